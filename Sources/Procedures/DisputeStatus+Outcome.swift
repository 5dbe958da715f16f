extension DisputeStatus {
  /// What an act does to a dispute at this stage.
  ///
  /// The commission leads it: mediation, then adjudication, then the ruling (UU 14/2008 Pasal 40 and 42); a dispute may go
  /// to adjudication at once. A first hearing that only sends the parties to mediation is no stage: it is noted as a
  /// summons.
  func outcome(of act: CaseAct) -> Outcome {
    switch act {
    case .mediate: self == .adjudication ? .refused(.mediationOver) : entering(.mediation)
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
