/// An account that logs in by OAuth 2.0 (RFC 6749): where tokens are fetched and with what.
package struct OAuthAccount: Sendable, Equatable {
  /// `https://…`.
  package var tokenURL: String
  package var clientID: String
  /// `nil` for a public client.
  package var clientSecret: SecretSource?
  package var refreshToken: SecretSource
  package var scope: String?
  /// A file with the authorities to trust; `nil` for the system's.
  package var authorities: String?

  package init(
    tokenURL: String, clientID: String, clientSecret: SecretSource?, refreshToken: SecretSource,
    scope: String?, authorities: String?
  ) {
    self.tokenURL = tokenURL
    self.clientID = clientID
    self.clientSecret = clientSecret
    self.refreshToken = refreshToken
    self.scope = scope
    self.authorities = authorities
  }
}
