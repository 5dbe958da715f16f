import Letters
import Testing

@Test(
  "A file's name tells its document, and foreign papers stay foreign",
  arguments: [
    ("KTP.jpg", [DocumentKind.ktp]), ("ktp saya.jpeg", [.ktp]), ("Scan KTP.pdf", [.ktp]),
    ("KTP_Ketua.pdf", [.ktp]), ("IMG-20261120-WA0004_KTP.jpg", [.ktp]), ("scanKTPbudi.jpg", [.ktp]),
    ("Kartu Tanda Penduduk (asli).jpg", [.ktp]),
    ("akta pendirian.pdf", [.akta]), ("Akta Notaris No 5.pdf", [.akta]),
    ("AKTA PENDIRIAN + SK AHU.pdf", [.akta, .skBadanHukum]), ("SK Kemenkumham.pdf", [.skBadanHukum]),
    ("surat kuasa ttd materai.pdf", [.suratKuasa]),
    ("KTP pemberi kuasa.pdf", [.ktp]), ("Surat Keterangan Domisili.pdf", [.suratDomisili]),
    ("AD-ART.pdf", [.adArt]), ("Formulir Permohonan (1) (2).docx", [.form]), ("form ppid FIX.docx", [.form]),
    ("Surat Permohonan 045.pdf", [.letter]),
    ("SIM A.jpg", [.other]), ("STNK.jpg", [.other]), ("KTM.jpg", [.other]), ("kartu pers.jpg", [.other]),
    ("NPWP.pdf", [.other]), ("KK.pdf", [.other]), ("bukti transfer ktp.jpg", [.other]),
    ("akta kelahiran.pdf", [.other]),
    ("KTP & KTM.pdf", [.ktp]), ("IMG_4471.jpeg", [.other]), ("proposal.pdf", [.other]),
    ("Daftar kuasa pengguna anggaran.pdf", [.other]),
  ])
func fileNames(_ name: String, _ kinds: [DocumentKind]) {
  let read = Mail(body: "Mohon data A.", files: [Mail.File(name: name)]).letter
  #expect(read.documents.map(\.document) == kinds)
}

@Test("One nameless picture is the one paper the letter announces, for a person to check")
func announced() {
  let read = Mail(
    body: "Mohon data A. Terlampir fotokopi KTP saya.", files: [Mail.File(name: "IMG_2231.jpg")]
  ).letter
  #expect(read.documents.map(\.document) == [.ktp])
  #expect(read.documents.first?.evidence == "announced in the letter")
  #expect(read.warnings.contains { $0.hasPrefix("Lampiran KTP dikenali") })
  let student = Mail(body: "Mohon data A. Terlampir KTM dan KTP.", files: [Mail.File(name: "IMG_2231.jpg")])
    .letter
  #expect(student.documents.map(\.document) == [.other])
}

@Test("What is announced and absent is told")
func absent() {
  #expect(
    Mail(body: "Mohon data A. Terlampir KTP.").letter.warnings.contains {
      $0.hasPrefix("Surat menyebut lampiran KTP")
    })
  #expect(
    Mail(body: "Mohon data A. KTP menyusul.").letter.warnings.allSatisfy { !$0.hasPrefix("Surat menyebut") })
}

@Test("A picture shown under its name is that paper, logos are none")
func inlinePictures() {
  let html =
    "<p>KTP saya:</p><p><img src=\"cid:a1\"></p><p>Terima kasih</p><img src=\"cid:a2\"><img src=\"cid:a3\">"
  let read = Mail(
    body: "KTP saya:\n[cid:a1]\n\nTerima kasih\n[cid:a2] [cid:a3]", html: html,
    files: [
      Mail.File(name: "image001.jpg", contentID: "a1"),
      Mail.File(name: "image002.png", octets: Array(Picture.jpeg.prefix(500)), contentID: "a2"),
      Mail.File(name: "logo-kantor.png", contentID: "a3"),
    ]
  ).letter
  #expect(read.documents.map(\.document) == [.ktp])
}

@Test(
  "A file that cannot be read says why",
  arguments: [
    ("ktp.jpg", "image/jpeg", [UInt8](), "berkas kosong"),
    ("ktp.jpg", "image/jpeg", Picture.cutJpeg, "gambar terpotong"),
    ("ktp.jpg", "image/jpeg", Picture.jpeg, nil), ("ktp.pdf", "application/pdf", Picture.pdf, nil),
    ("ktp.pdf", "application/pdf", Picture.cutPdf, "dokumen terpotong"),
    (
      "ktp.pdf", "application/pdf", Picture.lockedPdf,
      "terkunci kata sandi; mohon dikirim ulang tanpa kata sandi"
    ),
    ("ktp.jpg", "image/jpeg", Array("<html><body>x</body></html>".utf8), "isinya halaman web, bukan gambar"),
    (
      "ktp.jpg", "image/jpeg", [0x4D, 0x5A] + [UInt8](repeating: 7, count: 200) + [8],
      "berkas ini program, bukan dokumen"
    ),
    (
      "ktp.zip", "application/zip", [0x50, 0x4B, 3, 4, 20, 0, 1, 0, 8, 0],
      "terkunci kata sandi; mohon dikirim ulang tanpa kata sandi"
    ),
    ("ktp.jpg", "image/jpeg", Array("hanya teks biasa".utf8), "isinya teks, bukan gambar"),
  ] as [(String, String, [UInt8], String?)])
func health(_ name: String, _ type: String, _ octets: [UInt8], _ reason: String?) {
  let document = Mail(body: "Mohon data A.", files: [Mail.File(name: name, type: type, octets: octets)])
    .letter.documents.first
  #expect(document?.readable == (reason == nil))
  #expect(document?.reason == reason)
}

@Test(
  "Text papers are known by what they say",
  arguments: [
    ("SURAT KUASA KHUSUS\nYang bertanda tangan di bawah ini …", DocumentKind.suratKuasa),
    (
      "PROVINSI JAWA TENGAH\nNIK : 3310\nNama : A\nAgama : Islam\nKecamatan : B\nGol. Darah : O\nStatus Perkawinan : Kawin\nKewarganegaraan: WNI\nBerlaku Hingga : Seumur hidup",
      .ktp
    ),
    ("FORMULIR PERMOHONAN INFORMASI\nNama : A", .form), ("SURAT KETERANGAN DOMISILI LEMBAGA", .suratDomisili),
    ("AKTA PENDIRIAN YAYASAN\nNomor 12", .akta),
    ("KEPUTUSAN MENTERI HUKUM DAN HAK ASASI MANUSIA", .skBadanHukum),
  ])
func textPapers(_ text: String, _ kind: DocumentKind) {
  let read = Mail(
    body: "Mohon data A.",
    files: [Mail.File(name: "berkas.txt", type: "text/plain", octets: Array(text.utf8))]
  ).letter
  #expect(read.documents.map(\.document) == [kind])
}

@Test("Fields of a form enclosed as text are the letter's")
func enclosedForm() {
  let form =
    "FORMULIR PERMOHONAN INFORMASI\nNama : Ani Wijaya\nAlamat : Jl. A No. 1\nRincian Informasi : data UMKM 2025\nTujuan : skripsi"
  let read = Mail(
    body: "Terlampir formulir saya.",
    files: [Mail.File(name: "formulir.txt", type: "text/plain", octets: Array(form.utf8))]
  ).letter
  #expect(read.kind == .request)
  #expect(read.applicant.name == "Ani Wijaya")
  #expect(read.information == ["data UMKM 2025"])
}

@Test(
  "Whose card it is stands in its name",
  arguments: [
    ("KTP Ketua.jpg", Holder.leader), ("KTP pengguna.jpg", .user), ("KTP pemberi kuasa.jpg", .giver),
    ("KTP penerima kuasa.jpg", .proxy), ("KTP klien.jpg", .giver), ("KTP pemohon.jpg", .applicant),
    ("KTP.jpg", .unknown),
  ])
func holders(_ name: String, _ holder: Holder) {
  #expect(
    Mail(body: "Mohon data A.", files: [Mail.File(name: name)]).letter.documents.first?.holder == holder)
}
