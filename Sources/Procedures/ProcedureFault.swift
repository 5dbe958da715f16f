/// What is wrong with a procedure file, where, and how to mend it.
package struct ProcedureFault: Error, Sendable, Equatable {
  /// The file as the reader was told.
  package var file: String
  /// From 1.
  package var line: Int
  /// What is wrong.
  package var what: String
  /// How to mend it.
  package var mend: String

  /// A fault at a line.
  package init(file: String, line: Int, what: String, mend: String) {
    self.file = file
    self.line = line
    self.what = what
    self.mend = mend
  }
}
