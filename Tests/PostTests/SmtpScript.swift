import MailLab
import Post

/// Parts of scripts for SMTP connections.
enum SmtpScript {
  /// From the greeting to the answer to EHLO, without login.
  static let greeted: [ScriptedStep] = [
    .say("220 mail.example.go.id ready\r\n"), .expect("EHLO loket.example.go.id"),
    .say("250-mail.example.go.id\r\n250 ENHANCEDSTATUSCODES\r\n"),
  ]

  /// From the greeting to this answer to the login.
  static func login(answered answer: String) -> [ScriptedStep] {
    [
      ScriptedStep.say("220 ready\r\n"), .expect("EHLO"), .say("250-mail\r\n250 AUTH PLAIN\r\n"),
      .expect("AUTH PLAIN"), .say("334 \r\n"), .expect(""), .say(answer),
    ]
  }

  /// A letter up to and with its last octet.
  static let letter: [ScriptedStep] = upTo("DATA") + [.say("354 go on\r\n"), .take(until: "\r\n.\r\n")]

  /// A letter that is accepted.
  static let sent: [ScriptedStep] = letter + [.say("250 2.0.0 Ok: queued as 4F3C21\r\n")]

  /// A letter up to a command, which is not answered yet.
  static func upTo(_ command: String) -> [ScriptedStep] {
    var steps: [ScriptedStep] = []
    for word in ["MAIL FROM:<", "RCPT TO:<", "DATA"] {
      steps.append(.expect(word))
      if word.hasPrefix(command) { break }
      steps.append(.say("250 2.1.0 Ok\r\n"))
    }
    return steps
  }
}

extension ScriptedServer {
  /// A session with it that does not log in.
  func session(
    times: PostTimes = .init(), _ credentials: Credentials = Credentials(user: "", secret: .anonymous)
  )
    throws -> SmtpSession
  {
    try SmtpSession(address("smtp"), credentials, greeting: "loket.example.go.id", times: times)
  }
}

extension SmtpSession {
  /// Sends a letter to an applicant.
  func sendOne(_ octets: [UInt8] = Letter.plain("satu"), from sender: String? = Clerk.user) throws -> Delivery
  {
    guard let recipient = EnvelopeAddress("sari@example.id") else { return .failed(reply: "no address") }
    return try send(from: sender.flatMap { EnvelopeAddress($0) }, to: recipient, octets)
  }
}

/// What becomes of a letter, without the words.
enum Fate: Equatable {
  case sent, deferred, failed, uncertain

  init(_ delivery: Delivery) {
    self =
      switch delivery {
      case .sent: .sent
      case .deferred: .deferred
      case .failed: .failed
      case .uncertain: .uncertain
      }
  }
}
