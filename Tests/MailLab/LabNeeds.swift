import Glibc

/// What the lab needs of the machine; tests say by it why they do not run.
package enum LabNeeds {
  /// Root and Dovecot with its LMTP server.
  package static let dovecot =
    geteuid() == 0 && [Programs.dovecot, Programs.doveadm, Programs.openssl].allSatisfy(isProgram)

  /// All that, and Postfix.
  package static let postfix = dovecot && isProgram(Programs.postfix)

  /// Says what is missing without `dovecot`.
  package static let dovecotReason = "needs root, dovecot-imapd, dovecot-lmtpd and openssl"

  /// Says what is missing without `postfix`.
  package static let postfixReason = "needs root, dovecot-imapd, dovecot-lmtpd, openssl and postfix"

  private static func isProgram(_ path: String) -> Bool { access(path, X_OK) == 0 }

  /// Where Debian puts the programs.
  enum Programs {
    static let dovecot = "/usr/sbin/dovecot"
    static let doveadm = "/usr/bin/doveadm"
    static let openssl = "/usr/bin/openssl"
    static let postfix = "/usr/sbin/postfix"
  }
}
