import Octets

/// Names of people.
enum PersonName {
  /// A name as its bearer writes it, without salutation and without what follows it; `nil` when it can be no name.
  static func clean(_ text: String) -> String? {
    var name = cut(closed(text.foldingBlanks))
    name = withoutSalutation(name).trimming(":;,()[]\"_-/=<>'! ")
    if name.utf8.last == 0x2E, !endsInTitle(name) { name = name.trimming(".") }
    let letters = name.utf8.count { $0.isAlpha || $0 >= 0x80 }
    guard letters >= 2, name.utf8.count <= 120, !name.utf8.contains(0x40), !isPlaceholder(name),
      !isTitles(name)
    else {
      return nil
    }
    return name
  }

  /// Whether nothing but words of offices and fields stands there: `Sekretaris`, `Koordinator Forum`, `Bentuk`.
  static func isRole(_ words: Words) -> Bool {
    !words.all.isEmpty && words.all.allSatisfy { roles.contains($0.text) }
  }

  private static let roles: Set<String> = [
    "ketua", "sekretaris", "bendahara", "direktur", "pimpinan", "koordinator", "pengurus", "badan", "forum",
    "umum", "pemimpin", "redaksi",
    "jabatan", "bentuk", "lengkap", "ketuanya", "publik", "organisasi", "lembaga", "nama", "kuasa", "pemohon",
    "utama", "wakil", "anggota", "kepala", "manajer",
    "penanggung", "jawab", "penerima", "pemberi", "warga", "biasa", "tks", "humas", "presiden", "eksekutif",
    "jumlah",
    "informasi", "permohonan", "kategori", "status", "alamat", "identitas", "pengaju", "keberatan", "petugas",
  ]

  /// `S U G I A R T O`: a name in a form's squares, a letter each.
  private static func closed(_ text: String) -> String {
    let pieces = text.utf8.split(separator: 0x20)
    guard pieces.count >= 4, pieces.allSatisfy({ $0.count == 1 && $0.first?.isAlpha == true }) else {
      return text
    }
    return text.filter { $0 != " " }
  }

  /// What ends a name inside its line: a bracket, a slash, a label, more people.
  private static func cut(_ text: String) -> String {
    let lower = text.lowered
    var end = lower.utf8.count
    for mark in enders {
      if let at = lower.firstOffset(of: mark), at > 1 { end = min(end, at) }
    }
    // `Budi/3201…`: a name and a number in one field.
    let octets = Array(lower.utf8)
    if let at = octets.indices.dropLast().first(where: { octets[$0] == 0x2F && octets[$0 + 1].isDigit }),
      at > 1
    {
      end = min(end, at)
    }
    return text.octets(0..<end)
  }

  private static let enders = [
    " nik", ", nik", "(nik", " no.", " no ktp", " nomor ktp", " / ", " - ", " – ", " (", "; ", " alamat",
    " dkk", ", dkk", " umur", ", umur",
    ", warga", ", alamat", ", pekerjaan", ", jabatan", ", selaku", ", sebagai", " selaku ", ", ketua",
    ", direktur", ", mahasiswa", " | ",
    ", advokat", ", wni", ", hp", " hp ", ", dengan", ", beralamat", ", yang", ", dari", " ttl", ", tempat",
    ", lahir", " tempat tinggal", ", jalan", ", jln", ", jl.", ", jl ", ", dusun", ", desa", ", kelurahan",
    ", telepon", ", telp", ", tlp", ", no.", ", nomor", ", surel", ", email", ", e-mail", ", perumahan",
    ", komplek", ", sekretaris", ", bendahara", ", koordinator", ", anggota", ", guru", ", wartawan",
    ", petani", ", kepala",
    ", staf", ", karyawan", ", wiraswasta", ", pensiunan", ", peneliti", ", dosen", ", nelayan", ", pengurus",
    ", wakil",
  ]

  private static func withoutSalutation(_ text: String) -> String {
    var name = text.trimmingBlanks
    while let title = salutations.first(where: name.lowered.begins) {
      name = name.octets(title.utf8.count..<name.utf8.count).trimmingBlanks
    }
    return name
  }

  private static let salutations = [
    "bapak ", "ibu ", "sdr. ", "sdr ", "sdri. ", "sdri ", "saudara ", "saudari ", "bpk. ", "bpk ", "tn. ",
    "ny. ", "nn. ", "mr. ", "mrs. ",
    "ms. ", "a.n. ", "an. ", "a/n ", "saya ", "kami ", "adalah ", "sdr/i ", "sdr/i. ", "yth. ", "yth ",
    "pak ", "bu ", "tuan ", "nyonya ", "mbak ", "mas ",
    "saudara/i ", "sdr.", "bpk.", "nama ", "bernama ",
  ]

  private static func endsInTitle(_ name: String) -> Bool {
    let last = name.utf8.split { $0 == 0x20 }.last ?? name.utf8[...]
    return last.count { $0 == 0x2E } >= 2 || last.count <= 4 || name.utf8.contains(0x2C)
  }

  /// `S.H., M.H.`: titles whose bearer's name was not read.
  private static func isTitles(_ name: String) -> Bool {
    let parts = name.utf8.split { $0.isBlank || $0 == 0x2C }.map { part in
      String(decoding: part.filter(\.isAlpha).map(\.lowercased), as: UTF8.self)
    }
    return !parts.isEmpty && parts.allSatisfy(titles.contains)
  }

  private static let selves: Set<String> = [
    "saya", "kami", "sendiri", "diri", "pemohon", "sama", "dengan", "pribadi", "yang", "bersangkutan",
    "tersebut", "di", "atas", "informasi",
    "seperti", "self", "same", "as", "above", "applicant",
  ]

  private static func isPlaceholder(_ name: String) -> Bool {
    // `saya sendiri`, `sama dengan pemohon`
    let words = Words(name).all
    if words.allSatisfy({ selves.contains($0.text) }) { return true }
    // `Beri tanda pada kotak`: how a form is to be filled.
    if words.count > 1,
      words.prefix(1).has(["beri", "diisi", "isi", "isilah", "pilih", "coret", "jika", "lampirkan"])
    {
      return true
    }
    let plain = name.lowered.trimming(".-_ ")
    return [
      "tidak ada", "nihil", "kosong", "n/a", "na", "nama", "nama lengkap", "isi nama", "ttd", "sama",
      "nama terang", "sda", "dirahasiakan",
      "pemohon", "pemohon informasi", "sama dengan pemohon", "diri sendiri", "tersebut di atas", "tidak",
      "sama seperti di atas",
    ].contains(plain)
  }

  /// The words at the start of a slice that can be a name: capitals, particles between, titles behind a comma.
  static func span(_ words: Words, from: Int, limit: Int = 7) -> Range<Int>? {
    var end = from
    // Titles behind a name do not make it longer: `Dewi Rengganis Putri Anjani, S.T., M.Sc.`
    var titles = 0
    while end < words.all.count, end - from - titles < limit, titles < 8 {
      let word = words.all[end]
      if end > from, !joins(words.gap(after: end - 1)) { break }
      if end > from, words.gap(after: end - 1).contains(0x2C), !isTitle(words, end) { break }
      let isName = word.isCapital && !stops.contains(word.text)
      let isBetween =
        particles.contains(word.text) && end > from && end + 1 < words.all.count
        && words.all[end + 1].isCapital
      guard isName || isBetween else { break }
      if end > from, word.range.count <= 3, words.gap(after: end).first == 0x2E { titles += 1 }
      end += 1
    }
    return end > from ? from..<end : nil
  }

  /// Whether two words of a name may stand so far apart: by a blank, a dot, a hyphen, a comma before a title.
  private static func joins(_ gap: ArraySlice<UInt8>) -> Bool {
    // A line may end within a name.
    gap.count <= 3 && gap.allSatisfy { [0x20, 0x2E, 0x2D, 0x2C, 0x27, 0x0A].contains($0) }
      && gap.count { $0 == 0x0A } <= 1 && (gap.first != 0x2E || !gap.contains(0x0A))
  }

  /// Whether an academic title stands here: `S.H.`, `M.Si`, `SE`.
  private static func isTitle(_ words: Words, _ at: Int) -> Bool {
    let word = words.all[at]
    if titles.contains(word.text) { return true }
    return word.range.count <= 2 && words.gap(after: at).first == 0x2E
  }

  private static let titles: Set<String> = [
    "sh", "mh", "se", "st", "ssos", "spd", "mpd", "skom", "mkom", "msi", "mm", "sip", "sag", "phd", "skm",
    "amd", "mt", "shi", "ma", "mhum", "llm", "cla", "skep",
  ]

  /// Small words inside names.
  static let particles: Set<String> = [
    "bin", "binti", "al", "el", "van", "de", "la", "wa", "alias", "putra", "putri",
  ]

  /// Words with a capital that are no name.
  static let stops: Set<String> = [
    "jalan", "nik", "desa", "kelurahan", "kecamatan", "kabupaten", "kota", "universitas", "mahasiswa",
    "mahasiswi", "wartawan", "ketua", "ppid",
    "bapak", "ibu", "lsm", "yayasan", "warga", "pemohon", "perkumpulan", "direktur", "sekretaris", "ingin",
    "bermaksud", "nomor", "alamat", "pekerjaan",
    "mohon", "memohon", "meminta", "kami", "saya", "dari", "dengan", "selaku", "sebagai", "hp", "email",
    "dan", "ingin", "adalah", "telepon", "ktp", "beralamat",
    "advokat", "pt", "cv", "provinsi", "rt", "rw", "dusun", "umur", "tempat", "mengajukan", "membutuhkan",
    "butuh", "peneliti", "jurnalis", "dosen", "guru",
    "kepala", "pengurus", "penduduk", "anggota", "informasi", "permohonan", "data", "untuk", "terima",
    "terimakasih", "kepada", "yth", "hormat", "salam", "tanggal", "sangat", "keberatan",
    "would", "am", "from", "the", "request", "student", "student's", "indonesian", "hereby", "a", "an",
    "resident", "citizen", "of", "at",
    "sudah", "telah", "belum", "tidak", "akan", "juga", "hanya", "masih", "sedang", "memerlukan", "perlu",
    "pernah", "baru", "lampirkan", "mencabut", "menyampaikan", "setuju", "berharap", "harap", "merasa",
    "tunggu", "minta",
  ]
}
