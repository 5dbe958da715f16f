import CZlib

/// A CRC-32 (ISO 3309, as ZIP has it) that is taken piece by piece.
struct RunningCrc: Sendable {
  /// The sum of everything added so far; 0 for nothing.
  private(set) var value: UInt32 = 0

  /// Takes further octets in.
  mutating func add(_ octets: [UInt8]) {
    value = octets.withUnsafeBufferPointer {
      UInt32(truncatingIfNeeded: crc32_z(uLong(value), $0.baseAddress, $0.count))
    }
  }
}
