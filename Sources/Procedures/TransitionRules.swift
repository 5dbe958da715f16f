/// What an office's procedure changes about the transitions of a case.
package struct TransitionRules: Hashable, Sendable {
  /// How often the answer may be extended; 0 for never. A second extension is never legal, whatever is
  /// written.
  package var extensions: Int
  /// Whether the superior may ask a board for advice on an objection.
  package var advice: Bool
  /// Whether applicants are asked how they found the service.
  package var survey: Bool
  /// Whether an order of the superior, or an ended dispute, stands that the PPID has to carry out.
  package var isOrdered: Bool
  /// Whether an answer has promised to provide later what is not documented yet (Perki 1/2021, form of the written
  /// notice, part B).
  package var isPromised: Bool
  /// Whether the superior has ordered the PPID to give, and it is not done (UU 14/2008 Pasal 36).
  package var isBound = false

  /// Rules by hand, as tests need them.
  package init(extensions: Int, advice: Bool, survey: Bool, isOrdered: Bool = false, isPromised: Bool = false)
  {
    self.extensions = extensions
    self.advice = advice
    self.survey = survey
    self.isOrdered = isOrdered
    self.isPromised = isPromised
  }
}

extension Procedure {
  /// What the procedure changes about the transitions of a case.
  package var transitions: TransitionRules {
    TransitionRules(extensions: extending.times, advice: objection.advice, survey: survey.isKept)
  }
}
