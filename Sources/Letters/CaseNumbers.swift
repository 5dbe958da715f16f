import Octets

/// A number or case id that a letter names.
struct NamedCase: Sendable {
  var text: String
  var isQuoted: Bool
  /// Whether it is the letter's own number, as in the head of an official letter.
  var isOwnLetter: Bool
  var evidence: Evidence
}

/// Finds case ids (`2026-P-0001`) and office numbers (`001/PPID/XI/2026`) in text.
enum CaseNumbers {
  struct Found {
    var text: String
    var offset: Int
  }

  /// Numbers of one text, in order; at most fifty.
  static func find(_ text: String) -> [Found] {
    let octets = Array(text.utf8)
    var found: [Found] = []
    var at = 0
    while at < octets.count, found.count < 50 {
      guard isPiece(octets[at]), at == 0 || !isPiece(octets[at - 1]) else {
        at += 1
        continue
      }
      var end = at
      while end < octets.count, isPiece(octets[end]) || joins(octets, end) { end += 1 }
      if let token = token(octets, at, end) { found.append(Found(text: token, offset: at)) }
      at = end
    }
    return found
  }

  private static func isPiece(_ octet: UInt8) -> Bool { octet.isAlpha || octet.isDigit }

  private static func joins(_ octets: [UInt8], _ at: Int) -> Bool {
    [0x2F, 0x2D, 0x2E, 0x5F].contains(octets[at]) && at + 1 < octets.count && isPiece(octets[at + 1])
      && at > 0 && isPiece(octets[at - 1])
  }

  private static func token(_ octets: [UInt8], _ start: Int, _ end: Int) -> String? {
    let token = octets[start..<end]
    guard (6...60).contains(token.count) else { return nil }
    let text = String(decoding: token, as: UTF8.self)
    if isCaseID(token) { return text.uppercased() }
    let pieces = token.split { $0 == 0x2F }
    guard pieces.count >= 3,
      pieces.contains(where: {
        $0.allSatisfy(\.isDigit) && $0.count == 4 && ($0.starts(with: Array("20".utf8)))
      }), pieces.contains(where: { $0.contains(where: \.isAlpha) }), pieces[0].contains(where: \.isDigit)
    else { return nil }
    return text
  }

  /// `2026-P-0001`, tolerant of case and of O for 0.
  private static func isCaseID(_ token: ArraySlice<UInt8>) -> Bool {
    let pieces = token.split(separator: 0x2D)
    guard pieces.count == 3, pieces[0].count == 4, pieces[0].allSatisfy(\.isDigit), pieces[1].count == 1,
      let kind = pieces[1].first
    else { return false }
    return [0x70, 0x6B, 0x73].contains(kind.lowercased) && (4...6).contains(pieces[2].count)
      && pieces[2].allSatisfy { $0.isDigit || $0.lowercased == 0x6F }
  }

  /// All numbers of a letter: subject, own words, quoted words.
  static func all(subject: String, own: [TextLine], quoted: [TextLine]) -> [NamedCase] {
    var cases = find(subject).map {
      NamedCase(
        text: $0.text, isQuoted: false, isOwnLetter: false,
        evidence: Evidence(part: "header:Subject", offset: $0.offset, rule: "number"))
    }
    for (index, line) in own.enumerated() {
      let isHead = index < 8 && isLetterHead(line)
      for found in find(line.text) {
        cases.append(
          NamedCase(
            text: found.text, isQuoted: false, isOwnLetter: isHead || isForeign(line.text, found.offset),
            evidence: Evidence(part: line.part, offset: line.offset + found.offset, rule: "number")))
      }
    }
    for line in quoted {
      for found in find(line.text) {
        cases.append(
          NamedCase(
            text: found.text, isQuoted: true, isOwnLetter: false,
            evidence: Evidence(
              part: line.part, offset: line.offset + found.offset, rule: "number in quoted text")))
      }
    }
    return cases
  }

  /// `Nomor : 027/DPC-LSM/III/2026` at a letter's head is the sender's own number.
  private static func isLetterHead(_ line: TextLine) -> Bool {
    guard let label = LabelReader.read(line).first else { return false }
    return label.label.field == .other
      && Words(line.text).all.first.map { ["nomor", "surat"].contains($0.text) } ?? false
  }

  /// Numbers of mandates, decrees and laws are no case's.
  private static func isForeign(_ text: String, _ offset: Int) -> Bool {
    let before = Words(text.octets(0..<offset)).all.suffix(5)
    return before.has([
      "kuasa", "akta", "sk", "keputusan", "perki", "undang", "uu", "kontrak", "ahu", "spk", "perda", "perbup",
      "sertifikat", "invoice", "tagihan",
    ])
  }
}
