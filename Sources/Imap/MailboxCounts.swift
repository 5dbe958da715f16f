/// What STATUS says of a mailbox without opening it (RFC 9051 section 7.3.3); `nil` is what was not told.
package struct MailboxCounts: Sendable, Equatable {
  /// As the server names it, in modified UTF-7.
  package var name: String
  /// MESSAGES: how many it holds.
  package var messages: UInt32?
  /// UNSEEN: how many without `\Seen`.
  package var unseen: UInt32?
  /// UIDNEXT: see `ImapStatus.uidNext`.
  package var uidNext: UInt32?
  /// UIDVALIDITY: see `ImapStatus.uidValidity`.
  package var uidValidity: UInt32?
  /// HIGHESTMODSEQ: see `ImapStatus.highestModSeq`.
  package var highestModSeq: UInt64?

  /// A mailbox of which nothing is known.
  package init(name: String) {
    self.name = name
  }

  /// Reads the name and the list of items; those that we do not ask for are left out.
  init(_ values: [ImapValue]) throws(ImapFault) {
    guard values.count == 2, let name = values[0].mailbox, let items = values[1].list,
      items.count.isMultiple(of: 2)
    else { throw .malformed("a STATUS without name and items") }
    self.init(name: name)
    for index in stride(from: 0, to: items.count, by: 2) {
      guard let octets = items[index + 1].octets, let number = Digits.read(octets) else { continue }
      let small = UInt32(exactly: number)
      switch items[index].word {
      case "MESSAGES": messages = small
      case "UNSEEN": unseen = small
      case "UIDNEXT": uidNext = small
      case "UIDVALIDITY": uidValidity = small
      case "HIGHESTMODSEQ": highestModSeq = number
      default: break
      }
    }
  }
}
