extension RequestStatus {
  /// What an act does to a request of this status.
  func outcome(of act: CaseAct, under rules: TransitionRules) -> Outcome {
    // What the superior has ordered cannot be refused, passed on, put off or left undone.
    if rules.isBound, [.refuse, .answerNotHeld, .transfer, .extend, .close, .lapse].contains(act),
      [.registered, .extended, .granted, .partlyGranted, .refused, .delivered].contains(self)
    {
      return .refused(.bound)
    }
    return switch act {
    case .advise, .settle, .respond, .archive, .mediate, .adjudicate, .assist: .refused(.otherKind)
    case .complete, .waive, .lapse, .reopen: completing(act)
    case .classify, .refer, .supply, .consequenceTest, .extend: handling(act, rules)
    case .grant, .grantPartly, .refuse, .answerNotHeld, .transfer: deciding(act)
    case .obey: obeying(rules)
    case .deliver: giving(rules)
    case .survey, .withdraw, .close: ending(act, rules)
    }
  }

  private func completing(_ act: CaseAct) -> Outcome {
    switch (self, act) {
    case (.incomplete, .complete): .request(.registered)
    case (.incomplete, .waive): .request(.incomplete)
    case (.incomplete, .lapse): .request(.lapsed)
    case (.lapsed, .reopen): .request(.incomplete)
    case (_, .reopen): .refused(.notLapsed)
    case (.registered, _), (.extended, _): .refused(.alreadyComplete)
    case (.granted, _), (.partlyGranted, _), (.refused, _), (.delivered, _): .refused(.alreadyComplete)
    case (.incomplete, _), (.closed, _), (.lapsed, _), (.withdrawn, _), (.transferred, _): .refused(.ended)
    }
  }

  private func handling(_ act: CaseAct, _ rules: TransitionRules) -> Outcome {
    switch self {
    case .incomplete: .refused(.incomplete)
    case .registered:
      if act == .extend {
        rules.extensions > 0 ? .request(.extended) : .refused(.noExtension)
      } else {
        .request(self)
      }
    case .extended: act == .extend ? .refused(.alreadyExtended) : .request(self)
    // A unit may still have to make the copies of what was granted.
    case .granted, .partlyGranted:
      act == .refer || act == .supply ? .request(self) : .refused(.alreadyDecided)
    case .refused, .delivered: .refused(.alreadyDecided)
    case .closed, .lapsed, .withdrawn, .transferred: .refused(.ended)
    }
  }

  private func deciding(_ act: CaseAct) -> Outcome {
    switch self {
    // A letter that reached the wrong body is passed on without asking for papers first.
    case .incomplete: act == .transfer ? .request(.transferred) : .refused(.incomplete)
    case .registered, .extended: .request(Self.decided(by: act))
    case .granted, .partlyGranted, .refused, .delivered: .refused(.alreadyDecided)
    case .closed, .lapsed, .withdrawn, .transferred: .refused(.ended)
    }
  }

  private static func decided(by act: CaseAct) -> RequestStatus {
    switch act {
    case .grant: .granted
    case .grantPartly: .partlyGranted
    case .transfer: .transferred
    default: .refused
    }
  }

  private func giving(_ rules: TransitionRules) -> Outcome {
    switch self {
    case .incomplete: .refused(.incomplete)
    case .lapsed, .withdrawn, .transferred, .closed: .refused(.ended)
    // What was asked may go out in several parts.
    case .granted, .partlyGranted, .delivered: .request(.delivered)
    case .registered, .extended: .refused(.notDecided)
    case .refused: rules.isPromised ? .request(.delivered) : .refused(.nothingToDeliver)
    }
  }

  /// An order comes after an objection, which can be about silence, a refusal, what was given, or what never came.
  private func obeying(_ rules: TransitionRules) -> Outcome {
    guard rules.isOrdered else { return .refused(.notOrdered) }
    return self == .withdrawn ? .refused(.ended) : .request(.granted)
  }

  private func ending(_ act: CaseAct, _ rules: TransitionRules) -> Outcome {
    switch (self, act) {
    case (_, .survey): surveying(rules)
    case (.incomplete, .withdraw), (.registered, .withdraw), (.extended, .withdraw): .request(.withdrawn)
    case (.granted, .withdraw), (.partlyGranted, .withdraw): .request(.withdrawn)
    case (.refused, .withdraw), (.delivered, .withdraw): .refused(.alreadyAnswered)
    case (.incomplete, _): .refused(.incomplete)
    // Silence does not end a request: it must be answered.
    case (.registered, _), (.extended, _): .refused(.notAnswered)
    case (.granted, _), (.partlyGranted, _), (.refused, _), (.delivered, _): .request(.closed)
    case (.closed, _), (.lapsed, _), (.withdrawn, _), (.transferred, _): .refused(.ended)
    }
  }

  /// The survey changes nothing and conditions nothing.
  private func surveying(_ rules: TransitionRules) -> Outcome {
    guard rules.survey else { return .refused(.noSurvey) }
    return switch self {
    case .granted, .partlyGranted, .refused, .delivered, .closed: .request(self)
    case .incomplete, .registered, .extended: .refused(.surveyTooEarly)
    case .lapsed, .withdrawn, .transferred: .refused(.ended)
    }
  }
}
