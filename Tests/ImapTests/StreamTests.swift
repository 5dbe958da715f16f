import Imap
import Testing

/// Streams that would take hours, not seconds, if what waits were moved or looked at again for each response.
@Suite("Imap: long streams", .serialized, .timeLimit(.minutes(5)))
struct StreamTests {
  @Test("10,000 lines with letters between them, 100 MB in all", arguments: [1 << 16, .max])
  func letters(_ piece: Int) throws {
    let letter = [UInt8](repeating: 0x61, count: 10_000)
    let response = wire("* 1 FETCH (UID 7 BODY[] {10000}\n") + letter + wire(")\n")
    let count = 10_000
    var stream: [UInt8] = []
    stream.reserveCapacity(response.count * count)
    for _ in 0..<count { stream += response }
    #expect(try bodies(stream, piece) == count * letter.count)
  }

  @Test("literals of a megabyte, in small pieces and at once", arguments: [1_400, 1 << 16, .max])
  func megabytes(_ piece: Int) throws {
    let response =
      wire("* 1 FETCH (UID 7 BODY[] {1048576}\n") + [UInt8](repeating: 0x0A, count: 1 << 20) + wire(")\n")
    #expect(try bodies((0..<50).flatMap { _ in response }, piece) == 50 << 20)
  }

  @Test("100,000 short lines at once")
  func lines() throws {
    let line = wire("* 1 FETCH (UID 7)\n")
    var dialogue = ImapDialogue(tagPrefix: "t")
    dialogue.take((0..<100_000).flatMap { _ in line })
    var count = 0
    while try dialogue.next() != nil { count += 1 }
    #expect(count == 100_000)
  }

  @Test("a long line octet by octet")
  func octets() throws {
    var dialogue = ImapDialogue(tagPrefix: "t")
    for octet in "* SEARCH ".utf8 { dialogue.take(CollectionOfOne(octet)) }
    for _ in 0..<200_000 {
      dialogue.take(CollectionOfOne(0x20))
      #expect(try dialogue.next() == nil)
    }
    dialogue.take(CollectionOfOne(0x0A))
    #expect(try dialogue.next() == .response(.search([])))
  }

  @Test("what has been handed out is given back")
  func pending() throws {
    var framer = ImapFramer()
    framer.append(wire("* 1 EXISTS\n* 2 EX"))
    #expect(try framer.next()?.octets == wire("* 1 EXISTS")[...])
    #expect(framer.pending == 6)
    #expect(try framer.next() == nil)
    framer.append(wire("ISTS\n"))
    #expect(try framer.next().map { Array($0.octets) } == wire("* 2 EXISTS"))
    #expect(framer.pending == 0)
  }

  /// How many octets of bodies a stream gives when it is fed in pieces of this size.
  private func bodies(_ stream: [UInt8], _ piece: Int) throws -> Int {
    var dialogue = ImapDialogue(tagPrefix: "t")
    var octets = 0
    var rest = stream[...]
    while !rest.isEmpty {
      let part = rest.prefix(piece)
      rest = rest[part.endIndex...]
      dialogue.take(part)
      while let event = try dialogue.next() {
        if case .response(.fetch(let fetch)) = event { octets += fetch.body?.count ?? 0 }
      }
    }
    return octets
  }
}
