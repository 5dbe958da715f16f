/// The register: the fold of the journal's lines.
///
/// A value of a few flat arrays. Applying a line costs the same however many there were before, a case is read from
/// its own acts alone, and every question below but `cases` costs the same in a register of any size.
package struct Register: Sendable, Equatable {
  /// The last line applied.
  package internal(set) var head = Head.empty
  var store = EventStore()
  /// Per year and kind, the cases in their sequence.
  var series = CaseSeriesList()
  /// Which case is about which.
  var ties = CaseTies()
  /// Digests of letters, to the notes of their fates.
  var digests = OffsetTable()
  /// Official numbers, to the acts that gave them.
  var numbers = OffsetTable()
  /// Keys of our letters, to their places in `letters`.
  var letterKeys = OffsetTable()
  var letters: [LetterSlot] = []
  /// Numbers of our letters, to the places in `letters` of those that had them first.
  var letterNumbers = OffsetTable()
  /// Places in `letters` of those whose way is not over: queued, sending or uncertain.
  var underWay = UnderWay()
  /// The last act about no case; `nil` while there is none.
  var lastStray: Int?
  /// Letters of ours written per year.
  var lettersPerYear: [Int: Int] = [:]

  /// The register of an empty journal.
  package init() {}

  /// What became of a letter that is known.
  package struct Fate: Hashable, Sendable {
    /// The case it opened or joined; `nil` when it belongs to none.
    package var id: CaseID?
    /// `filed` for a letter that opened a case, else the journal's word: `supplement`, `review`, `other` ….
    package var word: String

    /// A fate by its parts.
    package init(id: CaseID?, word: String) {
      self.id = id
      self.word = word
    }
  }

  /// A letter of ours.
  struct LetterSlot: Sendable, Equatable {
    /// The place of the act that wrote it.
    var written: Int
    /// The place of the last act that changed its state; `written` while none has.
    var changed: Int
    /// When it went out, in seconds since 1970; `notSent` while it has not.
    var sent: Int

    static let notSent = Int.min
  }
}

/// A line that contradicts the ones before it.
package struct ReplayFault: Error, Sendable, Equatable {
  /// The journal line's number.
  package var line: Int
  /// What contradicts what, as one clause.
  package var what: String

  /// A fault by its parts.
  package init(line: Int, what: String) {
    self.line = line
    self.what = what
  }
}
