import Foundation
import Testing

@testable import Station

@Suite("Names in the drop folder") struct FileNameTests {
  @Test(arguments: [
    ".surat.pdf.Xy12Ab", ".hidden", "~$rat.docx", "~WRL0001.tmp", "surat.pdf~", "surat.pdf.part",
    "SURAT.PDF.PART",
    "surat.filepart", "x.crdownload", "surat.tmp", ".~lock.surat.odt#", "Thumbs.db", "THUMBS.DB",
    "desktop.ini",
    ".DS_Store", "._surat.pdf", "surat.pdf:Zone.Identifier", "surat.pdf\u{F03A}Zone.Identifier",
    "$RECYCLE.BIN",
    "surat.rtf.sb-1a2b3c4d-Xyz", "@eaDir", ".loket-diambil",
  ])
  func thisIsLeftAlone(name: String) { #expect(FileName(name).isLeftAlone) }

  @Test(arguments: [
    "surat.pdf", "SURAT.PDF", "surat", "surat.partai.pdf", "tmp surat.txt", "a~b.pdf", "-rf.pdf", "ü.eml",
    "zone identifier.pdf",
  ])
  func thisIsALetter(name: String) { #expect(!FileName(name).isLeftAlone) }

  @Test(arguments: [
    ("surat.pdf.json5", "surat.pdf"), ("Surat.JSON5", "surat"), ("surat.pdf.json", "surat.pdf"),
    ("surat.pdf.json5.txt", "surat.pdf"), ("folder.json5", "folder"),
  ])
  func sideFileSaysWhatItIsFor(name: String, subject: String) {
    #expect(FileName(name).sideFileSubject.map { String(decoding: $0, as: UTF8.self) } == subject)
  }

  @Test(arguments: ["surat.pdf", ".json5", "json5", "surat.json5.pdf", "surat.txt"])
  func thisIsNoSideFile(name: String) { #expect(FileName(name).sideFileSubject == nil) }

  @Test func spellingsThatLookAlikeAreTwoNames() {
    #expect(FileName("é.pdf") != FileName("e\u{301}.pdf"))
  }

  @Test(arguments: [
    ("surat apa adanya.pdf", true), ("Surat (APA ADANYA).pdf", true), ("surat_apa_adanya.pdf", true),
    ("siapa adanya.pdf", false), ("surat.pdf", false),
  ])
  func officerMaySayThatItIsToBeTakenAsItIs(name: String, isSaid: Bool) {
    #expect(FileName(name).saysAsItIs == isSaid)
  }

  @Test func numbersInNamesCountByTheirValue() {
    let sorted = [
      "1 surat.pdf", "2 ktp.jpg", "10 akta.pdf", "Hal 1.jpg", "hal 2.jpg", "hal 010.jpg",
      "hal 99999999999999999999.jpg",
      "hal.jpg",
    ]
    #expect(sorted.shuffled().sorted(by: NaturalOrder.precedes) == sorted)
  }

  @Test func orderIsTotalAlsoForNamesThatDifferInZerosAndCase() {
    for (a, b) in [("1", "01"), ("a", "A"), ("a1b", "a01b"), ("a", "ab")] {
      #expect(NaturalOrder.precedes(a, b) != NaturalOrder.precedes(b, a), "\(a) \(b)")
    }
    #expect(!NaturalOrder.precedes("a01", "a01"))
  }

  @Test func noteOfAnyNameFitsAndBelongsToItAlone() {
    let long = String(repeating: "ñ", count: 120) + "1234567.pdf"
    let other = String(repeating: "ñ", count: 120) + "1234568.pdf"
    for name in ["surat.pdf", long, other, String(repeating: "x", count: 255)] {
      #expect(InboxNotes.name(for: FileName(name)).octets.count <= 250)
    }
    #expect(InboxNotes.name(for: FileName(long)) != InboxNotes.name(for: FileName(other)))
    #expect(InboxNotes.name(for: FileName("surat.pdf")).text == "surat.pdf.reason.txt")
  }
}
