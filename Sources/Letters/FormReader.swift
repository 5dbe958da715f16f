import Octets

/// One labelled value of a letter.
struct Entry: Sendable {
  var field: Field
  var party: Party
  /// The value's lines as they stand, the first from behind the label.
  var lines: [String]
  var at: TextLine
  /// Whether a separator stood behind the label.
  var hasSeparator: Bool
  /// Indexes of its lines.
  var rows: Range<Int>

  /// The value on one line; empty when the field was left blank.
  var text: String {
    let whole = lines.joined(separator: " ").foldingBlanks.trimming(":=;,_|-")
    guard field == .address else { return whole }
    // `… Kota Pontianak (Pemberi Kuasa)`, `… Sekotong | +62 812-…`
    let plain =
      whole.utf8.count < 400 && (whole.holds("(") || whole.holds("|")) ? Array(whole.lowered.utf8) : []
    let ends = ["(pemberi", "(penerima", "(pemohon", "| +62", "| 08", "| 62"].compactMap {
      plain.firstOffset(of: Array($0.utf8))
    }
    let place = Self.place(ends.min().map { whole.octets(0..<$0).trimmingBlanks } ?? whole)
    // A sentence's full stop, and none of an abbreviation's.
    let last = place.utf8.dropLast().reversed().prefix(while: \.isAlpha).count
    return place.utf8.last == 0x2E && last > 4 ? place.trimming(".") : place
  }

  /// An address up to the sentence's next number: `…, Kab. Bengkalis, nomor HP 0821…`.
  private static func place(_ text: String) -> String {
    let words = Words(text)
    let end = words.all.indices.dropFirst(3).first { at in
      let next = at + 1 < words.all.count ? words.all[at + 1].text : ""
      return words.gap(after: at - 1).contains(0x2C)
        && (["telepon", "hp", "wa", "email", "nik", "surel"].contains(words.all[at].text)
          || words.all[at].text == "nomor" && ["hp", "telepon", "wa", "kontak", "ktp"].contains(next))
    }
    return end.map { words.slice(0..<$0).trimming(",; ") } ?? text
  }
}

/// The labelled values of a letter or form: aligned, in tables, wrapped, or with the value on the line below.
struct FormReader: Sendable {
  private(set) var entries: [Entry] = []
  /// Indexes of the lines that belong to some labelled value.
  private(set) var used: Set<Int> = []
  /// Fields that were filled with what nobody could read.
  private(set) var illegible: Set<Field> = []
  /// Fields of which some words could not be read and were left out.
  private(set) var gapped: Set<Field> = []

  private let lines: [TextLine]
  private var party = Party.writer
  private var current: Entry?
  private var blanks = 0
  private var isClosed = false

  init(_ lines: [TextLine]) {
    self.lines = lines
    for index in lines.indices { take(index) }
    close()
    // Filled once more elsewhere.
    illegible = illegible.filter { first($0) == nil }
    // A body's paper names its own telephone at the top: that is nobody's field.
    let printed = LetterHead.printedEnd(lines)
    entries.removeAll {
      $0.rows.lowerBound < printed && (Self.contacts.contains($0.field) || $0.field == .organisation)
    }
    let head = LetterHead.end(lines)
    // What a letter says of its writer goes before what is printed at its top.
    entries = entries.filter { $0.rows.lowerBound >= head } + entries.filter { $0.rows.lowerBound < head }
  }

  /// The first value of a field that is not empty, of some party.
  func first(_ field: Field, of parties: [Party] = Self.asking) -> Entry? {
    entries.first { $0.field == field && parties.contains($0.party) && !$0.text.isEmpty }
  }

  /// Every value of a field that is not empty.
  func all(_ field: Field, of parties: [Party] = Self.asking) -> [Entry] {
    entries.filter { $0.field == field && parties.contains($0.party) && !$0.text.isEmpty }
  }

  /// Whether a label stands anywhere, filled or not.
  func has(_ field: Field) -> Bool { entries.contains { $0.field == field } }

  /// How many different fields of an applicant or of what is asked are filled.
  var count: Int {
    Set(entries.filter { !$0.text.isEmpty && $0.field != .other && $0.field != .heading }.map(\.field)).count
  }

  private static let contacts: Set<Field> = [.phone, .email, .contact, .address]

  /// Parties whose fields are the applicant's when nobody acts for him.
  static let asking: [Party] = [.writer, .applicant]

  private mutating func take(_ index: Int) {
    let line = lines[index]
    guard !line.isBlank else {
      blanks += 1
      return
    }
    // A line that begins with a box is an alternative, also where its word is a label's: `☒ Email`.
    var labels = isClosed || TickBox.opens(line.text) ? [] : LabelReader.read(line)
    if let first = labels.first, let whole = broken(first, index) { labels[0] = whole }
    if labels.first?.value.isEmpty == true, let next = brokenTurn(index) {
      close()
      party = next
    } else if let first = labels.first, first.isInside {
      goOn(line, index)
      close()
      let entry = Entry(
        field: first.label.field, party: isOfNobody(first.label.field) ? .applicant : party,
        lines: [first.value],
        at: line, hasSeparator: true, rows: index..<index)
      // A label at the line's end: its value stands below.
      // A label or a sentence that its line's end breaks goes on below.
      if first.value.isEmpty
        || first.label.field == .purpose && line.trimmed.ends(first.value)
          && first.value.utf8.last.map({ $0 != 0x2E && $0 != 0x3B }) == true
      {
        current = entry
      } else {
        entries.append(entry)
      }
    } else if var entry = current, isPartOfAsked(labels) {
      used.insert(index)
      entry.lines.append("- " + labels[0].value)
      entry.rows = entry.rows.lowerBound..<(index + 1)
      current = entry
    } else if let first = labels.first, begins(first, index), !isRest(first, line) {
      close()
      begin(labels, index)
    } else {
      goOn(line, index)
      turn(index)
    }
    blanks = 0
  }

  /// `… Tujuan penggunaan`, below it `informasi: bahan ajar …`: a label that its sentence's line breaks.
  private func broken(_ labelled: Labelled, _ index: Int) -> Labelled? {
    guard labelled.label.field == .information, labelled.hasSeparator, !labelled.value.isEmpty, index > 0,
      let word = Words(lines[index].trimmed).all.first, ["informasi", "data"].contains(word.text),
      lines[index].trimmed.utf8.dropFirst(word.range.count).first == 0x3A
    else { return nil }
    let above = Words(lines[index - 1].trimmed).all
    guard
      let count = (1...3).reversed().first(where: { count in
        count <= above.count
          && LabelGrammar.label(above.suffix(count).map(\.text) + [word.text])?.field == .purpose
      }), above[above.count - count].isCapital
    else { return nil }
    var whole = labelled
    whole.label = Label(field: .purpose)
    return whole
  }

  /// Whether a label begins a field here, or is only a word of the value above it.
  private func begins(_ labelled: Labelled, _ index: Int) -> Bool {
    if isAnswer(labelled, index) || isTitle(labelled, index) || isAddressee(labelled, index) { return false }
    // `informasi **)   ☐ Kurir`: the rest of a label beside an alternative.
    if labelled.label.field == .information, TickBox.opens(labelled.value), current != nil { return false }
    if labelled.label.field == .heading {
      return !labelled.hasSeparator || labelled.value.isEmpty || isFilledHeading(labelled)
    }
    // `C. Kasus Posisi`, in small letters too.
    if labelled.label.field == .statement, labelled.value.isEmpty, isAlone(labelled, index) { return true }
    guard let current, current.field.isLong, ListMarker.strip(lines[index].text).marker != nil else {
      return labelled.hasSeparator || !labelled.value.isEmpty || isAlone(labelled, index)
    }
    if ValueLines.isSectionHead(lines[index].trimmed) || isNextSection(labelled, index, current) {
      return true
    }
    // What something is for is no list: the next numbered field begins here.
    if current.field == .purpose, [.information, .obtain, .delivery].contains(labelled.label.field) {
      return labelled.hasSeparator || labelled.value.isEmpty
    }
    // Items of a list of what is asked may begin like labels: `1. Data …`.
    return labelled.hasSeparator && labelled.label.field != .other && labelled.label.field != .information
  }

  /// `Kepada Yth.`, below it `Direktur Perumda Pasar`: whom the letter is for.
  private func isAddressee(_ labelled: Labelled, _ index: Int) -> Bool {
    guard labelled.label.field == .name, !labelled.hasSeparator,
      let above = lines[..<index].suffix(2).last(where: { !$0.isBlank })
    else { return false }
    return Words(above.trimmed).all.prefix(2).has(["kepada", "yth"])
  }

  /// `Cara Mendapatkan Salinan`, below it `Email`: a choice, though its word is a label's as well.
  private func isAnswer(_ labelled: Labelled, _ index: Int) -> Bool {
    guard let current, [.obtain, .delivery].contains(current.field), current.text.isEmpty, blanks <= 1,
      labelled.value.isEmpty, !labelled.hasSeparator
    else { return false }
    let words = Words(lines[index].trimmed)
    return words.all.count <= 2 && SendingReader.says(words)
  }

  /// `PERMOHONAN INFORMASI   REQUEST FOR INFORMATION`: a letter's title in two languages.
  private func isTitle(_ labelled: Labelled, _ index: Int) -> Bool {
    let text = lines[index].trimmed
    return labelled.label.field == .information && text.begins("PERMOHONAN INFORMASI")
      && !text.utf8.contains(0x3A)
      && !labelled.value.isEmpty && !text.utf8.contains { (0x61...0x7A).contains($0) || $0.isDigit }
  }

  /// `C. Tujuan Penggunaan Informasi` behind the field that `B. Rincian Informasi` began, `9.` behind `8.`.
  private func isNextSection(_ labelled: Labelled, _ index: Int, _ current: Entry) -> Bool {
    guard labelled.value.isEmpty, labelled.label.field != .other, labelled.label.field != current.field,
      let kind = ListMarker.strip(lines[index].text).marker?.kind
    else { return false }
    // `10. Bentuk informasi yang diinginkan`: nobody asks for such a thing.
    if case .number = kind, [.obtain, .delivery].contains(labelled.label.field) { return true }
    switch (ListMarker.strip(current.at.text).marker?.kind, kind) {
    case (.letter(let before), .letter(let letter)): return letter == before &+ 1
    case (.number(let before), .number(let number)): return number == before &+ 1
    // Its letter was not read.
    case (nil, .letter): return (0x41...0x5A).contains(lines[index].trimmed.utf8.first ?? 0)
    default: return false
    }
  }

  /// `Hal : KEBERATAN ATAS … PERMOHONAN`, set in below it `INFORMASI`: a word of the value, not a label.
  private func isRest(_ labelled: Labelled, _ line: TextLine) -> Bool {
    // `… mengenai keterbukaan`, below it `informasi`: labels begin with a capital.
    if let current, !current.text.isEmpty, labelled.value.isEmpty, !labelled.hasSeparator,
      ListMarker.strip(line.text).text.utf8.first.map({ (0x61...0x7A).contains($0) }) == true
    {
      return true
    }
    guard let current, !current.text.isEmpty, ValueLines.isIndented(line, over: current.at) else {
      return false
    }
    // `Tahun      2026` below what is asked for.
    if current.field.isLong, labelled.label.field == .other, !line.text.utf8.contains(0x3A) { return true }
    return !labelled.hasSeparator && labelled.value.isEmpty && LabelScan.words(line.text).count == 1
  }

  private func isFilledHeading(_ labelled: Labelled) -> Bool { labelled.hasSeparator }

  /// A label alone on its line counts when the next line can be its value.
  private func isAlone(_ labelled: Labelled, _ index: Int) -> Bool {
    if labelled.label.field == .other { return false }
    // `Hormat kami,` / `Ketua`: the office of who signs, and below it a signature.
    if labelled.label.field == .name,
      lines[..<index].suffix(4).contains(where: { Closings.isSignOff($0.trimmed.lowered) })
    {
      return false
    }
    guard let next = lines[(index + 1)...].prefix(2).first(where: { !$0.isBlank }) else { return false }
    if Closings.isClosing(next.trimmed.lowered) { return false }
    return labelled.label.field.isLong || LabelReader.read(next).isEmpty
  }

  /// `III. INFORMASI YANG DIMINTA`, below it `a. Uraian : Dokumen …`: an item of what is asked.
  private func isPartOfAsked(_ labels: [Labelled]) -> Bool {
    guard let current, current.field == .information, labels.count == 1, let only = labels.first else {
      return false
    }
    return only.label.field == .statement && only.hasSeparator && !only.value.isEmpty
  }

  private mutating func begin(_ labels: [Labelled], _ index: Int) {
    used.insert(index)
    for (at, labelled) in labels.enumerated() {
      let label = labelled.label
      if label.field == .heading {
        party = label.party ?? party
        guard labelled.hasSeparator, labelled.value.utf8.count(where: \.isAlpha) >= 2 else { continue }
        add(
          Labelled(
            label: Label(field: .name, party: party), value: labelled.value, hasSeparator: true,
            isLeftEmpty: false), index)
        continue
      }
      if isOfNobody(label.field) {
        party = party == .user || party == .proxy || party == .office ? .applicant : party
      }
      add(labelled, index)
      // Only the last label of a line goes on below it.
      if at < labels.count - 1 || labelled.isLeftEmpty { close() }
    }
  }

  private func isOfNobody(_ field: Field) -> Bool {
    [.information, .purpose, .obtain, .delivery, .reference, .grounds, .statement].contains(field)
  }

  private mutating func add(_ labelled: Labelled, _ index: Int) {
    close()
    current = Entry(
      field: labelled.label.field,
      party: isOfNobody(labelled.label.field) ? .applicant : labelled.label.party ?? party,
      lines: [labelled.value], at: lines[index],
      hasSeparator: labelled.hasSeparator, rows: index..<(index + 1))
  }

  private mutating func close() {
    if var entry = current {
      if [.nik, .phone, .contact].contains(entry.field),
        let first = entry.lines.firstIndex(where: { !$0.isEmpty })
      {
        entry.lines[first] = Smudges.numberEnd(Smudges.numberStart(entry.lines[first]))
      }
      if entry.field == .name || entry.field == .occupation,
        let last = entry.lines.lastIndex(where: { !$0.isEmpty })
      {
        entry.lines[last] = Smudges.wordsEnd(entry.lines[last])
      }
      if let lines = Legibility.readable(entry.lines, entry.field) {
        if entry.lines.contains(where: Self.lacksWord) { gapped.insert(entry.field) }
        entry.lines = lines
      } else {
        entry.lines = [""]
        illegible.insert(entry.field)
      }
      entries.append(entry)
      used.formUnion(entry.rows)
    }
    current = nil
  }

  /// Whether a word between others could not be read; at a line's ends it may have been a stain.
  private static func lacksWord(_ line: String) -> Bool {
    let words = line.utf8.split { $0.isBlank }.map(Array.init)
    return words.indices.dropFirst().dropLast().contains { words[$0] == Legibility.sign }
  }

  /// Lines of one value; nobody writes more into a field, and each further one would cost as much as all before it.
  private static let mostLines = 600

  /// A line without a label: more of the value above it, or the end of it.
  private mutating func goOn(_ line: TextLine, _ index: Int) {
    guard let entry = current else { return }
    if entry.lines.count >= Self.mostLines { return close() }
    // A stain or a rest of a ruling is no value, and ends none.
    if !line.text.utf8.contains(where: { $0.isAlpha || $0.isDigit }), !TickBox.isBox(line.text),
      entry.lines.allSatisfy({ $0.trimming(":=").isEmpty })
    {
      if Legibility.isBroken(line.text), entry.field != .statement { current?.lines.append(line.trimmed) }
      return
    }
    if Closings.isClosing(line.trimmed.lowered)
      || !ValueLines.goOn(entry, line, previous: lines[index - 1], blanks: blanks)
    {
      // A scrap between two alternatives, read from a mark or a stain, ends no list.
      let isList =
        [.grounds, .obtain, .delivery].contains(entry.field) && entry.lines.contains(where: TickBox.isBox)
      if isList, !Closings.isClosing(line.trimmed.lowered), isScrap(line), leadsToBox(index) { return }
      close()
      return
    }
    let text = PrintedDots.removed(line.trimmed).text
    current?.lines.append(text)
    current?.rows = entry.rows.lowerBound..<(index + 1)
  }

  private func isScrap(_ line: TextLine) -> Bool {
    line.text.utf8.count(where: \.isAlpha) < 8 && ListMarker.strip(line.text).marker == nil
  }

  private func leadsToBox(_ index: Int) -> Bool {
    lines[(index + 1)...].prefix(3).contains { TickBox.isBox($0.text) }
  }

  /// `… untuk dan` / `atas nama:`: such a sentence broken in the middle, of which this line is the second half.
  private func brokenTurn(_ index: Int) -> Party? {
    // `… atas nama pemberi` / `kuasa:`
    if index > 0,
      Words(lines[index - 1].trimmed).all.last.map({ ["pemberi", "penerima"].contains($0.text) }) == true,
      Words(lines[index].trimmed).all.first?.text == "kuasa"
    {
      return PartyTurns.party(after: lines[index - 1].trimmed + " " + lines[index].trimmed)
    }
    guard index > 0, !used.contains(index - 1), !lines[index - 1].isBlank,
      PartyTurns.party(after: lines[index - 1].trimmed) == nil,
      PartyTurns.party(after: lines[index].trimmed) == nil
    else { return nil }
    return PartyTurns.party(after: lines[index - 1].trimmed + " " + lines[index].trimmed)
  }

  /// Sentences and headings that say whose fields come next.
  private mutating func turn(_ index: Int) {
    guard let next = PartyTurns.party(after: lines[index].trimmed) ?? brokenTurn(index) else { return }
    close()
    party = next
  }
}
