/// Tick boxes, which documents write in many ways, as ☒ and ☐.
enum TickBox {
  static func mark(_ isTicked: Bool) -> String { isTicked ? "☒" : "☐" }

  /// The character of a symbol font by its code, as shown with that font; empty for one that tells nothing.
  static func symbol(_ code: Int, font: String) -> String {
    let place = (0xF000...0xF0FF).contains(code) ? code - 0xF000 : code
    if font.utf8.elementsEqual("Wingdings 2".utf8) {
      switch place {
      case 0x51, 0x52, 0x53, 0x54: return "☒"
      case 0x30, 0x35, 0x81, 0xA3, 0x2A: return "☐"
      case 0x50: return "✓"
      case 0x4F: return "✗"
      default: return ""
      }
    }
    if font.utf8.starts(with: "Wingdings".utf8) {
      switch place {
      case 0xFD, 0xFE, 0x78, 0x54: return "☒"
      case 0x6F, 0x70, 0x71, 0x72, 0xA8: return "☐"
      case 0xFC: return "✓"
      case 0xFB: return "✗"
      case 0x6C, 0x6E, 0xA7, 0xD8, 0x76, 0xFA: return "•"
      default: return ""
      }
    }
    if font.utf8.elementsEqual("Symbol".utf8) { return place == 0xB7 ? "•" : "" }
    guard code < 0xF000 || code > 0xF0FF, code >= 0x20 else { return "" }
    return Unicode.Scalar(UInt32(code)).map { $0 == "☑" ? "☒" : String($0) } ?? ""
  }
}
