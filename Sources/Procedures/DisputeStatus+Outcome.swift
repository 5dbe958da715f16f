extension DisputeStatus {
  /// What an act does to a dispute at this stage.
  ///
  /// The commission leads it: it may send parties from its first hearing to mediation and back, so both ways
  /// are open.
  func outcome(of act: CaseAct) -> Outcome {
    switch act {
    case .mediate: entering(.mediation)
    case .adjudicate: entering(.adjudication)
    case .close: self == .closed ? .refused(.ended) : .dispute(.closed)
    case .assist: self == .closed ? .refused(.ended) : .dispute(self)
    // The applicant takes the application back at the commission, which ends it: that is the stage `closed`.
    case .withdraw: self == .closed ? .refused(.ended) : .refused(.commissionEnds)
    case .complete, .waive, .lapse, .reopen, .classify, .refer, .supply, .consequenceTest, .extend, .grant,
      .grantPartly, .refuse, .answerNotHeld, .deliver, .transfer, .obey, .advise, .settle, .respond, .archive,
      .survey:
      .refused(.otherKind)
    }
  }

  private func entering(_ stage: DisputeStatus) -> Outcome {
    if self == .closed { return .refused(.ended) }
    return self == stage ? .refused(.sameStage) : .dispute(stage)
  }
}
