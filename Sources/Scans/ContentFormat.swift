import Octets

/// What a file is by its octets; neither its name nor what the sender calls it decides.
enum ContentFormat: String, Sendable {
  case pdf, jpeg, png, tiff, gif, bmp, webp, heic, zip, tnef, rtf, ole, html, xml, message, text
  case docx, xlsx, pptx, odt, ods, odp
  case executable, sevenZip, rar, gzip, unknown

  /// Looks at the first octets, and into a ZIP for what kind of one it is.
  static func of(_ octets: [UInt8]) -> ContentFormat {
    for (magic, format) in magics where octets.starts(with: magic) {
      return format == .zip ? zipKind(octets) : format
    }
    if octets.count > 12, octets[4..<8].elementsEqual("ftyp".utf8) {
      return heifBrands.contains { octets[8..<12].elementsEqual($0.utf8) } ? .heic : .unknown
    }
    if octets.count > 12, octets.starts(with: "RIFF".utf8), octets[8..<12].elementsEqual("WEBP".utf8) {
      return .webp
    }
    if octets.starts(with: "BM".utf8), [12, 40, 52, 56, 64, 108, 124].contains(octets.little32(14)) {
      return .bmp
    }
    // Acrobat takes a PDF that begins somewhere in the first 1024 octets, and so do senders' programs.
    if octets.place(of: "%PDF-", to: 1024 + 5) != nil { return .pdf }
    return textKind(octets)
  }

  /// The media type of such a file.
  var mediaType: String {
    switch self {
    case .pdf: "application/pdf"
    case .jpeg, .png, .tiff, .gif, .bmp, .webp, .heic: "image/" + rawValue
    case .zip: "application/zip"
    case .tnef: "application/ms-tnef"
    case .rtf: "application/rtf"
    case .ole: "application/msword"
    case .html: "text/html"
    case .xml: "text/xml"
    case .message: "message/rfc822"
    case .text: "text/plain"
    case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case .pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation"
    case .odt: "application/vnd.oasis.opendocument.text"
    case .ods: "application/vnd.oasis.opendocument.spreadsheet"
    case .odp: "application/vnd.oasis.opendocument.presentation"
    case .executable: "application/x-executable"
    case .sevenZip: "application/x-7z-compressed"
    case .rar: "application/vnd.rar"
    case .gzip: "application/gzip"
    case .unknown: "application/octet-stream"
    }
  }

  /// What it is called in a sentence for a sender.
  var indonesian: String {
    switch self {
    case .unknown: "tidak dikenali"
    case .executable: "program"
    case .sevenZip: "arsip 7z"
    case .ole: "DOC lama"
    default: rawValue.uppercased()
    }
  }

  private static let magics: [([UInt8], ContentFormat)] = [
    ([0xFF, 0xD8, 0xFF], .jpeg), ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .png),
    ([0x49, 0x49, 0x2A, 0], .tiff), ([0x4D, 0x4D, 0, 0x2A], .tiff), (Array("GIF8".utf8), .gif),
    ([0x50, 0x4B, 3, 4], .zip), ([0x50, 0x4B, 5, 6], .zip), (Array("%PDF-".utf8), .pdf),
    ([0x78, 0x9F, 0x3E, 0x22], .tnef), (Array("{\\rt".utf8), .rtf),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .ole),
    ([0x4D, 0x5A], .executable), ([0x7F, 0x45, 0x4C, 0x46], .executable),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .sevenZip), (Array("Rar!".utf8), .rar), ([0x1F, 0x8B], .gzip),
  ]

  private static let heifBrands = [
    "heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "avif",
  ]

  private static func textKind(_ octets: [UInt8]) -> ContentFormat {
    let head = octets.prefix(1024)
    let isUTF16 = head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
    guard !head.isEmpty, isUTF16 || !head.contains(where: { $0 < 0x20 && !$0.isBlank && $0 != 0x0C }) else {
      return .unknown
    }
    let start = head.trimmed.drop { $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
    let lower = start.map(\.lowercased)
    for opening in ["<!doctype html", "<html", "<head", "<body"] where lower.starts(with: opening.utf8) {
      return .html
    }
    if lower.starts(with: "<?xml".utf8) { return .xml }
    return .text
  }

  /// By the names of the first members; an Office file whose directory is gone is a DOCX all the same.
  private static func zipKind(_ octets: [UInt8]) -> ContentFormat {
    let head = Array(octets.prefix(200))
    for (type, format) in openDocuments where head.place(of: type) != nil { return format }
    guard let names = ZipDirectory.names(octets, limit: 4000) else { return .zip }
    guard names.contains("[Content_Types].xml") else { return .zip }
    for (prefix, format) in office where names.contains(where: { $0.utf8.starts(with: prefix.utf8) }) {
      return format
    }
    return .zip
  }

  private static let openDocuments: [(StaticString, ContentFormat)] = [
    ("mimetypeapplication/vnd.oasis.opendocument.text", .odt),
    ("mimetypeapplication/vnd.oasis.opendocument.spreadsheet", .ods),
    ("mimetypeapplication/vnd.oasis.opendocument.presentation", .odp),
  ]

  private static let office: [(String, ContentFormat)] = [
    ("word/", .docx), ("xl/", .xlsx), ("ppt/", .pptx),
  ]
}
