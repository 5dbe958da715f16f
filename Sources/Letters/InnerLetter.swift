import Mime
import Octets

/// A mail passed on inside a text: who wrote it, its subject, its words.
struct InnerLetter: Sendable {
  /// The writer; `nil` when the header lines do not say.
  private(set) var from: Mailbox?
  private(set) var subject = ""
  private(set) var body: [TextLine] = []

  /// Reads the innermost letter of forwarded lines: mail that is passed on twice holds its header lines twice.
  ///
  /// `own`: the office's addresses; what they wrote is not the letter.
  init(_ lines: [TextLine], own: Set<String>) {
    var blocks: [InnerLetter] = [Self.empty]
    for (index, line) in lines.enumerated() {
      let last = blocks.count - 1
      let plain = line.trimmed.lowered
      if QuoteMarks.isForward(plain) || QuoteMarks.isSeparator(plain) {
        blocks.append(Self.empty)
      } else if !blocks[last].isNew, QuoteMarks.isHeaderBlock(lines, index), let header = HeaderLine(line) {
        blocks.append(Self.empty)
        blocks[last + 1].take(header)
      } else if blocks[last].isNew, let header = HeaderLine(line) {
        blocks[last].take(header)
      } else if blocks[last].isNew, line.isBlank {
        blocks[last].isHeaderOver = blocks[last].hasHeader
      } else {
        blocks[last].body.append(line)
      }
    }
    let written = blocks.filter { block in
      block.body.contains { !$0.isBlank } && !own.contains(block.from?.address.lowercased() ?? "-")
    }
    self = written.last ?? Self.empty
  }

  private init() {}

  private static var empty: InnerLetter { InnerLetter() }

  private var hasHeader = false
  private var isHeaderOver = false

  /// Whether its words have not begun yet.
  private var isNew: Bool { body.isEmpty && !isHeaderOver }

  private mutating func take(_ header: HeaderLine) {
    hasHeader = true
    switch header.kind {
    case .from: from = Self.mailbox(header.value)
    case .subject: subject = header.value
    case .date, .to, .other: break
    }
  }

  /// `Budi <budi@x.id>`, `Budi [mailto:budi@x.id]`, `budi@x.id`, or only a name.
  private static func mailbox(_ value: String) -> Mailbox? {
    guard let address = MailAddress.find(value) else {
      let name = value.trimming("\"'<>[] ")
      return name.isEmpty ? nil : Mailbox(name: name, address: "")
    }
    let at = value.firstOffset(of: address) ?? 0
    var name = value.octets(0..<at).trimming("<[(\"' ")
    if name.ends("mailto:") { name = name.octets(0..<(name.utf8.count - 7)).trimming("<[(\"' ") }
    return Mailbox(name: name, address: address)
  }
}
