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

  @Test("A set written without looking at the rules", arguments: PaperSample.second)
  func second(_ sample: PaperSample) { #expect(sample.faults(sample.read()).isEmpty) }

  static let all = PaperSample.cards + PaperSample.foreign + PaperSample.papers + PaperSample.second

  @Test("The file's name alone changes nothing", arguments: all)
  func names(_ sample: PaperSample) {
    // Blurred cards and pages without a title lean on their name; everything else stands by itself.
    let plain = PaperSample.read(sample.pages, nil).map(\.document)
    guard plain == sample.found.map(\.kind) else {
      #expect(sample.found.contains { !$0.isLegible } || sample.pages.count > 1)
      return
    }
    for name in ["KTP.jpg", "akta pendirian.pdf", "surat kuasa.pdf"] {
      let wrong = PaperSample.read(sample.pages, name)
      #expect(wrong.map(\.document) == plain, "\(name)")
    }
  }

  @Test("At least nine in ten are still right when one sign in fifty is misread", arguments: 1...3)
  func littleNoise(_ seed: UInt64) {
    let score = score(perThousand: 20, seed)
    #expect(score.right * 10 >= score.all * 9, "\(score)")
    #expect(score.kinds * 100 >= score.all * 96, "\(score)")
    #expect(score.wrong * 100 <= score.all, "\(score)")
  }

  @Test(
    "One sign in twenty misread leaves nearly all kinds, and hardly ever gives a wrong NIK", arguments: 1...2)
  func muchNoise(_ seed: UInt64) {
    let score = score(perThousand: 50, seed)
    #expect(score.kinds * 100 >= score.all * 94, "\(score)")
    #expect(score.right * 100 >= score.all * 80, "\(score)")
    #expect(score.wrong * 100 <= score.all * 3, "\(score)")
  }

  private struct Score {
    var (all, kinds, right, wrong) = (0, 0, 0, 0)
  }

  private func score(perThousand: Int, _ seed: UInt64) -> Score {
    var score = Score()
    for (at, sample) in Self.all.enumerated() {
      var noise = PaperNoise(seed: seed &* 7919 &+ UInt64(at))
      let findings = PaperSample.read(
        sample.pages.map { noise.spoil($0, perThousand: perThousand) }, sample.file)
      score.all += 1
      let isKind =
        findings.map(\.document) == sample.found.map(\.kind)
        && findings.map(\.pages) == sample.found.map(\.pages)
      if isKind { score.kinds += 1 }
      if sample.isRight(findings) { score.right += 1 }
      if sample.isWrongNumber(findings) { score.wrong += 1 }
    }
    return score
  }

  @Test("No page, one finding for pages without a word, page numbers as given")
  func edges() {
    #expect(PaperReader.read([], name: "KTP.jpg").isEmpty)
    let blank = PaperReader.read(
      (4...6).map { PaperPage(number: $0, text: "\n \n", isDigital: false) }, name: "KTP.jpg")
    #expect(blank.map(\.pages) == [4...6])
    #expect(blank.first?.document == .other)
    #expect(blank.first?.isLegible == false)
    #expect(blank.first?.evidence == "tidak ada tulisan yang terbaca; nama berkas menyebut KTP")
  }

  @Test("Evidence and certainty tell why, and name nobody")
  func evidence() {
    for sample in Self.all {
      for finding in sample.read() {
        #expect((0...1).contains(finding.certainty))
        #expect(!finding.evidence.isEmpty)
        for value in [finding.said["nik"], finding.said["name"], finding.said["giver"]] {
          if let value { #expect(!finding.evidence.contains(value)) }
        }
      }
    }
  }

  @Test("A page that the reader of pictures doubts is doubted here")
  func doubt() {
    let text = PaperSample.cards[0].pages[0]
    func certainty(_ confidence: Double?) -> Double {
      let page = PaperPage(number: 1, text: text, isDigital: false, confidence: confidence)
      return PaperReader.read([page], name: nil).first?.certainty ?? 0
    }
    #expect(certainty(0.2) < certainty(0.95))
    #expect(certainty(.nan) < certainty(nil))
  }
}
