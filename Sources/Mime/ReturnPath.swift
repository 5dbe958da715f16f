import Octets

/// Where a mail came from by its envelope, as the receiving server wrote it down.
package enum ReturnPath: Hashable, Sendable {
  /// There is no such field.
  case absent
  /// `<>`: a bounce or another mail that must never be answered (RFC 5321 section 4.5.5).
  case null
  /// The sender of the envelope; not valid where the field cannot be read in one way only.
  case address(Mailbox)

  /// Reads the body of a Return-Path field; `nil` when there is none. An empty field reads as `<>`.
  package static func read(_ fieldBody: ArraySlice<UInt8>?) -> ReturnPath {
    guard let fieldBody else { return .absent }
    let mailboxes = Mailbox.list(fieldBody)
    if mailboxes.allSatisfy(\.address.isEmpty) { return .null }
    if mailboxes.count == 1 { return .address(Mailbox(address: mailboxes[0].address)) }
    return .address(Mailbox(address: String(decoding: fieldBody.trimmed, as: UTF8.self)))
  }
}
