package import Civil
import Procedures
package import Records
package import Templates

/// What one reader is told of a day: what came, what is due, what waits. No names of applicants, no data of theirs.
package struct Reminder: Sendable, Equatable {
  package var day: CivilDate
  package var reader: Reader
  /// Cases opened since the last reminder.
  package var new: [Line] = []
  /// Duties of the office due today or soon.
  package var due: [Line] = []
  package var overdue: [Line] = []
  /// Cases that wait for an officer without a day: applicants whose time to complete is over, orders, answers to hand
  /// over.
  package var waiting: [Line] = []
  /// Letters of ours that came back.
  package var returned: [Line] = []
  /// Letters in `review/` and `quarantine/`.
  package var review = 0
  package var quarantined = 0
  /// What else a person must know: the calendar that runs out, days that moved.
  package var notes: [String] = []

  package init(day: CivilDate, reader: Reader) {
    self.day = day
    self.reader = reader
  }

  /// Whom it is for.
  package enum Reader: Sendable, Equatable {
    case officers
    case superior
    case unit(String)
  }

  /// One case, and what about it.
  package struct Line: Sendable, Equatable {
    package var id: CaseID
    package var number: String?
    /// In Indonesian, as in `jawaban paling lambat Senin, 30 November 2026`.
    package var what: String

    package init(id: CaseID, number: String?, what: String) {
      self.id = id
      self.number = number
      self.what = what
    }
  }

  /// Whether there is nothing to tell.
  package var isEmpty: Bool {
    new.isEmpty && due.isEmpty && overdue.isEmpty && waiting.isEmpty && returned.isEmpty && review == 0
      && quarantined == 0 && notes.isEmpty
  }

  /// The placeholders of `digest`.
  package func values(office: Office) -> TemplateValue {
    var table: [String: TemplateValue] = [:]
    table["kantor"] = .table(["nama": .text(office.name)])
    table["hari"] = .text(day.indonesianWithWeekday)
    table["untuk_atasan"] = .flag(reader == .superior)
    if case .unit(let name) = reader {
      table["unit"] = .text(Echo.line(name))
    } else {
      table["unit"] = .text("")
    }
    func list(_ name: String, _ lines: [Line]) {
      table[name] = .list(
        lines.map {
          .table(["id": .text($0.id.text), "nomor": .text($0.number ?? ""), "isi": .text($0.what)])
        })
      table["ada_" + name] = .flag(!lines.isEmpty)
    }
    list("lewat", overdue)
    list("jatuh_tempo", due)
    list("menunggu", waiting)
    list("baru", new)
    list("kembali", returned)
    table["tinjau"] = .text(review > 0 ? "\(review)" : "")
    table["karantina"] = .text(quarantined > 0 ? "\(quarantined)" : "")
    table["catatan"] = .list(notes.map { .table(["isi": .text($0)]) })
    table["ada_catatan"] = .flag(!notes.isEmpty)
    return .table(table)
  }
}

extension Office {
  /// What the officers and the superior are told of a case on a day; a case adds to at most a few lists.
  ///
  /// `since`: the day of the last reminder. `told`: the journal's last line then, behind which everything is new, also
  /// what came later on that day; 0 where it is not known.
  package func remind(
    _ record: CaseRecord, since: CivilDate, told: Int = 0, officers: inout Reminder, superior: inout Reminder
  ) {
    let today = officers.day
    func line(_ what: String) -> Reminder.Line { .init(id: record.id, number: record.number, what: what) }
    if let first = record.history.first,
      told > 0 ? first.sequence > told : first.at.date(in: zone) >= since
    {
      let words = Self.kind(record.kind) + " baru, " + Self.status(record)
      officers.new.append(line(words))
      // Objections are the superior's own; requests are told where the procedure says so (seed Bengkalis).
      if record.kind == .objection || record.kind == .request && procedure.hasUnit(for: .informed) {
        superior.new.append(line(words))
      }
    }
    let lines = dueLines(record, today: today)
    func late(_ name: String) -> String {
      guard let line = lines.last(where: { $0.deadline.name == name }) else { return "" }
      return "; batasnya \(line.deadline.due.indonesianWithWeekday), lewat \(-line.left) hari kerja"
    }
    for due in lines where due.state != .open {
      // Of answers, responses and units that are late the words below say more.
      if due.deadline.state == .missed, due.deadline.name != ProvisionPeriod.name { continue }
      let words = Self.duty(due)
      switch (due.binds, due.state) {
      case (.applicant, .overdue) where due.deadline.name == DeadlineName.completion.rawValue:
        officers.waiting.append(line("kelengkapan belum diterima sampai batas waktunya; putuskan langkahnya"))
      case (.applicant, _): break
      case (_, .overdue):
        officers.overdue.append(line(words))
        superior.overdue.append(line(words))
      case (let binds, _):
        officers.due.append(line(words))
        if binds == .superior || due.deadline.name == HearingDay.name { superior.due.append(line(words)) }
      }
    }
    if let unit = record.deadlines.last(where: { $0.name == UnitPeriod.name }), unit.state == .missed,
      record.status == .registered || record.status == .extended
    {
      let words = "bahan jawaban dari unit belum diterima; batasnya \(unit.due.indonesianWithWeekday)"
      officers.overdue.append(line(words))
      superior.overdue.append(line(words))
    }
    switch record.status {
    case .granted, .partlyGranted: officers.waiting.append(line("dikabulkan; informasinya belum diserahkan"))
    case .registered where record.kind == .request && isAnswerMissed(record):
      let words = "jawaban belum diberikan dan batas waktunya sudah lewat" + late("answer")
      officers.overdue.append(line(words))
      superior.overdue.append(line(words))
    case .extended where isAnswerMissed(record):
      let words = "jawaban belum diberikan setelah perpanjangan" + late("answer")
      officers.overdue.append(line(words))
      superior.overdue.append(line(words))
    case .registered where record.kind == .objection && isMissed(record, .response):
      let right = silenceWindow(record).map {
        "; pemohon dapat mengajukan sengketa sampai \($0.due.indonesian)"
      }
      let words =
        "keberatan belum ditanggapi dan batas waktunya sudah lewat" + late("response") + (right ?? "")
      officers.overdue.append(line(words))
      superior.overdue.append(line(words))
    default: break
    }
    if UnreadLetter.waits(record) { officers.waiting.append(line(UnreadLetter.words)) }
    if record.flags.contains(where: { $0.utf8.elementsEqual(DeskWork.withoutRequest.utf8) }),
      record.relates == nil,
      !record.status.isEnded
    {
      officers.waiting.append(line("permohonan yang dikeberatkan belum dihubungkan"))
    }
    if record.kind == .objection, record.status == .incomplete || record.status == .registered {
      for earlier in record.flags.compactMap(RepeatedObjection.earlier) {
        officers.waiting.append(line(RepeatedObjection.words(earlier)))
      }
    }
    if record.status == .lapsed,
      record.flags.contains(where: { $0.utf8.elementsEqual(LateCompletion.afterLapse.utf8) })
    {
      officers.waiting.append(
        line("kelengkapan datang sesudah berkas ditutup; putuskan apakah dibuka kembali"))
    }
    if OrderMark.stands(OrderMark.superior, on: record) {
      officers.waiting.append(line("perintah Atasan PPID belum dilaksanakan"))
    }
    for letter in record.letters where letter.state == .bounced || letter.state == .failed {
      guard let at = letter.sent ?? Optional(letter.created), at.date(in: zone) > since.adding(days: -14)
      else { continue }
      officers.returned.append(line("surat \(letter.key) tidak sampai; lihat folder print"))
    }
  }

  private func isAnswerMissed(_ record: CaseRecord) -> Bool { isMissed(record, .answer) }

  private func isMissed(_ record: CaseRecord, _ name: DeadlineName) -> Bool {
    record.deadlines.last { $0.name == name.rawValue }?.state == .missed
  }

  private static func duty(_ due: DueLine) -> String {
    let left =
      due.left > 0
      ? " (\(due.left) hari kerja lagi)" : due.left == 0 ? " (hari ini)" : " (lewat \(-due.left) hari kerja)"
    if due.deadline.name == HearingDay.name {
      return "sidang atau mediasi di Komisi Informasi pada \(due.deadline.due.indonesianWithWeekday)\(left)"
    }
    let what =
      switch DeadlineName(rawValue: due.deadline.name) {
      case .answer: "jawaban"
      case .response: "tanggapan Atasan PPID"
      case nil:
        switch due.deadline.name {
        case OrderPeriod.name: "pelaksanaan perintah Atasan PPID"
        case ProvisionPeriod.name: "penyerahan informasi yang dijanjikan"
        default: "bahan jawaban dari unit"
        }
      default: due.deadline.name
      }
    let early =
      due.earliest < due.deadline.due && due.binds != .applicant
      ? "; menurut hitungan yang paling ketat \(due.earliest.indonesian)" : ""
    return "\(what) paling lambat \(due.deadline.due.indonesianWithWeekday)\(left)\(early)"
  }

  private static func kind(_ kind: CaseKind) -> String {
    switch kind {
    case .request: "permohonan"
    case .objection: "keberatan"
    case .dispute: "sengketa"
    }
  }

  private static func status(_ record: CaseRecord) -> String {
    record.status == .incomplete ? "belum lengkap" : "lengkap dan terdaftar"
  }
}
