import Civil
import Digests
import Records

// The chronology (`kronologi`).

extension DisputeFile {
  /// The chronology as a page.
  package var chronology: Sheet {
    var sheet = Sheet(title: "KRONOLOGI", subtitle: "Sengketa informasi publik, berkas \(id.text)")
    sheet.blocks = [.facts(heading)] + matter
    sheet.blocks += [
      .heading("Urutan peristiwa"),
      .table(
        Sheet.Table(
          ["Waktu", "Peristiwa", "Bukti", "Baris jurnal"], widths: [17, 62, 11, 10],
          rows: Chronology.entries(cases, journal, exhibits, office: office).map(row))),
      .heading("Penghitungan jangka waktu"),
      .paragraph(
        "Hari terjadinya peristiwa adalah hari ke-0; hari ke-1 ialah hari kerja berikutnya. Hari yang tidak dihitung "
          + "disebut satu per satu beserta sebabnya."),
    ]
    let terms = ChainTerm.all(cases, journal, office: office, isWhole: isWhole)
    for (index, term) in terms.enumerated() {
      guard let item = cases.first(where: { $0.id == term.id }) else { continue }
      sheet.blocks += [.heading("\(index + 1). \(term.title)"), .facts(term.facts(item, office))]
    }
    if terms.isEmpty {
      sheet.blocks.append(.paragraph("Jurnal belum mencatat jangka waktu untuk berkas ini."))
    }
    sheet.blocks += [.heading("Kalender yang dipakai"), .list(calendarWords(terms))]
    sheet.blocks += signatories + journalWords + [signature]
    return sheet
  }

  private func row(_ entry: Chronology.Entry) -> [[Sheet.Line]] {
    var when: [Sheet.Line] = [.bold(entry.day.indonesian)]
    if let time = entry.time { when.append(.text("pukul \(time.indonesian) \(zone.name)")) }
    let marks = entry.exhibits.map { "T-\($0)" }.joined(separator: ", ")
    return [
      when, entry.sentences.map { .text($0) }, marks.isEmpty ? [] : [.text(marks)],
      [.text("\(entry.sequence)")],
    ]
  }

  /// What was asked, and what the objection says.
  private var matter: [Sheet.Block] {
    var blocks: [Sheet.Block] = []
    let data = (item(.request) ?? cases.first)?.data
    if let asked = data?.information, !asked.isEmpty {
      blocks += [.heading("Informasi yang diminta"), .list(asked.map { Echo.line($0, limit: 2000) })]
    }
    if let purpose = data?.purpose?.nonEmpty {
      blocks += [.heading("Tujuan penggunaan"), .paragraph(Echo.line(purpose, limit: 2000))]
    }
    for item in cases where item.record.kind == .objection {
      guard let objection = item.data?.objection else { continue }
      let grounds = objection.grounds.map { letter in
        "huruf \(letter)" + (LegalCitations.ground(letter).map { ": \($0)" } ?? "")
      }
      if !grounds.isEmpty {
        blocks += [.heading("Alasan keberatan (\(LegalCitations.grounds))"), .list(grounds)]
      }
      if let statement = objection.statement?.nonEmpty {
        blocks += [
          .heading("Kasus posisi menurut surat keberatan"), .paragraph(Echo.line(statement, limit: 20_000)),
        ]
      }
    }
    return blocks
  }

  // MARK: - The calendar

  /// The calendar that the counts rest on, as far as it touches their years.
  private func calendarWords(_ terms: [ChainTerm]) -> [String] {
    var years = Set(terms.flatMap { [$0.deadline.from.year, $0.deadline.due.year, $0.count.due.year] })
    if years.isEmpty { years = [journal.at.date(in: zone).year] }
    var words = [
      calendar.week < 6
        ? "Lima hari kerja seminggu, Senin sampai dengan Jumat (Pasal 3 Peraturan Presiden Nomor 21 Tahun 2023)."
        : "Enam hari kerja seminggu, Senin sampai dengan Sabtu (Pasal 7 Peraturan Presiden Nomor 21 Tahun 2023).",
      calendar.isJointLeaveOff
        ? "Cuti bersama tidak dihitung sebagai hari kerja." : "Cuti bersama dihitung sebagai hari kerja.",
      "Waktu setempat: \(zone.name)."
        + (calendar.hours.map { " Jam kerja: \($0.open.indonesian) sampai dengan \($0.close.indonesian)." }
          ?? " Jam kerja tidak ditetapkan dalam pengaturan."),
    ]
    for year in years.sorted() {
      if let table = calendar.tables.first(where: { $0.year == year }) {
        words.append(
          "Hari libur nasional dan cuti bersama \(year): \(table.basis)."
            + (table.certain ? "" : " Nomor keputusannya belum dicocokkan dengan naskah aslinya."))
      } else {
        words.append(
          "Hari libur \(year): belum ada tabelnya; hitungan yang melewati tahun itu bersifat sementara.")
      }
    }
    words += calendar.added.filter { years.contains($0.date.year) }.map {
      "Hari libur kantor atau daerah: \($0.date.indonesianWithWeekday), \(Echo.line($0.name)) (\(Echo.line($0.basis)))."
    }
    words += calendar.removed.filter { years.contains($0.date.year) }.map {
      "Hari yang tetap dihitung sebagai hari kerja: \($0.date.indonesianWithWeekday) (\(Echo.line($0.basis)))."
    }
    return words
  }

  // MARK: - Who signed

  /// Who decided and signed, with the dates of their office.
  private var signatories: [Sheet.Block] {
    let rows = cases.flatMap { item in
      item.record.acts.compactMap { done in item.rulings[done.file].map { row($0, item) } }
    }
    guard !rows.isEmpty else { return [] }
    return [
      .heading("Pejabat yang bertindak"),
      .table(
        Sheet.Table(["Tanggal", "Langkah", "Pejabat", "Kewenangan"], widths: [15, 28, 30, 27], rows: rows)),
    ]
  }

  private func row(_ ruling: Ruling, _ item: ChainCase) -> [[Sheet.Line]] {
    var what: [Sheet.Line] = [.text(Chronology.step(ruling.act.act)), .text("berkas \(item.id.text)")]
    if let number = ruling.letterNumber { what.append(.text("surat nomor \(Echo.line(number, limit: 80))")) }
    let official = ruling.official
    var who: [Sheet.Line] = [.bold(Echo.line(official.name)), .text(Echo.line(official.position))]
    if let nip = official.nip { who.append(.text("NIP \(nip)")) }
    return [[.text(ruling.on.indonesian)], what, who, [.text(authority(official, on: ruling.on))]]
  }

  /// The tenure that `office.json5` has for who acted.
  private func authority(_ official: Official, on day: CivilDate) -> String {
    let known = office.officials.filter { $0.role == official.role && $0.isNamed(official.name) }
    guard let one = known.first(where: { $0.isInOffice(on: day) }) ?? known.first else {
      return "\(official.role.indonesian); masa jabatan tidak lagi tercatat dalam pengaturan kantor"
    }
    let from = one.from.map { "sejak \($0.indonesian)" } ?? "awal masa jabatan tidak dicatat"
    let until = one.until.map { "sampai dengan \($0.indonesian)" } ?? "masih menjabat"
    return "\(official.role.indonesian), \(from), \(until)"
      + (one.isInOffice(on: day) ? "" : "; TIDAK MENJABAT pada tanggal langkah ini")
  }

  // MARK: - The journal

  /// What the journal is, which of its lines are about these cases, and how a reader checks them.
  private var journalWords: [Sheet.Block] {
    [
      .heading("Jurnal"),
      .paragraph(
        "Register kantor ditulis dalam jurnal yang hanya dapat ditambah. Setiap baris memuat sidik jari baris "
          + "sebelumnya (prev) dan sidik jarinya sendiri (hash), yaitu SHA-256 dari 32 bita prev diikuti isi baris itu "
          + "sampai sebelum ,\"hash\". Mengubah satu baris mengubah hash semua baris sesudahnya. Ketika kronologi ini "
          + "disusun, seluruh rantai dari baris ke-1 sampai dengan baris ke-\(journal.head.sequence) diperiksa dan utuh."
      ),
      .facts([
        ("Baris terakhir", "ke-\(journal.head.sequence), \(Moment.words(journal.at, zone))")
      ]),
      .code(["hash baris terakhir", journal.head.hash.hex]),
      .paragraph(
        "Rantai itu menunjukkan perubahan terhadap salinan hash yang disimpan di luar kantor (cadangan, laporan, berkas "
          + "ini). Ia tidak membuktikan bahwa seluruh jurnal tidak pernah ditulis ulang sebelum salinan seperti itu ada. "
          + "Jurnal tidak memuat data pribadi; isi surat dan keputusan ada pada berkas yang sidik jarinya dicatat di sana."
      ),
      .paragraph(
        "Baris yang menyebut berkas-berkas ini, yang bunyinya ada dalam \(excerptName), bita demi bita (satu baris dapat "
          + "pula menyebut nomor berkas lain):"),
      .code(journal.lines.map { "\($0.sequence) \($0.at.rfc3339(in: zone)) \($0.hash.hex)" }),
    ]
  }
}
