import CCurl

/// One libcurl easy handle: set up here, closed with the value.
final class CurlHandle {
  let handle: UnsafeMutableRawPointer

  init() throws(PostFault) {
    _ = Self.started
    guard let handle = curl_easy_init() else {
      throw PostFault(.transient, "libcurl gives no handle; the machine is out of memory")
    }
    self.handle = handle
  }

  deinit { curl_easy_cleanup(handle) }

  /// libcurl's own start, once for the process.
  private static let started: Bool = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

  func set(_ option: CURLoption, _ value: Int) { _ = loket_curl_set_long(handle, option, value) }

  func set(_ option: CURLoption, _ value: String) { _ = loket_curl_set_text(handle, option, value) }

  /// Everything a connection needs: where to, how protected, who, how long.
  func prepare(_ server: ServerAddress, _ credentials: Credentials, _ times: PostTimes) {
    set(CURLOPT_URL, server.url)
    set(CURLOPT_PROTOCOLS_STR, "imap,imaps,smtp,smtps")
    set(CURLOPT_NOSIGNAL, 1)
    set(CURLOPT_NETRC, 0)
    set(CURLOPT_PROXY, "")
    set(CURLOPT_CONNECTTIMEOUT, times.connect)
    set(CURLOPT_SERVER_RESPONSE_TIMEOUT, times.progress)
    set(CURLOPT_SSL_VERIFYPEER, 1)
    set(CURLOPT_SSL_VERIFYHOST, 2)
    set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
    if server.security != .none { set(CURLOPT_USE_SSL, Int(CURLUSESSL_ALL.rawValue)) }
    if let authorities = server.authorities { set(CURLOPT_CAINFO, authorities) }
    switch credentials.secret {
    case .password(let password):
      set(CURLOPT_USERNAME, credentials.user)
      set(CURLOPT_PASSWORD, password)
    case .bearer(let token):
      set(CURLOPT_USERNAME, credentials.user)
      set(CURLOPT_XOAUTH2_BEARER, token)
    case .anonymous: break
    }
  }

  /// What a code of libcurl means, in one place.
  static func fault(_ code: CURLcode, host: String) -> PostFault {
    switch code {
    case CURLE_LOGIN_DENIED:
      PostFault(.permanent, "\(host) refuses the login; check user and password")
    case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR:
      PostFault(
        .permanent,
        "\(host): the certificate cannot be verified; name the right authority with 'ca', nothing was sent")
    case CURLE_USE_SSL_FAILED:
      PostFault(.permanent, "\(host) offers no TLS; ask the provider, or write tls: \"none\" if you must")
    case CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER:
      PostFault(.permanent, "\(host): TLS fails; check port and protocol in the url")
    case CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL:
      PostFault(.permanent, "\(host): the url is no imap, imaps, smtp or smtps address")
    case CURLE_COULDNT_RESOLVE_HOST:
      PostFault(.transient, "\(host): the name is not found now; check it, or the network")
    case CURLE_COULDNT_CONNECT: PostFault(.transient, "\(host): nobody answers at that port now")
    case CURLE_OPERATION_TIMEDOUT: PostFault(.transient, "\(host) does not answer in time")
    default:
      PostFault(
        .transient, "\(host): \(String(cString: curl_easy_strerror(code))) (libcurl code \(code.rawValue))")
    }
  }

  /// The host of a url, for sentences.
  static func host(of url: String) -> String {
    let rest = url.utf8.firstIndex(of: 0x2F).map { String(url[$0...].drop { $0 == "/" }) } ?? url
    return String(rest.prefix { $0 != "/" })
  }
}
