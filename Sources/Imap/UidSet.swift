/// A set of UIDs as the protocol writes it: `1:3,7` (`sequence-set`, RFC 9051 section 9).
package struct UidSet: Sendable, Equatable {
  /// In the order written; of UIDs that were given one by one, ascending, neighbours joined.
  package let ranges: [ClosedRange<UInt32>]

  /// The set of these UIDs; one given twice counts once.
  package init(_ uids: some Sequence<UInt32>) {
    var ranges: [ClosedRange<UInt32>] = []
    for uid in uids.sorted() {
      if let last = ranges.last, uid == last.upperBound { continue }
      if let last = ranges.last, uid - last.upperBound == 1 {
        ranges[ranges.count - 1] = last.lowerBound...uid
      } else {
        ranges.append(uid...uid)
      }
    }
    self.ranges = ranges
  }

  /// A set that a server wrote; `nil` when it is none, or holds `*` or 0, which no server's answer may.
  package init?(written octets: some Collection<UInt8>) {
    var ranges: [ClosedRange<UInt32>] = []
    for part in octets.split(separator: 0x2C, omittingEmptySubsequences: false) {
      let ends = part.split(separator: 0x3A, maxSplits: 2, omittingEmptySubsequences: false)
      guard ends.count <= 2, let one = Digits.readUid(ends[0]),
        let other = Digits.readUid(ends[ends.count - 1])
      else { return nil }
      // `4:2` is `2:4`.
      ranges.append(min(one, other)...max(one, other))
    }
    self.ranges = ranges
  }

  /// As the protocol writes it; empty, which no command may hold, for no UIDs.
  package var text: String {
    ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound):\($0.upperBound)" }
      .joined(separator: ",")
  }

  /// How many UIDs the ranges name; a UID that a server wrote twice counts twice.
  package var count: UInt64 {
    ranges.reduce(0) { $0 &+ UInt64($1.upperBound - $1.lowerBound) + 1 }
  }

  /// Whether a UID is in the set.
  package func contains(_ uid: UInt32) -> Bool { ranges.contains { $0.contains(uid) } }

  /// The UID at a place in the set's order, from 0; `nil` beyond its end.
  package func uid(at place: UInt64) -> UInt32? {
    var left = place
    for range in ranges {
      let width = UInt64(range.upperBound - range.lowerBound) + 1
      if left < width { return range.lowerBound + UInt32(left) }
      left -= width
    }
    return nil
  }

  /// Every UID in the set's order; `nil` when there are more than so many, since ten octets can name
  /// 4,294,967,295.
  package func uids(atMost limit: Int) -> [UInt32]? {
    guard count <= UInt64(max(0, limit)) else { return nil }
    return ranges.flatMap { Array($0) }
  }

  /// UIDs cut into pieces, ascending, each written with at most so many octets, each at least one UID.
  ///
  /// Servers need to take lines of about 8,192 octets only (RFC 7162 section 4): 7,000 leave room for the
  /// tag, the words and a mailbox's name.
  package static func cut(_ uids: [UInt32], octets: Int = 7_000) -> [[UInt32]] {
    var pieces: [[UInt32]] = []
    var piece: [UInt32] = []
    /// The piece's octets without its last range, and that range.
    var written = 0
    var range: ClosedRange<UInt32>?
    func width(_ range: ClosedRange<UInt32>) -> Int {
      range.lowerBound == range.upperBound
        ? Digits.count(range.lowerBound) : Digits.count(range.lowerBound) + 1 + Digits.count(range.upperBound)
    }
    for uid in uids.sorted() where uid != piece.last {
      if let last = range {
        let isNeighbour = uid - last.upperBound == 1
        let grown = isNeighbour ? last.lowerBound...uid : uid...uid
        let before = isNeighbour ? written : written + width(last) + 1
        if before + width(grown) <= octets {
          (written, range) = (before, grown)
          piece.append(uid)
          continue
        }
        pieces.append(piece)
      }
      (piece, written, range) = ([uid], 0, uid...uid)
    }
    if !piece.isEmpty { pieces.append(piece) }
    return pieces
  }
}
