import Octets

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
