import Foundation

/// A folder of its own for one test of secrets, gone with it.
final class SecretFolder: Sendable {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/loket-secret-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    // ok: a leftover in the temporary folder harms nobody
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Puts a file there and returns its path.
  @discardableResult func put(_ name: String, _ octets: [UInt8], mode: Int = 0o600) throws -> String {
    let file = path + "/" + name
    try Data(octets).write(to: URL(fileURLWithPath: file))
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file)
    return file
  }

  @discardableResult func put(_ name: String, _ text: String, mode: Int = 0o600) throws -> String {
    try put(name, Array(text.utf8), mode: mode)
  }
}
