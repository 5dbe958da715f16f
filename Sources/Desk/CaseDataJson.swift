package import Json
package import Letters

// The file format of personal data, version 1; a changed shape gets a new number and keeps reading the old one.

extension CaseData {
  /// The data as a JSON object, in a fixed order so that equal data has an equal digest.
  package var json: JsonValue {
    var members: [(String, JsonValue)] = [
      ("v", .int(1)),
      ("applicant", Self.json(applicant)),
      ("proxy", .optional(proxy)),
      ("user", .optional(user)),
      ("information", .array(information.map { .string($0) })),
      ("purpose", .optional(purpose)),
      ("obtain", .optional(obtain)),
      ("delivery", .optional(delivery)),
      ("objection", objection.map(\.json) ?? .null),
      ("documents", .array(documents.map(\.json))),
      ("sender", .optional(sender)),
      ("subject", .string(subject)),
      ("messageID", .optional(messageID)),
      ("signed", .bool(isSigned)),
    ]
    if !remarks.isEmpty { members.append(("remarks", .array(remarks.map { .string($0) }))) }
    return .object(members)
  }

  /// Reads what `json` wrote; `nil` when it is not such an object.
  package init?(json: JsonValue) {
    guard let applicant = Self.applicant(json["applicant"]), let subject = json["subject"]?.string else {
      return nil
    }
    self.init(
      applicant: applicant, proxy: json["proxy"]?.string, user: json["user"]?.string,
      information: (json["information"]?.array ?? []).compactMap(\.string),
      purpose: json["purpose"]?.string, obtain: json["obtain"]?.string, delivery: json["delivery"]?.string,
      objection: json["objection"].flatMap(ObjectionData.init(json:)),
      documents: (json["documents"]?.array ?? []).compactMap(StoredDocument.init(json:)),
      sender: json["sender"]?.string, subject: subject, messageID: json["messageID"]?.string,
      isSigned: json["signed"]?.bool ?? false)
    remarks = (json["remarks"]?.array ?? []).compactMap(\.string)
  }

  /// The applicant as the contract prints it.
  package static func json(_ applicant: Applicant) -> JsonValue {
    .object([
      ("type", .string(applicant.type.rawValue)),
      ("name", .optional(applicant.name)),
      ("nik", .optional(applicant.nik)),
      ("address", .optional(applicant.address)),
      ("phone", .optional(applicant.phone)),
      ("email", .optional(applicant.email)),
      ("occupation", .optional(applicant.occupation)),
      ("organisation", .optional(applicant.organisation)),
    ])
  }

  private static func applicant(_ json: JsonValue?) -> Applicant? {
    guard let json, let word = json["type"]?.string, let type = ApplicantType(rawValue: word) else {
      return nil
    }
    var applicant = Applicant(type: type)
    applicant.name = json["name"]?.string
    applicant.nik = json["nik"]?.string
    applicant.address = json["address"]?.string
    applicant.phone = json["phone"]?.string
    applicant.email = json["email"]?.string
    applicant.occupation = json["occupation"]?.string
    applicant.organisation = json["organisation"]?.string
    return applicant
  }
}

extension ObjectionData {
  /// The objection as the contract prints it.
  package var json: JsonValue {
    .object([
      ("reference", .optional(reference)),
      ("grounds", .array(grounds.map { .string($0) })),
      ("statement", .optional(statement)),
    ])
  }

  init?(json: JsonValue) {
    guard let grounds = json["grounds"]?.array else { return nil }
    self.init(
      reference: json["reference"]?.string, grounds: grounds.compactMap(\.string),
      statement: json["statement"]?.string)
  }
}

extension StoredDocument {
  var json: JsonValue {
    var members: [(String, JsonValue)] = [
      ("document", .string(document)),
      ("file", .string(file)),
      ("name", .optional(name)),
      ("mediaType", .string(mediaType)),
      ("size", .int(size)),
      ("sha256", .string(sha256)),
      ("readable", .bool(isReadable)),
      ("reason", .optional(reason)),
      ("holder", .string(holder)),
      ("evidence", .string(evidence)),
    ]
    if let pages { members.append(("pages", .array([.int(pages.lowerBound), .int(pages.upperBound)]))) }
    if let note { members.append(("note", .string(note))) }
    return .object(members)
  }

  init?(json: JsonValue) {
    guard let document = json["document"]?.string, let file = json["file"]?.string,
      let mediaType = json["mediaType"]?.string, let size = json["size"]?.int,
      let sha256 = json["sha256"]?.string
    else { return nil }
    self.init(
      document: document, file: file, name: json["name"]?.string, mediaType: mediaType, size: size,
      sha256: sha256, isReadable: json["readable"]?.bool ?? true, reason: json["reason"]?.string,
      holder: json["holder"]?.string ?? "unknown", evidence: json["evidence"]?.string ?? "")
    if let bounds = json["pages"]?.array?.compactMap(\.int), bounds.count == 2, bounds[0] <= bounds[1] {
      pages = bounds[0]...bounds[1]
    }
    note = json["note"]?.string
  }
}
