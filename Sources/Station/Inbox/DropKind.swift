import Letters
import Octets

/// What a dropped file is: told by its octets, the name only where kinds look alike.
enum DropKind: String, Sendable, CaseIterable {
  case pdf, jpeg, png, gif, tiff, bmp, webp, heic, rtf, doc, docx, odt, zip, mail, text
  /// Nothing that is read as a letter.
  case other

  /// What octets are; empty ones are `other`.
  static func of(_ octets: [UInt8], name: FileName) -> DropKind {
    for (magic, kind) in magics where octets.starts(with: magic) {
      switch kind {
      case .zip: return package(octets, name)
      case .doc: return ["xls", "ppt", "msg", "msi", "db"].contains(name.ending) ? .other : .doc
      default: return kind
      }
    }
    let view = OctetNumbers(octets: octets)
    if view.has("ftyp", at: 4) { return brands.contains { view.has($0, at: 8) } ? .heic : .other }
    if view.has("RIFF", at: 0), view.has("WEBP", at: 8) { return .webp }
    // Two letters prove nothing: the head after them has one of a few lengths.
    if view.has("BM", at: 0), let head = view.number(14, 4), [12, 40, 52, 56, 64, 108, 124].contains(head) {
      return .bmp
    }
    // Readers take a PDF that begins somewhere in the first 1024 octets, and some scanners write one.
    if name.ending != "eml", view.place(of: Array("%PDF-".utf8), from: 0, to: 1029) != nil { return .pdf }
    return words(octets, name)
  }

  /// What a name claims by its ending; `nil` for endings of no kind that is read.
  static func claimed(by name: FileName) -> DropKind? { endings[name.ending] }

  /// The media type; `application/octet-stream` for `other`.
  var mediaType: String {
    switch self {
    case .pdf: "application/pdf"
    case .jpeg, .png, .gif, .tiff, .bmp, .webp, .heic: "image/" + rawValue
    case .rtf: "application/rtf"
    case .doc: "application/msword"
    case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case .odt: "application/vnd.oasis.opendocument.text"
    case .zip: "application/zip"
    case .mail: "message/rfc822"
    case .text: "text/plain"
    case .other: "application/octet-stream"
    }
  }

  /// The ending under which the original is kept.
  var ending: String {
    switch self {
    case .jpeg: "jpg"
    case .tiff: "tif"
    case .mail: "eml"
    case .text: "txt"
    case .other: "bin"
    default: rawValue
    }
  }

  private static let magics: [([UInt8], DropKind)] = [
    (Array("%PDF-".utf8), .pdf), ([0xFF, 0xD8, 0xFF], .jpeg),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .png), (Array("GIF8".utf8), .gif),
    ([0x49, 0x49, 0x2A, 0], .tiff), ([0x4D, 0x4D, 0, 0x2A], .tiff), (Array("{\\rt".utf8), .rtf),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .doc), ([0x50, 0x4B, 3, 4], .zip),
  ]

  private static let brands = ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"]

  private static let endings: [String: DropKind] = [
    "pdf": .pdf, "jpg": .jpeg, "jpeg": .jpeg, "jpe": .jpeg, "jfif": .jpeg, "png": .png, "gif": .gif,
    "tif": .tiff, "tiff": .tiff, "bmp": .bmp, "webp": .webp, "heic": .heic, "heif": .heic, "rtf": .rtf,
    "doc": .doc, "docx": .docx, "odt": .odt, "zip": .zip, "eml": .mail, "txt": .text,
  ]

  /// What a ZIP holds: by the names in its directory, and where that is cut off by what its name claims.
  private static func package(_ octets: [UInt8], _ name: FileName) -> DropKind {
    let view = OctetNumbers(octets: octets)
    if view.has("mimetype", at: 30), let extra = view.number(28, 2) {
      // The first member of an OpenDocument file says what it is (ODF 1.2 part 3 section 3.3).
      if view.has("application/vnd.oasis.opendocument.text", at: 38 + extra) { return .odt }
      if view.has("application/vnd.oasis.opendocument", at: 38 + extra) { return .other }
    }
    guard let directory = ZipEnd(octets)?.directory else {
      return [.docx, .odt].first { claimed(by: name) == $0 } ?? .zip
    }
    func names(_ prefix: String) -> Bool {
      view.place(of: Array(prefix.utf8), from: directory.lowerBound, to: directory.upperBound) != nil
    }
    guard names("[Content_Types].xml") else { return .zip }
    return names("word/") ? .docx : names("xl/") || names("ppt/") ? .other : .zip
  }

  /// Mail, text, or neither.
  private static func words(_ octets: [UInt8], _ name: FileName) -> DropKind {
    if name.ending == "eml" { return octets.isEmpty ? .other : .mail }
    let head = octets.prefix(4096)
    let isWide = head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
    guard !head.isEmpty, isWide || head.allSatisfy({ $0 >= 0x20 || $0.isBlank || $0 == 0x0C || $0 == 0x1A })
    else {
      return .other
    }
    if !isWide, isMail(head) { return .mail }
    // Text with the ending of something else is that something: a table, a page of the web, a program.
    let ending = name.ending
    let isForeign =
      !["", "txt", "text", "asc"].contains(ending) && ending.utf8.count <= 5
      && ending.utf8.allSatisfy { $0.isAlpha || $0.isDigit } && ending.utf8.contains(where: \.isAlpha)
    // An officer's form is one whatever an editor has named it.
    return isForeign && !isForm(octets) ? .other : .text
  }

  private static func isForm(_ octets: [UInt8]) -> Bool {
    octets.count <= DroppedForm.limit && IntakeForm.isForm(PlainText.decode(octets))
  }

  /// Whether the first lines are a mail's head: lines of a head only, at least two with names that every mail
  /// has.
  private static func isMail(_ head: ArraySlice<UInt8>) -> Bool {
    var found = 0
    for line in head.split(separator: 0x0A, omittingEmptySubsequences: false).prefix(60) {
      let line = line.last == 0x0D ? line.dropLast() : line
      guard let first = line.first else { break }
      if first.isWSP { continue }
      guard let colon = line.firstIndex(of: 0x3A), line[..<colon].allSatisfy(\.isFtext) else { break }
      let field = String(decoding: line[..<colon].map(\.lowercased), as: UTF8.self)
      if heads.contains(field) { found += 1 }
    }
    return found >= 2
  }

  private static let heads: Set<String> = [
    "from", "to", "subject", "date", "received", "message-id", "mime-version", "return-path", "delivered-to",
    "content-type",
  ]
}
