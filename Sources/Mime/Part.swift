/// One part of a message: a leaf, a multipart, or an attached message.
package struct Part: Sendable {
  /// Its place, as in `1.2`; the parts of an attached message `2` are `2.1`, `2.2` ….
  package var path: String
  /// The media type in lower case, `text/plain` where none or none that can be read is named.
  package var type: String
  /// The parameters of Content-Type by lower-case name.
  package var parameters: [String: String]
  /// `inline`, `attachment` or another word; `nil` when not said.
  package var disposition: String?
  /// The sender's file name, decoded, one line; a claim, never a path.
  package var filename: String?
  /// Content-ID without its brackets.
  package var contentID: String?
  /// The transfer coding in lower case; `7bit` where none is named.
  package var encoding: String
  /// The part's own header; for the parts of an attached message that stand first in it, that message's header.
  package var fields: [HeaderField]
  /// Where the body lies in the raw message, still encoded; for what lies in a transfer-encoded message, where that
  /// one's body lies.
  package var body: Range<Int>
  /// Index of the part around it; `nil` for the outermost.
  package var parent: Int?
  /// Whether it only holds other parts.
  package var isContainer: Bool
  /// 0 for the letter itself, 1 for a message attached to it, and so on.
  package var messageDepth: Int
  /// Where the body is really read from, when that is not the raw message.
  var source: Source?

  /// Octets that came out of a transfer coding, and a body's place in them.
  struct Source: Sendable {
    var octets: [UInt8]
    var body: Range<Int>
  }

  /// The character set that a text part names; `nil` when it names none.
  package var charset: String? { parameters["charset"].flatMap { $0.isEmpty ? nil : $0 } }

  /// Whether it is an attached message as a whole.
  package var isMessage: Bool {
    type == "message/rfc822" || type == "message/global" || type == "message/news"
  }

  /// Whether it is text that marks itself up: what is read out of it could be tags.
  var isMarkup: Bool { type == "text/html" || type.hasSuffix("xml") }
}
