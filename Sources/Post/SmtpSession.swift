/// A submission server; letters of one session share a connection, made when it is needed and made anew when the
/// server has closed it between two letters.
package final class SmtpSession {
  private let server: ServerAddress
  private let credentials: Credentials
  private let name: String
  private let times: PostTimes
  private var conversation: SmtpConversation?
  /// Whether a letter was begun and not ended, so that the server must forget it first.
  private var needsReset = false

  /// Nothing is sent yet.
  ///
  /// `greeting`: the name said in EHLO, the office's domain; what no domain can hold is left out.
  package init(
    _ server: ServerAddress, _ credentials: Credentials, greeting: String, times: PostTimes = .init()
  ) throws(PostFault) {
    self.server = server
    self.credentials = credentials
    let octets = greeting.utf8.filter(EnvelopeAddress.isDomain)
    name = octets.isEmpty ? "localhost" : String(decoding: octets, as: UTF8.self)
    self.times = times
  }

  deinit { close() }

  /// Makes the connection, with TLS and login, or sees that the one there is still works; sends no letter.
  package func probe() throws(PostFault) {
    if let conversation {
      do {
        if try conversation.say("NOOP", seconds: times.command).isGood { return }
      } catch {
        drop()  // ok: a connection that was closed meanwhile is made anew
      }
    }
    let reply = try connect().say("NOOP", seconds: times.command)
    guard reply.isGood else { throw unwilling(reply) }
  }

  /// Hands one letter over.
  ///
  /// `sender`: where bounces go, `nil` for the null path; `recipients`: at least one, the server must take all of them;
  /// `octets`: the mail with CRLF line ends, no line above 998 octets, no NUL, else it has failed before anything is
  /// said; `beforeEnd`: called once before the letter's last octets leave, the moment from which the server may have
  /// it, and false keeps them back. Throws when the letter was not begun: no connection, no login, or a server that
  /// takes no letters at all now.
  package func send(
    from sender: EnvelopeAddress?, to recipients: [EnvelopeAddress], _ octets: [UInt8],
    beforeEnd: () -> Bool = { true }
  ) throws(PostFault) -> Delivery {
    let letter: SmtpLetter
    do {
      letter = try SmtpLetter(octets)
    } catch {
      return .failed(reply: error.rawValue)
    }
    let begun = try begin(letter, from: sender)
    guard begun.isGood else { return refused(begun) }
    guard let conversation else { return .deferred(reply: "") }
    do {
      needsReset = true
      for recipient in recipients {
        let taken = try conversation.say("RCPT TO:<\(recipient.text)>", seconds: times.command)
        guard taken.isGood else { return refused(taken) }
      }
      let invited = try conversation.say("DATA", seconds: times.command)
      guard invited.code == 354 else { return refused(invited) }
    } catch {
      drop()
      return .deferred(reply: error.sentence)
    }
    do {
      try conversation.send(letter.stuffed)
      guard beforeEnd() else {
        drop()
        return .deferred(reply: "the letter was held back")
      }
      try conversation.send(SmtpLetter.dot)
    } catch {
      return broken(conversation, error)
    }
    return end(conversation)
  }

  /// Hands one letter to one recipient.
  package func send(
    from sender: EnvelopeAddress?, to recipient: EnvelopeAddress, _ octets: [UInt8]
  ) throws(PostFault) -> Delivery {
    try send(from: sender, to: [recipient], octets)
  }

  /// The connection broke before the letter's last octet, so the server has no whole letter; it may have said why.
  private func broken(_ conversation: SmtpConversation, _ fault: PostFault) -> Delivery {
    defer { drop() }
    do {
      let reply = try conversation.reply(seconds: 1)
      return reply.code >= 400 ? refused(reply) : .deferred(reply: fault.sentence)
    } catch {
      return .deferred(reply: fault.sentence)
    }
  }

  /// Says goodbye; the next letter makes a new connection.
  package func close() {
    conversation?.sayGoodbye()
    conversation = nil
  }

  /// The answer to the letter's last octet.
  private func end(_ conversation: SmtpConversation) -> Delivery {
    do {
      let reply = try conversation.reply(seconds: times.final)
      needsReset = false
      if reply.isGood { return .sent(reply: reply.text) }
      if reply.code >= 400 { return refused(reply) }
      drop()
      return .uncertain(reply: reply.text)
    } catch {
      drop()
      return .uncertain(reply: "after the letter's last octet: \(error.sentence)")
    }
  }

  /// Says MAIL, over the connection that is there or over a new one.
  private func begin(_ letter: SmtpLetter, from sender: EnvelopeAddress?) throws(PostFault) -> SmtpReply {
    if let conversation {
      do {
        if needsReset, try !conversation.say("RSET", seconds: times.command).isGood {
          drop()
        } else {
          needsReset = false
          let reply = try mail(letter, from: sender, conversation)
          if reply.code != 421 { return reply }
          drop()
        }
      } catch {
        // The server has closed a connection that rested; nothing of the letter was said but MAIL.
        drop()
      }
    }
    let reply = try mail(letter, from: sender, try connect())
    switch reply.code {
    case 421, 530, 534, 535, 538: throw unwilling(reply)
    default: return reply
    }
  }

  private func mail(
    _ letter: SmtpLetter, from sender: EnvelopeAddress?, _ conversation: SmtpConversation
  ) throws(PostFault) -> SmtpReply {
    var command = "MAIL FROM:<\(sender?.text ?? "")>"
    if conversation.extensions["SIZE"] != nil { command += " SIZE=\(letter.size)" }
    if letter.isEightBit, conversation.extensions["8BITMIME"] != nil { command += " BODY=8BITMIME" }
    do {
      return try conversation.say(command, seconds: times.command)
    } catch {
      drop()
      throw error
    }
  }

  private func connect() throws(PostFault) -> SmtpConversation {
    let made = try SmtpConversation(server, credentials, name: name, times: times)
    conversation = made
    needsReset = false
    return made
  }

  private func drop() {
    conversation = nil
    needsReset = false
  }

  /// A server that takes no letters, by its answer.
  private func unwilling(_ reply: SmtpReply) -> PostFault {
    drop()
    return reply.code >= 500
      ? PostFault(
        .permanent, "\(server.host) wants another login (\(reply.code)); check user, port and 'tls'")
      : PostFault(.transient, "\(server.host) takes no letters now (\(reply.code))")
  }

  /// What a refusal means for the letter.
  private func refused(_ reply: SmtpReply) -> Delivery {
    // The server closes the connection after 421, and is out of step after 503 and anything below 400.
    if reply.code == 421 || reply.code == 503 || reply.code < 400 { drop() }
    switch reply.code {
    case 503: return .deferred(reply: reply.text)
    case 500...: return .failed(reply: reply.text)
    default: return .deferred(reply: reply.text)
    }
  }
}
