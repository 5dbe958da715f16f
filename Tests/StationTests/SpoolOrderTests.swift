import Testing

@testable import Station

@Suite("Fetched letters are shown oldest first") struct SpoolOrderTests {
  static let cases: [(order: [UInt32], came: [UInt32], shown: [[UInt32]], rest: [UInt32])] = [
    ([1, 2, 3], [1, 2, 3], [[1], [2], [3]], []), ([3, 2, 1], [1, 2, 3], [[], [], [3, 2, 1]], []),
    ([2, 1, 3], [1, 2, 3], [[], [2, 1], [3]], []),
    // One has gone, or the connection broke.
    ([1, 2, 3], [2, 3], [[], []], [2, 3]), ([5, 4, 3, 2, 1], [1, 2, 3], [[], [], []], [3, 2, 1]),
    ([1, 2], [1, 1], [[1], []], []), ([], [], [], []),
  ]

  @Test(arguments: cases.indices) func whateverTheOrderInWhichTheyCome(index: Int) {
    let (uids, came, shown, rest) = Self.cases[index]
    var order = SpoolOrder(uids)
    #expect(came.map { order.came($0) } == shown)
    #expect(order.rest() == rest)
    #expect(order.rest() == [])
  }
}
