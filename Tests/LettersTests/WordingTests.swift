import Letters
import Mime
import Testing

/// What people write, one line a case, and how it is understood.
@Suite struct WordingTests {
  /// A mail of a person to the office.
  private func letter(_ body: String, subject: String = "Permohonan", extra: String = "") -> Letter {
    let mail = """
      From: Rini Astuti <rini@example.org>
      To: ppid@example.go.id
      Subject: \(subject)
      \(extra.isEmpty ? "" : extra + "\n")Content-Type: text/plain; charset=utf-8

      \(body)
      """
    return LetterReader.read(Message.read(Array(mail.utf8)), own: ["ppid@example.go.id"])
  }

  @Test(arguments: [
    ("Saya mohon salinan APBD tahun 2025.", LetterKind.request),
    ("Mohon salinan APBD; saya tidak keberatan bila dikirim lewat email.", .request),
    ("Saya mengajukan keberatan karena permohonan saya tidak ditanggapi.", .objection),
    ("Mohon data kuasa pengguna anggaran tahun 2025.", .request),
    ("Saya mencabut permohonan informasi saya.", .withdrawal),
    ("Kami mengundang Bapak menjadi narasumber sosialisasi keberatan informasi.", .other),
    ("Saya keberatan dengan bau dari pabrik di sebelah rumah.", .other),
    ("Bagaimana cara mengajukan permohonan informasi?", .other),
    ("I hereby file an objection: my request 001/PPID/XI/2026 was never answered.", .objection),
  ])
  func kindIsDecidedByWhoDoesWhat(body: String, kind: LetterKind) {
    #expect(letter(body, subject: "Surat").kind == kind)
  }

  @Test(arguments: [
    ("permohonan saya ditolak dengan alasan rahasia", [Ground.a]),
    ("informasi berkala tidak disediakan", [.b]),
    ("permohonan saya tidak pernah dijawab", [.c]),
    ("jawaban tidak sesuai dengan yang diminta", [.d]),
    ("permohonan saya tidak dipenuhi", [.e]),
    ("biaya penggandaan terlalu mahal", [.f]),
    ("jawaban disampaikan melebihi jangka waktu", [.g]),
    ("Pasal 35 ayat (1) huruf c dan g UU KIP", [.c, .g]),
  ])
  func groundsAreFoundByWords(reason: String, grounds: [Ground]) {
    let read = letter(
      "Saya mengajukan keberatan atas permohonan 001/PPID/XI/2026: \(reason).", subject: "Keberatan")
    #expect(read.objection?.grounds == grounds)
    #expect(read.objection?.reference == "001/PPID/XI/2026")
  }

  @Test(arguments: [
    ("0812-3456-7890", "+6281234567890"), ("+62 812 3456 7890", "+6281234567890"),
    ("(021) 345-6789", "+62213456789"), ("6281234567890", "+6281234567890"),
  ])
  func telephonesHaveOneForm(written: String, form: String) {
    #expect(
      letter("Nama: Rini Astuti\nNo. HP: \(written)\nInformasi yang diminta: peta desa").applicant.phone
        == form)
  }

  @Test(arguments: ["Nama : ", "1. Nama Lengkap\t: ", "Nama Pemohon = ", "NAMA (sesuai KTP) : ", "• Nama: "])
  func nameIsFoundUnderEveryLabel(label: String) {
    #expect(
      letter(label + "Siti Marlina\nInformasi yang diminta: peta desa").applicant.name == "Siti Marlina")
  }

  @Test func printedDotsAreNoValue() {
    let read = letter("Nama : Siti Marlina\nPekerjaan : ...............\nInformasi yang diminta : peta desa")
    #expect(read.applicant.occupation == nil)
  }

  @Test func everyItemOfAListIsAnItem() {
    let read = letter(
      "Informasi yang diminta:\n1. DPA tahun 2025;\n2. Laporan realisasi; dan\n3) Daftar aset\n\nHormat saya,\nRini Astuti"
    )
    #expect(read.information == ["DPA tahun 2025", "Laporan realisasi", "Daftar aset"])
  }

  @Test(arguments: [
    ("Auto-Submitted: no", true), ("Auto-Submitted: No (by hand)", true),
    ("Auto-Submitted: auto-replied", false),
    ("Auto-Submitted: auto-generated; x=y", false), ("Precedence: list", false),
    ("List-Id: <a.example.org>", false),
    ("Return-Path: <>", false), ("X-Spam-Flag: YES", false), ("Return-Path: <rini@example.org>", true),
    ("X-Auto-Response-Suppress: All", false),
  ])
  func answerIsGivenOnlyWhereRfc3834AllowsIt(header: String, answerable: Bool) {
    #expect(letter("Saya mohon salinan APBD tahun 2025.", extra: header).answerable == answerable)
  }

  @Test func theFormsBackPageDecidesNothing() {
    let read = letter(
      """
      FORMULIR PERMOHONAN INFORMASI
      Nama : Siti Marlina
      Alamat : Jalan Melati 1
      Rincian Informasi yang Dibutuhkan : peta desa
      Tujuan Penggunaan Informasi : penelitian

      Hak-hak Pemohon Informasi Berdasarkan UU KIP
      V. Apabila tidak puas, pemohon dapat mengajukan keberatan kepada Atasan PPID.
      """)
    #expect(read.kind == .request)
    #expect(read.information == ["peta desa"])
  }

  @Test(
    .timeLimit(.minutes(15)),
    arguments: [
      "saya mohon data ", "saya keberatan ", "Nama: x ", "mohon ", "a. ", "1) data ", "selaku kuasa dari ",
    ])
  func textWithoutAnyEndIsReadInItsLength(piece: String) {
    // A quadratic rule takes minutes here; the limit stops it, nothing depends on how fast the machine is.
    #expect(letter(String(repeating: piece, count: 12_000)).answerable)
  }
}
