import Foundation
import Testing

/// `config/loket.service`, judged by systemd itself.
@Suite struct ServiceUnitTests {
  static let unit = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "config/loket.service")

  /// The unit as its comments tell to change it.
  enum Variant: String, CaseIterable {
    case alone
    /// One of several offices.
    case instance
    /// With every commented line in force.
    case full
  }

  @Test("systemd finds no fault with the unit, and little to attack", arguments: Variant.allCases)
  func analysis(_ variant: Variant) throws {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/systemd-analyze") else {
      try Test.cancel("needs systemd-analyze of the package systemd")
    }
    let folder = FileManager.default.temporaryDirectory.appending(path: "loket-unit-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    // ok: a leftover in the temporary folder harms nobody
    defer { try? FileManager.default.removeItem(at: folder) }
    // verify wants the program in its place, which only an installation has.
    var text = try String(contentsOf: Self.unit, encoding: .utf8)
      .replacing("/usr/local/bin/loket", with: "/bin/true")
    var (file, name) = ("loket.service", "loket.service")
    switch variant {
    case .alone: break
    case .instance:
      text = text.replacing("/srv/ppid", with: "/srv/%i")
      (file, name) = ("loket@.service", "loket@dinas-kesehatan.service")
    case .full:
      for key in ["LoadCredential", "SupplementaryGroups", "IPAddress"] {
        text = text.replacing("\n#" + key, with: "\n" + key)
      }
      // What is left are sentences.
      let comments = text.split(separator: "\n").filter { $0.hasPrefix("#") }
      #expect(comments.allSatisfy { $0 == "#" || $0.hasPrefix("# ") })
    }
    try text.write(to: folder.appending(path: file), atomically: true, encoding: .utf8)
    let (verified, complaints) = try analyze(["verify", folder.appending(path: name).path()])
    #expect(complaints == "")
    #expect(verified == 0)
    // Tenths of points: 1.5.
    let words = ["security", "--offline=true", "--threshold=15", folder.appending(path: file).path()]
    #expect(try analyze(words).status == 0)
  }

  /// Runs systemd-analyze; its status and what it complains of.
  private func analyze(_ words: [String]) throws -> (status: Int32, complaints: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/systemd-analyze")
    process.arguments = words
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    let octets = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: octets, as: UTF8.self))
  }
}
