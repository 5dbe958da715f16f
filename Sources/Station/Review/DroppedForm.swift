import Digests
import Letters
import Scans

/// An officer's form as it was dropped: by itself, or in a folder with other files.
struct DroppedForm {
  let text: String
  let file: Enclosure
  /// The other files of the folder.
  let others: [Enclosure]

  /// The ending under which its file is kept.
  var ending: String { DropKind.of(file.octets, name: FileName(file.name)).ending }

  /// A form is a few lines; what is larger is no form.
  static let limit = 1 << 20

  /// `nil` for a letter that is no form and holds none.
  init?(_ raw: RawLetter) {
    let files =
      raw.isBundle
      ? raw.enclosures : [Enclosure(name: raw.arrival.name, octets: raw.octets)]
    guard raw.arrival.source == .inbox, let found = Self.find(files) else { return nil }
    (text, file) = found
    others = files.filter { $0 != found.file }
  }

  /// The first form among some files.
  static func find(_ files: [Enclosure]) -> (text: String, file: Enclosure)? {
    for file in files where file.octets.count <= limit {
      guard let text = text(of: file), IntakeForm.isForm(text) else { continue }
      return (text, file)
    }
    return nil
  }

  /// The kinds in which word processors save what was a text.
  static let kinds: Set<DropKind> = [.text, .docx, .odt, .rtf]

  /// The words of a file that may be a form.
  private static func text(of file: Enclosure) -> String? {
    let kind = DropKind.of(file.octets, name: FileName(file.name))
    guard kinds.contains(kind) else { return nil }
    if kind == .text { return PlainText.decode(file.octets) }
    let pages = DocumentScanner().read(file.octets, mediaType: kind.mediaType, name: nil).pages
    return pages.map(\.text).joined(separator: "\n")
  }
}
