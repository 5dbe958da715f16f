import Civil
import Letters
import Testing

@testable import Station

@Suite("The officer's side file") struct OfficerNoteTests {
  private let reader = OfficerNoteReader(
    today: CivilDate(year: 2026, month: 11, day: 24) ?? CivilDate(dayNumber: 0))

  @Test func everyKeyIsRead() throws {
    let note = try reader.read(
      Array(
        """
        \u{FEFF}// dari petugas
        {
          diterima: "2026-11-20 14:30",
          pengirim: { nama: "Budi Santoso", surel: "budi@example.id", alamat: "Jalan Contoh 1", telepon: "0812 3456", nik: 3171011201909001 },
          jenis: "Keberatan",
          nomor: "001/PPID/XI/2026",
          perbaikan: { name: "Budi Santosa", nik: "3171 0112 0190 9001", information: ["Peta", "APBD"], tujuan: "riset", organisation: null },
          terima: true,
        }
        """.utf8))
    #expect(note.received?.date.iso == "2026-11-20")
    #expect(note.received?.time?.indonesian == "14.30")
    #expect(note.received?.origin == .sideFile)
    #expect(note.sender.name == "Budi Santoso")
    #expect(note.sender.email == "budi@example.id")
    #expect(note.sender.phone == "0812 3456")
    #expect(note.sender.nik == "3171011201909001")
    #expect(note.kind == .objection)
    #expect(note.caseNumber == "001/PPID/XI/2026")
    #expect(note.corrections.name == "Budi Santosa")
    #expect(note.corrections.nik == "3171011201909001")
    #expect(note.corrections.information == ["Peta", "APBD"])
    #expect(note.corrections.purpose == "riset")
    #expect(note.corrections.organisation == nil)
    #expect(note.acceptsDamaged)
    #expect(!note.octets.isEmpty)
  }

  @Test(arguments: [
    "2026-11-20", "20-11-2026", "20/11/2026", "20.11.2026", "20 November 2026", "20261120", "2026-11-24",
  ])
  func dayMayBeWrittenAsPeopleDo(text: String) throws {
    let note = try reader.read(Array("{ diterima: \"\(text)\" }".utf8))
    #expect(note.received?.date.iso == (text == "2026-11-24" ? text : "2026-11-20"))
    #expect(note.received?.time == nil)
  }

  @Test(arguments: [
    ("{\n ditrima: \"2026-11-20\" }", 2, "ditrima", "\"diterima\""),
    ("{ perbaikan: {\n\n nama2: \"x\" } }", 3, "perbaikan.nama2", "\"nama\""),
    ("{ pengirim: { kota: \"x\" } }", 1, "pengirim.kota", "Kunci yang dikenal"),
    ("{ diterima: \"2026-11-25\" }", 1, "diterima", "benar-benar diterima"),
    ("{ diterima: \"2024-01-01\" }", 1, "diterima", "tahunnya"),
    ("{ diterima: \"kemarin\" }", 1, "diterima", "2026-11-20"),
    ("{ diterima: \"31-02-2026\" }", 1, "diterima", "2026-11-20"),
    ("{ diterima: 5 }", 1, "diterima", "2026-11-20"),
    ("{ diterima: \"2026-11-20 dan 21\" }", 1, "diterima", "2026-11-20"),
    ("{ jenis: \"permohonn\" }", 1, "jenis", "\"permohonan\""), ("{ jenis: \"xyz\" }", 1, "jenis", "Pilih"),
    ("{ pengirim: \"Budi\" }", 1, "pengirim", "Contoh"),
    ("{ pengirim: { nik: \"123\" } }", 1, "pengirim.nik", "KTP"),
    ("{ pengirim: { surel: \"bukan surel\" } }", 1, "pengirim.surel", "example.id"),
    ("{ perbaikan: { information: [] } }", 1, "perbaikan.information", "butir"),
    ("{ perbaikan: { name: \"\" } }", 1, "perbaikan.name", "hapus"),
    ("{ terima: \"ya\" }", 1, "terima", "true"),
    ("{ perbaikan: {\n delivery: \"merpati\" } }", 2, "perbaikan.delivery", "surel, pos, diambil langsung"),
    ("{ perbaikan: {\n\n pengiriman: \"pos atau kurir\" } }", 3, "perbaikan.pengiriman", "salah satu"),
    ("{ perbaikan: { pengiriman: \"jangan pos\" } }", 1, "perbaikan.pengiriman", "salah satu"),
    ("{ perbaikan: {\n cara: \"pos\" } }", 2, "perbaikan.cara", "pengiriman: \"pos\""),
    ("{ perbaikan: {\n obtain: \"terserah\" } }", 2, "perbaikan.obtain", "melihat, salinan"),
    ("{ diterima: \"2026-11-20\"\n nomor: \"1\" }", 2, "", "koma"),
    ("{ diterima: “2026-11-20” }", 1, "", "Word"),
    ("[]", 1, "", "Contoh"), ("", 1, "", "Contoh"), ("diterima 2026-11-20", 1, "", "Contoh"),
  ])
  func mistakeIsNamedWithItsLineAndHowToMendIt(text: String, line: Int, key: String, mend: String) {
    let fault = #expect(throws: NoteFault.self) { _ = try reader.read(Array(text.utf8)) }
    #expect(fault?.line == line)
    #expect(fault?.key == key)
    #expect(fault?.mend.contains(mend) == true, "\(fault.map { "\($0)" } ?? "")")
    #expect(fault?.sentence.hasSuffix(".") == true)
  }

  @Test(arguments: [
    ("pos", "post"), ("POS", "post"), ("post", "post"), ("surel", "email"), ("email", "email"),
    ("e-mail", "email"), ("diambil langsung", "pickup"), ("diambil", "pickup"), ("ambil di kantor", "pickup"),
    ("pickup", "pickup"), ("kurir", "courier"), ("JNE", "courier"), ("faks", "fax"), ("WA", "whatsapp"),
    ("dikirim lewat pos ke alamat rumah", "post"),
  ])
  func wayOfSendingIsTheContractsWord(text: String, way: String) throws {
    for key in ["delivery", "pengiriman"] {
      let note = try reader.read(Array("{ perbaikan: { \(key): \"\(text)\" } }".utf8))
      #expect(note.corrections.delivery == way, "\(text)")
    }
  }

  @Test(arguments: [
    "melihat", "salinan", "hardcopy", "softcopy", "file Excel", "fotokopi, dijilid", "lihat saja",
  ])
  func formOfTheInformationIsKeptAsTheOfficerWritesIt(text: String) throws {
    for key in ["obtain", "cara"] {
      #expect(
        try reader.read(Array("{ perbaikan: { \(key): \"\(text)\" } }".utf8)).corrections.obtain == text)
    }
  }

  @Test func otherEncodingsAndHugeFilesAreRefused() {
    for octets in [[0xFF, 0xFE, 0x7B, 0], Array(repeating: 0x20, count: 70_000), [0x7B, 0xE9, 0x7D]]
      as [[UInt8]]
    {
      #expect(throws: NoteFault.self) { _ = try reader.read(octets) }
    }
  }

  @Test func emptyNoteSaysNothing() throws {
    var note = try reader.read(Array("{}".utf8))
    note.octets = []
    #expect(note.isEmpty)
  }
}
