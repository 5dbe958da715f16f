import Scans
import Testing
import Tools

@Suite("Text of PDFs", .enabled(if: SamplePicture.canRecognise))
struct PdfTests {
  private func read(_ octets: [UInt8], _ limits: ScanLimits = .init()) -> DocumentText {
    DocumentScanner(limits: limits).read(octets, mediaType: "application/pdf", name: nil)
  }

  @Test("A PDF that holds text gives it page by page, without recognition")
  func digital() {
    let text = read(SamplePdf(pages: [SamplePdf.letter, SamplePdf.letter]).octets)
    #expect(text.troubles == [])
    #expect(text.pages.map(\.source) == [.digital, .digital])
    #expect(text.pages.map(\.number) == [1, 2])
    #expect(text.pages.first?.confidence == nil)
    #expect(text.pages.first?.text.contains("Permohonan Informasi Publik") == true)
  }

  @Test("Octets before the head do not hide a PDF")
  func shifted() {
    let text = read(Array("\r\n  \n".utf8) + SamplePdf(pages: [SamplePdf.letter]).octets)
    #expect(text.pages.first?.text.contains("Rahmat Hidayat") == true)
  }

  @Test(
    "A document of as many pages as the limit is read whole, one page more is read at its ends",
    arguments: [3, 4])
  func pageLimit(count: Int) {
    var limits = ScanLimits()
    (limits.pages, limits.leadingPages, limits.trailingPages) = (3, 2, 1)
    let pages = (1...count).map { ["Halaman \($0)"] + SamplePdf.letter }
    let text = read(SamplePdf(pages: pages).octets, limits)
    #expect(text.pages.map(\.number) == (count == 3 ? [1, 2, 3] : [1, 2, 4]))
    #expect(text.troubles == (count == 3 ? [] : [.tooManyPages(4)]))
    #expect(text.pages.last?.text.contains("Halaman \(count)") == true)
  }

  @Test("An akta of forty pages passes")
  func fortyPages() {
    let text = read(SamplePdf(pages: Array(repeating: SamplePdf.letter, count: 40)).octets)
    #expect(text.pages.count == 40)
    #expect(text.troubles == [])
  }

  @Test("A PDF under a password is told from a damaged one")
  func encrypted() {
    var locked = SamplePdf(pages: [SamplePdf.letter])
    let hash = String(repeating: "7A", count: 32)
    locked.trailer =
      "/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <\(hash)> /U <\(hash)> >>"
    #expect(read(locked.octets).troubles == [.encrypted])
    let whole = SamplePdf(pages: [SamplePdf.letter]).octets
    #expect(read(Array(whole.prefix(40))).troubles == [.damaged("PDF")])
    #expect(read(Array("%PDF-1.4\n%%EOF\n".utf8)).troubles == [.damaged("PDF")])
  }

  @Test("A PDF that was cut short gives the pages that are there, or says that it is damaged")
  func cut() {
    let whole = SamplePdf(pages: [SamplePdf.letter, SamplePdf.letter]).octets
    for share in [30, 60, 90] {
      let text = read(Array(whole.prefix(whole.count * share / 100)))
      #expect(!text.pages.isEmpty || text.troubles == [.damaged("PDF")])
    }
  }

  @Test("Hostile PDFs end soon", arguments: ["loop", "box", "count"])
  func hostile(kind: String) {
    let page =
      kind == "box" ? "/MediaBox [0 0 100000000 100000000]" : "/MediaBox [0 0 200 200]"
    let kids = kind == "loop" ? "2 0 R" : "3 0 R"
    let count = kind == "count" ? 1_000_000_000 : 1
    let pdf = SamplePdf.file([
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Parent 2 0 R /Kids [\(kids)] /Count \(count) >>",
      "<< /Type /Page /Parent 2 0 R \(page) >>",
    ])
    var limits = ScanLimits()
    limits.documentSeconds = 20
    let text = read(pdf, limits)
    #expect(text.pages.allSatisfy { $0.source == .none } || text.troubles != [])
  }

  @Test("A page without text of its own is recognised; beside it, pages with text are not")
  func mixed() throws {
    var outline = SamplePdf(pages: [SamplePdf.letter, ["Dipindai dengan CamScanner"]])
    outline.height = 300
    let text = read(outline.octets)
    #expect(text.pages.map(\.source).first == .digital)
    // Three words are no page: it was looked at, and says no more than the text does.
    #expect(text.pages.last?.text.contains("CamScanner") == true)
  }

  @Test("Without its programs a PDF names what is missing")
  func missing() {
    let pdf = SamplePdf(pages: [SamplePdf.letter, ["x"]]).octets
    let bare = DocumentScanner(find: { _ in nil })
    #expect(bare.read(pdf, mediaType: "", name: nil).troubles == [.missingProgram("pdfinfo")])
    // Without the recogniser the text that is there is still read.
    let blind = DocumentScanner(find: { $0 == "tesseract" ? nil : Program.find($0) })
    let text = blind.read(pdf, mediaType: "", name: nil)
    #expect(text.troubles == [.missingProgram("tesseract")])
    #expect(text.pages.map(\.source) == [.digital, .digital])
  }

  @Test("When the time is over, that is told, and nothing hangs")
  func timedOut() {
    var limits = ScanLimits()
    limits.documentSeconds = 0
    #expect(read(SamplePdf(pages: [SamplePdf.letter]).octets, limits).troubles == [.timedOut])
  }

  @Test("Pictures for review are JPEGs in the pages' order, at most as many as allowed")
  func pictures() {
    var limits = ScanLimits()
    limits.pictures = 2
    let pdf = SamplePdf(pages: Array(repeating: SamplePdf.letter, count: 3)).octets
    let pictures = DocumentScanner(limits: limits).pictures(pdf, mediaType: "application/pdf")
    #expect(pictures.map(\.number) == [1, 2])
    #expect(pictures.allSatisfy { $0.mediaType == "image/jpeg" && $0.octets.starts(with: [0xFF, 0xD8]) })
    #expect(DocumentScanner().pictures(Array("halo".utf8), mediaType: "text/plain") == [])
  }
}
