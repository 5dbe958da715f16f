import Testing

@testable import Scans

/// A form's lines in the order and with the room that a reader sees on the page.
@Suite("The layout of forms")
struct FormLayoutTests {
  /// Words of a drawn page: each row `(top, [(left, text)])`; a paragraph of its own for each cell.
  private static func reading(_ rows: [(top: Int, cells: [(left: Int, text: String)])]) -> Reading {
    var words: [OcrWord] = []
    var line = 0
    for row in rows {
      for cell in row.cells {
        var left = cell.left
        for word in cell.text.split(separator: " ") {
          words.append(
            OcrWord(
              text: String(word), confidence: 0.95, left: left, top: row.top, width: word.count * 10,
              height: 20,
              line: line, paragraph: line))
          left += word.count * 10 + 8
        }
        line += 1
      }
    }
    return Reading(words: words)
  }

  private static func text(_ rows: [(top: Int, cells: [(left: Int, text: String)])]) -> String {
    ReadingLines.page(reading(rows), isForm: true, limit: 10_000).text
  }

  @Test func linesOfAValueAreSetIn() {
    let text = Self.text([
      (0, [(0, "Nama :"), (300, "Budi Santoso")]),
      (30, [(0, "Alamat :"), (300, "Jl. Sawo No. 5 RT")]),
      (60, [(300, "001/RW 003, Madegondo")]),
      (90, [(0, "Pekerjaan :"), (300, "Guru")]),
    ])
    #expect(
      text == "Nama : Budi Santoso\nAlamat : Jl. Sawo No. 5 RT\n    001/RW 003, Madegondo\nPekerjaan : Guru")
  }

  /// A justified paragraph's halves as the recogniser takes them for columns, `gap` points apart.
  private static func river(_ gap: Int, rows: Int = 3) -> String {
    let left = ["Informasi ini akan", "batas desa secara.", "dibuatkan salinan,", "diambil di kantor."]
    let right = ["saya pergunakan", "musyawarah warga", "dan dikirim pos", "setiap hari kerja"]
    var words: [OcrWord] = []
    for (paragraph, side) in [left, right].enumerated() {
      for row in 0..<rows {
        var at = paragraph == 0 ? 0 : 196 + gap
        for text in side[row].split(separator: " ") {
          words.append(
            OcrWord(
              text: String(text), confidence: 0.95, left: at, top: row * 30, width: text.count * 10,
              height: 20,
              line: paragraph * 10 + row, paragraph: paragraph))
          at += text.count * 10 + 8
        }
      }
    }
    return ReadingLines.page(Reading(words: words), limit: 10_000).text
  }

  @Test func justifiedLinesWithWideBlanksAreNoColumns() {
    #expect(
      Self.river(10).hasPrefix("Informasi ini akan saya pergunakan\nbatas desa secara. musyawarah warga\n"))
    // Columns have more room between them, and two rows may be signatures.
    #expect(Self.river(60).hasPrefix("Informasi ini akan\nbatas"))
    #expect(Self.river(10, rows: 2).hasPrefix("Informasi ini akan\nbatas"))
  }

  @Test func aRowsRoomInATableEndsNoValue() {
    let text = Self.text([
      (0, [(0, "Alamat :"), (300, "Jl. Sawo No. 5 RT")]), (100, [(300, "001/RW 003, Madegondo")]),
    ])
    #expect(text == "Alamat : Jl. Sawo No. 5 RT\n    001/RW 003, Madegondo")
  }

  @Test func choicesStayAboveWhatIsSigned() {
    // The recogniser took the left half of the signatures for one column with the labels.
    let text = Self.text([
      (0, [(0, "Cara Mendapatkan Salinan"), (300, "☐ Mengambil Langsung")]),
      (200, [(0, "Petugas Informasi,")]),
      (40, [(300, "☐ Kurir")]), (80, [(300, "☒ Pos")]), (160, [(300, "Jakarta, 9 Oktober 2026")]),
    ])
    let lines = text.split(separator: "\n").map { $0.trimmingPrefix(while: { $0 == " " }) }
    #expect(lines.firstIndex(of: "☒ Pos").map { $0 < lines.count - 2 } == true)
    #expect(lines.last == "Petugas Informasi,")
  }

  @Test func sectionsSideBySideAreReadOneAfterTheOther() {
    let text = Self.text([
      (0, [(200, "FORMULIR PERMOHONAN INFORMASI PUBLIK")]),
      (60, [(0, "A. DATA PEMOHON"), (500, "B. INFORMASI YANG DIMINTA")]),
      (100, [(0, "Nama Lengkap"), (500, "Rincian Informasi")]),
      (140, [(0, "Laila Muthmainnah"), (500, "Daftar informasi publik")]),
      (180, [(0, "Alamat Lengkap"), (500, "Tujuan Penggunaan")]),
      (220, [(0, "Jl. Sawo No. 5"), (500, "pembelajaran")]),
      (260, [(0, "Email"), (500, "Cara Memperoleh Informasi")]),
      (300, [(0, "laila@example.id"), (500, "☒ Salinan softcopy")]),
    ])
    let left = [
      "A. DATA PEMOHON", "Nama Lengkap", "Laila Muthmainnah", "Alamat Lengkap", "Jl. Sawo No. 5", "Email",
    ]
    let right = [
      "B. INFORMASI YANG DIMINTA", "Rincian Informasi", "Daftar informasi publik", "Tujuan Penggunaan",
    ]
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines.first == "FORMULIR PERMOHONAN INFORMASI PUBLIK")
    #expect(lines.filter((left + ["laila@example.id"]).contains) == left + ["laila@example.id"])
    #expect(
      lines.firstIndex(of: "laila@example.id").flatMap { email in
        lines.firstIndex(of: right[0]).map { email < $0 }
      } == true)
    #expect(lines.filter(right.contains) == right)
  }

  @Test func halvesAreToldByTheirSectionsAndEndWhereTheFormGoesOn() {
    let text = Self.text([
      (0, [(0, "A. DATA PEMOHON"), (500, "B. INFORMASI YANG DIMOHON")]),
      (40, [(0, "Nama"), (500, "1. Rincian dana wilayah")]),
      (80, [(0, "Tuti Alawiyah"), (500, "tahun 2025")]),
      (120, [(0, "NIK"), (500, "C. TUJUAN PENGGUNAAN")]),
      (160, [(0, "3273066212680002"), (500, "bahan evaluasi")]),
      (200, [(0, "Alamat")]), (240, [(0, "Jl. Pajajaran No. 112")]),
      (280, [(0, "D. CARA MEMPEROLEH")]), (320, [(0, "☐ Melihat"), (400, "☒ Salinan hardcopy")]),
    ])
    let lines = text.split(separator: "\n").map { String($0.trimmingPrefix(while: { $0 == " " })) }
    #expect(
      lines.prefix(12) == [
        "A. DATA PEMOHON", "Nama", "Tuti Alawiyah", "NIK", "3273066212680002", "Alamat",
        "Jl. Pajajaran No. 112",
        "B. INFORMASI YANG DIMOHON", "1. Rincian dana wilayah", "tahun 2025", "C. TUJUAN PENGGUNAAN",
        "bahan evaluasi",
      ])
    #expect(lines.dropFirst(12).first == "D. CARA MEMPEROLEH")
  }

  @Test func itemsOfAListAreNoSections() {
    let form = Self.reading([
      (0, [(0, "Nama"), (500, "Budi Santoso")]), (40, [(0, "Alamat"), (500, "Jl. Sawo No. 5")]),
      (80, [(0, "Email"), (500, "budi@example.id")]),
      (120, [(0, "Informasi"), (500, "a. Salinan Peraturan Bupati")]), (160, [(500, "b. Laporan realisasi")]),
      (200, [(500, "c. Daftar aset desa")]),
    ])
    #expect(FormHalves(form.words, slope: 0) == nil)
  }

  @Test func labelsWithTheirValuesAreNoHalves() {
    let form = Self.reading([
      (0, [(0, "Nama"), (300, "Budi Santoso")]), (40, [(0, "Alamat"), (300, "Jl. Sawo No. 5")]),
      (80, [(0, "Email"), (300, "budi@example.id")]),
      (120, [(0, "Rincian Informasi"), (300, "cara pengaduan")]),
      (160, [(0, "Tujuan Penggunaan"), (300, "tujuan pribadi")]),
    ])
    #expect(FormHalves(form.words, slope: 0) == nil)
  }
}
