/// Bounds on what a server may send, so that no server can fill the memory or hold a round up.
package struct ImapLimits: Sendable, Equatable {
  /// Octets of a response's lines up to their LF, literals not counted: 64 KiB, the most that common servers
  /// take from us and far more than they send. Not below 64, since a response's kind stands in its first
  /// octets.
  package var line = 65_536
  /// Octets of the line of SEARCH, SORT, ESEARCH and VANISHED, which name every message in one line: 8 MiB
  /// are 700,000 UIDs of ten digits.
  package var uidLine = 8 << 20
  /// Octets of one literal, a slice or a message: 64 MiB, more than any public mail service delivers.
  package var literal = 64 << 20
  /// Literals in one response: what we ask for holds one, an answer to ID at most sixty.
  package var literals = 100
  /// Octets of one whole response: one literal of the largest size, and one MiB for all else.
  package var response = 65 << 20
  /// Lists inside lists: the deepest answer to what we ask, NAMESPACE, has three; 32 also hold a letter's
  /// structure.
  package var depth = 32

  /// The bounds of the house.
  package init() {}
}
