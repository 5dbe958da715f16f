import Octets

/// The name on a card, through what a scanner does to capitals.
enum CardName {
  /// A name in capitals; `nil` when a text can be none.
  static func clean(_ text: String) -> String? {
    var words: [String] = []
    var isCapital = true
    for word in text.utf8.split(whereSeparator: { $0.isBlank || $0 == 0x3A || $0 == 0x3D || $0 == 0x3B }) {
      let read = letters(Array(word))
      // Small print and rubbish behind the name end it, before it they fall away.
      guard let read else {
        if words.isEmpty { continue }
        break
      }
      // A scrap of small letters behind a name in capitals is the photograph's edge.
      let isScrap = word.count <= 3 && word.contains { $0 &- 0x61 < 26 && $0 != 0x6C }
      if isScrap, !words.isEmpty, isCapital { break }
      isCapital = isCapital && !word.contains { $0 &- 0x61 < 26 && $0 != 0x6C }
      words.append(read)
    }
    while let first = words.first, words.count > 1, isRubbish(first, isFirst: true) { words.removeFirst() }
    while let last = words.last, words.count > 1, isRubbish(last, isFirst: false) { words.removeLast() }
    let name = words.joined(separator: " ")
    let count = name.utf8.count { $0.isAlpha }
    guard count >= 3, name.utf8.count <= 60, words.contains(where: { $0.utf8.count >= 2 }) else { return nil }
    guard !words.allSatisfy({ notNames.contains($0) }) else { return nil }
    return name
  }

  /// Whether a row can be the rest of a name that wraps: capitals and nothing else, no watermark.
  static func goesOn(_ text: String) -> String? {
    guard !text.utf8.contains(where: \.isDigit), !text.utf8.contains(where: { $0 &- 0x61 < 26 }),
      let name = clean(text),
      !name.utf8.split(separator: 0x20).contains(where: {
        watermarks.contains(String(decoding: Array($0), as: UTF8.self))
      })
    else { return nil }
    return name
  }

  /// A word in capitals with figures read as letters; `nil` when it is mostly something else.
  private static func letters(_ word: [UInt8]) -> String? {
    var out: [UInt8] = []
    var (capitals, small, others) = (0, 0, 0)
    for octet in word {
      if octet &- 0x41 < 26 {
        capitals += 1
        out.append(octet)
      } else if octet &- 0x61 < 26 {
        small += 1
        out.append(octet == 0x6C ? 0x49 : octet & 0xDF)
      } else if let letter = twins[octet] {
        others += 1
        out.append(letter)
      } else if octet == 0x2E || octet == 0x27 || octet == 0x2D || octet == 0x2C {
        out.append(octet)
      } else if octet < 0x80 {
        others += 1
      }
    }
    guard capitals + small > 0, others * 2 <= capitals + small else { return nil }
    // Mixed case is common where a scanner is unsure; all small is another line's print.
    guard capitals > 0, capitals >= small || capitals == 1 && small >= 2 && word[0] &- 0x41 < 26 else {
      return nil
    }
    return String(decoding: trim(out), as: UTF8.self)
  }

  private static func trim(_ word: [UInt8]) -> [UInt8] {
    var slice = word[...]
    while let first = slice.first, !first.isAlpha { slice = slice.dropFirst() }
    while let last = slice.last, last == 0x27 || last == 0x2D || last == 0x2C && slice.count < 3 {
      slice = slice.dropLast()
    }
    return Array(slice)
  }

  private static let twins: [UInt8: UInt8] = [
    0x30: 0x4F, 0x31: 0x49, 0x21: 0x49, 0x7C: 0x49, 0x35: 0x53, 0x38: 0x42, 0x36: 0x47, 0x32: 0x5A,
    0x34: 0x41,
    0x24: 0x53,
  ]

  /// A single letter in front or behind; an initial has its point.
  private static func isRubbish(_ word: String, isFirst: Bool) -> Bool {
    word.isEmpty || word.utf8.count == 1 && (isFirst ? !["M", "H", "A", "I", "R", "S"].contains(word) : true)
  }

  /// Words of a card that stand where a name was looked for.
  private static let notNames: Set<String> = [
    "NIK", "NAMA", "ALAMAT", "AGAMA", "ISLAM", "KRISTEN", "LAKI-LAKI", "PEREMPUAN", "WNI", "KAWIN", "BELUM",
    "PROVINSI", "KABUPATEN", "KOTA", "RT/RW", "KECAMATAN", "PEKERJAAN", "TEMPAT", "LAHIR", "TGL", "JENIS",
    "KELAMIN",
    "GOL", "DARAH", "STATUS", "PERKAWINAN", "KEWARGANEGARAAN", "BERLAKU", "HINGGA", "SEUMUR", "HIDUP", "RTRW",
    "KELDESA", "TEMPATTGL", "GOL.", "KATHOLIK", "KATOLIK", "HINDU", "BUDHA", "DESA",
  ]

  private static let watermarks: Set<String> = [
    "HANYA", "UNTUK", "PPID", "PERMOHONAN", "INFORMASI", "COPY", "FOTOKOPI", "FOTOCOPY", "KEPERLUAN",
    "VERIFIKASI",
    "SALINAN", "PUBLIK", "DIGUNAKAN", "TIDAK", "BERLAKU", "KEPENTINGAN", "LAIN", "CONTOH", "SPECIMEN", "SCAN",
    "PROVINSI", "KABUPATEN",
  ]
}
