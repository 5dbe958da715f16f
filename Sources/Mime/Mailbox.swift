import Octets

/// An address of mail with the name that stands beside it.
package struct Mailbox: Hashable, Sendable {
  /// The decoded display name in one line without control octets; empty when there is none.
  package var name: String
  /// The addr-spec as written, domain in lower case; empty or without `@` where the field held no whole address.
  package var address: String

  package init(name: String = "", address: String) {
    self.name = name
    self.address = Self.loweringDomain(address)
  }

  /// What stands before the last `@`; the whole address when there is none.
  package var localPart: String {
    guard let at = address.utf8.lastIndex(of: 0x40) else { return address }
    return String(address[..<at])
  }

  /// The domain in lower case; empty when there is no `@`.
  package var domain: String {
    guard let at = address.utf8.lastIndex(of: 0x40) else { return "" }
    return String(address[address.index(after: at)...])
  }

  /// Reads an address list (RFC 5322 section 3.4, RFC 6532), total and in linear time.
  ///
  /// Groups are opened, comments and source routes dropped, obsolete and broken forms read as RFC 7103 section 7.1
  /// says. Encoded words are decoded after the list is cut, so they can never make an address. What can be read in
  /// two ways (`a@b@c`) keeps all its octets and is not valid. At most 1000 mailboxes; empty when there is none.
  package static func list(_ bytes: ArraySlice<UInt8>) -> [Mailbox] {
    var reader = MailboxReader(bytes)
    return reader.read()
  }

  private static func loweringDomain(_ address: String) -> String {
    guard let at = address.utf8.lastIndex(of: 0x40),
      address.utf8[at...].contains(where: { $0.lowercased != $0 })
    else { return address }
    return address[...at] + String(decoding: address.utf8[at...].dropFirst().map(\.lowercased), as: UTF8.self)
  }
}
