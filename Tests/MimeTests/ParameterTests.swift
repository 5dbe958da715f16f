import Mime
import Testing

private struct ParameterCase: CustomTestStringConvertible {
  let body: String
  let value: String
  let parameters: [String: String]
  var testDescription: String { body }

  init(_ body: String, _ value: String, _ parameters: [String: String] = [:]) {
    (self.body, self.value, self.parameters) = (body, value, parameters)
  }
}

private let cases = [
  ParameterCase("text/plain", "text/plain"),
  ParameterCase("Text/PLAIN; Charset=UTF-8", "text/plain", ["charset": "UTF-8"]),
  ParameterCase("text/plain; charset=\"us-ascii\" (biasa)", "text/plain", ["charset": "us-ascii"]),
  ParameterCase("text/plain; charset=us-ascii (biasa)", "text/plain", ["charset": "us-ascii"]),
  ParameterCase("text (a) / (b) plain (c) ; a = b", "text/plain", ["a": "b"]),
  ParameterCase("text/plain;;charset=utf-8;", "text/plain", ["charset": "utf-8"]),
  ParameterCase(
    "text/plain charset=utf-8 format=flowed", "text/plain", ["charset": "utf-8", "format": "flowed"]),
  ParameterCase("text/plain, charset=utf-8", "text/plain", ["charset": "utf-8"]),
  ParameterCase(
    "text/plain; charset=utf-8 format=flowed", "text/plain", ["charset": "utf-8", "format": "flowed"]),
  ParameterCase("\"text/plain\"; a=b", "text/plain", ["a": "b"]),
  ParameterCase("", ""),
  ParameterCase(";", ""),
  ParameterCase("charset=utf-8", "", ["charset": "utf-8"]),
  ParameterCase("attachment; a; b=c", "attachment", ["b": "c"]),
  // Names of files.
  ParameterCase(
    "attachment; filename=Surat Kuasa (1), baru.pdf; size=3", "attachment",
    ["filename": "Surat Kuasa (1), baru.pdf", "size": "3"]),
  ParameterCase("attachment; filename=\"a;b.pdf\"", "attachment", ["filename": "a;b.pdf"]),
  ParameterCase("attachment; filename=\"a\\\"b.pdf\"", "attachment", ["filename": "a\"b.pdf"]),
  ParameterCase(
    "attachment; filename=\"Surat \"Penting\".pdf\"", "attachment", ["filename": "Surat \"Penting\".pdf"]),
  ParameterCase("attachment; filename=\"C:\\dok\\ktp.jpg\"", "attachment", ["filename": "C:\\dok\\ktp.jpg"]),
  ParameterCase(
    "attachment; filename=\"ktp.jpg; size=3", "attachment", ["filename": "ktp.jpg", "size": "3"]),
  ParameterCase("attachment; filename=\"\"", "attachment", ["filename": ""]),
  ParameterCase(
    "attachment; filename=\"=?utf-8?B?S1RQIGNhZsOpLmpwZw==?=\"", "attachment", ["filename": "KTP café.jpg"]),
  ParameterCase(
    "attachment; filename==?utf-8?Q?KTP_caf=C3=A9.jpg?=", "attachment", ["filename": "KTP café.jpg"]),
  ParameterCase("attachment; filename=\"café.jpg\"", "attachment", ["filename": "café.jpg"]),
  // RFC 2231.
  ParameterCase(
    "x; title*=us-ascii'en-us'This%20is%20%2A%2A%2Afun%2A%2A%2A", "x", ["title": "This is ***fun***"]),
  ParameterCase(
    "x; title*0*=us-ascii'en'This%20is%20even%20more%20; title*1*=%2A%2A%2Afun%2A%2A%2A%20; title*2=\"isn't it!\"",
    "x", ["title": "This is even more ***fun*** isn't it!"]),
  ParameterCase("x; filename*=UTF-8''caf%c3%a9.jpg", "x", ["filename": "café.jpg"]),
  ParameterCase("x; filename*=iso-8859-1''caf%E9.jpg", "x", ["filename": "café.jpg"]),
  ParameterCase("x; filename*=''caf%E9.jpg", "x", ["filename": "café.jpg"]),
  ParameterCase("x; filename*=caf%C3%A9.jpg", "x", ["filename": "café.jpg"]),
  ParameterCase("x; filename*=\"UTF-8''caf%C3%A9.jpg\"", "x", ["filename": "café.jpg"]),
  ParameterCase("x; filename=b.jpg; filename*=utf-8''a.jpg", "x", ["filename": "a.jpg"]),
  ParameterCase("x; filename*1=b; filename*0=a; filename*2=c", "x", ["filename": "abc"]),
  ParameterCase("x; filename*0=a; filename*2=c", "x", ["filename": "a"]),
  ParameterCase("x; filename*0=a; filename*0=z; filename*1=b", "x", ["filename": "ab"]),
  ParameterCase("x; filename*1=a; filename*2=b", "x", ["filename": "ab"]),
  ParameterCase("x; filename*1=a; filename=b", "x", ["filename": "b"]),
  ParameterCase("x; filename*0*=utf-8''caf%C3; filename*1*=%A9", "x", ["filename": "café"]),
  ParameterCase("x; filename*0=\"=?utf-8?Q?caf\"; filename*1=\"=C3=A9?=\"", "x", ["filename": "café"]),
  ParameterCase("x; filename*=utf-8''100%; a=b", "x", ["filename": "100%", "a": "b"]),
  ParameterCase("x; filename*99999999999999999999=a", "x", ["filename": "a"]),
  ParameterCase("x; filename*=utf-8''a%0D%0Ab", "x", ["filename": "a  b"]),
  ParameterCase("x; boundary*0=\"ab\"; boundary*1=\"cd\"", "x", ["boundary": "abcd"]),
]

@Test(arguments: cases)
private func `parameters read as they were meant`(_ of: ParameterCase) {
  let field = ParameterizedField.read(Array(of.body.utf8)[...])
  #expect(field.value == of.value)
  #expect(field.parameters == of.parameters)
}

@Test(arguments: ["a=\"b;", ";", "(", "x*0=", "a*1*=b;", "\\\"", "=", "a "])
func `a field of half a megabyte takes linear time`(piece: String) {
  let body = Array(String(repeating: piece, count: 500_000 / piece.utf8.count).utf8)
  #expect(ContinuousClock().measure { _ = ParameterizedField.read(body[...]) } < .seconds(10))
}
