package import Civil
package import Procedures
package import Records

/// What the clerk knows of the office: who it is, by which procedure and calendar it works, how it numbers.
package struct Office: Sendable {
  /// Name of the information office, as it stands on letters.
  package var name: String
  /// The public body it belongs to.
  package var body: String
  package var address: String
  /// Empty when the office gives none.
  package var phone: String
  /// The office's own mail address, as it stands on letters.
  package var email: String
  /// The address letters come from; mostly `email` itself.
  package var sender: String
  /// The place named beside a letter's date.
  package var city: String
  package var zone: Zone
  package var procedure: Procedure
  package var calendar: WorkCalendar
  /// The official number of a request.
  package var requestNumbers: Numbering
  /// The official number of an objection.
  package var objectionNumbers: Numbering
  /// The commission that hears this office's disputes; empty when the office has not named it.
  package var commission: String
  /// Where that commission is; empty when not given.
  package var commissionAddress: String
  /// Who may decide and sign, and when.
  package var officials: [Official] = []
  /// The units that cases can be passed to.
  package var units: [Unit] = []
  /// The numbers of the letters that people sign; `nil` for the letter's key alone.
  package var letterNumbers: Numbering?
  /// The same days counted as strictly as any reading in use: joint leave is worked. The office is warned by it.
  package var strictCalendar: WorkCalendar
  /// Every address that is the office's own, in lower case: mail from them is never answered.
  package var ownAddresses: Set<String>

  package init(
    name: String, body: String, address: String, phone: String, email: String, sender: String? = nil,
    city: String, zone: Zone,
    procedure: Procedure, calendar: WorkCalendar, requestNumbers: Numbering, objectionNumbers: Numbering,
    commission: String, commissionAddress: String, ownAddresses: Set<String>
  ) {
    self.name = name
    self.body = body
    self.address = address
    self.phone = phone
    self.email = email
    self.sender = sender ?? email
    self.city = city
    self.zone = zone
    self.procedure = procedure
    self.calendar = calendar
    strictCalendar = calendar
    self.requestNumbers = requestNumbers
    self.objectionNumbers = objectionNumbers
    self.commission = commission
    self.commissionAddress = commissionAddress
    self.ownAddresses = ownAddresses
  }
}

extension Office {
  /// A unit that cases can be passed to.
  package struct Unit: Sendable, Equatable {
    package var name: String
    /// Where its letters go; `nil` for paper.
    package var email: String?

    package init(name: String, email: String?) {
      self.name = name
      self.email = email
    }
  }

  /// The unit of a name, however its case and blanks are written.
  package func unit(named text: String) -> Unit? {
    let wanted = text.lowercased().utf8.filter { $0 > 0x20 }
    return units.first { $0.name.lowercased().utf8.filter { $0 > 0x20 } == wanted }
  }

  /// The earliest day on which a period of the office's own may be held to end: joint leave worked.
  package func earliest(_ deadline: Deadline) -> CivilDate {
    guard deadline.unit == DayUnit.working.rawValue, deadline.name != HearingDay.name else {
      return deadline.due
    }
    return min(deadline.due, strictCalendar.due(from: deadline.from, days: deadline.days, unit: .working).due)
  }

  /// The latest day on which an applicant's period may be held to end: the event counts from the working day after it.
  ///
  /// `record`: the case it is of; a later day that a letter has promised its applicant holds.
  package func latest(_ deadline: Deadline, in record: CaseRecord) -> CivilDate {
    max(latest(deadline), Recount.lastPromised(deadline.name, in: record) ?? deadline.due)
  }

  private func latest(_ deadline: Deadline) -> CivilDate {
    let unit = DayUnit(rawValue: deadline.unit) ?? .working
    let from = calendar.nextWorkingDay(after: deadline.from)
    return max(deadline.due, calendar.due(from: from, days: deadline.days, unit: unit).due)
  }
}
