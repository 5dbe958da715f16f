import Digests
import Disk
import Foundation
import Post

/// Keeps one IMAP folder and its spool in step, on a thread of its own, so that a mailbox in trouble stops no other.
///
/// ```
/// connect ─▶ survey ─▶ fetch what is not known, oldest first ─▶ move what the journal has ─▶ listen or wait ─┐
///    ▲                       (pauses while the spool is full)                                                │
///    └──────────── a fault: back off, longer each time ◀──────────────────────────────────────────────────────┘
/// ```
/// Nothing is changed on the server before the journal has the letter, and nothing is ever deleted.
final class MailboxWorker: Sendable {
  let setting: ImapSetting
  let spool: MailSpool
  private let logPath: String
  private let quarantine: String
  private let login: CredentialReader
  private let pollSeconds: Int
  private let listens: Bool
  private let ring: @Sendable () -> Void
  private let state = Monitor(State())

  /// What a worker is asked to do and what it has to say.
  private struct State: Sendable {
    var phase = Phase.resting
    var isOnce = false
    var shouldStop = false
    var shouldFinish = false
    var hasEnded = true
    /// Letters still on the server that are not spooled yet.
    var backlog = 0
    var fault: PostFault?
    var unmoved: String?
    var news: [News] = []
    /// Counts every step forward, so that a watchdog sees real progress.
    var steps = 0
  }

  /// What the worker does now.
  enum Phase: String, Sendable {
    case resting, connecting, fetching
    /// Everything that waited is spooled.
    case drained
    case waiting
    /// After a fault.
    case backingOff = "backing off"
  }

  /// Something the round reports.
  enum News: Sendable {
    /// The mailbox cannot be reached or read.
    case trouble(String)
    /// It works again after trouble.
    case well(String)
    /// A message that cannot be fetched; a note lies in `quarantine/`.
    case unfetchable(String)
    /// Worth a line in the log, no more.
    case note(String)
  }

  /// Octets from which a letter is fetched slice by slice, so that memory does not grow with it.
  static let sliced = 4 << 20

  init(
    _ setting: ImapSetting, folder: OfficeFolder, login: CredentialReader, settings: Settings,
    ring: @escaping @Sendable () -> Void
  ) {
    self.setting = setting
    self.login = login
    self.ring = ring
    pollSeconds = settings.pollSeconds
    listens = settings.idle
    let name = Self.name(of: setting)
    spool = MailSpool(place: folder.spool + "/" + name)
    logPath = folder.mailboxes + "/" + name
    quarantine = folder.quarantine
  }

  /// What names a mailbox's files: a digest of server, folder and user, which tells nobody who that is.
  static func name(of setting: ImapSetting) -> String {
    let parts = [setting.server.url, setting.user, setting.folder].map { Array($0.utf8) + [0] }
    return String(Digest.of(parts).hex.prefix(16))
  }

  /// Starts the thread; with `once` it ends when everything is fetched and `finish` was called.
  func start(once: Bool) {
    state.change {
      $0 = State()
      $0.isOnce = once
      $0.hasEnded = false
      $0.phase = .connecting
    }
    let thread = Thread { [self] in
      work()
      state.change { $0.hasEnded = true }
      ring()
    }
    thread.stackSize = 4 << 20
    thread.start()
  }

  /// Asks the thread to end at the next chance.
  func stop() { state.change { $0.shouldStop = true } }

  /// The round is over: what is released is still to be moved, then the thread ends.
  func finish() { state.change { $0.shouldFinish = true } }

  /// Waits for the thread's end; false when it has not ended within so many seconds.
  func wait(seconds: Double) -> Bool { state.wait(seconds: seconds) { $0.hasEnded } }

  /// Whether nothing more will come by itself in a run that goes once.
  var hasFetchedAll: Bool { state.read { $0.phase == .drained || $0.hasEnded } }

  /// What there is to say since the last call.
  func takeNews() -> [News] {
    state.change { state in
      defer { state.news = [] }
      return state.news
    }
  }

  /// How the mailbox stands.
  var standing: (phase: Phase, backlog: Int, fault: String?, steps: Int) {
    state.read { ($0.phase, $0.backlog, $0.fault?.sentence, $0.steps) }
  }

  // MARK: - The thread

  private func work() {
    var backOff = BackOff(first: 5, limit: 900)
    var standing = BackOff(first: 300, limit: 3600)
    while !shouldStop {
      let wait: Int
      var hasAdvanced = false
      do {
        try session { hasAdvanced = true }
        return
      } catch {
        if hasAdvanced {
          backOff.reset()
          standing.reset()
        }
        let fault = Self.fault(error)
        trouble(fault)
        if state.read({ $0.isOnce }) {
          // A run that goes once tries again at once after a cut in the middle, as long as that leads on, and leaves
          // the rest to the next run.
          if !fault.isTransient || backOff.failures > MailboxLog.tries { return }
          _ = backOff.next()
          wait = 0
        } else {
          wait = fault.isTransient ? backOff.next() : standing.next()
        }
      }
      if wait > 0 { pause(seconds: wait) }
    }
  }

  private var shouldStop: Bool { state.read { $0.shouldStop } }

  /// One connection, from the login to its end.
  ///
  /// `advanced`: called when the session has got on, however it ends.
  private func session(advanced: () -> Void) throws {
    step(.connecting)
    let mailbox: ImapMailbox
    do {
      mailbox = try ImapMailbox(
        setting.server, try login.credentials(), folder: setting.folder, tagPrefix: Self.tagPrefix())
    } catch {
      if !error.isTransient { login.forget() }
      throw error
    }
    defer { mailbox.close() }
    let log = try MailboxLog(logPath)
    var session = MailboxSession(
      mailbox: mailbox, log: log, spool: spool, filed: setting.filed, quarantine: quarantine,
      label: setting.label)
    if session.begin() {
      tell(.note("\(setting.label): the server has numbered its messages anew; all are looked at again"))
    }
    cured()
    while !shouldStop {
      step(.fetching)
      do {
        defer { if session.advances > 0 { advanced() } }
        try session.drain(stopping: { self.shouldStop }, progress: progress, tell: tell)
      }
      complain(of: session)
      advanced()
      if state.read({ $0.isOnce }) {
        step(.drained)
        ring()
        while !state.read({ $0.shouldFinish || $0.shouldStop }) || spool.hasReleased {
          try session.moveReleased()
          state.wait(seconds: 0.2) { $0.shouldFinish || $0.shouldStop }
          if shouldStop { break }
        }
        try session.moveReleased()
        return
      }
      step(.waiting)
      try listen(mailbox, &session)
    }
    try session.moveReleased()
  }

  /// Waits for something new: by IDLE where the server has it, for at most the poll's time, and never so long that
  /// the server ends the session (29 minutes, RFC 2177).
  private func listen(_ mailbox: ImapMailbox, _ session: inout MailboxSession) throws {
    let limit = min(pollSeconds, 25 * 60)
    var left = limit
    while left > 0, !shouldStop {
      if spool.hasReleased { try session.moveReleased() }
      if listens {
        // In pieces, so that a watchdog sees that this thread lives.
        let begun = Uptime.seconds()
        let came = try mailbox.idle(seconds: min(left, 300)) { self.shouldStop || self.spool.hasReleased }
        if came { return }
        left -= Uptime.seconds() - begun
      } else {
        pause(seconds: 1)
        left -= 1
      }
      progress(backlog: 0)
    }
  }

  private func pause(seconds: Int) {
    if seconds > 1 { step(.backingOff) }
    var left = seconds
    while left > 0, !shouldStop, !(seconds == 1 && spool.hasReleased) {
      state.wait(seconds: 1) { $0.shouldStop }
      left -= 1
      state.change { $0.steps += 1 }
    }
  }

  private func step(_ phase: Phase) {
    state.change {
      $0.phase = phase
      $0.steps += 1
    }
  }

  private func progress(backlog: Int) {
    state.change {
      $0.backlog = backlog
      $0.steps += 1
    }
    if !spool.isEmpty { ring() }
  }

  private func tell(_ news: News) { state.change { $0.news.append(news) } }

  private func trouble(_ fault: PostFault) {
    let isNew = state.change { state in
      defer { state.fault = fault }
      return state.fault?.sentence != fault.sentence
    }
    if isNew {
      tell(.trouble("mailbox \(setting.folder): \(fault.sentence)"))
      ring()
    }
  }

  /// Letters that cannot be moved are filed all the same; that is said once.
  private func complain(of session: MailboxSession) {
    let isNew = state.change { state in
      defer { state.unmoved = session.unmoved }
      return state.unmoved != session.unmoved
    }
    if isNew, let why = session.unmoved {
      tell(.note("mailbox \(setting.folder): filed letters stay in the folder: \(why)"))
    }
  }

  private func cured() {
    let wasTroubled = state.change { state in
      defer { state.fault = nil }
      return state.fault != nil
    }
    if wasTroubled { tell(.well("mailbox \(setting.folder) at \(setting.label) works again")) }
  }

  private static func fault(_ error: any Error) -> PostFault {
    switch error {
    case let fault as PostFault: fault
    case let fault as DiskFault: PostFault(.transient, fault.sentence)
    default: PostFault(.transient, FaultReport(error).sentence)
    }
  }

  /// Something no letter's author can guess.
  private static func tagPrefix() -> String {
    var generator = SystemRandomNumberGenerator()
    return "L" + String(generator.next(), radix: 36)
  }
}
