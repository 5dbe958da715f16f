import Civil

extension PaperFacts {
  /// What a paper says, for officers: number, date and name of a body; giver and holder of a mandate. `nil` for a card,
  /// whose facts are the applicant's, and where nothing was read.
  package var indonesian: String? {
    switch self {
    case .none, .card: nil
    case .deed(let deed):
      Self.joined([
        deed.number.map { "nomor \($0)" }, deed.date.map { "tanggal \($0.indonesian)" },
        deed.notary.map { "notaris \($0)" }, deed.name,
      ])
    case .decree(let decree):
      Self.joined([
        decree.number.map { "nomor \($0)" }, decree.date.map { "tanggal \($0.indonesian)" }, decree.name,
      ])
    case .domicile(let domicile):
      Self.joined([
        domicile.number.map { "nomor \($0)" }, domicile.date.map { "tanggal \($0.indonesian)" },
        domicile.subject, domicile.place,
      ])
    case .power(let power):
      Self.joined([
        power.giver.map { "pemberi kuasa \($0)" }, power.holder.map { "penerima kuasa \($0)" },
        power.date.map { "tanggal \($0.indonesian)" }, power.stamp.indonesian,
      ])
    case .foreign(let what): what
    }
  }

  private static func joined(_ facts: [String?]) -> String? {
    let known = facts.compactMap { $0 }
    return known.isEmpty ? nil : known.joined(separator: ", ")
  }
}

extension PowerOfAttorney.Stamp {
  fileprivate var indonesian: String {
    switch self {
    case .none: "meterai tidak terlihat"
    case .printed: "hanya kata meterai yang tercetak"
    case .adhesive: "bermeterai"
    case .electronic: "e-meterai"
    }
  }
}
