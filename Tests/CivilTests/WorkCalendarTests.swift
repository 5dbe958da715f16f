import Civil
import Testing

@Test func aTermIsProvisionalWhenAYearWalkedOverHasNoTable() throws {
  let office = try calendar(Shipped.tables(2026...2026))
  let from = try day("2026-12-18")
  #expect(!office.due(from: from, days: 7, unit: .working).provisional)
  #expect(office.due(from: from, days: 7, unit: .working).due.iso == "2026-12-31")
  #expect(office.due(from: from, days: 8, unit: .working).provisional)
  #expect(!office.due(from: from, days: 60, unit: .calendar).provisional)
  #expect(try office.covers(day("2026-12-31")) && !office.covers(day("2027-01-01")))
}

@Test func dayZeroNeedsNoTable() throws {
  let office = try calendar(Shipped.tables(2027...2027))
  #expect(try !office.due(from: day("2026-12-31"), days: 1, unit: .working).provisional)
}

@Test(arguments: [0, -1, Int.min])
func noDaysEndOnTheDayItself(_ days: Int) throws {
  let from = try day("2026-08-17")
  let term = try calendar().due(from: from, days: days, unit: .working)
  #expect(term.due == from && term.skipped.isEmpty && !term.provisional)
}

@Test func calendarDaysMayEndOnAHoliday() throws {
  let office = try calendar()
  let term = try office.due(from: day("2026-08-10"), days: 7, unit: .calendar)
  #expect(term.due.iso == "2026-08-17" && term.skipped.isEmpty)
  #expect(try office.due(from: day("2026-08-10"), days: .max, unit: .calendar).due.iso == "9999-12-31")
  #expect(try office.due(from: day("9999-12-20"), days: .max, unit: .working).due.iso == "9999-12-31")
}

@Test(arguments: [
  ("2026-08-15", "Sabtu"), ("2026-08-16", "Minggu"), ("2026-08-17", "Proklamasi Kemerdekaan"),
  ("2026-03-21", "Sabtu"), ("2026-03-22", "Minggu"), ("2026-03-20", "Cuti bersama Idul Fitri"),
  ("2026-08-18", nil),
])
func saysWhyADayIsOff(_ iso: String, _ reason: String?) throws {
  #expect(try calendar().reasonOff(day(iso)) == reason)
  #expect(try calendar().isWorkingDay(day(iso)) == (reason == nil))
}

@Test func aSixDayWeekWorksOnSaturdaysThatAreNoHoliday() throws {
  let office = try calendar(week: 6)
  #expect(try office.reasonOff(day("2026-08-15")) == nil)
  #expect(try office.reasonOff(day("2026-08-16")) == "Minggu")
  #expect(try office.reasonOff(day("2026-03-21")) == "Idul Fitri 1447 Hijriah")
}

@Test func anOfficeAddsAndRemovesDays() throws {
  let office = try calendar(
    added: [
      Holiday(date: day("2026-09-16"), name: "Hari Jadi", kind: .daerah, basis: "Perda 1/2000"),
      Holiday(date: day("2026-08-17"), name: "Upacara", kind: .daerah, basis: "Perda 1/2000"),
      Holiday(date: day("2026-12-25"), name: "Hari Raya Natal", kind: .daerah, basis: "Perda 1/2000"),
      Holiday(date: day("2026-09-17"), name: "Pilkades", kind: .daerah, basis: "SK 2"),
    ],
    removed: [
      Removal(date: day("2026-12-24"), basis: "SK 1"), Removal(date: day("2026-12-19"), basis: "SK 1"),
      Removal(date: day("2026-09-17"), basis: "SK 3"),
    ])
  #expect(try office.reasonOff(day("2026-09-16")) == "Hari Jadi")
  #expect(try office.reasonOff(day("2026-08-17")) == "Proklamasi Kemerdekaan; Upacara")
  #expect(try office.reasonOff(day("2026-12-25")) == "Hari Raya Natal")
  for worked in ["2026-12-24", "2026-12-19", "2026-09-17"] { #expect(try office.isWorkingDay(day(worked))) }
}

/// Mail at 23.30 WIB came at 00.30 WITA the next day: Friday night in Jakarta is Saturday in Balangan.
@Test(arguments: [
  ("2026-11-20T23:30:00+07:00", Zone.wib, "2026-11-20", "2026-11-20"),
  ("2026-11-20T23:30:00+07:00", .wita, "2026-11-21", "2026-11-23"),
  ("2026-11-19T23:30:00+07:00", .wita, "2026-11-20", "2026-11-20"),
  ("2026-11-20T15:00:00-07:00", .wit, "2026-11-21", "2026-11-23"),
  ("2026-11-20T16:59:59Z", .wib, "2026-11-20", "2026-11-20"),
  ("2026-11-20T17:00:00Z", .wib, "2026-11-21", "2026-11-23"),
])
func theOfficesClockSaysWhichDayALetterCame(_ at: String, _ zone: Zone, _ received: String, _ latest: String)
  throws
{
  let receipt = try calendar(zone: zone).deemedReceipt(instant(at))
  #expect(receipt.received.iso == received)
  #expect(receipt.counted.iso == received)
  #expect(receipt.latest.iso == latest)
  #expect((receipt.note == nil) == (latest == received))
}

@Test(arguments: [
  ("2026-11-20T05:00:00+08:00", nil, "2026-11-20"), ("2026-11-20T15:59:59+08:00", nil, "2026-11-20"),
  (
    "2026-11-20T16:00:00+08:00",
    "diterima setelah jam kerja; hari pertama dihitung sejak hari kerja berikutnya", "2026-11-23"
  ),
  (
    "2026-11-22T10:00:00+08:00",
    "diterima pada hari libur (Minggu); hari pertama dihitung sejak hari kerja berikutnya", "2026-11-23"
  ),
  (
    "2026-12-24T17:00:00+08:00",
    "diterima pada hari libur (Cuti bersama Natal); hari pertama dihitung sejak hari kerja berikutnya",
    "2026-12-28"
  ),
])
func notesAnHourOutsideTheOfficesOwn(_ at: String, _ note: String?, _ latest: String) throws {
  let hours = OfficeHours(open: try #require(ClockTime("07:30")), close: try #require(ClockTime("16.00")))
  let receipt = try calendar(hours: hours, zone: .wita).deemedReceipt(instant(at))
  #expect(receipt.note == note)
  #expect(receipt.counted == receipt.received)
  #expect(receipt.latest.iso == latest)
}

/// A letter on a Sunday and one on the Friday before have the same day 1.
@Test func receiptOnAFreeDayGivesTheEarliestDueDate() throws {
  let office = try calendar()
  let sunday = office.due(from: try day("2026-11-22"), days: 10, unit: .working).due
  let friday = office.due(from: try day("2026-11-20"), days: 10, unit: .working).due
  #expect(sunday == friday && friday.iso == "2026-12-04")
}
