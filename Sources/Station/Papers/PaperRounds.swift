import Letters
import Scans

/// Reads the files of a letter breadth first: the first pages of every file tell what it is, its last pages bear
/// signatures and cards, and only then the rest is read in rounds, as far as the letter's time goes.
struct PaperRounds {
  let scanner: DocumentScanner
  /// Goes up with every step, so that a long letter makes progress.
  let steps: StepCount

  /// What was read of one file.
  struct Outcome {
    var text: DocumentText
    /// Numbers of the pages for which there was no time, from 1.
    var left: [Int] = []
  }

  /// Seconds after which nothing further of a letter is begun; with the time of the last page they stay below those
  /// after which the service manager takes the program for dead.
  static let seconds = 200
  /// Seconds for the inner pages of deeds that have told what they are: other papers may stand among them.
  private static let settledSeconds = 60
  /// Pages that are read of each file first: number, date and name of a deed stand there.
  private static let firstPages = 3
  /// Pages that are read of each file next, from its end.
  private static let lastPages = 3
  /// Pages of a round.
  private static let roundPages = 8

  /// Each file's text, in their order.
  func read(_ files: [[UInt8]]) -> [Outcome] {
    let begin = Uptime.seconds()
    func secondsLeft() -> Int { max(0, Self.seconds - (Uptime.seconds() - begin)) }
    var outcomes = files.map { octets in
      let seconds = secondsLeft()
      guard seconds > 0 else { return Outcome(text: DocumentText(troubles: [.timedOut])) }
      let (text, left) = scanner.begin(octets, pages: Self.firstPages, seconds: seconds)
      steps.increase()
      return Outcome(text: text, left: left)
    }
    let long = outcomes.indices.filter { !outcomes[$0].left.isEmpty }
    for index in long where secondsLeft() > 0 {
      goOn(&outcomes[index], files[index], outcomes[index].left.suffix(Self.lastPages), secondsLeft())
    }
    var open = long.filter { !outcomes[$0].left.isEmpty }
    var spent = 0
    while !open.isEmpty, secondsLeft() > 0 {
      for index in open where secondsLeft() > 0 {
        let isSettled = Self.isSettled(outcomes[index])
        guard !isSettled || spent < Self.settledSeconds else { continue }
        let before = Uptime.seconds()
        let seconds = isSettled ? min(secondsLeft(), Self.settledSeconds - spent) : secondsLeft()
        goOn(&outcomes[index], files[index], outcomes[index].left.prefix(Self.roundPages), seconds)
        if isSettled { spent += Uptime.seconds() - before }
      }
      open.removeAll { index in
        outcomes[index].left.isEmpty || spent >= Self.settledSeconds && Self.isSettled(outcomes[index])
      }
    }
    for index in long where outcomes[index].left.isEmpty {
      scanner.keep(outcomes[index].text, of: files[index])
    }
    return outcomes
  }

  private func goOn(_ outcome: inout Outcome, _ octets: [UInt8], _ pages: ArraySlice<Int>, _ seconds: Int) {
    let text = scanner.goOn(octets, pages: Array(pages), seconds: seconds)
    outcome.text.pages = (outcome.text.pages + text.pages).sorted { $0.number < $1.number }
    outcome.text.troubles += text.troubles.filter { !outcome.text.troubles.contains($0) }
    outcome.left.removeAll { pages.contains($0) }
    steps.increase()
  }

  /// Whether a file is one deed that has told its number, date and name.
  private static func isSettled(_ outcome: Outcome) -> Bool {
    let findings = PaperReader.read(
      outcome.text.pages.filter { !$0.text.isEmpty }.map(PaperPage.init), name: nil)
    guard findings.count == 1, let finding = findings.first, finding.certainty >= 0.8,
      case .deed(let deed) = finding.facts
    else { return false }
    return deed.number != nil && deed.date != nil && deed.name != nil
  }
}

extension PaperPage {
  /// A page as the scanner read it.
  init(_ page: PageText) {
    self.init(
      number: page.number, text: page.text, isDigital: page.source == .digital, confidence: page.confidence,
      doubted: page.doubted)
  }
}
