import Letters
import Testing

@Test(
  "Grounds are read from words, whatever letter an office gives them",
  arguments: [
    ("permohonan saya ditolak dengan alasan rahasia", [Ground.a]),
    ("karena informasi berkala tidak disediakan", [.b]), ("permohonan saya tidak ditanggapi", [.c]),
    ("sampai hari ini belum ada jawaban sama sekali padahal sudah lebih dari 10 hari kerja", [.c]),
    ("informasi ditanggapi tidak sebagaimana yang diminta", [.d]), ("datanya beda dgn yg saya minta", [.d]),
    ("permintaan informasi tidak dipenuhi", [.e]), ("hanya sebagian yang diberikan", [.e]),
    ("saya diminta membayar Rp 400.000, biaya itu tidak wajar", [.f]),
    ("informasi disampaikan melebihi jangka waktu yang ditentukan", [.g]),
    ("dengan alasan Pasal 35 ayat (1) huruf c dan g UU 14/2008", [.c, .g]),
    ("tidak dipenuhinya permintaan serta penyampaian informasi yang melebihi waktu", [.e, .g]),
    ("request was refused", [.a]),
    ("permohonan saya ditolak sehingga data tidak diberikan", [.a]),
  ])
func grounds(_ words: String, _ grounds: [Ground]) {
  let read = Mail(subject: "Keberatan", body: "Yth. Atasan PPID, saya mengajukan keberatan: \(words).").letter
  #expect(read.kind == .objection)
  #expect(read.objection?.grounds == grounds)
}

@Test("On the form only ticked grounds count, and its title decides")
func form() {
  let read = letter(
    """
    PERNYATAAN KEBERATAN ATAS PERMOHONAN INFORMASI
    A. INFORMASI PENGAJU KEBERATAN
    Nomor Registrasi Keberatan (diisi petugas)* : ............
    Nomor Pendaftaran Permohonan Informasi : 021/PPID/X/2026
    Identitas Pemohon
    Nama : Gendis Ayu
    Identitas Kuasa Pemohon**
    Nama : ............
    B. ALASAN PENGAJUAN KEBERATAN***
    [ ] a. Permohonan Informasi ditolak
    [√] c. Permintaan informasi tidak ditanggapi
    [√] f. Biaya yang dikenakan tidak wajar
    C. KASUS POSISI
    Petugas meminta Rp500.000 untuk fotokopi.
    """)
  #expect(read.kind == .objection)
  #expect(read.applicant.name == "Gendis Ayu")
  #expect(read.proxy == nil)
  #expect(
    read.objection
      == Objection(
        reference: "021/PPID/X/2026", grounds: [.c, .f],
        statement: "Petugas meminta Rp500.000 untuk fotokopi."))
}

@Test(
  "The request is named by its number in any shape",
  arguments: [
    ("atas jawaban PPID nomor 031/PPID/X/2026", "031/PPID/X/2026"),
    ("nomor permohonan 2026-p-0044", "2026-P-0044"), ("nomor pendaftaran 0027", "0027"),
    ("nomor 021 / PPID / X / 2026", "021/PPID/X/2026"),
    ("Tanggapan nomor 052/S/X/2026 atas permohonan nomor 040/PPID/X/2026", "040/PPID/X/2026"),
    ("berdasarkan surat kuasa nomor 12/SK/X/2026", nil), ("kode permohonan FRM-20231", "FRM-20231"),
  ] as [(String, String?)])
func references(_ words: String, _ reference: String?) {
  let read = Mail(
    subject: "Keberatan",
    body: "Saya mengajukan keberatan kepada Atasan PPID \(words) karena tidak ditanggapi."
  ).letter
  #expect(read.objection?.reference == reference)
}
