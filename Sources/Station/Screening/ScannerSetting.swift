import Glibc
import Json
package import Tools

/// The virus scanner that every letter is shown to before it is read.
package struct ScannerSetting: Sendable, Equatable {
  /// As `VirusScanner` takes it: the absolute path of a socket, or `host:port`.
  package var address: String
  /// What the scan of one letter may take.
  package var seconds = 150
  /// Whether the scanner is on another machine, so that letters cross the network in clear text.
  package var isRemote = false

  /// The scanner.
  package var scanner: VirusScanner { VirusScanner(socket: address, seconds: seconds) }

  /// The same scanner for a short question.
  var brief: VirusScanner { VirusScanner(socket: address, seconds: min(seconds, 20)) }
}

/// Reads `virusScanner` of `office.json5`.
///
/// ```
/// virusScanner: { socket: "/run/clamav/clamd.ctl" }
/// virusScanner: { host: "127.0.0.1", port: 3310, seconds: 150 }
/// ```
enum ScannerSettingReader {
  static func read(_ given: JsonFields) throws(JsonFault) -> ScannerSetting {
    var fields = given
    let (socket, host) = (fields.value("socket"), fields.value("host"))
    var setting: ScannerSetting
    switch (socket, host) {
    case (_, nil): setting = ScannerSetting(address: try path(try fields.required("socket"), fields))
    case (nil, let host?): setting = try server(host, &fields)
    case (_?, let host?):
      throw JsonFault(
        line: host.line, what: "\(fields.path(of: "host")) stands beside a socket", mend: "keep one of them")
    }
    if let value = fields.value("seconds") {
      guard let seconds = value.int, (1...longest).contains(seconds) else {
        throw JsonFault(
          line: value.line, what: "\(fields.path(of: "seconds")) is no whole number in its bounds",
          mend: "write one from 1 to \(longest)")
      }
      setting.seconds = seconds
    }
    try fields.finish()
    return setting
  }

  /// Seconds after which the service's watchdog has not yet lost patience.
  private static let longest = 240

  private static func path(_ value: JsonValue, _ fields: JsonFields) throws(JsonFault) -> String {
    // The longest that the system takes (sockaddr_un).
    guard let path = value.string, path.utf8.first == 0x2F, path.utf8.count <= 107,
      path.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F })
    else {
      throw JsonFault(
        line: value.line, what: "\(fields.path(of: "socket")) is no absolute path of a socket",
        mend: "write LocalSocket of clamd.conf, as in \"/run/clamav/clamd.ctl\"")
    }
    return path
  }

  private static func server(_ value: JsonValue, _ fields: inout JsonFields) throws(JsonFault)
    -> ScannerSetting
  {
    guard let host = value.string, isHost(host) else {
      throw JsonFault(
        line: value.line, what: "\(fields.path(of: "host")) is no host name or address",
        mend: "write it as in \"127.0.0.1\"; the port stands beside it")
    }
    var port = 3310
    if let value = fields.value("port") {
      guard let number = value.int, (1...65_535).contains(number) else {
        throw JsonFault(
          line: value.line, what: "\(fields.path(of: "port")) is no port",
          mend: "write TCPSocket of clamd.conf, as in 3310")
      }
      port = number
    }
    let isOwn = host == "localhost" || host == "::1" || host.utf8.starts(with: "127.".utf8)
    let shown = host.utf8.contains(0x3A) ? "[\(host)]" : host
    return ScannerSetting(address: "\(shown):\(port)", isRemote: !isOwn)
  }

  private static func isHost(_ text: String) -> Bool {
    let octets = Array(text.utf8)
    let isName = octets.allSatisfy {
      switch $0 {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E: true
      default: false
      }
    }
    var address = in6_addr()
    return !octets.isEmpty && octets.count <= 253 && (isName || inet_pton(AF_INET6, text, &address) == 1)
  }
}
