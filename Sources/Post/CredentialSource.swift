/// How an account proves who it is.
package enum CredentialSource: Sendable, Equatable {
  case password(SecretSource)
  case oauth(OAuthAccount)
  /// No login at all: a relay that knows the machine.
  case anonymous
}
