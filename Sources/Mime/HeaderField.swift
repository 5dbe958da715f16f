import Octets

/// One header field, as it was written and as it is meant.
package struct HeaderField: Sendable, Equatable {
  /// The name as written.
  package var name: String
  /// The body's octets, unfolded, without blanks at the ends.
  package var body: ArraySlice<UInt8>
  /// Where the field starts in the raw message.
  package var offset: Int

  /// The body as text, encoded words decoded (RFC 2047), never more than one line.
  package var value: String { EncodedWords.decode(body) }

  /// Whether the field has this name, case aside.
  package func isNamed(_ other: StaticString) -> Bool { Array(name.utf8).equalsIgnoringCase(other) }
}

/// Cuts a header into its fields.
struct HeaderReader {
  let raw: [UInt8]
  let limits: MimeLimits

  /// The fields of a header and where the body begins.
  struct Header {
    var fields: [HeaderField] = []
    var bodyStart: Int
    var notes: [Note] = []
  }

  /// Reads the header that begins at an offset of a range.
  func read(_ range: Range<Int>, isTop: Bool) -> Header {
    var header = Header(bodyStart: range.lowerBound)
    var at = range.lowerBound
    if isTop { at = skipPreamble(at, range.upperBound) }
    let limit = min(range.upperBound, at + limits.headerOctets)
    while at < range.upperBound {
      let line = lineEnd(at, range.upperBound)
      if line.content == at {  // an empty line ends the header
        header.bodyStart = line.next
        return header
      }
      if raw[at].isWSP, !header.fields.isEmpty {
        header.bodyStart = line.next
        at = line.next
        continue
      }
      guard let colon = colon(at, line.content) else {
        if header.fields.isEmpty {
          header.notes.append(Note(.noHeader, at: at))
          header.bodyStart = at
          return header
        }
        // QUIRK: RFC 7103 section 7.2. A line that is no field is passed over when fields go on after it, and begins
        // the body when they do not. Sample: samples/23-rusak-header/letter.eml
        header.notes.append(Note(.notAField, at: at))
        guard isField(line.next, range.upperBound) else {
          header.bodyStart = at
          return header
        }
        at = line.next
        header.bodyStart = at
        continue
      }
      let end = fieldEnd(line.next, range.upperBound)
      if header.fields.count < limits.fields, at < limit {
        header.fields.append(field(at, colon, min(end, limit)))
      } else if header.notes.last?.kind != .headerTooLarge {
        header.notes.append(Note(.headerTooLarge, at: at))
      }
      at = end
      header.bodyStart = end
    }
    header.bodyStart = range.upperBound
    return header
  }

  /// What may stand before a top header: a byte order mark, empty lines, an mbox line.
  private func skipPreamble(_ start: Int, _ end: Int) -> Int {
    var at = start
    if raw[at..<end].starts(with: [0xEF, 0xBB, 0xBF]) { at += 3 }
    var probe = at
    while probe < end, raw[probe] == 0x0D || raw[probe] == 0x0A { probe += 1 }
    if probe < end, isField(probe, end) || raw[probe...].starts(with: Array("From ".utf8)) { at = probe }
    for mark in ["From ", ">From "] where raw[at..<end].starts(with: Array(mark.utf8)) {
      at = lineEnd(at, end).next
    }
    return at
  }

  private func isField(_ at: Int, _ end: Int) -> Bool {
    guard at < end else { return false }
    let line = lineEnd(at, end)
    return line.content > at && colon(at, line.content) != nil
  }

  /// Where the colon of a field's name stands; blanks may come before it (RFC 7103 section 7.4).
  private func colon(_ start: Int, _ end: Int) -> Int? {
    var at = start
    while at < end, raw[at].isFtext || raw[at] == 0 { at += 1 }
    guard at > start, at - start <= 200 else { return nil }
    while at < end, raw[at].isWSP { at += 1 }
    return at < end && raw[at] == 0x3A ? at : nil
  }

  private func field(_ start: Int, _ colon: Int, _ end: Int) -> HeaderField {
    let name = raw[start..<colon].filter { $0 != 0 && !$0.isWSP }
    var body: [UInt8] = []
    body.reserveCapacity(max(0, end - colon))
    if colon + 1 < end {
      for octet in raw[(colon + 1)..<end] where octet != 0x0D && octet != 0x0A && octet != 0 {
        body.append(octet)
      }
    }
    return HeaderField(name: String(decoding: name, as: UTF8.self), body: body[...].trimmed, offset: start)
  }

  /// Where a field ends: before the first line that is not its continuation.
  private func fieldEnd(_ start: Int, _ end: Int) -> Int {
    var at = start
    while at < end, raw[at].isWSP {
      let line = lineEnd(at, end)
      if raw[at..<line.content].allSatisfy(\.isWSP), line.content == line.next { break }
      at = line.next
    }
    return at
  }

  /// The end of a line's content and the start of the next line; LF, CRLF and a lone CR end a line.
  func lineEnd(_ start: Int, _ end: Int) -> (content: Int, next: Int) {
    var at = start
    while at < end, raw[at] != 0x0A, raw[at] != 0x0D { at += 1 }
    guard at < end else { return (end, end) }
    if raw[at] == 0x0D, at + 1 < end, raw[at + 1] == 0x0A { return (at, at + 2) }
    return (at, at + 1)
  }
}
