import Civil
import Desk
import Disk
import Post
import Records

/// Lets letters of ours go: which may, which way, and what became of them.
///
/// The journal is always first: a letter is `sending` there before the server hears of it, and has its outcome there
/// before the sending log forgets it. What a cut leaves is read from both at the next start.
final class Dispatch {
  private let station: OfficeStation
  private let clerk: Clerk
  private let ledger: Ledger
  private let courier: Courier?
  private let outbox: Outbox
  private var attempts: Attempts
  private var isRecovered = false
  private var heldSaid = false
  /// Whether letters may go as soon as the courier has a connection, or have been handed to it.
  private(set) var awaitsCourier = false
  private var awaySaid = ""
  /// Cases whose rows and sheets show something new.
  private(set) var touched: Set<CaseID> = []
  /// Called after every step that changes the disk.
  var step: (@Sendable (Round.Step) throws -> Void)?

  /// Letters handed to the courier at once: what a cut may leave to be looked through.
  private static let batch = 50
  /// Seconds after which an uncertain letter of which no copy is found is sent once more.
  private static let uncertainSeconds: Int64 = 30 * 60

  init(_ station: OfficeStation, clerk: Clerk, ledger: Ledger, courier: Courier?) throws {
    self.station = station
    self.clerk = clerk
    self.ledger = ledger
    self.courier = courier
    outbox = Outbox(station.folder)
    attempts = try Attempts(station.folder)
  }

  /// Journals what has become of letters under way, then lets go what may go now.
  func run(_ report: inout RoundReport) throws {
    try recover(&report)
    try settle(&report)
    try release(&report)
    try attempts.save()
  }

  /// The cases that changed since the last call.
  func takeTouched() -> Set<CaseID> {
    defer { touched = [] }
    return touched
  }

  /// The earliest hour at which a letter that was put off may be tried again; `nil` when none was.
  var nextTry: Instant? { attempts.next }

  // MARK: - What became of letters

  /// Once after a start: letters that were being handed over when the last run ended.
  private func recover(_ report: inout RoundReport) throws {
    guard !isRecovered else { return }
    let sending = ledger.register.lettersUnderWay.filter { $0.entry.state == .sending }
    if !sending.isEmpty {
      let fates = try SendingLog.read(station.folder.sending)
      let outcomes = sending.map { letter in
        let fate = fates.map { $0[letter.entry.key] ?? .notBegun } ?? .begun
        return Courier.Outcome(key: letter.entry.key, fate: fate, words: "")
      }
      try record(outcomes, &report)
    }
    try forgetLog()
    isRecovered = true
  }

  private func settle(_ report: inout RoundReport) throws {
    guard let courier else { return }
    try record(courier.takeOutcomes(), &report)
    try record(courier.takeFindings())
    if !courier.isAtWork { try forgetLog() }
  }

  private func forgetLog() throws {
    let underWay = ledger.register.lettersUnderWay.contains { $0.entry.state == .sending }
    guard !underWay, try DiskFile.info(station.folder.sending) != nil else { return }
    try DiskFile.unlink(station.folder.sending)
  }

  /// Journals outcomes; letters that cannot arrive are laid out for the post before the journal says so.
  private func record(_ outcomes: [Courier.Outcome], _ report: inout RoundReport) throws {
    var acts: [Act] = []
    let now = station.clock.now()
    for outcome in outcomes {
      guard let entry = ledger.register.letter(key: outcome.key), entry.state == .sending else { continue }
      let again = Self.isSecondTry(entry) ? Self.again : nil
      touch(entry)
      switch outcome.fate {
      case .notBegun: acts.append(.letterState(key: entry.key, state: .queued, detail: again))
      case .sent(let reply):
        attempts.forget(entry.key)
        report.released += 1
        report.lines.append("\(entry.key) sent \(reply)")
        acts.append(.letterState(key: entry.key, state: .sent, detail: reply))
      case .deferred(let reply):
        attempts.putOff(entry.key, now)
        report.lines.append("\(entry.key) put off \(reply)")
        let detail = [again, reply].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
        acts.append(.letterState(key: entry.key, state: .queued, detail: detail.isEmpty ? nil : detail))
      case .failed(let reply):
        let words = outcome.words.isEmpty ? reply : outcome.words
        acts += try failed(entry, detail: reply, why: "Jawaban server surat: \(words)", &report)
      case .begun, .uncertain:
        if again != nil {
          acts += try failed(
            entry, detail: "uncertain twice",
            why: "Dua kali hubungan terputus sebelum server menjawab; surat ini mungkin sudah diterima.",
            &report)
        } else {
          attempts.putOff(entry.key, now)
          report.problems.append(
            "the letter \(entry.key) is uncertain: the connection was lost before the server's answer; its copy is "
              + "looked for")
          acts.append(.letterState(key: entry.key, state: .uncertain, detail: nil))
        }
      }
    }
    try journal(acts)
  }

  /// Journals what searches for copies have found.
  private func record(_ findings: [String: Courier.Finding]) throws {
    let now = station.clock.now()
    var acts: [Act] = []
    for letter in ledger.register.lettersUnderWay where letter.entry.state == .uncertain {
      guard let finding = findings[letter.entry.key] else { continue }
      touch(letter.entry)
      if finding == .found {
        attempts.forget(letter.entry.key)
        acts.append(.letterState(key: letter.entry.key, state: .sent, detail: "copy found"))
      } else if finding == .absent, now.seconds - letter.since.seconds >= Self.uncertainSeconds {
        attempts.forget(letter.entry.key)
        acts.append(.letterState(key: letter.entry.key, state: .queued, detail: Self.again))
      } else {
        attempts.putOff(letter.entry.key, now)
      }
    }
    try journal(acts)
  }

  /// A letter that will not arrive: laid out for the post, its case marked, the officer told.
  private func failed(
    _ entry: LetterEntry, detail: String, why: String, _ report: inout RoundReport
  ) throws -> [Act] {
    attempts.forget(entry.key)
    try outbox.layReturned(entry, why: why)
    report.failed += 1
    report.problems.append(
      "the letter \(entry.key) was not accepted (\(detail.isEmpty ? "no code" : detail)); it lies in print/")
    var acts: [Act] = [.letterState(key: entry.key, state: .failed, detail: detail)]
    if let id = entry.id { acts.append(.flag(id: id, flag: Self.returnedFlag)) }
    return acts
  }

  private func journal(_ acts: [Act]) throws {
    guard !acts.isEmpty else { return }
    try DiskFile.syncFileSystem(of: station.folder.root)
    try ledger.add(cause: .station("outbox"), acts: acts, at: station.clock.now())
    try ledger.commit()
    try step?(.sentCommitted)
  }

  private func touch(_ entry: LetterEntry) {
    if let id = entry.id { touched.insert(id) }
  }

  /// Marks cases a letter of which came back or was refused.
  static let returnedFlag = "surat-kembali"
  /// What the journal notes of a letter that is sent a second time, since nobody knows of the first.
  static let again = "again"

  private static func isSecondTry(_ entry: LetterEntry) -> Bool { entry.reason?.hasPrefix(again) == true }

  // MARK: - What may go now

  private func release(_ report: inout RoundReport) throws {
    let now = station.clock.now()
    let underWay = ledger.register.lettersUnderWay
    awaitsCourier = false
    guard !underWay.isEmpty else { return }
    var log = try SendLog(station.folder, limits: station.settings.limits, now: now)
    var out: [Act] = []
    var errands: [(entry: LetterEntry, path: String, address: String)] = []
    for letter in underWay where letter.entry.state == .queued {
      let entry = letter.entry
      guard let copy = try outbox.copy(of: entry) else { continue }
      switch copy {
      case .paper(let path):
        try outbox.layPaper(path, entry.key)
        out.append(.letterState(key: entry.key, state: .printed, detail: nil))
        touch(entry)
        report.released += 1
      case .mail(let path):
        if now.seconds - entry.created.seconds > Int64(station.settings.limits.tryingDays) * 86_400,
          courier != nil
        {
          out += try failed(
            entry, detail: "put off for \(station.settings.limits.tryingDays) days",
            why: "Server surat penerima menunda surat ini terlalu lama.", &report)
          touch(entry)
        } else if attempts.isDue(entry.key, now), errands.count < Self.batch || courier == nil {
          guard let address = try Outbox.recipient(path) else { continue }
          let token = clerk.keys.senderToken(address)
          guard log.allows(token) else { continue }
          log.note(token)
          errands.append((entry, path, address))
        }
      }
    }
    if log.isFull, !heldSaid {
      report.problems.append(
        "more letters within the hour or day than limits in office.json5 allow; the rest waits; look for a loop"
      )
    }
    heldSaid = log.isFull
    if let courier {
      try journal(out)
      let handed = try hand(errands, to: courier, &report)
      if handed { try log.save() }
      search(underWay, courier, now)
    } else if !errands.isEmpty || !out.isEmpty {
      for errand in errands {
        try outbox.layMail(errand.path, errand.entry.key)
        touch(errand.entry)
        report.released += 1
        out.append(.letterState(key: errand.entry.key, state: .sent, detail: nil))
      }
      try step?(.letterLaid)
      try journal(out)
      try log.save()
    }
  }

  /// Hands letters to the courier when it is ready; true when it was.
  private func hand(
    _ errands: [(entry: LetterEntry, path: String, address: String)], to courier: Courier,
    _ report: inout RoundReport
  ) throws -> Bool {
    awaitsCourier = false
    guard !errands.isEmpty, courier.isRunning else { return false }
    awaitsCourier = true
    guard !courier.isAtWork else { return false }
    switch courier.want() {
    case .resting, .connecting: return false
    case .away(_, let sentence):
      if awaySaid != sentence {
        report.failed += 1
        report.problems.append("\(sentence); \(errands.count) letters wait")
      }
      awaySaid = sentence
      awaitsCourier = false
      return false
    case .ready: awaySaid = ""
    }
    var acts: [Act] = []
    var good: [Courier.Errand] = []
    for errand in errands {
      if let letter = courierErrand(errand) {
        let detail = Self.isSecondTry(errand.entry) ? Self.again : nil
        acts.append(.letterState(key: errand.entry.key, state: .sending, detail: detail))
        good.append(letter)
      } else {
        touch(errand.entry)
        acts += try failed(
          errand.entry, detail: "the address cannot stand in an envelope",
          why: "Alamat surel penerima tidak dapat dipakai oleh server surat.", &report)
      }
    }
    // The empty log says that none of these was begun, should the next step be the last.
    try DiskFile.replace(station.folder.sending, with: [], mode: 0o600, sync: false)
    try journal(acts)
    courier.hand(good)
    return true
  }

  private func courierErrand(_ errand: (entry: LetterEntry, path: String, address: String)) -> Courier.Errand?
  {
    guard case .smtp(let setting) = station.settings.send, let to = EnvelopeAddress(errand.address) else {
      return nil
    }
    let from = setting.from ?? station.settings.office.email
    guard let sender = EnvelopeAddress(from) else { return nil }
    var recipients = [to]
    if setting.copy, let own = EnvelopeAddress(station.settings.office.email) { recipients.append(own) }
    return Courier.Errand(key: errand.entry.key, path: errand.path, sender: sender, recipients: recipients)
  }

  private func search(_ underWay: [LetterUnderWay], _ courier: Courier, _ now: Instant) {
    let uncertain = underWay.filter { $0.entry.state == .uncertain && attempts.isDue($0.entry.key, now) }
    guard !uncertain.isEmpty, courier.isRunning else { return }
    courier.search(
      Dictionary(
        uncertain.map { ($0.entry.key, clerk.keys.messageID(of: $0.entry.key)) }
      ) { first, _ in first })
  }
}
