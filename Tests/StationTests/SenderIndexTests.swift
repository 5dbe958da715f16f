import Disk
import Records
import Testing

@testable import Desk
@testable import Station

/// The index of who asks: an office that was made by an older program is found as well as a new one.
@Suite struct SenderIndexTests {
  private static func index(_ office: ScratchOffice) throws -> SenderIndex {
    SenderIndex(office.folder, keys: try office.station().clerk().keys)
  }

  /// What the index of the first shape held: the addresses alone.
  private static func age(_ office: ScratchOffice) throws {
    var index = try index(office)
    for path in try office.files(below: office.folder.senders).keys {
      try DiskFile.unlink(office.folder.senders + "/" + path)
    }
    try DiskFile.unlink(office.folder.state + "/senders-known")
    let register = try JournalReading(office.folder).register
    for id in register.caseIDs { index.note(id.text, of: "budi@example.org") }
    index.note("L-2026-7", of: "budi@example.org")
    // One case was filed by a newer program before anybody looked at the older ones.
    if let last = register.caseIDs.last { index.note(last.text, of: "nik:3171011201909001") }
    try index.save(head: register.head.sequence)
    try DiskFile.replace(
      office.folder.state + "/senders-known", with: Array("\(register.head.sequence)\n".utf8), sync: false)
  }

  @Test func indexOfAnOlderShapeIsMadeWholeAtTheStart() throws {
    let office = try ScratchOffice()
    for number in 1...3 {
      try office.deliver(Letters.request(asks: "Salinan dokumen \(number)", id: "p\(number)"))
      _ = try office.round()
    }
    let new = try Self.index(office)
    let keys = ["budi@example.org"] + SenderIndex.keys(of: try Self.data(office))
    let wanted = try keys.map { try new.entries(of: $0) }
    try Self.age(office)
    #expect(try keys.map { try Self.index(office).entries(of: $0) } != wanted)
    _ = try office.round()
    #expect(
      try keys.dropFirst(2).map { try Self.index(office).entries(of: $0) } == Array(wanted.dropFirst(2)))
    #expect(
      try Self.index(office).entries(of: "budi@example.org")
        == ["2026-P-0001", "2026-P-0002", "2026-P-0003", "L-2026-7"], "notices stay, cases stand once")
    // It is made anew once, not at every start.
    let files = try office.files(below: office.folder.state)
    _ = try office.round()
    #expect(try office.files(below: office.folder.state) == files)
  }

  private static func data(_ office: ScratchOffice) throws -> CaseData {
    let record = try #require(JournalReading(office.folder).register.cases.first)
    return try #require(try CaseFiles(office.folder).data(of: record))
  }
}
