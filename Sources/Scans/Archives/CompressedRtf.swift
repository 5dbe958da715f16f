import Octets

/// Outlook's compressed RTF (MS-OXRTFCP).
enum CompressedRtf {
  /// The RTF; `nil` when it is damaged. Never more than 4 MB: it is a mail's text.
  static func unpacked(_ octets: [UInt8]) -> [UInt8]? {
    guard let rawSize = octets.little32(4), let kind = octets.little32(8), rawSize <= 4 << 20 else {
      return nil
    }
    if kind == 0x414C_454D {
      return octets.run(16, min(rawSize, max(0, octets.count - 16))).map { Array($0) }
    }
    guard kind == 0x7546_5A4C else { return nil }
    var dictionary = opening + [UInt8](repeating: 0x20, count: 4096 - opening.count)
    var place = opening.count
    var output: [UInt8] = []
    func put(_ octet: UInt8) {
      output.append(octet)
      dictionary[place] = octet
      place = (place + 1) & 4095
    }
    var at = 16
    while at < octets.count, output.count < rawSize {
      let control = octets[at]
      at += 1
      for bit in 0..<8 where at < octets.count {
        if control >> bit & 1 == 0 {
          put(octets[at])
          at += 1
          continue
        }
        guard let reference = octets.big16(at) else { return output }
        at += 2
        var from = reference >> 4
        // A reference to the place that is written next is the end.
        if from == place { return output }
        for _ in 0..<(reference & 15 + 2) {
          put(dictionary[from])
          from = (from + 1) & 4095
        }
      }
    }
    return output
  }

  /// What the dictionary holds at the start (section 2.1.2.1).
  private static let opening = Array(
    ("{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript "
      + "\\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n"
      + "\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx").utf8)
}
