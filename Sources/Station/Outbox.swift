import Civil
import Desk
import Disk
import Mime
import Records

/// The folder transport: queued letters become `.eml` files in `outbox/`, letters on paper go to `print/`.
///
/// A letter is laid there only after the journal has it; which ones lack is read from the register, so a cut
/// between the two is made good by the next round, with the same octets and the same Message-ID.
struct Outbox {
  private let folder: OfficeFolder
  private let keys: MessageKeys

  init(_ folder: OfficeFolder, keys: MessageKeys) {
    self.folder = folder
    self.keys = keys
  }

  /// Lays out what may go now; says which letters went and in which state they are. A letter over the limit of
  /// its address stays queued for a later round.
  func release(_ register: Register, limit: Int, now: Instant) throws -> [(key: String, state: LetterState)] {
    var released: [(key: String, state: LetterState)] = []
    let queued = register.queuedLetters
    guard !queued.isEmpty else { return [] }
    var log = try SendLog(folder, now: now)
    for entry in queued {
      guard let source = try source(of: entry) else { continue }
      if source.hasSuffix(".eml") {
        let recipient = Message.read(try DiskFile.read(source, limit: Batch.letterLimit)).to.first
        let token = keys.senderToken(recipient?.address ?? "")
        guard log.count(of: token) < limit else { continue }
        try lay(source, at: "\(folder.outbox)/\(entry.key).eml")
        log.note(token)
        released.append((entry.key, .sent))
      } else {
        try lay(source, at: "\(folder.print)/\(entry.key).txt")
        let html = String(source.dropLast(4)) + ".html"
        if try DiskFile.info(html) != nil { try lay(html, at: "\(folder.print)/\(entry.key).html") }
        released.append((entry.key, .printed))
      }
    }
    try log.save()
    return released
  }

  private func lay(_ source: String, at target: String) throws {
    if try DiskFile.info(target) == nil { try DiskFile.link(source, to: target) }
  }

  /// The copy of a letter in its case folder, or among the letters without a case.
  private func source(of entry: LetterEntry) throws -> String? {
    let home =
      entry.id.map { folder.caseFolder($0) }
      ?? folder.strays(year: entry.created.date(in: .wib).year)
    let stem = "\(home)/surat-keluar/\(entry.key)"
    for suffix in [".eml", ".txt"] where try DiskFile.info(stem + suffix) != nil { return stem + suffix }
    return nil
  }
}

/// When letters went to which address in the last hour, by token: the brake that needs no header to work.
struct SendLog {
  private let path: String
  private let now: Instant
  private var lines: [(at: Int64, token: String)] = []
  private var counts: [String: Int] = [:]

  /// The window of the limit, in seconds.
  static let window: Int64 = 3600

  init(_ folder: OfficeFolder, now: Instant) throws {
    path = folder.state + "/sent-log"
    self.now = now
    guard try DiskFile.info(path) != nil else { return }
    for line in try DiskFile.read(path, limit: 64 << 20).split(separator: 0x0A) {
      let words = line.split(separator: 0x20)
      guard words.count == 2, let at = Int64(String(decoding: words[0], as: UTF8.self)),
        at > now.seconds - Self.window
      else { continue }
      add(at, String(decoding: words[1], as: UTF8.self))
    }
  }

  /// Letters to this address within the window.
  func count(of token: String) -> Int { counts[token, default: 0] }

  /// Notes a letter that goes now.
  mutating func note(_ token: String) { add(now.seconds, token) }

  /// Writes what the window still holds.
  func save() throws {
    let octets = lines.flatMap { Array("\($0.at) \($0.token)\n".utf8) }
    try DiskFile.replace(path, with: octets, mode: 0o600, sync: false)
  }

  private mutating func add(_ at: Int64, _ token: String) {
    lines.append((at, token))
    counts[token, default: 0] += 1
  }
}
