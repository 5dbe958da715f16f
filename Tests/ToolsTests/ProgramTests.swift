import Foundation
import Testing
import Tools

/// Programs that do what they should.
@Suite struct ProgramTests {
  @Test("Arguments reach the program as they are, without a shell")
  func noShell() throws {
    let folder = try WorkFolder()
    let program = try #require(Program.find("printf"))
    let result = try program.run(["%s|", "$HOME `id`", "*", "", "-é"], in: folder.path, limits: Bench.wide)
    #expect(String(decoding: result.output, as: UTF8.self) == "$HOME `id`|*||-é|")
  }

  @Test("The environment is five variables, the folder is home, and only three descriptors are open")
  func surroundings() throws {
    let bench = try Bench()
    // One that a program would inherit; the fourth that 'ls' counts is its own.
    let inherited = dup(0)
    defer { close(inherited) }
    let result = try bench.run("env -u PWD -u OLDPWD -u _ | sort; pwd; ls /proc/self/fd | wc -l; umask")
    let path = bench.folder.path
    #expect(
      String(decoding: result.output, as: UTF8.self) == """
        HOME=\(path)
        LANG=C.UTF-8
        OMP_THREAD_LIMIT=1
        PATH=/usr/local/bin:/usr/bin:/bin
        TMPDIR=\(path)
        \(path)
        4
        0077

        """)
  }

  @Test("The system knows each limit")
  func limits() throws {
    let bench = try Bench()
    let limits = ProgramLimits(
      seconds: 60, cpuSeconds: 7, memory: 1 << 30, output: 1 << 20, fileSize: 123_456, processes: 20)
    let text = String(decoding: try bench.run("cat /proc/self/limits", limits: limits).output, as: UTF8.self)
    let lines = text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    func values(_ name: String) -> [String]? {
      let words = name.split(separator: " ").map(String.init)
      return lines.first { $0.starts(with: words) }.map { Array($0[words.count..<(words.count + 2)]) }
    }
    #expect(values("Max cpu time") == ["7", "8"])
    #expect(values("Max address space") == ["1073741824", "1073741824"])
    #expect(values("Max file size") == ["123456", "123456"])
    #expect(values("Max core file size") == ["0", "0"])
    #expect(values("Max open files") == ["128", "128"])
    let processes = try #require(values("Max processes")?.first.flatMap { Int($0) })
    #expect((21...100_000).contains(processes))
  }

  @Test("It gets no new rights, and the signals of a fresh program")
  func rights() throws {
    signal(SIGPIPE, SIG_IGN)
    let bench = try Bench()
    let text = String(decoding: try bench.run("cat /proc/self/status").output, as: UTF8.self)
    for line in ["NoNewPrivs:\t1", "Seccomp:\t2", "SigBlk:\t0000000000000000"] {
      #expect(text.contains(line + "\n"))
    }
    let ignored = try #require(text.split(separator: "\n").first { $0.hasPrefix("SigIgn:\t") }?.suffix(16))
    // Beyond the first 31 are the C library's own, which no program can reset.
    #expect(UInt64(ignored, radix: 16).map { $0 & 0x7FFF_FFFF } == 0)
  }

  @Test("Ten megabytes go in and come out, though a pipe holds 64 KiB")
  func bothWays() throws {
    let octets = (0..<10_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31 ^ $0 >> 8) }
    let result = try Bench().run("cat", input: octets)
    #expect(result.output == octets)
    #expect(result.errors.isEmpty)
  }

  @Test("A program that reads nothing of ten megabytes ends as it likes")
  func unread() throws {
    #expect(
      try Bench().run("echo ok", input: [UInt8](repeating: 7, count: 10_000_000)).output == Array("ok\n".utf8)
    )
  }

  @Test("Without input there is none")
  func noInput() throws {
    #expect(try Bench().run("wc -c").output == Array("0\n".utf8))
  }

  @Test("Of standard error the first 8 KiB are kept, the rest does not hold the program up")
  func errors() throws {
    let result = try Bench().run("echo satu >&2; head -c 10000000 /dev/zero >&2; echo ok")
    #expect(result.output == Array("ok\n".utf8))
    #expect(result.errors.count == 8192)
    #expect(result.errors.starts(with: Array("satu\n".utf8)))
  }

  @Test("Output up to the limit is whole, one octet more is too much")
  func outputLimit() throws {
    var limits = Bench.wide
    limits.output = 300_000
    let bench = try Bench()
    #expect(try bench.run("head -c 300000 /dev/zero", limits: limits).output.count == 300_000)
    #expect(bench.fault(of: "head -c 300001 /dev/zero", limits: limits) == .tooMuchOutput("sh"))
  }

  @Test("Standard output that the program closes is no end")
  func closedOutput() throws {
    #expect(try Bench().run("echo a; exec 1>&- 2>&-; sleep 0.3; exit 0").output == Array("a\n".utf8))
  }

  @Test("Programs are found in the absolute folders of PATH alone")
  func find() throws {
    #expect(Program.find("sh")?.path.hasSuffix("/bin/sh") == true)
    #expect(Program.find("sh") == Program.find("sh"))
    #expect(Program.find("loket-no-such-program") == nil)
    let folder = try WorkFolder()
    for (name, mode) in [("jalan", 0o700), ("teks", 0o600)] {
      #expect(
        FileManager.default.createFile(
          atPath: folder.path + "/" + name, contents: Data(), attributes: [.posixPermissions: mode]))
    }
    #expect(Program.locate("jalan", on: "bin::/nowhere:\(folder.path)") == folder.path + "/jalan")
    for (name, search) in [
      ("jalan", "."), ("teks", folder.path), ("", "/usr/bin"), ("../bin/sh", "/usr/bin"), ("/bin/sh", "/"),
      (".", folder.path), ("jalan\0", folder.path),
    ] {
      #expect(Program.locate(name, on: search) == nil)
    }
  }

  @Test("What cannot be started is told")
  func notStarted() throws {
    let folder = try WorkFolder()
    let file = folder.path + "/teks"
    #expect(
      FileManager.default.createFile(
        atPath: file, contents: Data("halo".utf8), attributes: [.posixPermissions: 0o600]))
    func fault(_ path: String, _ arguments: [String] = [], in place: String? = nil) -> ProgramFault? {
      #expect(throws: ProgramFault.self) {
        try Program(path: path).run(arguments, in: place ?? folder.path, limits: Bench.wide)
      }
    }
    #expect(fault("/nowhere/ada") == .missing("ada"))
    #expect(fault(file) == .missing("teks"))
    #expect(fault(folder.path) == .missing(folder.path.split(separator: "/").last.map(String.init) ?? ""))
    #expect(chmod(file, 0o700) == 0)
    #expect(fault(file) == .notStarted("teks (Exec format error)"))
    #expect(fault("/bin/sh", in: "/nowhere") == .notStarted("sh (No such file or directory)"))
    #expect(fault("/bin/sh", ["a\0b"]) == .notStarted("sh (NUL)"))
    #expect(fault("/nowhere/ada")?.sentence == "the program 'ada' is not found on PATH; install it")
  }

  @Test("Fifty at once, each with its own octets, and all are collected")
  func parallel() throws {
    let bench = try Bench()
    let results = Results()
    DispatchQueue.concurrentPerform(iterations: 50) { number in
      results.run {
        let octets = [UInt8](repeating: UInt8(number), count: 200_000 + number)
        let result = try Program(path: "/bin/sh").run(
          ["-c", "echo $$ >&2; sleep 0.1 & cat"], input: octets, in: bench.folder.path, limits: Bench.wide)
        #expect(result.output == octets)
        let process = try #require(
          Int32(
            String(decoding: result.errors, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)))
        #expect(!ProcessList.isKnown(process))
      }
    }
    #expect(results.count == 50)
    #expect(try bench.run("true").output.isEmpty)
  }
}

/// Counts what went well on several threads; the first fault is an issue of the test.
private final class Results: @unchecked Sendable {
  private let lock = NSLock()
  private var done = 0

  var count: Int { lock.withLock { done } }

  func run(_ body: () throws -> Void) {
    do {
      try body()
      lock.withLock { done += 1 }
    } catch {
      Issue.record(error)
    }
  }
}
