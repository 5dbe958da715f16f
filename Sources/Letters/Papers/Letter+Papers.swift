extension Letter {
  /// Takes over what an enclosed form or letter says: the mail often says only that it encloses one.
  ///
  /// A form is the applicant's own entry and comes first; an enclosed letter only fills what the mail leaves open.
  package mutating func absorb(_ inner: Letter, isForm: Bool) {
    let isOpen = kind == .other || confidence == .uncertain || kind == .completion && caseReferences.isEmpty
    if isOpen, inner.kind == .request || inner.kind == .objection, inner.confidence == .certain {
      kind = inner.kind
      confidence = inner.confidence
      reasons = inner.reasons
      expectsWord = true
    } else if kind == .request, inner.kind == .objection, isForm {
      kind = .objection
    }
    guard kind == inner.kind || isForm else { return }
    func take<Value>(_ path: WritableKeyPath<Letter, Value?>) {
      if let value = inner[keyPath: path], isForm || self[keyPath: path] == nil {
        self[keyPath: path] = value
      }
    }
    take(\.applicant.name)
    take(\.applicant.nik)
    take(\.applicant.address)
    take(\.applicant.phone)
    take(\.applicant.occupation)
    take(\.applicant.organisation)
    if applicant.email == nil { applicant.email = inner.applicant.email }
    if inner.applicant.type != .individual { applicant.type = inner.applicant.type }
    take(\.purpose)
    take(\.obtain)
    take(\.delivery)
    take(\.objection)
    take(\.proxy)
    take(\.user)
    if !inner.information.isEmpty, isForm || information.isEmpty { information = inner.information }
    if inner.hasSignature { hasSignature = true }
    for reference in inner.caseReferences where !caseReferences.contains(reference) {
      caseReferences.append(reference)
    }
  }

  /// Compares the cards with who asks: what a letter leaves out is taken from its card, what differs is told.
  package mutating func compare(with cards: [IdentityCard]) {
    guard let name = applicant.name else {
      if cards.count == 1, let card = cards.first, kind == .request || kind == .objection,
        let printed = card.name
      {
        applicant.name = printed
        if applicant.nik == nil { applicant.nik = card.nik }
        warnings.append("Nama pemohon diambil dari KTP.")
      }
      return
    }
    let matches = cards.map { ($0, $0.matches(name: name)) }
    guard
      let (card, match) = matches.first(where: { $0.1 == .same })
        ?? matches.first(where: { $0.1 == .similar })
    else {
      if !cards.isEmpty, matches.allSatisfy({ $0.1 == .different }), proxy == nil, user == nil,
        applicant.type == .individual
      {
        warnings.append("Nama pada KTP berbeda dengan nama pemohon; mohon diperiksa.")
      }
      return
    }
    if match == .similar { warnings.append("Nama pada KTP mirip, tetapi tidak sama, dengan nama pemohon.") }
    guard let nik = card.nik else { return }
    if let told = applicant.nik, told != nik {
      warnings.append("NIK pada surat berbeda dengan NIK pada KTP; mohon diperiksa.")
    } else {
      applicant.nik = nik
    }
  }
}
