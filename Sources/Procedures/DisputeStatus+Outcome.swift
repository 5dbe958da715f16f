extension DisputeStatus {
  /// What an act does to a dispute at this stage.
  ///
  /// The commission leads it: it may send parties from its first hearing to mediation and back, so both ways
  /// are open.
  func outcome(of act: CaseAct) -> Outcome {
    switch act {
    case .mediate: entering(.mediation)
    case .adjudicate: entering(.adjudication)
    case .close, .withdraw: self == .closed ? .refused(.ended) : .dispute(.closed)
    case .complete, .waive, .lapse, .reopen, .classify, .refer, .extend, .grant, .grantPartly, .refuse,
      .answerNotHeld, .deliver, .transfer, .obey, .advise, .respond, .survey:
      .refused(.otherKind)
    }
  }

  private func entering(_ stage: DisputeStatus) -> Outcome {
    if self == .closed { return .refused(.ended) }
    return self == stage ? .refused(.sameStage) : .dispute(stage)
  }
}
