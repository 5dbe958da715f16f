import Octets
import Testing

/// A class of octets beside the list of its members, from the grammar.
private struct ClassCase: CustomTestStringConvertible {
  let testDescription: String
  let holds: @Sendable (UInt8) -> Bool
  let members: Set<UInt8>

  init(
    _ name: String, _ members: String, also: ClosedRange<UInt8>? = nil,
    _ holds: @escaping @Sendable (UInt8) -> Bool
  ) {
    testDescription = name
    self.holds = holds
    self.members = Set(members.utf8).union(also.map { Set($0) } ?? [])
  }
}

private let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
private let digits = "0123456789"
private let atoms = letters + digits + "!#$%&'*+-/=?^_`{|}~"

private let classes = [
  ClassCase("DIGIT", digits) { $0.isDigit },
  ClassCase("ALPHA", letters) { $0.isAlpha },
  ClassCase("HEXDIG", digits + "ABCDEFabcdef") { $0.hexDigit != nil },
  ClassCase("WSP", " \t") { $0.isWSP },
  ClassCase("blank", " \t\r\n") { $0.isBlank },
  ClassCase("atext", atoms, also: 0x80...0xFF) { $0.isAtext },
  ClassCase("ftext", atoms + "\"(),.;<>@[\\]") { $0.isFtext },
  ClassCase("token", letters + digits + "!#$%&'*+-.^_`{|}~") { $0.isToken },
]

@Test(arguments: classes)
private func `octet classes hold what their grammars list`(_ of: ClassCase) {
  for octet in UInt8.min...UInt8.max {
    #expect(of.holds(octet) == of.members.contains(octet), "octet \(octet)")
  }
}

@Test func `lower case changes the letters of ASCII alone`() {
  for octet in UInt8.min...UInt8.max {
    let expected = (0x41...0x5A).contains(octet) ? octet + 0x20 : octet
    #expect(octet.lowercased == expected)
  }
}

@Test func `hexadecimal digits have their values`() {
  for value in UInt8(0)..<16 {
    for text in [String(value, radix: 16), String(value, radix: 16, uppercase: true)] {
      #expect(text.utf8.first?.hexDigit == value)
    }
  }
}

@Test func `octets compare with a word case aside`() {
  #expect("SUBJECT".utf8.equalsIgnoringCase("Subject"))
  #expect(!"Subjects".utf8.equalsIgnoringCase("Subject"))
  #expect(!"Subjec\u{212A}".utf8.equalsIgnoringCase("Subjeck"))
}

@Test(arguments: [("  a b\r\n", "a b"), ("", ""), (" \t\r\n", ""), ("x", "x")])
func `trimming takes blanks from both ends`(text: String, expected: String) {
  #expect(Array(text.utf8)[...].trimmed.elementsEqual(expected.utf8))
}
