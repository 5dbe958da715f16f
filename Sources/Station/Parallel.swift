import Dispatch
import Synchronization

/// Work on several letters at once, results in the order of the input.
enum Parallel {
  /// Applies a pure function to every element on all cores.
  static func map<Input: Sendable, Output: Sendable>(
    _ inputs: [Input], _ transform: @escaping @Sendable (Input) -> Output
  ) -> [Output] {
    guard inputs.count > 1 else { return inputs.map(transform) }
    let results = Mutex<[Int: Output]>([:])
    DispatchQueue.concurrentPerform(iterations: inputs.count) { index in
      let output = transform(inputs[index])
      results.withLock { $0[index] = output }
    }
    return results.withLock { results in inputs.indices.compactMap { results[$0] } }
  }
}
