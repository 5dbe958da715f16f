import Disk
import Scans
import Testing
import Tools

@Suite("Recognised pages", .enabled(if: SamplePicture.canRecognise))
struct RecognitionTests {
  private func read(_ octets: [UInt8], _ limits: ScanLimits = .init()) -> DocumentText {
    DocumentScanner(limits: limits).read(octets, mediaType: "image/jpeg", name: "IMG_2026.jpg")
  }

  private func expectLetter(_ text: DocumentText, _ comment: Comment? = nil) {
    #expect(text.troubles == [], comment)
    #expect(text.pages.map(\.source) == [.ocr], comment)
    for word in SamplePdf.letterWords { #expect(text.pages.first?.text.contains(word) == true, comment) }
    #expect((text.pages.first?.confidence ?? 0) > 0.7, comment)
  }

  @Test("A page is read whichever way it lies", arguments: [0, 90, 180, 270])
  func orientation(turn: Int) throws {
    var page = SamplePdf(pages: [SamplePdf.letter])
    page.turn = turn
    let text = read(try SamplePicture.of(page))
    expectLetter(text)
    #expect(text.pages.first?.rotation == (360 - turn) % 360)
  }

  @Test(
    "A page that leans is read",
    arguments: [(3.0, 0.052336, 0.99863), (8, 0.139173, 0.990268), (-8, -0.139173, 0.990268)])
  func skew(degrees: Double, sine: Double, cosine: Double) throws {
    var page = SamplePdf(pages: [SamplePdf.letter])
    (page.lean, page.height, page.width) = ((sine, cosine), 380, 460)
    if degrees < 0 { page.letters = 11 }
    expectLetter(read(try SamplePicture.of(page)), "\(degrees)")
  }

  @Test("A page in uneven light and one of pale ink are read")
  func light() throws {
    var lamp = SamplePdf(pages: [SamplePdf.letter])
    (lamp.paper, lamp.ink) = ((0.3, 1), 0.08)
    expectLetter(read(try SamplePicture.of(lamp, "png")), "lamp")
    var pale = SamplePdf(pages: [SamplePdf.letter])
    (pale.paper, pale.ink) = ((0.85, 0.85), 0.62)
    expectLetter(read(try SamplePicture.of(pale, "png")), "pale")
  }

  @Test("A small picture is enlarged before it is read")
  func small() throws {
    expectLetter(read(try SamplePicture.of(SamplePdf(pages: [SamplePdf.letter]), "png", resolution: 80)))
  }

  @Test("Columns of running text stay apart, labels and their values come together")
  func columns() throws {
    var page = SamplePdf(pages: [
      [
        "Kolom pertama berisi", "uraian tentang hak", "warga negara untuk", "memperoleh informasi",
        "dari badan publik", "yang ada di daerah",
      ]
    ])
    page.column = [
      "Bagian kedua memuat", "kewajiban pemerintah", "menyediakan laporan", "keuangan dan kegiatan",
      "secara berkala agar", "dapat diawasi warga",
    ]
    let text = read(try SamplePicture.of(page)).pages.first?.text ?? ""
    let lines = text.split(separator: "\n")
    #expect(lines.contains("uraian tentang hak"))
    #expect(lines.contains("kewajiban pemerintah"))
    var card = SamplePdf(pages: [["NIK", "Nama", "Tempat/Tgl Lahir", "Alamat", "Agama", "Pekerjaan"]])
    card.column = [
      ": 3273014506850003", ": SITI RAHMAWATI", ": BANDUNG, 05-06-1985", ": JALAN MELATI 12", ": ISLAM",
      ": WIRASWASTA",
    ]
    let read = self.read(try SamplePicture.of(card)).pages.first?.text.split(separator: "\n") ?? []
    #expect(read.contains { $0.utf8.starts(with: "NIK :".utf8) && $0.contains("3273014506850003") })
    #expect(read.contains("Nama : SITI RAHMAWATI"))
  }

  @Test("A blank page is no text and no trouble")
  func blank() throws {
    let text = read(try SamplePicture.of(SamplePdf(pages: [[]])))
    #expect(text == DocumentText(pages: [PageText(number: 1, text: "", source: .none)]))
  }

  @Test("A scan in a PDF is recognised, pages in their order on all cores")
  func scannedPdf() throws {
    let letters = try (1...3).map { number in
      try SamplePicture.of(SamplePdf(pages: [["Lembar \(number)"] + SamplePdf.letter]), "tiff")
    }
    // Three TIFFs of one page become one of three: each directory names the next.
    let text = read(SampleTiff.joined(letters))
    #expect(text.troubles == [])
    #expect(text.pages.map(\.number) == [1, 2, 3])
    for page in text.pages {
      #expect(page.text.contains("Lembar \(page.number)"))
      #expect(page.text.contains("Permohonan"))
    }
  }

  @Test(
    "A photo from a telephone in HEIC is read",
    .enabled(if: Program.find("heif-enc") != nil && Program.find("heif-convert") != nil))
  func heic() throws {
    let png = try SamplePicture.of(SamplePdf(pages: [SamplePdf.letter]), "png")
    let heic = try SamplePicture.run(
      "heif-enc", ["-q", "80", "-o", "out.heic", "in.png"], png, input: "in.png", output: "out.heic")
    expectLetter(read(heic))
  }

  @Test("A picture that was cut short is read as far as it goes, with a note")
  func cut() throws {
    let jpeg = try SamplePicture.of(SamplePdf(pages: [SamplePdf.letter]))
    let text = read(Array(jpeg.prefix(jpeg.count * 2 / 3)))
    #expect(text.troubles == [.damaged("gambar JPG terpotong")])
    #expect(text.pages.first?.text.contains("Permohonan") == true)
  }

  @Test("Results are kept by the octets' digest; what another day may be better is not kept")
  func cached() throws {
    let folder = try WorkFolder()
    let cache = ScanCache(folder: folder.path + "/scans")
    let picture = try SamplePicture.of(SamplePdf(pages: [SamplePdf.letter]))
    let none: @Sendable (String) -> Program? = { _ in nil }
    let poor = DocumentScanner(cache: cache, find: none).read(picture, mediaType: "", name: nil)
    #expect(poor.troubles.contains(.missingProgram("tesseract")))
    let fresh = DocumentScanner(cache: cache).read(picture, mediaType: "", name: nil)
    expectLetter(fresh)
    // The second time nothing is needed.
    #expect(DocumentScanner(cache: cache, find: none).read(picture, mediaType: "", name: nil) == fresh)
    let kept = try DiskFile.list(folder.path + "/scans")
    #expect(kept.count == 1)
    // A file that is damaged is as good as none.
    try DiskFile.replace(folder.path + "/scans/" + (kept.first?.name ?? ""), with: [0x7B], sync: false)
    #expect(DocumentScanner(cache: cache).read(picture, mediaType: "", name: nil) == fresh)
  }
}
