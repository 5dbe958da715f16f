import Civil
import Desk
import Digests
import Disk
import Foundation
import Json
import Mime
import Procedures
import Records
import Station
import Testing

/// What officers do to cases, through the office's files.
struct ActTests {
  @Test func aRefusalIsFiledLetteredAndNamedByTheJournal() throws {
    let office = try ActOffice()
    try office.act(at: "2026-11-24T09:00:00+07:00") {
      $0 = OfficerAct(.act(.refuse))
      $0.basis = "Pasal 17 huruf h UU Nomor 14 Tahun 2008"
      $0.reason = "Membuka informasi ini mengungkap riwayat kesehatan seseorang."
      $0.copies = ["Inspektur"]
    }
    let record = try office.record()
    #expect(record.status == .refused)
    #expect(record.acts.map(\.act) == ["refuse"])
    let answer = try #require(record.deadlines.first { $0.name == "answer" })
    #expect(answer.state == .met)
    let window = try #require(record.deadlines.last { $0.name == "objection-window" })
    #expect((window.from.iso, window.due.iso, window.days) == ("2026-11-24", "2027-01-11", 30))
    let text = try office.letter("2026-P-0001.refusal.1")
    for words in [
      "Pasal 17 huruf h", "riwayat kesehatan", "DITOLAK", "Sri Rahayu", "Inspektur", "11 Januari 2027",
    ] {
      #expect(text.contains(words), "\(words)")
    }
    #expect(!text.contains("3171011201909001"))
    #expect(try Verification(office.station(at: "2026-11-24T10:00:00+07:00")).run().isGood)
  }

  @Test(arguments: [
    ("a refusal without basis", ActTests.refusal(basis: nil, reason: "x"), ActFault.Field.basis),
    ("a refusal without the consequence test", refusal(basis: "Pasal 17 huruf a", reason: nil), .consequence),
    ("a refusal whose basis is no article", refusal(basis: "rahasia", reason: "x"), .basis),
    ("Pasal 17 without its letter", refusal(basis: "Pasal 17", reason: "x"), .basis),
    ("an extension without reasons", OfficerAct(.act(.extend)), .reason),
    (
      "an extension without the law's ground",
      {
        var act = OfficerAct(.act(.extend))
        act.reason = "Petugas sedang cuti."
        return act
      }(), .ground
    ),
    ("an exempt finding without basis", OfficerAct(.classified(isExempt: true)), .basis),
    ("a transfer to nobody", OfficerAct(.act(.transfer)), .to),
    ("a referral to an unknown unit", referral(to: "Bidang Awan"), .to),
    ("a withdrawal nobody explains", OfficerAct(.act(.withdraw)), .reason),
    ("a stranger's name", named("Orang Lain"), .by), ("an officer who decides", named("Rina Marlina"), .by),
    ("a PPID whose tenure is over", named("Haris Lama"), .by),
  ])
  func whatIsNotCompleteChangesNothing(_ name: String, _ act: OfficerAct, _ field: ActFault.Field) throws {
    let office = try ActOffice()
    let before = try office.record()
    let fault = #expect(throws: ActFault.self) {
      try office.station(at: "2026-11-24T09:00:00+07:00").act(act, on: "2026-P-0001")
    }
    #expect(fault?.field == field, "\(name): \(fault?.english ?? "")")
    #expect(fault?.indonesian.isEmpty == false)
    #expect(try office.record() == before)
  }

  @Test func aLateExtensionIsRefusedAndATimelyOneCountsFromTheAnswersLastDay() throws {
    let office = try ActOffice()
    var act = OfficerAct(.act(.extend))
    act.reason = "Dokumen masih dihimpun."
    act.ground = .notHeld
    #expect(throws: ActFault.self) {
      try office.station(at: "2026-12-05T09:00:00+07:00").act(act, on: "2026-P-0001")
    }
    _ = try office.station(at: "2026-12-04T16:30:00+07:00").act(act, on: "2026-P-0001")
    let record = try office.record()
    let answer = try #require(record.deadlines.last { $0.name == "answer" })
    #expect((answer.from.iso, answer.days, answer.due.iso) == ("2026-12-04", 7, "2026-12-15"))
    #expect(record.status == .extended)
    let fault = #expect(throws: ActFault.self) {
      try office.station(at: "2026-12-07T09:00:00+07:00").act(act, on: "2026-P-0001")
    }
    #expect(fault?.kind == .notAllowed)
  }

  @Test func aDecisionTakenBackIsCorrectedAndItsPeriodsAreAsBefore() throws {
    let office = try ActOffice()
    try office.act(at: "2026-11-24T09:00:00+07:00") {
      $0 = Self.refusal(basis: "Pasal 17 huruf h", reason: "x")
    }
    try office.act(at: "2026-11-25T09:00:00+07:00") {
      $0 = OfficerAct(.undo)
      $0.reason = "Salah berkas."
    }
    let record = try office.record()
    #expect(record.status == .registered)
    #expect(record.deadlines.first { $0.name == "answer" }?.state == .open)
    // Nobody can object to an answer that does not hold.
    #expect(record.deadlines.map(\.name) == ["answer"])
    let text = try office.letter("2026-P-0001.correction.1")
    #expect(text.contains("TIDAK BERLAKU"))
    #expect(text.contains("24 November 2026"))
    #expect(text.contains("Jumat, 4 Desember 2026"))
    // Nothing more can be taken back, and it is said why.
    let fault = #expect(throws: ActFault.self) {
      try office.act(at: "2026-11-25T10:00:00+07:00") {
        $0 = OfficerAct(.undo)
        $0.reason = "Sekali lagi."
      }
    }
    #expect(fault?.english.contains("nothing was done to it") == true)
  }

  @Test func silenceOpensTheWayToObjectAndThenToTheCommission() throws {
    let office = try ActOffice()
    try office.round(at: "2026-12-04T23:00:00+07:00")
    #expect(try office.record().deadlines.map(\.name) == ["answer"])
    try office.round(at: "2026-12-05T08:00:00+07:00")
    let record = try office.record()
    #expect(record.deadlines.first?.state == .missed)
    let window = try #require(record.deadlines.last)
    #expect((window.name, window.from.iso) == ("objection-window", "2026-12-04"))
    // An applicant's right is never held lost by the clock before the latest reading.
    let latest = try office.station(at: "2027-01-01T00:00:00+07:00").office().latest(window, in: record)
    #expect(latest > window.due)
  }

  @Test func anItemLetPassCompletesTheCase() throws {
    let office = try ActOffice(purpose: false)
    #expect(try office.record().missing == ["purpose"])
    try office.act(at: "2026-11-25T09:00:00+07:00") {
      $0 = OfficerAct(.act(.waive))
      $0.waived = "purpose"
      $0.reason = "Disampaikan lisan di meja layanan."
    }
    let record = try office.record()
    #expect(record.status == .registered)
    #expect(record.missing.isEmpty)
    #expect(record.letters.map(\.template) == ["completion", "receipt"])
    // The clock still counts from the day of receipt (UU 14/2008 Pasal 22 ayat (7)).
    #expect(record.deadlines.last { $0.name == "answer" }?.due.iso == "2026-12-04")
  }

  @Test func aLapseWaitsForTheLatestReadingOfTheApplicantsTime() throws {
    let office = try ActOffice(purpose: false)
    let completion = try #require(try office.record().deadlines.first { $0.name == "completion" })
    #expect(completion.due.iso == "2026-11-25")
    let lapse = OfficerAct(.act(.lapse))
    #expect(throws: ActFault.self) {
      try office.station(at: "2026-11-26T09:00:00+07:00").act(lapse, on: "2026-P-0001")
    }
    _ = try office.station(at: "2026-11-27T09:00:00+07:00").act(lapse, on: "2026-P-0001")
    #expect(try office.record().status == .lapsed)
    #expect(try office.letter("2026-P-0001.lapse.1").contains("TIDAK DAPAT DIPROSES"))
  }

  @Test func deliveryByMailCarriesTheFilesAndKeepsThem() throws {
    let office = try ActOffice()
    try office.act(at: "2026-11-24T09:00:00+07:00") { $0 = OfficerAct(.act(.grant)) }
    try office.act(at: "2026-11-25T09:00:00+07:00") {
      $0 = OfficerAct(.act(.deliver))
      $0.method = "email"
      $0.enclosures = [
        .init(name: "APBD 2025.pdf", mediaType: "application/pdf", octets: Array("%PDF-1".utf8))
      ]
    }
    let record = try office.record()
    #expect(record.status == .delivered)
    let kept = try #require(record.files.last { $0.role == "enclosure" })
    #expect(kept.file == "keputusan/02-deliver-lampiran-1.pdf")
    #expect(kept.digest == Digest(of: Array("%PDF-1".utf8)))
    #expect(try office.letter("2026-P-0001.handover.1").contains("APBD 2025.pdf"))
  }

  @Test func aNewDecreeMovesTheDayAndKeepsWhatWasPromised() throws {
    let office = try ActOffice()
    try office.addHolidays(["2026-12-02"])
    let station = try office.station(at: "2026-11-27T09:00:00+07:00")
    #expect(try station.recompute(isDry: true).map(\.new.due.iso) == ["2026-12-07"])
    #expect(try office.record().deadlines.map(\.due.iso) == ["2026-12-04"])
    let moved = try #require(try station.recompute(isDry: false).first)
    #expect((moved.old.due.iso, moved.new.due.iso) == ("2026-12-04", "2026-12-07"))
    #expect(moved.promisedIn == ["2026-P-0001.receipt.1"])
    let record = try office.record()
    #expect(record.deadlines.map(\.due.iso) == ["2026-12-07"])
    let line = try #require(
      try station.office().dueLines(record, today: CivilDate(iso: "2026-11-27") ?? .init(dayNumber: 0)).first)
    #expect(line.earliest.iso == "2026-12-04")
    #expect(try station.recompute(isDry: true).isEmpty)
    #expect(record.letters.map(\.template) == ["receipt", "date-change"])
    let letter = try office.letter("2026-P-0001.date-change.1")
    #expect(letter.contains("Semula paling lambat Jumat, 4 Desember 2026; sekarang paling lambat Senin, 7"))
    #expect(letter.contains("2 Desember 2026 (Pilkades)"))
    #expect(try Verification(station).run().isGood)
    #expect(record.letters.last?.state == .sent)
  }

  /// What a letter has told an applicant as the last day holds for him, though the calendar has brought it forward.
  @Test func anApplicantKeepsTheLaterDayThatALetterPromised() throws {
    let office = try ActOffice(purpose: false)
    try office.addHolidays(["2026-11-24", "2026-11-25"])
    #expect(
      try office.station(at: "2026-11-20T10:00:00+07:00").recompute(isDry: false).map(\.new.due.iso) == [
        "2026-11-27"
      ])
    try office.addHolidays([])
    let station = try office.station(at: "2026-11-23T09:00:00+07:00")
    #expect(try station.recompute(isDry: false).map(\.new.due.iso) == ["2026-11-25"])
    #expect(try office.letter("2026-P-0001.date-change.2").contains("mohon berpegang pada tanggal yang baru"))
    #expect(throws: ActFault.self) {
      try office.act(OfficerAct(.act(.lapse)), "2026-P-0001", at: "2026-11-27T09:00:00+07:00")
    }
    try office.act(OfficerAct(.act(.lapse)), "2026-P-0001", at: "2026-11-30T09:00:00+07:00")
  }

  // MARK: - Acts

  static func refusal(basis: String?, reason: String?) -> OfficerAct {
    var act = OfficerAct(.act(.refuse))
    act.basis = basis
    act.reason = reason
    return act
  }

  static func referral(to unit: String) -> OfficerAct {
    var act = OfficerAct(.act(.refer))
    act.to = unit
    return act
  }

  static func named(_ name: String) -> OfficerAct {
    var act = OfficerAct(.act(.grant))
    act.by = name
    return act
  }
}

/// An office with people, and one request that came on Friday, 20 November 2026.
struct ActOffice {
  let scratch: ScratchOffice

  init(purpose: Bool = true) throws {
    scratch = try ScratchOffice(
      configuration: """
        {
          office: { name: "PPID Contoh", email: "ppid@example.go.id", city: "Contoh" },
          people: [
            { name: "Haris Lama", role: "ppid", until: "2026-10-31" },
            { name: "Sri Rahayu, S.Sos.", role: "ppid", title: "PPID Contoh", from: "2026-11-01" },
            { name: "Drs. Bambang Hadi", role: "atasan", title: "Sekretaris Daerah" },
            { name: "Rina Marlina", role: "officer" },
          ],
          units: [{ name: "Bidang Klarifikasi", email: "klarifikasi@example.go.id" }],
          calendar: { add: [], },
        }
        """)
    try scratch.deliver(Letters.request(purpose: purpose))
    try round(at: "2026-11-20T09:00:00+07:00")
  }

  func station(at hour: String) throws -> OfficeStation { try scratch.station(at: hour) }

  func round(at hour: String) throws { _ = try station(at: hour).runOnce() }

  func act(at hour: String, _ change: (inout OfficerAct) -> Void) throws {
    var act = OfficerAct(.act(.complete))
    change(&act)
    _ = try station(at: hour).act(act, on: "2026-P-0001")
  }

  func record(_ id: String = "2026-P-0001") throws -> CaseRecord {
    let register = try JournalReading(scratch.folder).register
    return try #require(CaseID(text: id).flatMap { register.case($0) })
  }

  /// The office's own days off from now on.
  func addHolidays(_ days: [String]) throws {
    let path = scratch.folder.configuration
    let text = String(decoding: try DiskFile.read(path, limit: 1 << 20), as: UTF8.self)
    let list = days.map { "{ date: \"\($0)\", name: \"Pilkades\", basis: \"Keputusan Bupati\" }" }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.contains("calendar: { add:")
        ? "  calendar: { add: [\(list.joined(separator: ", "))], }," : String(line)
    }
    try DiskFile.replace(
      path, with: Array(lines.joined(separator: "\n").utf8), mode: 0o600, sync: false)
  }

  /// The text of a letter as it lies in the case folder.
  func letter(_ key: String) throws -> String {
    let folder = scratch.folder.caseFolder(try #require(CaseID(text: String(key.prefix(11)))))
    let octets = try DiskFile.read("\(folder)/surat-keluar/\(key).eml", limit: 1 << 22)
    return Message.read(octets).bodyText.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
