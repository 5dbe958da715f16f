import Json
import Testing

/// A text and the compact JSON it comes back as.
struct JsonCase: CustomTestStringConvertible, Sendable {
  let text: String
  let expected: String
  var testDescription: String { text }

  init(_ text: String, _ expected: String? = nil) {
    self.text = text
    self.expected = expected ?? text
  }
}

/// A text that is refused, and where.
struct JsonFaultCase: CustomTestStringConvertible, Sendable {
  let text: String
  let line: Int
  let column: Int
  let what: String
  var testDescription: String { text }

  init(_ text: String, _ line: Int, _ column: Int, _ what: String) {
    (self.text, self.line, self.column, self.what) = (text, line, column, what)
  }
}

func read(_ text: String, json5: Bool = true) throws -> JsonValue {
  try JsonReader.read(Array(text.utf8), json5: json5)
}

func written(_ value: JsonValue) -> String { String(decoding: JsonWriter.compact(value), as: UTF8.self) }

func fault(_ text: String, json5: Bool = true) throws -> JsonFault {
  try #require(throws: JsonFault.self) { try read(text, json5: json5) }
}

@Test(arguments: [
  JsonCase("null"), JsonCase("true"), JsonCase("[]"), JsonCase("{}"), JsonCase("-0"), JsonCase("0.5e-3"),
  JsonCase(#" {"a" : [1, 2.50, {"b": null}] , "c":"d"} "#, #"{"a":[1,2.50,{"b":null}],"c":"d"}"#),
  JsonCase(#""\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00""#, #""\"\\/\u0008\u000c\n\r\té😀""#),
  JsonCase("\u{FEFF}1", "1"),
  JsonCase(#"{"b":1,"a":"it's"}"#),
])
func readsStrictJson(_ example: JsonCase) throws {
  #expect(try written(read(example.text, json5: false)) == example.expected)
  #expect(try written(read(example.text)) == example.expected)
}

@Test(arguments: [
  // comments
  JsonCase("// satu\n1 /* dua\n tiga */ // empat", "1"), JsonCase("[1,/**/2]", "[1,2]"), JsonCase("1//", "1"),
  JsonCase("/*/ */1", "1"), JsonCase("// tahun\u{2028}1", "1"), JsonCase("//a\r2", "2"),
  // names
  JsonCase("{a: 1, $b_2: 2, 'c d': 3, \"e\": 4}", #"{"a":1,"$b_2":2,"c d":3,"e":4}"#),
  JsonCase("{ñandú: 1}", #"{"ñandú":1}"#), JsonCase(#"{\u0061b: 1}"#, #"{"ab":1}"#),
  JsonCase("{null: 1}", #"{"null":1}"#),
  // trailing commas
  JsonCase("[1,]", "[1]"), JsonCase("{a: 1,\n}", #"{"a":1}"#), JsonCase("[1, // x\n ]", "[1]"),
  // strings
  JsonCase(#"'dia bilang "ya"'"#, #""dia bilang \"ya\"""#),
  JsonCase(#"'it\'s'"#, #""it's""#),
  JsonCase("'baris \\\nsatu'", #""baris satu""#), JsonCase("'baris \\\r\nsatu'", #""baris satu""#),
  JsonCase("'baris \\\rsatu'", #""baris satu""#), JsonCase("'a\\\u{2028}b'", #""ab""#),
  JsonCase(#"'\x41\v\0'"#, #""A\u000b\u0000""#), JsonCase("'a\tb'", #""a\tb""#),
  JsonCase("'a\u{2028}b'", #""a\u2028b""#),
  // blanks
  JsonCase("\u{A0}[\u{0B}1\u{0C},\u{3000}2\u{FEFF}]\u{2003}", "[1,2]"), JsonCase("{a\u{A0}:1}", #"{"a":1}"#),
])
func readsJson5(_ example: JsonCase) throws {
  #expect(try written(read(example.text)) == example.expected)
  #expect(throws: JsonFault.self) { try read(example.text, json5: false) }
}

@Test(arguments: [
  JsonCase("+5", "5"), JsonCase("-5"), JsonCase(".5", "0.5"), JsonCase("-.5", "-0.5"), JsonCase("5.", "5"),
  JsonCase("5.e3", "5e3"), JsonCase("+.5E+2", "0.5E+2"), JsonCase("0x1F", "31"), JsonCase("-0XfF", "-255"),
  JsonCase("+0x7fffffffffffffff", "9223372036854775807"), JsonCase("0", "0"), JsonCase("-0.0"),
])
func readsNumbersOfJson5(_ example: JsonCase) throws {
  #expect(try written(read(example.text)) == example.expected)
}

@Test(arguments: [
  "Infinity", "-Infinity", "+Infinity", "NaN", "-NaN", "0x", "0xG", "0x+5", "0x8000000000000000", "010",
  "-010", "1_000",
  "1.2.3", ".", "+", "-", "+-5", "--5", "- 5", "5e", "5e+", ".e3", "1a", "2026-11-20", "0x1.8", "1e0x3", "٣",
])
func refusesWhatIsNoNumber(_ text: String) throws {
  let fault = try fault(text)
  #expect(fault.line == 1 && fault.column == 1)
  #expect(!fault.mend.isEmpty)
}

@Test(arguments: [
  "[1,]", "[1 , ]", #"{"a":1,}"#, #"{"a":1, }"#, "{a:1}", "'a'", "+1", ".5", "5.", "0x1", "// x\n1", "[1,,2]",
  "[,]", "{,}",
  "\u{A0}1", "\u{0B}1", #""\'""#, #""\x41""#, #""\v""#, #""\0""#, "\"a\tb\"", "\"a\\\nb\"", "01", "", " ",
  "nul", "True",
])
func refusesInStrictJson(_ text: String) { #expect(throws: JsonFault.self) { try read(text, json5: false) } }

@Test(arguments: [
  JsonFaultCase("", 1, 1, "the text ends where a value is expected"),
  JsonFaultCase("{\n  a: 1\n  b: 2\n}", 3, 3, "a comma or '}' is missing"),
  JsonFaultCase("[1\r\n 2]", 2, 2, "a comma or ']' is missing"),
  JsonFaultCase("{\n a: 1,\r b: 2,\n\n a: 3 }", 5, 2, "'a' stands twice, first in line 2"),
  JsonFaultCase(#"{a: 1, '\u0061': 2}"#, 1, 8, "'a' stands twice, first in line 1"),
  JsonFaultCase("{a 1}", 1, 4, "a colon is missing after 'a'"),
  JsonFaultCase("{cuti-bersama: 1}", 1, 6, "a colon is missing after 'cuti'"),
  JsonFaultCase("{2a: 1}", 1, 2, "a name is expected here"),
  JsonFaultCase("{a: 1", 1, 6, "a comma or '}' is missing"),
  JsonFaultCase("{", 1, 2, "the text ends inside an object"),
  JsonFaultCase("[\n1] 2", 2, 4, "something follows the end of the value"),
  JsonFaultCase("[\n  benar]", 2, 3, "'benar' is no value"),
  JsonFaultCase("[\n 'a,\n 'b']", 2, 2, "a string is not closed in its line"),
  JsonFaultCase("'abc", 1, 1, "a string is not closed"),
  JsonFaultCase("'ab\\", 1, 5, "the text ends inside a string"),
  JsonFaultCase("\n 'C:\\dokumen'", 2, 5, "an unknown escape stands in a string"),
  JsonFaultCase(#"'\u12g4'"#, 1, 2, "an escape has too few hexadecimal digits"),
  JsonFaultCase(#"'\u+123'"#, 1, 2, "an escape has too few hexadecimal digits"),
  JsonFaultCase(#"'\ud83d'"#, 1, 2, "\\u names half a character"),
  JsonFaultCase(#"'\ude00\ud83d'"#, 1, 2, "\\u names half a character"),
  JsonFaultCase(#"'\ud83d\u0041'"#, 1, 2, "\\u names half a character"),
  JsonFaultCase("'a\u{01}'", 1, 3, "a control octet stands in a string"),
  JsonFaultCase("1\n /* x\n", 2, 2, "a comment is not closed"),
  JsonFaultCase("1 /", 1, 3, "a lone '/' stands here"),
  JsonFaultCase("{a:\u{1B}}", 1, 4, "a value is expected here"),
  JsonFaultCase("[\u{1B}[2J]", 1, 2, "a value is expected here"),
  JsonFaultCase("{'\u{85}\u{202E}x' 1}", 1, 11, "a colon is missing after '??x'"),
])
func faultsSayWhereAndWhat(_ example: JsonFaultCase) throws {
  let fault = try fault(example.text)
  #expect(fault.what == example.what)
  #expect(fault.line == example.line)
  #expect(fault.column == example.column)
  #expect(!fault.mend.isEmpty)
}

@Test(arguments: [true, false])
func refusesTextThatIsNotUtf8(json5: Bool) throws {
  let octets: [UInt8] = Array("[1,\n \"ab".utf8) + [0xC3, 0x28] + Array("\"]".utf8)
  let fault = try #require(throws: JsonFault.self) { try JsonReader.read(octets, json5: json5) }
  #expect(
    fault == JsonFault(line: 2, column: 5, what: "the text is not UTF-8", mend: "save the file as UTF-8"))
}

@Test func limitsDepthAndSize() throws {
  let fits = String(repeating: "[", count: 32) + String(repeating: "]", count: 32)
  #expect(try written(read(fits)) == fits)
  #expect(try fault(String(repeating: "[", count: 33)).column == 33)
  #expect(try fault(String(repeating: "{a:[", count: 1_000_000)).what.contains("deep"))
  #expect(throws: JsonFault.self) { try JsonReader.read(Array("[1,2]".utf8), limits: .init(octets: 4)) }
}

@Test func remembersLines() throws {
  let value = try read("{ a: 1,\n // dua\r\n b: [ 2,\n\n 'x\\\n y', 3 ] }")
  #expect(value["a"]?.line == 1)
  #expect(value.members?.last?.line == 3)
  #expect(value["b"]?.array?.map(\.line) == [3, 5, 6])
}

@Test func namesOfLargeObjectsAreUniqueWithoutSquareCost() throws {
  let names = (0..<20_000).map { "\"n\($0)\":\($0)" }.joined(separator: ",\n")
  #expect(try read("{\(names)}").members?.count == 20_000)
  #expect(try fault("{\(names),\n\"n7\":0}").what == "'n7' stands twice, first in line 8")
}

@Test func namesAreComparedByOctets() throws {
  let value = try read("{\"e\u{301}\": 1, \"\u{E9}\": 2}")
  #expect(value["\u{E9}"]?.int == 2)
}

/// Every octet put in every place of a small text gives a value or a fault, and never a trap.
@Test(arguments: [true, false])
func survivesDamage(json5: Bool) {
  let seed = Array(#"{"a":[1,-2.5e3,"x\u00e9\ud83d\ude00"],b:'c\x41',/*d*/e:0x1F,//f"#.utf8) + [0x0A, 0x7D]
  for place in seed.indices {
    for octet in UInt8.min...UInt8.max {
      var damaged = seed
      damaged[place] = octet
      do throws(JsonFault) {
        _ = try JsonReader.read(damaged, json5: json5)
      } catch {
        #expect(error.line > 0 && error.column > 0 && !error.mend.isEmpty)
      }
    }
    #expect(throws: JsonFault.self) { try JsonReader.read(Array(seed[..<place]), json5: json5) }
  }
}
