/// A journal line that is not as it was written.
package struct JournalFault: Error, Sendable, Equatable {
  /// The file, as the reader named it.
  package var file: String
  /// From 1.
  package var line: Int
  /// What is wrong, as one clause.
  package var what: String
  /// How to mend it.
  package var mend: String

  /// A fault by its parts.
  package init(file: String, line: Int, what: String, mend: String) {
    self.file = file
    self.line = line
    self.what = what
    self.mend = mend
  }

  init(file: String, line: Int, _ damage: LineDamage) {
    self.init(file: file, line: line, what: damage.what, mend: damage.mend)
  }
}

/// What can be wrong with one line.
enum LineDamage: Error, Equatable {
  /// Its octets are not those its hash was made of.
  case changed
  /// Its hash is right and its octets are no line.
  case unreadable
  /// A format that this program does not know.
  case version(Int)
  /// Another line should stand here.
  case outOfPlace(expected: Int, found: Int)
  /// It names another line as the one before.
  case unchained
  case empty

  var what: String {
    switch self {
    case .changed: "the line does not fit its hash: it was changed or damaged after it was written"
    case .unreadable: "the line is not in the journal's form"
    case .version(let version): "the line has format version \(version), this program knows 1"
    case .outOfPlace(let expected, let found): "line number \(expected) should stand here, but it is \(found)"
    case .unchained: "the line does not follow the one before: one of them is missing, doubled or exchanged"
    case .empty: "an empty line stands between the lines"
    }
  }

  var mend: String {
    switch self {
    case .version: "use the loket that wrote it, or a newer one"
    default: "restore register/journal/ from the last backup; never edit it by hand"
    }
  }
}
