/// What a letter brought, as far as a procedure judges it.
package struct ApplicationFacts: Hashable, Sendable {
  package var kind: ApplicationKind
  package var applicantType: ApplicantKind
  package var hasProxy: Bool
  /// Whether someone else will use the information.
  package var hasUser: Bool
  /// The documents that can be read.
  package var documents: [DocumentFact]
  /// What is stated. The address a mail came from counts as a contact: the caller says so.
  package var fields: Set<FieldName>
  package var channel: ApplicationChannel
  /// The documents that cannot be read: they count as missing, with their reason.
  package var unreadable: [UnreadableDocument]

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

package enum ApplicationKind: String, CaseIterable, Sendable { case request, objection }

package enum ApplicantKind: String, CaseIterable, Sendable { case individual, group, organisation }

/// The way an application came.
package enum ApplicationChannel: String, CaseIterable, Sendable { case email, scan, form }

/// A readable document that came.
package struct DocumentFact: Hashable, Sendable {
  /// The contract's word; one that no requirement names is ignored.
  package var kind: String
  package var holder: DocumentHolder

  package init(kind: String, holder: DocumentHolder = .unknown) {
    self.kind = kind
    self.holder = holder
  }
}

/// A document that came and cannot be read.
package struct UnreadableDocument: Hashable, Sendable {
  /// The contract's word, as far as its name or place tells.
  package var kind: String
  package var holder: DocumentHolder
  /// Why, in Indonesian, as a letter may say it.
  package var reason: String

  package init(kind: String, holder: DocumentHolder = .unknown, reason: String) {
    self.kind = kind
    self.holder = holder
    self.reason = reason
  }
}
