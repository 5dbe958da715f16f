package import Civil
package import Digests

/// One line of the journal: everything that one cause has brought about.
///
/// `{"v":1,"seq":12,"at":"2026-11-20T08:15:00+07:00","cause":{…},"acts":[…],"prev":"<64 hex>","hash":"<64 hex>"}`
///
/// The hash is SHA-256 of the 32 octets of `prev` and the line's own octets before `,"hash"`.
package struct JournalLine: Hashable, Sendable {
  /// The format's version: 1.
  package let version: Int
  /// From 1, without gaps over all years.
  package let sequence: Int
  /// When it was decided.
  package let at: Instant
  /// The office's zone, in which `at` is written.
  package let zone: Zone
  /// Why it was written.
  package let cause: Cause
  /// What happened, in order; may be empty.
  package let acts: [Act]
  /// The hash of the line before; all zero for the first.
  package let previous: Digest
  /// This line's hash.
  package let hash: Digest

  /// The line that follows a head.
  package static func make(after head: Head, at: Instant, zone: Zone, cause: Cause, acts: [Act])
    -> JournalLine
  {
    var line = JournalLine(
      sequence: head.sequence + 1, at: at, zone: zone, cause: cause, acts: acts, previous: head.hash,
      hash: .zero)
    line = JournalLine(
      sequence: line.sequence, at: at, zone: zone, cause: cause, acts: acts, previous: head.hash,
      hash: Digest.of([head.hash.bytes, LineWriter.body(of: line)]))
    return line
  }

  /// The line as it stands in the file, with its line end.
  package func octets() -> [UInt8] {
    var octets = LineWriter.body(of: self)
    octets += LineWriter.hashOpening
    octets += hash.hexOctets
    octets += [0x22, 0x7D, 0x0A]
    return octets
  }

  /// Reads one line without its line end, checking its hash; `number`, its place in the file from 1, is for the fault.
  package static func read(_ line: ArraySlice<UInt8>, number: Int, file: String) throws(JournalFault)
    -> JournalLine
  {
    var damage: LineDamage?
    let read = line.withUnsafeBufferPointer { buffer -> JournalLine? in
      do throws(LineDamage) {
        return try LineReader.line(buffer)
      } catch {
        damage = error
        return nil
      }
    }
    guard let read else { throw JournalFault(file: file, line: number, damage ?? .unreadable) }
    return read
  }

  /// The head after this line.
  package var head: Head { Head(sequence: sequence, hash: hash) }

  init(
    sequence: Int, at: Instant, zone: Zone, cause: Cause, acts: [Act], previous: Digest, hash: Digest
  ) {
    version = Self.currentVersion
    self.sequence = sequence
    self.at = at
    self.zone = zone
    self.cause = cause
    self.acts = acts
    self.previous = previous
    self.hash = hash
  }

  static let currentVersion = 1
}

/// Where the journal ends: the number and hash of its last line.
package struct Head: Hashable, Sendable {
  /// 0 for an empty journal.
  package var sequence: Int
  /// The last line's hash; all zero for an empty journal.
  package var hash: Digest

  /// A head by its parts.
  package init(sequence: Int, hash: Digest) {
    self.sequence = sequence
    self.hash = hash
  }

  /// The head of a journal without lines.
  package static let empty = Head(sequence: 0, hash: .zero)
}
