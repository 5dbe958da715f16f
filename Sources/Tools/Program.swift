import CLinux
import Glibc
import Synchronization

/// A program of the machine that loket lets read what strangers sent.
package struct Program: Sendable, Equatable {
  /// Where it is, absolute.
  package let path: String

  /// A program by its absolute path, whether it is there or not.
  package init(path: String) {
    self.path = path
  }

  /// A program by its name, in the absolute folders of `PATH`; `nil` when none holds it.
  ///
  /// What was found is remembered while it is there.
  package static func find(_ name: String) -> Program? {
    if let known = found.withLock({ $0[name] }), isProgram(known) { return Program(path: known) }
    let search = getenv("PATH").map { String(cString: $0) } ?? standardPath
    guard let path = locate(name, on: search) else { return nil }
    found.withLock { $0[name] = path }
    return Program(path: path)
  }

  private static let found = Mutex<[String: String]>([:])

  /// Where a name without `/` stands in the absolute folders of a search path, as `PATH` is one.
  package static func locate(_ name: String, on search: String) -> String? {
    guard !name.utf8.isEmpty, !name.utf8.contains(where: { $0 == 0x2F || $0 == 0 }) else { return nil }
    for folder in search.split(separator: ":") where folder.utf8.first == 0x2F {
      let path = folder + "/" + name
      if isProgram(path) { return path }
    }
    return nil
  }

  /// Whether a file stands there that the user of loket may run.
  package static func isProgram(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && access(path, X_OK) == 0
  }

  /// Where programs are when nobody says otherwise.
  package static let standardPath = "/usr/local/bin:/usr/bin:/bin"

  /// Runs it to its end with these arguments, in a folder that is its home and the place of its temporary files.
  ///
  /// No shell, no descriptor but the three standard ones, and an environment of five variables. When this returns or
  /// throws, nothing runs of what the program started. It blocks the calling thread.
  package func run(
    _ arguments: [String], input: [UInt8] = [], in folder: String, limits: ProgramLimits
  ) throws(ProgramFault) -> ProgramResult {
    guard Self.isProgram(path) else { throw .missing(name) }
    guard !arguments.contains(where: { $0.utf8.contains(0) }) else { throw .notStarted("\(name) (NUL)") }
    var launch = Launch(
      path: path, words: [path] + arguments, folder: folder, environment: Self.environment(folder),
      trust: .confined(limits))
    launch.input = input
    let (end, result) = try started(launch)
    switch end {
    case .exit(0): return result
    case .exit(let status): throw .failed(name, status: status)
    case .signal(let number): throw .crashed(name, signal: number)
    case .tooLong: throw .timedOut(name)
    case .tooMuch: throw .tooMuchOutput(name)
    }
  }

  /// Ends every program that reads what strangers sent, with all that it has started: loket itself is about to end,
  /// and nobody waits for them any more.
  package static func endAll() { ChildProcess.endConfined() }

  private func started(_ launch: Launch) throws(ProgramFault) -> (end: Launch.End, result: ProgramResult) {
    do throws(Launch.NotStarted) {
      return try launch.run()
    } catch {
      throw .notStarted("\(name) (\(error.reason))")
    }
  }

  /// The last part of its path.
  package var name: String {
    String(decoding: path.utf8.split(separator: 0x2F).last.map(Array.init) ?? [], as: UTF8.self)
  }

  private static func environment(_ folder: String) -> [String: String] {
    // One thread: loket reads several documents at a time, and tesseract is no faster with more.
    [
      "PATH": standardPath, "LANG": "C.UTF-8", "OMP_THREAD_LIMIT": "1", "HOME": folder, "TMPDIR": folder,
    ]
  }
}
