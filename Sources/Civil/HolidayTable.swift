import Json

/// The national holidays and joint-leave days of one year (`config/holidays/YEAR.json5`).
package struct HolidayTable: Sendable {
  /// The year that all its days lie in.
  package var year: Int
  /// The joint decree of three ministers (SKB) that sets them.
  package var basis: String
  /// Whether the decree's number was seen in the decree itself or in sources that agree.
  package var certain: Bool
  /// National holidays first, then joint leave, each in the file's order; no day twice.
  package var holidays: [Holiday]

  /// A table made in code.
  package init(year: Int, basis: String, holidays: [Holiday], certain: Bool = true) {
    self.year = year
    self.basis = basis
    self.holidays = holidays
    self.certain = certain
  }

  /// Reads a table (JSON5); a wrong one is refused with file, line and mend.
  package static func read(_ octets: [UInt8], file: String) throws(TableFault) -> HolidayTable {
    do {
      return try table(try JsonReader.read(octets))
    } catch {
      throw TableFault(file: file, line: error.line, what: error.what, mend: error.mend)
    }
  }

  private static func table(_ value: JsonValue) throws(JsonFault) -> HolidayTable {
    var fields = try JsonFields(value, path: "")
    let year = try fields.int("year")
    guard (1...9999).contains(year) else {
      throw JsonFault(line: value.line, what: "year is \(year)", mend: "write a year as in 2026")
    }
    var table = HolidayTable(
      year: year, basis: try fields.string("basis"), holidays: [],
      certain: try fields.optionalBool("certain") ?? true)
    var lines: [CivilDate: Int] = [:]
    for (name, kind) in [("libur", Holiday.Kind.libur), ("cutiBersama", .cutiBersama)] {
      for (index, value) in try fields.array(name).enumerated() {
        let holiday = try day(value, "\(name)[\(index)]", kind: kind, of: table)
        if let earlier = lines.updateValue(value.line, forKey: holiday.date) {
          throw JsonFault(
            line: value.line, what: "\(holiday.date.iso) stands twice, first in line \(earlier)",
            mend: "keep one of the two, and join the names if both are right")
        }
        table.holidays.append(holiday)
      }
    }
    try fields.finish()
    return table
  }

  private static func day(
    _ value: JsonValue, _ path: String, kind: Holiday.Kind, of table: HolidayTable
  ) throws(JsonFault) -> Holiday {
    var fields = try JsonFields(value, path: path)
    let date = try fields.date("date")
    guard date.year == table.year else {
      throw JsonFault(
        line: value.line, what: "\(path).date '\(date.iso)' is no day of \(table.year)",
        mend: "write it as in \(table.year)-01-01, or mend the year of the table")
    }
    let name = try fields.string("name")
    guard name.utf8.contains(where: { $0 > 0x20 }) else {
      throw JsonFault(
        line: value.line, what: "\(path).name is empty", mend: "write the holiday's Indonesian name")
    }
    let holiday = Holiday(
      date: date, name: name, kind: kind, basis: try fields.optionalString("basis") ?? table.basis,
      certain: try fields.optionalBool("certain") ?? true)
    try fields.finish()
    return holiday
  }
}

/// What is wrong with a holiday table.
package struct TableFault: Error, Sendable {
  /// As the caller named it.
  package var file: String
  /// From 1.
  package var line: Int
  /// What was found.
  package var what: String
  /// What to write instead.
  package var mend: String
}
