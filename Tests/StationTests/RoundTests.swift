import Civil
import Digests
import Disk
import Foundation
import Json
import Records
import Station
import Testing

@Suite struct RoundTests {
  @Test func completeRequestIsRegisteredAndReceipted() throws {
    let office = try ScratchOffice()
    try office.deliver(Letters.request())
    let report = try office.station().runOnce()
    #expect(report.filed == 1)
    #expect(report.letters == 1)
    #expect(!report.needsAttention)
    let cases = try CaseQuery(office.station()).list(text: "", statuses: [], dueBy: nil, kind: nil)
    #expect(cases.map(\.record.status) == [.registered])
    #expect(cases.first?.record.number == "001/PPID/XI/2026")
    #expect(cases.first?.record.deadlines.map(\.due.iso) == ["2026-12-04"])
    let outbox = try office.files(below: office.folder.outbox)
    #expect(outbox.keys.sorted() == ["2026-P-0001.receipt.1.eml"])
    let letter = String(decoding: outbox.values.first ?? [], as: UTF8.self)
    #expect(letter.contains("Auto-Submitted: auto-replied"))
    #expect(
      letter.contains("To: \"Budi Santoso\" <budi@example.org>") || letter.contains("<budi@example.org>"))
    #expect(!letter.contains("3171011201909001"))
  }

  @Test func incompleteRequestIsAskedForWhatIsMissingAndCompletedByTheReply() throws {
    let office = try ScratchOffice()
    try office.deliver(Letters.request(ktp: false))
    let first = try office.station().runOnce()
    #expect(first.filed == 1)
    let asked = try office.files(below: office.folder.outbox)
    let question = try #require(asked["2026-P-0001.completion.1.eml"])
    let id = try #require(messageID(question))
    try office.deliver(
      Letters.mail(
        from: "budi@example.org", name: "Budi Santoso", subject: "Re: Permintaan kelengkapan",
        body: "Terlampir KTP saya.\n", ktp: true, extra: "In-Reply-To: \(id)"))
    let second = try office.station().runOnce()
    #expect(second.completed == 1)
    let sheet = try CaseQuery(office.station()).show("2026-P-0001")
    #expect(sheet.json["status"]?.string == "registered")
    #expect(sheet.json["missing"]?.array?.isEmpty == true)
    #expect(try office.files(below: office.folder.outbox)["2026-P-0001.receipt.1.eml"] != nil)
  }

  @Test func whatWasSaidOfAPaperThatLackedGoesWhenItComes() throws {
    let office = try ScratchOffice()
    let body = """
      Saya mengajukan permohonan informasi publik. Terlampir KTP saya.
      Nama: Budi Santoso
      NIK: 3171011201909001
      Alamat: Jalan Contoh 12, Jakarta
      Nomor Telepon: 081234567890
      Informasi yang diminta: Salinan APBD tahun 2025
      Tujuan penggunaan: penelitian skripsi

      """
    try office.deliver(
      Letters.mail(
        from: "budi@example.org", name: "Budi Santoso", subject: "Permohonan informasi", body: body,
        ktp: false))
    _ = try office.round()
    let lacking = "Surat menyebut lampiran KTP, tetapi tidak ditemukan."
    #expect(try office.sheet("2026-P-0001")["remarks"]?.array?.compactMap(\.string) == [lacking])
    let question = try #require(
      try office.files(below: office.folder.outbox)["2026-P-0001.completion.1.eml"].flatMap(messageID))
    try office.deliver(
      Letters.mail(
        from: "budi@example.org", name: "Budi Santoso", subject: "Re: Permintaan kelengkapan",
        body: "Terlampir KTP saya.\n", ktp: true, extra: "In-Reply-To: \(question)"))
    #expect(try office.round().completed == 1)
    let remarks = try office.sheet("2026-P-0001")["remarks"]?.array?.compactMap(\.string)
    #expect(remarks == ["Lampiran KTP perlu diperiksa: berkasnya terlalu kecil untuk diperiksa isinya."])
  }

  @Test func peopleOfACaseAreNamedAsParseNamesThem() throws {
    let office = try ScratchOffice()
    try office.deliver(
      Letters.mail(
        from: "rini@example.org", name: "Rini Setyaningrum", subject: "Permohonan informasi",
        body: """
          Saya Rini Setyaningrum, selaku kuasa dari Raka Pemayun, memohon salinan laporan keuangan tahun 2025
          untuk penelitian.

          """, ktp: true))
    try office.deliver(Letters.request(id: "tanpa-kuasa"))
    _ = try office.station().runOnce()
    let query = try CaseQuery(office.station())
    let sheets = try ["2026-P-0001", "2026-P-0002"].map { try query.show($0).json }
    let proxies = sheets.compactMap { $0["proxy"] }
    #expect(proxies.compactMap { $0["name"]?.string } == ["Rini Setyaningrum"])
    #expect(proxies.count { $0 == .null } == 1)
  }

  @Test func strangerWithARightNumberIsOnlyProposed() throws {
    let office = try ScratchOffice()
    try office.deliver(Letters.request(ktp: false))
    _ = try office.station().runOnce()
    try office.deliver(
      Letters.mail(
        from: "orang.lain@example.net", name: "Orang Lain", subject: "Kelengkapan 2026-P-0001",
        body: "Bersama ini saya lengkapi KTP untuk berkas 2026-P-0001.\n", ktp: true))
    let report = try office.station().runOnce()
    #expect(report.review == 1)
    #expect(report.letters == 0)
    #expect(try CaseQuery(office.station()).show("2026-P-0001").json["status"]?.string == "incomplete")
  }

  @Test func sameLetterTwiceIsFiledOnceAndChangesNothing() throws {
    let office = try ScratchOffice()
    let mail = Letters.request()
    try office.deliver(mail)
    _ = try office.station().runOnce()
    let before = try office.files(below: office.folder.register)
    try office.deliver(mail)
    let report = try office.station().runOnce()
    #expect(report.duplicates == 1)
    #expect(report.filed == 0)
    #expect(try office.files(below: office.folder.register) == before)
  }

  @Test func sameLetterByAnotherWayIsFiledOnceAndNotAnswered() throws {
    let office = try ScratchOffice()
    let mail = Letters.request(id: "satu")
    try office.deliver(mail)
    try office.deliver(mail.replacing("mx.example.go.id", with: "mx2.example.go.id"))
    let report = try office.station().runOnce()
    #expect(report.filed == 1)
    #expect(report.duplicates == 1)
    #expect(report.letters == 1)
  }

  @Test func twoOfficesWithTheSameMailAndKeyHaveTheSameRegister() throws {
    let mails = (0..<5).map {
      Letters.request(from: "warga\($0)@example.org", ktp: $0 % 2 == 0, id: "m\($0)")
    }
    // The journal names the octets of our letters, whose Message-IDs are made with the office's key.
    let first = try ScratchOffice()
    _ = try first.station().runOnce()
    let offices = [first, try first.copy()]
    for office in offices {
      for (index, mail) in mails.enumerated() { try office.deliver(mail, name: "\(index)") }
      _ = try office.station().runOnce()
    }
    let registers = try offices.map { try $0.files(below: $0.folder.register) }
    #expect(registers[0] == registers[1])
  }

  @Test func noticeGoesOnceAWeekToWhoDoesNotAskForInformation() throws {
    let office = try ScratchOffice()
    for day in 0..<2 {
      try office.deliver(
        Letters.mail(
          from: "siti@example.org", name: "Siti", subject: "Terima kasih",
          body: "Selamat pagi, terima kasih atas pelayanan kantor Bapak/Ibu kemarin. Salam hari ke-\(day).\n",
          ktp: false))
      _ = try office.station().runOnce()
    }
    #expect(try office.files(below: office.folder.outbox).count <= 1)
    #expect(try office.files(below: office.folder.register).keys.contains { $0.hasSuffix(".csv") } == false)
  }

  @Test(arguments: [
    "Auto-Submitted: auto-replied", "List-Id: <berita.example.org>", "Precedence: bulk",
    "X-Auto-Response-Suppress: All",
  ])
  func automaticMailIsNeverAnswered(header: String) throws {
    let office = try ScratchOffice()
    try office.deliver(Letters.request(extra: header))
    _ = try office.station().runOnce()
    #expect(try office.files(below: office.folder.outbox).isEmpty)
  }

  @Test func afterEveryRoundTheOfficeVerifies() throws {
    let office = try ScratchOffice()
    for index in 0..<12 {
      try office.deliver(
        Letters.request(from: "w\(index)@example.org", ktp: index % 3 != 0, id: "v\(index)"), name: "\(index)"
      )
    }
    _ = try office.station().runOnce()
    let outcome = try Verification(office.station()).run()
    #expect(outcome.problems.map(\.what) == [])
    #expect(outcome.cases == 12)
  }

  @Test func damagedFileIsNamedByVerify() throws {
    let office = try ScratchOffice()
    try office.deliver(Letters.request())
    _ = try office.station().runOnce()
    let path = office.folder.cases + "/2026/2026-P-0001/surat-masuk-01.eml"
    try DiskFile.unlink(path)
    try DiskFile.replace(path, with: [0x41], mode: 0o600, sync: false)
    let outcome = try Verification(office.station()).run()
    #expect(outcome.problems.map(\.file) == ["cases/2026/2026-P-0001/surat-masuk-01.eml"])
  }

  @Test func secondRunIsToldWhoHoldsTheOffice() throws {
    let office = try ScratchOffice()
    let station = try office.station()
    let ledger = try Ledger(office.folder, zone: .wib)
    #expect(throws: StationFault.self) { _ = try station.runOnce() }
    _ = consume ledger
    _ = try station.runOnce()
  }

  @Test func objectionIsTiedToItsRequestAndFlaggedWhenPremature() throws {
    let office = try ScratchOffice()
    try office.deliver(Letters.request())
    _ = try office.station().runOnce()
    try office.deliver(
      Letters.mail(
        from: "budi@example.org", name: "Budi Santoso", subject: "Keberatan atas permohonan 001/PPID/XI/2026",
        body: """
          Yth. Atasan PPID,

          Saya mengajukan keberatan karena permohonan informasi saya nomor 001/PPID/XI/2026 tidak ditanggapi.
          Nama: Budi Santoso
          Alamat: Jalan Contoh 12, Jakarta
          Nomor Telepon: 081234567890

          """, ktp: false))
    let report = try office.station().runOnce()
    #expect(report.filed == 1)
    let sheet = try CaseQuery(office.station()).show("2026-K-0001")
    #expect(sheet.json["relates"]?.string == "2026-P-0001")
    #expect(sheet.json["flags"]?.array?.compactMap(\.string) == ["prematur"])
    #expect(sheet.json["objection"]?["grounds"]?.array?.compactMap(\.string) == ["c"])
  }

  @Test func templateWithAMistakeStopsTheRoundBeforeAnythingIsFiled() throws {
    let office = try ScratchOffice()
    try office.deliver(Letters.request())
    try DiskFile.makeFolder(office.folder.templates)
    let path = office.folder.templates + "/receipt.txt.mustache"
    try DiskFile.replace(path, with: Array("Perihal: x\n\nHalo {{tidak_ada}}\n".utf8), sync: false)
    let report = #expect(throws: (any Error).self) { _ = try office.station().runOnce() }.map(
      FaultReport.init)
    #expect(report?.status == 78)
    #expect(report?.sentence.hasPrefix("templates/receipt.txt.mustache:3: unknown placeholder") == true)
    try DiskFile.unlink(path)
    #expect(try office.station().runOnce().filed == 1)
  }

  @Test func fileWithTooLongANameStopsNothing() throws {
    let office = try ScratchOffice()
    let long = String(repeating: "n", count: 250)
    try office.deliver(Letters.request(id: "satu"), name: long)
    try office.deliver(Letters.request(from: "lain@example.org", id: "dua"))
    try DiskFile.create(office.folder.inbox + "/" + long + ".jpg", with: [1], sync: false)
    let report = try office.station().runOnce()
    #expect(report.filed == 2)
    #expect(report.problems.allSatisfy { !$0.contains("inbox/n") })
    let again = try office.station().runOnce()
    #expect(again.filed == 0)
    #expect(try Verification(office.station()).run().problems.map(\.what) == [])
  }

  @Test(arguments: [
    ("8 reading", true, true), ("7 reading", true, false), ("11 reading", false, true),
    ("8 reading", false, false), ("12", false, true), ("11", true, false),
  ])
  func letterThatStopsTheProgramAgainAndAgainIsPutAside(noted: String, crashed: Bool, isPutAside: Bool) throws
  {
    let office = try ScratchOffice()
    let mail = Letters.request(id: "racun")
    try office.deliver(mail)
    try office.deliver(Letters.request(from: "lain@example.org", id: "sehat"))
    // What a program that was stopped while reading this letter leaves behind: a crash counts four of twelve.
    let line = "\(Digest(of: Array(mail.utf8)).hex) \(noted)\n"
    try DiskFile.replace(office.folder.atWork, with: Array(line.utf8), sync: false)
    if crashed { try DiskFile.replace(office.folder.crashed, with: [0x31], sync: false) }
    let report = try office.station().runOnce()
    #expect(report.quarantined == (isPutAside ? 1 : 0))
    #expect(report.filed == (isPutAside ? 1 : 2))
    #expect(try office.files(below: office.folder.quarantine).count == (isPutAside ? 2 : 0))
    #expect(try Verification(office.station()).run().problems.map(\.what) == [])
  }

  @Test func droppedTextLetterIsFiledAndAnsweredOnPaper() throws {
    let office = try ScratchOffice(procedure: "balangan")
    try office.drop(
      """
      PERMOHONAN INFORMASI PUBLIK
      Nama                : Rahmat Hidayat
      Alamat              : Jalan Contoh 5, Paringin
      Nomor telepon       : 0812-3456-7890
      Informasi yang diminta : Daftar aset tanah tahun 2025
      Tujuan penggunaan   : penelitian

      """, name: "surat.txt")
    let report = try office.station().runOnce()
    #expect(report.filed == 1)
    #expect(try office.files(below: office.folder.inbox).isEmpty)
    #expect(try office.files(below: office.folder.print).keys.contains { $0.hasSuffix(".txt") })
  }
}

/// The Message-ID of a mail.
func messageID(_ octets: [UInt8]) -> String? {
  String(decoding: octets, as: UTF8.self).split(separator: "\r\n").first { $0.hasPrefix("Message-ID: ") }
    .map { String($0.dropFirst(12)) }
}
