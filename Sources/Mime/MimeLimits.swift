/// Bounds on one message: what an attacker's mail may cost. Reaching one is a note, never a fault.
package struct MimeLimits: Sendable {
  /// Parts inside parts, attached messages counted: each level costs one look over the octets. No mail program nests
  /// deeper than five; Postfix stops at 100.
  package var depth = 100
  /// Parts in all: a thousand protect the part list, and the case folder, from a million empty ones.
  package var parts = 1000
  /// Octets of one part's header: real ones stay below 100 kB, this bounds what is copied out of it.
  package var headerOctets = 1 << 20
  /// Fields of one header: forwarded list mail has up to 150.
  package var fields = 1000
  /// Transfer-encoded messages and multiparts inside each other: each level costs a copy of the octets.
  package var decodedDepth = 3

  /// The bounds for mail from anywhere.
  package init() {}
}
