import Foundation
import Glibc

/// A temporary folder of one server, gone with the value.
package final class LabFolder: Sendable {
  package let path: String

  /// A new folder that other users of the machine may pass through, as the servers' own users must.
  package init() throws {
    path =
      FileManager.default.temporaryDirectory.path + "/loket-lab-" + String(UInt32.random(in: .min ... .max))
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    try Self.permit(path, 0o755)
  }

  deinit {
    // ok: a leftover in the temporary folder harms nobody
    try? FileManager.default.removeItem(atPath: path)
  }

  /// A file or folder in it.
  package func file(_ name: String) -> String { path + "/" + name }

  /// Makes a folder in it, and gives it to a user where one is named.
  func make(_ name: String, owner: String? = nil) throws {
    try FileManager.default.createDirectory(atPath: file(name), withIntermediateDirectories: true)
    try Self.permit(file(name), 0o755)
    if let owner { try Self.give(file(name), to: owner) }
  }

  /// Writes a text file.
  func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: file(name)))
  }

  /// A text file in it; empty when there is none.
  package func text(_ name: String) -> String {
    FileManager.default.contents(atPath: file(name)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// Gives a file to a user and its group.
  static func give(_ path: String, to user: String) throws {
    guard let entry = getpwnam(user), chown(path, entry.pointee.pw_uid, entry.pointee.pw_gid) == 0 else {
      throw LabFault("a file cannot be given to \(user)")
    }
  }

  private static func permit(_ path: String, _ mode: mode_t) throws {
    guard chmod(path, mode) == 0 else { throw LabFault("rights cannot be set") }
  }
}

/// Why a server of the lab cannot run.
package struct LabFault: Error, CustomStringConvertible {
  package let description: String

  package init(_ description: String) { self.description = description }
}
