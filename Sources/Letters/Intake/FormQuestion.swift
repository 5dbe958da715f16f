import Octets

/// The questions of one kind of form, and how its lines are told by them.
package protocol FormQuestion: Hashable, CaseIterable, Sendable {
  /// The label as the form prints it, without its colon; what stands in brackets explains it.
  var label: String { get }

  /// The question that a label asks; `nil` for no label of the form.
  static func named(_ label: String) -> Self?

  /// The question whose label, without its colon, a line below this question's answer begins with; `nil` for a line that
  /// is part of the answer.
  func lost(_ line: FormLine) -> Self?

  /// Whether a line below this question's answer reads like a label that the form does not have.
  func refuses(_ line: FormLine) -> Bool

  /// Whether a remark below an answer ends it: the form prints what explains the next question there.
  static var endsAtRemark: Bool { get }
}

extension FormQuestion {
  package static var endsAtRemark: Bool { false }

  /// The label as a note names it: without what stands in brackets.
  package var shown: String {
    String(decoding: Array(label.utf8.prefix { $0 != 0x28 }), as: UTF8.self).trimmingBlanks
  }

  /// Whether a label is this one's with a letter or two wrong.
  func isNear(_ label: String) -> Bool {
    FormLabel.isNear(FormLabel.folded(label), FormLabel.folded(self.label))
  }
}

/// What keeps a form's lines from being told apart.
package enum FormGrammarFault: Error, Sendable, Equatable {
  /// A question that stands twice, by its label.
  case twice(String, line: Int)
  /// Words before a colon that no question of the form has.
  case unknown(line: Int)
  /// A label without its colon.
  case noColon(String, line: Int)
  /// A line above a label and below what explains it, where no answer stands.
  case betweenQuestions(line: Int)
  /// A line of an answer that begins like a remark and would not be read.
  case unread(line: Int)

  /// The line, from 1.
  package var line: Int {
    switch self {
    case .twice(_, let line), .unknown(let line), .noColon(_, let line), .betweenQuestions(let line),
      .unread(let line):
      line
    }
  }

  /// The sentences for the officer: why, and what to do (Indonesian).
  package var sentences: (why: String, mend: String) {
    switch self {
    case .twice(let label, let line):
      (
        "Kolom \"\(label)\" ada dua kali (baris \(line)).",
        "Sisakan satu. Bila baris itu bagian dari jawaban di atasnya, awali dengan tanda | ."
      )
    case .unknown(let line):
      (
        "Baris \(line) tidak dikenal sebagai kolom formulir.",
        "Perbaiki nama kolomnya. Bila baris itu bagian dari jawaban di atasnya, awali dengan tanda | ."
      )
    case .betweenQuestions(let line):
      (
        "Baris \(line) berdiri di antara dua kolom.",
        "Pindahkan ke belakang titik dua kolomnya atau ke bawahnya, di atas keterangan yang diawali tanda # ."
      )
    case .unread(let line):
      (
        "Baris \(line) diawali tanda # sehingga tidak dibaca.",
        "Bila baris itu bagian dari jawaban, awali dengan tanda | ; bila bukan, hapus."
      )
    case .noColon(let label, let line):
      (
        "Titik dua setelah \"\(label)\" hilang (baris \(line)).",
        "Tulis: \(label): jawabannya. Bila baris itu bagian dari jawaban di atasnya, awali dengan tanda | ."
      )
    }
  }
}

/// Labels as their readers compare them.
package enum FormLabel {
  /// Whether folded words are others with a letter or two wrong, missing or too many, the longer they are.
  package static func isNear(_ words: String, _ known: String) -> Bool {
    let (own, other) = (Array(known.utf8), Array(words.utf8))
    let limit = own.count < 4 ? 0 : own.count < 8 ? 1 : 2
    return NearWord.distance(own, other, limit: limit) != nil
  }

  /// Letters and figures in lower case with single blanks between, what stands in brackets left out.
  package static func folded(_ label: String) -> String {
    var out: [UInt8] = []
    var depth = 0
    for octet in label.utf8 {
      if octet == 0x28 { depth += 1 }
      out.append(depth == 0 && (octet.isAlpha || octet.isDigit || octet >= 0x80) ? octet.lowercased : 0x20)
      if octet == 0x29, depth > 0 { depth -= 1 }
    }
    return String(decoding: out, as: UTF8.self).foldingBlanks
  }
}
