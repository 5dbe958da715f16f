/// What reading one enclosed file has shown, beside the name it came under.
package struct PaperLook: Sendable {
  /// What its pages are; empty when nothing was found, or nothing could be read.
  package var findings: [PaperFinding]
  /// The text of its pages, blank ones left out.
  package var pages: [PaperPage]
  /// Why it cannot be read at all (Indonesian, no full stop): locked, damaged; `nil` when it could.
  package var defect: String?
  /// What a person should know, as Indonesian sentences: pages left out, a program that is missing.
  package var remarks: [String]
  /// Whether the file was really looked at; false where a program is missing or the kind of file is unknown.
  package var wasRead: Bool

  /// A look by its parts.
  package init(
    findings: [PaperFinding], pages: [PaperPage], defect: String?, remarks: [String], wasRead: Bool
  ) {
    self.findings = findings
    self.pages = pages
    self.defect = defect
    self.remarks = remarks
    self.wasRead = wasRead
  }

  /// Words of at least three letters on its pages: what tells a page of text from a picture.
  var wordCount: Int {
    pages.reduce(0) { sum, page in
      sum + page.text.split(whereSeparator: { !$0.isLetter }).count { $0.utf8.count >= 3 }
    }
  }
}

extension Document {
  /// What the file holds after it was read: a document for each paper found in it, and sentences for the officer.
  ///
  /// What it says decides; its name is a hint where it says nothing.
  package func judged(by look: PaperLook) -> (documents: [Document], warnings: [String]) {
    var warnings = look.remarks
    guard readable else { return ([self], warnings) }
    if let defect = look.defect {
      var document = self
      document.readable = false
      document.reason = defect
      warnings.append("Lampiran \(document.label) tidak terbaca: \(defect).")
      return ([document], warnings)
    }
    guard look.wasRead else { return ([self], warnings) }
    let papers = look.findings.filter { $0.document != .other }
    if !papers.isEmpty {
      return (papers.map { found($0, &warnings) }, warnings)
    }
    for case .foreign(let what) in look.findings.map(\.facts) {
      var document = self
      if document.document != .other {
        warnings.append("Lampiran bernama \(label) tampaknya bukan \(label) melainkan \(what).")
      }
      document.document = .other
      document.evidence = "content: \(what)"
      document.reason = nil
      return ([document], warnings)
    }
    return ([unrecognised(look, &warnings)], warnings)
  }

  private func found(_ finding: PaperFinding, _ warnings: inout [String]) -> Document {
    var document = self
    document.document = finding.document
    document.evidence = "content: \(finding.evidence)"
    document.pages = finding.pages
    document.readable = finding.isLegible
    document.reason = finding.isLegible ? nil : "tulisan pada \(finding.document.indonesian) tidak terbaca"
    if finding.document != self.document { document.holder = .unknown }
    if !finding.isLegible {
      warnings.append("Lampiran \(finding.document.indonesian) tidak terbaca; mohon diperiksa.")
    } else if finding.certainty < 0.6 {
      warnings.append("Lampiran \(finding.document.indonesian) dikenali dengan ragu; mohon diperiksa.")
    }
    return document
  }

  /// A file of which the reading tells nothing: a KTP must be legible, another paper may still be what its name says.
  private func unrecognised(_ look: PaperLook, _ warnings: inout [String]) -> Document {
    var document = self
    switch self.document {
    case .other, .letter, .form: break
    case .ktp:
      let isText = look.wordCount >= 40
      if isText {
        document.document = .other
        document.evidence = "content: no card"
        warnings.append("Lampiran bernama KTP berisi tulisan lain; mohon diperiksa.")
      } else {
        document.readable = false
        document.reason = "tulisan pada KTP tidak terbaca"
        warnings.append("Lampiran KTP tidak terbaca; mohon diperiksa.")
      }
    default:
      if look.wordCount < 5 {
        document.readable = false
        document.reason = "tidak ada tulisan yang terbaca"
        warnings.append("Lampiran \(label) tidak terbaca; mohon diperiksa.")
      } else {
        warnings.append("Lampiran \(label) dikenali dari namanya saja; mohon diperiksa.")
      }
    }
    return document
  }

  private var label: String { document == .other ? "" : document.indonesian }
}
