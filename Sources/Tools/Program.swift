import Foundation
import Synchronization

/// What a program that is not ours may use up.
package struct ProgramLimits: Sendable {
  /// Seconds by the clock.
  package var seconds: Int
  /// Seconds of computing.
  package var cpuSeconds: Int
  /// Octets of address space.
  package var memory: Int
  /// Octets of standard output.
  package var output: Int
  /// Octets of one file that it writes.
  package var fileSize: Int
  /// Programs that it may start.
  package var processes: Int

  /// Limits by their parts.
  package init(
    seconds: Int = 60, cpuSeconds: Int = 60, memory: Int = 2 << 30, output: Int = 16 << 20,
    fileSize: Int = 256 << 20, processes: Int = 64
  ) {
    self.seconds = seconds
    self.cpuSeconds = cpuSeconds
    self.memory = memory
    self.output = output
    self.fileSize = fileSize
    self.processes = processes
  }
}

/// Why a program gave no result; the text is its name.
package enum ProgramFault: Error, Sendable, Equatable {
  case missing(String)
  case notStarted(String)
  case timedOut(String)
  case tooMuchOutput(String)
  case failed(String, status: Int32)
  case crashed(String, signal: Int32)

  /// One sentence for the log.
  package var sentence: String {
    switch self {
    case .missing(let name): "the program '\(name)' is not installed"
    case .notStarted(let name): "the program '\(name)' could not be started"
    case .timedOut(let name): "the program '\(name)' took too long and was ended"
    case .tooMuchOutput(let name): "the program '\(name)' wrote too much and was ended"
    case .failed(let name, let status): "the program '\(name)' failed with status \(status)"
    case .crashed(let name, let signal): "the program '\(name)' crashed with signal \(signal)"
    }
  }
}

/// What a program wrote.
package struct ProgramResult: Sendable {
  /// Its standard output.
  package var output: [UInt8]
  /// The head of what it said of errors.
  package var errors: [UInt8]
}

/// A program of the system.
package struct Program: Sendable {
  /// Absolute path.
  let path: String
  private var name: String {
    String(path[(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)...])
  }

  /// The program of that name on PATH; `nil` when there is none.
  package static func find(_ name: String) -> Program? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
    return folders.map { $0 + "/" + name }.first(where: FileManager.default.isExecutableFile).map {
      Program(path: $0)
    }
  }

  /// Runs it to its end.
  package func run(_ arguments: [String], input: [UInt8] = [], in folder: String, limits: ProgramLimits)
    throws(ProgramFault) -> ProgramResult
  {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = [
      "PATH": "/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8", "OMP_THREAD_LIMIT": "1", "HOME": folder,
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    do { try process.run() } catch { throw .notStarted(name) }
    let isLate = Mutex(false)
    let watch = DispatchWorkItem {
      isLate.withLock { $0 = true }
      kill(process.processIdentifier, SIGKILL)
    }
    DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(limits.seconds), execute: watch)
    var octets: [UInt8] = []
    while true {
      let data = output.fileHandleForReading.availableData
      if data.isEmpty { break }
      octets += data
      if octets.count > limits.output {
        kill(process.processIdentifier, SIGKILL)
        break
      }
    }
    process.waitUntilExit()
    watch.cancel()
    if isLate.withLock({ $0 }) { throw .timedOut(name) }
    if octets.count > limits.output { throw .tooMuchOutput(name) }
    if process.terminationReason == .uncaughtSignal {
      throw .crashed(name, signal: process.terminationStatus)
    }
    guard process.terminationStatus == 0 else { throw .failed(name, status: process.terminationStatus) }
    return ProgramResult(output: octets, errors: [])
  }
}
