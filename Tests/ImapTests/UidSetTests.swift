import Imap
import Testing

@Suite("Imap: sets of UIDs")
struct UidSetTests {
  @Test(
    "UIDs as they are written",
    arguments: [
      ([], ""), ([7], "7"), ([1, 2], "1:2"), ([1, 3], "1,3"), ([3, 2, 1, 2, 9, 7], "1:3,7,9"),
      ([4_294_967_294, 4_294_967_295, 1], "1,4294967294:4294967295"),
    ] as [([UInt32], String)])
  func written(_ uids: [UInt32], _ text: String) {
    let set = UidSet(uids)
    #expect(set.text == text)
    #expect(set.uids(atMost: 10) == Array(Set(uids)).sorted())
    #expect(set.count == UInt64(Set(uids).count))
    if !uids.isEmpty { #expect(UidSet(written: text.utf8) == set) }
  }

  @Test(
    "sets of servers",
    arguments: [
      ("304,319:320", [304, 319, 320]), ("5:3", [3, 4, 5]), ("9,1:2", [9, 1, 2]), ("7:7", [7]),
      ("4294967295", [4_294_967_295]), ("007", [7]),
      ("", nil), (",", nil), ("1,", nil), (",1", nil), ("1:", nil), (":1", nil), ("1:2:3", nil), ("*", nil),
      ("1:*", nil), ("0", nil), ("0:2", nil), ("4294967296", nil), ("1:4294967296", nil), ("-1", nil),
      ("1 2", nil), ("+1", nil), ("$", nil), ("18446744073709551617", nil),
    ] as [(String, [UInt32]?)])
  func read(_ text: String, _ uids: [UInt32]?) {
    #expect(UidSet(written: text.utf8)?.uids(atMost: 10) == uids)
  }

  @Test("a short text that names everything is not written out")
  func everything() throws {
    let set = try #require(UidSet(written: "1:4294967295,1:4294967295".utf8))
    #expect(set.count == 8_589_934_590)
    #expect(set.uids(atMost: 8_589_934_589) == nil && set.uids(atMost: -1) == nil)
    #expect(set.contains(4_294_967_295))
    #expect(!set.contains(0))
    #expect(set.uid(at: 4_294_967_295) == 1)
    #expect(set.uid(at: 8_589_934_590) == nil)
  }

  @Test("pieces hold every UID once, in order, and never more octets than asked", arguments: 1...20)
  func pieces(_ seed: Int) {
    var generator = Steady(state: UInt64(seed))
    let width = UInt32([50, 4_000, 4_294_967_295][seed % 3])
    let uids = (0..<1_000).map { _ in UInt32.random(in: 1...width, using: &generator) }
    let limit = Int.random(in: 21...300, using: &generator)
    let pieces = UidSet.cut(uids, octets: limit)
    #expect(pieces.flatMap { $0 } == Array(Set(uids)).sorted())
    for (index, piece) in pieces.enumerated() {
      #expect(UidSet(piece).text.utf8.count <= limit)
      guard index + 1 < pieces.count, let next = pieces[index + 1].first else { continue }
      #expect(UidSet(piece + [next]).text.utf8.count > limit)
    }
  }

  @Test("no UIDs give no piece; a piece holds at least one UID, whatever is asked")
  func edges() {
    #expect(UidSet.cut([]) == [])
    #expect(UidSet.cut([7, 9], octets: 0) == [[7], [9]])
    #expect(UidSet.cut([4_294_967_294, 4_294_967_295, 4_294_967_295]) == [[4_294_967_294, 4_294_967_295]])
    #expect(UidSet.cut(Array(1...100_000)).count == 1)
    let scattered = (0..<10_000).map { 4_000_000_000 + UInt32($0) * 2 }
    #expect(UidSet.cut(scattered).map { UidSet($0).text.utf8.count }.max() ?? 0 <= 7_000)
    #expect(UidSet.cut(scattered).count == 16)
  }
}
