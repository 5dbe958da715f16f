import Civil
import Foundation
import Post
import Synchronization
import Testing

/// A clock that a test sets.
final class TokenClock: Sendable {
  private let seconds = Mutex<Int64>(1_000_000)
  var now: Instant { Instant(seconds: seconds.withLock { $0 }) }
  func advance(_ more: Int64) { seconds.withLock { $0 += more } }
}

/// A way that is shut until a test opens it.
final class TokenGate: Sendable {
  private let shut = Mutex(true)
  var isShut: Bool { shut.withLock { $0 } }
  func open() { shut.withLock { $0 = false } }
}

/// One account's surroundings.
struct TokenBench {
  static let refresh = "segar-zqxj/+ =&é"
  static let clientSecret = "klien-zqxj"

  let server: TokenServer
  let folder: SecretFolder
  let clock = TokenClock()
  let purse: TokenPurse
  var kept: String { folder.path + "/kept" }

  init(
    _ server: TokenServer, kept: String? = nil, secret: Bool = true, scope: String? = nil,
    replace: @escaping @Sendable (String, [UInt8]) throws(PostFault) -> Void = TokenBench.write
  ) throws {
    self.server = server
    folder = try SecretFolder()
    try folder.put("segar", Self.refresh + "\n")
    if let kept { try folder.put("kept", kept) }
    let account = try OAuthAccount(
      tokenURL: server.url(), clientID: "loket & co", clientSecret: secret ? .environment("KLIEN") : nil,
      refreshToken: .file("segar"), scope: scope, authorities: server.authorities)
    purse = TokenPurse(
      account, base: folder.path, environment: ["KLIEN": Self.clientSecret],
      file: TokenFile(path: folder.path + "/kept", replace: replace)
    ) { [clock] in clock.now }
  }

  var keptText: String? {
    // ok: nothing kept is an answer
    try? String(contentsOfFile: kept, encoding: .utf8)
  }

  var asked: [String?] { server.requests.map { $0.fields["refresh_token"] } }

  static let write: @Sendable (String, [UInt8]) throws(PostFault) -> Void = {
    path, octets throws(PostFault) in
    let isMade = FileManager.default.createFile(
      atPath: path, contents: Data(octets), attributes: [.posixPermissions: 0o600])
    if !isMade { throw PostFault(.transient, "the token cannot be kept") }
  }

  func fault() throws -> PostFault {
    let fault = #expect(throws: PostFault.self) { try purse.accessToken() }
    return try #require(fault)
  }
}
