/// What became of one letter handed to the server. `reply` is the server's last line where it has said one,
/// printable ASCII of at most 200 octets, else a sentence of ours.
package enum Delivery: Sendable, Equatable {
  /// Accepted: the reply names the server's queue id where it gives one.
  case sent(reply: String)
  /// Refused for now (4xx), or the connection was lost before the letter's last octet: try again later.
  case deferred(reply: String)
  /// Refused for good (5xx), or no letter that SMTP can carry.
  case failed(reply: String)
  /// No answer came after the letter's last octet: the server may have it. Never simply sent again.
  case uncertain(reply: String)

  /// The server's last words, or a sentence of ours.
  package var reply: String {
    switch self {
    case .sent(let reply), .deferred(let reply), .failed(let reply), .uncertain(let reply): reply
    }
  }

  /// Whether the letter was not taken, for now or for good.
  package var isRefusal: Bool {
    switch self {
    case .deferred, .failed: true
    case .sent, .uncertain: false
    }
  }
}
