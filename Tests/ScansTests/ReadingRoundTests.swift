import Foundation
import MailLab
import Scans
import Testing
import Tools

/// Documents read part by part, and programs that hang for every page.
@Suite("Reading in rounds") struct ReadingRoundTests {
  private static let long: [UInt8] = SamplePdf(
    pages: (1...9).map {
      [
        "Halaman nomor \($0) dari akta pendirian yayasan ini",
        "dengan anggaran dasar sebagai berikut untuk para anggota",
      ]
    }
  ).octets

  @Test("The first pages come first, the others when they are asked for")
  func parts() {
    let scanner = DocumentScanner()
    let (text, left) = scanner.begin(Self.long, pages: 3, seconds: 60)
    #expect(text.pages.map(\.number) == [1, 2, 3])
    #expect(left == [4, 5, 6, 7, 8, 9])
    let more = scanner.goOn(Self.long, pages: [8, 9], seconds: 60)
    #expect(more.pages.map(\.number) == [8, 9])
    #expect(more.pages.last?.text.contains("nomor 9") == true)
    #expect(scanner.begin(Self.long, pages: .max, seconds: 60).left == [])
  }

  @Test("A recogniser that hangs even on nothing is not run again until the next round")
  func hangs() throws {
    let programs = try LabPrograms([
      "tesseract": """
      case "$1" in --list-langs) printf 'Languages (2):\\neng\\nind\\n'; exit 0 ;; esac
      echo run >> "$(dirname "$0")/runs"; sleep 600
      """
    ])
    var limits = ScanLimits()
    (limits.pageSeconds, limits.documentSeconds) = (1, 5)
    let scanner = DocumentScanner(limits: limits, find: { programs.path($0).map(Program.init(path:)) })
    let paper = Array("%PDF-1.4\n%%EOF\n".utf8)
    func troubles() -> [Trouble] {
      scanner.read(paper, mediaType: "application/pdf", name: nil).troubles
    }
    func runs() throws -> Int {
      let path = try #require(programs.path("tesseract"))
      return try String(contentsOfFile: path.replacing("tesseract", with: "runs"), encoding: .utf8)
        .split(separator: "\n").count
    }
    #expect(troubles() == [.timedOut])
    #expect(troubles() == [.timedOut])
    let before = try runs()
    for _ in 1...3 { #expect(troubles() == [.failedProgram("tesseract")]) }
    #expect(try runs() == before)
    scanner.refresh()
    #expect(troubles() == [.timedOut])
    #expect(programs.running == [])
  }

  @Test("A page on which the recogniser hangs does not stop it for others")
  func oneBadPage() throws {
    let programs = try LabPrograms([
      "tesseract": """
      case "$*" in --list-langs) printf 'Languages (2):\\neng\\nind\\n'; exit 0 ;; *"psm 7"*) exit 0 ;; esac
      sleep 600
      """
    ])
    var limits = ScanLimits()
    (limits.pageSeconds, limits.documentSeconds) = (1, 5)
    let scanner = DocumentScanner(limits: limits, find: { programs.path($0).map(Program.init(path:)) })
    for _ in 1...3 {
      #expect(
        scanner.read(Array("%PDF-1.4\n%%EOF\n".utf8), mediaType: "application/pdf", name: nil).troubles
          == [.timedOut])
    }
  }
}
