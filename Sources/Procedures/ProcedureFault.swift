/// What is wrong with a procedure file, where, and how to mend it.
package struct ProcedureFault: Error, Sendable, Equatable {
  package var file: String
  /// From 1.
  package var line: Int
  package var what: String
  package var mend: String

  package init(file: String, line: Int, what: String, mend: String) {
    self.file = file
    self.line = line
    self.what = what
    self.mend = mend
  }
}
