import Civil
import Desk
import Digests
import Disk
import Records

/// A dispute file while it is made: its files lie in the staging folder, each known by name, size and sums.
struct BundleWork {
  let place: BundlePlace
  let office: OfficeFolder
  private var exhibits: [Part] = []
  private var pages: [Part] = []

  private struct Part {
    var entry: ZipWriter.Entry
    var digest: Digest
  }

  init(place: BundlePlace, office: OfficeFolder) {
    self.place = place
    self.office = office
  }

  /// Copies an exhibit's files as they are, and notes what the case folder has of them.
  mutating func take(_ exhibit: inout CaseExhibit) throws {
    for index in exhibit.files.indices where exhibit.files[index].state != .purged {
      let file = exhibit.files[index]
      let path = "\(office.caseFolder(exhibit.id))/\(file.path)"
      guard try DiskFile.info(path)?.kind == .file else { continue }
      let part = try copy(path, as: file.name)
      exhibits.append(part)
      exhibit.files[index].state = .found(part.digest, octets: part.entry.octets)
    }
  }

  /// Adds a page of our own.
  mutating func add(_ name: String, _ octets: [UInt8]) throws {
    var crc = RunningCrc()
    crc.add(octets)
    try DiskFile.create("\(place.staging)/\(name)", with: octets, mode: 0o600, sync: false)
    pages.append(
      Part(
        entry: .init(name: name, octets: octets.count, crc: crc.value), digest: Digest(of: octets)))
  }

  /// Writes the list of digests and the ZIP; gives the ZIP's digest.
  mutating func finish(at hour: Instant, zone: Zone) throws -> Digest {
    let sums = (pages + exhibits).map { "\($0.digest.hex)  \($0.entry.name)\n" }.joined()
    try add(CaseBundle.digestsName, Array(sums.utf8))
    let entries = (pages + exhibits).map { part in
      ZipWriter.Entry(
        name: "\(place.name)/\(part.entry.name)", octets: part.entry.octets, crc: part.entry.crc)
    }
    guard ZipWriter.holds(entries) else { throw StationFault.bundleTooLarge(place.name) }
    var zip = try ZipWriter(place.zipStaging, at: hour, zone: zone)
    for (entry, part) in Swift.zip(entries, pages + exhibits) {
      try zip.add(entry) { write in
        try DiskFile.stream("\(place.staging)/\(part.entry.name)", write)
      }
    }
    try zip.finish()
    guard let running = RunningDigest() else { throw CaseBundle.noMemory(place.zipStaging) }
    try DiskFile.stream(place.zipStaging) { running.add($0) }
    return running.finish()
  }

  private func copy(_ source: String, as name: String) throws -> Part {
    guard let running = RunningDigest() else { throw CaseBundle.noMemory(source) }
    let target = try AppendFile("\(place.staging)/\(name)", mode: 0o600)
    var crc = RunningCrc()
    try DiskFile.stream(source) { octets in
      running.add(octets)
      crc.add(octets)
      try target.append(octets, sync: false)
    }
    return Part(
      entry: .init(name: name, octets: target.length, crc: crc.value), digest: running.finish())
  }
}
