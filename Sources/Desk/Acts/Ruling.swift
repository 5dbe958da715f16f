package import Civil
package import Json
import Procedures

/// An act that was done, with everything the journal may not hold: who, why, with what.
///
/// It lies in the case folder as one JSON file that the journal names by digest.
package struct Ruling: Sendable, Equatable {
  /// The act as it was wanted; its enclosures without their octets.
  package var act: OfficerAct
  /// Who did it, in the position held that day.
  package var official: Official
  /// The day it was done, in the office's zone.
  package var on: CivilDate
  /// The status before it, by the contract's word.
  package var before: String
  /// The number of the letter it wrote; `nil` where it wrote none.
  package var letterNumber: String?
  /// The files that went with it.
  package var enclosures: [StoredEnclosure]
  /// Marks of the case that the act took away; taking it back puts them there again.
  package var lifted: [String] = []
  /// Fields of the case's data that the act filled in from its request; taking it back empties them.
  package var filled: [Filled] = []

  /// A field of the case's data that an objection takes over from its request.
  package enum Filled: String, Sendable {
    case information, purpose
  }

  package init(
    act: OfficerAct, official: Official, on: CivilDate, before: String, letterNumber: String?,
    enclosures: [StoredEnclosure]
  ) {
    self.act = act
    self.act.enclosures = []
    self.official = official
    self.on = on
    self.before = before
    self.letterNumber = letterNumber
    self.enclosures = enclosures
  }

  /// A file of an act as the case keeps it.
  package struct StoredEnclosure: Sendable, Equatable {
    /// Path below the case folder, named by us.
    package var file: String
    /// The officer's name of it.
    package var name: String
    package var mediaType: String
    /// Octets.
    package var size: Int
    /// SHA-256, in hexadecimal.
    package var sha256: String

    package init(file: String, name: String, mediaType: String, size: Int, sha256: String) {
      self.file = file
      self.name = name
      self.mediaType = mediaType
      self.size = size
      self.sha256 = sha256
    }
  }
}

// The file format, version 1; members that are empty are left out, so that equal acts have equal digests.

extension Ruling {
  /// The ruling as a JSON object, in a fixed order.
  package var json: JsonValue {
    var members: [(String, JsonValue)] = [
      ("v", .int(1)), ("act", .string(act.act.word)), ("on", .string(on.iso)), ("before", .string(before)),
      (
        "by",
        .object([
          ("name", .string(official.name)), ("role", .string(official.role.rawValue)),
          ("title", .string(official.title)), ("nip", .optional(official.nip)),
        ])
      ),
    ]
    func put(_ name: String, _ text: String?) { if let text { members.append((name, .string(text))) } }
    func put(_ name: String, _ number: Int?) { if let number { members.append((name, .int(number))) } }
    func put(_ name: String, _ texts: [String]) {
      if !texts.isEmpty { members.append((name, .array(texts.map { .string($0) }))) }
    }
    put("letterNumber", letterNumber)
    put("reason", act.reason)
    put("basis", act.basis)
    put("consequence", act.consequence)
    put("ground", act.ground?.rawValue)
    put("to", act.to)
    put("due", act.due?.iso)
    if !act.costs.isEmpty {
      let costs = act.costs.map { cost -> JsonValue in
        .object([("what", .string(cost.what)), ("count", .int(cost.count)), ("price", .int(cost.price))])
      }
      members.append(("costs", .array(costs)))
    }
    put("payment", act.payment)
    put("days", act.days)
    put("forms", act.forms)
    put("period", act.period)
    if !act.ratings.isEmpty { members.append(("ratings", Survey.json(act.ratings))) }
    put("redaction", act.redaction)
    put("method", act.method)
    put("recipient", act.recipient)
    put("order", act.order)
    put("advice", act.advice)
    if let satisfied = act.satisfied { members.append(("satisfied", .bool(satisfied))) }
    put("note", act.note)
    put("copies", act.copies)
    put("waived", act.waived)
    put("stage", act.stage?.rawValue)
    if !act.summons.isEmpty { members.append(("summons", .object(act.summons.json))) }
    put("lifted", lifted)
    put("filled", filled.map(\.rawValue))
    if !enclosures.isEmpty {
      let files = enclosures.map { file -> JsonValue in
        .object([
          ("file", .string(file.file)), ("name", .string(file.name)),
          ("mediaType", .string(file.mediaType)),
          ("size", .int(file.size)), ("sha256", .string(file.sha256)),
        ])
      }
      members.append(("enclosures", .array(files)))
    }
    return .object(members)
  }

  /// Reads what `json` wrote; `nil` when it is not such an object.
  package init?(json: JsonValue) {
    guard let word = json["act"]?.string, let deed = OfficerAct.Deed(word: word),
      let day = json["on"]?.string.flatMap(CivilDate.init(iso:)), let before = json["before"]?.string,
      let by = json["by"], let name = by["name"]?.string
    else { return nil }
    var act = OfficerAct(deed)
    act.by = name
    act.reason = json["reason"]?.string
    act.basis = json["basis"]?.string
    act.consequence = json["consequence"]?.string
    act.ground = json["ground"]?.string.flatMap(ExtensionReason.init(rawValue:))
    act.to = json["to"]?.string
    act.due = json["due"]?.string.flatMap(CivilDate.init(iso:))
    act.costs = (json["costs"]?.array ?? []).compactMap { cost in
      guard let what = cost["what"]?.string, let count = cost["count"]?.int, let price = cost["price"]?.int
      else { return nil }
      return .init(what: what, count: count, price: price)
    }
    act.payment = json["payment"]?.string
    act.days = json["days"]?.int
    act.forms = (json["forms"]?.array ?? []).compactMap(\.string)
    act.period = json["period"]?.string
    act.ratings = json["ratings"].map(Survey.ratings) ?? [:]
    act.redaction = json["redaction"]?.string
    act.method = json["method"]?.string
    act.recipient = json["recipient"]?.string
    act.order = json["order"]?.string
    act.advice = json["advice"]?.string
    act.satisfied = json["satisfied"]?.bool
    act.note = json["note"]?.string
    act.copies = (json["copies"]?.array ?? []).compactMap(\.string)
    act.waived = json["waived"]?.string
    act.stage = json["stage"]?.string.flatMap(DisputeStatus.init(rawValue:))
    act.summons = Summons(json: json["summons"])
    let files = (json["enclosures"]?.array ?? []).compactMap { file -> StoredEnclosure? in
      guard let path = file["file"]?.string, let name = file["name"]?.string,
        let type = file["mediaType"]?.string, let size = file["size"]?.int, let sum = file["sha256"]?.string
      else { return nil }
      return StoredEnclosure(file: path, name: name, mediaType: type, size: size, sha256: sum)
    }
    self.init(
      act: act,
      official: Official(
        name: name, role: by["role"]?.string.flatMap(Official.Role.init(rawValue:)) ?? .other,
        title: by["title"]?.string ?? "", nip: by["nip"]?.string),
      on: day, before: before, letterNumber: json["letterNumber"]?.string, enclosures: files)
    lifted = (json["lifted"]?.array ?? []).compactMap(\.string)
    filled = (json["filled"]?.array ?? []).compactMap(\.string).compactMap(Filled.init(rawValue:))
  }
}
