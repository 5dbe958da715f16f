/// The commands Loket sends (RFC 9051, with UIDPLUS, MOVE, IDLE, ID). Messages are always named by UID.
package enum ImapCommand: Sendable, Equatable {
  case capability
  case noop
  case logout
  case list
  /// Selects a mailbox for reading and writing.
  case select(String)
  case create(String)
  /// UIDs, sizes and arrival of the messages in a range; no message body.
  case survey(UidRange)
  /// A slice of one message's octets, without setting \Seen.
  case slice(uid: UInt32, offset: Int, count: Int)
  /// Whole messages, without setting \Seen.
  case bodies([UInt32])
  case move([UInt32], to: String)
  case copy([UInt32], to: String)
  case markDeleted([UInt32])
  /// Expunges exactly these (UIDPLUS); never the plain EXPUNGE, which would take others' messages with it.
  case expunge([UInt32])
  /// Sets a keyword where nothing can be moved.
  case keyword([UInt32], String)
  /// Messages whose Message-ID field holds this text.
  case findMessageID(String)
  case idle

  /// The command's octets without its tag, ended by CRLF.
  ///
  /// Mailbox names go out quoted; octets that a quoted string cannot hold are refused by `MailboxName`.
  package var octets: [UInt8] { Array((words + "\r\n").utf8) }

  private var words: String {
    switch self {
    case .capability: "CAPABILITY"
    case .noop: "NOOP"
    case .logout: "LOGOUT"
    case .list: "LIST \"\" \"*\""
    case .select(let name): "SELECT \(quoted(name))"
    case .create(let name): "CREATE \(quoted(name))"
    case .survey(let range): "UID FETCH \(range.text) (UID RFC822.SIZE INTERNALDATE FLAGS)"
    case .slice(let uid, let offset, let count): "UID FETCH \(uid) (UID BODY.PEEK[]<\(offset).\(count)>)"
    case .bodies(let uids): "UID FETCH \(UidRange.set(uids)) (UID BODY.PEEK[])"
    case .move(let uids, let name): "UID MOVE \(UidRange.set(uids)) \(quoted(name))"
    case .copy(let uids, let name): "UID COPY \(UidRange.set(uids)) \(quoted(name))"
    case .markDeleted(let uids): "UID STORE \(UidRange.set(uids)) +FLAGS.SILENT (\\Deleted)"
    case .expunge(let uids): "UID EXPUNGE \(UidRange.set(uids))"
    case .keyword(let uids, let word): "UID STORE \(UidRange.set(uids)) +FLAGS.SILENT (\(word))"
    case .findMessageID(let id): "UID SEARCH HEADER Message-ID \(quoted(id))"
    case .idle: "IDLE"
    }
  }

  /// A quoted string; control octets, which it cannot hold, are left out.
  private func quoted(_ text: String) -> String {
    var octets: [UInt8] = [0x22]
    for octet in text.utf8 where octet >= 0x20 && octet < 0x7F {
      if octet == 0x22 || octet == 0x5C { octets.append(0x5C) }
      octets.append(octet)
    }
    octets.append(0x22)
    return String(decoding: octets, as: UTF8.self)
  }
}

/// A range of UIDs, inclusive.
package struct UidRange: Sendable, Equatable {
  package var first: UInt32
  /// `nil` for `*`, the last message whatever its UID.
  package var last: UInt32?

  package init(first: UInt32, last: UInt32?) {
    self.first = first
    self.last = last
  }

  var text: String { "\(first):\(last.map(String.init) ?? "*")" }

  /// A set in IMAP's form, neighbours joined: `1:3,7`.
  package static func set(_ uids: [UInt32]) -> String {
    var parts: [String] = []
    let sorted = uids.sorted()
    var index = 0
    while index < sorted.count {
      var end = index
      while end + 1 < sorted.count, sorted[end + 1] == sorted[end] &+ 1 { end += 1 }
      parts.append(end == index ? "\(sorted[index])" : "\(sorted[index]):\(sorted[end])")
      index = end + 1
    }
    return parts.joined(separator: ",")
  }
}

/// Mailbox names between Unicode and modified UTF-7 (RFC 3501 section 5.1.3).
package enum MailboxName {
  /// The name as the server is told it.
  package static func encode(_ name: String) -> String {
    var out = ""
    var pending: [UInt16] = []
    for scalar in name.unicodeScalars {
      if (0x20...0x7E).contains(scalar.value) {
        flush(&pending, into: &out)
        out += scalar == "&" ? "&-" : String(scalar)
      } else if scalar.value >= 0x80 {
        pending += Array(String(scalar).utf16)
      }
    }
    flush(&pending, into: &out)
    return out
  }

  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+,".utf8)

  private static func flush(_ units: inout [UInt16], into out: inout String) {
    guard !units.isEmpty else { return }
    var bits: UInt32 = 0
    var count = 0
    var octets: [UInt8] = [0x26]
    for unit in units {
      for octet in [UInt8(unit >> 8), UInt8(unit & 0xFF)] {
        bits = bits << 8 | UInt32(octet)
        count += 8
        while count >= 6 {
          count -= 6
          octets.append(alphabet[Int(bits >> UInt32(count) & 63)])
        }
      }
    }
    if count > 0 { octets.append(alphabet[Int(bits << UInt32(6 - count) & 63)]) }
    octets.append(0x2D)
    out += String(decoding: octets, as: UTF8.self)
    units = []
  }
}
