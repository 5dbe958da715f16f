import CLinux
import Glibc

/// The system's clock that only goes forward (CLOCK_MONOTONIC).
package enum MonotonicClock {
  /// Microseconds since some moment at or before the system's start.
  package static var microseconds: UInt64 {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return UInt64(now.tv_sec) * 1_000_000 + UInt64(now.tv_nsec) / 1000
  }
}
