import Civil
import Desk
import Letters
import Mime
import Procedures
import Records
import Testing

/// What units, the board and applicants do beside the decisions (seeds Balangan, Lombok Barat, Gelora).
struct UnitActTests {
  private static func refused(_ procedure: String, grounds: [String] = ["a"]) throws -> DeskLife {
    var life = try DeskLife(procedure)
    try life.receive()
    try life.act(.act(.refuse), on: "2026-11-27") {
      $0.basis = "Pasal 17 huruf a"
      $0.consequence = "x"
    }
    try life.object(on: "2026-12-07", grounds: grounds)
    return life
  }

  private static func disputed() throws -> DeskLife {
    var life = try refused("lombok-barat")
    try life.act(.responded(.reject), DeskLife.objection, on: "2026-12-14") { $0.reason = "bahwa …;" }
    try life.act(.disputed, DeskLife.objection, on: "2026-12-21") { $0.stage = .open }
    return life
  }

  @Test func aUnitsMaterialEndsItsPeriodAndChangesNothingElse() throws {
    var life = try DeskLife("balangan")
    try life.receive()
    try life.act(.act(.refer), on: "2026-11-23") { $0.to = "Bidang Klarifikasi" }
    let before = try life.matter().record
    #expect(before.deadlines.last { $0.name == "referral" }?.state == .open)
    let today = try life.day("2026-11-24")
    let choices = try life.matter().choices(of: life.clerk.office, on: today, hasDispute: false)
    #expect(choices.contains { $0.deed == .act(.supply) })
    try life.act(.act(.supply), on: "2026-11-25") {
      $0.enclosures = [.init(name: "bahan.pdf", mediaType: "application/pdf", octets: [1])]
    }
    let record = try life.matter().record
    #expect(record.status == before.status)
    #expect(record.deadlines.last { $0.name == "referral" }?.state == .met)
    #expect(record.deadlines.last { $0.name == "answer" } == before.deadlines.last { $0.name == "answer" })
    #expect(record.files.contains { $0.role == "enclosure" })
    #expect(life.letters.isEmpty)
    try life.act(.undo, on: "2026-11-26") { $0.reason = "Bahan untuk berkas lain." }
    #expect(try life.matter().record.deadlines.last { $0.name == "referral" }?.state == .open)
  }

  @Test func aUnitGetsTheWholeQuestionAndNoPaperOfIdentity() throws {
    var life = try DeskLife("balangan")
    let question = "Salinan " + String(repeating: "sangat ", count: 200) + "lengkap"
    try life.receive {
      $0.information = (1...12).map { "Dokumen \($0)" } + [question]
      var table = $0.documents[0]
      (table.document, table.file, table.mediaType) = ("other", "lampiran/01-02-other.pdf", "application/pdf")
      var licence = table
      (licence.file, licence.note) = ("lampiran/01-03-other.jpg", "SIM")
      var blurred = table
      (blurred.file, blurred.reason) = ("lampiran/01-04-other.jpg", "terlalu kabur")
      var archive = table
      (archive.file, archive.mediaType) = ("lampiran/01-05-other.zip", "application/zip")
      var bundle = table
      bundle.file = "lampiran/01-06-berkas.pdf"
      var card = $0.documents[0]
      card.file = bundle.file
      $0.documents += [table, licence, blurred, archive, bundle, card]
    }
    let matter = try life.matter()
    #expect(matter.data.sharedDocuments.map(\.file) == ["lampiran/01-02-other.pdf"])
    var full = matter
    full.shared = [.init(name: "lampiran-pemohon-1.pdf", mediaType: "application/pdf", octets: [1, 2])]
    var act = OfficerAct(.act(.refer))
    act.to = "Bidang Klarifikasi"
    let decision = try life.clerk.perform(
      act, on: full, register: life.register, now: life.hour("2026-11-23T10:00"))
    guard case .email(let draft) = try #require(decision.letters.first).delivery else {
      Issue.record("it does not go by mail")
      return
    }
    #expect(draft.attachments.map(\.filename) == ["lampiran-pemohon-1.pdf"])
    let plain = draft.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for words in ["12. Dokumen 12", question, "1. lampiran-pemohon-1.pdf", "6 (enam) dokumen"] {
      #expect(plain.contains(words), "\(words.prefix(40))")
    }
    for personal in ["Budi", "3201", "Melati", "budi@warga.example"] {
      #expect(!draft.text.contains(personal))
    }
  }

  @Test func aReferralTakenBackIsToldToTheUnitAlone() throws {
    var life = try DeskLife("balangan")
    try life.receive()
    try life.act(.act(.refer), on: "2026-11-23") { $0.to = "Bidang Klarifikasi" }
    try life.act(.undo, on: "2026-11-24") { $0.reason = "Unit yang dituju keliru." }
    #expect(life.letters.map(\.template) == ["referral"])
    guard case .email(let draft) = try #require(life.letters.first).delivery else {
      Issue.record("it does not go by mail")
      return
    }
    #expect(draft.to.address == "klarifikasi@contoh.example")
    #expect(!draft.text.contains("Budi Santoso"))
    #expect(try life.matter().record.deadlines.allSatisfy { $0.name != "referral" })
    let choices = try life.matter()
      .choices(of: life.clerk.office, on: life.day("2026-11-24"), hasDispute: false)
    #expect(!choices.contains { $0.deed == .act(.supply) })
  }

  @Test func theSheetOfATestStaysInTheOfficeAndTakesNoLetterNumber() throws {
    var life = try DeskLife("balangan")
    try life.receive()
    try life.act(.act(.consequenceTest), on: "2026-11-25", test)
    #expect(life.letters.map(\.template) == ["consequence-test"])
    if case .print = try #require(life.letters.first).delivery {} else { Issue.record("it is sent") }
    #expect(life.rulings[DeskLife.request]?.last?.letterNumber == nil)
    #expect(life.rulings[DeskLife.request]?.last?.act.period == "5 (lima) tahun")
    #expect(try life.matter().record.status == .registered)
  }

  private let test: @Sendable (inout OfficerAct) -> Void = {
    $0.basis = "Pasal 17 huruf a UU Nomor 14 Tahun 2008"
    $0.consequence = "Penyidikan terhambat."
    $0.reason = "Penyidikan terlindungi."
    $0.period = "5 (lima) tahun"
  }

  @Test func handingAResponseOverStartsTheTimeToGoToTheCommissionAnew() throws {
    var life = try Self.refused("lombok-barat")
    try life.act(.responded(.reject), DeskLife.objection, on: "2026-12-14") { $0.reason = "bahwa …;" }
    try life.act(.act(.deliver), DeskLife.objection, on: "2026-12-17") { $0.method = "post" }
    let record = try life.matter(DeskLife.objection).record
    #expect(record.status == .responded)
    let windows = record.deadlines.filter { $0.name == "dispute-window" }
    #expect(windows.map(\.from.iso) == ["2026-12-17"])
    #expect(record.deadlines.allSatisfy { $0.name != "objection-window" })
  }

  @Test func everyAdviceThatStandsIsRecitedAndOneTakenBackIsNot() throws {
    var life = try Self.refused("lombok-barat")
    for advice in ["Pendapat pertama.", "Pendapat keliru."] {
      try life.act(.act(.advise), DeskLife.objection, on: "2026-12-09") { $0.advice = advice }
    }
    try life.act(.undo, DeskLife.objection, on: "2026-12-09") { $0.reason = "Salah berkas." }
    try life.act(.responded(.reject), DeskLife.objection, on: "2026-12-14") {
      $0.reason = "bahwa …;"
      $0.advice = "Pendapat terakhir."
    }
    let text = try life.letter(.response).text
    #expect(text.contains("c. bahwa tim pertimbangan"))
    #expect(text.contains("Pendapat pertama.") && text.contains("Pendapat terakhir."))
    #expect(!text.contains("Pendapat keliru."))
  }

  @Test func whatAUnitDoesForTheSuperiorIsNotedAndSentToNobody() throws {
    var life = try Self.disputed()
    try life.act(.act(.archive), DeskLife.objection, on: "2026-12-22") { $0.reason = "Lemari arsip B3" }
    #expect(life.letters.isEmpty)
    try life.act(.act(.assist), DeskLife.dispute, on: "2027-02-12") { $0.reason = "Sidang pertama." }
    #expect(life.letters.isEmpty)
    #expect(try life.matter(DeskLife.dispute).record.status == .open)
    #expect(try life.matter(DeskLife.dispute).record.acts.map(\.act) == ["assist"])
  }

  @Test func aDisputeIsNotWithdrawnHereAndItsEndIsToldByTheCommission() throws {
    var life = try Self.disputed()
    let fault = #expect(throws: ActFault.self) {
      try life.act(.act(.withdraw), DeskLife.dispute, on: "2027-01-05") { $0.reason = "Pemohon menelepon." }
    }
    #expect(fault?.kind == .notAllowed)
    #expect(fault?.indonesian.contains("Komisi Informasi") == true)
    try life.act(.disputed, DeskLife.dispute, on: "2027-01-05") {
      $0.stage = .closed
      $0.note = "Penetapan KI: permohonan dicabut pemohon."
    }
    #expect(life.letters.map(\.template) == ["dispute-notice"], "the applicant hears it from the commission")
    #expect(try life.matter(DeskLife.dispute).record.status == .closed)
  }

  @Test func anObjectionToARefusalAloneIsNotSettledAmicably() throws {
    var life = try Self.refused("balangan")
    let fault = #expect(throws: ActFault.self) {
      try life.act(.act(.settle), DeskLife.objection, on: "2026-12-09") { $0.reason = "Sepakat." }
    }
    #expect(fault?.kind == .notAllowed)
    var other = try Self.refused("balangan", grounds: ["a", "e"])
    try other.act(.act(.settle), DeskLife.objection, on: "2026-12-09") { $0.reason = "Sepakat." }
    #expect(other.letters.map(\.template) == ["settlement"])
    #expect(try other.matter(DeskLife.objection).record.status == .registered)
  }

  @Test func answersToTheSurveyOnPaperAreKeptAsThoseByMail() throws {
    var life = try DeskLife("gelora")
    try life.receive()
    try life.act(.act(.grant), on: "2026-11-27")
    try life.act(.act(.deliver), on: "2026-12-01") { $0.method = "post" }
    try life.act(.act(.close), on: "2026-12-08") { $0.satisfied = true }
    try life.act(.act(.survey), on: "2026-12-15") { $0.ratings = [1: 4, 2: 3] }
    let record = try life.matter().record
    #expect(record.files.last { $0.role == "survey" }?.file == "survei/04.json")
    #expect(record.status == .closed)
    var umum = try DeskLife("umum")
    try umum.receive()
    try umum.act(.act(.grant), on: "2026-11-27")
    #expect(throws: ActFault.self) {
      try umum.act(.act(.survey), on: "2026-12-15") { $0.ratings = [1: 4] }
    }
  }

  @Test(
    arguments: [
      ("1=4, 2=3", [1: 4, 2: 3]), ("1 = 4\n2 = 3\n3: 1\n4 = 2", [1: 4, 2: 3, 3: 1, 4: 2]), ("1 4", [1: 4]),
      ("", nil), ("1", nil), ("1=5", nil), ("5=1", nil), ("1=4 1=3", nil), ("satu=4", nil), ("1=0", nil),
    ] as [(String, [Int: Int]?)])
  func ratingsAreReadOrRefused(_ text: String, _ ratings: [Int: Int]?) {
    #expect(ActWords.ratings(text) == ratings)
  }

  @Test(arguments: [
    (CaseAct.supply, ActFault.Field.reason), (.consequenceTest, .basis), (.advise, .advice),
  ])
  func whatIsNotSaidIsAskedFor(_ act: CaseAct, _ field: ActFault.Field) throws {
    var life = try act == .advise ? Self.refused("lombok-barat") : DeskLife("balangan")
    if act != .advise { try life.receive() }
    let id = act == .advise ? DeskLife.objection : DeskLife.request
    let fault = #expect(throws: ActFault.self) { try life.act(.act(act), id, on: "2026-12-09") }
    #expect(fault?.field == field)
  }

  @Test(arguments: [
    ("balangan", ["settle", "deliver"]), ("lombok-barat", ["deliver", "archive"]), ("umum", ["deliver"]),
  ])
  func formsOfferTheStepsOfTheOfficesOwnUnits(_ procedure: String, _ wanted: [String]) throws {
    var life = try Self.refused(procedure, grounds: ["e"])
    try life.act(.responded(.reject), DeskLife.objection, on: "2026-12-14") { $0.reason = "bahwa …;" }
    let choices = try life.matter(DeskLife.objection)
      .choices(of: life.clerk.office, on: life.day("2026-12-15"), hasDispute: false)
    let units = ["settle", "archive", "deliver"]
    #expect(Set(choices.map(\.deed.word).filter(units.contains)) == Set(wanted))
  }

  @Test func theSuperiorHearsOfObjectionsAndWhereTheProcedureSaysSoOfRequests() throws {
    for (procedure, isTold) in [("bengkalis", true), ("umum", false)] {
      let life = try Self.refused(procedure)
      let day = try life.day("2026-12-08")
      var (officers, superior) = (
        Reminder(day: day, reader: .officers), Reminder(day: day, reader: .superior)
      )
      for id in [DeskLife.request, DeskLife.objection] {
        life.clerk.office.remind(
          try life.matter(id).record, since: try life.day("2026-11-19"), officers: &officers,
          superior: &superior)
      }
      #expect(superior.new.contains { $0.id == DeskLife.objection })
      #expect(superior.new.contains { $0.id == DeskLife.request } == isTold)
    }
  }

  @Test(arguments: [
    ("sengketa", Official.Role.settler), ("pengolah-data", .documentation), ("Tim Pertimbangan", .board),
  ])
  func unitsOfTheSeedsHaveRoles(_ word: String, _ role: Official.Role) {
    #expect(Official.Role(word: word) == role)
  }

  @Test(arguments: [
    (CaseAct.settle, Official.Role.settler), (.archive, .settler), (.assist, .settler),
    (.supply, .documentation),
    (.advise, .board),
  ])
  func aUnitsOwnActFallsToIt(_ act: CaseAct, _ role: Official.Role) { #expect(act.roles.first == role) }
}
