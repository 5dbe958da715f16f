import Testing

@testable import Scans

/// Words of which the recogniser was not sure are known by their place in the page's text.
@Suite struct DoubtedWordsTests {
  /// Words of a line, those with `?` in front recognised badly.
  private static func words(_ line: String, top: Int, number: Int) -> [OcrWord] {
    var left = 0
    return line.split(separator: " ").map { word in
      let isSure = word.first != "?"
      let text = isSure ? String(word) : String(word.dropFirst())
      defer { left += text.count * 10 + 8 }
      return OcrWord(
        text: text, confidence: isSure ? 0.95 : 0.4, left: left, top: top, width: text.count * 10, height: 20,
        line: number, paragraph: 0)
    }
  }

  @Test(arguments: [
    ("Nama : ?Sari Widyaningrum", ["Sari"]), ("Nama ?:Sari", [":Sari"]), ("Nama : Sari", []),
    // Signs and single letters are no words.
    ("Nama ?: ?S Sari", []), ("?Nama: ?Sari ?Wulan,", ["Nama:", "Sari", "Wulan,"]),
    ("?é?ü ?éa", ["é?ü", "éa"]),
  ])
  func placesAreThoseOfTheText(line: String, doubted: [String]) {
    let reading = Reading(words: Self.words(line, top: 0, number: 0))
    let page = ReadingLines.page(reading, limit: 1000)
    #expect(
      page.text == line.replacing("?é?ü", with: "é?ü").replacing(" ?", with: " ").replacing(/^\?/, with: ""))
    #expect(page.text == ReadingLines.text(reading, limit: 1000))
    let octets = Array(page.text.utf8)
    #expect(page.doubted.map { String(decoding: octets[$0], as: UTF8.self) } == doubted)
  }

  @Test func placesAreKeptInTheCache() throws {
    let page = PageText(number: 1, text: "satu dua", source: .ocr, confidence: 0.5, doubted: [0..<4, 5..<8])
    #expect(try ScanJson.text(ScanJson.value(DocumentText(pages: [page]))).pages == [page])
  }
}
