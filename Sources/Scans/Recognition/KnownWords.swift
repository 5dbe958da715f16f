/// Words that stand in almost every Indonesian letter, deed, decree and card, in lower case.
enum KnownWords {
  static let all: Set<String> = Set(
    """
    yang dan di dari ke untuk dengan pada dalam ini itu atau oleh sebagai adalah tidak akan telah kepada
    tersebut saya kami bapak ibu atas agar bahwa dapat maka serta secara bagi antara para tentang lain
    sesuai hal tanggal bulan tahun nomor perihal lampiran yth hormat terima kasih demikian mohon permohonan
    informasi publik surat nama alamat telepon pekerjaan tujuan penggunaan pemohon rincian salinan
    mendapatkan memperoleh cara bentuk pejabat pengelola dokumentasi dinas badan kota kabupaten provinsi
    kecamatan kelurahan desa jalan kantor negara republik indonesia undang pasal ayat peraturan pemerintah
    keputusan menteri hukum hak asasi manusia pengesahan pendirian perkumpulan yayasan perseroan terbatas
    notaris akta anggaran dasar rumah tangga rapat anggota pengurus ketua sekretaris bendahara modal saham
    direktur komisaris kuasa pemberi penerima khusus bermeterai menyatakan menerangkan bertanda tangan bawah
    berdasarkan menimbang mengingat memutuskan menetapkan domisili keterangan berkedudukan tempat lahir tgl
    jenis kelamin agama status perkawinan kewarganegaraan berlaku hingga seumur hidup laki perempuan islam
    kristen katolik hindu buddha kawin belum wni nik rt rw kel kartu tanda penduduk keluarga kepala berkas
    dokumen laporan data keuangan kegiatan pelaksanaan pengadaan barang jasa pembangunan belanja realisasi
    kontrak penelitian masyarakat warga organisasi lembaga swadaya universitas mahasiswa fakultas sekolah
    izin usaha pajak wajib elektronik lunak keras email pos diri langsung hari kerja jakarta bandung
    surabaya semarang yogyakarta medan makassar januari februari maret april mei juni juli agustus september
    oktober november desember satu dua tiga empat lima enam tujuh delapan sembilan sepuluh ribu ratus juta
    rupiah bukti identitas pihak pertama kedua hadapan penghadap saksi tertanggal selaku bertindak mewakili
    melakukan menjadi memberikan diberikan seluruh setiap masing sebesar sampai sejak setelah sebelum karena
    juga harus ada jika sudah lebih kurang sebagaimana dimaksud berikut disebut selanjutnya keberatan
    tanggapan jawaban register pendaftaran formulir meterai sim mengemudi kuitansi pembayaran lunas jumlah
    sejumlah uang total npwp paspor the of and to in for is on that by with from this name address date
    request information public card number
    """.split { $0 == " " || $0 == "\n" }.map(String.init))
}
