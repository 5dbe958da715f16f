import Foundation
import Letters
import Testing

/// Whole letters and forms as invented people write them, each with what a careful officer reads in it: a file holds the
/// letter's text, a line of equals signs, and the reading.
@Suite("Whole letters on paper")
struct WrittenLettersTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Written")
  private static let rule = "\n==========\n"

  static var names: [String] {
    // ok: how many there are is tested
    let found = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
    return found.filter { $0.hasSuffix(".txt") }.sorted()
  }

  @Test func theLettersAreThere() { #expect(Self.names.count >= 40) }

  @Test(arguments: names) func isReadAsAnOfficerReadsIt(name: String) throws {
    let file = try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
    let parts = file.components(separatedBy: Self.rule)
    try #require(parts.count == 2)
    let letter = LetterReader.read(text: parts[0] + "\n", channel: .scan, file: nil)
    #expect(Self.reading(letter) == parts[1])
  }

  /// What was read, a field a line.
  private static func reading(_ letter: Letter) -> String {
    var fields: [(String, String?)] = [
      ("kind", letter.kind.rawValue), ("type", letter.applicant.type.rawValue),
      ("name", letter.applicant.name),
      ("nik", letter.applicant.nik), ("address", letter.applicant.address), ("phone", letter.applicant.phone),
      ("email", letter.applicant.email), ("organisation", letter.applicant.organisation),
      ("proxy", letter.proxy?.name),
    ]
    fields += letter.information.map { ("information", $0) }
    fields += [
      ("purpose", letter.purpose), ("obtain", letter.obtain), ("delivery", letter.delivery),
      ("reference", letter.objection?.reference),
      ("grounds", letter.objection.map { $0.grounds.map(\.rawValue).joined(separator: " ") }),
    ]
    return fields.compactMap { name, value in value.map { "\(name): \($0)\n" } }.joined()
  }
}
