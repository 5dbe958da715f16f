import Civil
import Disk
import Foundation
import Json
import MailLab
import Station
import Testing

/// An office whose mailbox is a real Dovecot and whose letters go to a scripted server.
final class MailOffice {
  let scratch: ScratchOffice
  let dovecot: DovecotServer
  static let user = "petugas@example.go.id"

  /// `without`: what Dovecot shall not be able to do; `send`: the value of `send` in office.json5.
  init(
    without: Set<String> = [], send: String = "{ kind: \"folder\" }", password: String = "rahasia-dinas",
    more: String = ""
  ) throws {
    var options = DovecotServer.Options()
    options.without = without
    dovecot = try DovecotServer(options)
    scratch = try ScratchOffice(
      configuration: """
        {
          office: { name: "PPID Contoh", email: "\(Self.user)" },
          mailboxes: [
            { kind: "maildir", path: "mail" },
            { kind: "imap", url: "imaps://127.0.0.1:\(dovecot.imapsPort)/INBOX", user: "\(Self.user)",
              password: { file: ".sandi" }, ca: "\(dovecot.authority)" },
          ],
          send: \(send),
          \(more)
        }
        """)
    try DiskFile.replace(
      scratch.folder.root + "/.sandi", with: Array("\(password)\n".utf8), mode: 0o600, sync: false)
  }

  /// The value of `send` for a scripted server.
  static func smtp(_ server: ScriptedServer, more: String = "") -> String {
    "{ kind: \"smtp\", url: \"smtp://127.0.0.1:\(server.port)\", tls: \"none\"\(more) }"
  }

  /// One round at an hour.
  @discardableResult
  func run(at hour: String = "2026-11-24T09:00:00+07:00") throws -> RoundReport {
    try scratch.station(at: hour).runOnce()
  }

  /// Puts a mail into the office's mailbox, as a server does: CRLF line ends.
  func deliver(_ mail: String, folder: String = "INBOX", received: Int64 = 1_795_000_000) throws {
    try dovecot.deliver(
      Array(mail.replacing("\n", with: "\r\n").utf8), to: Self.user, folder: folder, received: received)
  }

  /// How many messages lie in a folder of the mailbox.
  func count(_ folder: String = "INBOX") -> Int { dovecot.count(of: Self.user, folder: folder) }

  /// Where a letter of a case stands.
  func state(of letter: Int = 0, in id: String = "2026-P-0001") throws -> String? {
    let sheet = try CaseQuery(scratch.station()).show(id)
    return sheet.json["letters"]?.array?[letter]["state"]?.string
  }

  /// Files in `print/`.
  func printed() throws -> [String] { try scratch.files(below: scratch.folder.print).keys.sorted() }
}

/// What scripted submission servers do.
enum SmtpScript {
  /// Until the letters can begin: greeting, EHLO, and the word by which Loket sees that it is served.
  static let opening: [ScriptedStep] = [
    .say("220 mx.example.id\r\n"), .expect("EHLO"), .say("250-mx.example.id\r\n250 SIZE 10000000\r\n"),
    .expect("NOOP"), .say("250 OK\r\n"),
  ]

  /// One letter taken.
  static func taken(_ queue: String = "4F3C21") -> [ScriptedStep] {
    begun + [.take(until: "\r\n.\r\n"), .say("250 2.0.0 Ok: queued as \(queue)\r\n")]
  }

  /// A letter up to its text.
  static let begun: [ScriptedStep] = [
    .expect("MAIL FROM"), .say("250 OK\r\n"), .expect("RCPT TO"), .say("250 OK\r\n"), .expect("DATA"),
    .say("354 go on\r\n"),
  ]

  /// A letter whose recipient is refused.
  static func refused(_ reply: String) -> [ScriptedStep] {
    [.expect("MAIL FROM"), .say("250 OK\r\n"), .expect("RCPT TO"), .say("\(reply)\r\n")]
  }
}
