import Civil
import Disk
import Foundation
import Json
import Scans
import Station
import Testing

/// Every sample letter is read as its `expected.json` says, with LF and with CRLF line ends.
@Suite struct SampleTests {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "samples").path()

  /// The folders that hold a letter and its reading.
  static let names: [String] = {
    // ok: an empty list fails thereAreSamplesOfEveryKind
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
    return names.filter { FileManager.default.fileExists(atPath: "\(root)/\($0)/expected.json") }.sorted()
  }()

  /// The letter's file in its folder.
  static func file(_ name: String) -> String {
    let names = ["letter.eml", "letter.pdf", "letter.jpg", "letter.txt"]
    return names.first { FileManager.default.fileExists(atPath: "\(root)/\(name)/\($0)") } ?? "letter.eml"
  }

  static let mails = names.filter { file($0) == "letter.eml" }
  static let others = names.filter { file($0) != "letter.eml" }

  /// Scans are recognised once for both line ends.
  private static let cache = ScanCache(
    folder: FileManager.default.temporaryDirectory.path() + "/loket-sample-scans-\(UUID().uuidString)")

  @Test func thereAreSamplesOfEveryKind() throws {
    let kinds = try Self.names.compactMap { try Self.expected($0)["kind"]?.string }
    #expect(Self.mails.count >= 30)
    #expect(Self.others.count >= 3)
    #expect(
      Set(kinds) == ["request", "objection", "completion", "withdrawal", "auto-reply", "bounce", "other"])
  }

  @Test(arguments: others)
  func scanIsReadAsACarefulOfficerReadsIt(name: String) throws {
    try compare(name, crlf: false)
  }

  @Test(arguments: mails, [false, true])
  func letterIsReadAsACarefulOfficerReadsIt(name: String, crlf: Bool) throws {
    try compare(name, crlf: crlf)
  }

  private func compare(_ name: String, crlf: Bool) throws {
    let expected = try Self.expected(name)
    let found = try Self.reading(name, procedure: expected["procedure"]?.string ?? "umum", crlf: crlf)
    for field in ["kind", "complete", "answerable"] {
      guard let wanted = expected[field] else { continue }
      #expect(found[field]?.kind == wanted.kind, "\(field)")
    }
    for (index, wanted) in (expected["information"]?.array ?? []).enumerated() {
      let items = (found["information"]?.array ?? []).compactMap(\.string)
      let words = wanted.string?.lowercased() ?? ""
      #expect(items.count > index && items[index].lowercased().contains(words), "information \(index + 1)")
    }
    if let wanted = expected["missing"]?.array {
      #expect(Self.words(found["missing"]?.array) == Self.words(wanted), "missing")
    }
    for field in ["type", "name", "nik", "phone"] {
      guard let wanted = expected["applicant"]?[field] else { continue }
      #expect(
        found["applicant"]?[field]?.string?.lowercased() == wanted.string?.lowercased(), "applicant.\(field)")
    }
    for wanted in expected["documents"]?.array ?? [] {
      let same = found["documents"]?.array?.filter { $0["file"]?.string == wanted["file"]?.string } ?? []
      #expect(
        same.contains { $0["document"]?.string == wanted["document"]?.string },
        "document \(wanted["file"]?.string ?? "-")")
    }
    if let wanted = expected["objection"]?["grounds"]?.array {
      #expect(Self.words(found["objection"]?["grounds"]?.array) == Self.words(wanted), "grounds")
    }
  }

  private static func words(_ values: [JsonValue]?) -> [String] {
    (values ?? []).compactMap(\.string).sorted()
  }

  private static func expected(_ name: String) throws -> JsonValue {
    try JsonReader.read(DiskFile.read("\(root)/\(name)/expected.json", limit: 1 << 20), json5: false)
  }

  private static func reading(_ name: String, procedure: String, crlf: Bool) throws -> JsonValue {
    let raw = try DiskFile.read("\(root)/\(name)/\(file(name))", limit: 1 << 24)
    let suffix = file(name).suffix(3)
    var octets: [UInt8] = []
    for (index, octet) in raw.enumerated() {
      if octet == 0x0A, crlf, index == 0 || raw[index - 1] != 0x0D { octets.append(0x0D) }
      octets.append(octet)
    }
    let path = FileManager.default.temporaryDirectory.path() + "/loket-sample-\(UUID().uuidString).\(suffix)"
    try DiskFile.replace(path, with: octets, sync: false)
    defer { try? FileManager.default.removeItem(atPath: path) }  // ok: a scratch file
    let nowhere = OfficeFolder(root: path + ".none")
    let clock = Clock(now: { .init(seconds: 1_795_000_000) }, isPinned: true)
    return try LetterInspection(folder: nowhere, procedure: procedure, clock: clock, cache: cache)
      .inspect(path, withEvidence: false)
  }
}
