import Imap
import Testing

@Suite("Imap: damaged transcripts")
struct MutationTests {
  @Test(
    "a damaged transcript is a fault or an answer, and the same in one piece as in many", arguments: 1...8)
  func mutants(_ seed: Int) throws {
    var generator = Steady(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15)
    let all = serverTranscripts + protocolTranscripts
    for _ in 0..<2_000 {
      guard let transcript = all.randomElement(using: &generator) else { return }
      var octets = transcript.octets
      for _ in 0..<Int.random(in: 1...6, using: &generator) { mutate(&octets, all, &generator) }
      let mutant = Transcript("a mutant", after: transcript.commands, octets: octets, [])
      var pieces: [ArraySlice<UInt8>] = []
      var rest = octets[...]
      while !rest.isEmpty {
        let piece = rest.prefix(Int.random(in: 1...40, using: &generator))
        pieces.append(piece)
        rest = rest[piece.endIndex...]
      }
      let whole = try mutant.play([octets[...]])
      let parts = try mutant.play(pieces)
      if whole != parts { #expect(whole == parts, "\(String(decoding: octets, as: UTF8.self))") }
    }
  }

  private static let marks = Array("(){}[]<>\"\\*+~ \r\n\0\u{FF}0129:,".utf8)

  private func mutate(_ octets: inout [UInt8], _ all: [Transcript], _ generator: inout Steady) {
    guard !octets.isEmpty else { return }
    let place = Int.random(in: octets.indices, using: &generator)
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: octets[place] = UInt8.random(in: .min ... .max, using: &generator)
    case 1: octets[place] = Self.marks.randomElement(using: &generator) ?? 0
    case 2: octets.insert(Self.marks.randomElement(using: &generator) ?? 0, at: place)
    case 3: octets.remove(at: place)
    case 4:
      octets.removeSubrange(place..<min(octets.count, place + Int.random(in: 0..<30, using: &generator)))
    default:
      guard let other = all.randomElement(using: &generator)?.octets, !other.isEmpty else { return }
      let from = Int.random(in: other.indices, using: &generator)
      octets.insert(contentsOf: other[from...].prefix(Int.random(in: 1...60, using: &generator)), at: place)
    }
  }
}
