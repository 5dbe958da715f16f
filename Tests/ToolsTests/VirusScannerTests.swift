import Glibc
import MailLab
import Testing
import Tools

/// Talks with scanners that behave, and such as do not.
@Suite struct VirusScannerTests {
  private let folder: LabFolder
  private let eicar = ScriptedScanner.eicar

  init() throws { folder = try LabFolder() }

  /// A scanner at a socket in the test's folder.
  private func scripted(_ manner: ScriptedScanner.Manner) throws -> ScriptedScanner {
    try ScriptedScanner(manner, at: folder.file("clamd-\(UInt32.random(in: .min ... .max))"))
  }

  @Test(
    "Clean octets are clean, and reach the scanner whole",
    arguments: [0, 1, 65_535, 65_536, 65_537, 3_000_000])
  func clean(_ count: Int) throws {
    let stub = try scripted(.honest(limit: .max))
    let octets = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 7 ^ $0 >> 8) }
    #expect(try VirusScanner(socket: stub.address).scan(octets) == .clean)
    #expect(stub.files == [octets])
  }

  @Test("A virus is found by its name, wherever it stands")
  func found() throws {
    let stub = try scripted(.honest(limit: .max))
    let scanner = VirusScanner(socket: stub.address)
    for octets in [eicar, [UInt8](repeating: 0x41, count: 200_000) + eicar] {
      #expect(try scanner.scan(octets) == .found("Win.Test.EICAR_HDB-1"))
    }
    #expect(try scanner.scan([1, 2, 3]) == .clean)
  }

  @Test("It answers a ping")
  func ping() throws {
    let stub = try scripted(.honest(limit: .max))
    try VirusScanner(socket: stub.address).ping()
  }

  @Test("Too many octets are told as such, though the scanner stops hearing")
  func tooLarge() throws {
    let stub = try scripted(.honest(limit: 100_000))
    for _ in 0..<5 {
      #expect(throws: ScannerFault.tooLarge) {
        try VirusScanner(socket: stub.address).scan([UInt8](repeating: 1, count: 5_000_000))
      }
    }
  }

  @Test(
    "Nobody there is told, whatever the address looks like",
    arguments: [
      "/nowhere/clamd", "/" + String(repeating: "a", count: 200), "/a\0b", "", "clamd", "host:", ":3310",
      "::", "[]:1",
      "127.0.0.1:0", "127.0.0.1:65536", "127.0.0.1:+1", "127.0.0.1:x", "[::1]:70000",
    ])
  func nobody(_ address: String) {
    #expect(throws: ScannerFault.notReachable) { try VirusScanner(socket: address).scan([1]) }
    #expect(throws: ScannerFault.notReachable) { try VirusScanner(socket: address).ping() }
  }

  @Test("A port where nobody listens, by name and by number", arguments: ["127.0.0.1", "localhost", "[::1]"])
  func closedPort(_ host: String) throws {
    let (socket, port) = try LoopbackPort.bound()
    defer { close(socket) }
    #expect(throws: ScannerFault.notReachable) { try VirusScanner(socket: "\(host):\(port)").ping() }
  }

  @Test("Over a port of loopback the talk is the same")
  func overPort() throws {
    let stub = try ScriptedScanner(onPort: .honest(limit: .max))
    #expect(try VirusScanner(socket: stub.address).scan([1, 2, 3]) == .clean)
    #expect(try VirusScanner(socket: stub.address).scan(eicar) == .found("Win.Test.EICAR_HDB-1"))
  }

  @Test("A scanner that goes away gives no verdict", arguments: [0, 5, 1000])
  func leaves(_ count: Int) throws {
    let stub = try scripted(.leaves(after: count))
    #expect(throws: ScannerFault.brokenOff) {
      try VirusScanner(socket: stub.address).scan([UInt8](repeating: 1, count: 1_000_000))
    }
  }

  @Test("A scanner that hangs is left when the time is over", arguments: [0, 5, 100_000])
  func hangs(_ count: Int) throws {
    let stub = try scripted(.hangs(after: count))
    #expect(throws: ScannerFault.timedOut) {
      try VirusScanner(socket: stub.address, seconds: 1).scan([UInt8](repeating: 1, count: 1_000_000))
    }
    #expect(throws: ScannerFault.timedOut) { try VirusScanner(socket: stub.address, seconds: 0).ping() }
  }

  @Test("One that talks for ever is left too")
  func endless() throws {
    let slow = try scripted(.trickles)
    #expect(throws: ScannerFault.timedOut) { try VirusScanner(socket: slow.address, seconds: 1).scan([1]) }
    let fast = try scripted(.floods)
    #expect(throws: ScannerFault.refused(String(repeating: "x", count: 100))) {
      try VirusScanner(socket: fast.address).scan([1])
    }
  }

  @Test(
    "Whatever is no verdict is refused, its words made harmless",
    arguments: [
      ("stream: Can't allocate memory ERROR", "stream: Can?t allocate memory ERROR"),
      ("UNKNOWN COMMAND", "UNKNOWN COMMAND"), ("", ""), ("stream: ok", "stream: ok"), ("OK", "OK"),
      ("stream: OK ", "stream: OK "), (" FOUND", " FOUND"), ("stream:  FOUND", "stream:  FOUND"),
      ("stream: FOUND", "stream: FOUND"), ("a\u{1B}[31m\r\"é", "a?[31m????"),
    ])
  func garbage(_ answer: String, _ told: String) throws {
    for end in [[UInt8(0)], [0x0A]] {
      let stub = try scripted(.says(Array(answer.utf8) + end))
      #expect(throws: ScannerFault.refused(told)) { try VirusScanner(socket: stub.address).scan([1]) }
    }
  }

  @Test("A name that is found is made harmless and cut")
  func hostileName() throws {
    let stub = try scripted(.says(Array("stream: a\u{1B}b'\n".utf8)))
    #expect(throws: ScannerFault.refused("stream: a?b?")) { try VirusScanner(socket: stub.address).scan([1]) }
    let long = try scripted(
      .says(Array("stream: \u{7}\(String(repeating: "y", count: 300)) FOUND\0".utf8)))
    #expect(
      try VirusScanner(socket: long.address).scan([1]) == .found("?" + String(repeating: "y", count: 99)))
  }

  @Test("Who says OK before it has heard all is not believed")
  func early() throws {
    let stub = try scripted(.saysAtOnce(Array("stream: OK\0".utf8)))
    #expect(throws: ScannerFault.refused("stream: OK")) {
      try VirusScanner(socket: stub.address).scan([UInt8](repeating: 1, count: 10_000_000))
    }
  }

  @Test("An answer that is no PONG is refused")
  func wrongPong() throws {
    let stub = try scripted(.saysAtOnce(Array("PING\0".utf8)))
    #expect(throws: ScannerFault.refused("PING")) { try VirusScanner(socket: stub.address).ping() }
  }
}

/// A port of loopback that this process holds.
enum LoopbackPort {
  /// A socket bound to a free port, on which nobody listens yet.
  static func bound() throws -> (socket: Int32, port: Int) {
    let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let code = withUnsafeMutableBytes(of: &address) { octets in
      octets.baseAddress.map { base in
        let address = base.assumingMemoryBound(to: sockaddr.self)
        return bind(socket, address, size) == 0 ? getsockname(socket, address, &size) : -1
      }
    }
    try #require(code == 0)
    return (socket, Int(UInt16(bigEndian: address.sin_port)))
  }
}
