/// The answer to NAMESPACE (RFC 9051 section 7.3.2): where mailboxes of whom begin.
package struct Namespaces: Sendable, Equatable {
  /// The user's own; the first one's prefix stands before every name that we make.
  package var personal: [Namespace]
  /// Of other users; empty when none is shown.
  package var others: [Namespace]
  /// Of nobody; empty when none is shown.
  package var shared: [Namespace]

  /// One namespace.
  package struct Namespace: Sendable, Equatable {
    /// Empty, or ended by the delimiter: `INBOX.`.
    package var prefix: String
    /// `nil` where there is no hierarchy.
    package var delimiter: String?

    /// A namespace with its parts.
    package init(prefix: String, delimiter: String?) {
      self.prefix = prefix
      self.delimiter = delimiter
    }
  }

  /// Namespaces of the three kinds.
  package init(personal: [Namespace], others: [Namespace], shared: [Namespace]) {
    self.personal = personal
    self.others = others
    self.shared = shared
  }

  /// Reads the three lists; what extensions add to a namespace is left out.
  init(_ values: [ImapValue]) throws(ImapFault) {
    guard values.count == 3 else { throw .malformed("a NAMESPACE that is not three") }
    personal = try Self.read(values[0])
    others = try Self.read(values[1])
    shared = try Self.read(values[2])
  }

  private static func read(_ value: ImapValue) throws(ImapFault) -> [Namespace] {
    guard let values = value.list else { throw .malformed("a NAMESPACE that is no list") }
    var spaces: [Namespace] = []
    for value in values {
      guard let parts = value.list, parts.count >= 2, let prefix = parts[0].text else {
        throw .malformed("a NAMESPACE without prefix and delimiter")
      }
      spaces.append(Namespace(prefix: prefix, delimiter: parts[1].text))
    }
    return spaces
  }
}
