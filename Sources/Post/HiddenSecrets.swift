// Printing, interpolating or dumping a login shows its kind, never who or what.

extension Credentials: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The kind of login.
  package var description: String { "Credentials(\(secret))" }
  /// The kind of login.
  package var debugDescription: String { description }
  /// Nothing.
  package var customMirror: Mirror { Mirror(self, children: []) }
}

extension Credentials.Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The kind of secret.
  package var description: String {
    switch self {
    case .password: "password"
    case .bearer: "access token"
    case .anonymous: "no login"
    }
  }
  /// The kind of secret.
  package var debugDescription: String { description }
  /// Nothing.
  package var customMirror: Mirror { Mirror(self, children: []) }
}
