package import Civil
import Desk
import Digests
import Letters
import Mime
import Records

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
  let zone: Zone
  let room: PaperRoom
  /// The letters that officers' forms are about.
  let shelf: ReviewShelf
  let register: Register

  /// Reads one letter. It never fails: the oddest octets are a letter of kind `other`.
  func intake(_ raw: RawLetter, now: Instant) -> Intake {
    if let form = DroppedForm(raw) { return intake(form, raw, now: now) }
    return read(raw, now: now)
  }

  /// Reads what came, whatever it is.
  func read(_ raw: RawLetter, now: Instant) -> Intake {
    if raw.isBundle { return bundle(raw, now: now) }
    switch raw.arrival.source == .inbox ? raw.arrival.drop?.kind ?? .mail : .mail {
    case .mail: return mail(raw, now: now)
    case .text: return text(raw, now: now)
    case let kind:
      let (letter, papers) = room.read(
        scan: raw.octets, mediaType: kind.mediaType, name: raw.arrival.name, as: raw.note?.kind)
      return intake(
        raw, letter, papers, text: raw.digest.hex, received: received(raw.arrival, now: now), now)
    }
  }

  private func mail(_ raw: RawLetter, now: Instant) -> Intake {
    let message = Message.read(raw.octets)
    let (letter, papers) = room.read(message, own: own)
    return intake(
      raw, letter, papers, text: message.bodyText, received: received(message, raw.arrival, now: now), now)
  }

  private func text(_ raw: RawLetter, now: Instant) -> Intake {
    let text = PlainText.decode(raw.octets)
    let letter = LetterReader.read(text: text, channel: .form, file: raw.arrival.name, as: raw.note?.kind)
    return intake(raw, letter, [], text: text, received: received(raw.arrival, now: now), now)
  }

  /// A folder: a mail or a text among its files is the letter, else the scans of one; the other files are its papers.
  private func bundle(_ raw: RawLetter, now: Instant) -> Intake {
    let kinds = raw.enclosures.map { DropKind.of($0.octets, name: FileName($0.name)) }
    let main = kinds.firstIndex(of: .mail) ?? kinds.firstIndex(of: .text)
    let scans = raw.enclosures.indices.filter { $0 != main }.map { index in
      PaperRoom.Scan(
        part: "berkas-\(index + 1)", octets: raw.enclosures[index].octets, mediaType: kinds[index].mediaType,
        name: raw.enclosures[index].name)
    }
    var received = received(raw.arrival, now: now)
    let reading: (letter: Letter, papers: [Paper])
    if let main, kinds[main] == .mail {
      let message = Message.read(raw.enclosures[main].octets)
      received = self.received(message, raw.arrival, now: now)
      reading = room.read(message, own: own, with: scans)
    } else {
      let text = main.map { PlainText.decode(raw.enclosures[$0].octets) }
      reading = room.read(scans, text: text, as: raw.note?.kind)
    }
    return intake(raw, reading.letter, reading.papers, text: raw.digest.hex, received: received, now)
  }

  /// What is read, and over it what the officer says.
  private func intake(
    _ raw: RawLetter, _ letter: Letter, _ papers: [Paper], text: String, received: Instant, _ now: Instant
  ) -> Intake {
    var letter = letter
    if let note = raw.note { letter.take(note) }
    var intake = Intake(
      digest: raw.digest, content: content(of: letter, text: text, papers: papers, besides: raw.digest),
      octets: raw.octets.count, source: raw.arrival.source.rawValue,
      received: raw.note?.received?.instant(in: zone, now: now) ?? received,
      fileExtension: raw.fileExtension, letter: letter, papers: papers)
    intake.isSortedByOfficer = raw.note?.kind != nil
    intake.isHourKnown = raw.note?.received.map { $0.time != nil } ?? true
    intake.namedByOfficer = raw.note?.caseNumber
    return intake
  }

  /// The office's receipt of a mail: the server's INTERNALDATE, else the date its own server wrote into the topmost
  /// Received field; the sender's Date is only a claim.
  private func received(_ message: Message, _ arrival: Arrival, now: Instant) -> Instant {
    if let received = arrival.received { return min(received, now) }
    if let field = message.field("Received"), let date = Self.stamp(field), date <= now { return date }
    return fileTime(arrival, now: now)
  }

  /// Of paper: what was noted when it came before, else the time of its file.
  private func received(_ arrival: Arrival, now: Instant) -> Instant {
    arrival.received.map { min($0, now) } ?? fileTime(arrival, now: now)
  }

  func fileTime(_ arrival: Arrival, now: Instant) -> Instant {
    clock.isPinned ? now : min(arrival.modified, now)
  }

  /// The date of a Received field stands after its last semicolon (RFC 5322 section 3.6.7).
  private static func stamp(_ field: HeaderField) -> Instant? {
    let body = field.body
    guard let semicolon = body.lastIndex(of: 0x3B) else { return nil }
    return MailDate.read(body[body.index(after: semicolon)...])?.instant
  }

  /// What two copies of one letter have in common.
  ///
  /// Each enclosed file counts once and the letter's own never: how many papers were recognised in a file depends on
  /// the programs and the time there was, and must not make two letters of one. `own`: the letter's digest.
  private func content(of letter: Letter, text: String, papers: [Paper], besides own: Digest) -> Digest {
    var parts: [[UInt8]] = [Array((letter.from?.address.lowercased() ?? "").utf8), [0]]
    parts += [Array(letter.subject.utf8), [0], text.utf8.filter { $0 > 0x20 }, [0]]
    var seen: Set<Digest> = [own]
    for paper in papers where seen.insert(paper.digest).inserted { parts.append(paper.digest.bytes) }
    return Digest.of(parts)
  }
}

/// Text files that officers drop.
enum PlainText {
  /// UTF-8 where it is, with or without a byte order mark, and UTF-16 with one; else Windows-1252, as old editors
  /// save. Line ends become LF.
  static func decode(_ octets: [UInt8]) -> String {
    if octets.starts(with: [0xFF, 0xFE]) || octets.starts(with: [0xFE, 0xFF]) {
      return Charset.text(octets, label: "utf-16")
    }
    var body = octets[...]
    if body.starts(with: [0xEF, 0xBB, 0xBF]) { body = body.dropFirst(3) }
    return Charset.text(Array(body), label: nil)
  }
}
