import Octets

/// What a file is by its octets.
enum FileFormat: Sendable {
  case jpeg, png, gif, tiff, pdf, zip, heic, webp, bmp, html, executable, rtf, ole, text

  /// By the first octets; `nil` when they say nothing.
  static func of(_ octets: [UInt8]) -> FileFormat? {
    for (magic, format) in magics where octets.starts(with: magic) { return format }
    if octets.count > 12, octets[4..<8].elementsEqual(Array("ftyp".utf8)) { return .heic }
    if octets.count > 12, octets.starts(with: Array("RIFF".utf8)),
      octets[8..<12].elementsEqual(Array("WEBP".utf8))
    {
      return .webp
    }
    let head = Array(octets.prefix(1024))
    if head.firstOffset(of: Array("%PDF-".utf8)) != nil { return .pdf }
    let text = String(decoding: head.prefix(200).map(\.lowercased), as: UTF8.self).trimmingBlanks
    if text.begins("<!doctype html") || text.begins("<html") || text.begins("<script") { return .html }
    return !head.isEmpty
      && head.allSatisfy { $0 == 0x0A || $0 == 0x0D || $0 == 0x09 || (0x20..<0x7F).contains($0) }
      ? .text : nil
  }

  private static let magics: [([UInt8], FileFormat)] = [
    ([0xFF, 0xD8, 0xFF], .jpeg), ([0x89, 0x50, 0x4E, 0x47], .png), (Array("GIF8".utf8), .gif),
    ([0x49, 0x49, 0x2A, 0], .tiff), ([0x4D, 0x4D, 0, 0x2A], .tiff),
    ([0x50, 0x4B, 3, 4], .zip), ([0x4D, 0x5A], .executable), ([0x7F, 0x45, 0x4C, 0x46], .executable),
    (Array("{\\rtf".utf8), .rtf), ([0xD0, 0xCF, 0x11, 0xE0], .ole),
    ([0x42, 0x4D], .bmp),
  ]
}

/// Whether a document can be read at all.
enum FileHealth {
  /// The defect of a file that asks for a password.
  static let locked = "terkunci kata sandi; mohon dikirim ulang tanpa kata sandi"

  /// The outcome of looking at a file's octets.
  struct Finding: Equatable {
    /// Why it cannot be read (Indonesian); `nil` when it can or that cannot be known.
    var defect: String?
    /// What a person should look at although it may be readable.
    var doubt: String?
  }

  /// What can be said of a file by its octets; `mediaType` is what the sender says it is, `isDamaged` tells whether its
  /// transfer coding is.
  static func look(_ octets: [UInt8], mediaType: String, name: String, isDamaged: Bool) -> Finding {
    guard !octets.isEmpty else { return Finding(defect: "berkas kosong") }
    if octets.allSatisfy({ $0 == octets[0] }), octets.count > 3 { return Finding(defect: "berkas rusak") }
    let format = FileFormat.of(octets)
    let isPicture = mediaType.begins("image/") || mediaType == "application/pdf" || isPictureName(name)
    if format == .executable { return Finding(defect: "berkas ini program, bukan dokumen") }
    if isPicture, format == .html { return Finding(defect: "isinya halaman web, bukan gambar") }
    if isPicture, format == .text { return Finding(defect: "isinya teks, bukan gambar") }
    if let defect = structure(octets, format) { return Finding(defect: defect) }
    if isPicture, format == nil {
      if isDamaged { return Finding(defect: "rusak saat dikirim") }
      return octets.count < 64 ? Finding(defect: "berkas rusak") : Finding(doubt: "isi berkas tidak dikenali")
    }
    return Finding(doubt: isDamaged ? "pengodean berkas rusak sebagian" : nil)
  }

  private static func isPictureName(_ name: String) -> Bool {
    [".jpg", ".jpeg", ".png", ".pdf", ".heic", ".tif", ".tiff", ".webp", ".gif"].contains(
      where: name.lowered.ends)
  }

  private static func structure(_ octets: [UInt8], _ format: FileFormat?) -> String? {
    switch format {
    case .jpeg: return JpegWalk.isCut(octets) ? "gambar terpotong" : nil
    case .png: return PngWalk.isCut(octets) ? "gambar terpotong" : nil
    case .pdf: return PdfLook.defect(octets)
    case .zip where octets.count > 7 && octets[6] & 1 != 0: return locked
    case .ole where octets.firstOffset(of: Array("E\0n\0c\0r\0y\0p\0t\0i\0o\0n\0I\0n\0f\0o".utf8)) != nil:
      return locked
    default: return nil
    }
  }
}

/// The segments of a JPEG.
enum JpegWalk {
  /// Whether its segments are in order up to the picture, and the picture has no end.
  static func isCut(_ octets: [UInt8]) -> Bool {
    var at = 2
    var hasFrame = false
    while at + 4 <= octets.count {
      guard octets[at] == 0xFF else { return false }  // no segment: nothing can be said
      let marker = octets[at + 1]
      if marker == 0xFF {
        at += 1
        continue
      }
      if marker == 0xD9 { return false }
      let length = Int(octets[at + 2]) << 8 | Int(octets[at + 3])
      if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) { hasFrame = true }
      if marker == 0xDA { return hasFrame && octets.lastOffset(of: [0xFF, 0xD9]).map { $0 < at } ?? true }
      guard length >= 2 else { return false }
      at += 2 + length
    }
    // The octets end inside a header segment.
    return true
  }
}

/// The chunks of a PNG.
enum PngWalk {
  static func isCut(_ octets: [UInt8]) -> Bool {
    guard octets.count > 24, octets[12..<16].elementsEqual(Array("IHDR".utf8)) else {
      return octets.count <= 24
    }
    var at = 8
    while at + 12 <= octets.count {
      if octets[(at + 4)..<(at + 8)].elementsEqual(Array("IEND".utf8)) { return false }
      let length = octets[at..<(at + 4)].reduce(0) { $0 << 8 | Int($1) }
      guard length < 1 << 30 else { return true }
      at += 12 + length
    }
    return true
  }
}

/// What a PDF's octets say from outside.
enum PdfLook {
  static func defect(_ octets: [UInt8]) -> String? {
    // The trailer names encryption; a content stream may hold the word by chance, so only the tail and heads count.
    if octets.firstOffset(of: Array("/Encrypt".utf8)) != nil { return FileHealth.locked }
    guard octets.firstOffset(of: Array(" obj".utf8)) != nil else { return nil }
    return Array(octets.suffix(2048)).firstOffset(of: Array("%%EOF".utf8)) == nil ? "dokumen terpotong" : nil
  }
}
