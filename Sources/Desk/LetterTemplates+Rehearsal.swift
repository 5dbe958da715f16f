import Civil
import Procedures
import Records
package import Templates

extension Clerk {
  /// Writes every letter for invented cases, so that a template's mistake is found before an applicant's letter stops on
  /// it.
  package func rehearse() throws(TemplateFault) { try templates.rehearse(office) }
}

extension LetterTemplates {
  /// Writes every letter for a full and for a bare invented case, so that a template's mistake is found before an
  /// applicant's letter stops on it.
  func rehearse(_ office: Office) throws(TemplateFault) {
    for isFull in [true, false] { _ = try render(Self.reminder(isFull: isFull), office: office) }
    for template in LetterTemplate.allCases {
      for matter in [LetterView.Matter.request, .objection] {
        for isFull in [true, false] {
          var view = Self.invented(matter, isFull: isFull)
          guard template.isSigned else {
            _ = try render(template, view)
            continue
          }
          for deed in template.deeds {
            view.ruling = Self.ruling(deed, isFull: isFull)
            _ = try render(template, view)
          }
        }
      }
    }
  }

  private static func reminder(isFull: Bool) -> Reminder {
    var reminder = Reminder(
      day: CivilDate(dayNumber: 20_777), reader: isFull ? .unit("Bidang Contoh") : .superior)
    guard isFull else { return reminder }
    let line = Reminder.Line(
      id: CaseID(year: 2026, kind: .request, sequence: 1), number: "001/PPID/XI/2026", what: "contoh")
    (reminder.new, reminder.due, reminder.overdue) = ([line], [line], [line])
    (reminder.waiting, reminder.returned) = ([line], [line])
    (reminder.review, reminder.quarantined, reminder.notes) = (1, 1, ["contoh"])
    return reminder
  }

  private static func invented(_ matter: LetterView.Matter, isFull: Bool) -> LetterView {
    let day = CivilDate(dayNumber: 20_777)
    var view = LetterView(
      office: .init(
        name: "PPID Contoh", body: isFull ? "Badan Contoh" : "", address: isFull ? "Jalan Contoh 1" : "",
        phone: isFull ? "021" : "", email: "ppid@example.go.id", city: isFull ? "Contoh" : ""),
      commission: .init(name: isFull ? "Komisi Informasi" : "", address: ""), matter: matter, written: day,
      received: Instant(seconds: 1_795_000_000), zone: .wib)
    view.caseID = "2026-P-0001"
    view.missing = ["salinan KTP pemohon"]
    view.changes = [.init(name: "answer", former: day.adding(days: isFull ? 1 : 20))]
    view.terms = ["completion", "answer", "response", "objection-window", "dispute-window", "referral"].map {
      .init(name: $0, from: day, days: 10, unit: .working, due: day.adding(days: 14), provisional: isFull)
    }
    if isFull, let at = view.terms.firstIndex(where: { $0.name == "response" }) {
      view.terms[at].lawful = day.adding(days: 30)
    }
    guard isFull else { return view }
    (view.awaited, view.overdue) = (day, day)
    view.number = "001/PPID/XI/2026"
    view.requestNumber = "001/PPID/XI/2026"
    view.subject = "Permohonan"
    view.applicant = "Nama Contoh"
    view.organisation = "Lembaga Contoh"
    view.officer = .init(position: "Petugas", name: "Petugas Contoh", nip: "197001012000011001")
    view.proxy = "Kuasa Contoh"
    (view.address, view.occupation, view.contact) = ("Jalan Contoh 1", "Guru", "0812")
    view.information = ["Dokumen contoh"]
    view.documents = [.init(word: "ktp", fileName: "ktp.jpg", unreadable: nil)]
    view.requirements = ["salinan KTP pemohon"]
    view.grounds = ["a", "c"]
    view.statement = "Kasus posisi contoh."
    return view
  }
}

extension LetterTemplate {
  /// Whether a person signs it.
  package var isSigned: Bool { !deeds.isEmpty }

  /// The acts that write it; empty for a letter that Loket writes by itself alone.
  package var deeds: [OfficerAct.Deed] {
    switch self {
    case .receipt, .completion, .objectionReceipt, .notARequest, .dateChange, .disputeRight: []
    case .closing: [.act(.close), .act(.withdraw)]
    case .lapse: [.act(.lapse)]
    case .extension: [.act(.extend)]
    case .answer: [.act(.grant), .act(.grantPartly), .act(.answerNotHeld), .act(.transfer), .act(.obey)]
    case .refusal: [.act(.refuse)]
    case .referral: [.act(.refer), .undo]
    case .settlement: [.act(.settle)]
    case .consequenceTest: [.act(.consequenceTest)]
    case .handover: [.act(.deliver)]
    case .response: OfficerAct.Response.allCases.map { .responded($0) }
    case .survey: [.act(.close)]
    case .disputeNotice: [.disputed, .undo]
    case .disputeCover: [.disputed]
    case .correction: [.undo]
    }
  }
}

extension LetterTemplates {
  /// An invented ruling; the bare one has only what its act cannot do without.
  private static func ruling(_ deed: OfficerAct.Deed, isFull: Bool) -> RulingView {
    var act = OfficerAct(deed)
    act.reason = "Alasan contoh."
    act.basis = "Pasal 17 huruf h"
    act.to = "Bidang Contoh"
    act.order = deed == .responded(.reject) ? nil : "memberikan informasi"
    act.satisfied = isFull
    act.period = "5 (lima) tahun"
    var view = RulingView()
    view.title = "Surat Contoh"
    view.position = "PPID"
    view.signer = "Nama Contoh"
    view.superior = "Atasan PPID"
    view.record = "Tanda Bukti Penyerahan"
    view.formerDue = CivilDate(dayNumber: 20_777)
    if deed == .undo { view.undone = "surat kami tanggal 1 Januari 2026" }
    if isFull {
      act.consequence = "Konsekuensi contoh."
      act.costs = [.init(what: "Penyalinan", count: 10, price: 500), .init(what: "Pengiriman", price: 9000)]
      act.payment = "tunai"
      act.days = 3
      act.forms = ["softcopy", "hardcopy"]
      act.redaction = "nama orang"
      view.withheld = "nama orang"
      act.method = "email"
      act.recipient = "Penerima Contoh"
      act.advice = "Nasihat contoh."
      view.advices = [.init(by: "tim pertimbangan", text: "Nasihat contoh.")]
      act.copies = ["Kepala Contoh"]
      act.ground = .notHeld
      act.stage = .mediation
      act.summons.register = "001/I/KI/2027"
      act.summons.filed = CivilDate(dayNumber: 20_777)
      act.summons.day = CivilDate(dayNumber: 20_777)
      act.summons.hour = .midnight
      act.summons.place = "Ruang Sidang"
      act.summons.outcome = .agreement
      view.annex = "lampiran IV"
      (view.kept, view.left) = (2, 1)
      view.number = "001/PPID-S/2026"
      view.nip = "197001012000011001"
      view.enclosures = ["berkas.pdf"]
      view.costNote = "Catatan biaya."
      view.questions = ["Pertanyaan contoh"]
    }
    view.act = act
    return view
  }
}
