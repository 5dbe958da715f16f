/// Reads the members of one object, and knows afterwards which ones nobody asked for.
///
/// Every fault names the member with its path, its line, and how to mend it.
package struct JsonFields {
  private let members: [JsonMember]
  private let path: String
  private let line: Int
  private var asked: [String] = []

  /// - Parameter path: where the object stands, as in `office` or `deadlines[2]`; empty for the whole file.
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
    asked.append(name)
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

  package mutating func string(_ name: String) throws(JsonFault) -> String {
    try typed(name, try required(name), \.string, "a string in quotes")
  }

  package mutating func optionalString(_ name: String) throws(JsonFault) -> String? {
    guard let value = value(name) else { return nil }
    return try typed(name, value, \.string, "a string in quotes")
  }

  package mutating func int(_ name: String) throws(JsonFault) -> Int {
    try typed(name, try required(name), \.int, "a whole number")
  }

  package mutating func optionalInt(_ name: String) throws(JsonFault) -> Int? {
    guard let value = value(name) else { return nil }
    return try typed(name, value, \.int, "a whole number")
  }

  package mutating func optionalBool(_ name: String) throws(JsonFault) -> Bool? {
    guard let value = value(name) else { return nil }
    return try typed(name, value, \.bool, "true or false")
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

  /// Makes sure that every member was asked for: an unknown name is a mistake, with the nearest known one named.
  package func finish() throws(JsonFault) {
    for member in members where !asked.contains(member.name) {
      let hint = JsonHint.nearest(to: member.name, among: asked)
      throw JsonFault(
        line: member.line, what: "unknown key '\(path(of: member.name))'",
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
}

/// Nearest names, for "did you mean".
package enum JsonHint {
  /// The known word that is nearest by edit distance; `nil` when none is near.
  package static func nearest(to word: String, among known: [String]) -> String? {
    let scored = known.map { ($0, distance(Array(word.lowercased().utf8), Array($0.lowercased().utf8))) }
    guard let best = scored.min(by: { $0.1 < $1.1 }), best.1 <= max(2, word.utf8.count / 3) else { return nil }
    return best.0
  }

  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    guard a.count < 100, b.count < 100 else { return .max }
    var row = Array(0...b.count)
    for (i, x) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, y) in b.enumerated() {
        let next = min(row[j] + 1, row[j + 1] + 1, diagonal + (x == y ? 0 : 1))
        diagonal = row[j + 1]
        row[j + 1] = next
      }
    }
    return row[b.count]
  }
}
