import Civil
import Records
import Testing

@Suite struct NumberingTests {
  private let day = CivilDate(year: 2026, month: 2, day: 7) ?? SampleJournal.day

  @Test(arguments: [
    ("{seq:3}/PPID/{month:roman}/{year}", 7, "007/PPID/II/2026"), ("{seq}/KEB/{year}", 1234, "1234/KEB/2026"),
    ("PPID.{year}{month:2}{day:2}.{seq:4}", 12, "PPID.20260207.0012"),
    ("{day}-{month}-{year} no {seq}", 1, "7-2-2026 no 1"),
    ("{seq:3}/é/{year}", 10000, "10000/é/2026"),
  ])
  func numberFollowsThePattern(pattern: String, sequence: Int, number: String) throws {
    #expect(try Numbering(pattern: pattern).number(sequence: sequence, date: day) == number)
  }

  @Test(arguments: [
    ("", "no {seq}"), ("{year}", "no {seq}"), ("{seq}/PPID", "no {year}"), ("{seq:3/{year}", "unknown part"),
    ("{seq:3}/{year", "not closed"), ("{seq:x}/{year}", "unknown part"), ("{seq:03}/{year}", "unknown part"),
    ("{tahun}/{seq}", "unknown part"), ("{seq}{year}", "touches"), ("{seq}1/{year}", "touches"),
    ("{year}{seq:4}", "touches"),
  ])
  func badPatternIsRefusedWithTheMend(pattern: String, what: String) {
    let fault = #expect(throws: PatternFault.self) { _ = try Numbering(pattern: pattern) }
    #expect(fault?.what.contains(what) == true)
    #expect(fault?.mend.isEmpty == false)
  }

  @Test func numbersNeverRepeat() throws {
    let numbering = try Numbering(pattern: "{seq:3}/PPID/{month:roman}/{year}")
    var seen: Set<String> = []
    for sequence in 1...12_000 { seen.insert(numbering.number(sequence: sequence, date: day)) }
    #expect(seen.count == 12_000)
    #expect(seen.contains("12000/PPID/II/2026"))
  }

  @Test(arguments: [
    ("Nomor 007/PPID/II/2026 tanggal", ["007/PPID/II/2026"]),
    ("no. 7 / ppid / ii / 2O26.", ["007/PPID/II/2026"]),
    ("(OO7/PPID/XII/2026)", ["007/PPID/XII/2026"]), ("007/PPID/\n II/2026", ["007/PPID/II/2026"]),
    ("0070/PPID/II/2026 dan 12/PPID/X/2025", ["070/PPID/II/2026", "012/PPID/X/2025"]),
    ("x007/PPID/II/2026", []), ("007/PPID/II/20261", []), ("007/PPID/XIII/2026", []), ("007/PPID/II", []),
    ("000/PPID/II/2026", []), ("9999999999/PPID/II/2026", []),
  ])
  func numbersAreFoundAsPeopleWriteThem(text: String, numbers: [String]) throws {
    let numbering = try Numbering(pattern: "{seq:3}/PPID/{month:roman}/{year}")
    let found = numbering.find(in: Array(text.utf8))
    #expect(found.map(\.number) == numbers)
    if let first = found.first { #expect(Array(text.utf8)[first.offset] != 0x20) }
  }
}
