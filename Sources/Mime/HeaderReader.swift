import Octets

/// Cuts a header into its fields. Lines are looked at once, and a few lines ahead where the header is damaged.
struct HeaderReader {
  let raw: UnsafeBufferPointer<UInt8>
  /// The entity: its header, then its body.
  let range: Range<Int>
  let limits: MimeLimits
  private(set) var header: Header

  /// The fields of a header and where the body begins.
  struct Header {
    var fields: [HeaderField] = []
    var bodyStart: Int
    var notes: [Note] = []
  }

  /// Reads the header that an entity begins with. Before a message's there may stand what mail programs and mailbox
  /// files put there.
  static func read(_ raw: [UInt8], _ range: Range<Int>, isMessage: Bool, limits: MimeLimits) -> Header {
    raw.withUnsafeBufferPointer { buffer in
      var reader = HeaderReader(
        raw: buffer, range: range, limits: limits, header: Header(bodyStart: range.lowerBound))
      reader.read(isMessage: isMessage)
      return reader.header
    }
  }

  private mutating func read(isMessage: Bool) {
    let start = isMessage ? skipPreamble() : range.lowerBound
    var at = start
    header.bodyStart = start
    while at < range.upperBound {
      let line = raw.lineEnd(from: at, to: range.upperBound)
      header.bodyStart = line.content == at ? line.next : at
      if line.content == at { break }
      if let colon = colon(at, line.content) {
        let end = fieldEnd(line.next)
        if takes(at) { take(at, colon, end) } else { note(.headerTooLarge, at) }
        at = end
      } else if let next = passOver(at, line) {
        at = next
      } else {
        break
      }
      header.bodyStart = at
    }
    rejectLetter(start)
  }

  /// A line that is no field. RFC 7103 section 7.2: where fields go on behind it, it belongs to the field before it,
  /// whose folding was lost; where they do not, the body begins. Gives where to go on, `nil` for the body.
  private mutating func passOver(_ at: Int, _ line: LineEnd) -> Int? {
    let isFirst = header.fields.isEmpty
    guard goesOn(line.next) else {
      note(isFirst ? .noHeader : .notAField, at)
      return nil
    }
    // QUIRK: a long parameter moved to a line of its own without a blank.
    note(.notAField, at)
    if !isFirst, takes(at) {
      let last = header.fields.count - 1
      header.fields[last].body = (header.fields[last].body + [0x20] + octets(at..<line.content))[...].trimmed
      header.fields[last].range = header.fields[last].offset..<line.next
    }
    return line.next
  }

  /// Whether a field that mail knows comes within a few lines, before any empty one.
  private func goesOn(_ start: Int) -> Bool {
    var at = start
    for _ in 0..<Self.linesAhead where at < range.upperBound {
      let line = raw.lineEnd(from: at, to: min(range.upperBound, at + Self.octetsAhead))
      if line.content == at { return false }
      if isKnownField(at, line.content) { return true }
      at = line.next
    }
    return false
  }

  /// A header in which nothing is known is the letter itself, whose first lines (`Nama: …`) look like fields.
  private mutating func rejectLetter(_ start: Int) {
    guard let first = header.fields.first,
      !header.fields.contains(where: { FieldName.isKnown(Array($0.name.utf8)[...]) })
    else { return }
    header = Header(bodyStart: start, notes: [Note(.noHeader, at: first.offset)])
  }

  /// What may stand before a message: a byte order mark, empty lines, mbox and protocol lines.
  private func skipPreamble() -> Int {
    var start = range.lowerBound
    if raw.has([0xEF, 0xBB, 0xBF], at: start, before: range.upperBound) { start += 3 }
    var at = start
    for _ in 0..<Self.linesAhead {
      while at < range.upperBound, raw[at].isBlank { at += 1 }
      let line = raw.lineEnd(from: at, to: range.upperBound)
      let isMark = Self.marks.contains { raw.has($0, at: at, before: line.content) }
      guard isMark else { return isKnownField(at, line.content) || goesOn(line.next) ? at : start }
      guard goesOn(line.next) else { return start }
      at = line.next
      start = at
    }
    return start
  }

  private func isKnownField(_ at: Int, _ end: Int) -> Bool {
    guard let colon = colon(at, end) else { return false }
    return FieldName.isKnown(octets(at..<colon).filter { !$0.isWSP }[...])
  }

  /// Where the colon of a field's name stands; blanks may come before it (RFC 7103 section 7.4).
  private func colon(_ start: Int, _ end: Int) -> Int? {
    var at = start
    while at < end, raw[at].isFtext || raw[at] == 0 { at += 1 }
    guard at > start, at - start <= Self.nameOctets else { return nil }
    while at < end, raw[at].isWSP { at += 1 }
    return at < end && raw[at] == 0x3A ? at : nil
  }

  /// Where a field ends: before the first line that is not its continuation. A line of blanks alone is one only
  /// where the header goes on behind it.
  private func fieldEnd(_ start: Int) -> Int {
    var at = start
    while at < range.upperBound, raw[at].isWSP {
      let line = raw.lineEnd(from: at, to: range.upperBound)
      if raw[at..<line.content].allSatisfy(\.isWSP), !headerGoesOn(line.next) { break }
      at = line.next
    }
    return at
  }

  private func headerGoesOn(_ at: Int) -> Bool {
    guard at < range.upperBound else { return false }
    return raw[at].isWSP || isKnownField(at, raw.lineEnd(from: at, to: range.upperBound).content)
  }

  private func takes(_ at: Int) -> Bool {
    header.fields.count < limits.fields && at < range.lowerBound + limits.headerOctets
  }

  private mutating func take(_ start: Int, _ colon: Int, _ end: Int) {
    let stop = min(end, max(colon + 1, range.lowerBound + limits.headerOctets))
    if stop < end { note(.headerTooLarge, start) }
    let name = octets(start..<colon).filter { !$0.isWSP }
    header.fields.append(
      HeaderField(
        name: String(decoding: name, as: UTF8.self), body: octets(colon + 1..<stop)[...].trimmed,
        range: start..<end))
  }

  /// Octets of one field without its line ends; NUL means nothing there (RFC 7103 section 7.6).
  private func octets(_ range: Range<Int>) -> [UInt8] {
    raw[range].filter { $0 != 0x0D && $0 != 0x0A && $0 != 0 }
  }

  /// One note of a kind is enough for one header.
  private mutating func note(_ kind: Note.Kind, _ at: Int) {
    if !header.notes.contains(where: { $0.kind == kind }) { header.notes.append(Note(kind, at: at)) }
  }

  private static let marks = ["From ", ">From ", "+OK "].map { Array($0.utf8) }
  /// RFC 5322 names none longer than 27; lists and filters write up to 60.
  private static let nameOctets = 200
  /// A folded Received field has about this many lines.
  private static let linesAhead = 10
  private static let octetsAhead = 4096
}
