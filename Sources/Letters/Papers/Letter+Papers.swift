extension Letter {
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
