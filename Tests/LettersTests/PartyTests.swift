import Letters
import Testing

@Test(
  "The type follows from who asks, not from the sender's address",
  arguments: [
    (
      "Nama : Budi Santoso\nJabatan : Ketua Ormas Laskar Rekaan", ApplicantType.organisation,
      "Ormas Laskar Rekaan"
    ),
    (
      "Nama lembaga: Perkumpulan Hijau Rekaan\nNama pimpinan: Sari Dewi", .organisation,
      "Perkumpulan Hijau Rekaan"
    ),
    (
      "Bersama ini kami, Yayasan Tunas Rekaan, diwakili Ketua Pengurus Sari Dewi, memohon data.",
      .organisation, "Yayasan Tunas Rekaan"
    ),
    ("Saya Herman, direktur CV Rekaan Jaya, mohon data lelang.", .organisation, "CV Rekaan Jaya"),
    ("Saya Dimas Anggara, karyawan PT Rekaan Motor, mohon data.", .individual, "PT Rekaan Motor"),
    ("Saya Vina Oktaviani, mahasiswi Universitas Rekaan, mohon data.", .individual, "Universitas Rekaan"),
    ("Kami kelompok warga bantaran kali memohon data.", .group, nil),
    ("Kami warga RT 7 bersama-sama memohon data.", .group, nil),
    ("Saya mohon data penerima hibah Yayasan Rekaan.", .individual, nil),
    ("Kategori pemohon : [ ] Perorangan [x] Kelompok orang [ ] Badan hukum\nNama : A B", .group, nil),
  ] as [(String, ApplicantType, String?)])
func types(_ text: String, _ type: ApplicantType, _ organisation: String?) {
  let applicant = Mail(from: "warga@surat.example", body: text).letter.applicant
  #expect(applicant.type == type)
  #expect(applicant.organisation == organisation)
}

@Test("A proxy's letter speaks for the giver of the mandate")
func proxies() {
  let read = letter(
    """
    Yang bertanda tangan di bawah ini
    Nama : Fajar Nugraha, S.H.
    Pekerjaan : Advokat
    berdasarkan surat kuasa khusus bertindak untuk dan atas nama:
    Nama : Sri Hartini
    NIK : 3374015506700001
    Alamat : Jl. Mangga 2
    memohon salinan buku C desa
    """)
  #expect(read.applicant.name == "Sri Hartini")
  #expect(read.applicant.nik == "3374015506700001")
  #expect(read.applicant.address == "Jl. Mangga 2")
  #expect(read.proxy?.name == "Fajar Nugraha, S.H.")
}

@Test(
  "Who acts for whom is also said in sentences",
  arguments: [
    (
      "Saya Intan Widuri bertindak selaku kuasa dari ibu saya:\n\nNama: Suratmi Ningsih\nInformasi yang diminta: data A",
      "Suratmi Ningsih", "Intan Widuri"
    ),
    (
      "Saya Bayu Segara, mewakili beliau.\nData pemohon:\nNama: Wiryo Sudarmo\nMohon data A", "Wiryo Sudarmo",
      "Bayu Segara"
    ),
    ("Saya mohon data A dan tidak mewakili siapa pun.\nNama: Ani Wijaya", "Ani Wijaya", nil),
    ("Mohon data kuasa pengguna anggaran.\nNama: Ani Wijaya", "Ani Wijaya", nil),
  ] as [(String, String, String?)])
func spokenProxies(_ text: String, _ applicant: String, _ proxy: String?) {
  let read = letter(text)
  #expect(read.applicant.name == applicant)
  #expect(read.proxy?.name == proxy)
}

@Test("Applicant and information user are two people with their own fields")
func users() {
  let read = letter(
    "Pemohon\nNama : Zulaikha Sari\nAlamat : Jl. Hang Tuah 9\n\nPengguna informasi\nNama : Ridhwan Alam\nAlamat : Jl. Lain 2\n\nRincian informasi : rekap izin 2025"
  )
  #expect(read.applicant.name == "Zulaikha Sari")
  #expect(read.applicant.address == "Jl. Hang Tuah 9")
  #expect(read.user?.name == "Ridhwan Alam")
}

@Test("A name known from the sender's address alone is told as weak")
func weakName() {
  let read = Mail(from: "Ayah Rafa <ayah@surat.example>", body: "mohon data anggaran jalan").letter
  #expect(read.applicant.name == "Ayah Rafa")
  #expect(read.warnings.contains { $0.hasPrefix("Nama pemohon") })
  #expect(read.applicant.email == "ayah@surat.example")
}

@Test(
  "An information user who is the applicant is no second person",
  arguments: ["saya sendiri", "sama dengan pemohon", "pemohon", "Ani Wijaya", "-"])
func selfUsers(_ value: String) {
  let read = letter(
    "Pemohon: Ani Wijaya\nNIK: 3201010101900001\nPengguna informasi: \(value)\nInformasi yang diminta: data A"
  )
  #expect(read.applicant.name == "Ani Wijaya")
  #expect(read.user == nil)
}

@Test("A name ends where its bearer's address or telephone begins")
func nameBeforeAddress() {
  let read = letter(
    """
    Saya mengajukan keberatan kepada Atasan PPID atas permohonan nomor 001/PPID/XI/2026.
    Nama: Baiq Nurmala
    Kasus posisi: data dihitamkan seluruhnya.
    Kuasa: Made Wirya, S.H., Jalan Pejanggik 9 Mataram, HP 0812 0000 7700
    """)
  #expect(read.proxy?.name == "Made Wirya, S.H.")
}
