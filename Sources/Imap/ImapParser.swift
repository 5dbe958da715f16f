/// Reads one complete response.
package enum ImapParser {
  /// The response in a frame. Unknown ones are `.other`; only what is no IMAP at all throws.
  package static func read(_ frame: ImapFramer.Frame, limits: ImapLimits = .init()) throws(ImapFault)
    -> ImapResponse
  {
    var scanner = ImapScanner(frame: frame, depth: limits.depth)
    guard let first = scanner.word() else { throw .malformed("an empty line") }
    switch first {
    case "+": return .continuation
    case "*": return try untagged(&scanner)
    default:
      guard let word = scanner.word(), let status = ImapStatus.Word(rawValue: word.uppercased()) else {
        throw .malformed("a line that is neither a response nor a command's end")
      }
      return .tagged(tag: first, scanner.status(status))
    }
  }

  private static func untagged(_ scanner: inout ImapScanner) throws(ImapFault) -> ImapResponse {
    guard let word = scanner.word() else { return .other }
    if let number = UInt32(word) { return try numbered(number, &scanner) }
    if let status = ImapStatus.Word(rawValue: word.uppercased()) { return .status(scanner.status(status)) }
    switch word.uppercased() {
    case "CAPABILITY": return .capability(Set(scanner.words().map { $0.uppercased() }))
    case "SEARCH": return .search(scanner.words().compactMap { UInt32($0) })
    case "LIST":
      let values = try scanner.values()
      guard values.count >= 3, case .list(let flags) = values[0], let name = values[2].text else {
        return .other
      }
      return .list(ImapMailbox(name: name, delimiter: values[1].text, flags: flags.compactMap(\.text)))
    default: return .other
    }
  }

  private static func numbered(_ number: UInt32, _ scanner: inout ImapScanner) throws(ImapFault)
    -> ImapResponse
  {
    switch scanner.word()?.uppercased() {
    case "EXISTS": return .exists(number)
    case "EXPUNGE": return .expunged
    case "FETCH":
      guard case .list(let items)? = try scanner.values().first else {
        throw .malformed("a FETCH without a list")
      }
      return .fetch(fetch(items))
    default: return .other
    }
  }

  private static func fetch(_ items: [ImapScanner.Value]) -> ImapFetch {
    var fetch = ImapFetch()
    var index = 0
    while index + 1 < items.count {
      let name = items[index].text?.uppercased() ?? ""
      let value = items[index + 1]
      switch name {
      case "UID": fetch.uid = value.text.flatMap { UInt32($0) }
      case "RFC822.SIZE": fetch.size = value.text.flatMap { Int($0) }
      case "INTERNALDATE": fetch.internalDate = value.text
      case "FLAGS": if case .list(let flags) = value { fetch.flags = flags.compactMap(\.text) }
      case let name where name.hasPrefix("BODY["): fetch.body = value.octets
      default: break
      }
      index += 2
    }
    return fetch
  }
}

/// Reads the words and values of a response.
struct ImapScanner {
  private let octets: [UInt8]
  private let literals: [Range<Int>]
  private let depth: Int
  private var at = 0

  init(frame: ImapFramer.Frame, depth: Int) {
    octets = frame.octets
    literals = frame.literals
    self.depth = depth
  }

  /// A value of the grammar: text (atom, number, quoted), a literal's octets, NIL, or a list.
  indirect enum Value: Equatable {
    case text(String)
    case octets([UInt8])
    case null
    case list([Value])

    /// The words of an atom, a quoted string or a literal.
    var text: String? {
      switch self {
      case .text(let text): text
      case .octets(let octets): String(decoding: octets, as: UTF8.self)
      case .null, .list: nil
      }
    }

    /// The octets of a string or literal.
    var octets: [UInt8]? {
      switch self {
      case .text(let text): Array(text.utf8)
      case .octets(let octets): octets
      case .null, .list: nil
      }
    }
  }

  /// The next word up to a space.
  mutating func word() -> String? {
    skipSpaces()
    let start = at
    while at < octets.count, octets[at] > 0x20 { at += 1 }
    return start == at ? nil : String(decoding: octets[start..<at], as: UTF8.self)
  }

  /// The words up to the line's end.
  mutating func words() -> [String] {
    var words: [String] = []
    while let word = word() { words.append(word) }
    return words
  }

  /// A status's code and text.
  mutating func status(_ word: ImapStatus.Word) -> ImapStatus {
    skipSpaces()
    var code: String?
    var arguments = ""
    if at < octets.count, octets[at] == 0x5B, let close = octets[at...].firstIndex(of: 0x5D) {
      let inside = String(decoding: octets[(at + 1)..<close], as: UTF8.self)
      let parts = inside.split(separator: " ", maxSplits: 1)
      code = parts.first.map { $0.uppercased() }
      arguments = parts.count > 1 ? String(parts[1]) : ""
      at = close + 1
      skipSpaces()
    }
    let end = octets[at...].firstIndex { $0 == 0x0D || $0 == 0x0A } ?? octets.count
    let text = String(decoding: octets[at..<end], as: UTF8.self)
    at = end
    return ImapStatus(word: word, code: code, arguments: arguments, text: text)
  }

  /// The values up to the line's end; lists are kept on a stack, so that their depth costs no call stack.
  mutating func values() throws(ImapFault) -> [Value] {
    var stack: [[Value]] = [[]]
    while true {
      skipSpaces()
      guard at < octets.count, octets[at] != 0x0D, octets[at] != 0x0A || isLiteralAhead else { break }
      switch octets[at] {
      case 0x28:
        at += 1
        stack.append([])
        if stack.count > depth { throw .tooLarge("lists inside lists") }
      case 0x29:
        at += 1
        guard stack.count > 1, let list = stack.popLast() else {
          throw .malformed("a bracket closed too often")
        }
        stack[stack.count - 1].append(.list(list))
      case 0x22: stack[stack.count - 1].append(.text(try quoted()))
      case 0x7B, 0x7E: stack[stack.count - 1].append(try literal())
      default: stack[stack.count - 1].append(atom())
      }
    }
    guard stack.count == 1 else { throw .malformed("a list is not closed") }
    return stack[0]
  }

  private var isLiteralAhead: Bool { literals.contains { $0.lowerBound == at + 1 } }

  private mutating func quoted() throws(ImapFault) -> String {
    at += 1
    var text: [UInt8] = []
    while at < octets.count, octets[at] != 0x22 {
      if octets[at] == 0x5C { at += 1 }
      guard at < octets.count else { break }
      text.append(octets[at])
      at += 1
    }
    guard at < octets.count else { throw .malformed("a quoted string is not closed") }
    at += 1
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func literal() throws(ImapFault) -> Value {
    guard let range = literals.first(where: { $0.lowerBound > at }),
      octets[at..<range.lowerBound].allSatisfy({ $0 != 0x20 })
    else { return atom() }
    at = range.upperBound
    return .octets(Array(octets[range]))
  }

  /// An atom; the bracket of `BODY[HEADER.FIELDS (A B)]<0>` belongs to it with all it holds.
  private mutating func atom() -> Value {
    let start = at
    var brackets = 0
    while at < octets.count {
      let octet = octets[at]
      if octet == 0x0D || octet == 0x0A { break }
      if octet == 0x5B { brackets += 1 }
      if octet == 0x5D, brackets > 0 { brackets -= 1 }
      if brackets == 0, octet == 0x20 || octet == 0x28 || octet == 0x29 { break }
      at += 1
    }
    if at == start { at += 1 }
    let text = String(decoding: octets[start..<at], as: UTF8.self)
    return text.uppercased() == "NIL" ? .null : .text(text)
  }

  private mutating func skipSpaces() {
    while at < octets.count, octets[at] == 0x20 { at += 1 }
  }
}
