import Civil
import Json
import Testing

@Test func configurationNamesDaysTimesAndZones() throws {
  var fields = try JsonFields(
    JsonReader.read(Array("{ d: '2026-11-20', t: '07.30', z: 'WITA' }".utf8)), path: "")
  #expect(try fields.date("d").iso == "2026-11-20")
  #expect(try fields.optionalDate("x") == nil)
  #expect(try fields.time("t") == ClockTime(hour: 7, minute: 30))
  #expect(try fields.optionalZone("z") == .wita)
  #expect(try fields.optionalZone("y") == nil)
}

@Test(arguments: [
  ("{\n t: '25:00' }", "calendar.t '25:00' is no time of day"), ("{\n t: 730 }", "calendar.t is a number"),
])
func wrongTimesAreRefused(_ text: String, _ what: String) throws {
  var fields = try JsonFields(JsonReader.read(Array(text.utf8)), path: "calendar")
  let fault = try #require(throws: JsonFault.self) { try fields.time("t") }
  #expect(fault.what == what && fault.line == 2 && fault.mend.contains("07:30"))
}
