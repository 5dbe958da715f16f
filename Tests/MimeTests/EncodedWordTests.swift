import Mime
import Testing

private struct WordCase: CustomTestStringConvertible {
  let testDescription: String
  let body: [UInt8]
  let text: String

  init(_ name: String, _ body: String, _ text: String) {
    self.init(name, Array(body.utf8), text)
  }

  init(_ name: String, _ body: [UInt8], _ text: String) {
    (testDescription, self.body, self.text) = (name, body, text)
  }
}

private let cases = [
  // RFC 2047 section 8.
  WordCase("one word", "=?ISO-8859-1?Q?a?=", "a"),
  WordCase("a word and text", "=?ISO-8859-1?Q?a?= b", "a b"),
  WordCase("two words", "=?ISO-8859-1?Q?a?= =?ISO-8859-1?Q?b?=", "ab"),
  WordCase("two words, more blanks", "=?ISO-8859-1?Q?a?=   =?ISO-8859-1?Q?b?=", "ab"),
  WordCase("a meant blank", "=?ISO-8859-1?Q?a_b?=", "a b"),
  WordCase("a blank in the second word", "=?ISO-8859-1?Q?a?= =?ISO-8859-2?Q?_b?=", "a b"),
  // Characters cut in two.
  WordCase("cut in Q", "=?utf-8?Q?caf=C3?= =?utf-8?Q?=A9?=", "café"),
  WordCase("cut in B", "=?utf-8?B?Y2Fmww==?= =?utf-8?B?qQ==?=", "café"),
  WordCase("Q then B", "=?utf-8?Q?caf=C3?= =?UTF-8?B?qQ==?=", "café"),
  WordCase("base64 cut anywhere", "=?utf-8?B?Y2Fmw?= =?utf-8?B?6kh?=", "café!"),
  // What senders get wrong.
  WordCase("blanks in Q", "=?utf-8?Q?Surat Permohonan?=", "Surat Permohonan"),
  WordCase("no blank between words", "=?utf-8?Q?a?==?utf-8?Q?b?=", "ab"),
  WordCase("text without a blank", "Re:=?utf-8?Q?a?=b", "Re:ab"),
  WordCase("inside quotes", "\"=?utf-8?Q?Siti?=\"", "\"Siti\""),
  WordCase("no padding", "=?utf-8?B?Y2Fmw6k?=", "café"),
  WordCase("wrong padding", "=?utf-8?B?Y2Fmw6k===?=", "café"),
  WordCase("blank in base64", "=?utf-8?B?Y2Fm w6k=?=", "café"),
  WordCase("language", "=?utf-8*id?Q?Surat?=", "Surat"),
  WordCase("lower-case b", "=?UTF-8?b?Y2Fmw6k=?=", "café"),
  WordCase("question mark left as it is", "=?utf-8?Q?Apa?=20kabar?=", "Apa? kabar"),
  WordCase("question mark at the end", "=?utf-8?Q?Apa_kabar??=", "Apa kabar?"),
  WordCase("a word, then text like an escape", "=?utf-8?Q?a?=20 b", "a20 b"),
  WordCase("no character set", "=??Q?caf=C3=A9?=", "café"),
  WordCase("blanks around the set", "=? utf-8 ?Q?caf=C3=A9?=", "café"),
  WordCase("a wrong escape", "=?utf-8?Q?a=G1?=", "a=G1"),
  WordCase("tab between words", "=?utf-8?Q?a?=\t=?utf-8?Q?b?=", "ab"),
  // Character sets.
  WordCase("alias", "=?utf8?Q?caf=C3=A9?=", "café"),
  WordCase("Latin-1 by another name", "=?latin1?Q?caf=E9?=", "café"),
  WordCase("Latin-1 that is UTF-8", "=?iso-8859-1?Q?caf=C3=A9?=", "café"),
  WordCase("UTF-8 that is Windows-1252", "=?utf-8?Q?caf=E9_=93x=94?=", "café “x”"),
  WordCase("ASCII that is UTF-8", "=?us-ascii?Q?caf=C3=A9?=", "café"),
  WordCase("unknown set", "=?x-kantor?Q?caf=C3=A9?=", "café"),
  WordCase("ISO-2022-JP", "=?ISO-2022-JP?B?GyRCRnxLXBsoQg==?=", "日本"),
  WordCase("Windows-1251", "=?windows-1251?Q?=CF=F0=E8?=", "При"),
  WordCase("Shift_JIS", "=?Shift_JIS?B?k/qWew==?=", "日本"),
  WordCase("GB2312 with more than it has", "=?gb2312?B?yNWxvoJB?=", "日本侫"),
  WordCase("UTF-7", "=?utf-7?Q?+AOk-?=", "é"),
  // Unencoded.
  WordCase("UTF-8 as it is", "Perihal café", "Perihal café"),
  WordCase("Windows-1252 as it is", Array("caf".utf8) + [0xE9], "café"),
  WordCase("8-bit beside a word", Array("=?utf-8?Q?a?= caf".utf8) + [0xE9], "a café"),
  // No words.
  WordCase("unknown coding", "=?utf-8?X?abc?=", "=?utf-8?X?abc?="),
  WordCase("never closed", "=?utf-8?Q?abc", "=?utf-8?Q?abc"),
  WordCase("closed before it opens", "?= =?utf-8?Q?", "?= =?utf-8?Q?"),
  WordCase("equals signs", "a=b==c", "a=b==c"),
  WordCase("empty", "", ""),
  WordCase("empty word", "=?utf-8?Q??=", ""),
  // Nothing makes a second line.
  WordCase("line ends inside", "=?utf-8?Q?x=0D=0ABcc:_korban?=", "x  Bcc: korban"),
  WordCase("line separator", "=?utf-8?Q?x=E2=80=A8y=C2=85z?=", "x y z"),
  WordCase("NUL and tab", "=?utf-8?Q?x=00y?=\tz", "x y z"),
]

@Test(arguments: cases)
private func `encoded words read as people meant them`(_ of: WordCase) {
  #expect(EncodedWords.decode(of.body[...]) == of.text)
}

@Test(arguments: [
  "=?utf-8?Q?a?= ", "=?utf-8?Q?a", "=?x?B?", "=", "?=", "=?utf-8?Q?a?=20", "=?a?q?=?", "?=20",
])
func `repeated fifty thousand times they take linear time`(piece: String) {
  let body = Array(String(repeating: piece, count: 50_000).utf8)
  #expect(ContinuousClock().measure { _ = EncodedWords.decode(body[...]) } < .seconds(5))
}
