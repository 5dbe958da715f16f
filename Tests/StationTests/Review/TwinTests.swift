import Disk
import Foundation
import Json
import Records
import Station
import Testing

/// The same letter by mail and on paper is one case; what only looks alike is a person's to tell.
@Suite struct TwinTests {
  private static func form(
    name: String = "Budi Santoso", nik: String = "3171011201909001", phone: String = "0812 3456 7890",
    asks: String = "Salinan APBD tahun 2025", received: String = "20 November 2026"
  ) -> String {
    """
    Surat asal: tidak ada
    Jenis surat: permohonan
    Diterima: \(received)
    Nama: \(name)
    NIK: \(nik)
    Alamat: Jalan Contoh 12, Jakarta
    Nomor telepon: \(phone)
    Informasi yang diminta:
    1. \(asks)
    Tujuan penggunaan: penelitian skripsi
    """
  }

  static let asked =
    "Salinan dokumen pelaksanaan anggaran Dinas Pendidikan tahun 2025 beserta laporan realisasi belanja"

  @Test(arguments: [
    // The same words, a scanner's errors, another order of the words.
    (asked, asked, "3171011201909001", "attached"),
    (
      "Salinan dokurnen pelaksanaan anqgaran Dinas Pendidikan tahun 2025 beserta laporan realisasi belanja",
      asked,
      "3171011201909001", "attached"
    ),
    // No NIK, but the same name and telephone number.
    (asked, asked, "", "attached"),
    // Some of the words, another year, something else.
    ("Salinan dokumen pelaksanaan anggaran Dinas Pendidikan tahun 2025", asked, "3171011201909001", "review"),
    (asked.replacing("2025", with: "2024"), asked, "3171011201909001", "review"),
    ("Daftar jalan rusak di Kecamatan Cempaka", asked, "3171011201909001", "incomplete"),
  ])
  func paperAfterMail(paper: String, mail: String, nik: String, fate: String) throws {
    let office = try ScratchOffice()
    try office.deliver(Letters.request(asks: mail, id: "p1"))
    #expect(try office.round().filed == 1)
    try office.drop(Self.form(nik: nik, asks: paper), name: "surat.txt")
    let report = try office.round()
    #expect(report.lines.contains { $0.contains(" " + fate) }, "\(report.lines)")
    #expect(try office.problems == [])
    if fate == "attached" {
      let sheet = try office.sheet("2026-P-0001")
      #expect(sheet["flags"]?.array?.compactMap(\.string) == ["diterima-dua-kali"])
      #expect(report.letters == 0)
    }
    guard fate == "review" else { return }
    #expect(try office.prefilled().contains("Sama dengan berkas: 2026-P-0001"))
    // The officer leaves it so: it joins the case. He empties the line: it is a case by itself.
    for (answer, cases) in [("Sama dengan berkas: 2026-P-0001", 1), ("Sama dengan berkas:", 2)] {
      let copy = try office.copy()
      try copy.drop(
        try copy.prefilled().answering([("Sama dengan berkas: 2026-P-0001", answer)]), name: "formulir.txt")
      let report = try copy.round()
      #expect(report.problems == [])
      #expect(try Verification(copy.station()).run().cases == cases)
      #expect(try copy.problems == [])
    }
  }

  @Test func mailAfterPaperIsAnsweredOnceAndItsPapersCompleteTheCase() throws {
    let office = try ScratchOffice()
    try office.drop(Self.form(asks: Self.asked, received: "18 November 2026"), name: "surat.txt")
    #expect(try office.round().filed == 1)
    #expect(try office.sheet("2026-P-0001")["status"]?.string == "incomplete")
    try office.deliver(Letters.request(asks: Self.asked, id: "p1"))
    let report = try office.round()
    #expect(report.completed == 1)
    let sheet = try office.sheet("2026-P-0001")
    #expect(sheet["status"]?.string == "registered")
    #expect(sheet["received"]?.string == "2026-11-18T08:00:00+07:00")
    #expect(try office.problems == [])
  }

  @Test func answerIsDueFromTheFirstReceipt() throws {
    let office = try ScratchOffice()
    try office.deliver(Letters.request(asks: Self.asked, id: "p1"))
    _ = try office.round()
    let before = try office.sheet("2026-P-0001")["deadlines"]?.array?.last?["from"]?.string
    try office.drop(Self.form(asks: Self.asked, received: "17 November 2026"), name: "surat.txt")
    _ = try office.round()
    let after = try office.sheet("2026-P-0001")["deadlines"]?.array?.last?["from"]?.string
    #expect(before == "2026-11-20")
    #expect(after == "2026-11-17")
  }

  @Test(arguments: [
    ("Sri Contohwati", "3171015201909003", "0812 3456 7890"),
    ("Budi Santoso", "5201014509900002", "0813 0000 1111"),
  ])
  func otherPeopleAndLaterLettersAreOthers(name: String, nik: String, phone: String) throws {
    let office = try ScratchOffice()
    try office.deliver(Letters.request(asks: Self.asked, id: "p1"))
    _ = try office.round()
    try office.drop(Self.form(name: name, nik: nik, phone: phone, asks: Self.asked), name: "surat.txt")
    #expect(try office.round().filed == 1)
  }

  @Test func afterTenWorkingDaysTheSameWordsAreANewLetter() throws {
    let office = try ScratchOffice()
    try office.deliver(Letters.request(asks: Self.asked, id: "p1"))
    _ = try office.round()
    for (day, filed) in [("4 Desember 2026", 0), ("7 Desember 2026", 1)] {
      let copy = try office.copy()
      try copy.drop(Self.form(asks: Self.asked, received: day), name: "surat.txt")
      #expect(try copy.round(at: "2026-12-08T09:00:00+07:00").filed == filed, "\(day)")
    }
  }

  @Test func nobodyIsNamedInTheIndexAndItIsMadeAgain() throws {
    let office = try ScratchOffice()
    try office.deliver(Letters.request(asks: Self.asked, id: "p1"))
    _ = try office.round()
    let names = try office.files(below: office.folder.senders)
    #expect(!names.isEmpty)
    for word in ["budi", "santoso", "3171011201909001", "81234567890"] {
      #expect(!names.keys.contains { $0.lowercased().contains(word) })
      #expect(!names.values.contains { String(decoding: $0, as: UTF8.self).lowercased().contains(word) })
    }
    try FileManager.default.removeItem(atPath: office.folder.state)
    try office.drop(Self.form(asks: Self.asked), name: "surat.txt")
    #expect(try office.round().filed == 0)
    #expect(try office.files(below: office.folder.senders).count == names.count)
  }
}
