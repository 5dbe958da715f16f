import CLinux
import Glibc

/// The end of a pipe where loket reads, and what it has read.
struct PipeEnd {
  private var descriptor: Descriptor?
  /// What came in, as far as it is kept.
  private(set) var octets: [UInt8] = []
  /// Whether more came in than is kept.
  private(set) var isOverflowing = false

  private init(_ descriptor: Descriptor) {
    self.descriptor = descriptor
  }

  /// A new pipe: the end to read from, which never blocks, and the end for the program.
  static func pair() throws(Launch.NotStarted) -> (reading: PipeEnd, writing: Descriptor) {
    var ends: [Int32] = [-1, -1]
    guard loket_pipe(&ends) == 0 else { throw Launch.NotStarted(code: errno) }
    let (reading, writing) = (try Descriptor(ends[0]), try Descriptor(ends[1]))
    _ = fcntl(reading.number, F_SETFL, O_NONBLOCK)
    return (PipeEnd(reading), writing)
  }

  /// For poll(2); -1 once nothing more can come.
  var number: Int32 { descriptor?.number ?? -1 }

  /// Takes in what is there now, at most one portion, so that a program that never stops is heard in turns; whether
  /// there was something.
  @discardableResult
  mutating func drain(keeping limit: Int) -> Bool {
    guard let open = descriptor else { return false }
    return withUnsafeTemporaryAllocation(byteCount: Self.portion, alignment: 1) { buffer in
      let count = read(open.number, buffer.baseAddress, buffer.count)
      if count > 0 {
        let room = max(0, limit - octets.count)
        octets.append(contentsOf: buffer[..<min(count, room)])
        if count > room { isOverflowing = true }
      } else if count == 0 || errno != EAGAIN && errno != EINTR {
        // A pipe that cannot be read has nothing more to say.
        descriptor = nil
      }
      return count > 0
    }
  }

  /// Takes in all that a program has left, as far as it is kept.
  mutating func drainRest(keeping limit: Int) {
    while !isOverflowing, drain(keeping: limit) {}
  }

  /// What a pipe of Linux holds (pipe(7)).
  private static let portion = 64 * 1024
}
