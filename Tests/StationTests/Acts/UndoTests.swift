import Civil
import Desk
import Disk
import Procedures
import Records
import Station
import Testing

/// Acts that are taken back, orders, and what the two leave behind.
@Suite struct UndoTests {
  @Test(arguments: [CaseAct.grant, .refuse, .answerNotHeld, .transfer, .refer])
  func nothingStaysOfAnActThatIsTakenBack(kind: CaseAct) throws {
    let office = try ActOffice()
    let before = try office.record()
    try office.act(Self.act(kind), "2026-P-0001", at: "2026-11-24T09:00:00+07:00")
    #expect(try office.record().deadlines != before.deadlines)
    try office.undo(at: "2026-11-24T10:00:00+07:00")
    #expect(try office.record().deadlines == before.deadlines)
    #expect(try office.record().status == before.status)
  }

  @Test func eachUndoReachesOneActFurther() throws {
    let office = try ActOffice()
    try office.act(Self.act(.extend), "2026-P-0001", at: "2026-11-24T09:00:00+07:00")
    try office.act(Self.act(.grant), "2026-P-0001", at: "2026-11-24T10:00:00+07:00")
    var call = OfficerAct(.called)
    call.reason = "Tidak diangkat."
    try office.act(call, "2026-P-0001", at: "2026-11-24T10:30:00+07:00")
    try office.undo(at: "2026-11-24T11:00:00+07:00")
    #expect(try office.record().status == .extended)
    try office.undo(at: "2026-11-24T12:00:00+07:00")
    let record = try office.record()
    #expect(record.status == .registered)
    #expect(record.deadlines.last?.due.iso == "2026-12-04")
  }

  @Test func whatCannotBeTakenBackSaysWhyAndWhatElse() throws {
    let office = try ActOffice()
    try office.act(Self.act(.grant), "2026-P-0001", at: "2026-11-24T09:00:00+07:00")
    var deliver = OfficerAct(.act(.deliver))
    deliver.method = "email"
    deliver.enclosures = [.init(name: "a.pdf", mediaType: "application/pdf", octets: Array("%PDF-1".utf8))]
    try office.act(deliver, "2026-P-0001", at: "2026-11-24T10:00:00+07:00")
    let fault = #expect(throws: ActFault.self) { try office.undo(at: "2026-11-24T11:00:00+07:00") }
    #expect(fault?.english.contains("cannot be called back; deliver the right files") == true)
    #expect(fault?.indonesian.contains("tidak dapat ditarik") == true)
  }

  @Test func anExtensionStaysOnceTheFirstPeriodIsOver() throws {
    let office = try ActOffice()
    try office.act(Self.act(.extend), "2026-P-0001", at: "2026-12-04T09:00:00+07:00")
    let fault = #expect(throws: ActFault.self) { try office.undo(at: "2026-12-07T09:00:00+07:00") }
    #expect(fault?.english.contains("2026-12-04") == true)
    #expect(try office.record().status == .extended)
  }

  @Test func anOrderIsCarriedOutExactlyWhileItStands() throws {
    let office = try ActOffice()
    try office.act(Self.act(.refuse), "2026-P-0001", at: "2026-11-24T09:00:00+07:00")
    try office.object(at: "2026-11-26T10:00:00+07:00")
    var obey = OfficerAct(.act(.obey))
    obey.reason = "Keputusan Atasan PPID."
    let early = #expect(throws: ActFault.self) {
      try office.act(obey, "2026-P-0001", at: "2026-11-26T11:00:00+07:00")
    }
    #expect(early?.english.contains("no order stands") == true)
    #expect(try !office.form("2026-P-0001").contains("laksanakan perintah"))
    try office.act(Self.response(.grant), "2026-K-0001", at: "2026-11-27T09:00:00+07:00")
    #expect(try office.record().flags == ["perintah-atasan"])
    // A response that is taken back orders nothing.
    try office.undo("2026-K-0001", at: "2026-11-27T10:00:00+07:00")
    #expect(try office.record().flags.isEmpty)
    #expect(try office.record("2026-K-0001").deadlines.map(\.name) == ["response"])
    try office.act(Self.response(.grant), "2026-K-0001", at: "2026-11-27T11:00:00+07:00")
    try office.act(obey, "2026-P-0001", at: "2026-11-30T09:00:00+07:00")
    #expect(try office.record().status == .granted)
    #expect(try office.record().flags.isEmpty)
    #expect(throws: ActFault.self) { try office.act(obey, "2026-P-0001", at: "2026-11-30T10:00:00+07:00") }
    try office.undo(at: "2026-11-30T11:00:00+07:00")
    #expect(try office.record().flags == ["perintah-atasan"])
    #expect(try office.record().status == .refused)
  }

  @Test func whatIsGrantedAlreadyIsObeyedToo() throws {
    let office = try ActOffice()
    try office.act(Self.act(.grant), "2026-P-0001", at: "2026-11-24T09:00:00+07:00")
    try office.object(at: "2026-11-26T10:00:00+07:00")
    try office.act(Self.response(.partly), "2026-K-0001", at: "2026-11-27T09:00:00+07:00")
    try office.round(at: "2026-11-27T09:30:00+07:00")
    #expect(try office.form("2026-P-0001").contains("laksanakan perintah"))
    var obey = OfficerAct(.act(.obey))
    obey.reason = "Keputusan Atasan PPID."
    try office.act(obey, "2026-P-0001", at: "2026-11-27T10:00:00+07:00")
    #expect(try office.record().flags.isEmpty)
  }

  @Test func anOrderHasItsDay() throws {
    let office = try ActOffice()
    try office.act(Self.act(.refuse), "2026-P-0001", at: "2026-11-24T09:00:00+07:00")
    try office.object(at: "2026-11-26T10:00:00+07:00")
    var response = Self.response(.grant)
    response.days = 5
    try office.act(response, "2026-K-0001", at: "2026-11-27T09:00:00+07:00")
    #expect(try office.record().deadlines.last?.name == "order")
    #expect(try office.record().deadlines.last?.due.iso == "2026-12-04")
    var obey = OfficerAct(.act(.obey))
    obey.reason = "Keputusan Atasan PPID."
    try office.act(obey, "2026-P-0001", at: "2026-12-07T09:00:00+07:00")
    #expect(try office.record().deadlines.first { $0.name == "order" }?.state == .missed)
    try office.undo(at: "2026-12-07T10:00:00+07:00")
    try office.undo("2026-K-0001", at: "2026-12-07T11:00:00+07:00")
    #expect(try !office.record().deadlines.contains { $0.name == "order" })
  }

  @Test func anOrderWithoutARequestIsCarriedOutOnTheObjection() throws {
    let office = try ActOffice()
    try office.object(["Nama: Slamet Riyadi"], on: try #require(CivilDate(iso: "2026-11-26")))
    var response = Self.response(.grant)
    response.days = 5
    try office.act(response, "2026-K-0001", at: "2026-11-27T09:00:00+07:00")
    var obey = OfficerAct(.act(.obey))
    obey.reason = "Sudah dimuat di laman."
    try office.act(obey, "2026-K-0001", at: "2026-11-30T09:00:00+07:00")
    let record = try office.record("2026-K-0001")
    #expect(record.status == .responded)
    #expect(record.deadlines.first { $0.name == "order" }?.state == .met)
    #expect(!record.flags.contains("perintah-atasan"))
  }

  @Test(arguments: [(true, CaseStatus.registered), (false, .incomplete)])
  func papersThatComeAfterTheLapseWaitForAPersonAndCount(hasAll: Bool, status: CaseStatus) throws {
    let office = try ActOffice(purpose: false)
    try office.act(OfficerAct(.act(.lapse)), "2026-P-0001", at: "2026-11-27T09:00:00+07:00")
    #expect(throws: (any Error).self) { try office.form("2026-P-0001") }
    try office.complete(purpose: hasAll, received: "Mon, 30 Nov 2026 09:00:00 +0700")
    try office.round(at: "2026-11-30T10:00:00+07:00")
    #expect(try office.record().status == .lapsed)
    #expect(try office.record().flags == ["kelengkapan-menyusul"])
    #expect(try office.form("2026-P-0001").contains("[ ] buka kembali"))
    var reopen = OfficerAct(.act(.reopen))
    reopen.reason = "Kelengkapan menyusul."
    try office.act(reopen, "2026-P-0001", at: "2026-11-30T11:00:00+07:00")
    let record = try office.record()
    #expect(record.status == status)
    #expect(record.missing == (hasAll ? [] : ["purpose"]))
    #expect(record.flags.isEmpty)
    let open = try #require(record.deadlines.last { $0.state == .open })
    #expect(open.due.iso > "2026-11-30")
    #expect(record.letters.last?.template == (hasAll ? "receipt" : "completion"))
  }

  @Test func lateCompletionIsLate() throws {
    let office = try ActOffice(purpose: false)
    try office.complete(purpose: true, received: "Thu, 26 Nov 2026 09:00:00 +0700")
    try office.round(at: "2026-11-26T10:00:00+07:00")
    let record = try office.record()
    #expect(record.status == .registered)
    #expect(record.deadlines.first { $0.name == "completion" }?.state == .missed)
    #expect(record.flags == ["kelengkapan-terlambat"])
  }

  @Test func aLetterThatIsChangedOrLostIsFound() throws {
    let office = try ActOffice()
    try office.act(Self.act(.refuse), "2026-P-0001", at: "2026-11-24T09:00:00+07:00")
    let home = office.scratch.folder.caseFolder(try #require(CaseID(text: "2026-P-0001"))) + "/surat-keluar/"
    let verification = Verification(try office.station(at: "2026-11-24T10:00:00+07:00"))
    #expect(try verification.run().isGood)
    let octets = try DiskFile.read(home + "2026-P-0001.refusal.1.eml", limit: 1 << 20)
    try DiskFile.replace(
      home + "2026-P-0001.refusal.1.eml", with: octets + Array("\n".utf8), mode: 0o600, sync: false)
    try DiskFile.unlink(home + "2026-P-0001.receipt.1.eml")
    #expect(
      Set(try verification.run().problems.map { $0.file.split(separator: "/").last ?? "" })
        == ["2026-P-0001.refusal.1.eml", "2026-P-0001.receipt.1.eml"])
    let warnings = try CaseBundle(office.station(at: "2026-11-24T10:00:00+07:00")).make("2026-P-0001")
      .warnings
    #expect(warnings.contains { $0.english.contains("refusal.1.eml has not the octets") })
  }

  @Test func aDissatisfiedApplicantGoesToTheCommissionAfterTheClose() throws {
    let office = try ActOffice()
    try office.act(Self.act(.refuse), "2026-P-0001", at: "2026-11-24T09:00:00+07:00")
    try office.object(at: "2026-11-26T10:00:00+07:00")
    try office.act(Self.response(.reject), "2026-K-0001", at: "2026-11-27T09:00:00+07:00")
    var close = OfficerAct(.act(.close))
    close.satisfied = false
    try office.act(close, "2026-K-0001", at: "2026-11-27T10:00:00+07:00")
    try office.round(at: "2026-11-27T10:30:00+07:00")
    #expect(try office.form("2026-K-0001").contains("[ ] sengketa dibuka"))
    var dispute = OfficerAct(.disputed)
    dispute.stage = .open
    try office.act(dispute, "2026-K-0001", at: "2026-12-01T10:00:00+07:00")
    #expect(try office.record("2026-S-0001").relates?.text == "2026-K-0001")
    // A stage noted by mistake is taken back, and with it what its end allowed.
    dispute.stage = .closed
    try office.act(dispute, "2026-S-0001", at: "2026-12-02T10:00:00+07:00")
    #expect(try office.record().flags == ["sengketa-selesai"])
    try office.undo("2026-S-0001", at: "2026-12-02T11:00:00+07:00")
    #expect(try office.record("2026-S-0001").status == .open)
    #expect(try office.record().flags.isEmpty)
  }

  @Test func anObjectionThatIsWithdrawnMayBeRenewedInItsTime() throws {
    let office = try ActOffice()
    try office.act(Self.act(.refuse), "2026-P-0001", at: "2026-11-24T09:00:00+07:00")
    try office.object(at: "2026-11-26T10:00:00+07:00")
    #expect(try office.record().deadlines.last?.state == .met)
    try office.act(Self.act(.withdraw), "2026-K-0001", at: "2026-11-27T09:00:00+07:00")
    #expect(try office.record().deadlines.last?.state == .open)
    try office.undo("2026-K-0001", at: "2026-11-27T10:00:00+07:00")
    #expect(try office.record().deadlines.last?.state == .met)
  }

  @Test func twoLettersNeverBearOneNumber() throws {
    let office = try ActOffice()
    try office.scratch.deliver(
      Letters.request(from: "sri@example.org", name: "Sri Utami", asks: "Daftar aset desa"))
    try office.round(at: "2026-11-20T10:00:00+07:00")
    var first = Self.act(.grant)
    first.letterNumber = "003/PPID-S/2026"
    try office.act(first, "2026-P-0001", at: "2026-11-24T09:00:00+07:00")
    let fault = #expect(throws: ActFault.self) {
      var second = Self.act(.grant)
      second.letterNumber = "003/ppid-s/2026"
      try office.act(second, "2026-P-0002", at: "2026-11-24T10:00:00+07:00")
    }
    #expect(fault?.field == .number)
    #expect(
      try JournalReading(office.scratch.folder).register.letter(numbered: "003/PPID-S/2026", year: 2026)?.key
        == "2026-P-0001.answer.1")
  }

  @Test(arguments: [
    ("form", "kertas", ActFault.Field.form), ("method", "telepati", .method),
  ])
  func wordsThatNoLetterHasAreRefused(what: String, word: String, field: ActFault.Field) throws {
    let office = try ActOffice()
    var act = Self.act(.grant)
    if what == "form" { act.forms = [word] } else { act.method = word }
    let fault = #expect(throws: ActFault.self) {
      try office.act(act, "2026-P-0001", at: "2026-11-24T09:00:00+07:00")
    }
    #expect(fault?.field == field)
  }

  static func act(_ kind: CaseAct) -> OfficerAct {
    var act = OfficerAct(.act(kind))
    if ![.grant].contains(kind) { act.reason = "Alasan." }
    if kind == .extend { act.ground = .notHeld }
    if kind == .refuse { act.basis = "Pasal 17 huruf h UU Nomor 14 Tahun 2008" }
    if kind == .transfer { act.to = "Dinas Lain" }
    if kind == .refer { act.to = "Bidang Klarifikasi" }
    return act
  }

  static func response(_ response: OfficerAct.Response) -> OfficerAct {
    var act = OfficerAct(.responded(response))
    act.reason = "Pertimbangan."
    if response != .reject { act.order = "memberikan salinan" }
    return act
  }
}

extension ActOffice {
  func undo(_ id: String = "2026-P-0001", at hour: String) throws {
    var undo = OfficerAct(.undo)
    undo.reason = "Keliru."
    try act(undo, id, at: hour)
  }

  /// The applicant sends what was missing, or says only that it comes.
  func complete(purpose: Bool, received: String) throws {
    try scratch.deliver(
      Letters.mail(
        from: "budi@example.org", name: "Budi Santoso",
        subject: "Re: Permintaan Kelengkapan Permohonan Informasi [2026-P-0001]",
        body: "Bersama ini saya sampaikan kelengkapan permohonan 2026-P-0001.\n\n"
          + (purpose ? "Tujuan penggunaan: penelitian skripsi\n" : "Terlampir KTP saya.\n"), ktp: true,
        received: received))
  }

  /// The applicant objects to a refusal.
  func object(at hour: String) throws {
    try scratch.deliver(
      Letters.mail(
        from: "budi@example.org", name: "Budi Santoso", subject: "Keberatan",
        body: """
          Yth. Atasan PPID,

          Saya mengajukan keberatan karena permohonan informasi saya nomor 001/PPID/XI/2026 ditolak.
          Nama: Budi Santoso
          NIK: 3171011201909001
          Alamat: Jalan Contoh 12, Jakarta
          Nomor Telepon: 081234567890
          Alasan keberatan: a. permohonan informasi ditolak

          Hormat saya,
          Budi Santoso

          """, ktp: true, received: "Thu, 26 Nov 2026 09:00:00 +0700"))
    try round(at: hour)
  }
}
