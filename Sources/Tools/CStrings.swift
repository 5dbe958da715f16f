import CLinux
import Glibc

/// Texts as the system's calls want them: each ended by NUL, the list ended by nothing. Gone with the value.
final class CStrings {
  /// Where the list begins.
  let base: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
  private let count: Int

  /// A text with a NUL would be cut there, and is left out.
  init(_ texts: [String]) {
    let texts = texts.filter { !$0.utf8.contains(0) }
    count = texts.count
    base = .allocate(capacity: count + 1)
    base.initialize(repeating: nil, count: count + 1)
    for (index, text) in texts.enumerated() { base[index] = strdup(text) }
  }

  deinit {
    for index in 0..<count { free(base[index]) }
    base.deallocate()
  }
}
