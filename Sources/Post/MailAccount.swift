/// Where a server is and how its connection is protected.
package struct ServerAddress: Sendable, Equatable {
  /// Without credentials or path: `imaps://mail.example.go.id:993`.
  package var url: String
  package var security: Security
  /// Path of a file with the certificate authorities to trust; `nil` for the system's.
  package var authorities: String?

  package init(url: String, security: Security, authorities: String?) {
    self.url = url
    self.security = security
    self.authorities = authorities
  }

  /// How a connection is protected. There is no way to encrypt without verifying.
  package enum Security: String, Sendable {
    /// TLS from the first octet.
    case tls
    /// STARTTLS, required.
    case starttls
    /// Clear text, only where the configuration says so in so many words.
    case none
  }
}

/// Who logs in. The secret never leaves this value but into libcurl.
package struct Credentials: Sendable {
  package var user: String
  var secret: Secret

  /// What proves who logs in.
  package enum Secret: Sendable {
    case password(String)
    /// An OAuth 2.0 access token (RFC 6750), for XOAUTH2 or OAUTHBEARER.
    case bearer(String)
    /// No login at all: a relay that knows the machine.
    case anonymous
  }

  package init(user: String, secret: Secret) {
    self.user = user
    self.secret = secret
  }
}

/// How long to wait for what, in seconds.
package struct PostTimes: Sendable {
  /// For the connection, TLS and login together.
  package var connect = 30
  /// For the next octet while something is expected.
  package var progress = 60
  /// For the answer after the final dot of DATA (RFC 5321 section 4.5.3.2.6).
  package var final = 600

  package init() {}
}
