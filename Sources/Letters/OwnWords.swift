import Octets

/// A letter's text taken apart: what its author wrote now, and what is quoted, printed or appended.
struct OwnWords: Sendable {
  /// The author's own lines.
  private(set) var own: [TextLine] = []
  /// Quoted earlier mail.
  private(set) var quoted: [TextLine] = []
  /// A mail passed on inside the text, its header lines first; empty when there is none.
  private(set) var forwarded: [TextLine] = []
  /// What stands below a signature mark: a name, a number, a firm.
  private(set) var signature: [TextLine] = []

  private enum Mode {
    case own, quoted, forwarded, signature, disclaimer, backPage
  }

  private var mode = Mode.own
  private let isPaper: Bool

  /// `isForward`: whether the subject says that a mail is passed on; a header block is then no quote.
  ///
  /// `isPaper`: whether it is paper, where such a block at the top is a memorandum's head.
  init(_ lines: [TextLine], isForward: Bool = false, isPaper: Bool = false) {
    self.isPaper = isPaper
    var index = 0
    while index < lines.count {
      index += take(lines, index, isForward)
    }
    passOn(lines, isForward)
    dropIntro()
  }

  /// Takes the line at an index, with the lines that belong to it; gives how many.
  private mutating func take(_ lines: [TextLine], _ index: Int, _ isForward: Bool) -> Int {
    let line = lines[index]
    if mode == .forwarded {
      forwarded.append(line)
      return 1
    }
    if mode == .quoted {
      quoted.append(line)
      return 1
    }
    let plain = line.trimmed.lowered
    if QuoteMarks.isMarked(plain) {
      quoted.append(line)
      return 1
    }
    if QuoteMarks.isForward(plain) {
      mode = .forwarded
      return 1
    }
    if QuoteMarks.isSeparator(plain) {
      mode = isForward ? .forwarded : .quoted
      return 1
    }
    if let length = QuoteMarks.introLength(lines, index) {
      quoted += lines[index..<(index + length)]
      // Under a mark the quote ends where the marks end; without marks it goes on to the end.
      if !QuoteMarks.isMarked(nextText(lines, index + length)) { mode = .quoted }
      return length
    }
    let isHead = isPaper && own.count < 12 && own.count { !$0.isBlank } < 4
    if !isHead, QuoteMarks.isHeaderBlock(lines, index) {
      mode = isForward ? .forwarded : .quoted
      return 0
    }
    takeOwn(line, plain)
    return 1
  }

  private mutating func takeOwn(_ line: TextLine, _ plain: String) {
    switch mode {
    case .backPage:
      guard Boilerplate.endsBackPage(line) else { return }
      mode = .own
      own.append(line)
    case .signature: signature.append(line)
    case .disclaimer: break
    default:
      if line.text == "--" || line.text.trimming("-").isEmpty && plain.utf8.count == 2 {
        mode = .signature
      } else if Boilerplate.isBackPage(plain) {
        mode = .backPage
      } else if Boilerplate.isDisclaimer(plain) {
        mode = .disclaimer
      } else if !Boilerplate.isAppended(plain) {
        own.append(line)
      }
    }
  }

  private func nextText(_ lines: [TextLine], _ from: Int) -> String {
    lines[min(from, lines.count)...].first { !$0.isBlank }?.trimmed.lowered ?? ""
  }

  /// An author who writes nothing but passes on a quoted mail passes it on as the letter.
  private mutating func passOn(_ lines: [TextLine], _ isForward: Bool) {
    guard isForward, forwarded.isEmpty, !quoted.isEmpty else { return }
    forwarded = quoted.map { line in
      var line = line
      line.text = QuoteMarks.withoutMarks(line.text)
      return line
    }
    quoted = []
  }

  /// Blank lines at both ends say nothing.
  private mutating func dropIntro() {
    while let last = own.last, last.isBlank { own.removeLast() }
    own = Array(own.drop(while: \.isBlank))
  }
}
