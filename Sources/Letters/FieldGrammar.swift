import Octets

/// What can be seen of a field's value itself: whether such a field holds such a thing.
enum FieldGrammar {
  /// The fields of a form or letter on paper whose values do not fit them, or that nobody could read.
  static func doubts(_ applicant: Applicant, _ form: FormReader) -> [String: Doubt] {
    var doubts: [String: Doubt] = [:]
    for field in form.illegible { if let name = names[field] { doubts[name] = .misfit } }
    func isFilled(_ field: Field) -> Bool {
      form.all(field).contains {
        Legibility.isBroken($0.text) || $0.text.utf8.count { $0.isAlpha || $0.isDigit } >= 3
      }
    }
    if let nik = applicant.nik {
      if KtpNumber.defect(nik) != nil { doubts["nik"] = .misfit }
    } else if isFilled(.nik) {
      doubts["nik"] = .misfit
    }
    if applicant.phone == nil, isFilled(.phone) { doubts["phone"] = .misfit }
    if applicant.email == nil, isFilled(.email) { doubts["email"] = .misfit }
    if let name = applicant.name {
      if !Legibility.isName(name) { doubts["name"] = .misfit }
    } else if isFilled(.name), applicant.organisation == nil {
      doubts["name"] = .misfit
    }
    if let address = applicant.address, Words(address).all.count < 2 { doubts["address"] = .misfit }
    return doubts
  }

  private static let names: [Field: String] = [
    .name: "name", .nik: "nik", .address: "address", .phone: "phone", .email: "email", .contact: "phone",
    .occupation: "occupation", .organisation: "organisation", .information: "information",
    .purpose: "purpose", .obtain: "obtain", .delivery: "delivery", .reference: "objection.reference",
    .grounds: "objection.grounds", .statement: "objection.statement",
  ]
}
