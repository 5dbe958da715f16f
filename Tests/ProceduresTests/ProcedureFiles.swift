import Foundation
import Procedures

/// The procedure files of the project.
enum ProcedureFiles {
  static let names = ["umum", "balangan", "lombok-barat", "bengkalis", "disperpusip", "gelora"]

  /// The octets of one file.
  static func octets(_ name: String) throws -> [UInt8] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return Array(try Data(contentsOf: root.appending(path: "config/procedures/\(name).json5")))
  }

  /// The text of one file.
  static func text(_ name: String) throws -> String { String(decoding: try octets(name), as: UTF8.self) }

  /// One procedure, read once for all tests.
  static func procedure(_ name: String) throws -> Procedure { try procedures.get()[name] ?? read(name) }

  private static let procedures = Result {
    try Dictionary(uniqueKeysWithValues: names.map { ($0, try read($0)) })
  }

  private static func read(_ name: String) throws -> Procedure {
    try Procedure.read(try octets(name), file: "config/procedures/\(name).json5")
  }
}
