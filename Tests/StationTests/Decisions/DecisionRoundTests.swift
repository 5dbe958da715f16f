import Civil
import Desk
import Digests
import Disk
import Foundation
import Procedures
import Records
import Testing

@testable import Station

/// A form is filled in, carried out, kept, and a fresh one lies there.
@Suite("Officers' forms, from blank to done") struct DecisionRoundTests {
  @Test func aFilledFormIsCarriedOutAndItsLetterGoes() throws {
    let office = try DecisionOffice()
    #expect(try office.names() == ["2026-P-0001", "2026-P-0001.txt"])
    let form = Array(try office.filled().utf8)
    try office.save(form, "2026-P-0001.txt")
    let report = try office.run()
    #expect(report.decided == 1)
    #expect(!report.needsAttention)
    #expect(report.lines == ["2026-P-0001 grant"])
    let record = try office.record()
    #expect(record.status == .granted)
    #expect(record.letters.last?.state == .sent, "the letter goes with the same round")
    let kept = try #require(record.files.last { $0.role == "form" })
    #expect(kept.digest == Digest(of: form))
    #expect(
      try DiskFile.read(office.folder.caseFolder(DecisionOffice.id) + "/" + kept.file, limit: 1 << 20) == form
    )
    #expect(try office.names() == ["2026-P-0001", "2026-P-0001.txt"])
    #expect(try FilledForm.isUntouched(office.blank()))
    #expect(try office.blank().contains("[ ] serahkan"))
    #expect(try Verification(office.office.station()).run().problems.map { "\($0.file) \($0.what)" } == [])
    let head = try office.head
    #expect(try office.run() == RoundReport())
    #expect(try office.head == head)
  }

  /// What lies there and does not change costs one listing a look, and is read once.
  @Test func unchangedFormsAreReadOnceAndTheFolderListedOnceALook() throws {
    let office = try DecisionOffice()
    try office.save("catatan saya\n", "catatan.txt")
    try office.save(office.filled([("[ ] kabulkan  ", "[x] kabulkan  ")], by: ""), "2026-P-0001.txt")
    try office.save(office.blank(), "2026-P-0001 salinan.txt")
    let later = Instant(seconds: Int64(Date().timeIntervalSince1970) + 3600)
    let box = DecisionBox(
      office.folder, clock: Clock(now: { later }, isPinned: false), now: { later }, uptime: { 0 })
    let register = try JournalReading(office.folder).register
    var faults: [[String]] = []
    for look in 1...4 {
      faults.append(try box.look(register, isOnce: false).faults.map { $0.name.text }.sorted())
      #expect(box.memory.listings == look)
      #expect(box.memory.reads == 3)
    }
    #expect(Set(faults).count == 1)
    #expect(faults.first?.contains("catatan.txt") == true)
    // A change is read, and only it.
    try office.save("catatan lain\n", "catatan.txt")
    _ = try box.look(register, isOnce: false)
    #expect(box.memory.reads == 4)
    // What changed a moment ago may change once more without a sign of it.
    let now = Instant(seconds: Int64(Date().timeIntervalSince1970) - 1)
    let hasty = DecisionBox(
      office.folder, clock: Clock(now: { now }, isPinned: false), now: { now }, uptime: { 0 })
    for look in 1...2 {
      _ = try hasty.look(register, isOnce: false)
      #expect(hasty.memory.reads == 3 * look)
    }
  }

  @Test func filesInTheFoldersFormGoWithTheAct() throws {
    let office = try DecisionOffice()
    try office.save(office.filled())
    try office.run()
    try office.save([UInt8]("%PDF-1.4\n1\n%%EOF\n".utf8), "2026-P-0001/apbd 2026.pdf")
    try office.save([UInt8]("a,b\n".utf8), "2026-P-0001/data.csv")
    try office.save(
      try office.filled(
        [("[ ] serahkan ", "[x] serahkan "), ("[ ] surel", "[x] surel")], by: "budi  petugas"))
    #expect(try office.run().decided == 1)
    let record = try office.record()
    #expect(record.status == .delivered)
    #expect(record.files.filter { $0.role == "enclosure" }.count == 2)
    #expect(try office.names("/2026-P-0001").isEmpty)
    let mails = try office.office.files(below: office.folder.outbox).values.map {
      String(decoding: $0, as: UTF8.self)
    }
    #expect(mails.contains { $0.contains("apbd 2026.pdf") && $0.contains("data.csv") })
  }

  static let spellings: [(String, @Sendable (String) -> [UInt8], String)] = [
    (
      "Windows Notepad, Unicode",
      {
        [0xFF, 0xFE] + $0.replacing("\n", with: "\r\n").utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
      }, "2026-P-0001.txt"
    ),
    (
      "UTF-16, big end first", { [0xFE, 0xFF] + $0.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] } },
      "2026-P-0001.txt"
    ),
    (
      "CRLF and a byte order mark", { [0xEF, 0xBB, 0xBF] + Array($0.replacing("\n", with: "\r\n").utf8) },
      "2026-P-0001.txt"
    ),
    ("another name", { Array($0.utf8) }, "2026-P-0001 final.txt"),
    ("a name that says nothing", { Array($0.utf8) }, "keputusan.txt"),
    ("no ending", { Array($0.utf8) }, "keputusan"),
    (
      "its line for the case gone", { Array($0.replacing("Berkas: 2026-P-0001\n", with: "").utf8) },
      "2026-P-0001 (1).txt"
    ),
    (
      "the official number",
      { Array($0.replacing("Berkas: 2026-P-0001\n", with: "Berkas: 001/PPID/XI/2026\n").utf8) }, "x.txt"
    ),
    (
      "only what counts",
      { _ in Array("Berkas: 2026-P-0001\nLangkah: kabulkan\nDiputuskan oleh: Sri Rahayu".utf8) }, "a.txt"
    ),
  ]

  @Test(arguments: spellings.indices) func howeverItIsSaved(index: Int) throws {
    let (name, edit, file) = Self.spellings[index]
    let office = try DecisionOffice()
    try office.save(edit(office.filled()), file)
    let report = try office.run()
    #expect(report.decided == 1, "\(name): \(report.problems)")
    #expect(try office.names() == ["2026-P-0001", "2026-P-0001.txt"], "\(name)")
    #expect(try FilledForm.isUntouched(office.blank()))
  }

  @Test func aFormWithoutNameWaitsWithAGentleNote() throws {
    let office = try DecisionOffice()
    let head = try office.head
    let text = try office.blank().replacing("[ ] kabulkan  ", with: "[x] kabulkan  ")
    try office.save(text)
    let report = try office.run()
    #expect(!report.needsAttention)
    #expect(try office.note()?.contains("nama belum ditulis") == true)
    #expect(try office.head == head)
    #expect(try office.blank() == text)
    try office.save(text.replacing("Diputuskan oleh:", with: "Diputuskan oleh: Sri Rahayu"))
    #expect(try office.run().decided == 1)
    #expect(try office.note() == nil)
  }

  @Test func aHalfFilledFormIsNeverWrittenOver() throws {
    let office = try DecisionOffice()
    let text = try office.blank().replacing("Alasan:", with: "Alasan: masih dipikirkan")
    try office.save(text)
    _ = try office.office.station().act(referral, on: "2026-P-0001")
    try office.run(at: "2026-11-25T09:00:00+07:00")
    #expect(try office.blank() == text)
    #expect(try office.note() == nil)
  }

  private var referral: OfficerAct {
    var act = OfficerAct(.act(.refer))
    act.to = "Bidang Anggaran"
    return act
  }

  @Test func aFormOfACaseThatChangedIsLookedAtOnceMore() throws {
    let office = try DecisionOffice()
    let text = try office.filled()
    _ = try office.office.station().act(referral, on: "2026-P-0001")
    #expect(try office.blank().contains("teruskan ke unit (Bidang Anggaran), oleh"), "the blank form follows")
    try office.save(text)
    let report = try office.run()
    #expect(report.decided == 0)
    #expect(report.problems.count == 1)
    #expect(
      try office.note()?.contains(
        "berubah sejak formulir ini dibuat: petugas lain sudah melakukan \"teruskan ke unit\"") == true)
    #expect(try office.run().problems.isEmpty, "told once")
    let without = text.split(separator: "\n", omittingEmptySubsequences: false).filter {
      !$0.hasPrefix("Keadaan")
    }
    try office.save(without.joined(separator: "\n"))
    #expect(try office.run().decided == 1)
    #expect(try office.note() == nil)
  }

  @Test func theNoteSaysThatTheApplicantHasWrittenOrTakenTheRequestBack() throws {
    let office = try DecisionOffice()
    let text = try office.filled()
    _ = try office.run(at: "2026-11-25T09:00:00+07:00")
    var withdrawal = OfficerAct(.act(.withdraw))
    withdrawal.reason = "Pemohon menelepon."
    _ = try office.office.station().act(withdrawal, on: "2026-P-0001")
    try office.save(text)
    _ = try office.run()
    let note = try #require(try office.note())
    #expect(note.contains("petugas lain sudah melakukan \"tarik\"; permohonannya ditarik"))
  }

  @Test func ofTwoSignedFormsNeitherIsCarriedOut() throws {
    let office = try DecisionOffice()
    let refusal = [
      ("[ ] tolak ", "[x] tolak "), ("Dasar hukum:", "Dasar hukum: Pasal 17 huruf h UU 14/2008"),
      ("Konsekuensi:", "Konsekuensi: mengungkap rahasia pribadi"),
    ]
    let (grant, refuse) = (try office.filled(), try office.filled(refusal))
    try office.save(grant)
    try office.save(refuse, "2026-P-0001 final.txt")
    #expect(try office.run().decided == 0)
    #expect(try office.note()?.contains("lebih dari satu formulir") == true)
    #expect(try office.note("2026-P-0001 final.reason.txt")?.contains("lebih dari satu formulir") == true)
    try office.remove("2026-P-0001.txt")
    #expect(try office.run().decided == 1)
    #expect(try office.record().status == .refused)
    #expect(try office.names() == ["2026-P-0001", "2026-P-0001.txt"])
  }

  @Test func savedOnceMoreAsItWasItDoesNothingAndLaterItIsANewAct() throws {
    let office = try DecisionOffice()
    let form =
      "Berkas: 2026-P-0001\nLangkah: teruskan ke unit\nTujuan: Bidang Anggaran\nDiputuskan oleh: Budi Petugas\n"
    for (name, expected) in [("a.txt", 1), ("a.txt", 0), ("lain.txt", 0)] {
      try office.save(form, name)
      #expect(try office.run().decided == expected)
      #expect(try office.names() == ["2026-P-0001", "2026-P-0001.txt"])
    }
    try office.save(
      "Berkas: 2026-P-0001\nLangkah: klasifikasi terbuka\nDiputuskan oleh: Budi Petugas\n", "b.txt")
    #expect(try office.run().decided == 1)
    try office.save(form, "a.txt")
    #expect(try office.run().decided == 1, "another act lies between")
    #expect(try office.record().acts.map(\.act) == ["refer", "classify-open", "refer"])
  }

  @Test func theSameFormWithOtherFilesIsANewAct() throws {
    let office = try DecisionOffice()
    try office.save(office.filled())
    try office.run()
    let form =
      "Berkas: 2026-P-0001\nLangkah: serahkan\nCara penyerahan: surel\nDiputuskan oleh: Budi Petugas\n"
    for part in ["satu", "dua"] {
      try office.save([UInt8](part.utf8), "2026-P-0001/bagian.txt")
      try office.save(form, "x.txt")
      #expect(try office.run().decided == 1)
    }
    #expect(try office.record().acts.map(\.act) == ["grant", "deliver", "deliver"])
  }

  @Test func withTheCasesEndItsFormGoes() throws {
    let office = try DecisionOffice()
    try office.save(
      office.filled(
        [("[ ] tarik ", "[x] tarik "), ("Alasan:", "Alasan: pemohon menelepon")], by: "Budi Petugas"))
    #expect(try office.run().decided == 1)
    #expect(try office.names().isEmpty)
    let other = try DecisionOffice()
    try other.save([1], "2026-P-0001/sisa.bin")
    try other.save(
      other.filled([("[ ] tarik ", "[x] tarik "), ("Alasan:", "Alasan: lewat surat")], by: "Budi Petugas"))
    #expect(try other.run().decided == 1)
    #expect(try other.record().files.contains { $0.role == "enclosure" })
  }

  @Test func blankFormsComeBackAndFollowTheDay() throws {
    let office = try DecisionOffice()
    let text = try office.blank()
    try office.remove("2026-P-0001.txt")
    try office.run()
    #expect(try office.blank() == text)
    try FileManager.default.removeItem(atPath: office.folder.state)
    try office.run()
    #expect(try office.blank() == text)
    try office.run(at: "2026-11-25T09:00:00+07:00")
    #expect(try office.blank() != text, "a working day less is left")
    #expect(try FilledForm.isUntouched(office.blank()))
  }

  @Test func aBlankFormFollowsTheApplicantsLetters() throws {
    let office = try DecisionOffice(ktp: false)
    #expect(try office.blank().contains("[ ] bebaskan syarat"))
    try office.save(
      office.filled(
        [
          ("[ ] bebaskan syarat", "[x] bebaskan syarat"), ("[ ] salinan", "[x] salinan"),
          ("Alasan:", "Alasan: dikenal petugas"),
        ],
        by: "Budi Petugas"))
    #expect(try office.run().decided == 1)
    #expect(try office.record().status == .registered)
    #expect(try office.blank().contains("[ ] kabulkan  "))
    #expect(try office.blank().contains("dibebaskan: salinan"))
  }

  @Test func objectionsAreAnsweredAndDisputesOpenedByForms() throws {
    let office = try DecisionOffice()
    let refusal = [
      ("[ ] tolak ", "[x] tolak "), ("Dasar hukum:", "Dasar hukum: Pasal 17 huruf h UU 14/2008"),
      ("Konsekuensi:", "Konsekuensi: mengungkap rahasia pribadi"),
    ]
    try office.save(office.filled(refusal))
    try office.run()
    try office.office.drop(
      "PERNYATAAN KEBERATAN\nNama: Budi Santoso\nNIK: 3171011201909001\nAlamat: Jalan Contoh 12, Jakarta\n"
        + "Nomor telepon: 081234567890\nNomor pendaftaran permohonan: 001/PPID/XI/2026\n"
        + "Informasi yang diminta: Salinan APBD tahun 2025\nTujuan penggunaan: penelitian\n"
        + "Alasan keberatan: Permohonan informasi ditolak\nKasus posisi: Ditolak tanpa alasan.\n",
      name: "k.txt")
    try office.run()
    let id = CaseID(year: 2026, kind: .objection, sequence: 1)
    let objection = try office.blank("2026-K-0001.txt")
    try office.save(
      objection.replacing("[ ] keberatan ditolak", with: "[x] keberatan ditolak")
        .replacing("Alasan:", with: "Alasan: bahwa sudah tepat").replacing(
          "Diputuskan oleh:", with: "Diputuskan oleh: Drs. Hadi"),
      "2026-K-0001.txt")
    #expect(try office.run().decided == 1)
    #expect(try office.record(id).status == .responded)
    try office.save(
      office.blank("2026-K-0001.txt").replacing("[ ] sengketa dibuka", with: "[x] sengketa dibuka")
        .replacing("Diputuskan oleh:", with: "Diputuskan oleh: Budi Petugas"), "2026-K-0001.txt")
    #expect(try office.run().decided == 1)
    #expect(try !office.blank("2026-K-0001.txt").contains("sengketa dibuka "))
    let dispute = CaseID(year: 2026, kind: .dispute, sequence: 1)
    try office.save(
      office.blank("2026-S-0001.txt").replacing("[ ] sengketa mediasi", with: "[x] sengketa mediasi")
        .replacing("Diputuskan oleh:", with: "Diputuskan oleh: Budi Petugas"), "2026-S-0001.txt")
    #expect(try office.run().decided == 1)
    #expect(try office.record(dispute).status == .mediation)
    #expect(try Verification(office.office.station()).run().problems.map { "\($0.file) \($0.what)" } == [])
  }

  @Test func aDecisionFormInTheInboxIsNoLetter() throws {
    let office = try DecisionOffice()
    let text = try office.filled()
    try office.office.drop(text, name: "2026-P-0001.txt")
    let report = try office.run()
    #expect(report.taken == 0)
    let note = try DiskFile.read(office.folder.inbox + "/2026-P-0001.txt.reason.txt", limit: 1 << 16)
    #expect(String(decoding: note, as: UTF8.self).contains("folder decisions"))
  }
}
