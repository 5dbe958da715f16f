/// The words labels are made of, folded.
enum LabelWords {
  private static let whose: Set<String> = [
    "pemohon", "informasi", "publik", "saya", "kami", "kuasa", "penerima", "pemberi", "pengguna", "klien",
    "prinsipal", "pengaju",
    "keberatan", "hukum", "anda", "ketua", "pimpinan", "direktur", "perwakilan", "wakil", "penanggung",
    "jawab", "petugas", "yang", "mengajukan", "advokat",
  ]

  static let persons: Set<String> = [
    "ketua", "pimpinan", "direktur", "penanggung", "perwakilan", "wakil", "pemohon", "pengurus",
    "koordinator", "lengkap", "kuasa", "pengaju", "perorangan", "individu", "orang", "pengguna",
  ]

  static let bodies: Set<String> = [
    "lembaga", "organisasi", "badan", "yayasan", "perusahaan", "lsm", "instansi", "perkumpulan", "ormas",
    "kelompok", "media", "komunitas", "universitas",
    "kampus", "institusi", "sekolah", "organization", "organisation", "company", "kantor", "komunitas",
    "institution",
  ]

  static let nameFill = whose.union(bodies).union([
    "nama", "lengkap", "sesuai", "ktp", "identitas", "asli", "jelas", "orang", "warga", "mahasiswa",
    "peneliti", "pengirim", "peminta", "perorangan", "individu",
    "nik", "dan", "atau", "beserta", "gelar", "terang", "tertera", "di", "pada", "juru", "bicara",
    "koordinator", "pengurus", "asal", "dalam", "e", "panggilan", "dengan", "yang",
  ])

  static let organisationFill = bodies.union([
    "nama", "asal", "hukum", "publik", "pemohon", "tempat", "bekerja", "kerja", "dan", "atau", "masyarakat",
    "orang", "perguruan", "tinggi", "resmi", "afiliasi",
  ])

  static let headingHeads: Set<String> = [
    "identitas", "data", "pemohon", "pengguna", "penerima", "pemberi", "kuasa", "pengaju", "informasi",
    "petugas", "klien", "a", "b",
  ]
  static let headingFill: Set<String> = [
    "identitas", "data", "pemohon", "informasi", "publik", "pengguna", "penerima", "pemberi", "kuasa",
    "hukum", "pengaju", "keberatan", "diri", "petugas",
    "pelayanan", "lengkap", "klien", "permohonan", "a", "b",
  ]

  static let phones: Set<String> = [
    "telepon", "hp", "wa", "phone", "mobile", "cell", "cellphone", "gsm", "seluler", "selular", "tel",
    "telephone", "fax", "faksimili", "faks",
  ]
  static let contacts: Set<String> = ["kontak", "cp", "narahubung", "contact", "dihubungi"]
  static let contactFill = whose.union(phones).union(contacts).union([
    "nomor", "email", "e", "mail", "alamat", "surat", "elektronik", "aktif", "dan", "atau", "person", "bisa",
    "dapat", "rumah", "kantor", "number", "address",
    "genggam", "tangan", "my", "lain", "pribadi", "untuk", "bila", "cp",
  ])

  static let nikFill = whose.union([
    "nik", "nomor", "ktp", "e", "el", "identitas", "induk", "kependudukan", "sesuai", "sim", "paspor",
    "passport", "npwp", "pengenal", "dan", "atau", "id", "card", "number",
    "national", "identity", "tanda", "penduduk", "kartu", "identification", "lain",
  ])

  static let addressHeads: Set<String> = [
    "alamat", "almt", "domisili", "sekretariat", "address", "alamatnya",
  ]
  static let addressFill = whose.union(bodies).union([
    "alamat", "almt", "domisili", "sekretariat", "address", "lengkap", "rumah", "tinggal", "tempat", "sesuai",
    "ktp", "surat", "menyurat", "korespondensi",
    "sekarang", "home", "dan", "atau", "saat", "ini", "di", "pos", "postal", "mailing", "asal", "my",
    "adalah", "nya", "alamatnya", "keduanya", "berdua", "bersama", "redaksi",
  ])

  static let occupations: Set<String> = [
    "pekerjaan", "profesi", "jabatan", "occupation", "profession", "job",
  ]
  static let occupationFill = occupations.union(whose).union([
    "dan", "atau", "saat", "ini", "sekarang", "status", "dalam", "organisasi", "lembaga",
  ])

  static let groundsFill: Set<String> = [
    "alasan", "dasar", "pengajuan", "keberatan", "mengajukan", "informasi", "publik", "pemohon", "atas",
    "permohonan", "adalah", "saya", "kami", "dan", "hukum", "b", "sebagai", "berikut", "kode", "huruf",
    "nomor",
  ]

  static let statementHeads: Set<String> = [
    "kasus", "asus", "kronologi", "kronologis", "uraian", "duduk", "posisi", "c", "penjelasan", "keterangan",
    "isi",
    "ringkasan",
  ]
  static let statementFill: Set<String> = [
    "kasus", "asus", "posisi", "kronologi", "kronologis", "uraian", "duduk", "perkara", "singkat",
    "keberatan",
    "penjelasan", "permasalahan", "kejadian", "c", "dan", "isi", "masalah",
  ]

  static let sendings: Set<String> = [
    "mengirimkan", "mengirim", "pengiriman", "penyampaian", "penerimaan", "dikirim", "dikirimkan",
    "pengambilan", "kirim", "menerima", "menyampaikan", "penyerahan", "salinan", "delivery", "diterima",
  ]
  static let deliveryFill = sendings.union([
    "cara", "metode", "media", "mekanisme", "bentuk", "format", "jenis", "informasi", "publik", "data",
    "dokumen", "memperoleh", "mendapatkan", "mendapat", "perolehan", "yang", "diinginkan",
    "diminta", "dikehendaki", "diharapkan", "ke", "melalui", "via", "secara", "mohon", "kepada", "method",
    "dan", "salinannya", "file", "penyajian", "dalam", "ambil", "mengambil", "terima",
  ])

  static let purposes: Set<String> = [
    "tujuan", "maksud", "alasan", "keperluan", "kegunaan", "peruntukan", "guna", "purpose", "reason",
    "manfaat", "pemanfaatan", "penggunaan", "pemakaian", "rencana", "kepentingan", "apa", "digunakan",
    "dipergunakan", "dipakai",
    "tujuannya", "keperluannya",
  ]
  static let purposeFill = purposes.union([
    "untuk", "adapun", "dan", "serta", "permintaan", "permohonan", "informasi", "publik", "data", "dokumen",
    "yang", "diminta", "dimohon", "dimohonkan", "of", "for", "the", "use", "request", "saya", "kami",
    "adalah",
    "mengajukan", "pemohon", "dibutuhkan", "diperlukan", "memperoleh", "meminta", "ini", "akan", "pengajuan",
    "tersebut", "requesting", "my",
  ]).subtracting(["keberatan"])

  static let informationThings: Set<String> = [
    "informasi", "data", "dokumen", "permohonan", "permintaan", "rincian", "ringkasan", "information",
    "documents", "records", "salinan", "diminta", "dimohon", "berkas", "informasinya", "datanya", "materi",
    "request", "isi",
  ]
  static let informationSigns: Set<String> = [
    "rincian", "ringkasan", "diminta", "dimohon", "dimohonkan", "dibutuhkan", "diperlukan", "jenis",
    "perihal", "kebutuhan", "mohon", "meminta", "mohonkan", "isi", "memohon", "requested", "sought",
    "butuhkan",
    "perlukan", "permintaan", "diinginkan", "dicari", "uraian", "request", "needed", "detail", "judul",
    "ingin", "membutuhkan", "daftar", "kandungan", "pokok",
  ]
  static let informationFill = informationThings.union(informationSigns).union([
    "publik", "yang", "adapun", "kami", "saya", "dan", "atau", "adalah", "sebagai", "berikut", "ini",
    "tambahkan", "kertas", "bila", "perlu", "ialah", "pemohon", "the", "following", "i", "we", "di", "bawah",
    "yaitu",
    "daftar", "lengkap", "oleh", "dapatkan", "peroleh", "ketahui", "tentang", "antara", "lain", "apa", "anda",
    "saja", "saudara",
  ])

  static let categoryFill: Set<String> = [
    "kategori", "jenis", "tipe", "status", "golongan", "klasifikasi", "pemohon", "informasi", "publik",
  ]

  static let referenceMarks: Set<String> = [
    "pendaftaran", "registrasi", "register", "permohonan", "tiket", "reg", "berkas", "permintaan",
    "registration", "reference", "referensi",
  ]
  static let referenceFill = referenceMarks.union([
    "nomor", "kode", "id", "informasi", "publik", "keberatan", "dan", "tanggal", "number", "bukti", "tanda",
    "request", "sebelumnya", "awal", "lama", "yang", "dimohonkan", "asal",
  ])

  static let legalFill: Set<String> = [
    "nomor", "sk", "ahu", "akta", "pengesahan", "kemenkumham", "menkumham", "kumham", "badan", "hukum",
    "notaris", "pendirian", "dan", "tanggal", "surat", "keputusan", "menteri", "organisasi", "yayasan",
    "lembaga",
  ]

  /// Labels that no grammar gives.
  static let fixed: [String: Label] = {
    var table: [String: Label] = [:]
    for word in [
      "diwakili oleh", "diwakili", "yang mewakili", "wakil", "juru bicara", "atas nama", "a n", "an", "nm",
      "nm lengkap", "name", "full name", "applicant", "applicant name",
      "my name", "my name is", "yang mengajukan", "penanggung jawab", "yang bernama", "saya yang bernama",
      "saya bernama", "contact name", "direktur", "pimpinan", "applicants name", "ketua", "nm pemohon",
      "pengirim", "dari", "oleh", "yang memohon", "ketua kelompok", "koordinator", "ketua tim",
      "wakil kelompok",
      "ketua umum", "ketua harian", "ketua pengurus", "ketua forum", "ketua paguyuban",
      "ketua rombongan", "koordinator kelompok", "perwakilan kelompok",
    ] {
      table[word] = Label(field: .name)
    }
    for word in [
      "email address", "e mail", "mail", "alamat surel", "email saya", "imel", "pos el", "alamat pos el",
    ] {
      table[word] = Label(field: .email)
    }
    for word in [
      "diperoleh dengan", "diperoleh melalui", "meminta", "meminta berupa", "meminta bentuk", "ingin bentuk",
      "ingin berupa",
      "ingin memperoleh dengan cara", "saya ingin memperoleh dengan cara", "diperoleh dengan cara",
      "informasi diperoleh dengan cara", "informasi diperoleh melalui", "cara",
      "ingin memperoleh informasi dengan cara", "memperoleh informasi dengan cara",
    ] { table[word] = Label(field: .obtain) }
    for word in [
      "via", "salinan dikirim melalui", "dikirim melalui", "salinan dikirimkan melalui",
      "salinan diterima melalui",
      "salinan disampaikan melalui", "jawaban dikirim melalui", "ingin diambil dikirim", "diambil dikirim",
      "meminta dikirim", "meminta diambil", "ingin diambil atau dikirim", "diambil atau dikirim",
      "dikirim diambil", "diambil dikirim ke",
    ] { table[word] = Label(field: .delivery) }
    for word in ["bertindak untuk", "bertindak atas nama", "mewakili", "bertindak untuk dan atas nama"] {
      table[word] = Label(field: .organisation)
    }
    for word in ["nama peminta data", "peminta data", "nama peminta informasi", "nama yang meminta"] {
      table[word] = Label(field: .name)
    }
    for word in ["tinggal", "tinggal di", "bertempat tinggal", "bertempat tinggal di", "tempat tinggal di"] {
      table[word] = Label(field: .address)
    }
    for word in ["status", "kerja", "title", "position"] { table[word] = Label(field: .occupation) }
    for word in [
      "informasi", "information", "information sought", "data", "yang diminta", "hal yang diminta",
      "objek informasi", "obyek informasi", "isi surat", "data apa", "informasi apa", "yang saya meminta",
      "yang kami meminta", "yang dimohon", "meminta apa", "memohon apa", "mohon apa", "butuh apa",
      "perlu apa",
      "ingin apa", "ingin meminta apa", "yang saya mohon", "yang saya mohonkan", "yang kami mohon",
      "yang kami mohonkan",
      "yang saya butuhkan", "yang saya perlukan", "yang kami butuhkan", "yang kami perlukan",
    ] { table[word] = Label(field: .information) }
    for word in [
      "tembusan", "cc", "lampiran", "lamp", "sifat", "perihal", "hal", "nomor", "tanggal", "kepada",
      "kepada yth", "yth", "tempat", "nomor surat", "hari", "hari tanggal",
      "tanggal pengajuan", "tanggal permohonan", "tanggal registrasi", "tanggal lahir",
      "tempat tanggal lahir", "ttl", "jenis kelamin", "agama", "kewarganegaraan", "npwp", "nomor npwp",
      "nomor kk", "kk", "nomor kartu keluarga", "kartu keluarga", "fax", "nomor fax", "faksimili", "nim",
      "npm", "nip", "nidn", "program studi", "prodi", "jurusan", "fakultas", "semester", "kode pos",
      "faks", "nomor faks", "nomor faksimili", "website", "situs", "judul skripsi",
      "judul penelitian", "judul tesis", "umur", "usia", "from", "to", "date", "subject", "ttd",
      "tempat tgl lahir", "tempat lahir", "rt rw", "kelurahan", "kecamatan", "kabupaten", "provinsi", "kota",
      "desa", "keterangan", "catatan", "nb",
      "status perkawinan", "pendidikan", "golongan darah", "dokumen pendukung", "berkas lampiran",
      "nomor registrasi keberatan", "petugas informasi", "penerima permohonan", "petugas pelayanan informasi",
      "hari tanggal tanggapan atas keberatan akan diberikan",
      "d hari tanggal tanggapan atas keberatan akan diberikan", "kartu anggota", "nomor induk mahasiswa",
      "nomor rekening", "masa berlaku", "berlaku hingga", "nama petugas", "nama dan tanda tangan",
      "tempat tanggal", "dosen pembimbing", "pembimbing", "re", "ref", "nomor kta", "kta", "nomor anggota",
      "warga negara", "jumlah lampiran", "klasifikasi", "derajat", "u p", "c q", "nama ibu", "nama ayah",
      "tahun", "tgl lahir", "jenis permohonan", "instansi yang dituju", "ditujukan kepada", "tujuan surat",
      "badan publik",
      "badan publik yang dituju", "nama badan publik", "tanda tangan", "nomor seluler kuasa", "tanggal surat",
      "waktu", "saksi", "sumber", "bidang", "unit", "fakultas jurusan", "instansi tujuan",
    ] { table[word] = Label(field: .other) }
    return table
  }()
}
