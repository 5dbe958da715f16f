import Civil
import Desk
import Disk
import Foundation
import Procedures
import Records
import Testing

@testable import Station

/// An act from the command line while another run holds the office.
@Suite("An act is handed to the run that holds the office") struct HeldOfficeTests {
  private static func grant() -> OfficerAct {
    var act = OfficerAct(.act(.grant))
    act.reason = "tersedia\nCatatan: dua"
    act.method = "email"
    act.forms = ["softcopy"]
    return act
  }

  /// An office that is held, and what its run does each time the command waits.
  private static func held(_ office: DecisionOffice) throws -> (Round, HeldOffice) {
    let round = try Round(office.office.station(), ledger: Ledger(office.folder, zone: .wib))
    return (
      round,
      HeldOffice(try office.office.station()) { _ in
        // ok: a round that fails leaves the act undone, which fails the test
        _ = try? round.run()
      }
    )
  }

  @Test func itIsDoneAndItsLettersAreNamed() throws {
    let office = try DecisionOffice()
    let (round, command) = try Self.held(office)
    var act = Self.grant()
    act.enclosures = [
      .init(name: "a.csv", mediaType: "text/csv", octets: [0x61]),
      .init(name: "a.csv", mediaType: "text/csv", octets: [0x62]),
    ]
    let outcome = try withExtendedLifetime(round) { try command.act(act, on: "001/PPID/XI/2026") }
    #expect(outcome.id == DecisionOffice.id)
    #expect(outcome.letters == ["2026-P-0001.answer.1"])
    let record = try office.record()
    #expect(record.status == .granted)
    #expect(record.files.filter { $0.role == "enclosure" }.count == 2)
    #expect(try office.names() == ["2026-P-0001", "2026-P-0001.txt"])
  }

  @Test func whatCannotBeDoneIsToldBeforeAnythingIsWritten() throws {
    let office = try DecisionOffice()
    let (round, command) = try Self.held(office)
    _ = withExtendedLifetime(round) {
      #expect(throws: ActFault.self) { try command.act(OfficerAct(.act(.deliver)), on: "2026-P-0001") }
    }
    #expect(try office.names() == ["2026-P-0001", "2026-P-0001.txt"])
  }

  @Test func whatTheRunRefusesIsToldAndNothingOfItIsLeft() throws {
    let office = try DecisionOffice()
    let (round, command) = try Self.held(office)
    var act = Self.grant()
    act.enclosures = [.init(name: "a.pdf", mediaType: "application/pdf", octets: [UInt8]("%PDF-1.4".utf8))]
    let fault = withExtendedLifetime(round) {
      #expect(throws: StationFault.self) { try command.act(act, on: "2026-P-0001") }
    }
    #expect(fault.map(FaultReport.init)?.sentence.contains("terpotong") == true)
    #expect(try office.names() == ["2026-P-0001", "2026-P-0001.txt"])
    #expect(try office.record().acts.isEmpty)
  }

  @Test func whatTakesTooLongWaitsInTheFolder() throws {
    let office = try DecisionOffice()
    let ledger = try Ledger(office.folder, zone: .wib)
    let fault = try withExtendedLifetime(ledger) {
      let command = HeldOffice(try office.office.station(), seconds: 1) { _ in }
      return #expect(throws: StationFault.self) { try command.act(Self.grant(), on: "2026-P-0001") }
    }
    #expect(fault.map(FaultReport.init)?.status == 75)
    #expect(try office.names().count == 4, "the form and its folder")
  }

  @Test func whenTheOtherRunEndsTheCommandDoesItItself() throws {
    let office = try DecisionOffice()
    var ledger: Ledger? = try Ledger(office.folder, zone: .wib)
    #expect(ledger != nil)
    let command = HeldOffice(try office.office.station()) { _ in ledger = nil }
    #expect(try command.act(Self.grant(), on: "2026-P-0001").letters == ["2026-P-0001.answer.1"])
    #expect(try office.names() == ["2026-P-0001", "2026-P-0001.txt"])
  }
}
