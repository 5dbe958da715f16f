/// How access tokens are had from an OAuth 2.0 server by a refresh token (RFC 6749 section 6).
package struct OAuthAccount: Sendable, Equatable {
  /// The token endpoint, always https: `https://oauth2.example.id/token`.
  package let tokenURL: String
  /// By which the provider knows this program.
  package let clientID: String
  /// `nil` for a public client, which has none.
  package let clientSecret: SecretSource?
  /// The token that a person got by signing in once.
  package let refreshToken: SecretSource
  /// What the access token shall be good for, words with spaces between; `nil` for what the sign-in asked for.
  package let scope: String?
  /// Path of a file with the certificate authorities to trust, taken as it is; `nil` for the system's.
  package private(set) var authorities: String?

  /// Refuses a url that is not https, or has a name and password, a fragment, spaces or control octets in it.
  package init(
    tokenURL: String, clientID: String, clientSecret: SecretSource?, refreshToken: SecretSource,
    scope: String?,
    authorities: String?
  ) throws(PostFault) {
    let octets = Array(tokenURL.utf8)
    let start = Array("https://".utf8)
    let host = octets.dropFirst(start.count).prefix { ![0x2F, 0x3F].contains($0) }
    guard octets.prefix(start.count).map({ $0 | 0x20 }).elementsEqual(start.map { $0 | 0x20 }), !host.isEmpty,
      !host.contains(0x40), octets.allSatisfy({ (0x21..<0x7F).contains($0) && $0 != 0x23 && $0 != 0x5C })
    else {
      throw PostFault(
        .permanent, "the token url is no https address; write it as in \"https://oauth2.example.id/token\"")
    }
    guard !clientID.utf8.isEmpty else {
      throw PostFault(
        .permanent, "the client id is empty; take it from the provider's page of the application")
    }
    self.tokenURL = tokenURL
    self.clientID = clientID
    self.clientSecret = clientSecret
    self.refreshToken = refreshToken
    self.scope = scope
    self.authorities = authorities
  }

  /// The same account with the path of its authorities made whole.
  package func placed(_ place: (String) -> String) -> OAuthAccount {
    var account = self
    account.authorities = authorities.map(place)
    return account
  }

  /// The server's host and port, for sentences.
  var host: String { ServerAddress.host(of: tokenURL) }
}
