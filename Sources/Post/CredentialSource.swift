package import Civil

/// How a mailbox or a relay is to be logged in to.
package enum CredentialSource: Sendable, Equatable {
  /// User and password.
  case password(SecretSource)
  /// An access token (RFC 6750), for XOAUTH2 or OAUTHBEARER.
  case oauth(OAuthAccount)
  /// No login at all: a relay that knows the machine.
  case anonymous
}

/// Gives the credentials of one account, anew for each connection.
///
/// A password is read each time, so that a changed one needs no restart; an access token is kept while it is good.
package struct CredentialReader: Sendable {
  private let user: String
  private let base: String
  private let environment: [String: String]
  private let way: Way

  private enum Way: Sendable {
    case password(SecretSource)
    case purse(TokenPurse)
    case anonymous
  }

  /// Reads nothing yet.
  ///
  /// `base` and `environment`: as for `SecretSource.read`. `file`: where an account with OAuth keeps a new refresh
  /// token. `clock`: by which an access token ends.
  package init(
    _ source: CredentialSource, user: String, base: String, environment: [String: String], file: TokenFile?,
    clock: @escaping @Sendable () -> Instant
  ) {
    self.user = user
    self.base = base
    self.environment = environment
    way =
      switch source {
      case .password(let source): .password(source)
      case .oauth(let account):
        .purse(TokenPurse(account, base: base, environment: environment, file: file, clock: clock))
      case .anonymous: .anonymous
      }
  }

  /// The credentials as they are now; may run a command or ask the token's server.
  package func credentials() throws(PostFault) -> Credentials {
    switch way {
    case .password(let source):
      Credentials(user: user, secret: .password(try source.read(base: base, environment: environment)))
    case .purse(let purse): Credentials(user: user, secret: .bearer(try purse.accessToken()))
    case .anonymous: Credentials(user: user, secret: .anonymous)
    }
  }

  /// After a server has refused the login: an access token is not given out again. A password is read anew anyway.
  package func forget() {
    if case .purse(let purse) = way { purse.forget() }
  }
}
