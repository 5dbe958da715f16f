import Desk
import Procedures
import Records

// What is wrong with what lies in `decisions/`, as its officer reads it.

extension FormFault {
  /// A file that is refused for what it is, as in the drop folder.
  init(_ refusal: Refusal) {
    let (why, mend) = refusal.sentences
    self.init(why, mend: mend)
  }

  static let unsigned = FormFault(
    "langkahnya sudah dipilih, tetapi nama belum ditulis pada baris \"Diputuskan oleh\".",
    mend:
      "Bila sudah selesai, tulis nama Anda pada baris itu lalu simpan. Sebelum itu tidak ada yang dilaksanakan."
  )
  static let wordFile = FormFault(
    "Ini bukan teks biasa: berkas Word, PDF, gambar, atau sejenisnya.",
    mend:
      "Formulir: buka, pilih Simpan sebagai, lalu teks biasa (.txt). Lampiran: letakkan di folder yang bernama "
      + "nomor berkasnya, misalnya 2026-P-0001.")
  static let notForm = FormFault(
    "Ini bukan formulir keputusan.",
    mend:
      "Gunakan formulir kosong di folder ini. Surat masuk diletakkan di folder inbox; lampiran di folder yang "
      + "bernama nomor berkasnya.")
  static let empty = FormFault(
    "Formulir ini kosong.", mend: "Hapus formulir ini: Loket menulis yang baru.")
  static let tooLarge = FormFault(
    "Berkas ini terlalu besar untuk sebuah formulir.",
    mend: "Lampiran diletakkan di folder yang bernama nomor berkasnya, misalnya 2026-P-0001.")
  static let openElsewhere = FormFault(
    "Formulir atau lampirannya masih terbuka di program lain.", mend: "Simpan, lalu tutup di program itu.")
  static let noCase = FormFault(
    "Baris \"Berkas\" hilang atau kosong, dan nama formulir ini bukan nomor berkas.", field: "Berkas",
    mend: "Tulis baris itu, misalnya: Berkas: 2026-P-0001")
  static let notMovable = FormFault(
    "Loket tidak diizinkan memindahkan formulir ini.",
    mend: "Minta administrator memberi izin tulis kepada Loket.")
  static let orphanFolder = FormFault(
    "Folder ini tidak mempunyai formulir.",
    mend:
      "Pindahkan isinya ke folder yang bernama nomor berkasnya, misalnya 2026-P-0001, sebelum formulir disimpan."
  )

  static func unknownCase(line: Int?) -> FormFault {
    FormFault(
      "Berkas yang ditulis tidak ada di register.", field: "Berkas", line: line,
      mend: "Periksa nomornya; nomor itu sama dengan nama folder berkasnya di cases.")
  }

  static func otherName(_ name: CaseID, _ line: CaseID, at number: Int?) -> FormFault {
    FormFault(
      "Nama formulir ini menyebut \(name.text), isinya menyebut \(line.text).", field: "Berkas", line: number,
      mend: "Samakan: perbaiki baris \"Berkas\" atau ganti nama formulirnya.")
  }

  static func twins(_ id: CaseID) -> FormFault {
    FormFault(
      "Ada lebih dari satu formulir yang sudah ditandatangani untuk berkas \(id.text).",
      mend: "Sisakan satu; hapus atau keluarkan yang lain dari folder ini.")
  }

  static func stale(_ record: CaseRecord, since sequence: Int) -> FormFault {
    let news = record.changes(since: sequence)
    let what = news.isEmpty ? "" : ": " + news.joined(separator: "; ")
    return FormFault(
      "Berkas \(record.id.text) berubah sejak formulir ini dibuat\(what).",
      mend:
        "Periksa berkasnya. Bila keputusan Anda tetap, hapus baris \"Keadaan\" lalu simpan. Bila tidak, hapus "
        + "formulir ini: Loket menulis yang baru.")
  }

  // MARK: - Enclosures

  static let looseEnclosure = FormFault(
    "Di samping formulir ini ada berkas lain dengan nomor berkas yang sama; belum jelas apakah itu lampirannya.",
    field: "lampiran",
    mend:
      "Pindahkan ke folder lampiran yang bernama nomor berkasnya bila ikut dikirim; bila tidak, keluarkan dari sini."
  )

  static let tooMany = FormFault(
    "Lampirannya lebih dari \(InboxSurvey.mostMembers) berkas.", field: "lampiran",
    mend: "Gabungkan dalam satu PDF atau ZIP.")
  static let innerFolder = FormFault(
    "Di folder lampiran ada folder lain.", field: "lampiran",
    mend: "Letakkan semua lampiran langsung di folder lampiran, atau jadikan satu ZIP.")
  static let strangeEnclosure = FormFault(
    "Di folder lampiran ada pintasan atau berkas yang tidak biasa.", field: "lampiran",
    mend: "Ganti dengan salinan berkas aslinya; gunakan nama dengan huruf dan angka biasa.")
  static let unfinishedEnclosure = FormFault(
    "Di folder lampiran ada berkas sementara atau yang masih terbuka.", field: "lampiran",
    mend: "Tunggu sampai penyalinan selesai, tutup berkasnya, atau hapus berkas sementara itu.")
  static let cutEnclosure = FormFault(
    "Salah satu lampiran kosong, rusak, atau tampaknya terpotong.", field: "lampiran",
    mend: "Salin ulang. Bila memang demikian adanya, tambahkan kata \"apa adanya\" pada namanya.")
  static let largeEnclosures = FormFault(
    "Lampirannya lebih besar dari \(ActFiles.most >> 20) MB.", field: "lampiran",
    mend: "Bagi menjadi beberapa penyerahan, atau serahkan langsung.")

  /// The text of its note.
  ///
  /// `isUnsigned`: nothing is wrong yet, the form only waits for a name.
  func note(isUnsigned: Bool) -> [UInt8] {
    var lines = [Self.opening + "formulir ini" + (isUnsigned ? ": " + why : "."), ""]
    if !isUnsigned { lines.append("Sebab : " + why) }
    if let place, !isUnsigned { lines.append("Tempat: " + place) }
    lines += [
      "Saran : " + mend, "", "Catatan ini dihapus sendiri oleh Loket setelah formulirnya diperbaiki.",
    ]
    return NotepadText.octets(lines)
  }

  /// How each note in `decisions/` begins.
  static let opening = "Loket belum melaksanakan "
}

extension CaseRecord {
  /// What happened to the case after a journal line, for an officer, each once; our own letters left out.
  fileprivate func changes(since sequence: Int) -> [String] {
    var words: [String] = []
    for entry in history where entry.sequence > sequence {
      guard let text = change(entry.act), !words.contains(text) else { continue }
      words.append(text)
    }
    return Array(words.suffix(6))
  }

  private func change(_ act: Act) -> String? {
    switch act {
    case .done(_, let done):
      // Answers to the survey that come by mail are the applicant's doing.
      if done.act == CaseAct.survey.rawValue, !done.file.utf8.starts(with: "keputusan/".utf8) {
        return "ada jawaban survei dari pemohon"
      }
      let choice = OfficerAct.Deed(word: done.act).flatMap { deed in
        FormChoice.all.first { $0.deed == deed }
      }
      return "petugas lain sudah melakukan \"\(choice?.words ?? done.act)\""
    case .keep(let kept) where kept.role == "original": return "ada surat baru dari pemohon"
    case .status(_, .withdrawn, _): return "\(kind == .objection ? "keberatannya" : "permohonannya") ditarik"
    case .status(_, .registered, _): return "berkasnya menjadi lengkap"
    case .flag(_, "surat-kembali"): return "surat kami kembali"
    default: return nil
    }
  }
}
