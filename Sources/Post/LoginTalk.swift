import CCurl

/// What a server says while libcurl connects and logs in; nothing of what we say, which holds the password.
final class LoginTalk {
  /// The last line, cut at `limit` octets.
  private var last: [UInt8] = []
  /// What followed the last EHLO or CAPABILITY, cut at `limit` octets.
  private var answer: [UInt8] = []
  private static let limit = 8192

  /// Hears one line, as libcurl's debug function gives it.
  func hear(_ kind: curl_infotype, _ line: UnsafeRawBufferPointer) {
    switch kind {
    case CURLINFO_HEADER_IN:
      last = Array(line.prefix(Self.limit))
      if answer.count < Self.limit { answer += line.prefix(Self.limit - answer.count) }
    case CURLINFO_HEADER_OUT where line.starts(with: Array("EHLO ".utf8)): answer = []
    default: break
    }
  }

  /// The code that begins the server's last line in SMTP, 200 to 599; `nil` when none does.
  var replyCode: Int? { SmtpReply.code(of: last) }

  /// The code in brackets of the server's last line in IMAP, in upper case; `nil` when there is none.
  var responseCode: String? {
    guard let open = last.firstIndex(of: 0x5B), let close = last[open...].firstIndex(of: 0x5D) else {
      return nil
    }
    let word = last[(open + 1)..<close].prefix { $0 != 0x20 }
    return String(decoding: word, as: UTF8.self).uppercased()
  }

  /// Whether the server's last line is a refusal of its own, and not libcurl's finding.
  var isRefusal: Bool {
    let words = last.split(separator: 0x20, maxSplits: 2)
    return words.count > 1 && Array(words[1]) == Array("NO".utf8) || (replyCode ?? 0) >= 400
  }

  /// The extensions of SMTP that the server offers, in upper case, with what stands behind their names.
  var extensions: [String: String] {
    var found: [String: String] = [:]
    for line in answer.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D })
    where line.starts(with: [0x32, 0x35, 0x30]) {
      let words = line.dropFirst(4).split(separator: 0x20, maxSplits: 1)
      guard let name = words.first else { continue }
      found[String(decoding: name, as: UTF8.self).uppercased()] =
        words.count > 1 ? String(decoding: words[1], as: UTF8.self) : ""
    }
    return found
  }
}
