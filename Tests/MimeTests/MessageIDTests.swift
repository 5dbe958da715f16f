import Mime
import Testing

@Test(arguments: [
  ("<a@b>", ["<a@b>"]),
  (" <a@b> <c@d>\r\n <e@f>", ["<a@b>", "<c@d>", "<e@f>"]),
  ("<a@b><c@d>", ["<a@b>", "<c@d>"]),
  ("<a@b>, <c@d>", ["<a@b>", "<c@d>"]),
  ("a@b", ["<a@b>"]),
  ("a@b c@d", ["<a@b>", "<c@d>"]),
  ("a@b, c@d", ["<a@b>", "<c@d>"]),
  ("<a@b", ["<a@b>"]),
  ("a@b>", ["<a@b>"]),
  ("<a@b <c@d>", ["<a@b>", "<c@d>"]),
  ("< a@b >", ["<a@b>"]),
  ("<abc\r\n def@b>", ["<abcdef@b>"]),
  ("Your message of \"Fri, 20 Nov 2026\" <x@y>", ["<x@y>"]),
  ("Surat Anda tanggal 20", []),
  ("<2026.11.20>", ["<2026.11.20>"]),
  ("<>", []), ("", []), ("<\u{0}a@b>", ["<a@b>"]),
])
func `Message-IDs are read`(field: String, expected: [String]) {
  #expect(MessageIDs.list(Array(field.utf8)[...]) == expected)
}

@Test func `a long conversation keeps its root and its end`() {
  let field = (0..<100_000).map { "<\($0)@x>" }.joined(separator: " ")
  let ids = MessageIDs.list(Array(field.utf8)[...])
  #expect(ids.count == 100)
  #expect(ids.first == "<0@x>")
  #expect(ids[1] == "<99901@x>")
  #expect(ids.last == "<99999@x>")
}

@Test(arguments: [
  ("<a@b>", true), ("<a.b+c@x.go.id>", true), ("a@b", false), ("<a@b", false), ("<a b@c>", false),
  ("<a@b@c>", false),
  ("<a@b\r\nBcc: x>", false), ("<ab>", false), ("<@b>", false), ("<a@>", false), ("<a@b\u{301}>", false),
])
func `only safe Message-IDs go out`(id: String, isSafe: Bool) {
  #expect(MessageIDs.isSafe(id) == isSafe)
}
