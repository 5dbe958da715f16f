import Civil
import Procedures
import Templates

// Dates in words: what was promised, how it was counted, by which rule.

extension LetterView {
  /// A promised date for a template; false when the case has none of that name.
  func term(_ name: String) -> TemplateValue {
    guard let term = terms.last(where: { $0.name == name }) else { return .flag(false) }
    return .table(parts(of: term))
  }

  /// A moved date for a template; `nil` when the case has no term of that name.
  func change(_ change: Change) -> TemplateValue? {
    guard let term = terms.last(where: { $0.name == change.name }) else { return nil }
    let (what, isDuty) = Self.subject(of: term.name)
    var parts = parts(of: term)
    parts["tentang"] = .text(what)
    parts["tentang_besar"] = .text(what.uppercased())
    parts["semula"] = .text(change.former.indonesianWithWeekday)
    parts["kewajiban"] = .flag(isDuty)
    parts["mundur"] = .flag(term.due > change.former)
    return .table(parts)
  }

  /// What a term is the last day of, and whether that is the office's to do.
  private static func subject(of name: String) -> (what: String, isDuty: Bool) {
    switch DeadlineName(rawValue: name) {
    case .completion: ("kelengkapan dari Bapak/Ibu", false)
    case .objectionWindow: ("keberatan dari Bapak/Ibu", false)
    case .disputeWindow: ("penyelesaian sengketa oleh Bapak/Ibu", false)
    case .response: ("tanggapan tertulis Atasan PPID", true)
    case .answer, .extension, nil: ("pemberitahuan tertulis atas permohonan", true)
    }
  }

  private func parts(of term: Term) -> [String: TemplateValue] {
    [
      "tanggal": .text(term.due.indonesianWithWeekday),
      "hitungan": .text(
        "\(DayCountWords.words(term.days, term.unit)) setelah tanggal \(term.from.indonesian)"),
      "menurut": .text(rule(of: term)),
      "libur": .text(Self.holidays(term.skipped)),
      "sementara": .flag(term.provisional),
    ]
  }

  /// The article where the promise is the law's own, else the office's procedure with the law's period beside it.
  private func rule(of term: Term) -> String {
    switch term.name {
    case "objection-window": return LegalCitations.objection
    case "dispute-window": return LegalCitations.dispute
    default: break
    }
    if term.name == "answer", term.days == LegalCitations.extensionDays, term.unit == .working {
      return LegalCitations.extending
    }
    let own = "prosedur pelayanan kantor kami"
    guard let (article, days, what) = Self.lawful(term.name) else { return own }
    if term.days == days, term.unit == .working, term.from == received.date(in: zone) {
      return article
    }
    return
      "\(own); menurut \(article), paling lambat \(DayCountWords.words(days, .working)) setelah \(what) diterima"
  }

  private static func lawful(_ name: String) -> (article: String, days: Int, what: String)? {
    switch name {
    case "answer": (LegalCitations.answer, LegalCitations.answerDays, "permohonan")
    case "response": (LegalCitations.response, LegalCitations.responseDays, "keberatan")
    default: nil
    }
  }

  /// The days left out that a reader's own calendar may not show: not the weekends.
  private static func holidays(_ skipped: [Skip]) -> String {
    skipped.filter { $0.reason != "Sabtu" && $0.reason != "Minggu" }
      .map { "\($0.date.indonesian) (\($0.reason))" }
      .joined(separator: ", ")
  }
}

/// Numbers of days as official letters write them: `10 (sepuluh) hari kerja`.
enum DayCountWords {
  static func words(_ days: Int, _ unit: DayUnit) -> String {
    "\(days) (\(IndonesianNumber.words(days))) \(unit == .working ? "hari kerja" : "hari")"
  }
}
