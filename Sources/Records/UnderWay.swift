/// Places of the letters whose way is not over, by their state.
struct UnderWay: Sendable, Equatable {
  private(set) var queued: Set<Int> = []
  private(set) var sending: Set<Int> = []
  private(set) var uncertain: Set<Int> = []

  init() {}

  init(queued: [Int], sending: [Int], uncertain: [Int]) {
    self.queued = Set(queued)
    self.sending = Set(sending)
    self.uncertain = Set(uncertain)
  }

  /// The letter at a place stands in a state from now on.
  mutating func move(_ place: Int, to state: LetterState) {
    queued.remove(place)
    sending.remove(place)
    uncertain.remove(place)
    switch state {
    case .queued: queued.insert(place)
    case .sending: sending.insert(place)
    case .uncertain: uncertain.insert(place)
    case .sent, .printed, .bounced, .suppressed, .failed: break
    }
  }

  /// The places in a state, oldest letter first; empty for a state in which a letter's way is over.
  func places(_ state: LetterState) -> [Int] {
    switch state {
    case .queued: queued.sorted()
    case .sending: sending.sorted()
    case .uncertain: uncertain.sorted()
    case .sent, .printed, .bounced, .suppressed, .failed: []
    }
  }

  /// Whether every place lies below a bound.
  func isBelow(_ count: Int) -> Bool {
    [queued, sending, uncertain].allSatisfy { $0.allSatisfy { (0..<count).contains($0) } }
  }
}
