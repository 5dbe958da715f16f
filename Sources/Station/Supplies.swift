package import Civil
import Disk
import Foundation
package import Procedures

/// The data that travels in the binary (procedures, holidays, templates, samples), each file overlaid by the
/// office's own of the same name where there is one.
package struct Supplies: Sendable {
  private let folder: OfficeFolder?

  /// The supplies of an office; without one, the embedded files alone.
  package init(folder: OfficeFolder? = nil) {
    self.folder = folder
  }

  /// The octets of an embedded file, by its path in the project; `nil` when there is none.
  package static func embedded(_ path: String) -> [UInt8]? {
    EmbeddedFiles.all.first { $0.path == path }.flatMap { decode($0.base64) }
  }

  /// The paths of the embedded files below a folder of the project.
  package static func embeddedPaths(below folder: String) -> [String] {
    EmbeddedFiles.all.map(\.path).filter { $0.hasPrefix(folder + "/") }
  }

  /// The names of the procedures that ship with Loket.
  package static var procedureNames: [String] {
    embeddedPaths(below: "config/procedures").map { String($0.dropFirst(18).dropLast(6)) }
  }

  /// The procedure of that name: the office's own file, else the embedded one.
  package func procedure(_ name: String) throws -> Procedure {
    let file = name + ".json5"
    if let folder, let own = try read(folder.procedures + "/" + file) {
      return try Procedure.read(own, file: "procedures/" + file)
    }
    guard let octets = Self.embedded("config/procedures/" + file) else {
      throw StationFault.unknownProcedure(name, known: Self.procedureNames)
    }
    return try Procedure.read(octets, file: "config/procedures/" + file)
  }

  /// The holiday tables: the embedded ones, a year's table replaced by the office's own file of that year.
  package func holidays() throws -> [HolidayTable] {
    var tables: [Int: HolidayTable] = [:]
    for path in Self.embeddedPaths(below: "config/holidays") {
      guard let octets = Self.embedded(path) else { continue }
      let table = try HolidayTable.read(octets, file: path)
      tables[table.year] = table
    }
    for (name, octets) in try own(\.holidays, suffix: ".json5") {
      let table = try HolidayTable.read(octets, file: "holidays/" + name)
      tables[table.year] = table
    }
    return tables.values.sorted { $0.year < $1.year }
  }

  /// The letters' templates by file name.
  package func templates() throws -> [String: String] {
    var sources: [String: String] = [:]
    for path in Self.embeddedPaths(below: "templates") {
      guard path.hasSuffix(".mustache"), let octets = Self.embedded(path) else { continue }
      sources[String(path.dropFirst(10))] = String(decoding: octets, as: UTF8.self)
    }
    for (name, octets) in try own(\.templates, suffix: ".mustache") {
      guard let text = String(validating: octets, as: UTF8.self) else {
        throw StationFault.notText("templates/" + name)
      }
      sources[name] = text
    }
    return sources
  }

  private func own(_ path: KeyPath<OfficeFolder, String>, suffix: String) throws -> [(String, [UInt8])] {
    guard let folder, try DiskFile.info(folder[keyPath: path]) != nil else { return [] }
    return try DiskFile.list(folder[keyPath: path])
      .filter { $0.name.hasSuffix(suffix) && !$0.name.hasPrefix(".") }
      .map { ($0.name, try DiskFile.read(folder[keyPath: path] + "/" + $0.name, limit: Self.limit)) }
  }

  private func read(_ path: String) throws -> [UInt8]? {
    try DiskFile.info(path) == nil ? nil : try DiskFile.read(path, limit: Self.limit)
  }

  /// No configuration or template is larger; a larger one is a mistake.
  static let limit = 1 << 20

  private static func decode(_ base64: String) -> [UInt8]? {
    Data(base64Encoded: base64).map { [UInt8]($0) }
  }
}
