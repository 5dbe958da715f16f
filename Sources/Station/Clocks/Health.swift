import Civil
import Desk
import Disk
package import Json
import Procedures
import Records

/// `loket status`: the office's health in one look.
package struct Health: Sendable {
  /// Figures, each with what it counts, in a fixed order.
  package private(set) var figures: [Figure] = []
  /// What a person must look at, in English sentences; empty when all is well.
  package private(set) var troubles: [String] = []

  /// One figure.
  package struct Figure: Sendable {
    /// As Prometheus names it, without the leading `loket_`.
    package var name: String
    package var help: String
    package var value: Int
    /// Whether anything above zero needs a person.
    package var isTrouble: Bool
  }

  package var isGood: Bool { troubles.isEmpty }

  /// Looks at the register and the folders; takes no lock and changes nothing.
  package init(_ station: OfficeStation) throws {
    let office = try station.office()
    let folder = station.folder
    let now = station.clock.now()
    let today = now.date(in: station.settings.zone)
    let reading = try JournalReading(folder)
    let register = reading.register
    let records = register.cases
    let lines = records.flatMap { office.dueLines($0, today: today) }
    let owed = lines.filter { $0.binds != .applicant }
    let late = owed.count { $0.state == .overdue && $0.deadline.name != UnitPeriod.name }
    put("cases", "cases in the register", records.count)
    put("cases_open", "cases that have not ended", records.count { !$0.status.isEnded })
    put("cases_incomplete", "cases that wait for the applicant", records.count { $0.status == .incomplete })
    put(
      "due_soon", "periods of the office that end within three working days", owed.count { $0.state == .due })
    put(
      "overdue", "answers and responses that are late", late,
      isTrouble: true)
    put(
      "unread", "cases with a letter of the applicant's that nobody has read",
      records.count(where: UnreadLetter.waits), isTrouble: true)
    put(
      "review", "letters that wait for a person in review/", try Self.count(folder.review, .folder),
      isTrouble: true)
    put("quarantine", "letters in quarantine/", try Self.count(folder.quarantine, .file), isTrouble: true)
    put("inbox_refused", "dropped files that are not taken", try Self.notes(folder.inbox), isTrouble: true)
    put(
      "decisions_refused", "decision forms with a mistake", try Self.notes(folder.decisions), isTrouble: true)
    put("letters_queued", "letters that wait to be sent", register.letterCount(.queued))
    put(
      "letters_uncertain", "letters of which nobody knows whether they went",
      register.letterCount(.uncertain), isTrouble: true)
    let lost = records.flatMap(\.letters).count { $0.state == .bounced || $0.state == .failed }
    put("letters_lost", "letters that came back or were refused", lost)
    put("journal_lines", "lines of the journal", register.head.sequence)
    let horizon = office.calendar.due(from: today, days: 60, unit: .working)
    put(
      "calendar_missing", "1 when the holiday table ends within 60 working days", horizon.provisional ? 1 : 0,
      isTrouble: true)
    if let torn = reading.tornLine {
      troubles.append("\(torn.file): \(torn.what); the next 'loket run' mends it")
    }
  }

  private mutating func put(_ name: String, _ help: String, _ value: Int, isTrouble: Bool = false) {
    figures.append(Figure(name: name, help: help, value: value, isTrouble: isTrouble))
    if isTrouble, value > 0 {
      troubles.append(name == "calendar_missing" ? help.dropping("1 when ") : "\(value) \(help)")
    }
  }

  private static func count(_ folder: String, _ kind: DiskFile.Entry.Kind) throws -> Int {
    guard try DiskFile.info(folder) != nil else { return 0 }
    return try DiskFile.list(folder).count {
      $0.kind == kind && $0.name != "selesai" && !$0.name.hasPrefix(".")
        && !$0.name.hasSuffix(InboxNotes.suffix)
    }
  }

  private static func notes(_ folder: String) throws -> Int {
    guard try DiskFile.info(folder) != nil else { return 0 }
    return try DiskFile.list(folder).count { $0.kind == .file && $0.name.hasSuffix(InboxNotes.suffix) }
  }

  /// An object of the figures, with `ok` and the troubles.
  package var json: JsonValue {
    .object(
      [("ok", .bool(isGood)), ("troubles", .array(troubles.map { .string($0) }))]
        + figures.map { ($0.name, .int($0.value)) })
  }

  /// Prometheus' text format (exposition format 0.0.4).
  package var metrics: String {
    figures.map { figure in
      "# HELP loket_\(figure.name) \(figure.help)\n# TYPE loket_\(figure.name) gauge\nloket_\(figure.name) \(figure.value)"
    }.joined(separator: "\n")
  }

  /// The same for a reader.
  package var lines: [String] {
    let width = figures.map { "\($0.value)".count }.max() ?? 1
    return figures.filter { $0.value > 0 || $0.name == "cases" }.map { figure in
      String(repeating: " ", count: width - "\(figure.value)".count) + "\(figure.value)  \(figure.help)"
    } + [isGood ? "ok" : "look at: " + troubles.joined(separator: "; ")]
  }
}

extension String {
  fileprivate func dropping(_ head: String) -> String {
    hasPrefix(head) ? String(dropFirst(head.count)) : self
  }
}
