import Foundation
import Testing

@testable import Station

@Suite("The ends of files, by their kinds") struct FileEndTests {
  struct Sample: Sendable, CustomTestStringConvertible {
    var name: String
    var kind: DropKind
    var octets: [UInt8]
    var testDescription: String { name }
  }

  static let samples: [Sample] = [
    Sample(name: "a.pdf", kind: .pdf, octets: DropSamples.pdf),
    Sample(name: "a.jpg", kind: .jpeg, octets: DropSamples.jpeg),
    Sample(name: "a.png", kind: .png, octets: DropSamples.png),
    Sample(name: "a.gif", kind: .gif, octets: DropSamples.gif),
    Sample(name: "a.tif", kind: .tiff, octets: DropSamples.tiff(big: false)),
    Sample(name: "b.tif", kind: .tiff, octets: DropSamples.tiff(big: true)),
    Sample(name: "a.bmp", kind: .bmp, octets: DropSamples.bmp),
    Sample(name: "a.webp", kind: .webp, octets: DropSamples.webp),
    Sample(name: "a.heic", kind: .heic, octets: DropSamples.heic),
    Sample(name: "a.rtf", kind: .rtf, octets: DropSamples.rtf),
    Sample(name: "a.docx", kind: .docx, octets: DropSamples.docx),
    Sample(name: "a.odt", kind: .odt, octets: DropSamples.odt),
    Sample(name: "a.zip", kind: .zip, octets: DropSamples.zip([("a.txt", "x")])),
  ]

  @Test(arguments: samples)
  func wholeFileIsToldByItsOctetsAndHasItsEnd(sample: Sample) {
    for name in [sample.name, sample.name.uppercased(), "tanpa akhiran", "salah.txt"] {
      #expect(DropKind.of(sample.octets, name: FileName(name)) == sample.kind, "\(name)")
    }
    #expect(FileEnd.of(sample.kind, sample.octets) == .whole)
  }

  @Test(arguments: samples)
  func fileCutAnywhereLacksItsEnd(sample: Sample) {
    for length in 0..<(sample.octets.count - 8) {
      let cut = Array(sample.octets[..<length])
      #expect(FileEnd.of(sample.kind, cut) == .cut, "at \(length) of \(sample.octets.count)")
    }
  }

  @Test(arguments: samples)
  func fileWhoseSizeWasReservedBeforeItsOctetsCameLacksItsEnd(sample: Sample) {
    let half = sample.octets.prefix(sample.octets.count / 2) + Array(repeating: 0, count: 4096)
    // Pixels may be zeros: a file that names its size at the start cannot show that it is not filled yet.
    guard ![.bmp, .tiff].contains(sample.kind) else { return }
    #expect(FileEnd.of(sample.kind, Array(half)) == .cut)
  }

  @Test func trailersOfTelephonesAndScannersAreNoCut() {
    #expect(FileEnd.of(.pdf, DropSamples.pdf + Array(repeating: 0, count: 1000)) == .whole)
    #expect(FileEnd.of(.pdf, DropSamples.pdf + [0x0D, 0x0A, 0x1A]) == .whole)
    #expect(FileEnd.of(.jpeg, DropSamples.jpeg + Array("SEFH....SEFT".utf8)) == .whole)
    #expect(FileEnd.of(.jpeg, DropSamples.jpeg + DropSamples.jpeg.dropLast(20)) == .whole)
    #expect(FileEnd.of(.jpeg, DropSamples.jpeg + Array(repeating: 0, count: 200_000)) == .whole)
    #expect(FileEnd.of(.png, DropSamples.png + [1, 2, 3]) == .whole)
    #expect(FileEnd.of(.gif, DropSamples.gif + [0]) == .whole)
    #expect(FileEnd.of(.rtf, DropSamples.rtf + [0x0D, 0x0A, 0]) == .whole)
  }

  @Test func smallPictureInTheHeadIsNotTheEnd() {
    #expect(FileEnd.of(.jpeg, Array(DropSamples.jpeg.dropLast(2))) == .cut)
    #expect(DropSamples.jpeg.dropLast(2).contains(0xD9), "the sample has a picture in its head")
  }

  @Test func webFileNamesItsLength() {
    let head = Array("%PDF-1.5\n1 0 obj\n<</Linearized 1/L 9000/N 1>>\nendobj\nstartxref\n0\n%%EOF\n".utf8)
    #expect(FileEnd.of(.pdf, head) == .cut)
    #expect(FileEnd.of(.pdf, head + Array(repeating: 0x20, count: 9000) + Array("%%EOF".utf8)) == .whole)
  }

  @Test func mailTextAndOldWordHaveNoEndToLookFor() {
    #expect(FileEnd.of(.mail, Array("Subject: x\n\nx".utf8)) == .untold)
    #expect(FileEnd.of(.text, Array("x".utf8)) == .untold)
    #expect(FileEnd.of(.text, Array("x".utf8) + Array(repeating: 0, count: 600)) == .cut)
    #expect(FileEnd.of(.text, []) == .cut)
  }

  @Test(arguments: [
    ("surat.eml", "Halo", DropKind.mail), ("surat.txt", "Nama: Ani\nAlamat: x\n", .text),
    ("surat", "Nama : Ani", .text),
    ("surat.txt", "From: a@example.id\nTo: b@example.id\nSubject: x\n\nisi", .mail),
    ("Surat No. 12", "isi", .text), ("surat 20.11.2026", "isi", .text), ("data.csv", "a,b", .other),
    ("laman.html", "<html>", .other), ("skrip.ps1", "x", .other), ("a.pdf", "bukan pdf", .other),
    ("a.bin", "\u{1}\u{2}", .other),
    ("a.txt", "\u{0}\u{1}", .other), ("a.eml", "", .other),
  ])
  func wordsAreMailOrTextOrNeither(name: String, text: String, kind: DropKind) {
    #expect(DropKind.of(Array(text.utf8), name: FileName(name)) == kind)
  }

  @Test func tablesSlidesAndMessagesOfOutlookAreNoLetters() {
    let xlsx = DropSamples.zip([("[Content_Types].xml", "x"), ("xl/workbook.xml", "x")])
    #expect(DropKind.of(xlsx, name: FileName("a.docx")) == .other)
    let ole: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 600)
    #expect(DropKind.of(ole, name: FileName("a.xls")) == .other)
    #expect(DropKind.of(ole, name: FileName("a.msg")) == .other)
    #expect(DropKind.of(ole, name: FileName("a.doc")) == .doc)
    #expect(DropKind.of(Array("MZ".utf8) + [0, 0, 0], name: FileName("a.exe")) == .other)
  }

  @Test func noOctetsHarm() {
    var generator = SystemRandomNumberGenerator()
    for sample in Self.samples {
      for _ in 0..<60 {
        var octets = sample.octets
        for _ in 0..<Int.random(in: 1...6, using: &generator) {
          octets[Int.random(in: 0..<octets.count, using: &generator)] = UInt8.random(
            in: 0...255, using: &generator)
        }
        _ = FileEnd.of(sample.kind, octets)
        _ = DropKind.of(octets, name: FileName(sample.name))
      }
    }
    for kind in DropKind.allCases {
      for count in 0..<40 { _ = FileEnd.of(kind, Array(repeating: 0xFF, count: count)) }
    }
  }
}
