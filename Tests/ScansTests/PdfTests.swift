import Octets
import Scans
import Testing

@Suite("Text of PDFs")
struct PdfTests {
  @Test("A PDF that holds text gives it page by page, without recognition")
  func digital() {
    let pdf = SamplePdf(pages: [SamplePdf.letter, SamplePdf.letter]).octets
    let text = DocumentScanner().read(pdf, mediaType: "application/pdf", name: nil)
    #expect(text.troubles == [])
    #expect(text.pages.map(\.source) == [.digital, .digital])
    #expect(text.pages.first?.text.contains("Permohonan Informasi Publik") == true)
  }
}
