/// Cuts what a server sends into complete responses: a line together with the literals inside it.
///
/// Octets of a literal are counted, never looked at: a letter that holds `A1 OK done` is only a letter. CRLF
/// ends a line, and so does a bare LF. Each octet is copied in once and looked at once; never more octets are
/// moved within the buffer than have been handed out of it, so that a stream costs its length.
package struct ImapFramer: Sendable {
  private let limits: ImapLimits
  private var buffer: [UInt8] = []
  /// Where the response under way begins.
  private var start = 0
  /// Where its line goes on after its last literal.
  private var segment = 0
  /// Up to where the line's end has been looked for.
  private var looked = 0
  /// The response's octets outside literals before `segment`.
  private var lineOctets = 0
  private var literals: [Literal] = []

  /// A framer with these bounds.
  package init(limits: ImapLimits = .init()) {
    self.limits = limits
  }

  /// A literal's place in its response's octets.
  package struct Literal: Sendable, Equatable {
    /// Where its announcement begins, at `{` or, for a literal8, `~{`.
    package var mark: Int
    /// Where its octets lie.
    package var range: Range<Int>
  }

  /// A complete response without the line end that closes it.
  ///
  /// The octets are a part of the framer's buffer: whoever keeps a frame while more comes in pays for a copy
  /// of it.
  package struct Frame: Sendable, Equatable {
    /// From the response's first octet to its last, literals among them.
    package var octets: ArraySlice<UInt8>
    /// In their order, as indices into `octets`.
    package var literals: [Literal]
  }

  /// Octets that wait for the rest of their response, or to be asked for by `next`.
  package var pending: Int { buffer.count - start }

  /// Takes octets in.
  package mutating func append(_ octets: some Collection<UInt8>) {
    if start == buffer.count {
      // A buffer that has held a large letter is given back.
      buffer.removeAll(keepingCapacity: buffer.capacity <= 1 << 20)
      rebase(by: start)
    } else if start >= 1 << 16, start >= buffer.count - start {
      buffer.removeSubrange(..<start)
      rebase(by: start)
    }
    buffer.append(contentsOf: octets)
  }

  private mutating func rebase(by distance: Int) {
    guard distance > 0 else { return }
    start -= distance
    segment -= distance
    looked -= distance
    for index in literals.indices {
      let range = literals[index].range
      literals[index].mark -= distance
      literals[index].range = range.lowerBound - distance..<range.upperBound - distance
    }
  }

  /// The next complete response; `nil` until more octets come.
  package mutating func next() throws(ImapFault) -> Frame? {
    while true {
      if let literal = literals.last, looked < literal.range.upperBound {
        guard buffer.count >= literal.range.upperBound else { return nil }
        segment = literal.range.upperBound
        looked = segment
      }
      let end = lineEnd()
      try check(line: lineOctets + (end ?? buffer.count) - segment)
      guard (end.map { $0 + 1 } ?? buffer.count) - start <= limits.response else {
        throw .tooLarge("a response")
      }
      guard let end else { return nil }
      guard let announced = try literal(announcedBefore: end) else { return frame(endingAt: end) }
      lineOctets += end - segment
      segment = end + 1
      looked = segment
      literals.append(announced)
    }
  }

  private mutating func frame(endingAt end: Int) -> Frame {
    let isCrlf = end > segment && buffer[end - 1] == 0x0D
    let frame = Frame(octets: buffer[start..<(isCrlf ? end - 1 : end)], literals: literals)
    start = end + 1
    segment = start
    looked = start
    lineOctets = 0
    literals = []
    return frame
  }

  /// Where the line ends, at its LF; remembers how far it has looked.
  private mutating func lineEnd() -> Int? {
    let from = looked
    looked = buffer.withUnsafeBufferPointer { octets in
      var at = from
      while at < octets.count, octets[at] != 0x0A { at += 1 }
      return at
    }
    return looked < buffer.count ? looked : nil
  }

  private func check(line octets: Int) throws(ImapFault) {
    guard octets > limits.line else { return }
    guard kind == .uids else { throw .tooLarge("a line") }
    guard octets <= limits.uidLine else { throw .tooLarge("a line of UIDs") }
  }

  /// What a response's first words say of how to cut it.
  private enum Kind {
    /// A status or `+`: words for people to the line's end, no literals, whatever the words look like.
    case status
    /// UIDs in any number.
    case uids
    /// Anything else: values and literals.
    case data
  }

  private var kind: Kind {
    let words = buffer[start..<min(start + 64, looked)].split(separator: 0x20, maxSplits: 2)
    guard let first = words.first, Array(first) == [0x2A], words.count > 1 else { return .status }
    switch AsciiCase.upper(words[1]) {
    case "OK", "NO", "BAD", "BYE", "PREAUTH": return .status
    case "SEARCH", "SORT", "ESEARCH", "VANISHED": return .uids
    default: return .data
    }
  }

  /// The literal announced at a line's end, as in `{310}`, `{310+}` or `~{310}`; `nil` when the line
  /// announces none.
  private func literal(announcedBefore end: Int) throws(ImapFault) -> Literal? {
    var at = end - 1
    if at >= segment, buffer[at] == 0x0D { at -= 1 }
    guard at >= segment, buffer[at] == 0x7D else { return nil }
    at -= 1
    if at >= segment, buffer[at] == 0x2B { at -= 1 }
    let last = at
    while at >= segment, (0x30...0x39).contains(buffer[at]) { at -= 1 }
    guard at >= segment, buffer[at] == 0x7B, at < last, kind != .status else { return nil }
    guard let number = Digits.read(buffer[(at + 1)...last]), let size = Int(exactly: number),
      size <= limits.literal
    else { throw .tooLarge("a literal") }
    guard literals.count < limits.literals else { throw .tooLarge("the number of literals in one response") }
    guard size <= limits.response - (end + 1 - start) else { throw .tooLarge("a response") }
    let mark = at > segment && buffer[at - 1] == 0x7E ? at - 1 : at
    return Literal(mark: mark, range: end + 1..<end + 1 + size)
  }
}
