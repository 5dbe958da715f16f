import Octets

/// One line of a form's file.
package struct FormLine: Sendable {
  /// The line as it stands.
  package let text: String
  /// Octets of it.
  private let octets: [UInt8]

  /// A line without its end.
  package init(_ text: String) {
    self.text = text
    octets = Array(text.utf8)
  }

  private var first: UInt8? { octets.first { !$0.isBlank } }

  /// Whether nothing but blanks stands on it.
  package var isBlank: Bool { first == nil }
  /// Whether it is a remark, which is never read.
  package var isRemark: Bool { first == 0x23 }
  /// Whether words stand right behind a remark's sign: `#2 kedua`.
  var isJoinedRemark: Bool {
    octets.drop(while: \.isBlank).dropFirst().first.map { $0.isAlpha || $0.isDigit } ?? false
  }

  /// The text behind a stroke, which is never a label; `nil` for a line without one.
  package var verbatim: String? {
    guard let at = octets.firstIndex(where: { !$0.isBlank }), octets[at] == 0x7C else { return nil }
    let rest = octets[(at + 1)...]
    return String(decoding: rest.first == 0x20 ? rest.dropFirst() : rest, as: UTF8.self)
  }

  /// The question that the line asks and the answer on it; `nil` for a line that asks none.
  ///
  /// A colon, an equals sign or a tab stands between.
  package func question<Question: FormQuestion>(_: Question.Type) -> (question: Question, answer: String)? {
    guard !isRemark else { return nil }
    let start = octets.firstIndex { !$0.isBlank } ?? octets.count
    for at in octets.indices.dropFirst(start).prefix(90)
    where octets[at] == 0x3A || octets[at] == 0x3D || octets[at] == 0x09 {
      let label = String(decoding: octets[start..<at], as: UTF8.self)
      guard let question = Question.named(label) else {
        // A tab may stand between the label and its colon.
        if octets[at] == 0x09 { continue }
        return nil
      }
      let rest = octets[(at + 1)...].drop { $0.isBlank || $0 == 0x3A || $0 == 0x3D }
      return (question, String(decoding: octets[at] == 0x09 ? rest : octets[(at + 1)...], as: UTF8.self))
    }
    return nil
  }

  /// Whether it reads like a label that the form does not have: a few words before a colon.
  package var looksLikeQuestion: Bool {
    let head = octets.prefix { $0 != 0x3A }
    guard head.count < octets.count, (2...40).contains(head.count) else { return false }
    return head.allSatisfy { $0.isAlpha || $0.isBlank || $0 == 0x2E || $0 == 0x2F }
      && head.contains(where: \.isAlpha)
  }

  /// What stands before the first colon, where it is short enough for a label.
  var head: String? {
    let head = octets.prefix { $0 != 0x3A }
    guard head.count < octets.count, (2...60).contains(head.count) else { return nil }
    return String(decoding: head, as: UTF8.self)
  }

  /// Whether it can stand below a question as it is, and is read as nothing else.
  package func isPlain(below question: some FormQuestion) -> Bool {
    !isBlank && octets.first.map { !$0.isBlank } == true && !isRemark && verbatim == nil
      && self.question(type(of: question)) == nil && question.lost(self) == nil && !question.refuses(self)
  }
}
