/// A range of UIDs, inclusive.
package struct UidRange: Sendable, Equatable {
  /// At least 1.
  package var first: UInt32
  /// `nil` for `*`, the last message whatever its UID; so `7:*` names it even when its UID is 5.
  package var last: UInt32?

  /// A range from one UID to another, or to the end.
  package init(first: UInt32, last: UInt32?) {
    self.first = first
    self.last = last
  }

  var text: String { "\(first):\(last.map(String.init) ?? "*")" }
}
