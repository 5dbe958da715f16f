import Letters
import Testing

/// Pages made to cost time or to trap; each is read, and none takes longer than its length allows.
@Suite("Hostile pages")
struct HostilePapersTests {
  private static func words(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  static let texts: [(String, String)] = [
    ("one label for ever", words("NIK : ", 33_000)),
    ("one header for ever", words("PROVINSI JAWA TIMUR\n", 10_000)),
    ("one letter", words("a", 200_000)),
    ("labels without values", words("NIK\nNama\nAlamat\nTempat/Tgl Lahir\n", 6000)),
    ("half a decree's number", words("AHU-", 50_000)), ("numbers alone", words("3524124102900003 ", 11_000)),
    ("number words alone", words("tanggal satu ", 15_000)),
    ("mandates", words("SURAT KUASA\npemberi kuasa\nNama : A B\nmemberi kuasa\n", 4000)),
    ("deeds", "AKTA PENDIRIAN\n" + words("Nomor :\n", 9000) + words("pada hari ini tanggal ", 5000)),
    ("bodies", "SURAT KETERANGAN DOMISILI\n" + words("YAYASAN ", 25_000)),
    ("cards side by side", words("NIK : 3524124102900003 NIK : 3310011708850002\n", 4000)),
    ("letters", "Kepada Yth\nPerihal\n" + words("permohonan informasi ", 9000)),
    ("commas", words(",", 200_000)),
    ("dashes", words("-", 200_000)), ("brackets", words("(", 200_000)), ("line ends", words("\n", 200_000)),
    ("control signs", words("\u{0}\u{1}\u{7F}\u{200B}\u{202E}", 20_000)),
    ("wide signs", words("\u{1F600}é漢", 20_000)),
    ("dates", words("01-02-1990 ", 18_000)), ("strokes", words("|!|!1", 40_000)),
    ("confusable figures", words("OIlSBZ?gq0", 20_000)), ("long words", words("keterangandomisili", 11_000)),
    ("a year beyond all", "PROVINSI X\nNIK : 99999999999999999999999999\nTempat/Tgl Lahir : A, 99-99-9999\n"),
  ]

  @Test("Each is read", arguments: texts.indices)
  func read(_ at: Int) {
    let found = PaperSample.read([Self.texts[at].1], "KTP.jpg")
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { (0...1).contains($0.certainty) && $0.evidence.utf8.count < 2000 })
  }

  @Test("Thousands of pages of next to nothing are one document")
  func manyPages() {
    let found = PaperSample.read(Array(repeating: "x", count: 3000))
    #expect(found.map(\.pages) == [1...3000])
  }

  @Test("Bytes that are no text, cut anywhere, are read")
  func cuts() {
    let octets = Array(PaperSample.cards[1].pages[0].utf8)
    for end in stride(from: 0, to: octets.count, by: 17) {
      _ = PaperSample.read([String(decoding: octets[..<end] + [0xC3, 0xFF], as: UTF8.self)], "KTP.jpg")
    }
  }
}
