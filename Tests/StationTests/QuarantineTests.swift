import Civil
import Disk
import Foundation
import MailLab
import Station
import Testing

@Suite("Letters in quarantine, and how they get out") struct QuarantineTests {
  private struct Cut: Error {}

  /// Moves a letter from quarantine into the inbox, as an officer does.
  private func move(_ name: String, _ office: ScannedOffice, as new: String? = nil) throws {
    try DiskFile.rename(
      office.folder.quarantine + "/" + name, to: office.folder.inbox + "/" + (new ?? name), replacing: false)
  }

  @Test("Moved into the inbox it is scanned again, and filed once the scanner finds nothing more")
  func again() throws {
    let office = try ScannedOffice()
    let scanner = try office.scanner()
    let mail = ScannedOffice.infected()
    let name = ScannedOffice.name(Array(mail.utf8))
    try office.scratch.deliver(mail)
    _ = try office.run()
    for _ in 0..<2 {
      try move(name, office)
      let report = try office.run()
      #expect(report.quarantined == 1 && report.filed == 0)
      #expect(try office.names(office.folder.quarantine) == [name, name + ".reason.txt"])
      #expect(try office.names(office.folder.inbox).isEmpty)
    }
    scanner.behave(.says(Array("stream: OK\0".utf8)))
    try move(name, office)
    let report = try office.run()
    #expect(report.filed == 1 && report.letters == 1)
    #expect(try office.names(office.folder.quarantine).isEmpty)
    #expect(try office.names(office.folder.inbox).isEmpty)
    #expect(try office.problems == [])
    // From now on it is a letter like any other.
    try office.scratch.deliver(mail)
    #expect(try office.run().duplicates == 1)
  }

  @Test("A copy beside the letter in quarantine asks for nothing") func copied() throws {
    let office = try ScannedOffice()
    let scanner = try office.scanner()
    let mail = ScannedOffice.infected()
    let name = ScannedOffice.name(Array(mail.utf8))
    try office.scratch.deliver(mail)
    _ = try office.run()
    scanner.behave(.says(Array("stream: OK\0".utf8)))
    try office.scratch.drop(mail, name: name)
    let report = try office.run()
    #expect(report.duplicates == 1 && report.filed == 0)
    #expect(try office.names(office.folder.quarantine).count == 2)
  }

  @Test(
    "The same virus in another mailbox is known, and never read unscanned beside a letter out of quarantine")
  func twins() throws {
    let office = try ScannedOffice()
    let scanner = try office.scanner()
    let mail = ScannedOffice.infected()
    let name = ScannedOffice.name(Array(mail.utf8))
    try office.scratch.deliver(mail)
    _ = try office.run()
    try move(name, office)
    try office.scratch.deliver(mail)
    let report = try office.run()
    #expect(report.quarantined == 1 && report.duplicates == 1 && report.filed == 0)
    #expect(scanner.files.count == 2)
    #expect(try office.problems == [])
  }

  @Test("Without a scanner a letter out of quarantine is read as well") func unscanned() throws {
    let office = try ScannedOffice()
    let scanner = try office.scanner()
    let mail = ScannedOffice.infected()
    try office.scratch.deliver(mail)
    _ = try office.run()
    scanner.stop()
    try DiskFile.replace(office.folder.configuration, with: Array("{}".utf8), sync: false)
    try move(ScannedOffice.name(Array(mail.utf8)), office, as: "surat.eml")
    #expect(try office.run().filed == 1)
    #expect(try office.names(office.folder.quarantine).isEmpty)
  }

  @Test(
    "A dropped file keeps its ending, and the note its name", arguments: ["surat ibu.TXT", "a\u{7}b.txt"])
  func dropped(_ name: String) throws {
    let office = try ScannedOffice()
    let scanner = try office.scanner()
    let text = "Nama: Budi\n" + String(decoding: ScriptedScanner.eicar, as: UTF8.self)
    try office.scratch.drop(text, name: name)
    #expect(try office.run().quarantined == 1)
    let kept = ScannedOffice.name(Array(text.utf8), "txt")
    let files = try office.scratch.files(below: office.folder.quarantine)
    #expect(files[kept] == Array(text.utf8))
    let note = String(decoding: files[kept + ".reason.txt"] ?? [], as: UTF8.self)
    #expect(note.contains("Nama berkas semula: \(name.replacing("\u{7}", with: "?"))\r\n"))
    #expect(try office.names(office.folder.inbox).isEmpty)
    _ = consume scanner
  }

  @Test("A cut between the journal and the inbox leaves one letter in quarantine", arguments: [true, false])
  func cut(isDropped: Bool) throws {
    let office = try ScannedOffice()
    let scanner = try office.scanner()
    let mail = ScannedOffice.infected()
    if isDropped {
      try office.scratch.drop(mail, name: "surat.eml")
    } else {
      try office.scratch.deliver(mail)
    }
    do {
      let round = try Round(office.scratch.station(), ledger: Ledger(office.folder, zone: .wib))
      round.step = { step in
        if step == .committed { throw Cut() }
      }
      _ = try round.run()
      Issue.record("no cut")
    } catch is Cut {}
    let report = try office.run()
    #expect(report.duplicates == 1 && report.quarantined == 0)
    #expect(scanner.files.count == 1)
    #expect(try office.events == 1)
    #expect(try office.names(office.folder.inbox).isEmpty && office.waiting == 0)
    #expect(try office.names(office.folder.quarantine).count == 2)
    #expect(try office.problems == [])
  }

  @Test("A running office says once that the scanner is away, and that it is back") func standing() throws {
    let office = try ScannedOffice()
    let round = try Round(office.scratch.station(), ledger: Ledger(office.folder, zone: .wib))
    var (problems, lines): ([String], [String]) = ([], [])
    for index in 0..<4 {
      try office.scratch.deliver(Letters.request(from: "w\(index)@example.org", id: "s\(index)"))
      let report = try round.run()
      #expect(report.failed == index + 1)
      problems += report.problems
      lines += try round.settle().lines
    }
    #expect(problems.count == 1)
    #expect(lines == [])
    let scanner = try office.scanner()
    let report = try round.run()
    #expect(report.filed == 4 && report.problems == [])
    #expect(report.lines.filter { $0 == "the virus scanner works again" }.count == 1)
    #expect(try round.run() == RoundReport())
    _ = consume scanner
  }
}
