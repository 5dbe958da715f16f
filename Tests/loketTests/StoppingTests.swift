import Foundation
import MailLab
import Testing

/// A service that is told to stop while a program which reads scans hangs.
@Suite struct StoppingTests {
  /// Far below what a page may take, far above what a busy machine needs.
  private static let seconds = 45.0

  @Test(arguments: [1, 3]) func aHangingProgramDoesNotHoldUpTheEnd(letters: Int) throws {
    let programs = try LabPrograms(["tesseract": LabPrograms.misdeeds["hangs"] ?? ""])
    let lab = try LabFolder()
    let office = lab.file("kantor")
    #expect(try CommandLineTests.loket("init", office).status == 0)
    for number in 1...letters {
      let scan = Data("%PDF-1.4\n% \(number)\n%%EOF\n".utf8)
      try scan.write(to: URL(fileURLWithPath: office + "/inbox/\(number).pdf"))
    }
    let loket = try RunningLoket(
      office: office, environment: ["PATH": programs.place + ":" + Self.path])
    defer { loket.kill() }
    let isReading = LabWait.until(seconds: 60) {
      programs.running.contains { process in
        FileManager.default.contents(atPath: "/proc/\(process)/cmdline")?.range(of: Data("sleep".utf8)) != nil
      }
    }
    #expect(isReading, "\(loket.log)")
    let begin = Date()
    #expect(loket.stop() == 0)
    #expect(Date().timeIntervalSince(begin) < Self.seconds)
    #expect(programs.running == [])

    // Nothing is lost: what was being read is read by the next run.
    let mended = try LabPrograms()
    let outcome = try CommandLineTests.loket(
      "run", "--once", "--json", "--office", office, environment: ["PATH": mended.place + ":" + Self.path])
    #expect(outcome.json?["taken"] as? Int == letters)
    #expect(try CommandLineTests.loket("verify", "--office", office).status == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: office + "/inbox") == [])
  }

  private static let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
}
