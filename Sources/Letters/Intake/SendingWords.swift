import Octets

/// What officers may write for how information is wanted and by which way it goes out: the contract's words, those of
/// the form, and those of people.
package enum SendingWords {
  /// The words for ways of sending that a note offers (Indonesian).
  package static var ways: [String] { FormWords.ways.map(\.words) }

  /// The words for forms that a note offers (Indonesian).
  package static let forms = ["melihat", "salinan", "softcopy", "hardcopy"]

  /// The contract's word for the way of sending that a text names; `nil` when it names none, or more than one, or says
  /// which one is not wanted.
  package static func way(_ text: String) -> String? {
    let lowered = text.lowered.foldingBlanks
    if let known = FormWords.ways.first(where: { $0.way == lowered || $0.words.lowered == lowered }) {
      return known.way
    }
    let words = Words(text)
    guard !words.all.has(denials) else { return nil }
    let named = Set(SendingReader.ways.hits(in: words).map(\.tag))
    return named.count == 1 ? named.first : nil
  }

  /// Whether a text says in which form information is wanted: to see it, or a copy of some kind.
  package static func isForm(_ text: String) -> Bool {
    let words = Words(text)
    return words.all.has(kinds) || SendingReader.forms.stand(in: words)
  }

  private static let denials: Set<String> = ["bukan", "tidak", "jangan", "tanpa", "belum", "no", "not"]

  /// See, read, hear, note down (Pasal 4 UU 14/2008); a copy, and the kinds of file that people ask for.
  private static let kinds: Set<String> = [
    "lihat", "melihat", "dilihat", "baca", "membaca", "dibaca", "dengar", "mendengar", "mendengarkan",
    "catat",
    "mencatat", "mengetahui", "see", "view", "salinan", "copy", "kopi", "fotokopi", "fotocopy", "cetak",
    "tercetak", "cetakan", "digital", "softcopy", "hardcopy", "softfile", "file", "berkas", "dokumen", "pdf",
    "excel", "xls", "xlsx", "csv", "word", "shp", "usb", "flashdisk", "cd", "rekaman",
  ]
}
