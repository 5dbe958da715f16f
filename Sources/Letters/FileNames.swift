import Octets

/// What a file's name says: a hint, never proof.
struct FileName: Sendable {
  let raw: String
  /// Its words: ending left off, camel case and digits cut apart.
  let words: [String]

  init(_ raw: String) {
    self.raw = raw
    words = Self.words(raw)
  }

  private static func words(_ name: String) -> [String] {
    var stem = Array(name.utf8)
    if let dot = stem.lastIndex(of: 0x2E), stem.count - dot <= 6, dot > 0 { stem = Array(stem[..<dot]) }
    var words: [[UInt8]] = [[]]
    var previous: UInt8 = 0x20
    for (at, octet) in stem.enumerated() {
      if octet.isAlpha || octet >= 0xC3
        || octet & 0xC0 == 0x80 && previous >= 0x80 && stem[max(0, at - 1)] >= 0xC3
          && stem[max(0, at - 1)] < 0xE0
      {
        if previous.isDigit || previous.isAlpha && previous & 0x20 != 0 && octet.isAlpha && octet & 0x20 == 0
        {
          words.append([])
        }
        words[words.count - 1].append(octet.lowercased)
      } else if octet.isDigit {
        if !previous.isDigit { words.append([]) }
      } else {
        words.append([])
      }
      previous = octet
    }
    return words.filter { !$0.isEmpty }.map { String(decoding: $0, as: UTF8.self) }
  }

  func has(_ any: String...) -> Bool { any.contains { words.contains($0) } }

  /// Whether words stand side by side.
  func joins(_ any: String...) -> Bool {
    let text = " " + words.joined(separator: " ") + " "
    return any.contains { text.holds(" \($0) ") }
  }

  /// Whether it is a name that cameras, scanners, chat and mail programs give.
  var isGeneric: Bool {
    let telling = words.filter { !Self.generic.contains($0) && $0.utf8.count > 1 }
    return telling.isEmpty
  }

  private static let generic: Set<String> = [
    "whats", "app", "img", "image", "images", "whatsapp", "wa", "photo", "foto", "scan", "scanned",
    "camscanner", "adobe",
    "dok", "baru", "new", "doc", "dsc", "dscn", "screenshot", "untitled", "noname", "document", "dokumen",
    "file", "lampiran", "attachment", "pic", "pxl", "berkas",
    "picture", "unnamed", "tangkapan", "layar", "at", "pm", "am", "jan", "feb", "mar", "apr", "mei", "may",
    "jun", "jul", "agu", "aug", "sep", "okt", "oct", "nov", "des", "dec", "am", "image", "jpeg", "jpg", "png",
    "pdf", "hasil", "copy", "salinan", "att", "video", "genius", "tiny", "scanner", "page", "hal", "halaman",
    "messenger", "telegram", "line", "line_album", "compressed", "final", "fix", "edited", "pindai",
    "pindaian", "asli", "mb", "mms", "signal", "burst", "cover", "fb", "hp", "kamera", "camera", "screen",
    "shot", "inline", "pasted",
  ]
}
