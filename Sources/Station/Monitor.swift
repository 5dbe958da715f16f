import Foundation
import Synchronization

/// A value that several threads share and can wait on until it is as they need it.
final class Monitor<Value: Sendable>: Sendable {
  private let condition = NSCondition()
  private let value: Mutex<Value>

  init(_ value: Value) {
    self.value = Mutex(value)
  }

  /// Looks at the value.
  func read<Result>(_ body: (Value) -> Result) -> Result {
    let now = value.withLock { $0 }
    return body(now)
  }

  /// Changes the value and wakes everyone who waits.
  @discardableResult
  func change<Result>(_ body: (inout Value) -> Result) -> Result {
    condition.lock()
    defer {
      condition.broadcast()
      condition.unlock()
    }
    var now = value.withLock { $0 }
    let result = body(&now)
    value.withLock { [now] in $0 = now }
    return result
  }

  /// Waits until the value is as wanted; false when so many seconds have passed before.
  @discardableResult
  func wait(seconds: Double, until isReady: (Value) -> Bool) -> Bool {
    let limit = Date(timeIntervalSinceNow: seconds)
    condition.lock()
    defer { condition.unlock() }
    while !isReady(value.withLock { $0 }) {
      if !condition.wait(until: limit) { return isReady(value.withLock { $0 }) }
    }
    return true
  }
}
