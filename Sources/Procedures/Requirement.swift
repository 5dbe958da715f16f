/// One thing a request or an objection must bring, and when.
package struct Requirement: Hashable, Sendable {
  /// What is needed.
  package var need: Need
  /// When it is needed.
  package var condition: Condition
  /// Whether a case waits for it.
  package var level: RequirementLevel
  /// What asks for it.
  package var citation: Citation
}

/// What is needed.
package enum Need: Hashable, Sendable {
  /// A document; with a holder, that person's own, one copy for each need.
  case document(DocumentWord, of: DocumentHolder?)
  /// Any one of several sets of documents; when none is whole, `says` is the word for what is missing.
  case anyOf([[DocumentWord]], says: DocumentWord)
  /// Something the letter or the form must state.
  case field(FieldName)
}

/// Whether a request waits for it.
package enum RequirementLevel: String, CaseIterable, Sendable {
  /// The case is incomplete without it.
  case wajib
  /// The office would like it; nothing waits.
  case disarankan
}

/// The circumstances in which a requirement applies; all that are given must hold, and none means always.
package struct Condition: Hashable, Sendable {
  /// Empty for every type.
  package var types: Set<ApplicantKind> = []
  /// Whether someone acts for the applicant; `nil` for both.
  package var proxy: Bool?
  /// Whether someone else will use the information.
  package var user: Bool?
  /// Empty for every channel.
  package var channels: Set<ApplicationChannel> = []

  /// Always.
  package init() {}

  /// Whether it applies to these facts.
  package func holds(for facts: ApplicationFacts) -> Bool {
    (types.isEmpty || types.contains(facts.applicantType))
      && (proxy.map { $0 == facts.hasProxy } ?? true)
      && (user.map { $0 == facts.hasUser } ?? true)
      && (channels.isEmpty || channels.contains(facts.channel))
  }
}

/// The contract's words for documents.
package enum DocumentWord: String, CaseIterable, Sendable {
  case ktp, akta
  case skBadanHukum = "sk-badan-hukum"
  case suratDomisili = "surat-domisili"
  case adArt = "ad-art"
  case suratKuasa = "surat-kuasa"
  case form
}

/// Whose document it is.
package enum DocumentHolder: String, CaseIterable, Sendable {
  case applicant, leader, user, proxy, giver, unknown

  /// The holders whose copy serves where this one's is asked for.
  ///
  /// A reader often cannot tell the applicant from the leader who signs for an organisation, or from the
  /// giver of a power, so these stand for each other; an unknown holder serves where nobody better does.
  var accepted: Set<DocumentHolder> {
    switch self {
    case .applicant, .giver: [.applicant, .giver, .leader]
    case .leader: [.leader, .applicant]
    case .user: [.user]
    case .proxy: [.proxy]
    case .unknown: []
    }
  }
}

/// What a letter or form states, by the words of the contract; `ground` is the objection's statement.
package enum FieldName: String, CaseIterable, Sendable {
  case name, address, contact, information, purpose, signature
  /// Why someone objects; its word is `information`.
  case ground
}
