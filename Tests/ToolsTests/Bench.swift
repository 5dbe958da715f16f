import Foundation
import Testing
import Tools

/// Runs shell scripts as programs of loket, and looks afterwards that nothing of them runs.
struct Bench {
  let folder: WorkFolder

  init() throws { folder = try WorkFolder() }

  /// Limits that a script which behaves does not reach.
  static let wide = ProgramLimits(
    seconds: 120, cpuSeconds: 120, memory: 4 << 30, output: 64 << 20, fileSize: 64 << 20, processes: 1000)

  /// Runs a script with its arguments, `$1` first.
  func run(
    _ script: String, _ arguments: [String] = [], input: [UInt8] = [], limits: ProgramLimits = wide
  ) throws -> ProgramResult {
    defer { expectNothingLeft() }
    return try Program(path: "/bin/sh").run(
      ["-c", script, "sh"] + arguments, input: input, in: folder.path, limits: limits)
  }

  /// The fault of a script that ends badly.
  func fault(of script: String, input: [UInt8] = [], limits: ProgramLimits = wide) -> ProgramFault? {
    #expect(throws: ProgramFault.self) { try run(script, input: input, limits: limits) }
  }

  /// What a script has written into a file; empty when there is none.
  func text(_ name: String) -> String {
    let octets = FileManager.default.contents(atPath: folder.path + "/" + name) ?? Data()
    return String(decoding: octets, as: UTF8.self)
  }

  /// Every program in the folder has it as its home, and so have all that it started.
  private func expectNothingLeft() {
    let mark = Data("HOME=\(folder.path)\0".utf8)
    let left = ProcessList.all().filter { process in
      // One that has ended, or belongs to another user, shows nothing.
      guard let environment = FileManager.default.contents(atPath: "/proc/\(process)/environ") else {
        return false
      }
      return environment.range(of: mark) != nil
    }
    #expect(left == [])
  }
}

/// The processes of the machine.
enum ProcessList {
  static func all() -> [Int32] {
    // ok: without /proc there is no test
    ((try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []).compactMap { Int32($0) }
  }

  /// Whether a process is known to the system, be it as one that nobody has collected.
  static func isKnown(_ process: Int32) -> Bool { access("/proc/\(process)", F_OK) == 0 }
}
