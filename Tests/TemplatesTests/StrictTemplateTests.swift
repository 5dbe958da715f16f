import Templates
import Testing

/// What the letters rely on beyond the specification: a hole in a letter stops it.
struct StrictTemplateTests {
  @Test(arguments: [
    ("a\n{{nama}}", "unknown placeholder 'nama'", 2), ("{{kosong}}", "'kosong' is empty", 1),
    ("\n\n{{#tiada}}x{{/tiada}}", "unknown placeholder 'tiada'", 3), ("{{^tiada}}x{{/tiada}}", "unknown", 1),
    ("{{orang.umur}}", "unknown placeholder 'orang.umur'", 1), ("{{orang}}", "no text", 1),
    ("{{benar}}", "no text", 1), ("\n{{> tiada}}", "unknown partial 'tiada'", 2),
    ("{{> diri}}", "16 deep", 1), ("{{> kembar}}", "deep", 1),
  ])
  func aHoleStopsTheLetterWithNameAndLine(_ source: String, _ what: String, _ line: Int) throws {
    let template = try Template.parse(source, name: "surat.txt.mustache")
    let partials = [
      "diri": try Template.parse("{{> diri}}", name: "diri"),
      "kembar": try Template.parse("{{> kembar}}{{> kembar}}{{> kembar}}", name: "kembar"),
    ]
    let fault = try #require(
      #expect(throws: TemplateFault.self) { try template.render(Self.values, as: .text, partials: partials) })
    #expect(fault.what.contains(what))
    #expect(fault.line == line)
    #expect(!fault.mend.isEmpty)
  }

  @Test(arguments: [
    ("x\n{{#a}}\ny", 2, "'a' is not closed"), ("{{/a}}", 1, "never opened"),
    ("{{#a}}\n{{/b}}", 2, "'b' is closed"),
    ("\n\n{{a", 3, "not closed"), ("{{}}", 1, "no name"), ("{{{a}}", 1, "not closed"),
    ("{{=x=}}", 1, "delimiters"),
    (String(repeating: "{{#a}}", count: 40), 1, "32 deep"),
  ])
  func aWrongTemplateNamesFileAndLine(_ source: String, _ line: Int, _ what: String) throws {
    let fault = try #require(
      #expect(throws: TemplateFault.self) { try Template.parse(source, name: "surat.html.mustache") })
    #expect(fault.file == "surat.html.mustache")
    #expect(fault.line == line)
    #expect(fault.what.contains(what))
  }

  @Test func anEmptyValueIsAllowedWhereASectionAsksFirst() throws {
    let template = try Template.parse("a{{#kosong}} {{kosong}}{{/kosong}}{{^kosong}}-{{/kosong}}", name: "t")
    #expect(try template.render(Self.values, as: .text) == "a-")
  }

  @Test func valuesAreWrittenOnceAndEscapedByKind() throws {
    let template = try Template.parse("{{jahat}}", name: "t")
    #expect(try template.render(Self.values, as: .text) == "{{nama}}<b>&\"'")
    #expect(try template.render(Self.values, as: .html) == "{{nama}}&lt;b&gt;&amp;&quot;&#39;")
  }

  @Test func manyTagsCostNoMoreThanTheirNumber() throws {
    let source = String(repeating: "{{benar}}\n", count: 50_000)
    #expect(throws: Never.self) { try Template.parse(source, name: "t") }
  }

  static let values = TemplateValue.table([
    "kosong": .text(" \n"), "benar": .flag(true), "orang": .table(["nama": .text("Budi")]),
    "jahat": .text("{{nama}}<b>&\"'"),
  ])
}
