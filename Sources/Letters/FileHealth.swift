import Octets

/// Whether a file can be what it says it is: its first octets, and whether it was cut off.
enum FileHealth {
  /// The kinds of file that are told apart by their octets.
  enum Format: Sendable {
    case jpeg, png, gif, tiff, pdf, zip, heic, webp, html, executable, rtf, ole
  }

  /// What a file is by its first octets; `nil` when they say nothing.
  static func format(_ octets: [UInt8]) -> Format? {
    func starts(_ magic: [UInt8]) -> Bool { octets.starts(with: magic) }
    if starts([0xFF, 0xD8, 0xFF]) { return .jpeg }
    if starts([0x89, 0x50, 0x4E, 0x47]) { return .png }
    if starts(Array("GIF8".utf8)) { return .gif }
    if starts([0x49, 0x49, 0x2A, 0]) || starts([0x4D, 0x4D, 0, 0x2A]) { return .tiff }
    if starts([0x50, 0x4B, 3, 4]) { return .zip }
    if starts([0x4D, 0x5A]) || starts([0x7F, 0x45, 0x4C, 0x46]) { return .executable }
    if starts(Array("{\\rtf".utf8)) { return .rtf }
    if starts([0xD0, 0xCF, 0x11, 0xE0]) { return .ole }
    if octets.count > 12, Array(octets[4..<8]) == Array("ftyp".utf8) { return .heic }
    if octets.count > 12, starts(Array("RIFF".utf8)), Array(octets[8..<12]) == Array("WEBP".utf8) {
      return .webp
    }
    let head = octets.prefix(1024)
    if head.firstRange(of: Array("%PDF-".utf8)) != nil { return .pdf }
    let text = String(decoding: head.prefix(200).map(\.lowercased), as: UTF8.self).trimmingBlanks
    if text.hasPrefix("<!doctype html") || text.hasPrefix("<html") || text.hasPrefix("<script") {
      return .html
    }
    return nil
  }

  /// Why a document cannot be read (Indonesian); `nil` when it can, or when that cannot be known here.
  static func defect(_ octets: [UInt8], mediaType: String, isDamaged: Bool) -> String? {
    guard !octets.isEmpty else { return "berkas kosong" }
    if octets.allSatisfy({ $0 == 0 }) { return "berkas hanya berisi nol" }
    let isPicture = mediaType.hasPrefix("image/") || mediaType == "application/pdf"
    let format = format(octets)
    if format == .executable { return "berkas ini program, bukan dokumen" }
    if isPicture, format == .html { return "isinya halaman web, bukan gambar" }
    switch format {
    case .jpeg: return isCutJpeg(octets) ? "gambar terpotong" : nil
    case .png: return isCutPng(octets) ? "gambar terpotong" : nil
    case .pdf:
      if octets.firstRange(of: Array("/Encrypt".utf8)) != nil { return "terkunci kata sandi" }
      return isCutPdf(octets) ? "dokumen terpotong" : nil
    case .zip where octets.count > 7 && octets[6] & 1 != 0: return "terkunci kata sandi"
    case nil
    where ["application/pdf", "image/jpeg", "image/jpg", "image/png", "image/tiff", "image/gif"].contains(
      mediaType):
      return looksLikeText(octets) ? "isinya teks, bukan gambar" : "berkas rusak, tidak dapat dibuka"
    case nil where isPicture && isDamaged: return "rusak saat dikirim"
    case nil where isPicture && octets.count < 16: return "berkas rusak"
    case nil where isPicture && looksLikeText(octets): return "isinya teks, bukan gambar"
    default: return nil
    }
  }

  private static func looksLikeText(_ octets: [UInt8]) -> Bool {
    octets.prefix(512).allSatisfy { $0 == 0x0A || $0 == 0x0D || $0 == 0x09 || (0x20..<0x7F).contains($0) }
  }

  /// A JPEG whose segments are in order up to its picture, but that has no end (EOI).
  private static func isCutJpeg(_ octets: [UInt8]) -> Bool {
    var at = 2
    var hasFrame = false
    while at + 4 <= octets.count {
      // Not a segment: without any picture and without an end it is no picture at all.
      guard octets[at] == 0xFF else {
        return !hasFrame && octets.suffix(64).firstRange(of: [0xFF, 0xD9]) == nil
      }
      let marker = octets[at + 1]
      if marker == 0xFF {
        at += 1
        continue
      }
      if marker == 0xD9 { return false }
      let length = Int(octets[at + 2]) << 8 | Int(octets[at + 3])
      if (0xC0...0xCF).contains(marker), marker != 0xC4, marker != 0xC8, marker != 0xCC { hasFrame = true }
      if marker == 0xDA {
        guard hasFrame else { return false }
        return octets[at...].lastRange(of: [0xFF, 0xD9]) == nil
      }
      guard length >= 2 else { return false }
      at += 2 + length
    }
    return hasFrame || octets.suffix(64).firstRange(of: [0xFF, 0xD9]) == nil
  }

  /// A PNG with a right header but without its last chunk.
  private static func isCutPng(_ octets: [UInt8]) -> Bool {
    guard octets.count > 24, Array(octets[12..<16]) == Array("IHDR".utf8) else { return false }
    var at = 8
    while at + 12 <= octets.count {
      let length = octets[at..<(at + 4)].reduce(0) { $0 << 8 | Int($1) }
      if Array(octets[(at + 4)..<(at + 8)]) == Array("IEND".utf8) { return false }
      guard length >= 0, length < 1 << 30 else { return true }
      at += 12 + length
    }
    return true
  }

  /// A PDF with objects but without its end mark.
  private static func isCutPdf(_ octets: [UInt8]) -> Bool {
    guard octets.firstRange(of: Array(" obj".utf8)) != nil else { return false }
    return octets.suffix(2048).firstRange(of: Array("%%EOF".utf8)) == nil
  }
}

extension Collection where Element == UInt8, Index == Int {
  /// The last place where some octets stand.
  fileprivate func lastRange(of mark: [UInt8]) -> Range<Int>? {
    guard count >= mark.count else { return nil }
    var at = endIndex - mark.count
    while at >= startIndex {
      if self[at] == mark[0], self[at..<(at + mark.count)].elementsEqual(mark) {
        return at..<(at + mark.count)
      }
      at -= 1
    }
    return nil
  }
}
