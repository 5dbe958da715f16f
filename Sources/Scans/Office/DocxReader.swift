/// The text of one part of a DOCX: document, header or footer (ECMA-376 part 1, section 17).
///
/// Elements are told by their names without prefixes, in one pass; counters stand where others recurse.
struct DocxReader {
  private var lines: OfficeLines
  /// Open elements whose content is not read: deleted text, fallbacks of text boxes, fonts and tabs of a
  /// paragraph's properties.
  private var skipped: [String] = []
  private var controls: [Control] = []
  /// Open controls whose content is not what was typed.
  private var muted = 0
  private var box: (ticked: Bool?, standard: Bool)?
  private var choices: (chosen: Int, entries: [String])?
  private var run = Run()

  /// A content control (`w:sdt`) that is open.
  private struct Control {
    var isBox = false
    var isTicked = false
    /// It shows what should be typed, not what was.
    var isPlaceholder = false
    /// Its content is open, and not what was typed.
    var isMuted = false
  }

  /// The run that is open.
  private struct Run {
    var font = ""
    /// Hidden, or struck out: forms say "strike what does not apply".
    var isLeftOut = false
    /// Bold or highlighted: some mark so what they choose.
    var isMarked = false
  }

  /// Whether letters of the open paragraph are marked, and whether some are not.
  private var weight = (marked: false, plain: false)

  /// The text of each page of a part, at most `limit` octets.
  static func pages(_ xml: [UInt8], limit: Int) -> [String] {
    var reader = DocxReader(lines: OfficeLines(limit: limit))
    var scanner = XmlScanner(xml)
    while let token = scanner.next() { reader.take(token) }
    return reader.lines.finished()
  }

  private init(lines: OfficeLines) { self.lines = lines }

  /// Whole elements that say nothing, or say again what was said.
  private static let passedOver: Set<String> = [
    "del", "moveFrom", "Fallback", "instrText", "delText", "tabs", "rPrChange", "pPrChange", "tblPr", "tcPr",
    "trPr",
    "sectPrChange", "binData", "docPr", "cNvPr", "posOffset", "pctWidth", "pctHeight",
  ]

  private var isText = false

  private mutating func take(_ token: XmlScanner.Token) {
    switch token {
    case .open(let name, let attributes, let isEmpty):
      if !skipped.isEmpty {
        if !isEmpty, name == skipped[0] { skipped.append(name) }
      } else if Self.passedOver.contains(name) {
        if !isEmpty { skipped = [name] }
      } else {
        open(name, attributes, isEmpty)
      }
    case .close(let name):
      if let first = skipped.first {
        if name == first { skipped.removeLast() }
      } else {
        close(name)
      }
    case .text(let text):
      if isText, skipped.isEmpty { add(text) }
    }
  }

  private mutating func add(_ text: String) {
    guard !run.isLeftOut, muted == 0 else { return }
    if text.unicodeScalars.contains(where: \.properties.isAlphabetic) {
      if run.isMarked { weight.marked = true } else { weight.plain = true }
    }
    if run.font.utf8.starts(with: "Wingdings".utf8) {
      for scalar in text.unicodeScalars { lines.add(TickBox.symbol(Int(scalar.value), font: run.font)) }
    } else {
      lines.add(text)
    }
  }

  private mutating func open(_ name: String, _ attributes: ArraySlice<UInt8>, _ isEmpty: Bool) {
    switch name {
    case "t": isText = !isEmpty
    case "p":
      // A text box stands within a paragraph; what was before it is a line of its own.
      if lines.hasLine { lines.endParagraph() }
      if isEmpty { lines.endParagraph() }
    case "r": run = Run()
    case "rFonts": run.font = XmlScanner.attribute("ascii", in: attributes) ?? run.font
    case "vanish", "strike", "dstrike": if XmlScanner.isOn(attributes) { run.isLeftOut = true }
    case "numId": if XmlScanner.attribute("val", in: attributes) != "0" { lines.beginItem() }
    case "pStyle":
      let style = XmlScanner.attribute("val", in: attributes) ?? ""
      if style.hasPrefix("ListBullet") || style.hasPrefix("ListNumber") { lines.beginItem() }
    case "b", "highlight", "u": if XmlScanner.isOn(attributes) { run.isMarked = true }
    case "tab": add("\t")
    case "br":
      if XmlScanner.attribute("type", in: attributes) == "page" { lines.breakPage() } else { add("\n") }
    case "cr": add("\n")
    case "lastRenderedPageBreak": lines.breakPage()
    case "noBreakHyphen": add("-")
    case "sym": symbol(attributes)
    case "tbl": lines.openTable()
    case "tc": lines.openCell()
    default: field(name, attributes, isEmpty)
    }
  }

  /// Content controls and fields of forms.
  private mutating func field(_ name: String, _ attributes: ArraySlice<UInt8>, _ isEmpty: Bool) {
    switch name {
    case "sdt":
      run = Run()
      if !isEmpty { controls.append(Control()) }
    case "checkbox": if let last = controls.indices.last { controls[last].isBox = true }
    case "checked":
      if box != nil {
        box?.ticked = XmlScanner.isOn(attributes)
      } else if let last = controls.indices.last {
        controls[last].isTicked = XmlScanner.isOn(attributes)
      }
    case "showingPlcHdr":
      if let last = controls.indices.last { controls[last].isPlaceholder = XmlScanner.isOn(attributes) }
    case "sdtContent":
      guard let last = controls.indices.last, !isEmpty else { return }
      if controls[last].isBox { add(TickBox.mark(controls[last].isTicked)) }
      if !controls[last].isMuted, controls[last].isBox || controls[last].isPlaceholder {
        controls[last].isMuted = true
        muted += 1
      }
    case "checkBox": box = (nil, false)
    case "default": if box != nil { box?.standard = XmlScanner.isOn(attributes) }
    case "ddList": choices = (0, [])
    case "result":
      if let number = XmlScanner.attribute("val", in: attributes).flatMap({ Int($0) }) {
        choices?.chosen = number
      }
    case "listEntry":
      if let entry = XmlScanner.attribute("val", in: attributes), choices?.entries.count ?? 500 < 500 {
        choices?.entries.append(entry)
      }
    default: break
    }
  }

  private mutating func close(_ name: String) {
    switch name {
    case "t": isText = false
    case "p":
      if weight.marked, !weight.plain { lines.emphasise() }
      weight = (false, false)
      lines.endParagraph()
    case "r": run = Run()
    case "tc": lines.closeCell()
    case "tr": lines.closeRow()
    case "tbl": lines.closeTable()
    case "sdt": if controls.popLast()?.isMuted == true { muted -= 1 }
    case "sdtContent":
      guard let last = controls.indices.last, controls[last].isMuted else { return }
      controls[last].isMuted = false
      muted -= 1
    case "checkBox":
      if let box { add(TickBox.mark(box.ticked ?? box.standard)) }
      box = nil
    case "ddList":
      if let choices, choices.entries.indices.contains(choices.chosen) {
        add(choices.entries[choices.chosen])
      }
      choices = nil
    default: break
    }
  }

  private mutating func symbol(_ attributes: ArraySlice<UInt8>) {
    guard let text = XmlScanner.attribute("char", in: attributes), let code = Int(text, radix: 16) else {
      return
    }
    add(TickBox.symbol(code, font: XmlScanner.attribute("font", in: attributes) ?? ""))
  }
}
