import Octets

/// Names of bodies in print: `YAYASAN CAHAYA PESISIR`.
enum PaperBody {
  /// The kind of body that a name or title begins with.
  static func kind(_ text: String) -> LegalBody? {
    let word = text.utf8.split { !$0.isAlpha && !$0.isDigit }.first.map {
      String(decoding: Array($0), as: UTF8.self)
    }
    guard let word else { return nil }
    switch word.lowered {
    case "pt": return .company
    case "cv": return .partnership
    default: break
    }
    return NearWord.match(word, among: starts).flatMap { kinds[$0] }
  }

  /// The first body named in some rows: its own row in capitals, or in a sentence; from a row on.
  static func name(in rows: [String], from: Int = 0) -> String? {
    for at in rows.indices.dropFirst(from).prefix(120) {
      if let name = inRow(rows[at], next: at + 1 < rows.count ? rows[at + 1] : "") { return name }
    }
    return nil
  }

  private static func inRow(_ row: String, next: String) -> String? {
    let words = row.utf8.split { $0.isBlank }.map { String(decoding: Array($0), as: UTF8.self) }
    for (at, word) in words.prefix(30).enumerated() {
      let plain = word.trimming(".,:;()\"'-_=~")
      guard plain.utf8.first.map({ $0 &- 0x41 < 26 || $0.isDigit }) == true, kind(plain) != nil else {
        continue
      }
      var parts = [plain == "PT." || plain == "Pt" ? "PT" : plain]
      var isOpen = !ends(word, isFirst: true)
      for next in words[(at + 1)...] where isOpen {
        guard let part = part(next, isAfter: parts.count) else {
          isOpen = false
          break
        }
        parts.append(part)
        isOpen = !ends(next, isFirst: false)
        if parts.count > 9 { break }
      }
      // A title breaks over two rows.
      if isOpen, isCapital(row), isCapital(next), parts.count < 8, kind(next) == nil {
        let more = next.utf8.split { $0.isBlank }.map { String(decoding: Array($0), as: UTF8.self) }
        for word in more.prefix(5) {
          guard let part = part(word, isAfter: parts.count) else { break }
          parts.append(part)
          if ends(word, isFirst: false) { break }
        }
      }
      let name = parts.joined(separator: " ")
      guard parts.count >= 2, !notNames.contains(parts[1].lowered) else { continue }
      return name
    }
    return nil
  }

  private static func part(_ word: String, isAfter count: Int) -> String? {
    let plain = word.trimming(".,:;()\"'-_=~*")
    if plain.isEmpty { return nil }
    let first = plain.utf8.first ?? 0
    if ["dan", "untuk", "of", "di"].contains(plain) { return plain }
    guard first &- 0x41 < 26 || first.isDigit && plain.utf8.count(where: \.isAlpha) >= 2 else { return nil }
    if count >= 2, enders.contains(plain.lowered) { return nil }
    return plain
  }

  /// Whether a sign behind a word ends the name.
  private static func ends(_ word: String, isFirst: Bool) -> Bool {
    guard let last = word.utf8.last else { return true }
    if last == 0x2E { return !isFirst && word.utf8.count > 3 }
    return [0x2C, 0x3B, 0x22, 0x29, 0x3A].contains(last) || word.holds("--")
  }

  private static func isCapital(_ row: String) -> Bool {
    let capitals = row.utf8.count { $0 &- 0x41 < 26 }
    return capitals >= 3 && row.utf8.count { $0 &- 0x61 < 26 } * 5 < capitals
      && !row.utf8.contains(where: \.isDigit)
  }

  private static let kinds: [String: LegalBody] = [
    "yayasan": .foundation, "perkumpulan": .association, "perhimpunan": .association, "perseroan": .company,
    "koperasi": .cooperative, "persekutuan": .partnership,
  ]

  private static let starts = NearWord.table(kinds.keys.sorted())

  /// Words behind `Yayasan` where it is no name.
  private static let notNames: Set<String> = [
    "ini", "dan", "yang", "tersebut", "nomor", "tanggal", "adalah", "di", "untuk", "terbatas", "komanditer",
    "dalam",
    "berkedudukan", "badan", "republik", "perkumpulan", "yayasan", "of", "indonesia-nya", "atau", "akta",
    "wajib",
  ]

  private static let enders: Set<String> = [
    "nomor", "tanggal", "berkedudukan", "yang", "dengan", "npwp", "akta", "notaris", "kementerian", "menteri",
    "menimbang", "tentang", "republik", "alamat", "adalah", "selanjutnya", "berdasarkan", "sebagaimana",
    "memutuskan",
    "pada", "nama", "no", "ketua",
  ]
}

/// What kind of body a paper founds.
package enum LegalBody: Sendable, Equatable {
  case foundation, association, company, cooperative
  /// CV or firm: registered, but no legal body.
  case partnership
  /// Anything else that people found by themselves.
  case unregistered

  /// Whether the law knows it as a legal body (badan hukum).
  package var isLegal: Bool { self != .partnership && self != .unregistered }

  /// `yayasan`, `perkumpulan`, `PT`, `koperasi`, `CV`, `organisasi`.
  package var indonesian: String {
    switch self {
    case .foundation: "yayasan"
    case .association: "perkumpulan"
    case .company: "PT"
    case .cooperative: "koperasi"
    case .partnership: "CV"
    case .unregistered: "organisasi"
    }
  }
}
