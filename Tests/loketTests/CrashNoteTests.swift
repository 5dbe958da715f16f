import Glibc
import MailLab
import Testing

/// A crash is told from being killed.
@Suite struct CrashNoteTests {
  @Test(arguments: [(SIGSEGV, 1), (SIGILL, 1), (SIGABRT, 1), (SIGKILL, 0), (SIGTERM, 0)])
  func onlyACrashLeavesItsNote(signal: Int32, octets: Int) throws {
    let folder = try LabFolder()
    let office = folder.file("kantor")
    _ = try CommandLineTests.loket("init", office, "--procedure", "umum")
    let loket = try RunningLoket(office: office)
    defer { loket.kill() }
    #expect(loket.says("running"))
    loket.kill(signal)
    #expect(folder.text("kantor/state/crashed").utf8.count == octets)
  }
}
