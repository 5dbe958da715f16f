import MailLab
import Testing

@testable import Station

@Suite("What loket check says of the virus scanner") struct ScannerCheckTests {
  private func findings(_ office: ScannedOffice) throws -> OfficeCheck.Findings {
    try OfficeCheck(office.scratch.station()).run(mail: false)
  }

  private func lines(_ lines: [String]) -> [String] { lines.filter { $0.hasPrefix("virusScanner ") } }

  @Test func oneThatWorksIsShownAVirus() throws {
    let office = try ScannedOffice()
    let scanner = try office.scanner()
    let found = try findings(office)
    #expect(found.isGood)
    #expect(lines(found.good).count == 2)
    #expect(lines(found.good).last?.contains("finds the EICAR test virus (Win.Test.EICAR_HDB-1)") == true)
    #expect(lines(found.warnings) == [])
    #expect(scanner.files.first == ScriptedScanner.eicar)
  }

  @Test func oneThatTakesNoLargeLettersIsWarnedOf() throws {
    let office = try ScannedOffice()
    let scanner = try office.scanner(.honest(limit: 25 << 20))
    let found = try findings(office)
    #expect(found.isGood)
    #expect(lines(found.warnings).first?.contains("StreamMaxLength") == true)
    _ = consume scanner
  }

  static let bad: [(ScriptedScanner.Manner?, String)] = [
    (nil, "cannot be reached"), (.leaves(after: 0), "breaks off"),
    (.saysAtOnce(Array("ERROR\0".utf8)), "answers 'ERROR'"), (.judges { _ in .clean }, "run freshclam"),
    (.judges { _ in .answer("stream: Can't open ERROR") }, "gives no verdict"),
  ]

  @Test(arguments: bad)
  func oneThatDoesNotWorkMustBeMended(_ manner: ScriptedScanner.Manner?, _ says: String) throws {
    let office = try ScannedOffice()
    let scanner = try manner.map { try office.scanner($0) }
    let found = try findings(office)
    #expect(!found.isGood)
    let faults = lines(found.faults)
    #expect(faults.count == 1)
    #expect(faults.first?.contains(says) == true)
    _ = consume scanner
  }

  @Test func anOfficeWithoutOneSaysSo() throws {
    let office = try ScratchOffice()
    let found = try OfficeCheck(office.station()).run(mail: false)
    #expect(found.isGood)
    #expect(found.values.contains { $0.name == "virusScanner" && $0.value.hasPrefix("none") })
    #expect(lines(found.good) + lines(found.warnings) == [])
  }
}
