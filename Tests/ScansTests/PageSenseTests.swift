import Testing

@testable import Scans

@Suite("What makes a page's text")
struct PageSenseTests {
  @Test(
    "Text of a PDF counts when it is words, not a stamp and not rubbish",
    arguments: [
      ("Dipindai dengan CamScanner", 0.95, DigitalText.Verdict.recognise), ("", 0, .recognise),
      (SamplePdf.letter.joined(separator: "\n"), 0, .enough),
      (SamplePdf.letter.joined(separator: "\n"), 0.2, .pictureToo),
      // A signature's note over a page that is a picture.
      (
        "Dokumen ini telah ditandatangani secara elektronik menggunakan sertifikat elektronik", 0.9,
        .recognise
      ),
      (String(repeating: SamplePdf.letter.joined(separator: "\n") + "\n", count: 2), 0.95, .enough),
      // Letters of a font whose names are shifted.
      (String(repeating: "3HUPRKRQDQ LQIRUPDVL SXEOLN NHSDGD ", count: 12), 0, .recognise),
      (String(repeating: "\u{F041}\u{F042}\u{F043} ", count: 40), 0, .recognise),
    ] as [(String, Double, DigitalText.Verdict)])
  func judged(text: String, coverage: Double, verdict: DigitalText.Verdict) {
    #expect(DigitalText.judge(text, coverage: coverage) == verdict)
  }

  @Test("Lines that only the picture has are added behind a page's own text")
  func supplemented() {
    let own = PageText(number: 1, text: "Lampiran kartu pemohon", source: .digital)
    let read = PageText(
      number: 1, text: "Lampiran kartu pemohon\nNIK : 3273014506850003\nNama : SITI RAHMAWATI", source: .ocr,
      confidence: 0.9)
    let both = DigitalText.supplemented(own, by: read)
    #expect(both.text == "Lampiran kartu pemohon\n\nNIK : 3273014506850003\nNama : SITI RAHMAWATI")
    #expect(both.source == .digital)
    #expect(both.confidence == 0.9)
    #expect(DigitalText.supplemented(own, by: PageText(number: 1, text: "~ ..", source: .ocr)) == own)
  }

  @Test("The recogniser's rows become words with their lines")
  func rows() {
    let head =
      "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"
    let rows = [
      "1\t1\t0\t0\t0\t0\t0\t0\t100\t100\t-1\t", "5\t1\t1\t1\t1\t1\t10\t20\t30\t12\t96.5\tNama",
      "5\t1\t1\t1\t1\t2\t50\t20\t8\t12\t40\t:", "5\t1\t1\t1\t2\t1\t10\t40\t30\t12\t91\tAlamat",
      "5\t1\t2\t1\t1\t1\t90\t20\t40\t12\t88\tSi\u{202E}ti", "5\t1\t2\t1\t1\t2\tx\t20\t40\t12\t88\trusak",
      "5\t1",
      "5\t1\t3\t1\t1\t1\t0\t0\t9\t9\t95\t ",
    ]
    let words = Tesseract.words(Array((head + rows.joined(separator: "\n")).utf8))
    #expect(words.map(\.text) == ["Nama", ":", "Alamat", "Siti"])
    #expect(words.map(\.line) == [0, 0, 1, 2])
    #expect(words.map(\.paragraph) == [0, 0, 0, 1])
    #expect(words.map(\.confidence) == [0.965, 0.4, 0.91, 0.88])
    let reading = Reading(words: words)
    #expect(reading.uncertainWords == 1)
    #expect(ReadingLines.text(reading, limit: 1000) == "Nama : Siti\nAlamat")
  }

  /// Words of lines at these places; a line's words stand side by side.
  private func reading(_ lines: [(text: String, left: Int, top: Int, paragraph: Int)], slope: Double = 0)
    -> Reading
  {
    var words: [OcrWord] = []
    for (index, line) in lines.enumerated() {
      var left = line.left
      for word in line.text.split(separator: " ") {
        let width = word.utf8.count * 10
        words.append(
          OcrWord(
            text: String(word), confidence: 0.9, left: left, top: line.top + Int(Double(left) * slope),
            width: width,
            height: 20, line: index, paragraph: line.paragraph))
        left += width + 10
      }
    }
    return Reading(words: words)
  }

  @Test("Labels and values in two columns become lines, also when the page leans", arguments: [0, 0.05])
  func labels(slope: Double) {
    let reading = reading(
      [
        ("NIK", 0, 0, 0), ("Nama lengkap pemohon informasi publik", 0, 40, 0), ("Alamat rumah", 0, 80, 0),
        (": 3273014506850003", 500, 2, 1), (": SITI RAHMAWATI DARI BANDUNG BARAT", 500, 39, 1),
        (": JALAN MELATI NOMOR DUA BELAS", 500, 81, 1), ("PROVINSI JAWA BARAT YANG LUAS SEKALI", 200, -50, 2),
      ], slope: slope)
    #expect(
      ReadingLines.text(reading, limit: 4000) == """
        PROVINSI JAWA BARAT YANG LUAS SEKALI

        NIK : 3273014506850003
        Nama lengkap pemohon informasi publik : SITI RAHMAWATI DARI BANDUNG BARAT
        Alamat rumah : JALAN MELATI NOMOR DUA BELAS
        """)
  }

  @Test("A value whose colon was not seen stands with its label all the same")
  func lostColon() {
    let reading = reading([
      ("NIK", 0, 0, 0), ("Nama", 0, 30, 0), ("Agama", 0, 60, 0), ("3273014506850003", 215, 0, 1),
      (": SITI", 200, 30, 2),
      (": ISLAM", 200, 60, 2),
    ])
    #expect(ReadingLines.text(reading, limit: 4000) == "NIK : 3273014506850003\nNama : SITI\nAgama : ISLAM")
  }

  @Test("A colon taken for the stroke of a one is a colon where the other lines have theirs")
  func mistakenColon() {
    let lines = [(": SITI", 30), (": ISLAM", 60), (": WNI", 90)].map { ($0.0, 200, $0.1, 1) }
    let mistaken = reading([("NIK", 0, 0, 0), ("13273014506850003", 202, 0, 2)] + lines)
    #expect(ReadingLines.text(mistaken, limit: 400).utf8.starts(with: "NIK :3273014506850003\n".utf8))
    let elsewhere = reading([("NIK", 0, 0, 0), ("1327", 215, 0, 2)] + lines)
    #expect(ReadingLines.text(elsewhere, limit: 400).utf8.starts(with: "NIK : 1327\n".utf8))
  }

  @Test("Columns of running text stay apart, a gap is an empty line")
  func columns() {
    let reading = reading([
      ("satu dua", 0, 0, 0), ("tiga empat", 0, 30, 0), ("lima enam", 0, 100, 1), ("kanan satu", 400, 0, 2),
      ("kanan dua", 400, 30, 2),
    ])
    #expect(
      ReadingLines.text(reading, limit: 4000)
        == "satu dua\ntiga empat\n\nlima enam\n\nkanan satu\nkanan dua")
  }

  @Test(
    "The lean of lines is found to half a degree, and none where there are no lines",
    arguments: [-12.0, -3, 0, 1, 8, 15])
  func skew(degrees: Double) {
    var ink: [PageLook.Point] = []
    let slope = Trigonometry.tangent(degrees)
    for line in 0..<20 {
      for x in stride(from: 100, to: 700, by: 2) where x % 50 < 40 {
        for thick in 0..<4 {
          let y = 200 + line * 25 + thick + Int((Double(x - 400) * slope).rounded())
          ink.append(PageLook.Point(x: Int32(x), y: Int32(y)))
        }
      }
    }
    let found = Skew.lines(ink, width: 800, height: 900)
    #expect(abs(found.angle - degrees) <= 0.5)
    #expect(Skew.lines(Array(ink.prefix(100)), width: 800, height: 900).angle == 0)
  }

  @Test("Words are told from marks, known ones from others")
  func words() {
    #expect(WordSense.isKnown("Permohonan,") && WordSense.isKnown("YTH.") && !WordSense.isKnown("xqzt"))
    #expect(
      WordSense.isWordLike("informasi") && !WordSense.isWordLike("XZT") && !WordSense.isWordLike("~~a~~"))
    #expect(WordSense.plain("a\u{202E}b\u{7}c") == "abc")
  }

  @Test("Every trouble is a sentence for a sender")
  func sentences() {
    let all: [Trouble] = [
      .encrypted, .damaged("PDF"), .tooManyPages(70), .tooManyFiles(9), .tooLarge, .ratioExceeded,
      .nestedTooDeep,
      .timedOut, .missingProgram("tesseract"), .failedProgram("pdftoppm"), .unsupported("DOC lama"),
    ]
    #expect(Set(all.map(\.indonesian)).count == all.count)
    #expect(all.allSatisfy { $0.indonesian.utf8.last == 0x2E })
    // What is kept of a document can hold each of them.
    let text = DocumentText(
      pages: [PageText(number: 1, text: "a\n\"b\"", source: .ocr, confidence: 0.123)], troubles: all)
    #expect((try? ScanJson.text(ScanJson.value(text))) == text)
  }
}
