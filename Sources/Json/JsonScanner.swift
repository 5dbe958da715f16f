/// The grammar, one function a production; the depth of the recursion is limited.
struct JsonScanner {
  let octets: [UInt8]
  let json5: Bool
  private let limit: Int
  private var depth = 0
  /// Offset of the next octet.
  var at = 0
  /// Line of the next octet, and where that line starts.
  var line = 1
  var lineStart = 0

  init(octets: [UInt8], json5: Bool, depth: Int) {
    self.octets = octets
    self.json5 = json5
    limit = depth
  }

  mutating func document() throws(JsonFault) -> JsonValue {
    try checkEncoding()
    if octets.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
    let value = try value()
    try skipSpace()
    if at < octets.count {
      throw fault(
        "something follows the end of the value", "remove it, or look for a bracket closed too early")
    }
    return value
  }

  private mutating func value() throws(JsonFault) -> JsonValue {
    try skipSpace()
    guard let octet = peek else { throw fault("the text ends where a value is expected", "add the value") }
    let line = line
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
    var names = JsonNames()
    try skipSpace()
    while !take(0x7D) {
      let start = place
      let name = try name()
      if let earlier = names.line(of: name, in: members) {
        place = start
        throw fault(
          "'\(JsonFault.shown(name))' stands twice, first in line \(earlier)", "keep one of the two")
      }
      try skipSpace()
      guard take(0x3A) else {
        let shown = JsonFault.shown(name)
        throw fault(
          "a colon is missing after '\(shown)'", "write \(shown): value; quote a name with - or blanks")
      }
      members.append(JsonMember(name: name, value: try value(), line: start.line))
      try separator(before: 0x7D, "}")
    }
    depth -= 1
    return members
  }

  private mutating func array() throws(JsonFault) -> [JsonValue] {
    try enter()
    var values: [JsonValue] = []
    try skipSpace()
    while !take(0x5D) {
      values.append(try value())
      try separator(before: 0x5D, "]")
    }
    depth -= 1
    return values
  }

  /// The comma between two values, or the bracket that closes the list, which is left in its place.
  private mutating func separator(before closing: UInt8, _ bracket: String) throws(JsonFault) {
    try skipSpace()
    if peek == closing { return }
    let comma = place
    guard take(0x2C) else {
      throw fault("a comma or '\(bracket)' is missing", "separate the values with commas")
    }
    try skipSpace()
    if !json5, peek == closing {
      place = comma
      throw fault("a comma stands before '\(bracket)'", "remove the comma")
    }
  }

  private mutating func enter() throws(JsonFault) {
    depth += 1
    if depth > limit { throw fault("brackets are nested more than \(limit) deep", "flatten the value") }
    at += 1
  }

  private mutating func name() throws(JsonFault) -> String {
    guard let octet = peek else { throw fault("the text ends inside an object", "close it with '}'") }
    if octet == 0x22 || (json5 && octet == 0x27) { return try string(octet) }
    guard json5, octet.isNameOctet || octet == 0x5C, !octet.isDigit else {
      throw fault("a name is expected here", json5 ? "write a name: value" : "write a name in double quotes")
    }
    let start = at
    var name: [UInt8] = []
    while let octet = peek {
      if octet == 0x5C {
        try nameEscape(into: &name)
      } else if octet.isNameOctet, wideSpace == 0 {
        name.append(octet)
        at += 1
      } else {
        break
      }
    }
    if at == start { throw fault("a name is expected here", "write a name: value") }
    return String(decoding: name, as: UTF8.self)
  }

  private mutating func word() throws(JsonFault) -> JsonValue.Kind {
    let start = place
    while let octet = peek, octet.isNameOctet, wideSpace == 0 { at += 1 }
    let word = octets[start.at..<at]
    if word.elementsEqual("true".utf8) { return .bool(true) }
    if word.elementsEqual("false".utf8) { return .bool(false) }
    if word.elementsEqual("null".utf8) { return .null }
    let shown = JsonFault.shown(String(decoding: word, as: UTF8.self))
    place = start
    switch shown {
    case "":
      throw fault("a value is expected here", "write a string in quotes, a number, a list or an object")
    case "Infinity", "NaN": throw fault("'\(shown)' cannot be counted with", "write a number as in 12 or 2.5")
    default: throw fault("'\(shown)' is no value", "put text in quotes")
    }
  }

  private mutating func number() throws(JsonFault) -> String {
    let start = place
    while let octet = peek, octet.isNumberOctet { at += 1 }
    if let plain = JsonNumber.canonical(octets[start.at..<at], json5: json5) { return plain }
    let shown = JsonFault.shown(String(decoding: octets[start.at..<at], as: UTF8.self))
    place = start
    throw fault("'\(shown)' is no number", "write it as in 12, -3 or 2.5; put text and dates in quotes")
  }
}

/// The names of one object so far. Large objects get an index, so that no text costs the square of its size.
private struct JsonNames {
  private var lines: [[UInt8]: Int] = [:]

  mutating func line(of name: String, in members: [JsonMember]) -> Int? {
    guard members.count >= 16 else {
      return members.first { $0.name.utf8.count == name.utf8.count && $0.name.utf8.elementsEqual(name.utf8) }?
        .line
    }
    for member in members[lines.count...] { lines[Array(member.name.utf8)] = member.line }
    return lines[Array(name.utf8)]
  }
}

extension UInt8 {
  /// What a bare name may hold (ECMAScript 5.1 section 7.6, anything beyond ASCII taken for a letter).
  fileprivate var isNameOctet: Bool {
    switch self {
    case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x5F, 0x24, 0x80...0xFF: true
    default: false
    }
  }

  fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }

  /// What runs on from a number, so that `12abc` is one wrong number and not two values.
  fileprivate var isNumberOctet: Bool {
    switch self {
    case 0x30...0x39, 0x61...0x7A, 0x41...0x5A, 0x2B, 0x2D, 0x2E, 0x5F: true
    default: false
    }
  }
}
