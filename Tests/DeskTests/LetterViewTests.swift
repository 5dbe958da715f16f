import Civil
import Desk
import Foundation
import Templates
import Testing

/// The letters as they are: compared with `Golden/`, rewritten with RECORD=1 in the environment, which fails the run.
struct LetterViewGoldenTests {
  static let names = LetterViewSamples.all.map(\.name)

  @Test(arguments: names) func theLetterReadsAsReviewed(_ name: String) throws {
    let sample = try #require(LetterViewSamples.all.first { $0.name == name })
    let letters = try LetterTemplates(sources: LetterSources.all())
    let letter = try letters.render(sample.letter, sample.view)
    try GoldenFile.compare("Perihal: \(letter.subject)\n\n\(letter.text)", with: name + ".txt")
    try GoldenFile.compare(letter.html, with: name + ".html")
  }

  @Test(arguments: names) func aLetterIsBriefAndItsLinesAreShort(_ name: String) throws {
    let sample = try #require(LetterViewSamples.all.first { $0.name == name })
    let letter = try LetterTemplates(sources: LetterSources.all()).render(sample.letter, sample.view)
    #expect(letter.text.utf8.split(separator: 0x0A).allSatisfy { Substring($0).unicodeScalars.count <= 72 })
    #expect(letter.text.utf8.count < 6 << 10)
    #expect(letter.html.utf8.count < 10 << 10)
    for secret in ["3201010101900001", "src=", "href=", "{{", "  \n"] {
      #expect(!letter.text.contains(secret), "\(secret)")
      #expect(!letter.html.contains(secret), "\(secret)")
    }
  }
}

struct LetterViewTests {
  private let letters: LetterTemplates

  init() throws {
    letters = try LetterTemplates(sources: LetterSources.all())
  }

  @Test func whatOthersWroteIsSetOnOneLineAndEscaped() throws {
    var view = LetterViewSamples.individual
    view.applicant = "Budi\r\nBcc: korban@contoh.example \u{202E}{{nomor}}\u{0} <b>"
    view.caseID = "2026-P-0001"
    let letter = try letters.render(.receipt, view)
    #expect(letter.text.contains("Yth. Bapak/Ibu Budi Bcc: korban@contoh.example {{nomor}} <b>"))
    #expect(letter.html.contains("Budi Bcc: korban@contoh.example {{nomor}} &lt;b&gt;"))
    #expect(!letter.subject.utf8.contains { $0 < 0x20 })
  }

  @Test func aLongItemIsCutAtAScalarBoundary() throws {
    var view = LetterViewSamples.individual
    view.information = [String(repeating: "é", count: 5000)]
    let letter = try letters.render(.receipt, view)
    #expect(letter.text.utf8.count < 6 << 10)
    #expect(letter.html.contains("é…"))
  }

  @Test func aReceiptNamesTheOnlyOfficer() throws {
    var view = LetterViewSamples.individual
    view.officer = .init(position: "Petugas Meja Layanan", name: "Rina Marlina", nip: "199001012015012001")
    let letter = try letters.render(.receipt, view)
    #expect(
      letter.text.contains(
        "Petugas Meja Layanan\nRina Marlina\nNIP 199001012015012001\n\(view.office.name)\n"))
    #expect(letter.html.contains("Petugas Meja Layanan<br>Rina Marlina<br>NIP 199001012015012001<br>"))
  }

  @Test func aLetterWithoutAKnownPersonStillGreets() throws {
    var view = LetterViewSamples.individual
    (view.applicant, view.nik, view.information, view.documents) = ("", "", [], [])
    let letter = try letters.render(.receipt, view)
    #expect(letter.text.contains("Yth. Bapak/Ibu pemohon informasi"))
    #expect(letter.text.contains("Tidak ada dokumen terlampir."))
    #expect(!letter.text.contains("NIK"))
  }

  @Test(arguments: LetterTemplate.allCases.filter { !$0.isSigned }) func everyLetterStandsWithWhatIsLeast(
    _ name: LetterTemplate
  )
    throws
  {
    var view = LetterViewSamples.stray
    view.office = .init(name: "PPID Contoh", body: "", address: "", phone: "", email: "a@b.example", city: "")
    view.caseID = "2026-P-0009"
    for matter in [LetterView.Matter.request, .objection] {
      view.matter = matter
      #expect(try letters.render(name, view).text.contains("PPID Contoh"))
    }
  }

  @Test func anOfficeWithoutANameStopsTheLetterWithFileAndLine() throws {
    var view = LetterViewSamples.individual
    view.office.name = " "
    let fault = #expect(throws: TemplateFault.self) { try letters.render(.receipt, view) }
    #expect(fault?.file == "kop.txt.mustache")
    #expect(fault?.line == 2)
    #expect(fault?.what.contains("kantor.nama") == true)
  }

  @Test func anOfficesOwnFileReplacesOneAndItsMistakesAreNamed() throws {
    var sources = try LetterSources.all()
    sources["penutup.txt.mustache"] = "Salam,\n{{kantor.namaa}}\n"
    let fault = try #require(
      #expect(throws: TemplateFault.self) {
        try LetterTemplates(sources: sources).render(.receipt, LetterViewSamples.individual)
      })
    #expect((fault.file, fault.line) == ("penutup.txt.mustache", 2))
    sources["receipt.txt.mustache"] = nil
    #expect(throws: TemplateFault.self) { try LetterTemplates(sources: sources) }
    sources["receipt.txt.mustache"] = "Tanpa perihal"
    #expect(throws: TemplateFault.self) {
      try LetterTemplates(sources: sources).render(.receipt, LetterViewSamples.individual)
    }
  }

  @Test(arguments: ["x", "receiptt", ""]) func anUnknownLetterIsAFault(_ name: String) {
    #expect(throws: TemplateFault.self) { try letters.render(name, LetterViewSamples.individual) }
  }
}
