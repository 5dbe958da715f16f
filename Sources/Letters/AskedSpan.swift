import Octets

/// How far what is asked reaches in its sentence.
enum AskedSpan {
  /// Where it ends: at the sentence's end, at a purpose, at how it should be sent.
  static func end(_ words: Words, _ start: Int) -> Int {
    var end = start + 1
    while end < words.all.count,
      words.all[end].sentence == words.all[start].sentence || goesOn(words, end), end - start < 120,
      !breaks(words, end, start)
    { end += 1 }
    return end
  }

  /// `(1) luas tanah; (2) besar ganti rugi; dan (3) nama penerima`: a list within one sentence.
  private static func goesOn(_ words: Words, _ at: Int) -> Bool {
    var first = at
    while first > 0, words.all[first - 1].sentence == words.all[at].sentence { first -= 1 }
    guard first > 0, words.gap(after: first - 1).contains(0x3B) else { return false }
    let next = words.all[first].text == "dan" && first + 1 < words.all.count ? first + 1 : first
    return words.octets[words.all[next].range].allSatisfy(\.isDigit) && words.all[next].range.count == 1
      && words.gap(after: next).first == 0x29
  }

  private static func breaks(_ words: Words, _ at: Int, _ start: Int) -> Bool {
    let text = words.all[at].text
    let next = at + 1 < words.all.count ? words.all[at + 1].text : ""
    if ["untuk", "buat", "for"].contains(text) {
      if words.gap(after: at - 1).contains(0x2C), next.begins("di") || next.begins("me") { return true }
      return purposes.contains(next) || ProsePurpose.colloquial.contains(next)
        || next.begins("meng") && !["mengenai"].contains(next)
        || next.begins("memper") || next.begins("menyu")
    }
    if text == "terima" && next == "kasih" { return true }
    if ["karena", "sebab", "lantaran"].contains(text), words.gap(after: at - 1).contains(0x2C) {
      return true
    }
    if ["guna", "terimakasih", "makasih", "apakah", "gasan", "kangge", "thanks"].contains(text) {
      return true
    }
    if text == "dalam", ["rangka", "bentuk", "format"].contains(next) { return true }
    if text == "sebagai", ["bahan", "referensi", "dasar", "rujukan"].contains(next) { return true }
    if ["via", "melalui", "lewat", "by"].contains(text), channels.contains(next) { return true }
    if ["dikirim", "dikirimkan", "kirim", "mohon", "tolong", "bisa", "agar", "yang", "please"].contains(text)
    {
      return isSending(words, at)
    }
    if text == "kepada", ["ppid", "bapak", "kantor", "badan"].contains(next) { return true }
    return text == "to" && next == "be"
  }

  /// `mohon dikirim ke email`, `bisa dikirim ke wa`, `yang akan digunakan untuk`.
  private static func isSending(_ words: Words, _ at: Int) -> Bool {
    let here = words.all[at].text
    let rest = words.after(at, 4)
    if here == "yang" {
      return rest.prefix(3).has(["digunakan", "dipergunakan", "gunakan", "dipakai"])
        && rest.has(["akan", "untuk", "saya", "kami"])
    }
    if ["dikirim", "dikirimkan", "kirim"].contains(here) {
      return rest.prefix(2).has(["ke", "via", "melalui", "lewat", "email", "wa", "kepada"])
    }
    if here == "bisa" {
      return rest.prefix(2).has(["dikirim", "dikirimkan", "lewat", "via", "lihat", "diambil", "email"])
        || rest.isEmpty
    }
    if here == "agar" {
      return rest.prefix(3).has(["dikirim", "dikirimkan", "dapat", "bisa", "saya", "kami"])
    }
    return rest.prefix(3).has([
      "dikirim", "dikirimkan", "kirim", "kirimkan", "diproses", "balasan", "jawaban", "tanggapan", "bantuan",
      "bantuannya", "segera", "send", "kirimkan", "ditindaklanjuti", "maaf",
    ])
  }

  /// What an answer can be sent by.
  static let channels: Set<String> = [
    "email", "wa", "pos", "surat", "kurir", "mail", "hp", "alamat", "post", "e", "posel", "telepon", "faks",
    "ekspedisi", "jasa",
  ]

  private static let purposes: Set<String> = [
    "skripsi", "tesis", "disertasi", "penelitian", "riset", "tugas", "keperluan", "kepentingan", "bahan",
    "kajian", "liputan", "pengawasan", "advokasi", "penulisan", "penyusunan", "my", "our", "research",
    "academic", "the", "kebutuhan", "laporan", "rapat",
    "dipelajari", "dijadikan", "dokumentasi", "membuat", "memastikan", "melihat", "memantau", "menulis",
    "membandingkan", "dapat", "digunakan", "saya", "kami", "referensi", "sosialisasi", "studi", "analisis",
    "analisa", "lomba", "persiapan", "perencanaan", "usaha", "rencana", "pendataan", "musyawarah", "bukti",
    "transparansi", "journalism", "artikel", "karya", "makalah", "jurnal", "proposal",
    "pembelajaran", "melakukan", "membantu", "diketahui", "pemantauan", "monitoring", "pendampingan",
    "evaluasi", "verifikasi", "arsip", "disampaikan", "dibahas", "purpose", "purposes",
  ]

  private static let empty: Set<String> = [
    "informasi", "publik", "data", "sebagai", "berikut", "dokumen", "salinan", "tersebut", "ini", "dengan",
    "rincian", "adalah", "yang", "kami", "saya", "di", "bawah", "hal", "maaf", "bantuan", "bantuannya",
    "perhatian", "petunjuk", "atas", "dimaksud", "sesuai", "sebagaimana",
    "berupa", "kepada", "bapak", "ibu", "ppid", "agar", "kiranya", "tanggapan", "segera", "terlampir",
    "lampiran", "lampirkan", "dan", "jawaban", "penjelasan", "klarifikasi", "konfirmasi", "the", "following",
    "information", "as", "follows", "documents", "public", "request", "under", "dapat", "diproses", "dikirim",
    "daftar", "formulir", "surat", "dalam", "pada", "mestinya", "waktu", "dekat", "arahan", "itu", "nya",
    "dimohon", "diminta", "undang", "balasan", "kabar", "nomor", "uu", "tahun", "hari", "permohonan",
    "diminta", "keterbukaan", "terkait", "mengenai", "tentang", "berkas", "copies", "access", "to", "di",
    "sini", "berikutnya", "lebih", "hasil", "foto", "ktp", "kebijaksanaan", "respon", "your", "office",
    "kerjasama",
    "kerjasamanya", "formulirnya", "ada", "lengkap", "mohon", "dibantu", "tindak", "lanjut", "lanjutnya",
  ]

  /// `berkas legalitas dalam Legalitas.zip`: what is sent along, not what is wanted.
  private static func namesFile(_ words: Words, _ span: Range<Int>) -> Bool {
    span.dropFirst().contains { at in
      files.contains(words.all[at].text) && words.gap(after: at - 1).elementsEqual([0x2E])
    }
  }

  /// `foto KTP saya yang kemarin belum terlampir`: what is handed in.
  private static func isOwnPaper(_ words: Words, _ span: Range<Int>) -> Bool {
    let head = words.all[span].prefix(5)
    if head.prefix(2).map(\.text) == ["surat", "pengantar"] { return true }
    return head.has(["ktp", "akta", "kuasa", "domisili"]) && head.has(["saya", "kami", "pemohon"])
      && words.all[span].has(["terlampir", "melengkapi", "kelengkapan", "kemarin", "tertinggal", "susulan"])
  }

  /// `salinannya berupa fotokopi`, `dalam bentuk softcopy yang …`, `fotokopi dan akan diambil …`: how something is
  /// wanted that was asked before.
  private static func isForm(_ words: Words, _ span: Range<Int>) -> Bool {
    let head = words.all[span].prefix(4).map(\.text)
    let rest = head.dropFirst()
    if ["salinannya", "jawabannya", "dokumennya", "datanya", "informasinya", "berkasnya", "filenya"]
      .contains(head[0])
    {
      return rest.contains {
        ["berupa", "dalam", "diberikan", "dikirim", "dikirimkan", "bentuk"].contains($0)
      }
    }
    if head[0] == "dalam" { return ["bentuk", "format"].contains(rest.first) }
    // `salinan cetak`, `file PDF` are forms too.
    let isTwo =
      ["salinan", "file", "berkas", "dokumen"].contains(head[0])
      && ["cetak", "digital", "elektronik", "pdf", "tercetak", "softcopy", "hardcopy", "fotokopi"].contains(
        span.count > 1 ? words.all[span.lowerBound + 1].base : "")
    guard
      isTwo
        || ["softcopy", "hardcopy", "fotokopi", "softfile", "pdf"].contains(words.all[span.lowerBound].base)
    else {
      return false
    }
    if words.all[span].allSatisfy({ forms.contains($0.text) }) { return true }
    let at = span.lowerBound + (isTwo ? 2 : 1)
    guard at < span.upperBound else { return true }
    let isApart = words.gap(after: at - 1).first == 0x2C
    guard
      isApart
        || ["dan", "yang", "saja", "lalu", "untuk", "melalui", "lewat", "via", "ke"]
          .contains(words.all[at].text)
    else { return false }
    return SendingReader.says(Words(words.slice(at..<span.upperBound)))
      || words.all[at..<span.upperBound].prefix(6).has([
        "dikirim", "dikirimkan", "kirim", "diambil", "ambil", "saya", "kami", "akan", "mengambil",
      ])
  }

  private static let forms: Set<String> = [
    "softcopy", "hardcopy", "fotokopi", "softfile", "pdf", "dan", "atau", "yang", "saja", "berkas", "digital",
    "salinan", "file", "cetak", "elektronik", "tercetak",
  ]

  private static let files: Set<String> = [
    "zip", "rar", "pdf", "jpg", "jpeg", "png", "docx", "doc", "tif", "tiff", "heic",
  ]

  /// Whether a span says what is wanted, and not only that something is.
  static func says(_ words: Words, _ span: Range<Int>) -> Bool {
    // `… informasi tentang:`, a line that was not read, `yang akan saya gunakan untuk …`
    if words.all[span.lowerBound].text == "yang",
      words.all[span].dropFirst().prefix(2).has(["akan", "saya", "kami", "dapat", "nantinya"])
    {
      return false
    }
    // `informasi soal dana Otsus`: what the information is about.
    let isAbout = words.before(span.lowerBound, 1).has(["soal", "tentang", "mengenai", "terkait", "perihal"])
    if !isAbout && AskingContext.isForeign(words, span) || namesFile(words, span) || isOwnPaper(words, span)
      || isForm(words, span)
    {
      return false
    }
    let telling = words.all[span].filter { !empty.contains($0.text) && !empty.contains($0.base) }
    if let first = telling.first,
      AskingContext.services.contains(first.text) || AskingContext.services.contains(first.base)
    {
      return words.all[span].prefix(3).has(["salinan", "dokumen", "data", "sop"])
    }
    // `informasi lebih lanjut mengenai persyaratannya`
    if telling.count == 1,
      ["persyaratan", "persyaratannya", "syaratnya", "caranya", "prosedurnya"].contains(telling[0].text)
    {
      return false
    }
    return !telling.isEmpty && !(telling.count == 1 && span.count > 6 && telling[0].text.utf8.count < 3)
  }
}
