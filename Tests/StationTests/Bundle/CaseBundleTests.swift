import Civil
import Desk
import Digests
import Disk
import Foundation
import Json
import Records
import Station
import Testing

@Suite struct CaseBundleTests {
  @Test func exhibitsStandInTheOrderInWhichTheCommissionAsksForThem() throws {
    let outcome = try DisputeLife().bundle()
    #expect(
      outcome.file.exhibits.flatMap { $0.files.map(\.name) } == [
        "T-01-surat-permohonan.eml", "T-02-tanda-bukti-penerimaan.eml", "T-03-pemberitahuan-perpanjangan.eml",
        "T-04-keputusan-penolakan.eml", "T-05-surat-keberatan.eml",
        "T-06-tanda-bukti-penerimaan-keberatan.eml",
        "T-07-tanggapan-atasan.eml", "T-08-berkas-tanggapan-atasan.pdf", "T-09-ktp.png",
      ])
    #expect(outcome.warnings == [])
    #expect(outcome.file.exhibits.last?.files[0].also == ["cases/2026/2026-K-0001/lampiran/01-01-ktp.png"])
  }

  @Test func officesInnerPapersComeOnlyWhenAskedFor() throws {
    let life = try DisputeLife()
    let names = try life.bundle(isWhole: true).file.exhibits.flatMap { $0.files.map(\.name) }
    #expect(names.contains("T-03-nota-penerusan.html"))
    #expect(try !life.bundle().file.exhibits.contains { $0.slug == "nota-penerusan" })
  }

  @Test func exhibitsAreTheCasesOwnOctetsAndTheListsTellTheirDigests() throws {
    let life = try DisputeLife()
    let outcome = try life.bundle()
    let files = try life.office.files(below: outcome.folder)
    let sums = String(decoding: files[CaseBundle.digestsName] ?? [], as: UTF8.self)
    let index = String(decoding: files["daftar-bukti.txt"] ?? [], as: UTF8.self)
    for exhibit in outcome.file.exhibits {
      for file in exhibit.files {
        let own = try DiskFile.read(
          life.office.folder.caseFolder(exhibit.id) + "/" + file.path, limit: 1 << 20)
        #expect(files[file.name] == own)
        #expect(sums.contains("\(Digest(of: own).hex)  \(file.name)\n"))
        #expect(index.contains(Digest(of: own).hex))
      }
    }
    // Everything but the list itself is in the list.
    #expect(sums.split(separator: "\n").count == files.count - 1)
    for (name, octets) in files where name != CaseBundle.digestsName {
      #expect(sums.contains("\(Digest(of: octets).hex)  \(name)\n"))
    }
  }

  @Test func sameOfficeGivesTheSameOctetsAtAnyHourAndAnyPlace() throws {
    let life = try DisputeLife()
    let first = try life.bundle()
    let octets = try DiskFile.read(first.zip, limit: 1 << 24)
    let folder = try life.office.files(below: first.folder)
    let again = try life.bundle(at: "2028-01-01T00:00:00+07:00")
    #expect(try DiskFile.read(again.zip, limit: 1 << 24) == octets)
    let other = try life.office.copy()
    let elsewhere = try DisputeLife.bundle(other, "2026-K-0001", out: other.folder.root + "/keluar")
    #expect(elsewhere.folder == other.folder.root + "/keluar/bundel-2026-K-0001")
    #expect(try DiskFile.read(elsewhere.zip, limit: 1 << 24) == octets)
    #expect(try other.files(below: elsewhere.folder) == folder)
    #expect(elsewhere.zipDigest == Digest(of: octets))
  }

  @Test(arguments: [
    ("2026-P-0001", "2026-P-0001"), ("001/PPID/XI/2026", "2026-P-0001"), ("2026-K-0001", "2026-K-0001"),
    ("001/KEB/XII/2026", "2026-K-0001"), ("2027-S-0001", "2027-S-0001"),
  ])
  func wholeChainIsTakenFromAnyOfItsCases(word: String, name: String) throws {
    let outcome = try DisputeLife().bundle(word)
    #expect(outcome.file.cases.map(\.record.id.text) == ["2026-P-0001", "2026-K-0001", "2027-S-0001"])
    #expect(outcome.folder.hasSuffix("/print/bundel-\(name)"))
    #expect(outcome.file.exhibits.count == 9)
  }

  @Test func otherObjectionsToTheSameRequestStayOut() throws {
    let life = try DisputeLife()
    let register = try JournalReading(life.office.folder).register
    let request = CaseID(year: 2026, kind: .request, sequence: 1)
    let second = CaseID(year: 2026, kind: .objection, sequence: 2)
    var ledger: Ledger? = try Ledger(life.office.folder, zone: .wib)
    let now = try #require(Instant(rfc3339: "2027-02-20T09:00:00+07:00"))
    try ledger?.add(
      cause: .station("test"),
      acts: [
        .open(Opening(id: second, relates: request, received: now, counted: now.date(in: .wib)))
      ], at: now)
    try ledger?.commit()
    ledger = nil
    let objection = CaseID(year: 2026, kind: .objection, sequence: 1)
    let after = try JournalReading(life.office.folder).register
    #expect(CaseChain.of(objection, register) == CaseChain.of(objection, after))
    #expect(CaseChain.of(request, after).contains(second))
  }

  @Test func whatCompletedARequestStandsAfterItsReceiptAndALetterThatCameBackIsSaidToBe() throws {
    let office = try ScratchOffice(configuration: DisputeLife.configuration("umum"))
    try office.deliver(Letters.request(ktp: false, id: "kurang"))
    _ = try office.station(at: "2026-11-20T09:00:00+07:00").runOnce()
    let question = try #require(try office.files(below: office.folder.outbox)["2026-P-0001.completion.1.eml"])
    let id = try #require(messageID(question))
    try office.deliver(
      Letters.mail(
        from: "budi@example.org", name: "Budi Santoso", subject: "Re: Permintaan kelengkapan",
        body: "Terlampir KTP saya.\n", ktp: true, extra: "In-Reply-To: \(id)"))
    _ = try office.station(at: "2026-11-23T09:00:00+07:00").runOnce()
    var ledger: Ledger? = try Ledger(office.folder, zone: .wib)
    let now = try #require(Instant(rfc3339: "2026-11-24T09:00:00+07:00"))
    try ledger?.add(
      cause: .station("outbox"),
      acts: [.letterState(key: "2026-P-0001.receipt.1", state: .bounced, detail: "5.1.1")], at: now)
    try ledger?.commit()
    ledger = nil
    let outcome = try DisputeLife.bundle(office, "2026-P-0001")
    #expect(
      outcome.file.exhibits.flatMap { $0.files.map(\.name) } == [
        "T-01-surat-permohonan.eml", "T-02-tanda-bukti-penerimaan.eml", "T-03-permintaan-kelengkapan.eml",
        "T-04-surat-kelengkapan.eml", "T-05-ktp.png",
      ])
    // Nobody has objected, so no objection is missing.
    #expect(outcome.warnings == [])
    #expect(outcome.file.exhibits[1].remarks.first?.hasSuffix("dilaporkan tidak sampai (5.1.1)") == true)
    #expect(outcome.file.chronology.html.contains("dilaporkan tidak sampai (5.1.1)."))
    #expect(outcome.file.chronology.html.contains("kurang: salinan (fotokopi/pindaian) KTP"))
  }

  @Test func letterOnPaperIsLaidDownInBothItsForms() throws {
    let office = try ScratchOffice(configuration: DisputeLife.configuration("balangan"))
    try office.drop(
      """
      PERMOHONAN INFORMASI PUBLIK
      Nama                : Rahmat Hidayat
      Alamat              : Jalan Contoh 5, Paringin
      Nomor telepon       : 0812-3456-7890
      Informasi yang diminta : Daftar aset tanah tahun 2025
      Tujuan penggunaan   : penelitian

      """, name: "surat.txt")
    _ = try office.station().runOnce()
    let outcome = try DisputeLife.bundle(office, "2026-P-0001")
    #expect(
      outcome.file.exhibits.flatMap { $0.files.map(\.name) } == [
        "T-01-surat-permohonan.txt", "T-02-tanda-bukti-penerimaan.html", "T-02-tanda-bukti-penerimaan.txt",
      ])
    #expect(outcome.json["exhibits"]?.array?.compactMap { $0["number"]?.string } == ["T-1", "T-2", "T-2"])
    #expect(
      outcome.json["exhibits"]?.array?.compactMap { $0["journal"]?.string } == [
        "same", "same", "same",
      ])
  }

  @Test func missingAndAlteredExhibitsAreSaidAloudAndInTheIndex() throws {
    let life = try DisputeLife()
    let home = life.office.folder.cases + "/2026/2026-P-0001"
    try DiskFile.unlink(home + "/surat-keluar/2026-P-0001.receipt.1.eml")
    try DiskFile.unlink(home + "/surat-masuk-01.eml")
    try DiskFile.create(home + "/surat-masuk-01.eml", with: [0x41], sync: false)
    let outcome = try life.bundle()
    let english = outcome.warnings.map(\.english)
    #expect(
      english == [
        "T-1: cases/2026/2026-P-0001/surat-masuk-01.eml has not the octets that the journal names; "
          + "restore it from the backup",
        "T-2: cases/2026/2026-P-0001/surat-keluar/2026-P-0001.receipt.1.eml is missing; restore it from the backup",
        "no exhibit shows the receipt of the request",
      ])
    let index = String(
      decoding: try life.office.files(below: outcome.folder)["daftar-bukti.html"] ?? [], as: UTF8.self)
    #expect(index.contains("BERBEDA DARI JURNAL"))
    #expect(index.contains("BERKAS TIDAK ADA"))
    #expect(index.contains(Digest(of: [0x41]).hex))
    #expect(index.contains("Tidak ada bukti berupa tanda bukti penerimaan permohonan."))
    // What is there is laid down all the same.
    #expect(try life.office.files(below: outcome.folder)["T-01-surat-permohonan.eml"] == [0x41])
  }

  @Test func erasedFilesKeepTheirPlaceAndDigest() throws {
    let life = try DisputeLife()
    let id = CaseID(year: 2026, kind: .request, sequence: 1)
    let path = life.office.folder.caseFolder(id) + "/surat-masuk-01.eml"
    let digest = Digest(of: try DiskFile.read(path, limit: 1 << 20))
    try DiskFile.unlink(path)
    var ledger: Ledger? = try Ledger(life.office.folder, zone: .wib)
    let now = try #require(Instant(rfc3339: "2027-02-20T09:00:00+07:00"))
    try ledger?.add(
      cause: .officer(act: "purge"), acts: [.purge(id: id, file: "surat-masuk-01.eml")], at: now)
    try ledger?.commit()
    ledger = nil
    let outcome = try life.bundle()
    #expect(
      outcome.warnings.map(\.english).first
        == "T-1: cases/2026/2026-P-0001/surat-masuk-01.eml was erased on demand; only its digest is left")
    #expect(outcome.warnings.first?.indonesian.contains(digest.hex) == true)
    #expect(outcome.file.chronology.text.contains("dihapus"))
  }

  @Test func rulingThatWasAlteredIsNotQuoted() throws {
    let life = try DisputeLife()
    let path = life.office.folder.cases + "/2026/2026-P-0001/keputusan/03-refuse.json"
    let text = String(decoding: try DiskFile.read(path, limit: 1 << 20), as: UTF8.self)
    try DiskFile.replace(path, with: Array(text.replacing("huruf h", with: "huruf a").utf8), sync: false)
    let outcome = try life.bundle()
    #expect(outcome.warnings.map(\.english).contains { $0.contains("keputusan/03-refuse.json") })
    #expect(!outcome.file.chronology.text.contains("huruf a"))
  }

  @Test func officersOwnWorkInTheFolderIsNeverReplaced() throws {
    let life = try DisputeLife()
    let outcome = try life.bundle()
    let added = outcome.folder + "/surat-bertanda-tangan.pdf"
    try DiskFile.create(added, with: [1], sync: false)
    #expect(throws: StationFault.self) { _ = try life.bundle() }
    #expect(try DiskFile.read(added, limit: 10) == [1])
    try DiskFile.unlink(added)
    try DiskFile.replace(outcome.folder + "/kronologi.html", with: [2], sync: false)
    #expect(throws: StationFault.self) { _ = try life.bundle() }
    #expect(try DiskFile.read(outcome.folder + "/kronologi.html", limit: 10) == [2])
    let names = try DiskFile.list(life.office.folder.print).map(\.name)
    #expect(names.filter { $0.hasPrefix(".") } == [])
  }

  @Test func whatACutLeftIsNoObstacle() throws {
    let life = try DisputeLife()
    let first = try life.bundle()
    let octets = try DiskFile.read(first.zip, limit: 1 << 24)
    let home = life.office.folder.print
    try DiskFile.rename(first.folder, to: home + "/.bundel-2026-K-0001.lama", replacing: false)
    try DiskFile.makeFolder(home + "/.bundel-2026-K-0001.baru")
    try DiskFile.create(home + "/.bundel-2026-K-0001.baru/T-01-x.eml", with: [1], sync: false)
    try DiskFile.create(home + "/.bundel-2026-K-0001.zip.baru", with: [1, 2, 3], sync: false)
    let again = try life.bundle()
    #expect(try DiskFile.read(again.zip, limit: 1 << 24) == octets)
    #expect(try DiskFile.list(home).map(\.name).filter { $0.hasPrefix(".") } == [])
  }

  @Test func onlyTheOfficesUserMayReadIt() throws {
    let life = try DisputeLife()
    let outcome = try life.bundle()
    #expect(try DiskFile.info(outcome.folder)?.permissions == 0o700)
    #expect(try DiskFile.info(outcome.zip)?.permissions == 0o600)
    for entry in try DiskFile.list(outcome.folder) { #expect(entry.permissions == 0o600) }
  }

  @Test func damagedJournalMakesNoFile() throws {
    let life = try DisputeLife()
    let path = life.office.folder.journalFile(year: 2026)
    let text = String(decoding: try DiskFile.read(path, limit: 1 << 24), as: UTF8.self)
    try DiskFile.replace(
      path, with: Array(text.replacing("2026-12-14", with: "2026-12-13").utf8), sync: false)
    #expect(throws: (any Error).self) { _ = try life.bundle() }
    #expect(try DiskFile.info(life.office.folder.print + "/bundel-2026-K-0001") == nil)
  }
}
