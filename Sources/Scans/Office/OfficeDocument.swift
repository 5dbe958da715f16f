/// DOCX and ODT: their text, and the pictures in them that may be pages of their own.
struct OfficeDocument {
  /// The text of each page.
  var pages: [String]
  /// Pictures in the document's order: a card pasted into a letter.
  var pictures: [[UInt8]]

  /// Pictures of a document that are read.
  private static let mostPictures = 12

  /// Throws when the main part is missing or cannot be read.
  init(_ octets: [UInt8], _ format: ContentFormat, limits: ScanLimits) throws(Trouble) {
    let package = try OfficePackage(octets, limits: limits)
    if format == .odt {
      guard let content = try package.part("content.xml") else { throw .damaged("dokumen ODT") }
      pages = OdtReader.pages(content, limit: limits.textOctets * 8)
      if let styles = try package.part("styles.xml") {
        Self.frame(&pages, heads: OdtReader.pages(styles, limit: limits.textOctets), feet: [])
      }
    } else {
      guard let content = try package.part("word/document.xml") else { throw .damaged("dokumen DOCX") }
      pages = DocxReader.pages(content, limit: limits.textOctets * 8)
      var sides: [[String]] = []
      for prefix in ["word/header", "word/footer", "word/footnotes", "word/endnotes"] {
        var texts: [String] = []
        for name in package.names(prefix) where name.utf8.count < 40 {
          guard let part = try package.part(name) else { continue }
          for text in DocxReader.pages(part, limit: limits.textOctets) where !texts.contains(text) {
            texts.append(text)
          }
        }
        sides.append(texts)
      }
      Self.frame(&pages, heads: sides[0], feet: sides[2] + sides[3] + sides[1])
    }
    pictures = []
    for name in package.names(format == .odt ? "Pictures/" : "word/media/").prefix(Self.mostPictures * 4) {
      guard pictures.count < Self.mostPictures, let picture = try package.part(name) else { continue }
      if Self.isLarge(picture) { pictures.append(picture) }
    }
  }

  /// A letter's head stands on its first page, feet and notes on its last.
  private static func frame(_ pages: inout [String], heads: [String], feet: [String]) {
    if pages.isEmpty, !(heads + feet).isEmpty { pages = [""] }
    guard let last = pages.indices.last else { return }
    pages[0] = (heads + [pages[0]]).filter { !$0.isEmpty }.joined(separator: "\n\n")
    pages[last] = ([pages[last]] + feet).filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  /// Whether it may hold a card or a page: smaller pictures are arms, logos and signatures.
  private static func isLarge(_ octets: [UInt8]) -> Bool {
    let size: (width: Int, height: Int)?
    switch ContentFormat.of(octets) {
    case .jpeg: size = JpegPicture(octets).map { ($0.width, $0.height) }
    case .png: size = PngPicture(octets).map { ($0.width, $0.height) }
    default: size = nil
    }
    guard let size else { return false }
    return min(size.width, size.height) >= 240 && max(size.width, size.height) >= 400
  }
}
