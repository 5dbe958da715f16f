import Disk
import Records
import Synchronization

/// What a running program remembers of the register books it has written: how each file looked then, and its newest
/// rows, so that a new row is put behind the others and one that has not changed is not written.
///
/// Kept in memory only: another program, or an officer who saves the book, changes how the file looks, and then the
/// whole book is looked through.
final class BookMemory: Sendable {
  private let books = Mutex<[String: Book]>([:])

  private struct Book {
    var stamp: FileStamp
    /// The last case in the book.
    var last: CaseID
    /// Rows that were written since, by what was in them.
    var rows: [CaseID: Int] = [:]
  }

  /// The rows that are not in the book as they are; `nil` where nothing can be said without reading it.
  ///
  /// `entry`: the file as it looks now.
  func fresh(_ rows: [CaseID: [String]], _ path: String, _ entry: DiskFile.Entry) -> [CaseID: [String]]? {
    guard let book = books.withLock({ $0[path] }), book.stamp == FileStamp(entry) else { return nil }
    return rows.filter { id, cells in book.rows[id] != cells.hashValue }
  }

  /// Whether all these rows come behind what is in the book.
  func isBehind(_ rows: [CaseID: [String]], _ path: String) -> Bool {
    books.withLock { $0[path] }.map { book in rows.keys.allSatisfy { book.last < $0 } } ?? false
  }

  /// Notes a book as it was just written, with rows that are in it.
  func note(_ path: String, _ entry: DiskFile.Entry, _ rows: [CaseID: [String]], last: CaseID?) {
    books.withLock { books in
      guard let last = [books[path]?.last, last, rows.keys.max()].compactMap({ $0 }).max() else { return }
      var book = books[path] ?? Book(stamp: FileStamp(entry), last: last)
      book.stamp = FileStamp(entry)
      book.last = last
      for (id, cells) in rows { book.rows[id] = cells.hashValue }
      books[path] = book
    }
  }

  /// The book is made anew by other hands; nothing is known of it.
  func forget(_ path: String) { books.withLock { $0[path] = nil } }
}
