import Octets

/// What a part's header says about it.
struct PartHeader {
  /// `nil` when no media type that can be one is named.
  var type: String?
  var parameters: [String: String]
  var disposition: String?
  var filename: String?
  var contentID: String?
  /// `nil` when the transfer coding is unknown.
  var encoding: String?

  /// Reads the fields of a header; of two of a name the first counts.
  init(_ fields: [HeaderField]) {
    let content = fields.first(named: "Content-Type").map { ParameterizedField.read($0.body) }
    let disposition = fields.first(named: "Content-Disposition").map { ParameterizedField.read($0.body) }
    type = content.flatMap { Self.type($0.value) }
    parameters = content?.parameters ?? [:]
    self.disposition = disposition.flatMap { $0.value.isEmpty ? nil : $0.value }
    filename = [
      disposition?.parameters["filename"], content?.parameters["name"], content?.parameters["filename"],
    ]
    .lazy.compactMap { $0 }.first { !$0.isEmpty }
    contentID = fields.first(named: "Content-ID").map {
      String(decoding: $0.body.filter { $0 != 0x3C && $0 != 0x3E }, as: UTF8.self)
    }
    encoding = TransferCoding.canonical(
      fields.first(named: "Content-Transfer-Encoding").map { TransferCoding.word($0.body) } ?? "")
  }

  /// A media type that can be one; what is no type is text where it says so, else octets (RFC 2045 section 5.2).
  private static func type(_ value: String) -> String? {
    if value.isEmpty || value == "/" { return nil }
    let pieces = value.utf8.split(separator: 0x2F, omittingEmptySubsequences: false)
    if pieces.count == 2, pieces.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isToken) }) { return value }
    return value.hasPrefix("text") ? "text/plain" : "application/octet-stream"
  }
}
