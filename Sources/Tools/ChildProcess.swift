import CLaunch
import CLinux
import Glibc
import Synchronization

/// A program that was started; with the value all of its group ends, unless an own one has ended by itself.
final class ChildProcess {
  private let process: pid_t
  /// Becomes readable when the process ends.
  private let ending: Descriptor
  private var output: PipeEnd
  private var errors: PipeEnd?
  private let limits: ProgramLimits?
  private var isWaitedFor = false

  /// Octets of standard error that are kept: enough for what a program says before it gives up.
  private static let errorLimit = 8 * 1024

  /// Starts it.
  init(_ launch: Launch) throws(Launch.NotStarted) {
    let input = launch.input.isEmpty ? nil : try InputFile.open(launch.input)
    let (output, outputEnd) = try PipeEnd.pair()
    let errors = launch.trust.limits == nil ? nil : try PipeEnd.pair()
    let process = try Self.start(
      launch, input: input?.number ?? -1, output: outputEnd.number, errors: errors?.writing.number ?? -1)
    limits = launch.trust.limits
    if limits != nil { _ = Self.confined.withLock { $0.insert(process) } }
    self.process = process
    self.output = output
    self.errors = errors?.reading
    do throws(Launch.NotStarted) {
      ending = try Descriptor(loket_process_descriptor(process))
    } catch {
      kill(-process, SIGKILL)
      Self.forget(process)
      _ = Self.collect(process)
      throw error
    }
  }

  deinit {
    guard !isWaitedFor else { return }
    endGroup()
    Self.forget(process)
    _ = Self.collect(process)
  }

  /// The groups of confined programs that run; one that is not waited for yet keeps its number from any other.
  private static let confined = Mutex<Set<pid_t>>([])

  /// Ends every confined program with all that it has started.
  static func endConfined() {
    confined.withLock { groups in
      for group in groups { kill(-group, SIGKILL) }
    }
  }

  private static func forget(_ process: pid_t) { _ = confined.withLock { $0.remove(process) } }

  /// Hears what it prints until it ends, or is ended.
  ///
  /// The program's own end counts, not the pipe's: what it leaves running may keep that open.
  func heardOut(until end: ContinuousClock.Instant, output limit: Int) -> (Launch.End, ProgramResult) {
    var stop: Launch.End?
    while stop == nil, !waitedForMore(until: end) {
      output.drain(keeping: limit)
      errors?.drain(keeping: Self.errorLimit)
      if output.isOverflowing {
        stop = .tooMuch
      } else if ContinuousClock.now >= end {
        stop = .tooLong
      }
    }
    // Not waited for yet, so the number still names this group and no other.
    if stop != nil || limits != nil { endGroup() }
    isWaitedFor = true
    Self.forget(process)
    let own = Self.collect(process)
    output.drainRest(keeping: limit)
    errors?.drainRest(keeping: Self.errorLimit)
    if stop == nil, output.isOverflowing { stop = .tooMuch }
    if limits != nil { ProcessTable.awaitEnd(ofGroup: process) }
    return (stop ?? ended(own), ProgramResult(output: output.octets, errors: errors?.octets ?? []))
  }

  /// Waits until it prints something, ends, or its time is over; true when it has ended.
  private func waitedForMore(until end: ContinuousClock.Instant) -> Bool {
    var events = [ending.number, output.number, errors?.number ?? -1]
      .map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let left = max(.zero, end - ContinuousClock.now)
    // A minute at most, for poll counts milliseconds in 32 bits; one more, lest it wake just before.
    let seconds = min(60, left.components.seconds)
    let milliseconds = left.components.attoseconds / 1_000_000_000_000_000 + 1
    let count = poll(&events, nfds_t(events.count), Int32(seconds * 1000 + milliseconds))
    return count > 0 && events[0].revents != 0
  }

  /// What the system says of its end; a processor's time that was used up is told as too long.
  private func ended(_ own: (status: Int32, cpuSeconds: Int)?) -> Launch.End {
    // Only a stranger in this process can have collected it, so that nobody knows.
    guard let own else { return .signal(0) }
    let signal = own.status & 0x7F
    guard signal != 0 else { return .exit(own.status >> 8 & 0xFF) }
    if let limits, signal == SIGXCPU || signal == SIGKILL && own.cpuSeconds >= limits.cpuSeconds {
      return .tooLong
    }
    return .signal(signal)
  }

  private func endGroup() {
    kill(-process, SIGKILL)
  }

  /// Waits for its end: its status, and the seconds on a processor; `nil` when someone else has waited.
  private static func collect(_ process: pid_t) -> (status: Int32, cpuSeconds: Int)? {
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0 {
      if errno != EINTR { return nil }
    }
    return (status, usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
  }

  private static func start(
    _ launch: Launch, input: Int32, output: Int32, errors: Int32
  ) throws(Launch.NotStarted) -> pid_t {
    let words = CStrings(launch.words)
    let variables = CStrings(launch.environment.map { "\($0.key)=\($0.value)" })
    var process: Int32 = 0
    let code = launch.path.withCString { path in
      launch.folder.withCString { folder in
        var plan = loket_launch(
          path: path, words: words.base, variables: variables.base, folder: folder, input: input,
          output: output, errors: errors, is_confined: 0, cpu_seconds: 0, memory: 0, file_size: 0, tasks: 0,
          descriptors: descriptorLimit)
        if let limits = launch.trust.limits {
          plan.is_confined = 1
          // Together they stay far below what the system takes for "no limit".
          plan.cpu_seconds = UInt64(max(0, min(limits.cpuSeconds, 1 << 30)))
          plan.memory = UInt64(max(0, limits.memory))
          plan.file_size = UInt64(max(0, limits.fileSize))
          plan.tasks = UInt64(max(0, min(limits.processes, 1 << 20)) + ProcessTable.ownTasks())
        }
        return loket_launch(&plan, &process)
      }
    }
    guard code == 0 else { throw Launch.NotStarted(code: code) }
    return process
  }

  /// Files that a confined program may have open: many more than a reader of one document needs.
  private static let descriptorLimit: UInt64 = 128
}
