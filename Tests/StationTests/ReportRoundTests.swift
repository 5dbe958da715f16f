import Disk
import Foundation
import Json
import Station
import Testing

@Suite("Letters that come back to the office") struct ReportRoundTests {
  @Test("A copy of our own letter opens no case and leaves no file")
  func ownCopy() throws {
    let office = try ScratchOffice()
    let letter = try answered(office)
    let before = try office.files(below: office.folder.cases)
    try office.deliver("Return-Path: <ppid@example.go.id>\n" + letter)
    let report = try office.station().runOnce()
    #expect((report.filed, report.kept, report.letters) == (0, 1, 0))
    #expect(report.lines.contains { $0.hasSuffix("own-copy 2026-P-0001") })
    #expect(try office.files(below: office.folder.cases).keys.sorted() == before.keys.sorted())
    #expect(try Verification(office.station()).run().isGood)
  }

  @Test("A report of failure marks the letter and the case, and is kept with it")
  func failure() throws {
    let office = try ScratchOffice()
    let letter = try answered(office)
    let id = try #require(
      letter.split(whereSeparator: \.isNewline).first { $0.hasPrefix("Message-ID:") })
    try office.deliver(
      """
      Return-Path: <>
      Received: from mx.example.org by mx.example.go.id; Fri, 20 Nov 2026 09:15:00 +0700
      From: Mail Delivery System <MAILER-DAEMON@mx.example.org>
      To: ppid@example.go.id
      Subject: Mail delivery failed: returning message to sender
      X-Failed-Recipients: budi@example.org

      The following address(es) failed: SMTP error from remote mail server after RCPT TO:<budi@example.org>:
      550 5.1.1 User unknown

      \(id)

      """)
    let report = try office.station().runOnce()
    #expect((report.filed, report.kept, report.letters) == (0, 1, 0))
    let sheet = try CaseQuery(office.station()).show("2026-P-0001").json
    #expect(sheet["letters"]?.array?.first?["state"]?.string == "bounced")
    #expect(try Verification(office.station()).run().isGood)
  }

  /// Lets the office answer a request; the letter it wrote.
  private func answered(_ office: ScratchOffice) throws -> String {
    try office.deliver(Letters.request())
    _ = try office.station().runOnce()
    let outbox = try office.files(below: office.folder.outbox)
    return String(decoding: try #require(outbox["2026-P-0001.receipt.1.eml"]), as: UTF8.self)
  }
}
