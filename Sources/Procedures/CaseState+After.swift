// The life of a case: one pure function. A new status or act does not compile until it has its place here.

extension CaseState {
  /// The state after an act, as the office's procedure allows it; `NotAllowed` carries the reason and the
  /// legal steps.
  package func after(_ act: CaseAct, under rules: TransitionRules) throws(NotAllowed) -> CaseState {
    switch outcome(of: act, under: rules) {
    case .becomes(let state): return state
    case .refused(let reason):
      throw NotAllowed(state: self, act: act, reason: reason, next: allowed(under: rules))
    }
  }

  /// The acts that are legal now, in the order in which they usually come.
  package func allowed(under rules: TransitionRules) -> [CaseAct] {
    CaseAct.allCases.filter { act in
      if case .becomes = outcome(of: act, under: rules) { true } else { false }
    }
  }

  /// Whether the state can be put back to an earlier one: an undo is a new event with a reason, and leads to
  /// a state from which one act leads here.
  package func canReturn(to earlier: CaseState, under rules: TransitionRules) -> Bool {
    earlier != self
      && CaseAct.allCases.contains { act in
        if case .becomes(self) = earlier.outcome(of: act, under: rules) { true } else { false }
      }
  }

  private func outcome(of act: CaseAct, under rules: TransitionRules) -> Outcome {
    switch self {
    case .request(let status): status.outcome(of: act, under: rules)
    case .objection(let status): status.outcome(of: act, under: rules)
    case .dispute(let status): status.outcome(of: act)
    }
  }
}

/// What an act does to a state.
enum Outcome {
  case becomes(CaseState)
  case refused(NotAllowed.Reason)

  static func request(_ status: RequestStatus) -> Outcome { .becomes(.request(status)) }
  static func objection(_ status: ObjectionStatus) -> Outcome { .becomes(.objection(status)) }
  static func dispute(_ status: DisputeStatus) -> Outcome { .becomes(.dispute(status)) }
}
