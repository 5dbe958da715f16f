/// How people say each ground (UU 14/2008 Pasal 35 ayat (1)).
enum GroundPhrases {
  /// Phrases that more than one ground could be meant by.
  static let vague: Set<String> = [
    "melebihi|melewati|melampaui jangka|batas|tenggat|tenggang|waktu|ketentuan",
    "melebihi|melewati|melampaui 10|sepuluh|17|tujuh|hari", "lewat waktu|dari|jangka|batas|tenggat",
    "jangka|batas|tenggat waktu .. terlampaui|terlewati|lewat|habis|berakhir|dilampaui|dilewati",
    "jangka|batas|tenggat|tenggang .. telah|sudah terlampaui|terlewati|lewat|habis|berakhir|dilewati|dilampaui",
    "beyond|exceeded|past the .. deadline|time|limit|period", "deadline has passed", "sudah|telah lewat",
    "time limit .. passed|exceeded|expired", "after the deadline", "lebih dari 10|sepuluh|17|tujuh .. hari",
    "is|was overdue",
    "tidak|belum dipenuhi|dipenuhinya|dikabulkan|dikabulkannya|diberikan|diserahkan|terpenuhi",
    "tidak|belum pernah diberikan|diserahkan|dipenuhi|dikabulkan", "not fulfilled|granted|provided|given",
    "tidak|belum memberikan|menyerahkan informasi|data|dokumen|salinan",
    "not been fulfilled|granted|provided|given", "tidak lengkap",
    "belum juga diberikan|diserahkan|dikirim|dipenuhi", "tidak|belum dikasih|dikirim|dikirimkan",
  ]

  static let all: [(Ground, [String])] = [
    (
      .a,
      [
        "permohonan|permintaan informasi ditolak", "permohonan|permintaan saya|kami .. ditolak",
        "permohonan|permintaan .. ditolak", "ditolak dengan|karena|oleh|berdasarkan|ppid|secara|tanpa",
        // As the official form prints it.
        "permohonan|permintaan informasi di tolak", "permohonan|permintaan .. di tolak",
        "penolakan .. permohonan|permintaan|informasi|ppid",
        "penolakan berdasarkan|atas|dari|oleh|karena|tersebut|dengan",
        "menolak permohonan|permintaan|memberikan|membuka|informasi|memberi|untuk",
        "alasan pengecualian", "alasan dikecualikan", "informasi .. dikecualikan",
        "dinyatakan|dianggap|dikategorikan|dinilai|disebut|termasuk .. dikecualikan|rahasia",
        "surat|keputusan|pemberitahuan penolakan", "bersifat rahasia", "request was refused|rejected|denied",
        "been refused|rejected|denied", "refusal of|to", "refused to|my|our", "rejection of",
        "denied my|our|access", "atas penolakan", "menolaknya", "mengapa ditolak", "tidak terima ditolak",
        "was exempt", "is exempt", "rahasia negara|dinas|jabatan",
      ]
    ),
    (
      .b,
      [
        "informasi|laporan|data .. berkala tidak|belum", "tidak disediakannya informasi .. berkala",
        "tidak|belum menyediakan|mengumumkan|memuat|mempublikasikan .. berkala",
        "tidak|belum diumumkan|disediakan|dipublikasikan|tersedia .. berkala", "informasi berkala",
        "wajib .. secara berkala", "wajib diumumkan berkala", "secara berkala tidak|belum",
        "periodic|periodical information", "published periodically|regularly",
        "informasi serta merta tidak|belum", "tidak disediakan secara berkala",
      ]
    ),
    (
      .c,
      [
        "tidak|belum ditanggapi|dijawab|dibalas|direspon|digubris|diindahkan|ditanggapinya|direspons",
        "tidak|belum pernah ditanggapi|dijawab|dibalas|direspon|digubris",
        "tidak|belum pernah .. jawaban|tanggapan|balasan|respon",
        "tidak|belum ada .. tanggapan|jawaban|balasan|respon|kabar|kejelasan",
        "tidak|belum .. mendapat|mendapatkan|menerima|memperoleh|diberi|diberikan jawaban|tanggapan|balasan|respon|kabar|pemberitahuan",
        "tidak|belum .. mendapat|mendapatkan|menerima|memperoleh satu pun|apapun|apa .. jawaban|tanggapan|balasan",
        "tidak|belum menanggapi|menjawab|merespon|membalas|menggubris",
        "tidak|belum memberikan|memberi tanggapan|jawaban|balasan|respon",
        "tidak|belum kunjung ditanggapi|dijawab|dibalas|mendapat|ada|mendapatkan|direspon", "diabaikan",
        "didiamkan", "tanpa jawaban|tanggapan|kabar|balasan|respon", "nomor response|reply|answer",
        "not|never responded|answered|replied|received|been .. answered|response|reply|replied",
        "nihil jawaban|tanggapan|kabar|balasan|respon",
        "tidak|belum pernah menerima|mendapat|mendapatkan|memperoleh",
        "not responded", "not answered", "never answered|replied|responded",
        "without response|reply|answer|any", "havent received|heard", "dicuekin", "dibiarkan tanpa",
        "silence", "tidak ditanggapinya", "ignored", "not been answered|responded|replied",
        "tidak ada satu pun .. jawaban|tanggapan|balasan", "hening", "digantung", "tidak ada tindak lanjut",
        "belum ada tindak lanjut",
      ]
    ),
    (
      .d,
      [
        "ditanggapi tidak sebagaimana .. diminta",
        "tidak sebagaimana .. diminta|dimohon|dimohonkan|meminta|permintaan",
        "tidak sesuai dengan|dgn .. diminta|meminta|permintaan|permohonan|dimohon|mohon|mohonkan|memohon|rincian|minta|apa",
        "tidak sesuai yang|permintaan|permohonan|apa", "beda|berbeda|lain dengan|dari|dgn yang",
        "beda|berbeda dengan|dari permintaan|permohonan",
        "bukan data|dokumen|informasi|itu|yang .. meminta|diminta|minta|mohon|maksud|dimohon|saya|kami",
        "tidak menjawab pertanyaan|permintaan|permohonan|pokok|substansi|apa", "not what i|we",
        "different from what|the", "does not match", "doesnt match", "tidak sama dengan", "melenceng",
        "tidak nyambung", "jawaban|tanggapan|data|informasi|dokumen .. tidak sesuai",
        "salah data|dokumen", "data|dokumen|informasi .. salah",
        "malah diberi|diberikan|dikasih|dikirim|dikirimi",
        "justru diberi|diberikan|dikirim|dikirimi|dikasih|yang|memberikan",
        "yang diberikan hanya|cuma|malah|justru",
        "dikasih|diberi|diberikan|dikirim|dikirimi|dapat cuma|hanya|malah|justru", "not as requested",
        "tidak sesuai harapan|format", "keliru",
        "yang dikirim|dikirimkan|diberikan|disampaikan|diserahkan adalah|ternyata|justru|malah",
        "yang dikirim|dikirimkan|diberikan|disampaikan|diserahkan kepada|ke .. adalah|ternyata|justru|malah",
        "malah|justru mengirim|mengirimkan|memberi|memberikan|menyerahkan|menyampaikan",
        "yang saya|kami terima|dapat|peroleh adalah|ternyata|justru|malah",
      ]
    ),
    (
      .e,
      [
        "tidak|belum dikasih|dikirim|dikirimkan", "tidak dipenuhinya",
        "permintaan|permohonan informasi tidak dipenuhi", "tidak dikabulkannya",
        "permintaan|permohonan .. tidak|belum dipenuhi|dikabulkan seluruhnya|sepenuhnya",
        "tidak|belum dipenuhi|dipenuhinya|dikabulkan|dikabulkannya|diberikan|diserahkan|terpenuhi",
        "tidak|belum sepenuhnya|seluruhnya dipenuhi|diberikan|dikabulkan",
        "tidak|belum memenuhi|mengabulkan permintaan|permohonan", "hanya|cuma|baru .. sebagian",
        "tidak|belum pernah diberikan|diserahkan|dipenuhi|dikabulkan", "not fulfilled|granted|provided|given",
        "tidak|belum memberikan|menyerahkan informasi|data|dokumen|salinan", "dipenuhi sebagian",
        "sebagian .. tidak|belum diberikan", "not been fulfilled|granted|provided|given",
        "only partially|partly", "permohonan|permintaan .. tidak|belum dipenuhi|dikabulkan", "tidak lengkap",
        "belum juga diberikan|diserahkan|dikirim|dipenuhi",
      ]
    ),
    (
      .f,
      [
        "biaya .. tidak wajar|masuk", "biaya .. wajar", "biaya .. mahal|tinggi|besar|memberatkan|kemahalan",
        "pengenaan biaya|tarif", "dikenakan|dikenai|dibebani|ditagih biaya|tarif|pungutan|bayaran",
        "biaya .. .. tidak wajar|masuk",
        "diminta|disuruh|harus|dimintai|meminta|minta membayar|bayar|uang|biaya|bayaran",
        "tarif .. tidak wajar|mahal|tinggi", "dipungut biaya|bayaran", "kemahalan",
        "unreasonable fee|fees|cost|costs|charge", "fee|fees|cost|costs|charge .. unreasonable|excessive",
        "biaya sebesar", "biaya penggandaan sebesar|rp|tidak|terlalu", "excessive fee|fees|cost|charge",
        "harganya tidak wajar", "mematok biaya|tarif", "biaya fotokopi",
      ]
    ),
    (
      .g,
      [
        "penyampaian .. melebihi|melewati|melampaui",
        "disampaikan .. melebihi|melewati|melampaui|setelah|lewat|terlambat",
        "baru .. dijawab|diberikan|disampaikan|dikirim|diterima|dibalas",
        "diberikan|dijawab|dikirim|diterima .. setelah|terlambat|melewati|melebihi|melampaui",
        "melebihi|melewati|melampaui jangka|batas|tenggat|tenggang|waktu|ketentuan",
        "melebihi|melewati|melampaui 10|sepuluh|17|tujuh|hari", "lewat waktu|dari|jangka|batas|tenggat",
        "terlambat", "telat", "keterlambatan",
        "jangka|batas|tenggat waktu .. terlampaui|terlewati|lewat|habis|berakhir|dilampaui|dilewati",
        "jangka|batas|tenggat|tenggang .. telah|sudah terlampaui|terlewati|lewat|habis|berakhir|dilewati|dilampaui",
        "beyond|exceeded|past the .. deadline|time|limit|period", "too late", "deadline has passed",
        "is|was overdue", "was late", "came late", "sudah|telah lewat",
        "time limit .. passed|exceeded|expired", "after the deadline",
        "lebih dari 10|sepuluh|17|tujuh .. hari",
      ]
    ),
  ]
}
