/// Words people ask with.
enum AskingPhrases {
  /// Whether a verb asks by itself, or only before a thing that offices keep.
  enum Strength: Sendable { case firm, weak }

  static let table = Phrases<Strength>([
    (
      .firm,
      [
        "mohon|memohon|meminta|permohonan|permintaan|dimohon|mohonkan .. salinan|data|dokumen|laporan|rincian|daftar|softcopy|fotokopi|arsip|notulen|risalah|berkas|softfile|file|rekapitulasi|rekap",
        "butuh|membutuhkan|memerlukan|perlu|butuhkan data|salinan|dokumen|laporan|rincian|daftar|softcopy|fotokopi|arsip|notulen|informasi|file|rekap",
        "mohon|memohon|meminta|permintaan informasi",
        "permohonan|permintaan informasi publik mengenai|tentang|terkait|berupa|perihal|atas",
        "permohonan|permintaan informasi mengenai|tentang|terkait|berupa|perihal|soal|seputar",
        "mendapatkan|memperoleh|mendapat|mengakses|peroleh|dapatkan informasi|data|salinan|dokumen|laporan|daftar|rincian",
        "informasi|data|dokumen yang saya|kami butuhkan|perlukan|mohonkan|meminta|mohon|inginkan adalah|berupa|yaitu|ialah",
        "informasi|data|dokumen yang diminta|dimohon|dimohonkan|dibutuhkan|diperlukan adalah|berupa|yaitu|ialah",
        "informasi|data|dokumen yang ingin saya|kami meminta|dapatkan|peroleh|ketahui adalah|berupa|yaitu|ialah",
        "adapun informasi|data|dokumen yang .. adalah|berupa|yaitu|ialah|yakni",
        "mohon|memohon .. .. diberikan|diberi informasi|data|salinan|dokumen|daftar",
        "kasih|beri informasi|data soal|tentang|mengenai", "yang saya|kami ingin ketahui|tahu",
        "yang ingin saya|kami ketahui|tahu|tanyakan",
        "yang saya|kami meminta|mohon cuma|hanya|adalah|ialah|yaitu",
        "informasi publik berupa|mengenai|tentang|terkait", "informasi berupa",
        "request copies|access|information|documents|records|data|a", "requesting", "request for",
        "would like to obtain|receive|request|have", "provide me|us with", "send me|us", "copies|copy of",
        "seeking", "want to get|obtain|request", "like to ask for", "access to", "asking for",
      ]
    ),
    (
      .weak,
      [
        "mohon|memohon|meminta|mohonkan", "butuh|membutuhkan|memerlukan",
        "ingin meminta|memohon|memperoleh|mendapatkan|tahu|mengetahui",
        "ada data|dokumen|laporan|salinan|daftar",
        "dapatkah|bisakah|bolehkah|dapat|bisa|boleh|apakah saya|kami|bisa|dapat|boleh .. memperoleh|mendapatkan|mendapat|dibuatkan|dikirimi|diberi|melihat|meminta",
        "bisa|boleh|ingin|bolehkah|bisakah lihat|liat|melihat|akses|mengakses|tahu|tau",
        "bisa|boleh|dapat|dapatkah|bolehkah meminta|kirim|dikirim|kirimkan|diberikan|dikasih|tahu",
        "berkenan|berkenanlah|bersedia|sudilah memberi|memberikan|mengirim|mengirimkan|menyampaikan kami|saya|kepada|informasi|data|salinan|dokumen|keterangan|penjelasan",
        "memberi|memberikan kami|saya|kepada .. keterangan|informasi|data|salinan|dokumen",
        "tolong kirim|kirimkan|dikirim|berikan|diberikan", "tolong", "kirimkan|berikan",
        "mengajukan permohonan|permintaan", "ingin data|salinan|dokumen", "perlu", "request", "need",
        "please send|provide|share", "apakah ada", "permohonan|permintaan",
      ]
    ),
  ])

  /// Things an office keeps.
  static let firmThings: Set<String> = [
    "data", "salinan", "dokumen", "softcopy", "laporan", "rincian", "daftar", "arsip", "lhp", "dpa", "rab",
    "apbd", "apbdes", "kontrak", "notulen", "rka", "renstra", "lkpd", "lakip", "lkjip", "spj", "fotokopi",
    "rkpd", "statistik",
    "kak", "peta", "risalah", "amdal", "realisasi", "hps", "bast", "perda", "perbup", "perwali", "pergub",
    "perdes", "sk", "rpjmd", "rpjmdes", "rkpdes", "anggaran", "information", "documents", "document",
    "records", "copies", "copy", "report", "reports", "list",
    "jumlah", "berkas", "surat", "hasil", "file", "rekapitulasi", "rekap", "sertifikat", "izin", "dpt",
    "lppd", "lkpj", "ringkasan", "tarif", "jadwal", "informasi", "berita", "buku", "kajian", "naskah",
    "uklupl", "profil", "struktur", "rencana", "kuota", "trayek", "perjanjian", "mou", "dataset",
    "spreadsheet", "details", "data", "minutes", "budget", "contracts", "contract", "plbj", "dokumentasi",
    "standar", "sop", "bukti", "neraca", "foto", "rekaman", "riwayat", "besaran", "alokasi", "nilai",
    "penggunaan", "kliping", "pindaian", "gambar", "denah", "catatan", "scan", "keterangan",
  ]

  /// Things a phrase may end in and that stay in what is asked.
  static let things: Set<String> = firmThings.subtracting(["informasi"]).union(["a", "access", "details"])
    .subtracting(["a", "access"])

  /// Words between the verb and the thing.
  static let helpers: Set<String> = [
    "agar", "kiranya", "supaya", "untuk", "dapat", "bisa", "diberikan", "diberi", "dikirimkan", "dikirim",
    "kirim", "kirimkan", "memperoleh", "mendapatkan", "mendapat", "kepada", "ppid", "bapak", "ibu", "saya",
    "kami", "bantuan", "bantuannya", "berkenan", "memberikan", "disediakan", "akses", "informasi", "publik",
    "mengenai", "tentang", "terkait", "berupa", "perihal", "soal", "seputar", "adalah", "yaitu", "ialah",
    "yakni", "atas", "permohonan", "permintaan", "terhadap", "with", "the", "of", "for", "about", "on",
    "regarding", "to", "me", "us", "a", "sebuah", "dengan", "hormat", "juga", "sekalian", "tolong", "mohon",
    "memohon", "meminta", "ke", "dari", "pak", "bu", "dong", "min", "sekaligus", "access", "an", "salah",
    "satu", "disampaikan", "menyampaikan", "dikasih", "kasih", "berikan", "adanya", "akan", "dimiliki",
    "kantor", "concerning", "public", "informasinya", "some", "tahu", "hal",
  ]

  /// Whether words speak of an earlier request, or of what somebody else asked.
  static func isBackground(_ words: Words, _ range: Range<Int>) -> Bool {
    let before = words.before(range.lowerBound, 4)
    // `mohon diterima surat saya`
    if words.after(range.upperBound - 1, 1).has(["diterima", "dimaklumi", "dicatat", "dipahami", "dibaca"]) {
      return true
    }
    // `saya kirimkan akta pendirian`: what the writer does himself.
    if ["kirimkan", "berikan", "kirim", "sampaikan", "serahkan"].contains(words.all[range.lowerBound].text),
      before.last.map({ ["saya", "kami"].contains($0.text) }) == true
    {
      return true
    }
    if AskingContext.isConditional(before) { return true }
    // `tujuan permohonan ini adalah untuk melengkapi laporan …`
    if before.suffix(2).has(["tujuan", "maksud", "keperluan", "kegunaan"]) { return true }
    if before.has([
      "telah", "sudah", "pernah", "dahulu", "tanggapan", "jawaban", "penolakan", "menolak", "keberatan",
      "mencabut", "membatalkan", "pencabutan", "pembatalan", "nomor", "melengkapi", "kelengkapan",
      "menindaklanjuti", "sesuai", "memenuhi", "tidak", "belum", "yang", "sebelumnya", "cara", "bagaimana",
      "syarat", "memang",
      "withdraw",
      "status", "perkembangan", "my", "atas", "bukti",
    ]) {
      // `informasi yang kami mohonkan adalah …` asks; `yang saya minta kemarin` does not.
      let first = words.all[range.lowerBound].text
      let isNaming = ["informasi", "data", "dokumen", "adapun"].contains(first)
      return !isNaming || before.has(["telah", "sudah", "pernah", "keberatan", "tidak"])
    }
    return words.after(range.upperBound - 1, 3).has(["sebelumnya", "kemarin", "terdahulu", "ditolak"])
      || AskingContext.isForeign(words, range) || AskingContext.isAboutService(words, range.lowerBound)
  }
}
