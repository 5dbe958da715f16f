import Octets

/// One file of a ZIP, as the directory at its end tells of it (APPNOTE.TXT 6.3.10 section 4.3.12).
struct ZipEntry: Sendable {
  /// As written, in UTF-8 or code page 437; no path is ever made of it.
  var name: String
  /// 0 stored, 8 deflated; others are not read.
  var method: Int
  var isEncrypted: Bool
  var crc: UInt32
  /// Octets in the archive.
  var packed: Int
  /// Octets unpacked, as the directory claims.
  var unpacked: Int
  /// Where its local header stands.
  var offset: Int
  /// Whether it is a folder or a symbolic link, which have no content to read.
  var isFile: Bool
}

/// The directory at a ZIP's end.
enum ZipDirectory {
  /// Why there is none.
  enum Fault: Error, Equatable {
    /// No end record, or entries that run out of the file.
    case damaged
    /// ZIP64 (section 4.5.3): nobody needs 4 GB or 65,535 files in a letter.
    case zip64
    /// More entries than the limit.
    case tooMany
  }

  /// The entries in the directory's order; `limit` is for their number.
  static func entries(_ octets: [UInt8], limit: Int) throws(Fault) -> [ZipEntry] {
    let end = try endRecord(octets)
    guard let total = octets.little16(end + 10), let size = octets.little32(end + 12),
      let start = octets.little32(end + 16)
    else { throw .damaged }
    if total == 0xFFFF || start == 0xFFFF_FFFF || size == 0xFFFF_FFFF { throw .zip64 }
    if total > limit { throw .tooMany }
    // Octets before the archive (a program that unpacks itself, a mail gateway's stamp) shift every offset.
    let shift = end - size - start
    guard shift >= 0 else { throw .damaged }
    var at = start + shift
    var entries: [ZipEntry] = []
    while at < end, octets.has("PK\u{01}\u{02}", at: at) {
      if entries.count >= limit { throw .tooMany }
      guard let (entry, next) = entry(octets, at, shift), next <= end else { throw .damaged }
      if entry.packed == 0xFFFF_FFFF || entry.unpacked == 0xFFFF_FFFF { throw .zip64 }
      entries.append(entry)
      at = next
    }
    guard entries.count == total else { throw .damaged }
    return entries
  }

  /// The names of the entries; `nil` when the directory cannot be read.
  static func names(_ octets: [UInt8], limit: Int) -> [String]? {
    do throws(Fault) {
      return try entries(octets, limit: limit).map(\.name)
    } catch {
      return nil  // ok: the caller asks only whether it is an Office file
    }
  }

  /// The place of the end record: the last whose comment reaches to the end of the file.
  private static func endRecord(_ octets: [UInt8]) throws(Fault) -> Int {
    var at = octets.count - 22
    // A comment has at most 65,535 octets.
    let first = max(0, at - 0xFFFF)
    while at >= first {
      if octets[at] == 0x50, octets.has("PK\u{05}\u{06}", at: at), let comment = octets.little16(at + 20),
        at + 22 + comment <= octets.count
      {
        return at
      }
      at -= 1
    }
    throw .damaged
  }

  private static func entry(_ octets: [UInt8], _ at: Int, _ shift: Int) -> (ZipEntry, Int)? {
    guard let made = octets.little16(at + 4), let flags = octets.little16(at + 8),
      let method = octets.little16(at + 10), let crc = octets.little32(at + 16),
      let packed = octets.little32(at + 20), let unpacked = octets.little32(at + 24),
      let nameLength = octets.little16(at + 28), let extra = octets.little16(at + 30),
      let comment = octets.little16(at + 32), let attributes = octets.little32(at + 38),
      let offset = octets.little32(at + 42), let name = octets.run(at + 46, nameLength)
    else { return nil }
    let isLink = made >> 8 == 3 && attributes >> 16 & 0xF000 == 0xA000
    let isFolder = name.last == 0x2F || name.last == 0x5C
    let entry = ZipEntry(
      name: ZipName.text(Array(name), isUTF8: flags & 0x800 != 0), method: method,
      isEncrypted: flags & 0x41 != 0,
      crc: UInt32(truncatingIfNeeded: crc), packed: packed, unpacked: unpacked, offset: offset + shift,
      isFile: !isLink && !isFolder)
    return (entry, at + 46 + nameLength + extra + comment)
  }
}
