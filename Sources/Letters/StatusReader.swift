import Octets

/// Finds status codes in what mail systems write: `550 5.1.1 …`, `(#5.1.1)`, `Status: 5.1.1`, `said: 550
/// …`.
///
/// Three numbers with dots stand in addresses of hosts and in versions of programs as well; only what
/// stands where a mail system puts its code is one.
struct StatusReader {
  private let octets: ArraySlice<UInt8>

  init(_ octets: ArraySlice<UInt8>) { self.octets = octets }

  /// The code at the very beginning, as in a Status field; also behind an SMTP reply's three digits.
  var leading: DeliveryStatus? {
    let start = octets.firstIndex { !$0.isBlank } ?? octets.endIndex
    if let code = enhanced(at: start)?.code { return code }
    guard let reply = reply(at: start) else { return nil }
    return enhanced(at: min(start + 4, octets.endIndex))?.code ?? reply
  }

  /// The first code of a Diagnostic-Code field, wherever it stands.
  var any: DeliveryStatus? { first { _ in true } }

  /// The code that a report's words name; `kinds`: those wanted, the more wanted first.
  func code(of kinds: [Int]) -> DeliveryStatus? {
    kinds.lazy.compactMap { kind in first { $0.kind == kind } }.first
  }

  /// An enhanced code before a bare reply, wherever they stand.
  private func first(where wanted: (DeliveryStatus) -> Bool) -> DeliveryStatus? {
    var bare: DeliveryStatus?
    var at = octets.startIndex
    while at < octets.endIndex {
      let octet = octets[at]
      guard octet == 0x32 || octet == 0x34 || octet == 0x35, isFree(before: at) else {
        at += 1
        continue
      }
      if let found = enhanced(at: at) {
        if wanted(found.code), isMarked(at) { return found.code }
        at = found.end
      } else if let reply = reply(at: at) {
        if bare == nil, wanted(reply), isAnswer(at) { bare = reply }
        at += 3
      } else {
        at += 1
      }
    }
    return bare
  }

  // MARK: Numbers

  private func enhanced(at start: Int) -> (code: DeliveryStatus, end: Int)? {
    guard start < octets.endIndex, [0x32, 0x34, 0x35].contains(octets[start]),
      let subject = part(at: start + 1), let detail = part(at: subject.end)
    else { return nil }
    if detail.end < octets.endIndex {
      let next = octets[detail.end]
      let isDotted =
        next == 0x2E && detail.end + 1 < octets.endIndex && octets[detail.end + 1].isDigit
      if next.isDigit || next.isAlpha || isDotted { return nil }
    }
    return (DeliveryStatus(Int(octets[start] - 0x30), subject.value, detail.value), detail.end)
  }

  /// A dot and one to three digits.
  private func part(at dot: Int) -> (value: Int, end: Int)? {
    guard dot < octets.endIndex, octets[dot] == 0x2E else { return nil }
    let digits = octets[(dot + 1)...].prefix(3).prefix(while: \.isDigit)
    guard !digits.isEmpty else { return nil }
    return (digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }, digits.endIndex)
  }

  /// The three digits of an SMTP reply (RFC 5321 section 4.2.3 and what mail systems add), as a code that
  /// tells no more than the kind.
  private func reply(at start: Int) -> DeliveryStatus? {
    let digits = octets[start...].prefix(3)
    guard digits.count == 3, digits.allSatisfy(\.isDigit) else { return nil }
    let value = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    guard Self.replies.contains(value) else { return nil }
    if digits.endIndex < octets.endIndex {
      let next = octets[digits.endIndex]
      guard next.isBlank || next == 0x2D || next == 0x3A || next == 0x3B else { return nil }
    }
    return DeliveryStatus(value / 100, 0, 0)
  }

  // MARK: Places

  private func isFree(before at: Int) -> Bool {
    guard at > octets.startIndex else { return true }
    let octet = octets[at - 1]
    return !octet.isDigit && !octet.isAlpha && octet != 0x2E && octet != 0x5F
  }

  /// Whether an enhanced code stands behind an SMTP reply, a `#`, or a word that announces one.
  private func isMarked(_ at: Int) -> Bool {
    guard at > octets.startIndex else { return true }
    if octets[at - 1] == 0x23 { return true }
    let before = octets[..<at].suffix(4)
    if before.count == 4, reply(at: before.startIndex) != nil { return true }
    return Self.announcing.contains(word(before: at))
  }

  /// Whether a bare reply stands where a server's answer does.
  private func isAnswer(_ at: Int) -> Bool {
    guard at > octets.startIndex else { return true }
    let word = word(before: at)
    return Self.announcing.contains(word) || Self.speaking.contains(word)
  }

  /// The word before a place, in lower case; `>` where an address in brackets or the mark of a
  /// server's line in a transcript (`<<< 550 …`) ends there.
  private func word(before at: Int) -> String {
    var end = at
    while end > octets.startIndex, octets[end - 1].isBlank || Self.between.contains(octets[end - 1]) {
      end -= 1
    }
    if end > octets.startIndex, octets[end - 1] == 0x3E || octets[end - 1] == 0x3C { return ">" }
    let word = octets[..<end].suffix(12).reversed().prefix { $0.isAlpha }.reversed()
    return String(decoding: word.map(\.lowercased), as: UTF8.self)
  }

  /// What may stand between the word and the code.
  private static let between = Array(":='\"(#".utf8)
  private static let announcing: Set<String> = [
    "status", "code", "kode", "dsn", "error", "kesalahan", "galat", "smtp", "reason", "alasan",
  ]
  private static let speaking: Set<String> = [
    "said", "returned", "response", "respons", "respon", "replied", "answered", "reply", "server", "host",
    "diagnostic", ">", "result", "responded", "mengembalikan", "menjawab",
  ]
  private static let replies: Set<Int> = [
    421, 422, 431, 432, 441, 442, 446, 447, 449, 450, 451, 452, 454, 455, 471, 500, 501, 502, 503, 504, 510,
    511, 512, 513, 521, 523, 530, 533, 541, 550, 551, 552, 553, 554, 555, 556, 571,
  ]
}
