import Civil
import Disk

/// One look at the drop folder: what is complete, what is still coming, what is refused and why.
struct InboxSurvey {
  /// The drop folder.
  let path: String
  /// A single round cannot wait for time to pass: what did not change between two looks counts as quiet, and
  /// what lacks its end is refused at once.
  let isOnce: Bool
  /// The day in the office's zone.
  let today: CivilDate
  /// Looks at the texts among a thing's files: why one that is an officer's form is not taken.
  var gate: (([Enclosure], CivilDate) -> Refusal?)?

  /// A folder holds one letter; more files than this are an archive, or a mistake.
  static let mostMembers = 100

  /// What one look found.
  struct Outcome {
    var letters: [Arrival] = []
    var refusals: [(name: FileName, refusal: Refusal)] = []
    /// The notes that lie there.
    var reasons: [FileName] = []
    /// Seconds until something may have become complete; `nil` when nothing is awaited.
    var nextLook: Int?

    mutating func look(in seconds: Int) { nextLook = min(nextLook ?? .max, max(1, seconds)) }
  }

  enum Verdict: Equatable {
    case ready(DropKind)
    case waiting(seconds: Int)
    case refused(Refusal)
  }

  /// Looks at everything. `pause`: waits so many seconds between the two looks of a single round.
  func look(_ stillness: inout Stillness, pause: (Double) -> Void) throws(DiskFault) -> Outcome {
    var listing = try InboxListing(path)
    var changed: Set<FileName> = []
    if isOnce {
      var isFresh = false
      for thing in listing.things + listing.loneNotes
      where stillness.age(of: thing.name, thing.entries) < Patience.quietWithoutEnd {
        isFresh = true
      }
      if isFresh {
        pause(Patience.moment)
        listing = try InboxListing(path)
        for thing in listing.things where !stillness.isKnown(thing.name, thing.entries) {
          changed.insert(thing.name)
        }
      }
    }
    stillness.forget(except: Set((listing.things + listing.loneNotes).map(\.name)))
    var outcome = Outcome()
    outcome.reasons = listing.reasons
    outcome.refusals = listing.unreadable.map { ($0, .unreadable) }
    for thing in listing.things {
      let age = stillness.age(of: thing.name, thing.entries)
      let verdict =
        changed.contains(thing.name)
        ? Verdict.waiting(seconds: Patience.quiet) : judge(thing, age, listing.names, &stillness)
      switch verdict {
      case .ready(let kind): outcome.letters.append(thing.arrival(kind))
      case .waiting(let seconds): outcome.look(in: seconds)
      case .refused(let refusal):
        outcome.refusals.append((thing.name, refusal))
        // What is laid into a folder changes nothing in the one that is watched.
        if thing.isFolder { outcome.look(in: Patience.folder) }
      }
    }
    for note in listing.loneNotes {
      let age = stillness.age(of: note.name, note.entries)
      if note.entry.kind != .file {
        outcome.refusals.append((note.name, note.entry.kind == .symlink ? .symlink : .special))
      } else if age >= Patience.unfinished {
        outcome.refusals.append((note.name, .loneNote))
      } else {
        outcome.look(in: Patience.unfinished - age)
      }
    }
    return outcome
  }

  // MARK: - Judging

  /// `names`: every name in the drop folder, hidden ones too.
  private func judge(_ thing: Dropped, _ age: Int, _ names: Set<[UInt8]>, _ stillness: inout Stillness)
    -> Verdict
  {
    if let refusal = refusal(of: thing) { return .refused(refusal) }
    // A folder is made before its files are copied.
    if thing.isFolder, thing.members.isEmpty {
      return isOnce || age >= Patience.empty
        ? .refused(.emptyFolder) : .waiting(seconds: Patience.empty - age)
    }
    do {
      if let hold = try hold(on: thing, age, names) { return hold }
      if thing.entry.kind == .file, thing.entry.links > 1 { return .refused(.hardLinked) }
      let note = try thing.note(today: today)
      let verdict = try judge(octetsOf: thing, age, isAccepted: thing.isAcceptedAsItIs(note), &stillness)
      if case .ready = verdict, let refusal = gate?(try texts(in: thing), today) { return .refused(refusal) }
      return verdict
    } catch let fault as NoteFault {
      return .refused(.note(fault))
    } catch let fault as DiskFault where fault.isMissing || fault.isTransient {
      return .waiting(seconds: Patience.quiet)
    } catch {
      return .refused(.unreadable)
    }
  }

  /// What is wrong however long one waits.
  private func refusal(of thing: Dropped) -> Refusal? {
    switch thing.entry.kind {
    case .symlink: return .symlink
    case .other: return thing.entry.inode == 0 ? .oddName : .special
    case .file, .folder: break
    }
    if thing.sharesNote { return .sharedNote }
    let notes = thing.notes + thing.innerNotes
    if notes.count > 1 { return .twoNotes }
    if notes.contains(where: { $0.kind != .file || $0.links > 1 }) { return .strangeMember }
    if thing.size > Batch.letterLimit { return .tooLarge }
    if !thing.isFolder, ReviewShelf.isPicture(thing.name) { return .ownPicture }
    guard thing.isFolder else { return nil }
    if thing.members.count > Self.mostMembers { return .tooManyMembers }
    for member in thing.members where member.kind != .file {
      return member.kind == .folder ? .subfolder : .strangeMember
    }
    return nil
  }

  /// What keeps a thing from being read yet: it changed of late, some program holds it, a file in it has the
  /// name of an unfinished one.
  private func hold(on thing: Dropped, _ age: Int, _ names: Set<[UInt8]>) throws(DiskFault) -> Verdict? {
    if thing.members.contains(where: { FileName($0.name).isTransient }) {
      return isOnce || age >= Patience.unfinished ? .refused(.unfinishedMember) : unfinished(age)
    }
    var isOpen = thing.name.locks.contains { names.contains($0) && !$0.elementsEqual(thing.name.folded) }
    for file in thing.files where !isOpen { isOpen = try DiskFile.isOpenForWriting(file.path) == true }
    if isOpen { return age >= Patience.unfinished ? .refused(.openElsewhere) : unfinished(age) }
    if !isOnce, age < Patience.quiet { return .waiting(seconds: Patience.quiet - age) }
    if thing.members.contains(where: { $0.links > 1 }) { return .refused(.strangeMember) }
    return nil
  }

  /// The small files of a thing whose names do not say that they are something else than text, or a text that a word
  /// processor has saved.
  private func texts(in thing: Dropped) throws(DiskFault) -> [Enclosure] {
    var texts: [Enclosure] = []
    for file in thing.files where file.entry.size <= DroppedForm.limit {
      if let kind = DropKind.claimed(by: FileName(file.entry.name)), kind != .doc,
        !DroppedForm.kinds.contains(kind)
      {
        continue
      }
      let octets = try DiskFile.read(file.path, limit: DroppedForm.limit)
      texts.append(Enclosure(name: file.entry.name, octets: octets))
    }
    return texts
  }

  private func judge(
    octetsOf thing: Dropped, _ age: Int, isAccepted: Bool, _ stillness: inout Stillness
  ) throws(DiskFault) -> Verdict {
    let finding: Stillness.Finding
    if let known = stillness.finding(thing.name) {
      finding = known
    } else {
      finding = try look(at: thing)
      stillness.keep(finding, of: thing.name)
    }
    if !isOnce, finding.end == .untold, age < Patience.quietWithoutEnd {
      return .waiting(seconds: Patience.quietWithoutEnd - age)
    }
    if isAccepted { return .ready(finding.kind) }
    if finding.end == .cut {
      guard isOnce || age >= Patience.unfinished else { return unfinished(age) }
      if thing.isFolder { return .refused(.cutMember) }
      if thing.entry.size == 0 { return .refused(.empty) }
      if finding.kind != .other { return .refused(.cut(finding.kind)) }
      return .refused(DropKind.claimed(by: thing.name).map { .mismatch($0) } ?? .foreignKind)
    }
    return !thing.isFolder && finding.kind == .other ? .refused(.foreignKind) : .ready(finding.kind)
  }

  /// What the octets say. A file that is not what its name claims lacks more than its end.
  private func look(at thing: Dropped) throws(DiskFault) -> Stillness.Finding {
    var finding = Stillness.Finding(kind: .other, end: .whole)
    for file in thing.files {
      let octets = try DiskFile.read(file.path, limit: Batch.letterLimit)
      let name = FileName(file.entry.name)
      let kind = DropKind.of(octets, name: name)
      let claimed = DropKind.claimed(by: name)
      let isOther = kind == .other && claimed != nil && claimed != .text
      let end = isOther ? .cut : FileEnd.of(kind, octets)
      finding.kind = kind
      if end == .cut { return Stillness.Finding(kind: kind, end: .cut) }
      if end == .untold { finding.end = .untold }
    }
    return finding
  }

  /// Waits for a change, less often the longer none comes.
  private func unfinished(_ age: Int) -> Verdict {
    .waiting(seconds: min(max(Patience.quiet, min(age, 60)), max(1, Patience.unfinished - age)))
  }
}
