import Foundation
import Glibc

/// A private Postfix on loopback that takes letters for example.go.id and example.id from users of a Dovecot, and
/// delivers them into it.
///
/// It has its own configuration, queue, data and log, and leaves the machine's Postfix alone. It ends with the value,
/// and with this process.
package final class PostfixServer: @unchecked Sendable {
  /// The port for clear text and STARTTLS.
  package let port: Int
  /// The port for TLS from the first octet.
  package let tlsPort: Int
  /// The file with the authority that clients are told of.
  package let authority: String
  private let folder: LabFolder
  private let dovecot: DovecotServer
  private var process: LabProcess?

  /// Starts it, and waits until it answers.
  package init(delivering dovecot: DovecotServer, certificate: LabCertificate = .right) throws {
    self.dovecot = dovecot
    folder = try LabFolder()
    let certificates = try LabCertificates(certificate, in: folder)
    authority = certificates.authority
    (port, tlsPort) = (try LabPort.free(), try LabPort.free())
    for name in ["etc", "queue", "log"] { try folder.make(name) }
    try folder.make("data", owner: "postfix")
    try makeQueue()
    try folder.write("etc/main.cf", settings(certificates))
    try folder.write("etc/master.cf", services)
    // Postfix waits two seconds when the file is new, lest somebody is still writing it.
    var old = [timeval(tv_sec: 1_700_000_000, tv_usec: 0), timeval(tv_sec: 1_700_000_000, tv_usec: 0)]
    guard utimes(folder.file("etc/main.cf"), &old) == 0 else { throw LabFault("a file's time cannot be set") }
    let master = folder.file("queue/pid/master.pid")
    process = try LabProcess(
      [LabNeeds.Programs.postfix, "-c", folder.file("etc"), "start-fg"], output: folder.file("output"),
      // The program is a script that waits for the master, which has a group of its own.
      end: """
        master=$(cat \(master) | tr -d ' ')
        kill -TERM $master && sleep 0.05 && kill -KILL -$master
        """)
    guard LabWait.until(seconds: 30, { LabPort.greets(port, with: "220") && LabPort.isOpen(tlsPort) }) else {
      throw LabFault("Postfix does not answer: \(folder.text("output")) \(log)")
    }
  }

  deinit { stop() }

  /// Ends it; connections are closed.
  package func stop() {
    process?.stop()
    process = nil
  }

  /// What it has written to its log.
  package var log: String { folder.text("log/postfix.log") }

  /// Makes the queue's folders, and has the start skip the check of all its files.
  private func makeQueue() throws {
    for name in [
      "active", "bounce", "corrupt", "defer", "deferred", "flush", "hold", "incoming", "maildrop", "private",
      "public", "saved", "trace",
    ] { try folder.make("queue/\(name)", owner: "postfix") }
    try folder.make("queue/pid")
    try folder.write("queue/quick-start", "")
  }

  private func settings(_ certificates: LabCertificates) -> String {
    let at = folder.path
    return """
      compatibility_level = 3.6
      queue_directory = \(at)/queue
      data_directory = \(at)/data
      command_directory = /usr/sbin
      daemon_directory = /usr/lib/postfix/sbin
      meta_directory = /etc/postfix
      mail_owner = postfix
      setgid_group = postdrop
      maillog_file = \(at)/log/postfix.log
      maillog_file_prefixes = \(at)
      inet_interfaces = 127.0.0.1
      inet_protocols = ipv4
      myhostname = mail.example.go.id
      mydestination =
      local_recipient_maps =
      alias_maps =
      alias_database =
      virtual_mailbox_domains = example.go.id, example.id
      virtual_mailbox_maps = static:all
      virtual_transport = lmtp:inet:127.0.0.1:\(dovecot.lmtpPort)
      default_transport = error:this server delivers to nobody else
      message_size_limit = 2000000
      smtpd_peername_lookup = no
      mynetworks =
      smtpd_relay_restrictions = permit_sasl_authenticated, reject
      smtpd_recipient_restrictions =
      smtpd_client_connection_rate_limit = 0
      smtpd_sasl_type = dovecot
      smtpd_sasl_path = inet:127.0.0.1:\(dovecot.loginPort)
      smtpd_sasl_auth_enable = yes
      smtpd_tls_cert_file = \(certificates.certificate)
      smtpd_tls_key_file = \(certificates.key)
      smtpd_tls_security_level = may
      smtpd_tls_auth_only = yes
      smtpd_tls_loglevel = 1

      """
  }

  private var services: String {
    """
    127.0.0.1:\(port) inet n - n - - smtpd
    127.0.0.1:\(tlsPort) inet n - n - - smtpd -o smtpd_tls_wrappermode=yes
    cleanup unix n - n - 0 cleanup
    qmgr unix n - n 300 1 qmgr
    tlsmgr unix - - n 1000? 1 tlsmgr
    rewrite unix - - n - - trivial-rewrite
    bounce unix - - n - 0 bounce
    defer unix - - n - 0 bounce
    trace unix - - n - 0 bounce
    verify unix - - n - 1 verify
    proxymap unix - - n - - proxymap
    error unix - - n - - error
    retry unix - - n - - error
    lmtp unix - - n - - lmtp
    anvil unix - - n - 1 anvil
    scache unix - - n - 1 scache
    showq unix n - n - - showq
    postlog unix-dgram n - n - 1 postlogd

    """
  }
}
