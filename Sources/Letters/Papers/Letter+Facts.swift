extension Letter {
  /// Compares what the papers say with who asks: what a letter leaves out is taken from them, what differs is told.
  mutating func compare(with findings: [PaperFinding]) {
    for case .power(let power) in findings.map(\.facts) { compare(with: power) }
    for finding in findings {
      switch finding.facts {
      case .deed(let deed): compare(body: deed.name, of: "akta")
      case .decree(let decree) where finding.document == .skBadanHukum:
        compare(body: decree.name, of: "SK badan hukum")
      case .domicile(let domicile) where domicile.isBody:
        compare(body: domicile.subject, of: "surat domisili")
      default: break
      }
    }
    compare(
      with: findings.compactMap { finding in
        if case .card(let card) = finding.facts, finding.isLegible { card } else { nil }
      })
  }

  /// Who writes for another often says so only by enclosing the mandate.
  private mutating func compare(with power: PowerOfAttorney) {
    if !power.hasStamp { tell("Meterai pada surat kuasa tidak terlihat; mohon diperiksa.") }
    if !power.coversInformation { tell("Surat kuasa tidak menyebut permohonan informasi; mohon diperiksa.") }
    if let holder = power.holder, let proxy = proxy?.name,
      NameMatch.compare(holder, proxy) == .different
    {
      tell("Penerima kuasa pada surat kuasa berbeda dengan kuasa yang menulis; mohon diperiksa.")
    }
    // A body's counsel does not always name who leads it; the mandate does.
    if applicant.name == nil, applicant.type == .organisation, let giver = power.giver,
      let proxy = proxy?.name,
      NameMatch.compare(giver, proxy) == .different
    {
      applicant.name = giver
    }
    // Who signs as a holder of a mandate was not read; the mandate names both.
    if applicant.type != .group, proxy == nil, let holder = power.holder, let giver = power.giver,
      NameMatch.compare(holder, giver) == .different,
      applicant.name.map({ NameMatch.compare(giver, $0) == .same }) ?? true, isByMandate
    {
      proxy = Person(name: holder)
      applicant.name = applicant.name ?? giver
      tell("Kuasa pemohon diambil dari surat kuasa.")
      return
    }
    // Whom a group sends is its applicant, not its proxy.
    guard applicant.type != .group, proxy == nil, let holder = power.holder, let giver = power.giver,
      let writer = applicant.name,
      NameMatch.compare(holder, writer) == .same, NameMatch.compare(giver, writer) == .different,
      user?.name.map({ NameMatch.compare(giver, $0) == .same }) != true
    else { return }
    proxy = Person(name: writer)
    applicant.name = giver
    // The number told was the writer's own.
    applicant.nik = nil
    tell("Pemohon diambil dari surat kuasa: penulis surat adalah penerima kuasanya.")
  }

  private mutating func compare(body: String?, of paper: String) {
    guard let body else { return }
    guard let told = applicant.organisation else {
      // A letter that names nobody and encloses a body's papers is that body's.
      if applicant.type == .organisation
        || applicant.type == .individual && applicant.name == nil && proxy == nil
      {
        (applicant.organisation, applicant.type) = (body, .organisation)
      }
      return
    }
    // A stamp lies over the name; what can be read of it is the deed's.
    if Legibility.isBroken(told) {
      let own = Set(Words(body).all.map(\.text))
      if Words(told).all.map(\.text).filter({ $0.utf8.count > 2 }).allSatisfy(own.contains) {
        applicant.organisation = body
        doubts["organisation"] = .unclear
        return
      }
    }
    let (x, y) = (Self.core(body), Self.core(told))
    guard !x.isEmpty, !y.isEmpty, !x.holds(y), !y.holds(x),
      NearWord.distance(NearWord.letters(x), NearWord.letters(y), limit: 4) == nil
    else { return }
    tell("Nama badan pada \(paper) berbeda dengan nama lembaga pemohon; mohon diperiksa.")
  }

  /// A body's name without the words that say what it is.
  private static func core(_ name: String) -> String {
    let kinds: Set<String> = ["yayasan", "perkumpulan", "lsm", "pt", "cv", "ormas", "lembaga", "organisasi"]
    return Words(name).all.map(\.text).filter { !kinds.contains($0) }.joined(separator: " ")
  }

  /// Whether the only card names somebody else than the sender's address does, which is all that names the writer.
  private func takesName(from cards: [IdentityCard]) -> Bool {
    guard cards.count == 1, let card = cards.first, let name = applicant.name, proxy == nil, user == nil,
      applicant.type == .individual, kind == .request || kind == .objection,
      warnings.contains(ApplicantReader.fromSender)
    else { return false }
    return card.matches(name: name) == .different
  }

  /// A letter that names nobody is its only card's holder's.
  private mutating func fill(from cards: [IdentityCard]) {
    guard cards.count == 1, let card = cards.first, kind == .request || kind == .objection,
      let printed = card.name
    else { return }
    applicant.name = printed
    if applicant.nik == nil { applicant.nik = card.nik }
    warnings.removeAll { $0 == ApplicantReader.fromSender }
    tell("Nama pemohon diambil dari KTP.")
    guard let note = card.note else { return }
    tell(note)
    if card.isUncertain { (doubts["nik"], doubts["name"]) = (.unclear, .unclear) }
  }

  private mutating func compare(with cards: [IdentityCard]) {
    guard let name = applicant.name, !takesName(from: cards), !isOnlyShown(name, cards) else {
      return fill(from: cards)
    }
    let matches = cards.map { ($0, $0.matches(name: name)) }
    guard
      let (card, match) = matches.first(where: { $0.1 == .same })
        ?? matches.first(where: { $0.1 == .similar })
    else {
      if !cards.isEmpty, matches.allSatisfy({ $0.1 == .different }), proxy == nil, user == nil,
        applicant.type == .individual
      {
        tell("Nama pada KTP berbeda dengan nama pemohon; mohon diperiksa.")
        contradict("name")
      }
      return
    }
    if let note = card.note { tell(note) }
    if let printed = card.name, NameMatch.isCut(name, of: printed), card.nik != nil,
      applicant.nik == nil || applicant.nik == card.nik
    {
      // A signature or a stamp lies over the rest of it.
      applicant.name = printed
    } else if match == .similar {
      tell("Nama pada KTP mirip, tetapi tidak sama, dengan nama pemohon.")
      // The number is one person's: a name that is nearly the card's is his, as a scanner or he himself wrote it.
      if card.nik == nil || card.nik != applicant.nik { contradict("name") }
    }
    guard let nik = card.nik else {
      tell("NIK pada KTP tidak terbaca dengan pasti; mohon diperiksa.")
      return
    }
    if let told = applicant.nik, told != nik {
      tell("NIK pada surat berbeda dengan NIK pada KTP; mohon diperiksa.")
      // One of the two is wrong, whoever wrote it.
      doubts["nik"] = .contradiction
    } else if applicant.nik == nil {
      applicant.nik = nik
      if card.isUncertain { doubts["nik"] = .unclear }
    }
  }

  /// Whether a mail's display name is all that names its writer, and its one card names somebody.
  private func isOnlyShown(_ name: String, _ cards: [IdentityCard]) -> Bool {
    guard evidence["name"]?.rule == "display name", proxy == nil, cards.count == 1, cards[0].name != nil
    else {
      return false
    }
    return cards[0].matches(name: name) != .same
  }

  /// A card outweighs what was recognised of a letter; what somebody typed is told only.
  private mutating func contradict(_ field: String) {
    if channel == .scan { doubts[field] = .contradiction }
  }

  private mutating func tell(_ sentence: String) {
    if !warnings.contains(sentence) { warnings.append(sentence) }
  }
}
