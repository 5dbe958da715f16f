/// What is wrong with a JSON text, where, and how to mend it.
package struct JsonFault: Error, Sendable, Equatable {
  /// From 1; 0 when the value was made in code.
  package var line: Int
  /// From 1, in octets; 0 when only the line is known.
  package var column: Int
  /// What was found, as a sentence without its full stop. Text of the file in it is cut short and harmless.
  package var what: String
  /// What to write instead, as an order.
  package var mend: String

  /// A fault at a place; `column` is 0 when only the line is known.
  package init(line: Int, column: Int = 0, what: String, mend: String) {
    self.line = line
    self.column = column
    self.what = what
    self.mend = mend
  }

  /// Text of a file as an error sentence may show it: at most 60 scalars, each that would steer a terminal or
  /// turn the line around shown as `?`.
  package static func shown(_ text: String) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard shown.count < 60 else { return String(shown) + "…" }
      shown.append(scalar.steersTerminal ? "?" : scalar)
    }
    return String(shown)
  }
}

extension Unicode.Scalar {
  fileprivate var steersTerminal: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF: true
    default: false
    }
  }
}
