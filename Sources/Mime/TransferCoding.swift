import Octets

/// Transfer codings (RFC 2045 section 6), and what is written in their place.
enum TransferCoding {
  /// The canonical word for a coding as mail writes it; `nil` for one that nobody knows.
  static func canonical(_ word: String) -> String? {
    switch word {
    case "7bit", "8bit", "binary", "base64", "quoted-printable", "x-uuencode": word
    case "", "7-bit", "8-bit", "7bits", "8bits", "7bits,8bits", "plain", "none", "text", "us-ascii", "utf-8",
      "utf8",
      "7", "8", "ascii", "bit7", "bit8", "7bit,8bit", "7bit/8bit", "identity", "text/plain", "iso-8859-1":
      "7bit"
    case "base-64", "base_64", "b64", "base64encoded", "x-base64", "b": "base64"
    case "quotedprintable", "quoted_printable", "quoted/printable", "quote-printable", "quoted-print",
      "printable",
      "qp", "q", "x-quoted-printable":
      "quoted-printable"
    case "uuencode", "uuencoded", "x-uue", "x-uu", "uue", "x-uuencoded": "x-uuencode"
    default: nil
    }
  }

  /// The word of a Content-Transfer-Encoding field: lower case, without comments, parameters, quotes and blanks.
  static func word(_ body: ArraySlice<UInt8>) -> String {
    let octets = body.prefix { $0 != 0x3B && $0 != 0x28 }.filter { !$0.isBlank && $0 != 0x22 && $0 != 0x27 }
    let isStop: (UInt8) -> Bool = { $0 == 0x2E || $0 == 0x2C || $0 == 0x3A }
    let end = octets.lastIndex { !isStop($0) }.map { $0 + 1 } ?? 0
    return String(decoding: octets[..<end].map(\.lowercased), as: UTF8.self)
  }

  /// Decodes a body.
  static func decode(_ body: ArraySlice<UInt8>, _ coding: String) -> Decoded {
    switch coding {
    case "base64": Base64.decode(body)
    case "quoted-printable": QuotedPrintable.decode(body)
    case "x-uuencode":
      Uuencode.files(in: body, limit: 1).first.map { Decoded(octets: $0.octets, isDamaged: $0.isDamaged) }
        ?? Decoded(octets: Array(body), isDamaged: true)
    default: Decoded(octets: Array(body), isDamaged: false)
    }
  }

  /// Whether a coding changes the octets.
  static func isCoded(_ coding: String) -> Bool {
    coding == "base64" || coding == "quoted-printable" || coding == "x-uuencode"
  }
}
