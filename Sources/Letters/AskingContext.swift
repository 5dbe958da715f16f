/// What surrounds words of asking: whether they ask this office for what it keeps, and ask now.
enum AskingContext {
  /// Things that are asked for by other letters than requests for information.
  private static let foreign: Set<String> = [
    "perbarui", "memperbarui", "verifikasi", "memverifikasi", "lengkapi", "isi", "mengisi", "cek", "periksa",
    "menindaklanjuti", "ditindaklanjuti",
    "menghapus", "hapus", "mengubah", "memperbaiki", "perbaiki", "koreksi", "pembaruan", "menghadiri",
    "hadir", "menandatangani", "unduh", "pemutakhiran", "klik",
    "maaf", "audiensi", "izin", "ijin", "magang", "lamaran", "kerjasama", "wawancara", "narasumber",
    "kunjungan", "dana",
    "sponsor", "penyelesaian", "keberatan", "cuti", "pembayaran", "penawaran", "rekomendasi", "pkl",
    "observasi",
    "perbaikan", "pembetulan", "penghapusan", "pengangkatan", "bertemu", "dukungan", "sumbangan", "pertemuan",
    "waktu",
    "pemasangan", "perpanjangan", "mutasi", "kesempatan", "doa", "bimbingan", "perhatian",
  ]

  /// What is to be done with a thing, where nobody wants to have it.
  private static let wishes: Set<String> = [
    "dihapus", "dihapuskan", "diperbaiki", "dikoreksi", "diubah", "dibetulkan", "diganti", "dilindungi",
    "dipercepat", "diaktifkan", "ditertibkan", "ditindak", "diperbarui", "dimutakhirkan", "dikembalikan",
    "diturunkan",
  ]

  /// Whether something else is asked for before any thing that offices keep is named.
  static func isForeign(_ words: Words, _ range: Range<Int>) -> Bool {
    let sentence = words.all[range.lowerBound].sentence
    var hasThing = false
    for word in words.all[range.lowerBound...].prefix(9) {
      guard word.sentence == sentence else { break }
      // `informasi soal dana Otsus`: what the information is about.
      if ["soal", "tentang", "mengenai", "terkait"].contains(word.text), hasThing { break }
      hasThing = hasThing || ["informasi", "data", "dokumen", "salinan"].contains(word.text)
      if foreign.contains(word.text) || foreign.contains(word.base) { return true }
      if AskingPhrases.firmThings.contains(word.text), word.text != "surat", word.text != "informasi" {
        break
      }
    }
    if words.all[words.sentence(around: range.lowerBound)].has(wishes) { return true }
    return words.before(range.lowerBound, 8).has(["izin", "ijin", "audiensi", "magang", "lamaran"])
  }

  /// `kalau tidak dijawab …`; but `kalau boleh`, `kalau begitu` are only polite.
  static func isConditional(_ before: ArraySlice<Word>) -> Bool {
    guard let at = before.lastIndex(where: { ["kalau", "jika", "bila", "apabila", "if"].contains($0.text) })
    else { return false }
    return !before[at...].dropFirst().has([
      "begitu", "demikian", "boleh", "bisa", "berkenan", "memungkinkan", "dapat", "ada",
    ])
  }

  /// Whether the sentence asks how things are done here: requirements, hours, forms.
  static func isAboutService(_ words: Words, _ at: Int) -> Bool {
    let sentence = words.all[words.sentence(around: at)]
    if sentence.has(["syaratnya", "caranya", "formulirnya", "prosedurnya"]) { return true }
    return sentence.has(["bagaimana", "gimana", "kalau", "apakah", "dimana"])
      && sentence.has(["syarat", "persyaratan", "cara", "prosedur", "alur", "formulir", "mengajukan"])
  }

  /// Things one asks about an office, not from its files.
  static let services: Set<String> = [
    "jam", "syarat", "persyaratan", "cara", "caranya", "prosedur", "alur", "lowongan", "kapan", "apakah",
    "bagaimana",
    "lokasi", "perkembangan", "status", "kejelasan", "konfirmasi", "tanggapan", "kelanjutan", "penjelasan",
    "klarifikasi",
    "solusi", "alamat", "tindak", "kabar", "kepastian", "petunjuk", "syaratnya",
  ]
}
