import Civil
import Disk
import Post

/// One connection to one IMAP folder: what is fetched into the spool, what is moved out of the way.
struct MailboxSession {
  private let mailbox: ImapMailbox
  private var log: MailboxLog
  private let spool: MailSpool
  private let filed: String
  private let quarantine: String
  private let label: String
  /// Marks of the messages seen in this session, for those that cannot be moved.
  private var marks: [UInt32: MailboxLog.Mark] = [:]
  /// Why filed letters stay where they are; `nil` while all could be moved.
  private(set) var unmoved: String?
  /// Whether what an earlier session could not move was tried again.
  private var hasTriedOld = false

  init(
    mailbox: ImapMailbox, log: MailboxLog, spool: MailSpool, filed: String, quarantine: String, label: String
  ) {
    self.mailbox = mailbox
    self.log = log
    self.spool = spool
    self.filed = filed
    self.quarantine = quarantine
    self.label = label
  }

  /// Compares the folder's UIDVALIDITY with the one known; true when it has changed.
  mutating func begin() -> Bool { log.begin(validity: mailbox.validity) }

  /// Letters fetched, and messages given up: what shows that a session has got on, however it ends.
  private(set) var advances = 0

  /// Fetches everything that is not known yet, oldest first, and moves in between what the journal has.
  ///
  /// `progress`: hears how much is left, after each step.
  mutating func drain(
    stopping: () -> Bool, progress: (Int) -> Void, tell: (MailboxWorker.News) -> Void
  ) throws {
    defer { saveLog() }
    var todo = try survey(tell)
    progress(todo.count)
    while !todo.isEmpty, !stopping() {
      guard spool.waitForRoom(seconds: 1) else {
        try moveReleased()
        progress(todo.count)
        continue
      }
      let window = Self.window(from: &todo, room: spool.room, single: log.isTroubled)
      try fetch(window, tell)
      progress(todo.count)
      if spool.hasReleased { try moveReleased() }
    }
    try moveReleased()
    log.emptied()
  }

  /// What lies in the folder and is not known: oldest first by the server's own date.
  private mutating func survey(_ tell: (MailboxWorker.News) -> Void) throws -> [ImapMailbox.Waiting] {
    let found: [ImapMailbox.Waiting]
    do {
      found = try mailbox.survey(withSizes: !log.isCareful)
    } catch {
      // For a size some servers open every message, and one that they cannot open ends the session.
      if error.isTransient { log.setCareful(true) }
      throw error
    }
    marks = Dictionary(
      found.map { ($0.uid, MailboxLog.Mark(size: $0.size, received: $0.received)) }
    ) { first, _ in first }
    log.prune(present: Set(marks.keys))
    // What the journal took while an earlier session broke is not to be fetched again.
    let released = spool.takeReleased(validity: mailbox.validity)
    if !released.isEmpty { try move(released) }
    let taken = Set(released)
    var todo: [ImapMailbox.Waiting] = []
    var old: [UInt32] = []
    for message in found where !taken.contains(message.uid) {
      if let mark = marks[message.uid], log.isHandled(message.uid, mark) {
        old.append(message.uid)
      } else if message.size > Batch.letterLimit {
        try refuse(
          message, why: "lebih besar daripada yang dapat dibaca Loket (\(message.size) oktet)",
          "is larger than loket reads (\(message.size) octets)", tell)
      } else if !log.isGivenUp(message.uid),
        try !spool.holds(name(message.uid), received: message.received)
      {
        todo.append(message)
      }
    }
    if !hasTriedOld, !old.isEmpty {
      hasTriedOld = true
      try move(old)
    }
    return todo.sorted {
      ($0.received ?? Instant(seconds: 0), $0.uid) < ($1.received ?? Instant(seconds: 0), $1.uid)
    }
  }

  /// As many of the oldest as fit; a large letter alone; each alone while one of them breaks sessions.
  private static func window(
    from todo: inout [ImapMailbox.Waiting], room: (letters: Int, octets: Int), single: Bool
  ) -> [ImapMailbox.Waiting] {
    var count = 0
    var sum = 0
    let most = single ? 1 : max(1, room.letters)
    while count < todo.count, count < most {
      let size = todo[count].size
      if count > 0, size > MailboxWorker.sliced || sum + size > room.octets { break }
      sum += size
      count += 1
      if size > MailboxWorker.sliced { break }
    }
    defer { todo.removeFirst(count) }
    return Array(todo.prefix(count))
  }

  private mutating func fetch(
    _ window: [ImapMailbox.Waiting], _ tell: (MailboxWorker.News) -> Void
  ) throws {
    var awaited = window
    do {
      if window.count == 1, window[0].size > MailboxWorker.sliced || log.isCareful {
        if try fetchLarge(window[0]) { awaited = [] }
      } else {
        awaited = try fetchWhole(window, &awaited)
      }
      for message in window where !awaited.contains(message) { came(message.uid) }
      for message in awaited { try withheld(message, tell) }
    } catch let fault as PostFault {
      for message in window where !awaited.contains(message) { came(message.uid) }
      // The answers come in the messages' order, so the first that is missing is the one the session broke on.
      if let first = awaited.min(by: { $0.uid < $1.uid }), log.note(first.uid) == MailboxLog.tries {
        advances += 1
        try refuse(
          first, why: "tiga kali memutus hubungan saat diambil", "broke the connection three times", tell)
      }
      throw fault
    }
  }

  private mutating func came(_ uid: UInt32) {
    log.clear(uid)
    advances += 1
  }

  /// A message that lies there and was not given out: tried again, then left to a person.
  ///
  /// One that has gone meanwhile is not seen by the next survey, which forgets its tries.
  private mutating func withheld(
    _ message: ImapMailbox.Waiting, _ tell: (MailboxWorker.News) -> Void
  ) throws {
    let tries = log.note(message.uid)
    if tries == MailboxLog.tries {
      advances += 1
      try refuse(message, why: "tidak diberikan oleh server surat", "is not given out by the server", tell)
    } else if tries < MailboxLog.tries {
      tell(.trouble("\(label): the message with UID \(message.uid) was not given out (try \(tries))"))
    }
  }

  /// Fetches whole letters; gives those that did not come. What has come is taken out of `awaited` at once.
  ///
  /// A server gives them in the order of their numbers, whatever was asked: the round sees none before those that are
  /// older.
  private func fetchWhole(
    _ window: [ImapMailbox.Waiting], _ awaited: inout [ImapMailbox.Waiting]
  ) throws -> [ImapMailbox.Waiting] {
    let received = Dictionary(window.map { ($0.uid, $0.received) }) { first, _ in first }
    var left = awaited
    defer { awaited = left }
    var order = SpoolOrder(window.map(\.uid))
    var failure: (any Error)?
    let fetched = Result {
      try mailbox.fetch(window.map(\.uid)) { uid, octets in
        guard failure == nil, let date = received[uid] else { return }
        do {
          try spool.hold(octets, name(uid), received: date)
          left.removeAll { $0.uid == uid }
          for uid in order.came(uid) { try spool.show(name(uid), received: received[uid] ?? nil) }
        } catch {
          failure = error
        }
      }
    }
    for uid in order.rest() { try spool.show(name(uid), received: received[uid] ?? nil) }
    _ = try fetched.get()
    if let failure { throw failure }
    return left
  }

  /// Fetches a letter slice by slice; false when it is gone.
  private func fetchLarge(_ message: ImapMailbox.Waiting) throws -> Bool {
    let slices = try spool.begin(name(message.uid), received: message.received)
    var failure: (any Error)?
    let isThere = try mailbox.fetchSliced(message.uid) { octets in
      guard failure == nil else { return }
      do {
        try slices.append(octets)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    if isThere { try slices.finish() }
    return isThere
  }

  /// Moves what the journal has out of the way; what cannot be moved is remembered and stays.
  mutating func moveReleased() throws {
    let uids = spool.takeReleased(validity: mailbox.validity)
    guard !uids.isEmpty else { return }
    try move(uids)
  }

  private mutating func move(_ uids: [UInt32]) throws {
    for uid in uids { if let mark = marks[uid] { log.keep(uid, mark) } }
    defer { saveLog() }
    let filing = try mailbox.file(uids, to: filed)
    let remaining = Set(filing.remaining)
    log.forget(uids.filter { !remaining.contains($0) })
    if let reason = filing.reason { unmoved = reason.sentence }
  }

  private mutating func saveLog() {
    do {
      try log.save()
    } catch {
      return  // ok: without the log a letter is fetched again and known by its digest
    }
  }

  /// Leaves a message where it is, with a note for a person.
  private func refuse(
    _ message: ImapMailbox.Waiting, why: String, _ english: String, _ tell: (MailboxWorker.News) -> Void
  ) throws {
    let note = "\(quarantine)/imap-\(mailbox.validity)-\(message.uid).reason.txt"
    guard try DiskFile.info(note) == nil else { return }
    let text =
      "Satu surat di kotak surat \(label) \(why).\n"
      + "Surat itu tetap di kotak surat dan tidak diproses oleh Loket (UID \(message.uid)"
      + (message.received.map { ", diterima \($0.rfc3339(in: .wib))" } ?? "") + ").\n"
      + "Bukalah dengan program surat dan catat dengan tangan, atau simpan sebagai .eml ke folder inbox/.\n"
    try DiskFile.replace(note, with: Array(text.utf8), mode: 0o600, sync: true)
    tell(.unfetchable("\(label): the message with UID \(message.uid) \(english); see quarantine/"))
  }

  private func name(_ uid: UInt32) -> MailSpool.MessageName {
    MailSpool.MessageName(validity: mailbox.validity, uid: uid)
  }
}
