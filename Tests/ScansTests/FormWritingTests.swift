import Testing

@testable import Scans

/// What forms print for people to write on and to choose by.
@Suite("Dotted lines and round choices")
struct FormWritingTests {
  /// A white picture to draw on.
  private struct Canvas {
    static let (width, height) = (800, 400)
    var points = [UInt8](repeating: 250, count: width * height)

    mutating func dot(_ x: Int, _ y: Int, _ size: Int = 2) {
      for row in y..<(y + size) { for column in x..<(x + size) { points[row * Self.width + column] = 20 } }
    }

    /// Dots every eight points, those left out where a letter hangs over them.
    mutating func leader(_ y: Int, from left: Int = 100, to right: Int = 700, without: Range<Int> = 0..<0) {
      for x in stride(from: left, to: right, by: 8) where !without.contains(x) { dot(x, y) }
    }

    mutating func ring(_ left: Int, _ top: Int, isChosen: Bool) {
      for y in 0...24 {
        for x in 0...24 {
          let far = (x - 12) * (x - 12) + (y - 12) * (y - 12)
          if (121...150).contains(far) || isChosen && far <= 25 {
            points[(top + y) * Self.width + left + x] = 20
          }
        }
      }
    }

    var ink: InkMap {
      let picture = GreyPicture(width: Self.width, height: Self.height, points: points[...])
      return InkMap(picture, PageLook(picture))
    }
  }

  private static func leaders(_ draw: (inout Canvas) -> Void) -> LeaderDots {
    var canvas = Canvas()
    draw(&canvas)
    return LeaderDots(canvas.ink.pieces(side: 48), textHeight: 24)
  }

  @Test func rowsOfDotsAreFound() {
    let rows = Self.leaders { canvas in
      canvas.leader(100)
      // A descender covers some, and the sheet leans a little.
      canvas.leader(200, without: 300..<340)
      for (step, x) in stride(from: 100, to: 700, by: 8).enumerated() { canvas.dot(x, 300 + step / 12) }
    }.rows
    #expect(rows.map(\.count).sorted() == [70, 75, 75])
  }

  @Test func pointsOfAWritingAreNoRows() {
    let rows = Self.leaders { canvas in
      // An ellipsis, full stops at no distance of their own, grains of paper.
      for x in [100, 110, 120] { canvas.dot(x, 50) }
      for x in [100, 190, 310, 333, 470, 600] { canvas.dot(x, 120) }
      for at in 0..<40 { canvas.dot(40 + at * 97 % 700, 160 + at * 53 % 200) }
    }.rows
    #expect(rows.isEmpty)
  }

  @Test func wordsThatAreDotsAreNotRead() {
    let leaders = Self.leaders { $0.leader(100) }
    func word(_ text: String, _ left: Int, _ top: Int) -> OcrWord {
      OcrWord(
        text: text, confidence: 0.9, left: left, top: top, width: 120, height: 24, line: 0, paragraph: 0)
    }
    let kept = leaders.withoutRows([
      word("Nama", 0, 80), word("cecesesesse", 300, 80), word("Guru", 300, 140), word("Alamat", 720, 80),
    ])
    // `Nama` ends before the dots begin, `Alamat` begins behind them.
    #expect(kept.map(\.text) == ["Guru", "Alamat"] || kept.map(\.text) == ["Nama", "Guru", "Alamat"])
    #expect(!kept.contains { $0.text == "cecesesesse" })
  }

  @Test func ringsBelowEachOtherAreChoices() {
    var canvas = Canvas()
    for row in 0..<4 { canvas.ring(60, 40 + row * 60, isChosen: row == 2) }
    let rings = FormRings.find(canvas.ink, canvas.ink.pieces(side: 48), textHeight: 24)
    #expect(rings.map(\.isTicked) == [false, false, true, false])
    #expect(rings.map(\.left) == [60, 60, 60, 60])
  }

  @Test func aLoneRingIsALetter() {
    var canvas = Canvas()
    canvas.ring(60, 40, isChosen: false)
    canvas.ring(300, 200, isChosen: false)
    #expect(FormRings.find(canvas.ink, canvas.ink.pieces(side: 48), textHeight: 24).isEmpty)
  }

  @Test(arguments: [
    ("Baig", "Baiq"), ("BAIG", "BAIQ"), ("baig.nur@contoh.example", "baiq.nur@contoh.example"),
    ("baig", "baig"), ("Baigan", "Baigan"),
  ])
  func womenOfLombokKeepTheirTitle(read: String, meant: String) {
    let word = OcrWord(
      text: read, confidence: 0.9, left: 0, top: 0, width: 50, height: 20, line: 0, paragraph: 0)
    #expect(Lombok.mended([word]).map(\.text) == [meant])
  }

  @Test func marksGoToTheAlternativesAndNotToTheLabelAbove() {
    let own = """
      Email
       y@contoh.example
      1. Mendapatkan salinan informasi (hardcopy)
      2. Mendapatkan salinan informasi (softcopy)
      Cara Mendapatkan Salinan Informasi
         Kurir
         Email
      """
    let read = """
      ☐ Mendapatkan salinan informasi (hardcopy)
      ☒ Mendapatkan salinan informasi (soficony)
      ☐ Kurir
      ☒ Email
      """
    // The second's end was misread, and is the beginning of a label below.
    let marked = DigitalMarks.transferred(from: read.replacing(" (soficony)", with: ""), to: own)
    #expect(
      marked == """
        Email
         y@contoh.example
        1. ☐ Mendapatkan salinan informasi (hardcopy)
        2. ☒ Mendapatkan salinan informasi (softcopy)
        Cara Mendapatkan Salinan Informasi
           ☐ Kurir
           ☒ Email
        """)
  }
}
