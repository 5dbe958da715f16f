import CCurl

/// What a code of libcurl means, in one place.
struct CurlFault {
  private let code: CURLcode
  private let talk: LoginTalk?
  private let words: String

  /// `talk`: what the server said until then, `nil` once the login is over; `words`: libcurl's own on the matter.
  init(_ code: CURLcode, _ talk: LoginTalk? = nil, words: String = "") {
    self.code = code
    self.talk = talk
    self.words = words
  }

  /// The fault, in words of ours and numbers of the server's.
  func fault(host: String) -> PostFault {
    switch code {
    case CURLE_LOGIN_DENIED: login(host)
    case CURLE_WEIRD_SERVER_REPLY, CURLE_REMOTE_ACCESS_DENIED: greeting(host)
    case CURLE_SSL_CONNECT_ERROR: handshake(host)
    case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_ISSUER_ERROR:
      PostFault(
        .permanent,
        "\(host): the certificate cannot be verified; name the right authority with 'ca', nothing was sent")
    case CURLE_SSL_CACERT_BADFILE:
      PostFault(.permanent, "\(host): the file named with 'ca' holds no certificates that can be read")
    case CURLE_USE_SSL_FAILED:
      PostFault(.permanent, "\(host) offers no TLS; ask the provider, or write tls: \"none\" if you must")
    case CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER:
      PostFault(.permanent, "\(host): TLS fails; check port and protocol in the url")
    case CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL:
      PostFault(.permanent, "\(host): the url is none that is known here: imap, imaps, smtp or smtps")
    case CURLE_COULDNT_RESOLVE_HOST:
      PostFault(.transient, "\(host): the name is not found now; check it, or the network")
    case CURLE_COULDNT_CONNECT: PostFault(.transient, "\(host): nobody answers at that port now")
    case CURLE_OPERATION_TIMEDOUT: PostFault(.transient, "\(host) does not answer in time")
    case CURLE_SEND_ERROR, CURLE_RECV_ERROR, CURLE_GOT_NOTHING:
      PostFault(.transient, "\(host): the connection is lost")
    default:
      PostFault(
        .transient, "\(host): \(String(cString: curl_easy_strerror(code))) (libcurl code \(code.rawValue))")
    }
  }

  private func login(_ host: String) -> PostFault {
    if let code = talk?.replyCode, (400..<500).contains(code) {
      return PostFault(.transient, "\(host) refuses the login for now (\(code))")
    }
    if let code = talk?.responseCode, ImapRefusalCode.isTransient(code) {
      return PostFault(.transient, "\(host) refuses the login for now [\(code)]")
    }
    guard talk?.isRefusal == true else {
      return PostFault(
        .permanent, "\(host) offers no way to log in that can be used here; try another protection ('tls')")
    }
    return PostFault(.permanent, "\(host) refuses the login; check user and password")
  }

  private func greeting(_ host: String) -> PostFault {
    guard let code = talk?.replyCode, code >= 400 else {
      return PostFault(.transient, "\(host) answers otherwise than a mail server should")
    }
    return PostFault(code < 500 ? .transient : .permanent, "\(host) lets nobody in (\(code))")
  }

  /// A handshake that was cut off may succeed the next time; one that finds no TLS, or none that both know, will not.
  private func handshake(_ host: String) -> PostFault {
    guard words.contains("error:"), !words.contains("unexpected eof") else {
      return PostFault(.transient, "\(host): the connection is lost while TLS begins")
    }
    return PostFault(.permanent, "\(host): TLS fails; check port and protocol in the url")
  }
}
