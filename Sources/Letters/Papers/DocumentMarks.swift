/// What words on a page speak for.
enum PaperSign: Sendable {
  /// Stands above a paper.
  case title(PaperSort)
  case sign(PaperSort, Double)
  /// The shape of a letter: whom it is to, how it ends.
  case shape(Double)
  /// Asking for information, or objecting.
  case ask(Double)
  /// Ends a paper, so that what follows without a mark is another.
  case end(PaperSort)
}

/// The marks of the papers that are asked for.
enum DocumentMarks {
  static let book = MarkBook(all)

  private static let all: [Mark<PaperSign>] = {
    var all = ForeignMarks.all
    for (sort, words) in titles { all += words.map { Mark(PaperSign.title(sort), $0) } }
    for (sort, weight, words) in signs { all += words.map { Mark(PaperSign.sign(sort, weight), $0) } }
    for (weight, words) in shapes { all += words.map { Mark(PaperSign.shape(weight), $0) } }
    for (weight, words) in asks { all += words.map { Mark(PaperSign.ask(weight), $0) } }
    for (sort, words) in ends {
      // `memohon` is near to `pemohon`, and stands in the middle of letters.
      all += words.map { Mark(PaperSign.end(sort), $0, exact: $0.utf8.count < 9) }
    }
    return all
  }()

  private static let titles: [(PaperSort, [String])] = [
    (
      .deed,
      [
        "akta pendirian", "akta notaris", "akta perubahan", "salinan akta", "pendirian yayasan",
        "pendirian perkumpulan", "pendirian perseroan terbatas", "pernyataan keputusan rapat",
        "akta pernyataan keputusan", "akta berita acara rapat",
      ]
    ),
    (
      .decree,
      [
        "keputusan menteri hukum dan hak asasi manusia republik indonesia",
        "keputusan menteri hukum dan hak asasi manusia", "keputusan menteri hukum republik indonesia",
        "keputusan menteri hukum", "keputusan menteri kehakiman", "pengesahan pendirian badan hukum",
        "lampiran keputusan menteri hukum",
      ]
    ),
    (
      .domicile,
      [
        "surat keterangan domisili", "keterangan domisili", "surat domisili",
        "surat keterangan tempat tinggal", "surat keterangan tempat kedudukan",
      ]
    ),
    (
      .articles,
      [
        "anggaran dasar", "anggaran rumah tangga", "anggaran dasar dan anggaran rumah tangga",
        "anggaran dasar anggaran rumah tangga", "ad art",
      ]
    ), (.power, ["surat kuasa", "surat kuasa khusus", "kuasa khusus", "surat pemberian kuasa"]),
    (
      .form,
      [
        "formulir permohonan informasi", "formulir permintaan informasi", "formulir pernyataan keberatan",
        "pernyataan keberatan atas permohonan informasi", "formulir permohonan informasi publik",
        "formulir keberatan", "formulir pengajuan keberatan", "formulir permohonan data",
        "formulir layanan informasi", "lembar permohonan informasi", "blangko permohonan informasi",
        "form permohonan informasi",
      ]
    ),
  ]

  private static let signs: [(PaperSort, Double, [String])] = [
    (
      .deed, 3.0, ["menghadap kepada saya", "berhadapan dengan saya", "hadir di hadapan saya"]
    ), (.deed, 2.5, ["minuta akta", "dibuat dan diresmikan", "sama bunyinya"]),
    (.deed, 1.5, ["para penghadap", "penghadap", "dihadiri oleh saksi", "saya kenal", "saksi saksi"]),
    (.deed, 1, ["notaris di", "notaris", "pada hari ini"]),
    (
      .decree, 2,
      ["direktur jenderal administrasi hukum umum", "pengesahan pendirian", "badan hukum yayasan"]
    ),
    (.decree, 2, ["badan hukum perkumpulan", "badan hukum perseroan", "administrasi hukum umum"]),
    (.decree, 2, ["daftar yayasan nomor", "daftar perkumpulan nomor", "daftar perseroan nomor"]),
    (.decree, 2, ["surat keputusan", "susunan pengurus", "susunan kepengurusan", "pengesahan pengurus"]),
    (.decree, 1.5, ["masa bakti", "pembentukan organisasi", "pembentukan lembaga", "kepengurusan"]),
    (.decree, 0.5, ["menetapkan", "memutuskan", "menimbang", "mengingat", "menteri hukum", "periode"]),
    (.domicile, 2, ["berdomisili", "benar berdomisili", "domisili"]),
    (.domicile, 1, ["kepala desa", "lurah", "keuchik", "wali nagari", "camat"]),
    (.domicile, 0.5, ["yang bertanda tangan di bawah ini", "menerangkan bahwa", "surat keterangan ini"]),
    (
      .articles, 1.5, ["nama tempat kedudukan dan waktu", "nama dan tempat kedudukan", "musyawarah nasional"]
    ),
    (.articles, 1, ["maksud dan tujuan", "asas dan tujuan", "keanggotaan", "rapat anggota", "musyawarah"]),
    (.articles, 1, ["hak dan kewajiban anggota", "perubahan anggaran", "pembubaran", "aturan peralihan"]),
    (.power, 2, ["pemberi kuasa", "penerima kuasa", "yang diberi kuasa", "yang memberi kuasa"]),
    (.power, 1.5, ["memberi kuasa", "memberikan kuasa", "hak substitusi", "kuasa penuh"]),
    (.power, 1, ["hak retensi", "untuk dan atas nama", "meterai tempel"]),
    (.form, 5.5, ["hak hak pemohon informasi"]),
    (.form, 2, ["rincian informasi yang dibutuhkan", "cara memperoleh informasi"]),
    (.form, 2, ["cara mendapatkan salinan informasi", "alasan pengajuan keberatan", "kasus posisi"]),
    (.form, 2, ["informasi pengaju keberatan", "hari tanggal tanggapan atas keberatan"]),
    (.form, 1.5, ["tujuan penggunaan informasi", "petugas pelayanan informasi", "penerima permohonan"]),
    (.form, 1.5, ["petugas informasi", "penerima keberatan", "nomor pendaftaran", "pengaju keberatan"]),
    (.form, 1, ["diisi petugas", "coret yang tidak perlu", "memberi tanda", "identitas pemohon"]),
    (.form, 1, ["rangkap dua", "pemohon informasi", "tambahkan kertas bila perlu"]),
  ]

  private static let shapes: [(Double, [String])] = [
    (1.5, ["kepada yth", "kepada yang terhormat", "perihal", "hormat saya", "hormat kami", "hormat kami"]),
    (1, ["yth", "dengan hormat", "assalamualaikum", "lampiran", "di tempat", "salam hormat"]),
    (0.5, ["hal", "demikian", "atas perhatian", "terima kasih", "bersama ini", "dengan ini", "tembusan"]),
  ]

  private static let asks: [(Double, [String])] = [
    (
      2.5,
      [
        "permohonan informasi", "permintaan informasi", "pengajuan keberatan", "mengajukan keberatan",
        "permohonan informasi publik", "pernyataan keberatan", "surat keberatan",
        "keberatan atas permohonan", "keberatan atas penolakan", "keberatan atas tidak",
      ]
    ),
    (
      2,
      [
        "permohonan data", "permintaan data", "permohonan salinan", "permintaan salinan", "mohon salinan",
        "memohon informasi", "meminta informasi", "mohon informasi", "memohon salinan", "meminta salinan",
        "permohonan dokumen", "permintaan dokumen", "mohon data", "meminta data", "memohon data",
        "kelengkapan permohonan", "melengkapi permohonan", "keberatan informasi",
      ]
    ),
    (
      1,
      ["informasi publik", "keterbukaan informasi", "pejabat pengelola informasi", "atasan ppid", "ppid"]
    ),
  ]

  private static let ends: [(PaperSort, [String])] = [
    (
      .deed,
      ["sama bunyinya", "diberikan sebagai salinan", "dikeluarkan sebagai salinan", "salinan yang sah"]
    ), (.letter, ["hormat saya", "hormat kami", "tembusan", "salam hormat", "pemohon"]),
    (.power, ["pemberi kuasa", "penerima kuasa", "yang memberi kuasa"]),
    (.decree, ["direktur jenderal administrasi hukum umum", "ditetapkan di"]),
    (.domicile, ["kepala desa", "lurah", "keuchik", "camat"]),
    (.form, ["pemohon informasi", "pengaju keberatan"]),
  ]
}
