import Octets

/// Labels that a form prints on two or three lines beside one value: `Rincian Informasi yang : 1. …`, below it
/// `Dibutuhkan (tambahkan   kertas bila perlu)   2. …`.
enum WrappedLabels {
  static func joined(_ lines: [TextLine]) -> [TextLine] {
    var lines = lines
    var at = 0
    while at < lines.count {
      guard var head = Head(lines[at].text) else {
        at += 1
        continue
      }
      var next = at + 1
      // A label has three lines at most; a gap between rows may stand between them.
      while next < lines.count, next - at <= 4 {
        if lines[next].isBlank, next == at + 1 || !lines[next - 1].isBlank {
          next += 1
          continue
        }
        guard let rest = head.taking(lines[next].text) else { break }
        lines[next].text = rest.isEmpty ? "" : "    " + rest
        next += 1
      }
      if head.isLonger {
        lines[at].text = head.line
        // What is left of the label's own lines goes on without a gap.
        lines.removeSubrange((at + 1)..<next)
        let kept = head.values.map {
          TextLine(text: "    " + $0, part: lines[at].part, offset: lines[at].offset)
        }
        lines.insert(contentsOf: kept, at: at + 1)
        at += kept.count
      }
      at += 1
    }
    return lines
  }

  /// A label's first line, and what its further lines bring.
  private struct Head {
    private var label: String
    private let value: String
    /// What stands behind the label's further lines.
    private(set) var values: [String] = []
    private(set) var isLonger = false

    /// `nil` for a line that begins with nothing that can be a form's label.
    init?(_ text: String) {
      let (label, value) = WrappedLabels.parted(ListMarker.strip(text).text)
      let words = LabelScan.words(label)
      guard (1...7).contains(words.count), let first = words.first, WrappedLabels.heads.contains(first) else {
        return nil
      }
      self.label = label
      self.value = value
    }

    var line: String { "\(label) : \(value)" }

    /// Takes a further line if it goes on with the label: what stands behind the label there; `nil` when it does not.
    mutating func taking(_ text: String) -> String? {
      let (more, value) = WrappedLabels.parted(text)
      let words = Words(more).all
      // `Informasi yang diminta /`, below it `Information requested`: the label in a second language.
      if label.utf8.last == 0x2F, (1...4).contains(words.count), !more.utf8.contains(where: \.isDigit) {
        label = label.trimming("/ ")
        isLonger = true
        if !value.isEmpty { values.append(value) }
        return value
      }
      guard (1...5).contains(words.count), words.allSatisfy({ WrappedLabels.tails.contains($0.text) }) else {
        return nil
      }
      let isOpen = label.utf8.count { $0 == 0x28 } > label.utf8.count { $0 == 0x29 }
      let isCell = !value.isEmpty || more.utf8.count == text.trimmingBlanks.utf8.count
      // Small letters go on with a value as well; brackets and further cells do not.
      let begins = more.utf8.first.map { $0 == 0x28 || $0 == 0x2F || (0x41...0x5A).contains($0) } ?? false
      guard isCell, begins || isOpen || !value.isEmpty else { return nil }
      let whole = label + " " + more
      guard isOpen || LabelGrammar.label(LabelScan.words(whole)).map({ $0.field != .other }) == true else {
        return nil
      }
      // A label of its own: `NIK : 3201…` below `Nama Pemohon : …`.
      if !isOpen, let own = LabelGrammar.label(LabelScan.words(more)) {
        // `Informasi yang dibutuhkan   Jumlah …` below `Tujuan penggunaan   Skripsi`: both are whole.
        if own.field == .information, words.count >= 3,
          LabelGrammar.label(LabelScan.words(label)).map({ $0.field != .information }) == true
        {
          return nil
        }
        guard [.information, .obtain, .purpose].contains(own.field),
          !WrappedLabels.hasColon(text, behind: more)
        else { return nil }
      }
      label = whole
      isLonger = true
      if !value.isEmpty { values.append(value) }
      return value
    }
  }

  fileprivate static func hasColon(_ text: String, behind label: String) -> Bool {
    text.trimmingBlanks.utf8.dropFirst(label.utf8.count).first { !$0.isBlank } == 0x3A
  }

  /// A line's first cell, and what stands behind its colon or wide gap.
  fileprivate static func parted(_ text: String) -> (label: String, value: String) {
    let octets = Array(text.trimmingBlanks.utf8)
    for at in octets.indices {
      // `Rincian informasi yang 1. Daftar …`: an item's number begins the value too.
      let isItem =
        octets[at] == 0x20 && at > 12 && octets[at...].dropFirst(2).starts(with: [0x2E, 0x20])
        && octets[at + 1].isDigit
      let isGap =
        octets[at] == 0x20 && octets[at...].starts(with: [0x20, 0x20, 0x20]) || octets[at] == 0x09 || isItem
      guard octets[at] == 0x3A || isGap, at > 0 else { continue }
      let label = String(decoding: octets[..<at], as: UTF8.self).trimmingBlanks
      return (label, String(decoding: octets[at...], as: UTF8.self).trimming(": \t"))
    }
    return (text.trimmingBlanks, "")
  }

  /// Words that labels begin with which are broken.
  fileprivate static let heads: Set<String> = [
    "rincian", "informasi", "tujuan", "cara", "alasan", "nomor", "nama", "alamat", "ringkasan", "jenis",
    "bentuk", "metode", "kasus", "data", "permohonan", "maksud",
  ]

  /// Words that further lines of labels are made of.
  fileprivate static let tails: Set<String> = [
    "informasi", "publik", "yang", "dibutuhkan", "diminta", "dimohon", "dimohonkan", "diperlukan",
    "penggunaan",
    "permohonan", "permintaan", "salinan", "memperoleh", "mendapatkan", "tambahkan", "kertas", "bila",
    "perlu",
    "jika", "lengkap", "pemohon", "email", "telepon", "hp", "wa", "ktp", "sesuai", "identitas", "nik", "dan",
    "pengajuan", "keberatan", "pendaftaran", "halaman", "lembar", "terpisah", "dokumen", "mail", "e",
    "pengguna", "kuasa", "elektronik", "surat",
  ]
}
