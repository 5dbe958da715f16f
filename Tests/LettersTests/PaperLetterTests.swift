import Letters
import Testing

/// Letters and forms on paper in the shapes that offices print and people write.
@Suite("Letters on paper")
struct PaperLetterTests {
  private func read(_ text: String) -> Letter { LetterReader.read(text: text, channel: .scan, file: nil) }

  private static let table = """
    KELURAHAN CONTOH
    Jl. Melati No. 1 Jakarta Telp. 021-0000312
    kel.contoh@jakarta.go.id

    FORMULIR PERMINTAAN INFORMASI

    1   Nama Lengkap   Ketut Wirnata
    . 2   NIK / No. KTP   6471190108800027
    3   Alamat Lengkap   Br. Dinas Kelodan, Desa Bongancina, Kec. Busungbiu
    4   No. Telepon/HP   081383470174
    5   Alamat Surel (E-mail)   ketut.wirnata54@example.id
    6 Pekerjaan   Karyawan Swasta
    7   Informasi yang Dibutuhkan   1) SK Kepala Dinas tentang penetapan tim pengelola bantuan
    operasional sekolah
    2) Laporan pertanggungjawaban dana hibah
    8   Alasan Permintaan/Tujuan   Mengetahui hak kelompok tani kami
    Penggunaan

    9   Cara Memperoleh Informasi   ☒ Melihavmembaca/mendengarkaw/mencatat
    ☐ Mendapatkan salinan informasi (hardcopy/softcopy)

    10   Cara Mendapatkan Salinan   ☐ Mengambil langsung
    Informasi   ☐ Kurir
    ☒ Pos
    ☐ E-mail

    Pemohon Informasi
    ( Ketut Wirnata )
    """

  @Test("The rows of a table are told by their labels, not by their numbers")
  func rowsOfATable() {
    let letter = read(Self.table)
    #expect(letter.applicant.name == "Ketut Wirnata")
    #expect(letter.applicant.nik == "6471190108800027")
    #expect(letter.applicant.address == "Br. Dinas Kelodan, Desa Bongancina, Kec. Busungbiu")
    #expect(letter.applicant.phone == "+6281383470174")
    #expect(letter.applicant.email == "ketut.wirnata54@example.id")
    #expect(letter.information.count == 2)
    #expect(letter.purpose == "Mengetahui hak kelompok tani kami")
    #expect(letter.obtain == "Melihat/membaca/mendengarkan/mencatat")
    #expect(letter.delivery == "post")
  }

  @Test("A label on three lines beside its value is one label")
  func brokenLabel() {
    let letter = read(
      """
      FORMULIR PERMOHONAN INFORMASI PUBLIK
      Nama : Suparjono
      NIK : 6471172809890028
      Alamat : Jl. Melati No. 14, Kel. Tirtomoyo
      Telp : 081329817062
      Rincian Informasi yang : 1. Daftar aset tanah milik pemerintah kabupaten yang disewakan
      Dibutuhkan (tambahkan   kepada pihak ketiga
      kertas bila perlu)   2. Salinan perjanjian sewa beserta besaran sewanya

      Tujuan Penggunaan Informasi : Melengkapi berkas gugatan
      Cara Mendapatkan   1. ☐ Mengambil langsung
      Salinan Informasi   2. ☒ Kurir
      3. ☐ Pos
      """)
    #expect(
      letter.information == [
        "Daftar aset tanah milik pemerintah kabupaten yang disewakan kepada pihak ketiga",
        "Salinan perjanjian sewa beserta besaran sewanya",
      ])
    #expect(letter.purpose == "Melengkapi berkas gugatan")
    #expect(letter.delivery == "courier")
    #expect(letter.applicant.address == "Jl. Melati No. 14, Kel. Tirtomoyo")
    #expect(letter.applicant.phone == "+6281329817062")
  }

  @Test("Labels side by side have their values below, a stamp between them or not")
  func sideBySide() {
    let letter = read(
      """
      FORMULIR PERMOHONAN INFORMASI

      Nama Lengkap   Nomor Identitas (NIK)
      Ahmad Fauzan Ridhani   6311070301600030

      Alamat   Pekerjaan
      Perum Griya Asri Blok C2/17, Kel. Wonokerto, Kec.   Ibu Rumah Tangga
      Bancar

      Nomor Telepon/HP   Email
      Tgl. 24 NOV 2026
      081276661934   fauzan.ridhani45@example.id

      Rincian Informasi yang Dibutuhkan
      Salinan DPA Dinas Pendidikan Tahun Anggaran 2025
      """)
    #expect(letter.applicant.name == "Ahmad Fauzan Ridhani")
    #expect(letter.applicant.nik == "6311070301600030")
    #expect(letter.applicant.address == "Perum Griya Asri Blok C2/17, Kel. Wonokerto, Kec. Bancar")
    #expect(letter.applicant.occupation == "Ibu Rumah Tangga")
    #expect(letter.applicant.phone == "+6281276661934")
    #expect(letter.applicant.email == "fauzan.ridhani45@example.id")
    #expect(letter.information == ["Salinan DPA Dinas Pendidikan Tahun Anggaran 2025"])
  }

  private static func letter(head: String, sender: String = "") -> String {
    """
    \(head)

    Lampiran : 1 (satu) lembar fotokopi KTP
    Perihal : Permohonan Informasi Publik

    Kepada Yth. PPID Kabupaten Contoh

    Dengan hormat,
    Berdasarkan UU Keterbukaan Informasi Publik, kami Yayasan Bumi Rekaan dengan ini memohon informasi berikut:
    1. Salinan DPA Dinas Pendidikan Tahun Anggaran 2025.
    Informasi tersebut akan kami pergunakan untuk penelitian.
    \(sender)
    Hormat kami,
    Ketua
    WAYS
    Bambang Harimulyo
    """
  }

  @Test(
    "The head of a body's paper gives its address and numbers, and says that nobody wrote them for this letter"
  )
  func headOfABody() {
    let head = """
      YAYASAN BUMI REKAAN
      Jl. Udayana No. 30 Mataram Telp. 0370-622145
      Surel: sekretariat@bumirekaan.example
      """
    let letter = read(Self.letter(head: head))
    #expect(letter.applicant.type == .organisation)
    #expect(letter.applicant.name == "Bambang Harimulyo")
    #expect(letter.applicant.address == "Jl. Udayana No. 30 Mataram")
    #expect(letter.applicant.phone == "+62370622145")
    #expect(letter.doubts["address"] == .concluded)
    #expect(letter.doubts["phone"] == .concluded)
    #expect(letter.information == ["Salinan DPA Dinas Pendidikan Tahun Anggaran 2025"])
    // What is enclosed is no manner of obtaining.
    #expect(letter.obtain == nil)
    let own = read(Self.letter(head: head, sender: "Hubungi kami di HP 0812-3456-7890.\n"))
    #expect(own.applicant.phone == "+6281234567890")
    #expect(own.doubts["phone"] == nil)
  }

  @Test("The head of an office's form is nobody's address")
  func headOfAnOffice() {
    let letter = read(
      """
      PEMERINTAH KABUPATEN CONTOH
      DINAS KOMUNIKASI DAN INFORMATIKA
      Jalan Sawo No. 2, Telepon (0370) 681332
      Surel: ppid@contohkab.go.id
      SURAT PERMOHONAN INFORMASI PUBLIK
      Yang bertanda tangan di bawah ini:
      Nama : Sari Widyaningrum
      No. KTP : 3310015708850002
      dengan ini mengajukan permohonan informasi publik sebagai berikut:
      Informasi yang diminta : Notulen rapat pembahasan APBD
      Tujuan penggunaan : penelitian
      Bentuk salinan : ~~softcopy~~ / hardcopy *)
      Cara pengiriman : ~~diambil~~ ~~langsung~~ / dikirim pos / ~~email~~ *)
      Hormat saya,
      Sari Widyaningrum
      """)
    #expect(letter.applicant.phone == nil)
    #expect(letter.applicant.email == nil)
    #expect(letter.applicant.address == nil)
    #expect(letter.obtain == "hardcopy")
    #expect(letter.delivery == "post")
  }

  @Test("Who acts for another says so also over a broken line")
  func brokenTurn() {
    let letter = read(
      """
      Yang bertanda tangan di bawah ini:
      Nama : Rukmini Setyaningrum
      Pekerjaan # Advokat
      bertindak selaku penerima kuasa berdasarkan surat kuasa khusus tanggal 3 November 2026, untuk dan
      atas nama:
      Nama : Tjokorda Raka Pemayun
      NIK + 6471192807610001
      dengan ini mengajukan permohonan informasi berupa:
      1) SK Kepala Dinas tentang tim pengelola;
      2) Laporan pertanggungjawaban dana hibah kepada organisasi kemasyarakatan tahun 2024.
      Tujuan penggunaan informasi adalah melengkapi berkas gugatan di PTUN.
      Kuasa Pemohon,
      Rukmini Setyaningrum
      """)
    #expect(letter.applicant.name == "Tjokorda Raka Pemayun")
    #expect(letter.applicant.nik == "6471192807610001")
    #expect(letter.proxy?.name == "Rukmini Setyaningrum")
    #expect(
      letter.information == [
        "SK Kepala Dinas tentang tim pengelola",
        "Laporan pertanggungjawaban dana hibah kepada organisasi kemasyarakatan tahun 2024",
      ])
    #expect(letter.purpose == "melengkapi berkas gugatan di PTUN")
  }

  @Test("Grounds that a form does not mark are concluded, and doubtful")
  func unmarkedGrounds() {
    let text = """
      FORMULIR KEBERATAN
      No. Permohonan Informasi : 093/PPID/X1/2026
      Nama Pemohon : Bambang Harimulyo
      NIK : 5104150305700016
      Alasan Keberatan (beri tanda pada kolom yang sesuai)
      1   Permohonan informasi ditolak
      2   Informasi berkala tidak disediakan
      3   Permintaan informasi tidak ditanggapi
      4   Permintaan informasi ditanggapi tidak sebagaimana yang diminta
      5   Permintaan informasi tidak dipenuhi
      6   Biaya yang dikenakan tidak wajar
      7   Informasi disampaikan melebihi jangka waktu yang ditentukan

      Uraian Keberatan :
      Permohonan saya sampai hari ini belum dijawab.
      """
    let letter = read(text)
    #expect(letter.objection?.reference == "093/PPID/XI/2026")
    #expect(letter.objection?.grounds == [.c])
    #expect(letter.doubts["objection.grounds"] == .concluded)
    #expect(letter.openNeeds.contains("objection.grounds"))
    let marked = text.split(separator: "\n").map { line in
      line.first == "6"
        ? "☒ \(line.dropFirst(4))" : line.first?.isNumber == true ? "☐ \(line.dropFirst(4))" : "\(line)"
    }.joined(separator: "\n")
    #expect(read(marked).objection?.grounds == [.f])
    #expect(read(marked).doubts["objection.grounds"] == nil)
  }

  @Test("Alternatives without a choice that could be seen are doubtful")
  func noChoice() {
    let letter = read(
      """
      FORMULIR PERMOHONAN INFORMASI PUBLIK
      Nama : Suparjono
      Rincian informasi : Salinan DPA 2025
      Cara Memperoleh Informasi : ☐ Melihat/membaca ☐ Mendapatkan salinan informasi
      Cara Mendapatkan Salinan : ☐ Mengambil langsung ☐ Kurir ☐ Pos
      """)
    #expect(letter.obtain == nil)
    #expect(letter.doubts["obtain"] == .misfit)
    #expect(letter.doubts["delivery"] == .misfit)
  }

  @Test("Short words of chats mean what they mean in full")
  func shortWords() {
    let letter = read(
      """
      Yth. PPID Kabupaten Contoh
      Saya Suparjono almt Kp. Rawa Sawah RT 011/RW 003, Kel. Kampung Rawa tlp 081311223344, mhn data harga eceran pupuk
      subsidi thn 2025 buat cek harga di kios.
      Terima kasih

      Suparjono
      """)
    #expect(letter.applicant.address == "Kp. Rawa Sawah RT 011/RW 003, Kel. Kampung Rawa")
    #expect(letter.purpose == "cek harga di kios")
    #expect(letter.information == ["data harga eceran pupuk subsidi thn 2025"])
  }

  @Test("Where somebody lives is not who he is")
  func placeBelow() {
    let letter = read(
      """
      Yth. PPID
      Mohon salinan daftar penerima hibah 2024 untuk penelitian.
      Terima kasih

      Br. Dinas Kelodan
      """)
    #expect(letter.applicant.name == nil)
  }
}
