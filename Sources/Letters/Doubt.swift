/// Why a field that was read from paper may be wrong.
package enum Doubt: String, Sendable {
  /// It stands on words that the character reader was not sure of.
  case unclear
  /// It is not what such a field holds: a NIK of fifteen figures, a name with figures.
  case misfit
  /// An identity card says otherwise.
  case contradiction
  /// Nobody's own words say it: it stands in the head of a body's paper, or was concluded.
  case concluded

  /// For the officer, without a full stop (Indonesian).
  package var indonesian: String {
    switch self {
    case .unclear: "tulisannya kurang jelas terbaca"
    case .misfit: "tulisannya tidak terbaca, atau isinya tidak lazim"
    case .contradiction: "berbeda dengan KTP"
    case .concluded: "tidak tertulis jelas, disimpulkan dari bagian lain surat"
    }
  }

  /// The fields of a whole: the contract's `objection` has several.
  static func parts(of field: String) -> [String] {
    field == "objection" ? ["objection.reference", "objection.grounds", "objection.statement"] : []
  }
}

extension Letter {
  /// The values by the contract's field names, those that are there.
  var values: [(field: String, value: String)] {
    var values: [(String, String?)] = [
      ("name", applicant.name), ("nik", applicant.nik), ("address", applicant.address),
      ("phone", applicant.phone), ("email", applicant.email), ("occupation", applicant.occupation),
      ("organisation", applicant.organisation), ("proxy", proxy?.name), ("user", user?.name),
      ("purpose", purpose), ("obtain", obtain),
      ("information", information.isEmpty ? nil : information.joined(separator: " ")),
      ("objection.reference", objection?.reference), ("objection.statement", objection?.statement),
    ]
    values.removeAll { $0.1 == nil }
    return values.map { ($0.0, $0.1 ?? "") }
  }

  /// The fields without which the letter cannot be filed, and that are doubtful or empty: who asks, and for what.
  package var openNeeds: [String] {
    let hasWho = applicant.name != nil || applicant.organisation != nil
    var open: [String] = []
    if !hasWho || doubts["name"] != nil && applicant.name != nil || doubts["name"] == .misfit {
      open.append("name")
    }
    switch kind {
    case .request:
      if information.isEmpty || doubts["information"] != nil { open.append("information") }
    case .objection:
      let hasGrounds = objection.map { !$0.grounds.isEmpty || $0.statement != nil } ?? false
      if !hasGrounds, objection?.reference == nil { open.append("objection.grounds") }
      if doubts["objection.grounds"] != nil { open.append("objection.grounds") }
      if doubts["objection.reference"] != nil { open.append("objection.reference") }
    default: return []
    }
    return open
  }

  /// What of these keeps the letter from being filed without a person: of a letter on paper all, of a mail what was read
  /// badly on the papers it encloses; what a mail leaves out its sender is asked for.
  package var unreadNeeds: [String] {
    switch channel {
    case .scan: openNeeds
    case .email: openNeeds.filter { doubts[$0] != nil }
    case .form: []
    }
  }
}
