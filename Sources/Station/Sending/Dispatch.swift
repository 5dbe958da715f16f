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
  /// Mails that wait, with what had to be looked up for them.
  private var known: [String: Ready] = [:]
  /// Cases whose rows and sheets show something new.
  private(set) var touched: Set<CaseID> = []
  /// Called after every step that changes the disk.
  var step: (@Sendable (Round.Step) throws -> Void)?

  /// Letters handed to the courier at once: what a cut may leave to be looked through.
  private static let batch = 100
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

  /// The cases that changed.
  func takeTouched() -> Set<CaseID> {
    defer { touched = [] }
    return touched
  }

  /// Seconds until a letter may be tried again that was put off, or that waits for a server that is away; `nil` when
  /// nothing waits for its time.
  var secondsToNextTry: Int? {
    let now = station.clock.now()
    var waits: [Int] = []
    if let next = attempts.next(after: now) { waits.append(Int(clamping: next.seconds - now.seconds)) }
    if ledger.register.letterCount(.queued) > 0, case .away(let until, _)? = courier?.standing.readiness {
      waits.append(until - Uptime.seconds())
    }
    return waits.min().map { max(1, $0) }
  }

  // MARK: - What became of letters

  /// Once after a start: letters that were being handed over when the last run ended.
  private func recover(_ report: inout RoundReport) throws {
    guard !isRecovered else { return }
    let sending = Array(ledger.register.letters(.sending))
    if !sending.isEmpty {
      let log = try SendingLog.read(station.folder.sending, boot: Boot.id)
      let outcomes = sending.map { letter in
        Courier.Outcome(key: letter.entry.key, fate: log.fate(of: letter.entry.key), words: "")
      }
      try record(outcomes, &report)
    }
    try forgetLog()
    isRecovered = true
  }

  private func settle(_ report: inout RoundReport) throws {
    guard let courier else { return }
    try record(courier.takeOutcomes(), &report)
    try record(courier.takeFindings(), &report)
    if !courier.isAtWork { try forgetLog() }
  }

  private func forgetLog() throws {
    guard ledger.register.letterCount(.sending) == 0, try DiskFile.info(station.folder.sending) != nil else {
      return
    }
    try DiskFile.unlink(station.folder.sending)
  }

  /// Journals outcomes; letters that cannot arrive are laid out for the post before the journal says so.
  private func record(_ outcomes: [Courier.Outcome], _ report: inout RoundReport) throws {
    var acts: [Act] = []
    var sent: [String] = []
    let now = station.clock.now()
    for outcome in outcomes {
      guard let entry = ledger.register.letter(key: outcome.key), entry.state == .sending else { continue }
      let again = Self.isSecondTry(entry) ? Self.again : nil
      touch(entry)
      let address = known.removeValue(forKey: entry.key)?.address
      switch outcome.fate {
      case .notBegun: acts.append(.letterState(key: entry.key, state: .queued, detail: again))
      case .sent(let reply):
        attempts.forget(entry.key)
        if let address { sent.append(clerk.keys.senderToken(address)) }
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
        // Begun when the program ended: the server has it almost surely; without an answer: nobody knows.
        let wasCut = outcome.fate == .begun
        if again != nil {
          acts += try failed(
            entry, detail: "uncertain twice",
            why: "Dua kali hubungan terputus sebelum server menjawab; surat ini mungkin sudah diterima.",
            &report)
        } else {
          attempts.putOff(entry.key, now)
          report.problems.append(
            "the letter \(entry.key) is uncertain: the answer of the server is not known; its copy is looked for"
          )
          acts.append(
            .letterState(key: entry.key, state: .uncertain, detail: wasCut ? Self.interrupted : nil))
        }
      }
    }
    if !sent.isEmpty {
      var log = try SendLog(station.folder, limits: station.settings.limits, now: now)
      for token in sent { log.note(token) }
      try log.save()
    }
    try journal(acts)
  }

  /// Journals what searches for copies have found.
  private func record(_ findings: [String: Courier.Finding], _ report: inout RoundReport) throws {
    let now = station.clock.now()
    var acts: [Act] = []
    guard !findings.isEmpty else { return }
    for letter in ledger.register.letters(.uncertain) {
      guard let finding = findings[letter.entry.key] else { continue }
      touch(letter.entry)
      let isLate = now.seconds - letter.since.seconds >= Self.uncertainSeconds
      if finding == .found {
        attempts.forget(letter.entry.key)
        acts.append(.letterState(key: letter.entry.key, state: .sent, detail: "copy found"))
      } else if finding == .absent, isLate, letter.entry.reason == Self.interrupted, !keepsCopies {
        // The last octet had left, and no copy could be anywhere: sending again would most likely double it.
        try outbox.layReturned(
          letter.entry,
          why: "Program berhenti tepat saat surat diserahkan. Surat ini kemungkinan besar sudah terkirim; "
            + "tanyakan kepada pemohon sebelum mengirimkannya lagi.")
        report.failed += 1
        report.problems.append(
          "the letter \(letter.entry.key) was cut off while it was handed over; a person must ask; see print/"
        )
        acts.append(.letterState(key: letter.entry.key, state: .uncertain, detail: Self.forOfficer))
      } else if finding == .absent, isLate {
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

  /// What the journal notes of a letter whose program ended while it was handed over.
  static let interrupted = "interrupted"
  /// … and of one that only a person can settle.
  static let forOfficer = "for an officer"

  /// Whether a copy of every letter is kept where it can be looked for.
  private var keepsCopies: Bool {
    if case .smtp(let setting) = station.settings.send { setting.copy } else { false }
  }

  private static func isSecondTry(_ entry: LetterEntry) -> Bool { entry.reason?.hasPrefix(again) == true }

  // MARK: - What may go now

  /// A mail that may go.
  private struct Ready {
    var entry: LetterEntry
    /// Its copy in the case folder.
    var path: String
    var address: String
  }

  private func release(_ report: inout RoundReport) throws {
    // One hand-over at a time: the sending log tells of the letters that the journal has as sending, and of no others.
    awaitsCourier = courier != nil && ledger.register.letterCount(.sending) > 0
    if awaitsCourier {
      guard courier?.isOwing == false else { return }
      // Nothing will come any more: what became of these stands in the sending log.
      isRecovered = false
      try recover(&report)
      awaitsCourier = false
    }
    let now = station.clock.now()
    if let courier { search(courier, now) }
    guard ledger.register.letterCount(.queued) > 0 else { return }
    var log = try SendLog(station.folder, limits: station.settings.limits, now: now)
    var acts: [Act] = []
    let ready = try select(&log, &acts, now, &report)
    let isHeld = log.isFull && ready.count < ledger.register.letterCount(.queued)
    if isHeld, !heldSaid {
      report.problems.append(
        "more letters within the hour or day than limits in office.json5 allow; the rest waits; look for a loop"
      )
    }
    heldSaid = isHeld
    if let courier {
      try journal(acts)
      _ = try hand(ready, to: courier, &report)
    } else {
      try lay(ready, &acts, &report)
      try log.save()
    }
  }

  /// Chooses the mails that may go, oldest first; lays paper letters into `print/`, gives up those put off for too long.
  private func select(
    _ log: inout SendLog, _ acts: inout [Act], _ now: Instant, _ report: inout RoundReport
  ) throws -> [Ready] {
    var ready: [Ready] = []
    let days = station.settings.limits.tryingDays
    let most = courier == nil ? Int.max : Self.batch
    let isReady = courier?.standing.readiness == .ready
    for letter in ledger.register.letters(.queued) {
      if ready.count >= most {
        // A connection that works takes the rest soon; without one, paper letters must not wait behind mails.
        if isReady { break }
        if known[letter.entry.key] != nil { continue }
      }
      let entry = letter.entry
      if known[entry.key] == nil {
        switch try outbox.copy(of: entry) {
        case nil:
          touch(entry)
          acts += try failed(
            entry, detail: "its file is gone", why: "Berkas surat ini hilang dari map berkas.", &report)
          continue
        case .paper(let path):
          try outbox.layPaper(path, entry.key)
          acts.append(.letterState(key: entry.key, state: .printed, detail: nil))
          touch(entry)
          report.released += 1
          continue
        case .mail(let path):
          known[entry.key] = Ready(
            entry: entry, path: path, address: try Outbox.recipient(path) ?? "")
        }
      }
      guard var mail = known[entry.key], ready.count < most else { continue }
      mail.entry = entry
      if courier != nil, now.seconds - entry.created.seconds > Int64(days) * 86_400 {
        acts += try failed(
          entry, detail: "put off for \(days) days",
          why: "Surat ini tidak dapat disampaikan dalam \(days) hari.", &report)
        touch(entry)
        continue
      }
      let token = clerk.keys.senderToken(mail.address)
      guard attempts.isDue(entry.key, now), log.allows(token) else { continue }
      log.note(token)
      ready.append(mail)
    }
    return ready
  }

  /// The folder transport: mails become files in `outbox/`.
  private func lay(_ ready: [Ready], _ acts: inout [Act], _ report: inout RoundReport) throws {
    for mail in ready {
      try outbox.layMail(mail.path, mail.entry.key)
      touch(mail.entry)
      known[mail.entry.key] = nil
      report.released += 1
      acts.append(.letterState(key: mail.entry.key, state: .sent, detail: nil))
    }
    guard !acts.isEmpty else { return }
    try step?(.letterLaid)
    try journal(acts)
  }

  /// Hands mails to the courier when it is ready; true when it was.
  private func hand(_ ready: [Ready], to courier: Courier, _ report: inout RoundReport) throws -> Bool {
    guard !ready.isEmpty, courier.isRunning else { return false }
    awaitsCourier = true
    switch courier.want() {
    case .resting, .connecting: return false
    case .away(_, let sentence):
      if awaySaid != sentence {
        report.failed += 1
        report.problems.append(
          "\(sentence); \(ledger.register.letterCount(.queued)) letters wait to be sent")
      }
      awaySaid = sentence
      awaitsCourier = false
      return false
    case .ready: awaySaid = ""
    }
    var acts: [Act] = []
    var errands: [Courier.Errand] = []
    for mail in ready {
      if let errand = errand(mail) {
        let detail = Self.isSecondTry(mail.entry) ? Self.again : nil
        acts.append(.letterState(key: mail.entry.key, state: .sending, detail: detail))
        errands.append(errand)
      } else {
        touch(mail.entry)
        acts += try failed(
          mail.entry, detail: "the address cannot stand in an envelope",
          why: "Alamat surel penerima tidak dapat dipakai oleh server surat.", &report)
      }
    }
    // The log that only begins says that none of these was begun, should the next step be the last.
    try DiskFile.replace(
      station.folder.sending, with: SendingLog.opening(boot: Boot.id), mode: 0o600, sync: false)
    try journal(acts)
    courier.hand(errands)
    return true
  }

  private func errand(_ mail: Ready) -> Courier.Errand? {
    guard case .smtp(let setting) = station.settings.send, let to = EnvelopeAddress(mail.address),
      let sender = envelopeSender(of: mail.entry.key, setting)
    else { return nil }
    var recipients = [to]
    if setting.copy, let own = EnvelopeAddress(station.settings.office.email) { recipients.append(own) }
    return Courier.Errand(key: mail.entry.key, path: mail.path, sender: sender, recipients: recipients)
  }

  /// Where a letter's bounces go: an address of its own where the pattern has room for its key.
  private func envelopeSender(of key: String, _ setting: SmtpSetting) -> EnvelopeAddress? {
    let from = setting.from ?? station.settings.office.email
    let bounces = setting.bounces.flatMap { clerk.keys.bounceAddress(of: key, pattern: $0) }
    return bounces.flatMap(EnvelopeAddress.init) ?? EnvelopeAddress(from)
  }

  /// Asks for a search for the copies of letters whose fate is unknown.
  private func search(_ courier: Courier, _ now: Instant) {
    guard ledger.register.letterCount(.uncertain) > 0, courier.isRunning else { return }
    let due = ledger.register.letters(.uncertain).filter {
      $0.entry.reason != Self.forOfficer && attempts.isDue($0.entry.key, now)
    }
    guard !due.isEmpty else { return }
    courier.search(
      Dictionary(due.map { ($0.entry.key, clerk.keys.messageID(of: $0.entry.key)) }) { first, _ in first })
  }
}
