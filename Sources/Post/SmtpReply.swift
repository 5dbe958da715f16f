/// A server's reply to one command (RFC 5321 section 4.2).
struct SmtpReply: Equatable {
  /// 200 to 599.
  var code: Int
  /// The last line, printable ASCII only, at most 200 octets.
  var text: String

  var isGood: Bool { (200..<300).contains(code) }
  var isTransient: Bool { (400..<500).contains(code) }

  /// The code that begins a line; `nil` when none does.
  static func code(of line: some Collection<UInt8>) -> Int? {
    let digits = line.prefix(3)
    guard digits.count == 3, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    let code = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    guard (200..<600).contains(code) else { return nil }
    switch line.dropFirst(3).first {
    case nil, 0x20, 0x2D, 0x0D, 0x0A: return code
    default: return nil
    }
  }
}

/// Reads replies from what a server sends; only the last line of a reply is kept, however many it has.
struct SmtpReplyReader {
  private var line: [UInt8] = []
  private var lines = 0
  /// The most octets of a line that are kept; RFC 5321 section 4.5.3.1.5 allows 512.
  private static let kept = 2048
  /// The most lines of one reply: servers send ten.
  static let most = 200_000

  /// What a reply can be.
  enum Outcome: Equatable {
    case reply(SmtpReply)
    /// The octets are no reply.
    case malformed
  }

  /// Takes octets in up to the end of a reply, and takes these off; `nil` until a reply is complete.
  mutating func receive(_ octets: inout ArraySlice<UInt8>) -> Outcome? {
    while !octets.isEmpty {
      let end = octets.firstIndex(of: 0x0A)
      let part = octets[..<(end ?? octets.endIndex)]
      line += part.prefix(max(0, Self.kept - line.count))
      octets = octets[(end.map { $0 + 1 } ?? octets.endIndex)...]
      guard end != nil else { return nil }
      defer { line = [] }
      lines += 1
      guard let code = SmtpReply.code(of: line), lines <= Self.most else { return .malformed }
      if line.dropFirst(3).first != 0x2D {
        lines = 0
        return .reply(SmtpReply(code: code, text: Self.printable(line)))
      }
    }
    return nil
  }

  private static func printable(_ line: [UInt8]) -> String {
    String(decoding: line.filter { (0x20..<0x7F).contains($0) }.prefix(200), as: UTF8.self)
  }
}
