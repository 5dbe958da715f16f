import Octets
import Testing

private func reader(_ text: String) -> ByteReader { ByteReader(Array(text.utf8)[...]) }

@Test func `a cursor takes octets to its end and no further`() {
  var cursor = reader("ab")
  #expect(cursor.peek == 0x61)
  let first = cursor.next()
  let again = cursor.skip(0x61)
  let second = cursor.skip(0x62)
  #expect(first == 0x61 && !again && second)
  #expect(cursor.isAtEnd)
  let none = cursor.next()
  #expect(none == nil)
  #expect(cursor.peek == nil)
  #expect(cursor.rest.isEmpty)
}

@Test func `a cursor takes runs and stops before an octet`() {
  var cursor = reader("nama: Siti;")
  let word = cursor.take(while: \.isAlpha)
  let nothing = cursor.take(while: \.isAlpha)
  let before = cursor.take(before: 0x3B)
  let absent = cursor.take(before: 0x21)
  #expect(word.elementsEqual("nama".utf8))
  #expect(nothing.isEmpty)
  #expect(before?.elementsEqual(": Siti".utf8) == true)
  #expect(absent == nil)
  #expect(cursor.peek == 0x3B)
}

@Test func `a cursor stays within the slice it was given`() {
  let bytes = Array("xxabxx".utf8)
  var cursor = ByteReader(bytes[2..<4])
  let all = cursor.take { _ in true }
  #expect(all.elementsEqual("ab".utf8))
  #expect(cursor.at == 4)
}

@Test(arguments: [
  ("  x", "x"), ("(satu) x", "x"), ("(satu (dua) \\) tiga) x", "x"), ("(terbuka x", "(terbuka x"), ("()", ""),
  ("x", "x"),
  ("(a\\", "(a\\"),
])
func `blanks and comments are passed over`(text: String, rest: String) {
  var cursor = reader(text)
  cursor.skipBlanksAndComments()
  #expect(String(decoding: cursor.rest, as: UTF8.self) == rest)
}
