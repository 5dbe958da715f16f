import Glibc
import Octets

/// Character sets to Unicode, by glibc's iconv.
package enum Charset {
  /// Text and whether its character set had to be guessed or did not fit.
  package struct Decoded: Sendable, Equatable {
    /// Unicode, line ends as they were.
    package var text: String
    /// `nil` when the label was right.
    package var note: Note.Kind?
  }

  /// Octets as text with LF line ends; see `decode`.
  package static func text(_ octets: [UInt8], label: String?, isMarkup: Bool = false) -> String {
    lines(decode(octets, label: label, isMarkup: isMarkup).text)
  }

  /// Octets as text.
  ///
  /// Without a label, or with one that the octets contradict, UTF-8 is taken where the octets are valid UTF-8, else
  /// Windows-1252, which is what unlabelled mail is. In markup UTF-7 is never read: it hides tags from filters.
  package static func decode(_ octets: [UInt8], label: String?, isMarkup: Bool = false) -> Decoded {
    let name = label.map(CharsetLabel.canonical) ?? ""
    switch name {
    case "": return guess(octets, note: nil)
    case CharsetLabel.unknown: return guess(octets, note: .unknownCharset)
    case "utf-8": return utf8(octets)
    case "us-ascii": return ascii(octets)
    case "utf-7" where isMarkup: return guess(octets, note: .wrongCharset)
    case "windows-1252", "iso-8859-1": return western(octets)
    case "utf-16", "utf-16le", "utf-16be": return utf16(octets, name)
    default:
      guard CharsetLabel.isRead(name), let text = convert(octets, from: name) else {
        return guess(octets, note: .unknownCharset)
      }
      return Decoded(text: text, note: text.unicodeScalars.contains("\u{FFFD}") ? .wrongCharset : nil)
    }
  }

  /// CRLF, CR CR LF and lone CR as LF; a byte order mark and NUL left out.
  package static func lines(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x0D || $0 == 0 }) || text.unicodeScalars.first == "\u{FEFF}"
    else {
      return text
    }
    var out: [UInt8] = []
    out.reserveCapacity(text.utf8.count)
    let octets = Array(text.utf8)
    var at = octets.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    octets.withUnsafeBufferPointer { octets in
      while at < octets.count {
        let octet = octets[at]
        if octet == 0x0D {
          out.append(0x0A)
          at = octets.lineEnd(from: at, to: octets.count).next
        } else {
          if octet != 0 { out.append(octet) }
          at += 1
        }
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func guess(_ octets: [UInt8], note: Note.Kind?) -> Decoded {
    if let text = String(validating: octets, as: UTF8.self) { return Decoded(text: text, note: note) }
    return Decoded(text: Windows1252.text(octets), note: note)
  }

  /// UTF-8 that is damaged in a few places stays UTF-8; what has no whole character of it is something else.
  private static func utf8(_ octets: [UInt8]) -> Decoded {
    if let text = String(validating: octets, as: UTF8.self) { return Decoded(text: text, note: nil) }
    let text = String(decoding: octets, as: UTF8.self)
    var whole = 0
    var damaged = 0
    for scalar in text.unicodeScalars where scalar.value >= 0x80 {
      if scalar == "\u{FFFD}" { damaged += 1 } else { whole += 1 }
    }
    return Decoded(text: whole > damaged ? text : Windows1252.text(octets), note: .wrongCharset)
  }

  private static func ascii(_ octets: [UInt8]) -> Decoded {
    guess(octets, note: octets.contains { $0 >= 0x80 } ? .wrongCharset : nil)
  }

  private static func western(_ octets: [UInt8]) -> Decoded {
    // QUIRK: letters labelled Latin-1 that are valid UTF-8 with something beyond ASCII are UTF-8.
    if octets.contains(where: { $0 >= 0x80 }), let text = String(validating: octets, as: UTF8.self) {
      return Decoded(text: text, note: .wrongCharset)
    }
    return Decoded(text: Windows1252.text(octets), note: nil)
  }

  /// UTF-16 by its mark, else by where its zeros stand (RFC 2781 section 4.3); a label on text of single octets lies.
  private static func utf16(_ octets: [UInt8], _ name: String) -> Decoded {
    if octets.starts(with: [0xFF, 0xFE]) || octets.starts(with: [0xFE, 0xFF]) {
      let text = convert(octets, from: "utf-16")
      return text.map { Decoded(text: $0, note: nil) } ?? guess(octets, note: .wrongCharset)
    }
    let zeros = octets.indices.filter { octets[$0] == 0 }
    if zeros.isEmpty, String(validating: octets, as: UTF8.self) != nil {
      return guess(octets, note: .wrongCharset)
    }
    let isLittle = zeros.count { $0 & 1 == 1 } > zeros.count / 2
    let guessed = name == "utf-16" ? (isLittle ? "utf-16le" : "utf-16be") : name
    return convert(octets, from: guessed).map { Decoded(text: $0, note: nil) }
      ?? guess(octets, note: .wrongCharset)
  }

  /// By iconv; octets that do not fit become U+FFFD. `nil` when iconv does not know the name.
  private static func convert(_ octets: [UInt8], from name: String) -> String? {
    guard let handle = iconv_open("UTF-8", name), Int(bitPattern: handle) != -1 else { return nil }
    defer { iconv_close(handle) }
    var input = octets.map { CChar(bitPattern: $0) }
    var out: [UInt8] = []
    var chunk = [CChar](repeating: 0, count: 4096)
    input.withUnsafeMutableBufferPointer { source in
      var from = source.baseAddress
      var left = source.count
      var isFlushed = false
      while !isFlushed {
        let before = left
        let produced = chunk.withUnsafeMutableBufferPointer { target in
          var to = target.baseAddress
          var room = target.count
          // Without input it gives what a character set with states still holds.
          _ = left > 0 ? iconv(handle, &from, &left, &to, &room) : iconv(handle, nil, nil, &to, &room)
          return target.count - room
        }
        out += chunk[..<produced].lazy.map { UInt8(bitPattern: $0) }
        isFlushed = before == 0
        // An octet that is none of this set: one replacement, and on.
        if before > 0, left == before {
          out += [0xEF, 0xBF, 0xBD]
          from = from?.advanced(by: 1)
          left -= 1
        }
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
