import Civil
import Records
import Station
import Testing

/// What the rounds of the days do where the superior is silent.
@Suite struct SilenceRoundTests {
  @Test func theLetterGoesWithTheFirstRoundOfTheDayAfterAndNeverAgain() throws {
    let office = try ActOffice()
    try office.round(at: "2026-12-05T08:00:00+07:00")
    try office.object(["Nama: Budi Santoso"], on: try #require(CivilDate(iso: "2026-12-08")))
    let due = try #require(try office.record("2026-K-0001").deadlines.first { $0.name == "response" }?.due)
    func letters(on day: CivilDate) throws -> [LetterEntry] {
      for hour in ["00:10", "09:00"] { try office.round(at: "\(day.iso)T\(hour):00+07:00") }
      return try office.record("2026-K-0001").letters.filter { $0.template == "dispute-right" }
    }
    #expect(try letters(on: due).isEmpty)
    #expect(try letters(on: due.adding(days: 1)).count == 1)
    for day in [2, 3, 10] {
      let letters = try letters(on: due.adding(days: day))
      #expect(letters.map(\.created) == [Instant(rfc3339: "\(due.adding(days: 1).iso)T00:10:00+07:00")])
      #expect(letters.first?.state == .printed || letters.first?.state == .sent)
    }
    #expect(try Verification(office.station(at: "\(due.adding(days: 11).iso)T09:00:00+07:00")).run().isGood)
  }
}
