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

  /// A user and what proves that it is this user; for `anonymous` the user does not matter.
  package init(user: String, secret: Secret) {
    self.user = user
    self.secret = secret
  }

  /// Whether neither user nor secret holds a control octet: libcurl would send a line end as it is, and stops at NUL.
  var isPlain: Bool {
    let text =
      switch secret {
      case .password(let password): user + password
      case .bearer(let token): user + token
      case .anonymous: ""
      }
    return text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
  }

  /// Whether there is nothing to log in with.
  var isAnonymous: Bool { if case .anonymous = secret { true } else { false } }
}
