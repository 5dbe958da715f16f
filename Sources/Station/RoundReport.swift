package import Json

/// What one round did, in counts and in sentences.
package struct RoundReport: Sendable, Equatable {
  /// Letters taken from their sources.
  package var taken = 0
  /// Letters that opened a case, complete or not.
  package var filed = 0
  /// Letters that completed a case.
  package var completed = 0
  /// Officers' forms carried out.
  package var decided = 0
  /// Letters written to applicants.
  package var letters = 0
  /// Letters that wait for a person in `review/`.
  package var review = 0
  /// Letters put into `quarantine/`.
  package var quarantined = 0
  /// Letters or files that could not be processed and still wait where they were.
  package var failed = 0
  /// Letters that joined a case, ended one, or were kept without one.
  package var kept = 0
  /// Letters that were filed before.
  package var duplicates = 0
  /// Letters handed to the transport or laid into `print/` in this round.
  package var released = 0
  /// One line for each letter and what became of it: no name, no address, no words of the letter.
  package var lines: [String] = []
  /// What an administrator must mend, in English sentences.
  package var problems: [String] = []

  package init() {}

  /// Whether anything happened that a log should have.
  package var hasNews: Bool { taken > 0 || released > 0 || !lines.isEmpty || needsAttention }

  /// Whether something newly waits for a person or failed.
  package var needsAttention: Bool { review + quarantined + failed > 0 || !problems.isEmpty }

  /// The contract's counts.
  package var json: JsonValue {
    .object([
      ("taken", .int(taken)), ("filed", .int(filed)), ("completed", .int(completed)),
      ("letters", .int(letters)), ("decided", .int(decided)),
      ("review", .int(review)), ("quarantined", .int(quarantined)), ("failed", .int(failed)),
      ("kept", .int(kept)), ("duplicates", .int(duplicates)), ("released", .int(released)),
      ("problems", .array(problems.map { .string($0) })),
    ])
  }

  /// Adds another round's counts.
  package static func += (sum: inout RoundReport, other: RoundReport) {
    sum.taken += other.taken
    sum.filed += other.filed
    sum.completed += other.completed
    sum.letters += other.letters
    sum.decided += other.decided
    sum.review += other.review
    sum.quarantined += other.quarantined
    sum.failed += other.failed
    sum.kept += other.kept
    sum.duplicates += other.duplicates
    sum.released += other.released
    sum.lines += other.lines
    sum.problems += other.problems
  }
}
