/// One logged-in connection to a submission server: a command out, its reply in.
final class SmtpConversation {
  private let channel: MailChannel
  private var reader = SmtpReplyReader()
  /// What came and belongs to the next reply.
  private var pending: ArraySlice<UInt8> = []
  /// What the server can do, in upper case.
  let extensions: [String: String]

  /// Connects and logs in.
  ///
  /// `name`: what is said in EHLO, letters, digits, dots and hyphens only.
  init(
    _ server: ServerAddress, _ credentials: Credentials, name: String, times: PostTimes
  ) throws(PostFault) {
    // libcurl takes the name it says in EHLO from the url's path.
    channel = try MailChannel(server, credentials, times, schemes: "smtp,smtps", path: name)
    extensions = channel.talk.extensions
    // A server that offers no AUTH gets no login from libcurl, which finds nothing wrong with that.
    guard credentials.isAnonymous || channel.talk.replyCode == 235 else {
      throw PostFault(
        .permanent, "\(channel.host) offers no login here; check port and 'tls', or leave the user out")
    }
  }

  /// The server, for sentences.
  var host: String { channel.host }

  /// Sends octets that no reply is waited for.
  func send(_ octets: [UInt8]) throws(PostFault) { try channel.send(octets) }

  /// Sends a command and waits so many seconds for its reply.
  func say(_ command: String, seconds: Int) throws(PostFault) -> SmtpReply {
    try channel.send(Array("\(command)\r\n".utf8))
    return try reply(seconds: seconds)
  }

  /// The next reply.
  func reply(seconds: Int) throws(PostFault) -> SmtpReply {
    let deadline = Deadline(seconds: seconds)
    while true {
      switch reader.receive(&pending) {
      case .reply(let reply): return reply
      case .malformed: throw PostFault(.transient, "\(host) answers otherwise than a mail server should")
      case nil: break
      }
      guard !deadline.isOver, let octets = try channel.receive(until: deadline) else {
        throw PostFault(.transient, "\(host) does not answer in time")
      }
      pending = octets
    }
  }

  /// Says goodbye, and does not wait for the answer; a server that is gone already is no fault.
  func sayGoodbye() {
    do {
      try channel.send(Array("QUIT\r\n".utf8))
    } catch {
      return  // ok: the connection ends either way
    }
  }
}
