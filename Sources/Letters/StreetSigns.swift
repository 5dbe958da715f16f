import Octets

/// The short form of `Jalan` on paper, whose second letter a scanner reads as a capital I or a one: `JI. Diponegoro`.
enum StreetSigns {
  /// The text with such signs mended where a name or number follows; no octet moves.
  static func mended(_ text: String) -> String {
    var octets = Array(text.utf8)
    for at in octets.indices.dropLast(3) {
      guard octets[at] == 0x4A || octets[at] == 0x6A, "I1|!i".utf8.contains(octets[at + 1]),
        octets[at + 2] == 0x2E, at == 0 || !octets[at - 1].isAlpha && !octets[at - 1].isDigit,
        let next = octets[(at + 3)...].first(where: { !$0.isBlank }), next.isAlpha || next.isDigit
      else { continue }
      octets[at + 1] = 0x6C
    }
    // `Alamat : Il. Tambang Boyo`
    for at in octets.indices.dropFirst(2).dropLast(3)
    where octets[at] == 0x49 && octets[at + 1] == 0x6C && octets[at + 2] == 0x2E && octets[at - 2] == 0x3A
      && octets[at - 1] == 0x20
    { octets[at] = 0x4A }
    return String(decoding: octets, as: UTF8.self)
  }
}
