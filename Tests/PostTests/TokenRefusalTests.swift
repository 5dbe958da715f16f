import Civil
import Foundation
import Post
import Testing

/// What goes wrong at a token endpoint, and what is said of it.
@Suite struct TokenRefusalTests {
  /// What a server may answer, whether it is worth another try, and words of the sentence.
  static let table: [(answer: String, isTransient: Bool, words: String)] = [
    (TokenServer.refuse("invalid_grant"), false, "sign in again and store the new refresh token"),
    (TokenServer.refuse("invalid_client", status: 401), false, "(invalid_client); check client id"),
    (TokenServer.refuse("unauthorized_client"), false, "(unauthorized_client)"),
    (TokenServer.refuse("invalid_scope"), false, "(invalid_scope, HTTP 400)"),
    (TokenServer.refuse("temporarily_unavailable"), true, "(temporarily_unavailable)"),
    (TokenServer.refuse("segar-zqxj"), false, "(HTTP 400)"),
    (TokenServer.refuse("klien"), false, "(HTTP 400)"),
    (TokenServer.refuse("a\\u001b[2Jb"), false, "(HTTP 400)"),
    (TokenServer.refuse(String(repeating: "x", count: 41)), false, "(HTTP 400)"),
    (TokenServer.json(403, "{ \"error\": { \"code\": 403 } }"), false, "(HTTP 403)"),
    (TokenServer.refuse("invalid_code", status: 200), false, "(invalid_code, HTTP 200)"),
    (TokenServer.json(404, "<html>"), false, "check token url"),
    (TokenServer.json(429, "{}"), true, "HTTP 429"),
    (TokenServer.json(408, ""), true, "HTTP 408"),
    (TokenServer.json(500, "{ \"error\": \"invalid_grant\" }"), true, "HTTP 500"),
    (TokenServer.json(503, String(repeating: "x", count: 100_000)), true, "HTTP 503"),
    (TokenServer.json(200, String(repeating: "x", count: 100_000)), false, "more than 64 KiB"),
    (TokenServer.json(200, "<html>"), false, "something else than a token"),
    (TokenServer.json(200, "[]"), false, "something else than a token"),
    (TokenServer.json(200, String(repeating: "[", count: 60_000)), false, "something else than a token"),
    (TokenServer.json(200, "{}"), false, "without a usable access token"),
    (TokenServer.json(200, "{ \"access_token\": \"\" }"), false, "without a usable access token"),
    (TokenServer.json(200, "{ \"access_token\": \"a\\u0001b\" }"), false, "without a usable access token"),
    (TokenServer.json(200, "{ \"access_token\": \"a\\r\\nb\" }"), false, "without a usable access token"),
    (TokenServer.json(200, "{ \"access_token\": \"a\", \"token_type\": \"mac\" }"), false, "no bearer token"),
    ("HTTP/1.1 302 Found\r\nLocation: https://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n", false, "HTTP 302"),
    ("tidak HTTP\r\n\r\n", false, "no web server"),
  ]

  @Test(
    "Each answer has its sentence, with nothing of what was sent or described", arguments: table.indices)
  func answers(_ index: Int) throws {
    let (answer, isTransient, words) = Self.table[index]
    let bench = try TokenBench(TokenServer(answer))
    let fault = try bench.fault()
    #expect(fault.isTransient == isTransient, "\(fault.sentence)")
    #expect(fault.sentence.contains(words), "\(fault.sentence)")
    for hidden in ["zqxj", "klien", "uraian", "example.id", "\u{1B}", "Location"] {
      #expect(!fault.sentence.contains(hidden), "\(fault.sentence)")
    }
    #expect(bench.asked == [TokenBench.refresh])
  }

  @Test("A redirect is not followed, also to the same server")
  func redirect() throws {
    let server = try TokenServer(
      "HTTP/1.1 307 Found\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n", TokenServer.grant("a"))
    let bench = try TokenBench(server)
    #expect(try !bench.fault().isTransient)
    #expect(server.requests.count == 1)
  }

  @Test("After a fault the next call asks again")
  func recovers() throws {
    let bench = try TokenBench(TokenServer(TokenServer.json(503, ""), TokenServer.grant("a")))
    #expect(try bench.fault().isTransient)
    #expect(try bench.purse.accessToken() == "a")
  }

  @Test("A certificate that cannot be verified gets no octet of a secret")
  func certificate() throws {
    let server = try TokenServer(TokenServer.grant("a"))
    for (host, authorities) in [("127.0.0.1", nil), ("localhost", server.authorities)] as [(String, String?)]
    {
      let fault = #expect(throws: PostFault.self) {
        try purse(server.url(host: host), authorities).accessToken()
      }
      #expect(fault?.kind == .permanent)
      #expect(fault?.sentence.contains("certificate") == true)
    }
    #expect(server.requests.isEmpty)
    #expect(try purse(server.url(), server.authorities).accessToken() == "a")
  }

  @Test("A server that is not there, or says nothing, is tried again later")
  func silence() throws {
    // One takes connections and waits, the other holds its port and takes none.
    let (silent, closed) = (try TokenLoopback(), try TokenLoopback(listens: false))
    for (port, seconds, words) in [(silent.port, 1, "in time"), (closed.port, 30, "nobody answers")] {
      let fault = #expect(throws: PostFault.self) {
        try purse("https://127.0.0.1:\(port)/", nil, seconds: seconds).accessToken()
      }
      #expect(fault?.kind == .transient)
      #expect(fault?.sentence.contains(words) == true, "\(fault?.sentence ?? "")")
    }
  }

  @Test(
    "Only a plain https address is a token url",
    arguments: [
      ("https://masuk.example.id/token", true), ("HTTPS://masuk.example.id", true),
      ("https://masuk.example.id:8443/a?b=c", true), ("https://[2001:db8::1]/token", true),
      ("http://masuk.example.id/token", false), ("https:///token", false), ("https://", false), ("", false),
      ("https://user:kunci@masuk.example.id/token", false), ("https://masuk.example.id/token#a", false),
      ("https://masuk.example.id/to ken", false), ("https://masuk.example.id/\r\nHost: a", false),
      ("https://masuk.example.id\\@a/", false), ("ftp://masuk.example.id/", false),
      ("file:///etc/passwd", false), ("\u{001A}https://a/", false),
    ])
  func urls(_ url: String, _ isGood: Bool) {
    func make() throws {
      _ = try OAuthAccount(
        tokenURL: url, clientID: "loket", clientSecret: nil, refreshToken: .environment("SEGAR"), scope: nil,
        authorities: nil)
    }
    if isGood {
      #expect(throws: Never.self) { try make() }
    } else {
      let fault = #expect(throws: PostFault.self) { try make() }
      #expect(fault?.kind == .permanent)
      #expect(fault?.sentence.contains("kunci") == false)
    }
  }

  @Test("A secret that cannot be read asks nobody")
  func secretMissing() throws {
    let server = try TokenServer(TokenServer.grant("a"))
    let account = try OAuthAccount(
      tokenURL: server.url(), clientID: "loket", clientSecret: .credential("klien"),
      refreshToken: .environment("SEGAR"), scope: nil, authorities: server.authorities)
    let purse = TokenPurse(account, base: "/", environment: ["SEGAR": "s"], file: nil) { Instant(seconds: 0) }
    let fault = #expect(throws: PostFault.self) { try purse.accessToken() }
    #expect(fault?.sentence.contains("LoadCredential=klien") == true)
    #expect(server.requests.isEmpty)
  }

  private func purse(_ url: String, _ authorities: String?, seconds: Int = 30) throws -> TokenPurse {
    let account = try OAuthAccount(
      tokenURL: url, clientID: "loket", clientSecret: nil, refreshToken: .environment("SEGAR"), scope: nil,
      authorities: authorities)
    return TokenPurse(account, base: "/", environment: ["SEGAR": "segar-zqxj"], file: nil, seconds: seconds) {
      Instant(seconds: 0)
    }
  }
}
