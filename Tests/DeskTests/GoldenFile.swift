import Foundation
import Testing

/// What was written, compared with a file of `Golden/`, which RECORD=1 in the environment rewrites; that fails the run.
enum GoldenFile {
  /// Compares a text with a file by its name.
  static func compare(_ text: String, with file: String) throws {
    let path = LetterSources.golden.appending(path: file)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Data(text.utf8).write(to: path)
      Issue.record("recorded \(file); read it, then run without RECORD")
      return
    }
    let expected = try Data(contentsOf: path)
    #expect(Data(text.utf8) == expected, "\(file) differs:\n\(text)")
  }
}
