import Procedures

extension OfficerAct {
  /// Fills in the way and the form in which information is given where the officer has said nothing: as the applicant
  /// wished, and by mail to who wrote by mail. The written notice names both (UU 14/2008 Pasal 22 ayat (7) huruf f).
  mutating func wish(as data: CaseData) {
    guard [.act(.grant), .act(.grantPartly)].contains(act) else { return }
    if method?.nonEmpty == nil {
      method = data.delivery.flatMap { ActWords.method($0) } ?? (data.sender == nil ? nil : "email")
    }
    if forms.isEmpty, method == "email" { forms = ["softcopy"] }
  }
}
