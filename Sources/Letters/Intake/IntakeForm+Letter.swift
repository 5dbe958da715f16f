extension IntakeForm {
  /// The form prefilled with what was read of a letter.
  ///
  /// `origin`: sixteen hexadecimal digits. `received`: the office's receipt.
  package init(_ letter: Letter, origin: String, received: FormReceipt) {
    self.init()
    self.origin = origin
    self.received = received
    kind = FormWords.kinds.first { $0.kind == letter.kind && letter.kind != .other }?.kind
    type = letter.applicant.type
    let objection = letter.objection
    let values: [(FormField, String?)] = [
      (.name, letter.applicant.name), (.organisation, letter.applicant.organisation),
      (.nik, letter.applicant.nik), (.address, letter.applicant.address), (.phone, letter.applicant.phone),
      (.email, letter.applicant.email), (.occupation, letter.applicant.occupation),
      (.proxy, letter.proxy?.name), (.user, letter.user?.name), (.purpose, letter.purpose),
      (.obtain, letter.obtain), (.delivery, letter.delivery), (.reference, objection?.reference),
    ]
    for (field, value) in values { self[field] = value }
    for (field, value) in letter.cardAnswers { self[field] = value }
    ask(letter.information)
    grounds = objection?.grounds ?? []
    tell(objection?.statement)
    let files = letter.files
    papers = letter.documents.filter { $0.document != .other }.map { document in
      var paper = FormPaper(kind: document.document)
      if document.document == .ktp { paper.holder = document.holder }
      paper.file = files.firstIndex(of: document.part).map { $0 + 1 } ?? 0
      paper.pages = document.pages
      paper.isLegible = document.readable
      return paper
    }
  }

  /// What the officer must look at above each answer.
  package static func remarks(_ letter: Letter) -> [FormField: [String]] {
    var remarks: [FormField: [String]] = [:]
    if letter.confidence == .uncertain { remarks[.kind] = ["jenis surat tidak pasti."] }
    for (field, doubt) in letter.doubts {
      guard let field = fields[field] else { continue }
      remarks[field, default: []].append(doubt.indonesian + ".")
    }
    for (field, _) in letter.cardAnswers { remarks[field, default: []].append("diambil dari KTP.") }
    for field in letter.openNeeds.compactMap({ fields[$0] }) where remarks[field] == nil {
      remarks[field] = ["tidak ditemukan pada surat."]
    }
    return remarks
  }

  private static let fields: [String: FormField] = [
    "name": .name, "nik": .nik, "address": .address, "phone": .phone, "email": .email,
    "occupation": .occupation, "organisation": .organisation, "proxy": .proxy, "user": .user,
    "information": .information, "purpose": .purpose, "obtain": .obtain, "delivery": .delivery,
    "objection.reference": .reference, "objection.grounds": .grounds, "objection.statement": .statement,
  ]

  /// Looks whether the answers can be filed; throws the first that cannot.
  package func check() throws(IntakeFault) {
    guard let kind else { throw .noKind }
    if let nik = self[.nik] {
      let digits = nik.utf8.filter { $0 != 0x20 && $0 != 0x2E && $0 != 0x2D }
      guard digits.count == 16, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { throw .oddNik }
    }
    if let email = self[.email], MailAddress.find(email) == nil { throw .oddEmail }
    switch kind {
    case .request, .objection:
      if isEmpty { throw .empty }
    case .completion, .withdrawal:
      if self[.caseNumber] == nil, self[.sameAs] == nil { throw .noCase }
    default: break
    }
  }
}

extension Letter {
  /// A letter that an officer typed as a form, with no other behind it.
  package init(_ form: IntakeForm) {
    self.init(kind: .other, channel: .form)
    answerable = false
    unanswerableReason = "Surat tidak datang lewat surel; jawaban dicetak."
    hasSignature = true
    take(form, mediaType: "text/plain")
  }

  /// What the only card among its papers answers where the letter does not: who asks, for a person to confirm.
  ///
  /// Empty where the letter names somebody else, or more than one card came with it.
  fileprivate var cardAnswers: [(field: FormField, value: String)] {
    let cards = documents.compactMap { document -> IdentityCard? in
      if case .card(let card) = document.facts { card } else { nil }
    }
    guard cards.count == 1, let card = cards.first, applicant.organisation == nil, proxy == nil else {
      return []
    }
    if let name = applicant.name {
      guard card.nik != nil && card.nik == applicant.nik || card.matches(name: name) == .same else {
        return []
      }
    }
    let answers: [(FormField, String?, String?)] = [
      (.name, applicant.name, card.name), (.nik, applicant.nik, card.nik),
      (.address, applicant.address, card.place), (.occupation, applicant.occupation, card.occupation),
    ]
    return answers.compactMap { field, told, printed in
      told == nil && doubts[field.rawValue] == nil ? printed.map { (field, $0) } : nil
    }
  }

  /// The parts of its papers in order, each once; what stands in the letter's own file has none.
  package var files: [String] {
    var files: [String] = []
    for document in documents where !document.part.isEmpty && !files.contains(document.part) {
      files.append(document.part)
    }
    return files
  }

  /// Takes over an officer's form: every answer stands as it is, an empty one too; who sent the letter and how it came
  /// stays the letter's own.
  ///
  /// `mediaType`: of the letter's own file, for papers that the officer found in it. `files`: the parts that the form's
  /// numbers mean; `nil` for those of the papers as they are.
  package mutating func take(_ form: IntakeForm, mediaType: String, files: [String]? = nil) {
    kind = form.kind ?? .other
    confidence = .certain
    reasons = [Self.byOfficer]
    doubts = [:]
    warnings = []
    applicant = Applicant(type: form.type)
    applicant.name = form[.name]
    applicant.organisation = form[.organisation]
    applicant.nik = form[.nik].map {
      String(decoding: $0.utf8.filter { (0x30...0x39).contains($0) }, as: UTF8.self)
    }
    applicant.address = form[.address]
    applicant.phone = form[.phone].map { PhoneNumber.find($0, isField: true) ?? $0 }
    applicant.email = form[.email].map { MailAddress.find($0) ?? $0 }
    applicant.occupation = form[.occupation]
    proxy = form[.proxy].map { Person(name: $0) }
    user = form[.user].map { Person(name: $0) }
    information = form.information
    purpose = form[.purpose]
    obtain = form[.obtain]
    delivery = form[.delivery]
    objection =
      kind == .objection
      ? Objection(reference: form[.reference], grounds: form.grounds, statement: form.statement) : nil
    let named = [form[.caseNumber], form[.sameAs], kind == .objection ? form[.reference] : nil]
    caseReferences = named.compactMap { $0.map { CaseReference(text: $0, isQuoted: false) } }
    evidence = [:]
    for (field, _) in values { evidence[field] = Self.byOfficer }
    take(form.papers, mediaType, files ?? self.files)
  }

  private static let byOfficer = Evidence(part: "", offset: 0, rule: "officer's form")

  /// The part that a file's number means. In a mail a page without a number is its only file's.
  private func part(_ file: Int, _ files: [String]) -> String {
    if file > 0, file <= files.count { return files[file - 1] }
    return channel == .email && files.count == 1 ? files[0] : ""
  }

  /// The papers as the officer lists them; files that no line speaks of stay, as papers of no kind.
  private mutating func take(_ papers: [FormPaper], _ mediaType: String, _ files: [String]) {
    var listed: [Document] = []
    for paper in papers {
      let part = part(paper.file, files)
      let known = documents.filter { $0.part == part }
      var document =
        known.first { $0.pages == paper.pages && $0.document == paper.kind } ?? known.first.map { first in
          var other = Document(
            part: part, file: first.file, mediaType: first.mediaType, document: paper.kind, evidence: "")
          if paper.kind == first.document { other.facts = first.facts }
          return other
        }
        ?? Document(part: part, file: nil, mediaType: mediaType, document: paper.kind, evidence: "")
      if paper.kind == .ktp { document.holder = paper.holder }
      document.pages = paper.pages
      if document.readable != paper.isLegible { document.reason = paper.isLegible ? nil : "tidak terbaca" }
      document.readable = paper.isLegible
      document.evidence = Self.byOfficer.rule
      listed.append(document)
    }
    for part in self.files where !listed.contains(where: { $0.part == part }) {
      guard let first = documents.first(where: { $0.part == part }) else { continue }
      listed.append(
        Document(
          part: part, file: first.file, mediaType: first.mediaType, document: .other,
          evidence: Self.byOfficer.rule))
    }
    documents = listed
  }
}
