package import Civil
import Desk
import Digests
import Letters
import Mime

/// The clock of one run: the hour, and whether the command line pinned it.
package struct Clock: Sendable {
  /// Asked for each batch, so that a long run stays right.
  package var now: @Sendable () -> Instant
  /// A pinned clock makes runs reproducible: file times, which no pin reaches, are then not looked at.
  package var isPinned: Bool

  package init(now: @escaping @Sendable () -> Instant, isPinned: Bool) {
    self.now = now
    self.isPinned = isPinned
  }
}

/// From octets to an intake: what a letter is, before anything is decided.
struct Reading: Sendable {
  /// The office's own addresses, in lower case.
  let own: Set<String>
  let clock: Clock
  let room: PaperRoom

  /// Reads one letter. It never fails: the oddest octets are a letter of kind `other`.
  func intake(_ raw: RawLetter, now: Instant) -> Intake {
    let suffix = raw.arrival.source != .inbox ? "eml" : InboxSource.fileExtension(raw.arrival.name)
    return suffix == "eml" ? mail(raw, now: now) : text(raw, suffix: suffix, now: now)
  }

  private func mail(_ raw: RawLetter, now: Instant) -> Intake {
    let message = Message.read(raw.octets)
    let (letter, papers) = room.read(message, own: own)
    return Intake(
      digest: raw.digest, content: content(of: letter, text: message.bodyText, papers: papers),
      octets: raw.octets.count, source: raw.arrival.source.rawValue,
      received: received(message, raw.arrival, now: now), fileExtension: "eml", letter: letter, papers: papers
    )
  }

  private func text(_ raw: RawLetter, suffix: String, now: Instant) -> Intake {
    let text = PlainText.decode(raw.octets)
    let letter = LetterReader.read(text: text, channel: .form, file: raw.arrival.name)
    return Intake(
      digest: raw.digest, content: content(of: letter, text: text, papers: []), octets: raw.octets.count,
      source: raw.arrival.source.rawValue, received: fileTime(raw.arrival, now: now), fileExtension: suffix,
      letter: letter, papers: [])
  }

  /// The office's receipt of a mail: the server's INTERNALDATE, else the date its own server wrote into the topmost
  /// Received field; the sender's Date is only a claim.
  private func received(_ message: Message, _ arrival: Arrival, now: Instant) -> Instant {
    if let received = arrival.received { return min(received, now) }
    if let field = message.field("Received"), let date = Self.stamp(field), date <= now { return date }
    return fileTime(arrival, now: now)
  }

  private func fileTime(_ arrival: Arrival, now: Instant) -> Instant {
    clock.isPinned ? now : min(arrival.modified, now)
  }

  /// The date of a Received field stands after its last semicolon (RFC 5322 section 3.6.7).
  private static func stamp(_ field: HeaderField) -> Instant? {
    let body = field.body
    guard let semicolon = body.lastIndex(of: 0x3B) else { return nil }
    return MailDate.read(body[body.index(after: semicolon)...])?.instant
  }

  /// What two copies of one letter have in common.
  private func content(of letter: Letter, text: String, papers: [Paper]) -> Digest {
    var parts: [[UInt8]] = [Array((letter.from?.address.lowercased() ?? "").utf8), [0]]
    parts += [Array(letter.subject.utf8), [0], text.utf8.filter { $0 > 0x20 }, [0]]
    for paper in papers { parts.append(paper.digest.bytes) }
    return Digest.of(parts)
  }
}

/// Text files that officers drop.
enum PlainText {
  /// UTF-8 where it is, with or without a byte order mark; else Windows-1252, as old editors save. Line ends
  /// become LF.
  static func decode(_ octets: [UInt8]) -> String {
    var body = octets[...]
    if body.starts(with: [0xEF, 0xBB, 0xBF]) { body = body.dropFirst(3) }
    return Charset.text(Array(body), label: nil)
  }
}
