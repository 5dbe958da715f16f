import Foundation
import Testing
import Tools

/// Programs that misbehave; after each, nothing of it runs.
@Suite struct HostileProgramTests {
  /// A second on the clock, so that a hang is found soon.
  private var short: ProgramLimits {
    var limits = Bench.wide
    limits.seconds = 1
    return limits
  }

  @Test(
    "What does not end is ended with all that it started",
    arguments: [
      "sleep 600",
      "exec sleep 600",
      "trap '' TERM INT HUP; sleep 600; sleep 600",
      "sleep 600 & sleep 600 & wait",
      // Re-parented: who started them has gone.
      "(sleep 600 & sleep 600 &) & sleep 600",
      "set -m; sleep 600 & sleep 600 & wait",
      "nohup setsid sleep 600 & setsid -f sleep 600; sleep 600",
      "kill -STOP $$",
      "exec 1>&- 2>&-; sleep 600",
    ])
  func hang(_ script: String) throws {
    #expect(try Bench().fault(of: script, limits: short) == .timedOut("sh"))
  }

  @Test("A process can leave neither the group nor the session")
  func noWayOut() throws {
    let script = """
      setsid -w echo left
      setsid -f echo left
      perl -e 'use POSIX; print "left\\n" if POSIX::setsid() != -1; print "left\\n" if setpgrp(0, 0)' &
      wait
      exit 0
      """
    let result = try Bench().run(script)
    #expect(result.output.isEmpty, "\(String(decoding: result.output, as: UTF8.self))")
  }

  @Test("A bomb of processes is ended as a whole")
  func forkBomb() throws {
    let bench = try Bench()
    let bomb = """
      f() { if [ $1 -gt 0 ]; then f $(($1 - 1)) & f $(($1 - 1)) & fi; echo >> count; sleep 600; }
      f 6
      """
    var limits = short
    limits.seconds = 3
    #expect(bench.fault(of: bomb, limits: limits) == .timedOut("sh"))
    #expect(bench.text("count").utf8.count > 3)
  }

  @Test("Processes that go on starting others are ended too")
  func chain() throws {
    // Each starts the next and goes: no list of processes taken before the kill would hold the last.
    let script = """
      echo 'echo >> count; [ $(wc -l < count) -lt 3000 ] && sh ./next & exit 0' > next
      sh ./next & sh ./next & sleep 600
      """
    #expect(try Bench().fault(of: script, limits: short) == .timedOut("sh"))
  }

  @Test("A gigabyte on standard output is cut off")
  func flood() throws {
    var limits = Bench.wide
    limits.output = 1 << 20
    #expect(
      try Bench().fault(of: "exec head -c 1073741824 /dev/zero", limits: limits) == .tooMuchOutput("sh"))
  }

  @Test("A file of ten gigabytes ends at the limit")
  func bigFile() throws {
    let bench = try Bench()
    var limits = Bench.wide
    limits.fileSize = 1 << 20
    let fault = bench.fault(of: "exec dd if=/dev/zero of=besar bs=65536 count=163840", limits: limits)
    #expect(fault == .crashed("sh", signal: SIGXFSZ))
    #expect(fault?.sentence == "the program 'sh' wrote a larger file than allowed and was stopped")
    #expect(bench.text("besar").utf8.count == 1 << 20)
  }

  @Test("Memory above the limit is not given")
  func memory() throws {
    var limits = Bench.wide
    limits.memory = 256 << 20
    #expect(
      try Bench().fault(of: "dd if=/dev/zero of=/dev/null bs=1G count=1; exit $?", limits: limits)
        == .failed("sh", status: 1))
  }

  @Test("Time on the processor counts, whether the program hears of it or not")
  func processorTime() throws {
    var limits = Bench.wide
    limits.cpuSeconds = 1
    for script in ["while :; do :; done", "trap '' XCPU; while :; do :; done"] {
      #expect(try Bench().fault(of: script, limits: limits) == .timedOut("sh"))
    }
  }

  @Test("A crash and a status are told apart", arguments: [SIGSEGV, SIGABRT, SIGKILL, SIGTERM, SIGPIPE])
  func crash(_ signal: Int32) throws {
    #expect(try Bench().fault(of: "kill -\(signal) $$; sleep 60") == .crashed("sh", signal: signal))
  }

  @Test("A status other than 0 is a fault", arguments: [1, 3, 127, 255])
  func status(_ status: Int32) throws {
    let fault = try Bench().fault(of: "echo rahasia; echo rahasia >&2; exit \(status)")
    #expect(fault == .failed("sh", status: status))
    #expect(fault?.sentence == "the program 'sh' ended with status \(status)")
  }

  @Test("A grandchild that holds the pipes open does not hold us up, and is ended")
  func heldPipe() throws {
    #expect(try Bench().run("sleep 600 & (sleep 600 &) ; echo selesai").output == Array("selesai\n".utf8))
  }

  @Test("A grandchild that goes on printing is ended with the program")
  func printingGrandchild() throws {
    let result = try Bench().run("yes & echo selesai; exit 0")
    #expect(result.output.count <= 64 << 20)
  }

  @Test("A time of nothing is over at once", arguments: [0, -1, Int.min])
  func noTime(_ seconds: Int) throws {
    var limits = Bench.wide
    limits.seconds = seconds
    #expect(try Bench().fault(of: "sleep 600", limits: limits) == .timedOut("sh"))
  }

  @Test("Limits beyond the system's are taken as its own")
  func hugeLimits() throws {
    let limits = ProgramLimits(
      seconds: .max, cpuSeconds: .max, memory: .max, output: .max, fileSize: .max, processes: .max)
    #expect(try Bench().run("echo ok", limits: limits).output == Array("ok\n".utf8))
  }
}
