import Civil
import Digests
import Records
import Testing

@Suite struct JournalScanTests {
  static let lines = SampleJournal.requests(15)
  static let octets = SampleJournal.octets(lines)
  static let ends = octets.indices.filter { octets[$0] == 0x0A }

  @Test func wholeJournalIsReadInOrder() throws {
    var read: [JournalLine] = []
    var places: [Int] = []
    let end = try JournalScan.read(Self.octets, file: "j", after: .empty) { line, place in
      read.append(line)
      places.append(place)
    }
    #expect(read == Self.lines)
    #expect(places == Array(1...30))
    #expect(end.head == Self.lines[29].head)
    #expect(end.goodOctets == Self.octets.count)
    #expect(end.tornOctets == 0)
    #expect(end.lines == 30)
  }

  @Test func restOfAJournalIsReadAfterItsHead() throws {
    var count = 0
    let end = try JournalScan.read(
      Array(Self.octets[(Self.ends[9] + 1)...]), file: "j", after: Self.lines[9].head, firstLine: 11
    ) { _ in count += 1 }
    #expect(count == 20)
    #expect(end.head == Self.lines[29].head)
  }

  /// The journal from the line before the one that holds an octet, so that a scan looks at few lines.
  private static func near(_ place: Int) -> (start: Int, lines: Int, head: Head) {
    let line = max(0, ends.count { $0 < place } - 1)
    return line == 0 ? (0, 0, .empty) : (ends[line - 1] + 1, line, lines[line - 1].head)
  }

  @Test func everyTruncationIsTornAtItsEndOnly() throws {
    for length in 0..<Self.octets.count {
      let near = Self.near(length)
      var count = near.lines
      let end = try JournalScan.read(Array(Self.octets[near.start..<length]), file: "j", after: near.head) {
        _ in
        count += 1
      }
      let whole = Self.ends.count { $0 < length }
      let good = whole == 0 ? 0 : Self.ends[whole - 1] + 1
      let isRight = count == whole && near.start + end.goodOctets == good && end.tornOctets == length - good
      #expect(isRight, "at \(length)")
    }
  }

  /// Every octet of a 30-line journal changed, removed, doubled: no change is taken for the journal.
  @Test(arguments: Mutation.allCases)
  func noChangedOctetIsAccepted(mutation: Mutation) {
    var accepted: [Int] = []
    for place in Self.octets.indices {
      let near = Self.near(place)
      var octets = Array(Self.octets[near.start...])
      mutation.apply(to: &octets, at: place - near.start)
      let isSame =
        near.start + octets.count == Self.octets.count && octets[place - near.start] == Self.octets[place]
      if isSame { continue }
      var count = near.lines
      do {
        let end = try JournalScan.read(octets, file: "j", after: near.head, firstLine: near.lines + 1) { _ in
          count += 1
        }
        // What is left out must be torn, and only the last line can be.
        if end.tornOctets == 0 || count < 29 { accepted.append(place) }
      } catch {
        let line = Self.ends.count { $0 < place } + 1
        if error.line < line || error.line > line + 1 || count >= error.line { accepted.append(place) }
      }
    }
    #expect(accepted == [])
  }

  enum Mutation: CaseIterable {
    case lowBitFlipped, caseFlipped, highBitFlipped, removed, doubled, zeroed, lineEnd

    func apply(to octets: inout [UInt8], at place: Int) {
      switch self {
      case .lowBitFlipped: octets[place] ^= 1
      case .caseFlipped: octets[place] ^= 0x20
      case .highBitFlipped: octets[place] ^= 0x80
      case .removed: octets.remove(at: place)
      case .doubled: octets.insert(octets[place], at: place)
      case .zeroed: octets[place] = 0
      case .lineEnd: octets[place] = 0x0A
      }
    }
  }

  @Test(arguments: 0..<30)
  func aLineMissingDoubledOrExchangedIsNamed(index: Int) {
    var lines = Self.lines.map { $0.octets() }
    let missing = lines[..<index] + lines[(index + 1)...]
    let doubled = lines[...index] + lines[index...]
    lines.swapAt(index, (index + 1) % 30)
    // The last line missing is a shorter journal: `verify` tells by the checkpoint and the case folders.
    for (octets, place) in [
      (Array(missing), index + 1), (Array(doubled), index + 2), (lines, min(index + 1, 30)),
    ] {
      let joined = octets.flatMap { $0 }
      if joined.count < Self.octets.count, index == 29 { continue }
      let fault = #expect(throws: JournalFault.self) {
        try JournalScan.read(joined, file: "j", after: .empty) { _ in }
      }
      #expect(fault?.line == (joined == lines.flatMap { $0 } && index == 29 ? 1 : place))
    }
  }

  @Test func tailOfZerosIsTorn() throws {
    let tail = [UInt8](repeating: 0, count: 4096)
    let end = try JournalScan.read(Self.octets + tail, file: "j", after: .empty) { _ in }
    #expect(end.goodOctets == Self.octets.count)
    #expect(end.tornOctets == tail.count)
  }

  @Test func linesOfAWindowsEditorAreDamage() {
    let octets = Self.octets.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
    #expect(throws: JournalFault.self) { try JournalScan.read(octets, file: "j", after: .empty) { _ in } }
  }

  @Test func readersFaultEndsTheScan() {
    let stop = JournalFault(file: "j", line: 4, what: "halt", mend: "go on")
    var count = 0
    let fault = #expect(throws: JournalFault.self) {
      try JournalScan.read(Self.octets, file: "j", after: .empty) { (_, place) throws(JournalFault) in
        count += 1
        if place == 4 { throw stop }
      }
    }
    #expect(fault == stop)
    #expect(count == 4)
  }
}
