import Civil
import Procedures
import Records

/// Looks whether an act may be done as it is wanted: by whom, with what, at this hour. Nothing is changed.
struct ActCheck {
  let office: Office
  let record: CaseRecord
  let act: OfficerAct
  let today: CivilDate
  /// The letters of the objection's grounds; empty for a request.
  let grounds: [String]
  /// Whether the case has a postal address of the applicant's.
  let hasAddress: Bool
  /// Who may do it; the first is the role it usually falls to.
  let roles: [Official.Role]

  /// Everything but the state's own rules; throws what the first fault is.
  func run() throws(ActFault) -> Official {
    let official = try signer()
    try content()
    return official
  }

  // MARK: - Who

  /// The official who does it: the one named, or the only one who may.
  private func signer() throws(ActFault) -> Official {
    let able = office.officials.filter { roles.contains($0.role) && $0.isInOffice(on: today) }
    let words = roles.map(\.rawValue).joined(separator: " or ")
    guard !able.isEmpty else {
      let was = office.officials.contains { roles.contains($0.role) }
      throw ActFault(
        .configuration, .by,
        english: was
          ? "office.json5: nobody with the role \(words) is in office on \(today.iso); mend the dates in 'people'"
          : "office.json5: 'people' names nobody with the role \(words); add { name, role: \"\(roles[0].rawValue)\", title, from }",
        indonesian: was
          ? "Pada \(today.indonesian) tidak ada \(roles[0].indonesian) yang sedang menjabat. Minta administrator "
            + "memperbaiki tanggal pada \"people\" di office.json5."
          : "Nama \(roles[0].indonesian) belum terdaftar. Minta administrator mengisinya pada \"people\" di office.json5."
      )
    }
    guard let name = act.by?.nonEmpty else {
      if let usual = usual(able) { return usual }
      throw ActFault(
        .incomplete, .by,
        english: "several may do this; say who with --by NAME: \(able.map(\.name).joined(separator: "; "))",
        indonesian: "Tulis nama yang memutuskan: \(able.map(\.name).joined(separator: "; "))")
    }
    if let found = able.first(where: { $0.isNamed(name) }) { return found }
    let known = office.officials.first { $0.isNamed(name) }
    let names = able.map(\.name).joined(separator: "; ")
    throw ActFault(
      .unauthorised, .by,
      english: known == nil
        ? "'\(name)' is not among the people of office.json5; who may do this: \(names)"
        : "\(name) may not do this on \(today.iso); who may: \(names)",
      indonesian: known == nil
        ? "Nama \"\(name)\" tidak terdaftar. Yang berwenang: \(names)"
        : "\(name) tidak berwenang untuk langkah ini pada \(today.indonesian). Yang berwenang: \(names)")
  }

  /// Who does it where nobody is named: the only holder of the role it usually falls to; what needs no decision, the
  /// first one.
  private func usual(_ able: [Official]) -> Official? {
    let holders = roles.lazy.map { role in able.filter { $0.role == role } }.first { !$0.isEmpty } ?? []
    let isPlain = roles.first == .officer || holders.first?.role == .officer
    return holders.count == 1 || isPlain ? holders.first : nil
  }

  // MARK: - What

  private func content() throws(ActFault) {
    try numbers()
    try words()
    switch act.act {
    case .classified(let isExempt):
      guard isExempt else { return }
      try need(act.basis, .basis, "an exempt finding needs its legal basis", "Dasar hukum pengecualian")
      try article()
    case .responded(let response):
      try need(
        act.reason, .reason, "the superior's considerations are missing",
        "Pertimbangan Atasan PPID")
      if response != .reject {
        try need(
          act.order, .order, "say what the PPID has to do", "Perintah Atasan PPID kepada PPID")
      }
    case .disputed:
      if act.stage == nil { throw missing(.stage, "say the stage", "Tahap sengketa") }
      try summons()
    case .called:
      try need(act.reason, .reason, "say what came of the call", "Hasil telepon")
    case .linked:
      try need(
        act.to, .to, "say which request it is about: its number or id", "Nomor permohonan yang dikeberatkan")
    case .undo: try need(act.reason, .reason, "taking an act back needs a reason", "Alasan pembatalan")
    case .act(let act): try content(of: act)
    }
  }

  /// Forms and ways that letters have words for.
  private func words() throws(ActFault) {
    if let form = act.forms.first(where: { ActWords.form($0) == nil }) {
      throw ActFault(
        .incomplete, .form, english: "'\(form)' is no form of information; use softcopy or hardcopy",
        indonesian: "Bentuk \"\(Echo.line(form))\" tidak dikenal. Pilih softcopy atau hardcopy.")
    }
    if let method = act.method?.nonEmpty, ActWords.method(method) != method {
      throw ActFault(
        .incomplete, .method,
        english: "'\(method)' is no way of delivery; use email, post, pickup, courier or fax",
        indonesian:
          "Cara penyerahan \"\(Echo.line(method))\" tidak dikenal. Pilih surel, pos, diambil langsung, kurir, atau "
          + "faksimili.")
    }
  }

  private func content(of kind: CaseAct) throws(ActFault) {
    switch kind {
    case .grant: try giving()
    case .waive: try waiving()
    case .lapse: try windowIsOver(.completion, "the applicant's time to complete the papers")
    case .reopen: try need(act.reason, .reason, "reopening needs a reason", "Alasan membuka kembali")
    case .refer: try unit()
    case .extend: try extending()
    case .grantPartly, .refuse: try refusing(kind)
    case .answerNotHeld:
      try need(
        act.reason, .reason, "say why the information is not held, or that it is not documented",
        "Keterangan mengapa informasi tidak dikuasai atau belum didokumentasikan")
      if act.days != nil, act.to?.nonEmpty != nil {
        throw ActFault(
          .incomplete, .days,
          english: "what another body holds is not to be documented here; give --to or --days, not both",
          indonesian:
            "Isi salah satu saja: badan publik yang menguasai, atau waktu penyediaan bila informasinya "
            + "belum didokumentasikan.")
      }
    case .transfer:
      try need(act.to, .to, "name the public body that holds the information", "Badan publik yang menguasai")
    case .deliver: try delivering()
    case .supply, .consequenceTest, .settle, .archive, .assist, .survey: try noting(kind)
    case .advise: try need(act.advice, .advice, "the board's advice is missing", "Isi pertimbangan tim")
    case .withdraw:
      try need(
        act.reason, .reason, "say how and when the applicant withdrew",
        "Keterangan cara dan waktu pemohon menarik permohonannya")
    case .obey:
      try need(
        act.reason, .reason, "name the order that is carried out",
        "Keputusan atau putusan yang dilaksanakan (nomor dan tanggal)")
    case .close:
      if record.kind == .request, act.satisfied == nil {
        throw missing(.satisfied, "say whether the applicant is satisfied", "Apakah pemohon puas")
      }
      if [.granted, .partlyGranted].contains(record.status) {
        try need(
          act.reason, .reason,
          "what was granted was not handed over; do that first, or say why it is closed without",
          "Informasi yang dikabulkan belum diserahkan; serahkan dahulu, atau alasan menutup tanpa penyerahan")
      }
    case .complete, .classify, .respond, .mediate, .adjudicate: break
    }
  }

  /// The written notice names form and means of delivery (UU 14/2008 Pasal 22 ayat (7) huruf f).
  private func giving() throws(ActFault) {
    try need(
      act.method, .method, "the notice names how the information is given, and the applicant has not said",
      "Cara penyerahan")
    if act.forms.isEmpty {
      throw missing(.form, "say in which form it is given: softcopy, hardcopy", "Bentuk")
    }
  }

  private func waiving() throws(ActFault) {
    try need(act.reason, .reason, "letting something pass needs a reason", "Alasan pembebasan syarat")
    let missing = record.missing.joined(separator: ", ")
    guard let word = act.waived?.nonEmpty else {
      throw ActFault(
        .incomplete, .waive, english: "say which missing item is let pass: \(missing)",
        indonesian: "Tulis syarat yang dibebaskan: \(missing).")
    }
    guard record.missing.contains(where: { $0.utf8.elementsEqual(word.utf8) }) else {
      throw ActFault(
        .incomplete, .waive, english: "'\(word)' is not among what is missing: \(missing)",
        indonesian: "\"\(word)\" tidak termasuk yang kurang: \(missing).")
    }
  }

  private func unit() throws(ActFault) {
    let names = office.units.map(\.name)
    guard let to = act.to?.nonEmpty else {
      throw ActFault(
        .incomplete, .to,
        english: names.isEmpty
          ? "office.json5: 'units' names no unit; add { name, email }"
          : "say which unit with --to: \(names.joined(separator: "; "))",
        indonesian: names.isEmpty
          ? "Belum ada unit yang terdaftar. Minta administrator mengisinya pada \"units\" di office.json5."
          : "Tulis unit yang dituju: \(names.joined(separator: "; ")).")
    }
    guard office.unit(named: to) != nil else {
      throw ActFault(
        names.isEmpty ? .configuration : .incomplete, .to,
        english: names.isEmpty
          ? "office.json5: 'units' names no unit; add { name, email }"
          : "there is no unit '\(to)'; known are \(names.joined(separator: "; "))",
        indonesian: "Unit \"\(to)\" tidak terdaftar."
          + (names.isEmpty ? "" : " Yang terdaftar: \(names.joined(separator: "; "))."))
    }
    if let due = act.due, due < today {
      throw ActFault(
        .incomplete, .due, english: "the unit's day \(due.iso) has passed",
        indonesian: "Tenggat untuk unit (\(due.indonesian)) sudah lewat.")
    }
    if let due = act.due { try unitDay(due) }
  }

  /// A unit answers on a working day, and not after the office itself has to; where that day has passed, any will do.
  private func unitDay(_ due: CivilDate) throws(ActFault) {
    guard office.calendar.isWorkingDay(due) else {
      throw ActFault(
        .incomplete, .due, english: "the unit's day \(due.iso) is no working day",
        indonesian: "Tenggat untuk unit (\(due.indonesianWithWeekday)) bukan hari kerja.")
    }
    let name = record.kind == .objection ? DeadlineName.response : .answer
    guard let own = record.deadlines.last(where: { $0.name == name.rawValue && $0.state == .open }),
      own.due >= today, due > own.due
    else { return }
    throw ActFault(
      .incomplete, .due,
      english: "the unit's day \(due.iso) is after the office's own last day \(own.due.iso)",
      indonesian: "Tenggat untuk unit (\(due.indonesian)) sesudah batas waktu kantor ini sendiri, "
        + "\(own.due.indonesian).")
  }

  private func extending() throws(ActFault) {
    try need(act.reason, .reason, "an extension needs its written reasons", "Alasan perpanjangan")
    let allowed = office.procedure.extending.reasons
    // Where the procedure has but one ground, nothing else can be meant.
    if act.ground == nil, allowed.count > 1 {
      throw ActFault(
        .incomplete, .ground,
        english: "say which of the two grounds it has (--ground): "
          + allowed.map(\.rawValue).joined(separator: " or "),
        indonesian: "Jenis alasan perpanjangan belum dipilih. Yang dikenal: "
          + allowed.map(\.indonesian).joined(separator: "; ") + ".")
    }
    if let ground = act.ground, !allowed.contains(ground) {
      throw ActFault(
        .incomplete, .ground,
        english: "the procedure does not allow an extension for '\(ground.rawValue)', only for "
          + allowed.map(\.rawValue).joined(separator: ", "),
        indonesian: "Prosedur kantor ini tidak mengenal perpanjangan dengan alasan itu. Yang dikenal: "
          + allowed.map(\.indonesian).joined(separator: "; ") + ".")
    }
    guard let answer = record.deadlines.last(where: { $0.name == DeadlineName.answer.rawValue }) else {
      return
    }
    if today > answer.due {
      throw ActFault(
        .notAllowed,
        english: "the time to answer ended on \(answer.due.iso); it can only be extended before its end "
          + "(UU 14/2008 Pasal 22 ayat (8)); answer the request now",
        indonesian:
          "Jangka waktu jawaban sudah berakhir pada \(answer.due.indonesian); perpanjangan hanya dapat "
          + "diberitahukan sebelum itu. Segera jawab permohonannya.")
    }
  }

  private func refusing(_ kind: CaseAct) throws(ActFault) {
    if kind == .grantPartly { try giving() }
    try need(
      act.basis, .basis,
      "a refusal needs the article it rests on (Pasal 17 huruf … UU 14/2008, or another law)",
      "Dasar hukum penolakan (Pasal 17 huruf … atau undang-undang lain)")
    try article()
    try need(
      act.consequence ?? act.reason, .consequence,
      "a refusal needs the outcome of the consequence test (Pasal 19 UU 14/2008)",
      "Konsekuensi bila informasi dibuka (hasil uji konsekuensi)")
    if kind == .grantPartly, act.redaction?.nonEmpty == nil, act.reason?.nonEmpty == nil {
      throw missing(.redaction, "say which part is not given", "Bagian yang tidak diberikan atau dihitamkan")
    }
  }

  /// An article: the word and its number; for Pasal 17 of the act also the letter.
  func article() throws(ActFault) {
    switch ArticleOfLaw.find(act.basis ?? "") {
    case .found: return
    case .none:
      throw ActFault(
        .incomplete, .basis,
        english: "the basis names no article; write it as in 'Pasal 17 huruf h UU 14/2008'",
        indonesian:
          "Dasar hukum belum menyebut pasalnya. Tulis misalnya: Pasal 17 huruf h UU Nomor 14 Tahun 2008.")
    case .withoutLetter:
      throw ActFault(
        .incomplete, .basis,
        english: "Pasal 17 needs its letter a to j, as in 'Pasal 17 huruf h UU 14/2008'",
        indonesian:
          "Pasal 17 harus disertai hurufnya (a sampai j). Tulis misalnya: Pasal 17 huruf h UU Nomor 14 Tahun 2008."
      )
    case .notHeld:
      throw ActFault(
        .incomplete, .basis,
        english:
          "Pasal 6 ayat (3) huruf e means that the information is not held: answer with 'decide not-held'",
        indonesian:
          "Pasal 6 ayat (3) huruf e berarti informasinya belum dikuasai atau didokumentasikan; pilih \"tidak dikuasai\"."
      )
    case .noGround:
      throw ActFault(
        .incomplete, .basis,
        english:
          "UU 14/2008 exempts by Pasal 17 huruf a to j and Pasal 6 ayat (3) alone; for another law name it, as in "
          + "'Pasal 66 UU 43/2009'",
        indonesian:
          "UU Nomor 14 Tahun 2008 mengecualikan informasi hanya menurut Pasal 17 huruf a sampai j dan Pasal 6 ayat (3). Bila "
          + "dasarnya undang-undang lain, sebutkan undang-undangnya."
      )
    }
  }

  /// An applicant's window is closed only after the latest of the readings in use.
  private func windowIsOver(_ name: DeadlineName, _ what: String) throws(ActFault) {
    guard let deadline = record.deadlines.last(where: { $0.name == name.rawValue }) else { return }
    let latest = office.latest(deadline, in: record)
    guard today <= latest else { return }
    throw ActFault(
      .notAllowed,
      english: "\(what) may run until \(latest.iso); it cannot be ended before \(latest.adding(days: 1).iso)",
      indonesian:
        "Pemohon masih dapat melengkapi sampai \(latest.indonesian) menurut hitungan yang paling longgar; "
        + "langkah ini baru dapat dilakukan sesudahnya.")
  }

  /// What mail servers take once it is encoded: most have a limit of 25 MB or more.
  static let mostOctets = 18 << 20

  func need(
    _ text: String?, _ field: ActFault.Field, _ english: String, _ label: String
  ) throws(ActFault) {
    if text?.nonEmpty == nil { throw missing(field, english, label) }
  }

  func missing(_ field: ActFault.Field, _ english: String, _ label: String) -> ActFault {
    ActFault(
      .incomplete, field, english: "\(english) (--\(field.rawValue))", indonesian: "\(label) belum diisi.")
  }
}

extension String {
  /// The text without blanks at its ends; `nil` when nothing is left.
  var nonEmpty: String? {
    var octets = utf8[...]
    while let first = octets.first, first <= 0x20 { octets = octets.dropFirst() }
    while let last = octets.last, last <= 0x20 { octets = octets.dropLast() }
    return octets.isEmpty ? nil : String(octets)
  }
}
