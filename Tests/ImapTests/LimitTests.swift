import Imap
import Testing

@Suite("Imap: limits")
struct LimitTests {
  /// What comes of octets that are fed whole, and octet by octet.
  private func outcomes(_ octets: [UInt8], _ limits: ImapLimits = .init()) throws -> [Outcome] {
    let transcript = Transcript("", octets: octets, [])
    let whole = try transcript.play([octets[...]], limits: limits)
    #expect(try transcript.play(octets.indices.map { octets[$0...$0] }, limits: limits) == whole)
    return whole
  }

  private func line(_ start: String, octets: Int) -> [UInt8] {
    Array(start.utf8) + [UInt8](repeating: 0x78, count: octets - start.utf8.count) + [0x0A]
  }

  @Test(
    "a line of 65,536 octets is read, one more is not", arguments: ["* ", "* 1 FETCH ", "* OK ", "t-1 OK "])
  func lines(_ start: String) throws {
    let longest = try outcomes(line(start, octets: 65_536))
    #expect(longest != [.fault(.tooLarge("a line"))])
    #expect(longest.count == 1)
    #expect(try outcomes(line(start, octets: 65_537)) == [.fault(.tooLarge("a line"))])
  }

  @Test("a line that does not end is not waited for")
  func endless() throws {
    let octets = [UInt8](repeating: 0x20, count: 65_537)
    #expect(try outcomes(octets) == [.fault(.tooLarge("a line"))])
    #expect(try outcomes(octets.dropLast()) == [])
  }

  @Test("the parts of a line around its literals are one line")
  func parts() throws {
    var limits = ImapLimits()
    limits.line = 64
    func response(_ left: Int, _ right: Int) -> [UInt8] {
      line("* X ", octets: left - 3).dropLast() + Array("{2}\nab".utf8) + line("", octets: right)
    }
    #expect(try outcomes(response(32, 32), limits) == [.event(.response(.other))])
    #expect(try outcomes(response(32, 33), limits) == [.fault(.tooLarge("a line"))])
  }

  @Test(
    "a line of UIDs may be longer than others, to a limit of its own",
    arguments: ["* SEARCH ", "* sort ", "*  ESEARCH UID ALL ", "* VANISHED "])
  func uids(_ start: String) throws {
    var limits = ImapLimits()
    limits.line = 64
    limits.uidLine = 200
    let found = Array((start + "11").utf8)
    let longest = found + [UInt8](repeating: 0x20, count: 200 - found.count)
    let read = try outcomes(longest + [0x0A], limits)
    #expect(read.count == 1)
    if case .fault(let fault)? = read.first { Issue.record(fault) }
    #expect(try outcomes(longest + [0x20, 0x0A], limits) == [.fault(.tooLarge("a line of UIDs"))])
    #expect(try outcomes(Array("* FLAGS ".utf8) + longest, limits) == [.fault(.tooLarge("a line"))])
  }

  @Test("a search that finds 60,000 messages is read, however it is written")
  func search() throws {
    let uids = (0..<60_000).map { 4_200_000_000 + UInt32($0) * 3 }
    let words = uids.map(String.init)
    let transcript = Transcript(
      "",
      octets: Array("* SEARCH \(words.joined(separator: " "))\r\n".utf8)
        + Array("* ESEARCH (TAG \"t-1\") UID ALL \(UidSet(uids).text)\r\n".utf8)
        + Array("* VANISHED \(words.joined(separator: ","))\r\n".utf8), [])
    let octets = transcript.octets
    let pieces = stride(from: 0, to: octets.count, by: 1_400).map {
      octets[$0..<min($0 + 1_400, octets.count)]
    }
    var search = ExtendedSearch()
    search.tag = "t-1"
    search.isByUid = true
    search.all = UidSet(uids)
    #expect(
      try transcript.play(pieces) == [
        .event(.response(.search(uids))), .event(.response(.extendedSearch(search))),
        .event(.response(.vanished(UidSet(uids)))),
      ])
  }

  @Test("a literal at its limit is read, one more octet is not")
  func literals() throws {
    var limits = ImapLimits()
    limits.literal = 5
    #expect(try outcomes(wire("* X {5}\nabcde\n"), limits) == [.event(.response(.other))])
    #expect(try outcomes(wire("* X {6}\n"), limits) == [.fault(.tooLarge("a literal"))])
    let limit = ImapLimits().literal
    #expect(try outcomes(wire("* X {\(limit)}\n")) == [])
    #expect(try outcomes(wire("* X {\(limit + 1)}\n")) == [.fault(.tooLarge("a literal"))])
  }

  @Test("literals up to their number are read, one more is not")
  func number() throws {
    let piece = "{1}\nx "
    let most = ImapLimits().literals
    func response(_ count: Int) -> [UInt8] { wire("* X " + String(repeating: piece, count: count) + "\n") }
    #expect(try outcomes(response(most)) == [.event(.response(.other))])
    #expect(try outcomes(response(most + 1)) == [.fault(.tooLarge("the number of literals in one response"))])
  }

  @Test("a response at its limit is read, one more octet is not")
  func responses() throws {
    var limits = ImapLimits()
    limits.response = 30
    let two = Array("* X {5}\r\nabcde {5}\r\nabcde xyz\n".utf8)
    #expect(two.count == 30)
    #expect(try outcomes(two, limits) == [.event(.response(.other))])
    #expect(try outcomes(two + two, limits) == Array(repeating: .event(.response(.other)), count: 2))
    #expect(try outcomes(Array(two.dropLast()) + [0x0D, 0x0A], limits) == [.fault(.tooLarge("a response"))])
    limits.response = 24
    #expect(try outcomes(two, limits) == [.fault(.tooLarge("a response"))])
  }

  @Test("lists inside lists are read 32 deep, and not one deeper")
  func depth() throws {
    func response(_ depth: Int) -> [UInt8] {
      let inner = String(repeating: "(", count: depth - 1) + String(repeating: ")", count: depth - 1)
      return wire("* 1 FETCH (UID 7 X \(inner))\n")
    }
    #expect(try outcomes(response(32)) == [.event(fetched(uid: 7))])
    #expect(try outcomes(response(33)) == [.fault(.tooLarge("the depth of lists inside lists"))])
    #expect(
      try outcomes(wire("* 1 FETCH " + String(repeating: "(", count: 60_000) + "\n"))
        == [.fault(.tooLarge("the depth of lists inside lists"))])
  }
}
