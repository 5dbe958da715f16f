import Foundation
import Procedures
import Testing

/// A change that spoils the law's procedure, and what the fault must say.
struct Spoiling: CustomTestStringConvertible, Sendable {
  /// The first place in the file where this stands is changed, and its line is where the fault must be.
  let from: String
  let to: String
  let what: String
  let mend: String

  var testDescription: String { what }
}

@Suite struct WrongFileTests {
  @Test(arguments: [
    Spoiling(from: "  title: ", to: "  titel: ", what: "title is missing", mend: "add title: …"),
    Spoiling(
      from: "  guestBook: ", to: "  guestbook: ", what: "unknown key 'guestbook'",
      mend: "did you mean 'guestBook'?"),
    Spoiling(
      from: "of: \"leader\"", to: "of: \"leeder\"",
      what: "requirements.request[2].of: unknown holder 'leeder'", mend: "did you mean 'leader'?"),
    Spoiling(
      from: "document: \"surat-kuasa\"", to: "document: \"surat-kwasa\"",
      what: "requirements.request[4].document: unknown document word 'surat-kwasa'",
      mend: "did you mean 'surat-kuasa'?"),
    Spoiling(
      from: "document: \"surat-kuasa\"", to: "document: \"paspor-lama\"",
      what: "requirements.request[4].document: unknown document word 'paspor-lama'",
      mend: "known are ktp, akta, sk-badan-hukum, surat-domisili, ad-art, surat-kuasa, form"),
    Spoiling(
      from: "says: \"akta\"", to: "says: \"ktp\"",
      what: "requirements.request[3].says names 'ktp', which no set has", mend: "name a document of anyOf"),
    Spoiling(
      from: "when: { proxy: true }", to: "when: { proxie: true }",
      what: "unknown key 'requirements.request[5].when.proxie'", mend: "did you mean 'proxy'?"),
    Spoiling(
      from: "days: 10", to: "days: -10", what: "deadlines[1].days is -10",
      mend: "write a number of days from 1 to 366"),
    Spoiling(
      from: "days: 10", to: "days: 99999999999999999999", what: "deadlines[1].days is a number",
      mend: "write a whole number"),
    Spoiling(
      from: "days: 10, unit: \"working\"", to: "days: 10, unit: \"workin\"",
      what: "deadlines[1].unit: unknown unit 'workin'", mend: "did you mean 'working'?"),
    Spoiling(
      from: "name: \"answer\"", to: "name: \"anser\"", what: "deadlines[1].name: unknown deadline 'anser'",
      mend: "did you mean 'answer'?"),
    Spoiling(
      from: "trigger: \"notice-received\"", to: "trigger: \"noticed\"",
      what: "deadlines[0].trigger: unknown trigger 'noticed'",
      mend: "known are received, complete, notice-received, answer-due, ground-found, objection-received, "
        + "objection-registered, response-received"),
    Spoiling(
      from: "binds: \"superior\"", to: "binds: 7", what: "deadlines[4].binds is a number",
      mend: "write a party in quotes"),
    Spoiling(
      from: "times: 1", to: "times: 2", what: "extension.times is 2",
      mend: "write 0 or 1, as the office's rules allow"),
    Spoiling(
      from: "timeZone: \"Asia/Jakarta\"", to: "timeZone: \"Europe/Paris\"",
      what: "timeZone is no zone of Indonesia",
      mend: "write Asia/Jakarta, Asia/Makassar or Asia/Jayapura"),
    Spoiling(
      from: "template: \"refusal\"", to: "template: \"answer\"",
      what: "letters[5]: the letter 'answer' stands twice", mend: "keep one of the two"),
    Spoiling(
      from: "does: \"classify\"", to: "does: \"clasify\"",
      what: "units[0].duties[3].does: unknown duty 'clasify'",
      mend: "did you mean 'classify'?"),
    Spoiling(
      from: "role: \"request-form\", title:", to: "role: \"request-form\" title:",
      what: "a comma or '}' is missing", mend: "separate the values with commas"),
  ])
  func aSpoiltFileIsRefusedAtItsLine(_ spoiling: Spoiling) throws {
    let text = try ProcedureFiles.text("umum")
    let place = try #require(text.range(of: spoiling.from))
    let spoilt = text.replacingCharacters(in: place, with: spoiling.to)
    let line = text[..<place.lowerBound].utf8.count { $0 == 0x0A } + 1
    let fault = #expect(throws: ProcedureFault.self) {
      try Procedure.read(Array(spoilt.utf8), file: "umum.json5")
    }
    #expect(fault?.file == "umum.json5")
    #expect(fault?.what == spoiling.what)
    #expect(fault?.mend == spoiling.mend)
    #expect(fault?.line == (spoiling.what == "title is missing" ? fault?.line : line))
  }

  @Test func aDeadlineWithoutASourceIsRefused() throws {
    let text = try ProcedureFiles.text("umum")
    let start = try #require(text.range(of: "    {\n      name: \"answer\""))
    let end = try #require(text.range(of: "    },", range: start.upperBound..<text.endIndex))
    let bare =
      "    {\n      name: \"answer\", days: 10, unit: \"working\", trigger: \"received\", binds: \"office\",\n"
    let spoilt = text.replacingCharacters(in: start.lowerBound..<end.lowerBound, with: bare)
    let line = text[..<start.lowerBound].utf8.count { $0 == 0x0A } + 1
    let fault = #expect(throws: ProcedureFault.self) {
      try Procedure.read(Array(spoilt.utf8), file: "x.json5")
    }
    #expect(fault?.what == "deadlines[1] has no source")
    #expect(fault?.line == line)
  }

  @Test(arguments: [
    ("{ field: \"name\", level: \"wajib\"", "{ field: \"name\", level: \"disarankan\"", "'name'"),
    ("{ field: \"ground\", level: \"wajib\"", "{ field: \"purpose\", level: \"wajib\"", "'ground'"),
  ])
  func nothingIsFiledWithoutANameAndASubject(_ from: String, _ to: String, _ field: String) throws {
    let text = try ProcedureFiles.text("umum")
    let place = try #require(text.range(of: from))
    let spoilt = text.replacingCharacters(in: place, with: to)
    let fault = #expect(throws: ProcedureFault.self) {
      try Procedure.read(Array(spoilt.utf8), file: "x.json5")
    }
    #expect(fault?.what.contains("does not ask for the field \(field)") == true)
  }

  @Test func theAnswerMustCountFromTheClockStart() throws {
    let text = try ProcedureFiles.text("umum").replacingOccurrences(
      of: "at: \"received\"", with: "at: \"complete\"")
    let fault = #expect(throws: ProcedureFault.self) { try Procedure.read(Array(text.utf8), file: "x.json5") }
    #expect(
      fault?.what == "the deadline 'answer' counts from 'received', but clockStart is 'complete'")
  }

  @Test func anExtensionNeedsItsPeriod() throws {
    let text = try ProcedureFiles.text("umum")
    let start = try #require(text.range(of: "    {\n      name: \"extension\""))
    let end = try #require(text.range(of: "    },\n", range: start.upperBound..<text.endIndex))
    let spoilt = text.replacingCharacters(in: start.lowerBound..<end.upperBound, with: "")
    let fault = #expect(throws: ProcedureFault.self) {
      try Procedure.read(Array(spoilt.utf8), file: "x.json5")
    }
    #expect(fault?.what == "extension.times is 1, but deadlines has no 'extension'")
  }

  @Test(arguments: ["", "[]", "{", "null", "\u{FEFF}{}", "{ name: \"x\" "])
  func whatIsNoProcedureIsRefusedWithALine(_ text: String) {
    let fault = #expect(throws: ProcedureFault.self) { try Procedure.read(Array(text.utf8), file: "x.json5") }
    #expect((fault?.line ?? 0) >= 1)
    #expect(fault?.mend.isEmpty == false)
  }
}
