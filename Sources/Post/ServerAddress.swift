/// Where a server is and how its connection is protected.
package struct ServerAddress: Sendable, Equatable {
  /// Without credentials or path: `imaps://mail.example.go.id:993`.
  package var url: String
  package var security: Security
  /// Path of a file with the certificate authorities to trust; `nil` for the system's.
  package var authorities: String?

  /// An address with its parts.
  package init(url: String, security: Security, authorities: String?) {
    self.url = url
    self.security = security
    self.authorities = authorities
  }

  /// How a connection is protected. There is no way to encrypt without verifying.
  package enum Security: String, Sendable {
    /// TLS from the first octet.
    case tls
    /// STARTTLS, required.
    case starttls
    /// Clear text, only where the configuration says so in so many words.
    case none
  }

  /// The host for sentences, with its port.
  package var host: String { Self.host(of: url) }

  /// The host and port of a url; a user that somebody wrote into it is left out.
  static func host(of url: String) -> String {
    let octets = Array(url.utf8)
    let slashes = octets.indices.dropLast(2).first { octets[$0...].starts(with: Array("://".utf8)) }
    let rest = octets[(slashes.map { $0 + 3 } ?? 0)...].prefix { $0 != 0x2F }
    let named = rest.lastIndex(of: 0x40).map { rest[($0 + 1)...] } ?? rest
    return String(decoding: named, as: UTF8.self)
  }
}
