import Json

/// What a token endpoint said to a refresh token (RFC 6749 sections 5.1 and 5.2).
enum TokenAnswer: Equatable {
  case granted(TokenGrant)
  /// Looked at and refused; with `isToken` another refresh token may be taken.
  case refused(PostFault, isToken: Bool)

  /// Reads an answer by its HTTP status and body.
  ///
  /// `host`: who answered, for sentences. `secrets`: what was sent and must not stand in a sentence. Throws what is
  /// no word on the token: a busy server (5xx, 408, 429), a redirect, something else than JSON.
  static func read(
    status: Int, body: [UInt8], host: String, secrets: [String]
  ) throws(PostFault) -> TokenAnswer {
    switch status {
    case 408, 429, 500...599:
      throw PostFault(.transient, "\(host) gives no token now (HTTP \(status)); it is asked again later")
    case 300...399:
      throw PostFault(
        .permanent,
        "\(host) sends us elsewhere for a token (HTTP \(status)), where no secret is sent; "
          + "write the right token url")
    case 200:
      let answer = json(body)
      // Some providers refuse with a status that says yes.
      if let answer, answer["access_token"] == nil, let word = answer["error"]?.string {
        return try refusal(status, word, host, secrets)
      }
      return .granted(try grant(answer, host))
    default: return try refusal(status, json(body)?["error"]?.string ?? "", host, secrets)
    }
  }

  private static func grant(_ answer: JsonValue?, _ host: String) throws(PostFault) -> TokenGrant {
    guard let answer, answer.members != nil else {
      throw PostFault(.permanent, "\(host) answers with something else than a token; check the token url")
    }
    guard let token = answer["access_token"]?.string, isToken(token) else {
      throw PostFault(.permanent, "\(host) answers without a usable access token; check the token url")
    }
    if let kind = answer["token_type"]?.string, kind.lowercased() != "bearer" {
      throw PostFault(
        .permanent, "\(host) gives no bearer token, and mail servers take no other; ask the provider")
    }
    let lifetime = answer["expires_in"].flatMap { $0.int ?? $0.string.flatMap { Int($0) } }
    let refresh = answer["refresh_token"]?.string.flatMap { isToken($0) ? $0 : nil }
    return TokenGrant(accessToken: token, lifetime: lifetime, refreshToken: refresh)
  }

  private static func refusal(
    _ status: Int, _ word: String, _ host: String, _ secrets: [String]
  ) throws(PostFault) -> TokenAnswer {
    switch word {
    case "invalid_grant":
      let fault = PostFault(
        .permanent,
        "\(host) does not take the refresh token any more (invalid_grant); "
          + "sign in again and store the new refresh token")
      return .refused(fault, isToken: true)
    case "invalid_client", "unauthorized_client":
      let fault = PostFault(
        .permanent,
        "\(host) refuses the client (\(word)); check client id and client secret, "
          + "then sign in again and store the new refresh token")
      return .refused(fault, isToken: false)
    case "temporarily_unavailable", "server_error", "slow_down":
      throw PostFault(.transient, "\(host) gives no token now (\(word)); it is asked again later")
    default:
      let shown = isCodeWord(word, secrets) ? "\(word), HTTP \(status)" : "HTTP \(status)"
      let fault = PostFault(
        .permanent,
        "\(host) refuses to give a token (\(shown)); check token url, client and scope, "
          + "or sign in again and store the new refresh token")
      return .refused(fault, isToken: true)
    }
  }

  private static func json(_ body: [UInt8]) -> JsonValue? {
    // ok: what is no JSON has its own sentence; the reader's would show words of the answer
    try? JsonReader.read(body, json5: false, limits: JsonLimits(depth: 8, octets: TokenRequest.limit))
  }

  /// Visible ASCII of at most 16 KiB: anything else would break the line in which a mail server gets it.
  private static func isToken(_ text: String) -> Bool {
    (1...(16 << 10)).contains(text.utf8.count) && text.utf8.allSatisfy { (0x21..<0x7F).contains($0) }
  }

  /// Whether a server's word is fit to be shown: small letters and underscores, and no part of what we sent.
  private static func isCodeWord(_ word: String, _ secrets: [String]) -> Bool {
    let octets = Array(word.utf8)
    return (1...40).contains(octets.count)
      && octets.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x5F }
      && !secrets.map { Array($0.utf8) }.contains { $0.contains(octets) || octets.contains($0) }
  }
}

/// Tokens that a server has given.
struct TokenGrant: Equatable {
  var accessToken: String
  /// Seconds; `nil` when the server does not say.
  var lifetime: Int?
  /// A new refresh token in place of the one used; `nil` when that one stays good.
  var refreshToken: String?
}
