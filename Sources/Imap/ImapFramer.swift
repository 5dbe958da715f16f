/// Cuts what a server sends into complete responses: a line together with the literals inside it.
///
/// Octets of a literal are counted, never looked at: a letter that holds `A1 OK done` is only a letter.
package struct ImapFramer: Sendable {
  private let limits: ImapLimits
  private var buffer: [UInt8] = []
  /// How far the buffer has been looked at for the end of the response at its start.
  private var scanned = 0
  private var literals: [Range<Int>] = []
  private var lineOctets = 0

  package init(limits: ImapLimits = .init()) {
    self.limits = limits
  }

  /// A complete response: its octets, and where literals lie in them.
  package struct Frame: Sendable, Equatable {
    package var octets: [UInt8]
    package var literals: [Range<Int>]
  }

  /// Octets that wait for the rest of their response.
  package var pending: Int { buffer.count }

  /// Takes octets in and gives the responses that are complete now.
  package mutating func receive(_ octets: some Collection<UInt8>) throws(ImapFault) -> [Frame] {
    buffer.append(contentsOf: octets)
    var frames: [Frame] = []
    while let frame = try next() { frames.append(frame) }
    return frames
  }

  private mutating func next() throws(ImapFault) -> Frame? {
    while true {
      if let literal = literals.last, scanned < literal.upperBound {
        guard buffer.count >= literal.upperBound else { return nil }
        scanned = literal.upperBound
      }
      guard let end = buffer[scanned...].firstIndex(of: 0x0A) else {
        guard lineOctets + buffer.count - scanned <= limits.line else {
          throw .tooLarge("a line without an end")
        }
        return nil
      }
      lineOctets += end - scanned
      guard lineOctets <= limits.line else { throw .tooLarge("a line") }
      if let size = try literalSize(before: end) {
        literals.append(end + 1..<end + 1 + size)
        scanned = end + 1
        continue
      }
      let frame = Frame(octets: Array(buffer[..<(end + 1)]), literals: literals)
      buffer.removeSubrange(..<(end + 1))
      scanned = 0
      lineOctets = 0
      literals = []
      return frame
    }
  }

  /// The size announced at a line's end, as in `{310}`; `nil` when the line announces none.
  private func literalSize(before end: Int) throws(ImapFault) -> Int? {
    var at = end - 1
    if at >= scanned, buffer[at] == 0x0D { at -= 1 }
    guard at >= scanned, buffer[at] == 0x7D else { return nil }
    at -= 1
    if at >= scanned, buffer[at] == 0x2B { at -= 1 }
    var digits: [UInt8] = []
    while at >= scanned, (0x30...0x39).contains(buffer[at]) {
      digits.insert(buffer[at], at: 0)
      at -= 1
      if digits.count > 20 { throw .tooLarge("a literal's size") }
    }
    guard at >= scanned, buffer[at] == 0x7B, !digits.isEmpty else { return nil }
    guard let size = Int(String(decoding: digits, as: UTF8.self)), size <= limits.literal else {
      throw .tooLarge("a literal of \(String(decoding: digits, as: UTF8.self)) octets")
    }
    return size
  }
}
