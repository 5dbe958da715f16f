import Glibc
import Octets

/// Character sets to Unicode, by glibc's iconv.
package enum Charset {
  /// Text and whether its character set had to be guessed or did not fit.
  package struct Decoded: Sendable, Equatable {
    package var text: String
    /// `nil` when the label was right.
    package var note: Note.Kind?
  }

  /// Octets as text with LF line ends; see `decode`.
  package static func text(_ octets: [UInt8], label: String?) -> String {
    lines(decode(octets, label: label).text)
  }

  /// Octets as text.
  ///
  /// Without a label, or with one that the octets contradict, UTF-8 is taken where the octets are valid UTF-8, else
  /// Windows-1252, which is what unlabelled mail is.
  package static func decode(_ octets: [UInt8], label: String?) -> Decoded {
    let name = label.map(canonical) ?? ""
    switch name {
    case "", "utf-8", "us-ascii", "unknown-8bit", "utf-7":
      // utf-7 hides markup from filters; nobody who writes letters uses it.
      if let text = String(validating: octets, as: UTF8.self) { return Decoded(text: text, note: nil) }
      return Decoded(text: windows1252(octets), note: name.isEmpty ? nil : .wrongCharset)
    case "windows-1252", "iso-8859-1":
      // QUIRK: letters labelled Latin-1 that are valid UTF-8 with something beyond ASCII are UTF-8.
      if octets.contains(where: { $0 >= 0x80 }), let text = String(validating: octets, as: UTF8.self) {
        return Decoded(text: text, note: .wrongCharset)
      }
      return Decoded(text: windows1252(octets), note: nil)
    default:
      if let text = convert(octets, from: name) { return Decoded(text: text, note: nil) }
      if let text = String(validating: octets, as: UTF8.self) {
        return Decoded(text: text, note: .unknownCharset)
      }
      return Decoded(text: windows1252(octets), note: .unknownCharset)
    }
  }

  /// CRLF and lone CR as LF; a byte order mark and NUL left out.
  package static func lines(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x0D || $0 == 0 }) || text.unicodeScalars.first == "\u{FEFF}"
    else {
      return text
    }
    var out: [UInt8] = []
    out.reserveCapacity(text.utf8.count)
    var wasReturn = false
    for octet in text.utf8 {
      switch octet {
      case 0x0D: out.append(0x0A)
      case 0x0A where wasReturn: break
      case 0: break
      default: out.append(octet)
      }
      wasReturn = octet == 0x0D
    }
    if out.starts(with: [0xEF, 0xBB, 0xBF]) { out.removeFirst(3) }
    return String(decoding: out, as: UTF8.self)
  }

  /// The name iconv knows for a label as mail writes it.
  private static func canonical(_ label: String) -> String {
    let plain = label.lowercased().utf8.filter { !$0.isBlank && $0 != 0x22 && $0 != 0x27 }
    let name = String(decoding: plain, as: UTF8.self)
    return aliases[name] ?? name
  }

  private static let aliases = [
    "utf8": "utf-8", "utf-8-sig": "utf-8", "unicode-1-1-utf-8": "utf-8", "utf": "utf-8",
    "utf-8859-1": "utf-8",
    "ascii": "us-ascii", "ansi_x3.4-1968": "us-ascii", "iso-ir-6": "us-ascii", "us": "us-ascii",
    "latin1": "iso-8859-1", "latin-1": "iso-8859-1", "iso8859-1": "iso-8859-1", "iso_8859-1": "iso-8859-1",
    "iso88591": "iso-8859-1", "8859-1": "iso-8859-1", "l1": "iso-8859-1",
    "cp1252": "windows-1252", "win-1252": "windows-1252", "windows1252": "windows-1252",
    "cp-1252": "windows-1252",
    "x-cp1252": "windows-1252", "ansi": "windows-1252",
    "cp1250": "windows-1250", "cp1251": "windows-1251", "x-sjis": "cp932", "shift_jis": "cp932",
    "sjis": "cp932",
    "ms_kanji": "cp932", "ks_c_5601-1987": "cp949", "ks_c_5601": "cp949", "gb2312": "gb18030",
    "gbk": "gb18030",
    "x-gbk": "gb18030", "iso-8859-8-i": "iso-8859-8", "iso-8859-8-e": "iso-8859-8",
    "x-mac-roman": "macintosh",
    "macroman": "macintosh", "unicode": "utf-16", "iso-10646-ucs-2": "utf-16be", "unknown": "unknown-8bit",
    "x-unknown": "unknown-8bit", "default_charset": "unknown-8bit", "x-user-defined": "unknown-8bit",
    "_charset_": "unknown-8bit", "charset": "unknown-8bit", "binary": "unknown-8bit",
    "unicode-1-1-utf-7": "utf-7",
  ]

  /// By iconv; octets that do not fit become U+FFFD. `nil` when iconv does not know the name.
  private static func convert(_ octets: [UInt8], from name: String) -> String? {
    guard name.utf8.count < 40, name.utf8.allSatisfy({ $0.isToken || $0 == 0x3A }) else { return nil }
    guard let handle = iconv_open("UTF-8", name), Int(bitPattern: handle) != -1 else { return nil }
    defer { iconv_close(handle) }
    var input = octets.map { CChar(bitPattern: $0) }
    var out: [UInt8] = []
    var chunk = [CChar](repeating: 0, count: max(64, min(octets.count * 4, 1 << 16)))
    input.withUnsafeMutableBufferPointer { source in
      var from = source.baseAddress
      var left = source.count
      while left > 0 {
        let before = left
        let produced = chunk.withUnsafeMutableBufferPointer { target in
          var to = target.baseAddress
          var room = target.count
          _ = iconv(handle, &from, &left, &to, &room)
          return target.count - room
        }
        out += chunk[..<produced].map { UInt8(bitPattern: $0) }
        // An octet that is none of this set: one replacement, and on.
        if left == before {
          out += [0xEF, 0xBF, 0xBD]
          from = from?.advanced(by: 1)
          left -= 1
        }
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// Windows-1252 as browsers read it: every octet has a meaning.
  private static func windows1252(_ octets: [UInt8]) -> String {
    var text = String.UnicodeScalarView()
    for octet in octets {
      let value = (0x80..<0xA0).contains(octet) ? upper[Int(octet - 0x80)] : UInt32(octet)
      text.append(Unicode.Scalar(value) ?? "\u{FFFD}")
    }
    return String(text)
  }

  private static let upper: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D,
    0x17D, 0x8F,
    0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D,
    0x17E, 0x178,
  ]
}
