import Desk
import Digests
import Letters
import Records
import Testing

/// What of a letter on paper nobody could read for certain is looked at, or marked on its case.
@Suite struct DoubtedReadingTests {
  /// A form as its page was read.
  private static func scan(_ purpose: String, address: String = "Alamat : Jalan Contoh 3, Klaten") -> Letter {
    let text = """
      FORMULIR PERMOHONAN INFORMASI PUBLIK
      Nama : Sari Widyaningrum
      \(address)
      Nomor KTP : 3310015708850002
      Nomor Telepon : 0812 3456 7890
      Rincian informasi yang dibutuhkan : Salinan laporan realisasi anggaran tahun 2025
      \(purpose)
      Pemohon Informasi
      Sari Widyaningrum
      """
    let card = """
      PROVINSI JAWA TENGAH
      KABUPATEN KLATEN
      NIK : 3310015708850002
      Nama : SARI WIDYANINGRUM
      Tempat/Tgl Lahir : KLATEN, 17-08-1985
      Jenis Kelamin : PEREMPUAN
      Alamat : JL. CONTOH 3
      Agama : ISLAM
      Kewarganegaraan : WNI
      Berlaku Hingga : SEUMUR HIDUP
      """
    let pages = [text, card].enumerated().map {
      PaperPage(number: $0.offset + 1, text: $0.element, isDigital: false, confidence: 0.9)
    }
    let look = PaperLook(
      findings: PaperReader.read(pages, name: nil), pages: pages, defect: nil, remarks: [], wasRead: true,
      octets: 90_000)
    return LetterReader.read(scans: [
      ScannedFile(part: "", name: "scan.pdf", mediaType: "application/pdf", opened: .file(look))
    ])
  }

  @Test(arguments: [
    ("Tujuan penggunaan informasi : penelitian skripsi", Decision.Fate.filed, nil as String?),
    // What a stamp leaves of a line: the case is filed, and its mark tells what to compare.
    ("Tujuan penggunaan informasi : 5 penel 5", .filed, "periksa-bacaan-tujuan"),
    // Something stands there that was lost: a person looks before the applicant is asked for it.
    ("Informasi tersebut saya perlu", .review, nil),
    // Nothing stands there: the applicant is asked.
    ("", .incomplete, nil),
  ]) func aDoubtedPurpose(line: String, fate: Decision.Fate, flag: String?) throws {
    let desk = try DeskSample()
    let decision = desk.decide(Self.scan(line))
    #expect(decision.fate == fate, "\(decision.remarks)")
    var flags: [String] = []
    for case .open(let opening) in decision.acts { flags += opening.flags }
    #expect(flags == (flag.map { [$0] } ?? []))
  }

  @Test func theNoteSaysWhatCouldNotBeRead() throws {
    let desk = try DeskSample()
    let decision = desk.decide(Self.scan("Informasi tersebut saya perlu"))
    #expect(decision.remarks.contains("Belum pasti terbaca: tujuan penggunaan informasi."))
  }
}
