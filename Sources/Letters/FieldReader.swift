import Octets

/// The labelled values of a letter: `Nama : Budi`, tables, wrapped lines, values on the line below.
struct FieldReader {
  /// One value as found.
  struct Value: Sendable {
    var field: Field
    var lines: [String]
    var offset: Int

    /// The value on one line; empty when the field was left blank.
    var text: String { lines.joined(separator: " ").foldingBlanks.trimming(":=–-;,*_ ") }
  }

  private(set) var values: [Value] = []
  /// Indexes of the lines that belong to some labelled value.
  private(set) var used: Set<Int> = []

  /// The first value of a field that is not empty.
  func first(_ field: Field) -> Value? { values.first { $0.field == field && !$0.text.isEmpty } }

  /// Whether the letter has so many labelled fields that it is a form.
  var count: Int { Set(values.map(\.field)).subtracting([.ignored, .applicantHeading]).count }

  init(_ lines: [TextLine]) {
    var section = Section.applicant
    var current: Value?
    var currentLines: [Int] = []
    var blanks = 0
    func close() {
      if let value = current {
        values.append(section.place(value))
        used.formUnion(currentLines)
      }
      current = nil
      currentLines = []
    }
    for (index, line) in lines.enumerated().flatMap({ index, line in
      Self.sentences(line).map { piece in (piece.text == line.text ? index : -1, piece) }
    }) {
      if line.isBlank {
        blanks += 1
        // A list of items may be spaced; anything else ends at an empty line once it has a value.
        if let value = current, !(Self.isLong(value.field) && blanks == 1), !value.lines.allSatisfy(\.isEmpty)
        {
          close()
        }
        continue
      }
      if let found = Self.labelled(line) {
        let isItem = current.map { Self.isLong($0.field) && Self.startsItem(line.text) } ?? false
        if !(isItem && found.field == .ignored) {
          close()
          blanks = 0
          used.insert(index)
          section = section.after(found.field, isHeading: found.value.isEmpty)
          for value in found.inline { values.append(section.place(value)) }
          current = Value(field: found.field, lines: [found.value], offset: line.offset)
          currentLines = [index]
          continue
        }
      }
      guard var value = current else { continue }
      if Self.endsValue(line.trimmed, value.field) || blanks > 0 && !Self.goesOn(line, value) {
        close()
        blanks = 0
        continue
      }
      blanks = 0
      value.lines.append(Self.withoutDots(line.trimmed))
      current = value
      currentLines.append(index)
    }
    close()
  }

  /// A line cut before a label that begins a sentence in it: `Terlampir KTP saya. Tujuan permohonan: penelitian`.
  private static func sentences(_ line: TextLine) -> [TextLine] {
    var rest = line.text
    var pieces: [TextLine] = []
    var scan = rest.startIndex
    while let stop = rest[scan...].firstRange(of: ". ") {
      let tail = String(rest[stop.upperBound...])
      if let match = Labels.match(tail), match.field != .ignored, match.rest.trimmingBlanks.hasPrefix(":"),
        rest[..<stop.lowerBound].utf8.count > 12,
        (rest[..<stop.lowerBound].split(separator: " ").last?.utf8.count ?? 0) > 2,
        tail.utf8.first.map({ $0 >= 0x41 && $0 <= 0x5A }) == true,
        stop.lowerBound > rest.index(rest.startIndex, offsetBy: 4)
      {
        pieces.append(TextLine(text: String(rest[..<stop.lowerBound]), offset: line.offset))
        rest = tail
        scan = rest.startIndex
      } else {
        scan = stop.upperBound
      }
      if scan >= rest.endIndex { break }
    }
    return pieces + [TextLine(text: rest, offset: line.offset)]
  }

  /// Whose data the labels of a form stand for, after a heading such as `Identitas Kuasa Pemohon`.
  private enum Section {
    case applicant, proxy, giver, user

    func after(_ field: Field, isHeading: Bool) -> Section {
      switch field {
      case .proxyName where isHeading: .proxy
      case .giverName where isHeading: .giver
      case .userName where isHeading: .user
      case .applicantHeading: .applicant
      case .information, .grounds, .statement, .ignored:
        self == .applicant || field == .ignored ? self : .applicant
      default: self
      }
    }

    func place(_ value: Value) -> Value {
      var value = value
      switch (self, value.field) {
      case (.proxy, .name): value.field = .proxyName
      case (.proxy, .address), (.proxy, .phone), (.proxy, .contact), (.proxy, .nik), (.proxy, .occupation):
        value.field = .ignored
      case (.giver, .name): value.field = .giverName
      case (.user, .name): value.field = .userName
      case (.user, .address), (.user, .phone), (.user, .contact), (.user, .nik), (.user, .occupation),
        (.user, .email):
        value.field = .ignored
      default: break
      }
      return value
    }
  }

  private struct Labelled {
    var field: Field
    var value: String
    /// Further `label: value` pairs on the same line, all but the last.
    var inline: [Value]
  }

  /// A line that starts with a label and a separator.
  private static func labelled(_ line: TextLine) -> Labelled? {
    let cells = line.text.split(separator: "\t").map { String($0).trimmingBlanks }.filter {
      !$0.isEmpty && $0 != ":" && $0 != "="
    }
    if cells.count >= 2 {
      let start = cells.count > 2 && cells[0].utf8.allSatisfy({ $0.isDigit || $0 == 0x2E }) ? 1 : 0
      if let match = Labels.match(cells[start]), match.rest.trimming(" :=*().?").utf8.count < 30 {
        return split(
          match.field, withoutDots(cells[(start + 1)...].joined(separator: " ").trimming(":= ")), line.offset)
      }
    }
    guard let match = Labels.match(line.text),
      let rest = separated(match.rest, words: match.words, field: match.field)
    else {
      return nil
    }
    return split(match.field, withoutDots(rest), line.offset)
  }

  /// What follows a label's separator; `nil` when the label is only the start of a sentence.
  private static func separated(_ rest: String, words: Int, field: Field) -> String? {
    var text = rest
    // Remarks between label and separator: "(sesuai KTP)*", "**", "lengkap".
    var octets = Array(text.utf8)
    var at = 0
    while at < octets.count, octets[at].isBlank || octets[at] == 0x2A { at += 1 }
    if at < octets.count, octets[at] == 0x28, let close = octets[at...].firstIndex(of: 0x29), close - at < 80
    {
      at = close + 1
      while at < octets.count, octets[at].isBlank || octets[at] == 0x2A { at += 1 }
    }
    octets = Array(octets[at...])
    text = String(decoding: octets, as: UTF8.self)
    if octets.isEmpty { return at == 0 || !rest.contains("(") || true ? (field == .ignored ? nil : "") : nil }
    if octets[0] == 0x3A || octets[0] == 0x3D {
      return String(decoding: octets.dropFirst(), as: UTF8.self).trimmingBlanks
    }
    if octets[0] == 0x09 { return text.trimmingBlanks }
    // A number needs no separator after its label: `No WA 0813 0000 2702`.
    if [.phone, .nik].contains(field), octets[0].isDigit || octets[0] == 0x2B, words >= 1,
      octets.count(where: \.isDigit) >= 8
    {
      return text.trimmingBlanks
    }
    if octets.starts(with: Array("..".utf8)) || octets.starts(with: Array("__".utf8)) || text.hasPrefix("…") {
      return text
    }
    if text.hasPrefix("– ") || text.hasPrefix("- ") || text.hasPrefix("— ") {
      return field == .ignored
        ? nil : String(text.drop { $0 == "–" || $0 == "-" || $0 == "—" }).trimmingBlanks
    }
    // A colon soon after, with a few words between: "Nama Lembaga/Perorangan yang memohon :"
    if let colon = octets.prefix(48).firstIndex(of: 0x3A), words >= 2 || colon < 26, field != .ignored,
      !octets[..<colon].contains(where: { $0 == 0x2E || $0 == 0x2C || $0 == 0x40 }),
      octets[..<colon].split(separator: 0x20).count <= 5
    {
      return String(decoding: octets[(colon + 1)...], as: UTF8.self).trimmingBlanks
    }
    return nil
  }

  /// `Nama: Budi Alamat: Jl. A No HP: 0812` on one line.
  private static func split(_ field: Field, _ value: String, _ offset: Int) -> Labelled {
    guard !isLong(field), value.utf8.contains(0x3A) else {
      return Labelled(field: field, value: value, inline: [])
    }
    var inline: [Value] = []
    var field = field
    var rest = value
    var scan = rest.startIndex
    while let space = rest[scan...].firstIndex(where: { $0 == " " || $0 == "," || $0 == ";" || $0 == "|" }) {
      let next = rest.index(after: space)
      let tail = String(rest[next...]).trimming(",;| ")
      if let match = Labels.match(tail), match.field != .ignored, match.rest.trimmingBlanks.hasPrefix(":"),
        tail.utf8.first?.isDigit != true
      {
        inline.append(Value(field: field, lines: [String(rest[..<space])], offset: offset))
        field = match.field
        rest = String(match.rest.trimmingBlanks.dropFirst()).trimmingBlanks
        scan = rest.startIndex
      } else {
        scan = next
      }
      if scan >= rest.endIndex { break }
    }
    return Labelled(field: field, value: rest, inline: inline)
  }

  /// Fields whose value may be a list or several paragraphs.
  static func isLong(_ field: Field) -> Bool {
    switch field {
    case .information, .grounds, .statement, .purpose, .obtain, .delivery: true
    default: false
    }
  }

  static func startsItem(_ text: String) -> Bool { Items.marker(text) != nil }

  /// Whether a line after an empty one still belongs to the value.
  private static func goesOn(_ line: TextLine, _ value: Value) -> Bool {
    if value.lines.allSatisfy(\.isEmpty) { return true }
    return (value.field == .information || value.field == .statement || value.field == .grounds)
      && startsItem(line.text)
  }

  /// Closings and headings that end any value.
  private static func endsValue(_ line: String, _ field: Field) -> Bool {
    let lower = line.lowercased()
    if Closings.isClosing(lower) { return true }
    if lower.hasPrefix("dengan ini") || lower.hasPrefix("bersama ini") || lower.hasPrefix("dengan hormat") {
      return true
    }
    if field == .statement || field == .grounds || field == .information { return false }
    return lower.hasPrefix("terlampir") || lower.hasPrefix("mengajukan") || lower.hasPrefix("untuk itu")
      || lower.hasPrefix("mohon ")
      || lower.hasPrefix("memohon") || lower.hasPrefix("saya ") || lower.hasPrefix("kami ")
      || lower.hasPrefix("adapun ")
      || lower.hasPrefix("selanjutnya") || lower.hasPrefix("selaku ") || lower.hasPrefix("bertindak ")
  }

  /// The printed dots and lines of an empty form field are no value.
  static func withoutDots(_ text: String) -> String {
    var out: [UInt8] = []
    let octets = Array(text.replacing("…", with: "...").utf8)
    var at = 0
    while at < octets.count {
      let octet = octets[at]
      if octet == 0x2E || octet == 0x5F {
        let end = octets[at...].firstIndex { $0 != octet } ?? octets.count
        if end - at >= 3 {
          out.append(0x20)
          at = end
          continue
        }
      }
      out.append(octet)
      at += 1
    }
    return String(decoding: out, as: UTF8.self).trimmingBlanks
  }
}

/// How letters end.
enum Closings {
  static func isClosing(_ lower: String) -> Bool {
    let starts = [
      "demikian", "atas perhatian", "hormat saya", "hormat kami", "terima kasih", "terimakasih",
      "salam hormat", "wassalam",
      "ttd", "tertanda", "pemohon,", "regards", "best regards", "sincerely", "yours", "kind regards",
      "matur nuwun", "suksma",
      "om santih", "salam,", "salam hangat", "tembusan", "makasih", "thank you", "thanks",
      "pemohon informasi,", "yang mengajukan,",
      "hormat,", "with regards", "sekian", "pemohon\t", "wasalam",
    ]
    return starts.contains { lower.hasPrefix($0) }
  }

  /// Closings after which a name stands.
  static func isSignOff(_ lower: String) -> Bool {
    let plain = lower.trimming(",.: ")
    let titles = [
      "ketua", "ketua umum", "direktur", "direktur eksekutif", "sekretaris", "pimpinan", "koordinator",
      "ketua pengurus", "advokat", "sekretaris jenderal",
    ]
    if lower.hasSuffix(","), titles.contains(plain) { return true }
    return [
      "hormat saya", "hormat kami", "salam hormat", "salam", "wassalam", "ttd", "tertanda", "pemohon",
      "regards", "best regards",
      "sincerely", "yours sincerely", "yours faithfully", "kind regards", "salam hangat", "hormat",
      "pemohon informasi",
      "yang mengajukan", "terima kasih", "terimakasih", "thanks", "thank you", "pengaju keberatan", "makasih",
      "best",
      "yang memohon", "pemohon keberatan", "wassalamualaikum wr wb", "wassalamu'alaikum wr. wb",
      "warm regards", "kuasa pemohon",
      "penerima kuasa", "hormat kami yang mengajukan", "rahayu", "suksma", "matur nuwun", "salam takzim",
      "terima kasih banyak",
      "wassalamualaikum warahmatullahi wabarakatuh", "wassalamualaikum wr. wb",
      "wassalamu'alaikum warahmatullahi wabarakatuh", "many thanks",
    ].contains(plain)
  }
}
