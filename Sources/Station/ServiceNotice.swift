package import Disk

/// Tells systemd how the service is (sd_notify(3)), without its library; outside systemd nothing happens.
///
/// Every call throws when systemd's socket is named but takes nothing.
package struct ServiceNotice: Sendable {
  private let socket: NotifySocket?
  /// How often systemd wants to hear `beat`, in whole seconds, at least 1; `nil` when it does not. Half of it is a
  /// good pace.
  package let watchdogSeconds: Int?

  /// By the environment that systemd gives: NOTIFY_SOCKET, WATCHDOG_USEC, WATCHDOG_PID.
  ///
  /// `process`: the id of this process; a watchdog that is meant for another is none. Throws when the socket's name
  /// is unusable.
  package init(environment: [String: String], process: Int32) throws(DiskFault) {
    if let name = environment["NOTIFY_SOCKET"], !name.utf8.isEmpty {
      socket = try NotifySocket(name)
    } else {
      socket = nil
    }
    let isOurs = environment["WATCHDOG_PID"].map { $0 == String(process) } ?? true
    let period = environment["WATCHDOG_USEC"].flatMap { Int64($0) } ?? 0
    watchdogSeconds = isOurs && period > 0 ? Int(max(1, period / 1_000_000)) : nil
  }

  /// The start, or a reload, is over and letters are read.
  package func ready(status: String) throws(DiskFault) { try send(["READY=1", Self.line(status)]) }

  /// What the service does now, as `systemctl status` shows it: no names, no addresses.
  package func status(_ text: String) throws(DiskFault) { try send([Self.line(text)]) }

  /// A sign of life for the watchdog.
  package func beat() throws(DiskFault) { try send(["WATCHDOG=1"]) }

  /// The configuration is read again; `ready` ends it.
  package func reloading() throws(DiskFault) {
    try send(["RELOADING=1", "MONOTONIC_USEC=\(MonotonicClock.microseconds)"])
  }

  /// The service ends, after the letter at hand.
  package func stopping(status: String) throws(DiskFault) { try send(["STOPPING=1", Self.line(status)]) }

  private func send(_ lines: [String]) throws(DiskFault) {
    try socket?.send(Array(lines.joined(separator: "\n").utf8))
  }

  /// A status as one line of at most 200 scalars; a line end would begin another field.
  private static func line(_ text: String) -> String {
    var line = String.UnicodeScalarView("STATUS=".unicodeScalars)
    for scalar in text.unicodeScalars.prefix(200) {
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: line.append(" ")
      default: line.append(scalar)
      }
    }
    return String(line)
  }
}
