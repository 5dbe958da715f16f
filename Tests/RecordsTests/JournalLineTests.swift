import Civil
import Digests
import Records
import Testing

@Suite struct JournalLineTests {
  @Test(arguments: SampleJournal.everything)
  func everyActIsReadAsItWasWritten(line: JournalLine) throws {
    let octets = line.octets()
    #expect(octets.last == 0x0A)
    #expect(octets.dropLast().contains(0x0A) == false)
    #expect(try JournalLine.read(octets.dropLast(), number: 1, file: "j") == line)
  }

  @Test func membersStandInTheFixedOrderAndTheHashIsTheirs() throws {
    let line = SampleJournal.lines([(.station("outbox"), [.flag(id: SampleJournal.id(7), flag: "prematur")])]
    )[0]
    let body =
      #"{"v":1,"seq":1,"at":"\#(SampleJournal.start.rfc3339(in: .wita))","cause":{"station":"outbox"},"#
      + #""acts":[{"flag":"2026-P-0007","is":"prematur"}],"prev":"\#(Digest.zero.hex)""#
    let hash = Digest.of([[UInt8](repeating: 0, count: 32), Array(body.utf8)])
    #expect(String(decoding: line.octets(), as: UTF8.self) == body + #","hash":"\#(hash.hex)"}"# + "\n")
  }

  /// The same meaning in another form of JSON, with the right hash, is as good a line.
  @Test(arguments: SampleJournal.everything)
  func otherSpacingAndEscapesAreReadToo(line: JournalLine) throws {
    let text = String(decoding: line.octets().dropLast(), as: UTF8.self)
    let prev = #","prev":"\#(line.previous.hex)""#
    let body = text.dropLast(75 + prev.utf8.count)
    let spaced = Array("{ ".utf8) + Array(body.dropFirst().utf8) + Array(" ".utf8) + Array(prev.utf8)
    let hash = Digest.of([line.previous.bytes, spaced])
    let octets = spaced + Array(#","hash":"\#(hash.hex)"}"#.utf8)
    let read = try JournalLine.read(octets[...], number: 1, file: "j")
    #expect(read.acts == line.acts)
    #expect(read.cause == line.cause)
    #expect(read.at == line.at)
    #expect(read.zone == line.zone)
  }

  @Test(arguments: [
    (#"{"v":2,"seq":1,"at":"2026-11-20T08:15:00+07:00","cause":{"clock":"x"},"acts":[]"#, "version 2"),
    (#"{"v":1,"seq":1,"at":"2026-11-20T08:15:00+05:00","cause":{"clock":"x"},"acts":[]"#, "form"),
    (
      #"{"v":1,"seq":1,"at":"2026-11-20T08:15:00+07:00","cause":{"clock":"x"},"acts":[{"burn":"2026-P-0001"}]"#,
      "form"
    ),
    (#"{"v":1,"seq":1,"at":"2026-11-20T08:15:00+07:00","cause":{},"acts":[]"#, "form"),
    (
      #"{"v":1,"seq":99999999999999999999,"at":"2026-11-20T08:15:00+07:00","cause":{"clock":"x"},"acts":[]"#,
      "form"
    ),
    (#"{"v":1"#, "form"), ("", "form"),
  ])
  func whatIsNoLineIsAFaultEvenWithARightHash(body: String, what: String) {
    let whole = Array(body.utf8) + Array(#","prev":"\#(Digest.zero.hex)""#.utf8)
    let hash = Digest.of([Digest.zero.bytes, whole])
    let octets = whole + Array(#","hash":"\#(hash.hex)"}"#.utf8)
    let fault = #expect(throws: JournalFault.self) {
      try JournalLine.read(octets[...], number: 3, file: "j.jsonl")
    }
    #expect(fault?.file == "j.jsonl")
    #expect(fault?.line == 3)
    #expect(fault?.what.contains(what) == true)
    #expect(fault?.mend.isEmpty == false)
  }
}
