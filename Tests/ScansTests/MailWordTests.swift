import Testing

@testable import Scans

/// Mail addresses on paper: their dots, and letters that look alike.
@Suite("Mail addresses on paper")
struct MailWordTests {
  @Test(
    "A dot is put back where the pieces beside it are the address's letters",
    arguments: [
      (
        "zulfadlitanjung@pos.example", ["zulfadli", "tanjung@pos", "example"], "zulfadli.tanjung@pos.example"
      ),
      (
        "Zulfadlitanjung@pos.example", ["zulfadi,", "tanjung@pos", "example"], "Zulfadli.tanjung@pos.example"
      ),
      ("anilestari@posexample", ["ani", "lestari@pos", "example"], "ani.lestari@pos.example"),
      ("anilestari@pos.example", ["budi", "santoso@pos", "example"], nil),
      ("anilestari@pos.example", ["ani", "", "example"], nil),
    ] as [(String, [String], String?)])
  func dots(text: String, pieces: [String], wanted: String?) {
    #expect(MailWords.dotted(text, pieces) == wanted)
  }

  @Test("A part that nearly is a name of the page is looked at again")
  func names() {
    let near = MailWords.likely("marutak.sitompul@pos.example", ["marulak", "sitompul"])
    #expect(near?.own == "marutak" && near?.name == "marulak")
    #expect(MailWords.likely("marulak.sitompul@pos.example", ["marulak", "sitompul"]) == nil)
    #expect(MailWords.likely("bagian.umum@pos.example", ["marulak"]) == nil)
  }

  /// A picture of one line: letters as blocks, dots as small ones.
  private static func line(dots: [Int], letters: [Int], specks: [(Int, Int)] = []) -> GreyPicture {
    let (width, height) = (400, 40)
    var points = [UInt8](repeating: 240, count: width * height)
    func fill(_ left: Int, _ top: Int, _ wide: Int, _ high: Int) {
      for y in top..<(top + high) { for x in left..<(left + wide) { points[y * width + x] = 20 } }
    }
    for letter in letters {
      fill(letter, 10, 3, 20)
      fill(letter, 27, 12, 3)
    }
    for dot in dots { fill(dot, 27, 3, 3) }
    for (x, y) in specks { fill(x, y, 3, 3) }
    return GreyPicture(width: width, height: height, points: points[...])
  }

  @Test(
    "Dots are small and stand where letters end; the dot of an i does not, nor does a speck below the line")
  func baseline() {
    let letters = [10, 30, 50, 80, 100, 120, 150, 170, 190]
    #expect(BaselineDots.find(Self.line(dots: [], letters: letters)).isEmpty)
    #expect(BaselineDots.find(Self.line(dots: [70, 140], letters: letters)).map(\.left) == [70, 140])
    #expect(
      BaselineDots.find(Self.line(dots: [70], letters: letters, specks: [(140, 4), (145, 36)])).count == 1)
  }

  @Test(
    "A sign that was read as a letter is put back where a second reading agrees about what stands behind it",
    arguments: [
      ("yusniar.bidaneklinik.example", "yesh tar. Sidan@klinik.example", "yusniar.bidan@klinik.example"),
      ("rita.zaharaeposel.example", "vahara@posel. example", "rita.zahara@posel.example"),
      // The second reading has another domain, no sign, or two; or no letter stands where the sign would.
      ("yusniar.bidaneklinik.example", "bidan@klin1k.example", nil),
      ("yusniar.bidaneklinik.example", "yusniar.bidaneklinik.example", nil),
      ("yusniar.bidaneklinik.example", "a@b@klinik.example", nil),
      ("yusniar.bidanklinik.example", "bidan@klinik.example", nil),
      // The sign was left out, and the e before it is the name's own.
      ("yusniar.bidaneklinik.example", "bidane@klinik.example", nil),
    ] as [(String, String, String?)])
  func lostSigns(text: String, other: String, wanted: String?) {
    #expect(LostSigns.restored(text, by: other) == wanted)
  }
}
