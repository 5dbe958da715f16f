package import Civil
import Desk
package import Json
import Letters
package import Records

/// Questions to the register: reading only, so no lock is taken.
package struct CaseQuery {
  private let station: OfficeStation
  private let register: Register

  package init(_ station: OfficeStation) throws {
    self.station = station
    register = try JournalReading(station.folder).register
  }

  /// One line of `loket list`.
  package struct Line: Sendable {
    package var record: CaseRecord
    package var applicant: String
    package var zone: Zone

    /// The next day something is due; `nil` when nothing is.
    var due: CivilDate? {
      record.deadlines.filter { $0.state == .open }.map(\.due).min()
    }

    package var json: JsonValue {
      .object([
        ("id", .string(record.id.text)), ("number", .optional(record.number)),
        ("kind", .string(record.kind.word)), ("status", .string(record.status.rawValue)),
        ("applicant", .string(applicant)), ("received", .string(record.received.rfc3339(in: zone))),
        ("due", .optional(due?.iso)),
      ])
    }
  }

  /// The cases that answer to every condition, in the order of their ids.
  package func list(text: String, statuses: [CaseStatus], dueBy: CivilDate?, kind: CaseKind?) throws -> [Line]
  {
    let files = CaseFiles(station.folder)
    let wanted = Array(text.lowercased().utf8)
    var lines: [Line] = []
    for record in register.cases {
      guard statuses.isEmpty || statuses.contains(record.status), kind == nil || record.kind == kind else {
        continue
      }
      let data = try files.data(of: record)
      let line = Line(record: record, applicant: Self.applicant(data), zone: station.settings.zone)
      if let dueBy {
        guard let due = line.due, due <= dueBy else { continue }
      }
      guard wanted.isEmpty || Self.haystack(record, data).contains(wanted) else { continue }
      lines.append(line)
    }
    return lines
  }

  /// One case, by its id or its official number.
  package func show(_ word: String) throws -> CaseSheet {
    let id = CaseID(text: word).flatMap { register.case($0)?.id } ?? register.caseID(number: word)
    guard let id, let record = register.case(id) else { throw StationFault.unknownCase(word) }
    let files = CaseFiles(station.folder)
    return CaseSheet(
      record: record, data: try files.data(of: record), zone: station.settings.zone,
      clerk: try station.clerk(), receivers: try files.receivers(of: record))
  }

  /// The lines as a table for a reader.
  package static func table(_ lines: [Line]) -> [String] {
    guard !lines.isEmpty else { return ["No cases."] }
    let rows =
      [["CASE", "NUMBER", "STATUS", "RECEIVED", "DUE", "APPLICANT"]]
      + lines.map { line in
        [
          line.record.id.text, line.record.number ?? "-", line.record.status.rawValue,
          line.record.received.date(in: line.zone).iso, line.due?.iso ?? "-", line.applicant,
        ]
      }
    let widths = (0..<6).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      zip(row, widths).map { $0 + String(repeating: " ", count: max(0, $1 - $0.count)) }
        .joined(separator: "  ").trimmedEnd
    }
  }

  static func applicant(_ data: CaseData?) -> String {
    data?.applicant.organisation ?? data?.applicant.name ?? "-"
  }

  private static func haystack(_ record: CaseRecord, _ data: CaseData?) -> [UInt8] {
    let words =
      [record.id.text, record.number ?? "", applicant(data), data?.applicant.name ?? ""]
      + (data?.information ?? [])
    return Array(words.joined(separator: "\n").lowercased().utf8)
  }
}

extension CaseKind {
  /// The contract's word.
  package var word: String {
    switch self {
    case .request: "request"
    case .objection: "objection"
    case .dispute: "dispute"
    }
  }
}

extension String {
  /// Without the spaces at its end.
  var trimmedEnd: String {
    var octets = utf8[...]
    while octets.last == 0x20 { octets = octets.dropLast() }
    return String(octets) ?? self
  }
}
