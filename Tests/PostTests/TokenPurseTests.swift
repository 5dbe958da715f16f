import Civil
import Foundation
import Post
import Testing

/// Access tokens by a refresh token, from a server that speaks TLS.
@Suite struct TokenPurseTests {
  @Test("The request is a form with what RFC 6749 asks for, sent as it is")
  func request() throws {
    let bench = try TokenBench(
      TokenServer(TokenServer.grant("a1")), scope: "https://mail.example.id/.default offline")
    #expect(try bench.purse.accessToken() == "a1")
    let request = try #require(bench.server.requests.first)
    #expect(request.head.hasPrefix("POST /token HTTP/"))
    #expect(request.head.lowercased().contains("content-type: application/x-www-form-urlencoded"))
    #expect(!request.head.contains("zqxj"))
    #expect(
      request.fields == [
        "grant_type": "refresh_token", "client_id": "loket & co", "client_secret": TokenBench.clientSecret,
        "refresh_token": TokenBench.refresh, "scope": "https://mail.example.id/.default offline",
      ])
  }

  @Test("A public client sends neither secret nor scope")
  func publicClient() throws {
    let bench = try TokenBench(TokenServer(TokenServer.grant("a1")), secret: false)
    _ = try bench.purse.accessToken()
    #expect(
      bench.server.requests.first?.fields.keys.sorted() == ["client_id", "grant_type", "refresh_token"])
  }

  @Test("A token is given out until a minute before its end, and not after the clock was set back")
  func cached() throws {
    let bench = try TokenBench(try TokenServer { index, _ in TokenServer.grant("a\(index)", seconds: 3600) })
    #expect(try bench.purse.accessToken() == "a0")
    bench.clock.advance(3539)
    #expect(try bench.purse.accessToken() == "a0")
    bench.clock.advance(1)
    #expect(try bench.purse.accessToken() == "a1")
    bench.clock.advance(-1)
    #expect(try bench.purse.accessToken() == "a2")
    #expect(bench.server.requests.count == 3)
  }

  @Test(
    "The server's word on the lifetime is taken with care",
    arguments: [
      ("3600", 3539, 3540), ("\"3600\"", 3539, 3540), ("60", -1, 0), ("0", -1, 0), ("-5", -1, 0),
      ("9223372036854775807", 86_339, 86_340), ("null", 239, 240), ("1e99", 239, 240), ("\"lama\"", 239, 240),
    ])
  func lifetimes(_ written: String, _ good: Int64, _ over: Int64) throws {
    let server = try TokenServer { index, _ in
      TokenServer.json(200, "{ \"access_token\": \"a\(index)\", \"expires_in\": \(written) }")
    }
    let bench = try TokenBench(server)
    _ = try bench.purse.accessToken()
    if good >= 0 {
      bench.clock.advance(good)
      #expect(try bench.purse.accessToken() == "a0")
    }
    bench.clock.advance(over - max(good, 0))
    #expect(try bench.purse.accessToken() == "a1")
  }

  @Test("A token that a mail server refused is not given out again")
  func forgets() throws {
    let bench = try TokenBench(try TokenServer { index, _ in TokenServer.grant("a\(index)") })
    #expect(try bench.purse.accessToken() == "a0")
    bench.purse.forget()
    #expect(try bench.purse.accessToken() == "a1")
  }

  @Test("Threads that come together share one question to the server")
  func threads() async throws {
    let bench = try TokenBench(try TokenServer { index, _ in TokenServer.grant("a\(index)") })
    let purse = bench.purse
    let tokens = try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<16 { group.addTask { try purse.accessToken() } }
      return try await group.reduce(into: Set<String>()) { $0.insert($1) }
    }
    #expect(tokens == ["a0"])
    #expect(bench.server.requests.count == 1)
  }

  @Test("A new refresh token is kept in its file and used from then on, also by the next start")
  func rotation() throws {
    let server = try TokenServer { index, _ in TokenServer.grant("a\(index)", refresh: "putar-\(index)") }
    let bench = try TokenBench(server)
    _ = try bench.purse.accessToken()
    #expect(bench.keptText == "putar-0\n")
    bench.purse.forget()
    _ = try bench.purse.accessToken()
    #expect(bench.keptText == "putar-1\n")
    let next = try TokenBench(server, kept: "putar-1\n")
    _ = try next.purse.accessToken()
    #expect(server.requests.map { $0.fields["refresh_token"] } == [TokenBench.refresh, "putar-0", "putar-1"])
  }

  @Test("A kept token that the server refuses gives way to the configured one, and is not tried again")
  func fallsBack() throws {
    let server = try TokenServer { index, request in
      request.fields["refresh_token"] == "lama"
        ? TokenServer.refuse("invalid_grant") : TokenServer.grant("a\(index)")
    }
    let bench = try TokenBench(server, kept: "lama\n")
    #expect(try bench.purse.accessToken() == "a1")
    bench.purse.forget()
    #expect(try bench.purse.accessToken() == "a2")
    #expect(bench.asked == ["lama", TokenBench.refresh, TokenBench.refresh])
  }

  @Test("When both are refused the sentence says to sign in again; the same token is not asked twice")
  func bothRefused() throws {
    let both = try TokenBench(TokenServer(TokenServer.refuse("invalid_grant")), kept: "lama\n")
    #expect(try both.fault().sentence.contains("sign in again"))
    #expect(both.asked == ["lama", TokenBench.refresh])
    let same = try TokenBench(
      TokenServer(TokenServer.refuse("invalid_grant")), kept: TokenBench.refresh + "\n")
    #expect(try same.fault().sentence.contains("sign in again"))
    #expect(same.asked == [TokenBench.refresh])
  }

  @Test("A new refresh token that cannot be kept is not lost: the next call keeps it first")
  func keepsLater() throws {
    let server = try TokenServer { index, _ in TokenServer.grant("a\(index)", refresh: "putar-\(index)") }
    let full = PostFault(.transient, "the disk is full")
    let gate = TokenGate()
    let bench = try TokenBench(server) { path, octets throws(PostFault) in
      if gate.isShut { throw full }
      try TokenBench.write(path, octets)
    }
    #expect(try bench.fault() == full)
    #expect(try bench.fault() == full)
    gate.open()
    #expect(try bench.purse.accessToken() == "a0")
    #expect(bench.keptText == "putar-0\n")
    #expect(server.requests.count == 1)
  }

  @Test("A kept token that others may read is refused like any secret")
  func keptFileMode() throws {
    let bench = try TokenBench(TokenServer(TokenServer.grant("a")))
    try bench.folder.put("kept", "lama", mode: 0o644)
    #expect(try bench.fault().sentence.contains("chmod 600"))
    #expect(bench.asked.isEmpty)
  }

  @Test("A login is made from each kind of source, a token only when it is needed")
  func logins() throws {
    let server = try TokenServer { index, _ in TokenServer.grant("a\(index)") }
    let account = try OAuthAccount(
      tokenURL: server.url(), clientID: "loket", clientSecret: nil, refreshToken: .environment("SEGAR"),
      scope: nil,
      authorities: server.authorities)
    func reader(_ source: CredentialSource) -> CredentialReader {
      CredentialReader(source, user: "ppid", base: "/", environment: ["SEGAR": "s"], file: nil) {
        Instant(seconds: 0)
      }
    }
    let token = reader(.oauth(account))
    #expect(try "\(token.credentials())" == "Credentials(access token)")
    #expect(try token.credentials().user == "ppid")
    #expect(server.requests.count == 1)
    token.forget()
    _ = try token.credentials()
    #expect(server.requests.count == 2)
    #expect(try "\(reader(.password(.environment("SEGAR"))).credentials())" == "Credentials(password)")
    #expect(try "\(reader(.anonymous).credentials())" == "Credentials(no login)")
    let missing = #expect(throws: PostFault.self) {
      try reader(.password(.environment("KATA_SANDI"))).credentials()
    }
    #expect(missing?.kind == .permanent)
  }

  @Test("Nothing of a purse, a login or a fault can be printed")
  func hidden() throws {
    let bench = try TokenBench(TokenServer(TokenServer.grant("a-zqxj", refresh: "putar-zqxj")))
    _ = try bench.purse.accessToken()
    let password = CredentialReader(
      .password(.environment("KLIEN")), user: "wulan@example.id", base: "/",
      environment: ["KLIEN": TokenBench.clientSecret], file: nil
    ) { Instant(seconds: 0) }
    let credentials = try password.credentials()
    for value: Any in [bench.purse, credentials, [credentials], Credentials.Secret.bearer("a-zqxj")] {
      var dumped = ""
      dump(value, to: &dumped)
      for text in ["\(value)", String(reflecting: value), dumped] {
        #expect(!text.contains("zqxj"))
        #expect(!text.contains("wulan"))
      }
    }
  }
}
