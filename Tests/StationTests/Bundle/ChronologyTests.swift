import Desk
import Digests
import Disk
import Foundation
import Procedures
import Records
import Station
import Testing

/// What the chronology of a life says.
@Suite struct ChronologyTests {
  /// The text with its folded lines joined.
  private func flat(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test(arguments: [
    "Permohonan informasi publik diterima melalui surat elektronik pada 20 November 2026 pukul 08.15 WIB",
    "Berkas 2026-P-0001 diberi nomor pendaftaran 001/PPID/XI/2026.",
    "PPID Kabupaten Contoh (Sari Widyaningrum) memperpanjang jangka waktu pemberitahuan tertulis",
    "PPID Kabupaten Contoh (Sari Widyaningrum) menolak permohonan, dengan surat nomor",
    "Dasar hukum: Pasal 17 huruf h UU Nomor 14 Tahun 2008.",
    "Keberatan diterima melalui surat elektronik pada 21 Desember 2026 pukul 08.15 WIB",
    "Sekretaris Daerah (Hendra Wiratama) menanggapi keberatan: keberatan ditolak",
    "Sengketa informasi dicatat sebagai berkas 2027-S-0001, mengenai berkas 2026-K-0001.",
    "Register KI 012/II/2027",
    // The office's own holiday moves the answer from 4 to 7 December; the extension starts from there.
    "Jumat, 27 November 2026: Hari Jadi Kabupaten Contoh",
    "Hari terakhir: Senin, 7 Desember 2026",
    "Diperpanjang pada 4 Desember 2026, hari kerja ke-9.",
    "Hari ke-0: Senin, 7 Desember 2026 (hari terakhir jangka waktu semula)",
    "Dipenuhi pada Senin, 14 Desember 2026, hari kerja ke-5, 2 (dua) hari kerja sebelum hari terakhir.",
    "Digunakan pada Senin, 21 Desember 2026, hari kerja ke-5",
    // Thirty working days from 21 December, 24 December worked by the office's own decision: the superior is late.
    "Dasar: Pasal 36 ayat (2) UU Nomor 14 Tahun 2008",
    "setelah hari terakhir (terlambat).",
    "Hari yang tetap dihitung sebagai hari kerja: Kamis, 24 Desember 2026 (Surat Edaran Bupati 2/2026).",
    "Hari libur kantor atau daerah: Jumat, 27 November 2026, Hari Jadi Kabupaten Contoh (Keputusan Bupati 1/2026).",
    "Jam kerja: 07.30 sampai dengan 16.00.",
    "Petugas Layanan Informasi, sejak 1 Januari 2025, masih menjabat",
    "Pejabat Pengelola Informasi dan Dokumentasi, sejak 1 Januari 2026, sampai dengan 31 Desember 2026",
  ])
  func tellsAndCounts(words: String) throws {
    let text = try flat(Life.outcome.get().file.chronology.text)
    #expect(text.contains(words), "\(text)")
  }

  @Test func journalLinesAndHeadAreStatedWithTheirHashesAndLaidBeside() throws {
    let outcome = try Life.outcome.get()
    let text = outcome.file.chronology.text
    #expect(text.contains(outcome.file.journal.head.hash.hex))
    #expect(!outcome.file.journal.lines.isEmpty)
    let excerpt = try DiskFile.read(outcome.folder + "/" + CaseBundle.excerptName, limit: 1 << 20)
    let lines = excerpt.split(separator: 0x0A)
    #expect(lines.count == outcome.file.journal.lines.count)
    for (index, line) in outcome.file.journal.lines.enumerated() {
      #expect(text.contains(line.hash.hex))
      let read = try JournalLine.read(lines[index], number: index + 1, file: "kutipan")
      #expect(read.hash == line.hash)
      #expect(read.sequence == line.sequence)
    }
  }

  @Test func whatOfficersTypedIsNeverMarkup() throws {
    let html = try Life.outcome.get().file.chronology.html
    #expect(html.contains("rahasia pribadi &lt;warga&gt;"))
    #expect(!html.contains("<warga>"))
  }

  @Test func inNeitherPageStandsANumberOfIdentity() throws {
    let file = try Life.outcome.get().file
    for text in [file.index.text, file.index.html, file.chronology.text, file.chronology.html] {
      #expect(!text.contains("3171011201909001"))
    }
  }

  @Test func silenceIsToldAndALateAnswerCountsItsDays() throws {
    let office = try ScratchOffice(configuration: DisputeLife.configuration("umum"))
    try office.deliver(Letters.request(id: "diam"))
    _ = try office.station(at: "2026-11-20T09:00:00+07:00").runOnce()
    _ = try office.station(at: "2026-12-08T09:00:00+07:00").runOnce()
    let silent = try flat(DisputeLife.bundle(office, "2026-P-0001").file.chronology.text)
    #expect(silent.contains("(jawaban) PPID lewat; hari terakhirnya Senin, 7 Desember 2026."))
    #expect(
      silent.contains("Belum dipenuhi menurut jurnal sampai 8 Desember 2026: terlampaui 1 (satu) hari kerja.")
    )
    #expect(
      silent.contains(
        "Hari ke-0: Senin, 7 Desember 2026 (hari terakhir jangka waktu jawaban, yang lewat tanpa jawaban)"))
    var act = OfficerAct(.act(.grant))
    act.reason = "Tersedia"
    _ = try office.station(at: "2026-12-10T09:00:00+07:00").act(act, on: "2026-P-0001")
    let late = try flat(DisputeLife.bundle(office, "2026-P-0001").file.chronology.text)
    #expect(
      late.contains(
        "Dipenuhi pada Kamis, 10 Desember 2026, 3 (tiga) hari kerja setelah hari terakhir (terlambat)."))
  }

  /// One life for all the questions; it is only read.
  private enum Life {
    static let life = Result { try DisputeLife() }
    static let outcome = Result { try life.get().bundle() }
  }
}
