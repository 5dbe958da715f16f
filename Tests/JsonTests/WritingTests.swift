import Json
import Testing

@Test func writesOneLine() {
  let value = JsonValue.object([
    ("a", .array([.int(1), .bool(true), .null])), ("b", .string("x")), ("c", .object([])),
    ("d", .optional(nil)),
  ])
  #expect(written(value) == #"{"a":[1,true,null],"b":"x","c":{},"d":null}"#)
}

@Test func writesPretty() {
  let value = JsonValue.object([
    ("a", .array([.int(1), .object([("b", .array([]))])])), ("c", .object([])),
  ])
  #expect(
    String(decoding: JsonWriter.pretty(value), as: UTF8.self) == """
      {
        "a": [
          1,
          {
            "b": []
          }
        ],
        "c": {}
      }
      """)
}

@Test(arguments: [
  ("\u{0}\u{8}\u{1F}\u{7F}", #""\u0000\u0008\u001f\u007f""#), ("a\"b\\c/d", #""a\"b\\c/d""#),
  ("\r\n\t", #""\r\n\t""#), ("\u{2028}\u{2029}", #""\u2028\u2029""#),
  ("x\u{2027}\u{202A}é😀", "\"x\u{2027}\u{202A}é😀\""),
  ("", "\"\""), ("\u{2028}", #""\u2028""#),
])
func escapesWhatBreaksALine(_ text: String, _ expected: String) throws {
  #expect(written(.string(text)) == expected)
  #expect(try read(expected, json5: false).string == text)
}

@Test func everyScalarComesBack() throws {
  var text = String.UnicodeScalarView()
  for number in UInt32(0)...0x2FFF { if let scalar = Unicode.Scalar(number) { text.append(scalar) } }
  let value = JsonValue.object([(String(text), .string(String(text)))])
  let octets = JsonWriter.compact(value)
  #expect(!octets.contains { $0 < 0x20 || $0 == 0x7F })
  let back = try JsonReader.read(octets, json5: false)
  #expect(back.members?.first.map { Array($0.name.utf8) } == Array(String(text).utf8))
  #expect(back.members?.first?.value.string.map { Array($0.utf8) } == Array(String(text).utf8))
}

@Test(arguments: [
  ("1", 1), ("-9223372036854775808", Int.min), ("9223372036854775808", nil), ("1.0", nil), ("1e2", nil),
  ("'1'", nil),
])
func wholeNumbersFitOrAreNone(_ text: String, _ expected: Int?) throws {
  #expect(try read(text).int == expected)
}
