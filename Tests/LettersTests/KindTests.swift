import Letters
import Testing

/// What a letter is, by its words and by how it came.
struct KindCase: Sendable, CustomTestStringConvertible {
  var subject: String
  var body: String
  var kind: LetterKind
  var isReply = false
  var file: String?

  init(_ subject: String, _ body: String, _ kind: LetterKind, isReply: Bool = false, file: String? = nil) {
    self.subject = subject
    self.body = body
    self.kind = kind
    self.isReply = isReply
    self.file = file
  }

  var testDescription: String { "\(kind.rawValue): \(subject) \(body.prefix(40))" }

  var letter: Letter {
    Mail(
      subject: subject, inReplyTo: isReply ? "<k.1@contoh.example>" : nil, body: body,
      files: file.map { [Mail.File(name: $0)] } ?? []
    )
    .letter
  }
}

@Test(
  "A request is known by what it asks, in every tone",
  arguments: [
    KindCase(
      "", "min mau tanya, saya butuh data anggaran jalan desa tahun kmrn bisa dikirim ke wa aja?", .request),
    KindCase("RAB jalan", "Pak bisa lihat RAB jalan gang melati yg dikerjakan bulan lalu?", .request),
    KindCase(
      "Request", "I would like to request copies of the 2025 environmental permits for my thesis.", .request),
    KindCase(
      "Permohonan", "Saya tidak keberatan jika dikirim via email. Mohon salinan APBDes 2025.", .request),
    KindCase("Data", "Mohon data nama kuasa pengguna anggaran tiap bidang tahun 2026.", .request),
    KindCase("Data", "Mohon data jumlah akta kelahiran terlambat tahun 2025 per kecamatan.", .request),
    KindCase("Data", "Saya memohon data rekap izin penelitian yang terbit tahun 2025.", .request),
    KindCase(
      "Konfirmasi", "Kami ingin konfirmasi soal pasar induk. Sekaligus kami mohon salinan LHP tahun 2025.",
      .request),
    KindCase(
      "Pengaduan", "Kami mengeluh soal bau TPA. Untuk itu kami meminta salinan dokumen AMDAL TPA.", .request),
    KindCase(
      "Permohonan",
      "Kami memohon salinan kontrak.\nApabila tidak ditanggapi, kami akan mengajukan keberatan ke Komisi Informasi.",
      .request),
    KindCase(
      "Surat", "Mohon maaf mengganggu, minta tolong dikirimkan data penerima BLT tahun 2025.", .request),
    KindCase(
      "SURAT PERMOHONAN DATA DAN KLARIFIKASI", "TERLAMPIR SURAT KAMI.", .request, file: "SURAT 027.jpg"),
  ])
func requests(_ given: KindCase) { #expect(given.letter.kind == given.kind) }

@Test(
  "An objection is known by its act, not by the word alone",
  arguments: [
    KindCase(
      "KEBERATAN", "Saya sangat KEBERATAN dengan jawaban kemarin, datanya beda dgn yg saya minta!!",
      .objection),
    KindCase(
      "Pengajuan keberanian", "saya mengajukan keberanian atas jawaban PPID nomor 031/PPID/X/2026.",
      .objection),
    KindCase(
      "surat", "Saya mengajukan kebertan atas tidak dipenuhinya permintaan informasi saya.", .objection),
    KindCase(
      "Mohon ditinjau",
      "Yth. Atasan PPID. Jawaban PPID tidak sesuai dengan yang saya minta. Mohon ditinjau kembali.",
      .objection),
    KindCase("Banding", "Saya mengajukan banding atas penolakan permohonan informasi.", .objection),
    KindCase("Objection", "I hereby object to the refusal of my request.", .objection),
    KindCase("Surat", "Terlampir surat saya untuk atasan.", .objection, file: "Surat Keberatan.jpg"),
    KindCase("Lampu", "Lampu jalan mati. Kami warga sangat keberatan kalau dibiarkan gelap terus.", .other),
    KindCase("PBB", "Saya mengajukan keberatan atas besaran PBB rumah saya. Mohon pembetulan SPPT.", .other),
    KindCase("Zonasi", "Kami sangat keberatan dengan zonasi ini. Mohon bantuannya pak.", .other),
  ])
func objections(_ given: KindCase) { #expect(given.letter.kind == given.kind) }

@Test(
  "A letter that only supplies what was lacking completes",
  arguments: [
    KindCase(
      "Kelengkapan permohonan 002/PPID/XI/2026", "Bersama ini saya lengkapi foto KTP saya.", .completion,
      file: "ktp.jpg"),
    KindCase("KTP saya", "ini ktp saya pak", .completion, isReply: true, file: "IMG_4471.jpg"),
    KindCase(
      "Re: Kelengkapan", "Alamat saya: Jl. Rajawali No. 9\nTujuan: penelitian mandiri", .completion,
      isReply: true),
    KindCase("Tujuan", "Tujuan permohonan saya nomor 2026-P-0050 adalah untuk bahan ajar.", .completion),
    KindCase("KTP", "mohon maaf baru sempat, ini foto ktp sy", .completion, file: "20261118_080011.jpg"),
    KindCase("Re: Permintaan kelengkapan", "Maaf, KTP yang dimaksud KTP siapa ya?", .other, isReply: true),
    KindCase("Data", "Mohon data UMKM untuk melengkapi penelitian saya.", .request),
  ])
func completions(_ given: KindCase) { #expect(given.letter.kind == given.kind) }

@Test(
  "A withdrawal takes the writer's own request back",
  arguments: [
    KindCase("Pencabutan", "saya mencabut permohonan informasi nomor 014/PPID/XI/2026.", .withdrawal),
    KindCase(
      "RE: Tanda bukti", "Mohon maaf pak, permohonan ulun dibatalkan saja, kada jadi.", .withdrawal,
      isReply: true),
    KindCase(
      "Re: Tanda bukti", "datanya sudah ketemu, permohonan sy dianggap selesai saja", .withdrawal,
      isReply: true),
    KindCase("Batal", "I hereby withdraw my information request.", .withdrawal),
    KindCase(
      "Surat", "Jika tidak dijawab saya akan membatalkan permohonan. Mohon salinan APBD 2025.", .request),
  ])
func withdrawals(_ given: KindCase) { #expect(given.letter.kind == given.kind) }

@Test(
  "Letters for other desks are no requests",
  arguments: [
    "Kami mengajukan permohonan audiensi dengan Bapak Bupati.",
    "Saya ingin mengajukan permohonan izin penelitian di Dinas Sosial.",
    "Selamat pagi, jam pelayanan PPID sampai jam berapa ya?",
    "Min, kalau mau mengajukan permohonan informasi syaratnya apa saja ya?",
    "Lapor pak, jalan berlubang. Mohon segera diperbaiki.",
    "Yth. Keuangan, terlampir invoice jatuh tempo 30 November.",
    "Kuota mailbox Anda penuh. Klik tautan berikut untuk verifikasi akun.",
    "Terima kasih banyak, sudah saya terima.",
    "Kami mengajukan permohonan penyelesaian sengketa informasi.",
    "Dengan ini saya memohon maaf atas keterlambatan saya.",
    "mengajukan permohonan lamaran pekerjaan sebagai tenaga administrasi. Terlampir CV.",
    "KTP saya hilang dan mau cetak KTP baru.",
    "Mohon informasi apakah ada lowongan tenaga honorer?",
    "Saya mohon data pribadi saya di website desa dihapus.",
    "Kami mohon izin agar siswa kami dapat melaksanakan praktik kerja lapangan.",
  ])
func otherDesks(_ body: String) {
  let letter = Mail(subject: "Surat", body: body).letter
  #expect(letter.kind == .other)
  #expect(letter.information.isEmpty)
}

@Test("An objection that also asks something new says so")
func objectionWithRequest() {
  let letter = Mail(
    subject: "Re: Pemberitahuan", inReplyTo: "<k@contoh.example>",
    body:
      "Saya sangat KEBERATAN dengan jawaban kemarin, datanya beda dgn yg saya minta!! minta juga data tahun 2024 sekalian."
  ).letter
  #expect(letter.kind == .objection)
  #expect(letter.objection?.grounds == [.d])
  #expect(letter.warnings.contains { $0.utf8.count > 0 && $0.hasPrefix("Selain keberatan") })
}

@Test("A kind comes with its reasons and their places")
func reasons() {
  let letter = Mail(body: "Yth. PPID\n\nMohon salinan APBDes 2025.").letter
  #expect(letter.reasons.contains { $0.part == "1" && $0.offset == 11 })
}
