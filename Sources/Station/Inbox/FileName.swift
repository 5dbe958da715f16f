import Octets

/// A name in the drop folder by its octets: two spellings that look alike (NFC and NFD) are two files.
struct FileName: Hashable, Sendable {
  /// The octets as the folder has them.
  let octets: [UInt8]
  /// The same with ASCII letters in lower case, for rules that are blind to case.
  let folded: [UInt8]

  init(_ name: String) {
    octets = Array(name.utf8)
    folded = octets.map(\.lowercased)
  }

  /// The whole name.
  var text: String { String(decoding: octets, as: UTF8.self) }

  /// The ending after the last point in lower case; empty when there is none.
  var ending: String {
    folded.lastIndex(of: 0x2E).map { String(decoding: folded[($0 + 1)...], as: UTF8.self) } ?? ""
  }

  /// The lower-case name without its ending, when the ending is what an ending looks like (one to five
  /// letters and figures, not figures alone: `14.30` is a time).
  var stem: [UInt8] {
    guard let point = folded.lastIndex(of: 0x2E), point > 0 else { return folded }
    let ending = folded[(point + 1)...]
    return (1...5).contains(ending.count) && ending.allSatisfy { $0.isAlpha || $0.isDigit }
      && ending.contains(where: \.isAlpha)
      ? Array(folded[..<point]) : folded
  }

  /// Whether the name ends like this, case aside; `text` in lower case.
  func ends(with text: String) -> Bool { Array(text.utf8).elementsEqual(folded.suffix(text.utf8.count)) }

  private func begins(with text: String) -> Bool { folded.starts(with: text.utf8) }

  // MARK: - Names that are no letters

  /// Whether the name is never looked at: hidden, unfinished, a lock, or what an operating system lays
  /// everywhere.
  var isLeftAlone: Bool { isTransient || isSystemLitter }

  /// Names that programs give to files they are still writing or hold open, and hidden names (rsync writes
  /// `.name.XXXX`, LibreOffice `.~lock.name#`, Office `~$name`).
  var isTransient: Bool {
    begins(with: ".") || begins(with: "~") || ends(with: "~")
      || Self.unfinished.contains { ends(with: $0) }
      || folded.indices.contains { folded[$0...].starts(with: ".sb-".utf8) }
  }

  /// What operating systems and storage boxes lay into folders; `name:Zone.Identifier` is what Windows notes
  /// about a download.
  var isSystemLitter: Bool {
    begins(with: "._") || ends(with: "zone.identifier")
      || Self.litter.contains { folded.elementsEqual($0.utf8) }
  }

  private static let unfinished = [
    ".part", ".partial", ".filepart", ".tmp", ".temp", ".crdownload", ".download", ".opdownload", ".swp",
  ]

  private static let litter = [
    ".ds_store", ".apdisk", "thumbs.db", "ehthumbs.db", "ehthumbs_vista.db", "desktop.ini", ".directory",
    "$recycle.bin", "system volume information", "lost+found", "@eadir", "#recycle",
  ]

  /// The lock names under which Office and LibreOffice say that they hold this file open, in lower case.
  var locks: [[UInt8]] {
    [
      Array(".~lock.".utf8) + folded + Array("#".utf8), Array("~$".utf8) + folded,
      Array("~$".utf8) + folded.dropFirst(2),
    ]
  }

  // MARK: - Names beside letters

  /// Whether it is one of our notes.
  var isReason: Bool { ends(with: InboxNotes.suffix) }

  /// The lower-case name that a side file is written for: `surat.pdf` of `surat.pdf.json5`; `nil` when this
  /// is no side file.
  ///
  /// Editors of Windows add `.txt` to what they save, and hide it.
  var sideFileSubject: [UInt8]? {
    for suffix in [".json5", ".json", ".json5.txt", ".json.txt"] where ends(with: suffix) {
      let subject = folded.dropLast(suffix.utf8.count)
      return subject.isEmpty ? nil : Array(subject)
    }
    return nil
  }

  /// Whether an officer says in the name that the file is to be taken although it looks damaged: `surat apa
  /// adanya.pdf`.
  var saysAsItIs: Bool {
    let words = folded.map { $0.isAlpha ? $0 : 0x20 }.split(separator: 0x20)
    return zip(words, words.dropFirst()).contains {
      $0.elementsEqual("apa".utf8) && $1.elementsEqual("adanya".utf8)
    }
  }
}
