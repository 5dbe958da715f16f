import Octets

/// What is asked, cut into its items.
enum Items {
  /// What a list item's marker takes from a line: `1.`, `2)`, `(3)`, `a.`, `-`, `•`; `nil` when there is none.
  static func marker(_ line: String) -> String? {
    let text = line.trimmingBlanks
    for bullet in ["•", "-", "–", "—", "▪", "●", "◦", "·", "➢", "*"] where text.hasPrefix(bullet) {
      let rest = String(text.dropFirst(bullet.count))
      return rest.first == " " || rest.first == "\t" || bullet != "-" ? rest.trimmingBlanks : nil
    }
    var octets = Array(text.utf8)[...]
    let isBracketed = octets.first == 0x28
    if isBracketed { octets = octets.dropFirst() }
    let digits = octets.prefix { $0.isDigit }.count
    let width = (1...2).contains(digits) ? digits : octets.first?.isAlpha == true ? 1 : 0
    guard width > 0, let mark = octets.dropFirst(width).first else { return nil }
    let after = octets.dropFirst(width + 1)
    guard mark == 0x29 || mark == 0x2E && !isBracketed, after.first.map({ $0.isBlank || !$0.isDigit }) ?? true
    else {
      return nil
    }
    // A single letter and a dot is an initial unless a blank and a word follow.
    if digits == 0, mark == 0x2E, after.first?.isBlank != true { return nil }
    return String(decoding: after, as: UTF8.self).trimmingBlanks
  }

  /// The items of a value's lines: one an entry of a list, else the whole as one.
  static func split(_ lines: [String]) -> [String] {
    var items: [String] = []
    var lead: [String] = []
    var isList = false
    for line in lines.map({ $0.trimmingBlanks }) where !line.isEmpty {
      if let item = marker(line) {
        isList = true
        items.append(item)
      } else if isList, !items.isEmpty {
        items[items.count - 1] += " " + line
      } else {
        lead.append(line)
      }
    }
    if !isList {
      let whole = lead.joined(separator: " ")
      let inline = inlineList(whole)
      return (inline.isEmpty ? [whole] : inline).map(clean).filter { !$0.isEmpty }
    }
    let opening = clean(lead.joined(separator: " "))
    // Words before a list are its heading; only whole sentences of their own are an item.
    if !opening.isEmpty, !opening.hasSuffix(":"), opening.utf8.count > 12, !isHeading(opening) {
      items.insert(opening, at: 0)
    }
    return items.map(clean).filter { !$0.isEmpty }
  }

  private static func isHeading(_ text: String) -> Bool {
    let lower = text.lowercased()
    return [
      "sebagai berikut", "berikut ini", "antara lain", "yaitu", "meliputi", "adalah", "berupa", "as follows",
    ].contains {
      lower.hasSuffix($0) || lower.hasSuffix($0 + ":")
    }
  }

  /// `1) … 2) … 3) …` or `a. … b. …` inside one line; empty when there is no such list.
  private static func inlineList(_ text: String) -> [String] {
    var pieces: [String] = []
    var rest = Array(text.utf8)[...]
    var number = 1
    var start: Int?
    var at = rest.startIndex
    while at < rest.endIndex {
      let mark = Array("\(number)".utf8)
      let isStart = at == rest.startIndex || rest[at - 1].isBlank || rest[at - 1] == 0x28
      if isStart, rest[at...].starts(with: mark), at + mark.count < rest.endIndex,
        [0x29, 0x2E].contains(rest[at + mark.count]), at + mark.count + 1 < rest.endIndex,
        rest[at + mark.count + 1].isBlank
      {
        if let start { pieces.append(String(decoding: rest[start..<at], as: UTF8.self)) }
        start = at + mark.count + 1
        number += 1
        at += mark.count
      }
      at += 1
    }
    guard number > 2, let start else { return [] }
    rest = rest[start...]
    return pieces + [String(decoding: rest, as: UTF8.self)]
  }

  static func clean(_ item: String) -> String {
    var text = FieldReader.withoutDots(item).foldingBlanks.trimming(";,")
    for tail in [" dan", " serta", ", dan", "; dan"] where text.lowercased().hasSuffix(tail) {
      text = String(text.dropLast(tail.count)).trimming(";,")
    }
    if text.utf8.last == 0x2E, text.utf8.count(where: { $0 == 0x2E }) == 1 { text = String(text.dropLast()) }
    return text.trimming(":- ")
  }
}
