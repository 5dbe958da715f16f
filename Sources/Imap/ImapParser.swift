/// Reads one complete response.
///
/// Unknown responses are `.other`. A known one in a wrong shape is a fault, since what it was to say would be
/// lost: a folder, a letter.
package enum ImapParser {
  /// The response in a frame.
  package static func read(_ frame: ImapFramer.Frame, limits: ImapLimits = .init()) throws(ImapFault)
    -> ImapResponse
  {
    var scanner = ImapScanner(frame: frame, depth: limits.depth)
    guard let first = scanner.word() else { throw .malformed("an empty line") }
    switch Array(first) {
    case [0x2B]: return .continuation
    case [0x2A]: return try untagged(&scanner)
    default:
      // Text compares by Unicode's rules, under which signs beyond ASCII can equal ASCII ones: a tag has
      // none.
      guard first.allSatisfy({ (0x21...0x7E).contains($0) }), let word = scanner.word(),
        let status = ImapStatus.Word(rawValue: AsciiCase.upper(word)), status != .bye, status != .preauth
      else { throw .malformed("a line that is neither a response nor a command's end") }
      return .tagged(
        tag: String(decoding: first, as: UTF8.self), ImapStatus(word: status, rest: scanner.rest()))
    }
  }

  private static func untagged(_ scanner: inout ImapScanner) throws(ImapFault) -> ImapResponse {
    guard let first = scanner.word() else { return .other }
    if first.allSatisfy({ (0x30...0x39).contains($0) }) { return try numbered(first, &scanner) }
    let word = AsciiCase.upper(first)
    if let status = ImapStatus.Word(rawValue: word) {
      return .status(ImapStatus(word: status, rest: scanner.rest()))
    }
    switch word {
    case "CAPABILITY": return .capability(Set(try scanner.words().map { AsciiCase.upper($0) }))
    case "ENABLED": return .enabled(Set(try scanner.words().map { AsciiCase.upper($0) }))
    case "SEARCH", "SORT": return .search(try found(&scanner))
    case "ESEARCH": return .extendedSearch(try ExtendedSearch(try scanner.values()))
    case "VANISHED": return .vanished(try vanished(try scanner.words()))
    case "LIST": return .list(try ListedMailbox(try scanner.values()))
    case "STATUS": return .counts(try MailboxCounts(try scanner.values()))
    case "NAMESPACE": return .namespaces(try Namespaces(try scanner.values()))
    case "ID": return .id(try identity(try scanner.values()))
    case "FLAGS":
      guard let values = try scanner.values().first, let flags = ImapFlags(values) else {
        throw .malformed("FLAGS without a list")
      }
      return .flags(flags)
    default: return .other
    }
  }

  private static func numbered(_ digits: ArraySlice<UInt8>, _ scanner: inout ImapScanner) throws(ImapFault)
    -> ImapResponse
  {
    guard let word = scanner.word().map({ AsciiCase.upper($0) }),
      ["EXISTS", "EXPUNGE", "FETCH"].contains(word)
    else { return .other }
    guard let number = Digits.read32(digits) else { throw .tooLarge("a message's number") }
    if word == "EXISTS" { return .exists(number) }
    if word == "EXPUNGE" { return .expunged }
    let values = try scanner.values(sections: true)
    guard values.count == 1, case .list(let items) = values[0] else {
      throw .malformed("a FETCH that is no list")
    }
    return .fetch(try ImapFetch(items))
  }

  /// The numbers of SEARCH up to the `(MODSEQ …)` that RFC 7162 lets follow.
  private static func found(_ scanner: inout ImapScanner) throws(ImapFault) -> [UInt32] {
    var uids: [UInt32] = []
    while let word = scanner.word(), word.first != 0x28 {
      guard let uid = Digits.readUid(word) else { throw .malformed("a search that found no number") }
      uids.append(uid)
    }
    return uids
  }

  /// The set of `VANISHED 3,5:7` and `VANISHED (EARLIER) 3,5:7`.
  private static func vanished(_ words: [ArraySlice<UInt8>]) throws(ImapFault) -> UidSet {
    guard let word = words.last, let uids = UidSet(written: word) else {
      throw .malformed("VANISHED without UIDs")
    }
    return uids
  }

  private static func identity(_ values: [ImapValue]) throws(ImapFault) -> [String: String] {
    guard values.count == 1, let fields = values[0].list, fields.count.isMultiple(of: 2) else {
      throw .malformed("an ID that is no list of pairs")
    }
    var identity: [String: String] = [:]
    for index in stride(from: 0, to: fields.count, by: 2) {
      guard let name = fields[index].octets, let value = fields[index + 1].text else { continue }
      identity[AsciiCase.lower(name)] = value
    }
    return identity
  }
}
