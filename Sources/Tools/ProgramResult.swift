/// What a program said that ended with status 0.
package struct ProgramResult: Sendable, Equatable {
  /// Its standard output, whole.
  package var output: [UInt8]
  /// The first 8 KiB of its standard error; what it says may be personal data.
  package var errors: [UInt8]

  /// A result by its parts.
  package init(output: [UInt8], errors: [UInt8]) {
    self.output = output
    self.errors = errors
  }
}
