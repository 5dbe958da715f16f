import MailLab
import Post

/// Parts of scripts for IMAP connections.
enum ImapScript {
  /// From the greeting to a folder of three messages, opened.
  static func opened(_ abilities: String = "MOVE UIDPLUS IDLE") -> [ScriptedStep] {
    login + [
      .expect(" CAPABILITY"), .say("* CAPABILITY IMAP4rev1 \(abilities)\r\n%T OK done\r\n"),
      .expect(" SELECT "),
      .say("* 3 EXISTS\r\n* OK [UIDVALIDITY 7] valid\r\n%T OK [READ-WRITE] done\r\n"),
    ]
  }

  /// The same, and a survey that finds nothing.
  static let surveyed: [ScriptedStep] = opened() + [.expect(" UID FETCH 1:* "), .say("%T OK done\r\n")]

  /// From the greeting to a login in clear text.
  static let login: [ScriptedStep] = [
    .say("* OK ready\r\n"), .expect(" CAPABILITY"), .say("* CAPABILITY IMAP4rev1\r\n%T OK done\r\n"),
    .expect(" LOGIN "), .say("%T OK welcome\r\n"),
  ]

  /// From the greeting to this answer to the login.
  static func login(answered answer: String) -> [ScriptedStep] {
    Array(login.dropLast()) + [ScriptedStep.say(answer)]
  }

  /// From the greeting to this answer to SELECT.
  static func select(answered answer: String) -> [ScriptedStep] {
    Array(opened().dropLast()) + [ScriptedStep.say(answer)]
  }

  /// From the greeting to the answer to STARTTLS, and to what comes behind it.
  static func starttls(_ rest: [ScriptedStep], greeting: String = "* OK ready\r\n") -> [ScriptedStep] {
    [
      ScriptedStep.say(greeting), .expect("CAPABILITY"),
      .say("* CAPABILITY IMAP4rev1 STARTTLS AUTH=PLAIN\r\n%T OK done\r\n"),
    ] + rest
  }

  /// The answer to a fetch of one letter, without its end.
  static func body(_ uid: UInt32, _ octets: [UInt8]) -> [UInt8] {
    Array("* \(uid) FETCH (UID \(uid) BODY[] {\(octets.count)}\r\n".utf8) + octets + Array(")\r\n".utf8)
  }
}

extension ScriptedServer {
  /// Where it is, in clear text or with STARTTLS required.
  func address(_ scheme: String = "imap", _ security: ServerAddress.Security = .none) -> ServerAddress {
    ServerAddress(url: "\(scheme)://127.0.0.1:\(port)", security: security, authorities: nil)
  }

  /// The clerk's folder, opened by the script.
  func open(_ security: ServerAddress.Security = .none, times: PostTimes = .init()) throws -> ImapMailbox {
    try ImapMailbox(
      address("imap", security), Clerk.credentials, folder: "INBOX", tagPrefix: "q7w2", times: times)
  }

  /// Whether the clerk's password was said, in clear text or in base64, on any connection.
  var heardPassword: Bool {
    words.contains { $0.contains(Clerk.password) || $0.contains("cmFoYXNpYS1kaW5hcw") || $0.contains("AUTH") }
  }
}
