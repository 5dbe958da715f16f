import Dispatch

/// Time that only passes: what waits are measured by, whatever the machine's clock or `--now` says.
enum Uptime {
  /// Whole seconds since some moment in the past.
  static func seconds() -> Int { Int(DispatchTime.now().uptimeNanoseconds / 1_000_000_000) }
}
