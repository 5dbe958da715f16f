import Foundation
import Synchronization

/// A token endpoint of its own for one test: `openssl s_server` carries TLS, this class speaks HTTP through it.
///
/// Its certificate is good for 127.0.0.1 alone and comes from an authority made for the test.
final class TokenServer: Sendable {
  /// What a client asked.
  struct Request: Sendable {
    /// Request line and header fields.
    var head: String
    /// The form's fields, decoded.
    var fields: [String: String]
  }

  /// Where the certificate of the authority stands.
  var authorities: String { folder.path + "/ca.pem" }
  /// The endpoint; `host` may name a host for which the certificate is not good.
  func url(host: String = "127.0.0.1") -> String { "https://\(host):\(port)/token" }
  /// What was asked so far.
  var requests: [Request] { heard.requests.withLock { $0 } }

  private let folder: SecretFolder
  private let port: UInt16
  private let end: @Sendable () -> Void
  private let heard = Heard()

  /// What the server's thread shares with it, so that the thread does not keep the server.
  private final class Heard: Sendable {
    let requests = Mutex<[Request]>([])
  }

  /// Starts a server that gives these answers in turn, and the last one for ever.
  convenience init(_ answers: String...) throws {
    try self.init { index, _ in answers[min(index, answers.count - 1)] }
  }

  /// Starts a server that makes its answers from the request's number, from 0, and the request.
  init(answer: @escaping @Sendable (Int, Request) -> String) throws {
    // A client that hangs up early must not end the tests.
    signal(SIGPIPE, SIG_IGN)
    folder = try SecretFolder()
    try Self.makeCertificates(in: folder)
    var started: (process: Process, output: FileHandle, input: FileHandle, port: UInt16)?
    // Another program may take the port before the server does.
    for _ in 0..<10 where started == nil { started = try Self.start(in: folder) }
    guard let started else { throw NotStarted() }
    port = started.port
    let (process, output, input) = (started.process, started.output, started.input)
    end = {
      // A program started from a thread of Swift's has SIGTERM blocked.
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
    }
    Thread.detachNewThread { [heard] in
      var octets = Data()
      var index = 0
      while let more = Optional(output.availableData), !more.isEmpty {
        octets += more
        while let request = Self.request(&octets) {
          heard.requests.withLock { $0.append(request) }
          // ok: a client that hung up is what some tests want
          try? input.write(contentsOf: Data(answer(index, request).utf8))
          index += 1
        }
      }
    }
  }

  deinit { end() }

  /// An answer of JSON.
  static func json(_ status: Int, _ body: String) -> String {
    "HTTP/1.1 \(status) Text\r\nContent-Type: application/json\r\nContent-Length: \(body.utf8.count)\r\n"
      + "Connection: close\r\n\r\n\(body)"
  }

  /// An answer that grants a token.
  static func grant(_ token: String, seconds: Int = 3600, refresh: String? = nil) -> String {
    let newer = refresh.map { ", \"refresh_token\": \"\($0)\"" } ?? ""
    return json(
      200,
      "{ \"access_token\": \"\(token)\", \"token_type\": \"Bearer\", \"expires_in\": \(seconds)\(newer) }")
  }

  /// An answer that refuses, with a description that must never be shown.
  static func refuse(_ word: String, status: Int = 400) -> String {
    json(status, "{ \"error\": \"\(word)\", \"error_description\": \"uraian untuk wulan@example.id\" }")
  }

  struct NotStarted: Error {}

  private static func makeCertificates(in folder: SecretFolder) throws {
    let text = """
      [req]
      distinguished_name = name
      [name]
      [authority]
      basicConstraints = critical, CA:TRUE
      keyUsage = critical, keyCertSign
      [server]
      subjectAltName = IP:127.0.0.1
      """
    try folder.put("cnf", text)
    let common = [
      "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
      "-config", "cnf",
    ]
    try openssl(
      common + ["-extensions", "authority", "-subj", "/CN=A", "-keyout", "ca.key", "-out", "ca.pem"],
      in: folder)
    try openssl(
      common + [
        "-extensions", "server", "-subj", "/CN=S", "-CA", "ca.pem", "-CAkey", "ca.key", "-keyout", "key.pem",
        "-out", "cert.pem",
      ], in: folder)
  }

  private static func openssl(_ words: [String], in folder: SecretFolder) throws {
    let process = process(words, in: folder)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw NotStarted() }
  }

  private static func process(_ words: [String], in folder: SecretFolder) -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/openssl")
    process.arguments = words
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.standardError = FileHandle.nullDevice
    return process
  }

  /// Starts the server on a free port and waits until it takes connections; `nil` when it ended instead.
  private static func start(
    in folder: SecretFolder
  ) throws -> (process: Process, output: FileHandle, input: FileHandle, port: UInt16)? {
    let port = freePort()
    let process = process(
      ["s_server", "-accept", "127.0.0.1:\(port)", "-cert", "cert.pem", "-key", "key.pem", "-quiet"],
      in: folder)
    let (output, input) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardInput = input
    try process.run()
    while process.isRunning {
      if TokenLoopback.answers(port) {
        return (process, output.fileHandleForReading, input.fileHandleForWriting, port)
      }
      usleep(2000)
    }
    kill(process.processIdentifier, SIGKILL)
    return nil
  }

  /// A port that nobody holds, below those that the system gives out by itself, so that it is still free when the
  /// server comes to take it.
  private static func freePort() -> UInt16 {
    while true {
      let port = lastPort.withLock {
        $0 = $0 < 31_999 ? $0 + 1 : 20_000
        return $0
      }
      // ok: a port that is held is passed over
      if let socket = try? TokenLoopback(port: port, listens: false) { return socket.port }
    }
  }

  private static let lastPort = Mutex(UInt16.random(in: 20_000..<32_000))

  /// Takes one whole request from what was heard; `nil` when more must come.
  private static func request(_ octets: inout Data) -> Request? {
    guard let end = octets.range(of: Data("\r\n\r\n".utf8)) else { return nil }
    let head = String(decoding: octets[..<end.lowerBound], as: UTF8.self)
    let length = head.split(separator: "\r\n").first { $0.lowercased().hasPrefix("content-length:") }
      .flatMap { Int($0.split(separator: " ").last ?? "") }
    guard let length, octets.distance(from: end.upperBound, to: octets.endIndex) >= length else { return nil }
    let body = octets[end.upperBound..<(end.upperBound + length)]
    octets = Data(octets[(end.upperBound + length)...])
    var fields: [String: String] = [:]
    for field in String(decoding: body, as: UTF8.self).split(separator: "&") {
      let parts = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map {
        $0.replacingOccurrences(of: "+", with: " ").removingPercentEncoding ?? ""
      }
      fields[parts[0]] = parts.count > 1 ? parts[1] : ""
    }
    return Request(head: head, fields: fields)
  }
}
