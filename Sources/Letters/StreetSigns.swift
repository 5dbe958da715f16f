import Octets

/// The short form of `Jalan` on paper, whose second letter a scanner reads as a capital I or a one, and the figures of
/// neighbourhoods: `JI. Diponegoro RT.OO1`.
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
    // `JLA. Yani`: the full stop of the street was lost, and no octet may move.
    for at in octets.indices.dropLast(5)
    where octets[at...].starts(with: "JLA. ".utf8) && octets[at + 5] &- 0x41 < 26
      && (at == 0 || !octets[at - 1].isAlpha)
    { octets.replaceSubrange(at..<(at + 5), with: "Jl A.".utf8) }
    mendNumbers(&octets)
    return String(decoding: octets, as: UTF8.self)
  }

  /// `RT.OO1/RW.O11`: neighbourhoods are numbered, whatever letters their figures were taken for.
  private static func mendNumbers(_ octets: inout [UInt8]) {
    for at in octets.indices.dropLast(3) {
      guard octets[at] == 0x52, octets[at + 1] == 0x54 || octets[at + 1] == 0x57,
        at == 0 || !octets[at - 1].isAlpha
      else { continue }
      let start = octets[(at + 2)...].prefix(4).firstIndex { !". :/".utf8.contains($0) } ?? octets.endIndex
      let number = octets[start...].prefix { $0.isAlpha || $0.isDigit }
      guard start > at + 2 || number.first?.isDigit == true, (2...3).contains(number.count),
        number.allSatisfy({ $0.isDigit || "OoIl".utf8.contains($0) })
      else { continue }
      for place in number.indices {
        if "Oo".utf8.contains(octets[place]) { octets[place] = 0x30 }
        if "Il".utf8.contains(octets[place]) { octets[place] = 0x31 }
      }
    }
  }
}
