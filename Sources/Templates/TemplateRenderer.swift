/// Fills nodes with values.
///
/// The recursion is as deep as the template's own nesting (at most 32 sections) and its partials (at most 16).
struct TemplateRenderer {
  let kind: OutputKind
  let partials: [String: Template]
  let missing: MissingNames
  private var depth = 0
  /// Nodes still allowed: partials that call each other twice double at every level.
  private var budget = 1_000_000

  init(kind: OutputKind, partials: [String: Template], missing: MissingNames) {
    self.kind = kind
    self.partials = partials
    self.missing = missing
  }

  mutating func render(
    _ nodes: [TemplateNode], of file: String, context: [TemplateValue], indent: String, into out: inout String
  ) throws(TemplateFault) {
    budget -= nodes.count
    guard budget > 0 else {
      throw TemplateFault(
        file: file, line: 1, what: "the letter grows without end",
        mend: "a partial must not repeat others so often")
    }
    for node in nodes {
      switch node {
      case .text(let text): append(text, indent: indent, to: &out)
      case .variable(let name, let raw, let line):
        let text = try text(name, context, file, line)
        startLine(indent, &out)
        out += raw ? text : escaped(text)
      case .section(let name, let inverted, let line, let inner):
        try section(name, inverted, line, inner, file, context, indent, &out)
      case .partial(let name, let own, let line):
        try partial(name, own, line, file, context, indent, &out)
      }
    }
  }

  private mutating func section(
    _ name: String, _ inverted: Bool, _ line: Int, _ inner: [TemplateNode], _ file: String,
    _ context: [TemplateValue], _ indent: String, _ out: inout String
  ) throws(TemplateFault) {
    guard let value = lookup(name, context) else {
      if missing == .fault { throw unknown(name, file, line) }
      if inverted { try render(inner, of: file, context: context, indent: indent, into: &out) }
      return
    }
    guard inverted == value.isFalsy else { return }
    if inverted {
      try render(inner, of: file, context: context, indent: indent, into: &out)
    } else if case .list(let values) = value {
      for element in values {
        try render(inner, of: file, context: context + [element], indent: indent, into: &out)
      }
    } else {
      try render(inner, of: file, context: context + [value], indent: indent, into: &out)
    }
  }

  private mutating func partial(
    _ name: String, _ own: String, _ line: Int, _ file: String, _ context: [TemplateValue], _ indent: String,
    _ out: inout String
  ) throws(TemplateFault) {
    guard let partial = partials[name] else {
      if missing == .empty { return }
      throw TemplateFault(
        file: file, line: line, what: "unknown partial '\(name)'", mend: "add the file, or correct the name")
    }
    guard depth < 16 else {
      throw TemplateFault(
        file: file, line: line, what: "partials are nested more than 16 deep",
        mend: "a partial must not hold itself")
    }
    depth += 1
    try render(partial.nodes, of: partial.name, context: context, indent: indent + own, into: &out)
    depth -= 1
  }

  /// The text of a variable.
  private func text(
    _ name: String, _ context: [TemplateValue], _ file: String, _ line: Int
  ) throws(TemplateFault) -> String {
    guard let value = lookup(name, context) else {
      if missing == .empty { return "" }
      throw unknown(name, file, line)
    }
    switch value {
    case .text(let text):
      if missing == .fault, text.isBlank {
        throw TemplateFault(
          file: file, line: line, what: "'\(name)' is empty",
          mend: "give it a value, or put it into a section {{#\(name)}}…{{/\(name)}}")
      }
      return text
    case .flag(let flag) where missing == .empty: return flag ? "true" : "false"
    case .flag, .list, .table:
      throw TemplateFault(
        file: file, line: line, what: "'\(name)' is no text", mend: "use a section {{#\(name)}}…{{/\(name)}}")
    }
  }

  /// The value of a name, from the innermost context outwards; `a.b` looks for `a` so, and for `b` only in it.
  private func lookup(_ name: String, _ context: [TemplateValue]) -> TemplateValue? {
    if name == "." { return context.last }
    let path = name.split(separator: ".").map(String.init)
    for frame in context.reversed() {
      guard case .table(let members) = frame, var value = members[path[0]] else { continue }
      for step in path.dropFirst() {
        guard case .table(let members) = value, let next = members[step] else { return nil }
        value = next
      }
      return value
    }
    return nil
  }

  private func unknown(_ name: String, _ file: String, _ line: Int) -> TemplateFault {
    TemplateFault(
      file: file, line: line, what: "unknown placeholder '\(name)'",
      mend: "correct the name; the head of the template lists the known ones")
  }

  private func escaped(_ text: String) -> String {
    guard kind == .html else { return text }
    var out: [UInt8] = []
    out.reserveCapacity(text.utf8.count)
    for octet in text.utf8 {
      switch octet {
      case 0x26: out += "&amp;".utf8
      case 0x3C: out += "&lt;".utf8
      case 0x3E: out += "&gt;".utf8
      case 0x22: out += "&quot;".utf8
      case 0x27: out += "&#39;".utf8
      default: out.append(octet)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// Template text inside an indented partial: each of its lines is indented.
  private func append(_ text: String, indent: String, to out: inout String) {
    guard !indent.isEmpty else {
      out += text
      return
    }
    for octets in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map(Substring.init) {
      if octets.startIndex != text.startIndex { out += "\n" }
      if !octets.isEmpty { startLine(indent, &out) }
      out += octets
    }
  }

  private func startLine(_ indent: String, _ out: inout String) {
    if !indent.isEmpty, out.isEmpty || out.utf8.last == 0x0A { out += indent }
  }
}
