package import Templates

/// The letters Loket writes by itself, by the contract's names.
package enum LetterTemplate: String, CaseIterable, Sendable {
  case receipt
  case completion
  case objectionReceipt = "objection-receipt"
  case notARequest = "not-a-request"
  case closing
  case lapse
  case `extension`
  case answer
  case refusal
  case referral
  case handover
  case response
  case survey
  /// What came of an attempt to settle an objection amicably.
  case settlement
  /// The sheet of a consequence test; it stays in the office.
  case consequenceTest = "consequence-test"
  /// A day that a letter has promised, and that the calendar has moved since.
  case dateChange = "date-change"
  /// The superior has not responded in time: by when the applicant may go to the commission.
  case disputeRight = "dispute-right"
  /// Tells the unit or the superior of a dispute before the commission.
  case disputeNotice = "dispute-notice"
  /// Hands the office's file to the commission.
  case disputeCover = "dispute-cover"
  /// Takes a letter back that went out by mistake.
  case correction
}

/// A letter as it goes out.
package struct RenderedLetter: Sendable, Equatable {
  /// One line, without `Perihal: `.
  package var subject: String
  /// Plain text, lines of at most 72 columns where words allow it, ending in a newline.
  package var text: String
  /// A whole HTML document without anything from outside.
  package var html: String

  /// A letter.
  package init(subject: String, text: String, html: String) {
    self.subject = subject
    self.text = text
    self.html = html
  }
}

/// The templates of an office, parsed once.
///
/// A letter NAME is the two files `NAME.txt.mustache` and `NAME.html.mustache`; any file may be used in another of
/// its kind as a partial, `{{> NAME}}`.
package struct LetterTemplates: Sendable {
  private let texts: [String: Template]
  private let pages: [String: Template]

  /// `sources`: template sources by file name; the office's own ones already in place of those that ship.
  ///   Files of other endings are passed over.
  /// - Throws: `TemplateFault` for a template that is wrong, or a letter that is not there.
  package init(sources: [String: String]) throws(TemplateFault) {
    texts = try Self.parsed(sources, suffix: ".txt.mustache")
    pages = try Self.parsed(sources, suffix: ".html.mustache")
    for letter in LetterTemplate.allCases {
      _ = try Self.template(letter.rawValue, in: texts, suffix: ".txt.mustache")
      _ = try Self.template(letter.rawValue, in: pages, suffix: ".html.mustache")
    }
    _ = try Self.template(Self.digest, in: texts, suffix: ".txt.mustache")
    _ = try Self.template(Self.digest, in: pages, suffix: ".html.mustache")
  }

  /// Writes a letter.
  ///
  /// - Throws: `TemplateFault` for an unknown letter or placeholder, an empty value, or a text that does not begin
  ///   with `Perihal: `; nothing may be sent then.
  package func render(_ name: String, _ view: LetterView) throws(TemplateFault) -> RenderedLetter {
    try render(name, view.values)
  }

  /// Writes the officers' reminder.
  package func render(_ reminder: Reminder, office: Office) throws(TemplateFault) -> RenderedLetter {
    try render(Self.digest, reminder.values(office: office))
  }

  /// The name of the officers' reminder.
  package static let digest = "digest"

  private func render(_ name: String, _ values: TemplateValue) throws(TemplateFault) -> RenderedLetter {
    let text = try Self.template(name, in: texts, suffix: ".txt.mustache")
    let page = try Self.template(name, in: pages, suffix: ".html.mustache")
    let written = try text.render(values, as: .text, partials: texts)
    let (subject, body) = try Self.parted(written, file: text.name)
    return RenderedLetter(
      subject: subject, text: LetterText.set(body), html: try page.render(values, as: .html, partials: pages))
  }

  /// Writes one of the letters that ship with Loket.
  package func render(_ letter: LetterTemplate, _ view: LetterView) throws(TemplateFault) -> RenderedLetter {
    try render(letter.rawValue, view)
  }

  private static func parsed(
    _ sources: [String: String], suffix: String
  ) throws(TemplateFault) -> [String: Template] {
    var templates: [String: Template] = [:]
    // In order of names, so that of several wrong files always the same one is reported.
    for (file, source) in sources.sorted(by: { $0.key < $1.key }) where file.hasSuffix(suffix) {
      templates[String(file.dropLast(suffix.count))] = try Template.parse(source, name: file)
    }
    return templates
  }

  private static func template(
    _ name: String, in templates: [String: Template], suffix: String
  ) throws(TemplateFault) -> Template {
    if let template = templates[name] { return template }
    throw TemplateFault(
      file: name + suffix, line: 1, what: "there is no such template",
      mend: "put the file into templates/, or remove the office's own copy that shadows it")
  }

  /// The subject and the letter below it.
  private static func parted(
    _ text: String, file: String
  ) throws(TemplateFault) -> (subject: String, body: Substring) {
    let mark = "Perihal: "
    let end = text.utf8.firstIndex(of: 0x0A) ?? text.endIndex
    let first = text[..<end]
    let subject = first.utf8.starts(with: mark.utf8) ? Echo.line(String(first.dropFirst(mark.count))) : ""
    guard !subject.isEmpty else {
      throw TemplateFault(
        file: file, line: 1, what: "the letter does not begin with its subject",
        mend: "write 'Perihal: …' on the first line below the comment")
    }
    return (subject, text[end...])
  }
}
