import Disk
import Foundation
import Testing

/// Datagrams to sockets that a test has bound itself.
@Suite struct NotifySocketTests {
  @Test("A datagram reaches a socket by its path and by its abstract name", arguments: [false, true])
  func sends(_ isAbstract: Bool) throws {
    let scratch = try ScratchFolder()
    let name = isAbstract ? "@loket-" + UUID().uuidString : scratch.file("notify")
    let receiver = try DatagramReceiver(name)
    let socket = try NotifySocket(name)
    try socket.send(Array("READY=1\nSTATUS=satu".utf8))
    try socket.send(Array("WATCHDOG=1".utf8))
    #expect(receiver.next() == "READY=1\nSTATUS=satu")
    #expect(receiver.next() == "WATCHDOG=1")
    #expect(receiver.next() == nil)
  }

  @Test("A name as long as the system takes is used whole, a longer one refused")
  func lengths() throws {
    let long = "@" + String(repeating: "x", count: 71) + UUID().uuidString
    #expect(long.utf8.count == 108)
    let receiver = try DatagramReceiver(long)
    try NotifySocket(long).send([0x61])
    #expect(receiver.next() == "a")
    for name in [long + "x", "/" + String(repeating: "x", count: 107)] {
      let fault = #expect(throws: DiskFault.self) { try NotifySocket(name) }
      #expect(fault?.sentence.contains("too long") == true)
    }
    #expect(throws: Never.self) { try NotifySocket("/" + String(repeating: "x", count: 106)) }
  }

  @Test("Other forms are refused", arguments: ["", "/", "@", "run/notify", "vsock:2:1", "/run\0/notify"])
  func forms(_ name: String) {
    #expect(throws: DiskFault.self) { try NotifySocket(name) }
  }

  @Test("A socket that is gone is a fault with its name")
  func gone() throws {
    let scratch = try ScratchFolder()
    let socket = try NotifySocket(scratch.file("none"))
    let fault = #expect(throws: DiskFault.self) { try socket.send([0x61]) }
    #expect(fault?.isMissing == true)
    #expect(fault?.sentence.contains("cannot notify '\(scratch.file("none"))'") == true)
  }

  @Test("The monotonic clock goes forward")
  func clock() {
    let first = MonotonicClock.microseconds
    #expect(first > 0)
    #expect(MonotonicClock.microseconds >= first)
  }
}
