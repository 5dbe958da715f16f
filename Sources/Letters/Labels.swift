import Octets

/// The fields a letter or form may name.
enum Field: Sendable, Hashable {
  case name, nik, address, occupation, phone, email, contact, organisation, category, legalNumber
  case information, purpose, obtain, delivery
  case proxyName, giverName, userName
  case reference, grounds, statement
  /// Known labels whose values are not the applicant's: they end the value before them.
  /// A heading after which the applicant's own data stands.
  case applicantHeading
  case ignored
}

/// The labels of forms and letters in all their variants.
enum Labels {
  /// A label at the start of a line: its field, and where the line goes on after it.
  struct Match {
    var field: Field
    /// The rest of the line after the label, separators not yet removed.
    var rest: String
    var words: Int
  }

  /// The longest known label that a line starts with.
  static func match(_ line: String) -> Match? {
    let line = withoutBullet(line)
    var words: [String] = []
    var at = line.utf8.startIndex
    var best: Match?
    let octets = line.utf8
    while at < octets.endIndex, words.count < 8 {
      var end = at
      while end < octets.endIndex,
        octets[end].isAlpha || octets[end].isDigit || octets[end] >= 0x80 || octets[end] == 0x27
      {
        end = octets.index(after: end)
      }
      guard end > at else { break }
      words.append(String(line[at..<end]).lowercased())
      if let field = table[words.joined(separator: " ")] {
        best = Match(field: field, rest: String(line[end...]), words: words.count)
      }
      at = end
      // Inside a label only spaces, dots, slashes, hyphens, ampersands and commas separate words.
      while at < octets.endIndex, [0x20, 0x2E, 0x2F, 0x2D, 0x26, 0x2C].contains(octets[at]) {
        at = octets.index(after: at)
      }
    }
    return best
  }

  /// Without the number, letter or bullet of a form's line: `1. Nama`, `a) Nama`, `• Nama`, `- Nama`.
  static func withoutBullet(_ line: String) -> String {
    var text = line.trimmingBlanks
    for bullet in ["•", "-", "–", "—", "▪", "●", "◦", "o ", "*", "·", "➢", "✓"] where text.hasPrefix(bullet) {
      text = String(text.dropFirst(bullet.count)).trimmingBlanks
      break
    }
    let octets = Array(text.utf8)
    let digits = octets.prefix { $0.isDigit }.count
    if (1...2).contains(digits), digits < octets.count, [0x2E, 0x29, 0x09].contains(octets[digits]) {
      return String(decoding: octets[(digits + 1)...], as: UTF8.self).trimmingBlanks
    }
    if octets.count > 2, octets[0].isAlpha, octets[1] == 0x2E || octets[1] == 0x29, octets[2] == 0x20 {
      return String(decoding: octets[2...], as: UTF8.self).trimmingBlanks
    }
    return text
  }

  private static let table: [String: Field] = {
    var table: [String: Field] = [:]
    for (field, labels) in lists {
      for label in labels { table[label] = field }
    }
    return table
  }()

  private static let lists: [(Field, [String])] = [
    (
      .name,
      [
        "nama", "nama lengkap", "nama pemohon", "nama lengkap pemohon", "nama sesuai ktp", "nama saya",
        "atas nama", "a n",
        "pemohon", "nama pemohon informasi", "pemohon informasi", "nama pengaju", "nama pengaju keberatan",
        "nama pemohon keberatan",
        "pengaju keberatan", "pemohon keberatan", "nama ketua", "nama pimpinan", "nama penanggung jawab",
        "name",
        "full name", "applicant", "applicant name", "applicant's name", "nama lengkap sesuai ktp",
        "nama orang", "nama nik",
        "nama pimpinan lembaga", "nama ketua lembaga", "yang mengajukan", "nama jelas", "nm", "nm lengkap",
        "my name",
        "nama yang mengajukan", "identitas pemohon nama", "nama perorangan", "nama direktur",
        "penanggung jawab",
        "nama wakil", "wakil", "nama warga", "ketua", "ketua umum", "pimpinan", "direktur", "diwakili oleh",
        "perwakilan", "nama perwakilan warga", "nama mahasiswa", "nama perwakilan", "nama pengirim",
        "nama identitas",
        "nama pemohon badan hukum",
      ]
    ),
    (
      .nik,
      [
        "nik", "no nik", "nomor nik", "no ktp", "nomor ktp", "ktp", "no identitas", "nomor identitas",
        "nomor induk kependudukan",
        "no ktp npwp", "no ktp sim paspor", "id", "nik no ktp", "nik ktp", "nomor ktp sesuai ktp",
        "no ktp nik", "nik pemohon",
        "no ktp sim", "identity number", "id number", "national id", "nomor ktp nik", "e ktp", "no e ktp",
        "nik no identitas",
        "nomor induk kependudukan nik", "nik nomor induk kependudukan", "no induk kependudukan",
        "nik sesuai ktp", "no nik ktp", "nik ketua umum", "nik direktur", "nik ketua",
        "nik pimpinan", "no pengenal", "nomor pengenal", "nomor identitas ktp", "no identitas ktp",
      ]
    ),
    (
      .address,
      [
        "alamat", "alamat lengkap", "alamat rumah", "alamat domisili", "alamat sesuai ktp", "alamat kantor",
        "alamat lembaga",
        "alamat sekretariat", "tempat tinggal", "almt", "alamat pemohon", "alamat tinggal",
        "alamat lembaga sekretariat",
        "alamat pengaju", "alamat organisasi", "address", "home address", "alamat surat", "alamat saya",
        "alamat ktp",
        "alamat tempat tinggal", "domisili", "alamat korespondensi", "alamat lengkap pemohon", "sekretariat",
        "alamat sekarang",
        "alamat yayasan", "alamat perusahaan", "alamat surat menyurat", "almt lengkap", "beralamat di",
        "alamat di",
      ]
    ),
    (
      .occupation,
      [
        "pekerjaan", "profesi", "pekerjaan jabatan", "jabatan", "status", "occupation", "profession",
        "pekerjaan profesi",
        "pekerjaan pemohon", "profesi pekerjaan", "jabatan pekerjaan", "kerja", "pekerjaan saat ini",
      ]
    ),
    (
      .phone,
      [
        "no telp", "no telepon", "nomor telepon", "nomor telp", "no hp", "nomor hp", "no hp wa",
        "no whatsapp", "no wa", "telp",
        "tlp", "telepon", "telpon", "no telpon", "hp", "hp wa", "wa", "whatsapp", "nomor whatsapp",
        "nomor wa", "phone", "phone number",
        "mobile", "no tlp", "nomor handphone", "no handphone", "handphone", "nomor hp wa", "telepon hp",
        "no telepon hp",
        "nomor telepon hp", "nomor telepon seluler", "no telp hp", "telp hp", "hp whatsapp", "no hp whatsapp",
        "tel", "telephone",
        "no ponsel", "nomor ponsel", "ponsel", "nomor telepon wa", "no telp wa", "nomor telepon whatsapp",
        "telp wa", "cell",
        "mobile phone", "nomor hp aktif", "no hp aktif", "no telepon wa", "nomor telepon selular",
      ]
    ),
    (
      .email,
      [
        "email", "e mail", "surel", "alamat email", "alamat e mail", "alamat surel", "email address",
        "email pemohon", "imel",
        "surat elektronik", "alamat surat elektronik", "e mail pemohon", "email aktif", "alamat email aktif",
      ]
    ),
    (
      .contact,
      [
        "no telp e mail", "nomor telepon e mail", "nomor telepon email", "no telp email", "kontak", "cp",
        "nomor kontak",
        "nomor yang bisa dihubungi", "no telepon email", "telp email", "telepon email", "no hp email",
        "contact", "no kontak",
        "kontak person", "contact person", "narahubung", "nomor telepon dan email", "telepon dan email",
        "no telepon e mail",
        "nomor telepon surel", "telepon surel", "kontak yang bisa dihubungi", "no hp wa email",
        "nomor hp email", "hp email",
        "telp fax email", "telepon e mail", "no telp surel", "no hp e mail", "nomor hp e mail",
        "nomor telepon fax email",
      ]
    ),
    (
      .organisation,
      [
        "nama lembaga", "nama organisasi", "lembaga", "organisasi", "nama badan hukum", "badan hukum",
        "nama yayasan", "nama perusahaan",
        "nama lsm", "instansi", "asal instansi", "asal lembaga", "instansi lembaga", "lembaga organisasi",
        "nama instansi",
        "asal instansi lembaga", "organization", "organisation", "nama perkumpulan", "nama ormas", "yayasan",
        "perusahaan",
        "nama lembaga organisasi", "nama organisasi lembaga", "universitas", "asal universitas", "kampus",
        "nama badan", "media",
        "institusi", "company", "nama kelompok", "kelompok",
      ]
    ),
    (
      .category,
      [
        "kategori pemohon", "kategori", "jenis pemohon", "status pemohon", "tipe pemohon",
        "kategori pemohon informasi", "pemohon sebagai",
        "bertindak sebagai",
      ]
    ),
    (
      .legalNumber,
      [
        "nomor sk pengesahan badan hukum", "sk kemenkumham", "no ahu", "akta notaris no", "badan hukum no",
        "no sk badan hukum",
        "nomor sk badan hukum", "no akta", "nomor akta", "sk pengesahan", "nomor sk kemenkumham",
        "no sk kemenkumham", "nomor ahu",
        "nomor akta notaris", "no sk pengesahan badan hukum", "nomor sk pengesahan", "sk menkumham",
        "nomor badan hukum",
      ]
    ),
    (
      .information,
      [
        "rincian informasi", "rincian informasi yang dibutuhkan", "rincian informasi yang diminta",
        "ringkasan informasi yang dibutuhkan",
        "informasi yang diminta", "informasi yang dimohon", "informasi yang dimohonkan", "data yang diminta",
        "jenis informasi",
        "perihal informasi", "informasi yang dibutuhkan", "dokumen yang dimohon", "isi permohonan",
        "informasi diminta",
        "rincian informasi yang dimohonkan", "rincian informasi yang dimohon", "data yang dibutuhkan",
        "dokumen yang diminta",
        "informasi yang diperlukan", "data yang dimohon", "rincian data",
        "adapun informasi yang kami mohonkan",
        "informasi yang kami minta", "informasi yang saya minta", "informasi yang kami mohon",
        "informasi yang saya mohon",
        "information requested", "requested information", "data yang dimohonkan", "rincian permintaan",
        "rincian permohonan",
        "data yang saya minta", "data yang kami minta", "information sought", "dokumen yang dimohonkan",
        "permintaan informasi",
        "informasi yang kami mohonkan", "informasi yang saya mohonkan", "informasi dibutuhkan",
        "jenis informasi yang diminta",
        "rincian informasi publik yang dibutuhkan", "informasi publik yang diminta",
        "informasi publik yang dibutuhkan",
        "rincian informasi publik", "informasi publik yang dimohon", "informasi publik yang dimohonkan",
        "dokumen yang dibutuhkan",
        "jenis informasi yang dibutuhkan", "jenis informasi yang dimohon", "information request",
        "rincian informasi publik yang diminta",
        "ringkasan informasi", "ringkasan informasi yang diminta", "data informasi yang diminta",
        "data informasi yang dibutuhkan",
        "kebutuhan informasi", "informasi data yang diminta", "informasi data yang dibutuhkan",
        "informasi dokumen yang diminta",
        "rincian informasi yang diperlukan", "informasi yg diminta", "informasi yg dibutuhkan", "informasi",
        "info yg diminta", "info yang diminta", "data", "info", "permintaan", "dokumen",
        "data yg diminta", "yang diminta", "yg diminta",
      ]
    ),
    (
      .purpose,
      [
        "tujuan", "tujuan penggunaan informasi", "tujuan penggunaan", "alasan permintaan",
        "tujuan permohonan", "maksud dan tujuan",
        "keperluan", "untuk keperluan", "alasan penggunaan", "untuk apa", "tujuan permintaan",
        "alasan permohonan", "purpose",
        "purpose of request", "purpose of use", "tujuan penggunaan data",
        "tujuan penggunaan informasi publik", "maksud", "kegunaan",
        "alasan permintaan informasi", "alasan permohonan informasi", "alasan penggunaan informasi",
        "digunakan untuk",
        "maksud tujuan", "tujuan informasi", "tujuan pemanfaatan", "peruntukan", "reason",
        "tujuan permohonan informasi",
        "maksud dan tujuan penggunaan informasi", "maksud serta tujuan",
        "tujuan penggunaan informasi yang diminta", "dipakai untuk",
        "tujuannya", "guna", "keperluannya", "kegunaannya", "guna keperluan", "tujuan pemanfaatan informasi",
        "maksud dan tujuan permohonan",
        "alasan", "untuk kepentingan",
      ]
    ),
    (
      .obtain,
      [
        "cara memperoleh informasi", "cara memperoleh", "cara mendapat informasi", "bentuk informasi",
        "format yang diinginkan",
        "format", "cara mendapatkan informasi", "bentuk", "bentuk salinan", "format informasi",
        "cara memperoleh informasi publik",
        "bentuk informasi yang diinginkan", "jenis salinan", "format data", "bentuk dokumen",
        "bentuk informasi yang diminta",
        "manner of obtaining", "cara memperoleh data",
      ]
    ),
    (
      .delivery,
      [
        "cara mendapatkan salinan informasi", "cara mendapatkan salinan", "cara mengirimkan informasi",
        "cara pengiriman",
        "cara mendapat salinan", "cara mendapatkan salinan informasi publik", "pengiriman",
        "cara penyampaian", "delivery",
        "cara pengiriman informasi", "dikirim melalui", "pengiriman salinan", "cara mengirim",
        "cara penerimaan", "cara memperoleh salinan",
        "cara memperoleh salinan informasi", "cara penyampaian informasi", "dikirim ke", "delivery method",
      ]
    ),
    (
      .proxyName,
      [
        "nama kuasa", "data kuasa", "data penerima kuasa", "identitas penerima kuasa", "penerima kuasa",
        "nama penerima kuasa", "kuasa pemohon", "kuasa hukum",
        "nama kuasa hukum", "kuasa",
        "identitas kuasa pemohon", "identitas kuasa", "nama kuasa pemohon",
      ]
    ),
    (
      .applicantHeading,
      [
        "identitas pemohon", "data pemohon", "data diri pemohon", "informasi pemohon",
        "identitas pemohon informasi", "data pemohon informasi", "pihak pemohon",
      ]
    ),
    (.giverName, ["pemberi kuasa", "nama pemberi kuasa", "klien", "nama klien", "prinsipal"]),
    (
      .userName,
      [
        "pengguna informasi", "data pengguna informasi", "identitas pengguna informasi", "data pengguna",
        "identitas pengguna", "nama pengguna informasi", "nama pengguna", "pengguna",
        "pengguna informasi publik",
        "nama pengguna informasi publik",
      ]
    ),
    (
      .reference,
      [
        "nomor pendaftaran permohonan informasi", "nomor pendaftaran permohonan", "no pendaftaran permohonan",
        "no permohonan",
        "nomor permohonan", "no pendaftaran", "nomor pendaftaran", "no reg permohonan",
        "no registrasi permohonan",
        "nomor registrasi permohonan", "kode permohonan", "nomor register", "no register", "nomor registrasi",
        "no registrasi", "no reg",
        "nomor tiket", "no tiket", "nomor permohonan informasi", "no pendaftaran permohonan informasi",
        "no permohonan informasi",
        "nomor register permohonan", "registration number", "reference", "reference number",
        "nomor registrasi permohonan informasi",
        "request number", "nomor berkas", "no berkas",
      ]
    ),
    (
      .grounds,
      [
        "alasan pengajuan keberatan", "alasan keberatan", "dasar keberatan", "alasan pengajuan", "grounds",
        "alasan pengajuan keberatan informasi",
        "dasar pengajuan keberatan", "grounds for objection",
      ]
    ),
    (
      .statement,
      [
        "kasus posisi", "kronologi", "kronologis", "uraian keberatan", "kasus posisi kronologi", "uraian",
        "penjelasan", "isi keberatan",
      ]
    ),
    (
      .ignored,
      [
        "nomor", "sifat", "lampiran", "lamp", "perihal", "hal", "tanggal", "kepada", "kepada yth", "yth",
        "tembusan", "tempat",
        "tempat tanggal", "tanggal pengajuan", "tanggal permohonan", "tanggal registrasi", "hari tanggal",
        "nomor registrasi keberatan",
        "no registrasi keberatan", "petugas", "petugas informasi", "petugas pelayanan informasi",
        "penerima permohonan", "ttd",
        "tempat tgl lahir", "tempat tanggal lahir", "ttl", "jenis kelamin", "agama", "kewarganegaraan",
        "npwp", "no npwp", "nomor npwp",
        "no kk", "nomor kk", "nomor kartu keluarga", "fax", "faksimili", "no fax", "nim", "npm",
        "program studi", "prodi", "jurusan",
        "fakultas", "semester", "kode pos", "website", "judul skripsi", "judul penelitian", "judul", "umur",
        "usia", "cc", "lampiran surat", "from",
        "to", "dari", "date", "subject", "nomor surat", "no surat", "surat asal", "hari", "tanggal tanggapan",
        "hari tanggal tanggapan atas keberatan akan diberikan",
        "tanggal lahir", "rt rw", "kelurahan", "kecamatan", "kabupaten", "provinsi",
        "kota", "no", "dokumen pendukung",
        "alamat kuasa", "alamat penerima kuasa", "alamat pemberi kuasa", "telepon kuasa", "berkas lampiran",
        "nomor telepon kuasa", "jenis kelengkapan",
      ]
    ),
  ]
}
