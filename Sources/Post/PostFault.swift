/// Why mail could not be fetched or sent.
///
/// The sentence never holds a password, an address or words of a letter.
package struct PostFault: Error, Sendable, Equatable {
  package var kind: Kind
  /// One English sentence: what, and how to mend it.
  package var sentence: String

  package init(_ kind: Kind, _ sentence: String) {
    self.kind = kind
    self.sentence = sentence
  }

  /// What the caller can do.
  package enum Kind: Sendable, Equatable {
    /// Try again later: the network, a busy server, a dropped connection.
    case transient
    /// Nothing but a person helps: login refused, certificate wrong, folder gone.
    case permanent
  }

  package var isTransient: Bool { kind == .transient }
}
