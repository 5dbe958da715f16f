import Civil
import Letters
import Procedures
package import Records

/// An officer's form as it was saved: answers, not yet an act.
///
/// Line ends, blanks, the case of labels and the order of questions do not matter; a question that is missing is not
/// answered.
package struct FilledForm: Sendable {
  private let answers: FormAnswers<DecisionField>

  /// Cuts a form's text into answers; throws where its lines cannot be told apart.
  package init(text: String) throws(FormFault) {
    do throws(FormGrammarFault) {
      answers = try FormAnswers(text)
    } catch {
      throw FormFault(error)
    }
  }

  /// Whether a text is such a form: it has Loket's own line, or asks for a step and says of which case or who decides.
  package static func isForm(_ text: String) -> Bool {
    var asksStep = false
    var asksElse = false
    for line in TextSlices.lines(text).prefix(2000) {
      guard let (question, answer) = FormLine(line).question(DecisionField.self) else { continue }
      switch question {
      case .state where FormState(FormText.line(answer)) != nil: return true
      case .step: asksStep = asksStep || FormLabel.folded(line).utf8.starts(with: "langkah".utf8)
      case .caseID, .by: asksElse = true
      default: break
      }
    }
    return asksStep && asksElse
  }

  /// Whether nobody has changed anything since Loket wrote it.
  package static func isUntouched(_ text: String) -> Bool {
    for line in TextSlices.lines(text) {
      guard let (question, answer) = FormLine(line).question(DecisionField.self), question == .state else {
        continue
      }
      return FormState(FormText.line(answer))?.text == FormState.sum(ofForm: text)
    }
    return false
  }

  /// The case as the form names it; `nil` when its line is missing or empty.
  package var caseWord: String? { text(.caseID) }

  /// How the case stood when the form was written; `nil` when the line is missing or empty. Throws for another answer.
  package func state() throws(FormFault) -> FormState? {
    guard let words = text(.state) else { return nil }
    guard let state = FormState(words) else {
      throw fault(
        .state, "Isi baris \"Keadaan\" berubah.",
        "Hapus baris itu, periksa berkasnya, lalu simpan sekali lagi.")
    }
    return state
  }

  /// Who signs; `nil` while nobody did.
  package var signature: String? { text(.by) }

  /// Whether a step is chosen, rightly or not.
  package var isChosen: Bool { stepLines.contains(where: \.isTicked) }

  /// The line that asks a question, from 1; `nil` where it does not stand in the form.
  package func line(of field: DecisionField) -> Int? { answers[field]?.lines.first?.number }

  /// The act that is asked for, without its enclosures; throws the first mistake.
  ///
  /// `record`: the case it is about.
  package func act(on record: CaseRecord) throws(FormFault) -> OfficerAct {
    let choice = try choice(on: record.kind)
    for field in DecisionField.allCases where field.need(of: choice) == nil && isAnswered(field) {
      throw fault(
        field, "Kolom \"\(field.shown)\" tidak dipakai untuk langkah \"\(choice.words)\".",
        "Kosongkan kolom itu, atau pilih langkah yang lain.")
    }
    var act = OfficerAct(choice.deed)
    act.stage = choice.stage
    act.by = text(.by)
    act.reason = text(.reason)
    act.basis = text(.basis)
    act.consequence = text(.consequence)
    act.period = text(.period)
    act.ratings = try ratings()
    act.redaction = text(.redaction)
    act.to = text(.to)
    act.payment = text(.payment)
    act.recipient = text(.recipient)
    act.order = text(.order)
    act.advice = text(.advice)
    act.note = text(.note)
    act.letterNumber = text(.number)
    act.copies = items(.copies)
    act.ground = try ground()
    act.due = try date(.due)
    act.summons.register = text(.register)
    act.summons.filed = try date(.filed)
    act.summons.day = try date(.hearing)
    act.summons.hour = try hour()
    act.summons.place = text(.place)
    act.summons.outcome = try outcome()
    act.costs = try costs()
    act.days = try days()
    act.forms = try forms()
    act.method = try method()
    act.satisfied = try satisfied()
    act.waived = try waived(record.missing)
    return act
  }

  // MARK: - The step

  private struct StepLine {
    var text: String
    var number: Int
    var isTicked: Bool
    /// Whether something stands where nothing should: a tick outside its box, a box without its bracket.
    var isOdd: Bool
  }

  private var stepLines: [StepLine] {
    let lines = (answers[.step]?.lines ?? []).filter { !FormText.line($0.text).isEmpty }
    guard lines.contains(where: { !FormBoxes.all($0.text).isEmpty }) else {
      return lines.map { StepLine(text: $0.text, number: $0.number, isTicked: true, isOdd: false) }
    }
    return lines.flatMap { line -> [StepLine] in
      let boxes = FormBoxes.all(line.text)
      let isLed = "[(☒☑✅☐□".unicodeScalars.contains(FormText.line(line.text).unicodeScalars.first ?? " ")
      if boxes.isEmpty || !isLed {
        return [StepLine(text: line.text, number: line.number, isTicked: true, isOdd: true)]
      }
      return boxes.map { box in
        let isOutside = !box.isTicked && ["x ", "X ", "v ", "V ", "√ "].contains { box.text.hasPrefix($0) }
        return StepLine(
          text: box.text, number: line.number, isTicked: box.isTicked || isOutside, isOdd: isOutside)
      }
    }
  }

  private func choice(on kind: CaseKind) throws(FormFault) -> FormChoice {
    let ticked = stepLines.filter(\.isTicked)
    guard let first = ticked.first else {
      throw fault(
        .step, "Langkah belum dipilih.",
        "Beri tanda x di antara kurung siku pada satu langkah, misalnya [x] tolak.")
    }
    if let odd = ticked.first(where: \.isOdd) {
      throw FormFault(
        "Tanda pilihan pada baris ini tidak dapat dibaca.", field: DecisionField.step.shown, line: odd.number,
        mend: "Tulis tanda x di antara kurung siku, misalnya [x] tolak; yang lain [ ].")
    }
    guard ticked.count == 1 else {
      throw FormFault(
        "Langkah dipilih lebih dari satu.", field: DecisionField.step.shown, line: ticked[1].number,
        mend: "Sisakan satu tanda x. Langkah berikutnya ditulis pada formulir berikutnya.")
    }
    guard let choice = FormChoice.named(first.text, on: kind) else {
      throw FormFault(
        "Langkah yang dipilih tidak dikenal.", field: DecisionField.step.shown, line: first.number,
        mend: "Pilih salah satu langkah seperti yang tercetak pada formulir; jangan mengubah tulisannya.")
    }
    return choice
  }

  // MARK: - Answers

  /// An answer as a text; `nil` when there is none but signs that mean nothing.
  private func text(_ field: DecisionField) -> String? {
    guard let answer = answers[field] else { return nil }
    let text = field.isText ? answer.text : answer.joined
    return Self.isNothing(text) ? nil : text
  }

  private static func isNothing(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { " -–—._…\n".unicodeScalars.contains($0) }
  }

  private func isAnswered(_ field: DecisionField) -> Bool {
    [.ground, .forms, .method, .satisfied, .waived, .outcome].contains(field)
      ? !chosen(field).isEmpty : text(field) != nil
  }

  /// What is ticked, or typed where no box is left.
  private func chosen(_ field: DecisionField) -> [String] {
    guard let answer = answers[field] else { return [] }
    let lines = answer.lines.map(\.text).filter { !FormText.line($0).isEmpty }
    let hasBoxes = lines.contains { !FormBoxes.all($0).isEmpty }
    let found = hasBoxes ? lines.flatMap { FormBoxes.all($0).filter(\.isTicked).map(\.text) } : lines
    return found.map(FormText.line).filter { !Self.isNothing($0) }
  }

  /// The lines of a list without their marks.
  private func items(_ field: DecisionField) -> [String] {
    (answers[field]?.lines ?? []).map { Self.unmarked(FormText.line($0.text)) }.filter { !Self.isNothing($0) }
  }

  /// Without a dash, star or number before it.
  private static func unmarked(_ line: String) -> String {
    for mark in ["- ", "* ", "• ", "– "] where line.hasPrefix(mark) {
      return String(line.dropFirst(mark.count))
    }
    let digits = line.utf8.prefix { (0x30...0x39).contains($0) }
    let rest = line.utf8.dropFirst(digits.count)
    guard (1...2).contains(digits.count), rest.starts(with: [0x2E, 0x20]) || rest.starts(with: [0x29, 0x20])
    else {
      return line
    }
    return String(decoding: Array(rest.dropFirst(2)), as: UTF8.self)
  }

  private func only(_ field: DecisionField) throws(FormFault) -> String? {
    let chosen = chosen(field)
    guard chosen.count < 2 else {
      throw fault(field, "Pada kolom ini dipilih lebih dari satu.", "Sisakan satu tanda x.")
    }
    return chosen.first
  }

  private func ground() throws(FormFault) -> ExtensionReason? {
    guard let text = try only(.ground) else { return nil }
    let words = FormLabel.folded(text)
    let found = ExtensionReason.allCases.first {
      $0.rawValue == text || FormLabel.folded($0.indonesian) == words
    }
    guard let found else {
      throw fault(
        .ground, "Jenis alasan ini tidak dikenal.", "Pilih salah satu yang tercetak, atau kosongkan.")
    }
    return found
  }

  private func outcome() throws(FormFault) -> DisputeOutcome? {
    guard let text = try only(.outcome) else { return nil }
    let words = FormLabel.folded(text)
    let found = DisputeOutcome.allCases.first {
      $0.rawValue == text || FormLabel.folded($0.indonesian) == words
    }
    guard let found else {
      throw fault(.outcome, "Hasil ini tidak dikenal.", "Pilih salah satu yang tercetak, atau kosongkan.")
    }
    return found
  }

  /// With or without the word for the hour and the zone: `pukul 09.30 WIB`.
  private func hour() throws(FormFault) -> ClockTime? {
    guard let text = text(.hour) else { return nil }
    let words = text.split(separator: " ").map(String.init)
    let hours = words.filter { word in
      !["pukul", "jam", "wib", "wita", "wit"].contains { $0.utf8.elementsEqual(word.lowercased().utf8) }
    }
    guard hours.count == 1, let hour = ClockTime(hours[0]) else {
      throw fault(.hour, "Jam ini tidak dikenal.", "Tulis seperti: 09.30, atau kosongkan.")
    }
    return hour
  }

  private func date(_ field: DecisionField) throws(FormFault) -> CivilDate? {
    guard let text = text(field) else { return nil }
    guard let date = CivilDate(iso: text) ?? CivilDate.read(indonesian: text) else {
      throw fault(field, "Tanggal ini tidak dikenal.", "Tulis seperti: 27 November 2026, atau kosongkan.")
    }
    return date
  }

  private func costs() throws(FormFault) -> [OfficerAct.Cost] {
    var costs: [OfficerAct.Cost] = []
    for line in answers[.costs]?.lines ?? [] {
      let text = Self.unmarked(FormText.line(line.text))
      if Self.isNothing(text) || Self.free.contains(FormLabel.folded(text)) { continue }
      guard let cost = ActWords.cost(text) else {
        throw FormFault(
          "Biaya ini tidak dapat dibaca.", field: DecisionField.costs.shown, line: line.number,
          mend: "Tulis jumlahnya saja, misalnya 15000, atau: Fotokopi: 20 x 300")
      }
      costs.append(cost)
    }
    return costs
  }

  private static let free: Set<String> = [
    "tidak ada", "gratis", "nihil", "tanpa biaya", "tidak dipungut biaya",
  ]

  private func days() throws(FormFault) -> Int? {
    guard let text = text(.days) else { return nil }
    let digits = Array(text.utf8.prefix { (0x30...0x39).contains($0) })
    let rest = FormLabel.folded(String(decoding: Array(text.utf8.dropFirst(digits.count)), as: UTF8.self))
    guard ["", "hari", "hari kerja"].contains(rest), digits.count < 5,
      let days = Int(String(decoding: digits, as: UTF8.self))
    else {
      throw fault(.days, "Jumlah hari ini tidak dapat dibaca.", "Tulis satu angka, misalnya 5.")
    }
    return days
  }

  private func ratings() throws(FormFault) -> [Int: Int] {
    guard let text = text(.ratings) else { return [:] }
    guard let ratings = ActWords.ratings(text) else {
      throw fault(
        .ratings, "Jawaban survei ini tidak dapat dibaca.",
        "Tulis nomor pertanyaan dan nilainya dari 1 sampai 4, misalnya: 1 = 4")
    }
    return ratings
  }

  private func forms() throws(FormFault) -> [String] {
    var found: [String] = []
    for text in chosen(.forms).flatMap({ $0.split(separator: ",").map(String.init) }) {
      let words = FormLabel.folded(text).utf8.filter { $0 != 0x20 }
      switch String(decoding: words, as: UTF8.self) {
      case "keduanya", "softcopydanhardcopy": found += ["softcopy", "hardcopy"]
      case let word:
        guard let form = ActWords.form(word) else {
          throw fault(.forms, "Bentuk ini tidak dikenal.", "Pilih softcopy, hardcopy, atau keduanya.")
        }
        found.append(form)
      }
    }
    return found
  }

  private func method() throws(FormFault) -> String? {
    guard let text = try only(.method) else { return nil }
    guard let way = ActWords.method(text) else {
      throw fault(
        .method, "Cara penyerahan ini tidak dikenal.",
        "Pilih surel, pos, diambil langsung, kurir, atau faksimili.")
    }
    return way
  }

  private func satisfied() throws(FormFault) -> Bool? {
    guard let text = try only(.satisfied) else { return nil }
    switch FormLabel.folded(text) {
    case "ya", "puas": return true
    case "tidak", "tidak puas": return false
    default: throw fault(.satisfied, "Jawaban ini tidak dapat dibaca.", "Pilih ya atau tidak.")
    }
  }

  /// By the contract's word or by the words that letters use.
  private func waived(_ missing: [String]) throws(FormFault) -> String? {
    let chosen = chosen(.waived)
    guard chosen.count < 2 else {
      throw fault(
        .waived, "Syarat yang dibebaskan dipilih lebih dari satu.",
        "Satu formulir untuk satu syarat; syarat berikutnya ditulis pada formulir berikutnya.")
    }
    guard let text = chosen.first else { return nil }
    let words = FormLabel.folded(text)
    return missing.first {
      FormLabel.folded($0) == words || FormLabel.folded(MissingWords.indonesian($0)) == words
    }
      ?? text
  }

  private func fault(_ field: DecisionField, _ why: String, _ mend: String) -> FormFault {
    FormFault(why, field: field.shown, line: line(of: field), mend: mend)
  }
}

/// What is missing from a case, as officers read it.
enum MissingWords {
  /// The words for one of the contract; the word itself where it has none.
  static func indonesian(_ word: String) -> String {
    DocumentWord(rawValue: word)?.indonesian ?? FieldName(rawValue: word)?.indonesian ?? word
  }
}
