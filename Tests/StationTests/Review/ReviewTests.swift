import Disk
import Foundation
import Json
import Records
import Station
import Testing

/// A doubtful letter's way: into `review/`, back as an officer's form, into a case.
@Suite struct ReviewTests {
  private static let answers = [
    ("[x] kelengkapan", "[ ] kelengkapan"), ("[ ] permohonan", "[x] permohonan"),
    ("Nama: Raras Wilujeng", "Nama: Raras Wilujeng Kinasih"), ("NIK:", "NIK: 3171 0112 0190 9001"),
    ("Alamat:", "Alamat: Jalan Contoh 12"), ("baris):\r\n", "baris):\r\n1. Salinan APBD 2026\r\n"),
    ("Tujuan penggunaan:", "Tujuan penggunaan: penelitian"),
  ]

  /// An office with the doubtful mail in review, and its filled form.
  private static func office() throws -> (office: ScratchOffice, form: String) {
    let office = try ScratchOffice()
    try office.deliver(ScratchOffice.doubtful)
    #expect(try office.round().review == 1)
    return (office, try office.prefilled().answering(answers))
  }

  @Test func letterIsFiledWithItsFormAsIfItHadComeInJustNow() throws {
    let (office, form) = try Self.office()
    let name = try #require(office.waitingForPerson.first)
    let original = try DiskFile.read(office.folder.review + "/\(name)/surat.eml", limit: 1 << 20)
    try office.drop(form, name: "apa saja.txt")
    let report = try office.round(at: "2026-11-27T09:00:00+07:00")
    #expect(report.problems == [])
    #expect(report.filed == 1)
    let sheet = try office.sheet("2026-P-0001")
    #expect(sheet["received"]?.string == "2026-11-18T10:20:30+07:00")
    #expect(sheet["channel"]?.string == "email")
    #expect(sheet["status"]?.string == "registered")
    #expect(sheet["applicant"]?["name"]?.string == "Raras Wilujeng Kinasih")
    #expect(sheet["applicant"]?["nik"]?.string == "3171011201909001")
    #expect(sheet["information"]?.array?.compactMap(\.string) == ["Salinan APBD 2026"])
    #expect(sheet["documents"]?.array?.compactMap { $0["document"]?.string } == ["ktp"])
    #expect(sheet["deadlines"]?.array?.last?["from"]?.string == "2026-11-18")
    let files = try office.files(below: office.folder.caseFolder(try #require(CaseID(text: "2026-P-0001"))))
    #expect(files["surat-masuk-01.eml"] == original)
    #expect(files["surat-masuk-01.formulir.txt"] == Array(form.utf8))
    #expect(files.keys.contains { $0.hasPrefix("lampiran/01-01-ktp") })
    // It is answered as a mail, in its thread.
    let sent = try office.files(below: office.folder.outbox).values.map {
      String(decoding: $0, as: UTF8.self)
    }
    #expect(sent.contains { $0.contains("In-Reply-To: <ragu@example.org>") })
    #expect(try office.waitingForPerson == [])
    #expect(try DiskFile.info(office.folder.review + "/selesai/\(name)/surat.eml") != nil)
    #expect(try DiskFile.info(office.folder.review + "/selesai/\(name)/SUDAH-DICATAT-2026-P-0001.txt") != nil)
    #expect(try DiskFile.list(office.folder.inbox).isEmpty)
    #expect(try office.problems == [])
  }

  @Test func journalShowsFirstTheReviewThenTheFormAsCause() throws {
    let (office, form) = try Self.office()
    try office.drop(form, name: "formulir.txt")
    _ = try office.round()
    let journal = try DiskFile.read(office.folder.journalFile(year: 2026), limit: 1 << 20)
    let lines = String(decoding: journal, as: UTF8.self).split(separator: "\n")
    #expect(lines[0].contains(#""file":"review""#))
    #expect(lines[1].contains(#""open":"2026-P-0001""#))
    #expect(lines[1].contains(#""source":"inbox""#))
    #expect(lines[1].contains(#""role":"form""#))
    #expect(!lines.contains { $0.contains("Raras") || $0.contains("3171011201909001") })
  }

  @Test func secondFormOfAFiledLetterStaysWithAReason() throws {
    let (office, form) = try Self.office()
    try office.drop(form, name: "a.txt")
    _ = try office.round()
    for (name, text) in [("b.txt", form), ("c.txt", form + "\r\n# lagi")] {
      try office.drop(text, name: name)
      let report = try office.round()
      #expect(report.filed == 0)
      #expect(try office.reason(name).contains("sudah dicatat sebagai 2026-P-0001"))
    }
    #expect(try Verification(office.station()).run().cases == 1)
  }

  @Test func twoFormsOfOneLetterInOneRoundGiveOneCase() throws {
    let (office, form) = try Self.office()
    try office.drop(form, name: "a.txt")
    try office.drop(form + "\r\n# salinan", name: "b.txt")
    let report = try office.round()
    #expect(report.filed == 1)
    #expect(report.duplicates == 1)
    #expect(try Verification(office.station()).run().cases == 1)
    #expect(try office.problems == [])
    let files = try office.files(below: office.folder.cases)
    #expect(
      files.values.contains(Array(form.utf8)) && files.values.contains(Array((form + "\r\n# salinan").utf8)))
  }

  static let wrong: [(old: String, new: String, reason: String)] = [
    ("Surat asal: ", "Surat asal: f", "bukan nomor surat"),
    ("[x] permohonan", "[ ] permohonan", "Jenis surat belum dipilih"),
    ("[ ] keberatan", "[x] keberatan", "lebih dari satu"),
    ("18 November 2026", "18 November 2027", "belum tiba"),
    ("18 November 2026", "18 Nopembar", "tidak dikenal"),
    ("NIK: 3171 0112 0190 9001", "NIK: 3171 0112 0190 900", "NIK bukan 16 angka"),
    ("Sama dengan berkas:", "Sama dengan berkas: 2026-P-0099", "tidak ada"),
    ("- KTP", "- SIM", "Jenis dokumen"), ("lampiran 1", "lampiran 7", "tidak mempunyai lampiran 7"),
    ("Pekerjaan:", "Kerjaan:", "tidak dikenal sebagai kolom"),
  ]

  @Test(arguments: wrong.indices) func wrongFormStaysWithAReason(index: Int) throws {
    let (office, form) = try Self.office()
    let (old, new, reason) = Self.wrong[index]
    try office.drop(try form.answering([(old, new)]), name: "formulir.txt")
    let report = try office.round()
    #expect(report.filed == 0 && report.failed == 1)
    #expect(try office.reason("formulir.txt").contains(reason))
    #expect(try DiskFile.info(office.folder.inbox + "/formulir.txt") != nil)
    // Mended, it is taken and its note goes.
    try office.drop(form, name: "formulir.txt")
    #expect(try office.round().filed == 1)
    #expect(try DiskFile.list(office.folder.inbox).isEmpty)
  }

  @Test func formOfAnUnknownLetterAndAnUntouchedOneStay() throws {
    let (office, form) = try Self.office()
    let name = try #require(office.waitingForPerson.first)
    try office.drop(form.replacing(name, with: "00112233445566ff"), name: "a.txt")
    try office.drop("Surat asal: \(name)\nJenis surat: [x] permohonan\nNama:\n", name: "b.txt")
    _ = try office.round()
    #expect(try office.reason("a.txt").contains("Tidak ada surat dengan nomor"))
    #expect(try office.reason("b.txt").contains("masih kosong"))
    #expect(try office.waitingForPerson == [name])
  }

  @Test(arguments: ["windows-1252", "utf-16", "utf-16be", "utf-8"])
  func formIsReadInEveryEncodingThatEditorsWrite(charset: String) throws {
    let (office, form) = try Self.office()
    let text = form.replacing("\u{FEFF}", with: "").replacing("penelitian", with: "penelitian ‘café’")
    let octets: [UInt8] =
      switch charset {
      case "windows-1252": Array(text.data(using: .windowsCP1252) ?? Data())
      case "utf-16": [0xFF, 0xFE] + Array(text.data(using: .utf16LittleEndian) ?? Data())
      case "utf-16be": [0xFE, 0xFF] + Array(text.data(using: .utf16BigEndian) ?? Data())
      default: Array(text.utf8)
      }
    try office.dropOctets(octets, name: "formulir.txt")
    #expect(try office.round().filed == 1)
    #expect(try office.sheet("2026-P-0001")["purpose"]?.string == "penelitian ‘café’")
  }

  @Test(arguments: ["formulir.rtf", "formulir.doc", "formulir.md", "formulir", "Salinan formulir (2).TXT"])
  func formIsOneWhateverAWordProcessorMakesOfIt(name: String) throws {
    let (office, form) = try Self.office()
    let rtf =
      "{\\rtf1\\ansi " + form.replacing("\u{FEFF}", with: "").replacing("\r\n", with: "\\par\r\n") + "}"
    try office.drop(name.hasSuffix("rtf") ? rtf : form, name: name)
    #expect(try office.round().filed == 1)
    #expect(try office.reason(name) == "")
    #expect(try office.sheet("2026-P-0001")["applicant"]?["nik"]?.string == "3171011201909001")
    let kept = try office.files(below: office.folder.cases).keys
    let ending = name.hasSuffix("rtf") ? "rtf" : "txt"
    #expect(kept.contains { $0.hasSuffix("surat-masuk-01.formulir.\(ending)") }, "\(kept.sorted())")
    #expect(try office.problems == [])
  }

  @Test func formFilledInWhereItLiesIsRemindedOf() throws {
    let (office, form) = try Self.office()
    let home = office.folder.review + "/" + (try #require(office.waitingForPerson.first))
    let note = home + "/BELUM-DISALIN.txt"
    let prefilled = try office.prefilled()
    _ = try office.round()
    #expect(try DiskFile.info(note) == nil)
    try DiskFile.replace(home + "/formulir.txt", with: Array(form.utf8), mode: 0o600, sync: false)
    #expect(try office.round().review == 0)
    let text = String(decoding: try DiskFile.read(note, limit: 1 << 20), as: UTF8.self)
    #expect(text.contains("SALIN formulir.txt ke folder inbox"))
    try DiskFile.replace(home + "/formulir.txt", with: Array(prefilled.utf8), mode: 0o600, sync: false)
    _ = try office.round()
    #expect(try DiskFile.info(note) == nil, "it is as it was")
    try DiskFile.replace(home + "/formulir.txt", with: Array(form.utf8), mode: 0o600, sync: false)
    _ = try office.round()
    try office.drop(form, name: "formulir.txt")
    #expect(try office.round().filed == 1)
    let done = try office.files(below: office.folder.review).keys
    #expect(!done.contains { $0.hasSuffix("BELUM-DISALIN.txt") })
    #expect(done.contains { $0.hasSuffix("SUDAH-DICATAT-2026-P-0001.txt") })
  }

  @Test func notesForOfficersAreShownByEveryNotepad() throws {
    let office = try ScratchOffice()
    try office.drop("a,b", name: "tabel.csv")
    _ = try office.round()
    for path in [office.folder.guide, office.folder.inbox + "/tabel.csv.reason.txt"] {
      let octets = try DiskFile.read(path, limit: 1 << 20)
      #expect(octets.starts(with: [0xEF, 0xBB, 0xBF]))
      let lines = octets.split(separator: 0x0A, omittingEmptySubsequences: false)
      #expect(lines.count > 3)
      #expect(lines.dropLast().allSatisfy { $0.last == 0x0D })
      #expect(lines.allSatisfy { line in line.count { $0 == 0x0D } <= 1 })
    }
    // A note of an older program, without the mark, is ours too.
    let path = office.folder.inbox + "/tabel.csv.reason.txt"
    try DiskFile.replace(
      path, with: Array("Loket belum mengambil berkas ini.\n".utf8), mode: 0o600, sync: false)
    try DiskFile.unlink(office.folder.inbox + "/tabel.csv")
    _ = try office.round()
    #expect(try DiskFile.info(path) == nil)
  }

  @Test func wholeReviewFolderMayBeCopiedAndAFurtherPaperAdded() throws {
    let (office, form) = try Self.office()
    let name = try #require(office.waitingForPerson.first)
    let copy = office.folder.inbox + "/dari review"
    try FileManager.default.copyItem(atPath: office.folder.review + "/" + name, toPath: copy)
    try DiskFile.replace(copy + "/formulir.txt", with: Array(form.utf8), sync: false)
    let png = try #require(
      Data(
        base64Encoded:
          "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=="))
    for name in ["surat kuasa.png", "halaman-07.png"] {
      try DiskFile.replace(copy + "/" + name, with: Array(png), sync: false)
    }
    let report = try office.round()
    #expect(report.problems == [])
    #expect(report.filed == 1)
    let papers = try office.sheet("2026-P-0001")["documents"]?.array ?? []
    #expect(papers.count == 2)
    #expect(try office.problems == [])
    #expect(try DiskFile.list(office.folder.inbox).isEmpty)
  }

  @Test func letterThatIsNoneForTheRegisterIsClosedWithoutCaseAndMayStillBeFiled() throws {
    let (office, form) = try Self.office()
    let name = try #require(office.waitingForPerson.first)
    try office.drop(
      try form.answering([("[x] permohonan", "[ ] permohonan"), ("[ ] bukan", "[x] bukan")]),
      name: "tutup.txt")
    let report = try office.round()
    #expect(report.kept == 1)
    #expect(report.letters == 0)
    #expect(try office.waitingForPerson == [])
    #expect(try DiskFile.info(office.folder.review + "/selesai/\(name)/DITUTUP.txt") != nil)
    #expect(
      try office.files(below: office.folder.strays(year: 2026)).keys.sorted()
        == ["2026-11/\(name).eml", "2026-11/\(name).formulir.txt"])
    try office.drop(form, name: "tetap dicatat.txt")
    #expect(try office.round().filed == 1)
    #expect(try office.problems == [])
  }

  @Test(arguments: ["kuitansi.txt", "kuitansi.eml"])
  func whatAnOfficerDropsAndIsNoLetterIsShownToAPerson(name: String) throws {
    let receipt = "KUITANSI\n\nSudah terima dari Toko Contoh uang sejumlah Rp 150.000 untuk kertas.\n"
    let mail = Letters.mail(
      from: "toko@example.org", name: "Toko Contoh", subject: "Kuitansi", body: receipt, ktp: false)
    let office = try ScratchOffice()
    try office.drop(name.hasSuffix("txt") ? receipt : mail, name: name)
    let report = try office.round()
    #expect(report.review == 1)
    #expect(report.kept == 0 && report.letters == 0)
    let folder = try #require(office.waitingForPerson.first)
    let note = String(
      decoding: try DiskFile.read(office.folder.review + "/\(folder)/BACA.txt", limit: 1 << 20), as: UTF8.self
    )
    #expect(note.contains("tidak tampak seperti permohonan atau keberatan"))
    #expect(note.contains("[x] bukan untuk register"))
    // The officer says that it is none.
    try office.drop(
      try office.prefilled().answering([("[ ] bukan untuk register", "[x] bukan untuk register")]),
      name: "a.txt")
    #expect(try office.round().kept == 1)
    #expect(try office.waitingForPerson == [])
    #expect(try office.problems == [])
  }

  @Test func whatItsOfficerCallsOtherAndWhatCameByMailIsPutAsideWithoutAsking() throws {
    let receipt = "KUITANSI\n\nSudah terima dari Toko Contoh uang sejumlah Rp 150.000 untuk kertas.\n"
    let office = try ScratchOffice()
    try office.drop("{ jenis: \"lain\" }", name: "kuitansi.txt.json5")
    try office.drop(receipt, name: "kuitansi.txt")
    try office.deliver(
      Letters.mail(from: "toko@example.org", name: "Toko", subject: "Kuitansi", body: receipt, ktp: false))
    let report = try office.round()
    #expect(report.review == 0)
    #expect(report.kept == 2)
    #expect(try office.files(below: office.folder.strays(year: 2026)).count >= 2)
  }

  @Test func completionAndWithdrawalGoToTheCaseThatTheOfficerNames() throws {
    let (office, form) = try Self.office()
    try office.deliver(Letters.request(from: "lain@example.org", name: "Ani Contoh", ktp: false, id: "p1"))
    #expect(try office.round().filed == 1)
    try office.drop(
      try form.answering([
        ("[x] permohonan", "[ ] permohonan"), ("[ ] kelengkapan", "[x] kelengkapan"),
        ("Nomor berkas:", "Nomor berkas: 2026-P-0001"),
      ]), name: "a.txt")
    #expect(try office.round().completed == 1)
    #expect(try office.sheet("2026-P-0001")["status"]?.string == "registered")
    try office.deliver(
      ScratchOffice.doubtful.replacing("ragu@", with: "ragu2@").replacing("melengkapi", with: "lengkapi"))
    #expect(try office.round().review == 1)
    try office.drop(
      try office.prefilled().answering([
        ("[x] kelengkapan", "[ ] kelengkapan"), ("[ ] pencabutan", "[x] pencabutan"),
        ("Nomor berkas:", "Nomor berkas: 001/PPID/XI/2026"),
      ]), name: "b.txt")
    _ = try office.round()
    #expect(try office.sheet("2026-P-0001")["status"]?.string == "withdrawn")
    #expect(try office.problems == [])
  }

  @Test func letterWithoutMailIsAnsweredByPostOrAtTheAddressOnItsForm() throws {
    for (surel, place) in [("", "print"), ("ani@example.org", "outbox")] {
      let office = try ScratchOffice()
      try office.drop(
        "Surat asal: tidak ada\nJenis surat: permohonan\nNama: Ani\nAlamat: Jalan A 1\nSurel: \(surel)\n"
          + "Diterima: 20 November 2026\nInformasi yang diminta:\n1. Peta desa\n", name: "ketikan.txt")
      #expect(try office.round().filed == 1)
      let sheet = try office.sheet("2026-P-0001")
      #expect(sheet["received"]?.string == "2026-11-20T08:00:00+07:00")
      #expect(sheet["channel"]?.string == "form")
      #expect(try office.files(below: office.folder.root + "/" + place).count >= 1, "\(place)")
    }
  }
}
