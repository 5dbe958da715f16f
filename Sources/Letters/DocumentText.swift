/// What a document is by what it says (text documents; OCR text uses the same marks).
enum DocumentText {
  /// The document a text is, with the mark it was known by; `nil` when it bears none.
  static func kind(of text: String) -> (kind: DocumentKind, mark: String)? {
    let words = Words(String(text.prefix(20_000)))
    for (kind, marks) in table {
      for mark in marks where words.has(mark) { return (kind, mark) }
    }
    let ktp = [
      "nik", "tempat", "lahir", "agama", "kewarganegaraan", "kecamatan", "berlaku", "gol", "darah",
      "perkawinan",
    ]
    if words.has("provinsi"), words.has("nik"), ktp.count(where: { words.has($0) }) >= 4 {
      return (.ktp, "nik")
    }
    return nil
  }

  private static let table: [(DocumentKind, [String])] = [
    (
      .form,
      [
        "formulir permohonan informasi", "formulir permintaan informasi", "formulir pernyataan keberatan",
        "pernyataan keberatan atas permohonan informasi", "rincian informasi yang dibutuhkan",
      ]
    ),
    (
      .suratKuasa,
      [
        "surat kuasa khusus", "surat kuasa", "pemberi kuasa * * penerima kuasa",
        "selanjutnya disebut penerima kuasa",
      ]
    ),
    (.skBadanHukum, ["pengesahan pendirian badan hukum", "keputusan menteri hukum", "ahu * ah 01"]),
    (
      .akta,
      ["akta pendirian", "akta notaris", "berhadapan dengan saya", "menghadap kepada saya", "minuta akta"]
    ),
    (.suratDomisili, ["surat keterangan domisili", "surat domisili"]),
    (.adArt, ["anggaran rumah tangga", "anggaran dasar"]),
    (.ktp, ["kartu tanda penduduk"]),
  ]
}
