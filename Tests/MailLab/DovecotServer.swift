import Foundation
import Glibc

/// A private Dovecot on loopback: IMAP, IMAPS, LMTP, a login service for Postfix, and a Maildir for each user.
///
/// It ends with the value, and with this process.
package final class DovecotServer: @unchecked Sendable {
  /// What it is like.
  package struct Options: Sendable {
    /// Passwords by user.
    package var users: [String: String] = ["petugas@example.go.id": "rahasia-dinas"]
    package var certificate = LabCertificate.right
    /// Capabilities that it does not tell of: `MOVE`, `UIDPLUS`, `IDLE`.
    package var without: Set<String> = []
    /// What stands between the levels of a folder's name.
    package var separator = "/"

    package init() {}
  }

  package let options: Options
  package let imapPort: Int
  package let imapsPort: Int
  package let lmtpPort: Int
  /// Where Postfix asks whether a login is right.
  let loginPort: Int
  /// The file with the authority that clients are told of.
  package let authority: String
  let certificates: LabCertificates
  let folder: LabFolder
  private var process: LabProcess?
  var delivered = 0

  /// Starts it, and waits until it answers.
  package init(_ options: Options = Options()) throws {
    self.options = options
    folder = try LabFolder()
    certificates = try LabCertificates(options.certificate, in: folder)
    authority = certificates.authority
    (imapPort, imapsPort) = (try LabPort.free(), try LabPort.free())
    (lmtpPort, loginPort) = (try LabPort.free(), try LabPort.free())
    for name in ["run", "state"] { try folder.make(name) }
    for name in ["mail", "spoken"] { try folder.make(name, owner: Self.owner) }
    try folder.write("users", options.users.map { "\($0):{PLAIN}\($1)\n" }.joined())
    try folder.write("dovecot.conf", configuration)
    try start()
  }

  deinit { stop() }

  /// Who owns the mail.
  static let owner = "nobody"
  /// The number of that user and of its group.
  static let ownerID = getpwnam(owner)?.pointee.pw_uid ?? 65_534

  /// Starts it again after `stop`, on the same ports.
  package func start() throws {
    guard process == nil else { return }
    unlink(folder.file("run/master.pid"))
    process = try LabProcess(
      [LabNeeds.Programs.dovecot, "-F", "-c", folder.file("dovecot.conf")], output: folder.file("output"),
      // The master waits a second for its children, and leaves sessions behind: both are in the shell's group.
      end: "kill -TERM $child; sleep 0.05; kill -KILL 0")
    guard LabWait.until(seconds: 20, { LabPort.greets(imapPort, with: "* OK") && LabPort.isOpen(lmtpPort) })
    else { throw LabFault("Dovecot does not answer: \(folder.text("output")) \(log)") }
  }

  /// Ends it; connections are closed.
  package func stop() {
    process?.stop()
    process = nil
  }

  /// What it has written to its log.
  package var log: String { folder.text("log") }

  /// Everything that logged-in clients have said, in the order of their sessions; each line with the time before it.
  package var spoken: String {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.file("spoken"))) ?? []
    return names.filter { $0.hasSuffix(".in") }.sorted().map { folder.text("spoken/\($0)") }.joined()
  }

  /// Runs doveadm as someone else at the mailbox; gives what it says.
  @discardableResult
  package func administer(_ words: String...) throws -> String {
    try LabProcess.run(
      [LabNeeds.Programs.doveadm, "-c", folder.file("dovecot.conf")] + words, in: folder)
  }

  private var configuration: String {
    let at = folder.path
    let spoken = [
      "IMAP4rev1", "SASL-IR", "LOGIN-REFERRALS", "ID", "ENABLE", "IDLE", "LITERAL+", "UIDPLUS", "MOVE",
      "NAMESPACE", "SPECIAL-USE", "CHILDREN", "UNSELECT", "LIST-EXTENDED", "ESEARCH",
    ].filter { !options.without.contains($0) }.joined(separator: " ")
    return """
      base_dir = \(at)/run
      state_dir = \(at)/state
      log_path = \(at)/log
      protocols = imap lmtp
      listen = 127.0.0.1
      ssl = yes
      ssl_cert = <\(certificates.certificate)
      ssl_key = <\(certificates.key)
      disable_plaintext_auth = no
      auth_mechanisms = plain login
      auth_verbose = yes
      auth_failure_delay = 0
      mail_home = \(at)/mail/%u
      mail_location = maildir:~/Maildir
      mail_uid = \(Self.owner)
      mail_gid = nogroup
      first_valid_uid = 1
      first_valid_gid = 1
      mail_max_userip_connections = 200
      passdb {
        driver = passwd-file
        args = username_format=%u \(at)/users
      }
      userdb {
        driver = static
        args = uid=\(Self.owner) gid=nogroup home=\(at)/mail/%u
      }
      namespace inbox {
        inbox = yes
        separator = \(options.separator)
      }
      service imap-login {
        chroot =
        inet_listener imap {
          address = 127.0.0.1
          port = \(imapPort)
        }
        inet_listener imaps {
          address = 127.0.0.1
          port = \(imapsPort)
          ssl = yes
        }
      }
      service anvil {
        chroot =
        unix_listener anvil-auth-penalty {
          mode = 0
        }
      }
      service stats {
        chroot =
      }
      service auth {
        inet_listener login {
          address = 127.0.0.1
          port = \(loginPort)
        }
      }
      service lmtp {
        inet_listener lmtp {
          address = 127.0.0.1
          port = \(lmtpPort)
        }
      }
      protocol imap {
        rawlog_dir = \(at)/spoken
        imap_capability = \(spoken)
      }

      """
  }
}
