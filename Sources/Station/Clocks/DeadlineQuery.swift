import Civil
package import Desk
import Disk
package import Json
import Procedures
import Records

/// `loket deadlines`: what is due and overdue, the nearest first.
package struct DeadlineQuery {
  private let office: Office
  private let today: CivilDate
  private let lines: [DueLine]

  /// `within`: working days up to which periods are shown; `nil` for all of them.
  package init(_ station: OfficeStation, within: Int?) throws {
    office = try station.office()
    today = station.clock.now().date(in: station.settings.zone)
    let register = try JournalReading(station.folder).register
    let (office, today) = (office, today)
    lines = register.cases.flatMap { office.dueLines($0, today: today) }
      .filter { line in within.map { line.left <= $0 } ?? true }
      .sorted { ($0.deadline.due, $0.id) < ($1.deadline.due, $1.id) }
  }

  /// An array of objects.
  package var json: JsonValue {
    .array(
      lines.map { line in
        .object([
          ("id", .string(line.id.text)), ("number", .optional(line.number)),
          ("name", .string(line.deadline.name)),
          ("from", .string(line.deadline.from.iso)), ("days", .int(line.deadline.days)),
          ("unit", .string(line.deadline.unit)), ("due", .string(line.deadline.due.iso)),
          ("earliest", .string(line.earliest.iso)), ("latest", .string(line.latest.iso)),
          ("lawful", .optional(line.lawful?.iso)), ("left", .int(line.left)),
          ("binds", .string(line.binds.rawValue)), ("state", .string(line.state.rawValue)),
          ("provisional", .bool(line.deadline.provisional)),
        ])
      })
  }

  /// The same as a table.
  package var table: [String] {
    guard !lines.isEmpty else { return ["Nothing is due."] }
    let rows =
      [["DUE", "LEFT", "CASE", "WHAT", "WHO", "STATE", "REMARK"]]
      + lines.map { line in
        [
          line.deadline.due.iso, "\(line.left)", line.id.text, line.deadline.name, line.binds.rawValue,
          line.state.rawValue, Self.remark(line),
        ]
      }
    let widths = (0..<7).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      zip(row, widths).map { $0 + String(repeating: " ", count: max(0, $1 - $0.count)) }.joined(
        separator: "  "
      )
      .trimmedEnd
    } + ["LEFT counts working days after \(today.iso)."]
  }

  private static func remark(_ line: DueLine) -> String {
    var words: [String] = []
    if line.binds == .applicant {
      if line.latest != line.deadline.due { words.append("lost only after \(line.latest.iso)") }
    } else {
      if line.earliest < line.deadline.due { words.append("\(line.earliest.iso) by the strictest reading") }
      if let lawful = line.lawful, lawful != line.deadline.due { words.append("law: \(lawful.iso)") }
    }
    if let promised = line.promised, promised != line.deadline.due {
      words.append("letters have promised \(promised.iso)")
    }
    if line.deadline.provisional { words.append("provisional") }
    return words.joined(separator: "; ")
  }
}

extension OfficeStation {
  /// Counts every open period again with the calendar as it is now, and tells the applicants whose letters had promised
  /// a day that has moved.
  ///
  /// `isDry`: only says what would change. Gives what moved, with the letters that had promised the old day.
  package func recompute(isDry: Bool) throws -> [Recount] {
    let office = try office()
    if isDry { return try JournalReading(folder).register.cases.flatMap(office.recounts) }
    let ledger = try Ledger(folder, zone: settings.zone)
    let round = try Round(self, ledger: ledger)
    let files = CaseFiles(folder)
    let now = clock.now()
    var moved: [Recount] = []
    var lines: [[Act]] = []
    for record in ledger.register.cases {
      let recounts = office.recounts(record)
      guard !recounts.isEmpty else { continue }
      moved += recounts
      round.touched[record.id] = .some(nil)
      guard let data = try files.data(of: record) else {
        lines.append(recounts.flatMap(\.acts))
        continue
      }
      let matter = CaseMatter(record: record, data: data, rulings: [], related: nil)
      let decision = round.clerk.recount(recounts, of: matter, now: now)
      lines.append(try decision.acts + files.write(decision, home: folder.caseFolder(record.id)))
    }
    try DiskFile.syncFileSystem(of: folder.root)
    for acts in lines { try ledger.add(cause: .officer(act: "recompute"), acts: acts, at: now) }
    try ledger.commit()
    _ = try round.settle()
    return moved
  }
}
