import Templates
import Testing

/// One case of the published Mustache specification.
struct MustacheCase: Sendable, CustomTestStringConvertible {
  var name: String
  var data: TemplateValue
  var template: String
  var expected: String
  var partials: [String: String] = [:]

  init(
    _ name: String, _ data: [String: TemplateValue], _ template: String, _ expected: String,
    partials: [String: String] = [:]
  ) {
    self.init(name, .table(data), template, expected, partials: partials)
  }

  init(
    _ name: String, _ data: TemplateValue, _ template: String, _ expected: String,
    partials: [String: String] = [:]
  ) {
    self.name = name
    self.data = data
    self.template = template
    self.expected = expected
    self.partials = partials
  }

  var testDescription: String { name }

  func check() throws {
    let parsed = try partials.reduce(into: [String: Template]()) {
      $0[$1.key] = try Template.parse($1.value, name: $1.key)
    }
    let rendered = try Template.parse(template, name: "case")
      .render(data, as: .html, partials: parsed, missing: .empty)
    #expect(rendered == expected)
  }
}

/// The specification's cases, in its order and by its names.
struct MustacheSpecificationTests {
  @Test(arguments: MustacheCases.comments) func comments(_ test: MustacheCase) throws { try test.check() }
  @Test(arguments: MustacheCases.delimiters) func delimiters(_ test: MustacheCase) throws { try test.check() }
  @Test(arguments: MustacheCases.interpolation) func interpolation(_ test: MustacheCase) throws {
    try test.check()
  }
  @Test(arguments: MustacheCases.inverted) func inverted(_ test: MustacheCase) throws { try test.check() }
  @Test(arguments: MustacheCases.partials) func partials(_ test: MustacheCase) throws { try test.check() }
  @Test(arguments: MustacheCases.sections) func sections(_ test: MustacheCase) throws { try test.check() }
}

enum MustacheCases {
  static let comments: [MustacheCase] = [
    .init("inline", [:], "12345{{! Comment Block! }}67890", "1234567890"),
    .init("multiline", [:], "12345{{!\n  This is a\n  multi-line comment...\n}}67890\n", "1234567890\n"),
    .init("standalone", [:], "Begin.\n{{! Comment Block! }}\nEnd.\n", "Begin.\nEnd.\n"),
    .init("indented standalone", [:], "Begin.\n  {{! Indented }}\nEnd.\n", "Begin.\nEnd.\n"),
    .init("standalone line endings", [:], "|\r\n{{! Standalone Comment }}\r\n|", "|\r\n|"),
    .init("standalone without previous line", [:], "  {{! I'm Still Standalone }}\n!", "!"),
    .init("standalone without newline", [:], "!\n  {{! I'm Still Standalone }}", "!\n"),
    .init(
      "multiline standalone", [:], "Begin.\n{{!\nSomething's going on here...\n}}\nEnd.\n", "Begin.\nEnd.\n"),
    .init(
      "indented multiline standalone", [:], "Begin.\n  {{!\n    Something's going on here...\n  }}\nEnd.\n",
      "Begin.\nEnd.\n"),
    .init("indented inline", [:], "  12 {{! 34 }}\n", "  12 \n"),
    .init("surrounding whitespace", [:], "12345 {{! Comment Block! }} 67890", "12345  67890"),
    .init(
      "variable name collision", ["! comment": .text("1"), "comment": .text("4")],
      "comments never show: >{{! comment }}<",
      "comments never show: ><"),
  ]

  static let delimiters: [MustacheCase] = [
    .init("pair behaviour", ["text": .text("Hey!")], "{{=<% %>=}}(<%text%>)", "(Hey!)"),
    .init("special characters", ["text": .text("It worked!")], "({{=[ ]=}}[text])", "(It worked!)"),
    .init(
      "sections", ["section": .flag(true), "data": .text("I got interpolated.")],
      "[\n{{#section}}\n  {{data}}\n  |data|\n{{/section}}\n\n{{= | | =}}\n|#section|\n  {{data}}\n  |data|\n|/section|\n]\n",
      "[\n  I got interpolated.\n  |data|\n\n  {{data}}\n  I got interpolated.\n]\n"),
    .init(
      "inverted sections", ["section": .flag(false), "data": .text("I got interpolated.")],
      "[\n{{^section}}\n  {{data}}\n  |data|\n{{/section}}\n\n{{= | | =}}\n|^section|\n  {{data}}\n  |data|\n|/section|\n]\n",
      "[\n  I got interpolated.\n  |data|\n\n  {{data}}\n  I got interpolated.\n]\n"),
    .init(
      "partial inheritance", ["value": .text("yes")], "[ {{>include}} ]\n{{= | | =}}\n[ |>include| ]\n",
      "[ .yes. ]\n[ .yes. ]\n", partials: ["include": ".{{value}}."]),
    .init(
      "post-partial behaviour", ["value": .text("yes")], "[ {{>include}} ]\n[ .{{value}}.  .|value|. ]\n",
      "[ .yes.  .yes. ]\n[ .yes.  .|value|. ]\n", partials: ["include": ".{{value}}. {{= | | =}} .|value|."]),
    .init("surrounding whitespace", [:], "| {{=@ @=}} |", "|  |"),
    .init("outlying whitespace", [:], " | {{=@ @=}}\n", " | \n"),
    .init("standalone tag", [:], "Begin.\n{{=@ @=}}\nEnd.\n", "Begin.\nEnd.\n"),
    .init("indented standalone tag", [:], "Begin.\n  {{=@ @=}}\nEnd.\n", "Begin.\nEnd.\n"),
    .init("standalone line endings", [:], "|\r\n{{= @ @ =}}\r\n|", "|\r\n|"),
    .init("standalone without previous line", [:], "  {{=@ @=}}\n=", "="),
    .init("standalone without newline", [:], "=\n  {{=@ @=}}", "=\n"),
    .init("pair with padding", [:], "|{{= @   @ =}}|", "||"),
  ]

  static let partials: [MustacheCase] = [
    .init("basic behaviour", [:], "\"{{>text}}\"", "\"from partial\"", partials: ["text": "from partial"]),
    .init("failed lookup", [:], "\"{{>text}}\"", "\"\""),
    .init(
      "context", ["text": .text("content")], "\"{{>partial}}\"", "\"*content*\"",
      partials: ["partial": "*{{text}}*"]),
    .init(
      "recursion",
      ["content": .text("X"), "nodes": .list([.table(["content": .text("Y"), "nodes": .list([])])])],
      "{{>node}}",
      "X<Y<>>", partials: ["node": "{{content}}<{{#nodes}}{{>node}}{{/nodes}}>"]),
    .init(
      "nested", ["a": .text("hello"), "b": .text("world")], "{{>outer}}", "*hello world!*",
      partials: ["outer": "*{{a}} {{>inner}}*", "inner": "{{b}}!"]),
    .init("surrounding whitespace", [:], "| {{>partial}} |", "| \t|\t |", partials: ["partial": "\t|\t"]),
    .init(
      "inline indentation", ["data": .text("|")], "  {{data}}  {{> partial}}\n", "  |  &gt;\n&gt;\n",
      partials: ["partial": "&gt;\n&gt;"]),
    .init("standalone line endings", [:], "|\r\n{{>partial}}\r\n|", "|\r\n>|", partials: ["partial": ">"]),
    .init(
      "standalone without previous line", [:], "  {{>partial}}\n>", "  >\n  >>", partials: ["partial": ">\n>"]
    ),
    .init(
      "standalone without newline", [:], ">\n  {{>partial}}", ">\n  >\n  >", partials: ["partial": ">\n>"]),
    .init(
      "standalone indentation", ["content": .text("<\n->")], "\\\n {{>partial}}\n/\n",
      "\\\n |\n <\n->\n |\n/\n",
      partials: ["partial": "|\n{{{content}}}\n|\n"]),
    .init(
      "padding whitespace", ["boolean": .flag(true)], "|{{> partial }}|", "|[]|", partials: ["partial": "[]"]),
  ]

  static let inverted: [MustacheCase] = [
    .init(
      "falsey", ["boolean": .flag(false)], "\"{{^boolean}}This should be rendered.{{/boolean}}\"",
      "\"This should be rendered.\""),
    .init(
      "truthy", ["boolean": .flag(true)], "\"{{^boolean}}This should not be rendered.{{/boolean}}\"", "\"\""),
    .init(
      "context", ["context": .table(["name": .text("Joe")])], "\"{{^context}}Hi {{name}}.{{/context}}\"",
      "\"\""),
    .init("list", ["list": .list([.table(["n": .text("1")])])], "\"{{^list}}{{n}}{{/list}}\"", "\"\""),
    .init("empty list", ["list": .list([])], "\"{{^list}}Yay lists!{{/list}}\"", "\"Yay lists!\""),
    .init(
      "doubled", ["bool": .flag(false), "two": .text("second")],
      "{{^bool}}\n* first\n{{/bool}}\n* {{two}}\n{{^bool}}\n* third\n{{/bool}}\n",
      "* first\n* second\n* third\n"),
    .init(
      "nested falsey", ["bool": .flag(false)], "| A {{^bool}}B {{^bool}}C{{/bool}} D{{/bool}} E |",
      "| A B C D E |"),
    .init(
      "nested truthy", ["bool": .flag(true)], "| A {{^bool}}B {{^bool}}C{{/bool}} D{{/bool}} E |", "| A  E |"),
    .init(
      "context misses", [:], "[{{^missing}}Cannot find key 'missing'!{{/missing}}]",
      "[Cannot find key 'missing'!]"),
    .init(
      "dotted names, truthy", ["a": .table(["b": .table(["c": .flag(true)])])],
      "\"{{^a.b.c}}Not Here{{/a.b.c}}\" == \"\"", "\"\" == \"\""),
    .init(
      "dotted names, falsey", ["a": .table(["b": .table(["c": .flag(false)])])],
      "\"{{^a.b.c}}Not Here{{/a.b.c}}\" == \"Not Here\"", "\"Not Here\" == \"Not Here\""),
    .init(
      "dotted names, broken chains", ["a": .table([:])], "\"{{^a.b.c}}Not Here{{/a.b.c}}\" == \"Not Here\"",
      "\"Not Here\" == \"Not Here\""),
    .init(
      "surrounding whitespace", ["boolean": .flag(false)], " | {{^boolean}}\t|\t{{/boolean}} | \n",
      " | \t|\t | \n"),
    .init(
      "internal whitespace", ["boolean": .flag(false)],
      " | {{^boolean}} {{! Important Whitespace }}\n {{/boolean}} | \n", " |  \n  | \n"),
    .init(
      "indented inline sections", ["boolean": .flag(false)],
      " {{^boolean}}NO{{/boolean}}\n {{^boolean}}WAY{{/boolean}}\n",
      " NO\n WAY\n"),
    .init(
      "standalone lines", ["boolean": .flag(false)], "| This Is\n{{^boolean}}\n|\n{{/boolean}}\n| A Line\n",
      "| This Is\n|\n| A Line\n"),
    .init(
      "standalone indented lines", ["boolean": .flag(false)],
      "| This Is\n  {{^boolean}}\n|\n  {{/boolean}}\n| A Line\n",
      "| This Is\n|\n| A Line\n"),
    .init(
      "standalone line endings", ["boolean": .flag(false)], "|\r\n{{^boolean}}\r\n{{/boolean}}\r\n|", "|\r\n|"
    ),
    .init(
      "standalone without previous line", ["boolean": .flag(false)], "  {{^boolean}}\n^{{/boolean}}\n/",
      "^\n/"),
    .init(
      "standalone without newline", ["boolean": .flag(false)], "^{{^boolean}}\n/\n  {{/boolean}}", "^\n/\n"),
    .init("padding", ["boolean": .flag(false)], "|{{^ boolean }}={{/ boolean }}|", "|=|"),
  ]
}
