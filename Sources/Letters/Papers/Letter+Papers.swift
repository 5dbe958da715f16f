extension Letter {
  /// Takes over what the papers among `documents` say: forms and letters, then the cards.
  mutating func absorb(_ opened: [String: OpenedPart]) {
    guard !opened.isEmpty else { return }
    var parts: [String] = []
    for document in documents where !parts.contains(document.partPath) { parts.append(document.partPath) }
    let files = parts.flatMap { part in (opened[part]?.looks ?? []).map { (part: part, look: $0) } }
    for enclosed in EnclosedLetter.all(in: files) { absorb(enclosed) }
    compare(with: files.flatMap(\.look.findings))
  }

  /// A form is the applicant's own entry and comes before the mail's words; an enclosed letter fills what these leave
  /// open: the mail often says only that it encloses one.
  mutating func absorb(_ enclosed: EnclosedLetter) {
    let inner = enclosed.letter
    let isForm = enclosed.isForm
    let asks = inner.kind == .request || inner.kind == .objection
    let isOpen = kind == .other || confidence == .uncertain || kind == .completion && caseReferences.isEmpty
    if isOpen, asks, inner.confidence == .certain || isForm {
      kind = inner.kind
      confidence = inner.confidence
      reasons = inner.reasons
      expectsWord = true
    } else if kind == .request, inner.kind == .objection, isForm {
      kind = .objection
    }
    guard kind == inner.kind || isForm && asks || isForm && kind == .completion else { return }
    if evidence["name"]?.rule == "display name", inner.applicant.name != nil {
      warnings.removeAll { $0 == ApplicantReader.fromSender }
    }
    take(
      \.applicant.name, "name", from: enclosed,
      isWeak: evidence["name"]?.rule == "display name" || isShorter(than: inner.applicant.name))
    take(\.applicant.nik, "nik", from: enclosed)
    take(\.applicant.address, "address", from: enclosed)
    take(\.applicant.phone, "phone", from: enclosed)
    take(\.applicant.email, "email", from: enclosed, isWeak: evidence["email"]?.rule == "sender")
    take(\.applicant.occupation, "occupation", from: enclosed)
    take(\.applicant.organisation, "organisation", from: enclosed)
    take(\.purpose, "purpose", from: enclosed)
    take(\.obtain, "obtain", from: enclosed)
    take(\.delivery, "delivery", from: enclosed)
    join(objectionOf: enclosed)
    take(\.proxy, "proxy", from: enclosed)
    take(\.user, "user", from: enclosed)
    if inner.applicant.type != .individual { applicant.type = inner.applicant.type }
    if !inner.information.isEmpty, isForm || information.isEmpty || onlyPoints {
      information = inner.information
      evidence["information"] = enclosed.evidence("information")
      doubts["information"] = inner.doubts["information"]
    }
    // What could not be read there is nowhere else either.
    let told = Set(values.map(\.field))
    for (field, doubt) in inner.doubts where doubts[field] == nil && !told.contains(field) {
      doubts[field] = doubt
    }
    if inner.hasSignature { hasSignature = true }
    if inner.isByMandate { isByMandate = true }
    for reference in inner.caseReferences where !caseReferences.contains(reference) {
      caseReferences.append(reference)
    }
    warnings += inner.warnings.filter { !warnings.contains($0) }
  }

  /// Of an objection each names what the other leaves open: the mail its reason, the letter the number and the grounds.
  private mutating func join(objectionOf enclosed: EnclosedLetter) {
    guard let own = objection, let inner = enclosed.letter.objection, !enclosed.isForm else {
      return take(\.objection, "objection", from: enclosed)
    }
    var joined = own
    joined.grounds += inner.grounds.filter { !own.grounds.contains($0) }
    joined.grounds.sort { $0.rawValue < $1.rawValue }
    joined.reference = own.reference ?? inner.reference
    joined.statement = inner.statement ?? own.statement
    objection = joined
    for name in Doubt.parts(of: "objection") { doubts[name] = doubts[name] ?? enclosed.letter.doubts[name] }
  }

  /// Whether what the mail asks for is only said to stand in what it encloses.
  private var onlyPoints: Bool {
    information.allSatisfy {
      Words($0).all[...].has(["terlampir", "lampiran", "dilampirkan", "attached", "berikut"])
    }
  }

  /// Whether the mail is signed with a part of the name that the enclosed letter has in full.
  private func isShorter(than full: String?) -> Bool {
    guard let name = applicant.name, let full else { return false }
    let (own, other) = (Words(name).all.map(\.text), Words(full).all.map(\.text))
    return !own.isEmpty && own.count < other.count && own.allSatisfy(other.contains)
  }

  private mutating func take<Value>(
    _ path: WritableKeyPath<Letter, Value?>, _ field: String, from enclosed: EnclosedLetter,
    isWeak: Bool = false
  ) {
    guard let value = enclosed.letter[keyPath: path],
      enclosed.isForm || isWeak || self[keyPath: path] == nil
    else { return }
    self[keyPath: path] = value
    if let found = enclosed.evidence(field) { evidence[field] = found }
    for name in [field] + Doubt.parts(of: field) { doubts[name] = enclosed.letter.doubts[name] }
  }
}
