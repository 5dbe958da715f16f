import Civil
import Disk
import Json
import Testing

@testable import Station

@Suite("The spool of a mailbox") struct SpoolTests {
  private let name = MailSpool.MessageName(validity: 7, uid: 42)
  private let hour = Instant(seconds: 1_790_000_000)

  @Test func aLetterLiesThereUntilItIsReleased() throws {
    let office = try ScratchOffice()
    let spool = MailSpool(place: office.folder.spool + "/x")
    try spool.prepare()
    #expect(spool.isEmpty)
    try spool.put(Array("surat".utf8), name, received: hour)
    #expect(try spool.holds(name, received: hour))
    let waiting = try spool.waiting()
    #expect(waiting.map(\.received) == [hour])
    #expect(waiting.map(\.size) == [5])
    #expect(!spool.hasReleased)
    try spool.release(waiting[0])
    #expect(spool.isEmpty)
    #expect(try spool.waiting().isEmpty)
    #expect(spool.takeReleased(validity: 7) == [42])
    #expect(spool.takeReleased(validity: 7).isEmpty)
  }

  @Test func aMessageOfAnOlderNumberingIsNotMoved() throws {
    let office = try ScratchOffice()
    let spool = MailSpool(place: office.folder.spool + "/x")
    try spool.prepare()
    try spool.put([1], name, received: nil)
    try spool.release(try #require(try spool.waiting().first))
    #expect(spool.takeReleased(validity: 8).isEmpty)
  }

  @Test func aHalfLetterIsNeverSeenAndGoesAtTheNextStart() throws {
    let office = try ScratchOffice()
    let spool = MailSpool(place: office.folder.spool + "/x")
    try spool.prepare()
    let slices = try spool.begin(name, received: hour)
    try slices.append([1, 2, 3])
    #expect(try spool.waiting().isEmpty)
    let next = MailSpool(place: spool.place)
    try next.prepare()
    #expect(try DiskFile.list(spool.place).isEmpty)
    let again = try next.begin(name, received: hour)
    try again.append([1, 2])
    try again.append([3])
    try again.finish()
    #expect(try next.waiting().map(\.size) == [3])
    #expect(!next.isEmpty)
  }

  @Test func aLetterThatIsHeldIsNotSeenBeforeItIsShown() throws {
    let office = try ScratchOffice()
    let spool = MailSpool(place: office.folder.spool + "/x")
    try spool.prepare()
    try spool.hold([1, 2, 3], name, received: hour)
    #expect(try spool.waiting().isEmpty)
    #expect(spool.isEmpty)
    try spool.show(name, received: hour)
    #expect(try spool.waiting().map(\.size) == [3])
    #expect(!spool.isEmpty)
  }

  @Test func aFullSpoolHasNoRoom() throws {
    let office = try ScratchOffice()
    let spool = MailSpool(place: office.folder.spool + "/x")
    try spool.prepare()
    for uid in 1...UInt32(MailSpool.letterLimit) {
      #expect(spool.waitForRoom(seconds: 0))
      try spool.put([0], .init(validity: 1, uid: uid), received: hour)
    }
    #expect(!spool.waitForRoom(seconds: 0))
    #expect(spool.room.letters == 0)
    try spool.release(try #require(try spool.waiting().first))
    #expect(spool.waitForRoom(seconds: 0))
  }

  @Test func theLogKnowsFiledMessagesThatStay() throws {
    let office = try ScratchOffice()
    let path = office.folder.mailboxes + "/x"
    let mark = MailboxLog.Mark(size: 10, received: hour)
    var log = try MailboxLog(path)
    let isFirst = log.begin(validity: 7)
    #expect(!isFirst, "the first numbering is no change")
    log.keep(42, mark)
    log.keep(43, mark)
    try log.save()
    var again = try MailboxLog(path)
    let isChanged = again.begin(validity: 7)
    #expect(!isChanged)
    #expect(again.isHandled(42, mark))
    #expect(!again.isHandled(42, .init(size: 11, received: hour)), "the UID was given to another message")
    again.prune(present: [43])
    #expect(!again.isHandled(42, mark))
    let isAnew = again.begin(validity: 8)
    #expect(isAnew, "numbered anew")
    #expect(!again.isHandled(43, mark))
  }

  @Test func aDamagedLogIsAnEmptyOne() throws {
    let office = try ScratchOffice()
    try DiskFile.makeFolder(office.folder.mailboxes)
    let path = office.folder.mailboxes + "/x"
    for text in ["", "abc\n", "7\n42 x y\n42\n99999999999 1 1\n", "\u{0}\u{0}"] {
      try DiskFile.replace(path, with: Array(text.utf8), mode: 0o600, sync: false)
      #expect(try MailboxLog(path).handled.isEmpty)
    }
  }

  @Test func lettersOfAMailboxNoLongerConfiguredAreStillFiled() throws {
    let office = try ScratchOffice()
    let spool = MailSpool(place: office.folder.spool + "/tua")
    try spool.prepare()
    try spool.put(
      Array(Letters.request().utf8), name, received: Instant(rfc3339: "2026-11-23T10:00:00+07:00"))
    let report = try office.station().runOnce()
    #expect(report.filed == 1)
    #expect(try spool.waiting().isEmpty)
    let sheet = try CaseQuery(office.station()).show("2026-P-0001")
    #expect(sheet.json["received"]?.string == "2026-11-23T10:00:00+07:00", "INTERNALDATE is the receipt")
  }
}
