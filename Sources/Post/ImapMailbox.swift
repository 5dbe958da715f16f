package import Civil
import Imap

/// One folder of an IMAP account, opened: what waits in it, fetched without a trace, filed when it is ours.
///
/// The to-do list is what lies in the folder; flags are decoration. Messages are named by UID under the folder's
/// UIDVALIDITY, never by sequence number.
package final class ImapMailbox {
  private let channel: ImapChannel
  private var dialogue: ImapDialogue
  private let host: String
  private let times: PostTimes
  private var capabilities: Set<String> = []
  private var changed = false
  /// The folder's UIDVALIDITY; a changed one means that every UID is new.
  package private(set) var validity: UInt32 = 0

  /// Connects, logs in and selects the folder.
  ///
  /// - Parameter tagPrefix: see `ImapDialogue`.
  package init(
    _ server: ServerAddress, _ credentials: Credentials, folder: String, tagPrefix: String,
    times: PostTimes = .init()
  ) throws(PostFault) {
    channel = try ImapChannel(server, credentials, times)
    dialogue = ImapDialogue(tagPrefix: tagPrefix)
    host = CurlHandle.host(of: server.url)
    self.times = times
    try learnCapabilities()
    try select(folder)
  }

  /// What the server says it can do, in upper case: `MOVE`, `IDLE` ….
  package var abilities: Set<String> { capabilities }

  /// One message that waits.
  package struct Waiting: Sendable, Equatable {
    package var uid: UInt32
    /// The server's word; a fetch counts for itself.
    package var size: Int
    /// INTERNALDATE: when the server received it; `nil` where the server gives none that can be read.
    package var received: Instant?
    package var flags: [String]
  }

  /// What lies in the folder, oldest UID first, asked for in windows so that no answer is ever large.
  package func survey(from first: UInt32 = 1) throws(PostFault) -> [Waiting] {
    var found: [UInt32: Waiting] = [:]
    for fetch in try fetches(.survey(UidRange(first: first, last: nil))) {
      guard let uid = fetch.uid, let size = fetch.size, uid >= first else { continue }
      guard !fetch.flags.contains(where: { $0.lowercased() == "\\deleted" }) else { continue }
      found[uid] = Waiting(
        uid: uid, size: size, received: fetch.internalDate.flatMap(InternalDate.read), flags: fetch.flags)
    }
    return found.values.sorted { $0.uid < $1.uid }
  }

  /// Fetches whole messages, several at once; hands each over as it comes. A message that is gone by now is left out.
  package func fetch(_ uids: [UInt32], each: (UInt32, [UInt8]) -> Void) throws(PostFault) {
    guard !uids.isEmpty else { return }
    try run(.bodies(uids)) { response in
      if case .fetch(let fetch) = response, let uid = fetch.uid, let body = fetch.body { each(uid, body) }
    }
  }

  /// Fetches one large message slice by slice; `each` gets the slices in order. False when the message is gone.
  package func fetchSliced(
    _ uid: UInt32, slice: Int = 1 << 20, each: ([UInt8]) -> Void
  ) throws(PostFault) -> Bool {
    var offset = 0
    while true {
      var got: [UInt8]?
      try run(.slice(uid: uid, offset: offset, count: slice)) { response in
        if case .fetch(let fetch) = response, fetch.uid == uid, let body = fetch.body { got = body }
      }
      guard let got else { return offset > 0 }
      each(got)
      offset += got.count
      if got.count < slice { return true }
    }
  }

  /// Moves filed messages to another folder: MOVE, else COPY with \Deleted and UID EXPUNGE, else a keyword.
  ///
  /// Nothing is ever expunged that was not copied first, and nothing without UIDPLUS, since a plain EXPUNGE would
  /// take other people's deleted messages with it.
  package func file(_ uids: [UInt32], to folder: String) throws(PostFault) {
    guard !uids.isEmpty else { return }
    let name = MailboxName.encode(folder)
    if capabilities.contains("MOVE") {
      try transfer(.move(uids, to: name), to: name)
    } else if capabilities.contains("UIDPLUS") {
      try transfer(.copy(uids, to: name), to: name)
      try run(.markDeleted(uids))
      try run(.expunge(uids))
    } else {
      try run(.keyword(uids, Self.filedKeyword))
    }
  }

  /// What marks filed messages where nothing can be moved.
  package static let filedKeyword = "$LoketFiled"

  /// Waits until something comes or the time is over: IDLE where the server has it. True when something may wait.
  ///
  /// IDLE is ended and begun anew by the caller well before the 29 minutes of RFC 2177.
  package func idle(seconds: Int, shouldStop: () -> Bool) throws(PostFault) -> Bool {
    guard capabilities.contains("IDLE") else { return false }
    changed = false
    let sent = try issue(.idle)
    try channel.send(sent.octets)
    var left = seconds
    var isOver = false
    while left > 0, !changed, !shouldStop(), !isOver {
      let step = min(left, 1)
      try take(seconds: step) { _ in
      } completed: { _, _ in
        isOver = true
      }
      left -= step
    }
    if !isOver {
      try channel.send(ImapDialogue.done)
      try finish(sent.tag) { _ in }
    }
    return changed
  }

  /// Every folder the account shows.
  package func folders() throws(PostFault) -> [ImapMailbox.Folder] {
    var folders: [Folder] = []
    try run(.list) { response in
      if case .list(let mailbox) = response {
        folders.append(Folder(name: mailbox.name, flags: mailbox.flags))
      }
    }
    return folders
  }

  /// A folder as the server names it.
  package struct Folder: Sendable, Equatable {
    package var name: String
    package var flags: [String]
  }

  /// UIDs of messages with this Message-ID.
  package func find(messageID: String) throws(PostFault) -> [UInt32] {
    var uids: [UInt32] = []
    try run(.findMessageID(messageID)) { response in
      if case .search(let found) = response { uids += found }
    }
    return uids
  }

  /// Says goodbye; a server that is gone already is no fault.
  package func close() {
    guard !dialogue.hasEnded else { return }
    do {
      try channel.send(dialogue.send(.logout).octets)
    } catch {
      return  // ok: the connection ends either way
    }
  }

  // MARK: - The dialogue

  private func learnCapabilities() throws(PostFault) {
    var words: Set<String> = []
    try run(.capability) { response in
      if case .capability(let found) = response { words.formUnion(found) }
    }
    capabilities = words
  }

  private func select(_ folder: String) throws(PostFault) {
    var validity: UInt32?
    try run(.select(MailboxName.encode(folder))) { response in
      if case .status(let status) = response, status.code == "UIDVALIDITY" {
        validity = UInt32(status.arguments)
      }
    }
    guard let validity else {
      throw PostFault(.permanent, "\(host): the folder has no UIDVALIDITY; it cannot be read safely")
    }
    self.validity = validity
  }

  private func transfer(_ command: ImapCommand, to name: String) throws(PostFault) {
    do {
      try run(command)
    } catch  where error.sentence.contains("[TRYCREATE]") {
      try run(.create(name))
      try run(command)
    }
  }

  private func fetches(_ command: ImapCommand) throws(PostFault) -> [ImapFetch] {
    var fetches: [ImapFetch] = []
    try run(command) { response in
      if case .fetch(let fetch) = response { fetches.append(fetch) }
    }
    return fetches
  }

  private func run(
    _ command: ImapCommand, _ each: (ImapResponse) -> Void = { _ in }
  ) throws(PostFault) {
    let sent = try issue(command)
    try channel.send(sent.octets)
    try finish(sent.tag, each)
  }

  private func issue(_ command: ImapCommand) throws(PostFault) -> (tag: String, octets: [UInt8]) {
    do {
      return try dialogue.send(command)
    } catch {
      throw PostFault(.permanent, "\(host): a command cannot be sent: \(error)")
    }
  }

  private func finish(_ tag: String, _ each: (ImapResponse) -> Void) throws(PostFault) {
    var outcome: ImapStatus?
    while outcome == nil {
      let came = try take(seconds: times.progress, each) { ended, status in
        if ended == tag { outcome = status }
      }
      if !came { throw PostFault(.transient, "\(host) does not answer in time") }
    }
    guard let outcome, outcome.word != .ok else { return }
    throw refusal(outcome)
  }

  /// Takes in what comes within so many seconds; false when nothing did.
  @discardableResult
  private func take(
    seconds: Int, _ each: (ImapResponse) -> Void, completed: (String, ImapStatus) -> Void
  ) throws(PostFault) -> Bool {
    guard let octets = try channel.receive(seconds: seconds) else { return false }
    do {
      for event in try dialogue.receive(octets) {
        switch event {
        case .response(let response):
          switch response {
          case .exists, .expunged: changed = true
          default: break
          }
          each(response)
        case .completed(let tag, let status): completed(tag, status)
        case .ended: throw PostFault(.transient, "\(host) ends the session")
        }
      }
    } catch let fault as PostFault {
      throw fault
    } catch {
      throw PostFault(.transient, "\(host) does not speak IMAP here: \(error)")
    }
    return true
  }

  private func refusal(_ status: ImapStatus) -> PostFault {
    let code = status.code.map { " [\($0)]" } ?? ""
    switch status.code {
    case "AUTHENTICATIONFAILED", "AUTHORIZATIONFAILED", "EXPIRED", "NONEXISTENT", "CANNOT", "NOPERM",
      "PRIVACYREQUIRED":
      return PostFault(.permanent, "\(host) refuses\(code); check folder names and rights")
    default: return PostFault(.transient, "\(host) refuses\(code)")
    }
  }
}

/// IMAP's INTERNALDATE: `20-Nov-2026 08:15:00 +0700` (RFC 9051 date-time).
package enum InternalDate {
  /// The instant; `nil` when the text is none.
  package static func read(_ text: String) -> Instant? {
    let words = text.split(separator: " ")
    guard words.count == 3 else { return nil }
    let day = words[0].split(separator: "-")
    let time = words[1].split(separator: ":")
    guard day.count == 3, time.count == 3, let number = Int(day[0]),
      let month = MonthName.number(String(day[1])),
      let year = Int(day[2]), let date = CivilDate(year: year, month: month, day: number),
      let hour = Int(time[0]), let minute = Int(time[1]), let second = Int(time[2]),
      (0..<24).contains(hour), (0..<60).contains(minute), (0..<61).contains(second),
      words[2].utf8.count == 5, let zone = Int(words[2].dropFirst())
    else { return nil }
    let offset = (zone / 100 * 3600 + zone % 100 * 60) * (words[2].hasPrefix("-") ? -1 : 1)
    return Instant(seconds: Int64(date.dayNumber * 86_400 + hour * 3600 + minute * 60 + second - offset))
  }
}
