/// What a letter brought, as far as a procedure judges it.
package struct ApplicationFacts: Hashable, Sendable {
  /// A request or an objection.
  package var kind: ApplicationKind
  /// Who asks: a person, a group, or an organisation.
  package var applicantType: ApplicantKind
  /// Whether someone else acts for the applicant.
  package var hasProxy: Bool
  /// Whether someone else will use the information.
  package var hasUser: Bool
  /// The documents that can be read.
  package var documents: [DocumentFact]
  /// What is stated. The address a mail came from counts as a contact: the caller says so.
  package var fields: Set<FieldName>
  /// The way it came; some requirements hold on paper alone.
  package var channel: ApplicationChannel
  /// The documents that cannot be read: they count as missing, with their reason.
  package var unreadable: [UnreadableDocument]

  /// Facts of which all but the kind and the type may be left out: nothing came, nothing is stated.
  package init(
    kind: ApplicationKind, applicantType: ApplicantKind, hasProxy: Bool = false, hasUser: Bool = false,
    documents: [DocumentFact] = [], fields: Set<FieldName> = [], channel: ApplicationChannel = .email,
    unreadable: [UnreadableDocument] = []
  ) {
    self.kind = kind
    self.applicantType = applicantType
    self.hasProxy = hasProxy
    self.hasUser = hasUser
    self.documents = documents
    self.fields = fields
    self.channel = channel
    self.unreadable = unreadable
  }
}

/// What an application is.
package enum ApplicationKind: String, CaseIterable, Sendable { case request, objection }

/// Who can ask.
package enum ApplicantKind: String, CaseIterable, Sendable { case individual, group, organisation }

/// The way an application came.
package enum ApplicationChannel: String, CaseIterable, Sendable { case email, scan, form }

/// A readable document that came.
package struct DocumentFact: Hashable, Sendable {
  /// The contract's word; one that no requirement names is ignored.
  package var kind: String
  /// Whose it is, as far as it tells.
  package var holder: DocumentHolder

  /// A document by its word.
  package init(kind: String, holder: DocumentHolder = .unknown) {
    self.kind = kind
    self.holder = holder
  }
}

/// A document that came and cannot be read.
package struct UnreadableDocument: Hashable, Sendable {
  /// The contract's word, as far as its name or place tells.
  package var kind: String
  /// Whose it is, as far as it tells.
  package var holder: DocumentHolder
  /// Why, in Indonesian, as a letter may say it.
  package var reason: String

  /// A document that counts as missing, and why.
  package init(kind: String, holder: DocumentHolder = .unknown, reason: String) {
    self.kind = kind
    self.holder = holder
    self.reason = reason
  }
}
