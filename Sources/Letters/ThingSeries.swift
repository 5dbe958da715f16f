import Octets

/// Several things that one sentence asks for: `daftar tarif kargo tahun 2026 dan jadwal penerbangan bersubsidi`.
enum ThingSeries {
  /// The things in order; empty where the text is one thing or nobody can tell.
  ///
  /// Each begins with a word that offices file things under, so that `rincian anggaran dan realisasi` stays whole.
  static func parted(_ text: String) -> [String] {
    let words = Words(text)
    guard words.all.count >= 6, let first = words.all.first, starts.contains(first.text) else { return [] }
    var cuts: [Range<Int>] = []
    var at = 1
    while at < words.all.count {
      if let next = start(words, at) {
        cuts.append(at..<next)
        at = next
      }
      at += 1
    }
    guard !cuts.isEmpty, cuts.count < 12 else { return [] }
    var pieces: [String] = []
    var from = 0
    for cut in cuts + [words.all.count..<words.all.count] {
      // A thing has a word that says what it is of.
      // `salinan peta bidang dan daftar penerima … di Desa Kuripan`: a short one shares what the last one says.
      let isApart = cut.lowerBound == words.all.count || words.gap(after: cut.lowerBound - 1).contains(0x2C)
      guard cut.lowerBound - from >= (isApart ? 3 : 6) else { return [] }
      pieces.append(words.slice(from..<cut.lowerBound))
      from = cut.upperBound
    }
    return pieces
  }

  /// Where the next thing's first word stands if one begins here: behind a comma, `dan`, `serta`.
  private static func start(_ words: Words, _ at: Int) -> Int? {
    let isJoined = ["dan", "serta"].contains(words.all[at].text)
    guard isJoined || words.gap(after: at - 1).contains(0x2C) else { return nil }
    let next = isJoined ? at + 1 : at
    guard next + 2 < words.all.count else { return nil }
    let isComma = words.gap(after: at - 1).contains(0x2C)
    return starts.contains(words.all[next].text)
      || isComma && AskingPhrases.firmThings.contains(words.all[next].text)
      ? next : nil
  }

  /// Words that name a kind of thing and stand at its head.
  private static let starts: Set<String> = [
    "daftar", "jadwal", "jumlah", "salinan", "data", "besaran", "rincian", "laporan", "dokumen", "peta",
    "tarif", "metode", "biaya", "hasil", "notulen", "risalah", "rekapitulasi", "tata",
  ]
}
