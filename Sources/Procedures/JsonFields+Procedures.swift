import Json

// What the readers of a procedure's parts share.

extension JsonFields {
  /// A member that is one of an enumeration's words.
  mutating func choice<Choice: ProcedureWord>(_ name: String, _ type: Choice.Type) throws(JsonFault) -> Choice
  {
    try Choice.read(try required(name), path: path(of: name))
  }

  /// A list of an enumeration's words; an absent one is empty.
  mutating func choices<Choice: ProcedureWord>(_ name: String, _ type: Choice.Type) throws(JsonFault)
    -> [Choice]
  {
    var choices: [Choice] = []
    for (index, value) in try array(name).enumerated() {
      choices.append(try Choice.read(value, path: "\(path(of: name))[\(index)]"))
    }
    return choices
  }

  /// A number of days.
  mutating func days(_ name: String) throws(JsonFault) -> Int {
    let days = try int(name)
    guard (1...366).contains(days) else {
      throw JsonFault(
        line: value(name)?.line ?? 0, what: "\(path(of: name)) is \(days)",
        mend: "write a number of days from 1 to 366")
    }
    return days
  }

  /// The members that say what a rule rests on; at least one must be there.
  mutating func citation(line: Int, path: String) throws(JsonFault) -> Citation {
    let citation = Citation(
      seed: try optionalString("seed"), law: try optionalString("law"),
      practice: try optionalString("practice"),
      note: try optionalString("note"))
    guard citation.words.utf8.contains(where: { $0 > 0x20 }) else {
      throw JsonFault(
        line: line, what: "\(path) has no source",
        mend: "add seed: \"the office's own words\", law: \"UU … Pasal …\" or practice: \"…\"")
    }
    return citation
  }
}

/// Words of a procedure file.
protocol ProcedureWord: CaseIterable, RawRepresentable where RawValue == String {
  /// What kind of word it is, for error sentences.
  static var noun: String { get }
}

extension ProcedureWord {
  static func read(_ value: JsonValue, path: String) throws(JsonFault) -> Self {
    guard let text = value.string else {
      throw JsonFault(line: value.line, what: "\(path) is \(value.noun)", mend: "write a \(noun) in quotes")
    }
    if let word = Self(rawValue: text) { return word }
    let known = allCases.map(\.rawValue)
    let hint = JsonHint.nearest(to: text, among: known).map { "did you mean '\($0)'?" }
    throw JsonFault(
      line: value.line, what: "\(path): unknown \(noun) '\(text)'",
      mend: hint ?? "known are \(known.joined(separator: ", "))")
  }
}
