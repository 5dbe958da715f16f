import Foundation
import Testing

/// The binary as somebody types it who has never seen it.
@Suite struct CommandLineTests {
  /// What a run of the binary printed, and its exit status.
  struct Outcome {
    var status: Int32
    var output: String
    var errors: String

    /// The output as JSON.
    var json: [String: Any]? {
      // ok: the caller requires the value; nil fails the test
      (try? JSONSerialization.jsonObject(with: Data(output.utf8))) as? [String: Any]
    }
  }

  /// Runs the binary that stands beside the tests.
  static func loket(
    _ words: String..., in folder: String? = nil, input: String = "", environment: [String: String] = [:]
  ) throws -> Outcome {
    try loket(words, in: folder, input: input, environment: environment)
  }

  /// Runs the binary that stands beside the tests.
  static func loket(
    _ words: [String], in folder: String? = nil, input: String = "", environment: [String: String] = [:]
  ) throws -> Outcome {
    let process = Process()
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.executableURL = Bundle.main.bundleURL.appending(path: "loket")
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    process.arguments = words
    let (output, errors, standardInput) = (Pipe(), Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = standardInput
    try process.run()
    try standardInput.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try standardInput.fileHandleForWriting.close()
    let (data, complaint) = (
      output.fileHandleForReading.readDataToEndOfFile(), errors.fileHandleForReading.readDataToEndOfFile()
    )
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: String(decoding: data, as: UTF8.self),
      errors: String(decoding: complaint, as: UTF8.self))
  }

  /// A folder that is gone after the body.
  private func scratch(_ body: (String) throws -> Void) throws {
    let path = FileManager.default.temporaryDirectory.path() + "/loket-cli-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    defer {
      // ok: a scratch folder that cannot be removed harms no later test
      try? FileManager.default.removeItem(atPath: path)
    }
    try body(path)
  }

  @Test func withoutWordsItExplainsItself() throws {
    let outcome = try Self.loket()
    #expect(outcome.status == 2)
    #expect(outcome.output.contains("usage: loket COMMAND"))
  }

  @Test(arguments: [
    "init", "demo", "run", "check", "parse", "mime", "list", "show", "days", "verify", "export", "bundle",
    "link",
    "supply", "test", "settle", "archive", "assist", "survey",
  ])
  func everyCommandHasHelpWithAnExample(command: String) throws {
    for words in [[command, "--help"], [command, "-h"], ["help", command]] {
      let outcome = words.count == 2 ? try Self.loket(words[0], words[1]) : try Self.loket(words[0])
      #expect(outcome.status == 0)
      #expect(outcome.output.contains("usage: loket \(command)"))
      #expect(outcome.output.contains("examples:\n  loket \(command)"))
    }
  }

  @Test(arguments: [
    (["rum"], "did you mean 'run'?"), (["run", "--onse"], "did you mean 'once'?"),
    (["days", "2026-13-01", "3"], "2026-11-20"), (["days", "2026-11-20", "many"], "no number"),
    (["show"], "needs one CASE"), (["bundle"], "needs one CASE"), (["parse"], "at least one FILE"),
    (["list", "--status"], "needs a value"),
    (["run", "--once=yes"], "takes no value"), (["days", "2026-11-20", "3", "--now", "today"], "is no time"),
  ])
  func wrongUsageIsOneSentenceAndStatusTwo(words: [String], hint: String) throws {
    let outcome = try Self.run(words)
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix("loket: "))
    #expect(outcome.errors.contains(hint))
    #expect(outcome.errors.split(separator: "\n").count == 1)
  }

  private static func run(_ words: [String]) throws -> Outcome {
    switch words.count {
    case 1: try loket(words[0])
    case 2: try loket(words[0], words[1])
    case 3: try loket(words[0], words[1], words[2])
    case 4: try loket(words[0], words[1], words[2], words[3])
    default: try loket(words[0], words[1], words[2], words[3], words[4])
    }
  }

  @Test func daysNamesEverySkippedDay() throws {
    let outcome = try Self.loket("days", "2026-12-18", "10", "--json")
    #expect(outcome.status == 0)
    #expect(outcome.json?["due"] as? String == "2027-01-07")
    #expect(outcome.json?["provisional"] as? Bool == false)
    let skipped = outcome.json?["skipped"] as? [[String: String]]
    #expect(skipped?.contains { $0["date"] == "2026-12-24" && $0["reason"] == "Cuti bersama Natal" } == true)
  }

  @Test func anOfficeIsMadeAndRunAndVerified() throws {
    try scratch { home in
      #expect(try Self.loket("init", home + "/o", "--procedure=gelora").status == 0)
      #expect(try Self.loket("init", home + "/o").status == 1)
      let round = try Self.loket("run", "--once", "--json", "--office", home + "/o")
      #expect(round.status == 0)
      #expect(round.json?["taken"] as? Int == 0)
      #expect(try Self.loket("check", "--office", home + "/o").status == 0)
      let verdict = try Self.loket("verify", "--json", in: home + "/o")
      #expect(verdict.status == 0)
      #expect(verdict.json?["ok"] as? Bool == true)
    }
  }

  @Test func wrongConfigurationIsNamedWithItsLine() throws {
    try scratch { home in
      _ = try Self.loket("init", home + "/o")
      let text = "{\n  office: { nama: \"PPID\" },\n}\n"
      try Data(text.utf8).write(to: URL(fileURLWithPath: home + "/o/office.json5"))
      let outcome = try Self.loket("run", "--once", "--office", home + "/o")
      #expect(outcome.status == 78)
      #expect(outcome.errors == "loket: office.json5:2: unknown key 'office.nama'; did you mean 'name'?\n")
    }
  }

  @Test func noOfficeIsSaidWithTheWayToMakeOne() throws {
    try scratch { home in
      let outcome = try Self.loket("list", in: home)
      #expect(outcome.status == 78)
      #expect(outcome.errors.contains("loket init"))
    }
  }

  @Test func severalFilesGiveOneObjectALineAndMissingOnesTheirError() throws {
    try scratch { home in
      let mail = "From: a@example.org\nSubject: Halo\n\nSelamat pagi.\n"
      try Data(mail.utf8).write(to: URL(fileURLWithPath: home + "/a.eml"))
      let outcome = try Self.loket("parse", "--json", "a.eml", "tidak-ada.eml", in: home)
      #expect(outcome.status == 1)
      let lines = outcome.output.split(separator: "\n")
      #expect(lines.count == 2)
      #expect(lines.last?.contains("\"error\"") == true)
    }
  }

  @Test func theDemoTellsItsStory() throws {
    try scratch { home in
      let outcome = try Self.loket("demo", home + "/demo")
      #expect(outcome.status == 0)
      for word in ["Letters became cases:", "Letters written", "Waiting for a person:", "Where to look:"] {
        #expect(outcome.output.contains(word))
      }
      #expect(try Self.loket("verify", "--office", home + "/demo").status == 0)
    }
  }

  @Test func aBundleIsMadeTwiceAlikeAndOfAnUnknownCaseNotAtAll() throws {
    try scratch { home in
      #expect(try Self.loket("demo", home + "/demo").status == 0)
      let first = try Self.loket("bundle", "2026-K-0001", "--json", "--office", home + "/demo")
      let exhibits = first.json?["exhibits"] as? [[String: Any]]
      #expect(exhibits?.first?["number"] as? String == "T-1")
      #expect((exhibits?.first?["sha256"] as? String)?.count == 64)
      #expect((exhibits?.first?["size"] as? Int ?? 0) > 0)
      let warnings = first.json?["warnings"] as? [String]
      #expect(first.status == (warnings == [] ? 0 : 1))
      #expect(first.errors.split(separator: "\n").count == warnings?.count)
      let again = try Self.loket(
        "bundle", "2026-K-0001", "--json", "--office", home + "/demo", "--out", home + "/keluar")
      #expect(again.json?["zipSha256"] as? String == first.json?["zipSha256"] as? String)
      #expect(again.json?["folder"] as? String == home + "/keluar/bundel-2026-K-0001")
      let unknown = try Self.loket("bundle", "2026-K-0099", "--office", home + "/demo")
      #expect(unknown.status == 1)
      #expect(unknown.errors.contains("no case '2026-K-0099'"))
    }
  }
}
