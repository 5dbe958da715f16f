import Mime
import Testing

@Test(arguments: [
  ("<p>Halo</p><p>Dua</p>", "Halo\n\nDua"),
  ("<div>a</div><div><br></div><div>b</div>", "a\n\nb"),
  ("a<br>b<br/>c", "a\nb\nc"),
  ("<div>a<br></div>b", "a\nb"),
  ("  a \n\t b  ", "a b"),
  ("<b>a</b><i>b</i> <u>c</u>", "ab c"),
  (
    "<p class=MsoNormal>Nama : Budi</p><p class=MsoNormal>&nbsp;</p><p class=MsoNormal>x</p>",
    "Nama : Budi\n\nx"
  ),
  ("<p style='margin:0cm'>a</p><p style='margin:0cm'>b</p>", "a\nb"),
  // Tables.
  (
    "<table><tr><td>Nama</td><td>:</td><td>Budi</td></tr><tr><td>NIK<td>:<td>123</table>",
    "Nama\t:\tBudi\nNIK\t:\t123"
  ),
  ("<table><tr><td><p>Nama</p></td><td><p>Budi</p></td></tr></table>", "Nama\tBudi"),
  ("<table><tr><td>Rincian</td><td>1. satu<br>2. dua</td></tr></table>", "Rincian\t1. satu\n\t2. dua"),
  ("<table><tr><td><p>Yth.</p><p>Isi</p></td></tr></table>", "Yth.\n\nIsi"),
  ("<table><tr><td><table><tr><td>a</td><td>b</td></tr></table></td></tr></table>", "a\tb"),
  ("x<table><tr><th>A</th><th>B</th></tr></table>y", "x\nA\tB\ny"),
  ("<table><tr><td>a", "a"),
  ("<td>a</td><td>b</td>", "a\tb"),
  // Lists.
  ("<ul><li>a</li><li><p>b</p></li></ul>", "- a\n- b"),
  ("<ol><li>a<li>b</ol>", "1. a\n2. b"),
  ("<ol start=3><li>a</ol>", "3. a"),
  ("<ul><li>a<ul><li>b</ul></ul>", "- a\n  - b"),
  // Quotations.
  ("a<blockquote>b<blockquote>c</blockquote></blockquote>d", "a\n\n> b\n>\n> > c\n\nd"),
  ("<blockquote style='margin:0 0 0 40px;border:none;padding:0px'>a</blockquote>", "a"),
  ("<blockquote class=\"gmail_quote\" style=\"border:none\">a</blockquote>", "> a"),
  // What leaves nothing.
  ("<head><title>T</title><style>p{}</style></head><body>a", "a"),
  ("<script>if (a < b) { '</p>' }</script>a", "a"),
  ("a<!-- x <p> y -->b", "ab"),
  ("a<!--[if mso]><p>x</p><![endif]-->b", "ab"),
  ("a<![if !supportLists]>1.<![endif]>b", "a1.b"),
  ("<!DOCTYPE html><?xml version='1.0'?>a", "a"),
  ("<div style='display:none'>tersembunyi<div>juga</div></div>a", "a"),
  ("a<img src=x alt='gambar'>b", "ab"),
  // Links and addresses.
  ("<a href='http://x.id'>tautan</a>", "tautan"),
  ("Budi <budi@x.id>", "Budi <budi@x.id>"),
  ("<p title='a > b'>c", "c"),
  // Entities.
  ("&lt;b&gt; &amp; &quot;x&quot; &#65;&#x42;&#X43; &euro;&eacute;", "<b> & \"x\" ABC €é"),
  ("a&nbsp;&nbsp;b", "a  b"),
  ("&#147;a&#148; &#0;&#xD800;&#x110000;&#99999999999999;", "“a” ����"),
  ("&copy 2026 &bogus; & &", "© 2026 &bogus; & &"),
  ("in&shy;for\u{200B}masi", "informasi"),
  // Preformatted and broken.
  ("<pre>a\n  b\n\nc</pre>", "a\n  b\n\nc"),
  ("<plaintext>a <b>\nc", "a <b>\nc"),
  ("<![CDATA[a <b>]]>", "a <b>"),
  ("a <!-- tidak ditutup", "a tidak ditutup"),
  ("<style>p{} <p>a", "p{}\n\na"),
  ("a < b", "a < b"), ("a <", "a <"), ("a <b", "a <b"), ("</>x", "x"), ("<a href=\"x>isi</a>", "isi"),
  ("", ""),
])
func `pages become readable`(html: String, expected: String) {
  #expect(HtmlText.readable(html) == expected)
}

@Test(arguments: [
  "<div>", "<table><tr><td>", "<blockquote>", "<ul><li>", "<!--", "<![CDATA[", "<a href=\"", "<", "&", "&#",
  "<b x='",
  "<pre>", "</div>", "<style>", "<div style='display:none'>", "</", "<?", "<!", "<table>", "<td>a",
])
func `nesting and repetition of any depth cost nothing`(piece: String) {
  let page = String(repeating: piece, count: 50_000) + "isi"
  let start = ContinuousClock.now
  _ = HtmlText.readable(page)
  #expect(ContinuousClock.now - start < .seconds(20))
}

@Test func `the text of a page is limited`() {
  var limits = HtmlLimits()
  limits.textOctets = 1000
  #expect(
    HtmlText.readable(String(repeating: "<blockquote>x", count: 10_000), limits: limits).utf8.count < 1100)
}
