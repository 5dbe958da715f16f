import Letters
import MailLab
import Scans
import Testing
import Tools

@testable import Station

@Suite("Letters on paper that the programs cannot read") struct UnreadPaperTests {
  private func read(_ programs: LabPrograms) -> Letter {
    var limits = ScanLimits()
    (limits.documentSeconds, limits.pageSeconds) = (2, 2)
    let scanner = DocumentScanner(limits: limits, find: { programs.path($0).map(Program.init(path:)) })
    return PaperRoom(scanner: scanner).read(
      scan: Array("%PDF-1.4\n%%EOF\n".utf8), mediaType: "application/pdf", name: "surat.pdf"
    ).letter
  }

  static let names = ["pdfinfo", "pdftotext", "pdftoppm", "tesseract"]

  @Test("A missing program is named to the officer, and nothing is sure", arguments: names)
  func missing(_ name: String) throws {
    let letter = read(try LabPrograms([name: ""]))
    #expect(letter.warnings.contains("Program \(name) belum terpasang; dokumen belum dibaca otomatis."))
    #expect(letter.confidence == .uncertain)
  }

  static let cases = names.flatMap { name in
    ["crashes", "hangs", "floods", "fills the disk"].map { (name, $0) }
  }

  @Test("A program that fails is told, and nothing is sure", arguments: cases)
  func fails(_ name: String, _ misdeed: String) throws {
    let programs = try LabPrograms([name: LabPrograms.misdeeds[misdeed] ?? ""])
    let letter = read(programs)
    #expect(!letter.warnings.isEmpty)
    #expect(letter.warnings.allSatisfy { $0.utf8.last == 0x2E })
    #expect(letter.confidence == .uncertain)
    #expect(programs.running == [])
  }
}
