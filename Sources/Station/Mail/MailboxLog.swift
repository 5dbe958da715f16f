import Civil
import Disk

/// What is known of one mailbox's messages: which are filed but could not be moved away, which could not be fetched:
/// `state/mailboxes/NAME`.
///
/// ```
/// 1795610677                       the UIDVALIDITY
/// 42 4005 1795400000               filed: UID, size, INTERNALDATE in seconds
/// trouble 43 2                     not fetched: UID, tries
/// careful                          a survey has ended a session
/// ```
/// It only saves work: a letter that is fetched again because this file is gone is known by its digest.
struct MailboxLog {
  private let path: String
  /// The UIDVALIDITY that the UIDs belong to.
  private(set) var validity: UInt32 = 0
  /// Filed messages that still lie in the folder, each with what tells whether a UID was given anew.
  private(set) var handled: [UInt32: Mark] = [:]
  /// Messages whose fetch failed, and how often.
  private var troubles: [UInt32: Int] = [:]
  /// Whether a survey has ended a session: then sizes are not asked for, and each message is fetched alone.
  private(set) var isCareful = false
  private var isChanged = false

  /// How often the same message may fail before it is left to a person.
  static let tries = 3

  /// What a message shows without being fetched.
  struct Mark: Sendable, Hashable {
    var size: Int
    /// Seconds since 1970; 0 when the server gives no date.
    var received: Int64

    init(size: Int, received: Instant?) {
      self.size = size
      self.received = received?.seconds ?? 0
    }
  }

  /// Reads the log; one that is missing or of another form is an empty one.
  init(_ path: String) throws {
    self.path = path
    guard try DiskFile.info(path) != nil else { return }
    var lines = try DiskFile.read(path, limit: 64 << 20).split(separator: 0x0A)[...]
    guard let head = lines.popFirst(), let validity = UInt32(String(decoding: head, as: UTF8.self)) else {
      return
    }
    self.validity = validity
    for line in lines {
      let words = line.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
      if words == ["careful"] { isCareful = true }
      if words.count == 3, words[0] == "trouble", let uid = UInt32(words[1]), let count = Int(words[2]) {
        troubles[uid] = count
      }
      guard words.count == 3, let uid = UInt32(words[0]), let size = Int(words[1]),
        let received = Int64(words[2])
      else { continue }
      handled[uid] = Mark(size: size, received: received == 0 ? nil : Instant(seconds: received))
    }
  }

  /// A session has begun: under another UIDVALIDITY every UID is a new one.
  ///
  /// True when there was another before.
  mutating func begin(validity: UInt32) -> Bool {
    guard validity != self.validity else { return false }
    let wasKnown = self.validity != 0
    self.validity = validity
    handled = [:]
    troubles = [:]
    isCareful = false
    isChanged = true
    return wasKnown
  }

  /// Whether the message is filed already; a UID that another message bears now is not.
  func isHandled(_ uid: UInt32, _ mark: Mark) -> Bool {
    guard let known = handled[uid] else { return false }
    // A careful survey tells no sizes.
    return known == mark || known.received == mark.received && (known.size == 0 || mark.size == 0)
  }

  /// These are filed and lie there still.
  mutating func keep(_ uid: UInt32, _ mark: Mark) {
    handled[uid] = mark
    isChanged = true
  }

  /// These have gone from the folder.
  mutating func forget(_ uids: some Sequence<UInt32>) {
    for uid in uids where handled.removeValue(forKey: uid) != nil { isChanged = true }
  }

  /// Forgets what is no longer in the folder.
  mutating func prune(present: Set<UInt32>) {
    forget(handled.keys.filter { !present.contains($0) })
    for uid in troubles.keys where !present.contains(uid) { clear(uid) }
  }

  /// Whether some message has failed and may yet come: then each is fetched alone, so that it is known which it is.
  var isTroubled: Bool { isCareful || troubles.values.contains { $0 < Self.tries } }

  /// Whether the message has had its tries.
  func isGivenUp(_ uid: UInt32) -> Bool { troubles[uid, default: 0] >= Self.tries }

  /// The message was not to be had; says how often that has happened.
  mutating func note(_ uid: UInt32) -> Int {
    troubles[uid, default: 0] += 1
    isChanged = true
    return troubles[uid, default: 0]
  }

  /// The message came.
  mutating func clear(_ uid: UInt32) {
    if troubles.removeValue(forKey: uid) != nil { isChanged = true }
  }

  /// The folder was emptied: when nothing in it failed, the survey that ended a session was an accident.
  mutating func emptied() {
    if troubles.isEmpty { setCareful(false) }
  }

  /// A survey has ended the session, or went well again.
  mutating func setCareful(_ isCareful: Bool) {
    guard self.isCareful != isCareful else { return }
    self.isCareful = isCareful
    isChanged = true
  }

  /// Writes what changed; not synced, since it can be lost without harm.
  mutating func save() throws {
    guard isChanged else { return }
    var octets = Array("\(validity)\n".utf8)
    for (uid, mark) in handled.sorted(by: { $0.key < $1.key }) {
      octets += Array("\(uid) \(mark.size) \(mark.received)\n".utf8)
    }
    for (uid, count) in troubles.sorted(by: { $0.key < $1.key }) {
      octets += Array("trouble \(uid) \(count)\n".utf8)
    }
    if isCareful { octets += Array("careful\n".utf8) }
    try DiskFile.makeFolder(CaseFiles.parent(path), parents: true)
    try DiskFile.replace(path, with: octets, mode: 0o600, sync: false)
    isChanged = false
  }
}
