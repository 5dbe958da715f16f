/// Documents that a letter says it encloses.
enum AnnouncedDocuments {
  static func find(in words: Words) -> [DocumentKind] {
    var kinds: [DocumentKind] = []
    for hit in papers.hits(in: words) where !kinds.contains(hit.tag) && isEnclosed(words, hit.range) {
      kinds.append(hit.tag)
    }
    return kinds
  }

  private static let papers = Phrases<DocumentKind>([
    (.ktp, ["ktp", "kartu tanda penduduk", "identity card", "id card", "kartu identitas"]),
    (.akta, ["akta pendirian|notaris", "akta", "deed"]),
    (.suratKuasa, ["surat kuasa", "surat * kuasa", "power of attorney"]),
    (.suratDomisili, ["domisili lembaga|organisasi|yayasan", "surat domisili", "keterangan domisili"]),
    (
      .skBadanHukum,
      [
        "sk kemenkumham|menkumham|pengesahan|ahu|badan|pembentukan|kepengurusan", "pengesahan badan hukum",
        "sk ahu",
      ]
    ),
    (.adArt, ["ad art", "anggaran dasar"]),
  ])

  private static let verbs: Set<String> = [
    "terlampir", "lampiran", "lampirkan", "melampirkan", "dilampirkan", "sertakan", "disertakan",
    "menyertakan", "berikut", "attached", "enclosed", "attach", "enclose", "kirimkan", "kirim", "mengirimkan",
    "mengirim", "susulkan", "menyusulkan", "bersama", "lengkapi", "melengkapi",
    "sampaikan", "ini", "serahkan", "unggah", "beserta", "disini", "foto", "scan", "lampirannya",
  ]

  private static func isEnclosed(_ words: Words, _ range: Range<Int>) -> Bool {
    let before = words.before(range.lowerBound, 14)
    let after = words.after(range.upperBound - 1, 8)
    if before.suffix(6).has([
      "tidak", "belum", "tanpa", "hilang", "pembuatan", "layanan", "nomor", "tanggal", "without", "sesuai",
      "berdasarkan",
    ]) || after.prefix(5).has(["menyusul", "hilang", "belum", "tidak", "nanti", "akan"]) {
      return false
    }
    return before.has(verbs)
      || after.has([
        "terlampir", "attached", "dilampirkan", "lampirkan", "enclosed", "sertakan", "lampiran", "kirim",
        "saya", "berikut",
      ])
  }
}
