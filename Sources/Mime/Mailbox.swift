import Octets

/// One mailbox of an address field (RFC 5322 section 3.4).
package struct Mailbox: Hashable, Sendable {
  /// The display name, decoded, one line; empty when there is none.
  package var name: String
  /// The address as written, its domain in lower case.
  package var address: String

  package init(name: String, address: String) {
    self.name = name
    self.address = address
  }

  /// Whether the address may stand in an SMTP envelope: plain ASCII, one at sign, lengths of RFC 5321 section
  /// 4.5.3.1, no control octets, spaces, brackets or quotes.
  package var isValid: Bool {
    let octets = Array(address.utf8)
    guard octets.count <= 254, octets.count(where: { $0 == 0x40 }) == 1, let at = octets.firstIndex(of: 0x40) else {
      return false
    }
    let (local, domain) = (octets[..<at], octets[(at + 1)...])
    guard (1...64).contains(local.count), local.allSatisfy({ $0 < 0x80 && ($0.isAtext || $0 == 0x2E) }),
      local.first != 0x2E, local.last != 0x2E
    else { return false }
    let labels = domain.split(separator: 0x2E, omittingEmptySubsequences: false)
    return labels.count >= 2
      && labels.allSatisfy { label in
        (1...63).contains(label.count) && label.allSatisfy { $0.isAlpha || $0.isDigit || $0 == 0x2D }
          && label.first != 0x2D && label.last != 0x2D
      }
  }

  /// The part after the at sign, in lower case; empty when there is none.
  package var domain: String {
    address.utf8.lastIndex(of: 0x40).map { String(address[address.utf8.index(after: $0)...]) } ?? ""
  }

  /// The part before the at sign.
  package var localPart: String {
    address.utf8.lastIndex(of: 0x40).map { String(address[..<$0]) } ?? address
  }

  /// The mailboxes of a field body; groups give their members. Broken addresses are read as RFC 7103 section 7.1
  /// advises. At most a thousand.
  package static func list(_ body: ArraySlice<UInt8>) -> [Mailbox] {
    var scanner = MailboxScanner(body: body)
    return scanner.list()
  }
}

/// Reads an address list, each octet once.
private struct MailboxScanner {
  private let body: ArraySlice<UInt8>
  private var found: [Mailbox] = []
  /// The words before an angle bracket, as written.
  private var phrase: [UInt8] = []
  private var comment: [UInt8] = []
  private var angle: [UInt8]?

  init(body: ArraySlice<UInt8>) {
    self.body = body
  }

  mutating func list() -> [Mailbox] {
    var at = body.startIndex
    while at < body.endIndex, found.count < 1000 {
      switch body[at] {
      case 0x22: at = quoted(at)
      case 0x28: at = comment(at)
      case 0x3C: at = angled(at)
      case 0x2C, 0x3B:
        finish()
        at += 1
      case 0x3A where angle == nil && !phrase.contains(0x40):
        phrase = []  // the name of a group
        at += 1
      default:
        phrase.append(body[at])
        at += 1
      }
    }
    finish()
    return found
  }

  private mutating func quoted(_ start: Int) -> Int {
    var at = start + 1
    var inside: [UInt8] = []
    while at < body.endIndex, body[at] != 0x22 {
      if body[at] == 0x5C, at + 1 < body.endIndex { at += 1 }
      inside.append(body[at])
      at += 1
    }
    // A quoted local part keeps its quotes; it is no envelope address here, but it is shown as it was written.
    if at + 1 < body.endIndex, body[at + 1] == 0x40 {
      phrase += [0x22] + inside + [0x22]
    } else {
      phrase += inside
    }
    return at + 1
  }

  private mutating func comment(_ start: Int) -> Int {
    var at = start
    var depth = 0
    while at < body.endIndex {
      if body[at] == 0x5C {
        at += 1
      } else if body[at] == 0x28 {
        depth += 1
      } else if body[at] == 0x29 {
        depth -= 1
      }
      if depth > 0, at > start, at < body.endIndex { comment.append(body[at]) }
      at += 1
      if depth == 0 { break }
    }
    return at
  }

  private mutating func angled(_ start: Int) -> Int {
    var at = start
    while at < body.endIndex, body[at] == 0x3C { at += 1 }
    let end = body[at...].firstIndex { $0 == 0x3E || $0 == 0x3C } ?? body.endIndex
    var inside = Array(body[at..<end].filter { !$0.isBlank })
    // A source route, `@relay,@relay:address` (RFC 5321 appendix C), is passed over.
    if inside.first == 0x40, let colon = inside.firstIndex(of: 0x3A) { inside = Array(inside[(colon + 1)...]) }
    angle = angle ?? inside
    at = end
    while at < body.endIndex, body[at] == 0x3E { at += 1 }
    return at
  }

  private mutating func finish() {
    defer { (phrase, comment, angle) = ([], [], nil) }
    if let angle {
      let name = EncodedWords.decode(phrase[...].trimmed)
      let other = comment.isEmpty ? "" : EncodedWords.decode(comment[...].trimmed)
      add(name: name.isEmpty ? other : name, angle)
      return
    }
    let words = phrase.split { $0.isBlank }
    guard let address = words.first(where: { $0.contains(0x40) }) else {
      if !words.isEmpty { add(name: "", Array(words.joined(separator: [0x20]))) }
      return
    }
    let name = Array(words.filter { $0 != address }.joined(separator: [0x20]))
    let given = name.isEmpty ? comment : name
    add(name: EncodedWords.decode(given[...].trimmed), Array(address))
  }

  private mutating func add(name: String, _ address: [UInt8]) {
    guard !address.isEmpty else { return }
    let at = address.lastIndex(of: 0x40) ?? address.endIndex
    let lower = address[..<at] + address[at...].map(\.lowercased)
    found.append(
      Mailbox(name: name, address: EncodedWords.oneLine(Charset.decode(Array(lower), label: nil).text)))
  }
}
