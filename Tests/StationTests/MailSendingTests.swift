import Civil
import Disk
import Json
import MailLab
import Records
import Station
import Testing

@Suite("Letters handed to a mail server", .enabled(if: LabNeeds.dovecot, "\(LabNeeds.dovecotReason)"))
struct MailSendingTests {
  private let later = "2026-11-24T09:31:00+07:00"

  /// An office with one letter taken in whose receipt met the first script; the server goes on with the others.
  private func office(_ scripts: [[ScriptedStep]], more: String = "") throws -> (
    MailOffice, ScriptedServer, RoundReport
  ) {
    let server = try ScriptedServer(scripts)
    let office = try MailOffice(send: MailOffice.smtp(server, more: more))
    try office.deliver(Letters.request())
    return (office, server, try office.run())
  }

  @Test func aLetterPutOffIsTriedAgainWhenItsTimeHasCome() throws {
    let (office, server, first) = try office([
      SmtpScript.opening + SmtpScript.refused("450 4.2.0 <budi@example.org>: Greylisted"),
      SmtpScript.opening + SmtpScript.taken(),
    ])
    #expect(first.released == 0)
    #expect(try office.state() == "queued")
    #expect(try office.run(at: "2026-11-24T09:04:00+07:00").released == 0, "not before five minutes")
    #expect(try office.run(at: "2026-11-24T09:05:01+07:00").released == 1)
    #expect(try office.state() == "sent")
    #expect(server.surprises == [])
  }

  @Test func aLetterRefusedForGoodGoesToPrint() throws {
    let (office, server, first) = try office([
      SmtpScript.opening + SmtpScript.refused("550 5.1.1 <budi@example.org>: no such user")
    ])
    #expect(first.failed == 1)
    #expect(
      first.problems == ["the letter 2026-P-0001.receipt.1 was not accepted (550 5.1.1); it lies in print/"])
    #expect(try office.state() == "failed")
    #expect(
      try office.printed() == [
        "2026-P-0001.receipt.1.catatan.txt", "2026-P-0001.receipt.1.html", "2026-P-0001.receipt.1.txt",
      ])
    let sheet = try CaseQuery(office.scratch.station()).show("2026-P-0001")
    #expect(sheet.lines.contains { $0.contains("surat-kembali") })
    let journal = try office.scratch.files(below: office.scratch.folder.journal).values.map {
      String(decoding: $0, as: UTF8.self)
    }
    #expect(journal.allSatisfy { !$0.contains("budi@example.org") })
    #expect(try office.run(at: later).released == 0)
    #expect(server.words.count == 1, "never tried again")
  }

  @Test func aLetterWithoutAnAnswerIsLookedForBeforeItIsSentAgain() throws {
    let (office, server, first) = try office([
      SmtpScript.opening + SmtpScript.begun + [.take(until: "\r\n.\r\n"), .drop]
    ])
    #expect(first.problems.count == 1)
    #expect(try office.state() == "uncertain")
    let mail = try #require(
      try office.scratch.files(below: office.scratch.folder.cases).first { $0.key.hasSuffix("receipt.1.eml") }
    )
    try office.dovecot.deliver(mail.value, to: MailOffice.user, folder: "Loket")
    #expect(try office.run(at: later).problems == [])
    #expect(try office.state() == "sent")
    #expect(server.words.count == 1, "it was found, so it was not sent again")
  }

  @Test func aLetterThatIsNowhereIsSentOnceMoreAndNoMore() throws {
    let dies = SmtpScript.opening + SmtpScript.begun + [.take(until: "\r\n.\r\n"), .drop]
    let (office, server, _) = try office([dies, dies, SmtpScript.opening + SmtpScript.taken()])
    #expect(try office.state() == "uncertain")
    try office.run(at: "2026-11-24T09:20:00+07:00")
    #expect(try office.state() == "uncertain", "a copy may still come")
    #expect(server.words.count == 1)
    let second = try office.run(at: "2026-11-24T09:45:00+07:00")
    #expect(server.words.count == 2)
    #expect(second.failed == 1)
    #expect(try office.state() == "failed", "twice without an answer: a person decides")
    #expect(try office.printed().contains("2026-P-0001.receipt.1.catatan.txt"))
    try office.run(at: "2026-11-25T09:45:00+07:00")
    #expect(server.words.count == 2, "never a third time")
    let ids = server.words.map { words in words.split(separator: "\r\n").first { $0.hasPrefix("Message-ID:") }
    }
    #expect(ids[0] != nil && ids[0] == ids[1], "the same letter")
  }

  @Test func aServerThatIsAwayHoldsNothingUpAndLosesNothing() throws {
    let server = try ScriptedServer([])
    let office = try MailOffice(send: MailOffice.smtp(server))
    try office.deliver(Letters.request())
    let first = try office.run()
    #expect(first.filed == 1)
    #expect(office.count() == 0, "filing never depends on sending")
    #expect(first.problems.count == 1)
    #expect(first.problems[0].contains("letters wait to be sent"))
    #expect(try office.state() == "queued")
    try office.run(at: "2026-11-29T10:00:00+07:00")
    #expect(try office.state() == "failed", "after five days it goes by post")
    #expect(try office.printed().count == 3)
  }

  @Test func theOfficesOwnCopyNeverStopsALetter() throws {
    let (office, server, first) = try office(
      [
        SmtpScript.opening
          + [
            .expect("MAIL FROM"), .say("250 OK\r\n"), .expect("RCPT TO:<budi@example.org>"),
            .say("250 OK\r\n"),
            .expect("RCPT TO:<\(MailOffice.user)>"), .say("550 5.7.1 no\r\n"), .expect("RSET"),
            .say("250 OK\r\n"),
          ] + SmtpScript.taken()
      ], more: ", copy: true")
    #expect(first.released == 1)
    #expect(try office.state() == "sent")
    #expect(server.surprises == [])
  }

  @Test func eachLetterMayHaveItsOwnBounceAddress() throws {
    let (_, server, _) = try office(
      [SmtpScript.opening + SmtpScript.taken()], more: ", bounces: \"pantul+{key}@example.go.id\"")
    #expect(server.words[0].contains("MAIL FROM:<pantul+2026-P-0001.receipt.1."))
  }

  @Test func manyLettersShareOneConnection() throws {
    let server = try ScriptedServer([
      SmtpScript.opening + (1...30).flatMap { SmtpScript.taken("Q\($0)") }
    ])
    let office = try MailOffice(send: MailOffice.smtp(server))
    for number in 1...30 {
      try office.deliver(Letters.request(from: "warga\(number)@example.org", asks: "Data \(number)"))
    }
    let report = try office.run()
    #expect(report.released == 30)
    #expect(server.words.count == 1)
    #expect(server.surprises == [])
  }

  @Test func limitsHoldLettersBack() throws {
    let server = try ScriptedServer([SmtpScript.opening + SmtpScript.taken() + SmtpScript.taken()])
    let office = try MailOffice(send: MailOffice.smtp(server), more: "limits: { lettersPerHour: 2 }")
    for number in 1...3 {
      try office.deliver(Letters.request(from: "warga\(number)@example.org", asks: "Data \(number)"))
    }
    let report = try office.run()
    #expect(report.released == 2)
    #expect(report.problems.contains { $0.contains("look for a loop") })
    #expect(try office.state(in: "2026-P-0003") == "queued")
  }
}
