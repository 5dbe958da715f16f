import Foundation
import Post
import Testing

/// Secrets that a program prints.
@Suite struct SecretCommandTests {
  private let environment = ["PATH": "/usr/bin:/bin"]

  @Test("Arguments reach the program as they are, without a shell")
  func noShell() throws {
    let words = ["printf", "%s\n", "$HOME `id` 'x' ; *"]
    #expect(try SecretSource.command(words).read(base: "/", environment: environment) == "$HOME `id` 'x' ; *")
  }

  @Test("It gets the environment, no input, an empty standard error and the office's folder")
  func surroundings() throws {
    let folder = try SecretFolder()
    // One that a program would inherit; the fourth that 'ls' counts is its own.
    let inherited = dup(0)
    defer { close(inherited) }
    let script = """
      test "$(cat | wc -c)" = 0 || exit 3
      echo keluhan >&2
      test "$(ls /proc/self/fd | wc -l)" = 4 || exit 4
      echo "$KUNCI $(pwd)"
      """
    let variables = ["PATH": "/usr/bin:/bin", "KUNCI": "k1"]
    let secret = try SecretSource.command(["sh", "-c", script]).read(
      base: folder.path, environment: variables)
    #expect(secret == "k1 \(folder.path)")
  }

  @Test(
    "A relative program counts from the office's folder, a bare name from PATH, its relative folders left out"
  )
  func lookup() throws {
    let folder = try SecretFolder()
    try folder.put("kunci", "#!/bin/sh\necho satu\n", mode: 0o700)
    try folder.put("plain", "#!/bin/sh\necho satu\n")
    let base = folder.path
    for (word, path) in [("./kunci", ""), (base + "/kunci", ""), ("kunci", "/nowhere::\(base)")] {
      #expect(try SecretSource.command([word]).read(base: base, environment: ["PATH": path]) == "satu")
    }
    for (word, path) in [
      ("kunci", ".::"), ("kunci", "/usr/bin"), ("plain", base), ("./plain", base), (".", base),
    ] {
      let fault = #expect(throws: PostFault.self) {
        try SecretSource.command([word]).read(base: base, environment: ["PATH": path])
      }
      #expect(fault?.kind == .permanent)
    }
  }

  @Test("Another status than 0 is told by the program's name and the number, nothing else")
  func failure() {
    let fault = #expect(throws: PostFault.self) {
      try SecretSource.command(["/bin/sh", "-c", "echo rahasia-zqxj; echo rahasia-zqxj >&2; exit 7"])
        .read(base: "/", environment: environment)
    }
    #expect(fault?.kind == .permanent)
    #expect(fault?.sentence.hasPrefix("the command 'sh' ends with status 7;") == true)
    #expect(fault?.sentence.contains("zqxj") == false)
  }

  @Test("A signal is told too")
  func endedBySignal() {
    let fault = #expect(throws: PostFault.self) {
      try SecretSource.command(["sh", "-c", "kill -9 $$"]).read(base: "/", environment: environment)
    }
    #expect(fault == PostFault(.permanent, "the command 'sh' was ended by signal 9"))
  }

  @Test("Signals that loket ignores end the program all the same")
  func signalsAreReset() {
    // A shell cannot undo what it inherited as ignored.
    signal(SIGPIPE, SIG_IGN)
    let fault = #expect(throws: PostFault.self) {
      try SecretSource.command(["sh", "-c", "kill -PIPE $$"]).read(base: "/", environment: environment)
    }
    #expect(fault?.sentence.contains("ended by signal 13") == true)
  }

  @Test("What it leaves running does not hold us up")
  func leftovers() throws {
    let folder = try SecretFolder()
    let secret = try SecretSource.command(["sh", "-c", "sleep 60 & echo $! > pid; echo kunci"])
      .read(base: folder.path, environment: environment)
    #expect(secret == "kunci")
    let process = try #require(Int32(text(folder.path + "/pid") ?? ""))
    #expect(isAlive(process))
    kill(process, SIGKILL)
  }

  @Test("Too much output ends it")
  func tooMuch() {
    let fault = #expect(throws: PostFault.self) {
      try SecretSource.command(["cat", "/dev/zero"]).read(base: "/", environment: environment)
    }
    #expect(fault?.kind == .permanent)
    #expect(fault?.sentence.contains("64 KiB") == true)
  }

  @Test("After its time the whole group is ended, and it may be tried again")
  func tooLate() async throws {
    let folder = try SecretFolder()
    var process: Int32?
    // A busy machine may need longer to get as far as writing the number.
    for limit in [1, 4, 16, 64] where process == nil {
      let fault = #expect(throws: PostFault.self) {
        try SecretSource.command(["sh", "-c", "trap '' TERM; sleep 600 & echo $! > pid; wait; wait"])
          .read(base: folder.path, environment: environment, commandLimit: .seconds(limit))
      }
      #expect(fault?.kind == .transient)
      #expect(fault?.sentence.contains("'sh' does not end in time") == true)
      process = Int32(text(folder.path + "/pid") ?? "")
    }
    let child = try #require(process)
    for _ in 0..<1000 where isAlive(child) { try await Task.sleep(for: .milliseconds(10)) }
    #expect(!isAlive(child))
  }

  @Test("What can be no command is refused", arguments: [[], [""], ["sh", "a\0b"]])
  func noCommand(_ words: [String]) {
    let fault = #expect(throws: PostFault.self) {
      try SecretSource.command(words).read(base: "/", environment: environment)
    }
    #expect(fault?.kind == .permanent)
  }

  private func text(_ path: String) -> String? {
    // ok: nothing there yet is an answer
    try? String(contentsOfFile: path, encoding: .utf8).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Whether a process runs; one that has ended and only waits to be collected does not.
  private func isAlive(_ process: Int32) -> Bool {
    guard let status = text("/proc/\(process)/stat"), let end = status.lastIndex(of: ")") else {
      return false
    }
    return !status[end...].hasPrefix(") Z")
  }
}
