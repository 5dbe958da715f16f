package import Octets

/// A whole message, read from octets. Reading never fails: the oddest octets are a message with notes.
///
/// The parts lie flat, in document order, each with the range of its body in the raw octets; nothing is decoded
/// before it is asked for.
package struct Message: Sendable {
  /// The octets as they came.
  package let raw: [UInt8]
  /// The message's own header.
  package let fields: [HeaderField]
  /// Every part, containers and the parts of attached messages included; never empty.
  package let parts: [Part]
  /// What was odd about header and structure; see `notes(of:)` for what is odd inside a part.
  package let notes: [Note]

  /// Reads a message.
  package static func read(_ raw: [UInt8], limits: MimeLimits = .init()) -> Message {
    var reader = StructureReader(raw: raw, limits: limits)
    reader.read()
    return Message(raw: raw, fields: reader.fields, parts: reader.parts, notes: reader.notes)
  }

  /// The first field of a name; `nil` when there is none.
  package func field(_ name: StaticString) -> HeaderField? { fields.first(named: name) }

  /// Every field of a name, top to bottom.
  package func fields(named name: StaticString) -> [HeaderField] { fields.filter { $0.isNamed(name) } }

  /// A part's octets after transfer decoding, and whether the coding is damaged. Each call decodes anew.
  package func decoded(_ part: Part) -> Decoded {
    guard let source = part.source else { return TransferCoding.decode(raw[part.body], part.encoding) }
    return TransferCoding.decode(source.octets[source.body], part.encoding)
  }

  /// A part's octets after transfer decoding.
  package func content(of part: Part) -> [UInt8] { decoded(part).octets }

  /// The octets of the part at a path; empty when there is none.
  package func octets(at path: String) -> [UInt8] {
    parts.first { $0.path == path && (!$0.isContainer || $0.isMessage) }.map { content(of: $0) } ?? []
  }

  /// Whether a part's transfer coding is damaged.
  package func isDamaged(_ part: Part) -> Bool { decoded(part).isDamaged }

  /// A text part as Unicode with LF line ends; HTML stays HTML.
  package func text(of part: Part) -> String {
    Charset.text(content(of: part), label: part.charset, isMarkup: part.isMarkup)
  }

  /// A text part as a person reads it: HTML turned to text, format=flowed unwrapped, uuencoded files taken out.
  package func readableText(of part: Part) -> String {
    let text = text(of: part)
    if part.type == "text/html" { return HtmlText.readable(text) }
    let plain = part.type == "text/plain" ? Self.withoutFiles(text) : text
    guard part.parameters["format"]?.lowercased() == "flowed" else { return plain }
    return FlowedText.unwrap(plain, delSp: part.parameters["delsp"]?.lowercased() == "yes")
  }

  /// What is odd inside a leaf: a damaged transfer coding, a character set that does not fit.
  package func notes(of part: Part) -> [Note] {
    guard !part.isContainer else { return [] }
    let decoded = decoded(part)
    var notes: [Note] = []
    if decoded.isDamaged { notes.append(Note(.damagedCoding, at: part.body.lowerBound)) }
    if part.type.hasPrefix("text/"),
      let kind = Charset.decode(decoded.octets, label: part.charset, isMarkup: part.isMarkup).note
    {
      notes.append(Note(kind, at: part.body.lowerBound))
    }
    return notes
  }

  private static func withoutFiles(_ text: String) -> String {
    let octets = Array(text.utf8)
    let files = Uuencode.files(in: octets[...])
    guard !files.isEmpty else { return text }
    var out: [UInt8] = []
    var at = 0
    for file in files {
      out += octets[at..<file.range.lowerBound]
      at = file.range.upperBound
    }
    return String(decoding: out + octets[at...], as: UTF8.self)
  }
}
