import Civil
import Desk
import Disk
import Procedures
import Records
import Station
import Testing

/// Objections and the requests they are about.
@Suite struct ObjectionLinkTests {
  /// An objection on paper or from another address, what else it says of the person, and whether it is the applicant's.
  static let writers: [(String, [String], Bool)] = [
    ("the name with a title", ["Nama: H. BUDI SANTOSO, S.Sos."], true),
    ("the telephone number", ["Nama: B. S.", "Nomor Telepon: 0812-3456-7890"], true),
    ("the address", ["Nama: Ibu Rumah", "Alamat: Jl. Contoh No. 12 Jakarta"], true),
    ("the NIK", ["Nama: Budi", "NIK: 3171011201909001"], true),
    ("the number alone", ["Nama: Slamet Riyadi", "Nomor Telepon: 089911112222"], false),
    ("the name with another NIK", ["Nama: Budi Santoso", "NIK: 3504112233440002"], false),
  ]

  @Test(arguments: writers, [true, false])
  func theNumberAndASecondSignTieAnObjectionToItsRequest(
    writer: (name: String, lines: [String], isApplicant: Bool), isPaper: Bool
  ) throws {
    let office = try ActOffice()
    let text = Self.objection(writer.lines)
    if isPaper {
      try office.scratch.drop(text, name: "2026-12-08 keberatan.txt")
    } else {
      try office.scratch.deliver(
        Letters.mail(
          from: "kantor@lain.example", name: "Kantor", subject: "Keberatan", body: text, ktp: true,
          received: "Tue, 08 Dec 2026 09:00:00 +0700"))
    }
    try office.settle(at: "2026-12-08T10:00:00+07:00")
    let record = try office.record("2026-K-0001")
    #expect((record.relates?.text == "2026-P-0001") == writer.isApplicant, "\(writer.name)")
    #expect(record.flags.contains("tanpa-permohonan") != writer.isApplicant)
    guard !writer.isApplicant else { return }
    #expect(record.flags.contains("menyebut-2026-P-0001"))
    let data = try office.matter("2026-K-0001").data
    #expect(data.information.isEmpty, "a stranger is told nothing of the request")
    #expect(try office.form("2026-K-0001").contains("[ ] hubungkan dengan permohonan"))
  }

  @Test(arguments: ["001/PPID/XI/2026", "2026-P-0001"])
  func anOfficersNumberTiesAlways(number: String) throws {
    let office = try ActOffice()
    try office.scratch.drop(Self.objection(["Nama: Slamet Riyadi"]), name: "2026-12-08 keberatan.txt")
    try office.scratch.drop(
      "{ jenis: \"keberatan\", nomor: \"\(number)\" }", name: "2026-12-08 keberatan.txt.json5")
    try office.settle(at: "2026-12-08T10:00:00+07:00")
    #expect(try office.record("2026-K-0001").relates?.text == "2026-P-0001")
  }

  @Test func anOfficersNumberThatNobodyHasWaitsForAPerson() throws {
    let office = try ActOffice()
    try office.scratch.drop(Self.objection(["Nama: Budi Santoso"]), name: "2026-12-08 keberatan.txt")
    try office.scratch.drop(
      "{ jenis: \"keberatan\", nomor: \"077/PPID/XI/2026\" }", name: "2026-12-08 keberatan.txt.json5")
    try office.settle(at: "2026-12-08T10:00:00+07:00")
    #expect(try JournalReading(office.scratch.folder).register.nextSequence(.objection, year: 2026) == 1)
    #expect(
      try DiskFile.list(office.scratch.folder.review).contains { $0.kind == .folder && $0.name.count == 16 })
  }

  @Test func anActTiesAndItsUndoPutsEverythingAsItWas() throws {
    let office = try ActOffice()
    try office.round(at: "2026-12-05T08:00:00+07:00")
    try office.scratch.drop(Self.objection(["Nama: Slamet Riyadi"]), name: "2026-12-04 keberatan.txt")
    try office.settle(at: "2026-12-08T10:00:00+07:00")
    let before = try office.record("2026-K-0001")
    let data = try office.matter("2026-K-0001").data
    var link = OfficerAct(.linked)
    link.to = "001/PPID/XI/2026"
    try office.act(link, "2026-K-0001", at: "2026-12-08T11:00:00+07:00")
    var record = try office.record("2026-K-0001")
    #expect(record.relates?.text == "2026-P-0001")
    // It came on the last day of the answer: silence was no ground yet.
    #expect(record.flags == [ReceiptHour.unknown, "prematur"])
    #expect(try office.matter("2026-K-0001").data.information == ["Salinan APBD tahun 2025"])
    #expect(try office.record().deadlines.last?.name == "objection-window")
    #expect(try office.record().deadlines.last?.state == .met)
    var undo = OfficerAct(.undo)
    undo.reason = "Salah berkas."
    try office.act(undo, "2026-K-0001", at: "2026-12-08T12:00:00+07:00")
    record = try office.record("2026-K-0001")
    #expect(record.relates == nil)
    #expect(Set(record.flags) == Set(before.flags))
    #expect(try office.matter("2026-K-0001").data == data)
    #expect(try office.record().deadlines.last?.state == .open)
    #expect(try Verification(office.station(at: "2026-12-08T13:00:00+07:00")).run().isGood)
  }

  @Test func theBundleSaysThatTheRequestIsNotKnown() throws {
    let office = try ActOffice()
    try office.scratch.drop(Self.objection(["Nama: Slamet Riyadi"]), name: "2026-12-08 keberatan.txt")
    try office.settle(at: "2026-12-08T10:00:00+07:00")
    let station = try office.station(at: "2026-12-08T11:00:00+07:00")
    let warnings = try CaseBundle(station).make("2026-K-0001").warnings.map(\.english)
    #expect(warnings.contains { $0.contains("tied to no request") })
  }

  @Test func thePrematureAreToldWhenToComeAgainAndTheLateThatTheyAreLate() throws {
    for (day, words) in [
      ("2026-12-04", "mulai Sabtu, 5 Desember 2026"), ("2027-03-01", "berakhir pada Kamis, 21 Januari 2027"),
    ] {
      let office = try ActOffice()
      if day > "2027" { try office.round(at: "2026-12-05T08:00:00+07:00") }
      let day = try #require(CivilDate(iso: day))
      try office.object(["Nama: Budi Santoso"], on: day)
      let text = try office.letter("\(day.year)-K-0001.objection-receipt.1")
      #expect(text.contains(words), "\(text)")
      #expect(text.contains("tidak ada lagi yang perlu") == (day.year == 2027))
    }
  }

  @Test func anObjectionThatCameAfterThePromisedDayIsNotPremature() throws {
    let office = try ActOffice()
    try office.addHolidays(["2026-12-02"])
    let station = try office.station(at: "2026-11-27T09:00:00+07:00")
    _ = try station.recompute(isDry: false)
    #expect(
      try DeadlineQuery(station, within: nil).table.contains {
        $0.contains("letters have promised 2026-12-04")
      })
    try office.scratch.drop(Self.objection(["Nama: Budi Santoso"]), name: "2026-12-07 keberatan.txt")
    try office.settle(at: "2026-12-07T15:00:00+07:00")
    #expect(try office.record("2026-K-0001").flags == [ReceiptHour.unknown])
  }

  /// A second objection after one of ground c on 8 December: its ground, whether the first was withdrawn meanwhile,
  /// and whether it repeats that one.
  static let seconds: [(ground: String, isWithdrawn: Bool, repeats: Bool)] = [
    ("c. permintaan informasi tidak ditanggapi", false, true),
    ("c. permintaan informasi tidak ditanggapi", true, false),
    ("f. pengenaan biaya yang tidak wajar", false, false),
  ]

  @Test(arguments: seconds, [true, false])
  func anObjectionThatRaisesAGroundOnceMoreIsTold(
    second: (ground: String, isWithdrawn: Bool, repeats: Bool), isTied: Bool
  ) throws {
    let office = try ActOffice()
    try office.object(["Nama: Budi Santoso"], on: try #require(CivilDate(iso: "2026-12-08")))
    if second.isWithdrawn {
      var withdraw = OfficerAct(.act(.withdraw))
      withdraw.reason = "Pemohon menelepon."
      try office.act(withdraw, "2026-K-0001", at: "2026-12-09T09:00:00+07:00")
    }
    let text = Self.objection([isTied ? "Nama: Budi Santoso" : "Nama: Slamet Riyadi"])
      .replacing("c. permintaan informasi tidak ditanggapi", with: second.ground)
      .replacing("permohonan belum dijawab", with: "sudah tiga minggu tanpa kabar")
    try office.scratch.drop(text, name: "2026-12-10 keberatan.txt")
    try office.settle(at: "2026-12-10T10:00:00+07:00")
    if !isTied {
      var link = OfficerAct(.linked)
      link.to = "001/PPID/XI/2026"
      try office.act(link, "2026-K-0002", at: "2026-12-10T11:00:00+07:00")
      try office.round(at: "2026-12-10T11:05:00+07:00")
    }
    let record = try office.record("2026-K-0002")
    #expect(record.relates?.text == "2026-P-0001")
    #expect(!record.status.isEnded, "nothing is refused for it")
    #expect(record.flags.contains("mengulang-2026-K-0001") == second.repeats, "\(record.flags)")
    let form = try office.form("2026-K-0002")
    #expect(form.contains("keberatan 2026-K-0001; periksa") == second.repeats, "\(form)")
  }

  @Test(arguments: [("2026-P-0001", "001/PPID/XI/2026"), ("2026-K-0001", "099/PPID/XI/2026")])
  func whatCannotBeTiedIsRefused(id: String, to: String) throws {
    let office = try ActOffice()
    try office.scratch.drop(Self.objection(["Nama: Slamet Riyadi"]), name: "2026-12-04 keberatan.txt")
    try office.settle(at: "2026-12-08T10:00:00+07:00")
    var link = OfficerAct(.linked)
    link.to = to
    #expect(throws: ActFault.self) { try office.act(link, id, at: "2026-12-08T11:00:00+07:00") }
  }

  static func objection(_ lines: [String]) -> String {
    """
    PERNYATAAN KEBERATAN
    \(lines.joined(separator: "\n"))
    Nomor pendaftaran permohonan: 001/PPID/XI/2026
    Alasan keberatan: c. permintaan informasi tidak ditanggapi
    Kasus posisi: permohonan belum dijawab.

    """
  }
}

extension ActOffice {
  /// Two rounds: what the first looks at the second takes.
  func settle(at hour: String) throws {
    try round(at: hour)
    try round(at: hour)
  }

  /// Somebody objects by mail, from an address of its own and with a copy of an identity card.
  func object(_ lines: [String], on day: CivilDate) throws {
    let months = ["Nov", "Dec", "Jan", "Feb", "Mar"]
    try scratch.deliver(
      Letters.mail(
        from: "kantor@lain.example", name: "Kantor", subject: "Keberatan",
        body: ObjectionLinkTests.objection(lines), ktp: true,
        received: "\(day.day) \(months[(day.month + 1) % 12]) \(day.year) 09:00:00 +0700"))
    try round(at: "\(day.iso)T15:00:00+07:00")
  }

  func act(_ act: OfficerAct, _ id: String, at hour: String) throws {
    _ = try station(at: hour).act(act, on: id)
  }

  func matter(_ id: String) throws -> CaseMatter {
    let register = try JournalReading(scratch.folder).register
    return try CaseFiles(scratch.folder).matter(try #require(CaseID(text: id)), in: register)
  }

  func form(_ id: String) throws -> String {
    String(
      decoding: try DiskFile.read("\(scratch.folder.decisions)/\(id).txt", limit: 1 << 20), as: UTF8.self)
  }
}
