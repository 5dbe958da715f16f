import Letters
import Testing

@Test(
  "A name is found under every label and way of writing",
  arguments: [
    ("Nama : Budi Santoso", "Budi Santoso"), ("1. Nama Lengkap (sesuai KTP)* : Budi Santoso", "Budi Santoso"),
    ("NAMA PEMOHON = Budi Santoso", "Budi Santoso"),
    ("Nama\tBudi Santoso", "Budi Santoso"), ("Nama            Budi Santoso", "Budi Santoso"),
    ("Nama – Budi Santoso", "Budi Santoso"),
    ("Nama\n: Budi Santoso", "Budi Santoso"), ("Nama Pemohon\nBudi Santoso", "Budi Santoso"),
    ("Nama ............ Budi Santoso", "Budi Santoso"),
    ("• Nama: Sdr. Budi Santoso", "Budi Santoso"),
    ("Nama/NIK : Budi Santoso / 3201010101900001", "Budi Santoso"),
    ("Nama: Budi Santoso, NIK: 3201010101900001, Alamat: Jl. A No. 1", "Budi Santoso"),
    ("Nama : Drs. H. Budi Santoso, M.Si.", "Drs. H. Budi Santoso, M.Si."),
    ("Perkenalkan saya Budi Santoso dari Sleman.", "Budi Santoso"),
    ("nama saya budi santoso, mau minta data", "budi santoso"),
    ("Saya yang bertanda tangan di bawah ini, Budi Santoso, memohon data", "Budi Santoso"),
    ("Saya, Budi Santoso, warga Desa Karang, mohon data", "Budi Santoso"),
    ("My name is Budi Santoso and I need data.", "Budi Santoso"),
    ("Mohon data.\n\nHormat saya,\nttd\n\nBudi Santoso", "Budi Santoso"),
    ("Mohon data.\n\nPetugas                 Pemohon\n(..........)          (Budi Santoso)", "Budi Santoso"),
    ("Mohon data jalan.\n\nTerima kasih.\nBudi Santoso, Jl. A No. 1, HP 0812", "Budi Santoso"),
    ("Nama : I Gusti Ngurah Oka", "I Gusti Ngurah Oka"), ("Nama : Suharto", "Suharto"),
    ("Saya Gunawan ketua RW 8, minta data", "Gunawan"),
  ])
func names(_ text: String, _ name: String) { #expect(letter(text).applicant.name == name) }

@Test("Printed dots are an empty field, and the next label is no value")
func emptyFields() {
  let read = letter(
    "Nama : Ani Wijaya\nAlamat : ..........................\nPekerjaan : ______________\nNIK :\nTujuan : penelitian"
  )
  #expect(read.applicant.name == "Ani Wijaya")
  #expect(read.applicant.address == nil)
  #expect(read.applicant.occupation == nil)
  #expect(read.applicant.nik == nil)
}

@Test(
  "Addresses are taken whole",
  arguments: [
    ("Alamat : Jl. A No. 1,\n         Kel. B, Kec. C", "Jl. A No. 1, Kel. B, Kec. C"),
    ("Alamat lengkap:\nJl. A No. 1\nKel. B\nKota C", "Jl. A No. 1 Kel. B Kota C"),
    (
      "Saya Budi Santoso, beralamat di Jl. A. Yani Km. 3 RT 02/RW 01, ingin meminta data",
      "Jl. A. Yani Km. 3 RT 02/RW 01"
    ),
    (
      "saya tinggal di jalan wonosari km 8 nomor 12 sleman, pekerjaan guru",
      "jalan wonosari km 8 nomor 12 sleman"
    ),
    ("Alamat Jl. Mawar No. 3 Contoh\nHP 0812 0000 1111", "Jl. Mawar No. 3 Contoh"),
    ("Alamat/No. HP : Jl. A No. 1 / 0811 6800 123", "Jl. A No. 1"),
    ("Saya Budi Santoso, warga Perum Asri Blok B. Mohon data.", "Perum Asri Blok B"),
  ])
func addresses(_ text: String, _ address: String) { #expect(letter(text).applicant.address == address) }

@Test(
  "Telephone numbers get the country's code",
  arguments: [
    ("No. HP : 0812-0000-1701", "+6281200001701"), ("HP/WA: +62 812 0000 1701", "+6281200001701"),
    ("Telp : (0271) 712345", "+62271712345"),
    ("No WA 0813 0000 2702", "+6281300002702"), ("Kontak: 62812 0000 1701", "+6281200001701"),
    ("No. Telp/E-mail : 0877-0000-2424 / a@b.example", "+6287700002424"),
    ("Saya dapat dihubungi di nomor 0878-2200-1144.", "+6287822001144"),
    ("Mohon data.\n\nBudi Santoso\n081234567890", "+6281234567890"),
    ("HP: +620812 0000 1701", "+6281200001701"),
  ])
func phones(_ text: String, _ phone: String) { #expect(letter(text).applicant.phone == phone) }

@Test(
  "A NIK keeps sixteen digits whatever stands between, and other long numbers are none",
  arguments: [
    ("NIK : 3201 0101 0190 0001", "3201010101900001"), ("No. KTP = 3201-0101-0190-0001", "3201010101900001"),
    ("NIK: 33.1204.120565.0003", "3312041205650003"),
    ("NIK\t3201010101900001", "3201010101900001"),
    ("saya Budi Santoso, NIK 3201010101900001, mohon data", "3201010101900001"),
    ("No. KK : 7371111111110001", nil), ("NPWP 0012345678901234", nil),
    ("NPWP : 0012345678901234\nNIK : 3201010101900001", "3201010101900001"),
  ] as [(String, String?)])
func niks(_ text: String, _ nik: String?) { #expect(letter(text).applicant.nik == nik) }

@Test(
  "An odd NIK is kept where it has sixteen digits, and always told",
  arguments: [
    ("NIK : 9901010101900001", true), ("NIK : 3201013501900001", true), ("NIK : 320101010190000", true),
    ("NIK : 3201017101900001", false), ("NIK : 3201010101900010", false),
  ])
func oddNiks(_ text: String, _ isOdd: Bool) {
  #expect(letter(text).warnings.contains { $0.hasPrefix("NIK") || $0.hasPrefix("Susunan NIK") } == isOdd)
}

@Test(
  "What is asked is one entry an item",
  arguments: [
    ("Informasi yang diminta : A satu\nTujuan : B", ["A satu"]),
    ("Informasi yang diminta :\n1. Data satu\n2. Data dua\nTujuan : B", ["Data satu", "Data dua"]),
    (
      "Rincian informasi:\na. DPA Dinas 2025;\nb. Laporan 2024; dan\nc. Daftar aset.\nTujuan: C",
      ["DPA Dinas 2025", "Laporan 2024", "Daftar aset"]
    ),
    (
      "Rincian Informasi yang Dibutuhkan : Daftar kelompok tani penerima\npupuk bersubsidi tahun 2026\n(tambahkan kertas bila perlu)\nTujuan : D",
      ["Daftar kelompok tani penerima pupuk bersubsidi tahun 2026"]
    ),
    (
      "Kami memohon:\n1. Daftar IUP yang berlaku\n   beserta luasnya\n2. Dokumen RKAB",
      ["Daftar IUP yang berlaku beserta luasnya", "Dokumen RKAB"]
    ),
    ("mohon salinan dokumen: 1) kontrak jalan 2) gambar kerja", ["kontrak jalan", "gambar kerja"]),
    ("Saya minta data UMKM 2025 untuk skripsi.", ["data UMKM 2025"]),
    ("Mohon data siswa SMP dalam bentuk excel. Terima kasih", ["data siswa SMP"]),
    (
      "Kami bersama-sama mohon data izin menara, untuk dipelajari.\n1. Suroso, NIK 3313010101650001\n2. Hartini, NIK 3313014202700002",
      ["data izin menara"]
    ),
  ])
func information(_ text: String, _ items: [String]) {
  #expect(Mail(subject: "Surat", body: text).letter.information == items)
}

@Test(
  "A purpose is found under its labels and in sentences",
  arguments: [
    ("Mohon data A.\nTujuan penggunaan : skripsi", "skripsi"),
    ("Mohon data A.\nUntuk keperluan: bahan rapat", "bahan rapat"),
    ("Mohon data desa A untuk keperluan penelitian tesis.", "penelitian tesis"),
    (
      "Mohon data desa A guna penyusunan skripsi saya di kampus. Terima kasih",
      "penyusunan skripsi saya di kampus"
    ), ("Mohon data desa A. Data akan digunakan untuk bahan diskusi warga.", "bahan diskusi warga"),
    ("Mohon data desa A. Keperluan untuk menyusun paket wisata.", "menyusun paket wisata"),
    ("Mohon data desa A. Gasan bahan rapat pedagang.", "bahan rapat pedagang"),
    ("I would like to request data on roads for my thesis.", "my thesis"),
    ("Mohon data anggaran untuk tahun 2025.", nil), ("Mohon untuk dapat diberikan data anggaran.", nil),
    ("Mohon data anggaran.\nTujuan : -", nil),
  ] as [(String, String?)])
func purposes(_ text: String, _ purpose: String?) {
  #expect(Mail(subject: "Surat", body: text).letter.purpose == purpose)
}

@Test(
  "Only ticked alternatives are chosen",
  arguments: [
    (
      "1. [ ] Melihat\n2. [x] Mendapatkan salinan informasi (hardcopy/softcopy)***",
      "Mendapatkan salinan informasi (hardcopy/softcopy)"
    ), ("☐ Melihat ☑ Mendapatkan salinan", "Mendapatkan salinan"),
    ("( ) Melihat  (v) Mendapatkan salinan", "Mendapatkan salinan"),
    ("1. [ ] Melihat\n2. [ ] Mendapatkan salinan", nil), ("softcopy", "softcopy"),
    ("~~hardcopy~~ softcopy", "softcopy"),
  ] as [(String, String?)])
func ticked(_ boxes: String, _ chosen: String?) {
  let text = "Informasi yang diminta : data A\nCara Memperoleh Informasi** : \(boxes)\nPekerjaan : guru"
  #expect(Mail(body: text).letter.obtain == chosen)
}

@Test(
  "The way of delivery is one word",
  arguments: [
    ("Cara mendapatkan salinan : email", "email"), ("Cara mengirim: WhatsApp", "whatsapp"),
    ("Cara Mendapatkan Salinan** : 1. [x] Mengambil langsung 2. [ ] Kurir 3. [ ] Pos 4. [ ] Email", "pickup"),
    ("Dikirim via: pos ke alamat di atas", "post"), ("Bisakah dikirim lewat pos?", "post"),
    ("Mohon dikirim ke email ini.", "email"), ("Cara memperoleh: softcopy via email", "email"),
    ("Email: a@b.example", nil),
  ] as [(String, String?)])
func deliveries(_ text: String, _ word: String?) {
  #expect(Mail(subject: "Surat", body: "Mohon data A tahun 2025.\n\(text)").letter.delivery == word)
}
