import Letters
import Testing

/// Who writes, for whom, and on whose paper.
@Suite("Writers of letters on paper")
struct PaperPartyTests {
  private func read(_ text: String) -> Letter { LetterReader.read(text: text, channel: .scan, file: nil) }

  private static let asking = """
    mengajukan permohonan informasi publik sebagai berikut:
    1. Daftar aset tanah
    2. Notulen rapat pasar
    """

  @Test("What follows the giver of a mandate is his, though a line's end breaks his number")
  func giver() {
    let letter = read(
      """
      Kepada Yth. PPID Kabupaten Balangan

      Dengan hormat,
      Saya, Dewi Permana, S.H., advokat, selaku kuasa dari Muhammad Setiawan, beralamat di
      Jl. Melati No. 48, Kec. Labuapi, Kab. Lombok Barat, telepon 0896
      6900 4937, email setiawan@mail.example, dengan ini
      \(Self.asking)
      Hormat kami,
      Kuasa Pemohon,
      Dewi Permana, S.H.
      """)
    #expect(letter.applicant.name == "Muhammad Setiawan")
    #expect(letter.proxy?.name?.hasPrefix("Dewi Permana") == true)
    #expect(letter.applicant.phone == "+6289669004937")
    #expect(letter.applicant.email == "setiawan@mail.example")
  }

  @Test("The writer named after `kami` holds the mandate; the giver is nobody's proxy")
  func holder() {
    let letter = read(
      """
      Kepada Yth. PPID Kabupaten Lombok Barat

      Kami, Muhammad Ihsan, S.H., selaku kuasa dari:
      Nama : Nyoman Sudiarta
      Alamat : Dusun Batu Kumbung, RT 005, Desa Batu Kumbung, Kec. Lingsar
      \(Self.asking)
      Hormat kami,
      Kuasa Pemohon
      """)
    #expect(letter.applicant.name == "Nyoman Sudiarta")
    #expect(letter.proxy?.name?.hasPrefix("Muhammad Ihsan") == true)
  }

  @Test(
    "A body that asks is the applicant: by its head, by its number, by `bertindak untuk`",
    arguments: [
      "Yayasan Tunas Kasih\nSekretariat: Jl. Wates Km. 3 No. 71, Gamping, Sleman\n"
        + "Telepon: 0274-618340 | Surel: tunas@yayasan.example\nNo. : 19/YTK/XI/2026\n"
        + "Kepada Yth. PPID Kabupaten Sleman\nBersama ini kami \(asking)\n",
      "PT TUNAS KASIH\nJl. Wates Km. 3 No. 71, Gamping, Sleman Telp 0274-618340 tunas@yayasan.example\n"
        + "Nomor : 19/TK/XI/2026\nKepada Yth. PPID Kabupaten Sleman\nNama : Budi Santoso\n"
        + "Jabatan : Direktur\nBertindak untuk : PT Tunas Kasih\n\(asking)\n",
      "TUNAS KASIH LESTARI\nSekretariat : Jl. Wates Km. 3 No. 71, Gamping | 0274618340 | tunas@yayasan.example\n"
        + "Nomor : 19/TKL/XI/2026\nKepada Yth. PPID Kabupaten Sleman\n"
        + "Berdasarkan Pasal 4 UU Nomor 14 Tahun 2008, Perkumpulan Tunas Kasih Lestari memohon informasi:\n"
        + "1. Daftar aset tanah\n",
    ])
  func bodies(text: String) {
    let letter = read(text)
    #expect(letter.applicant.type == .organisation)
    #expect(letter.applicant.organisation?.lowercased().contains("tunas kasih") == true)
    #expect(letter.applicant.phone == "+62274618340")
    #expect(letter.applicant.email == "tunas@yayasan.example")
  }

  @Test("A group says so in its own words")
  func group() {
    let letter = read(
      """
      Kepada Yth. PPID Kelurahan Gelora
      Kami yang bertanda tangan di bawah ini adalah kelompok warga RT 006, dengan juru
      bicara kelompok:
      Nama : Suryadi Gunawan
      NIK : 3171072802700003
      \(Self.asking)
      """)
    #expect(letter.applicant.type == .group)
    #expect(letter.applicant.name == "Suryadi Gunawan")
  }

  @Test("Titles alone, greetings and instructions are no names; a surname that greets is one")
  func names() {
    let closing = "Kepada Yth. PPID\nSaya mohon salinan DPA tahun 2026.\nHormat saya,\n\n"
    #expect(read(closing + "S.H., M.H.\n").applicant.name == nil)
    #expect(read(closing + "Muhammad Rahayu\n").applicant.name == "Muhammad Rahayu")
    let form = read(
      "PERNYATAAN KEBERATAN ATAS PERMOHONAN INFORMASI\nNama : Marthen Kambu\nAlamat : Jl. Basuki No. 8\n"
        + "Kuasa.   Beri tanda pada kotak\n")
    #expect(form.proxy == nil)
  }

  @Test("An office's fax is not the applicant's telephone, and a remark in a form's head nobody's turn")
  func numbers() {
    let letter = read(
      """
      Kepada Yth.
      PPID Dinas Lingkungan Hidup
      Faks. 0286-322990
      Nama : Ong Tjin Liang
      Telepon : 0286-321774
      mohon informasi:
      1. Tarif retribusi sampah
      """)
    #expect(letter.applicant.phone == "+62286321774")
    let form = read(
      """
      FORMULIR PERMOHONAN INFORMASI PUBLIK
      (RANGKAP DUA)
      No. Pendaftaran (diisi petugas)* : ..........
      Nama : Ketut Sudarmika
      Alamat : Banjar Dinas Sorga, Desa Lokapaksa, Kec. Seririt
      Informasi yang diminta : Daftar aset
      """)
    #expect(form.applicant.name == "Ketut Sudarmika")
    #expect(form.applicant.address?.hasPrefix("Banjar Dinas Sorga") == true)
  }

  @Test("An address ends where the sentence goes on with another number")
  func address() {
    let letter = read(
      """
      Kepada Yth. PPID
      Saya Ernalis Chaniago, NIK 1403015406690002
      alamat Jl. Kelapapati Darat No. 51, RT 002/RW 003, Kec. Bengkalis,
      Kab. Bengkalis, nomor HP 082169003471.
      Saya minta informasi berikut:
      1. Besaran sewa kios
      """)
    #expect(
      letter.applicant.address
        == "Jl. Kelapapati Darat No. 51, RT 002/RW 003, Kec. Bengkalis, Kab. Bengkalis")
    #expect(letter.applicant.phone == "+6282169003471")
  }
}

/// Letters of several pages in one scan, and files that show nothing.
@Suite("Pages of letters on paper")
struct PaperPagesTests {
  private func read(_ pages: [String]) -> Letter {
    let file = EnclosureTests.File(name: "scan.pdf", pages: pages)
    return LetterReader.read(scans: [
      ScannedFile(part: "", name: "scan.pdf", mediaType: "application/pdf", opened: .file(file.look))
    ])
  }

  private static let deed = """
    AKTA PENDIRIAN KOPERASI
    KOPERASI NELAYAN BONE JAYA
    Nomor: 29
    Pada hari ini, Senin, tanggal 16 Oktober 2017, berhadapan dengan saya, SUHARTI, S.H., Notaris di Gorontalo,
    dengan dihadiri saksi-saksi yang saya kenal dan akan disebut pada akhir akta ini.
    """

  @Test("A first page that asks for nothing yet is the letter's, whose request stands on the next")
  func firstPage() {
    let letter = read([
      """
      Kepada Yth.
      Pejabat Pengelola Informasi dan Dokumentasi
      Kabupaten Sukoharjo
      Perkenankanlah saya,
      Nama : Suryo Atmojo
      No. KTP : 3311072005520001
      Alamat : Jl. Adi Sumarmo No. 15, RT 002/RW 008, Kec. Kartasura, Kab. Sukoharjo
      menyampaikan hal sebagai berikut. Sejak tahun 1970 saya bertempat tinggal di Ngadirejo, tidak jauh
      dari tanah lapang bekas pabrik gula. Dahulu tanah itu dipakai anak-anak bermain.
      """,
      """
      Adapun informasi yang saya mohonkan adalah:
      1. Riwayat peruntukan tanah bekas pabrik
      2. Rencana pembangunan taman kota
      Informasi itu akan saya pergunakan untuk memberi penjelasan kepada warga.
      Hormat saya,

      Suryo Atmojo
      """,
    ])
    #expect(letter.kind == .request)
    #expect(letter.applicant.name == "Suryo Atmojo")
    #expect(letter.applicant.nik == "3311072005520001")
    #expect(
      letter.information == ["Riwayat peruntukan tanah bekas pabrik", "Rencana pembangunan taman kota"])
  }

  @Test("A letter behind a deed is a letter, also where its addressee stands in a column on the right")
  func behindDeed() {
    let letter = read([
      Self.deed,
      """
      KOPERASI NELAYAN BONE JAYA
      Jl. Pelabuhan No. 12 Kota Gorontalo 96115 Telp. 0435-827710
      Nomor : 17/KNBJ/XI/2026        Gorontalo, 9 November 2026
      Lampiran : 2 berkas            Kepada Yth.
      Perihal : Permohonan Informasi        PPID Dinas Kelautan dan Perikanan
      Dengan hormat,
      Koperasi Nelayan Bone Jaya memohon informasi publik sebagai berikut:
      1. Kuota bahan bakar solar bersubsidi untuk nelayan tahun 2026
      2. Daftar stasiun pengisian khusus nelayan yang aktif
      Informasi tersebut digunakan untuk pembagian jatah solar kepada anggota koperasi.
      Demikian, terima kasih.
      Hormat kami,
      Imran Polontalo
      """,
    ])
    #expect(letter.kind == .request)
    #expect(letter.information.count == 2)
    #expect(letter.applicant.type == .organisation)
    #expect(letter.documents.map(\.document) == [.akta])
  }

  @Test("A picture that is cut off is no paper, whatever its name says")
  func cutPicture() {
    let look = PaperLook(
      findings: [], pages: [], defect: nil,
      remarks: ["Berkas rusak atau terpotong (gambar JPG terpotong); mohon dikirim ulang."], wasRead: false,
      octets: 1900)
    let letter = LetterReader.read(scans: [
      ScannedFile(part: "1", name: "KTP.jpg", mediaType: "image/jpeg", opened: .file(look)),
      ScannedFile(
        part: "2", name: "surat.pdf", mediaType: "application/pdf",
        opened: .file(EnclosureTests.File(name: "surat.pdf", pages: [Self.deed]).look)),
    ])
    #expect(letter.documents.first { $0.document == .ktp }?.readable == false)
  }
}
