// Letters that are meant for other desks, or for nobody.

extension KindReader {
  /// The words of letters for other desks; how much asking they outweigh depends on how telling they are.
  func foreign(_ asking: Int) -> String? {
    let telling: Set<String> = ["job application", "invoice", "newsletter", "phishing", "audience"]
    let list: [(String, [String])] = [
      (
        "job application",
        [
          "lamaran kerja", "lamaran pekerjaan", "melamar pekerjaan", "curriculum vitae", "melamar",
          "lowongan", "job application", "apply for the position", "magang", "pkl", "praktik kerja lapangan",
          "internship",
        ]
      ),
      (
        "invoice",
        [
          "invoice", "tagihan", "faktur", "pembayaran tagihan", "jatuh tempo", "payment due", "kwitansi",
          "purchase order", "penawaran harga", "proposal penawaran", "penawaran kerja sama", "penawaran",
        ]
      ),
      (
        "permit",
        ["izin penelitian", "surat izin", "permohonan izin", "rekomendasi penelitian", "izin survei|survey"]
      ),
      (
        "audience",
        [
          "permohonan audiensi", "audiensi", "permohonan narasumber", "undangan", "mengundang",
          "kunjungan kerja", "studi banding", "permohonan kunjungan",
        ]
      ),
      ("apology", ["permohonan maaf", "mohon maaf atas"]),
      ("dispute", ["permohonan penyelesaian sengketa", "penyelesaian sengketa informasi"]),
      (
        "complaint",
        [
          "pengaduan", "mengadukan", "laporan warga", "keluhan", "melaporkan", "aduan", "lapor sp4n",
          "komplain", "complaint",
        ]
      ),
      (
        "newsletter",
        ["berhenti berlangganan", "unsubscribe", "newsletter", "webinar", "diskon", "promo", "buletin"]
      ),
      (
        "phishing",
        [
          "verifikasi akun", "kuota mailbox", "kata sandi anda", "klik tautan", "klik link", "klik di sini",
          "verify your account", "mailbox is full", "akun anda", "hadiah", "pemenang", "click here",
          "your password", "menangkan", "lottery", "transfer dana", "reset password",
        ]
      ),
      (
        "thanks",
        [
          "terima kasih atas", "terima kasih banyak", "thank you for", "sudah saya|kami terima",
          "sudah diterima", "telah saya|kami terima", "matur nuwun",
        ]
      ),
      (
        "question",
        [
          "jam pelayanan", "jam buka", "alamat kantor", "bagaimana cara", "apa saja syarat", "mau tanya",
          "mau bertanya", "ingin bertanya", "nomor telepon kantor", "cara mengajukan", "persyaratan apa",
          "syaratnya apa",
        ]
      ),
      ("interview", ["wawancara", "konfirmasi", "interview", "tanggapan hari ini"]),
      (
        "permit for business",
        [
          "perizinan berusaha", "pembuatan ktp", "cetak ktp", "e ktp rusak", "pindah domisili",
          "akta kelahiran", "kartu keluarga",
        ]
      ),
    ]
    // Asking how to ask is no request.
    if fields.first(.information) == nil,
      body.hasAny([
        "bagaimana cara", "cara mengajukan", "syaratnya apa", "apa saja syarat", "apa syarat", "how to",
        "how do i|we", "gimana cara", "prosedurnya", "persyaratannya apa",
      ]),
      body.near(["memohon", "meminta", "minta", "request"], Self.firmObjects, within: 6) == nil
    {
      return "question"
    }
    for (rule, phrases) in list
    where asking < (telling.contains(rule) ? 5 : rule == "thanks" && isReply ? 6 : 4) {
      if subject.hasAny(phrases) || body.hasAny(phrases) { return rule }
    }
    return nil
  }
}
