import CLinux
import Glibc

/// A program started for its output, with no input and no errors heard; ended with the value, and all of its group.
final class ChildProcess {
  private let process: pid_t
  private let output: Int32
  private var isOutputOpen = true
  private var isWaitedFor = false

  /// Why a program could not be started, in the system's words.
  struct NotStarted: Error {
    var reason: String
  }

  /// How a program ended.
  enum Status: Equatable {
    case exit(Int32)
    case signal(Int32)
    /// Someone else waited for it.
    case unknown
  }

  /// Starts it in a folder and in a process group of its own, with no descriptor but the three standard ones.
  ///
  /// A relative path counts from that folder.
  init(path: String, words: [String], folder: String, environment: [String: String]) throws(NotStarted) {
    var ends: [Int32] = [-1, -1]
    guard loket_pipe(&ends) == 0 else { throw NotStarted(reason: String(cString: strerror(errno))) }
    let (output, input) = (ends[0], ends[1])
    defer { close(input) }
    var process: pid_t = 0
    let code = Self.spawn(&process, path, words, environment.map { "\($0.key)=\($0.value)" }, folder, input)
    guard code == 0 else {
      close(output)
      throw NotStarted(reason: String(cString: strerror(code)))
    }
    _ = fcntl(output, F_SETFL, O_NONBLOCK)
    self.process = process
    self.output = output
  }

  deinit {
    close(output)
    guard !isWaitedFor else { return }
    // Not waited for yet, so the number still names this group and no other.
    kill(-process, SIGKILL)
    _ = status()
  }

  /// Whether the program itself has ended; it keeps its number until `status` is asked.
  var hasEnded: Bool {
    var found = siginfo_t()
    return waitid(P_PID, id_t(process), &found, WEXITED | WNOWAIT | WNOHANG) != 0 || found.si_signo != 0
  }

  /// What it has printed since; `nil` when there is nothing now.
  func read() -> [UInt8]? {
    guard isOutputOpen else { return nil }
    var octets = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = Glibc.read(output, &octets, octets.count)
      if count > 0 { return Array(octets[..<count]) }
      if count < 0, errno == EINTR { continue }
      // A pipe that cannot be read has nothing more to say.
      if count == 0 || errno != EAGAIN { isOutputOpen = false }
      return nil
    }
  }

  /// Waits so long at most, less when it prints something.
  func wait(milliseconds: Int32) {
    var poll = pollfd(fd: isOutputOpen ? output : -1, events: Int16(POLLIN), revents: 0)
    _ = Glibc.poll(&poll, 1, milliseconds)
  }

  /// How it ended; waits for the end.
  func status() -> Status {
    var status: Int32 = 0
    isWaitedFor = true
    while waitpid(process, &status, 0) < 0 {
      if errno != EINTR { return .unknown }
    }
    let signal = status & 0x7F
    return signal == 0 ? .exit(status >> 8 & 0xFF) : .signal(signal)
  }

  private static func spawn(
    _ process: inout pid_t, _ path: String, _ words: [String], _ variables: [String], _ folder: String,
    _ output: Int32
  ) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    // The output first: its descriptor may be one of the standard three where those were closed.
    var codes = [
      posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO),
      posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0),
      posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0),
      loket_spawn_in_folder(&actions, folder),
      loket_spawn_closing(&actions, 3),
    ]
    // What loket ignores or blocks for itself, a program must not inherit.
    var all = sigset_t()
    var none = sigset_t()
    sigfillset(&all)
    sigemptyset(&none)
    let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK
    codes += [
      posix_spawnattr_setflags(&attributes, Int16(flags)), posix_spawnattr_setpgroup(&attributes, 0),
      posix_spawnattr_setsigdefault(&attributes, &all), posix_spawnattr_setsigmask(&attributes, &none),
    ]
    if let code = codes.first(where: { $0 != 0 }) { return code }
    var arguments = words.map { strdup($0) } + [nil]
    var environment = variables.filter { !$0.utf8.contains(0) }.map { strdup($0) } + [nil]
    defer { for text in arguments + environment { free(text) } }
    return posix_spawn(&process, path, &actions, &attributes, &arguments, &environment)
  }
}
