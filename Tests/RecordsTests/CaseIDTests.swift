import Records
import Testing

@Suite struct CaseIDTests {
  @Test(arguments: [
    ("2026-P-0001", "2026-P-0001"), ("2026-k-0012", "2026-K-0012"), (" 2026 - p - 1 ", "2026-P-0001"),
    ("2O26-S-OOO7", "2026-S-0007"), ("2026–P–0003", "2026-P-0003"), ("2026-P-12345", "2026-P-12345"),
    ("2026\u{A0}-\u{A0}P-0004", "2026-P-0004"),
  ])
  func idIsReadAsPeopleWriteIt(text: String, id: String) throws {
    let read = try #require(CaseID(text: text))
    #expect(read.text == id)
    #expect(CaseID(text: read.text) == read)
  }

  @Test(arguments: [
    "", "2026", "2026-P", "2026-P-", "2026-P-0000", "2026-X-0001", "26-P-0001", "2026-P-0001x",
    "x2026-P-0001",
    "2026-P-123456789", "2026-P--1", "2026-P-0001/2", "20261-P-0001", "2026-P\u{301}-0001",
  ])
  func anythingElseIsNone(text: String) {
    #expect(CaseID(text: text) == nil)
  }

  @Test func idsAreOrderedByYearKindAndSequence() {
    let ids = ["2025-S-0009", "2026-P-0002", "2026-P-9999", "2026-P-10000", "2026-K-0001", "2027-P-0001"]
    #expect(ids.compactMap { CaseID(text: $0) }.shuffled().sorted().map(\.text) == ids)
  }
}

@Suite struct CaseWordTests {
  @Test func statusesAreTheContractsWords() {
    #expect(
      CaseStatus.allCases.map(\.rawValue) == [
        "incomplete", "registered", "extended", "granted", "partly-granted", "refused", "delivered", "closed",
        "lapsed", "withdrawn", "transferred", "responded", "open", "mediation", "adjudication",
      ])
    #expect(CaseStatus.allCases.filter(\.isEnded) == [.closed, .lapsed, .withdrawn, .transferred])
  }
}
