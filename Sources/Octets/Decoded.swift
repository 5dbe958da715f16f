/// What a transfer coding gave back.
package struct Decoded: Sendable, Equatable {
  /// What could be decoded.
  package var octets: [UInt8]
  /// Whether something had to be guessed or left out.
  package var isDamaged: Bool

  /// The two as they are.
  package init(octets: [UInt8], isDamaged: Bool) {
    self.octets = octets
    self.isDamaged = isDamaged
  }
}
