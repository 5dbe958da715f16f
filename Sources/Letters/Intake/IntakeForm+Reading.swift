import Civil
import Octets

extension IntakeForm {
  /// Whether a text is an officer's form: it asks for the letter it is about, or of which kind that is.
  package static func isForm(_ text: String) -> Bool {
    TextSlices.lines(text).prefix(400).contains { line in
      switch FormLine(line).question(FormField.self)?.question {
      case .origin, .kind: true
      default: false
      }
    }
  }

  /// Reads a form. Line ends, blanks, the case of labels and the order of questions do not matter; a question that is
  /// missing is not answered, but that for the letter must stand.
  package init(text: String) throws(IntakeFault) {
    self.init()
    let answers: FormAnswers<FormField>
    do throws(FormGrammarFault) {
      answers = try FormAnswers(text)
    } catch {
      throw .grammar(error)
    }
    guard let origin = answers[.origin] else { throw .noOrigin }
    self.origin = try Self.origin(origin.joined)
    kind = try Self.kind(answers[.kind])
    type = try Self.type(answers[.type])
    if let answer = answers[.received], !answer.joined.isEmpty { received = try FormReceipt(answer.joined) }
    for field in FormField.allCases where field.isLine && field != .origin && field != .received {
      self[field] = answers[field]?.joined
    }
    if let answer = answers[.delivery], let told = self[.delivery] {
      guard let way = SendingWords.way(told) else { throw .oddWay(line: answer.lines.first?.number ?? 0) }
      self[.delivery] = way
    }
    ask(FormItems.split(answers[.information]?.lines ?? []))
    grounds = answers[.grounds].map(Self.grounds) ?? []
    tell(answers[.statement].map { $0.lines.map(\.text).joined(separator: "\n") })
    for line in answers[.papers]?.lines ?? [] where !line.text.trimming("-*.").isEmpty {
      guard let paper = FormPaper(line.text) else { throw .oddPaper(line: line.number) }
      papers.append(paper)
    }
  }

  /// Sixteen or more hexadecimal digits; `nil` for `tidak ada`.
  private static func origin(_ text: String) throws(IntakeFault) -> String? {
    let plain = text.lowered
    if ["tidak ada", "-", "tanpa surat"].contains(plain) { return nil }
    if plain.isEmpty { throw .noOrigin }
    // A name copied with its folder: `review/0123…`.
    let digits = plain.utf8.split { $0 == 0x2F || $0 == 0x5C || $0.isBlank }.last.map(Array.init) ?? []
    guard digits.count == 16 || digits.count == 64, digits.allSatisfy({ $0.hexDigit != nil }) else {
      throw .oddOrigin
    }
    return String(decoding: digits.prefix(16), as: UTF8.self)
  }

  private static func kind(_ answer: FormAnswers<FormField>.Answer?) throws(IntakeFault) -> LetterKind? {
    let chosen = FormBoxes.chosen(answer?.joined ?? "")
    if chosen.count > 1 { throw .twoKinds }
    return chosen.first.flatMap(FormWords.kind)
  }

  private static func type(_ answer: FormAnswers<FormField>.Answer?) throws(IntakeFault) -> ApplicantType {
    let chosen = FormBoxes.chosen(answer?.joined ?? "")
    if chosen.count > 1 { throw .twoTypes }
    return chosen.first.flatMap(FormWords.type) ?? .individual
  }

  /// The ticked lines, or letters and words where no box is left.
  private static func grounds(_ answer: FormAnswers<FormField>.Answer) -> [Ground] {
    var found: Set<Ground> = []
    let hasBoxes = answer.lines.contains { FormBoxes.all($0.text).isEmpty == false }
    for line in answer.lines where !line.text.isEmpty {
      for text in hasBoxes ? FormBoxes.ticked(line.text) : [line.text] { found.formUnion(ground(text)) }
    }
    return found.sorted()
  }

  /// `a. Permohonan …` by its letter; `a, c dan g`; else by its words.
  private static func ground(_ text: String) -> [Ground] {
    let words = text.lowered.utf8.split { !$0.isAlpha }.map { String(decoding: Array($0), as: UTF8.self) }
    let letters = words.filter { $0 != "dan" }
    if !letters.isEmpty, letters.allSatisfy({ $0.utf8.count == 1 }) {
      return letters.compactMap { Ground(rawValue: $0) }
    }
    if let first = words.first, first.utf8.count == 1, let ground = Ground(rawValue: first) {
      return [ground]
    }
    return Grounds.find(Words(text))
  }
}

/// The items of an answer: numbered ones, or one a line.
enum FormItems {
  static func split(_ lines: [(text: String, number: Int)]) -> [String] {
    let lines = lines.map(\.text).filter { !FormText.line($0).isEmpty }
    guard lines.contains(where: { number($0) != nil }) else { return lines }
    var items: [String] = []
    for line in lines {
      if let text = number(line) {
        items.append(text)
      } else if items.isEmpty {
        items.append(line)
      } else {
        items[items.count - 1] += " " + line
      }
    }
    return items
  }

  /// The text behind `1.` or `1)`; `nil` where there is no such number.
  private static func number(_ line: String) -> String? {
    let octets = line.utf8.drop { $0.isBlank }
    let digits = octets.prefix { $0.isDigit }
    let rest = octets.dropFirst(digits.count)
    guard (1...3).contains(digits.count), let sign = rest.first, sign == 0x2E || sign == 0x29 else {
      return nil
    }
    let text = rest.dropFirst()
    guard text.first.map(\.isBlank) ?? true else { return nil }
    return String(decoding: Array(text), as: UTF8.self)
  }
}
