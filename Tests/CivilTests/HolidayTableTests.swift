import Civil
import Testing

@Test(arguments: [(2024, 19, 10), (2025, 17, 11), (2026, 17, 8), (2027, 18, 8)])
func shippedTablesAreWhole(_ year: Int, _ libur: Int, _ cutiBersama: Int) throws {
  let table = try Shipped.table(year)
  #expect(table.year == year)
  #expect(table.holidays.count { $0.kind == .libur } == libur)
  #expect(table.holidays.count { $0.kind == .cutiBersama } == cutiBersama)
  #expect(table.holidays.allSatisfy { $0.date.year == year && !$0.basis.isEmpty && !$0.name.isEmpty })
  #expect(table.holidays.filter { $0.kind == .cutiBersama }.allSatisfy { $0.name.hasPrefix("Cuti bersama ") })
  #expect(table.holidays.filter { $0.kind == .cutiBersama }.allSatisfy { $0.date.weekday.rawValue < 6 })
}

/// The weekday that domain.md §5.3 gives each day, Sen to Min.
@Test(arguments: [
  (
    2024,
    "Sen Kam Sab Rab Sen Jum Min Rab Kam Rab Kam Kam Sab Sen Min Sab Sen Rab Rab Jum Sel Sen Sel Jum Sen Jum Jum Sel Kam"
  ),
  (
    2025,
    "Rab Sen Rab Sab Sen Sel Jum Min Kam Sen Kam Min Jum Jum Min Jum Kam Sel Jum Rab Kam Jum Sen Sel Jum Sen Sen Jum"
  ),
  (
    2026,
    "Kam Jum Sel Kam Sab Min Jum Min Jum Kam Rab Min Sen Sel Sen Sel Jum Sen Rab Jum Sen Sel Jum Kam Kam"
  ),
  (
    2027,
    "Jum Sel Sab Sen Rab Kam Jum Min Sab Kam Sen Kam Sel Min Min Sel Sab Min Jum Sel Jum Sen Kam Sel Rab Jum"
  ),
])
func shippedDaysFallOnTheirWeekdays(_ year: Int, _ weekdays: String) throws {
  let written = try Shipped.table(year).holidays.map { String($0.date.weekday.indonesian.prefix(3)) }
  #expect(written.joined(separator: " ") == weekdays)
}

@Test func shippedTablesSayWhatIsNotCertain() throws {
  #expect(try Shipped.tables().map(\.certain) == [false, true, false, false])
  let uncertain = try Shipped.tables().flatMap(\.holidays).filter { !$0.certain }.map(\.date.iso)
  #expect(
    uncertain == [
      "2024-02-14", "2027-02-06", "2027-03-28", "2027-05-01", "2027-06-06", "2027-08-15", "2027-12-25",
      "2027-12-26",
    ])
}

@Test func daysWithoutTheirOwnBasisRestOnTheTables() throws {
  let table = try Shipped.table(2025)
  let added = try #require(table.holidays.first { $0.date.iso == "2025-08-18" })
  #expect(added.basis.contains("933"))
  #expect(table.holidays.first?.basis == table.basis)
}

/// A wrong table, the line of its fault, and a part of what is said.
struct TableFaultCase: CustomTestStringConvertible, Sendable {
  let text: String
  let line: Int
  let what: String
  let mend: String
  var testDescription: String { what }

  init(_ text: String, _ line: Int, _ what: String, _ mend: String) {
    (self.text, self.line, self.what, self.mend) = (text, line, what, mend)
  }
}

@Test(arguments: [
  TableFaultCase("{\n year: 2026 }", 1, "basis is missing", "add basis: …"),
  TableFaultCase("{ basis: 'SKB' }", 1, "year is missing", "add year: …"),
  TableFaultCase("{ year: 0, basis: 'SKB' }", 1, "year is 0", "write a year as in 2026"),
  TableFaultCase(
    "{ year: 2026, basis: 'SKB',\n libru: [] }", 2, "unknown key 'libru'", "did you mean 'libur'?"),
  TableFaultCase(
    "{ year: 2026, basis: 'SKB', libur: [\n { date: '2026-02-30', name: 'X' } ] }", 2,
    "libur[0].date '2026-02-30' is no day of the calendar", "write it as in \"2026-11-20\""),
  TableFaultCase(
    "{ year: 2026, basis: 'SKB', libur: [\n { date: '2027-01-01', name: 'X' } ] }", 2,
    "libur[0].date '2027-01-01' is no day of 2026", "write it as in 2026-01-01, or mend the year of the table"
  ),
  TableFaultCase(
    "{ year: 2026, basis: 'SKB', libur: [\n { date: '2026-01-01', name: ' ' } ] }", 2,
    "libur[0].name is empty",
    "write the holiday's Indonesian name"),
  TableFaultCase(
    "{ year: 2026, basis: 'SKB', libur: [\n{ date: '2026-01-01', name: 'X' }],\n cutiBersama: [\n{ date: '2026-01-01', name: 'Y' }] }",
    4, "2026-01-01 stands twice, first in line 2", "keep one of the two, and join the names if both are right"
  ),
  TableFaultCase(
    "{ year: 2026, basis: 'SKB', libur: [\n{ date: 20260101, name: 'X' }] }", 2, "libur[0].date is a number",
    "write it in quotes, as in \"2026-11-20\""),
  TableFaultCase(
    "{ year: 2026, basis: 'SKB', libur: [", 1, "the text ends where a value is expected", "add the value"),
])
func wrongTablesAreRefusedWithLineAndMend(_ example: TableFaultCase) throws {
  let fault = try #require(throws: TableFault.self) {
    try HolidayTable.read(Array(example.text.utf8), file: "2026.json5")
  }
  #expect(fault.file == "2026.json5")
  #expect(fault.line == example.line)
  #expect(fault.what == example.what)
  #expect(fault.mend == example.mend)
}
