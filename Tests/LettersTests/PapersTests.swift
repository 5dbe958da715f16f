import Civil
import Letters
import Testing

@Suite("What a page of print is")
struct PapersTests {
  @Test("KTPs are found and read through noise", arguments: PaperSample.cards)
  func cards(_ sample: PaperSample) { #expect(sample.faults(sample.read()).isEmpty) }

  @Test("What is no KTP is none, whatever its name", arguments: PaperSample.foreign)
  func foreign(_ sample: PaperSample) { #expect(sample.faults(sample.read()).isEmpty) }

  @Test("Papers are known by what they say, and their facts read", arguments: PaperSample.papers)
  func papers(_ sample: PaperSample) { #expect(sample.faults(sample.read()).isEmpty) }
}
