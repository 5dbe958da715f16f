import Foundation
import Glibc
import MailLab
import Synchronization

/// `loket run` under way, with what it says on standard error.
final class RunningLoket: Sendable {
  static let environment = ["LOKET_UJI": "rahasia-dinas"]

  private let process: Process
  private let heard = Mutex("")

  /// `environment`: variables beside those that the process has.
  init(office: String, environment: [String: String] = [:]) throws {
    process = Process()
    process.executableURL = Bundle.main.bundleURL.appending(path: "loket")
    process.arguments = ["run", "--office", office]
    process.environment = ProcessInfo.processInfo.environment.merging(Self.environment) { $1 }
      .merging(environment) { $1 }
    let errors = Pipe()
    process.standardError = errors
    process.standardOutput = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    errors.fileHandleForReading.readabilityHandler = { [weak self] handle in
      let data = handle.availableData
      if data.isEmpty { handle.readabilityHandler = nil }
      self?.heard.withLock { $0 += String(decoding: data, as: UTF8.self) }
    }
    try process.run()
  }

  /// Everything it has said.
  var log: String { heard.withLock { $0 } }

  /// Waits for words; false when they do not come.
  func says(_ words: String) -> Bool { LabWait.until(seconds: 60) { log.contains(words) } }

  /// SIGHUP.
  func reload() { Glibc.kill(process.processIdentifier, SIGHUP) }

  /// SIGTERM; its exit status.
  func stop() -> Int32 {
    Glibc.kill(process.processIdentifier, SIGTERM)
    process.waitUntilExit()
    return process.terminationReason == .exit ? process.terminationStatus : -1
  }

  /// SIGKILL or another end; nothing for one that has ended.
  func kill(_ number: Int32 = SIGKILL) {
    guard process.isRunning else { return }
    Glibc.kill(process.processIdentifier, number)
    process.waitUntilExit()
  }
}
