import Octets

/// Mail addresses on paper whose low line the recogniser takes for a blank: `Email : budi santoso77@example.id`.
///
/// Only behind a label's colon, where nothing else stands on the line, is such an address put together; whether the
/// sign was a low line nobody can see, so an address with one is always doubted.
enum ScannedAddresses {
  /// The text with such addresses mended; every line keeps its length, an address that gets shorter moves to its end.
  static func mended(_ text: String) -> String {
    var octets = Array(text.utf8)
    var start = 0
    while start < octets.count {
      let end = octets[start...].firstIndex(of: 0x0A) ?? octets.count
      if octets[start..<end].contains(0x40) { close(&octets, start..<end) }
      if octets[start..<end].contains(0x40), let colon = octets[start..<end].lastIndex(of: 0x3A),
        isLabel(octets[start..<colon])
      {
        mend(&octets, (colon + 1)..<end)
      }
      start = end + 1
    }
    return String(decoding: octets, as: UTF8.self)
  }

  /// Closes the blanks of `yayasan @ surel.example` and `yuliana@sd. example`, which no sentence has; what follows moves
  /// up, and the line keeps its length.
  private static func close(_ octets: inout [UInt8], _ range: Range<Int>) {
    guard let sign = octets[range].firstIndex(of: 0x40) else { return }
    var gaps: [Int] = []
    if sign - 1 > range.lowerBound, octets[sign - 1] == 0x20,
      octets[sign - 2].isAlpha || octets[sign - 2].isDigit,
      sign + 1 < range.upperBound, octets[sign + 1] == 0x20
    {
      gaps += [sign - 1, sign + 1]
    }
    let rest = octets[(sign + 1)..<range.upperBound].drop { $0 == 0x20 }
    let host = rest.prefix { $0.isAlpha || $0.isDigit || $0 == 0x2E || $0 == 0x2D }
    if host.last == 0x2E, host.count >= 3, host.endIndex + 1 < range.upperBound, octets[host.endIndex] == 0x20
    {
      let tail = octets[(host.endIndex + 1)..<range.upperBound].prefix { $0.isAlpha || $0 == 0x2E }
      let end = tail.endIndex
      if (2...12).contains(tail.count), tail.allSatisfy({ (0x61...0x7A).contains($0) || $0 == 0x2E }),
        end == range.upperBound || octets[end] == 0x20 || octets[end] == 0x2C,
        domains.contains(Self.last(tail)), !domains.contains(Self.last(host.dropLast()))
      {
        gaps.append(host.endIndex)
      }
    }
    for gap in gaps.reversed() {
      octets.remove(at: gap)
      octets.insert(0x20, at: range.upperBound - 1)
    }
  }

  private static func last(_ host: ArraySlice<UInt8>) -> String {
    String(decoding: host.split(separator: 0x2E).last ?? [], as: UTF8.self)
  }

  /// What mail addresses end in.
  private static let domains: Set<String> = [
    "id", "com", "net", "org", "edu", "info", "example", "test", "gov", "biz", "me", "co",
  ]

  /// Whether the words before the colon ask for an address.
  private static func isLabel(_ octets: ArraySlice<UInt8>) -> Bool {
    let label = String(decoding: octets, as: UTF8.self).lowered
    return ["mail", "surel"].contains(where: label.holds)
  }

  /// Words that stand before an address and are none of it.
  private static let leading: Set<String> = [
    "email", "mail", "surel", "alamat", "ke", "di", "via", "atau", "dan", "pada", "melalui", "lewat", "ini",
  ]

  private static func mend(_ octets: inout [UInt8], _ range: Range<Int>) {
    var tokens = octets[range].split { $0.isBlank }.map(Array.init)
    // A stain behind the address.
    if tokens.count > 2, let last = tokens.last, last.count <= 2, !last.contains(0x40) { tokens.removeLast() }
    guard (1...3).contains(tokens.count), let address = joined(tokens), address.count <= range.count else {
      return
    }
    let padding = [UInt8](repeating: 0x20, count: range.count - address.count)
    octets.replaceSubrange(range, with: padding + address)
  }

  /// `budi santoso77@d`, `budi _santoso77 @d`, `budi77 @d`; `nil` for words that are no pieces of one address.
  private static func joined(_ tokens: [[UInt8]]) -> [UInt8]? {
    guard let last = tokens.last, let at = last.firstIndex(of: 0x40), last[(at + 1)...].contains(0x2E),
      tokens.dropLast().allSatisfy(isPiece)
    else { return nil }
    var local = tokens.dropLast().map { $0 }
    if at > 0 { local.append(Array(last[..<at])) }
    guard local.allSatisfy(isPiece), local.count <= 2 else { return nil }
    // `megaoktaviani0l`: behind a figure at the name's end stands a one.
    if let end = local.last, end.last == 0x6C || end.last == 0x49, end.dropLast().last?.isDigit == true {
      local[local.count - 1] = end.dropLast() + [0x31]
    }
    var name = local[0]
    if local.count == 2 { name += (local[1].first == 0x5F || name.last == 0x5F ? [] : [0x5F]) + local[1] }
    return name + last[at...]
  }

  /// Letters, figures, dots and low lines, two to thirty of them.
  private static func isPiece(_ token: [UInt8]) -> Bool {
    (2...30).contains(token.count)
      && token.allSatisfy { $0.isAlpha || $0.isDigit || $0 == 0x2E || $0 == 0x5F || $0 == 0x2D }
      && token.contains(where: \.isAlpha) && !leading.contains(String(decoding: token, as: UTF8.self).lowered)
  }
}
