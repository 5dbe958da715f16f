import Octets

/// What is no part of an asked item though it was joined with it: the next section's heading, a sentence about the
/// purpose or the sending.
enum ItemTail {
  /// The item without it.
  static func cut(_ item: String) -> String {
    let words = Words(item)
    for at in words.all.indices.dropFirst(3) where words.all[at].isCapital {
      if startsSection(words, at) {
        return withoutMarker(item.octets(0..<words.all[at].range.lowerBound))
      }
      guard words.all[at].sentence != words.all[at - 1].sentence else { continue }
      // Each sentence by itself, so that a long text costs no more than its length.
      let sentence = words.slice(at..<words.sentence(around: at).upperBound)
      let next = Words(sentence)
      if SendingReader.says(next) || ValueLines.startsPurpose(sentence.lowered)
        || openers.contains(words.all[at].text) && next.all.prefix(8).has(acts)
      {
        return item.octets(0..<words.all[at].range.lowerBound).trimmingBlanks
      }
    }
    return item
  }

  /// `… penawaran IV. TUJUAN Informasi …`, `… tahun 2025 a Tujuan penggunaan Menulis …`
  private static func startsSection(_ words: Words, _ at: Int) -> Bool {
    guard ["tujuan", "cara", "alasan"].contains(words.all[at].text) else { return false }
    if words.octets[words.all[at].range].allSatisfy({ $0 < 0x5B }) { return true }
    guard at + 1 < words.all.count,
      ["penggunaan", "memperoleh", "mendapatkan", "permohonan", "permintaan"].contains(words.all[at + 1].text)
    else { return false }
    return true
  }

  /// The text without a number or letter at its end.
  private static func withoutMarker(_ text: String) -> String {
    let text = text.trimmingBlanks
    let last = text.utf8.split(separator: 0x20).last.map(Array.init) ?? []
    let letters = last.filter { $0 != 0x2E && $0 != 0x29 }
    let isMarker =
      letters.count <= 1 || letters.allSatisfy { "IVX".utf8.contains($0) } && letters.count != last.count
    return isMarker ? text.octets(0..<(text.utf8.count - last.count)).trimmingBlanks : text
  }

  private static let openers: Set<String> = [
    "informasi", "data", "dokumen", "salinan", "saya", "kami", "keterangan", "jawaban", "mohon",
  ]

  private static let acts: Set<String> = [
    "digunakan", "dipergunakan", "gunakan", "pergunakan", "diperlukan", "dibutuhkan", "perlukan", "butuhkan",
    "menghendaki", "mengharapkan", "berharap", "dipakai", "manfaatkan",
  ]
}
