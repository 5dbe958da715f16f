extension ObjectionStatus {
  /// What an act does to an objection of this status.
  func outcome(of act: CaseAct, under rules: TransitionRules) -> Outcome {
    switch act {
    case .complete, .waive, .lapse: completing(act)
    case .refer, .supply, .advise, .respond: responding(act, rules)
    case .settle: settling
    case .archive, .deliver: handling(act)
    case .withdraw, .close: ending(act)
    case .obey: obeying(rules)
    // The law gives the superior no extension (UU 14/2008 Pasal 36 ayat (2)).
    case .extend: .refused(.noExtension)
    case .reopen, .classify, .consequenceTest, .grant, .grantPartly, .refuse, .answerNotHeld, .transfer,
      .survey, .mediate, .adjudicate, .assist:
      .refused(.otherKind)
    }
  }

  /// Where an objection is tied to no request, its own order is carried out here.
  private func obeying(_ rules: TransitionRules) -> Outcome {
    guard rules.isOrdered else { return .refused(.notOrdered) }
    return self == .responded || self == .closed ? .objection(self) : .refused(.notAnswered)
  }

  private func completing(_ act: CaseAct) -> Outcome {
    switch (self, act) {
    case (.incomplete, .complete): .objection(.registered)
    case (.incomplete, .waive): .objection(.incomplete)
    // Neither the law nor a procedure ends an objection because a paper lacks (UU 14/2008 Pasal 36): the superior answers.
    case (.incomplete, _): .refused(.noLapse)
    case (.registered, _), (.responded, _): .refused(.alreadyComplete)
    case (.closed, _), (.withdrawn, _): .refused(.ended)
    }
  }

  private func responding(_ act: CaseAct, _ rules: TransitionRules) -> Outcome {
    if act == .advise, !rules.advice { return .refused(.noAdvice) }
    return switch self {
    case .incomplete: .refused(.incomplete)
    case .registered: act == .respond ? .objection(.responded) : .objection(.registered)
    case .responded: .refused(.alreadyAnswered)
    case .closed, .withdrawn: .refused(.ended)
    }
  }

  /// The parties may agree before the superior answers, and after.
  private var settling: Outcome {
    switch self {
    case .incomplete: .refused(.incomplete)
    case .registered, .responded: .objection(self)
    case .closed, .withdrawn: .refused(.ended)
    }
  }

  /// What is done with the superior's response: it is given to the applicant, and archived, which may come last.
  private func handling(_ act: CaseAct) -> Outcome {
    switch self {
    case .incomplete: .refused(.incomplete)
    case .registered: .refused(.notAnswered)
    case .responded: .objection(.responded)
    case .closed: act == .archive ? .objection(.closed) : .refused(.ended)
    case .withdrawn: .refused(.ended)
    }
  }

  private func ending(_ act: CaseAct) -> Outcome {
    switch (self, act) {
    case (.incomplete, .withdraw), (.registered, .withdraw): .objection(.withdrawn)
    case (.responded, .withdraw): .refused(.alreadyAnswered)
    case (.incomplete, _): .refused(.incomplete)
    case (.registered, _): .refused(.notAnswered)
    case (.responded, _): .objection(.closed)
    case (.closed, _), (.withdrawn, _): .refused(.ended)
    }
  }
}
