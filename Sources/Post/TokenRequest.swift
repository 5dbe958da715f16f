import CCurl

/// One question to a token endpoint: a POST over HTTPS with the certificate verified and no redirect followed.
struct TokenRequest {
  var account: OAuthAccount
  /// For everything from the name's lookup to the last octet.
  var seconds: Int

  /// Octets of an answer that are read.
  static let limit = 64 << 10

  /// Asks for an access token in exchange for a refresh token.
  func answer(to refreshToken: String, clientSecret: String?) throws(PostFault) -> TokenAnswer {
    var fields = [
      ("grant_type", "refresh_token"), ("client_id", account.clientID), ("refresh_token", refreshToken),
    ]
    if let clientSecret { fields.append(("client_secret", clientSecret)) }
    if let scope = account.scope { fields.append(("scope", scope)) }
    let body = Body()
    let curl = try CurlHandle()
    prepare(curl, Self.form(fields))
    _ = loket_curl_set_pointer(curl.handle, CURLOPT_WRITEDATA, Unmanaged.passUnretained(body).toOpaque())
    _ = loket_curl_set_data(curl.handle, CURLOPT_WRITEFUNCTION) { data, size, count, box in
      guard let data, let box else { return 0 }
      let octets = UnsafeRawBufferPointer(start: data, count: size * count)
      return Unmanaged<Body>.fromOpaque(box).takeUnretainedValue().take(octets)
    }
    let accept = curl_slist_append(nil, "Accept: application/json")
    defer { curl_slist_free_all(accept) }
    _ = loket_curl_set_list(curl.handle, CURLOPT_HTTPHEADER, accept)
    let code = withExtendedLifetime(body) { curl_easy_perform(curl.handle) }
    var status = 0
    _ = loket_curl_get_long(curl.handle, CURLINFO_RESPONSE_CODE, &status)
    // A busy server's long page tells no less than its status.
    guard code == CURLE_OK || (body.isTooLarge && status >= 300) else { throw fault(code, body) }
    return try TokenAnswer.read(
      status: status, body: body.octets, host: account.host,
      secrets: [refreshToken] + (clientSecret.map { [$0] } ?? []))
  }

  private func prepare(_ curl: CurlHandle, _ form: String) {
    curl.set(CURLOPT_URL, account.tokenURL)
    curl.set(CURLOPT_PROTOCOLS_STR, "https")
    curl.set(CURLOPT_FOLLOWLOCATION, 0)
    curl.set(CURLOPT_NOSIGNAL, 1)
    curl.set(CURLOPT_NETRC, 0)
    curl.set(CURLOPT_PROXY, "")
    curl.set(CURLOPT_CONNECTTIMEOUT, seconds)
    curl.set(CURLOPT_TIMEOUT, seconds)
    curl.set(CURLOPT_SSL_VERIFYPEER, 1)
    curl.set(CURLOPT_SSL_VERIFYHOST, 2)
    curl.set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
    if let authorities = account.authorities { curl.set(CURLOPT_CAINFO, authorities) }
    curl.set(CURLOPT_USERAGENT, "loket")
    curl.set(CURLOPT_POST, 1)
    curl.set(CURLOPT_POSTFIELDSIZE, form.utf8.count)
    curl.set(CURLOPT_COPYPOSTFIELDS, form)
  }

  private func fault(_ code: CURLcode, _ body: Body) -> PostFault {
    if body.isTooLarge {
      return PostFault(
        .permanent, "\(account.host) answers with more than 64 KiB, which is no token; check the token url")
    }
    switch code {
    case CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL:
      return PostFault(
        .permanent, "\(account.host) is no web server, or the token url no https address; write it again")
    case CURLE_SSL_CONNECT_ERROR:
      // A connection that is lost while TLS begins looks no different from one that cannot begin.
      return PostFault(.transient, "\(account.host): TLS fails; if it stays so, check the token url")
    default: return CurlFault(code).fault(host: account.host)
    }
  }

  /// Fields as application/x-www-form-urlencoded (RFC 6749 appendix B).
  static func form(_ fields: [(String, String)]) -> String {
    fields.map { "\(encoded($0.0))=\(encoded($0.1))" }.joined(separator: "&")
  }

  private static func encoded(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var octets: [UInt8] = []
    for octet in text.utf8 {
      switch octet {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x2A: octets.append(octet)
      case 0x20: octets.append(0x2B)
      default: octets += [0x25, digits[Int(octet >> 4)], digits[Int(octet & 15)]]
      }
    }
    return String(decoding: octets, as: UTF8.self)
  }

  /// An answer's body as it comes.
  private final class Body {
    private(set) var octets: [UInt8] = []
    private(set) var isTooLarge = false

    /// Takes octets; fewer than given ends the transfer.
    func take(_ more: UnsafeRawBufferPointer) -> Int {
      guard octets.count + more.count <= TokenRequest.limit else {
        isTooLarge = true
        return 0
      }
      octets += more
      return more.count
    }
  }
}
