import MailLab
import Post

/// The clerk whose mailbox the tests open, and the password.
enum Clerk {
  static let user = "petugas@example.go.id"
  static let password = "rahasia-dinas"
  static let credentials = Credentials(user: user, secret: .password(password))
}

extension DovecotServer {
  /// Where it is, by how it is protected.
  func address(_ security: ServerAddress.Security = .none, authorities: String? = nil) -> ServerAddress {
    ServerAddress(
      url: security == .tls ? "imaps://127.0.0.1:\(imapsPort)" : "imap://127.0.0.1:\(imapPort)",
      security: security, authorities: authorities ?? authority)
  }

  /// The clerk's folder, opened.
  func open(
    _ folder: String = "INBOX", _ security: ServerAddress.Security = .none, times: PostTimes = .init()
  ) throws -> ImapMailbox {
    try ImapMailbox(
      address(security), Clerk.credentials, folder: folder, tagPrefix: "q7w2", times: times)
  }

  /// Puts letters with these subjects into the clerk's folder.
  func deliver(_ subjects: [String], folder: String = "INBOX") throws {
    for subject in subjects { try deliver(Letter.plain(subject), to: Clerk.user, folder: folder) }
  }

  /// The subjects of what lies in the clerk's folder on the disk.
  func subjects(_ folder: String = "INBOX") -> [String] {
    messages(of: Clerk.user, folder: folder).map { Letter.subject(of: $0.octets) }.sorted()
  }
}

/// Letters of the tests.
enum Letter {
  /// A short letter.
  static func plain(_ subject: String) -> [UInt8] {
    Array(
      """
      From: Sari <sari@example.id>\r\nTo: \(Clerk.user)\r\nSubject: \(subject)\r\n\
      Message-ID: <\(subject)@example.id>\r\nDate: Fri, 20 Nov 2026 08:15:00 +0700\r\n\r\nIsi surat.\r\n
      """.utf8)
  }

  /// What stands behind `Subject: `; empty when there is none.
  static func subject(of octets: [UInt8]) -> String {
    let lines = octets.split { $0 == 0x0D || $0 == 0x0A }
    let line = lines.first { $0.starts(with: Array("Subject: ".utf8)) }
    return line.map { String(decoding: $0.dropFirst(9), as: UTF8.self) } ?? ""
  }

  /// Collects what a fetch hands over.
  static func fetch(_ uids: [UInt32], of mailbox: ImapMailbox) throws -> [UInt32: [UInt8]] {
    var bodies: [UInt32: [UInt8]] = [:]
    try mailbox.fetch(uids) { bodies[$0] = $1 }
    return bodies
  }
}

/// Times so short that a test can wait them out, and long enough for a server on a busy machine to answer.
extension PostTimes {
  static var short: PostTimes {
    var times = PostTimes()
    times.connect = 2
    times.progress = 2
    times.trickle = 3
    times.command = 2
    times.final = 2
    return times
  }
}
