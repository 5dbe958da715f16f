import Civil
import Digests
import Json

/// Reads a journal line as any JSON of the same meaning: other spacing, escapes, another order of members.
///
/// Whoever wrote it so has also made its hash; the line is as good as any.
enum JsonLine {
  static func line(
    _ octets: UnsafeBufferPointer<UInt8>, previous: Digest, hash: Digest
  ) throws(LineDamage) -> JournalLine {
    let value: JsonValue
    do throws(JsonFault) {
      value = try JsonReader.read(Array(octets), json5: false)
    } catch {
      throw .unreadable
    }
    guard let version = value["v"]?.int else { throw .unreadable }
    guard version == JournalLine.currentVersion else { throw .version(version) }
    guard let sequence = value["seq"]?.int, let written = value["at"]?.string,
      let at = Instant(rfc3339: written), let zone = zone(written),
      let cause = value["cause"].flatMap(cause), let list = value["acts"]?.array
    else { throw .unreadable }
    var acts: [Act] = []
    for item in list {
      guard let act = act(item) else { throw .unreadable }
      acts.append(act)
    }
    return JournalLine(
      sequence: sequence, at: at, zone: zone, cause: cause, acts: acts, previous: previous, hash: hash)
  }

  private static func zone(_ written: String) -> Zone? {
    [Zone.wib, .wita, .wit].first { zone in
      let hours = Array("+0\(zone.offsetSeconds / 3600):00".utf8)
      return written.utf8.suffix(6).elementsEqual(hours)
    }
  }

  private static func cause(_ value: JsonValue) -> Cause? {
    if let digest = value["letter"].flatMap(digest) {
      guard let octets = value["octets"]?.int, let channel = value["channel"]?.string,
        let source = value["source"]?.string, let kind = value["kind"]?.string
      else { return nil }
      return .letter(
        LetterFact(
          digest: digest, octets: octets, channel: channel, source: source, kind: kind,
          isScanned: value["scan"]?.string == "clean"))
    }
    if let act = value["officer"]?.string { return .officer(act: act) }
    if let event = value["clock"]?.string { return .clock(event) }
    return value["station"]?.string.map { .station($0) }
  }

  private static func act(_ value: JsonValue) -> Act? {
    guard let first = value.members?.first?.name else { return nil }
    // `file` and `case` are also members of other acts, so the act's own word must come first.
    switch first {
    case "open": return opening(value)
    case "keep": return kept(value)
    case "written": return letter(value)
    case "deadline": return deadline(value)
    case "became":
      guard let key = value["became"]?.string,
        let state = value["is"]?.string.flatMap(LetterState.init(rawValue:))
      else { return nil }
      return .letterState(key: key, state: state, detail: value["detail"]?.string)
    case "file": return value["file"]?.string.map { .file(fate: $0, id: value["case"].flatMap(caseID)) }
    default: return value[first].flatMap(caseID).flatMap { ofCase(first, $0, value) }
    }
  }

  private static func ofCase(_ word: String, _ id: CaseID, _ value: JsonValue) -> Act? {
    switch word {
    case "number": return value["is"]?.string.map { .number(id: id, number: $0) }
    case "unflag": return value["is"]?.string.map { .unflag(id: id, flag: $0) }
    case "flag": return value["is"]?.string.map { .flag(id: id, flag: $0) }
    case "purge": return value["file"]?.string.map { .purge(id: id, file: $0) }
    case "link": return value["to"].flatMap(caseID).map { .link(id: id, to: $0) }
    case "assess": return value["missing"].flatMap(strings).map { .assess(id: id, missing: $0) }
    case "status":
      guard let status = value["is"]?.string.flatMap(CaseStatus.init(rawValue:)),
        let day = value["on"].flatMap(date)
      else { return nil }
      return .status(id: id, status: status, on: day)
    case "settle":
      guard let name = value["name"]?.string,
        let state = value["is"]?.string.flatMap(DeadlineState.init(rawValue:))
      else { return nil }
      return .settle(id: id, deadline: name, state: state)
    case "done":
      guard let act = value["act"]?.string, let day = value["on"].flatMap(date),
        let file = value["file"]?.string
      else { return nil }
      return .done(id: id, DoneAct(act: act, on: day, file: file))
    default: return nil
    }
  }

  private static func opening(_ value: JsonValue) -> Act? {
    guard let id = value["open"].flatMap(caseID),
      let received = value["received"]?.string.flatMap(Instant.init(rfc3339:)),
      let counted = value["counted"].flatMap(date), let missing = value["missing"].flatMap(strings),
      let flags = value["flags"].flatMap(strings)
    else { return nil }
    return .open(
      Opening(
        id: id, relates: value["relates"].flatMap(caseID), received: received, counted: counted,
        missing: missing, flags: flags))
  }

  private static func kept(_ value: JsonValue) -> Act? {
    guard let file = value["file"]?.string, let digest = value["digest"].flatMap(digest),
      let role = value["role"]?.string, let octets = value["octets"]?.int
    else { return nil }
    return .keep(
      Kept(id: value["keep"].flatMap(caseID), file: file, digest: digest, role: role, octets: octets))
  }

  private static func letter(_ value: JsonValue) -> Act? {
    guard let key = value["written"]?.string, let template = value["template"]?.string,
      let created = value["created"]?.string.flatMap(Instant.init(rfc3339:)),
      let state = value["is"]?.string.flatMap(LetterState.init(rawValue:))
    else { return nil }
    return .letter(
      LetterEntry(
        key: key, id: value["case"].flatMap(caseID), template: template, created: created, state: state,
        reason: value["reason"]?.string, number: value["number"]?.string))
  }

  private static func deadline(_ value: JsonValue) -> Act? {
    guard let id = value["deadline"].flatMap(caseID), let name = value["name"]?.string,
      let from = value["from"].flatMap(date), let days = value["days"]?.int, let unit = value["unit"]?.string,
      let due = value["due"].flatMap(date), let provisional = value["provisional"]?.bool
    else { return nil }
    return .deadline(
      id: id, Deadline(name: name, from: from, days: days, unit: unit, due: due, provisional: provisional))
  }

  private static func strings(_ value: JsonValue) -> [String]? {
    guard let list = value.array else { return nil }
    let texts = list.compactMap(\.string)
    return texts.count == list.count ? texts : nil
  }

  private static func caseID(_ value: JsonValue) -> CaseID? { value.string.flatMap(CaseID.init(text:)) }
  private static func digest(_ value: JsonValue) -> Digest? { value.string.flatMap(Digest.init(hex:)) }
  private static func date(_ value: JsonValue) -> CivilDate? { value.string.flatMap(CivilDate.init(iso:)) }
}
