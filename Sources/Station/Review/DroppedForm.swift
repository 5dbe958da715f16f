import Digests
import Letters

/// An officer's form as it was dropped: by itself, or in a folder with other files.
struct DroppedForm {
  let text: String
  let file: Enclosure
  /// The other files of the folder.
  let others: [Enclosure]

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
      guard DropKind.of(file.octets, name: FileName(file.name)) == .text else { continue }
      let text = PlainText.decode(file.octets)
      if IntakeForm.isForm(text) { return (text, file) }
    }
    return nil
  }
}
