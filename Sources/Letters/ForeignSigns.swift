/// Signs that a letter is something else: for another desk, or for nobody.
enum ForeignSigns {
  static func find(_ facts: KindReader.Facts) -> [KindReader.Sign] {
    var signs: [KindReader.Sign] = []
    if facts.isBulk {
      signs.append(
        KindReader.Sign(
          kind: .other, points: ceiling(facts, 9),
          evidence: Evidence(part: "header", offset: 0, rule: "bulk mail")))
    }
    for (words, isSubject) in [(facts.subject, true), (facts.prose.words, false)] {
      for hit in topics.hits(in: words) {
        guard !isMention(words, hit, isSubject) else { continue }
        let points = hit.tag + (isSubject ? 1 : 0)
        let place =
          isSubject
          ? Evidence(part: "header:Subject", offset: 0, rule: hit.rule)
          : facts.prose.evidence(hit.range.lowerBound, hit.rule)
        signs.append(
          KindReader.Sign(kind: .other, points: min(points, ceiling(facts, hit.tag)), evidence: place))
      }
    }
    return signs
  }

  /// What really asks for information stays a request, whatever else its letter says.
  private static func ceiling(_ facts: KindReader.Facts, _ points: Int) -> Int {
    if facts.form.first(.information) != nil { return 3 }
    guard facts.asked.asks else { return 10 }
    return points >= 9 ? 5 : 3
  }

  /// A topic inside what is asked is not the letter's own: `salinan dokumen izin penelitian`.
  private static func isMention(_ words: Words, _ hit: Phrases<Int>.Hit, _ isSubject: Bool) -> Bool {
    guard hit.tag < 8 else { return false }
    return words.before(hit.range.lowerBound, 6).has([
      "salinan", "dokumen", "data", "laporan", "daftar", "jumlah", "rekapitulasi", "rekap", "informasi",
      "tentang", "mengenai", "terkait", "sop", "statistik", "hasil",
    ])
  }

  private static let topics = Phrases<Int>([
    // Words no request needs.
    (
      9,
      [
        "lamaran kerja|pekerjaan", "melamar pekerjaan|kerja|sebagai|posisi", "surat lamaran",
        "curriculum vitae", "job application", "apply for the position", "berhenti berlangganan",
        "unsubscribe", "verifikasi akun", "kuota mailbox|email|kotak", "kata sandi anda",
        "klik tautan|link|di", "verify your account|email", "mailbox is|has", "click here|the|below",
        "your password|account", "transfer dana", "reset password", "akun anda|email",
        "tagihan nomor|bulan|anda|kami", "invoice", "purchase order", "faktur", "jatuh tempo",
        "permohonan penyelesaian sengketa", "penyelesaian sengketa informasi",
        "permohonan audiensi",
        "undangan rapat|sosialisasi|peserta|kegiatan|workshop|bimtek|webinar|pelatihan|menghadiri",
        "lowongan kerja|pekerjaan|cpns", "proposal sponsorship|sponsor|kegiatan|bantuan|kerjasama",
        "penawaran harga|kerjasama|produk|jasa|kerja|bimbingan|bimtek|pelatihan|diklat|workshop|seminar",
        "menawarkan bimbingan|bimtek|pelatihan|diklat|workshop|seminar|kerjasama|produk|jasa", "promo",
        "diskon", "special offer",
        "memenangkan|menangkan hadiah|undian", "you have won", "beneficiary", "kotak surat anda",
      ]
    ),
    (
      6,
      [
        "permohonan|mengajukan izin|ijin|audiensi|magang|wawancara|narasumber|kunjungan|kerjasama|dana|rekomendasi|observasi",
        "mohon|memohon|meminta izin|ijin|waktu|kesediaan", "permohonan maaf",
        "bantuan dana|keuangan|sosial|hukum|material", "permohonan bantuan",
        "perbarui|memperbarui|perbaiki|mengubah|ubah|hapus|koreksi|verifikasi .. data|kk|ktp|akun|akta",
        "kerja sama", "beasiswa",
        "fresh graduate", "cv terlampir", "melamar", "menawarkan|penawaran|tawarkan produk|jasa|layanan",
        "konfirmasi kehadiran", "tagihan",
        "izin|ijin penelitian|riset|magang|survei|observasi|pkl|kkn", "audiensi", "praktik kerja lapangan",
        "internship", "pengaduan", "mengadukan", "mengadu", "ingin|hendak lapor|melapor", "lapor", "keluhan",
        "komplain", "aduan", "complaint", "kunjungan kerja", "studi banding", "mengundang", "invitation",
        "webinar",
        "tolong .. diperbaiki", "mohon .. diperbaiki|ditertibkan|ditindak", "segera diperbaiki",
        "pembuatan|cetak|mencetak|perekaman|kehilangan ktp|kk|akta|sim", "ktp .. hilang|rusak",
        "pindah domisili", "akta kelahiran|kematian|nikah", "perizinan berusaha", "penawaran", "newsletter",
        "buletin", "kuota internet", "ucapan selamat", "selamat atas|hari", "dukungan moral",
        "saran dan kritik", "kritik dan saran", "permohonan narasumber", "rekomendasi penelitian",
        "pembayaran tagihan",
      ]
    ),
    (
      4,
      [
        "terima kasih atas|banyak", "terimakasih atas|banyak|infonya", "thank you for|so|very",
        "sudah saya|kami terima", "telah saya|kami terima", "sudah diterima",
        "jam pelayanan|buka|kerja|operasional|layanan", "bagaimana|gimana cara",
        "apa saja syarat|persyaratan", "ingin tanya|bertanya|menanyakan", "apakah kantor|ppid|layanan",
        "cara mengajukan|membuat|mendaftar|meminta", "syaratnya|persyaratannya apa", "syarat apa",
        "nomor telepon kantor", "alamat kantor ppid|dinas", "wawancara", "konfirmasi", "interview",
        "kapan .. buka|dibuka|selesai", "how do|can i", "what are the requirements|opening",
        "opening|office hours", "formulirnya di|ada", "di mana|dimana", "sudah sampai mana",
        "perkembangan permohonan", "status permohonan", "tindak lanjut", "permohonan maaf",
        "mohon maaf lahir", "baik terima", "oke terima", "siap terima", "noted",
      ]
    ),
  ])
}
