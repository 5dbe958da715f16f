import Mime
import Testing

/// A list as `name|address` joined by `; `, with `!` behind addresses that are not safe in an envelope.
private func shown(_ field: String) -> String {
  Mailbox.list(Array(field.utf8)[...]).map { "\($0.name)|\($0.address)\($0.isValid ? "" : "!")" }
    .joined(separator: "; ")
}

@Test(arguments: [
  // Plain forms.
  ("budi@example.id", "|budi@example.id"),
  ("<budi@example.id>", "|budi@example.id"),
  ("Budi <budi@example.id>", "Budi|budi@example.id"),
  ("Budi Santoso <budi@Example.ID>", "Budi Santoso|budi@example.id"),
  ("BUDI@EXAMPLE.ID", "|BUDI@example.id"),
  ("\"Santoso, Budi\" <budi@example.id>", "Santoso, Budi|budi@example.id"),
  ("\"Budi \\\"Bud\\\" S\" <budi@example.id>", "Budi \"Bud\" S|budi@example.id"),
  ("Budi<budi@example.id>", "Budi|budi@example.id"),
  ("  budi@example.id  ", "|budi@example.id"),
  ("a@x.id, b@y.id", "|a@x.id; |b@y.id"),
  ("a@x.id; b@y.id", "|a@x.id; |b@y.id"),
  ("A <a@x.id>,, ,B <b@y.id>,", "A|a@x.id; B|b@y.id"),
  ("Budi S. Santoso <b@x.id>", "Budi S. Santoso|b@x.id"),
  ("dr. Budi, S.H. <b@x.id>", "dr. Budi|!; S.H.|b@x.id"),
  ("", ""),
  (" , ;", ""),
  // Comments.
  ("budi@example.id (Budi Santoso)", "Budi Santoso|budi@example.id"),
  ("Budi (kantor) <budi@example.id>", "Budi|budi@example.id"),
  ("bu(satu(dua(tiga)))di@example.id", "satu(dua(tiga))|budi@example.id"),
  ("<budi@(rumah)example.id>", "|budi@example.id"),
  ("budi@example.id (a \\) b)", "a ) b|budi@example.id"),
  ("Budi (tidak tutup <b@x.id>", "Budi tidak tutup|b@x.id"),
  ("Budi) <b@x.id>", "Budi|b@x.id"),
  // Groups.
  ("undisclosed-recipients:;", ""),
  ("Tim: a@x.id, B <b@y.id>; c@z.id", "|a@x.id; B|b@y.id; |c@z.id"),
  ("Tim Dua: a@x.id", "|a@x.id"),
  ("mailto:a@x.id", "|a@x.id"),
  ("<mailto:a@x.id>", "|a@x.id"),
  // Quoted local parts.
  ("\"budi santoso\"@x.id", "|\"budi santoso\"@x.id"),
  ("<\"budi santoso\"@x.id>", "|\"budi santoso\"@x.id"),
  ("Budi <\"a@b\"@x.id>", "Budi|\"a@b\"@x.id"),
  // Obsolete and broken forms.
  ("<@relay.id:budi@x.id>", "|budi@x.id"),
  ("<@a.id,@b.id:budi@x.id>", "|budi@x.id"),
  ("<<<budi@x.id>>>", "|budi@x.id"),
  ("<budi@x.id", "|budi@x.id"),
  ("budi@x.id>", "|budi@x.id"),
  ("Budi budi@x.id>", "Budi|budi@x.id"),
  ("Budi <budi@x.id, Ani <ani@y.id>", "Budi|budi@x.id; Ani|ani@y.id"),
  ("\"Budi <budi@x.id>", "Budi|budi@x.id"),
  ("Budi\" <budi@x.id>", "Budi|budi@x.id"),
  ("budi @ x.id", "|budi@x.id"),
  ("budi @ x . id", "|budi@x.id"),
  ("< budi @ x.id >", "|budi@x.id"),
  ("Budi Santoso budi@x.id", "Budi Santoso|budi@x.id"),
  ("a@x.id b@y.id", "|a@x.id; |b@y.id"),
  ("<a@x.id> <b@y.id>", "|a@x.id; |b@y.id"),
  ("<a@x.id> Budi", "Budi|a@x.id"),
  ("<a@x.id> Ani <b@y.id>", "|a@x.id; Ani|b@y.id"),
  ("'budi@x.id'", "|budi@x.id"),
  ("'Budi' <'budi@x.id'>", "Budi|budi@x.id"),
  ("[PPID] Budi <b@x.id>", "[PPID] Budi|b@x.id"),
  // What can be read in two ways is kept and not valid.
  ("a@b@c", "|a@b@c!"),
  ("<a@b@c.id>", "|a@b@c.id!"),
  ("<a@x.id <b@y.id>", "|a@x.id<b@y.id!"),
  ("<a b@x.id>", "|a b@x.id!"),
  ("<>", "|!"),
  ("MAILER-DAEMON", "|MAILER-DAEMON!"),
  ("Budi Santoso", "Budi Santoso|!"),
  ("<budi@x..id>", "|budi@x..id!"),
  ("<.budi@x.id>", "|.budi@x.id!"),
  ("<budi@-x.id>", "|budi@-x.id!"),
  ("<budi@x_y.id>", "|budi@x_y.id!"),
  ("<a\u{0}b@x.id>", "|a\u{0}b@x.id!"),
  // Address literals.
  ("<budi@[192.0.2.1]>", "|budi@[192.0.2.1]"),
  ("budi@[IPv6:2001:db8::1]", "|budi@[ipv6:2001:db8::1]"),
  // Names that contain addresses, and encoded words: decoded after the list is cut.
  ("\"ppid@x.go.id\" <evil@y.id>", "ppid@x.go.id|evil@y.id"),
  ("ppid@x.go.id <evil@y.id>", "ppid@x.go.id|evil@y.id"),
  ("=?utf-8?Q?Budi_Santoso?= <b@x.id>", "Budi Santoso|b@x.id"),
  ("=?utf-8?B?QsO8ZGk=?= =?utf-8?Q?_Santoso?= <b@x.id>", "Büdi Santoso|b@x.id"),
  ("\"=?utf-8?Q?Budi?=\" <b@x.id>", "Budi|b@x.id"),
  ("=?utf-8?Q?Budi,_S.H.?= <b@x.id>", "Budi, S.H.|b@x.id"),
  ("=?utf-8?Q?a=40b.id=3E,_=3Cc=40d.id?= <e@f.id>", "a@b.id>, <c@d.id|e@f.id"),
  ("=?utf-8?Q?a=40b.id?=", "a@b.id|!"),
  ("=?utf-8?Q?x=0D=0ABcc:_v?= <b@x.id>", "x Bcc: v|b@x.id"),
  // RFC 6532.
  ("Büdi <büdi@exämple.id>", "Büdi|büdi@exämple.id!"),
  ("Budi\r\n <b@x.id>,\r\n\tAni <a@x.id>", "Budi|b@x.id; Ani|a@x.id"),
])
func `address lists are read`(field: String, expected: String) {
  #expect(shown(field) == expected)
}

@Test(arguments: [
  ("a@b\r\nRCPT TO:<evil@x.id>", false), ("a@b.id\u{301}", false), ("a\u{301}@b.id", false),
  ("a@b.id\n", false),
  ("a@b.id", true), ("a+b=c@b.id", true), ("a@localhost", false), ("\"a\\\"b\"@b.id", true),
  ("\"a\"b\"@b.id", false),
  ("\"\\\"@b.id", false), ("@b.id", false), ("a@", false), ("a b@b.id", false), ("a>@b.id", false),
  (String(repeating: "a", count: 64) + "@b.id", true), (String(repeating: "a", count: 65) + "@b.id", false),
  ("a@" + String(repeating: "b", count: 63) + ".id", true),
  ("a@" + String(repeating: "b", count: 64) + ".id", false),
  ("a@" + String(repeating: "b.", count: 127) + "id", false), ("a@[1.2.3.4]", true), ("a@[1.2.3.4", false),
])
func `only safe addresses are valid`(address: String, isValid: Bool) {
  #expect(Mailbox(address: address).isValid == isValid)
}

@Test func `a list of any size stays small and quick`() {
  let many = Array(repeatElement("a@x.id, ", count: 100_000).joined().utf8)
  #expect(Mailbox.list(many[...]).count == 1000)
  for hostile in ["(", "\"", "<", "=?a?Q?x", "[", "(((\"", ":", "a@", "\\", "=?"] {
    let field = Array(repeatElement(hostile, count: 50_000).joined().utf8)
    #expect(Mailbox.list(field[...]).count <= 1000)
  }
  let nested = String(repeating: "(", count: 100_000) + String(repeating: ")", count: 100_000) + "a@x.id"
  #expect(Mailbox.list(Array(nested.utf8)[...]).first?.address == "a@x.id")
}

@Test func `the envelope's sender is absent, null or an address`() {
  func read(_ field: String) -> ReturnPath { ReturnPath.read(Array(field.utf8)[...]) }
  #expect(ReturnPath.read(nil) == .absent)
  #expect(read(" <>") == .null)
  #expect(read("") == .null)
  #expect(read("<> (bounce)") == .null)
  #expect(read(" <budi@X.id>\r\n") == .address(Mailbox(address: "budi@x.id")))
  #expect(read("budi@x.id") == .address(Mailbox(address: "budi@x.id")))
  guard case .address(let two) = read("<a@x.id> <b@x.id>") else { return #expect(Bool(false)) }
  #expect(!two.isValid)
}
