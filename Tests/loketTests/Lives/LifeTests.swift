import Foundation
import Testing

/// The lives of cases under the five procedures, run through the binary.
struct LifeTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static let names = ["balangan", "bengkalis", "disperpusip", "gelora", "lombok-barat"]

  @Test(arguments: names) func goesAsItsProcedureHasIt(_ name: String) throws {
    let text = try String(contentsOf: Self.root.appending(path: "samples/lives/\(name).txt"), encoding: .utf8)
    let story = try Story(text, samples: Self.root.appending(path: "samples").path())
    for failure in try story.play() { Issue.record("samples/lives/\(name).txt:\(failure)") }
  }

  @Test func everyStoryIsPlayed() throws {
    let files = try FileManager.default.contentsOfDirectory(
      atPath: Self.root.appending(path: "samples/lives").path())
    #expect(files.filter { $0.hasSuffix(".txt") }.sorted() == Self.names.map { $0 + ".txt" })
  }

  @Test func aStoryThatIsWrongFails() throws {
    let text =
      "office balangan\nat 2026-03-13T09:10:00+08:00\nrun\ncase 2026-P-0001 registered\ndo undo 2026-P-0001\n"
    let story = try Story(text, samples: Self.root.appending(path: "samples").path())
    #expect(try story.play().count == 2)
  }
}
