import Letters
package import Procedures

/// Compares what came with what the procedure asks for.
package enum Checklist {
  /// What is missing from a case with this data, in the procedure's order.
  package static func missing(_ data: CaseData, kind: ApplicationKind, by procedure: Procedure) -> [Lack] {
    procedure.missing(from: facts(of: data, kind: kind))
  }

  /// The facts a procedure judges.
  static func facts(of data: CaseData, kind: ApplicationKind) -> ApplicationFacts {
    ApplicationFacts(
      kind: kind,
      applicantType: data.applicant.type.procedural,
      hasProxy: data.proxy != nil,
      hasUser: data.user != nil,
      documents: data.documents.filter(\.isReadable).map {
        DocumentFact(kind: $0.document, holder: holder($0))
      },
      fields: fields(of: data),
      unreadable: data.documents.filter { !$0.isReadable }.map {
        UnreadableDocument(kind: $0.document, holder: holder($0), reason: $0.reason ?? "rusak")
      })
  }

  private static func holder(_ document: StoredDocument) -> DocumentHolder {
    DocumentHolder(rawValue: document.holder) ?? .unknown
  }

  private static func fields(of data: CaseData) -> Set<FieldName> {
    var fields: Set<FieldName> = []
    if data.applicant.name != nil || data.applicant.organisation != nil { fields.insert(.name) }
    if data.applicant.address != nil { fields.insert(.address) }
    if data.sender != nil || data.applicant.phone != nil || data.applicant.email != nil {
      fields.insert(.contact)
    }
    if !data.information.isEmpty { fields.insert(.information) }
    if let objection = data.objection, objection.statement != nil || !objection.grounds.isEmpty {
      fields.insert(.ground)
    }
    if data.purpose != nil { fields.insert(.purpose) }
    if data.isSigned { fields.insert(.signature) }
    return fields
  }
}

extension ApplicantType {
  /// The same type in the procedure's words.
  var procedural: ApplicantKind {
    switch self {
    case .individual: .individual
    case .group: .group
    case .organisation: .organisation
    }
  }
}
