import Desk
import Records
import Scans

/// What `loket check` finds of letters that were filed while the programs that read scans were missing or failed: nothing
/// reads them again by itself.
struct UnreadCheck {
  private let folder: OfficeFolder

  init(_ folder: OfficeFolder) { self.folder = folder }

  /// The open cases with papers that nothing has read, in order.
  func cases() throws -> [CaseRecord] {
    let files = CaseFiles(folder)
    return try JournalReading(folder).register.cases.filter { record in
      guard !record.status.isEnded else { return false }
      return try files.data(of: record)?.remarks.contains(where: Trouble.isOfTheMachine) == true
    }
  }

  /// How many there are, the first of them, and how to read one again; `nil` when there is none.
  func warning() throws -> String? {
    let cases = try cases()
    guard let first = cases.first else { return nil }
    let shown = cases.prefix(Self.shown).map(\.id.text).joined(separator: ", ")
    let letter = first.files.last { $0.role == "original" }?.file ?? "surat-masuk-01.eml"
    return "reading: \(cases.count) open cases hold papers that no program has read (\(shown)"
      + (cases.count > Self.shown ? " …" : "") + "); when the programs are there, 'loket parse "
      + "\(folder.shown(folder.caseFolder(first.id)))/\(letter)' shows what they say"
  }

  /// Ids that one line names.
  private static let shown = 10
}
