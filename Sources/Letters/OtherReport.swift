import Mime

/// Reports of programs that are not about delivery: receipts of reading (RFC 8098), reports of abuse (RFC
/// 5965).
enum OtherReport {
  /// The sign of a receipt of reading; `nil` when the mail is none.
  static func receipt(_ message: Message) -> Evidence? {
    sign(message, kind: "disposition-notification", rule: "receipt of reading", types: receiptTypes)
  }

  /// The sign of a report of abuse; `nil` when the mail is none.
  static func abuse(_ message: Message) -> Evidence? {
    sign(message, kind: "feedback-report", rule: "report of abuse", types: ["message/feedback-report"])
  }

  /// Whether the mail is either.
  static func stands(in message: Message) -> Bool { receipt(message) != nil || abuse(message) != nil }

  private static let receiptTypes: Set<String> = [
    "message/disposition-notification", "message/global-disposition-notification",
  ]

  /// By the kind that the report names, or by its own part where it names none.
  private static func sign(_ message: Message, kind: String, rule: String, types: Set<String>) -> Evidence? {
    if let report = message.parts.first, report.type == "multipart/report",
      let named = report.parameters["report-type"]?.lowered, !named.isEmpty
    {
      return named == kind ? Evidence(part: report.path, offset: 0, rule: rule) : nil
    }
    return message.parts.first { $0.messageDepth == 0 && types.contains($0.type) }
      .map { Evidence(part: $0.path, offset: 0, rule: rule) }
  }
}
