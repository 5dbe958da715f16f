import Civil
import Letters
import Procedures
import Records

// A letter's view from how a case stands.

extension Office {
  /// What every letter of the office has.
  func view(_ matter: LetterView.Matter, received: Instant, written: CivilDate) -> LetterView {
    var view = LetterView(
      office: .init(name: name, body: body, address: address, phone: phone, email: email, city: city),
      commission: .init(name: commission, address: commissionAddress), matter: matter,
      written: written, received: received, zone: zone)
    let officers = officials.filter { $0.role == .officer && $0.isInOffice(on: written) }
    if let officer = officers.first, officers.count == 1 {
      view.officer = .init(position: officer.position, name: officer.name, nip: officer.nip ?? "")
    }
    return view
  }

  /// What a letter says of a case.
  func view(of standing: Standing, written: CivilDate) -> LetterView {
    let data = standing.data
    var view = view(
      standing.kind == .request ? .request : .objection, received: standing.received, written: written)
    view.isHourKnown = standing.isHourKnown
    view.caseID = standing.id.text
    view.number = standing.number ?? ""
    view.requestNumber = data.objection?.reference ?? ""
    view.receivedNote = calendar.deemedReceipt(standing.received).note ?? ""
    view.subject = data.subject
    view.applicant = data.applicant.name ?? ""
    view.organisation = data.applicant.organisation ?? ""
    view.address = data.applicant.address ?? ""
    view.occupation = data.applicant.occupation ?? ""
    view.contact = [data.applicant.phone, data.applicant.email ?? data.sender].compactMap { $0 }
      .joined(separator: " / ")
    view.nik = data.applicant.nik ?? ""
    view.proxy = data.proxy ?? ""
    view.user = data.user ?? ""
    view.information = data.information
    view.documents = data.documents.map {
      .init(
        // Files of a letter on paper bear the officer's names.
        word: $0.document, fileName: data.sender == nil ? "" : $0.name ?? "",
        unreadable: $0.isReadable ? nil : $0.reason ?? "rusak", isRead: $0.reason == nil,
        seems: $0.document == "other" ? $0.note : nil)
    }
    view.missing = standing.lacks.map(\.indonesian)
    view.statement = data.objection?.statement ?? ""
    view.grounds = data.objection?.grounds ?? []
    let counted = calendar.deemedReceipt(standing.received).counted
    view.terms = standing.deadlines.map { term($0, counted: counted) }
    return view
  }

  /// A promised date with the days its count left out.
  ///
  /// `counted`: day 0 of what runs since the case's first letter came.
  private func term(_ deadline: Deadline, counted: CivilDate) -> LetterView.Term {
    let unit = DayUnit(rawValue: deadline.unit) ?? .working
    let count = calendar.due(from: deadline.from, days: deadline.days, unit: unit)
    let skipped = count.due == deadline.due ? count.skipped : []
    var term = LetterView.Term(
      name: deadline.name, from: deadline.from, days: deadline.days, unit: unit, due: deadline.due,
      provisional: deadline.provisional,
      skipped: skipped.map { LetterView.Skip(date: $0.date, reason: $0.reason) })
    // The time at the commission after a silence begins with the later of both days.
    if deadline.name == DeadlineName.response.rawValue, let lawful = procedure.rule(.response)?.lawful,
      lawful.trigger == .objectionReceived
    {
      let due = calendar.due(from: counted, days: lawful.days, unit: lawful.unit).due
      if due > deadline.due { term.lawful = due }
    }
    return term
  }
}
