import Station
import Testing

import Post

@Suite("What office.json5 says about mail servers") struct MailSettingsTests {
  private func settings(_ text: String) throws -> Settings {
    try SettingsReader.read(Array(text.utf8), file: "office.json5")
  }

  @Test func anImapMailboxHasItsDefaults() throws {
    let read = try settings(
      """
      { mailboxes: [{ kind: "imap", url: "imaps://mail.example.go.id/INBOX", user: "ppid",
        password: { file: "/etc/loket/imap" } }] }
      """)
    guard case .imap(let setting)? = read.mailboxes.first else {
      Issue.record("no imap mailbox")
      return
    }
    #expect(setting.server.url == "imaps://mail.example.go.id")
    #expect(setting.server.security == .tls)
    #expect(setting.folder == "INBOX")
    #expect(setting.filed == "Loket")
    #expect(setting.login == .password(.file("/etc/loket/imap")))
    #expect(setting.label == "mail.example.go.id/INBOX")
    #expect(read.idle)
  }

  static let servers:
    [(url: String, tls: String, server: String, security: ServerAddress.Security, folder: String)] = [
      ("imaps://mail.example.go.id", "", "imaps://mail.example.go.id", .tls, "INBOX"),
      ("imap://mail.example.go.id:143/INBOX", "", "imap://mail.example.go.id:143", .starttls, "INBOX"),
      ("imap://127.0.0.1:1143/A%20B", ", tls: \"none\"", "imap://127.0.0.1:1143", .none, "A B"),
      ("imaps://[::1]:993/Kotak%2FMasuk", ", tls: \"tls\"", "imaps://[::1]:993", .tls, "Kotak/Masuk"),
      ("IMAPS://Mail.Example.go.id/INBOX.PPID", "", "imaps://Mail.Example.go.id", .tls, "INBOX.PPID"),
    ]

  @Test(arguments: servers)
  func urlsAreRead(
    _ row: (url: String, tls: String, server: String, security: ServerAddress.Security, folder: String)
  ) throws {
    let read = try settings(
      "{ mailboxes: [{ kind: \"imap\", url: \"\(row.url)\", user: \"u\", password: { environment: \"X\" }\(row.tls) }] }"
    )
    guard case .imap(let setting)? = read.mailboxes.first else {
      Issue.record("no imap mailbox")
      return
    }
    #expect(setting.server == ServerAddress(url: row.server, security: row.security, authorities: nil))
    #expect(setting.folder == row.folder)
  }

  static let wrong: [(text: String, says: String)] = [
    (
      #"{ kind: "imap", url: "http://mail.example.id", user: "u", password: { file: "x" } }"#,
      "no imap or imaps"
    ),
    (
      #"{ kind: "imap", url: "imaps://u:p@mail.example.id", user: "u", password: { file: "x" } }"#,
      "holds a user"
    ),
    (#"{ kind: "imap", url: "imaps://mail.example.id/%zz", user: "u", password: { file: "x" } }"#, "damaged"),
    (
      #"{ kind: "imap", url: "imaps://mail example.id", user: "u", password: { file: "x" } }"#,
      "no imap or imaps"
    ),
    (
      #"{ kind: "imap", url: "imaps://m.example.id", user: "u", password: "rahasia" }"#,
      "never stands in office.json5"
    ),
    (#"{ kind: "imap", url: "imaps://m.example.id", user: "u" }"#, "password is missing"),
    (
      #"{ kind: "imap", url: "imaps://m.example.id", user: "u", password: { file: "x" }, tls: "none" }"#,
      "does not fit"
    ),
    (
      #"{ kind: "imap", url: "imap://m.example.id", user: "u", password: { file: "x" }, tls: "off" }"#,
      "does not fit"
    ),
    (
      #"{ kind: "imap", url: "imaps://m.example.id/X", user: "u", password: { file: "x" }, filed: "X" }"#,
      "arrive in"
    ),
    (
      #"{ kind: "imap", url: "imaps://m.example.id", user: "u", password: { command: [] } }"#,
      "where the secret is"
    ),
    (
      #"{ kind: "imap", url: "imaps://m.example.id", user: "u", password: { file: "x", umur: 1 } }"#,
      "unknown key"
    ),
    (#"{ kind: "pop3", url: "x" }"#, "'pop3' is unknown"),
  ]

  @Test(arguments: wrong)
  func mistakesSayWhereAndHow(_ row: (text: String, says: String)) throws {
    let fault = #expect(throws: StationFault.self) { try settings("{\n mailboxes: [\n\(row.text)] }") }
    let sentence = try #require(fault?.sentence)
    #expect(sentence.contains(row.says), "\(sentence)")
    #expect(sentence.hasPrefix("office.json5:3:"), "\(sentence)")
    #expect(!sentence.contains("rahasia"))
  }

  @Test func sendingBySmtp() throws {
    let read = try settings(
      """
      { send: { kind: "smtp", url: "smtp://mail.example.go.id:587", user: "ppid", password: { credential: "smtp" },
        from: "ppid@example.go.id", bounces: "ppid-bounce+{key}@example.go.id", ca: "ca.pem", copy: true } }
      """)
    guard case .smtp(let setting) = read.send else {
      Issue.record("no smtp")
      return
    }
    #expect(setting.server.security == .starttls)
    #expect(setting.server.authorities == "ca.pem")
    #expect(setting.login == .password(.credential("smtp")))
    #expect(setting.bounces == "ppid-bounce+{key}@example.go.id")
    #expect(setting.copy)
  }

  static let wrongSending: [(text: String, says: String)] = [
    (#"{ kind: "smtp", url: "smtps://m.example.id", user: "u" }"#, "user without a password"),
    (#"{ kind: "smtp", url: "smtps://m.example.id", password: { file: "x" } }"#, "user without a password"),
    (#"{ kind: "smtp", url: "smtps://m.example.id", from: "a b@c" }"#, "no plain mail address"),
    (
      #"{ kind: "smtp", url: "smtps://m.example.id", bounces: "x>\r\nRCPT TO:<y@z" }"#,
      "no plain mail address"
    ),
    (#"{ kind: "sendmail" }"#, "'sendmail' is unknown"),
  ]

  @Test(arguments: wrongSending)
  func mistakesInSendingSayWhereAndHow(_ row: (text: String, says: String)) throws {
    let fault = #expect(throws: StationFault.self) { try settings("{\n send: \(row.text) }") }
    #expect(fault?.sentence.contains(row.says) == true, "\(fault?.sentence ?? "")")
  }

  @Test func oauthIsReadAndStandsAlone() throws {
    let read = try settings(
      """
      { mailboxes: [{ kind: "imap", url: "imaps://imap.gmail.com/INBOX", user: "ppid@example.go.id",
        oauth: { tokenUrl: "https://oauth2.googleapis.com/token", clientId: "id", clientSecret: { file: "s" },
          refreshToken: { file: "r" }, scope: "https://mail.google.com/" } }] }
      """)
    guard case .imap(let setting)? = read.mailboxes.first, case .oauth(let account) = setting.login else {
      Issue.record("no oauth")
      return
    }
    #expect(account.clientID == "id")
    #expect(account.clientSecret == .file("s"))
    #expect(account.refreshToken == .file("r"))
    #expect(throws: StationFault.self) {
      try settings(
        """
        { mailboxes: [{ kind: "imap", url: "imaps://m.example.id", user: "u", password: { file: "x" },
          oauth: { tokenUrl: "https://x", clientId: "i", refreshToken: { file: "r" } } }] }
        """)
    }
    #expect(throws: StationFault.self) {
      try settings(
        """
        { mailboxes: [{ kind: "imap", url: "imaps://m.example.id", user: "u",
          oauth: { tokenUrl: "http://x", clientId: "i", refreshToken: { file: "r" } } }] }
        """)
    }
  }

  static let bounds: [(text: String, isGood: Bool)] = [
    ("{ poll: { seconds: 5 } }", true), ("{ poll: { seconds: 4 } }", false),
    ("{ poll: { seconds: 86400 } }", true), ("{ poll: { seconds: 86401 } }", false),
    ("{ limits: { lettersPerHour: 1, lettersPerDay: 1, tryingDays: 30 } }", true),
    ("{ limits: { tryingDays: 31 } }", false), ("{ limits: { lettersPerHour: 0 } }", false),
    ("{ limits: { lettersPerAddressAndDay: 1.5 } }", false),
  ]

  @Test(arguments: bounds)
  func numbersHaveBounds(_ row: (text: String, isGood: Bool)) {
    if row.isGood {
      #expect(throws: Never.self) { try settings(row.text) }
    } else {
      #expect(throws: StationFault.self) { try settings(row.text) }
    }
  }
}
