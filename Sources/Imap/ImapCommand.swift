/// The commands Loket sends (RFC 9051, with UIDPLUS, MOVE, IDLE, ID). Messages are always named by UID.
///
/// Mailbox names are in modified UTF-7 already: as a server gave them, or from `MailboxName.encode`. UIDs are
/// at least one and few enough for a line: `UidSet.cut`.
package enum ImapCommand: Sendable, Equatable {
  /// What the server can do.
  case capability
  /// Nothing; the server tells what is new.
  case noop
  /// Ends the session.
  case logout
  /// Tells the server who we are (RFC 2971), which some want before they let anyone in.
  case id(name: String, version: String)
  /// Where mailboxes begin (RFC 2342).
  case namespace
  /// Every mailbox of the account.
  case list
  /// Counts of a mailbox that is not open.
  case status(String)
  /// Selects a mailbox for reading and writing.
  case select(String)
  /// Selects a mailbox for reading alone.
  case examine(String)
  /// Makes a mailbox.
  case create(String)
  /// Puts a mailbox among those that mail programs show.
  case subscribe(String)
  /// UIDs, sizes and arrival of the messages in a range; no message body.
  case survey(UidRange)
  /// The same without sizes, for which some servers must open every message.
  case surveyWithoutSizes(UidRange)
  /// A slice of one message's octets, without setting \Seen.
  case slice(uid: UInt32, offset: Int, count: Int)
  /// Whole messages, without setting \Seen.
  case bodies([UInt32])
  /// Moves messages to another mailbox (MOVE, RFC 6851).
  case move([UInt32], to: String)
  /// Copies messages to another mailbox.
  case copy([UInt32], to: String)
  /// Marks messages for `expunge`.
  case markDeleted([UInt32])
  /// Expunges exactly these (UIDPLUS); never the plain EXPUNGE, which would take others' messages with it.
  case expunge([UInt32])
  /// Sets a keyword where nothing can be moved.
  case keyword([UInt32], String)
  /// Messages whose Message-ID field holds this text.
  case findMessageID(String)
  /// The server tells what is new until `ImapDialogue.done` is sent (RFC 2177).
  case idle

  /// The most octets of a command without its tag; servers need to take about 8,192 with it (RFC 7162 section
  /// 4).
  package static let longest = 8_000

  /// The command's octets without its tag, ended by CRLF.
  package var octets: [UInt8] {
    get throws(ImapRefusal) {
      let line = Array(try words.utf8)
      guard line.count <= Self.longest else { throw .tooLong(line.count) }
      return line + [0x0D, 0x0A]
    }
  }

  private var words: String {
    get throws(ImapRefusal) {
      switch self {
      case .capability: "CAPABILITY"
      case .noop: "NOOP"
      case .logout: "LOGOUT"
      case .id(let name, let version):
        "ID (\"name\" \(try quoted(name)) \"version\" \(try quoted(version)))"
      case .namespace: "NAMESPACE"
      case .list: "LIST \"\" \"*\""
      case .status(let name): "STATUS \(try quoted(name)) (MESSAGES UNSEEN UIDNEXT UIDVALIDITY)"
      case .select(let name): "SELECT \(try quoted(name))"
      case .examine(let name): "EXAMINE \(try quoted(name))"
      case .create(let name): "CREATE \(try quoted(name))"
      case .subscribe(let name): "SUBSCRIBE \(try quoted(name))"
      case .survey(let range): "UID FETCH \(try text(range)) (UID RFC822.SIZE INTERNALDATE FLAGS)"
      case .surveyWithoutSizes(let range): "UID FETCH \(try text(range)) (UID INTERNALDATE FLAGS)"
      case .slice(let uid, let offset, let count): try slice(uid, offset, count)
      case .bodies(let uids): "UID FETCH \(try set(uids)) (UID BODY.PEEK[])"
      case .move(let uids, let name): "UID MOVE \(try set(uids)) \(try quoted(name))"
      case .copy(let uids, let name): "UID COPY \(try set(uids)) \(try quoted(name))"
      case .markDeleted(let uids): "UID STORE \(try set(uids)) +FLAGS.SILENT (\\Deleted)"
      case .expunge(let uids): "UID EXPUNGE \(try set(uids))"
      case .keyword(let uids, let word):
        "UID STORE \(try set(uids)) +FLAGS.SILENT (\(try QuotedString.keyword(word)))"
      case .findMessageID(let id): "UID SEARCH HEADER Message-ID \(try quoted(id))"
      case .idle: "IDLE"
      }
    }
  }

  private func quoted(_ text: String) throws(ImapRefusal) -> String { try QuotedString.write(text) }

  private func set(_ uids: [UInt32]) throws(ImapRefusal) -> String {
    let set = UidSet(uids)
    guard let first = set.ranges.first, first.lowerBound > 0 else { throw .uids }
    return set.text
  }

  private func text(_ range: UidRange) throws(ImapRefusal) -> String {
    guard range.first > 0, range.last != 0 else { throw .uids }
    return range.text
  }

  private func slice(_ uid: UInt32, _ offset: Int, _ count: Int) throws(ImapRefusal) -> String {
    guard let offset = UInt32(exactly: offset), let count = UInt32(exactly: count), count > 0 else {
      throw .slice
    }
    return "UID FETCH \(try set([uid])) (UID BODY.PEEK[]<\(offset).\(count)>)"
  }
}
