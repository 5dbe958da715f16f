import Glibc

/// A program that prints one secret, as `pass` does.
struct SecretCommand {
  /// The program's name without its folder, for sentences; its arguments are never shown.
  let name: String
  private let words: [String]
  private let folder: String
  private let environment: [String: String]

  /// Refuses what cannot be started: no words, or a NUL in one.
  init(_ words: [String], folder: String, environment: [String: String]) throws(PostFault) {
    guard let program = words.first, !program.utf8.isEmpty else {
      throw PostFault(.permanent, "a secret's command is empty; write the program and its arguments")
    }
    guard !words.contains(where: { $0.utf8.contains(0) }) else {
      throw PostFault(.permanent, "a secret's command holds a NUL; write it again")
    }
    let last = program.utf8.split(separator: 0x2F).last.map(Array.init) ?? []
    name = String(decoding: last.filter { (0x20..<0x7F).contains($0) }.prefix(60), as: UTF8.self)
    self.words = words
    self.folder = folder
    self.environment = environment
  }

  /// Starts the program and returns what it writes to its standard output, at most 64 KiB; ends it and
  /// all that belongs to its group when it takes too long or prints too much.
  ///
  /// It runs in the office's folder, in a process group of its own. What it writes to standard error is dropped:
  /// it may hold the secret.
  func output(within limit: Duration) throws(PostFault) -> [UInt8] {
    let path = try program()
    let child: ChildProcess
    do throws(ChildProcess.NotStarted) {
      child = try ChildProcess(path: path, words: words, folder: folder, environment: environment)
    } catch {
      throw PostFault(.permanent, "the command '\(name)' cannot be started: \(error.reason)")
    }
    return try heard(child, within: limit)
  }

  /// Where the program is: its path, counted from the office's folder, or what the absolute folders of `PATH` hold.
  private func program() throws(PostFault) -> String {
    let word = words[0]
    if word.utf8.contains(0x2F) {
      // The program is started in that folder, so that a relative path counts from there.
      guard Self.isProgram(word.utf8.first == 0x2F ? word : folder + "/" + word) else {
        throw PostFault(.permanent, "the command '\(name)' is no program that the user of loket may run")
      }
      return word
    }
    let search = environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"
    for place in search.split(separator: ":") where place.utf8.first == 0x2F {
      let path = place + "/" + word
      if Self.isProgram(path) { return path }
    }
    throw PostFault(
      .permanent, "the command '\(name)' is not found on PATH; install it or write its whole path")
  }

  private static func isProgram(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && access(path, X_OK) == 0
  }

  private func heard(_ child: ChildProcess, within limit: Duration) throws(PostFault) -> [UInt8] {
    let end = ContinuousClock.now + limit
    var output: [UInt8] = []
    // What a program leaves running may keep the pipe open, so that its own end counts, not the pipe's.
    while true {
      let hasEnded = child.hasEnded
      while let octets = child.read() {
        output += octets
        guard output.count <= SecretFile.limit else {
          throw PostFault(
            .permanent, "the command '\(name)' prints more than 64 KiB; it must print the secret alone")
        }
      }
      if hasEnded { break }
      guard ContinuousClock.now < end else {
        throw PostFault(
          .transient, "the command '\(name)' does not end in time and was stopped; it may ask for something")
      }
      child.wait(milliseconds: 10)
    }
    switch child.status() {
    case .exit(0): return output
    case .exit(let status):
      throw PostFault(
        .permanent, "the command '\(name)' ends with status \(status); run it as the user of loket to see why"
      )
    case .signal(let number):
      throw PostFault(.permanent, "the command '\(name)' was ended by signal \(number)")
    case .unknown: throw PostFault(.permanent, "the command '\(name)' ended, nobody knows how")
    }
  }
}
