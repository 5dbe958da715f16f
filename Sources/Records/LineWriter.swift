import Civil
import Digests
import Json

/// Writes journal lines. The order of members never changes: a line's octets are what its hash is made of.
enum LineWriter {
  /// What stands before the hash's digits.
  static let hashOpening = Array(#","hash":""#.utf8)

  /// A line's octets before `,"hash"`.
  static func body(of line: JournalLine) -> [UInt8] {
    var octets: [UInt8] = []
    octets.reserveCapacity(2048)
    put(#"{"v":"#, line.version, &octets)
    put(#","seq":"#, line.sequence, &octets)
    put(#","at":"#, line.at.rfc3339(in: line.zone), &octets)
    octets += #","cause":"#.utf8
    append(line.cause, &octets)
    octets += #","acts":["#.utf8
    for (index, act) in line.acts.enumerated() {
      if index > 0 { octets.append(0x2C) }
      append(act, line.zone, &octets)
    }
    octets += #"],"prev":""#.utf8
    octets += line.previous.hexOctets
    octets.append(0x22)
    return octets
  }

  private static let clean = Array(#","scan":"clean""#.utf8)

  private static func append(_ cause: Cause, _ octets: inout [UInt8]) {
    switch cause {
    case .letter(let fact):
      put(#"{"letter":"#, fact.digest, &octets)
      put(#","octets":"#, fact.octets, &octets)
      put(#","channel":"#, fact.channel, &octets)
      put(#","source":"#, fact.source, &octets)
      put(#","kind":"#, fact.kind, &octets)
      // Lines of offices without a scanner have no such member.
      if fact.isScanned { octets += Self.clean }
    case .officer(let act): put(#"{"officer":"#, act, &octets)
    case .clock(let event): put(#"{"clock":"#, event, &octets)
    case .station(let part): put(#"{"station":"#, part, &octets)
    }
    octets.append(0x7D)
  }

  private static func append(_ act: Act, _ zone: Zone, _ octets: inout [UInt8]) {
    switch act {
    case .open(let opening): append(opening, zone, &octets)
    case .keep(let kept):
      put(#"{"keep":"#, kept.id, &octets)
      put(#","file":"#, kept.file, &octets)
      put(#","digest":"#, kept.digest, &octets)
      put(#","role":"#, kept.role, &octets)
      put(#","octets":"#, kept.octets, &octets)
    case .number(let id, let number):
      put(#"{"number":"#, id, &octets)
      put(#","is":"#, number, &octets)
    case .assess(let id, let missing):
      put(#"{"assess":"#, id, &octets)
      put(#","missing":"#, missing, &octets)
    case .status(let id, let status, let day):
      put(#"{"status":"#, id, &octets)
      put(#","is":"#, status.rawValue, &octets)
      put(#","on":"#, day.iso, &octets)
    case .deadline(let id, let deadline): append(deadline, of: id, &octets)
    case .settle(let id, let name, let state):
      put(#"{"settle":"#, id, &octets)
      put(#","name":"#, name, &octets)
      put(#","is":"#, state.rawValue, &octets)
    case .letter(let entry): append(entry, zone, &octets)
    case .letterState(let key, let state, let detail):
      put(#"{"became":"#, key, &octets)
      put(#","is":"#, state.rawValue, &octets)
      put(#","detail":"#, detail, &octets)
    case .flag(let id, let flag):
      put(#"{"flag":"#, id, &octets)
      put(#","is":"#, flag, &octets)
    case .unflag(let id, let flag):
      put(#"{"unflag":"#, id, &octets)
      put(#","is":"#, flag, &octets)
    case .link(let id, let other):
      put(#"{"link":"#, id, &octets)
      put(#","to":"#, other, &octets)
    case .file(let fate, let id):
      put(#"{"file":"#, fate, &octets)
      put(#","case":"#, id, &octets)
    case .purge(let id, let file):
      put(#"{"purge":"#, id, &octets)
      put(#","file":"#, file, &octets)
    case .done(let id, let done):
      put(#"{"done":"#, id, &octets)
      put(#","act":"#, done.act, &octets)
      put(#","on":"#, done.on.iso, &octets)
      put(#","file":"#, done.file, &octets)
    }
    octets.append(0x7D)
  }

  private static func append(_ opening: Opening, _ zone: Zone, _ octets: inout [UInt8]) {
    put(#"{"open":"#, opening.id, &octets)
    put(#","relates":"#, opening.relates, &octets)
    put(#","received":"#, opening.received.rfc3339(in: zone), &octets)
    put(#","counted":"#, opening.counted.iso, &octets)
    put(#","missing":"#, opening.missing, &octets)
    put(#","flags":"#, opening.flags, &octets)
  }

  private static func append(_ deadline: Deadline, of id: CaseID, _ octets: inout [UInt8]) {
    put(#"{"deadline":"#, id, &octets)
    put(#","name":"#, deadline.name, &octets)
    put(#","from":"#, deadline.from.iso, &octets)
    put(#","days":"#, deadline.days, &octets)
    put(#","unit":"#, deadline.unit, &octets)
    put(#","due":"#, deadline.due.iso, &octets)
    octets += (deadline.provisional ? #","provisional":true"# : #","provisional":false"#).utf8
  }

  private static func append(_ entry: LetterEntry, _ zone: Zone, _ octets: inout [UInt8]) {
    put(#"{"written":"#, entry.key, &octets)
    put(#","case":"#, entry.id, &octets)
    put(#","template":"#, entry.template, &octets)
    put(#","created":"#, entry.created.rfc3339(in: zone), &octets)
    put(#","is":"#, entry.state.rawValue, &octets)
    put(#","reason":"#, entry.reason, &octets)
    // Lines of before letters' numbers were noted have no such member, and keep their hashes.
    if let number = entry.number { put(#","number":"#, number, &octets) }
  }

  private static func put(_ name: StaticString, _ octets: inout [UInt8]) {
    octets.append(contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
  }

  private static func put(_ name: StaticString, _ number: Int, _ octets: inout [UInt8]) {
    put(name, &octets)
    Decimal.append(number, to: &octets)
  }

  private static func put(_ name: StaticString, _ text: String?, _ octets: inout [UInt8]) {
    put(name, &octets)
    guard let text else {
      octets += "null".utf8
      return
    }
    JsonWriter.append(string: text, to: &octets)
  }

  private static func put(_ name: StaticString, _ texts: [String], _ octets: inout [UInt8]) {
    put(name, &octets)
    octets.append(0x5B)
    for (index, text) in texts.enumerated() {
      if index > 0 { octets.append(0x2C) }
      JsonWriter.append(string: text, to: &octets)
    }
    octets.append(0x5D)
  }

  private static func put(_ name: StaticString, _ id: CaseID?, _ octets: inout [UInt8]) {
    put(name, &octets)
    guard let id else {
      octets += "null".utf8
      return
    }
    octets.append(0x22)
    id.append(to: &octets)
    octets.append(0x22)
  }

  private static func put(_ name: StaticString, _ digest: Digest, _ octets: inout [UInt8]) {
    put(name, &octets)
    octets.append(0x22)
    octets += digest.hexOctets
    octets.append(0x22)
  }
}
