/// An office document that is a ZIP: its parts by their names.
struct OfficePackage {
  private let octets: [UInt8]
  private let entries: [ZipEntry]
  private let limits: ScanLimits

  /// Throws when the directory cannot be read or is a bomb's.
  init(_ octets: [UInt8], limits: ScanLimits) throws(Trouble) {
    self.octets = octets
    self.limits = limits
    do throws(ZipDirectory.Fault) {
      entries = try ZipDirectory.entries(octets, limit: limits.archive.entries)
    } catch {
      switch error {
      case .tooMany: throw .tooManyFiles(limits.archive.entries)
      case .zip64: throw .tooLarge
      case .damaged: throw .damaged("dokumen Office")
      }
    }
    if ZipContent.overlap(entries) { throw .ratioExceeded }
  }

  /// The octets of a part; of parts with the same name the first counts, as Word has it. `nil` when there is
  /// none.
  func part(_ name: String) throws(Trouble) -> [UInt8]? {
    guard let entry = entries.first(where: { $0.name == name }) else { return nil }
    return try ZipContent.read(entry, of: octets, limits: limits.archive, limit: limits.partOctets)
  }

  /// The names with this beginning, in the order of their numbers.
  func names(_ prefix: String) -> [String] {
    let names = entries.filter { $0.isFile && $0.name.utf8.starts(with: prefix.utf8) }.map(\.name)
    return names.sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
  }
}
