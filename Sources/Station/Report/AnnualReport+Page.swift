import Civil
import Desk
package import Json
import Records

// The report as data and as a page.

extension AnnualReport {
  /// An object of the figures.
  package var json: JsonValue {
    func table(_ counts: [String: Int]) -> JsonValue {
      .object(counts.sorted { $0.key < $1.key }.map { ($0.key, .int($0.value)) })
    }
    return .object([
      ("year", .int(year)), ("requests", .int(requests)), ("statuses", table(statuses)),
      ("decisions", table(decisions)), ("channels", table(channels)), ("applicants", table(applicants)),
      ("months", .array(months.map { .int($0) })),
      (
        "times",
        .array(
          times.map {
            .object([("id", .string($0.id.text)), ("number", .string($0.number)), ("days", .int($0.days))])
          })
      ),
      ("averageDays", averageTenths.map { .string(Self.tenths($0)) } ?? .null),
      ("longestDays", longest.map { .int($0) } ?? .null), ("late", .int(late)),
      ("extensions", .int(extensions)),
      ("reasons", table(reasons)), ("objections", .int(objections)), ("responses", table(responses)),
      ("grounds", table(grounds)), ("disputes", .int(disputes)), ("surveys", .int(surveys)),
      ("satisfaction", satisfaction.map { .string(Self.hundredths($0)) } ?? .null),
      (
        "chapters",
        .object(
          ReportChapter.allCases.map { chapter in
            (chapter.rawValue, chapters[chapter].map { .string($0) } ?? .null)
          })
      ),
    ])
  }

  /// `8,4`, as Indonesian texts write it.
  private static func tenths(_ value: Int) -> String { "\(value / 10),\(value % 10)" }

  /// `87,50`.
  private static func hundredths(_ value: Int) -> String {
    "\(value / 100),\(value % 100 < 10 ? "0" : "")\(value % 100)"
  }

  /// One heading with its rows, in Indonesian.
  struct Section {
    var title: String
    var rows: [(label: String, value: String)]
  }

  /// A chapter's text, line by line; what is to be done where nobody has written it.
  private func lines(of chapter: ReportChapter) -> [String] {
    chapters[chapter]?.split(separator: "\n").map { $0.description }
      ?? ["(Belum diisi. Tulis pada register/isian-laporan-\(year).txt.)"]
  }

  /// The report's parts; those without rows are left out.
  var sections: [Section] {
    let all = [
      handling, duration, Section(title: "Alasan penolakan", rows: Self.rows(reasons) { $0 }),
      Section(title: "Menurut bulan", rows: zip(MonthName.indonesian, months).map { ($0, "\($1)") }),
      Section(title: "Menurut jalur", rows: Self.rows(channels, Self.channel)),
      Section(title: "Menurut pemohon", rows: Self.rows(applicants, Self.applicant)), contention, survey,
    ]
    return all.filter { !$0.rows.isEmpty }
  }

  private static func rows(_ counts: [String: Int], _ label: (String) -> String) -> [(
    label: String, value: String
  )] {
    counts.sorted { $0.key < $1.key }.map { (label($0.key), "\($0.value)") }
  }

  private var handling: Section {
    func decided(_ word: String) -> String { "\(decisions[word] ?? 0)" }
    func standing(_ word: String) -> String { "\(statuses[word] ?? 0)" }
    return Section(
      title: "Permohonan informasi",
      rows: [
        ("Jumlah permohonan yang diterima", "\(requests)"), ("Dikabulkan seluruhnya", decided("grant")),
        ("Dikabulkan sebagian", decided("grant-partly")), ("Ditolak", decided("refuse")),
        ("Tidak dikuasai atau belum didokumentasikan", decided("not-held")),
        ("Dialihkan ke badan publik lain", decided("transfer")), ("Ditarik pemohon", standing("withdrawn")),
        ("Tidak dilengkapi pemohon", standing("lapsed")), ("Perpanjangan waktu", "\(extensions)"),
        ("Terlambat dijawab", "\(late)"),
      ])
  }

  private var duration: Section {
    let average = averageTenths.map(Self.tenths) ?? "-"
    let longest = longest.map { "\($0)" } ?? "-"
    return Section(
      title: "Waktu yang diperlukan (hari kerja)",
      rows: [("Rata-rata", average), ("Terlama", longest)] + times.map { ($0.number, "\($0.days)") })
  }

  private var contention: Section {
    func answered(_ word: String) -> String { "\(responses[word] ?? 0)" }
    let first = [
      (label: "Keberatan yang diterima", value: "\(objections)"), ("Dikabulkan", answered("grant")),
      ("Dikabulkan sebagian", answered("partly")), ("Ditolak", answered("reject")),
      ("Sengketa di Komisi Informasi", "\(disputes)"),
    ]
    return Section(
      title: "Keberatan dan sengketa",
      rows: first + Self.rows(grounds) { "Alasan Pasal 35 ayat (1) huruf \($0)" })
  }

  private var survey: Section {
    Section(
      title: "Survei kepuasan",
      rows: [
        ("Jawaban", "\(surveys)"), ("Indeks kepuasan (persen)", satisfaction.map(Self.hundredths) ?? "-"),
      ])
  }

  private static func channel(_ word: String) -> String {
    switch word {
    case "email": "Surat elektronik"
    case "scan": "Surat di atas kertas"
    default: "Formulir di meja layanan"
    }
  }

  private static func applicant(_ word: String) -> String {
    switch word {
    case "individual": "Perorangan"
    case "group": "Kelompok orang"
    default: "Badan hukum atau lembaga"
    }
  }

  /// How many groups of chapters stand before the figures.
  private static let before = 2

  private func page(_ groups: some Sequence<(heading: String, chapters: [ReportChapter])>) -> String {
    var html = ""
    for group in groups {
      html += "<h2>\(Sheet.escaped(group.heading))</h2>\n"
      for chapter in group.chapters {
        html += "<h3>\(Sheet.escaped(chapter.label))</h3>\n"
        for line in lines(of: chapter) { html += "<p>\(Sheet.escaped(line))</p>\n" }
      }
    }
    return html
  }

  /// The report as a text.
  package func text(office: String) -> String {
    var lines = ["LAPORAN LAYANAN INFORMASI PUBLIK TAHUN \(year)", office]
    func tell(_ groups: some Sequence<(heading: String, chapters: [ReportChapter])>) {
      for group in groups {
        lines += ["", group.heading.uppercased()]
        for chapter in group.chapters { lines += [chapter.label + ":"] + self.lines(of: chapter) }
      }
    }
    tell(ReportChapter.groups.prefix(Self.before))
    for section in sections {
      lines += ["", section.title.uppercased()]
      let width = section.rows.map(\.label.count).max() ?? 0
      lines += section.rows.map {
        $0.label + String(repeating: " ", count: width - $0.label.count) + "  " + $0.value
      }
    }
    tell(ReportChapter.groups.dropFirst(Self.before))
    return lines.joined(separator: "\n") + "\n"
  }

  /// The report as a page.
  package func page(office: String) -> String {
    var html = """
      <!DOCTYPE html>
      <html lang="id">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Laporan layanan informasi publik tahun \(year)</title>
      <style>
      body{margin:0;background:#eef1f4;color:#1c2530;font:16px/1.5 "Segoe UI",Roboto,"Noto Sans",Arial,sans-serif}
      main{max-width:46rem;margin:1.5rem auto;background:#fff;padding:2rem;border-top:6px solid #0b4f7d}
      h1{font-size:1.4rem;color:#0b4f7d}h2{font-size:1.05rem;margin-top:1.75rem;color:#0b4f7d}h3{font-size:1rem;margin-bottom:0}p{margin:.25rem 0}
      table{border-collapse:collapse;width:100%}td{padding:.3rem .5rem .3rem 0;border-bottom:1px solid #d9dfe5}
      td:last-child{text-align:right;white-space:nowrap}
      @media print{body{background:#fff}main{margin:0;padding:0;border:0}}
      </style>
      </head>
      <body>
      <main>
      <h1>Laporan layanan informasi publik tahun \(year)</h1>
      <p>\(Sheet.escaped(office))</p>

      """
    html += page(ReportChapter.groups.prefix(Self.before))
    for section in sections {
      html += "<h2>\(Sheet.escaped(section.title))</h2>\n<table>\n"
      for (label, value) in section.rows {
        html += "<tr><td>\(Sheet.escaped(label))</td><td>\(Sheet.escaped(value))</td></tr>\n"
      }
      html += "</table>\n"
    }
    html += page(ReportChapter.groups.dropFirst(Self.before))
    return html + "</main>\n</body>\n</html>\n"
  }
}
