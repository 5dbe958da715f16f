import CLinux
import Glibc

/// An open descriptor: owned once, closed once.
final class Descriptor {
  let number: Int32

  /// Takes what a system call has just answered; below 0 it has failed.
  init(_ number: Int32) throws(Launch.NotStarted) {
    guard number >= 0 else { throw Launch.NotStarted(code: errno) }
    self.number = number
  }

  deinit { close(number) }
}

extension Launch.NotStarted {
  init(code: Int32) {
    self.init(reason: String(cString: strerror(code)))
  }
}
