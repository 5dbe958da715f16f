import Templates

extension MustacheCases {
  private static let abc: [String: TemplateValue] = [
    "a": .table(["b": .table(["c": .table(["d": .table(["e": .table(["name": .text("Phil")])])])])]),
    "b": .table(["c": .table(["d": .table(["e": .table(["name": .text("Wrong")])])])]),
  ]

  static let interpolation: [MustacheCase] = [
    .init("no interpolation", [:], "Hello from {Mustache}!\n", "Hello from {Mustache}!\n"),
    .init("basic interpolation", ["subject": .text("world")], "Hello, {{subject}}!\n", "Hello, world!\n"),
    .init(
      "no re-interpolation", ["template": .text("{{planet}}"), "planet": .text("Earth")],
      "{{template}}: {{planet}}",
      "{{planet}}: Earth"),
    .init(
      "HTML escaping", ["forbidden": .text("& \" < >")],
      "These characters should be HTML escaped: {{forbidden}}\n",
      "These characters should be HTML escaped: &amp; &quot; &lt; &gt;\n"),
    .init("triple mustache", ["forbidden": .text("& \" < >")], "Not: {{{forbidden}}}\n", "Not: & \" < >\n"),
    .init("ampersand", ["forbidden": .text("& \" < >")], "Not: {{&forbidden}}\n", "Not: & \" < >\n"),
    .init("context miss", [:], "I ({{cannot}}) be seen!", "I () be seen!"),
    .init("triple mustache context miss", [:], "I ({{{cannot}}}) be seen!", "I () be seen!"),
    .init("ampersand context miss", [:], "I ({{&cannot}}) be seen!", "I () be seen!"),
    .init(
      "dotted names", ["person": .table(["name": .text("Joe")])],
      "\"{{person.name}}\" == \"{{#person}}{{name}}{{/person}}\"", "\"Joe\" == \"Joe\""),
    .init(
      "dotted names, triple mustache", ["person": .table(["name": .text("Joe")])],
      "\"{{{person.name}}}\" == \"{{#person}}{{{name}}}{{/person}}\"", "\"Joe\" == \"Joe\""),
    .init("dotted names, arbitrary depth", abc, "\"{{a.b.c.d.e.name}}\" == \"Phil\"", "\"Phil\" == \"Phil\""),
    .init("dotted names, broken chains", ["a": .table([:])], "\"{{a.b.c}}\" == \"\"", "\"\" == \"\""),
    .init(
      "dotted names, broken chain resolution",
      ["a": .table(["b": .table([:])]), "c": .table(["name": .text("Jim")])], "\"{{a.b.c.name}}\" == \"\"",
      "\"\" == \"\""),
    .init(
      "dotted names, initial resolution", abc, "\"{{#a}}{{b.c.d.e.name}}{{/a}}\" == \"Phil\"",
      "\"Phil\" == \"Phil\""),
    .init(
      "dotted names, context precedence",
      ["a": .table(["b": .table([:])]), "b": .table(["c": .text("ERROR")])],
      "{{#a}}{{b.c}}{{/a}}", ""),
    .init("implicit iterator", .text("world"), "Hello, {{.}}!\n", "Hello, world!\n"),
    .init("implicit iterator, escaped", .text("& \" < >"), "{{.}}", "&amp; &quot; &lt; &gt;"),
    .init("implicit iterator, triple mustache", .text("& \" < >"), "{{{.}}}", "& \" < >"),
    .init("surrounding whitespace", ["string": .text("---")], "| {{string}} |", "| --- |"),
    .init("triple mustache surrounding whitespace", ["string": .text("---")], "| {{{string}}} |", "| --- |"),
    .init("standalone", ["string": .text("---")], "  {{string}}\n", "  ---\n"),
    .init("triple mustache standalone", ["string": .text("---")], "  {{{string}}}\n", "  ---\n"),
    .init("ampersand standalone", ["string": .text("---")], "  {{&string}}\n", "  ---\n"),
    .init("padding", ["string": .text("---")], "|{{ string }}|", "|---|"),
    .init("triple mustache padding", ["string": .text("---")], "|{{{ string }}}|", "|---|"),
    .init("ampersand padding", ["string": .text("---")], "|{{& string }}|", "|---|"),
  ]

  static let sections: [MustacheCase] = [
    .init("truthy", ["boolean": .flag(true)], "\"{{#boolean}}This.{{/boolean}}\"", "\"This.\""),
    .init("falsey", ["boolean": .flag(false)], "\"{{#boolean}}This.{{/boolean}}\"", "\"\""),
    .init(
      "context", ["context": .table(["name": .text("Joe")])], "\"{{#context}}Hi {{name}}.{{/context}}\"",
      "\"Hi Joe.\""),
    .init(
      "parent contexts",
      [
        "a": .text("foo"), "b": .text("wrong"), "sec": .table(["b": .text("bar")]),
        "c": .table(["d": .text("baz")]),
      ],
      "\"{{#sec}}{{a}}, {{b}}, {{c.d}}{{/sec}}\"", "\"foo, bar, baz\""),
    .init("variable test", ["foo": .text("bar")], "\"{{#foo}}{{.}} is {{foo}}{{/foo}}\"", "\"bar is bar\""),
    .init(
      "list contexts",
      [
        "tops": .list([
          .table([
            "tname": .table(["upper": .text("A"), "lower": .text("a")]),
            "middles": .list([
              .table([
                "mname": .text("1"),
                "bottoms": .list([.table(["bname": .text("x")]), .table(["bname": .text("y")])]),
              ])
            ]),
          ])
        ])
      ],
      "{{#tops}}{{#middles}}{{tname.lower}}{{mname}}.{{#bottoms}}{{tname.upper}}{{mname}}{{bname}}.{{/bottoms}}{{/middles}}{{/tops}}",
      "a1.A1x.A1y."),
    .init(
      "list", ["list": .list([.table(["item": .text("1")]), .table(["item": .text("2")])])],
      "\"{{#list}}{{item}}{{/list}}\"", "\"12\""),
    .init("empty list", ["list": .list([])], "\"{{#list}}Yay lists!{{/list}}\"", "\"\""),
    .init(
      "doubled", ["bool": .flag(true), "two": .text("second")],
      "{{#bool}}\n* first\n{{/bool}}\n* {{two}}\n{{#bool}}\n* third\n{{/bool}}\n",
      "* first\n* second\n* third\n"),
    .init(
      "nested truthy", ["bool": .flag(true)], "| A {{#bool}}B {{#bool}}C{{/bool}} D{{/bool}} E |",
      "| A B C D E |"),
    .init(
      "nested falsey", ["bool": .flag(false)], "| A {{#bool}}B {{#bool}}C{{/bool}} D{{/bool}} E |", "| A  E |"
    ),
    .init("context misses", [:], "[{{#missing}}Found key 'missing'!{{/missing}}]", "[]"),
    .init(
      "implicit iterator, string", ["list": .list(["a", "b"].map { .text($0) })],
      "\"{{#list}}({{.}}){{/list}}\"",
      "\"(a)(b)\""),
    .init(
      "implicit iterator, array",
      ["list": .list([.list([.text("1"), .text("2")]), .list([.text("a"), .text("b")])])],
      "\"{{#list}}({{#.}}{{.}}{{/.}}){{/list}}\"", "\"(12)(ab)\""),
    .init(
      "implicit iterator, escaping", ["list": .list([.text("&"), .text("<")])],
      "{{#list}}({{.}}{{{.}}}{{&.}}){{/list}}", "(&amp;&&)(&lt;<<)"),
    .init(
      "implicit iterator, root level", .list([.table(["value": .text("a")]), .table(["value": .text("b")])]),
      "\"{{#.}}({{value}}){{/.}}\"", "\"(a)(b)\""),
    .init(
      "dotted names, truthy", ["a": .table(["b": .table(["c": .flag(true)])])],
      "\"{{#a.b.c}}Here{{/a.b.c}}\"", "\"Here\""),
    .init(
      "dotted names, falsey", ["a": .table(["b": .table(["c": .flag(false)])])],
      "\"{{#a.b.c}}Here{{/a.b.c}}\"", "\"\""),
    .init("dotted names, broken chains", ["a": .table([:])], "\"{{#a.b.c}}Here{{/a.b.c}}\"", "\"\""),
    .init(
      "surrounding whitespace", ["boolean": .flag(true)], " | {{#boolean}}\t|\t{{/boolean}} | \n",
      " | \t|\t | \n"),
    .init(
      "internal whitespace", ["boolean": .flag(true)],
      " | {{#boolean}} {{! Important Whitespace }}\n {{/boolean}} | \n", " |  \n  | \n"),
    .init(
      "indented inline sections", ["boolean": .flag(true)],
      " {{#boolean}}YES{{/boolean}}\n {{#boolean}}GOOD{{/boolean}}\n",
      " YES\n GOOD\n"),
    .init(
      "standalone lines", ["boolean": .flag(true)], "| This Is\n{{#boolean}}\n|\n{{/boolean}}\n| A Line\n",
      "| This Is\n|\n| A Line\n"),
    .init(
      "indented standalone lines", ["boolean": .flag(true)],
      "| This Is\n  {{#boolean}}\n|\n  {{/boolean}}\n| A Line\n",
      "| This Is\n|\n| A Line\n"),
    .init(
      "standalone line endings", ["boolean": .flag(true)], "|\r\n{{#boolean}}\r\n{{/boolean}}\r\n|", "|\r\n|"),
    .init(
      "standalone without previous line", ["boolean": .flag(true)], "  {{#boolean}}\n#{{/boolean}}\n/", "#\n/"
    ),
    .init(
      "standalone without newline", ["boolean": .flag(true)], "#{{#boolean}}\n/\n  {{/boolean}}", "#\n/\n"),
    .init("padding", ["boolean": .flag(true)], "|{{# boolean }}={{/ boolean }}|", "|=|"),
  ]
}
