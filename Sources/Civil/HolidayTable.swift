import Json

/// A day on which offices are closed.
package struct Holiday: Hashable, Sendable {
  package var date: CivilDate
  /// Its Indonesian name, as skipped days are explained with it.
  package var name: String
  package var kind: Kind
  /// The decree it rests on.
  package var basis: String

  /// National holiday, joint leave, or a region's or office's own day.
  package enum Kind: String, Sendable {
    case libur
    case cutiBersama = "cuti-bersama"
    case daerah
  }

  package init(date: CivilDate, name: String, kind: Kind, basis: String) {
    self.date = date
    self.name = name
    self.kind = kind
    self.basis = basis
  }
}

/// The national holidays and joint-leave days of one year (`config/holidays/YEAR.json5`).
package struct HolidayTable: Sendable {
  package var year: Int
  /// The joint decree of three ministers (SKB) that sets them.
  package var basis: String
  package var holidays: [Holiday]

  package init(year: Int, basis: String, holidays: [Holiday]) {
    self.year = year
    self.basis = basis
    self.holidays = holidays
  }

  /// Reads a table; a wrong one is refused with file, line and mend.
  package static func read(_ octets: [UInt8], file: String) throws(TableFault) -> HolidayTable {
    do {
      var fields = try JsonFields(try JsonReader.read(octets), path: "")
      let year = try fields.int("year")
      let basis = try fields.string("basis")
      var holidays: [Holiday] = []
      for (name, kind) in [("libur", Holiday.Kind.libur), ("cutiBersama", .cutiBersama)] {
        for (index, value) in try fields.array(name).enumerated() {
          holidays.append(try day(value, "\(name)[\(index)]", kind: kind, year: year, basis: basis))
        }
      }
      try fields.finish()
      return HolidayTable(year: year, basis: basis, holidays: holidays)
    } catch {
      throw TableFault(file: file, line: error.line, what: error.what, mend: error.mend)
    }
  }

  private static func day(
    _ value: JsonValue, _ path: String, kind: Holiday.Kind, year: Int, basis: String
  ) throws(JsonFault) -> Holiday {
    var fields = try JsonFields(value, path: path)
    let text = try fields.string("date")
    guard let date = CivilDate(iso: text), date.year == year else {
      throw JsonFault(
        line: value.line, what: "\(path).date '\(text)' is no day of \(year)", mend: "write it as in \(year)-01-01")
    }
    let holiday = Holiday(
      date: date, name: try fields.string("name"), kind: kind, basis: try fields.optionalString("basis") ?? basis)
    try fields.finish()
    return holiday
  }
}

/// What is wrong with a holiday table.
package struct TableFault: Error, Sendable {
  package var file: String
  package var line: Int
  package var what: String
  package var mend: String
}
