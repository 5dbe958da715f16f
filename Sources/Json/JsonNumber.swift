/// Numbers as JSON writes them.
enum JsonNumber {
  /// The number in JSON's form; `nil` when it is none. Infinity and NaN are none, nor are `1_000` and `010`.
  static func canonical(_ octets: ArraySlice<UInt8>, json5: Bool) -> String? {
    var rest = octets
    let sign = rest.first == 0x2D ? "-" : ""
    if rest.first == 0x2D || (json5 && rest.first == 0x2B) { rest = rest.dropFirst() }
    if json5, rest.count > 2, rest.first == 0x30, rest[rest.startIndex + 1] | 0x20 == 0x78 {
      return hexadecimal(rest.dropFirst(2)).map { sign + String($0) }
    }
    let whole = takeDigits(&rest)
    guard whole.count <= 1 || whole.first != 0x30 else { return nil }
    var fraction: ArraySlice<UInt8>?
    if rest.first == 0x2E {
      rest = rest.dropFirst()
      fraction = takeDigits(&rest)
    }
    guard isExponent(rest) else { return nil }
    if !whole.isEmpty, fraction?.isEmpty != true, octets.first != 0x2B {
      return String(decoding: octets, as: UTF8.self)
    }
    guard json5, !whole.isEmpty || fraction?.isEmpty == false else { return nil }
    let point = fraction.flatMap { $0.isEmpty ? nil : [0x2E] + $0 } ?? []
    return sign + String(decoding: (whole.isEmpty ? [0x30] : whole) + point + rest, as: UTF8.self)
  }

  /// Whether this is `e` with a number, or nothing.
  private static func isExponent(_ octets: ArraySlice<UInt8>) -> Bool {
    guard let mark = octets.first else { return true }
    guard mark | 0x20 == 0x65 else { return false }
    var rest = octets.dropFirst()
    if rest.first == 0x2B || rest.first == 0x2D { rest = rest.dropFirst() }
    return !takeDigits(&rest).isEmpty && rest.isEmpty
  }

  private static func takeDigits(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var end = rest.startIndex
    while end < rest.endIndex, (0x30...0x39).contains(rest[end]) { end += 1 }
    let digits = rest[..<end]
    rest = rest[end...]
    return digits
  }

  /// `nil` when a digit is none or the number does not fit.
  private static func hexadecimal(_ digits: ArraySlice<UInt8>) -> Int? {
    var number = 0
    for octet in digits {
      guard let digit = hexadecimalValue(octet), number <= Int.max >> 4 else { return nil }
      number = number << 4 | Int(digit)
    }
    return number
  }

  /// The value of a hexadecimal digit; `nil` when it is none.
  static func hexadecimalValue(_ octet: UInt8) -> UInt8? {
    switch octet {
    case 0x30...0x39: octet - 0x30
    case 0x41...0x46: octet - 0x41 + 10
    case 0x61...0x66: octet - 0x61 + 10
    default: nil
    }
  }
}
