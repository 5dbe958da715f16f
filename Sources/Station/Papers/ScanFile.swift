import Mime

/// Files that are letters on paper: scans, photos, documents.
enum ScanFile {
  /// The media type of a file that is a scan or a document, by its octets; `nil` for a mail or plain text.
  static func mediaType(_ octets: [UInt8], name: String) -> String? {
    let kinds: [(magic: [UInt8], type: String)] = [
      (Array("%PDF-".utf8), "application/pdf"), ([0xFF, 0xD8, 0xFF], "image/jpeg"),
      ([0x89, 0x50, 0x4E, 0x47], "image/png"), ([0x49, 0x49, 0x2A, 0x00], "image/tiff"),
      ([0x4D, 0x4D, 0x00, 0x2A], "image/tiff"), ([0x42, 0x4D], "image/bmp"),
      (Array("GIF8".utf8), "image/gif"), (Array("{\\rtf".utf8), "application/rtf"),
      ([0xD0, 0xCF, 0x11, 0xE0], "application/msword"),
    ]
    for (magic, type) in kinds where octets.starts(with: magic) {
      // Two letters are no proof: a mail may begin with them.
      if magic.count > 2 || InboxSource.fileExtension(name) == "bmp" { return type }
    }
    if octets.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      return InboxSource.fileExtension(name) == "odt"
        ? "application/vnd.oasis.opendocument.text"
        : "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    }
    if octets.count > 12, octets[4..<8].elementsEqual(Array("ftyp".utf8)) { return "image/heic" }
    if octets.starts(with: Array("RIFF".utf8)), octets.count > 12,
      octets[8..<12].elementsEqual(Array("WEBP".utf8))
    {
      return "image/webp"
    }
    // A file that was cut short before its first octets can still be told by its name.
    switch InboxSource.fileExtension(name) {
    case "pdf": return "application/pdf"
    case "jpg", "jpeg": return "image/jpeg"
    case "png": return "image/png"
    case "tif", "tiff": return "image/tiff"
    case "heic": return "image/heic"
    case "docx": return "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    default: return nil
    }
  }

  /// The last part of a path.
  static func lastName(_ path: String) -> String {
    path.utf8.lastIndex(of: 0x2F).map { String(path[path.utf8.index(after: $0)...]) } ?? path
  }
}
