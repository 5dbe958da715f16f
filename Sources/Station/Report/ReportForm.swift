import Disk
import Letters

/// The officers' part of a year's report: a plain text with a question for each chapter, beside the report.
struct ReportForm {
  /// The answers, as written; a chapter without one is not in it.
  private(set) var answers: [ReportChapter: String] = [:]

  /// Reads the form of a year; no answers where none lies there.
  ///
  /// Throws `StationFault.formRefused` where its lines cannot be told apart.
  init(_ folder: OfficeFolder, year: Int) throws {
    let path = Self.path(folder, year)
    guard try DiskFile.info(path) != nil else { return }
    let text = PlainText.decode(try DiskFile.read(path, limit: Supplies.limit))
    let found: FormAnswers<ReportChapter>
    do throws(FormGrammarFault) {
      found = try FormAnswers(text)
    } catch {
      let (why, mend) = error.sentences
      throw StationFault.formRefused("\(folder.shown(path)): \(why) \(mend)")
    }
    for chapter in ReportChapter.allCases {
      guard let text = found[chapter]?.text, text.contains(where: { $0.isLetter || $0.isNumber }) else {
        continue
      }
      answers[chapter] = text
    }
  }

  /// Where the form of a year lies.
  static func path(_ folder: OfficeFolder, _ year: Int) -> String {
    "\(folder.register)/isian-laporan-\(year).txt"
  }

  /// Lays a blank form where none lies; what an officer has written is never touched.
  static func lay(_ folder: OfficeFolder, year: Int) throws -> String? {
    let path = path(folder, year)
    guard try DiskFile.info(path) == nil else { return nil }
    try DiskFile.replace(path, with: blank(year), mode: 0o600, sync: false)
    return path
  }

  /// The blank form: UTF-8 with a byte order mark and CRLF, as every Notepad shows it.
  static func blank(_ year: Int) -> [UInt8] {
    var lines = [
      "# ISIAN LAPORAN LAYANAN INFORMASI PUBLIK TAHUN \(year)",
      "#",
      "# Angka-angka laporan dihitung oleh Loket dari register. Yang di bawah ini hanya petugas",
      "# yang tahu. Tulis jawaban di bawah setiap pertanyaan, boleh beberapa baris, lalu simpan",
      "# dan jalankan: loket report --year \(year)",
      "# Pertanyaan yang kosong ditulis dalam laporan sebagai belum diisi.",
      "# Jangan menulis nama atau data pribadi pemohon: laporan ini diumumkan.",
      "# Baris yang diawali tanda # tidak dibaca; baris yang diawali tanda | dibaca apa adanya.",
    ]
    for group in ReportChapter.groups {
      lines += ["", "# ----- \(group.heading.uppercased()) -----"]
      for chapter in group.chapters { lines += ["", "# " + chapter.hint, chapter.label + ":"] }
    }
    return NotepadText.octets(lines)
  }
}
