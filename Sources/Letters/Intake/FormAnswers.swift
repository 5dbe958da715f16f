/// A form's text cut into answers.
package struct FormAnswers<Question: FormQuestion>: Sendable {
  /// What stands behind one label and below it.
  package struct Answer: Sendable {
    package var lines: [(text: String, number: Int)]

    /// All on one line.
    package var joined: String { FormText.line(lines.map(\.text).joined(separator: "\n")) }

    /// The lines without blanks at their ends, without empty lines at both ends; empty for no answer.
    package var text: String {
      FormText.lines(lines.map(\.text.trimmingBlanks).joined(separator: "\n")).joined(separator: "\n")
    }
  }

  private var answers: [Question: Answer] = [:]

  /// The answer to a question; `nil` where its label does not stand in the text.
  package subscript(question: Question) -> Answer? { answers[question] }

  /// Cuts a text; remarks fall away, what stands before the first label is looked at by nobody.
  package init(_ text: String) throws(FormGrammarFault) {
    var current: Question?
    // Whether a remark stands below the current answer.
    var hasEnded = false
    var heads: [(label: String, line: Int)] = []
    let head = String(decoding: Array(text.utf8.prefix(TextSlices.limit)), as: UTF8.self)
    for (index, raw) in TextSlices.lines(head).enumerated() {
      let (line, number) = (FormLine(raw), index + 1)
      if line.isRemark {
        // The form's own remarks have a blank behind their sign.
        if Question.endsAtRemark, line.isJoinedRemark { throw .unread(line: number) }
        hasEnded = true
        continue
      }
      if let text = line.verbatim {
        if let current { answers[current]?.lines.append((text, number)) }
        continue
      }
      if let (question, answer) = line.question(Question.self) {
        guard answers[question] == nil else { throw .twice(question.shown, line: number) }
        answers[question] = Answer(lines: [(answer, number)])
        current = question
        hasEnded = false
        continue
      }
      guard let current else { continue }
      if !line.isBlank {
        if let lost = current.lost(line), lost != current { throw .noColon(lost.shown, line: number) }
        if current.refuses(line) { throw .unknown(line: number) }
        if Question.endsAtRemark, hasEnded { throw .betweenQuestions(line: number) }
      }
      answers[current]?.lines.append((line.text, number))
      if let label = line.head { heads.append((label, number)) }
    }
    // A label with a slip of the pen ends no list above it: what it asks would be an item of that.
    for (label, number) in heads
    where Question.allCases.contains(where: { answers[$0] == nil && $0.isNear(label) }) {
      throw .unknown(line: number)
    }
  }
}

/// Lines of a text, whatever ends them.
package enum TextSlices {
  /// Octets of a form that are looked at: one with a long story has a hundredth of it.
  package static let limit = 1 << 20

  /// The lines without their ends; a text of no octets has one empty line.
  package static func lines(_ text: String) -> [String] {
    var octets: [UInt8] = []
    var previous: UInt8 = 0
    // Marks of byte order stand wherever somebody put two files together.
    for octet in String(text.unicodeScalars.filter { $0 != "\u{FEFF}" }).utf8 {
      if octet == 0x0D {
        octets.append(0x0A)
      } else if octet != 0x0A || previous != 0x0D {
        octets.append(octet)
      }
      previous = octet
    }
    return octets.split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { String(decoding: Array($0), as: UTF8.self) }
  }
}
