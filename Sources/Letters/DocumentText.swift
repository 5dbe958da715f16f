/// What a document is by what it says.
enum DocumentText {
  /// The document a text is, with the mark it was known by; `nil` when it bears none.
  static func kind(of text: String) -> (kind: DocumentKind, mark: String)? {
    let words = Words(String(decoding: Array(text.utf8.prefix(20_000)), as: UTF8.self))
    if isCard(words) { return (.ktp, "fields of a card") }
    let hits = marks.hits(in: words)
    // A title near the top decides before anything a document mentions further down.
    if let title = hits.first(where: { $0.range.lowerBound < 30 }) { return (title.tag, title.rule) }
    return hits.first { $0.tag != .form }.map { ($0.tag, $0.rule) }
  }

  private static let marks = Phrases<DocumentKind>([
    (
      .form,
      [
        "formulir permohonan informasi", "formulir permintaan informasi", "formulir pernyataan keberatan",
        "pernyataan keberatan atas permohonan", "formulir keberatan", "formulir permohonan",
      ]
    ),
    (
      .suratKuasa,
      [
        "surat kuasa khusus", "surat kuasa", "selanjutnya disebut .. penerima kuasa",
        "selanjutnya disebut .. pemberi kuasa", "memberikan kuasa kepada",
      ]
    ),
    (.skBadanHukum, ["pengesahan pendirian .. badan hukum", "keputusan menteri hukum", "nomor ahu"]),
    (
      .akta,
      [
        "akta pendirian", "berhadapan dengan saya", "menghadap kepada saya", "minuta akta", "akta notaris",
        "para penghadap",
      ]
    ),
    (.suratDomisili, ["surat keterangan domisili", "benar berdomisili", "keterangan domisili"]),
    (.adArt, ["anggaran rumah tangga", "anggaran dasar"]),
    (
      .letter,
      [
        "perihal .. permohonan|permintaan", "hal .. permohonan|permintaan informasi|data",
        "perihal .. keberatan", "dengan ini mengajukan", "dengan ini .. mengajukan permohonan",
      ]
    ),
  ])

  private static func isCard(_ words: Words) -> Bool {
    let set = Set(words.all.prefix(300).map(\.text))
    let fields = [
      "nik", "agama", "kewarganegaraan", "kecamatan", "berlaku", "darah", "perkawinan", "kelamin", "gol",
      "hingga",
    ]
    return set.contains("nik") && set.contains("provinsi") && fields.count(where: set.contains) >= 5
  }
}
