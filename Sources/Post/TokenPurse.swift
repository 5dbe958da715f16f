package import Civil
import Synchronization

/// The file in which a refresh token is kept that the server gave in place of the configured one.
package struct TokenFile: Sendable {
  /// One file for each account; its path taken as it is.
  package var path: String
  /// Puts octets in place of what the file held, whole or not at all, readable by its owner only (mode 0600).
  package var replace: @Sendable (_ path: String, _ octets: [UInt8]) throws(PostFault) -> Void

  /// A file by its path and the way to write it.
  package init(
    path: String, replace: @escaping @Sendable (_ path: String, _ octets: [UInt8]) throws(PostFault) -> Void
  ) {
    self.path = path
    self.replace = replace
  }
}

/// Access tokens of one account: fetched when needed, kept while they are good.
///
/// Safe for several threads; while one fetches, the others wait for its token, since a server may take a refresh
/// token only once.
package final class TokenPurse: Sendable, CustomReflectable {
  private let account: OAuthAccount
  private let base: String
  private let environment: [String: String]
  private let file: TokenFile?
  private let seconds: Int
  private let clock: @Sendable () -> Instant
  private let purse = Mutex(Tokens())

  /// How long before its end a token is no longer given out, in seconds: a session must still begin with it.
  package static let margin: Int64 = 60

  /// An empty purse; nothing is fetched yet.
  ///
  /// `base` and `environment`: as for `SecretSource.read`. `file`: where a new refresh token is kept; without it
  /// only as long as the purse. `seconds`: how long one question to the server may take.
  package init(
    _ account: OAuthAccount, base: String, environment: [String: String], file: TokenFile?, seconds: Int = 30,
    clock: @escaping @Sendable () -> Instant
  ) {
    self.account = account
    self.base = base
    self.environment = environment
    self.file = file
    self.seconds = seconds
    self.clock = clock
  }

  /// A token that is good for a minute at least, as far as the server told; may wait for the server.
  ///
  /// Throws what `SecretSource.read` throws, what the server refuses, and what keeps a new refresh token from its
  /// file: that is tried again by the next call.
  package func accessToken() throws(PostFault) -> String {
    try purse.withLock { (tokens) throws(PostFault) in
      try keep(&tokens)
      let now = clock()
      // A clock that was set back tells nothing of a token's end.
      if let token = tokens.access, tokens.from <= now, now < tokens.until { return token }
      return try fetch(&tokens, now)
    }
  }

  /// Drops the access token, because a mail server refused it; the next call fetches another.
  package func forget() {
    purse.withLock { $0.access = nil }
  }

  /// Nothing of a purse may be printed.
  package var customMirror: Mirror { Mirror(self, children: []) }

  private struct Tokens {
    var access: String?
    /// When the access token was asked for, and when it is no longer given out.
    var from = Instant(seconds: 0)
    var until = Instant(seconds: 0)
    /// A refresh token that came in place of another.
    var refresh: String?
    var isKept = true
    /// A kept refresh token that the server did not take.
    var refused: String?
  }

  private func fetch(_ tokens: inout Tokens, _ now: Instant) throws(PostFault) -> String {
    tokens.access = nil
    let request = TokenRequest(account: account, seconds: seconds)
    let clientSecret = try secret(account.clientSecret)
    var refusal: PostFault?
    let newer = try newerToken(tokens)
    if let newer {
      switch try request.answer(to: newer, clientSecret: clientSecret) {
      case .granted(let grant): return try take(grant, for: newer, &tokens, now)
      case .refused(let fault, isToken: false): throw fault
      case .refused(let fault, isToken: true): refusal = fault
      }
    }
    let configured = try account.refreshToken.read(base: base, environment: environment)
    if let refusal, newer == configured { throw refusal }
    switch try request.answer(to: configured, clientSecret: clientSecret) {
    case .refused(let fault, _): throw fault
    case .granted(let grant):
      if newer != nil {
        tokens.refused = newer
        tokens.refresh = nil
        tokens.isKept = true
      }
      return try take(grant, for: configured, &tokens, now)
    }
  }

  private func take(
    _ grant: TokenGrant, for refreshToken: String, _ tokens: inout Tokens, _ now: Instant
  ) throws(PostFault) -> String {
    // Where the server does not say how long, a short time is safe; a day is more than any means.
    let lifetime = min(Int64(grant.lifetime ?? 300), 86_400)
    tokens.access = grant.accessToken
    tokens.from = now
    tokens.until = now.adding(seconds: lifetime - Self.margin)
    if let newer = grant.refreshToken, newer != refreshToken {
      tokens.refresh = newer
      tokens.isKept = false
      try keep(&tokens)
    }
    return grant.accessToken
  }

  private func keep(_ tokens: inout Tokens) throws(PostFault) {
    guard !tokens.isKept, let file, let token = tokens.refresh else { return }
    try file.replace(file.path, Array((token + "\n").utf8))
    tokens.isKept = true
  }

  /// The refresh token that came last, unless the server has refused it since; `nil` when none came.
  private func newerToken(_ tokens: Tokens) throws(PostFault) -> String? {
    var newer = tokens.refresh
    if newer == nil, let file {
      let kept = SecretFile(
        path: file.path, noun: "the file '\(file.path)'", mend: "", credentials: nil)
      if let octets = try kept.octetsIfThere() { newer = try SecretSource.line(octets, of: kept.noun) }
    }
    return newer == tokens.refused ? nil : newer
  }

  private func secret(_ source: SecretSource?) throws(PostFault) -> String? {
    guard let source else { return nil }
    return try source.read(base: base, environment: environment)
  }
}
