package import Civil
import Letters
import Procedures
package import Records

/// The blank form about one case: what stands in it today.
package struct DecisionForm: Sendable {
  let matter: CaseMatter
  let office: Office
  let today: CivilDate
  /// The steps that can be taken.
  package let choices: [FormChoice]

  /// The form about a case; `nil` for one that waits for nobody.
  ///
  /// `hasDispute`: whether a dispute about the case is in the register.
  package init?(_ matter: CaseMatter, office: Office, today: CivilDate, hasDispute: Bool) {
    choices = matter.choices(of: office, on: today, hasDispute: hasDispute)
    guard !choices.isEmpty else { return nil }
    self.matter = matter
    self.office = office
    self.today = today
  }

  var record: CaseRecord { matter.record }

  /// The name of its file, without ending; its enclosures lie in a folder of this name.
  package static func stem(_ id: CaseID) -> String { id.text }

  /// The form as a file: UTF-8 with a byte order mark and CRLF, so that every Windows Notepad shows it as it is.
  package func octets() -> [UInt8] {
    var writer = DecisionWriter(self)
    let text = writer.write()
    return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
  }

  /// Who may sign one of the steps today, each once, in the order of the configuration.
  var signers: [Official] {
    let able = Set(choices.flatMap(roles))
    return office.officials.filter { able.contains($0.role) && $0.isInOffice(on: today) }
  }
}

/// Writes a blank form, line by line.
private struct DecisionWriter {
  private let form: DecisionForm
  private var lines: [String] = []

  init(_ form: DecisionForm) { self.form = form }

  /// The whole text with CRLF, its line `Keadaan` in place.
  mutating func write() -> String {
    head()
    for line in CaseDigest(form).lines { remark(line, indent: CaseDigest.column) }
    lines += ["", "Berkas: \(form.record.id.text)", "# Baris berikut ini untuk Loket; jangan diubah."]
    let place = lines.count
    steps()
    for field in DecisionField.allCases where ![.caseID, .state, .step].contains(field) { question(field) }
    let state = FormState(of: form.record, text: FormState.sum(ofForm: lines.joined(separator: "\n")))
    lines.insert("Keadaan: " + state.words, at: place)
    return lines.map { $0 + "\r\n" }.joined()
  }

  private mutating func head() {
    let id = form.record.id.text
    lines += [
      "# FORMULIR KEPUTUSAN - berkas \(id)",
      "#",
      "# 1. Pilih SATU langkah: beri tanda x di antara kurung siku, misalnya [x] \(form.choices[0].words).",
      "# 2. Jawab kolom yang wajib untuk langkah itu. Kolom lain biarkan kosong.",
      "# 3. Berkas yang ikut dikirim letakkan di folder \(DecisionForm.stem(form.record.id)),",
      "#    di samping formulir ini, SEBELUM formulir disimpan.",
      "# 4. Tulis nama Anda pada baris terakhir, lalu simpan dengan nama yang sama.",
      "#    Tanpa nama, formulir ini belum dilaksanakan.",
      "# Bila ada yang salah, di sampingnya muncul \(id).reason.txt: sebabnya dan sarannya.",
      "#",
      "# Baris yang diawali tanda # hanya keterangan dan tidak dibaca. Jawaban panjang boleh",
      "# berlanjut di baris berikutnya. Baris yang diawali tanda | dibaca apa adanya.",
      "",
    ]
  }

  private mutating func steps() {
    lines += ["", DecisionField.step.label + ":"]
    let width = form.choices.map { $0.words.utf8.count }.max() ?? 0
    for choice in form.choices {
      let gap = String(repeating: " ", count: width - choice.words.utf8.count)
      lines.append("[ ] \(choice.words)\(gap) - \(choice.hint)")
    }
  }

  private mutating func question(_ field: DecisionField) {
    let isFree = form.office.procedure.fees.copying == .free
    if isFree, field == .costs || field == .payment { return }
    let needs = form.choices.map { ($0, field.need(of: $0)) }.filter { $0.1 != nil }
    guard !needs.isEmpty else { return }
    lines.append("")
    if field == .by { lines.append("# ----- TANDA TANGAN -----") }
    for line in Explanation.of(field, form) { remark(line) }
    if ![.number, .copies, .note, .by].contains(field) {
      let wanted = needs.filter { $0.1 == .required }.map(\.0.words)
      let possible = needs.filter { $0.1 == .possible }.map(\.0.words)
      var words: [String] = []
      if !wanted.isEmpty { words.append("Wajib untuk: \(wanted.joined(separator: ", ")).") }
      if needs.count == form.choices.count, possible.count > 3 {
        words.append("Boleh untuk langkah lainnya.")
      } else if !possible.isEmpty {
        words.append("Boleh untuk: \(possible.joined(separator: ", ")).")
      }
      for line in words { remark(line) }
    }
    answer(field)
  }

  /// A remark, broken between words where it is long; what follows stands below its own beginning.
  private mutating func remark(_ text: String, indent: Int = 2) {
    let start = text.utf8.prefix { $0 == 0x20 }.count
    var line: [UInt8] = []
    for word in text.utf8.dropFirst(start).split(separator: 0x20, omittingEmptySubsequences: false) {
      if line.count + word.count > Self.width, !line.isEmpty {
        lines.append("# " + String(decoding: line, as: UTF8.self))
        line = [UInt8](repeating: 0x20, count: start + indent)
      } else if line.isEmpty {
        line = [UInt8](repeating: 0x20, count: start)
      } else {
        line.append(0x20)
      }
      line += word
    }
    lines.append("# " + String(decoding: line, as: UTF8.self))
  }

  /// Octets of a remark's line that every window shows.
  private static let width = 96

  private mutating func answer(_ field: DecisionField) {
    func boxes(_ words: [String]) -> String { words.map { "[ ] " + $0 }.joined(separator: "  ") }
    switch field {
    case .ground: listed(field, form.office.procedure.extending.reasons.map(\.indonesian))
    case .waived: listed(field, form.record.missing.map(MissingWords.indonesian))
    case .forms: lines.append(field.label + ": " + boxes(["softcopy", "hardcopy"]))
    case .method:
      lines.append(field.label + ": " + boxes(["surel", "pos", "diambil langsung", "kurir", "faksimili"]))
    case .satisfied: lines.append(field.label + ": " + boxes(["ya", "tidak"]))
    case .outcome: listed(field, DisputeOutcome.allCases.map(\.indonesian))
    default: lines.append(field.label + ":")
    }
  }

  private mutating func listed(_ field: DecisionField, _ words: [String]) {
    lines.append(field.label + ":")
    lines += words.map { "[ ] " + $0 }
  }
}
