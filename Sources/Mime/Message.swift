import Octets

/// A whole message, read from octets. Reading never fails: the oddest octets are a message with notes.
///
/// The parts lie flat, in document order, each with the range of its body in the raw octets; nothing is decoded
/// before it is asked for.
package struct Message: Sendable {
  /// The octets as they came.
  package let raw: [UInt8]
  /// The message's own header.
  package private(set) var fields: [HeaderField]
  /// Every part, containers and the parts of attached messages included.
  package private(set) var parts: [Part]
  /// What was odd.
  package private(set) var notes: [Note]

  /// Reads a message.
  package static func read(_ raw: [UInt8], limits: MimeLimits = .init()) -> Message {
    var reader = StructureReader(raw: raw, limits: limits)
    reader.read()
    return Message(raw: raw, fields: reader.fields, parts: reader.parts, notes: reader.notes)
  }

  /// The first field of a name; `nil` when there is none.
  package func field(_ name: StaticString) -> HeaderField? { fields.first { $0.isNamed(name) } }

  /// Every field of a name, top to bottom.
  package func fields(named name: StaticString) -> [HeaderField] { fields.filter { $0.isNamed(name) } }

  /// A part's octets after transfer decoding.
  package func content(of part: Part) -> [UInt8] { part.decoded ?? decode(part).octets }

  /// The octets of the part at a path; empty when there is none.
  package func octets(at path: String) -> [UInt8] {
    parts.first { $0.path == path }.map { content(of: $0) } ?? []
  }

  /// Whether a part's transfer coding is damaged.
  package func isDamaged(_ part: Part) -> Bool { part.decoded == nil && decode(part).isDamaged }

  /// A text part as Unicode with LF line ends; HTML stays HTML.
  package func text(of part: Part) -> String { Charset.text(content(of: part), label: part.charset) }

  /// A text part as a person reads it: HTML turned to text, format=flowed unwrapped.
  package func readableText(of part: Part) -> String {
    let text = text(of: part)
    if part.type == "text/html" { return HtmlText.readable(text) }
    guard part.parameters["format"]?.lowercased() == "flowed" else { return text }
    return FlowedText.unwrap(text, delSp: part.parameters["delsp"]?.lowercased() == "yes")
  }

  /// The letter's own words: its text parts, the plain form before HTML, several joined by an empty line. Attached
  /// texts and attached messages are not in it.
  package var bodyText: String {
    texts.map { readableText(of: parts[$0]) }.joined(separator: "\n\n")
  }

  /// Indexes of the parts that make up `bodyText`.
  package var texts: [Int] {
    var chosen: [Int] = []
    for index in parts.indices where isBodyText(index) {
      guard let alternative = alternative(around: index) else {
        chosen.append(index)
        continue
      }
      if preferred(in: alternative) == index { chosen.append(index) }
    }
    return chosen
  }

  /// Indexes of everything that is not the letter's own text: leaves, and attached messages as a whole.
  package var attachments: [Int] {
    parts.indices.filter { index in
      let part = parts[index]
      return part.messageDepth == 0 && !(part.isContainer && part.type != "message/rfc822")
        && !isBodyText(index)
    }
  }

  private func decode(_ part: Part) -> Base64.Decoded {
    TransferCoding.decode(raw[part.body], part.encoding)
  }

  /// Whether a part is text that is read as the letter itself.
  private func isBodyText(_ index: Int) -> Bool {
    let part = parts[index]
    guard part.messageDepth == 0, !part.isContainer, part.type == "text/plain" || part.type == "text/html"
    else {
      return false
    }
    return part.disposition != "attachment"
      && (part.filename == nil || part.disposition == "inline" && isFirstLeaf(index))
  }

  private func isFirstLeaf(_ index: Int) -> Bool { parts.firstIndex { !$0.isContainer } == index }

  /// Whether a short plain part only says that the letter is in the HTML.
  private static func isStandIn(_ octets: [UInt8]) -> Bool {
    let text = String(decoding: octets.map(\.lowercased), as: UTF8.self)
    return text.contains("html") || text.contains("tidak mendukung") || text.contains("view this")
      || text.contains("browser")
  }

  /// The innermost multipart/alternative around a part.
  private func alternative(around index: Int) -> Int? {
    var at = parts[index].parent
    while let parent = at {
      if parts[parent].type == "multipart/alternative" { return parent }
      at = parts[parent].parent
    }
    return nil
  }

  /// The part of an alternative that is read: plain text with something in it, else HTML.
  private func preferred(in alternative: Int) -> Int? {
    let texts = parts.indices.filter { isBodyText($0) && self.alternative(around: $0) == alternative }
    let html = texts.first { parts[$0].type == "text/html" }
    let plain = texts.first { index in
      guard parts[index].type == "text/plain" else { return false }
      let octets = content(of: parts[index])
      guard octets.contains(where: { !$0.isBlank }) else { return false }
      // QUIRK: some programs put "your program shows no HTML" in the plain part; the letter is in the other.
      return html == nil || octets.count > 300 || !Self.isStandIn(octets)
    }
    return plain ?? texts.first { parts[$0].type == "text/html" } ?? texts.first
  }
}

/// Transfer codings (RFC 2045 section 6), and what is written in their place.
enum TransferCoding {
  /// The canonical word for a coding as mail writes it.
  static func canonical(_ word: String) -> String? {
    switch word {
    case "7bit", "8bit", "binary", "base64", "quoted-printable", "x-uuencode": word
    case "", "7-bit", "8-bit", "7bits", "8bits", "plain", "none", "text", "us-ascii", "utf-8", "7", "8",
      "ascii":
      "7bit"
    case "base-64", "b64", "base64,": "base64"
    case "quotedprintable", "quoted_printable", "qp": "quoted-printable"
    case "uuencode", "x-uue", "uue": "x-uuencode"
    default: nil
    }
  }

  /// Decodes a body.
  static func decode(_ body: ArraySlice<UInt8>, _ coding: String) -> Base64.Decoded {
    switch coding {
    case "base64": Base64.decode(body)
    case "quoted-printable": QuotedPrintable.decode(body)
    case "x-uuencode":
      Uuencode.files(in: body).first.map { Base64.Decoded(octets: $0.octets, isDamaged: $0.isDamaged) }
        ?? Base64.Decoded(octets: Array(body), isDamaged: true)
    default: Base64.Decoded(octets: Array(body), isDamaged: false)
    }
  }
}
