import Civil
import Desk
import Letters
import Procedures
import Records
import Testing

/// Steps that officers take: what each asks for, and what its letter says of it.
struct StepTests {
  private static func registered(_ procedure: String = "umum") throws -> DeskLife {
    var life = try DeskLife(procedure)
    try life.receive()
    return life
  }

  @Test func aRefusalWithoutItsConsequencePointsAtThatColumn() throws {
    var life = try Self.registered()
    let fault = #expect(throws: ActFault.self) {
      try life.act(.act(.refuse), on: "2026-11-27") { $0.basis = "Pasal 17 huruf h UU 14/2008" }
    }
    #expect(fault?.field == .consequence)
  }

  @Test(arguments: ["pickup", "post", "courier"]) func whatIsHandedOverOnPaperHasARecordToSign(_ way: String)
    throws
  {
    var life = try Self.registered("bengkalis")
    try life.act(.act(.grant), on: "2026-11-27") { $0.forms = ["hardcopy"] }
    try life.act(.act(.deliver), on: "2026-12-01") {
      $0.method = way
      $0.recipient = "Budi Santoso"
    }
    let letter = try #require(life.letters.first { $0.template == "handover" })
    guard case .print = letter.delivery else {
      Issue.record("it is mailed")
      return
    }
    #expect(letter.rendered.text.contains("Tanda tangan penerima"))
    #expect(letter.rendered.text.contains("hardcopy"))
    let again = try life.act(.act(.deliver), on: "2026-12-02") {
      $0.method = way
      $0.recipient = "Budi Santoso"
    }
    #expect(again.remarks.count == 1)
  }

  @Test func aParcelNeedsAnAddress() throws {
    var life = try DeskLife("umum")
    try life.receive { $0.applicant.address = nil }
    try life.act(.act(.grant), on: "2026-11-27") { $0.forms = ["hardcopy"] }
    let fault = #expect(throws: ActFault.self) {
      try life.act(.act(.deliver), on: "2026-12-01") { $0.method = "post" }
    }
    #expect(fault?.field == .recipient)
  }

  @Test(arguments: [(nil, "tidak berada dalam penguasaan kami"), (14, "belum didokumentasikan")])
  func whatIsNotGivenIsNotHeldOrNotDocumented(_ days: Int?, _ words: String) throws {
    var life = try Self.registered()
    try life.act(.act(.answerNotHeld), on: "2026-11-27") {
      $0.reason = "Belum ada."
      $0.days = days
    }
    let text = try life.letter(.answer).text.split { $0.isWhitespace }.joined(separator: " ")
    #expect(text.contains("karena \(words)."))
  }

  @Test func aUnitThatIsLateIsToldToTheOfficersAndTheSuperior() throws {
    var life = try Self.registered()
    try life.act(.act(.refer), on: "2026-11-23") { $0.to = "Bidang Klarifikasi" }
    let due = try #require(try life.matter().record.deadlines.last { $0.name == "referral" }).due
    try life.pass(to: due.adding(days: 1))
    var officers = Reminder(day: due.adding(days: 1), reader: .officers)
    var superior = Reminder(day: due.adding(days: 1), reader: .superior)
    life.clerk.office.remind(
      try life.matter().record, since: due, officers: &officers, superior: &superior)
    #expect(officers.overdue.map(\.what).contains { $0.contains("dari unit belum diterima") })
    #expect(superior.overdue.map(\.what).contains { $0.contains("dari unit belum diterima") })
  }

  @Test func whatWasGrantedIsHandedOverOrItsCaseIsClosedForAReason() throws {
    var life = try Self.registered()
    try life.act(.act(.grant), on: "2026-11-27") { $0.forms = ["softcopy"] }
    let fault = #expect(throws: ActFault.self) {
      try life.act(.act(.close), on: "2026-12-01") { $0.satisfied = true }
    }
    #expect(fault?.field == .reason)
    try life.act(.act(.close), on: "2026-12-01") {
      $0.satisfied = true
      $0.reason = "Pemohon sudah menyalin sendiri di ruang baca."
    }
    #expect(try life.matter().record.status == .closed)
  }

  @Test func aDecisionAgainstTheUnitsFindingIsRemarked() throws {
    var life = try Self.registered()
    try life.act(.classified(isExempt: true), on: "2026-11-24") { $0.basis = "Pasal 17 huruf h UU 14/2008" }
    #expect(try life.act(.act(.grant), on: "2026-11-27") { $0.forms = ["softcopy"] }.remarks.count == 1)
    life = try Self.registered()
    try life.act(.classified(isExempt: false), on: "2026-11-24")
    let refused = try life.act(.act(.refuse), on: "2026-11-27") {
      $0.basis = "Pasal 17 huruf h UU 14/2008"
      $0.consequence = "x"
    }
    #expect(refused.remarks.count == 1)
  }

  @Test(arguments: [CaseAct.grant, .refuse]) func aNoticeNamesTheApplicantAsTheOfficialFormDoes(
    _ act: CaseAct
  ) throws {
    var life = try DeskLife("umum")
    try life.receive { $0.applicant.occupation = "Guru" }
    try life.act(.act(act), on: "2026-11-27") {
      if act == .refuse { $0.basis = "Pasal 17 huruf h UU 14/2008" }
      if act == .refuse { $0.consequence = "x" }
    }
    let letter = try life.letter(act == .refuse ? .refusal : .answer)
    for words in ["Jalan Melati Nomor 5, Contoh", "Guru", "budi@warga.example", "Budi Santoso"] {
      #expect(letter.text.contains(words) && letter.html.contains(words), "\(words)")
    }
  }

  @Test func theNoticeNamesFormAndWayAsTheApplicantWishedOrTheOfficerIsAsked() throws {
    var life = try Self.registered()
    try life.act(.act(.grant), on: "2026-11-27")
    let text = try life.letter(.answer).text
    #expect(text.contains("Cara penyampaian : surat elektronik (surel)"))
    #expect(text.contains("Bentuk           : salinan elektronik (softcopy)"))
    life = try DeskLife("umum")
    try life.receive {
      $0.sender = nil
      $0.delivery = nil
    }
    let fault = #expect(throws: ActFault.self) { try life.act(.act(.grant), on: "2026-11-27") }
    #expect(fault?.field == .method)
  }

  @Test func noDaysAreNotCounted() throws {
    var life = try Self.registered()
    try life.act(.act(.grant), on: "2026-11-27") { $0.days = 0 }
    let text = try life.letter(.answer).text
    #expect(text.contains("Waktu penyediaan : hari ini juga") && !text.contains("nol"))
  }

  @Test func aLapseTakenBackSaysWhatIsStillMissingAndUntilWhen() throws {
    var life = try DeskLife("umum")
    try life.receive(missing: ["ktp"]) { $0.documents = [] }
    let lapsed = try life.day("2026-12-07")
    try life.act(.act(.lapse), on: lapsed.iso)
    try life.act(.undo, on: "2026-12-08") { $0.reason = "KTP sudah ditunjukkan di meja." }
    let letter = try life.letter(.correction)
    #expect(letter.text.contains("KELENGKAPAN YANG MASIH KAMI TUNGGU") && letter.text.contains("KTP"))
    #expect(letter.text.contains("Mohon dikirimkan paling lambat"))
    let period = try #require(try life.matter().record.deadlines.last { $0.name == "completion" })
    #expect(period.from.iso == "2026-12-08" && period.state == .open)
  }

  @Test(arguments: ["2026-11-28", "2029-12-03"]) func aUnitsDayIsAWorkingDayNotAfterOurOwn(_ due: String)
    throws
  {
    var life = try Self.registered()
    let day = try life.day(due)
    let fault = #expect(throws: ActFault.self) {
      try life.act(.act(.refer), on: "2026-11-23") {
        $0.to = "Bidang Klarifikasi"
        $0.due = day
      }
    }
    #expect(fault?.field == .due)
  }

  @Test func noActIsDoneBeforeTheCasesLastEntry() throws {
    var life = try Self.registered()
    let fault = #expect(throws: ActFault.self) {
      try life.act(.act(.extend), on: "2026-11-19") {
        $0.reason = "Dokumen masih dihimpun."
        $0.ground = .notHeld
      }
    }
    #expect(fault?.kind == .configuration)
  }

  @Test func whatIsPassedOnToAnotherBodyNamesItAmongTheCopies() throws {
    var life = try Self.registered()
    let decision = try life.act(.act(.transfer), on: "2026-11-25") { $0.to = "PPID Provinsi Contoh" }
    #expect(try life.letter(.answer).text.contains("Tembusan:\n1. PPID Provinsi Contoh"))
    #expect(decision.remarks.count == 1)
  }
}
