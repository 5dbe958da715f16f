import Records
import Testing

@Suite struct CsvCellTests {
  private func cell(_ text: String) -> [UInt8] {
    var octets: [UInt8] = []
    CsvCell.append(text, to: &octets)
    return octets
  }

  @Test(arguments: [
    "=1+1", "+62812", "-5", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "\u{FEFF}=1", "\u{200B}=1", "\"=1",
    "'=1",
    "\u{FF1D}1", "\u{FF0B}1", "\u{FF0D}1", "\u{FF20}x", "=\u{301}cmd|' /C calc'!A0", "\u{301}=1", "\u{A0}=1",
    "\u{202E}=1",
    "\u{2212}5", "-", "=\r\n1", "\u{AD}+1",
  ])
  func formulasAreGuarded(text: String) {
    #expect(CsvCell.needsGuard(text))
    #expect(cell(text).starts(with: [0x22, 0x27]))
  }

  @Test(arguments: [
    "3201011201909001", "081234567890", "007", "00", "12345678", "1.5", "1,5", "5.000", "Rp 5.000", "Rp5000",
    "1/2026",
    "3-4", "12:30", "1E5", "20-11-2026", "2026-11-20", "20 November 2026", "20 Nop 2026", "Nov 2026", "50%",
    "(5)",
    "TRUE", "false", "Benar", "SALAH", "\u{FF11}\u{FF12}", "1 2 3",
  ])
  func numbersDatesAndTruthsAreGuarded(text: String) {
    #expect(CsvCell.needsGuard(text))
  }

  @Test(arguments: [
    "", "Budi Santoso", "001/PPID/XI/2026", "2026-P-0001", "Jumat, 20 November 2026", "Jalan Mawar 5", "5000",
    "0",
    "1234567", "√", "é", "d'Arc", "budi@example.org", "RT 03/RW 05", "a=b", "Benar sekali", "12 Mangga",
  ])
  func plainTextsStayAsTheyAre(text: String) {
    #expect(!CsvCell.needsGuard(text))
    #expect(cell(text) == [0x22] + Array(text.utf8) + [0x22])
  }

  @Test(arguments: [
    "", "a", "'", "''x", "\"", "\"\"", "a\"b", ",", ";", "a\nb", "=1", "'=1", "3201011201909001", "\u{2028}",
    "\u{301}",
    "'\u{301}x", "a\u{0}b", "a\r\nb\rc", "\u{1B}[31m", "漢字 👍",
  ])
  func whatWasWrittenIsReadAgain(text: String) throws {
    let row = RegisterBook.line([text, "x", text])
    let read = try #require(CsvReader.rows(row))
    let expected = text.utf8.reduce(into: [UInt8]()) { octets, octet in
      switch octet {
      case 0x0D: octets.append(0x0A)
      case 0x0A: if text.utf8.contains(0x0D), octets.last == 0x0A { break } else { octets.append(0x0A) }
      case 0..<0x20, 0x7F: octets.append(0x20)
      default: octets.append(octet)
      }
    }
    #expect(read.count == 1)
    #expect(read[0].map { Array(CsvCell.text(ofCell: $0).utf8) } == [expected, [0x78], expected])
  }

  /// Random texts out of the signs that matter.
  @Test func anyTextComesBack() throws {
    let alphabet = Array("=+-@'\",;\n \u{FF1D}\u{200B}\u{301}é漢0123456789/.:aB").map { String($0) }
    var generator = Steady(state: 7)
    for _ in 0..<3000 {
      let cells = (0..<3).map { _ in
        (0..<Int.random(in: 0..<8, using: &generator)).map { _ in
          alphabet.randomElement(using: &generator) ?? ""
        }.joined()
      }
      let read = try #require(CsvReader.rows(RegisterBook.line(cells)))
      #expect(read.map { $0.map { Array(CsvCell.text(ofCell: $0).utf8) } } == [cells.map { Array($0.utf8) }])
    }
  }
}

/// The same random numbers at every run.
struct Steady: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ state >> 29
  }
}
