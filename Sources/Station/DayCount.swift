package import Civil
import Disk
package import Json

/// `loket days`: a due date with every skipped day named.
package enum DayCount {
  /// The calendar of an office; without one in the folder, the national one (WIB, five days).
  package static func calendar(of folder: OfficeFolder, clock: Clock, sixDays: Bool) throws -> WorkCalendar {
    if !sixDays, try DiskFile.info(folder.configuration) != nil {
      return try OfficeStation(folder, clock: clock).calendar()
    }
    return WorkCalendar(
      tables: try Supplies().holidays(), week: sixDays ? 6 : 5, cutiBersamaOff: true, added: [], removed: [],
      hours: nil, zone: .wib)
  }

  /// The contract's object.
  package static func json(_ due: DueDate) -> JsonValue {
    .object([
      ("from", .string(due.from.iso)), ("days", .int(due.days)), ("unit", .string(due.unit.rawValue)),
      ("due", .string(due.due.iso)), ("provisional", .bool(due.provisional)),
      (
        "skipped",
        .array(
          due.skipped.map { .object([("date", .string($0.date.iso)), ("reason", .string($0.reason))]) })
      ),
    ])
  }

  /// The same for a reader.
  package static func lines(_ due: DueDate) -> [String] {
    let unit = due.unit == .working ? "working days" : "calendar days"
    var lines = [
      "\(due.days) \(unit) from \(due.from.iso) (day 0): \(due.due.iso), \(due.due.indonesianWithWeekday)"
    ]
    if due.provisional {
      lines.append(
        "provisional: the calendar does not cover every day counted; add the year's table to holidays/")
    }
    if !due.skipped.isEmpty { lines.append("skipped:") }
    lines += due.skipped.map { "  \($0.date.iso)  \($0.reason)" }
    return lines
  }
}
