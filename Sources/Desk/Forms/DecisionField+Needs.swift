import Procedures

extension DecisionField {
  /// Whether a step asks the question.
  enum Need: Equatable {
    case required, possible
  }

  /// What a step has to do with the question; `nil` for nothing: an answer there is then a mistake.
  func need(of choice: FormChoice) -> Need? {
    switch self {
    case .caseID, .state, .step, .by: .required
    case .number, .copies, .note: .possible
    default:
      switch choice.deed {
      case .act(let kind): need(of: kind)
      case .classified(let isExempt):
        self == .basis ? (isExempt ? .required : .possible) : self == .reason ? .possible : nil
      case .responded(let response): need(of: response)
      case .disputed: need(of: choice.stage)
      case .linked: self == .to ? .required : self == .reason ? .possible : nil
      case .called, .undo: self == .reason ? .required : nil
      }
    }
  }

  private func need(of stage: DisputeStatus?) -> Need? {
    switch self {
    case .reason, .register: .possible
    case .filed: stage == .open ? .possible : nil
    case .hearing, .hour, .place: stage == .closed ? nil : .possible
    case .outcome: stage == .closed ? .required : nil
    default: nil
    }
  }

  private func need(of response: OfficerAct.Response) -> Need? {
    switch self {
    case .reason: .required
    case .order: response == .reject ? nil : .required
    case .basis, .advice: .possible
    case .days: response == .reject ? nil : .possible
    default: nil
    }
  }

  private func need(of act: CaseAct) -> Need? {
    switch act {
    case .waive: [.reason, .waived].contains(self) ? .required : nil
    case .reopen, .withdraw: self == .reason ? .required : nil
    case .lapse: self == .reason ? .possible : nil
    case .refer: self == .to ? .required : [.reason, .due].contains(self) ? .possible : nil
    case .supply: [.reason, .to].contains(self) ? .possible : nil
    case .consequenceTest: [.reason, .basis, .consequence, .period].contains(self) ? .required : nil
    case .settle, .assist: self == .reason ? .required : nil
    case .archive: self == .reason ? .required : self == .to ? .possible : nil
    case .survey: self == .ratings ? .required : nil
    case .extend: [.reason, .ground].contains(self) ? .required : nil
    case .grant: [.reason, .basis].contains(self) || isGiving ? .possible : nil
    case .obey: self == .reason ? .required : self == .basis || isGiving ? .possible : nil
    case .grantPartly:
      [.basis, .consequence, .redaction].contains(self)
        ? .required : self == .reason || isGiving ? .possible : nil
    case .refuse:
      [.basis, .consequence].contains(self)
        ? .required : [.reason, .redaction].contains(self) ? .possible : nil
    case .answerNotHeld: self == .reason ? .required : [.to, .days].contains(self) ? .possible : nil
    case .transfer: self == .to ? .required : self == .reason ? .possible : nil
    case .deliver:
      self == .method ? .required : [.recipient, .forms, .reason].contains(self) ? .possible : nil
    case .advise: self == .advice ? .required : self == .to ? .possible : nil
    case .close: self == .satisfied ? .required : self == .reason ? .possible : nil
    case .complete, .classify, .respond, .mediate, .adjudicate: nil
    }
  }

  /// What is said with an answer that gives something.
  private var isGiving: Bool { [.costs, .payment, .days, .forms, .method].contains(self) }
}
