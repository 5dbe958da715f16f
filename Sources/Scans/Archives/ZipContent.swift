import Octets

/// What archives are let do.
package struct ArchiveLimits: Sendable, Equatable {
  /// Files taken out of one archive, the ones of its inner archives counted.
  package var files = 200
  /// Entries that a directory may list at all.
  package var entries = 2000
  /// Octets of one unpacked file.
  package var fileOctets = 50 << 20
  /// Octets of all unpacked files.
  package var totalOctets = 150 << 20
  /// Unpacked octets for each packed one; deflate reaches 1032, honest scans and tables stay below 100.
  package var ratio = 200
  /// Archives in archives that are opened.
  package var depth = 2

  /// The limits as they are above.
  package init() {}
}

/// Reading single entries of a ZIP into memory.
enum ZipContent {
  /// The octets of an entry, its sum checked; `limit` is for their number.
  static func read(_ entry: ZipEntry, of octets: [UInt8], limits: ArchiveLimits, limit: Int) throws(Trouble)
    -> [UInt8]
  {
    guard !entry.isEncrypted else { throw .encrypted }
    guard entry.method == 0 || entry.method == 8 else { throw .unsupported("ZIP metode \(entry.method)") }
    let packed = try packedOctets(entry, of: octets)
    // The size that the directory claims may lie; what comes out is counted.
    let allowed = min(limit, limits.fileOctets)
    let unpacked: [UInt8]
    if entry.method == 0 {
      guard packed.count <= allowed else { throw .tooLarge }
      unpacked = Array(packed)
    } else {
      // Small files may be as even as they like; a form's empty table is.
      let (byRatio, overflow) = packed.count.multipliedReportingOverflow(by: limits.ratio)
      let most = overflow ? allowed : min(allowed, max(byRatio, 1 << 20))
      do throws(Inflation.Fault) {
        unpacked = try Inflation.inflate(packed, .raw, limit: most).octets
      } catch {
        switch error {
        case .tooMuch: throw most < allowed ? .ratioExceeded : .tooLarge
        case .damaged: throw .damaged("ZIP")
        }
      }
    }
    guard unpacked.count == entry.unpacked, Inflation.crc(unpacked) == entry.crc else {
      throw .damaged("ZIP")
    }
    return unpacked
  }

  /// Where an entry's packed octets lie. The local header is only stepped over: the directory's word counts.
  static func packedOctets(_ entry: ZipEntry, of octets: [UInt8]) throws(Trouble) -> ArraySlice<UInt8> {
    guard octets.has("PK\u{03}\u{04}", at: entry.offset), let name = octets.little16(entry.offset + 26),
      let extra = octets.little16(entry.offset + 28),
      let packed = octets.run(entry.offset + 30 + name + extra, entry.packed)
    else { throw .damaged("ZIP") }
    return packed
  }

  /// Whether the packed octets of two entries overlap, which only bombs do.
  static func overlap(_ entries: [ZipEntry]) -> Bool {
    let ordered = entries.sorted { $0.offset < $1.offset }
    return zip(ordered, ordered.dropFirst()).contains { first, second in
      first.offset + 30 + first.packed > second.offset
    }
  }
}
