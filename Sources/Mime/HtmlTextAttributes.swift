/// The attributes of one tag, as far as they change what is read.
struct HtmlAttributes {
  private var values: [String: [UInt8]] = [:]

  init() {}

  /// Reads what stands between a tag's name and its `>`; of two with one name the first counts.
  init(_ octets: ArraySlice<UInt8>) {
    var rest = octets
    while true {
      rest = rest.drop { $0.isHtmlSpace || $0 == 0x2F || $0 == 0x3D || $0 == 0x22 || $0 == 0x27 }
      let name = rest.prefix { !($0.isHtmlSpace || $0 == 0x3D || $0 == 0x2F) }
      if name.isEmpty { return }
      rest = rest.dropFirst(name.count).drop(while: \.isHtmlSpace)
      let value = Self.value(&rest)
      let known = Self.known.first { $0.utf8.elementsEqual(name.map(\.htmlLowercased)) }
      if let known, values[known] == nil { values[known] = value.map(\.htmlLowercased).filter { $0 > 0x20 } }
    }
  }

  private static func value(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard rest.first == 0x3D else { return [] }
    rest = rest.dropFirst().drop(while: \.isHtmlSpace)
    if let quote = rest.first, quote == 0x22 || quote == 0x27,
      let end = rest.dropFirst().firstIndex(of: quote)
    {
      defer { rest = rest[(end + 1)...] }
      return rest[(rest.startIndex + 1)..<end]
    }
    let value = rest.prefix { !$0.isHtmlSpace }
    rest = rest.dropFirst(value.count)
    return value
  }

  /// Whether a browser shows nothing of the element.
  var isHidden: Bool {
    if values["hidden"] != nil { return true }
    guard let style = values["style"] else { return false }
    return has("display:none", style) || has("mso-hide:all", style)
  }

  /// Whether a paragraph is set without space around it, as Word and Outlook do for each line.
  var isTight: Bool {
    has("mso", values["class"] ?? []) || has("margin:0", values["style"] ?? [])
      || has("margin-bottom:0", values["style"] ?? [])
  }

  /// Whether a blockquote only indents: Gmail's button, `border:none`, and not a quoted mail.
  var isIndent: Bool {
    if values["type"] == Array("cite".utf8) || has("quote", values["class"] ?? [], besides: "blockquote") {
      return false
    }
    return has("border:none", values["style"] ?? []) || has("webkit-indent", values["class"] ?? [])
  }

  /// The first number of an ordered list.
  var number: Int? {
    values["start"].flatMap { $0.count < 9 ? Int(String(decoding: $0, as: UTF8.self)) : nil }
  }

  /// Whether a value holds a word, looked for in linear time for words as short as ours.
  private func has(_ word: String, _ value: [UInt8], besides: String = "") -> Bool {
    let mark = Array(word.utf8)
    let other = Array(besides.utf8)
    return value.indices.contains { index in
      value[index...].starts(with: mark)
        && !(other.count > mark.count && index >= other.count - mark.count
          && value[(index - (other.count - mark.count))...].starts(with: other))
    }
  }

  private static let known = ["class", "hidden", "start", "style", "type"]
}
