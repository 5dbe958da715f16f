import Disk
import Synchronization
import Tools

/// Where one document is worked on: a folder of its own, the programs, and the time that is left.
final class Workbench: Sendable {
  /// Finds a program by its name; tests give one that finds less.
  typealias Finder = @Sendable (String) -> Program?

  private let find: Finder
  private let work: WorkFolder
  private let counter = Atomic<Int>(0)
  /// When the document's time is over.
  let deadline: Deadline
  let limits: ScanLimits

  /// Throws `noRoom` when there is no room for temporary files.
  init(limits: ScanLimits, find: @escaping Finder) throws(Trouble) {
    self.limits = limits
    self.find = find
    deadline = Deadline(seconds: limits.documentSeconds)
    do throws(DiskFault) {
      work = try WorkFolder()
    } catch {
      throw .noRoom
    }
  }

  /// From this exit status on it was a shell or the dynamic linker that gave up, not the program.
  private static let notRun: Int32 = 126

  /// The folder's path.
  var folder: String { work.path }

  /// Whether a program is installed.
  func has(_ name: String) -> Bool { find(name) != nil }

  /// A path of our own in the folder that nothing has yet; `ending` is of our own making too.
  func newPath(_ ending: String) -> String {
    let number = counter.add(1, ordering: .relaxed).newValue
    return "\(work.path)/\(number)\(ending)"
  }

  /// Puts octets into the folder and gives back the path.
  func put(_ octets: [UInt8], _ ending: String) throws(Trouble) -> String {
    let path = newPath(ending)
    do throws(DiskFault) {
      try DiskFile.create(path, with: octets, sync: false)
    } catch {
      throw .noRoom
    }
    return path
  }

  /// The octets of a file that this program has written; it failed when there is none.
  func get(_ path: String, from program: String, limit: Int) throws(Trouble) -> [UInt8] {
    do throws(DiskFault) {
      return try DiskFile.read(path, limit: limit)
    } catch {
      throw .failedProgram(program)
    }
  }

  /// Removes a file early, since forty rendered pages are much to keep.
  func remove(_ path: String) {
    // ok: what stays is removed with the folder
    try? DiskFile.unlink(path)
  }

  /// Runs a program and gives back its standard output. The document's time ends it too.
  ///
  /// `refusal`: what it means when the program ends by itself and says that it could not; a crash, or a program
  /// that is not whole, tells nothing of the document.
  func run(
    _ name: String, _ arguments: [String], until deadline: Deadline, output: Int = 32 << 20,
    refusal: Trouble? = nil
  ) throws(Trouble) -> [UInt8] {
    guard let program = find(name) else { throw .missingProgram(name) }
    let seconds = min(deadline.secondsLeft, self.deadline.secondsLeft)
    guard seconds > 0 else { throw .timedOut }
    // A page of 100 million points in colour takes 300 MB, and its decoder as much again.
    let limits = ProgramLimits(
      seconds: seconds, cpuSeconds: seconds, memory: 2 << 30, output: output, fileSize: 512 << 20,
      processes: 64)
    do throws(ProgramFault) {
      return try program.run(arguments, in: work.path, limits: limits).output
    } catch {
      switch error {
      case .missing(let name): throw .missingProgram(name)
      case .timedOut: throw .timedOut
      case .tooMuchOutput: throw .tooLarge
      case .failed(_, let status) where status < Self.notRun: throw refusal ?? .failedProgram(name)
      case .notStarted, .failed, .crashed: throw .failedProgram(name)
      }
    }
  }
}
