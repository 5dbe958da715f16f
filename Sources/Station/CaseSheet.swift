import Civil
import Desk
package import Json
import Records

/// `loket show`: everything about one case.
package struct CaseSheet {
  let record: CaseRecord
  /// `nil` when the personal data was erased or cannot be read.
  let data: CaseData?
  let zone: Zone
  let clerk: Clerk
  /// The address that each mail of ours went to, by the letter's key; what goes on paper is not among them.
  var receivers: [String: String] = [:]

  /// The contract's object.
  package var json: JsonValue {
    .object([
      ("id", .string(record.id.text)), ("number", .optional(record.number)),
      ("kind", .string(record.kind.word)), ("status", .string(record.status.rawValue)),
      ("relates", .optional(record.relates?.text)),
      ("channel", .optional(record.channel)),
      ("received", .string(record.received.rfc3339(in: zone))),
      ("registered", .optional(record.registered?.iso)),
      ("applicant", data.map { CaseData.json($0.applicant) } ?? .null),
      ("proxy", Self.person(data?.proxy)), ("user", Self.person(data?.user)),
      ("information", .array((data?.information ?? []).map { .string($0) })),
      ("purpose", .optional(data?.purpose)), ("obtain", .optional(data?.obtain)),
      ("delivery", .optional(data?.delivery)), ("objection", data?.objection?.json ?? .null),
      ("documents", .array((data?.documents ?? []).map(Self.json))),
      ("missing", .array(record.missing.map { .string($0) })),
      ("remarks", .array((data?.remarks ?? []).map { .string($0) })),
      ("flags", .array(record.flags.map { .string($0) })),
      ("deadlines", .array(record.deadlines.map(Self.json))),
      ("letters", .array(record.letters.map(json))),
      ("history", .array(record.history.map(json))),
    ])
  }

  /// As `loket parse` gives people: `{ "name": … }`, or null for nobody.
  private static func person(_ name: String?) -> JsonValue {
    name.map { .object([("name", .string($0))]) } ?? .null
  }

  /// Where the case stands, in a few lines.
  package var summary: [String] {
    ["\(record.id.text)  \(record.number ?? "(no number yet)")  \(record.status.rawValue)"]
      + record.deadlines.filter { $0.state == .open }.map(Self.line)
  }

  private static func line(_ deadline: Deadline) -> String {
    "deadline    \(deadline.name): \(deadline.due.iso) (\(deadline.days) \(deadline.unit) days from "
      + "\(deadline.from.iso)) \(deadline.state.rawValue)" + (deadline.provisional ? ", provisional" : "")
  }

  /// The same for a reader.
  package var lines: [String] {
    var lines = [
      "\(record.id.text)  \(record.number ?? "(no number yet)")  \(record.status.rawValue)",
      "received    \(record.received.rfc3339(in: zone))",
      "applicant   \(CaseQuery.applicant(data))" + (data?.proxy.map { " (through \($0))" } ?? ""),
    ]
    if let relates = record.relates { lines.append("about       \(relates.text)") }
    for (index, item) in (data?.information ?? []).enumerated() {
      lines.append("\(index == 0 ? "asks        " : "            ")\(index + 1). \(item)")
    }
    if let purpose = data?.purpose { lines.append("purpose     \(purpose)") }
    if let objection = data?.objection {
      lines.append("grounds     \(objection.grounds.joined(separator: ", "))")
    }
    for document in data?.documents ?? [] {
      lines.append(
        "paper       \(document.document)  \(document.file)" + Self.pages(document)
          + (document.isReadable ? "" : "  (unreadable)") + (document.note.map { "  (\($0))" } ?? ""))
    }
    if !record.missing.isEmpty { lines.append("missing     \(record.missing.joined(separator: ", "))") }
    for remark in data?.remarks ?? [] { lines.append("look at     \(remark)") }
    if !record.flags.isEmpty { lines.append("flags       \(record.flags.joined(separator: ", "))") }
    lines += record.deadlines.map(Self.line)
    for letter in record.letters { lines.append("letter      \(letter.key)  \(letter.state.rawValue)") }
    for entry in record.history { lines.append("history     \(entry.at.rfc3339(in: zone))  \(entry.words)") }
    return lines
  }

  private static func pages(_ document: StoredDocument) -> String {
    guard let pages = document.pages else { return "" }
    return pages.count == 1 ? "  page \(pages.lowerBound)" : "  pages \(pages.lowerBound)-\(pages.upperBound)"
  }

  private static func json(_ document: StoredDocument) -> JsonValue {
    .object([
      ("file", .optional(document.name)), ("stored", .string(document.file)),
      ("mediaType", .string(document.mediaType)), ("size", .int(document.size)),
      ("sha256", .string(document.sha256)), ("document", .string(document.document)),
      ("readable", .bool(document.isReadable)), ("evidence", .string(document.evidence)),
      ("pages", document.pages.map { .array([.int($0.lowerBound), .int($0.upperBound)]) } ?? .null),
      ("note", .optional(document.note)),
    ])
  }

  private static func json(_ deadline: Deadline) -> JsonValue {
    .object([
      ("name", .string(deadline.name)), ("from", .string(deadline.from.iso)), ("days", .int(deadline.days)),
      ("unit", .string(deadline.unit)), ("due", .string(deadline.due.iso)),
      ("state", .string(deadline.state.rawValue)), ("provisional", .bool(deadline.provisional)),
    ])
  }

  private func json(_ letter: LetterEntry) -> JsonValue {
    .object([
      ("template", .string(letter.template)), ("key", .string(letter.key)),
      ("to", .optional(receivers[letter.key])),
      ("created", .string(letter.created.rfc3339(in: zone))),
      ("sent", .optional(letter.sent?.rfc3339(in: zone))),
      ("messageID", .string(clerk.keys.messageID(of: letter.key))),
      ("state", .string(letter.state.rawValue)), ("reason", .optional(letter.reason)),
    ])
  }

  private func json(_ entry: HistoryEntry) -> JsonValue {
    .object([
      ("sequence", .int(entry.sequence)), ("at", .string(entry.at.rfc3339(in: zone))),
      ("what", .string(entry.words)),
    ])
  }
}
