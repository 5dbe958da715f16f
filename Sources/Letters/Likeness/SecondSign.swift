import Octets

/// Whether somebody who names a case's number is its applicant: the number alone is known to whoever has seen a letter.
package enum SecondSign: Sendable {
  /// Whether at least one sign of the person is the same: the name but for titles and spelling, the organisation, the
  /// telephone number, the address, the NIK, a mail address.
  ///
  /// Two numbers of identity that are no scanner's error apart are two people, whatever else agrees. `senders`: the
  /// addresses they wrote from; `nil` for paper.
  package static func agrees(
    _ x: Applicant, _ y: Applicant, senders: (String?, String?) = (nil, nil)
  ) -> Bool {
    if let a = x.nik, let b = y.nik {
      if a.utf8.elementsEqual(b.utf8) { return true }
      if zip(a.utf8, b.utf8).count(where: { $0 != $1 }) > 2 { return false }
    }
    if isSameName(x.name, y.name) || isSameName(x.organisation, y.organisation) { return true }
    if let phone = x.phone, let other = y.phone, phone.utf8.elementsEqual(other.utf8) { return true }
    if let address = x.address.map(folded), address.count >= shortest, address == y.address.map(folded) {
      return true
    }
    let mails = Set([x.email, senders.0].compactMap { $0?.lowercased() })
    return [y.email, senders.1].compactMap { $0?.lowercased() }.contains(where: mails.contains)
  }

  private static func isSameName(_ x: String?, _ y: String?) -> Bool {
    guard let x, let y else { return false }
    return NameMatch.compare(x, y) == .same
  }

  /// Letters and figures of an address that tell it from others: a town's name alone is no sign.
  private static let shortest = 12

  /// An address without what people write differently: case, blanks, dots and commas, the word for street.
  private static func folded(_ address: String) -> [UInt8] {
    let words = address.lowercased().utf8.split { !$0.isAlpha && !$0.isDigit && $0 < 0x80 }.map(Array.init)
    return words.filter {
      !["jalan", "jln", "jl", "no", "nomor"].contains(String(decoding: $0, as: UTF8.self))
    }
    .flatMap { $0 }
  }
}
