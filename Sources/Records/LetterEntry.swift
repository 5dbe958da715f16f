package import Civil

/// A letter of ours as the register knows it: never its text, never its address.
package struct LetterEntry: Hashable, Sendable {
  /// What its Message-ID is made from: `2026-P-0001.receipt.1`.
  package var key: String
  /// The case it belongs to; `nil` for an answer to a letter that opened none.
  package var id: CaseID?
  /// The template's word: `receipt`, `completion` ….
  package var template: String
  /// When it was written.
  package var created: Instant
  /// What became of it.
  package var state: LetterState
  /// Why it is in this state, where that needs saying; without personal data.
  package var reason: String?
  /// The number it bears; `nil` for a letter without one, and in lines of before they were noted.
  package var number: String?
  /// When it went out or was printed; `nil` while it has not.
  package var sent: Instant?

  /// An entry by its parts.
  package init(
    key: String, id: CaseID?, template: String, created: Instant, state: LetterState, reason: String? = nil,
    number: String? = nil, sent: Instant? = nil
  ) {
    self.key = key
    self.id = id
    self.template = template
    self.created = created
    self.state = state
    self.reason = reason
    self.number = number
    self.sent = sent
  }

  /// Takes a new state over; the first way out is the one whose time counts.
  mutating func become(_ state: LetterState, reason: String?, at: Instant) {
    self.state = state
    self.reason = reason
    if sent == nil, state == .sent || state == .printed { sent = at }
  }
}

/// A letter whose way is not over, and since when it stands as it does.
package struct LetterUnderWay: Hashable, Sendable {
  /// The letter as it stands.
  package var entry: LetterEntry
  /// The hour of the journal line that brought it into its state.
  package var since: Instant

  /// A letter under way by its parts.
  package init(entry: LetterEntry, since: Instant) {
    self.entry = entry
    self.since = since
  }
}

/// What became of a letter of ours.
///
/// ```
/// queued ─▶ sending ─▶ sent ─▶ bounced
///   ▲          ├─▶ queued (4xx: refused for now)      suppressed: never leaves
///   │          ├─▶ failed (5xx, or too old)           printed: laid out for the post
///   └──────────┴─▶ uncertain (no answer after the last octet) ─▶ sent, when its copy is found
/// ```
package enum LetterState: String, Sendable, CaseIterable {
  /// Waits to go out.
  case queued
  /// About to be handed to the server; the answer is not known yet.
  case sending
  /// The server has accepted it.
  case sent
  /// Laid out for an officer to print and post.
  case printed
  /// It came back: a report says that it did not arrive.
  case bounced
  /// Written and kept, but rightly not sent.
  case suppressed
  /// The server may have taken it or not.
  case uncertain
  /// It could not be written, or the server refuses it for good.
  case failed
}
