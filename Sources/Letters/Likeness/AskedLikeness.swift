import Octets

/// How much two letters ask for the same, whatever the order of their items and the errors of a scanner.
package enum AskedLikeness {
  /// 0 to 1: the share of words that both have, each counted once for every time it stands there (Dice); 0 when one of
  /// them asks for nothing.
  package static func score(_ x: [String], _ y: [String]) -> Double {
    var (rest, other) = (words(x), words(y))
    let count = rest.count + other.count
    guard !rest.isEmpty, !other.isEmpty else { return 0 }
    var common = 0
    rest = rest.filter { word in
      guard let at = other.firstIndex(of: word) else { return true }
      other.remove(at: at)
      common += 1
      return false
    }
    for word in rest {
      guard let at = other.firstIndex(where: { isNear(word, $0) }) else { continue }
      other.remove(at: at)
      common += 1
    }
    return Double(2 * common) / Double(count)
  }

  /// Words that are compared: a letter that asks for more is compared by its beginning, and the cost stays bounded.
  private static let most = 400

  /// Words of three letters or figures and more, with what scanners confuse made one.
  private static func words(_ items: [String]) -> [[UInt8]] {
    var words: [[UInt8]] = []
    for item in items {
      for word in Words(item).all where word.text.utf8.count >= 3 {
        // A year is not another one that a scanner might take it for.
        let isNumber = word.text.utf8.allSatisfy(\.isDigit)
        words.append(isNumber ? Array(word.text.utf8) : NearWord.letters(word.text))
        if words.count == most { return words }
      }
    }
    return words
  }

  private static func isNear(_ x: [UInt8], _ y: [UInt8]) -> Bool {
    guard min(x.count, y.count) >= 5, !x.contains(where: { $0.isDigit }), !y.contains(where: { $0.isDigit })
    else { return false }
    return NearWord.distance(x, y, limit: min(x.count, y.count) >= 9 ? 2 : 1) != nil
  }
}

/// Whether two letters are one person's.
package enum PersonLikeness: Sendable {
  /// The same NIK, or the same name with the same telephone number or mail address.
  case same
  /// The same name alone, or a similar one with something else that is the same.
  case similar
  case different

  /// Compares who asks. `senders`: the addresses they wrote from; `nil` for paper.
  package static func compare(
    _ x: Applicant, _ y: Applicant, senders: (String?, String?) = (nil, nil)
  ) -> PersonLikeness {
    let names: NameMatch =
      if let a = x.name ?? x.organisation, let b = y.name ?? y.organisation { NameMatch.compare(a, b) } else {
        .unknown
      }
    if let a = x.nik, let b = y.nik {
      if a.utf8.elementsEqual(b.utf8) { return names == .different ? .similar : .same }
      // One figure that a scanner misread; two different people have more.
      if zip(a.utf8, b.utf8).count(where: { $0 != $1 }) > 2 { return .different }
    }
    let mails = Set([x.email, senders.0].compactMap { $0?.lowered })
    let hasContact =
      x.phone.map { $0 == y.phone } ?? false
      || [y.email, senders.1].compactMap { $0?.lowered }.contains(where: mails.contains)
    switch names {
    case .same: return hasContact ? .same : .similar
    case .similar: return hasContact ? .similar : .different
    case .different, .unknown: return .different
    }
  }
}

/// The words by which the cases of one person are found again; each means nothing without the office's key.
package enum PersonKeys {
  /// NIK, telephone number, mail address and name, as far as they are known.
  package static func all(_ applicant: Applicant) -> [String] {
    var keys: [String] = []
    if let nik = applicant.nik { keys.append("nik:\(nik)") }
    if let phone = applicant.phone { keys.append("telp:\(phone)") }
    if let email = applicant.email { keys.append(email.lowered) }
    if let name = applicant.name {
      let parts = NameParts(name).parts.sorted()
      if !parts.isEmpty { keys.append("nama:" + parts.joined(separator: " ")) }
    }
    return keys
  }
}
