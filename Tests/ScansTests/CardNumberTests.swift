import MailLab
import Scans
import Testing
import Tools

/// The NIK of a card is read by itself, since a language's recogniser loses figures that follow their like.
@Suite("The number of a card") struct CardNumberTests {
  /// A recogniser that reads a card's labels and `number` behind them, and the line by itself as each of `alone` in
  /// turn.
  private func read(_ number: String, alone: [String]) throws -> PageText? {
    let readings = alone.enumerated().map {
      "if [ ! -e \($0.offset) ]; then : > \($0.offset); echo \($0.element); exit; fi"
    }
    .joined(separator: "\n")
    let programs = try LabPrograms([
      "tesseract": """
      case "$*" in --list-langs) printf 'Languages (2):\\neng\\nind\\n'; exit 0 ;; *whitelist*)
      \(readings)
      exit 0 ;; esac
      printf 'level\\tpage_num\\n'
      i=0
      for line in 'PROVINSI RIAU' 'KABUPATEN SIAK' 'NIK : \(number)' 'Nama : SARI' 'Agama : ISLAM' 'Alamat : JL' 'Kecamatan : SIAK'; do
        i=$((i+1)); at=5
        for word in $line; do
          printf '5\\t1\\t%s\\t1\\t1\\t1\\t%s\\t%s\\t%s\\t10\\t95\\t%s\\n' $i $at $((i*12)) $((${#word}*6)) $word
          at=$((at+${#word}*6+8))
        done
      done
      """
    ])
    let scanner = DocumentScanner(find: { programs.path($0).map(Program.init(path:)) })
    return scanner.read(Array("%PDF-1.4\n%%EOF\n".utf8), mediaType: "application/pdf", name: nil).pages.first
  }

  @Test(
    "A lost figure comes back, a number that every reading has stays, two that differ are doubted",
    arguments: [
      ("350217050178004", ["3502170501780046", "3502170501780046"], "3502170501780046", false),
      ("3502170501780046", ["3502170501780046"], "3502170501780046", false),
      ("+3502170501780046", ["3502170501780046"], "3502170501780046", false),
      ("1402170501780046", ["1402170501780046"], "1402170501780046", false),
      ("3502170501780040", ["3502170501780046", "3502170501780046"], "3502170501780046", false),
      ("3502170501780040", ["3502170501780046", "3502170501780048"], "3502170501780040", true),
      ("350217050178004", ["3502170501780046", "35021705"], "3502170501780046", true),
      ("350217050178004", ["35021705", "350217"], "350217050178004", false),
    ])
  func number(_ seen: String, _ alone: [String], _ wanted: String, _ isDoubted: Bool) throws {
    let page = try #require(try read(seen, alone: alone))
    #expect(page.text.contains("NIK : \(wanted)\n"))
    let octets = Array(page.text.utf8)
    let doubted = page.doubted.map { String(decoding: octets[$0], as: UTF8.self) }
    #expect(doubted.contains(wanted) == isDoubted)
  }

  @Test(
    "Where nothing of a number was read it is read from its place beside its label, and only what is seen twice counts",
    arguments: [
      (["3502170501780046", "3502170501780046"], true),
      (["35021705", "3502170501780046", "3502170501780046"], true),
      (["3502170501780046", "3502170501780048", "3502170501780041"], false), (["35021705"], false),
    ])
  func place(_ alone: [String], _ isFound: Bool) throws {
    let page = try #require(try read("ad pi", alone: alone))
    #expect(page.text.contains("3502170501780046") == isFound)
    #expect(page.text.contains("pi") != isFound)
  }
}
