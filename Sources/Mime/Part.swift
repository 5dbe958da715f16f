import Octets

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
  /// The part's own header.
  package var fields: [HeaderField]
  /// Where the body lies in the raw message, still encoded.
  package var body: Range<Int>
  /// Index of the part around it; `nil` for the outermost.
  package var parent: Int?
  /// Whether it only holds other parts.
  package var isContainer: Bool
  /// 0 for the letter itself, 1 for a message attached to it, and so on.
  package var messageDepth: Int
  /// Octets that lie in no raw range: a decoded attached message's own parts, a uuencoded file.
  var decoded: [UInt8]?

  /// The character set that a text part names; `nil` when it names none.
  package var charset: String? { parameters["charset"].flatMap { $0.isEmpty ? nil : $0 } }
}
