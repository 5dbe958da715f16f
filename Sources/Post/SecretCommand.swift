import Tools

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
    let launch = Launch(
      path: try program(), words: words, folder: folder, environment: environment,
      trust: .own(within: limit, output: SecretFile.limit))
    let (end, result) = try started(launch)
    switch end {
    case .exit(0): return result.output
    case .exit(let status):
      throw PostFault(
        .permanent, "the command '\(name)' ends with status \(status); run it as the user of loket to see why"
      )
    case .signal(let number):
      throw PostFault(.permanent, "the command '\(name)' was ended by signal \(number)")
    case .tooMuch:
      throw PostFault(
        .permanent, "the command '\(name)' prints more than 64 KiB; it must print the secret alone")
    case .tooLong:
      throw PostFault(
        .transient, "the command '\(name)' does not end in time and was stopped; it may ask for something")
    }
  }

  private func started(_ launch: Launch) throws(PostFault) -> (end: Launch.End, result: ProgramResult) {
    do throws(Launch.NotStarted) {
      return try launch.run()
    } catch {
      throw PostFault(.permanent, "the command '\(name)' cannot be started: \(error.reason)")
    }
  }

  /// Where the program is: its path, counted from the office's folder, or what the absolute folders of `PATH` hold.
  private func program() throws(PostFault) -> String {
    let word = words[0]
    if word.utf8.contains(0x2F) {
      // The program is started in that folder, so that a relative path counts from there.
      guard Program.isProgram(word.utf8.first == 0x2F ? word : folder + "/" + word) else {
        throw PostFault(.permanent, "the command '\(name)' is no program that the user of loket may run")
      }
      return word
    }
    if let path = Program.locate(word, on: environment["PATH"] ?? Program.standardPath) { return path }
    throw PostFault(
      .permanent, "the command '\(name)' is not found on PATH; install it or write its whole path")
  }
}
