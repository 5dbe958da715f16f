import Desk
import Testing

/// What an objection tells of its case.
@Suite struct StatementTests {
  static let names = ["Raras Wilujeng Kinasih", "Ratna Wulandari"]

  @Test(arguments: [
    ("fotokopi terlalu mahal. Raras Wilujeng Kinasih", "fotokopi terlalu mahal."),
    ("fotokopi terlalu mahal. Hormat saya, RARAS WILUJENG KINASIH", "fotokopi terlalu mahal."),
    ("belum dijawab; Ratna Wulandari", "belum dijawab;"),
    ("surat diantar oleh Raras Wilujeng Kinasih", "surat diantar oleh Raras Wilujeng Kinasih"),
    ("diantar Raras Wilujeng Kinasih pada hari Senin.", "diantar Raras Wilujeng Kinasih pada hari Senin."),
    ("Raras Wilujeng Kinasih", nil), ("tanpa tanda tangan", "tanpa tanda tangan"),
  ])
  func theSignersNameAtTheEndIsNoPartOfIt(text: String, kept: String?) {
    #expect(ObjectionData.withoutSignature(text, Self.names) == kept)
  }
}
