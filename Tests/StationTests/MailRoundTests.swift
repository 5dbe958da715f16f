import Civil
import Disk
import Json
import MailLab
import Records
import Station
import Testing

@Suite("A round over a real mailbox", .enabled(if: LabNeeds.dovecot, "\(LabNeeds.dovecotReason)"))
struct MailRoundTests {
  @Test func aLetterIsFiledMovedAndAnswered() throws {
    let server = try ScriptedServer([SmtpScript.opening + SmtpScript.taken()])
    let office = try MailOffice(send: MailOffice.smtp(server))
    try office.deliver(Letters.request(), received: 1_795_400_000)
    let report = try office.run()
    #expect(report.filed == 1)
    #expect(report.problems == [])
    #expect(report.released == 1)
    #expect(office.count() == 0)
    #expect(office.count("Loket") == 1)
    let sheet = try CaseQuery(office.scratch.station()).show("2026-P-0001")
    #expect(sheet.json["received"]?.string == Instant(seconds: 1_795_400_000).rfc3339(in: .wib))
    #expect(try office.state() == "sent")
    #expect(sheet.json["letters"]?.array?[0]["reason"]?.string == "250 2.0.0 queued as 4F3C21")
    #expect(server.surprises == [])
    #expect(server.words[0].contains("RCPT TO:<budi@example.org>"))
    #expect(server.words[0].contains("MAIL FROM:<\(MailOffice.user)>"))
    let again = try office.run()
    #expect(again.taken == 0)
    #expect(office.count("Loket") == 1)
  }

  @Test func whoReadsTheMailboxBesidesChangesNothing() throws {
    let office = try MailOffice()
    for number in 1...4 {
      try office.deliver(Letters.request(from: "warga\(number)@example.org", asks: "Data \(number)"))
    }
    try office.dovecot.add(flag: "\\Seen", to: 1, of: MailOffice.user)
    try office.dovecot.add(flag: "\\Deleted", to: 2, of: MailOffice.user)
    try office.dovecot.expunge(3, of: MailOffice.user)
    let report = try office.run()
    #expect(report.filed == 3, "read and marked letters are letters; an expunged one is gone")
    #expect(office.count() == 0)
  }

  @Test func aMailboxNumberedAnewGivesNoSecondCase() throws {
    let office = try MailOffice(without: ["MOVE", "UIDPLUS"])
    for number in 1...3 {
      try office.deliver(Letters.request(from: "warga\(number)@example.org", asks: "Data \(number)"))
    }
    #expect(try office.run().filed == 3)
    #expect(office.count() == 3, "the server can move nothing")
    #expect(try office.run().taken == 0, "what is filed is not fetched again")
    try office.dovecot.setValidity(77_777, of: MailOffice.user)
    let anew = try office.run()
    #expect(anew.filed == 0)
    #expect(anew.duplicates == 3)
    #expect(
      try CaseQuery(office.scratch.station()).list(text: "", statuses: [], dueBy: nil, kind: nil).count == 3)
  }

  @Test func aMailboxThatRefusesTheLoginStopsNoOther() throws {
    let office = try MailOffice(password: "salah")
    try office.scratch.deliver(Letters.request())
    try office.deliver(Letters.request(from: "lain@example.org", asks: "Data lain"))
    let report = try office.run()
    #expect(report.filed == 1, "the Maildir is read all the same")
    #expect(report.failed == 1)
    #expect(report.problems.count == 1)
    #expect(report.problems[0].contains("refuses the login"))
    #expect(!report.problems[0].contains("salah"))
    #expect(office.count() == 1)
  }

  @Test func aStateFolderThatIsGoneCostsOnlyWork() throws {
    let office = try MailOffice(without: ["MOVE", "UIDPLUS"])
    try office.deliver(Letters.request())
    #expect(try office.run().filed == 1)
    for name in ["mailboxes", "spool", "senders"] {
      let path = office.scratch.folder.state + "/" + name
      for (file, _) in try office.scratch.files(below: path) { try DiskFile.unlink(path + "/" + file) }
    }
    let again = try office.run()
    #expect(again.duplicates == 1)
    #expect(again.filed == 0)
  }

  @Test func manyLettersComeOldestFirst() throws {
    let office = try MailOffice()
    for number in 1...450 {
      try office.deliver(
        Letters.request(from: "warga\(number)@example.org", asks: "Data nomor \(number)"),
        received: 1_795_400_000 - Int64(number))
    }
    let report = try office.run()
    #expect(report.filed == 450)
    #expect(office.count("Loket") == 450)
    let first = try CaseQuery(office.scratch.station()).show("2026-P-0001")
    #expect(first.json["information"]?.array?.first?.string == "Data nomor 450")
  }

  @Test func aMessageThatTheServerCannotOpenStopsNoOther() throws {
    let office = try MailOffice()
    for number in 1...3 {
      try office.deliver(
        Letters.request(
          from: "warga\(number)@example.org", asks: "Data \(number)", subject: "Permohonan \(number)"))
    }
    try office.dovecot.spoil(subject: "Permohonan 2", of: MailOffice.user)
    let report = try office.run()
    #expect(report.filed == 2)
    #expect(report.quarantined == 1)
    let notes = try office.scratch.files(below: office.scratch.folder.quarantine).keys
    #expect(notes.count == 1)
    #expect(notes.allSatisfy { $0.hasSuffix(".reason.txt") })
    let again = try office.run()
    #expect(again.taken == 0)
    #expect(again.problems == [], "it was said once")
    #expect(office.count() == 1, "nothing is ever deleted")
  }

  @Test func aLargeLetterComesInSlices() throws {
    let office = try MailOffice()
    let extra = String(repeating: String(repeating: "a", count: 75) + "\n", count: 90_000)
    try office.deliver(Letters.request(ktp: false) + "\n" + extra)
    try office.deliver(Letters.request(from: "lain@example.org", asks: "Data lain"))
    let report = try office.run()
    #expect(report.filed == 2)
    #expect(office.count() == 0)
    #expect(try DiskFile.list(office.scratch.folder.spool).count == 1)
  }
}
