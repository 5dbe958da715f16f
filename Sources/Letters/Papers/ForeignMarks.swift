/// The marks of papers that are sent in place of those that are asked for.
enum ForeignMarks {
  static let all: [Mark<PaperSign>] = {
    var all: [Mark<PaperSign>] = []
    for (paper, words) in titles { all += words.map { Mark(PaperSign.title(.foreign(paper)), $0) } }
    for (paper, weight, words) in signs {
      all += words.map { Mark(PaperSign.sign(.foreign(paper), weight), $0) }
    }
    return all
  }()

  private static let titles: [(ForeignPaper, [String])] = [
    (
      ForeignPaper.drivingLicence,
      ["surat izin mengemudi", "surat ijin mengemudi", "driving license", "driving licence"]
    ), (.studentCard, ["kartu tanda mahasiswa", "kartu mahasiswa", "student card", "student identity card"]),
    (.pupilCard, ["kartu pelajar", "kartu tanda pelajar", "kartu siswa", "kartu osis"]),
    (.familyCard, ["kartu keluarga"]), (.taxCard, ["nomor pokok wajib pajak", "npwp", "kartu npwp"]),
    (.passport, ["paspor", "passport", "republik indonesia paspor", "paspor passport"]),
    (
      .insurance,
      [
        "bpjs kesehatan", "kartu indonesia sehat", "badan penyelenggara jaminan sosial",
        "bpjs ketenagakerjaan", "jaminan kesehatan nasional", "kartu peserta bpjs",
      ]
    ),
    (
      .pressCard,
      ["kartu pers", "press card", "kartu wartawan", "kartu tanda pengenal wartawan", "id card pers"]
    ),
    (
      .marriageBook,
      ["buku nikah", "kutipan akta nikah", "akta nikah", "akta perkawinan", "kutipan akta perkawinan"]
    ), (.birthDeed, ["akta kelahiran", "kutipan akta kelahiran", "akte kelahiran", "surat kelahiran"]),
    (.deathDeed, ["akta kematian", "kutipan akta kematian"]),
    (.divorceDeed, ["akta cerai", "akta perceraian"]),
    (
      .receipt,
      [
        "kuitansi", "kwitansi", "bukti pembayaran", "tanda terima", "invoice", "faktur", "struk",
        "bukti transfer", "transfer berhasil", "transaksi berhasil", "pembayaran berhasil", "nota penjualan",
        "bukti setoran", "official receipt", "struk pembayaran",
      ]
    ),
    (
      .officeReceipt,
      [
        "tanda bukti penerimaan permohonan", "tanda bukti penerimaan",
        "bukti penerimaan permohonan informasi",
        "tanda terima permohonan informasi",
      ]
    ),
    (
      .diploma,
      [
        "ijazah", "transkrip nilai", "transkrip akademik", "surat keterangan lulus",
        "surat tanda tamat belajar",
      ]
    ), (.childCard, ["kartu identitas anak"]),
    (
      .cardForm,
      [
        "permohonan kartu tanda penduduk", "formulir permohonan ktp", "permohonan ktp baru",
        "formulir isian ktp", "pendaftaran kartu tanda penduduk",
      ]
    ),
    (
      .cardSubstitute,
      [
        "surat keterangan pengganti ktp", "pengganti ktp el", "surat keterangan perekaman",
        "telah melakukan perekaman",
      ]
    ), (.memberCard, ["kartu tanda anggota", "kartu anggota", "membership card", "kartu anggota koperasi"]),
    (
      .employeeCard,
      [
        "kartu pegawai", "kartu tanda pengenal", "kartu identitas pegawai", "kartu karyawan",
        "id card karyawan",
      ]
    ), (.advocateCard, ["kartu tanda pengenal advokat", "kartu advokat", "kartu tanda advokat"]),
    (
      .advocateOath,
      ["berita acara pengambilan sumpah", "berita acara sumpah", "berita acara penyumpahan advokat"]
    ),
    (
      .vehicle,
      ["surat tanda nomor kendaraan", "stnk", "buku pemilik kendaraan bermotor", "bukti pemilikan kendaraan"]
    ), (.police, ["surat keterangan catatan kepolisian", "catatan kepolisian", "police record"]),
    (
      .registration,
      [
        "surat keterangan terdaftar", "surat keterangan keberadaan organisasi", "tanda daftar organisasi",
        "surat keterangan tanda terdaftar",
      ]
    ), (.business, ["nomor induk berusaha", "perizinan berusaha berbasis risiko", "izin usaha"]),
    (.landSale, ["akta jual beli", "pejabat pembuat akta tanah"]),
    (.landTitle, ["sertipikat", "sertifikat", "sertifikat vaksinasi", "piagam penghargaan"]),
    (.assignment, ["surat tugas", "surat perintah tugas", "surat penugasan"]),
    (.introduction, ["surat pengantar", "surat rekomendasi", "surat izin penelitian"]),
    (
      .student,
      ["surat keterangan aktif kuliah", "surat keterangan mahasiswa", "surat keterangan masih kuliah"]
    ),
    (.invitation, ["undangan", "surat undangan"]), (.jobLetter, ["lamaran pekerjaan", "surat lamaran"]),
    (.resume, ["curriculum vitae", "daftar riwayat hidup"]),
    (.bankCard, ["buku tabungan", "rekening koran"]),
    (
      .officialDecree,
      [
        "keputusan bupati", "keputusan wali kota", "keputusan gubernur", "keputusan kepala desa",
        "keputusan kepala dinas",
      ]
    ),
  ]

  private static let signs: [(ForeignPaper, Double, [String])] = [
    (.drivingLicence, 2.0, ["kepolisian negara republik indonesia", "satpas", "sim a", "sim c"]),
    (.drivingLicence, 1, ["polda", "polri", "ditlantas", "berlaku s d", "tinggi"]),
    (.studentCard, 1.5, ["universitas", "fakultas", "program studi", "politeknik", "sekolah tinggi"]),
    (.studentCard, 1, ["nim", "npm", "institut", "rektor", "prodi", "jurusan"]),
    (.pupilCard, 1.5, ["nisn", "kepala sekolah"]),
    (.familyCard, 2, ["nama kepala keluarga", "hubungan dalam keluarga", "status hubungan"]),
    (.familyCard, 1, ["kepala keluarga", "nama orang tua", "dokumen imigrasi", "jenis pekerjaan"]),
    (.taxCard, 3, ["direktorat jenderal pajak", "kpp pratama"]), (.taxCard, 2, ["npwp"]),
    (.taxCard, 1, ["kementerian keuangan", "departemen keuangan", "tanggal terdaftar", "wajib pajak"]),
    (.passport, 2, ["no paspor", "passport no", "kantor yang mengeluarkan", "date of expiry"]),
    (.passport, 1, ["imigrasi", "nationality", "date of birth", "issuing office"]),
    (.insurance, 2, ["faskes tingkat", "faskes tk", "fasilitas kesehatan tingkat"]),
    (.insurance, 1, ["nomor kartu", "fktp", "kelas rawat", "bpjs"]),
    (.pressCard, 1.5, ["pemimpin redaksi", "dewan pers", "wartawan", "undang undang pers", "pers"]),
    (.pressCard, 1, ["redaksi", "jurnalis", "reporter", "liputan"]),
    (.marriageBook, 2, ["kantor urusan agama", "pegawai pencatat nikah", "wali nikah", "mas kawin"]),
    (.marriageBook, 0.5, ["suami", "istri"]),
    (.birthDeed, 1.5, ["pencatatan sipil", "telah lahir", "anak ke"]),
    (.receipt, 2.5, ["sudah terima dari", "telah terima dari", "banyaknya uang", "uang sejumlah"]),
    (.receipt, 2, ["untuk pembayaran", "terbilang", "total bayar", "biaya admin", "jumlah transfer"]),
    (
      .receipt, 1.5,
      [
        "kembalian", "kasir", "subtotal", "sub total", "rekening tujuan", "nominal", "tunai", "no ref",
        "total belanja", "kembali",
      ]
    ),
    (.chat, 2.5, ["ketik pesan", "type a message", "pesan ini telah dihapus", "message deleted"]),
    (.chat, 2, ["terakhir dilihat", "last seen", "sedang mengetik"]),
    (.chat, 1, ["online", "whatsapp", "hari ini", "kemarin", "forwarded", "diteruskan"]),
    (.diploma, 2, ["nomor seri ijazah", "gelar sarjana", "indeks prestasi"]),
    (.diploma, 1, ["rektor", "dekan", "sarjana", "dinyatakan lulus", "memberikan gelar"]),
    (.childCard, 1, ["nama kepala keluarga", "no akta kelahiran", "nomor akta kelahiran"]),
    (.memberCard, 1, ["nomor anggota", "no anggota", "nomor kta", "no kta"]),
    (.employeeCard, 2, ["identitas pegawai", "kartu tugas"]),
    (.employeeCard, 1, ["nip", "nrp", "unit kerja", "no pegawai", "jabatan"]),
    (.advocateCard, 2, ["perhimpunan advokat indonesia", "peradi", "advokat"]),
    (.vehicle, 1.5, ["nomor polisi", "nomor rangka", "nomor mesin", "merk type"]),
    (.business, 1.5, ["oss", "kbli", "pelaku usaha", "lembaga oss"]),
    (.landSale, 1.5, ["jual beli", "ppat", "hak milik nomor"]),
    (.bankCard, 1, ["nomor rekening", "saldo", "debit", "valid thru"]),
  ]
}
