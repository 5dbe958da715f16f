import Civil
import Disk

/// The copies of one mailbox's letters between their fetch and the journal's decision: `state/spool/NAME/`.
///
/// A file stands there under its final name only when it is whole. Its name says which message it is
/// (`UIDVALIDITY-UID-RECEIVED.eml`), so a cut leaves nothing to guess: what is there is decided about without being
/// fetched again, and what was decided about is known by its digest.
final class MailSpool: Sendable {
  /// The folder's path.
  let place: String
  private let state = Monitor(State())

  private struct State: Sendable {
    var letters = 0
    var octets = 0
    var released: [MessageName] = []
  }

  /// Which message of a mailbox a letter is.
  struct MessageName: Sendable, Hashable {
    var validity: UInt32
    var uid: UInt32
  }

  /// Letters that may wait here before the fetching pauses: a few batches, so that neither side waits for the other.
  static let letterLimit = 300
  /// … and their octets.
  static let octetLimit = 48 << 20

  init(place: String) {
    self.place = place
  }

  /// Makes the folder, removes what a cut fetch left half-written, counts what is there.
  func prepare() throws {
    try DiskFile.makeFolder(place, parents: true)
    for entry in try DiskFile.list(place) where entry.kind == .file && entry.name.hasPrefix(".") {
      try DiskFile.unlink(place + "/" + entry.name)
    }
    let waiting = try waiting()
    state.change {
      $0.letters = waiting.count
      $0.octets = waiting.reduce(0) { $0 + $1.size }
    }
  }

  /// The letters that wait for the round.
  func waiting() throws -> [Arrival] {
    guard try DiskFile.info(place) != nil else { return [] }
    return try DiskFile.list(place).compactMap { entry in
      guard entry.kind == .file, let (_, received) = Self.parse(entry.name) else { return nil }
      return Arrival(
        source: .imap, path: place + "/" + entry.name, name: entry.name, size: entry.size,
        modified: received ?? Instant(seconds: entry.modifiedSeconds), received: received)
    }
  }

  /// Whether the message lies here.
  func holds(_ name: MessageName, received: Instant?) throws -> Bool {
    try DiskFile.info(place + "/" + Self.fileName(name, received)) != nil
  }

  /// Lays a whole letter down under a hidden name. Nothing is synced: the round's batch does that before its journal
  /// line.
  func hold(_ octets: [UInt8], _ name: MessageName, received: Instant?) throws {
    try DiskFile.replace(hidden(name, received), with: octets, mode: 0o600, sync: false)
  }

  /// Shows a letter that is held to the round.
  func show(_ name: MessageName, received: Instant?) throws {
    let hidden = hidden(name, received)
    let size = try DiskFile.info(hidden)?.size ?? 0
    try DiskFile.rename(hidden, to: place + "/" + Self.fileName(name, received), replacing: true)
    added(size)
  }

  /// Lays a whole letter down for the round to see.
  func put(_ octets: [UInt8], _ name: MessageName, received: Instant?) throws {
    try hold(octets, name, received: received)
    try show(name, received: received)
  }

  private func hidden(_ name: MessageName, _ received: Instant?) -> String {
    place + "/." + Self.fileName(name, received) + ".part"
  }

  /// Begins a letter that comes in slices.
  func begin(_ name: MessageName, received: Instant?) throws -> Slices {
    let target = Self.fileName(name, received)
    let part = hidden(name, received)
    if try DiskFile.info(part) != nil { try DiskFile.unlink(part) }
    return Slices(part: part, target: place + "/" + target, file: try AppendFile(part), spool: self)
  }

  /// A letter that is being laid down slice by slice.
  final class Slices {
    private let part: String
    private let target: String
    private let file: AppendFile
    private let spool: MailSpool

    init(part: String, target: String, file: AppendFile, spool: MailSpool) {
      self.part = part
      self.target = target
      self.file = file
      self.spool = spool
    }

    func append(_ octets: [UInt8]) throws { try file.append(octets) }

    /// The letter is whole.
    func finish() throws {
      try DiskFile.rename(part, to: target, replacing: true)
      spool.added(file.length)
    }
  }

  /// The journal has the letter: its copy here goes, its message may be moved on the server.
  func release(_ arrival: Arrival) throws {
    try DiskFile.unlink(arrival.path)
    state.change {
      // The round may be done with a letter before it is counted: then there is one less than none for a moment.
      $0.letters -= 1
      $0.octets -= arrival.size
      if let (name, _) = Self.parse(arrival.name) { $0.released.append(name) }
    }
  }

  /// The messages released since the last call that belong to this UIDVALIDITY; older ones are gone with it.
  func takeReleased(validity: UInt32) -> [UInt32] {
    state.change { state in
      let taken = state.released.filter { $0.validity == validity }.map(\.uid)
      state.released = []
      return taken
    }
  }

  /// Whether messages wait to be moved on the server.
  var hasReleased: Bool { state.read { !$0.released.isEmpty } }

  /// Whether nothing waits for the round.
  var isEmpty: Bool { state.read { $0.letters <= 0 } }

  /// Waits until there is room for more, or so many seconds.
  func waitForRoom(seconds: Double) -> Bool {
    state.wait(seconds: seconds) { $0.letters < Self.letterLimit && $0.octets < Self.octetLimit }
  }

  /// Letters and octets that fit now.
  var room: (letters: Int, octets: Int) {
    state.read { (max(0, Self.letterLimit - $0.letters), max(0, Self.octetLimit - $0.octets)) }
  }

  private func added(_ octets: Int) {
    state.change {
      $0.letters += 1
      $0.octets += octets
    }
  }

  // MARK: - Names

  private static func fileName(_ name: MessageName, _ received: Instant?) -> String {
    let uid = String(name.uid)
    let padded = String(repeating: "0", count: 10 - uid.utf8.count) + uid
    return "\(name.validity)-\(padded)-\(received.map { String($0.seconds) } ?? "x").eml"
  }

  private static func parse(_ name: String) -> (MessageName, Instant?)? {
    guard name.hasSuffix(".eml") else { return nil }
    let words = name.dropLast(4).split(separator: "-", maxSplits: 2)
    guard words.count == 3, let validity = UInt32(words[0]), let uid = UInt32(words[1]) else { return nil }
    return (MessageName(validity: validity, uid: uid), Int64(words[2]).map { Instant(seconds: $0) })
  }
}
