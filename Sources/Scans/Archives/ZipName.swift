import Mime
import Octets

/// Names in archives: metadata for people, never a path.
enum ZipName {
  /// A name as text: UTF-8 where it says so or is, else code page 437 (APPNOTE.TXT appendix D).
  static func text(_ octets: [UInt8], isUTF8: Bool) -> String {
    if isUTF8 || String(validating: octets, as: UTF8.self) != nil {
      return String(decoding: octets, as: UTF8.self)
    }
    return Charset.text(octets, label: "cp437")
  }

  /// The last part of a name, without what could mislead on a screen or a disk: control characters, marks
  /// that turn the direction of writing, and more than 120 characters; `nil` when nothing is left.
  static func shown(_ name: String) -> String? {
    var scalars = String.UnicodeScalarView()
    var length = 0
    for scalar in name.unicodeScalars {
      if scalar == "/" || scalar == "\\" {
        scalars.removeAll()
        length = 0
      } else if isPlain(scalar), length < 120 {
        scalars.append(scalar)
        length += 1
      }
    }
    let text = String(scalars)
    return text.utf8.allSatisfy { $0 == 0x2E || $0 == 0x20 } ? nil : text
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: false
    default: true
    }
  }
}
