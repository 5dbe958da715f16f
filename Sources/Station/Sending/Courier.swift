import Disk
import Foundation
import Post

/// Hands letters to the mail server, on a thread of its own, so that a slow server holds up no filing.
///
/// The round journals `sending` and hands a few letters over; the courier sends them over one connection, notes each
/// step in the sending log and lays the outcomes down for the round to journal. It never decides anything.
final class Courier: Sendable {
  private let setting: SmtpSetting
  private let greeting: String
  private let login: CredentialReader
  private let places: [ImapPlace]
  private let logPath: String
  private let ring: @Sendable () -> Void
  private let state = Monitor(State())

  /// A letter to hand over.
  struct Errand: Sendable {
    var key: String
    /// Path of its copy in the case folder.
    var path: String
    /// Where bounces go.
    var sender: EnvelopeAddress
    var recipients: [EnvelopeAddress]
  }

  /// Where copies of sent letters may lie.
  struct ImapPlace: Sendable {
    var setting: ImapSetting
    var login: CredentialReader
  }

  /// What became of an errand.
  struct Outcome: Sendable {
    var key: String
    var fate: SendingLog.Fate
    /// The server's own words, for the officer's note; not for logs.
    var words: String
  }

  /// What a search for a letter's copy has found.
  enum Finding: Sendable, Equatable {
    case found
    /// Every place was looked through.
    case absent
    /// Some place could not be looked through.
    case unknown
  }

  /// Whether letters can be handed over now.
  enum Readiness: Sendable, Equatable {
    /// No connection yet; `want` makes one.
    case resting
    case connecting
    case ready
    /// Not before that many seconds of uptime; why.
    case away(until: Int, String)
  }

  private struct State: Sendable {
    var readiness = Readiness.resting
    var isWanted = false
    var errands: [Errand] = []
    var isAtWork = false
    var outcomes: [Outcome] = []
    var searches: [String: String] = [:]
    var isSearching = false
    var findings: [String: Finding] = [:]
    var shouldStop = false
    var hasEnded = true
    /// Counts outcomes, findings and changes of readiness.
    var news = 0
    var steps = 0

    mutating func become(_ readiness: Readiness) {
      self.readiness = readiness
      news += 1
      steps += 1
    }
  }

  /// Seconds a connection is kept without letters; servers end idle ones after some minutes.
  private static let restSeconds = 20.0

  init(
    _ setting: SmtpSetting, greeting: String, login: CredentialReader, places: [ImapPlace], logPath: String,
    ring: @escaping @Sendable () -> Void
  ) {
    self.setting = setting
    self.greeting = greeting
    self.login = login
    self.places = places
    self.logPath = logPath
    self.ring = ring
  }

  /// Starts the thread.
  func start() {
    state.change {
      $0 = State()
      $0.hasEnded = false
    }
    let thread = Thread { [self] in
      work()
      state.change { $0.hasEnded = true }
      ring()
    }
    thread.stackSize = 4 << 20
    thread.start()
  }

  /// Asks the thread to end after the letter at hand; letters not begun are given back.
  func stop() { state.change { $0.shouldStop = true } }

  /// Waits for the thread's end; false when it has not ended within so many seconds.
  func wait(seconds: Double) -> Bool { state.wait(seconds: seconds) { $0.hasEnded } }

  /// Whether the thread runs.
  var isRunning: Bool { state.read { !$0.hasEnded } }

  /// Asks for a connection, since letters wait.
  func want() -> Readiness {
    state.change { state in
      if case .away(let until, _) = state.readiness, Uptime.seconds() >= until { state.readiness = .resting }
      if state.readiness == .resting { state.isWanted = true }
      return state.readiness
    }
  }

  /// Hands letters over; the journal has them as `sending`.
  func hand(_ errands: [Errand]) { state.change { $0.errands += errands } }

  /// Whether letters that were handed over have no outcome yet.
  var isAtWork: Bool { state.read { $0.isAtWork || !$0.errands.isEmpty } }

  /// Whether something is there or will come without being asked again: outcomes, findings, a connection.
  var isOwing: Bool {
    state.read {
      $0.isAtWork || !$0.errands.isEmpty || $0.isWanted || $0.readiness == .connecting || $0.isSearching
        || !$0.searches.isEmpty || !$0.outcomes.isEmpty || !$0.findings.isEmpty
    }
  }

  /// The outcomes since the last call.
  func takeOutcomes() -> [Outcome] {
    state.change { state in
      defer { state.outcomes = [] }
      return state.outcomes
    }
  }

  /// Asks for searches: the Message-ID of each letter, by key.
  func search(_ letters: [String: String]) {
    state.change { $0.searches.merge(letters) { $1 } }
  }

  /// What was found since the last call.
  func takeFindings() -> [String: Finding] {
    state.change { state in
      defer { state.findings = [:] }
      return state.findings
    }
  }

  /// How much news there has been.
  var news: Int { state.read { $0.news } }

  /// Waits for news beyond what was known; at most so many seconds.
  func waitForNews(after known: Int, seconds: Double) {
    state.wait(seconds: seconds) { $0.news != known || $0.hasEnded }
  }

  /// How sending stands; `steps` grows with every step forward.
  var standing: (readiness: Readiness, steps: Int) { state.read { ($0.readiness, $0.steps) } }

  // MARK: - The thread

  private func work() {
    var backOff = BackOff(first: 10, limit: 900)
    var standing = BackOff(first: 300, limit: 3600)
    var session: SmtpSession?
    while !state.read({ $0.shouldStop }) {
      search()
      if state.read({ $0.isWanted && $0.errands.isEmpty }), session == nil {
        do {
          session = try connect()
          backOff.reset()
          standing.reset()
        } catch {
          session = nil
          away(error, seconds: error.isTransient ? backOff.next() : standing.next())
        }
      }
      if let open = session, !state.read({ $0.errands.isEmpty }) {
        if let fault = deliver(open) {
          session = nil
          away(fault, seconds: fault.isTransient ? backOff.next() : standing.next())
        }
      } else {
        giveBack()
      }
      let hasWork = state.wait(seconds: session == nil ? 5 : Self.restSeconds) {
        $0.shouldStop || !$0.errands.isEmpty || !$0.searches.isEmpty
          || ($0.isWanted && $0.readiness == .resting)
      }
      state.change { $0.steps += 1 }
      if !hasWork, session != nil {
        session = nil
        state.change { if $0.readiness == .ready { $0.become(.resting) } }
      }
    }
    giveBack()
  }

  private func connect() throws(PostFault) -> SmtpSession {
    state.change { $0.become(.connecting) }
    do throws(PostFault) {
      let session = try SmtpSession(setting.server, try login.credentials(), greeting: greeting)
      try session.probe()
      state.change {
        $0.become(.ready)
        $0.isWanted = false
      }
      ring()
      return session
    } catch {
      if !error.isTransient { login.forget() }
      throw error
    }
  }

  private func away(_ fault: PostFault, seconds: Int) {
    giveBack()
    state.change {
      $0.become(.away(until: Uptime.seconds() + seconds, fault.sentence))
      $0.isWanted = false
    }
    ring()
  }

  /// Letters that were handed over and not begun.
  private func giveBack() {
    let hadSome = state.change { state in
      let some = !state.errands.isEmpty
      state.outcomes += state.errands.map { Outcome(key: $0.key, fate: .notBegun, words: "") }
      state.errands = []
      if some { state.news += 1 }
      return some
    }
    if hadSome { ring() }
  }

  /// Sends what was handed over; a fault of the connection ends it, the rest is given back.
  private func deliver(_ session: SmtpSession) -> PostFault? {
    let errands = state.change { state in
      defer { state.errands = [] }
      state.isAtWork = true
      return state.errands
    }
    var rest = errands[...]
    var ended: PostFault?
    do {
      let log = try AppendFile(logPath)
      while let errand = rest.first, ended == nil, !state.read({ $0.shouldStop }) {
        let outcome = try send(errand, over: session, log, &ended)
        rest.removeFirst()
        // The outcome counts also when the log has no room for it.
        state.change {
          $0.outcomes.append(outcome)
          $0.news += 1
          $0.steps += 1
        }
        try log.append(SendingLog.end(errand.key, outcome.fate), sync: false)
      }
    } catch let fault as PostFault {
      ended = fault
    } catch {
      ended = PostFault(.transient, FaultReport(error).sentence)
    }
    state.change { [rest] state in
      state.outcomes += rest.map { Outcome(key: $0.key, fate: .notBegun, words: "") }
      state.isAtWork = false
      state.news += 1
    }
    ring()
    return ended
  }

  /// Sends one letter. `begin` stands in the log before its last octets leave.
  private func send(_ errand: Errand, over session: SmtpSession, _ log: AppendFile, _ ended: inout PostFault?)
    throws -> Outcome
  {
    let octets: [UInt8]
    do throws(DiskFault) {
      octets = try DiskFile.read(errand.path, limit: Batch.letterLimit)
    } catch {
      // One letter that cannot be read must not stop the others.
      return Outcome(
        key: errand.key, fate: .failed("the letter's file cannot be read"), words: error.sentence)
    }
    var fault: DiskFault?
    var hasBegun = false
    func deliver(to recipients: [EnvelopeAddress]) throws(PostFault) -> Delivery {
      try session.send(from: errand.sender, to: recipients, octets) {
        do throws(DiskFault) {
          try log.append(SendingLog.begin(errand.key), sync: false)
          hasBegun = true
          return true
        } catch {
          fault = error
          return false
        }
      }
    }
    var delivery = try deliver(to: errand.recipients)
    if errand.recipients.count > 1, !hasBegun, fault == nil, delivery.isRefusal {
      // A server that does not take the office's own copy must not keep the letter from its reader.
      delivery = try deliver(to: [errand.recipients[0]])
    }
    if let fault { throw fault }
    let fate: SendingLog.Fate
    switch delivery {
    case .sent(let reply): fate = .sent(ServerReply.facts(reply))
    case .deferred(let reply): fate = .deferred(ServerReply.facts(reply))
    case .failed(let reply): fate = .failed(ServerReply.facts(reply))
    case .uncertain(let reply):
      ended = PostFault(.transient, reply)
      fate = .uncertain("no answer after the last octet")
    }
    return Outcome(key: errand.key, fate: fate, words: delivery.reply)
  }

  /// Looks for copies of letters whose fate is unknown.
  private func search() {
    let searches = state.change { state in
      defer { state.searches = [:] }
      state.isSearching = !state.searches.isEmpty
      return state.searches
    }
    guard !searches.isEmpty else { return }
    let findings = CopySearch(places: places).look(for: searches)
    state.change {
      $0.findings.merge(findings) { $1 }
      $0.isSearching = false
      $0.news += 1
      $0.steps += 1
    }
    ring()
  }
}
