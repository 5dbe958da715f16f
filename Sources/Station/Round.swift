import Civil
import Desk
import Digests
import Disk
import Letters
import Mime
import Records
import Scans

/// One round over every source: each letter read, decided, filed and acknowledged; then the letters let go.
///
/// A batch shares its syncs. Its steps, and what a cut between them leaves (the crash table of the README):
/// files of the cases written and synced once (S2), the journal lines appended and synced (S3, the commit),
/// the sources released (S4), the letters laid into the outbox (S5), marked as sent (S6).
package final class Round {
  let station: OfficeStation
  let clerk: Clerk
  let ledger: Ledger
  private let postroom: Postroom
  private let dispatch: Dispatch
  private let room: PaperRoom
  private let screening: Screening
  private let quarantine: Quarantine
  let shelf: ReviewShelf
  let inbox: InboxSource
  let decisions: DecisionBox
  let blanks: DecisionBlanks
  /// Names in `decisions/` as this round saw them; `nil` when it did not look.
  var present: Set<FileName>?
  private(set) var senders: SenderIndex
  var report = RoundReport()
  /// Paths of the letters taken up in this run: one that could not be processed waits for the next.
  private var seen: Set<String> = []
  /// Cases whose rows in the register books are to be written anew, with their data where it is at hand.
  var touched: [CaseID: CaseData?] = [:]
  private let known = BookMemory()
  private var books: Books { Books(station, procedure: clerk.office.procedure, known: known) }
  /// Called after every step that changes the disk; a test that throws here cuts the round at that step.
  package var step: (@Sendable (Step) throws -> Void)? {
    didSet {
      dispatch.step = step
      inbox.step = step
      decisions.step = step
      blanks.step = step
    }
  }
  /// Called after each batch with the letters done and in all, for the progress line.
  package var progress: (@Sendable (Int, Int) -> Void)?
  /// Called after each batch: the round makes progress.
  var beat: (() -> Void)?
  /// Asked between two letters; true ends the round after the batch at hand.
  package var shouldStop: (@Sendable () -> Bool)?

  /// The steps of a batch after which a cut leaves a state of the crash table.
  package enum Step: String, Sendable, CaseIterable {
    case noteClaimed, claimed, lettersRead, filesWritten, filesSynced, committed, claimEnded, sourceReleased,
      reviewTidied, sendersSaved, letterLaid, sentCommitted, formClaimed, actDone, enclosureCleared,
      formCleared, blankWritten, viewsWritten
  }

  /// `postroom`: where mail comes from and goes to; `nil` for an office whose mail is files alone.
  package init(
    _ station: OfficeStation, ledger: Ledger, postroom: Postroom? = nil
  ) throws {
    self.station = station
    self.ledger = ledger
    let postroom = postroom ?? Postroom(station)
    self.postroom = postroom
    inbox = InboxSource(
      station.folder, zone: station.settings.zone, clock: station.clock)
    decisions = DecisionBox(station.folder, clock: station.clock)
    clerk = try station.clerk()
    blanks = DecisionBlanks(station.folder, office: clerk.office)
    blanks.written = { [decisions] in decisions.remember(blank: $0) }
    // A template with a mistake stops the round before any letter is filed whose answer it would hold up.
    try clerk.rehearse()
    room = PaperRoom(cache: ScanCache(folder: station.folder.scans))
    senders = SenderIndex(station.folder, keys: clerk.keys)
    dispatch = try Dispatch(station, clerk: clerk, ledger: ledger, courier: postroom.courier)
    screening = try Screening(station)
    quarantine = Quarantine(station)
    shelf = ReviewShelf(station.folder, zone: station.settings.zone)
    let gate = FormGate(shelf: shelf)
    inbox.gate = { [ledger] files, today in gate.refusal(of: files, ledger.register, today: today) }
  }

  /// Letters after which a round ends even when more have come meanwhile, so that answers go out between.
  private static let most = 1000

  /// Whether letters wait for nothing but the courier.
  var awaitsCourier: Bool { dispatch.awaitsCourier }

  /// Seconds until a letter may be tried again; `nil` when none waits for its time.
  var secondsToNextTry: Int? {
    [dispatch.secondsToNextTry, screening.secondsToNextLook].compactMap { $0 }.min()
  }

  /// Seconds until a dropped file may have become complete; `nil` when none is awaited.
  var secondsToNextLook: Int? { [inbox.nextLook, decisions.nextLook].compactMap { $0 }.min() }

  /// Runs the round.
  ///
  /// `isOnce`: the mailboxes are waited for until all that lay in them has come; else what is there is taken.
  package func run(isOnce: Bool = false) throws -> RoundReport {
    report = RoundReport()
    seen = []
    for repair in ledger.takeRepairs() { report.problems.append(repair) }
    try prepare()
    screening.begin()
    let suspects = try Suspects(station.folder)
    var waiting = try collect(isOnce: isOnce)
    var total = 0
    repeat {
      total += waiting.count
      while !waiting.isEmpty, shouldStop?() != true {
        let batch = Batch.take(from: &waiting, suspects: suspects)
        for arrival in batch.arrivals { seen.insert(arrival.path) }
        let postponed = try work(batch, suspects: suspects)
        waiting = postponed + waiting
        total -= postponed.count
        // Answers need not wait until a long backlog is over.
        if postroom.courier?.isRunning == true { try dispatch.run(&report) }
        progress?(total - waiting.count, total)
        beat?()
      }
      waiting = try more(isOnce: isOnce)
    } while !waiting.isEmpty
    try suspects.clear()
    try decide(isOnce: isOnce)
    try close()
    return report
  }

  /// Journals what has become of letters under way and lets further ones go, without a look at the mailboxes.
  package func settle() throws -> RoundReport {
    report = RoundReport()
    try close()
    return report
  }

  /// What every round ends with: letters let go, views and indexes written.
  private func close() throws {
    postroom.tell(&report)
    screening.tell(&report)
    try passDays()
    try refreshForms()
    try dispatch.run(&report)
    for id in dispatch.takeTouched() where touched[id] == nil { touched[id] = .some(nil) }
    try writeViews()
    try picture()
    try senders.save(head: ledger.register.head.sequence)
    try ledger.saveCheckpoint()
  }

  /// Letters that the mailboxes have brought while the round was at work.
  private func more(isOnce: Bool) throws -> [Arrival] {
    guard shouldStop?() != true else { return [] }
    if isOnce {
      let stop = shouldStop
      guard try postroom.waitForLetters({ try !fresh().isEmpty }, shouldStop: { stop?() == true }) else {
        return []
      }
    } else if report.taken >= Self.most {
      return []
    }
    return try fresh()
  }

  /// Spooled letters that this run has not taken up, oldest first.
  private func fresh() throws -> [Arrival] {
    try postroom.arrivals().filter { !seen.contains($0.path) }
      .sorted { ($0.modified, $0.name) < ($1.modified, $1.name) }
  }

  /// What start-up owes: the sender index made whole, leftovers of a cut batch put aside.
  private func prepare() throws {
    try senders.makeWhole(ledger.register)
    try tidyReview()
    for id in try books.behind(ledger.register) where touched[id] == nil {
      touched[id] = .some(nil)
    }
    try CaseFiles(station.folder).putLeftoversAside(register: ledger.register, year: today.year)
  }

  private var today: CivilDate { station.clock.now().date(in: station.settings.zone) }

  /// Everything that waits, oldest first, so that after an outage the letters whose clock runs longest come
  /// first.
  private func collect(isOnce: Bool) throws -> [Arrival] {
    var waiting: [Arrival] = []
    for source in station.maildirs {
      do {
        waiting += try source.waiting()
      } catch let fault as DiskFault {
        report.failed += 1
        report.problems.append(fault.sentence)
      }
    }
    waiting += try fresh()
    waiting += dropped(isOnce: isOnce)
    return waiting.sorted { ($0.modified, $0.name) < ($1.modified, $1.name) }
  }

  /// One batch, from the sources to the released sources; gives the letters there was no time for.
  private func work(_ batch: Batch, suspects: Suspects) throws -> [Arrival] {
    let now = station.clock.now()
    let raws = try screened(try read(batch), now: now)
    try suspects.mark(raws.map(\.digest))
    let (intakes, postponed) = try parse(raws, suspects: suspects, now: now)
    let late = Set(postponed.map(\.digest))
    try suspects.passed(raws.map(\.digest).filter { !late.contains($0) })
    for raw in postponed { seen.remove(raw.arrival.path) }
    let files = CaseFiles(station.folder)
    var done: [RawLetter] = []
    for (raw, intake) in intakes {
      if let intake {
        try decide(intake, raw, files, now: now)
      } else {
        report.duplicates += 1
        report.lines.append("\(raw.digest.hex.prefix(12)) duplicate")
        try keepNote(ofKnown: raw, files)
      }
      report.taken += 1
      done.append(raw)
    }
    if ledger.isDirty {
      try DiskFile.syncFileSystem(of: station.folder.root)
      try step?(.filesSynced)
      try ledger.commit()
      try step?(.committed)
    }
    try acknowledge(done)
    if intakes.contains(where: { $0.1?.form?.isLetter == false }) { try tidyReview() }
    room.forget()
    for raw in done { try quarantine.tidy(raw) }
    try senders.save(head: ledger.register.head.sequence)
    try step?(.sendersSaved)
    return postponed.map(\.arrival)
  }

  /// The letters that may be read; in what cannot pass the virus scanner nobody looks.
  private func screened(_ raws: [RawLetter], now: Instant) throws -> [RawLetter] {
    let (passed, dangers) = try screening.sort(raws, ledger.register) { beat?() }
    for (raw, reason) in dangers { try putAside(raw, reason, now: now) }
    return passed
  }

  /// Parses what is not known yet; the order is that of receipt. Letters known already have no intake.
  private func parse(_ raws: [RawLetter], suspects: Suspects, now: Instant) throws
    -> (read: [(RawLetter, Intake?)], postponed: [RawLetter])
  {
    var seen: Set<Digest> = []
    var fresh: [RawLetter] = []
    var known: [RawLetter] = []
    for raw in raws {
      if screening.isSettled(raw) || !seen.insert(raw.digest).inserted {
        known.append(raw)
      } else if suspects.isPoison(raw.digest) {
        try putAside(raw, .poison, now: now)
      } else {
        fresh.append(raw)
      }
    }
    let reading = Reading(
      own: clerk.office.ownAddresses, clock: station.clock, zone: clerk.office.zone, room: room, shelf: shelf,
      register: ledger.register)
    let (read, postponed) = reading.intakes(fresh, now: now, shouldStop: shouldStop) { beat?() }
    return (read.map { ($0, $1) } + known.map { ($0, nil) }, postponed)
  }

  /// Decides about one letter, writes its files, adds its line to the batch.
  private func decide(_ intake: Intake, _ raw: RawLetter, _ files: CaseFiles, now: Instant) throws {
    let dossier = try dossier(for: intake, now: now)
    let decision = clerk.decide(intake, register: ledger.register, dossier: dossier, now: now)
    let letters = try files.write(
      decision, raw: try letter(of: intake, raw), intake: intake, zone: clerk.office.zone)
    try layReturned(decision)
    try step?(.filesWritten)
    let fact = LetterFact(
      digest: intake.form?.cause ?? intake.digest, octets: intake.form?.octets ?? intake.octets,
      channel: intake.letter.channel.rawValue,
      source: intake.source, kind: intake.letter.kind.rawValue, isScanned: screening.hasCleared(raw))
    try ledger.add(cause: .letter(fact), acts: decision.acts + letters, at: now)
    note(decision, intake)
  }

  /// Letters of ours that came back are laid out for the post before the journal says so.
  private func layReturned(_ decision: Decision) throws {
    for case .letterState(let key, .bounced, let code) in decision.acts {
      guard let entry = ledger.register.letter(key: key) else { continue }
      try Outbox(station.folder).layReturned(
        entry,
        why: "Server surat melaporkan bahwa surat ini tidak dapat disampaikan"
          + (code.map { " (\($0))" } ?? "") + ".")
      report.problems.append("the letter \(key) came back\(code.map { " (\($0))" } ?? ""); it lies in print/")
    }
  }

  /// Counts a decision, remembers whose case it was.
  private func note(_ decision: Decision, _ intake: Intake) {
    switch decision.fate {
    case .filed, .incomplete: report.filed += 1
    case .completed: report.completed += 1
    case .review: report.review += 1
    case .duplicate: report.duplicates += 1
    case .attached, .withdrawn, .autoReply, .bounce, .ownCopy, .other: report.kept += 1
    }
    report.problems += decision.faults
    report.letters += decision.letters.count { if case .suppressed = $0.delivery { false } else { true } }
    let place = decision.id.map { " \($0.text)" } ?? ""
    report.lines.append("\(intake.digest.hex.prefix(12)) \(decision.fate.rawValue)\(place)")
    for letter in decision.letters where letter.key.hasPrefix("L-") {
      if let address = intake.letter.from?.address { senders.note(letter.key, of: address) }
    }
    guard let id = decision.id else { return }
    if let data = decision.data {
      touched[id] = .some(data)
    } else if touched[id] == nil {
      touched[id] = .some(nil)
    }
    if [.filed, .incomplete].contains(decision.fate) {
      for key in decision.data.map(SenderIndex.keys) ?? [] { senders.note(id.text, of: key) }
    }
  }

  /// A letter that must not be read is put aside for a person; nothing else waits for it.
  private func putAside(_ raw: RawLetter, _ reason: Reason, now: Instant) throws {
    try quarantine.lay(raw, reason)
    let fact = LetterFact(
      digest: raw.digest, octets: raw.octets.count, channel: raw.channel.rawValue,
      source: raw.arrival.source.rawValue,
      kind: LetterKind.other.rawValue)
    try ledger.add(cause: .letter(fact), acts: [.file(fate: Quarantine.fate, id: nil)], at: now)
    report.quarantined += 1
    report.taken += 1
    report.lines.append("\(raw.digest.hex.prefix(12)) quarantine (\(reason.word))")
    try DiskFile.syncFileSystem(of: station.folder.root)
    try ledger.commit()
    try step?(.committed)
    try acknowledge([raw])
  }

  /// Releases the sources: only now may a letter leave the place where it arrived.
  ///
  /// One that cannot leave is reported and stays; it is known by its digest, so nothing is filed twice.
  private func acknowledge(_ letters: [RawLetter]) throws {
    for raw in letters {
      do {
        switch raw.arrival.source {
        case .maildir: try station.maildir(holding: raw.arrival).release(raw.arrival)
        case .inbox: try inbox.release(raw.arrival)
        case .imap: try postroom.release(raw.arrival)
        }
      } catch let fault as DiskFault where !fault.isFull {
        report.failed += 1
        report.problems.append(
          sentence(fault, raw.arrival.source) + "; the letter is filed, its copy stays there")
      }
      try step?(.sourceReleased)
    }
  }

  /// Writes the rows of the register books that changed.
  private func writeViews() throws {
    if !touched.isEmpty {
      try books.update(touched, register: ledger.register)
      try step?(.viewsWritten)
    }
    try books.mark(ledger.register)
    touched = [:]
  }
}
