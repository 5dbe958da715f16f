/// A parsed Mustache template (the published specification without lambdas).
package struct Template: Sendable {
  /// Its name, for faults.
  package let name: String
  let nodes: [TemplateNode]

  /// Parses a template; an unclosed or wrongly closed tag throws with its line.
  package static func parse(_ source: String, name: String) throws(TemplateFault) -> Template {
    var parser = TemplateParser(source: source, name: name)
    return Template(name: name, nodes: try parser.nodes())
  }

  /// Fills the template; `partials` are what `{{> name}}` stands for. Values are written once and never looked at
  /// as template text again. A name without a value throws, unless `missing` has it empty.
  package func render(
    _ context: TemplateValue, as kind: OutputKind, partials: [String: Template] = [:],
    missing: MissingNames = .fault
  ) throws(TemplateFault) -> String {
    var renderer = TemplateRenderer(kind: kind, partials: partials, missing: missing)
    var out = ""
    try renderer.render(nodes, of: name, context: [context], indent: "", into: &out)
    return out
  }
}

/// One piece of a template.
indirect enum TemplateNode: Sendable {
  case text(String)
  /// A variable; `raw` ones are not escaped.
  case variable(name: String, raw: Bool, line: Int)
  case section(name: String, inverted: Bool, line: Int, nodes: [TemplateNode])
  case partial(name: String, indent: String, line: Int)
}

/// Cuts a template's source into nodes. Open sections lie on a stack, so that their depth costs no call stack.
struct TemplateParser {
  private let octets: [UInt8]
  private let name: String
  private var at = 0
  private var lines = (place: 0, number: 1)
  private var open = Array("{{".utf8)
  private var close = Array("}}".utf8)
  private var stack: [(name: String, inverted: Bool, line: Int, nodes: [TemplateNode])] = []
  private var current: [TemplateNode] = []

  init(source: String, name: String) {
    octets = Array(source.utf8)
    self.name = name
  }

  mutating func nodes() throws(TemplateFault) -> [TemplateNode] {
    while at < octets.count {
      guard let start = find(open, from: at) else {
        text(at..<octets.count)
        break
      }
      let line = line(of: start)
      let tag = try tag(at: start, line: line)
      var textEnd = start
      var next = tag.end
      var indent = ""
      if tag.kind.mayStandAlone, let alone = standalone(start, tag.end) {
        textEnd = alone.lineStart
        next = alone.next
        indent = String(decoding: octets[alone.lineStart..<start], as: UTF8.self)
      }
      if textEnd > at { text(at..<textEnd) }
      at = next
      try apply(tag, indent: indent, line: line)
    }
    if let unclosed = stack.last {
      throw fault(unclosed.line, "section '\(unclosed.name)' is not closed", "add {{/\(unclosed.name)}}")
    }
    return current
  }

  /// What a tag does.
  private enum Kind {
    case variable, raw, section, inverted, end, partial, comment, delimiters

    var mayStandAlone: Bool {
      switch self {
      case .variable, .raw: false
      default: true
      }
    }
  }

  private struct Tag {
    var kind: Kind
    var content: String
    var end: Int
  }

  private func tag(at start: Int, line: Int) throws(TemplateFault) -> Tag {
    let inside = start + open.count
    guard inside < octets.count else { throw fault(line, "a tag is not closed", "add the closing braces") }
    let kinds: [UInt8: Kind] = [
      0x23: .section, 0x5E: .inverted, 0x2F: .end, 0x3E: .partial, 0x21: .comment, 0x26: .raw,
      0x3D: .delimiters,
      0x7B: .raw,
    ]
    let isTriple = octets[inside] == 0x7B
    let kind = kinds[octets[inside]] ?? .variable
    let closing: [UInt8] = isTriple ? [0x7D] + close : kind == .delimiters ? [0x3D] + close : close
    let contentStart = kind == .variable ? inside : inside + 1
    guard let end = find(closing, from: contentStart) else {
      throw fault(line, "a tag is not closed", "add the closing braces")
    }
    let content = octets[contentStart..<end].trimmedBlanks
    if kind != .comment, content.isEmpty { throw fault(line, "a tag has no name", "write {{name}}") }
    return Tag(kind: kind, content: String(decoding: content, as: UTF8.self), end: end + closing.count)
  }

  private mutating func apply(_ tag: Tag, indent: String, line: Int) throws(TemplateFault) {
    switch tag.kind {
    case .variable: current.append(.variable(name: tag.content, raw: false, line: line))
    case .raw: current.append(.variable(name: tag.content, raw: true, line: line))
    case .section, .inverted:
      guard stack.count < 32 else {
        throw fault(line, "sections are nested more than 32 deep", "flatten them")
      }
      stack.append((tag.content, tag.kind == .inverted, line, current))
      current = []
    case .end:
      guard let section = stack.popLast() else {
        throw fault(line, "'\(tag.content)' is closed but was never opened", "remove the tag")
      }
      guard section.name == tag.content else {
        throw fault(
          line, "'\(tag.content)' is closed, but '\(section.name)' of line \(section.line) is open",
          "close {{/\(section.name)}} first")
      }
      let node = TemplateNode.section(
        name: section.name, inverted: section.inverted, line: section.line, nodes: current)
      current = section.nodes + [node]
    case .partial: current.append(.partial(name: tag.content, indent: indent, line: line))
    case .comment: break
    case .delimiters:
      let words = tag.content.split { $0 == " " || $0 == "\t" || $0 == "\n" }
      guard words.count == 2 else { throw fault(line, "wrong delimiters", "write {{=<% %>=}}") }
      open = Array(words[0].utf8)
      close = Array(words[1].utf8)
    }
  }

  private mutating func text(_ range: Range<Int>) {
    current.append(.text(String(decoding: octets[range], as: UTF8.self)))
  }

  /// A tag that is alone on its line takes the line with it.
  private func standalone(_ start: Int, _ end: Int) -> (lineStart: Int, next: Int)? {
    var lineStart = start
    while lineStart > at, octets[lineStart - 1] == 0x20 || octets[lineStart - 1] == 0x09 { lineStart -= 1 }
    guard lineStart == 0 || octets[lineStart - 1] == 0x0A else { return nil }
    var next = end
    while next < octets.count, octets[next] == 0x20 || octets[next] == 0x09 { next += 1 }
    if next == octets.count { return (lineStart, next) }
    if octets[next] == 0x0A { return (lineStart, next + 1) }
    if octets[next] == 0x0D, next + 1 < octets.count, octets[next + 1] == 0x0A {
      return (lineStart, next + 2)
    }
    return nil
  }

  private func find(_ mark: [UInt8], from start: Int) -> Int? {
    guard let first = mark.first, start <= octets.count else { return nil }
    var index = start
    while let found = octets[index...].firstIndex(of: first) {
      if octets[found...].starts(with: mark) { return found }
      index = found + 1
    }
    return nil
  }

  /// The line of a place at or after the last one asked for.
  private mutating func line(of index: Int) -> Int {
    lines.number += octets[lines.place..<index].count { $0 == 0x0A }
    lines.place = index
    return lines.number
  }

  private func fault(_ line: Int, _ what: String, _ mend: String) -> TemplateFault {
    TemplateFault(file: name, line: line, what: what, mend: mend)
  }
}

extension ArraySlice<UInt8> {
  fileprivate var trimmedBlanks: ArraySlice<UInt8> {
    var slice = self
    while let first = slice.first, first <= 0x20 { slice = slice.dropFirst() }
    while let last = slice.last, last <= 0x20 { slice = slice.dropLast() }
    return slice
  }
}
