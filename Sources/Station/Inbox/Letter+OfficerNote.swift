import Letters

extension Letter {
  /// Takes over what the officer says who has the letter in hand: it outweighs what was read.
  mutating func take(_ note: OfficerNote) {
    if let kind = note.kind {
      self.kind = kind
      confidence = .certain
      reasons = [Evidence(part: "", offset: 0, rule: "officer's note")]
    }
    if let number = note.caseNumber {
      caseReferences.insert(CaseReference(text: number, isQuoted: false), at: 0)
    }
    let (sender, corrections) = (note.sender, note.corrections)
    set(\.applicant.name, "name", corrections.name ?? sender.name)
    set(\.applicant.nik, "nik", corrections.nik ?? sender.nik)
    set(\.applicant.address, "address", corrections.address ?? sender.address)
    set(\.applicant.phone, "phone", corrections.phone ?? sender.phone)
    set(\.applicant.email, "email", corrections.email ?? sender.email)
    set(\.applicant.organisation, "organisation", corrections.organisation)
    set(\.purpose, "purpose", corrections.purpose)
    set(\.obtain, "obtain", corrections.obtain)
    set(\.delivery, "delivery", corrections.delivery)
    if let information = corrections.information {
      self.information = information
      evidence["information"] = Evidence(part: "", offset: 0, rule: "officer's note")
    }
    warnings += note.remarks
  }

  private mutating func set(_ path: WritableKeyPath<Letter, String?>, _ field: String, _ value: String?) {
    guard let value else { return }
    self[keyPath: path] = value
    evidence[field] = Evidence(part: "", offset: 0, rule: "officer's note")
  }
}
