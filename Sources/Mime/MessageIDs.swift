import Octets

/// Lists of Message-IDs (RFC 5322 section 3.6.4).
package enum MessageIDs {
  /// No thread needs more; the newest stand last.
  static let most = 50

  /// The ids of a field body, each with its brackets; the last fifty of a longer list. Words without brackets count
  /// where they hold an at sign.
  package static func list(_ body: ArraySlice<UInt8>) -> [String] {
    var ids: [String] = []
    var at = body.startIndex
    while let open = body[at...].firstIndex(of: 0x3C) {
      guard let close = body[open...].firstIndex(of: 0x3E) else { break }
      let inside = body[(open + 1)..<close].filter { !$0.isBlank }
      if !inside.isEmpty, inside.count < 1000 { ids.append("<" + String(decoding: inside, as: UTF8.self) + ">") }
      at = close + 1
    }
    if ids.isEmpty {
      for word in body.split(whereSeparator: { $0.isBlank || $0 == 0x2C }) where word.contains(0x40) && word.count < 1000 {
        ids.append("<" + String(decoding: word.filter { $0 != 0x3C && $0 != 0x3E }, as: UTF8.self) + ">")
      }
    }
    return Array(ids.suffix(most))
  }
}

/// Where errors about a message go (RFC 5321 section 4.4).
package enum ReturnPath: Hashable, Sendable {
  /// No Return-Path field: the message did not pass a final delivery that adds one.
  case absent
  /// `<>`: nothing may be sent back.
  case null
  case address(Mailbox)

  /// Reads the topmost field; `nil` when there is none.
  package static func read(_ body: ArraySlice<UInt8>?) -> ReturnPath {
    guard let body else { return .absent }
    let inside = body.filter { !$0.isBlank && $0 != 0x3C && $0 != 0x3E }
    guard !inside.isEmpty else { return .null }
    return Mailbox.list(body).first.map(ReturnPath.address) ?? .null
  }
}
