import Glibc
import Synchronization

/// A program of the lab: run to its end, or kept running beside the tests and ended by its process id.
///
/// A kept one stands under a shell that reads from a socket of ours: when this process ends, in whatever way, the
/// socket closes, and the shell ends the program.
final class LabProcess {
  private let shell: pid_t
  private var rope: Int32

  /// Keeps a program running.
  ///
  /// `end`: shell words that end it, with the program's process id in `$child`.
  init(_ command: [String], output: String, end: String = "kill -TERM $child") throws {
    let script = "\"$@\" & child=$!\ncat > /dev/null\n\(end)\nwait $child"
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw LabFault("no pair of sockets") }
    defer { close(ends[0]) }
    do {
      shell = try Self.spawn(["/bin/sh", "-c", script, "lab"] + command, input: ends[0], output: output)
    } catch {
      close(ends[1])
      throw error
    }
    rope = ends[1]
  }

  deinit { stop() }

  /// Ends the program and waits until it is gone.
  func stop() {
    guard rope >= 0 else { return }
    close(rope)
    rope = -1
    var status: Int32 = 0
    let isOver = LabWait.until(seconds: 20) { waitpid(shell, &status, WNOHANG) != 0 }
    if !isOver {
      kill(shell, SIGKILL)
      waitpid(shell, &status, 0)
    }
  }

  /// Runs a program to its end; throws unless it ends with 0. Gives what it wrote.
  @discardableResult
  static func run(_ command: [String], in folder: LabFolder) throws -> String {
    let name = "output-\(UInt64.random(in: .min ... .max))"
    defer { unlink(folder.file(name)) }
    let null = open("/dev/null", O_RDONLY | O_CLOEXEC)
    defer { close(null) }
    let child = try spawn(command, input: null, output: folder.file(name))
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    let output = folder.text(name)
    guard status == 0 else { throw LabFault("\(command.prefix(4)) ends with \(status): \(output)") }
    return output
  }

  /// Held while a program is started, and by who has a descriptor that no program may inherit and is not marked yet.
  static let spawning = Mutex(())

  private static func spawn(_ command: [String], input: Int32, output: String) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_APPEND, 0o644)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // In a process group of its own, and with the signals of a fresh program.
    var none = sigset_t()
    sigemptyset(&none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    let words: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    let settings: [String] = ["PATH=/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL=C"]
    let surroundings: [UnsafeMutablePointer<CChar>?] = settings.map { strdup($0) } + [nil]
    defer { for word in surroundings { free(word) } }
    var child: pid_t = 0
    let code = spawning.withLock { _ in
      posix_spawn(&child, command[0], &actions, &attributes, words, surroundings)
    }
    guard code == 0 else { throw LabFault("\(command[0]) cannot be started: \(code)") }
    return child
  }
}

/// Waiting for a condition, with a generous limit.
package enum LabWait {
  /// Looks every few milliseconds; true as soon as the condition holds, false when the time is over.
  package static func until(seconds: Double, _ condition: () throws -> Bool) rethrows -> Bool {
    var left = Int(seconds * 200)
    while true {
      if try condition() { return true }
      guard left > 0 else { return false }
      usleep(5_000)
      left -= 1
    }
  }
}
