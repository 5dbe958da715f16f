import CCurl

/// An address that may stand in an SMTP envelope: checked as octets, since libcurl cleans nothing (it would pass
/// `a> RCPT TO:<b` on).
package struct EnvelopeAddress: Sendable, Equatable {
  package let text: String

  /// `nil` unless the address is plain ASCII of at most 254 octets, local part at most 64, without spaces, control
  /// octets, brackets, quotes or a second at sign (RFC 5321 section 4.5.3.1).
  package init?(_ text: String) {
    let octets = Array(text.utf8)
    guard octets.count <= 254, let at = octets.firstIndex(of: 0x40), at > 0, at <= 64, at + 1 < octets.count,
      octets[(at + 1)...].allSatisfy({ $0.isDomainOctet }), octets[..<at].allSatisfy({ $0.isLocalOctet })
    else { return nil }
    self.text = text
  }
}

/// What became of one letter handed to the server.
package enum Delivery: Sendable, Equatable {
  /// Accepted: the server's last line, with its queue id where it names one.
  case sent(reply: String)
  /// Refused for now (4xx), or not reached: try again later.
  case deferred(reply: String)
  /// Refused for good (5xx).
  case failed(reply: String)
  /// The connection was lost after the letter's last octet: the server may have it. Never simply sent again.
  case uncertain(reply: String)

  /// The server's last words, or what happened instead.
  package var reply: String {
    switch self {
    case .sent(let reply), .deferred(let reply), .failed(let reply), .uncertain(let reply): reply
    }
  }

  /// Whether the server said no, for now or for good.
  package var isRefusal: Bool {
    switch self {
    case .deferred, .failed: true
    case .sent, .uncertain: false
    }
  }
}

/// A submission server; letters of one session share a connection.
package final class SmtpSession {
  private let curl: CurlHandle
  private let host: String
  private let exchange = Exchange()

  /// Nothing is sent yet: the connection is made with the first letter.
  package init(
    _ server: ServerAddress, _ credentials: Credentials, greeting: String, times: PostTimes = .init()
  ) throws(PostFault) {
    curl = try CurlHandle()
    host = CurlHandle.host(of: server.url)
    // libcurl takes the name it says in EHLO from the url's path.
    let name = String(decoding: greeting.utf8.filter { $0.isDomainOctet }, as: UTF8.self)
    curl.prepare(
      ServerAddress(url: "\(server.url)/\(name)", security: server.security, authorities: server.authorities),
      credentials, times)
    curl.set(CURLOPT_UPLOAD, 1)
    curl.set(CURLOPT_SERVER_RESPONSE_TIMEOUT, times.final)
    curl.set(CURLOPT_LOW_SPEED_LIMIT, 1)
    curl.set(CURLOPT_LOW_SPEED_TIME, times.final)
    curl.set(CURLOPT_VERBOSE, 1)
    let box = Unmanaged.passUnretained(exchange).toOpaque()
    _ = loket_curl_set_pointer(curl.handle, CURLOPT_READDATA, box)
    _ = loket_curl_set_data(curl.handle, CURLOPT_READFUNCTION) { buffer, size, count, box in
      guard let buffer, let box else { return 0 }
      return Unmanaged<Exchange>.fromOpaque(box).takeUnretainedValue().read(into: buffer, size * count)
    }
    _ = loket_curl_set_pointer(curl.handle, CURLOPT_DEBUGDATA, box)
    _ = loket_curl_set_debug(curl.handle) { _, kind, data, size, box in
      // Only what the server says: what we say holds the password.
      if kind == CURLINFO_HEADER_IN, let data, let box {
        Unmanaged<Exchange>.fromOpaque(box).takeUnretainedValue().hear(
          UnsafeRawBufferPointer(start: data, count: size))
      }
      return 0
    }
  }

  /// Hands one letter over.
  ///
  /// `sender`: where bounces go; `nil` for the null path. `recipients`: at least one; the server must take all of
  /// them. `octets`: the mail with CRLF line ends and no line above 998 octets. `beforeEnd`: called once before the
  /// letter's last octets leave, the moment from which the server may have it; false stops the letter.
  package func send(
    from sender: EnvelopeAddress?, to recipients: [EnvelopeAddress], _ octets: [UInt8],
    beforeEnd: @escaping () -> Bool = { true }
  ) -> Delivery {
    exchange.begin(octets, beforeEnd: beforeEnd)
    _ = loket_curl_set_text(curl.handle, CURLOPT_CUSTOMREQUEST, nil)
    curl.set(CURLOPT_NOBODY, 0)
    curl.set(CURLOPT_UPLOAD, 1)
    curl.set(CURLOPT_MAIL_FROM, sender.map { "<\($0.text)>" } ?? "<>")
    var list: UnsafeMutablePointer<curl_slist>?
    for recipient in recipients { list = curl_slist_append(list, "<\(recipient.text)>") }
    defer { curl_slist_free_all(list) }
    _ = loket_curl_set_list(curl.handle, CURLOPT_MAIL_RCPT, list)
    let code = curl_easy_perform(curl.handle)
    var answer = 0
    _ = loket_curl_get_long(curl.handle, CURLINFO_RESPONSE_CODE, &answer)
    return verdict(code, answer)
  }

  /// Tries connection, TLS and login without sending a letter.
  package func probe() throws(PostFault) {
    exchange.begin([])
    curl.set(CURLOPT_UPLOAD, 0)
    curl.set(CURLOPT_NOBODY, 1)
    curl.set(CURLOPT_CUSTOMREQUEST, "NOOP")
    _ = loket_curl_set_list(curl.handle, CURLOPT_MAIL_RCPT, nil)
    let code = curl_easy_perform(curl.handle)
    guard code == CURLE_OK else { throw CurlHandle.fault(code, host: host) }
  }

  /// What libcurl's code and the server's last answer mean together.
  private func verdict(_ code: CURLcode, _ answer: Int) -> Delivery {
    let reply = exchange.lastLine
    if code == CURLE_OK, exchange.isWhole, (200..<300).contains(answer) { return .sent(reply: reply) }
    if exchange.isWhole, answer == 354 {
      return .uncertain(reply: "the connection was lost after the last octet")
    }
    switch answer {
    case 400..<500: return .deferred(reply: reply)
    case 500..<600 where code != CURLE_LOGIN_DENIED: return .failed(reply: reply)
    default: return .deferred(reply: CurlHandle.fault(code, host: host).sentence)
    }
  }

  /// The letter on its way and what the server says to it.
  private final class Exchange {
    private var octets: [UInt8] = []
    private var offset = 0
    private var heard: [UInt8] = []

    private var beforeEnd: () -> Bool = { true }

    func begin(_ octets: [UInt8], beforeEnd: @escaping () -> Bool = { true }) {
      self.octets = octets
      self.beforeEnd = beforeEnd
      offset = 0
      heard = []
    }

    /// Whether libcurl has taken the whole letter.
    var isWhole: Bool { offset == octets.count }

    /// The server's last line, printable ASCII only, at most 200 octets.
    var lastLine: String {
      let line = heard.split { $0 == 0x0A || $0 == 0x0D }.last ?? []
      return String(decoding: line.filter { (0x20..<0x7F).contains($0) }.prefix(200), as: UTF8.self)
    }

    func read(into buffer: UnsafeMutablePointer<CChar>, _ room: Int) -> Int {
      let count = min(room, octets.count - offset)
      if offset < octets.count, offset + count == octets.count, !beforeEnd() {
        return Int(CURL_READFUNC_ABORT)
      }
      octets.withUnsafeBytes { bytes in
        UnsafeMutableRawBufferPointer(start: buffer, count: count)
          .copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[offset..<(offset + count)]))
      }
      offset += count
      return count
    }

    func hear(_ line: UnsafeRawBufferPointer) {
      heard += line
      // A server may talk without end; only the last words matter.
      if heard.count > 8192 { heard.removeFirst(heard.count - 4096) }
    }
  }
}

extension UInt8 {
  /// Letters, digits, dot and hyphen.
  fileprivate var isDomainOctet: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E: true
    default: false
    }
  }

  /// What an unquoted local part may hold (RFC 5322 dot-atom).
  fileprivate var isLocalOctet: Bool {
    isDomainOctet || Array("!#$%&'*+/=?^_`{|}~".utf8).contains(self)
  }
}
