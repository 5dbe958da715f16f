import Civil

extension IntakeForm {
  /// The form as a file: UTF-8 with a byte order mark and CRLF, so that every Windows Notepad shows it as it is.
  ///
  /// `remarks`: sentences that stand above an answer (Indonesian, on one line); they are never read back.
  package func octets(remarks: [FormField: [String]] = [:]) -> [UInt8] {
    var writer = FormWriter()
    writer.write(self, remarks)
    return [0xEF, 0xBB, 0xBF] + writer.lines.flatMap { Array($0.utf8) + [0x0D, 0x0A] }
  }
}

/// Writes the form, line by line.
private struct FormWriter {
  var lines: [String] = [
    "# FORMULIR PETUGAS - untuk surat yang perlu diperiksa",
    "#",
    "# 1. Bandingkan isian di bawah ini dengan suratnya; gambarnya ada di folder ini.",
    "# 2. Perbaiki yang salah dan lengkapi yang kosong. Jawaban ditulis setelah titik dua;",
    "#    jawaban panjang boleh berlanjut di baris berikutnya.",
    "# 3. Simpan, lalu SALIN berkas ini ke folder inbox. Loket mencatat suratnya dengan isian ini.",
    "#",
    "# Baris yang diawali tanda # hanya keterangan. PERIKSA: jawaban di bawahnya kurang pasti.",
    "# Pilihan: beri tanda x di antara kurung siku, misalnya [x] permohonan.",
    "# Baris yang diawali tanda | dibaca apa adanya.",
    "",
  ]

  mutating func write(_ form: IntakeForm, _ remarks: [FormField: [String]]) {
    for field in FormField.allCases {
      lead(field)
      for remark in remarks[field] ?? [] { lines.append("# PERIKSA: " + FormText.line(remark)) }
      answer(field, form)
    }
  }

  /// What explains the question, and the headings between them.
  private mutating func lead(_ field: FormField) {
    switch field {
    case .kind: lines.append("")
    case .caseNumber:
      lines.append("# Untuk kelengkapan dan pencabutan: nomor berkas atau nomor pendaftarannya.")
    case .sameAs:
      lines.append(
        "# Bila surat ini sama dengan yang sudah dicatat, tulis nomor berkasnya; bila tidak, kosongkan.")
    case .type: lines += ["", "# ----- PEMOHON -----"]
    case .proxy: lines.append("# Bila ada yang bertindak untuk pemohon, namanya:")
    case .user: lines.append("# Bila yang memakai informasinya orang lain, namanya:")
    case .information: lines += ["", "# ----- PERMOHONAN -----"]
    case .delivery: lines.append("# surel, pos, diambil langsung, kurir, faksimili")
    case .reference: lines += ["", "# ----- KEBERATAN -----"]
    case .papers:
      lines += [
        "", "# ----- DOKUMEN -----",
        "# Hapus yang salah, tambahkan yang kurang. Contoh: - KTP pemohon (lampiran 1, halaman 2)",
        "# Bila tidak dapat dibaca: - KTP (halaman 2), tidak terbaca",
        "# Jenis: " + FormWords.papers.map(\.words).joined(separator: ", ") + ".",
      ]
    default: break
    }
  }

  private mutating func answer(_ field: FormField, _ form: IntakeForm) {
    switch field {
    case .origin: put(field, form.origin ?? "tidak ada")
    case .received:
      put(field, form.received.map { $0.date.indonesian + ($0.time.map { " " + $0.indonesian } ?? "") })
    case .kind: put(field, choices(FormWords.kinds.map { ($0.words, $0.kind == form.kind) }))
    case .type: put(field, choices(FormWords.types.map { ($0.words, $0.type == form.type) }))
    case .information:
      put(field, nil)
      for (index, item) in form.information.enumerated() { lines.append("\(index + 1). \(item)") }
    case .delivery:
      let way = form[.delivery]
      put(field, FormWords.ways.first { $0.way == way }?.words ?? way)
    case .grounds:
      put(field, nil)
      for (ground, words) in FormWords.grounds {
        lines.append("[\(form.grounds.contains(ground) ? "x" : " ")] \(ground.rawValue). \(words)")
      }
    case .statement:
      put(field, nil)
      for line in form.statement.map(FormText.lines) ?? [] {
        lines.append(FormLine(line).isPlain(below: field) ? line : "| " + line)
      }
    case .papers:
      put(field, nil)
      for paper in form.papers { lines.append(Self.line(paper)) }
    default: put(field, form[field])
    }
  }

  private mutating func put(_ field: FormField, _ answer: String?) {
    let answer = answer ?? ""
    lines.append(field.label + ":" + (answer.isEmpty ? "" : " " + answer))
  }

  private func choices(_ all: [(words: String, isChosen: Bool)]) -> String {
    all.map { "[\($0.isChosen ? "x" : " ")] \($0.words)" }.joined(separator: "  ")
  }

  private static func line(_ paper: FormPaper) -> String {
    var line = "- " + (FormWords.papers.first { $0.kind == paper.kind }?.words ?? "lain-lain")
    if paper.kind == .ktp, let holder = FormWords.holders.first(where: { $0.holder == paper.holder }) {
      line += " " + holder.words
    }
    var places: [String] = []
    if paper.file > 0 { places.append("lampiran \(paper.file)") }
    if let pages = paper.pages {
      places.append(
        "halaman \(pages.lowerBound)" + (pages.count > 1 ? "-\(pages.upperBound)" : ""))
    }
    if !places.isEmpty { line += " (" + places.joined(separator: ", ") + ")" }
    return line + (paper.isLegible ? "" : ", tidak terbaca")
  }
}
