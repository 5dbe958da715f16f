import Disk
import Foundation
import Station
import Testing

/// What systemd hears.
@Suite struct ServiceNoticeTests {
  private func pair() throws -> (ServiceNotice, DatagramReceiver) {
    let name = "@loket-" + UUID().uuidString
    let receiver = try DatagramReceiver(name)
    return (try ServiceNotice(environment: ["NOTIFY_SOCKET": name], process: 7), receiver)
  }

  @Test("Each word is one datagram")
  func words() throws {
    let (notice, receiver) = try pair()
    try notice.ready(status: "menunggu surat")
    try notice.status("3 surat")
    try notice.beat()
    try notice.stopping(status: "selesai")
    #expect(receiver.next() == "READY=1\nSTATUS=menunggu surat")
    #expect(receiver.next() == "STATUS=3 surat")
    #expect(receiver.next() == "WATCHDOG=1")
    #expect(receiver.next() == "STOPPING=1\nSTATUS=selesai")
    #expect(receiver.next() == nil)
  }

  @Test("A reload says when it began, by the monotonic clock")
  func reload() throws {
    let (notice, receiver) = try pair()
    let before = MonotonicClock.microseconds
    try notice.reloading()
    let heard = try #require(receiver.next())
    let start = "RELOADING=1\nMONOTONIC_USEC="
    #expect(heard.hasPrefix(start))
    let told = try #require(UInt64(heard.dropFirst(start.count)))
    #expect((before...MonotonicClock.microseconds).contains(told))
  }

  @Test(
    "A status is one short line, whatever it is made from",
    arguments: [
      ("a\nREADY=1\r\n\tb\u{1B}[2J\u{85}\u{2028}c\0", "a READY=1   b [2J  c "),
      (String(repeating: "é", count: 201), String(repeating: "é", count: 200)), ("", ""),
    ])
  func statusLine(_ text: String, _ shown: String) throws {
    let (notice, receiver) = try pair()
    try notice.status(text)
    #expect(receiver.next() == "STATUS=" + shown)
  }

  @Test("Outside systemd nothing happens", arguments: [[:], ["NOTIFY_SOCKET": ""]])
  func outside(_ environment: [String: String]) throws {
    let notice = try ServiceNotice(environment: environment, process: 7)
    try notice.ready(status: "")
    try notice.reloading()
    #expect(notice.watchdogSeconds == nil)
  }

  @Test("A socket's name that cannot be is a fault at the start")
  func badName() {
    #expect(throws: DiskFault.self) {
      try ServiceNotice(environment: ["NOTIFY_SOCKET": "run/notify"], process: 7)
    }
  }

  @Test(
    "The watchdog's period is taken when it is meant for this process",
    arguments: [
      ("300000000", "7", 300), ("300000000", nil, 300), ("300000000", "8", nil), ("1999999", "7", 1),
      ("1", "7", 1), ("0", "7", nil), ("-1", "7", nil), ("lama", "7", nil), (nil, "7", nil),
      ("99999999999999999999", "7", nil),
    ] as [(String?, String?, Int?)])
  func watchdog(_ period: String?, _ process: String?, _ seconds: Int?) throws {
    var environment: [String: String] = [:]
    environment["WATCHDOG_USEC"] = period
    environment["WATCHDOG_PID"] = process
    #expect(try ServiceNotice(environment: environment, process: 7).watchdogSeconds == seconds)
  }
}
