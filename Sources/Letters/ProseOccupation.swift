/// What somebody does for a living, said in a sentence.
enum ProseOccupation {
  static func find(_ prose: Prose) -> Found<String>? {
    let words = prose.words
    for hit in introductions.hits(in: words) {
      let from = hit.range.upperBound
      guard from < words.all.count, words.gap(after: from - 1).count <= 3,
        words.all[from].sentence == words.all[from - 1].sentence,
        !words.before(hit.range.lowerBound, 3).has(works)
      else { continue }
      var end = from
      while end < words.all.count, end - from < 4, words.all[end].sentence == words.all[from].sentence,
        !ends.contains(words.all[end].text)
      {
        if end > from, words.gap(after: end - 1).contains(where: { $0 == 0x2C || $0 == 0x0A || $0 == 0x28 }) {
          break
        }
        end += 1
      }
      if end > from {
        return Found(value: words.slice(from..<end).foldingBlanks, evidence: prose.evidence(from, hit.rule))
      }
    }
    if let hit = named.hits(in: words).first(where: { isOfWriter(words, $0.range.lowerBound) }) {
      return Found(
        value: words.slice(hit.range).foldingBlanks, evidence: prose.evidence(hit.range.lowerBound, hit.rule))
    }
    for (at, word) in words.all.enumerated() where jobs.contains(word.text) {
      guard isOfWriter(words, at) else { continue }
      var end = at + 1
      while end < words.all.count, end - at < 9, words.all[end].sentence == word.sentence,
        !ends.contains(words.all[end].text)
      {
        if words.gap(after: end - 1).contains(where: { $0 == 0x2C || $0 == 0x0A || $0 == 0x28 }) { break }
        end += 1
      }
      return Found(value: words.slice(at..<end).foldingBlanks, evidence: prose.evidence(at, "job"))
    }
    return nil
  }

  /// Works are `pekerjaan` too: `hasil pekerjaan gedung puskesmas`.
  private static let works: Set<String> = [
    "hasil", "paket", "terima", "kontrak", "pelaksanaan", "data", "daftar", "dokumen", "nilai", "kegiatan",
    "volume", "lokasi", "jenis", "dinas", "kementerian", "progres", "laporan", "realisasi", "penyelesaian",
    "terhadap",
  ]

  /// `saya seorang guru`, `Budi Santoso, mahasiswa …`: near the introduction, not in what is asked.
  private static func isOfWriter(_ words: Words, _ at: Int) -> Bool {
    let before = words.before(at, 9).map(\.text)
    if let last = before.last, ["tua", "wali", "anak", "para", "istri", "suami", "janda"].contains(last) {
      return false
    }
    guard
      before.contains("saya") || before.contains("perkenalkan") || before.contains("i")
        || before.contains("bertanda")
    else { return false }
    return !before.contains {
      [
        "data", "jumlah", "daftar", "meminta", "memohon", "mohon", "untuk", "ingin", "tentang", "mengenai",
        "informasi",
      ].contains($0)
    }
  }

  /// Jobs of several words.
  private static let named = Phrases([
    "ibu rumah tangga", "pegawai negeri sipil", "pegawai swasta|negeri", "kepala sekolah|dusun|desa",
    "tukang *", "buruh harian lepas", "asisten rumah tangga", "penulis lepas", "pekerja lepas|sosial",
  ])

  private static let introductions = Phrases([
    "pekerjaan saya", "pekerjaan", "berprofesi sebagai", "bekerja sebagai", "profesi saya", "profesi",
    "sehari hari sebagai", "my occupation is", "i work as", "pekerjaan sebagai", "pekerjaan saya adalah",
  ])

  private static let ends: Set<String> = [
    "alamat", "beralamat", "nik", "hp", "nomor", "telepon", "di", "dengan", "ingin", "bermaksud", "tinggal",
    "email", "yang", "dan", "bertempat", "berdomisili", "mengajukan", "memohon", "meminta", "mohon", "warga",
    "adalah", "untuk", "sebagai", "ini", "saya", "tersebut", "jalan", "fisik",
  ]

  private static let jobs: Set<String> = [
    "mahasiswa", "mahasiswi", "guru", "dosen", "petani", "nelayan", "pedagang", "wiraswasta", "wartawan",
    "jurnalis", "peneliti", "pensiunan", "buruh", "sopir", "karyawan", "karyawati", "pegawai", "pelajar",
    "dokter", "perawat", "bidan", "advokat", "pengacara", "notaris", "konsultan", "aktivis", "wirausaha",
    "student", "lecturer", "teacher", "journalist", "researcher", "farmer", "pengusaha", "peternak",
    "seniman", "kontraktor", "pustakawan", "programmer",
  ]
}
