import Letters
import Testing

/// Letters on paper as a scanner gives them: stains between words, numbers taken for letters, labels without colons.
@Suite("Stains and lost signs of letters on paper")
struct PaperStainTests {
  private func read(_ text: String) -> Letter { LetterReader.read(text: text, channel: .scan, file: nil) }

  private static func form(_ heads: [String]) -> String {
    """
    PPID PELAKSANA KOTA PADANG
    FORMULIR PERMOHONAN INFORMASI
    I. IDENTITAS PEMOHON
    Nama Lengkap Pemohon : Zulfadli Tanjung
    Nomor Induk Kependudukan : 1371050808790002
    \(heads[0])
    1. Nama penerima bantuan mesin tempel tahun 2025
    2. Syarat pengajuan bantuan tahun 2027
    \(heads[1])
    pengajuan bantuan kelompok nelayan
    \(heads[2])
    ☐ Melihat/membaca/mendengarkan/mencatat
    ☒ Mendapatkan salinan hardcopy
    \(heads[3])
    ☒ Mengambil langsung ☐ Kurir ☐ Pos
    Padang, 16-11-2026
    """
  }

  @Test(
    "A part's heading is one whatever its Roman number was taken for",
    arguments: [
      [
        "II. RINCIAN INFORMASI YANG DIBUTUHKAN", "III. TUJUAN PENGGUNAAN INFORMASI",
        "IV. CARA MEMPEROLEH INFORMASI", "V. CARA MENDAPATKAN SALINAN INFORMASI",
      ],
      [
        "IL RINCIAN INFORMASI YANG DIBUTUHKAN", "IM. TUJUAN PENGGUNAAN INFORMASI",
        "IV.CARA MEMPEROLEH INFORMASI", "WV. CARA MENDAPATKAN SALINAN INFORMASI",
      ],
      [
        "II. RINCIAN INFORMASI YANG DIBUTUHKAN", "☒ TUJUAN PENGGUNAAN INFORMASI",
        "\u{FFFD} CARA MEMPEROLEH INFORMASI", "☐ CARA MENDAPATKAN SALINAN INFORMASI",
      ],
    ])
  func heads(heads: [String]) {
    let letter = read(Self.form(heads))
    #expect(
      letter.information == [
        "Nama penerima bantuan mesin tempel tahun 2025", "Syarat pengajuan bantuan tahun 2027",
      ])
    #expect(letter.purpose == "pengajuan bantuan kelompok nelayan")
    #expect(letter.obtain?.contains("hardcopy") == true)
    #expect(letter.delivery == "pickup")
  }

  private static let sentences = """
    Perihal : Mohon Informasi Publik
    Yth. PPID Kota Medan
    Nama saya Marulak Sitompul, pemegang KTP dengan NIK 1271042101730004
    Saya bertempat tinggal di Lr. Rahmat No. 77 RT.OO3/RW.O11 Kelurahan Tegal Sari Kecamatan Ilir Barat
    I Kota Medan. Nomor telepon saya 081376020039.
    Berpedoman pada Pasal 4 UU No. 14 Tahun 2008, saya minta kepada Bapak/Ibu .
    agar diberikan informasi berikut:
    - Laporan keuangan perusahaan daerah pasar tahun 2025
    Keperluan : kajian pedagang pasar
    Yang memohon,
    Marulak Sitompul
    """

  @Test("A stain at a line's end ends no sentence, and a district's number no address")
  func stains() {
    let letter = read(Self.sentences)
    #expect(letter.kind == .request)
    #expect(letter.information == ["Laporan keuangan perusahaan daerah pasar tahun 2025"])
    #expect(letter.purpose == "kajian pedagang pasar")
    #expect(
      letter.applicant.address
        == "Lr. Rahmat No. 77 RT.003/RW.011 Kelurahan Tegal Sari Kecamatan Ilir Barat I Kota Medan")
  }

  @Test(
    "A short answer stands behind its label without a colon",
    arguments: [
      ("Cara memperoleh salinan Email", "email"), ("Cara memperoleh salinan e-mail", "email"),
      ("Cara memperoleh salinan : Diambil langsung", "pickup"),
    ])
  func answers(line: String, way: String) {
    let letter = read(
      """
      Kepada PPID Kota Bogor
      Pemohon   Dedi Mulyana
      NIK   3271040204690001
      Informasi yang diminta   Daftar izin pembuangan air limbah
      Tujuan   pemantauan sungai
      Bentuk informasi   Softcopy
      \(line)
      Demikian kami sampaikan.
      """)
    #expect(letter.obtain == "Softcopy")
    #expect(letter.delivery == way)
  }

  @Test("A printout of a web page has its answers below two labels, and a footer")
  func printout() {
    let letter = read(
      """
      e-PPID | Detail Permohonan Informasi
      Status: Menunggu verifikasi
      Nama Pemohon                      NIK
      Hadijah Aspiani                   6472034505820008
      Alamat                            Pekerjaan
      Jl. P. Suryanata No. 23           Wartawan
      Rincian Informasi
      1. Salinan kontrak pengerukan sungai tahun 2026
      2. Daftar pembayaran termin kontrak
      Tujuan Penggunaan Informasi
      liputan
      Cara Memperoleh Informasi         Cara Mendapatkan Salinan
      Salinan lunak (softcopy)          Email
      Dicetak dari laman ppid.contoh.go.id pada 08-11-2026
      """)
    #expect(letter.obtain == "Salinan lunak (softcopy)")
    #expect(letter.delivery == "email")
    #expect(letter.applicant.occupation == "Wartawan")
  }

  @Test("A doctor of laws who acts for somebody is not his client")
  func doctor() {
    let letter = read(
      """
      Kepada Yth. PPID Kota Palembang
      Yang bertanda tangan di bawah ini, Dr. Haris Rakhmadi, S.H., M.Hum., advokat, dalam hal ini selaku
      kuasa hukum dari dan oleh karenanya sah bertindak mewakili Muslimin Yahya, NIK 1671040611680004
      beralamat di Jl. Inspektur Marzuki No. 1500, Kota Palembang, selanjutnya disebut PEMOHON.
      PEMOHON dengan ini meminta salinan izin mendirikan bangunan di Jalan Inspektur Marzuki No. 1502.
      Tujuan : kelengkapan gugatan perdata
      Kami meminta salinan dalam bentuk hardcopy yang akan kami ambil langsung.

      Kuasa Hukum Pemohon,

      Dr. Haris Rakhmadi, S.H., M.Hum.
      """)
    #expect(letter.applicant.name == "Muslimin Yahya")
    #expect(letter.applicant.nik == "1671040611680004")
    #expect(letter.proxy?.name?.contains("Haris Rakhmadi") == true)
    #expect(letter.obtain?.contains("hardcopy") == true)
  }

  @Test("A label that a leaning photo shows below its value, and an address over an empty line")
  func lowLabel() {
    let letter = read(
      """
      Saya yang bertanda tangan di bawah ini:
      Nama : Teguh Santoso
          Jl. Perumnas No. 47 RT 014 RW 005, Kel. Caturtunggal, Kec. Depok, Kab.
      Alamat
          Sleman
      No. HP : 081328010042
      dengan ini mengajukan permohonan informasi berupa:
      1. Daftar usaha hiburan berizin tahun 2026
      """)
    #expect(
      letter.applicant.address
        == "Jl. Perumnas No. 47 RT 014 RW 005, Kel. Caturtunggal, Kec. Depok, Kab. Sleman")
    let other = read(
      """
      Nama lengkap = Jefri Lumintang
      Alamat rumah = Jl. Garuda No. 5 Kelurahan Tikala Kumaraka Kecamatan

      Wenang Kota Manado
      Data/informasi yang diminta = Salinan perjanjian sewa lahan parkir
      """)
    #expect(
      other.applicant.address == "Jl. Garuda No. 5 Kelurahan Tikala Kumaraka Kecamatan Wenang Kota Manado")
  }

  @Test("Files that are sent along are not asked for, and a group's head is its person")
  func others() {
    let cover = read(
      "Terlampir surat permohonan informasi dan berkas legalitas dalam Legalitas.zip. Terima kasih.")
    #expect(cover.information.isEmpty)
    let group = read(
      """
      Kami, Kelompok Tani Sumber Rejeki, selaku kelompok orang memohon informasi. Data pemohon:
      Ketua kelompok   Sugeng Hariyono
      NIK   3509211706670003
      Rincian informasi:
      1) Peta bidang tanah eks perkebunan
      """)
    #expect(group.applicant.name == "Sugeng Hariyono")
  }

  @Test("What was not a name in a heading's line makes the name below it no less legible")
  func heading() {
    let letter = read(
      """
      SURAT KEBERATAN
      Identitas pengaju keberatan: ,   \u{FFFD}
      Nama : Rosmala Dewi
      NIK   \u{FFFD} 1671045301750006
      Pada tanggal 19 Oktober 2026 saya meminta informasi. Hingga hari ini tidak ada tanggapan.
      Oleh sebab itu saya menyatakan keberatan.
      """)
    #expect(letter.applicant.name == "Rosmala Dewi")
    #expect(letter.applicant.nik == "1671045301750006")
  }
}
