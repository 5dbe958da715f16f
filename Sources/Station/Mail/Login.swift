import Disk
import Post

/// How one account logs in: reads its secret anew for every connection, so that a changed password needs no restart.
final class Login: Sendable {
  private let user: String
  private let source: CredentialSource
  private let base: String

  /// `base`: the office's folder, from which relative paths count.
  init(user: String, source: CredentialSource, base: String) {
    self.user = user
    self.source = source
    self.base = base
  }

  /// What the next connection logs in with.
  func credentials() throws(PostFault) -> Credentials {
    guard case .password(.file(let path)) = source else { return Credentials(user: user, secret: .anonymous) }
    do {
      let octets = try DiskFile.read(path.hasPrefix("/") ? path : base + "/" + path, limit: 65_536)
      let line = octets.prefix { $0 != 0x0A }
      return Credentials(user: user, secret: .password(String(decoding: line, as: UTF8.self)))
    } catch {
      throw PostFault(.permanent, error.sentence)
    }
  }

  /// The server has refused the last login.
  func refused() {}
}
