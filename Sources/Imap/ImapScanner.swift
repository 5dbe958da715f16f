/// Reads the words and values of a response where they lie; only what is handed out is copied.
struct ImapScanner {
  private let octets: ArraySlice<UInt8>
  private let literals: [ImapFramer.Literal]
  private let depth: Int
  private var at: Int
  /// The first literal that has not been read.
  private var literal = 0

  init(frame: ImapFramer.Frame, depth: Int) {
    octets = frame.octets
    literals = frame.literals
    at = frame.octets.startIndex
    self.depth = depth
  }

  /// A scanner of one line without literals.
  init(line: some Sequence<UInt8>, depth: Int) {
    self.init(frame: ImapFramer.Frame(octets: ArraySlice(line), literals: []), depth: depth)
  }

  /// Whether literals are still to come.
  var hasLiterals: Bool { literal < literals.count }

  /// The next word up to a space; `nil` at the line's end.
  mutating func word() -> ArraySlice<UInt8>? {
    skipSpaces()
    let start = at
    while at < octets.endIndex, octets[at] != 0x20 { at += 1 }
    return start == at ? nil : octets[start..<at]
  }

  /// The words up to the line's end.
  mutating func words() throws(ImapFault) -> [ArraySlice<UInt8>] {
    guard !hasLiterals else { throw .malformed("a literal where only words stand") }
    var words: [ArraySlice<UInt8>] = []
    while let word = word() { words.append(word) }
    return words
  }

  /// All that is left, spaces before it left out.
  mutating func rest() -> ArraySlice<UInt8> {
    skipSpaces()
    defer { at = octets.endIndex }
    return octets[at...]
  }

  /// The values up to the line's end. With `sections`, items directly in a list may be like `BODY[TEXT]<0>`;
  /// elsewhere a bracket is an octet like any other, and a flag or a label may hold one that is never closed.
  mutating func values(sections: Bool = false) throws(ImapFault) -> [ImapValue] {
    var stack: [[ImapValue]] = [[]]
    while true {
      skipSpaces()
      guard at < octets.endIndex else { break }
      switch octets[at] {
      case 0x28:
        guard stack.count <= depth else { throw .tooLarge("the depth of lists inside lists") }
        at += 1
        stack.append([])
      case 0x29:
        at += 1
        guard stack.count > 1, let list = stack.popLast() else {
          throw .malformed("a list closed that was not open")
        }
        stack[stack.count - 1].append(.list(list))
      case 0x22: stack[stack.count - 1].append(.string(try quoted()))
      case _ where isAtLiteral: stack[stack.count - 1].append(.string(try literalOctets()))
      default: stack[stack.count - 1].append(atom(mayHoldSection: sections && stack.count == 2))
      }
    }
    guard stack.count == 1 else { throw .malformed("a list is not closed") }
    return stack[0]
  }

  private var isAtLiteral: Bool { literal < literals.count && literals[literal].mark == at }

  private mutating func quoted() throws(ImapFault) -> [UInt8] {
    at += 1
    var text: [UInt8] = []
    while at < octets.endIndex, octets[at] != 0x22 {
      if octets[at] == 0x5C { at += 1 }
      // A LF stands in a response only after a literal's announcement.
      guard at < octets.endIndex, octets[at] != 0x0A else { break }
      text.append(octets[at])
      at += 1
    }
    guard at < octets.endIndex, octets[at] == 0x22 else { throw .malformed("a quoted string is not closed") }
    at += 1
    try checkEnd()
    return text
  }

  private mutating func literalOctets() throws(ImapFault) -> [UInt8] {
    let range = literals[literal].range
    literal += 1
    at = range.upperBound
    // A server that counts a letter's octets wrongly is found out here, before a line of the letter is
    // obeyed.
    try checkEnd()
    return Array(octets[range])
  }

  private func checkEnd() throws(ImapFault) {
    guard at == octets.endIndex || octets[at] == 0x20 || octets[at] == 0x29 else {
      throw .malformed("a string does not end where it should")
    }
  }

  /// An atom; the bracket of `BODY[HEADER.FIELDS (A B)]<0>` belongs to it with all it holds.
  private mutating func atom(mayHoldSection: Bool) -> ImapValue {
    let start = at
    var isInSection = false
    while at < octets.endIndex, !isAtLiteral {
      let octet = octets[at]
      if isInSection {
        if octet == 0x5D { isInSection = false }
      } else if octet == 0x20 || octet == 0x28 || octet == 0x29 {
        break
      } else if octet == 0x5B, mayHoldSection {
        let name = octets[start..<at]
        isInSection = AsciiCase.matches(name, "BODY") || AsciiCase.matches(name, "BINARY")
      }
      at += 1
    }
    let word = octets[start..<at]
    return AsciiCase.matches(word, "NIL") ? .null : .atom(Array(word))
  }

  private mutating func skipSpaces() {
    while at < octets.endIndex, octets[at] == 0x20 { at += 1 }
  }
}
