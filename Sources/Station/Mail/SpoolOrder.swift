/// The order in which fetched letters are shown to the round: oldest first, in whatever order they come.
struct SpoolOrder {
  private let uids: [UInt32]
  /// The place of the next letter to be shown.
  private var next = 0
  private var held: Set<UInt32> = []

  /// The messages that are fetched, oldest first.
  init(_ uids: [UInt32]) { self.uids = uids }

  /// A letter has come: those that may be shown now, in order.
  mutating func came(_ uid: UInt32) -> [UInt32] {
    held.insert(uid)
    var shown: [UInt32] = []
    while next < uids.count, held.remove(uids[next]) != nil {
      shown.append(uids[next])
      next += 1
    }
    return shown
  }

  /// No more come: those that waited for one that did not, in order.
  mutating func rest() -> [UInt32] {
    defer { (next, held) = (uids.count, []) }
    return uids.dropFirst(next).filter(held.contains)
  }
}
