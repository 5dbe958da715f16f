/// One run over base64 text. Whole quanta are read by tables, four octets at once; everything else octet by octet.
struct Base64Decoder {
  let input: UnsafeBufferPointer<UInt8>
  /// Four tables of 256: an octet's six bits where they stand in a quantum's 24, by the octet's place in it.
  let tables: UnsafeBufferPointer<UInt32>
  /// Has room for three octets of every four, and `slack` more.
  let output: UnsafeMutableBufferPointer<UInt8>
  private(set) var count = 0
  private(set) var isDamaged = false
  private var at = 0
  private var sextets: UInt32 = 0
  private var filled = 0

  init(
    input: UnsafeBufferPointer<UInt8>, tables: UnsafeBufferPointer<UInt32>,
    output: UnsafeMutableBufferPointer<UInt8>
  ) {
    self.input = input
    self.tables = tables
    self.output = output
  }

  /// A quantum is stored as four octets, of which the last is overwritten by the next.
  static let slack = 8

  mutating func run() {
    while at < input.count {
      if filled == 0 { quanta() }
      guard at < input.count, step() else { break }
    }
    flush()
  }

  /// Decodes quanta up to the first that holds something else than the alphabet; CRLF and LF between two are passed.
  private mutating func quanta() {
    guard let source = input.baseAddress, let base = output.baseAddress, let tables = tables.baseAddress
    else {
      return
    }
    let target = UnsafeMutableRawPointer(base)
    var at = self.at
    var count = self.count
    let end = input.count
    while at &+ 4 <= end {
      let word =
        tables[Int(source[at])] | tables[256 &+ Int(source[at &+ 1])]
        | tables[512 &+ Int(source[at &+ 2])] | tables[768 &+ Int(source[at &+ 3])]
      if word & Self.mark == 0 {
        target.storeBytes(of: (word << 8).bigEndian, toByteOffset: count, as: UInt32.self)
        at &+= 4
        count &+= 3
      } else if source[at] == 0x0D, source[at &+ 1] == 0x0A {
        at &+= 2
      } else if source[at] == 0x0A {
        at &+= 1
      } else {
        break
      }
    }
    self.at = at
    self.count = count
  }

  /// Takes one octet; `false` when what follows is no base64 any more.
  private mutating func step() -> Bool {
    let octet = input[at]
    at += 1
    let value = tables[768 + Int(octet)]
    if value & Self.mark == 0 {
      sextets = sextets << 6 | value
      filled += 1
      if filled == 4 { flush() }
    } else if octet == 0x3D {
      if filled > 1 {
        flush()
        return goesOn()
      }
      // The second of two signs stands here with nothing filled; one alone in a quantum's front is damage.
      if filled == 1 { flush() }
    } else if !octet.isBlank {
      isDamaged = true
    }
    return true
  }

  /// Whether base64 goes on after padding: the next line with something in it is whole quanta of the first alphabet.
  /// A mailing list's footer is not; decoded, it would be rubbish at the end of a picture.
  private mutating func goesOn() -> Bool {
    while at < input.count, input[at] == 0x3D || input[at].isBlank { at += 1 }
    guard at < input.count else { return true }
    let end = input.lineEnd(from: at, to: input.count).content
    var length = 0
    for index in at..<end where !input[index].isWSP {
      let octet = input[index]
      guard octet.isAlpha || octet.isDigit || octet == 0x2B || octet == 0x2F || octet == 0x3D else {
        isDamaged = true
        return false
      }
      length += 1
    }
    if length % 4 != 0 { isDamaged = true }
    return length % 4 == 0
  }

  /// Writes what the quantum holds, whole or cut short.
  private mutating func flush() {
    switch filled {
    case 1: isDamaged = true
    case 2: write(sextets << 12, octets: 1)
    case 3: write(sextets << 6, octets: 2)
    case 4: write(sextets, octets: 3)
    default: break
    }
    (sextets, filled) = (0, 0)
  }

  private mutating func write(_ word: UInt32, octets: Int) {
    output[count] = UInt8(truncatingIfNeeded: word >> 16)
    if octets > 1 { output[count + 1] = UInt8(truncatingIfNeeded: word >> 8) }
    if octets > 2 { output[count + 2] = UInt8(truncatingIfNeeded: word) }
    count += octets
  }

  /// Set in a table where an octet is not of the alphabet.
  private static let mark: UInt32 = 0xFF00_0000

  static let tables: [UInt32] = {
    var tables = [UInt32](repeating: mark, count: 1024)
    let values = Base64.alphabet.enumerated().map { ($0.offset, $0.element) } + [(62, 0x2D), (63, 0x5F)]
    for (value, octet) in values {
      for place in 0..<4 { tables[256 * place + Int(octet)] = UInt32(value) << UInt32(18 - 6 * place) }
    }
    return tables
  }()
}
