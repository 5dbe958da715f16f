import CCurl

/// One libcurl easy handle: set up here, closed with the value.
final class CurlHandle {
  let handle: UnsafeMutableRawPointer
  /// What the server says until the login is over.
  let talk = LoginTalk()
  /// libcurl's own words on what failed.
  private let words = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))

  init() throws(PostFault) {
    guard Self.hasStarted, let handle = curl_easy_init() else {
      words.deallocate()
      throw PostFault(.transient, "libcurl gives no handle; the machine is out of memory")
    }
    self.handle = handle
    words.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
  }

  deinit {
    curl_easy_cleanup(handle)
    words.deallocate()
  }

  /// libcurl's own start, once for the process.
  private static let hasStarted: Bool = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

  /// Connects, protects and logs in, and leaves the connection open for a dialogue of our own.
  ///
  /// `schemes`: what the url may begin with, as in `imap,imaps`; `path`: what stands behind the host in the url.
  func connect(
    _ server: ServerAddress, _ credentials: Credentials, _ times: PostTimes, schemes: String,
    path: String = ""
  ) throws(PostFault) {
    guard credentials.isPlain else {
      throw PostFault(.permanent, "\(server.host): user or secret holds a control character; see its file")
    }
    set(CURLOPT_URL, "\(server.url)/\(path)")
    set(CURLOPT_PROTOCOLS_STR, schemes)
    set(CURLOPT_NOSIGNAL, 1)
    set(CURLOPT_NETRC, 0)
    set(CURLOPT_PROXY, "")
    set(CURLOPT_CONNECTTIMEOUT, times.connect)
    set(CURLOPT_TIMEOUT, times.connect)
    set(CURLOPT_SERVER_RESPONSE_TIMEOUT, times.connect)
    // A connection that listens for half an hour must find out that a router has forgotten it.
    set(CURLOPT_TCP_KEEPALIVE, 1)
    set(CURLOPT_SSL_VERIFYPEER, 1)
    set(CURLOPT_SSL_VERIFYHOST, 2)
    set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
    if server.security != .none { set(CURLOPT_USE_SSL, Int(CURLUSESSL_ALL.rawValue)) }
    if let authorities = server.authorities { set(CURLOPT_CAINFO, authorities) }
    set(credentials)
    set(CURLOPT_CONNECT_ONLY, 1)
    listen()
    let code = curl_easy_perform(handle)
    guard code == CURLE_OK else {
      throw CurlFault(code, talk, words: String(cString: words)).fault(host: server.host)
    }
  }

  private func set(_ credentials: Credentials) {
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

  func set(_ option: CURLoption, _ value: Int) { _ = loket_curl_set_long(handle, option, value) }

  func set(_ option: CURLoption, _ value: String) { _ = loket_curl_set_text(handle, option, value) }

  private func listen() {
    _ = loket_curl_set_pointer(handle, CURLOPT_ERRORBUFFER, words)
    set(CURLOPT_VERBOSE, 1)
    _ = loket_curl_set_pointer(handle, CURLOPT_DEBUGDATA, Unmanaged.passUnretained(talk).toOpaque())
    _ = loket_curl_set_debug(handle) { _, kind, line, size, talk in
      if let line, let talk {
        Unmanaged<LoginTalk>.fromOpaque(talk).takeUnretainedValue().hear(
          kind, UnsafeRawBufferPointer(start: line, count: size))
      }
      return 0
    }
  }
}
