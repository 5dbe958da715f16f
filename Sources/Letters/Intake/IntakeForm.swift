package import Civil

/// An officer's form about one letter: what `review/` holds prefilled and `inbox/` takes back.
///
/// A value of answers; how they are written down is `IntakeFormText`'s business. Answers of one line hold no line ends
/// and no blanks at their ends, an empty one is not there.
package struct IntakeForm: Sendable, Equatable {
  /// The first sixteen hexadecimal digits of the letter's digest; `nil` when there is no letter behind the form.
  package var origin: String?
  /// When the office received the letter; `nil`: as the letter itself says.
  package var received: FormReceipt?
  /// Request, objection, completion, withdrawal or other; `nil` when nothing is chosen.
  package var kind: LetterKind?
  package var type = ApplicantType.individual
  /// What is asked, one entry an item.
  package private(set) var information: [String] = []
  package var grounds: [Ground] = []
  /// The case as the applicant tells it; may have several lines.
  package private(set) var statement: String?
  package var papers: [FormPaper] = []

  private var lines: [FormField: String] = [:]

  /// An empty form.
  package init() {}

  /// An answer of one line; `nil` when it is empty. Setting one folds its blanks and line ends.
  package subscript(field: FormField) -> String? {
    get { lines[field] }
    set {
      let text = newValue.map(FormText.line) ?? ""
      lines[field] = text.isEmpty ? nil : text
    }
  }

  /// Sets what is asked; empty items fall away.
  package mutating func ask(_ items: [String]) {
    information = items.map(FormText.line).filter { !$0.isEmpty }
  }

  /// Sets the case as it is told; `nil` or nothing but blanks empties it.
  package mutating func tell(_ text: String?) {
    let lines = FormText.lines(text ?? "")
    statement = lines.isEmpty ? nil : lines.joined(separator: "\n")
  }

  /// Whether nothing of a letter's content is filled in.
  package var isEmpty: Bool {
    information.isEmpty && grounds.isEmpty && statement == nil
      && ![.name, .organisation, .nik, .address, .phone, .email, .reference, .purpose].contains {
        lines[$0] != nil
      }
  }
}

/// The questions of the form.
package enum FormField: String, Sendable, CaseIterable {
  case origin, received, kind, caseNumber, sameAs, type, name, organisation, nik, address, phone, email,
    occupation, proxy, user, information, purpose, obtain, delivery, reference, grounds, statement, papers
}

/// A day of receipt as the form says it.
package struct FormReceipt: Sendable, Equatable {
  package var date: CivilDate
  /// `nil` when only the day is said.
  package var time: ClockTime?

  package init(date: CivilDate, time: ClockTime?) {
    self.date = date
    self.time = time
  }
}

/// One paper that the form lists.
package struct FormPaper: Sendable, Equatable {
  package var kind: DocumentKind
  /// Whose KTP it is; `unknown` for any other paper.
  package var holder = Holder.unknown
  /// The file it stands in, from 1; 0 for the letter's own file.
  package var file = 0
  /// `nil` when the file is this one paper, or nobody said.
  package var pages: ClosedRange<Int>?
  package var isLegible = true

  package init(kind: DocumentKind) {
    self.kind = kind
  }
}

/// Texts as the form can hold them.
package enum FormText {
  /// On one line: white space folded, control characters gone.
  package static func line(_ text: String) -> String { plain(text).foldingBlanks }

  /// The lines without blanks at their ends, and without empty ones at both ends.
  package static func lines(_ text: String) -> [String] {
    var lines = plain(text).utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { String(decoding: Array($0), as: UTF8.self).trimmingEnd }
    while lines.last?.isEmpty == true { lines.removeLast() }
    while lines.first?.isEmpty == true { lines.removeFirst() }
    return lines
  }

  /// Every kind of line end is LF, tabs are blanks, other control characters and marks of byte order are gone.
  private static func plain(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    var previous: UInt32 = 0
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A where previous == 0x0D: break
      case 0x0A, 0x0D, 0x0B, 0x0C, 0x85, 0x2028, 0x2029: out.append("\n")
      case 0x09, 0xA0: out.append(" ")
      case 0..<0x20, 0x7F, 0x80..<0xA0, 0xFEFF: break
      default: out.append(scalar)
      }
      previous = scalar.value
    }
    return String(out)
  }
}
