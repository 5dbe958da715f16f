package import Civil
package import Digests
import Json

/// Where the journal stands: its last line's number and hash.
package struct Head: Sendable, Equatable {
  package var sequence: Int
  package var hash: Digest

  package init(sequence: Int, hash: Digest) {
    self.sequence = sequence
    self.hash = hash
  }

  /// Before the first line.
  package static let empty = Head(sequence: 0, hash: .zero)
}

/// One line of the journal: one decision, whole or not at all.
///
/// ```
/// {"v":1,"seq":12,"at":"2026-11-20T08:15:00+07:00","cause":{…},"acts":[…],"prev":"<64 hex>","hash":"<64 hex>"}
/// ```
/// `hash` is the SHA-256 of the 32 octets of `prev` and the line's octets before `,"hash"`.
package struct JournalLine: Sendable, Equatable {
  /// Format version.
  package static let version = 1

  package var sequence: Int
  package var at: Instant
  package var zone: Zone
  package var cause: Cause
  package var acts: [Act]
  package var previous: Digest
  package var hash: Digest

  /// The line that follows a head.
  package static func make(
    after head: Head, at: Instant, zone: Zone, cause: Cause, acts: [Act]
  ) -> JournalLine {
    var line = JournalLine(
      sequence: head.sequence + 1, at: at, zone: zone, cause: cause, acts: acts, previous: head.hash, hash: .zero)
    line.hash = Digest.of([line.previous.bytes, line.body])
    return line
  }

  /// The line with its line end.
  package func octets() -> [UInt8] {
    body + Array(",\"hash\":\"".utf8) + hash.hexOctets + Array("\"}\n".utf8)
  }

  private var body: [UInt8] {
    let value = JsonValue.object([
      ("v", .int(Self.version)), ("seq", .int(sequence)), ("at", .string(at.rfc3339(in: zone))),
      ("cause", cause.json), ("acts", .array(acts.map(\.json))), ("prev", .string(previous.hex)),
    ])
    return JsonWriter.compact(value).dropLast()
  }

  /// Reads a line without its line end, and looks at its hash.
  ///
  /// - Parameters:
  ///   - number: the line's number in its file, for faults.
  ///   - file: the file as faults name it.
  package static func read(_ octets: ArraySlice<UInt8>, number: Int, file: String) throws(JournalFault) -> JournalLine {
    func fault(_ what: String) -> JournalFault { JournalFault(file: file, line: number, what: what) }
    guard octets.count > Self.hashOctets, octets.last == 0x7D else { throw fault("no journal line") }
    let value: JsonValue
    do {
      value = try JsonReader.read(Array(octets), json5: false)
    } catch {
      throw fault("no JSON (\(error.what))")
    }
    guard value["v"]?.int == version else { throw fault("a format version that this program does not know") }
    guard let sequence = value["seq"]?.int, let at = value["at"]?.string, let instant = Instant(rfc3339: at),
      let cause = value["cause"].flatMap(Cause.init(json:)), let acts = value["acts"]?.array,
      let previous = value["prev"]?.string.flatMap(Digest.init(hex:)),
      let hash = value["hash"]?.string.flatMap(Digest.init(hex:))
    else { throw fault("a member is missing or wrong") }
    let read = acts.compactMap(Act.init(json:))
    guard read.count == acts.count else { throw fault("an act that this program does not know") }
    let line = JournalLine(
      sequence: sequence, at: instant, zone: zone(of: at), cause: cause, acts: read, previous: previous, hash: hash)
    let body = octets.dropLast(Self.hashOctets)
    guard Digest.of([previous.bytes, Array(body)]) == hash else { throw fault("its hash is not that of its octets") }
    return line
  }

  /// Octets of `,"hash":"…"}`.
  private static let hashOctets = 9 + 64 + 2

  private static func zone(of text: String) -> Zone {
    text.hasSuffix("+08:00") ? .wita : text.hasSuffix("+09:00") ? .wit : .wib
  }
}

/// Damage in the journal.
package struct JournalFault: Error, Sendable, Equatable {
  package var file: String
  package var line: Int
  package var what: String

  package var mend: String { "restore register/ from the last backup; 'loket verify' shows what else differs" }

  package init(file: String, line: Int, what: String) {
    self.file = file
    self.line = line
    self.what = what
  }
}

/// Reads a journal file line by line.
package enum JournalScan {
  /// How a file ended.
  package struct End: Sendable, Equatable {
    package var head: Head
    /// Octets up to and with the last good line.
    package var goodOctets: Int
    /// Octets of a torn last line; 0 when there is none.
    package var tornOctets: Int
  }

  /// Reads every line, in order, each following the one before. A last line without its line end is reported as
  /// torn: that is what a cut leaves. Any other damage throws, also in the last line, since it may be somebody's work.
  package static func read(
    _ octets: [UInt8], file: String, after head: Head, firstLine: Int = 1, each: (JournalLine, Int) throws(JournalFault) -> Void
  ) throws(JournalFault) -> End {
    var head = head
    var start = 0
    var number = firstLine
    while start < octets.count {
      guard let end = octets[start...].firstIndex(of: 0x0A) else {
        return End(head: head, goodOctets: start, tornOctets: octets.count - start)
      }
      let line = try JournalLine.read(octets[start..<end], number: number, file: file)
      guard line.sequence == head.sequence + 1, line.previous == head.hash else {
        throw JournalFault(file: file, line: number, what: "it does not follow the line before")
      }
      try each(line, number)
      head = Head(sequence: line.sequence, hash: line.hash)
      start = end + 1
      number += 1
    }
    return End(head: head, goodOctets: octets.count, tornOctets: 0)
  }
}
