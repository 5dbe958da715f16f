import Civil
import Desk
import Digests
import Disk
import Dispatch
import Glibc
import Letters
import Records

// What a round does with letters that a person has looked at.

extension Round {
  /// The letter itself: of an officer's form the one in `review/` that it is about.
  func letter(of intake: Intake, _ raw: RawLetter) throws -> RawLetter {
    guard let form = intake.form, !form.isLetter else { return raw }
    let origin = String(intake.digest.hex.prefix(16))
    guard let letter = try shelf.letter(origin, intake.digest) else {
      throw DiskFault(operation: "read", path: station.folder.review + "/" + origin, code: ENOENT)
    }
    return letter
  }

  /// Folders of letters that are filed leave `review/`; one that cannot is tried again with the next round.
  func tidyReview() throws {
    for fault in try shelf.tidy(ledger.register) {
      report.problems.append(fault.sentence + "; the letter is filed, its folder in review/ stays")
    }
    try step?(.reviewTidied)
  }

  /// Notes beside forms that were filled in and not copied into the inbox.
  func remind() throws {
    for fault in try ReviewReminder(shelf: shelf).show() {
      report.problems.append(fault.sentence + "; a note in review/ may be missing")
    }
  }

  /// Pictures of pages for letters that wait and have none yet; the next round makes those there was no time for.
  func picture() throws {
    try remind()
    guard shouldStop?() != true else { return }
    let outcome = Monitor<Result<[DiskFault], DiskFault>?>(nil)
    let steps = StepCount()
    let pictures = ReviewPictures(shelf: shelf, zone: station.settings.zone, step: steps.increase)
    DispatchQueue.global().async {
      let made = Result { () throws(DiskFault) in try pictures.make() }
      outcome.change { $0 = made }
    }
    Overseer(steps: steps, shouldStop: shouldStop).wait(for: outcome, beat: { beat?() }) { $0 != nil }
    for fault in try outcome.read({ $0 })?.get() ?? [] {
      report.problems.append(fault.sentence + "; pictures of a letter in review/ are missing")
    }
  }

  /// Cases of who seems to be the same person, in which the same letter may have come by another way: the newest, and
  /// none that is older than ten working days can be.
  func likelyCases(_ letter: Letter, _ index: SenderIndex, now: Instant) throws -> [CaseID] {
    guard letter.kind == .request || letter.kind == .objection else { return [] }
    let first = now.adding(seconds: -Self.window)
    var found: Set<CaseID> = []
    for key in PersonKeys.all(letter.applicant) {
      for id in try index.entries(of: key).suffix(Self.mostLikely).compactMap({ CaseID(text: $0) })
      where !found.contains(id) {
        guard let record = ledger.register.case(id), record.received > first, !record.status.isEnded,
          letter.channel != .email || record.channel != Channel.email.rawValue
        else { continue }
        found.insert(id)
      }
    }
    return found.sorted { ($0.year, $0.sequence) < ($1.year, $1.sequence) }
  }

  /// Ten working days with the longest holidays between, and a letter that is brought in late.
  private static let window: Int64 = 45 * 86_400
  /// A name that many bear has many cases; the newest are enough.
  private static let mostLikely = 20
}
