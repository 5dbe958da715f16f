import Digests

/// Reads the lines of one journal file in order, each checked against its hash and the line before.
package enum JournalScan {
  /// How far a scan came.
  package struct End: Sendable, Equatable {
    /// The last good line.
    package var head: Head
    /// Octets up to the end of the last good line.
    package var goodOctets: Int
    /// Octets of a torn line after them; 0 when there is none.
    package var tornOctets: Int
    /// Good lines read.
    package var lines: Int
  }

  /// Hands every good line on, with its place in the file.
  ///
  /// An append that a power cut stopped leaves a last line without its line end: the scan ends before it and reports
  /// it as torn. Any other damage throws, in the last line too: a line with its end was whole once, and its letter may
  /// be acknowledged.
  ///
  /// The octets are a file, or its rest from the start of a line: then `head` is the line before them and `firstLine`
  /// the place of their first line in the file, from 1.
  package static func read(
    _ octets: [UInt8], file: String, after head: Head, firstLine: Int = 1,
    each: (JournalLine, Int) throws(JournalFault) -> Void
  ) throws(JournalFault) -> End {
    var fault: JournalFault?
    let end = octets.withUnsafeBufferPointer { buffer in
      var end = End(head: head, goodOctets: 0, tornOctets: 0, lines: 0)
      while fault == nil, let stop = lineEnd(in: buffer, from: end.goodOctets) {
        let octets = UnsafeBufferPointer(rebasing: buffer[end.goodOctets..<stop])
        switch line(octets, after: end.head) {
        case .success(let line):
          do throws(JournalFault) {
            try each(line, firstLine + end.lines)
          } catch {
            fault = error
          }
          end.head = line.head
          end.goodOctets = stop + 1
          end.lines += 1
        case .failure(let damage):
          fault = JournalFault(file: file, line: firstLine + end.lines, damage)
        }
      }
      end.tornOctets = buffer.count - end.goodOctets
      return end
    }
    if let fault { throw fault }
    return end
  }

  /// The same for a reader that needs no places and cannot fail.
  package static func read(
    _ octets: [UInt8], file: String, after head: Head, firstLine: Int = 1, each: (JournalLine) -> Void
  ) throws(JournalFault) -> End {
    try read(octets, file: file, after: head, firstLine: firstLine) { line, _ in each(line) }
  }

  private static func line(
    _ octets: UnsafeBufferPointer<UInt8>, after head: Head
  ) -> Result<JournalLine, LineDamage> {
    do throws(LineDamage) {
      let line = try LineReader.line(octets)
      guard line.sequence == head.sequence + 1 else {
        throw .outOfPlace(expected: head.sequence + 1, found: line.sequence)
      }
      guard line.previous == head.hash else { throw .unchained }
      return .success(line)
    } catch {
      return .failure(error)
    }
  }

  private static func lineEnd(in buffer: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard let base = buffer.baseAddress else { return nil }
    var at = start
    // Eight octets at a time: the sign bit of each octet that is a line end comes out set.
    while at + 8 <= buffer.count {
      let mixed = UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self) ^ 0x0A0A_0A0A_0A0A_0A0A
      if (mixed &- 0x0101_0101_0101_0101) & ~mixed & 0x8080_8080_8080_8080 != 0 { break }
      at += 8
    }
    while at < buffer.count {
      if buffer[at] == 0x0A { return at }
      at += 1
    }
    return nil
  }
}
