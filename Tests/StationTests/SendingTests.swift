import Civil
import Disk
import Records
import Testing

@testable import Station

@Suite("Letters on their way out") struct SendingTests {
  static let replies: [(reply: String, facts: String)] = [
    ("250 2.0.0 Ok: queued as 4F3C21", "250 2.0.0 queued as 4F3C21"),
    ("250 OK id=1rAbCd-0001Xy-2Z", "250 queued as 1rAbCd-0001Xy-2Z"),
    ("250 2.0.0 OK  1700000000 abc-20020a17sm123 - gsmtp", "250 2.0.0"),
    ("550 5.1.1 <budi@example.id>: Recipient address rejected", "550 5.1.1"),
    ("450-4.2.0 <budi@example.id>: Greylisted", "450 4.2.0"),
    ("250 queued as budi@example.id", "250"),
    ("550 queued as 12AB", "550"),
    ("", ""), ("tidak jelas", ""), ("25", ""), ("2500 x", ""),
  ]

  @Test("A reply leaves code and queue id, never words", arguments: replies)
  func facts(_ row: (reply: String, facts: String)) {
    #expect(ServerReply.facts(row.reply) == row.facts)
  }

  @Test func theSendingLogTellsWhoWasBegun() throws {
    let office = try ScratchOffice()
    let path = office.folder.sending
    #expect(try SendingLog.read(path, boot: "b").fate(of: "A") == .begun, "a log that is gone proves nothing")
    let file = try AppendFile(path)
    try file.append(SendingLog.opening(boot: "b"))
    try file.append(SendingLog.begin("A"))
    try file.append(SendingLog.end("A", .sent("250 queued as 1")))
    try file.append(SendingLog.begin("B"))
    try file.append(SendingLog.end("C", .failed("550")))
    let here = try SendingLog.read(path, boot: "b")
    #expect(here.fate(of: "A") == .sent("250 queued as 1"))
    #expect(here.fate(of: "B") == .begun)
    #expect(here.fate(of: "C") == .failed("550"))
    #expect(here.fate(of: "D") == .notBegun)
    for other in ["c", nil] {
      let after = try SendingLog.read(path, boot: other)
      #expect(after.fate(of: "A") == .sent("250 queued as 1"))
      #expect(after.fate(of: "D") == .begun, "after a new start of the machine lines may be missing")
    }
  }

  @Test func waitsDoubleUpToTheirLimitAndSpread() {
    #expect((0..<6).map { BackOff.seconds(first: 5, limit: 100, failures: $0) } == [5, 10, 20, 40, 80, 100])
    #expect(BackOff.seconds(first: 5, limit: 900, failures: .max) == 900)
    var early = BackOff(first: 100, limit: 1000)
    var late = BackOff(first: 100, limit: 1000)
    let waits = [early.next(spread: 0), late.next(spread: 0.999), early.next(spread: 0.5)]
    #expect(waits == [75, 124, 200])
    early.reset()
    let anew = early.next(spread: 0.5)
    #expect(anew == 100)
  }

  @Test func aLetterPutOffWaitsLongerEachTime() throws {
    let office = try ScratchOffice()
    let start = Instant(seconds: 1_800_000_000)
    var attempts = try Attempts(office.folder)
    #expect(attempts.isDue("A", start))
    attempts.putOff("A", start)
    #expect(!attempts.isDue("A", start.adding(seconds: 299)))
    #expect(attempts.isDue("A", start.adding(seconds: 300)))
    attempts.putOff("A", start)
    try attempts.save()
    var again = try Attempts(office.folder)
    #expect(!again.isDue("A", start.adding(seconds: 599)))
    #expect(again.isDue("A", start.adding(seconds: 600)))
    #expect(again.next(after: start) == start.adding(seconds: 600))
    #expect(again.next(after: start.adding(seconds: 600)) == nil)
    again.forget("A")
    #expect(again.isDue("A", start))
  }

  @Test func limitsCountByAddressHourAndDay() throws {
    let office = try ScratchOffice()
    let start = Instant(seconds: 1_800_000_000)
    var limits = LetterLimits()
    limits.perAddressAndHour = 2
    limits.perAddressAndDay = 3
    limits.perHour = 4
    limits.perDay = 5
    var log = try SendLog(office.folder, limits: limits, now: start)
    log.note("a")
    #expect(log.allows("a"))
    log.note("a")
    #expect(!log.allows("a"))
    #expect(log.allows("b"))
    log.note("b")
    log.note("b")
    #expect(log.isFull, "four within the hour")
    try log.save()
    var later = try SendLog(office.folder, limits: limits, now: start.adding(seconds: 3600))
    #expect(later.allows("a"))
    later.note("a")
    #expect(!later.allows("a"), "three within the day")
    #expect(later.isFull, "five within the day")
    try later.save()
    #expect(try SendLog(office.folder, limits: limits, now: start.adding(seconds: 2 * 86_400)).allows("a"))
  }
}
