import Json
import Testing

/// The fault that a reading of fields ends in.
private func fault(_ text: String, _ body: (inout JsonFields) throws -> Void) throws -> JsonFault {
  let value = try read(text)
  return try #require(throws: JsonFault.self) {
    var fields = try JsonFields(value, path: "office")
    try body(&fields)
    try fields.finish()
  }
}

@Test func readsTypedMembers() throws {
  var fields = try JsonFields(
    read(
      "{s: 'x', i: 3, b: true, l: [1], t: ['a', 'b'], o: {k: 1}, os: [{k: 2}, {k: 3}], w: 'off', n: null}"),
    path: "")
  #expect(try fields.string("s") == "x")
  #expect(try fields.int("i") == 3)
  #expect(try fields.bool("b"))
  #expect(try fields.array("l").count == 1)
  #expect(try fields.strings("t") == ["a", "b"])
  var inner = try #require(try fields.fields("o"))
  #expect(inner.path(of: "k") == "o.k")
  #expect(try inner.int("k") == 1)
  var sum = 0
  for var object in try fields.objects("os") { sum += try object.int("k") }
  #expect(sum == 5)
  #expect(try fields.word("w", among: ["off", "work"]) == "off")
  #expect(fields.value("n") == nil)
  try fields.finish()
}

@Test func absentMembersAreNilOrEmpty() throws {
  var fields = try JsonFields(read("{}"), path: "")
  #expect(try fields.optionalString("s") == nil)
  #expect(try fields.optionalInt("i") == nil)
  #expect(try fields.optionalBool("b") == nil)
  #expect(try fields.optionalWord("w", among: ["x"]) == nil)
  #expect(try fields.array("l").isEmpty)
  #expect(try fields.strings("t").isEmpty)
  #expect(try fields.objects("os").isEmpty)
  #expect(try fields.fields("o") == nil)
}

@Test func namesTheNearestKnownKey() throws {
  let fault = try fault("{\n name: 'x',\n adress: 'y' }") { fields in
    _ = try fields.string("name")
    _ = try fields.optionalString("address")
  }
  #expect(
    fault == JsonFault(line: 3, what: "unknown key 'office.adress'", mend: "did you mean 'address'?"))
}

@Test func listsKnownKeysWhenNoneIsNear() throws {
  let fault = try fault("{ warna: 'x' }") { fields in
    _ = try fields.optionalString("name")
    _ = try fields.optionalString("name")
    _ = try fields.optionalInt("week")
  }
  #expect(fault.mend == "known keys are name, week")
}

@Test func saysWhatAWrongValueIs() throws {
  #expect(try fault("{}") { _ = try $0.string("name") }.what == "office.name is missing")
  #expect(try fault("{a: 1}") { _ = try $0.string("a") }.what == "office.a is a number")
  #expect(try fault("{a: 1.5}") { _ = try $0.int("a") }.mend == "write a whole number")
  #expect(try fault("{a: []}") { _ = try $0.bool("a") }.what == "office.a is a list")
  #expect(try fault("{\na: 'x'}") { _ = try $0.array("a") }.line == 2)
  #expect(try fault("{a: ['x',\n 2]}") { _ = try $0.strings("a") }.line == 2)
  #expect(
    try fault("{a: [{}, 2]}") { _ = try $0.objects("a") }.what == "office.a[1] is a number, not an object")
  #expect(
    try fault("{a: 'of'}") { _ = try $0.word("a", among: ["off", "work"]) }.mend == "did you mean 'off'?")
  #expect(
    try fault("{a: 'x'}") { _ = try $0.word("a", among: ["off", "work"]) }.mend == "known are off, work")
  #expect(throws: JsonFault.self) { try JsonFields(read("[]"), path: "") }
}

@Test func hostileNamesAreShownHarmless() throws {
  let fault = try fault(#"{"\u001b[2J\u202e\n": 1}"#) { _ = $0.value("name") }
  #expect(fault.what == "unknown key 'office.?[2J??'")
  let long = try read("{" + String(repeating: "a", count: 5000) + ": 1}")
  let cut = try #require(throws: JsonFault.self) { try JsonFields(long, path: "").finish() }
  #expect(cut.what.utf8.count < 100)
}

@Test(arguments: [
  ("adress", "address"), ("Address", "address"), ("tiemZone", "timeZone"), ("x", nil), ("to", nil),
  ("proceduer", "procedure"),
  ("", nil), ("mailbox", "mailboxes"), ("zzzzzzzz", nil),
])
func nearestName(_ word: String, _ expected: String?) {
  #expect(
    JsonHint.nearest(to: word, among: ["id", "address", "timeZone", "procedure", "mailboxes"]) == expected)
}
