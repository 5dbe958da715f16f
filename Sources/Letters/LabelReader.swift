import Octets

/// One label with its value, as a line holds it.
struct Labelled: Sendable {
  var label: Label
  /// The value on this line; printed dots removed.
  var value: String
  /// Whether a colon, equals sign, tab, wide gap, dash or printed dots stand between.
  var hasSeparator: Bool
  /// Whether the form's dots were left empty: then the next line is no value either.
  var isLeftEmpty: Bool
  /// Whether it stands behind other sentences of its line, which are not its own.
  var isInside = false
}

/// Finds labels in lines: `1. Nama Lengkap (sesuai KTP)* : Budi`, `Nama<TAB>Budi`, `NIK 3201…`, several on one line.
enum LabelReader {
  /// The labels of a line, in order; empty when it begins with none.
  static func read(_ line: TextLine) -> [Labelled] {
    let text = ListMarker.strip(line.text).text
    guard var first = LabelScan(text).find() else { return inside(text) }
    first.value = withoutNeighbour(first.value)
    var found = CombinedLabel.split(first, text) ?? [first]
    // More labels may follow on the same line, each with a colon of its own.
    while let last = found.last, let (cut, next) = inline(last) {
      found[found.count - 1].value = cut
      found.append(next)
    }
    return found
  }

  /// `Ferdinand Sahertian          Nama`: without the label of an empty field beside it.
  private static func withoutNeighbour(_ value: String) -> String {
    guard value.holds("    ") else { return value }
    let cells = LineCells(value).cells
    guard cells.count == 2, let label = LabelGrammar.label(LabelScan.words(cells[1])),
      [.name, .nik, .address, .phone, .email].contains(label.field),
      !cells[1].utf8.contains(where: { $0.isDigit || $0 == 0x40 })
    else { return value }
    return cells[0]
  }

  /// `Terlampir KTP saya. Tujuan permohonan: penelitian.`: a field told in mid-line, up to its sentence's end.
  private static func inside(_ text: String) -> [Labelled] {
    let whole = Labelled(
      label: Label(field: .information), value: text, hasSeparator: true, isLeftEmpty: false)
    guard text.utf8.contains(0x3A), let (before, next) = inline(whole), endsSentence(before, in: text) else {
      return []
    }
    guard told.contains(next.label.field) else { return [] }
    var found = next
    if let end = sentenceEnd(found.value) { found.value = found.value.octets(0..<end) }
    found.isInside = true
    return [found]
  }

  private static let told: Set<Field> = [
    .purpose, .address, .nik, .phone, .email, .delivery, .obtain, .reference, .occupation,
  ]

  private static func endsSentence(_ before: String, in text: String) -> Bool {
    // What opens the line may have been cut off before it: `(softcopy). Pengiriman: …`.
    guard let at = Array(text.utf8).firstOffset(of: Array(before.utf8)) else { return false }
    return text.utf8.dropFirst(at + before.utf8.count).prefix(2).contains { [0x2E, 0x21, 0x3B].contains($0) }
  }

  private static func sentenceEnd(_ value: String) -> Int? {
    let words = Words(value)
    guard let first = words.all.first,
      let next = words.all.firstIndex(where: { $0.sentence != first.sentence }), next > 0
    else { return nil }
    return words.all[next - 1].range.upperBound
  }

  /// The next `label:` inside a value, and what stands before it.
  private static func inline(_ labelled: Labelled) -> (before: String, next: Labelled)? {
    let value = labelled.value
    let octets = Array(value.utf8)
    for at in octets.indices where octets[at] == 0x3A || octets[at] == 0x3D {
      if at + 2 < octets.count, octets[at + 1] == 0x2F, octets[at + 2] == 0x2F { continue }
      guard let start = labelStart(value, octets, colon: at, isLong: labelled.label.field.isLong) else {
        continue
      }
      let rest = String(decoding: octets[(at + 1)...], as: UTF8.self)
      let words = LabelScan.words(String(decoding: octets[start..<at], as: UTF8.self))
      guard let label = LabelGrammar.label(words), label.field != .heading else { continue }
      let filled = PrintedDots.removed(rest)
      let next = Labelled(
        label: label, value: filled.text, hasSeparator: true,
        isLeftEmpty: filled.hadDots && filled.text.isEmpty)
      return (String(decoding: octets[..<start], as: UTF8.self).trimming(",;.|-(/ "), next)
    }
    return nil
  }

  /// Where the longest label that ends at a colon begins; at most six words back.
  private static func labelStart(_ value: String, _ octets: [UInt8], colon: Int, isLong: Bool) -> Int? {
    var best: Int?
    var at = colon
    var words = 0
    while at > 0, words < 6 {
      while at > 0, octets[at - 1] == 0x20 { at -= 1 }
      while at > 0, !octets[at - 1].isBlank, ![0x2C, 0x3B, 0x28].contains(octets[at - 1]) { at -= 1 }
      words += 1
      let label = LabelGrammar.label(LabelScan.words(String(decoding: octets[at..<colon], as: UTF8.self)))
      if let label, allowed(label, isLong: isLong, isSingle: words == 1) { best = at }
      if at > 0, octets[at - 1] != 0x20 { break }
    }
    return best.flatMap { $0 == 0 ? nil : $0 }
  }

  /// Inside a long value only labels that cannot be part of it end it.
  private static func allowed(_ label: Label, isLong: Bool, isSingle: Bool) -> Bool {
    switch label.field {
    case .other: !isLong && !isSingle
    case .heading: false
    case .information: !isLong
    case .name, .organisation, .category, .legalNumber, .statement, .reason: !isLong
    default: true
    }
  }
}

/// One look at the start of a line for a label.
struct LabelScan {
  private let octets: [UInt8]

  init(_ text: String) { octets = Array(text.utf8.prefix(2000)) }

  /// The folded words of a label's text, brackets left out.
  static func words(_ text: String) -> [String] {
    var plain: [UInt8] = []
    var depth = 0
    for octet in text.utf8 {
      if octet == 0x28 { depth += 1 }
      // A stain between two words: `Informasi'yang diminta`.
      plain.append(depth == 0 && octet != 0x27 ? octet : 0x20)
      if octet == 0x29, depth > 0 { depth -= 1 }
    }
    var words = Words(String(decoding: plain, as: UTF8.self)).all.flatMap {
      LabelSpelling.parted(LabelSpelling.mended($0.text))
    }
    words = unspaced(words)
    // `E-mail` is one word, also where a scanner read `E-imail`.
    while let at = words.indices.dropLast().first(where: {
      words[$0].utf8.count == 1 && EditDistance.isAtMostOne(Array(words[$0 + 1].utf8), Array("mail".utf8))
    }) {
      words.replaceSubrange(at...(at + 1), with: ["email"])
    }
    return words
  }

  /// `N a m a`, `N I K`: letters that a form prints apart are one word.
  private static func unspaced(_ words: [String]) -> [String] {
    guard words.count >= 3, words.prefix(3).allSatisfy({ $0.utf8.count == 1 }) else { return words }
    let letters = words.prefix { $0.utf8.count == 1 }
    return [letters.joined()] + words.dropFirst(letters.count)
  }

  /// The label at the start, trying each place where a separator can stand.
  func find() -> Labelled? {
    var at = 0
    var depth = 0
    var words = 0
    while at < octets.count, at < 110, words < 12 {
      let octet = octets[at]
      if octet == 0x28 { depth += 1 }
      if octet == 0x29 { depth = max(0, depth - 1) }
      if depth == 0, at > 0 {
        if octet == 0x3A || octet == 0x3D { return labelled(upTo: at, valueFrom: at + 1) ?? bare() }
        // `Cara Mendapatkan Salinan ☒ Mengambil langsung`
        if octet == 0xE2, words >= 1, TickBox.opens(String(decoding: octets[at...], as: UTF8.self)),
          let found = labelled(upTo: at, valueFrom: at)
        {
          return found
        }
        if isWideGap(at), let found = labelled(upTo: at, valueFrom: at) { return found }
        if isStroke(at), let found = labelled(upTo: at, valueFrom: at + 3), found.label.isPersonal {
          return found
        }
        if isDots(at), let found = labelled(upTo: at, valueFrom: at) { return found }
        if isDash(at), let found = labelled(upTo: at, valueFrom: at + dashLength(at)), !found.label.isProse {
          return found
        }
      }
      if octet == 0x20, at > 0, octets[at - 1] != 0x20 { words += 1 }
      at += 1
    }
    return alone() ?? bare()
  }

  private func isWideGap(_ at: Int) -> Bool {
    octets[at] == 0x09
      || octets[at] == 0x20 && at + 1 < octets.count && [0x20, 0x09].contains(octets[at + 1])
  }

  private func isDots(_ at: Int) -> Bool {
    at + 2 < octets.count && (octets[at] == 0x2E || octets[at] == 0x5F) && octets[at + 1] == octets[at]
      && octets[at + 2] == octets[at]
  }

  /// A colon that was read as a stroke: `Nama 1 Budi`, `NIK ! 3201…`.
  private func isStroke(_ at: Int) -> Bool {
    octets[at] == 0x20 && at + 3 < octets.count && octets[at + 2] == 0x20
      && "1!|l'+#;".utf8.contains(octets[at + 1])
  }

  private func isDash(_ at: Int) -> Bool { octets[at] == 0x20 && dashLength(at) > 0 }

  private func dashLength(_ at: Int) -> Int {
    if octets[at...].starts(with: [0x20, 0x2D, 0x20]) || octets[at...].starts(with: [0x20, 0x7C, 0x20]) {
      return 3
    }
    if octets[at...].starts(with: [0x20, 0xE2, 0x80, 0x93, 0x20])
      || octets[at...].starts(with: [0x20, 0xE2, 0x80, 0x94, 0x20])
    {
      return 5
    }
    if octets[at...].starts(with: [0x20, 0xE2, 0x86, 0x92, 0x20]) { return 5 }
    return 0
  }

  private func labelled(upTo end: Int, valueFrom: Int) -> Labelled? {
    let words = Self.words(String(decoding: octets[..<end], as: UTF8.self))
    // `Alamat 3 : …`: a figure that was read from a stain before the colon.
    let isStained =
      words.count > 1 && words.last.map { $0.utf8.count == 1 && $0.utf8.allSatisfy(\.isDigit) } ?? false
    guard
      let label = LabelGrammar.label(words) ?? twice(end)
        ?? (isStained
          ? LabelGrammar.label(Array(words.dropLast())).flatMap { $0.isPersonal ? $0 : nil } : nil)
    else { return nil }
    var from = valueFrom
    // Table cells and aligned columns may hold the colon apart from the label.
    while from < octets.count,
      octets[from].isBlank || octets[from] == 0x3A || octets[from] == 0x3D || octets[from] == 0x7C
    { from += 1 }
    let filled = PrintedDots.removed(String(decoding: octets[from...], as: UTF8.self))
    if label.field == .organisation, let either = either(end, filled.text) {
      return Labelled(
        label: either, value: filled.text, hasSeparator: true,
        isLeftEmpty: filled.hadDots && filled.text.isEmpty)
    }
    return Labelled(
      label: label, value: filled.text, hasSeparator: true, isLeftEmpty: filled.hadDots && filled.text.isEmpty
    )
  }

  /// `Nama/Badan Hukum : Budi Santoso`: a field for either, filled with a person.
  private func either(_ end: Int, _ value: String) -> Label? {
    guard let slash = octets[..<end].firstIndex(of: 0x2F), !BodyName.isBody(value),
      let first = LabelGrammar.label(Self.words(String(decoding: octets[..<slash], as: UTF8.self))),
      first.field == .name
    else { return nil }
    return first
  }

  /// `Nama / Name`: one label in two languages.
  private func twice(_ end: Int) -> Label? {
    guard let slash = octets[..<end].firstIndex(of: 0x2F) else { return nil }
    let halves = [octets[..<slash], octets[(slash + 1)..<end]].map {
      LabelGrammar.label(Self.words(String(decoding: $0, as: UTF8.self)))
    }
    guard let first = halves[0], let second = halves[1], first.field == second.field else { return nil }
    return first
  }

  /// A line that is nothing but a label: its value stands below.
  private func alone() -> Labelled? {
    let text = String(decoding: octets, as: UTF8.self)
    let words = Self.words(text)
    guard words.count <= 7, let label = LabelGrammar.label(words), text.utf8.last != 0x2E,
      text.utf8.last != 0x2C
    else { return nil }
    let either = label.field == .organisation ? either(octets.count, "") : nil
    return Labelled(label: either ?? label, value: "", hasSeparator: false, isLeftEmpty: false)
  }

  /// `NIK 3201…`, `No WA 0813 …`, `Alamat Jl. …`: no separator, but a value that can be nothing else.
  private func bare() -> Labelled? {
    let text = String(decoding: octets, as: UTF8.self)
    let words = Words(text)
    if let printed = printed(words) { return printed }
    // A doctor's title; by itself its letters are short for `dari`.
    if words.all.first?.text == "dr" { return nil }
    for length in (1...4).reversed() where length < words.all.count {
      let label = LabelGrammar.label(Self.words(words.slice(0..<length)))
      let value = String(decoding: octets[words.all[length].range.lowerBound...], as: UTF8.self)
      if let label, BareValue.fits(label.field, value) {
        return Labelled(label: label, value: value.trimmingBlanks, hasSeparator: false, isLeftEmpty: false)
      }
    }
    return nil
  }
}

extension LabelScan {
  /// What no printed label ends in, and no value begins with.
  private static let joints: Set<String> = [
    "yang", "dan", "tentang", "mengenai", "milik", "pada", "dalam", "di", "dari", "terkait", "untuk",
  ]

  /// `Tujuan Penggunaan Informasi koperasi nelayan`: a label as forms print it, in capitals and of three words or
  /// more, whose colon was lost.
  private func printed(_ words: Words) -> Labelled? {
    for length in (1...6).reversed() where length < words.all.count {
      let head = words.all[..<length]
      guard let label = LabelGrammar.label(Self.words(words.slice(0..<length))),
        [.purpose, .information, .obtain, .delivery].contains(label.field),
        length > 2 && head.allSatisfy({ $0.isCapital || ["yang", "dan"].contains($0.text) })
          || isThing(words, behind: length, label.field) || isAnswered(words, behind: length, label.field),
        // `Daftar Informasi Publik yang dikuasai …` goes on; no printed label ends so, and no value begins so.
        !Self.joints.contains(words.all[length - 1].text), !Self.joints.contains(words.all[length].text),
        !words.all[length].isCapital || LabelGrammar.label(Self.words(words.slice(0..<(length + 1)))) == nil
      else { continue }
      let value = String(decoding: octets[words.all[length].range.lowerBound...], as: UTF8.self)
      return Labelled(label: label, value: value.trimmingBlanks, hasSeparator: true, isLeftEmpty: false)
    }
    return nil
  }

  /// `Maksud dan tujuan Bahan ajar …`, `Cara penyampaian Email`: an answer begins with a capital behind a label that
  /// itself goes on in small letters.
  private func isAnswered(_ words: Words, behind length: Int, _ field: Field) -> Bool {
    // `Kegunaan Bahan ajar …`; other single words begin sentences and items too.
    let isLabel =
      length == 1
      ? ["kegunaan", "keperluan"].contains(words.all[0].text)
        || words.all[0].text == "tujuan" && words.all[length].text == "untuk"
      : !words.all[length - 1].isCapital
    return field != .information && words.all[0].isCapital && isLabel
      && words.all[length].isCapital && words.gap(after: length - 1).elementsEqual([0x20])
  }

  /// `Informasi yang diminta Rincian penggunaan dana …`: behind a label in small letters a thing of an office begins
  /// with a capital.
  private func isThing(_ words: Words, behind length: Int, _ field: Field) -> Bool {
    let next = words.all[length]
    return field == .information && words.all[0].isCapital && next.isCapital
      && AskingPhrases.things.contains(next.text) && words.all.count > length + 2
  }
}

extension Label {
  /// Fields of a form whose values are short.
  fileprivate var isPersonal: Bool {
    switch field {
    case .name, .nik, .address, .occupation, .phone, .email, .contact, .purpose, .information, .reference:
      true
    default: false
    }
  }

  /// Labels whose words also begin sentences: a dash behind them is no separator.
  fileprivate var isProse: Bool { field == .other || field == .heading }
}

/// Values that say by themselves which field they belong to.
enum BareValue {
  static func fits(_ field: Field, _ value: String) -> Bool {
    let words = Words(value)
    guard let first = words.all.first else { return false }
    switch field {
    case .nik:
      return DigitRun.all(in: value).first.map { $0.digits.count == 16 && $0.range.lowerBound < 2 } ?? false
    case .phone, .contact:
      return first.range.lowerBound < 3 && first.text.utf8.allSatisfy(\.isDigit)
        && PhoneNumber.find(value) != nil
    case .email: return MailAddress.find(value).map { value.trimmingBlanks.begins($0) } ?? false
    case .address: return PlaceWords.starts.contains(first.text)
    case .name:
      guard let span = PersonName.span(words, from: 0) else { return false }
      return span.upperBound == words.all.count && words.all.count >= 2
    // `Cara memperoleh salinan Email`: a short answer to what a form asks.
    case .obtain, .delivery:
      return words.all.count <= 3 && (first.isCapital || isOneWord(value)) && SendingReader.says(words)
    default: return false
    }
  }

  private static func isOneWord(_ value: String) -> Bool {
    !value.trimmingBlanks.utf8.contains { $0.isBlank }
  }
}
