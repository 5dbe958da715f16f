import Desk
import Digests
import Disk
import Letters
import Mime
import Records

/// One look at `decisions/`: which forms are signed and complete, which wait, what is wrong with the others.
struct DecisionSurvey {
  /// The folder.
  let path: String
  /// A single round cannot wait for time to pass: what did not change between two looks counts as quiet.
  let isOnce: Bool
  let register: Register

  /// What lives from look to look.
  struct Memory {
    var stillness: Stillness
    /// Blank forms that nobody has changed, as they looked.
    var untouched: [FileName: FileStamp] = [:]
    /// What was read of all others, as they looked: what has not changed since is not read again.
    var known: [FileName: (entry: DiskFile.Entry, content: DecisionDraft.Content)] = [:]
    /// How often the folder was listed and a file in it was read, since the program began.
    var listings = 0
    var reads = 0
  }

  /// What one look found.
  struct Outcome {
    var ready: [ReadyDecision] = []
    var faults: [(name: FileName, fault: FormFault, isUnsigned: Bool)] = []
    var listing: DecisionListing
    /// Seconds until something may have become complete; `nil` when nothing is awaited.
    var nextLook: Int?

    mutating func look(in seconds: Int) { nextLook = min(nextLook ?? .max, max(1, seconds)) }
  }

  private enum Verdict {
    case ready(ReadyDecision)
    /// Nothing is asked yet.
    case idle
    case waiting(seconds: Int)
    case refused(FormFault)
    case unsigned
  }

  /// Looks at everything. `listing`: the folder as it is now; `pause`: waits so many seconds between the two looks of a
  /// single round.
  func look(
    _ memory: inout Memory, listing: DecisionListing, pause: (Double) -> Void
  ) throws(DiskFault) -> Outcome {
    var outcome = Outcome(listing: listing)
    var drafts = try drafts(outcome.listing, &memory)
    var changed: Set<FileName> = []
    if isOnce {
      let fresh = drafts.filter {
        memory.stillness.age(of: $0.name, $0.entries) < Patience.quietWithoutEnd && !$0.isWhole
      }
      if !fresh.isEmpty {
        pause(Patience.moment)
        outcome.listing = try DecisionListing(path)
        memory.listings += 1
        drafts = try self.drafts(outcome.listing, &memory)
        for draft in drafts where !memory.stillness.isKnown(draft.name, draft.entries) {
          changed.insert(draft.name)
        }
      }
    }
    memory.stillness.forget(except: Set(drafts.map(\.name)))
    let loose = Set(
      drafts.filter { if case .refused = $0.content { true } else { false } }.compactMap(\.name.caseID))
    for draft in drafts {
      let age = memory.stillness.age(of: draft.name, draft.entries)
      let verdict =
        changed.contains(draft.name)
        ? Verdict.waiting(seconds: Patience.quiet) : judge(draft, age, outcome.listing.names, loose)
      switch verdict {
      case .ready(let decision): outcome.ready.append(decision)
      case .idle: break
      case .waiting(let seconds): outcome.look(in: seconds)
      case .refused(let fault): outcome.faults.append((draft.name, fault, false))
      case .unsigned: outcome.faults.append((draft.name, .unsigned, true))
      }
    }
    separateTwins(&outcome)
    orphans(drafts, &outcome)
    return outcome
  }

  /// Of two signed forms for one case neither is carried out.
  private func separateTwins(_ outcome: inout Outcome) {
    let counts = Dictionary(grouping: outcome.ready, by: \.id).filter { $1.count > 1 }
    for decision in outcome.ready where counts[decision.id] != nil {
      outcome.faults.append((decision.draft.name, .twins(decision.id), false))
    }
    outcome.ready.removeAll { counts[$0.id] != nil }
  }

  /// Folders with something in them that no form has.
  private func orphans(_ drafts: [DecisionDraft], _ outcome: inout Outcome) {
    let stems = Set(outcome.listing.files.map { FileName($0.name).formStem })
    let used = Set(drafts.compactMap(\.folder))
    for (name, entry) in outcome.listing.folders where !stems.contains(name) && !used.contains(name) {
      let isCase = CaseID(text: name.text).map(register.holds) ?? false
      if isCase { continue }
      do throws(DiskFault) {
        if try !DiskFile.list(path + "/" + entry.name).isEmpty {
          outcome.faults.append((name, .orphanFolder, false))
        }
      } catch {
        continue  // ok: gone since it was listed, or not ours to enter; nothing in it is used
      }
    }
  }

  // MARK: - Reading

  /// Everything that is no untouched blank form.
  private func drafts(_ listing: DecisionListing, _ memory: inout Memory) throws(DiskFault) -> [DecisionDraft]
  {
    var drafts: [DecisionDraft] = []
    var untouched: [FileName: FileStamp] = [:]
    var known: [FileName: (entry: DiskFile.Entry, content: DecisionDraft.Content)] = [:]
    for entry in listing.files {
      let name = FileName(entry.name)
      let stamp = FileStamp(entry)
      if memory.untouched[name] == stamp {
        untouched[name] = stamp
        continue
      }
      let content: DecisionDraft.Content
      if let former = memory.known[name], former.entry == entry {
        content = former.content
        known[name] = former
      } else {
        memory.reads += 1
        do throws(DiskFault) {
          content = try self.content(entry, name)
          if memory.stillness.isOld(entry) { known[name] = (entry, content) }
        } catch {
          if error.isMissing { continue }
          content = .refused(FormFault(Refusal.unreadable))
        }
      }
      if case .text(_, let text) = content, FilledForm.isUntouched(text) {
        untouched[name] = stamp
        known[name] = nil
        continue
      }
      var draft = DecisionDraft(name: name, path: path + "/" + entry.name, entry: entry, content: content)
      try addFolder(&draft, listing)
      drafts.append(draft)
    }
    memory.untouched = untouched
    memory.known = known
    return drafts
  }

  /// A form's folder has its name; else the case's folder is meant.
  private func addFolder(_ draft: inout DecisionDraft, _ listing: DecisionListing) throws(DiskFault) {
    var names = [draft.name.formStem]
    if case .text(_, let text) = draft.content, let id = caseID(text, draft.name) {
      names.append(FileName(DecisionForm.stem(id)))
    }
    guard let folder = names.first(where: { listing.folders[$0] != nil }) else { return }
    draft.folder = folder
    do throws(DiskFault) {
      draft.members = try DiskFile.list(path + "/" + folder.text).filter { !FileName($0.name).isSystemLitter }
        .sorted { NaturalOrder.precedes($0.name, $1.name) }
    } catch {
      if !error.isMissing { throw error }
    }
  }

  /// The case that a form's text names, or its name.
  private func caseID(_ text: String, _ name: FileName) -> CaseID? {
    do throws(FormFault) {
      return try FilledForm(text: text).caseWord.flatMap(find) ?? name.caseID
    } catch {
      return name.caseID  // ok: the mistake is told when the form is judged
    }
  }

  private func find(_ word: String) -> CaseID? {
    CaseID(text: word).flatMap { register.holds($0) ? $0 : nil } ?? register.caseID(number: word)
  }

  private func content(_ entry: DiskFile.Entry, _ name: FileName) throws(DiskFault) -> DecisionDraft.Content {
    switch entry.kind {
    case .symlink: return .refused(FormFault(Refusal.symlink))
    case .other, .folder: return .refused(FormFault(entry.inode == 0 ? Refusal.oddName : .special))
    case .file: break
    }
    if entry.links > 1 { return .refused(FormFault(Refusal.hardLinked)) }
    let claimed = DropKind.claimed(by: name)
    if let claimed, claimed != .text { return .refused(.wordFile) }
    guard entry.size <= DroppedForm.limit else { return .refused(.tooLarge) }
    let octets = try DiskFile.read(entry.path(in: path), limit: DroppedForm.limit)
    if octets.isEmpty { return .refused(.empty) }
    guard DropKind.of(octets, name: name) == .text else { return .refused(.wordFile) }
    let text = PlainText.decode(octets)
    return FilledForm.isForm(text) ? .text(octets: octets, text) : .refused(.notForm)
  }

  // MARK: - Judging

  private func judge(_ draft: DecisionDraft, _ age: Int, _ names: Set<[UInt8]>, _ loose: Set<CaseID>)
    -> Verdict
  {
    do {
      if let hold = try hold(on: draft, age, names) { return hold }
      switch draft.content {
      case .refused(let fault): return .refused(fault)
      case .text(let octets, let text): return try judge(draft, octets, FilledForm(text: text), age, loose)
      }
    } catch let fault as FormFault {
      return .refused(fault)
    } catch let fault as DiskFault where fault.isMissing || fault.isTransient {
      return .waiting(seconds: Patience.quiet)
    } catch {
      return .refused(FormFault(Refusal.unreadable))
    }
  }

  /// What keeps a form from being judged yet: it changed of late, or some program holds it.
  private func hold(on draft: DecisionDraft, _ age: Int, _ names: Set<[UInt8]>) throws(DiskFault) -> Verdict?
  {
    var isOpen = draft.name.locks.contains { names.contains($0) && !$0.elementsEqual(draft.name.folded) }
    if draft.entry.kind == .file, !isOpen { isOpen = try DiskFile.isOpenForWriting(draft.path) == true }
    if isOpen {
      return age >= Patience.unfinished
        ? .refused(.openElsewhere) : .waiting(seconds: min(max(age, Patience.quiet), 60))
    }
    if !isOnce, !draft.isWhole, age < Patience.quietWithoutEnd {
      return .waiting(seconds: Patience.quietWithoutEnd - age)
    }
    return nil
  }

  private func judge(
    _ draft: DecisionDraft, _ octets: [UInt8], _ form: FilledForm, _ age: Int, _ loose: Set<CaseID>
  ) throws -> Verdict {
    guard form.isChosen || form.signature != nil else { return .idle }
    let id = try self.id(of: form, draft.name)
    guard form.signature != nil else { return .unsigned }
    if loose.contains(id) { return .refused(.looseEnclosure) }
    switch try enclosures(of: draft, age) {
    case .waiting(let seconds): return .waiting(seconds: seconds)
    case .found(let files):
      return .ready(ReadyDecision(draft: draft, octets: octets, form: form, id: id, enclosures: files))
    }
  }

  /// The case by the form's line, else by its name.
  private func id(of form: FilledForm, _ name: FileName) throws(FormFault) -> CaseID {
    guard let word = form.caseWord else {
      guard let id = name.caseID else { throw .noCase }
      guard register.holds(id) else { throw .unknownCase(line: nil) }
      return id
    }
    guard let id = find(word) else { throw .unknownCase(line: form.line(of: .caseID)) }
    if let named = name.caseID, named != id { throw .otherName(named, id, at: form.line(of: .caseID)) }
    return id
  }

  private enum Enclosures {
    case found([ReadyDecision.Enclosed])
    case waiting(seconds: Int)
  }

  /// The files that go with a form, once they are complete.
  private func enclosures(of draft: DecisionDraft, _ age: Int) throws -> Enclosures {
    guard let folder = draft.folder else { return .found([]) }
    guard draft.members.count <= InboxSurvey.mostMembers else { throw FormFault.tooMany }
    var room = ActFiles.most
    var found: [ReadyDecision.Enclosed] = []
    for member in draft.members {
      let name = FileName(member.name)
      let file = "\(path)/\(folder.text)/\(member.name)"
      if name.isTransient {
        guard isOnce || age >= Patience.unfinished else { return .waiting(seconds: Patience.quiet) }
        throw FormFault.unfinishedEnclosure
      }
      guard member.kind != .folder else { throw FormFault.innerFolder }
      guard member.kind == .file, member.links == 1 else { throw FormFault.strangeEnclosure }
      guard member.size <= room else { throw FormFault.largeEnclosures }
      if try DiskFile.isOpenForWriting(file) == true {
        guard age >= Patience.unfinished else { return .waiting(seconds: Patience.quiet) }
        throw FormFault.unfinishedEnclosure
      }
      let octets = try DiskFile.read(file, limit: room)
      room -= octets.count
      if !name.saysAsItIs, isCut(octets, name) {
        guard isOnce || age >= Patience.unfinished else { return .waiting(seconds: Patience.quiet) }
        throw FormFault.cutEnclosure
      }
      found.append(
        .init(
          path: file, stamp: FileStamp(member), digest: Digest(of: octets),
          file: .init(name: member.name, mediaType: FileType.byName(member.name), octets: octets)))
    }
    return .found(found)
  }

  /// Whether a file lacks its end, or is not what its name says.
  private func isCut(_ octets: [UInt8], _ name: FileName) -> Bool {
    let kind = DropKind.of(octets, name: name)
    let claimed = DropKind.claimed(by: name)
    if kind == .other, let claimed, claimed != .text { return true }
    return FileEnd.of(kind, octets) == .cut
  }
}

extension DiskFile.Entry {
  /// Its path in a folder.
  fileprivate func path(in folder: String) -> String { folder + "/" + name }
}
