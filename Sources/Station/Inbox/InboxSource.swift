import Civil
import Digests
import Disk
import Foundation

/// The drop folder: officers put letters here, each a file or a folder with its files.
///
/// A letter is taken only when it is complete (`InboxSurvey`), by being moved out first (`Claims`); what is
/// not taken has a note beside it (`InboxNotes`). Lives as long as its round does, since it remembers what it
/// has seen.
final class InboxSource {
  private let path: String
  private let zone: Zone
  private let clock: Clock
  private let pause: (Double) -> Void
  private let claims: Claims
  private let notes: InboxNotes
  private var stillness: Stillness
  /// Letters that could not be moved out: their notes stay until that succeeds.
  private var stuck: [FileName: Refusal] = [:]
  /// Called after each step that changes the disk.
  var step: ((Round.Step) throws -> Void)?
  /// Looks at dropped texts on a day: why one that is an officer's form is not taken.
  var gate: (([Enclosure], CivilDate) -> Refusal?)?
  /// Seconds until something may have become complete; `nil` when nothing is awaited.
  private(set) var nextLook: Int?

  /// `now` and `uptime`: the disk's clock and the one that only goes forward; `pause`: waits so many seconds.
  init(
    _ folder: OfficeFolder, zone: Zone, clock: Clock,
    now: @escaping () -> Instant = { Instant(seconds: Int64(Date().timeIntervalSince1970)) },
    uptime: @escaping () -> Int = Uptime.seconds,
    pause: @escaping (Double) -> Void = Thread.sleep(forTimeInterval:)
  ) {
    path = folder.inbox
    self.zone = zone
    self.clock = clock
    self.pause = pause
    claims = Claims(inbox: path, home: folder.claims)
    notes = InboxNotes(folder: path)
    stillness = Stillness(now: now, uptime: uptime)
  }

  private var today: CivilDate { clock.now().date(in: zone) }

  /// What a look found.
  struct Look {
    var letters: [Arrival] = []
    /// Notes that are new or say something new.
    var news = 0
    var faults: [DiskFault] = []
  }

  /// Letters that are complete, those that an earlier run took out and did not finish among them. The notes
  /// beside what is not taken are brought up to date.
  ///
  /// `isOnce`: the round cannot wait for files to become quiet; so it is with a pinned clock too, which no
  /// file's time follows.
  func look(isOnce: Bool) -> Look {
    var look = Look()
    nextLook = nil
    for claim in claims.waiting(fault: { look.faults.append($0) }) {
      do throws(DiskFault) {
        if let thing = try Dropped(claim) {
          look.letters.append(thing.arrival(try kind(of: thing), claim: claim))
        }
      } catch {
        look.faults.append(error)
      }
    }
    let survey = InboxSurvey(
      path: path, isOnce: isOnce || clock.isPinned, today: today, gate: gate)
    do throws(DiskFault) {
      let outcome = try survey.look(&stillness, pause: pause)
      look.letters += outcome.letters
      nextLook = outcome.nextLook
      let waiting = Set(outcome.letters.map { FileName($0.name) })
      stuck = stuck.filter { waiting.contains($0.key) }
      let shown = notes.show(outcome.refusals + stuck.map { ($0.key, $0.value) }, present: outcome.reasons)
      look.news = shown.news
      if let fault = shown.fault { look.faults.append(fault) }
    } catch {
      look.faults.append(error)
    }
    return look
  }

  /// Takes a letter out of the drop folder and reads it; `nil` when it changed meanwhile: then it is where it
  /// was, and is looked at again. On a fault too it is where it was, or lies claimed until the next round.
  func take(_ arrival: Arrival) throws -> RawLetter? {
    guard let drop = arrival.drop else { return nil }
    let claim = try drop.claim ?? self.claim(arrival.name, drop)
    do {
      // What an earlier run left here was complete when it was moved.
      if let raw = try read(claim, arrival, wanted: drop.claim == nil ? drop.stamps : nil) {
        try step?(.lettersRead)
        return raw
      }
    } catch let fault as DiskFault {
      try claims.giveBack(claim)
      throw fault
    }
    try claims.giveBack(claim)
    nextLook = min(nextLook ?? .max, Patience.quiet)
    return nil
  }

  /// The letter is filed: its octets lie in the office's folders, and its name here goes.
  func release(_ arrival: Arrival) throws {
    guard let claim = arrival.drop?.claim else { return }
    try claims.end(claim) { try step?(.claimEnded) }
    stuck[FileName(arrival.name)] = nil
  }

  // MARK: - Steps

  private func claim(_ name: String, _ drop: Arrival.Drop) throws -> Claims.Claim {
    let claim: Claims.Claim
    do {
      claim = try claims.claim(name, note: drop.note) { try step?(.noteClaimed) }
    } catch let fault as DiskFault where fault.isPermission {
      stuck[FileName(name)] = .notMovable
      try notes.add(FileName(name), .notMovable)
      throw fault
    }
    try notes.remove(for: FileName(name))
    try step?(.claimed)
    return claim
  }

  /// The octets of a claimed letter; `nil` when it is not what it was, or is being written.
  private func read(_ claim: Claims.Claim, _ arrival: Arrival, wanted: [FileStamp]?) throws -> RawLetter? {
    guard let thing = try Dropped(claim), wanted == nil || thing.stamps == wanted else { return nil }
    for file in thing.files where try DiskFile.isOpenForWriting(file.path) == true { return nil }
    let note: OfficerNote?
    do {
      note = try thing.note(today: today)
    } catch is NoteFault {
      return nil  // ok: the next look tells the officer what is wrong with it
    }
    var files: [Enclosure] = []
    var room = Batch.letterLimit
    for file in thing.files {
      let octets = try DiskFile.read(file.path, limit: room)
      room -= octets.count
      files.append(Enclosure(name: file.entry.name, octets: octets))
    }
    guard let after = try Dropped(claim), after.stamps == thing.stamps else { return nil }
    var arrival = arrival
    arrival.path = claim.path
    arrival.drop?.claim = claim
    if thing.isFolder {
      let octets = Manifest.octets(files)
      return RawLetter(
        arrival: arrival, octets: octets, digest: Digest(of: octets), enclosures: files, note: note)
    }
    guard let file = files.first else { return nil }
    return RawLetter(arrival: arrival, octets: file.octets, digest: file.digest, note: note)
  }

  private func kind(of thing: Dropped) throws(DiskFault) -> DropKind {
    guard !thing.isFolder else { return .other }
    return DropKind.of(try DiskFile.read(thing.path, limit: Batch.letterLimit), name: thing.name)
  }
}
