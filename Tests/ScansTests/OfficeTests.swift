import Testing
import Tools

@testable import Scans

@Suite("Text of office documents")
struct OfficeTests {
  private func read(_ octets: [UInt8], _ limits: ScanLimits = .init()) -> DocumentText {
    DocumentScanner(limits: limits, find: { _ in nil }).read(octets, mediaType: "", name: nil)
  }

  /// A legacy form field's box.
  private static func field(_ state: String) -> String {
    "<w:fldChar><w:ffData><w:checkBox>\(state)</w:checkBox></w:ffData></w:fldChar>"
  }

  private func text(docx body: String) -> String? { read(SampleDocx(body: body).octets).pages.first?.text }

  @Test(
    "A DOCX says what its reader sees",
    arguments: [
      (
        "<w:p><w:r><w:t>Dengan </w:t></w:r><w:r><w:t xml:space=\"preserve\">hormat,</w:t></w:r></w:p>",
        "Dengan hormat,"
      ),
      ("<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t></w:r></w:p>", "a\nb\tc"),
      ("<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr><w:r><w:t>x</w:t></w:r></w:p>", "x"),
      (
        "<w:p><w:del><w:r><w:delText>a</w:delText></w:r></w:del><w:ins><w:t>baru</w:t></w:ins></w:p>",
        "baru"
      ),
      (
        "<w:p><w:moveFrom><w:r><w:t>pindah</w:t></w:r></w:moveFrom><w:r><w:t>tetap</w:t></w:r></w:p>", "tetap"
      ),
      (
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>tersembunyi</w:t></w:r><w:r><w:t>tampak</w:t></w:r></w:p>",
        "tampak"
      ),
      ("<w:p><w:r><w:t>Ya/</w:t></w:r><w:r><w:rPr><w:strike/></w:rPr><w:t>Tidak</w:t></w:r></w:p>", "Ya/"),
      ("<w:p><w:r><w:rPr><w:strike w:val=\"0\"/></w:rPr><w:t>Tidak</w:t></w:r></w:p>", "Tidak"),
      (
        "<w:p><w:r><w:t>A&amp;B &lt;c&gt; &#8211; &#x2013; &lain;</w:t></w:r></w:p>", "A&B <c> – – &lain;"
      ),
      ("<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>1</w:t></w:r></w:p>", "1"),
      ("<w:p><w:r><w:t>Non</w:t><w:noBreakHyphen/><w:t>pajak</w:t></w:r></w:p>", "Non-pajak"),
      ("<w:p><w:r><w:t><![CDATA[a<b]]></w:t></w:r></w:p>", "a<b"),
      ("<ns0:p><ns0:r><ns0:t>awalan lain</ns0:t></ns0:r></ns0:p>", "awalan lain"),
    ])
  func paragraphs(body: String, expected: String) {
    #expect(text(docx: body) == expected)
  }

  @Test(
    "Tick boxes of every make become ☒ and ☐",
    arguments: [
      ("<w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/>", "☒"),
      ("<w:sym w:font=\"Wingdings\" w:char=\"F0A8\"/>", "☐"),
      ("<w:sym w:font=\"Wingdings 2\" w:char=\"F052\"/>", "☒"),
      ("<w:sym w:font=\"Wingdings 2\" w:char=\"F0A3\"/>", "☐"),
      ("<w:rPr><w:rFonts w:ascii=\"Wingdings\"/></w:rPr><w:t>þ</w:t>", "☒"),
      ("<w:t>&#xF0FE;</w:t>", "☒"), ("<w:t>☑ ☐</w:t>", "☒ ☐"),
      (
        Self.field("<w:default w:val=\"0\"/><w:checked/>"),
        "☒"
      ),
      (Self.field("<w:default w:val=\"1\"/>"), "☒"),
      (
        Self.field("<w:default w:val=\"1\"/><w:checked w:val=\"0\"/>"),
        "☐"
      ),
    ])
  func ticks(run: String, expected: String) {
    #expect(text(docx: "<w:p><w:r>\(run)</w:r><w:r><w:t> Email</w:t></w:r></w:p>") == expected + " Email")
  }

  @Test("A content control gives what was typed, its box once, and nothing of what should be typed")
  func controls() {
    let box = { (value: Int, sign: String) in
      "<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val=\"\(value)\"/></w14:checkbox></w:sdtPr>"
        + "<w:sdtContent><w:r><w:t>\(sign)</w:t></w:r></w:sdtContent></w:sdt>"
    }
    #expect(
      text(docx: "<w:p>\(box(1, "☒"))<w:r><w:t> Ambil langsung</w:t></w:r></w:p>") == "☒ Ambil langsung")
    #expect(text(docx: "<w:p>\(box(0, "☐"))<w:r><w:t> Pos</w:t></w:r></w:p>") == "☐ Pos")
    let field = { (isPlaceholder: Bool, value: String) in
      "<w:p><w:r><w:t>Nama: </w:t></w:r><w:sdt><w:sdtPr>"
        + (isPlaceholder ? "<w:showingPlcHdr/>" : "")
        + "</w:sdtPr><w:sdtContent><w:r><w:t>\(value)</w:t></w:r></w:sdtContent></w:sdt></w:p>"
    }
    #expect(text(docx: field(false, "Siti")) == "Nama: Siti")
    #expect(text(docx: field(true, "Klik di sini")) == "Nama:")
    let list =
      "<w:p><w:r><w:fldChar><w:ffData><w:ddList><w:result w:val=\"1\"/><w:listEntry w:val=\"satu\"/>"
      + "<w:listEntry w:val=\"dua\"/></w:ddList></w:ffData></w:fldChar></w:r></w:p>"
    #expect(text(docx: list) == "dua")
  }

  @Test("Rows are lines and cells stand between tabs; tables in tables keep their words")
  func tables() {
    let cell = { (content: String) in "<w:tc>\(content)</w:tc>" }
    let p = SampleDocx.p
    let table =
      "<w:tbl><w:tr>\(cell(p("Nama")))\(cell(p("Siti")))</w:tr><w:tr>\(cell(p("Alamat") + p("rumah")))"
      + "\(cell(p("Jalan Melati") + p("Bandung")))</w:tr></w:tbl>"
    #expect(text(docx: table) == "Nama\tSiti\nAlamat rumah\tJalan Melati\nBandung")
    #expect(text(docx: "<w:tbl><w:tr>\(cell(p("x") + table))</w:tr></w:tbl>")?.contains("Nama\tSiti") == true)
    // Word writes no such thing, but somebody may: ten thousand tables in each other.
    let deep =
      String(repeating: "<w:tbl><w:tr><w:tc>", count: 10_000) + p("dalam")
      + String(repeating: "</w:tc></w:tr></w:tbl>", count: 10_000)
    #expect(text(docx: deep) == "dalam")
  }

  @Test("A text box is read once, though it stands in the file twice")
  func textBox() {
    let box = "<w:txbxContent>\(SampleDocx.p("Kop surat"))</w:txbxContent>"
    let body =
      "<w:p><w:r><w:t>awal</w:t></w:r><w:r><mc:AlternateContent><mc:Choice>\(box)</mc:Choice>"
      + "<mc:Fallback>\(box)</mc:Fallback></mc:AlternateContent></w:r></w:p>\(SampleDocx.p("isi"))"
    #expect(text(docx: body) == "awal\nKop surat\n\nisi")
  }

  @Test("Heads stand before the first page, feet behind the last; pages part where Word parts them")
  func pages() {
    let header = Array("<w:hdr>\(SampleDocx.p("LSM Contoh"))</w:hdr>".utf8)
    let footer = Array("<w:ftr>\(SampleDocx.p("Halaman akhir"))</w:ftr>".utf8)
    let docx = SampleDocx(
      body: SampleDocx.p("satu") + "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>" + SampleDocx.p("dua"),
      parts: [("word/header1.xml", header), ("word/header2.xml", header), ("word/footer1.xml", footer)])
    #expect(read(docx.octets).pages.map(\.text) == ["LSM Contoh\n\nsatu", "dua\n\nHalaman akhir"])
  }

  @Test(
    "Entities, document types and broken markup are nothing to fear",
    arguments: [
      "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>" + SampleDocx.p("&b;"),
      "<w:p><w:r><w:t>&b;</w:t></w:r>", "<w:p><w:r><w:t>&b;</w:p></w:r></w:t></w:x>",
      "<w:p><w:r><w:t>&b;</w:t><w:br w:type=\"",
    ])
  func hostile(body: String) {
    #expect(text(docx: body) == "&b;")
  }

  @Test("A part larger than allowed is told, not read")
  func largePart() {
    var limits = ScanLimits()
    let body = SampleDocx.p("isi")
    limits.partOctets = body.utf8.count + 75
    let docx = SampleDocx(body: body)
    #expect(read(docx.octets, limits).troubles == [])
    limits.partOctets -= 40
    #expect(read(docx.octets, limits).troubles == [.tooLarge])
    #expect(
      read(
        SampleZip([SampleZip.Entry("[Content_Types].xml", "<Types/>"), SampleZip.Entry("word/x.xml", "")])
          .octets
      ).troubles == [.damaged("dokumen DOCX")])
  }

  @Test("A picture in a document is a page behind its own", .enabled(if: SamplePicture.canRecognise))
  func pictures() throws {
    let picture = try SamplePicture.of(SamplePdf(pages: [SamplePdf.letter]), "png")
    let docx = SampleDocx(body: SampleDocx.p("Lampiran kartu"), parts: [("word/media/image1.png", picture)])
    let text = DocumentScanner().read(docx.octets, mediaType: "", name: nil)
    #expect(text.pages.map(\.source) == [.digital, .ocr])
    #expect(text.pages.map(\.number) == [1, 2])
    #expect(text.pages.last?.text.contains("Permohonan") == true)
    #expect(
      read(docx.octets).troubles == [.missingProgram("pdftoppm")]
        || read(docx.octets).troubles == [.missingProgram("tesseract")])
  }

  @Test("An ODT says what its reader sees")
  func odt() {
    let body =
      "<text:tracked-changes><text:p>hapus</text:p></text:tracked-changes><text:h>Perihal</text:h>"
      + "<text:p>Nama<text:tab/>:<text:s text:c=\"2\"/>Siti<text:line-break/>Bandung</text:p>"
      + "<text:soft-page-break/><table:table><table:table-row><table:table-cell><text:p>a</text:p>"
      + "</table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell>"
      + "</table:table-row></table:table>"
    #expect(read(SampleDocx.odt(body)).pages.map(\.text) == ["Perihal\nNama\t:  Siti\nBandung", "a\tb"])
  }

  @Test(
    "An RTF says what its reader sees",
    arguments: [
      ("{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}Dengan \\b hormat\\b0 ,\\par Saya}", "Dengan hormat,\nSaya"),
      ("{\\rtf1\\ansi\\ansicpg1252 caf\\'e9 \\u8211? \\u-3842?x}", "café – ☒x"),
      ("{\\rtf1 a{\\*\\generator Msftedit;}{\\pict 0102}b{\\v sembunyi}{\\strike coret}c}", "abc"),
      (
        "{\\rtf1 \\trowd Nama\\cell Siti\\cell\\row Alamat\\cell Bandung\\cell\\row}",
        "Nama\tSiti\nAlamat\tBandung"
      ),
      ("{\\rtf1 a\\bin4 {{{{b}", "ab"), ("{\\rtf1 {{{{{{ buka", "buka"), ("{\\rtf1 tutup}}}}}", "tutup"),
      ("{\\rtf1\\uc2 \\u945ab\\~x}", "α\u{20}x"),
    ])
  func rtf(source: String, expected: String) {
    #expect(read(Array(source.utf8)).pages.first?.text == expected)
  }

  @Test("Any octet of markup may change, and it may end anywhere, without a crash", arguments: [false, true])
  func mutated(isRtf: Bool) {
    let source =
      isRtf
      ? "{\\rtf1\\uc1{\\fonttbl{\\f0 A;}}a\\'e9\\u8211?\\par\\trowd b\\cell\\row{\\*\\x y}\\bin2 zz}"
      : "<w:tbl><w:tr><w:tc><w:p a=\"1\"><w:sdt><w:sdtPr><w14:checkbox/></w:sdtPr><w:sdtContent>"
        + "<w:t>&amp;</w:t></w:sdtContent></w:sdt></w:p></w:tc></w:tr></w:tbl><![CDATA[x]]><!-- c --><?p?>"
    let octets = Array(source.utf8)
    let look = { (copy: [UInt8]) in
      _ = isRtf ? RtfReader.pages(copy, limit: 1000) : DocxReader.pages(copy, limit: 1000)
      _ = isRtf ? [] : OdtReader.pages(copy, limit: 1000)
    }
    for at in octets.indices {
      look(Array(octets.prefix(at)))
      for value: UInt8 in [0, 0x22, 0x3C, 0x3E, 0x2F, 0x5C, 0x7B, 0x7D, 0x80, 0xFF] {
        var copy = octets
        copy[at] = value
        look(copy)
      }
    }
  }

  @Test(
    "Markup made to be slow is not",
    arguments: [
      "<w:sdt>", "<w:p/><w:r><w:br w:type=\"page\"/></w:r>", "<w:del>", "<!--", "<w:tbl><w:tr><w:tc>",
    ])
  func slow(piece: String) {
    let markup = Array(String(repeating: piece + "<w:t>x</w:t>", count: 20_000).utf8)
    #expect(DocxReader.pages(markup, limit: 1000).count <= 20_000)
  }

  @Test("Plain text and HTML are read, a program and an unknown file are not")
  func others() {
    #expect(read(Array("Dengan hormat\r\nSaya".utf8)).pages.first?.text == "Dengan hormat\nSaya")
    #expect(read(Array("<html><body><p>Halo</p></body></html>".utf8)).pages.first?.text == "Halo")
    #expect(read([0x4D, 0x5A, 0x90, 0]).troubles == [.unsupported("program")])
    #expect(read([0, 1, 2, 3]).troubles == [.unsupported("tidak dikenali")])
    #expect(read([]).troubles == [.damaged("kosong")])
    var limits = ScanLimits()
    limits.octets = 3
    #expect(read(Array("abc".utf8), limits).troubles == [])
    #expect(read(Array("abcd".utf8), limits).troubles == [.tooLarge])
  }

  @Test("An old Word file waits for a converter, and is told when it is locked")
  func legacy() {
    let magic: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    let wide = { (name: String) -> [UInt8] in name.utf8.flatMap { octet -> [UInt8] in [octet, 0] } }
    #expect(read(magic + wide("WordDocument")).troubles == [.missingProgram("catdoc")])
    #expect(read(magic + wide("Workbook")).troubles == [.unsupported("Office lama")])
    #expect(read(magic + wide("EncryptionInfo") + [0, 0]).troubles == [.encrypted])
    var locked = magic + [UInt8](repeating: 0, count: 600) + wide("WordDocument")
    (locked[512], locked[513], locked[523]) = (0xEC, 0xA5, 1)
    #expect(read(locked).troubles == [.encrypted])
  }
}
