/// What a FETCH response says of one message; its items come in any order, and in any number.
package struct ImapFetch: Sendable, Equatable {
  /// `nil` in the unsolicited responses that some servers send.
  package var uid: UInt32?
  /// RFC822.SIZE in octets; the server's claim, since some servers count wrongly.
  package var size: Int?
  /// INTERNALDATE as written: `20-Nov-2026 08:15:00 +0700`, a day below ten with a space or a zero before it.
  package var internalDate: String?
  /// As written; empty when there are none, or none were told.
  package var flags: [String] = []
  /// The octets of `BODY[]` or of a slice of it; `nil` when none came, or NIL.
  package var body: [UInt8]?
  /// Where `body` begins in the message; `nil` when it is the whole message.
  package var bodyOffset: Int?
  /// Whether the server has the message and no octets for it, which some say of one they cannot read.
  package var isBodyNil = false

  /// A response that says nothing.
  package init() {}

  /// Reads the items, pairs of a name and a value; those that we do not ask for are left out.
  init(_ items: [ImapValue]) throws(ImapFault) {
    guard items.count.isMultiple(of: 2) else { throw .malformed("a FETCH item without a value") }
    for index in stride(from: 0, to: items.count, by: 2) {
      guard case .atom(let name) = items[index] else { throw .malformed("a FETCH item without a name") }
      try take(name, items[index + 1])
    }
  }

  private mutating func take(_ name: [UInt8], _ value: ImapValue) throws(ImapFault) {
    switch AsciiCase.upper(name) {
    case "UID":
      guard let uid = value.octets.flatMap(Digits.readUid) else { throw .malformed("a UID that is none") }
      self.uid = uid
    case "RFC822.SIZE":
      guard let size = value.octets.flatMap(Digits.read).flatMap({ Int(exactly: $0) }) else {
        throw .malformed("a size that is none")
      }
      self.size = size
    case "INTERNALDATE": internalDate = value.text
    case "FLAGS":
      guard let flags = value.list else { throw .malformed("flags that are no list") }
      self.flags = flags.compactMap(\.text)
    case let section where section.hasPrefix("BODY[]"):
      bodyOffset = try Self.offset(name.dropFirst("BODY[]".utf8.count))
      body = value.octets
      isBodyNil = value == .null
      guard body != nil || isBodyNil else { throw .malformed("a body that is a list") }
    default: break
    }
  }

  /// The number in `<0>`; `nil` when nothing stands.
  private static func offset(_ origin: ArraySlice<UInt8>) throws(ImapFault) -> Int? {
    guard !origin.isEmpty else { return nil }
    guard origin.count > 2, origin.first == 0x3C, origin.last == 0x3E,
      let offset = Digits.read(origin.dropFirst().dropLast()).flatMap({ Int(exactly: $0) })
    else { throw .malformed("a slice of a body without its place") }
    return offset
  }
}
