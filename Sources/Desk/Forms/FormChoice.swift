package import Civil
import Letters
package import Procedures
package import Records

/// One step of the officers' form: an act in the words of officers.
package struct FormChoice: Sendable, Equatable {
  /// The act.
  package let deed: OfficerAct.Deed
  /// The stage of a dispute; `nil` for all other acts.
  package let stage: DisputeStatus?
  /// What stands behind the box.
  package let words: String
  /// What it means, behind the words.
  let hint: String
  /// Other words that officers write for it.
  private let others: [String]

  private init(
    _ deed: OfficerAct.Deed, _ words: String, _ hint: String, stage: DisputeStatus? = nil,
    others: [String] = []
  ) {
    self.deed = deed
    self.stage = stage
    self.words = words
    self.hint = hint
    self.others = others
  }

  /// Every step there is, in the order of the form.
  package static let all: [FormChoice] = [
    .init(
      .act(.waive), "bebaskan syarat", "satu syarat yang kurang dianggap terpenuhi",
      others: ["bebaskan satu syarat", "bebaskan syarat dengan alasan"]),
    .init(
      .act(.lapse), "nyatakan tidak dapat diproses", "kelengkapan tidak datang; berkas ditutup",
      others: ["tidak dapat diproses"]),
    .init(.act(.reopen), "buka kembali", "kelengkapan datang sesudah berkas ditutup"),
    .init(
      .classified(isExempt: false), "klasifikasi terbuka", "hasil klasifikasi: informasi terbuka",
      others: ["terbuka"]),
    .init(
      .classified(isExempt: true), "klasifikasi dikecualikan", "hasil klasifikasi: informasi dikecualikan",
      others: ["dikecualikan"]),
    .init(.act(.refer), "teruskan ke unit", "minta bahan dari unit di kantor ini", others: ["teruskan"]),
    .init(
      .act(.supply), "catat bahan unit", "bahan jawaban dari unit sudah diterima",
      others: ["bahan unit", "catat bahan dari unit"]),
    .init(
      .act(.consequenceTest), "catat uji konsekuensi", "menulis lembar pengujian konsekuensi",
      others: ["uji konsekuensi", "catat hasil uji konsekuensi"]),
    .init(
      .act(.extend), "perpanjang", "perpanjang waktu jawaban satu kali",
      others: ["perpanjang waktu", "perpanjang waktu jawaban", "perpanjangan"]),
    .init(
      .act(.grant), "kabulkan", "seluruh permintaan diberikan", others: ["kabulkan seluruhnya", "dikabulkan"]),
    .init(
      .act(.grantPartly), "kabulkan sebagian", "sebagian diberikan, sebagian ditolak atau dihitamkan",
      others: ["dikabulkan sebagian"]),
    .init(.act(.refuse), "tolak", "informasi dikecualikan; menulis keputusan penolakan", others: ["ditolak"]),
    .init(
      .act(.answerNotHeld), "tidak dikuasai",
      "kantor ini tidak menguasainya, atau belum mendokumentasikannya (isi waktunya)",
      others: ["informasi tidak dikuasai", "jawab bahwa informasi tidak dikuasai"]),
    .init(
      .act(.transfer), "alihkan", "teruskan permohonan ke badan publik lain",
      others: ["alihkan ke badan publik lain", "dialihkan"]),
    .init(
      .act(.deliver), "serahkan", "diserahkan kepada pemohon; menulis tanda bukti penyerahan",
      others: ["serahkan informasi", "serahkan tanggapan"]),
    .init(
      .act(.obey), "laksanakan perintah", "berikan sesuai perintah Atasan PPID atau putusan Komisi Informasi",
      others: [
        "laksanakan perintah atasan", "laksanakan perintah atasan atau putusan komisi", "laksanakan putusan",
      ]),
    .init(
      .linked, "hubungkan dengan permohonan", "keberatan ini mengenai permohonan yang ada dalam register",
      others: ["hubungkan", "hubungkan permohonan"]),
    .init(
      .act(.advise), "catat pertimbangan tim", "pendapat tim atau bidang untuk Atasan PPID",
      others: ["pertimbangan tim", "catat pertimbangan", "catat pertimbangan bidang"]),
    .init(
      .act(.settle), "catat musyawarah", "upaya menyelesaikan keberatan; menulis catatannya",
      others: ["musyawarah", "catat upaya penyelesaian"]),
    .init(
      .responded(.grant), "keberatan dikabulkan", "tanggapan Atasan PPID: dikabulkan",
      others: ["tanggapan atasan kabulkan", "tanggapan kabulkan", "kabulkan keberatan"]),
    .init(
      .responded(.partly), "keberatan dikabulkan sebagian", "tanggapan Atasan PPID: dikabulkan sebagian",
      others: [
        "tanggapan atasan kabulkan sebagian", "tanggapan atasan sebagian", "tanggapan sebagian",
        "kabulkan sebagian keberatan",
      ]),
    .init(
      .responded(.reject), "keberatan ditolak", "tanggapan Atasan PPID: ditolak",
      others: ["tanggapan atasan tolak", "tanggapan tolak", "tolak keberatan"]),
    .init(
      .act(.archive), "arsipkan tanggapan", "tanggapan Atasan PPID disalin dan diarsipkan",
      others: ["catat pengarsipan tanggapan"]),
    .init(
      .disputed, "sengketa dibuka", "pemohon mengajukan sengketa ke Komisi Informasi", stage: .open,
      others: ["buka sengketa"]),
    .init(
      .disputed, "sengketa mediasi", "sengketa masuk tahap mediasi", stage: .mediation, others: ["mediasi"]),
    .init(
      .disputed, "sengketa ajudikasi", "sengketa masuk tahap ajudikasi", stage: .adjudication,
      others: ["ajudikasi"]),
    .init(
      .disputed, "sengketa selesai", "sengketa berakhir atau ditarik pemohon di Komisi Informasi",
      stage: .closed, others: ["selesai"]),
    .init(
      .act(.assist), "catat pendampingan", "pendampingan Atasan PPID di Komisi Informasi",
      others: ["pendampingan", "catat pendampingan sengketa"]),
    .init(
      .act(.survey), "catat survei", "jawaban survei yang datang di luar surel",
      others: ["catat jawaban survei"]),
    .init(
      .called, "catat telepon", "pemohon diberi tahu lewat telepon; tidak mengubah berkas",
      others: ["catat telepon kepada pemohon"]),
    .init(.act(.close), "tutup", "semua selesai; berkas ditutup", others: ["tutup berkas"]),
    .init(
      .act(.withdraw), "tarik", "pemohon menarik kembali suratnya",
      others: ["catat penarikan", "tarik kembali", "catat penarikan oleh pemohon", "ditarik"]),
    .init(.undo, "batalkan langkah terakhir", "langkah terakhir keliru", others: ["batalkan"]),
  ]

  /// The step that some words mean on a form about a case of a kind; `nil` for none.
  ///
  /// On an objection the superior's words need no more: `kabulkan` grants the objection.
  package static func named(_ text: String, on kind: CaseKind) -> FormChoice? {
    let words = FormLabel.folded(head(text))
    guard !words.isEmpty else { return nil }
    if kind == .objection {
      let short: [String: OfficerAct.Response] = [
        "kabulkan": .grant, "dikabulkan": .grant, "kabulkan sebagian": .partly,
        "dikabulkan sebagian": .partly,
        "tolak": .reject, "ditolak": .reject,
      ]
      if let response = short[words] { return all.first { $0.deed == .responded(response) } }
    }
    return all.first { $0.words == words || $0.others.contains(words) }
  }

  /// The step of an act; `nil` for acts that no form has.
  package static func of(_ act: OfficerAct) -> FormChoice? {
    all.first { $0.deed == act.act && ($0.stage == nil || $0.stage == act.stage) }
  }

  /// What stands before the explanation.
  private static func head(_ text: String) -> String {
    var octets = Array(text.utf8)
    for mark in [" - ", " – ", "—", "(", "=", ";", ":"] {
      let mark = Array(mark.utf8)
      if let at = octets.indices.first(where: { octets[$0...].starts(with: mark) }) {
        octets = Array(octets[..<at])
      }
    }
    return String(decoding: octets, as: UTF8.self)
  }
}

extension CaseMatter {
  /// The steps that can be taken now, in the order of the form; empty for a case that has ended.
  ///
  /// `hasDispute`: whether a dispute about the case is in the register.
  package func choices(of office: Office, on today: CivilDate, hasDispute: Bool) -> [FormChoice] {
    guard
      !record.status.isEnded || isDisputeAwaited(today, hasDispute) || isReopeningAwaited
        || UnreadLetter.waits(record)
    else {
      return []
    }
    let allowed = record.state.allowed(under: rules(of: office))
    return FormChoice.all.filter { choice in
      switch choice.deed {
      case .undo: takingBack(office, on: today).ruling != nil
      case .linked: record.kind == .objection && record.relates == nil
      case .called: true
      case .disputed: offers(choice.stage, allowed, today, hasDispute)
      case .act(.close) where record.kind == .dispute: false
      case .act(let kind): allowed.contains(kind) && isTimely(kind, office, today)
      case .classified, .responded: choice.deed.matrix.map(allowed.contains) ?? false
      }
    }
  }

  /// Whether papers came for a request that had lapsed, and nobody has decided about them yet.
  private var isReopeningAwaited: Bool {
    record.status == .lapsed
      && record.flags.contains { $0.utf8.elementsEqual(LateCompletion.afterLapse.utf8) }
  }

  /// Whether a closed objection waits for what its applicant does: dissatisfied, and the time to go to the commission
  /// runs.
  private func isDisputeAwaited(_ today: CivilDate, _ hasDispute: Bool) -> Bool {
    record.status == .closed && !hasDispute && isDisputable(on: today)
      && standing.last { $0.act.act == .act(.close) }?.act.satisfied == false
      && record.deadlines.last { $0.name == DeadlineName.disputeWindow.rawValue }?.state == .open
  }

  private func offers(
    _ stage: DisputeStatus?, _ allowed: [CaseAct], _ today: CivilDate, _ hasDispute: Bool
  ) -> Bool {
    switch (record.kind, stage) {
    case (.objection, .open): !hasDispute && isDisputable(on: today)
    // A further summons is noted at the stage at which the dispute is.
    case (.dispute, .open): record.status == .open
    case (.dispute, .mediation): allowed.contains(.mediate) || record.status == .mediation
    case (.dispute, .adjudication): allowed.contains(.adjudicate) || record.status == .adjudication
    case (.dispute, .closed): allowed.contains(.close)
    default: false
    }
  }

  /// What can only be done before or after a day.
  private func isTimely(_ kind: CaseAct, _ office: Office, _ today: CivilDate) -> Bool {
    func last(_ name: DeadlineName) -> Deadline? { record.deadlines.last { $0.name == name.rawValue } }
    return switch kind {
    case .waive: !record.missing.isEmpty
    case .lapse: last(.completion).map { today > office.latest($0, in: record) } ?? true
    case .supply: record.deadlines.contains { $0.name == UnitPeriod.name }
    case .settle: office.procedure.hasUnit(for: .settle) && data.objection?.grounds != ["a"]
    case .archive: office.procedure.hasUnit(for: .archiveResponse)
    case .assist: office.procedure.hasUnit(for: .assistDispute)
    case .extend: last(.answer).map { today <= $0.due } ?? true
    default: true
    }
  }
}
