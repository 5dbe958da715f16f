import Civil
import Desk
import Disk
import Foundation
import Records

/// `decisions/`: blank forms for the cases that wait, filled ones on their way to being carried out.
///
/// Lives as long as its round does, since it remembers what it has seen.
final class DecisionBox {
  let path: String
  private let clock: Clock
  private let pause: (Double) -> Void
  private let notes: InboxNotes
  /// What lives from look to look.
  private(set) var memory: DecisionSurvey.Memory
  /// Called after each step that changes the disk.
  var step: ((Round.Step) throws -> Void)?
  /// Seconds until something may have become complete; `nil` when nothing is awaited.
  private(set) var nextLook: Int?

  /// `now` and `uptime`: the disk's clock and the one that only goes forward; `pause`: waits so many seconds.
  init(
    _ folder: OfficeFolder, clock: Clock,
    now: @escaping () -> Instant = { Instant(seconds: Int64(Date().timeIntervalSince1970)) },
    uptime: @escaping () -> Int = Uptime.seconds,
    pause: @escaping (Double) -> Void = Thread.sleep(forTimeInterval:)
  ) {
    path = folder.decisions
    self.clock = clock
    self.pause = pause
    notes = InboxNotes(folder: path, opening: FormFault.opening)
    memory = .init(stillness: Stillness(now: now, uptime: uptime))
  }

  /// What lies there and can be carried out, is wrong, or is awaited.
  ///
  /// `isOnce`: the round cannot wait for files to become quiet; so it is with a pinned clock too.
  func look(_ register: Register, isOnce: Bool) throws(DiskFault) -> DecisionSurvey.Outcome {
    let listing = try listing()
    let survey = DecisionSurvey(path: path, isOnce: isOnce || clock.isPinned, register: register)
    let outcome = try survey.look(&memory, listing: listing, pause: pause)
    nextLook = outcome.nextLook
    return outcome
  }

  /// A blank form as Loket has just written it: as long as it looks so, nobody has begun it.
  func remember(blank stamp: FileStamp) { memory.untouched[stamp.name] = stamp }

  /// The next look comes at the latest in so many seconds.
  func look(in seconds: Int) { nextLook = min(nextLook ?? .max, seconds) }

  /// Brings the notes up to date; gives how many say something new, those that only miss a name aside.
  func show(_ outcome: DecisionSurvey.Outcome) -> (news: Int, fault: DiskFault?) {
    func wanted(_ isUnsigned: Bool) -> [FileName: [UInt8]] {
      var notes: [FileName: [UInt8]] = [:]
      for (name, fault, unsigned) in outcome.faults where unsigned == isUnsigned {
        notes[InboxNotes.name(for: name.formStem)] = fault.note(isUnsigned: unsigned)
      }
      return notes
    }
    let (unsigned, wrong) = (wanted(true), wanted(false))
    let others = outcome.listing.reasons.filter { unsigned[$0] == nil }
    let gentle = notes.show(unsigned, present: [])
    let shown = notes.show(wrong, present: others)
    return (shown.news, gentle.fault ?? shown.fault)
  }

  // MARK: - Taking up

  /// Takes a form up, so that whoever saves it again makes a new one; `false` when it is not what it was.
  func claim(_ decision: ReadyDecision) throws -> Bool {
    let draft = decision.draft
    let claimed = path + "/" + draft.name.claim.text
    try DiskFile.rename(draft.path, to: claimed, replacing: true)
    try step?(.formClaimed)
    guard let entry = try DiskFile.info(claimed), entry.size == draft.entry.size,
      entry.inode == draft.entry.inode,
      entry.modifiedSeconds == draft.entry.modifiedSeconds,
      entry.modifiedNanoseconds == draft.entry.modifiedNanoseconds,
      try DiskFile.isOpenForWriting(claimed) != true
    else {
      try giveBack(draft.name.claim)
      look(in: Patience.quiet)
      return false
    }
    return true
  }

  /// Lays a form that was taken up and not carried out back where it was.
  func giveBack(_ decision: ReadyDecision) throws(DiskFault) { try giveBack(decision.draft.name.claim) }

  /// The form is carried out: its enclosures go, then the form itself, then a folder that is not the case's own.
  func clear(_ decision: ReadyDecision) throws {
    for file in decision.enclosures {
      guard let entry = try DiskFile.info(file.path), FileStamp(entry) == file.stamp else { continue }
      try DiskFile.unlink(file.path)
      try step?(.enclosureCleared)
    }
    let claimed = path + "/" + decision.draft.name.claim.text
    if try DiskFile.info(claimed) != nil { try DiskFile.unlink(claimed) }
    try step?(.formCleared)
    if let folder = decision.draft.folder, folder.caseID.map({ $0.text != folder.text }) ?? true {
      try removeIfEmpty(path + "/" + folder.text)
    }
  }

  /// Removes a folder unless something lies in it.
  func removeIfEmpty(_ folder: String) throws(DiskFault) {
    do throws(DiskFault) {
      try DiskFile.removeFolder(folder)
    } catch  where error.isExisting || error.isMissing {
      return  // ok: what lies there is somebody's; nothing there is nothing to do
    }
  }

  /// What lies in the folder; forms that a cut left taken up are laid back first, and the journal knows those that were
  /// carried out.
  private func listing() throws(DiskFault) -> DecisionListing {
    let listing = try DecisionListing(path)
    memory.listings += 1
    guard !listing.claims.isEmpty else { return listing }
    for name in listing.claims { try giveBack(name) }
    memory.listings += 1
    return try DecisionListing(path)
  }

  private func giveBack(_ claim: FileName) throws(DiskFault) {
    let source = path + "/" + claim.text
    do throws(DiskFault) {
      try DiskFile.rename(source, to: path + "/" + claim.claimed.text, replacing: false)
    } catch  where error.isMissing {
      return  // ok: somebody removed it meanwhile
    } catch  where error.isExisting {
      // Somebody has saved a form under that name since.
      let stem = claim.claimed.formStem.text
      try DiskFile.rename(source, to: "\(path)/\(stem) (sebelumnya).txt", replacing: true)
    }
  }
}
