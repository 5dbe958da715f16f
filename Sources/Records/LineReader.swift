import Civil
import Digests

/// Reads journal lines: first by the octets, in the form this program writes; else as any JSON of the same meaning.
enum LineReader {
  /// `,"hash":"` + 64 digits + `"}`.
  static let tailOctets = 75

  /// Reads one line without its line end and checks its own hash.
  static func line(_ octets: UnsafeBufferPointer<UInt8>) throws(LineDamage) -> JournalLine {
    guard !octets.isEmpty else { throw .empty }
    let (previous, hash) = try links(octets)
    let body = UnsafeBufferPointer(rebasing: octets[..<(octets.count - tailOctets)])
    guard Digest(of: previous, then: body) == hash else { throw .changed }
    if let line = quick(octets, previous: previous, hash: hash) { return line }
    return try JsonLine.line(octets, previous: previous, hash: hash)
  }

  /// The two digests at the line's end, which stand where they always stand.
  private static func links(_ octets: UnsafeBufferPointer<UInt8>) throws(LineDamage) -> (Digest, Digest) {
    let hashAt = octets.count - tailOctets
    // `,"prev":"` + 64 digits + `"`
    let previousAt = hashAt - 74
    guard previousAt >= 0 else { throw .changed }
    var cursor = LineCursor(octets, from: previousAt)
    guard cursor.take(#","prev":"#), let previous = cursor.digest(), cursor.take(#","hash":"#),
      let hash = cursor.digest(), cursor.take(0x7D), cursor.isAtEnd
    else { throw .changed }
    return (previous, hash)
  }

  private static func quick(
    _ octets: UnsafeBufferPointer<UInt8>, previous: Digest, hash: Digest
  ) -> JournalLine? {
    var cursor = LineCursor(octets, to: octets.count - tailOctets - 74)
    guard cursor.take(#"{"v":1,"seq":"#), let sequence = cursor.int(), cursor.take(#","at":"#),
      let at = cursor.instant(), let zone = zone(offset: at.offset), cursor.take(#","cause":"#),
      let cause = ActReader.cause(&cursor), cursor.take(#","acts":["#)
    else { return nil }
    var acts: [Act] = []
    if !cursor.take(0x5D) {
      acts.reserveCapacity(12)
      repeat {
        guard let act = ActReader.act(&cursor) else { return nil }
        acts.append(act)
      } while cursor.take(0x2C)
      guard cursor.take(0x5D) else { return nil }
    }
    guard cursor.isAtEnd else { return nil }
    return JournalLine(
      sequence: sequence, at: at.instant, zone: zone, cause: cause, acts: acts, previous: previous, hash: hash
    )
  }

  /// The zone whose clocks are so many seconds ahead; `nil` outside Indonesia.
  static func zone(offset: Int) -> Zone? {
    switch offset {
    case Zone.wib.offsetSeconds: .wib
    case Zone.wita.offsetSeconds: .wita
    case Zone.wit.offsetSeconds: .wit
    default: nil
    }
  }
}
