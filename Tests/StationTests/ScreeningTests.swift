import Disk
import Foundation
import MailLab
import Station
import Synchronization
import Testing

@Suite("Letters and the virus scanner") struct ScreeningTests {
  @Test("A clean letter is filed, and the scanner has heard all of it") func clean() throws {
    let office = try ScannedOffice()
    let scanner = try office.scanner()
    let mail = Letters.request()
    try office.scratch.deliver(mail)
    let report = try office.run()
    #expect(report.filed == 1 && !report.needsAttention)
    #expect(scanner.files == [Array(mail.utf8)])
    #expect(try office.journal().contains(#""kind":"request","scan":"clean"}"#))
  }

  @Test("Without a scanner the journal tells of none") func unscanned() throws {
    let office = try ScratchOffice()
    try office.deliver(Letters.request())
    _ = try office.station().runOnce()
    let octets = try DiskFile.read(office.folder.register + "/journal/2026.jsonl", limit: 1 << 22)
    #expect(!String(decoding: octets, as: UTF8.self).contains(#""scan""#))
  }

  @Test("A known letter is not scanned again, nor a second copy in the same round") func known() throws {
    let office = try ScannedOffice()
    let scanner = try office.scanner()
    for _ in 0..<3 { try office.scratch.deliver(Letters.request(id: "satu")) }
    #expect(try office.run().duplicates == 2)
    try office.scratch.deliver(Letters.request(id: "satu"))
    #expect(try office.run().duplicates == 1)
    #expect(scanner.files.count == 1)
  }

  @Test("A letter with a virus goes to quarantine, and nobody is answered", arguments: [false, true])
  func found(onPort: Bool) throws {
    let remote = onPort ? try ScriptedScanner(onPort: .honest(limit: .max)) : nil
    let office = try ScannedOffice(address: remote?.address)
    let local = onPort ? nil : try office.scanner()
    let mail = ScannedOffice.infected()
    try office.scratch.deliver(mail)
    try office.scratch.deliver(Letters.request(from: "lain@example.org"))
    let report = try office.run()
    #expect(report.quarantined == 1 && report.filed == 1 && report.needsAttention && report.failed == 0)
    #expect(report.lines.contains { $0.hasSuffix("quarantine (virus Win.Test.EICAR_HDB-1)") })
    let name = ScannedOffice.name(Array(mail.utf8))
    let kept = try office.scratch.files(below: office.folder.quarantine)
    #expect(kept.keys.sorted() == [name, name + ".reason.txt"])
    #expect(kept[name] == Array(mail.utf8))
    let note = String(decoding: kept[name + ".reason.txt"] ?? [], as: UTF8.self)
    #expect(note.contains("Win.Test.EICAR_HDB-1") && note.contains("JANGAN DIBUKA"))
    #expect(!note.contains("Budi"))
    for file in kept.keys {
      let path = office.folder.quarantine + "/" + file
      #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
    }
    #expect(try office.waiting == 0)
    #expect(try office.names(office.folder.outbox).count == 1)
    #expect(try office.events == 3)
    #expect(try office.problems == [])
    #expect(try office.run() == RoundReport())
    _ = consume local
  }

  static let away: [(String, ScriptedScanner.Manner?)] = [
    ("nobody listens", nil), ("goes away at once", .leaves(after: 0)),
    ("goes away in the middle", .leaves(after: 300)), ("hangs", .hangs(after: 0)),
    ("hangs in the middle", .hangs(after: 300)), ("says rubbish", .saysAtOnce(Array("?\u{1B}[31m\0".utf8))),
    ("is out of memory", .says(Array("stream: Can't allocate memory ERROR\0".utf8))),
    ("says OK too early", .saysAtOnce(Array("stream: ok\n".utf8))), ("says no end", .floods),
  ]

  @Test("While the scanner is away letters wait; what needs no scan goes on", arguments: away)
  func waits(_ row: (String, ScriptedScanner.Manner?)) throws {
    let office = try ScannedOffice()
    var scanner: ScriptedScanner? = try office.scanner()
    try office.scratch.deliver(Letters.request(id: "lama"))
    #expect(try office.run().filed == 1)
    let events = try office.events
    scanner?.stop()
    if let manner = row.1 { scanner = try office.scanner(manner) }
    if case .hangs? = row.1 { try office.allow(seconds: 1) }
    try office.scratch.deliver(Letters.request(id: "lama"))
    for index in 0..<3 {
      try office.scratch.deliver(Letters.request(from: "w\(index)@example.org", id: "baru\(index)"))
    }
    for _ in 0..<4 {
      let report = try office.run()
      #expect(report.failed == 3 && report.filed == 0 && report.quarantined == 0 && report.needsAttention)
      #expect(report.problems.count == 1)
      #expect(report.problems.first?.contains("virus scanner") == true)
      #expect(report.problems.first?.contains("3 letters wait") == true)
      #expect(report.problems.allSatisfy { !$0.contains("example.org") })
      #expect(try office.waiting == 3)
    }
    #expect(try office.events == events)
    #expect(try office.names(office.folder.quarantine).isEmpty)
    scanner?.stop()
    try office.allow(seconds: 60)
    let back = try office.scanner()
    let report = try office.run()
    #expect(report.filed == 3 && !report.needsAttention)
    #expect(try office.waiting == 0)
    #expect(try office.problems == [])
    _ = consume back
  }

  @Test("A scanner that goes in the middle of a batch has judged some; the others wait and are filed once")
  func diesInTheMiddle() throws {
    let office = try ScannedOffice()
    let heard = Mutex(0)
    let first = try office.scanner(
      .judges { _ in
        heard.withLock {
          $0 += 1
          return $0 > 5 ? .die : .clean
        }
      })
    for index in 0..<12 {
      try office.scratch.deliver(Letters.request(from: "w\(index)@example.org", id: "m\(index)"))
    }
    let report = try office.run()
    #expect(report.filed >= 4 && report.filed <= 5)
    #expect(report.failed == 12 - report.filed && report.problems.count == 1)
    first.stop()
    let second = try office.scanner()
    #expect(try office.run().filed == 12 - report.filed)
    #expect(try office.problems == [])
    _ = consume second
  }

  static let breaking: [ScriptedScanner.Reaction] = [
    .leave, .hang, .answer("stream: Can't parse ERROR"), .die,
  ]

  @Test("A letter that breaks the scanner stops no other, and goes to quarantine", arguments: breaking)
  func breaks(_ reaction: ScriptedScanner.Reaction) throws {
    // Time enough for the letters that do no harm, on a busy machine too.
    let office = try ScannedOffice(seconds: 3)
    let manner = ScriptedScanner.Manner.judges { file in
      file.count > 40 && Data(file).range(of: Data("perusak".utf8)) != nil ? reaction : .clean
    }
    let bad = Letters.request(from: "x@example.org", asks: "perusak", id: "perusak")
    try office.scratch.deliver(bad, name: "0")
    var filed = 0
    var quarantined = 0
    // A scanner that dies of it is started again by its own service.
    for round in 0..<8 where quarantined == 0 {
      let scanner = try office.scanner(manner)
      try office.scratch.deliver(
        Letters.request(from: "w\(round)@example.org", id: "r\(round)"), name: "\(round + 1)")
      let report = try office.run()
      filed += report.filed
      quarantined += report.quarantined
      scanner.stop()
    }
    #expect(quarantined == 1)
    #expect(filed >= 2)
    #expect(try office.waiting <= 1)
    let names = try office.names(office.folder.quarantine)
    #expect(names.first == ScannedOffice.name(Array(bad.utf8)))
    let last = try office.scanner()
    _ = try office.run()
    #expect(try office.waiting == 0)
    #expect(try office.problems == [])
    _ = consume last
  }

  @Test("A letter larger than the scanner takes goes to quarantine, the others on") func tooLarge() throws {
    let office = try ScannedOffice()
    let scanner = try office.scanner(.honest(limit: 100_000))
    let large = Letters.request(asks: String(repeating: "Salinan APBD. ", count: 20_000), id: "besar")
    try office.scratch.deliver(large)
    try office.scratch.deliver(Letters.request(from: "lain@example.org"))
    let report = try office.run()
    #expect(report.quarantined == 1 && report.filed == 1 && report.failed == 0)
    #expect(report.lines.contains { $0.contains("StreamMaxLength") })
    let name = ScannedOffice.name(Array(large.utf8))
    let note = try office.scratch.files(below: office.folder.quarantine)[name + ".reason.txt"] ?? []
    #expect(String(decoding: note, as: UTF8.self).contains("StreamMaxLength"))
    scanner.behave(.honest(limit: .max))
    try DiskFile.rename(
      office.folder.quarantine + "/" + name, to: office.folder.inbox + "/" + name, replacing: false)
    #expect(try office.run().filed == 1)
  }
}
