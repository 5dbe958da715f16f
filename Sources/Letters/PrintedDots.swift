import Octets

/// The printed dots and lines of an empty field.
enum PrintedDots {
  /// A text without runs of three and more dots or underscores, and whether there were any.
  static func removed(_ text: String) -> (text: String, hadDots: Bool) {
    let octets = Array(text.utf8)
    guard octets.contains(where: { $0 == 0x2E || $0 == 0x5F }) else { return (text.trimming(":= "), false) }
    var out: [UInt8] = []
    var at = 0
    var hadDots = false
    while at < octets.count {
      let octet = octets[at]
      if octet == 0x2E || octet == 0x5F {
        let end = octets[at...].firstIndex { $0 != octet } ?? octets.count
        if end - at >= 3 {
          hadDots = true
          out.append(0x20)
          at = end
          continue
        }
      }
      out.append(octet)
      at += 1
    }
    return (String(decoding: out, as: UTF8.self).trimming(hadDots ? ":=.,()/ " : ":= "), hadDots)
  }
}
