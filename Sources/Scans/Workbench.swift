import Disk
import Synchronization
import Tools

/// Where one document is worked on: a folder of its own, the programs, and the time that is left.
final class Workbench: Sendable {
  /// Finds a program by its name; tests give one that finds less.
  typealias Finder = @Sendable (String) -> Program?

  private let find: Finder
  private let work: WorkFolder
  private let health: ProgramHealth
  private let counter = Atomic<Int>(0)
  /// When the document's time is over.
  let deadline: Deadline
  let limits: ScanLimits

  /// Throws `noRoom` when there is no room for temporary files.
  init(limits: ScanLimits, health: ProgramHealth = ProgramHealth(), find: @escaping Finder) throws(Trouble) {
    self.limits = limits
    self.health = health
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

  /// A program that ran out of time more than once is tried on next to nothing: where even that takes too long, it
  /// and not the document is at fault, and it is not tried again.
  private func check(_ name: String, _ program: Program) {
    guard health.isSuspect(name) else { return }
    var arguments = ["-v"]
    if name == "tesseract" {
      let points = [UInt8](repeating: 255, count: 64 * 32)
      // ok: without room for it the next document tells
      guard let raster = try? store(GreyPicture(width: 64, height: 32, points: points[...])) else { return }
      arguments = [raster.path, "-", "--psm", "7"]
    }
    let limits = ProgramLimits(
      seconds: ProgramHealth.probe, cpuSeconds: ProgramHealth.probe, memory: 2 << 30, output: 1 << 20,
      fileSize: 1 << 20, processes: 64)
    do throws(ProgramFault) {
      _ = try program.run(arguments, in: work.path, limits: limits)
      health.succeeded(name)
    } catch {
      if case .timedOut = error { health.giveUp(name) } else { health.succeeded(name) }
    }
  }

  /// Runs a program and gives back its standard output. The document's time ends it too.
  ///
  /// `refusal`: what it means when the program ends by itself and says that it could not; a crash, or a program
  /// that is not whole, tells nothing of the document. `isWork`: whether it shows that the program works when it ends.
  func run(
    _ name: String, _ arguments: [String], until deadline: Deadline, output: Int = 32 << 20,
    refusal: Trouble? = nil, isWork: Bool = true
  ) throws(Trouble) -> [UInt8] {
    guard let program = find(name) else { throw .missingProgram(name) }
    guard health.works(name) else { throw .failedProgram(name) }
    let seconds = min(deadline.secondsLeft, self.deadline.secondsLeft)
    guard seconds > 0 else { throw .timedOut }
    // A page of 100 million points in colour takes 300 MB, and its decoder as much again.
    let limits = ProgramLimits(
      seconds: seconds, cpuSeconds: seconds, memory: 2 << 30, output: output, fileSize: 512 << 20,
      processes: 64)
    do throws(ProgramFault) {
      let output = try program.run(arguments, in: work.path, limits: limits).output
      if isWork { health.succeeded(name) }
      return output
    } catch {
      switch error {
      case .missing(let name): throw .missingProgram(name)
      case .timedOut:
        if seconds >= min(ProgramHealth.patience, self.limits.pageSeconds) { check(name, program) }
        throw .timedOut
      case .tooMuchOutput: throw .tooLarge
      case .failed(_, let status) where status < Self.notRun: throw refusal ?? .failedProgram(name)
      case .notStarted, .failed, .crashed: throw .failedProgram(name)
      }
    }
  }
}
