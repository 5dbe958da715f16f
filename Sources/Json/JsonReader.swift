/// Bounds on what is read.
package struct JsonLimits: Sendable {
  /// Nesting; configuration and journal lines need five, and the reader's stack is bounded by it.
  package var depth: Int
  /// Octets of the whole text.
  package var octets: Int

  package init(depth: Int = 32, octets: Int = 64 << 20) {
    self.depth = depth
    self.octets = octets
  }
}

/// Reads JSON, or JSON5 (comments, single quotes, bare names, trailing commas, hexadecimal), from octets.
package enum JsonReader {
  /// Reads one value and nothing after it.
  ///
  /// Names that occur twice in an object are refused: which one counts would be a guess.
  package static func read(
    _ octets: [UInt8], json5: Bool = true, limits: JsonLimits = .init()
  ) throws(JsonFault) -> JsonValue {
    guard octets.count <= limits.octets else {
      throw JsonFault(line: 1, what: "the file is too large", mend: "keep it below \(limits.octets) octets")
    }
    var scanner = JsonScanner(octets: octets, json5: json5, depth: limits.depth)
    return try scanner.document()
  }
}

/// The grammar, one function a production; the depth of the recursion is limited.
struct JsonScanner {
  let octets: [UInt8]
  let json5: Bool
  let limit: Int
  private(set) var at = 0
  private var depth = 0

  init(octets: [UInt8], json5: Bool, depth: Int) {
    self.octets = octets
    self.json5 = json5
    limit = depth
    if octets.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
  }

  mutating func document() throws(JsonFault) -> JsonValue {
    let value = try value()
    try skipSpace()
    if at < octets.count {
      throw fault("something follows the end of the value", "remove it, or look for a bracket closed too early")
    }
    return value
  }

  private mutating func value() throws(JsonFault) -> JsonValue {
    try skipSpace()
    guard let octet = peek else { throw fault("the text ends where a value is expected", "add the value") }
    let line = currentLine()
    switch octet {
    case 0x7B: return JsonValue(.object(try object()), line: line)
    case 0x5B: return JsonValue(.array(try array()), line: line)
    case 0x22: return JsonValue(.string(try string(octet)), line: line)
    case 0x27 where json5: return JsonValue(.string(try string(octet)), line: line)
    case 0x30...0x39, 0x2D, 0x2B, 0x2E: return JsonValue(.number(try number()), line: line)
    default: return JsonValue(try word(), line: line)
    }
  }

  private mutating func object() throws(JsonFault) -> [JsonMember] {
    try enter()
    var members: [JsonMember] = []
    while true {
      try skipSpace()
      if take(0x7D) { break }
      let line = currentLine()
      let name = try name()
      if let earlier = members.first(where: { $0.name.utf8.elementsEqual(name.utf8) }) {
        throw fault("'\(name)' stands twice, first in line \(earlier.line)", "keep one of the two")
      }
      try skipSpace()
      guard take(0x3A) else { throw fault("a colon is missing after '\(name)'", "write \(name): value") }
      members.append(JsonMember(name: name, value: try value(), line: line))
      try skipSpace()
      if take(0x2C) {
        if !json5, peek == 0x7D { throw fault("a comma before '}'", "remove the comma") }
        continue
      }
      guard take(0x7D) else { throw fault("a comma or '}' is missing", "separate the values with commas") }
      break
    }
    depth -= 1
    return members
  }

  private mutating func array() throws(JsonFault) -> [JsonValue] {
    try enter()
    var values: [JsonValue] = []
    while true {
      try skipSpace()
      if take(0x5D) { break }
      values.append(try value())
      try skipSpace()
      if take(0x2C) { continue }
      guard take(0x5D) else { throw fault("a comma or ']' is missing", "separate the values with commas") }
      break
    }
    depth -= 1
    return values
  }

  private mutating func enter() throws(JsonFault) {
    at += 1
    depth += 1
    if depth > limit { throw fault("brackets are nested more than \(limit) deep", "flatten the value") }
  }

  private mutating func name() throws(JsonFault) -> String {
    guard let octet = peek else { throw fault("the text ends inside an object", "close it with '}'") }
    if octet == 0x22 || (json5 && octet == 0x27) { return try string(octet) }
    guard json5, octet.isNameOctet else { throw fault("a name is expected here", "write a name in quotes") }
    let start = at
    while let octet = peek, octet.isNameOctet { at += 1 }
    return String(decoding: octets[start..<at], as: UTF8.self)
  }

  private mutating func word() throws(JsonFault) -> JsonValue.Kind {
    let start = at
    while let octet = peek, octet.isNameOctet { at += 1 }
    switch String(decoding: octets[start..<at], as: UTF8.self) {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "null": return .null
    case "": throw fault("a value is expected here", "write a string in quotes, a number, a list or an object")
    case let other: throw fault("'\(other)' is no value", "put text in quotes")
    }
  }

  private mutating func number() throws(JsonFault) -> String {
    let start = at
    while let octet = peek, octet.isNumberOctet { at += 1 }
    let text = String(decoding: octets[start..<at], as: UTF8.self)
    if let plain = JsonNumber.canonical(text, json5: json5) { return plain }
    throw fault("'\(text)' is no number", "write it as in 12, -3 or 2.5")
  }

  private var peek: UInt8? { at < octets.count ? octets[at] : nil }

  mutating func advance(_ count: Int) { at += count }

  private mutating func take(_ octet: UInt8) -> Bool {
    guard peek == octet else { return false }
    at += 1
    return true
  }

  private mutating func skipSpace() throws(JsonFault) {
    while let octet = peek {
      if octet == 0x20 || octet == 0x0A || octet == 0x0D || octet == 0x09 {
        at += 1
      } else if json5, octet == 0x2F, at + 1 < octets.count, octets[at + 1] == 0x2F {
        while let octet = peek, octet != 0x0A { at += 1 }
      } else if json5, octet == 0x2F, at + 1 < octets.count, octets[at + 1] == 0x2A {
        let open = fault("a comment is not closed", "end it with */")
        at += 2
        while !(peek == 0x2A && at + 1 < octets.count && octets[at + 1] == 0x2F) {
          if peek == nil { throw open }
          at += 1
        }
        at += 2
      } else if json5, octet == 0xC2, at + 1 < octets.count, octets[at + 1] == 0xA0 {
        at += 2
      } else {
        return
      }
    }
  }

  /// Line of the next octet, counted on from the last time it was asked for.
  private mutating func currentLine() -> Int {
    while lineAt < at {
      if octets[lineAt] == 0x0A { lineCount += 1 }
      lineAt += 1
    }
    return lineCount
  }

  private var lineAt = 0
  private var lineCount = 1

  func fault(_ what: String, _ mend: String) -> JsonFault {
    let end = min(at, octets.count)
    let start = octets[..<end].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let line = octets[..<end].count { $0 == 0x0A } + 1
    return JsonFault(line: line, column: end - start + 1, what: what, mend: mend)
  }
}

extension UInt8 {
  /// What a bare JSON5 name may hold here: ASCII letters, digits, `_`, `$`, `-` and anything beyond ASCII.
  fileprivate var isNameOctet: Bool {
    switch self {
    case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x5F, 0x24, 0x2D, 0x80...0xFF: true
    default: false
    }
  }

  fileprivate var isNumberOctet: Bool {
    switch self {
    case 0x30...0x39, 0x61...0x7A, 0x41...0x5A, 0x2B, 0x2D, 0x2E: true
    default: false
    }
  }
}
