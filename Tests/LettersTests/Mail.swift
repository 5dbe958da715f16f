import Letters
import Mime

/// A mail for tests, written as people's programs write them.
struct Mail {
  var from = "Budi Hartono <budi@surat.example>"
  var returnPath: String? = "<budi@surat.example>"
  var subject = "Permohonan informasi"
  var inReplyTo: String?
  var headers: [(String, String)] = []
  var body: String
  var html: String?
  var boundary = "b"
  var files: [File] = []

  struct File {
    var name: String
    var type = "image/jpeg"
    var octets: [UInt8] = Picture.jpeg
    var contentID: String?
  }

  /// The message's octets.
  var octets: [UInt8] {
    var text = ""
    if let returnPath { text += "Return-Path: \(returnPath)\n" }
    text += "From: \(from)\nTo: ppid@contoh.example\nSubject: \(subject)\nMessage-ID: <1@surat.example>\n"
    if let inReplyTo { text += "In-Reply-To: \(inReplyTo)\n" }
    for (name, value) in headers { text += "\(name): \(value)\n" }
    text += "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\(boundary)\n\n"
    text +=
      "--\(boundary)\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n\(body)\n"
    if let html { text += "--\(boundary)\nContent-Type: text/html; charset=utf-8\n\n\(html)\n" }
    var octets = Array(text.utf8)
    for file in files {
      let id = file.contentID.map { "Content-ID: <\($0)>\n" } ?? ""
      let place = file.contentID == nil ? "attachment" : "inline"
      octets += Array(
        "--\(boundary)\nContent-Type: \(file.type); name=\"\(file.name)\"\n\(id)Content-Disposition: \(place); filename=\"\(file.name)\"\nContent-Transfer-Encoding: binary\n\n"
          .utf8)
      octets += file.octets + [0x0A]
    }
    return octets + Array("--\(boundary)--\n".utf8)
  }

  /// The letter as it is understood.
  var letter: Letter { LetterReader.read(Message.read(octets), own: ["ppid@contoh.example"]) }
}

/// Small files of known kinds.
enum Picture {
  /// Segments in order, picture data large enough to be no icon, an end.
  static let jpeg: [UInt8] =
    [
      0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC0, 0, 11, 8, 0, 1, 0, 1, 1, 1, 0x11, 0, 0xFF, 0xDA, 0, 8,
      1, 1, 0, 0, 0x3F, 0,
    ]
    + [UInt8](repeating: 0x5A, count: 12_000) + [0xFF, 0xD9]

  /// The same without its end.
  static let cutJpeg = Array(jpeg.dropLast(2))

  static let pdf = Array("%PDF-1.4\n1 0 obj\n<< >>\nendobj\ntrailer << >>\n%%EOF\n".utf8)
  static let lockedPdf = Array("%PDF-1.4\n1 0 obj\n<< >>\nendobj\ntrailer << /Encrypt 2 0 R >>\n%%EOF\n".utf8)
  static let cutPdf = Array("%PDF-1.4\n1 0 obj\n<< /Length 9000".utf8)
}

/// A letter read from text alone.
func letter(_ text: String) -> Letter { LetterReader.read(text: text, channel: .form, file: nil) }
