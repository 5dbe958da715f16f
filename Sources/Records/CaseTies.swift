/// Which case is about which: a request's objections, an objection's disputes.
///
/// Only cases that are about another take room here, so that asking costs what is found, not what the register holds.
struct CaseTies: Sendable, Equatable {
  /// Of each case that is about another, that other.
  private(set) var above: [CaseID: CaseID] = [:]
  /// Of each case that others are about, those others in the order of their ids.
  private var below: [CaseID: [CaseID]] = [:]

  init() {}

  /// Ties a case to another instead of the one it was about; `nil` or the case itself: to none.
  mutating func tie(_ id: CaseID, to other: CaseID?) {
    if let former = above.removeValue(forKey: id) {
      below[former]?.removeAll { $0 == id }
      if below[former]?.isEmpty ?? false { below[former] = nil }
    }
    guard let other, other != id else { return }
    above[id] = other
    let place = below[other, default: []].lastIndex { $0 < id }.map { $0 + 1 } ?? 0
    below[other, default: []].insert(id, at: place)
  }

  /// The cases about another, in the order of their ids; empty where there is none.
  func about(_ id: CaseID) -> [CaseID] { below[id] ?? [] }
}
