/// What a template is filled with.
package enum TemplateValue: Sendable, Equatable {
  case text(String)
  case flag(Bool)
  case list([TemplateValue])
  case table([String: TemplateValue])

  /// Whether a section over the value is left out: false, an empty list, a text with nothing in it but blanks.
  var isFalsy: Bool {
    switch self {
    case .text(let text): text.isBlank
    case .flag(let flag): !flag
    case .list(let values): values.isEmpty
    case .table: false
    }
  }
}

/// For whom the output is escaped.
package enum OutputKind: Sendable {
  /// Plain text: nothing is escaped.
  case text
  /// HTML: `&`, `<`, `>`, `"` and `'` are escaped in variables.
  case html
}

/// What is done with a name that has no value.
package enum MissingNames: Sendable {
  /// It stops the letter: an unknown name is a mistake, an empty value a letter with a hole.
  case fault
  /// It is empty, as the Mustache specification has it.
  case empty
}

/// What is wrong with a template, or with what it is filled with.
package struct TemplateFault: Error, Sendable, Equatable {
  /// The template's name.
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

extension String {
  /// Whether nothing would be seen of it.
  var isBlank: Bool { utf8.allSatisfy { $0 <= 0x20 } }
}
