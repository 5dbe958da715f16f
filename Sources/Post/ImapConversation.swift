import Imap

/// Our dialogue over one connection: commands go out, answers are waited for, several may be under way.
///
/// It bounds what a server may do: how long it may be silent, how slowly it may speak, how much it may say unasked.
final class ImapConversation {
  private let channel: MailChannel
  private var dialogue: ImapDialogue
  private let times: PostTimes
  /// Ends of commands that nobody has asked about yet.
  private var ends: [String: ImapStatus] = [:]
  /// How many messages the folder holds, by EXISTS and EXPUNGE.
  private var present: UInt32 = 0
  /// Whether the folder has grown since this was last set to false.
  var hasGrown = false
  /// Whether the server waits for more of the command under way.
  private(set) var isContinued = false
  /// The folder's UIDVALIDITY, once it was told.
  private(set) var validity: UInt32?
  /// The server, for sentences.
  let host: String

  /// How many responses a command may bring that it did not ask for: a busy folder's changes, and far from endless.
  static let unasked = 100_000

  init(_ channel: MailChannel, tagPrefix: String, times: PostTimes) {
    self.channel = channel
    dialogue = ImapDialogue(tagPrefix: tagPrefix)
    self.times = times
    host = channel.host
  }

  /// Whether nothing more can be said.
  var hasEnded: Bool { dialogue.hasEnded }

  /// Sends a command and waits for its end; each response before it is handed over.
  func run(
    _ command: ImapCommand, expecting expected: Int = 0, _ each: (ImapResponse) -> Void = { _ in }
  ) throws(PostFault) -> ImapStatus {
    try finish(try issue(command), expecting: expected, each)
  }

  /// Sends a command; its tag.
  func issue(_ command: ImapCommand) throws(PostFault) -> String {
    guard !hasEnded else { throw PostFault(.transient, "\(host): the session is over") }
    isContinued = false
    let sent: (tag: String, octets: [UInt8])
    do {
      sent = try dialogue.send(command)
    } catch {
      throw PostFault(.permanent, "\(host): \(error.sentence)")
    }
    try channel.send(sent.octets)
    return sent.tag
  }

  /// Waits for the end of a command.
  ///
  /// `expected`: how many responses the command asks for; `silence`: the longest one, in seconds.
  func finish(
    _ tag: String, expecting expected: Int = 0, silence: Int? = nil, _ each: (ImapResponse) -> Void = { _ in }
  ) throws(PostFault) -> ImapStatus {
    var left = expected + Self.unasked
    var octets = 0
    var patience = Deadline(seconds: times.trickle)
    while true {
      if let status = ends.removeValue(forKey: tag) { return status }
      let came = try take(until: Deadline(seconds: silence ?? times.progress)) { response in
        left -= 1
        if left >= 0 { each(response) }
      }
      guard came > 0 else { throw PostFault(.transient, "\(host) does not answer in time") }
      guard left >= 0 else { throw PostFault(.transient, "\(host) says more than it was asked, without end") }
      octets += came
      if octets >= 1024 {
        (octets, patience) = (0, Deadline(seconds: times.trickle))
      } else if patience.isOver, ends[tag] == nil {
        throw PostFault(.transient, "\(host) speaks too slowly")
      }
    }
  }

  /// Takes in what comes until a moment, or until something has come.
  func listen(until deadline: Deadline) throws(PostFault) { _ = try take(until: deadline) { _ in } }

  /// Whether a command has ended.
  func isOver(_ tag: String) -> Bool { ends[tag] != nil }

  /// Ends IDLE.
  func sayDone() throws(PostFault) { try channel.send(ImapDialogue.done) }

  /// Says goodbye, and does not wait for the answer; a server that is gone already is no fault.
  func sayGoodbye() {
    guard !hasEnded else { return }
    do {
      _ = try issue(.logout)
    } catch {
      return  // ok: the connection ends either way
    }
  }

  /// Takes in what comes; how many octets that was, 0 when nothing came in time.
  private func take(
    until deadline: Deadline, _ each: (ImapResponse) -> Void
  ) throws(PostFault) -> Int {
    guard let octets = try channel.receive(until: deadline) else { return 0 }
    dialogue.take(octets)
    while let event = try next() {
      switch event {
      case .response(let response):
        try note(response)
        each(response)
      case .completed(let tag, let status): ends[tag] = status
      case .ended: throw PostFault(.transient, "\(host) ends the session")
      }
    }
    return octets.count
  }

  private func next() throws(PostFault) -> ImapDialogue.Event? {
    do {
      return try dialogue.next()
    } catch {
      throw PostFault(.transient, "\(host) does not speak IMAP here: \(error)")
    }
  }

  private func note(_ response: ImapResponse) throws(PostFault) {
    switch response {
    case .exists(let count):
      if count > present { hasGrown = true }
      present = count
    case .expunged: if present > 0 { present -= 1 }
    case .continuation: isContinued = true
    case .status(let status) where status.code == "UIDVALIDITY":
      guard let told = UInt32(status.arguments), told > 0 else { return }
      guard validity == nil || validity == told else {
        throw PostFault(.transient, "\(host) has numbered the folder's messages anew")
      }
      validity = told
    default: break
    }
  }
}
