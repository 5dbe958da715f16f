import MailLab
import Scans
import Testing
import Tools

/// What programs do that crash, hang or are missing: the document is told as not read, and nothing of them stays.
@Suite("Programs that misbehave")
struct FaultyProgramTests {
  private func scanner(_ programs: LabPrograms, seconds: Int = 60) -> DocumentScanner {
    var limits = ScanLimits()
    (limits.documentSeconds, limits.pageSeconds) = (seconds, seconds)
    return DocumentScanner(limits: limits, find: { programs.path($0).map(Program.init(path:)) })
  }

  private func read(_ programs: LabPrograms, seconds: Int = 60) -> DocumentText {
    scanner(programs, seconds: seconds)
      .read(Array("%PDF-1.4\n%%EOF\n".utf8), mediaType: "application/pdf", name: "surat.pdf")
  }

  @Test("Well behaved ones give the text") func honest() throws {
    let text = read(try LabPrograms())
    #expect(text.troubles == [])
    #expect(text.pages.first?.text.contains("permohonan informasi") == true)
  }

  static let names = ["pdfinfo", "pdftotext", "pdfimages", "pdftoppm", "tesseract"]
  static let cases = names.flatMap { name in LabPrograms.misdeeds.keys.sorted().map { (name, $0) } }

  @Test("Each may do what it likes", arguments: cases)
  func misdeed(_ name: String, _ misdeed: String) throws {
    let programs = try LabPrograms([name: LabPrograms.misdeeds[misdeed] ?? ""])
    let text = read(programs, seconds: 1)
    #expect(!text.troubles.isEmpty)
    #expect(!text.troubles.contains(.encrypted))
    // Only a program that says so itself tells of a damaged document.
    let tells = name == "pdfinfo" && ["refuses", "leaves a session", "fills the disk"].contains(misdeed)
    if !tells { #expect(!text.troubles.contains(.damaged("PDF"))) }
    #expect(programs.running == [])
  }

  @Test("Each may be missing, and is named", arguments: names)
  func missing(_ name: String) throws {
    let text = read(try LabPrograms([name: ""]))
    #expect(text.troubles == [.missingProgram(name)])
    #expect(text.troubles.first?.indonesian.contains("Program \(name) belum terpasang") == true)
  }

  @Test(
    "Nothing and rubbish are told, where a program should say more",
    arguments: ["", "head -c 200000 /dev/urandom"])
  func rubbish(_ script: String) throws {
    for name in ["pdfinfo", "pdftoppm", "tesseract"] {
      let programs = try LabPrograms([name: script.isEmpty ? ":" : script])
      let text = read(programs)
      #expect(!text.troubles.isEmpty, "\(name)")
      #expect(text.pages.allSatisfy { $0.text.isEmpty }, "\(name)")
    }
    _ = read(try LabPrograms(["pdftotext": "head -c 200000 /dev/urandom"]))
    _ = read(try LabPrograms(["pdfimages": "head -c 200000 /dev/urandom"]))
  }

  @Test("Recognition that fails on the page leaves the text that the document has") func keepsOwnText() throws
  {
    let own = #"printf 'Permohonan informasi publik tentang anggaran tahun 2025\f'"#
    let image = #"printf 'h\n-\n1 0 image 400 200 gray 1 8 jpeg no 9 0 72 72 9K 9%%\n'"#
    for (script, trouble) in [
      ("exit 1", Trouble.failedProgram("tesseract")), ("", .missingProgram("tesseract")),
      ("sleep 600", .timedOut),
    ] {
      let programs = try LabPrograms(["pdftotext": own, "pdfimages": image, "tesseract": script])
      let text = read(programs, seconds: 5)
      #expect(text.troubles == [trouble])
      #expect(text.pages.first?.text.contains("anggaran tahun 2025") == true)
    }
  }

  @Test("Pictures of pages are left out, no more", arguments: LabPrograms.misdeeds.keys.sorted())
  func pictures(_ misdeed: String) throws {
    let programs = try LabPrograms(["pdftoppm": LabPrograms.misdeeds[misdeed] ?? ""])
    let octets = Array("%PDF-1.4\n%%EOF\n".utf8)
    #expect(scanner(programs, seconds: 1).pictures(octets, mediaType: "application/pdf") == [])
    #expect(programs.running == [])
  }

  @Test("An old Word file is read by whatever converter reads it") func oldWord() throws {
    let wide = "WordDocument".utf8.flatMap { octet -> [UInt8] in [octet, 0] }
    let file = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + wide
    let good = "printf 'Permohonan informasi\\n'"
    for (programs, troubles) in [
      (["catdoc": good], []), (["catdoc": "exit 1", "antiword": good], []), (["antiword": good], []),
      (["catdoc": "exit 1"], [Trouble.failedProgram("catdoc")]),
      (["catdoc": "kill -SEGV $$", "antiword": "exit 1"], [.failedProgram("antiword")]),
      (["catdoc": "exit 1", "soffice": "exit 0"], [.failedProgram("soffice")]),
      (["catdoc": "sleep 600"], [.timedOut]), ([:], [.missingProgram("catdoc")]),
    ] {
      let isHanging = troubles == [.timedOut]
      let text = scanner(try LabPrograms(programs), seconds: isHanging ? 1 : 60)
        .read(file, mediaType: "application/msword", name: "surat.doc")
      #expect(text.troubles == troubles)
      #expect(text.pages.map(\.text) == (troubles.isEmpty ? ["Permohonan informasi"] : []))
    }
  }

  @Test("What is missing is listed with Debian's packages") func survey() throws {
    let none = ReadingPrograms(find: { _ in nil })
    #expect(none.present == [])
    #expect(
      none.remedy
        == "apt install tesseract-ocr tesseract-ocr-ind poppler-utils libheif-examples webp catdoc")
    #expect(Set(none.lacks.map(\.what)).count == none.lacks.count)
    let programs = try LabPrograms(["antiword": ":", "dwebp": ":", "heif-convert": ":"])
    let some = ReadingPrograms(find: { programs.path($0).map(Program.init(path:)) })
    #expect(some.lacks.map(\.what) == ["tesseract's language osd"])
    #expect(some.remedy == "apt install tesseract-ocr-osd")
    #expect(some.present.first == "tesseract (ind, eng)" && some.present.contains("antiword"))
    for script in ["exit 127", "kill -SEGV $$"] {
      let broken = try LabPrograms(["tesseract": script])
      let survey = ReadingPrograms(find: { broken.path($0).map(Program.init(path:)) })
      #expect(survey.lacks.first?.effect.contains("does not run") == true)
    }
  }
}
