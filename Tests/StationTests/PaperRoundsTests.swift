import Foundation
import MailLab
import Scans
import Testing
import Tools

@testable import Station

@Suite("The order in which a letter's papers are read") struct PaperRoundsTests {
  @Test("The first pages of every file, then the last ones, then the rest in turn")
  func breadthFirst() throws {
    let programs = try LabPrograms([
      "pdfinfo": "printf 'Pages: 20\\n'",
      "pdftotext": """
      echo "$7-$9" >> "$(dirname "$0")/asked"
      i=$7; while [ $i -le $9 ]; do printf 'Halaman %s berisi keterangan tentang kegiatan yayasan dan anggota\\f' $i; i=$((i+1)); done
      """,
    ])
    let scanner = DocumentScanner(find: { programs.path($0).map(Program.init(path:)) })
    let steps = StepCount()
    let file = Array("%PDF-1.4\n%%EOF\n".utf8)
    let outcomes = PaperRounds(scanner: scanner, steps: steps).read([file, file + [0x0A]])
    #expect(outcomes.map { $0.text.pages.map(\.number) } == [Array(1...20), Array(1...20)])
    #expect(outcomes.allSatisfy { $0.left.isEmpty && $0.text.troubles.isEmpty })
    #expect(steps.value >= 8)
    let log = try #require(programs.path("pdftotext")).replacing("pdftotext", with: "asked")
    let asked = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n").map(String.init)
    #expect(asked == ["1-3", "1-3", "18-20", "18-20", "4-11", "4-11", "12-17", "12-17"])
  }
}
