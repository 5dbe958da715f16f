package import Civil

/// The periods a case knows, by the names of the contract.
package enum DeadlineName: String, CaseIterable, Sendable {
  /// The applicant's time to send what is missing.
  case completion
  /// The office's time to answer.
  case answer
  /// What one extension adds to the answer.
  case `extension`
  /// The applicant's time to object.
  case objectionWindow = "objection-window"
  /// The superior's time to respond to an objection.
  case response
  /// The applicant's time to go to the Komisi Informasi.
  case disputeWindow = "dispute-window"
}

/// The event from whose day a period counts.
package enum DeadlineTrigger: String, CaseIterable, Sendable {
  case received
  case complete
  /// The applicant got the request for what is missing.
  case noticeReceived = "notice-received"
  /// The last day of the answer's period.
  case answerDue = "answer-due"
  /// The applicant found a ground to object: the refusal came, or the answer did not.
  case groundFound = "ground-found"
  case objectionReceived = "objection-received"
  /// The objection was entered in its register.
  case objectionRegistered = "objection-registered"
  /// The superior's response came, or its last day passed without one.
  case responseReceived = "response-received"
}

/// Who must act within a period.
package enum BoundParty: String, CaseIterable, Sendable {
  case office, applicant, superior
}

/// One period of a procedure.
package struct DeadlineRule: Hashable, Sendable {
  /// Which period it is.
  package var name: DeadlineName
  /// From 1.
  package var days: Int
  /// Working days or calendar days.
  package var unit: DayUnit
  /// The event whose day is day 0.
  package var trigger: DeadlineTrigger
  /// Who must act.
  package var binds: BoundParty
  /// What it rests on.
  package var citation: Citation
  /// The law's period, where the office's differs; shown beside it.
  package var lawful: LawfulPeriod?

  /// The words or the article it rests on.
  package var source: String { citation.words }
  /// A remark for who maintains the file; never printed.
  package var note: String? { citation.note }
}

/// What the law gives where an office's own rule differs.
package struct LawfulPeriod: Hashable, Sendable {
  /// From 1.
  package var days: Int
  /// Working days or calendar days.
  package var unit: DayUnit
  /// The event whose day is day 0.
  package var trigger: DeadlineTrigger
  /// The article.
  package var law: String
}

/// How often and why the answer may be extended.
package struct ExtensionRule: Hashable, Sendable {
  /// 0 where the procedure knows no extension.
  package var times: Int
  /// The reasons that count; empty where there is no extension.
  package var reasons: [ExtensionReason]
  /// What it rests on.
  package var citation: Citation
}

/// The reasons that allow an extension.
package enum ExtensionReason: String, CaseIterable, Sendable {
  /// Belum dikuasai atau didokumentasikan.
  case notHeld = "not-held"
  /// Belum dapat diputuskan apakah dikecualikan.
  case exclusionUndecided = "exclusion-undecided"

  /// The reason as a letter states it.
  package var indonesian: String {
    switch self {
    case .notHeld: "informasi yang diminta belum dikuasai atau didokumentasikan"
    case .exclusionUndecided:
      "belum dapat diputuskan apakah informasi yang diminta termasuk informasi yang dikecualikan"
    }
  }
}
