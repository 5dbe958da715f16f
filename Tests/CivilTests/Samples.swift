import Civil
import Foundation
import Testing

/// The holiday files as they ship.
enum Shipped {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "config/holidays")

  static func table(_ year: Int) throws -> HolidayTable {
    try HolidayTable.read(
      [UInt8](Data(contentsOf: folder.appending(path: "\(year).json5"))), file: "\(year).json5")
  }

  static func tables(_ years: ClosedRange<Int> = 2024...2027) throws -> [HolidayTable] {
    try years.map { try table($0) }
  }
}

/// An office's calendar over the shipped tables.
func calendar(
  _ tables: [HolidayTable]? = nil, week: Int = 5, cutiBersamaOff: Bool = true, added: [Holiday] = [],
  removed: [Removal] = [], hours: OfficeHours? = nil, zone: Zone = .wib
) throws -> WorkCalendar {
  WorkCalendar(
    tables: try tables ?? Shipped.tables(), week: week, cutiBersamaOff: cutiBersamaOff, added: added,
    removed: removed,
    hours: hours, zone: zone)
}

func day(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso)) }

func instant(_ text: String) throws -> Instant { try #require(Instant(rfc3339: text)) }
