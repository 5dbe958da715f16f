import Mime
import Octets

/// The words of a report themselves, without the returned letter below them: our own letters speak of
/// objections and of numbers, and nothing of that is the mail system's.
struct ReportText {
  let octets: ArraySlice<UInt8>

  init(_ message: Message) { self.init(message.bodyText) }

  init(_ text: String) {
    let all = Array(text.utf8.prefix(Self.limit))[...]
    var at = all.startIndex
    while at < all.endIndex {
      let line = all.lineEnd(from: at)
      if Self.begins(all[at..<line.content]) { break }
      at = line.next
    }
    octets = all[..<at]
  }

  /// The same cut into words.
  var words: Words { Words(String(decoding: octets, as: UTF8.self)) }

  /// Whether a line is the first of the returned letter.
  private static func begins(_ line: ArraySlice<UInt8>) -> Bool {
    var plain = line.prefix(100).trimmed
    while let first = plain.first, frame.contains(first) || first.isWSP { plain = plain.dropFirst() }
    let text = String(decoding: plain.map(\.lowercased), as: UTF8.self)
    return marks.contains(where: text.begins) || titles.contains(text.trimming("-*=: "))
  }

  private static let frame = Array("-*=_#>".utf8)
  private static let marks = [
    "below this line is a copy", "this is a copy of", "original message headers", "original message follows",
    "original message header", "message headers follow", "message header follow", "unsent message below",
    "returned message follows", "the header of the original", "header pesan asli", "received:",
    "return-path:", "message-id:", "header asli pesan", "the original message headers",
    "the text you sent follows", "forwarded message", "begin forwarded message",
  ]
  private static let titles: Set<String> = [
    "original message", "pesan asli", "returned message", "message header", "message headers", "header pesan",
  ]
  /// A mail system explains itself first and within this.
  private static let limit = 64 * 1024
}
