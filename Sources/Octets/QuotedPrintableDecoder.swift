/// One run over quoted-printable text. What is written is never longer than what was read.
struct QuotedPrintableDecoder {
  let input: UnsafeBufferPointer<UInt8>
  let output: UnsafeMutableBufferPointer<UInt8>
  private(set) var count = 0
  private(set) var isDamaged = false
  private var at = 0
  /// What stands before it in the output was escaped or is a finished line: its blanks are meant.
  private var meant = 0

  init(input: UnsafeBufferPointer<UInt8>, output: UnsafeMutableBufferPointer<UInt8>) {
    self.input = input
    self.output = output
  }

  mutating func run() {
    while at < input.count {
      let octet = input[at]
      switch octet {
      case 0x3D: escape()
      case 0x0A, 0x0D:
        dropBlanks()
        write(octet)
        at += 1
        meant = count
      default:
        write(octet)
        at += 1
      }
    }
    dropBlanks()
  }

  private mutating func escape() {
    if at + 2 < input.count, let high = input[at + 1].hexDigit, let low = input[at + 2].hexDigit {
      write(high << 4 | low)
      at += 3
      meant = count
    } else if let end = softBreak() {
      at = end
      meant = count
    } else {
      isDamaged = true
      write(0x3D)
      at += 1
    }
  }

  /// The end of a soft line break that begins here; `nil` when there is none.
  private func softBreak() -> Int? {
    var end = at + 1
    while end < input.count, input[end].isWSP { end += 1 }
    guard end < input.count else { return end }
    guard input[end] == 0x0A || input[end] == 0x0D else { return nil }
    return input.lineEnd(from: end, to: input.count).next
  }

  /// Blanks at a line's end were added on the way (RFC 2045 section 6.7, rule 3).
  private mutating func dropBlanks() {
    while count > meant, output[count - 1].isWSP { count -= 1 }
  }

  private mutating func write(_ octet: UInt8) {
    output[count] = octet
    count += 1
  }
}
