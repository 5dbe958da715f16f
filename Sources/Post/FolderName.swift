import Imap

/// Folder names as servers give them, in modified UTF-7 (RFC 3501 section 5.1.3), read for people.
enum FolderName {
  /// The name in Unicode; as it stands unless it would be written like this again.
  static func read(_ name: String) -> String {
    var text = ""
    var rest = Array(name.utf8)[...]
    while let octet = rest.popFirst() {
      guard octet == 0x26 else {
        text.unicodeScalars.append(Unicode.Scalar(octet))
        continue
      }
      let inside = rest.prefix { $0 != 0x2D }
      rest = rest.dropFirst(inside.count + 1)
      text += inside.isEmpty ? "&" : units(inside)
    }
    return MailboxName.encode(text).utf8.elementsEqual(name.utf8) ? text : name
  }

  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+,".utf8)

  private static func units(_ base64: ArraySlice<UInt8>) -> String {
    var units: [UInt16] = []
    var bits: UInt32 = 0
    var count = 0
    for octet in base64 {
      guard let value = alphabet.firstIndex(of: octet) else { return "" }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 16 {
        count -= 16
        units.append(UInt16(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return String(decoding: units, as: UTF16.self)
  }
}
