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
}
