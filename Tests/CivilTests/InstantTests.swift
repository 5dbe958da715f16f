import Civil
import Testing

@Test(arguments: [
  ("1970-01-01T00:00:00Z", 0), ("1970-01-01T07:00:00+07:00", 0), ("1969-12-31T23:59:59Z", -1),
  ("2026-11-20T08:15:00+07:00", 1_795_137_300), ("2026-11-20t01:15:00z", 1_795_137_300),
  ("2026-11-20 08:15:00.123456+07:00", 1_795_137_300), ("2026-11-19T15:45:00-09:30", 1_795_137_300),
  ("2016-12-31T23:59:60Z", 1_483_228_800), ("0001-01-01T00:00:00Z", -62_135_596_800),
])
func readsRfc3339(_ text: String, _ seconds: Int64) {
  #expect(Instant(rfc3339: text)?.seconds == seconds)
}

@Test(arguments: [
  "", "2026-11-20", "2026-11-20T08:15:00", "2026-11-20T08:15+07:00", "2026-11-20T24:00:00Z",
  "2026-11-20T08:60:00Z",
  "2026-11-20T08:15:61Z", "2026-02-30T08:15:00Z", "2026-11-20T08:15:00+0700", "2026-11-20T08:15:00+24:00",
  "2026-11-20T08:15:00.Z", "2026-11-20T08:15:00ZZ", "2026-11-20T08:15:00 Z", "2026-11-20T+8:15:00Z",
  "2026-11-20T08:15:00+07:60",
])
func refusesWhatIsNoInstant(_ text: String) { #expect(Instant(rfc3339: text) == nil) }

@Test func writesRfc3339InAZone() throws {
  let at = try instant("2026-11-20T16:30:05Z")
  #expect(at.rfc3339(in: .wib) == "2026-11-20T23:30:05+07:00")
  #expect(at.rfc3339(in: .wita) == "2026-11-21T00:30:05+08:00")
  #expect(at.rfc3339(in: .wit) == "2026-11-21T01:30:05+09:00")
  #expect(at.rfc3339(offsetSeconds: -34_200) == "2026-11-20T07:00:05-09:30")
  #expect(Instant(seconds: -1).rfc3339(offsetSeconds: 0) == "1969-12-31T23:59:59+00:00")
}

/// 23.30 WIB is 00.30 WITA of the next day.
@Test func zonesChangeTheDay() throws {
  let at = try instant("2026-11-20T23:30:00+07:00")
  #expect(at.date(in: .wib).iso == "2026-11-20" && at.time(in: .wib).indonesian == "23.30")
  #expect(at.date(in: .wita).iso == "2026-11-21" && at.time(in: .wita).indonesian == "00.30")
  #expect(at.date(in: .wita).weekday == .saturday)
  #expect(at.date(in: .wit).iso == "2026-11-21" && at.time(in: .wit).indonesian == "01.30")
  #expect(Instant(date: at.date(in: .wita), time: at.time(in: .wita), zone: .wita) == at)
}

@Test(arguments: [Int64.min, Int64.min + 1, -1, 0, Int64.max - 1, Int64.max])
func anyNumberOfSecondsIsAnInstant(_ seconds: Int64) {
  let at = Instant(seconds: seconds)
  for offset in [-86_399, 0, 86_399] {
    #expect((0..<86_400).contains(at.split(offset).second))
    #expect(at.rfc3339(offsetSeconds: offset).utf8.count == 25)
  }
  #expect(at.adding(seconds: .max) >= at && at.adding(seconds: .min) <= at)
  #expect((1...9999).contains(at.date(in: .wib).year))
}

@Test func anInstantComesBackFromItsText() {
  for seconds in stride(from: Int64(-62_135_500_000), through: 253_402_200_000, by: 7_919_000_003) {
    for zone in [Zone.wib, .wita, .wit] {
      #expect(Instant(rfc3339: Instant(seconds: seconds).rfc3339(in: zone))?.seconds == seconds)
    }
  }
}

@Test(arguments: [
  ("Asia/Jakarta", "WIB"), ("Asia/Pontianak", "WIB"), ("WIB", "WIB"), ("Asia/Makassar", "WITA"),
  ("WITA", "WITA"),
  ("Asia/Jayapura", "WIT"), ("WIT", "WIT"), ("Asia/Singapore", nil), ("", nil), ("UTC", nil),
])
func namesOfZones(_ identifier: String, _ name: String?) {
  #expect(Zone(identifier: identifier)?.name == name)
}

@Test(arguments: [
  ("07:30", "07.30"), ("7.30", "07.30"), ("23.59", "23.59"), ("00:00", "00.00"), ("24:00", nil),
  ("12:60", nil),
  ("45.00", nil), ("7", nil), ("07:3", nil), ("07::30", nil), (":30", nil), ("07:30:00", nil), ("-7:30", nil),
  ("007:30", nil), (" 07:30", nil), ("07.30 WIB", nil), ("", nil),
])
func readsTimesOfDay(_ text: String, _ expected: String?) { #expect(ClockTime(text)?.indonesian == expected) }
