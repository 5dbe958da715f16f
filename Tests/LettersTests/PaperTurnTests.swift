import Letters
import Testing

/// What a careful officer sees on a sheet at a glance: where a field ends, whose number it is, what is a stain.
@Suite("Turns of letters on paper")
struct PaperTurnTests {
  private func read(_ text: String) -> Letter { LetterReader.read(text: text, channel: .scan, file: nil) }

  private static let lettered = """
    SURAT PERMOHONAN INFORMASI PUBLIK
    Kepada Yth.
    PPID Utama
    di Tempat
    A. Identitas Pemohon
    Nama Lengkap : Mega Oktaviani
    NIK : 5201055311920004
    Alamat : Jl. Mangga Dua No. 14, Dasan Geres
    Nomor Telepon : 08538020221
    B. Rincian Informasi yang Dibutuhkan
    1) Jadwal pembangunan jembatan gantung Kali Bening
    2) Anggaran pembangunan jembatan itu tahun
    2025
    C. Tujuan Penggunaan Informasi
    Sosialisasi kepada warga dusun.
    D. Cara Memperoleh Informasi
    Mendapatkan salinan dalam bentuk softcopy.
    E. Cara Mendapatkan Salinan Informasi
    Dikirim melalui email.
    Lombok Barat, 21 Mei 2026
    Pemohon Informasi,
    Mega Oktaviani
    """

  @Test(
    "Sections with letters follow each other, also where a fax has stains",
    arguments: [
      lettered,
      lettered.replacing("B. Rincian", with: "\u{201C}B. Rincian").replacing(
        "C. Tujuan", with: "\u{FFFD} Tujuan"
      )
      .replacing("Informasi\nSosialisasi", with: "Informasi .\nSosialisasi").replacing("1) ", with: "1) . "),
    ])
  func sections(text: String) {
    let letter = read(text)
    #expect(
      letter.information == [
        "Jadwal pembangunan jembatan gantung Kali Bening", "Anggaran pembangunan jembatan itu tahun 2025",
      ])
    #expect(letter.purpose == "Sosialisasi kepada warga dusun")
    #expect(letter.obtain?.contains("softcopy") == true)
    #expect(letter.delivery == "email")
  }

  @Test("Numbered labels that are broken over lines are one label")
  func numbered() {
    let letter = read(
      """
      FORMULIR PERMOHONAN INFORMASI PUBLIK
      No. Pendaftaran (diisi petugas)"
      1. Nama : Yuliana Br Sembiring
      2. No. KTP / NIK   3311085104670004
      3. Alamat : Jl. Gatot Subroto Gg. Buntu No. 5 RT
          001/RW 003, Madegondo, Kec. Grogol
      4. Pekerjaan : Wartawan
      5. Nomor Telepon/E-mail   .1 08574664434 /
          yuliana.sembiring77@mail.example
      6. Rincian Informasi yang : 1. Jumlah pengunjung perpustakaan umum
      Dibutuhkan : tahun 2024
      (tambahkan kertas bila perlu) : 2. Jumlah koleksi buku menurut
          klasifikasi
      7. Tujuan Penggunaan Informasi : penelitian minat baca
      """)
    #expect(letter.applicant.name == "Yuliana Br Sembiring")
    #expect(letter.applicant.occupation == "Wartawan")
    #expect(
      letter.applicant.address == "Jl. Gatot Subroto Gg. Buntu No. 5 RT 001/RW 003, Madegondo, Kec. Grogol")
    #expect(letter.applicant.phone == "+628574664434")
    #expect(letter.applicant.email == "yuliana.sembiring77@mail.example")
    #expect(
      letter.information == [
        "Jumlah pengunjung perpustakaan umum tahun 2024", "Jumlah koleksi buku menurut klasifikasi",
      ])
  }

  private static func body(_ asking: String) -> String {
    """
    KOPERASI TANI MAKMUR BERSAMA
    Kantor: Jl. Raya Pasar No. 1 Telp. (0321) 611222

    Kepada Yth. PPID
    di Tempat
    Dengan hormat,
    Kami yang bertanda tangan di bawah ini:
    Nama : Puji Astuti
    Jabatan : Ketua Yayasan Bina Anak Pesisir
    NIK : 3311085801840007
    Alamat : Jl. Cendrawasih No. 27, Madegondo
    \(asking)
    Hormat kami,
    Puji Astuti
    """
  }

  @Test(
    "What is asked begins on the line above, and ends where its purpose or sending begins",
    arguments: [
      (
        """
        bertindak untuk dan atas nama Yayasan Bina Anak Pesisir, dengan ini mengajukan permohonan
        informasi publik berupa:
        1. Rincian penerima bantuan sosial tahun 2024
        Informasi akan kami pergunakan untuk bahan kajian warga. Salinan
        mohon dikirimkan melalui email.
        """, ["Rincian penerima bantuan sosial tahun 2024"]
      ),
      (
        """
        berdasarkan surat kuasa terlampir, mengajukan permohonan informasi publik berupa:
        1. Izin lokasi pabrik pengolahan kayu di Desa Sukamaju
        """, ["Izin lokasi pabrik pengolahan kayu di Desa Sukamaju"]
      ),
      (
        """
        memohon informasi publik berupa:
        Peta jaringan irigasi Daerah Irigasi Sungai Dareh skala 1:10.000
        untuk perencanaan tanam kelompok tani. Salinan dalam bentuk softcopy mohon dikirim ke surel saya
        tersebut di atas.
        """, ["Peta jaringan irigasi Daerah Irigasi Sungai Dareh skala 1:10.000"]
      ),
    ])
  func asked(asking: String, items: [String]) {
    let letter = read(Self.body(asking))
    #expect(letter.kind == .request)
    #expect(letter.information == items)
    #expect(letter.applicant.organisation?.contains("Jl.") != true)
  }

  @Test("How a copy is wanted is no part of what it is for")
  func purpose() {
    let letter = read(
      Self.body(
        """
        mohon diberikan informasi berikut:
        - Data luas lahan sawah tahun 2020-2025
        Keperluan: bahan disertasi bidang agribisnis.
        Salinan fotokopi akan saya ambil langsung di kantor PPID.
        """))
    #expect(letter.purpose == "bahan disertasi bidang agribisnis")
    #expect(letter.delivery == "pickup")
    #expect(letter.obtain == "fotokopi")
  }

  @Test("A printed copy is a form of copy")
  func printedCopy() {
    let letter = read(
      Self.body(
        "memohon salinan APBDes 2025.\nMohon diberikan berupa salinan tercetak dan dikirimkan melalui pos."))
    #expect(letter.obtain == "salinan tercetak")
    #expect(letter.delivery == "post")
  }

  @Test("What is told behind a mandate's giver is his, not his holder's")
  func giver() {
    let letter = read(
      """
      Kepada Yth. PPID
      Saya Suci Amelia Zahra, NIK 3171075512690003, telepon 085385594581, selaku penerima
      kuasa dari Ridwan Maulana, NIK 1171022409700009, beralamat di Perum Griya Asri Blok C2
      No. 9 RT 003/RW 008, Lampulo, Kota Banda Aceh, telepon 08570344242,
      dengan ini mengajukan permohonan informasi publik untuk Pemberi Kuasa berupa:
      1. Daftar aset tanah milik pemerintah daerah
      Penerima Kuasa,
      Suci Amelia Zahra
      """)
    #expect(letter.applicant.name == "Ridwan Maulana")
    #expect(letter.applicant.nik == "1171022409700009")
    #expect(letter.applicant.phone == "+628570344242")
    #expect(
      letter.applicant.address == "Perum Griya Asri Blok C2 No. 9 RT 003/RW 008, Lampulo, Kota Banda Aceh")
    #expect(letter.proxy?.name == "Suci Amelia Zahra")
  }

  @Test("A street's short form with a capital I is a street")
  func street() {
    let letter = read(
      """
      Perkenalkan, saya Baharuddin Daeng Nai (NIK 5201052809950001), dosen,
      bertempat tinggal di JI. Diponegoro Gg. Mawar No. 8, Dasan Geres.
      Bersama surat ini saya memohon informasi berupa salinan Surat Keputusan tahun 2023.
      """)
    #expect(letter.applicant.address == "Jl. Diponegoro Gg. Mawar No. 8, Dasan Geres")
  }

  @Test("A subject that was broken is no field")
  func subject() {
    let letter = read(
      """
      Nomor : 044/KA/VI/2026
      Hal : KEBERATAN ATAS TIDAK DITANGGAPINYA PERMOHONAN
          INFORMASI
      Kepada Yth.
      Atasan PPID Kabupaten
      di Tempat
      Dengan hormat, dengan ini saya mengajukan keberatan karena permohonan nomor 052/PPID/V/2026
      tidak ditanggapi.
      """)
    #expect(letter.kind == .objection)
    #expect(letter.information == [])
  }

  @Test("What was filled in stands below its dots in a document's own text")
  func dottedRows() {
    let dots = String(repeating: ".", count: 60)
    let letter = read(
      """
                 FORMULIR PERMOHONAN INFORMASI PUBLIK
                     No. Pendaftaran (diisi petugas)* : \(dots)
      Nama                        : \(dots)
                                   Rahmat Hidayatullah
      NIK                         : \(dots)
                                   6311010304880002
      Alamat                      : \(dots)
                                   Jl. Anggrek No. 5 RT 003 RW 001, Kel. Paringin Kota, Kec.
                                    Paringin,      Kab. Balangan
                                    \(dots)
      Rincian Informasi yang      : 1.  Rencana Kerja Dinas Pekerjaan Umum
                                   \(dots)
      Dibutuhkan                     Tahun      2026
                                    \(dots)
                                    2. Daftar penerima bantuan tahun 2025
                                    \(dots)
      Tujuan Penggunaan Informasi : \(dots)
                                   bahan diskusi kelompok tani
      """)
    #expect(letter.applicant.name == "Rahmat Hidayatullah")
    #expect(letter.applicant.nik == "6311010304880002")
    #expect(
      letter.applicant.address
        == "Jl. Anggrek No. 5 RT 003 RW 001, Kel. Paringin Kota, Kec. Paringin, Kab. Balangan")
    #expect(
      letter.information == [
        "Rencana Kerja Dinas Pekerjaan Umum Tahun 2026", "Daftar penerima bantuan tahun 2025",
      ])
    #expect(letter.purpose == "bahan diskusi kelompok tani")
  }

  @Test("Empty dotted rows hold nothing")
  func emptyRows() {
    let dots = String(repeating: ".", count: 60)
    let letter = read(
      """
      FORMULIR PERMOHONAN INFORMASI PUBLIK
      Nama                        : \(dots)
      NIK                         : \(dots)
      Alamat                      : \(dots)
      Rincian Informasi           : \(dots)
      """)
    #expect(letter.applicant.name == nil)
    #expect(letter.applicant.address == nil)
    #expect(letter.information == [])
  }

  @Test("Numbered fields follow each other, choices between brackets and without labels of their own")
  func numberedFields() {
    let letter = read(
      """
      FORMULIR PERMINTAAN INFORMASI
      2   Nama Lengkap   Lestari Wulandari
      3. Alamat 3 : Il. Tambang Boyo No. 140
      8. Alasan Permintaan : penulisan makalah kuliah
      9. Cara Memperoleh Informasi
      ☐ Membaca/melihat/mencatat di tempat
      ☒ Salinan digital (softcopy)
      10. Cara Mendapat Salinan
      () Diambil langsung
      (A Email () Pos ( ) Kurir ( ) Fax
      """)
    #expect(letter.applicant.address == "Jl. Tambang Boyo No. 140")
    #expect(letter.purpose == "penulisan makalah kuliah")
    #expect(letter.obtain == "Salinan digital (softcopy)")
    #expect(letter.delivery == "email")
  }

  @Test("A reason in small letters goes on over its line and colon")
  func ground() {
    let letter = read(
      """
      Perihal: Pengajuan Keberatan atas Permohonan Informasi
      Kepada Yth. Atasan PPID
      dengan ini mengajukan keberatan atas permohonan nomor 088/PPID/IX/2026.
      Alasan keberatan saya adalah bahwa jawaban yang diberikan PPID tidak
      sesuai dengan informasi yang saya minta: saya meminta data tiap kios.
      """)
    #expect(letter.objection?.grounds == [.d])
  }
}
