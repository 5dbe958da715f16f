import Octets

/// A number or case id that a letter names.
struct NamedCase: Sendable {
  var text: String
  var isQuoted: Bool
  /// Whether it is the letter's own number, as in the head of an official letter.
  var isOwnLetter: Bool
  /// Whether the words before it say that it is a request's.
  var isOfRequest = false
  /// Whether they say that the office has given it: `diregister dengan nomor …`.
  var isRegistered = false
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
      while end < octets.count, isPiece(octets[end]) || joins(octets, end) || isWideSlash(octets, end) {
        end += 1
      }
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

  /// `021 / PPID / X / 2026`: blanks around a slash, which belong to the number.
  private static func isWideSlash(_ octets: [UInt8], _ at: Int) -> Bool {
    guard octets[at] == 0x20 || octets[at] == 0x2F else { return false }
    let near = octets[max(0, at - 1)..<min(octets.count, at + 2)]
    guard let slash = near.firstIndex(of: 0x2F), slash > 1, slash + 2 < octets.count else { return false }
    let before = octets[slash - 1] == 0x20 ? octets[slash - 2] : octets[slash - 1]
    let after = octets[slash + 1] == 0x20 ? octets[slash + 2] : octets[slash + 1]
    return isPiece(before) && isPiece(after)
  }

  private static func token(_ octets: [UInt8], _ start: Int, _ end: Int) -> String? {
    let token = octets[start..<end].filter { $0 != 0x20 }[...]
    guard (6...60).contains(token.count) else { return nil }
    let text = String(decoding: token, as: UTF8.self)
    if isCaseID(token) { return text.uppercased() }
    for mark in [UInt8(0x2F), 0x2D, 0x2E] {
      let pieces = token.split(separator: mark)
      if pieces.count >= 3, isNumber(pieces) { return text }
    }
    return nil
  }

  /// A year among the pieces, letters in another, a digit in the first: `001/PPID/XI/2026`.
  private static func isNumber(_ pieces: [ArraySlice<UInt8>]) -> Bool {
    pieces[0].contains(where: \.isDigit) && pieces.contains { $0.contains(where: \.isAlpha) }
      && pieces.contains { $0.count == 4 && $0.allSatisfy(\.isDigit) && $0.starts(with: [0x32, 0x30]) }
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
    let head = TextLine(text: subject, part: "header:Subject", offset: 0)
    var cases = named(head, isQuoted: false, isHead: false)
    for (index, line) in own.enumerated() {
      let above = index > 0 && !own[index - 1].isBlank ? own[index - 1].text : ""
      cases += named(line, above, isQuoted: false, isHead: index < 8 && isLetterHead(line))
    }
    for line in quoted { cases += named(line, isQuoted: true, isHead: false) }
    return cases
  }

  /// `above`: the line before it, whose last words may belong to a number at its beginning.
  private static func named(_ line: TextLine, _ above: String = "", isQuoted: Bool, isHead: Bool)
    -> [NamedCase]
  {
    let last = Words(above).all.suffix(6)
    return find(line.text).map { found in
      let own = Words(line.text.octets(0..<found.offset)).all.suffix(6)
      let before = (last + own).suffix(6)
      return NamedCase(
        text: found.text, isQuoted: isQuoted,
        isOwnLetter: isHead || !isQuoted && before.suffix(5).has(foreign),
        isOfRequest: before.has([
          "permohonan", "pendaftaran", "registrasi", "register", "permintaan", "request", "tiket",
        ])
          && !before.suffix(3).has(["jawaban", "tanggapan", "penolakan", "pemberitahuan"]),
        isRegistered: before.has([
          "pendaftaran", "registrasi", "register", "diregister", "diregistrasi", "meregistrasi", "meregister",
          "didaftar", "didaftarkan",
          "terdaftar", "teregistrasi", "tiket", "dicatat", "tercatat",
        ]),
        evidence: Evidence(
          part: line.part, offset: line.offset + found.offset,
          rule: isQuoted ? "number in quoted text" : "number"))
    }
  }

  /// `Nomor : 027/DPC-LSM/III/2026` at a letter's head is the sender's own number.
  private static func isLetterHead(_ line: TextLine) -> Bool {
    guard let label = LabelReader.read(line).first else { return false }
    return label.label.field == .other
      && Words(line.text).all.first.map { ["nomor", "surat"].contains($0.text) } ?? false
  }

  /// Numbers of mandates, decrees and laws are no case's.
  private static let foreign: Set<String> = [
    "kuasa", "akta", "sk", "keputusan", "perki", "undang", "uu", "kontrak", "ahu", "spk", "perda", "perbup",
    "sertifikat",
    "invoice", "tagihan",
  ]
}
