/// How long to wait for what, in seconds.
package struct PostTimes: Sendable {
  /// For the connection, TLS and login together.
  package var connect = 30
  /// For the next octet while an IMAP answer is expected, and for the server to take octets.
  package var progress = 60
  /// For each further KiB of an IMAP answer, so that a server that trickles octets cannot hold a session for ever.
  package var trickle = 600
  /// For the whole answer to an SMTP command before the final dot (RFC 5321 section 4.5.3.2.2, five minutes).
  package var command = 300
  /// For the answer after the final dot of DATA (RFC 5321 section 4.5.3.2.6, ten minutes).
  package var final = 600

  /// The times of the house.
  package init() {}
}
