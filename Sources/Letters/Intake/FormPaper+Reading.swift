import Octets

extension FormPaper {
  /// `KTP pemohon (lampiran 1, halaman 2-3), tidak terbaca`; `nil` when the words name no paper, or pages that cannot
  /// be.
  init?(_ line: String) {
    let text = ListMarker.strip(line).text
    let head = String(decoding: Array(text.utf8.prefix { $0 != 0x28 && $0 != 0x2C }), as: UTF8.self)
    guard let (kind, holder) = FormWords.paper(head) else { return nil }
    self.init(kind: kind)
    if kind == .ktp { self.holder = holder }
    let words = Words(text).all.map(\.text)
    isLegible =
      !zip(words, words.dropFirst()).contains {
        $0 == "tidak" && ["terbaca", "jelas", "dapat", "bisa"].contains($1)
      } && !words.contains("buram")
    if let file = Self.number(after: ["lampiran", "lamp"], in: words) { self.file = file }
    guard let at = words.firstIndex(where: { ["halaman", "hal", "hlm"].contains($0) }) else { return }
    guard let first = words.dropFirst(at + 1).first.flatMap({ Int($0) }), first > 0, first < 10_000 else {
      return nil
    }
    let rest = words.dropFirst(at + 2).drop {
      ["sampai", "s", "d", "sd", "dan", "dengan", "hingga"].contains($0)
    }
    let last = rest.first.flatMap { Int($0) } ?? first
    guard last >= first, last < 10_000 else { return nil }
    pages = first...last
  }

  private static func number(after marks: Set<String>, in words: [String]) -> Int? {
    guard let at = words.firstIndex(where: marks.contains),
      let number = words.dropFirst(at + 1).first.flatMap({ Int($0) }),
      number > 0, number < 10_000
    else { return nil }
    return number
  }
}
