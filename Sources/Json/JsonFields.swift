/// Reads the members of one object, and knows afterwards which ones nobody asked for.
///
/// Every fault names the member with its path, its line, and how to mend it. A member that is `null` counts as
/// absent.
package struct JsonFields {
  private let members: [JsonMember]
  private let path: String
  private let line: Int
  private var asked: [String] = []

  /// The members of an object; a value of another kind is a fault. The path says where the object stands, as in
  /// `office` or `deadlines[2]`; it is empty for the whole file.
  package init(_ value: JsonValue, path: String) throws(JsonFault) {
    guard let members = value.members else {
      throw JsonFault(
        line: value.line, what: "\(path.isEmpty ? "the file" : path) is \(value.noun), not an object",
        mend: "write { … }")
    }
    self.members = members
    self.path = path
    line = value.line
  }

  /// The path of a member, for faults of the caller's own.
  package func path(of name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }

  /// The value of a member; `nil` when it is absent or null.
  package mutating func value(_ name: String) -> JsonValue? {
    if !asked.contains(name) { asked.append(name) }
    guard let value = members.first(where: { $0.name == name })?.value, !value.isNull else { return nil }
    return value
  }

  /// A member that must be there.
  package mutating func required(_ name: String) throws(JsonFault) -> JsonValue {
    guard let value = value(name) else {
      throw JsonFault(line: line, what: "\(path(of: name)) is missing", mend: "add \(name): …")
    }
    return value
  }

  /// A string that must be there.
  package mutating func string(_ name: String) throws(JsonFault) -> String {
    try typed(name, try required(name), \.string, "a string in quotes")
  }

  /// A string; `nil` when it is absent.
  package mutating func optionalString(_ name: String) throws(JsonFault) -> String? {
    guard let value = value(name) else { return nil }
    return try typed(name, value, \.string, "a string in quotes")
  }

  /// A whole number that must be there.
  package mutating func int(_ name: String) throws(JsonFault) -> Int {
    try typed(name, try required(name), \.int, "a whole number")
  }

  /// A whole number; `nil` when it is absent.
  package mutating func optionalInt(_ name: String) throws(JsonFault) -> Int? {
    guard let value = value(name) else { return nil }
    return try typed(name, value, \.int, "a whole number")
  }

  /// `true` or `false`, which must be there.
  package mutating func bool(_ name: String) throws(JsonFault) -> Bool {
    try typed(name, try required(name), \.bool, "true or false")
  }

  /// `true` or `false`; `nil` when it is absent.
  package mutating func optionalBool(_ name: String) throws(JsonFault) -> Bool? {
    guard let value = value(name) else { return nil }
    return try typed(name, value, \.bool, "true or false")
  }

  /// One of a few words, which must be there; another word is a fault that names the nearest.
  package mutating func word(_ name: String, among known: [String]) throws(JsonFault) -> String {
    try checked(name, try required(name), among: known)
  }

  /// One of a few words; `nil` when it is absent.
  package mutating func optionalWord(_ name: String, among known: [String]) throws(JsonFault) -> String? {
    guard let value = value(name) else { return nil }
    return try checked(name, value, among: known)
  }

  /// The list under a name; an absent one is empty.
  package mutating func array(_ name: String) throws(JsonFault) -> [JsonValue] {
    guard let value = value(name) else { return [] }
    return try typed(name, value, \.array, "a list in [ ]")
  }

  /// A list of strings; an absent one is empty.
  package mutating func strings(_ name: String) throws(JsonFault) -> [String] {
    var strings: [String] = []
    for value in try array(name) {
      guard let string = value.string else {
        throw JsonFault(
          line: value.line, what: "\(path(of: name)) holds \(value.noun)", mend: "write strings in quotes")
      }
      strings.append(string)
    }
    return strings
  }

  /// The fields of an object under a name; `nil` when it is absent.
  package mutating func fields(_ name: String) throws(JsonFault) -> JsonFields? {
    guard let value = value(name) else { return nil }
    return try JsonFields(value, path: path(of: name))
  }

  /// The fields of each object in a list; an absent list is empty.
  package mutating func objects(_ name: String) throws(JsonFault) -> [JsonFields] {
    var objects: [JsonFields] = []
    for (index, value) in try array(name).enumerated() {
      objects.append(try JsonFields(value, path: "\(path(of: name))[\(index)]"))
    }
    return objects
  }

  /// Makes sure that every member was asked for: an unknown name is a mistake, with the nearest known one named.
  package func finish() throws(JsonFault) {
    for member in members where !asked.contains(member.name) {
      let hint = JsonHint.nearest(to: member.name, among: asked)
      throw JsonFault(
        line: member.line, what: "unknown key '\(path(of: JsonFault.shown(member.name)))'",
        mend: hint.map { "did you mean '\($0)'?" } ?? "known keys are \(asked.joined(separator: ", "))")
    }
  }

  private func typed<T>(
    _ name: String, _ value: JsonValue, _ key: KeyPath<JsonValue, T?>, _ wanted: String
  ) throws(JsonFault) -> T {
    guard let typed = value[keyPath: key] else {
      throw JsonFault(
        line: value.line, what: "\(path(of: name)) is \(value.noun)", mend: "write \(wanted)")
    }
    return typed
  }

  private func checked(_ name: String, _ value: JsonValue, among known: [String]) throws(JsonFault) -> String
  {
    let word = try typed(name, value, \.string, "a string in quotes")
    if known.contains(word) { return word }
    let hint = JsonHint.nearest(to: word, among: known)
    throw JsonFault(
      line: value.line, what: "\(path(of: name)) '\(JsonFault.shown(word))' is unknown",
      mend: hint.map { "did you mean '\($0)'?" } ?? "known are \(known.joined(separator: ", "))")
  }
}
