import Civil
import Letters
import Testing

/// The officers' form: written and read again it is the same, whatever stands in it and whatever an editor does to it.
@Suite struct IntakeFormTests {
  /// A text as the drop folder decodes it.
  private static func text(_ octets: [UInt8]) -> String { String(decoding: octets, as: UTF8.self) }

  private static func filled() throws -> IntakeForm {
    var form = IntakeForm()
    form.origin = "0123456789abcdef"
    form.received = FormReceipt(
      date: try #require(CivilDate(year: 2026, month: 11, day: 20)), time: ClockTime(hour: 14, minute: 30))
    form.kind = .request
    form[.name] = "Raras Wilujeng Kinasih"
    form[.nik] = "3171011201909001"
    form[.address] = "Jalan Contoh 12, RT 01/RW 02"
    form[.phone] = "+6281200000001"
    form[.email] = "raras@example.id"
    form[.delivery] = "email"
    form.ask(["Salinan APBD 2026", "Daftar penerima hibah tahun 2025"])
    var card = FormPaper(kind: .ktp)
    card.pages = 2...2
    form.papers = [card]
    return form
  }

  /// Values that a form must bring back as they are.
  static let odd: [String] = [
    "biasa", "Nama: bukan label", "a: b: c", ": di depan", "= di depan", "# seperti keterangan",
    "| seperti garis",
    "[x] permohonan", "[ ] (kosong)", "(periksa!)", "1. seperti butir", "12) dua belas", "- butir",
    "* bintang",
    "\"kutip\" 'tunggal'", "Kasus posisi: ya", "NIK 3171", "tidak ada", "😀 é ü 漢字", "\u{202E}balik", "a\tb",
    "baris\nkedua",
    "baris\r\nkedua", "baris\rkedua", "\u{2028}pisah\u{2028}", "  di tengah  dua  ", "\u{0}nol\u{7}",
    "\u{FEFF}tanda",
    "# PERIKSA: ya", "Dokumen (satu baris satu dokumen): KTP",
    String(repeating: "panjang sekali ", count: 2000),
    "", " ", "\n", "x", "…………", "Jenis surat (pilih satu): [x] keberatan", "Surat asal: ffffffffffffffff",
  ]

  @Test(arguments: odd) func anyAnswerComesBackAsItIs(value: String) throws {
    var form = try Self.filled()
    for field in [
      FormField.caseNumber, .sameAs, .name, .organisation, .nik, .address, .phone, .email, .occupation,
      .proxy, .user,
      .purpose, .obtain, .reference,
    ] { form[field] = value }
    form.ask([value, "kedua", value])
    form.tell(value)
    let read = try IntakeForm(text: Self.text(form.octets(remarks: [.name: [value]])))
    #expect(read == form)
  }

  @Test(arguments: odd) func anyStoryOfSeveralLinesComesBackAsItIs(value: String) throws {
    var form = try Self.filled()
    form.tell("awal\n\(value)\n\n   menjorok\n\(value)\nNama: X\nakhir")
    let read = try IntakeForm(text: Self.text(form.octets()))
    #expect(read.statement == form.statement)
    #expect(read == form)
  }

  @Test(arguments: [LetterKind.request, .objection, .completion, .withdrawal, .other])
  func everyChoiceComesBack(kind: LetterKind) throws {
    for (index, type) in [ApplicantType.individual, .group, .organisation].enumerated() {
      var form = try Self.filled()
      form.kind = kind
      form.type = type
      form.grounds = index == 0 ? [] : index == 1 ? [.a, .c, .g] : Ground.allCases
      form[.delivery] = ["email", "post", "fax"][index]
      form.received?.time = index == 1 ? nil : ClockTime(hour: 7, minute: 5)
      #expect(try IntakeForm(text: Self.text(form.octets())) == form)
    }
  }

  @Test(arguments: DocumentKind.allCases) func everyPaperComesBack(kind: DocumentKind) throws {
    var form = try Self.filled()
    form.papers = [Holder.applicant, .leader, .user, .proxy, .giver, .unknown].enumerated().map {
      index, holder in
      var paper = FormPaper(kind: kind)
      if kind == .ktp { paper.holder = holder }
      paper.file = index % 3
      paper.pages = index % 2 == 0 ? nil : (index + 1)...(index + 1 + index % 4)
      paper.isLegible = index != 4
      return paper
    }
    #expect(try IntakeForm(text: Self.text(form.octets())) == form)
  }

  @Test func emptyFormComesBack() throws {
    var form = IntakeForm()
    form.origin = "0123456789abcdef"
    #expect(try IntakeForm(text: Self.text(form.octets())) == form)
    #expect(throws: IntakeFault.noKind) { try form.check() }
    form.kind = .request
    #expect(throws: IntakeFault.empty) { try form.check() }
  }

  /// What editors and officers do to a form without meaning anything by it.
  static let edits: [(String, @Sendable (String) -> String)] = [
    ("LF", { $0.replacing("\r\n", with: "\n") }), ("CR", { $0.replacing("\r\n", with: "\r") }),
    ("no mark", { $0.replacing("\u{FEFF}", with: "") }),
    ("capitals", { $0.replacing("Nama:", with: "NAMA:").replacing("Surel:", with: "sUREL :") }),
    ("tab before the colon", { $0.replacing("Nama:", with: "Nama\t:").replacing("NIK:", with: "  NIK  :") }),
    ("tab for the colon", { $0.replacing("Nama: ", with: "Nama\t") }),
    ("equals sign", { $0.replacing("Nama:", with: "Nama =") }),
    ("other words", { $0.replacing("Surel:", with: "Email:").replacing("Nomor telepon:", with: "No. HP:") }),
    ("answer below", { $0.replacing("Nama: ", with: "Nama:\r\n") }),
    ("wrapped", { $0.replacing("Jalan Contoh 12, ", with: "Jalan Contoh 12,\r\n") }),
    (
      "no remarks",
      { text in text.split(separator: "\r\n").filter { !$0.hasPrefix("#") }.joined(separator: "\r\n") }
    ),
    (
      "no brackets",
      { $0.replacing(" (satu butir satu baris)", with: "").replacing(" (pilih satu)", with: "") }
    ),
    ("other box", { $0.replacing("[x] permohonan", with: "[ V ] permohonan") }),
    ("round box", { $0.replacing("[x] permohonan", with: "(x) permohonan") }),
    (
      "word alone",
      { text in
        text.split(separator: "\r\n").map { $0.hasPrefix("Jenis") ? "Jenis surat: Permohonan" : String($0) }
          .joined(separator: "\r\n")
      }
    ),
    ("items without numbers", { $0.replacing("1. ", with: "").replacing("2. ", with: "") }),
    ("items with brackets", { $0.replacing("1. ", with: "1) ").replacing("2. ", with: " 2)  ") }),
    (
      "upside down",
      { text in
        let lines = text.split(separator: "\r\n").map(String.init)
        let at = lines.firstIndex { $0.hasPrefix("# ----- PERMOHONAN") } ?? 0
        return (lines[at...] + lines[..<at]).joined(separator: "\r\n")
      }
    ),
    ("date in figures", { $0.replacing("20 November 2026 14.30", with: "20-11-2026 pukul 14:30 WIB") }),
    ("date ISO", { $0.replacing("20 November 2026 14.30", with: "2026-11-20 14:30") }),
    ("paper in words", { $0.replacing("- KTP (halaman 2)", with: "1. ktp, halaman 2") }),
  ]

  @Test(arguments: edits.indices) func whatAnEditorChangesDoesNotMatter(index: Int) throws {
    let form = try Self.filled()
    let (name, edit) = Self.edits[index]
    let text = edit(Self.text(form.octets(remarks: [.name: ["tulisannya kurang jelas terbaca."]])))
    #expect(try IntakeForm(text: text) == form, "\(name)")
  }

  static let wrong: [(String, String, IntakeFault)] = [
    ("Surat asal: 0123456789abcdef\r\n", "", .noOrigin),
    ("0123456789abcdef", "0123", .oddOrigin), ("0123456789abcdef", "", .noOrigin),
    ("[ ] keberatan", "[x] keberatan", .twoKinds), ("[ ] lembaga", "[x] lembaga", .twoTypes),
    ("20 November 2026 14.30", "kemarin", .oddDate), ("20 November 2026", "31 November 2026", .oddDate),
    ("- KTP (halaman 2)", "- SIM (halaman 2)", .oddPaper(line: 0)),
    ("- KTP (halaman 2)", "- KTP (halaman nol)", .oddPaper(line: 0)),
    ("NIK: ", "NIK ", .grammar(.noColon("NIK", line: 0))),
    ("NIK: ", "NKI: ", .grammar(.unknown(line: 0))),
    ("Surel:", "Nama:", .grammar(.twice("Nama", line: 0))),
  ]

  @Test(arguments: wrong.indices) func whatCannotBeReadIsNeverGuessed(index: Int) throws {
    let (old, new, fault) = Self.wrong[index]
    let text = Self.text(try Self.filled().octets())
    #expect(text.contains(old))
    let thrown = #expect(throws: IntakeFault.self) { try IntakeForm(text: text.replacing(old, with: new)) }
    // The line's number is that of the file; here only the kind of fault matters.
    #expect(thrown.map { "\($0)".filter { !$0.isNumber } } == "\(fault)".filter { !$0.isNumber })
  }

  static let unfit: [(FormField, String, IntakeFault)] = [
    (.nik, "317101120190900", .oddNik), (.nik, "31710112019090O1", .oddNik), (.email, "raras", .oddEmail),
  ]

  @Test(arguments: unfit) func answersThatCannotBeAreRefused(
    field: FormField, value: String, fault: IntakeFault
  ) throws {
    var form = try Self.filled()
    form[field] = value
    #expect(throws: fault) { try form.check() }
  }

  @Test func completionNeedsItsCase() throws {
    var form = try Self.filled()
    form.kind = .completion
    #expect(throws: IntakeFault.noCase) { try form.check() }
    form[.caseNumber] = "2026-P-0004"
    try form.check()
  }

  @Test(arguments: [
    ("Nama: Ani\nAlamat: Jalan A\nInformasi yang diminta: Peta\n", false), ("", false), ("Surat asal", false),
    ("Surat asal: 0123456789abcdef\n", true), ("jenis surat = permohonan", true),
    ("Dengan hormat,\nsurat asal: usul ini\n", true), ("Perihal: keberatan\nsurat asal kami", false),
  ])
  func formIsToldFromOtherTexts(text: String, isForm: Bool) {
    #expect(IntakeForm.isForm(text) == isForm)
  }

  @Test func groundsAreReadByLettersAndWords() throws {
    for (answer, grounds) in [
      ("a, c dan g", [Ground.a, .c, .g]), ("a", [.a]), ("Permintaan informasi tidak ditanggapi", [.c]),
    ] {
      let text = "Surat asal: tidak ada\nAlasan keberatan: \(answer)\n"
      #expect(try IntakeForm(text: text).grounds == grounds, "\(answer)")
    }
  }

  @Test func formIsWrittenAsOfficersKnowIt() throws {
    var form = try Self.filled()
    form.kind = .objection
    form[.reference] = "012/PPID/XI/2026"
    form.grounds = [.c]
    form.tell("Permohonan saya tidak dijawab.\n# dua kali")
    let text = Self.text(form.octets(remarks: [.name: ["tulisannya kurang jelas terbaca."]]))
    #expect(text.replacing("\u{FEFF}", with: "").replacing("\r\n", with: "\n") == Self.golden)
    #expect(text.hasPrefix("\u{FEFF}# FORMULIR"))
  }

  private static let golden = """
    # FORMULIR PETUGAS - untuk surat yang perlu diperiksa
    #
    # 1. Bandingkan isian di bawah ini dengan suratnya; gambarnya ada di folder ini.
    # 2. Perbaiki yang salah dan lengkapi yang kosong. Jawaban ditulis setelah titik dua;
    #    jawaban panjang boleh berlanjut di baris berikutnya.
    # 3. Simpan, lalu SALIN berkas ini ke folder inbox. Loket mencatat suratnya dengan isian ini.
    #
    # Baris yang diawali tanda # hanya keterangan. PERIKSA: jawaban di bawahnya kurang pasti.
    # Pilihan: beri tanda x di antara kurung siku, misalnya [x] permohonan.
    # Baris yang diawali tanda | dibaca apa adanya.

    Surat asal: 0123456789abcdef
    Diterima: 20 November 2026 14.30

    Jenis surat (pilih satu): [ ] permohonan  [x] keberatan  [ ] kelengkapan  [ ] pencabutan  [ ] bukan untuk register
    # Untuk kelengkapan dan pencabutan: nomor berkas atau nomor pendaftarannya.
    Nomor berkas:
    # Bila surat ini sama dengan yang sudah dicatat, tulis nomor berkasnya; bila tidak, kosongkan.
    Sama dengan berkas:

    # ----- PEMOHON -----
    Pemohon (pilih satu): [x] perorangan  [ ] kelompok orang  [ ] lembaga
    # PERIKSA: tulisannya kurang jelas terbaca.
    Nama: Raras Wilujeng Kinasih
    Lembaga:
    NIK: 3171011201909001
    Alamat: Jalan Contoh 12, RT 01/RW 02
    Nomor telepon: +6281200000001
    Surel: raras@example.id
    Pekerjaan:
    # Bila ada yang bertindak untuk pemohon, namanya:
    Penerima kuasa:
    # Bila yang memakai informasinya orang lain, namanya:
    Pengguna informasi:

    # ----- PERMOHONAN -----
    Informasi yang diminta (satu butir satu baris):
    1. Salinan APBD 2026
    2. Daftar penerima hibah tahun 2025
    Tujuan penggunaan:
    Cara memperoleh:
    # surel, pos, diambil langsung, kurir, faksimili
    Cara pengiriman: surel

    # ----- KEBERATAN -----
    Nomor permohonan: 012/PPID/XI/2026
    Alasan keberatan (boleh lebih dari satu):
    [ ] a. Permohonan informasi ditolak
    [ ] b. Informasi berkala tidak disediakan
    [x] c. Permintaan informasi tidak ditanggapi
    [ ] d. Permintaan informasi ditanggapi tidak sebagaimana yang diminta
    [ ] e. Permintaan informasi tidak dipenuhi
    [ ] f. Biaya yang dikenakan tidak wajar
    [ ] g. Informasi disampaikan melebihi jangka waktu yang ditentukan
    Kasus posisi:
    Permohonan saya tidak dijawab.
    | # dua kali

    # ----- DOKUMEN -----
    # Hapus yang salah, tambahkan yang kurang. Contoh: - KTP pemohon (lampiran 1, halaman 2)
    # Bila tidak dapat dibaca: - KTP (halaman 2), tidak terbaca
    # Jenis: KTP, akta pendirian, SK badan hukum, surat domisili, AD/ART, surat kuasa, formulir, surat, lain-lain.
    Dokumen (satu baris satu dokumen):
    - KTP (halaman 2)
    """ + "\n"
}
