import Octets

/// Labelled values of print: `Nomor : 12.-`, `Nama : …`.
enum PaperLabels {
  /// The number that stands near the top: `Nomor : 045/YCP/III/2020`; `nil` when there is none.
  static func number(_ rows: [String]) -> String? {
    for (at, row) in rows.prefix(60).enumerated() {
      guard let value = after(row, ["nomor", "nomer", "no"]) else { continue }
      let text = value.isEmpty && at + 1 < rows.count ? rows[at + 1] : value
      if let number = clean(text) { return number }
    }
    return nil
  }

  /// What stands behind one of some words at a row's start, filler and colon left off; `nil` when none stands
  /// there.
  static func after(_ row: String, _ labels: [String]) -> String? {
    let plain = row.trimming("-_=~* ")
    let octets = Array(plain.utf8)
    let end = octets.firstIndex { !$0.isAlpha && !$0.isDigit } ?? octets.count
    let word = String(decoding: octets[..<end], as: UTF8.self)
    guard NearWord.match(word, among: NearWord.table(labels)) != nil else { return nil }
    let value = plain.octets(end..<octets.count)
    let start = value.utf8.prefix { $0.isBlank || [0x3A, 0x3B, 0x2E, 0x2C, 0x3D].contains($0) }.count
    return value.octets(start..<value.utf8.count).trimming("-_=~: ")
  }

  private static func clean(_ text: String) -> String? {
    let words = text.utf8.split { $0.isBlank }.map { String(decoding: Array($0), as: UTF8.self) }
    var kept: [String] = []
    for word in words.prefix(6) {
      let plain = word.trimming("-:;,._=~ ")
      guard plain.utf8.contains(where: { $0.isDigit || $0 == 0x2F }) || !kept.isEmpty && plain == "Tahun"
      else { break }
      kept.append(plain)
      if word.holds("--") || word.ends(".-") { break }
    }
    let number = kept.map(mended).joined(separator: " ")
    return number.isEmpty || number.utf8.count > 60 ? nil : number
  }

  /// A number whose parts of figures and letters mixed are figures: `O45/2O25`.
  private static func mended(_ number: String) -> String {
    let parts = number.utf8.split(separator: 0x2F, omittingEmptySubsequences: false).map { part -> [UInt8] in
      let read = part.compactMap(ReadFigure.read)
      // `1I` is the month II.
      if part.contains(0x49), part.allSatisfy({ [0x31, 0x49, 0x6C, 0x7C].contains($0) }) {
        return part.map { _ in 0x49 }
      }
      let figures = part.count(where: \.isDigit)
      guard read.count == part.count, figures * 2 >= part.count, figures < part.count else {
        return Array(part)
      }
      return read.map { $0.figure + 0x30 }
    }
    return String(decoding: Array(parts.joined(separator: [0x2F])), as: UTF8.self)
  }

  /// A person's name behind `Nama`, titles kept, filler left off.
  static func person(_ text: String) -> String? {
    let cut = text.firstOffset(of: "---") ?? text.utf8.count
    return PersonName.clean(text.octets(0..<cut).trimming(":;,=-_~|*() ")).flatMap { name in
      name.utf8.count(where: \.isDigit) * 3 > name.utf8.count ? nil : name
    }
  }
}
