import Octets

/// Reads an address list entry by entry.
struct MailboxReader {
  private var tokens: MailboxTokens
  private var found: [Mailbox] = []
  private var entry = MailboxEntry()

  init(_ bytes: ArraySlice<UInt8>) {
    tokens = MailboxTokens(bytes)
  }

  mutating func read() -> [Mailbox] {
    while found.count < Self.limit, let token = tokens.next() {
      switch token {
      case .word(let word): entry.add(word)
      case .comment(let text): entry.comments.append(text)
      case .mark(0x3C):
        if entry.angle != nil { flushBefore() }
        readAngle()
      case .mark(0x3E): entry.closeUnopened()
      case .mark(0x3A): entry.openGroup()
      case .mark: flush()
      }
    }
    flush()
    return Array(found.prefix(Self.limit))
  }

  private mutating func flush() {
    found += entry.mailboxes()
    entry = MailboxEntry()
  }

  /// A comma is missing: words after the brackets of one address name the next, `<a@b> Budi <c@d>`.
  private mutating func flushBefore() {
    let next = entry.takeTail()
    flush()
    entry = next
  }

  /// Reads what stands in angle brackets; what is missing at its end is thought of (RFC 7103 section 7.1.3).
  private mutating func readAngle() {
    var spec = MailboxSpec()
    reading: while let token = tokens.next() {
      switch token {
      case .word(let word): spec.add(word)
      case .comment: continue
      case .mark(0x3E): break reading
      case .mark(let mark):
        if spec.add(mark: mark) { continue }
        entry.angle = spec.octets
        flush()
        return
      }
    }
    entry.angle = spec.octets
  }

  /// More recipients than any office writes to (Dovecot CVE-2024-23184 shows the cost of having no limit).
  private static let limit = 1000
}

/// The addr-spec between angle brackets, as far as it is read.
private struct MailboxSpec {
  private(set) var octets: [UInt8] = []

  mutating func add(_ word: MailboxWord) {
    let joins =
      octets.isEmpty || !word.isSpaced || [0x40, 0x2E].contains(octets.last ?? 0)
      || [0x40, 0x2E].contains(word.raw.first ?? 0)
    if !joins { octets.append(0x20) }
    octets += word.raw
  }

  /// Takes a mark; false when it ends an address whose bracket was never closed.
  mutating func add(mark: UInt8) -> Bool {
    let isRoute = octets.first == 0x40
    switch mark {
    case 0x3C where octets.isEmpty: return true
    case 0x3C: octets.append(mark)
    case 0x3A where isRoute || octets.map(\.lowercased) == Array("mailto".utf8): octets = []
    case 0x3A: octets.append(mark)
    case 0x2C where isRoute: octets.append(mark)
    default: return false
    }
    return true
  }
}
