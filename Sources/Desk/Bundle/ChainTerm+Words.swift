import Civil
import Procedures
import Records

// A period in formal Indonesian.

extension ChainTerm {
  /// What the period is called.
  var title: String { Self.title(deadline.name, origin) }

  /// What a period of a name is called.
  static func title(_ name: String, _ origin: Origin) -> String {
    if origin == .extending { return "Perpanjangan jangka waktu pemberitahuan tertulis PPID" }
    return switch DeadlineName(rawValue: name) {
    case .completion: "Jangka waktu pemohon melengkapi permohonan"
    case .answer: "Jangka waktu pemberitahuan tertulis (jawaban) PPID"
    case .extension: "Perpanjangan jangka waktu pemberitahuan tertulis PPID"
    case .objectionWindow: "Jangka waktu pemohon mengajukan keberatan"
    case .response: "Jangka waktu tanggapan Atasan PPID"
    case .disputeWindow: "Jangka waktu pemohon mengajukan sengketa ke Komisi Informasi"
    case nil:
      switch name {
      case UnitPeriod.name: "Tenggat unit (internal)"
      case ProvisionPeriod.name: "Waktu penyediaan informasi yang dijanjikan"
      case OrderPeriod.name: "Jangka waktu pelaksanaan perintah Atasan PPID"
      default: "Jangka waktu"
      }
    }
  }

  /// What the period rests on: the article where its length is the law's, else the office's procedure.
  func basis(_ office: Office) -> String {
    let own = "prosedur kantor (\(office.procedure.name))"
    guard let lawful else { return own }
    return deadline.days == lawful.days && count.unit == .working
      ? lawful.article
      : "\(own); menurut \(lawful.article): \(DayCountWords.words(lawful.days, .working))"
  }

  /// The article, and the length it gives; `nil` for a period that no certain article gives.
  private var lawful: (article: String, days: Int)? {
    if origin == .extending { return (LegalCitations.extending, LegalCitations.extensionDays) }
    return switch DeadlineName(rawValue: deadline.name) {
    case .answer: (LegalCitations.answer, LegalCitations.answerDays)
    case .extension: (LegalCitations.extending, LegalCitations.extensionDays)
    case .objectionWindow: (LegalCitations.objection, LegalCitations.objectionDays)
    case .response: (LegalCitations.response, LegalCitations.responseDays)
    case .disputeWindow: (LegalCitations.dispute, LegalCitations.disputeDays)
    case .completion, nil: nil
    }
  }

  /// What day 0 is.
  func start(_ item: ChainCase, _ office: Office) -> String {
    let day = deadline.from.indonesianWithWeekday
    let what = item.record.kind == .objection ? "keberatan" : "permohonan"
    if origin == .extending { return "\(day) (hari terakhir jangka waktu semula)" }
    switch DeadlineName(rawValue: deadline.name) {
    case .answer, .response:
      if deadline.from == item.record.received.date(in: office.zone) {
        return "\(day) (hari \(what) diterima)"
      }
      if deadline.from == item.record.registered { return "\(day) (hari \(what) dinyatakan lengkap)" }
      return day
    case .completion: return "\(day) (hari permintaan kelengkapan dibuat)"
    case .objectionWindow:
      return origin == .silence
        ? "\(day) (hari terakhir jangka waktu jawaban, yang lewat tanpa jawaban)"
        : "\(day) (hari jawaban atau penyerahan informasi dibuat)"
    case .disputeWindow:
      return origin == .silence
        ? "\(day) (hari terakhir jangka waktu tanggapan, yang lewat tanpa tanggapan)"
        : "\(day) (hari tanggapan Atasan PPID dibuat)"
    case .extension, nil: return day
    }
  }

  /// What became of it.
  func outcomeWords(_ calendar: WorkCalendar) -> String {
    switch outcome {
    case .replaced(let day, let isExtended):
      return isExtended
        ? "Diperpanjang pada \(day.indonesian), \(place(of: day, calendar))."
        : "Diganti dengan hitungan baru pada \(day.indonesian)."
    case .ended(let day, let deed):
      let why =
        switch deed {
        case CaseAct.withdraw.rawValue: "berkas ditarik oleh pemohon"
        case CaseAct.lapse.rawValue:
          "kelengkapan tidak disampaikan dan berkas dinyatakan tidak dapat diproses"
        default: "langkah yang memulainya dibatalkan"
        }
      return "Berakhir pada \(day.indonesian): \(why)."
    case .unused(let day):
      return "Lewat tanpa digunakan oleh pemohon; dicatat dalam jurnal pada \(day.indonesian)."
    case .running(let day):
      return day > deadline.due
        ? "Belum \(isApplicants ? "digunakan" : "dipenuhi") menurut jurnal sampai \(day.indonesian): terlampaui \(lateness(of: day, calendar))."
        : "Masih berjalan pada \(day.indonesian), \(place(of: day, calendar))."
    case .done(let day):
      let head = "\(isApplicants ? "Digunakan" : "Dipenuhi") pada \(day.indonesianWithWeekday)"
      if day > deadline.due {
        return "\(head), \(lateness(of: day, calendar)) setelah hari terakhir (terlambat)."
      }
      let early = -distance(of: day, calendar)
      let left =
        day == deadline.due
        ? "tepat pada hari terakhir"
        : early == 0 ? "sebelum hari terakhir" : "\(words(early)) sebelum hari terakhir"
      return "\(head), \(place(of: day, calendar)), \(left)."
    }
  }

  private func place(of day: CivilDate, _ calendar: WorkCalendar) -> String {
    let number = days(until: day, calendar)
    return count.unit == .working ? "hari kerja ke-\(number)" : "hari ke-\(number)"
  }

  /// How late a day after the last one is; a day off may lie after it without a working day between.
  private func lateness(of day: CivilDate, _ calendar: WorkCalendar) -> String {
    let late = distance(of: day, calendar)
    return late == 0 ? "kurang dari satu hari kerja" : words(late)
  }

  private func words(_ days: Int) -> String { DayCountWords.words(days, count.unit) }

  /// The days left out, each with its reason.
  var skippedWords: [String] {
    count.skipped.map { skipped in
      let reason = skipped.reason
      return skipped.date.weekday.indonesian == reason
        ? "\(reason), \(skipped.date.indonesian)"
        : "\(skipped.date.indonesianWithWeekday): \(reason)"
    }
  }

  /// The whole period as facts, label by label.
  func facts(_ item: ChainCase, _ office: Office) -> [(String, String)] {
    var facts = [
      ("Berkas", id.text),
      ("Dasar", basis(office)),
      ("Hari ke-0", start(item, office)),
      ("Lama", DayCountWords.words(deadline.days, count.unit)),
      (
        "Hari terakhir",
        deadline.due.indonesianWithWeekday
          + (deadline.provisional ? " (sementara: kalender belum lengkap)" : "")
      ),
      (
        "Hari yang tidak dihitung",
        count.unit == .calendar
          ? "tidak ada; jangka waktu ini dihitung dalam hari kalender"
          : count.skipped.isEmpty ? "tidak ada" : skippedWords.joined(separator: "; ")
      ),
      ("Keadaan", outcomeWords(office.calendar)),
    ]
    if let lawful = office.lawful(deadline, item.record), lawful != deadline.due {
      facts.append(("Hari terakhir menurut undang-undang", lawful.indonesianWithWeekday))
    }
    if isRecounted {
      facts.insert(
        (
          "Perhatian",
          "Menurut kalender kantor saat ini hitungannya berakhir pada \(count.due.indonesianWithWeekday); "
            + "hari yang dijanjikan dalam jurnal tidak diubah."
        ), at: 5)
    }
    if isApplicants {
      let latest = office.latest(deadline, in: item.record)
      if latest > deadline.due {
        facts.append(
          ("Pembacaan yang paling longgar bagi pemohon", "sampai dengan \(latest.indonesianWithWeekday)"))
      }
    }
    return facts
  }
}
