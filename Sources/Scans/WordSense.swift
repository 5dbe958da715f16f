/// What can be told of a word by its looks.
enum WordSense {
  /// Letters and digits in it.
  static func letters(_ word: String) -> Int {
    word.unicodeScalars.count { $0.properties.isAlphabetic || ("0"..."9").contains($0) }
  }

  /// Whether it is in everyday use in Indonesian letters, deeds and cards; case and marks around it aside.
  static func isKnown(_ word: String) -> Bool {
    let bare = word.utf8.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    guard let first = bare.firstIndex(where: { $0 &- 0x61 < 26 }),
      let last = bare.lastIndex(where: { $0 &- 0x61 < 26 })
    else { return false }
    return known.contains(String(decoding: bare[first...last], as: UTF8.self))
  }

  /// Whether it looks like a word of a language in Latin letters: three letters or more, a vowel among them, no mark
  /// inside.
  static func isWordLike(_ word: some StringProtocol) -> Bool {
    var letters = 0
    var vowels = 0
    var others = 0
    for octet in word.utf8 {
      switch octet | 0x20 {
      case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79:
        letters += 1
        vowels += 1
      case 0x61...0x7A: letters += 1
      default: others += 1
      }
    }
    return letters >= 3 && letters <= 24 && vowels > 0 && others <= 2
  }

  /// Words of a text that look like words.
  static func wordCount(_ text: String) -> Int {
    text.split { $0 == " " || $0 == "\n" || $0 == "\t" }.count { isWordLike($0) || isKnown(String($0)) }
  }

  /// A word without control characters and marks that turn the direction of writing.
  static func plain(_ word: String) -> String {
    guard word.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 >= 0xC2 }) else { return word }
    var scalars = String.UnicodeScalarView()
    for scalar in word.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .privateUse, .unassigned: continue
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  private static let known: Set<String> = Set(
    """
    yang dan di dari ke untuk dengan pada dalam ini itu atau oleh sebagai adalah tidak akan telah kepada tersebut \
    saya kami bapak ibu atas agar bahwa dapat maka serta secara bagi antara para tentang lain sesuai hal tanggal \
    bulan tahun nomor perihal lampiran yth hormat terima kasih demikian mohon permohonan informasi publik surat \
    nama alamat telepon pekerjaan tujuan penggunaan pemohon rincian salinan mendapatkan memperoleh cara bentuk \
    pejabat pengelola dokumentasi dinas badan kota kabupaten provinsi kecamatan kelurahan desa jalan kantor negara \
    republik indonesia undang pasal ayat peraturan pemerintah keputusan menteri hukum hak asasi manusia pengesahan \
    pendirian perkumpulan yayasan perseroan terbatas notaris akta anggaran dasar rumah tangga rapat anggota pengurus \
    ketua sekretaris bendahara modal dasar saham direktur komisaris kuasa pemberi penerima khusus bermeterai \
    menyatakan menerangkan bertanda tangan bawah berdasarkan menimbang mengingat memutuskan menetapkan domisili \
    keterangan berkedudukan tempat lahir tgl jenis kelamin agama status perkawinan kewarganegaraan berlaku hingga \
    seumur hidup laki perempuan islam kristen katolik hindu buddha kawin belum wni nik rt rw kel kartu tanda penduduk \
    keluarga kepala berkas dokumen laporan data keuangan kegiatan pelaksanaan pengadaan barang jasa pembangunan \
    anggaran belanja realisasi kontrak penelitian masyarakat warga organisasi lembaga swadaya universitas mahasiswa \
    fakultas sekolah izin usaha pajak wajib surat elektronik salinan lunak keras email pos diri langsung hari kerja \
    jakarta bandung surabaya semarang yogyakarta medan makassar januari februari maret april mei juni juli agustus \
    september oktober november desember satu dua tiga empat lima enam tujuh delapan sembilan sepuluh ribu ratus juta \
    rupiah bukti identitas pihak pertama kedua hadapan penghadap saksi tertanggal selaku bertindak mewakili melakukan \
    menjadi memberikan diberikan seluruh setiap masing sebesar sampai sejak setelah sebelum karena juga harus ada \
    jika sudah lebih kurang sebagaimana dimaksud berikut disebut selanjutnya keberatan tanggapan jawaban register \
    pendaftaran formulir tanda meterai sim mengemudi kuitansi pembayaran lunas jumlah sejumlah uang total npwp paspor \
    the of and to in for is on that by with from this name address date request information public card number
    """.split { $0 == " " || $0 == "\n" }.map(String.init))
}
