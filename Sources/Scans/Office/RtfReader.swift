import Mime
import Octets

/// The text of an RTF (version 1.9.1): paragraphs, rows of tables, Unicode, code pages.
struct RtfReader {
  /// What a group inherits.
  private struct Group {
    /// Its text is no text of the letter: fonts, colours, pictures, objects.
    var isSkipped = false
    /// Hidden, deleted, or struck out.
    var isLeftOut = false
    /// Octets that stand for a Unicode character for old readers.
    var fallbacks = 1
  }

  private let octets: [UInt8]
  private var at = 0
  private var groups: [Group] = []
  private var group = Group()
  private var lines: OfficeLines
  private var codePage = "windows-1252"
  /// Octets of the code page that are not text yet.
  private var pending: [UInt8] = []
  /// Characters still to be passed over behind a Unicode one.
  private var passOver = 0
  /// The first half of a pair of UTF-16.
  private var high: UInt32?
  private var isRowOpen = false

  /// Groups in groups; deeper ones are read as their parents are.
  private static let mostGroups = 512

  /// The text of each page, at most `limit` octets.
  static func pages(_ octets: [UInt8], limit: Int) -> [String] {
    var reader = RtfReader(octets: octets, lines: OfficeLines(limit: limit))
    reader.run()
    return reader.lines.finished()
  }

  private init(octets: [UInt8], lines: OfficeLines) {
    self.octets = octets
    self.lines = lines
  }

  private static let destinations: Set<String> = [
    "fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "objdata", "fldinst", "themedata",
    "colorschememapping", "listtable", "listoverridetable", "revtbl", "rsidtbl", "generator", "datastore",
    "latentstyles",
    "datafield", "xmlnstbl", "filetbl", "bkmkstart", "bkmkend", "annotation", "atnid", "atnauthor",
    "listtext",
    "pntext", "nonshppict", "sp", "shpinst",
  ]

  private mutating func run() {
    while at < octets.count {
      let octet = octets[at]
      at += 1
      switch octet {
      case 0x7B:
        flush()
        if groups.count < Self.mostGroups { groups.append(group) }
      case 0x7D:
        flush()
        if let outer = groups.popLast() { group = outer }
        passOver = 0
      case 0x5C: control()
      case 0x0D, 0x0A, 0: break
      default: literal(octet)
      }
    }
    flush()
  }

  private mutating func literal(_ octet: UInt8) {
    if passOver > 0 {
      passOver -= 1
    } else if !group.isSkipped, !group.isLeftOut {
      pending.append(octet)
    }
  }

  private mutating func control() {
    guard at < octets.count else { return }
    let octet = octets[at]
    if !octet.isAlpha {
      at += 1
      switch octet {
      case 0x27:
        guard let digits = octets.run(at, 2), let upper = digits.first?.hexDigit,
          let lower = digits.last?.hexDigit
        else { return }
        at += 2
        literal(upper << 4 | lower)
      case 0x2A: group.isSkipped = true
      case 0x7E: literal(0x20)
      case 0x5F: literal(0x2D)
      case 0x5C, 0x7B, 0x7D: literal(octet)
      case 0x0A, 0x0D: word("par", nil)
      default: break
      }
      return
    }
    let start = at
    while at < octets.count, octets[at].isAlpha, at - start < 32 { at += 1 }
    let name = String(decoding: octets[start..<at], as: UTF8.self)
    let numberStart = at
    if at < octets.count, octets[at] == 0x2D { at += 1 }
    while at < octets.count, octets[at].isDigit, at - numberStart < 11 { at += 1 }
    let number = Int(String(decoding: octets[numberStart..<at], as: UTF8.self))
    if at < octets.count, octets[at] == 0x20 { at += 1 }
    word(name, number)
  }

  private mutating func word(_ name: String, _ number: Int?) {
    switch name {
    case "u": unicode(number ?? 0)
    case "uc": group.fallbacks = min(max(number ?? 1, 0), 8)
    case "bin": at = min(octets.count, at + max(0, number ?? 0))
    case "ansicpg": codePage = number == 0 ? codePage : "windows-\(number ?? 1252)"
    case "v", "deleted", "strike", "striked":
      flush()
      group.isLeftOut = number != 0
    case "plain":
      flush()
      group.isLeftOut = false
    case "par", "sect": lineEnd()
    case "line": character("\n")
    case "tab": character("\t")
    case "page":
      flush()
      if !group.isSkipped { lines.breakPage() }
    case "cell", "nestcell": cell()
    case "row", "nestrow": row()
    case "emdash": character("—")
    case "endash": character("–")
    case "lquote", "rquote": character("'")
    case "ldblquote", "rdblquote": character("\"")
    case "bullet": character("•")
    default: if Self.destinations.contains(name) { group.isSkipped = true }
    }
  }

  private mutating func character(_ text: String) {
    flush()
    if passOver > 0 {
      passOver -= 1
    } else if !group.isSkipped, !group.isLeftOut {
      lines.add(text)
    }
  }

  /// A code unit of UTF-16 as a signed number; what follows it for old readers is passed over.
  private mutating func unicode(_ number: Int) {
    flush()
    passOver = group.fallbacks
    guard !group.isSkipped, !group.isLeftOut, (-32768...65535).contains(number) else { return }
    let unit = UInt32(number < 0 ? number + 65536 : number)
    if (0xD800..<0xDC00).contains(unit) {
      high = unit
      return
    }
    var value = unit
    if (0xDC00..<0xE000).contains(unit), let high {
      value = 0x10000 + (high - 0xD800) << 10 + (unit - 0xDC00)
    }
    high = nil
    if let scalar = Unicode.Scalar(value) { lines.add(String(scalar)) }
  }

  private mutating func lineEnd() {
    flush()
    if !group.isSkipped { lines.endParagraph() }
  }

  private mutating func cell() {
    flush()
    guard !group.isSkipped else { return }
    lines.add("\t")
    isRowOpen = true
  }

  private mutating func row() {
    flush()
    guard !group.isSkipped, isRowOpen else { return }
    isRowOpen = false
    lines.endParagraph()
  }

  private mutating func flush() {
    guard !pending.isEmpty else { return }
    lines.add(Charset.text(pending, label: codePage))
    pending.removeAll(keepingCapacity: true)
  }
}
