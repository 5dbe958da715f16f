/// What a rule rests on.
///
/// At least one of the three is there. Only `law` may be printed as law: `practice` is how offices apply a
/// regulation whose article is not certain.
package struct Citation: Hashable, Sendable {
  /// The office's own words, verbatim but for line breaks.
  package var seed: String?
  /// An article, with the words that matter.
  package var law: String?
  /// How offices apply a rule whose article is not certain.
  package var practice: String?
  /// A remark for who maintains the file; never printed.
  package var note: String?

  /// A citation of whatever is known.
  package init(seed: String? = nil, law: String? = nil, practice: String? = nil, note: String? = nil) {
    self.seed = seed
    self.law = law
    self.practice = practice
    self.note = note
  }

  /// The first there is of the office's words, the law and the practice.
  package var words: String { seed ?? law ?? practice ?? "" }
}

/// Two statements that cannot both hold, and how the procedure reads them.
package struct Contradiction: Hashable, Sendable {
  /// The part of the procedure it touches, as in `dispute-window`.
  package var topic: String
  /// The words that are read differently, or not followed.
  package var source: String
  /// What they contradict: other words of the page, or the law.
  package var other: String
  /// The reading in use.
  package var reading: String
  /// Why it is read so, in Indonesian.
  package var why: String
}
