import Json
import Scans
import Synchronization

/// The pages of a letter's files as they were read, in the order of the reading.
final class PagesRead: Sendable {
  private let pages = Mutex<[(file: String?, page: PageText)]>([])

  func add(_ read: [PageText], of file: String?) {
    pages.withLock { $0 += read.map { (file, $0) } }
  }

  /// Each page's file, number, source, confidence and lines; and forgets them.
  func taken() -> JsonValue {
    let all = pages.withLock { pages in
      defer { pages = [] }
      return pages
    }
    return .array(
      all.map { file, page in
        .object([
          ("file", .optional(file)), ("page", .int(page.number)), ("source", .string(page.source.rawValue)),
          ("confidence", page.confidence.map { .string(String($0)) } ?? .null),
          (
            "lines",
            .array(
              page.text.split(separator: "\n", omittingEmptySubsequences: false).map { .string(String($0)) })
          ),
        ])
      })
  }
}
