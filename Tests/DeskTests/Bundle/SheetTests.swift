import Desk
import Testing

@Suite struct SheetTests {
  @Test(arguments: [
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"), ("a & b", "a &amp; b"),
    ("\"x\" onload='y'", "&quot;x&quot; onload=&#39;y&#39;"), ("é ✓", "é ✓"), ("", ""),
  ])
  func textIsNeverMarkup(text: String, html: String) {
    #expect(Sheet.escaped(text) == html)
  }

  @Test func everyBlockEscapesWhatItShows() {
    let bad = "<i>&"
    var sheet = Sheet(title: bad, subtitle: bad)
    sheet.blocks = [
      .heading(bad), .paragraph(bad), .facts([(bad, bad)]), .list([bad]), .notice(bad, [bad]), .code([bad]),
      .table(Sheet.Table([bad], widths: [100], rows: [[[.text(bad), .bold(bad), .code(bad)]]])),
      .signature(place: bad, position: bad, name: bad, nip: bad),
    ]
    #expect(!sheet.html.contains("<i>"))
    #expect(!sheet.html.contains("&lt;i>"))
  }

  @Test func textIsFoldedAndCopiedLinesAreNot() {
    let digest = String(repeating: "0123456789abcdef", count: 5)
    var sheet = Sheet(title: "JUDUL", subtitle: "anak judul")
    sheet.blocks = [
      .paragraph(Array(repeating: "kata", count: 40).joined(separator: " ")), .code([digest]),
      .table(
        Sheet.Table(
          ["Tanda", "Bukti"], widths: [20, 80], rows: [[[.bold("T-1")], [.text("Surat"), .code(digest)]]])),
    ]
    let lines = sheet.text.split(separator: "\n").map(String.init)
    #expect(lines.contains(digest))
    #expect(lines.contains("    Bukti: Surat"))
    #expect(lines.filter { !$0.contains(digest) }.allSatisfy { $0.unicodeScalars.count <= 76 })
    #expect(sheet.text.hasSuffix("\n"))
  }
}
