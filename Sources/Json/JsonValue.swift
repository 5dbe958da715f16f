/// A JSON value that remembers the line it was read from.
package struct JsonValue: Sendable, Equatable {
  /// What it is.
  package var kind: Kind
  /// Line of the value's first octet, from 1; 0 for a value made in code.
  package var line: Int

  /// What a value can be. Members keep the order in which they were written.
  package enum Kind: Sendable, Equatable {
    case null
    case bool(Bool)
    /// The number as it was written, in JSON's form.
    case number(String)
    case string(String)
    case array([JsonValue])
    case object([JsonMember])
  }

  /// A value of a kind; `line` is 0 when it does not come from a text.
  package init(_ kind: Kind, line: Int = 0) {
    self.kind = kind
    self.line = line
  }

  /// JSON's `null`.
  package static let null = JsonValue(.null)
  /// `true` or `false`.
  package static func bool(_ value: Bool) -> JsonValue { JsonValue(.bool(value)) }
  /// A whole number.
  package static func int(_ value: Int) -> JsonValue { JsonValue(.number(String(value))) }
  /// A string.
  package static func string(_ value: some StringProtocol) -> JsonValue { JsonValue(.string(String(value))) }
  /// A list.
  package static func array(_ values: [JsonValue]) -> JsonValue { JsonValue(.array(values)) }

  /// A string, or null for `nil`.
  package static func optional(_ text: String?) -> JsonValue {
    text.map { .string($0) } ?? .null
  }

  /// An object with its members in this order; the caller sees to it that no name comes twice.
  package static func object(_ members: [(String, JsonValue)]) -> JsonValue {
    JsonValue(.object(members.map { JsonMember(name: $0.0, value: $0.1, line: 0) }))
  }

  /// The text of a string; `nil` for anything else.
  package var string: String? { if case .string(let text) = kind { text } else { nil } }

  /// A whole number that fits; `nil` for anything else, also for `2.0` and `1e3`.
  package var int: Int? { if case .number(let text) = kind { Int(text) } else { nil } }

  /// `true` or `false`; `nil` for anything else.
  package var bool: Bool? { if case .bool(let value) = kind { value } else { nil } }

  /// The values of a list; `nil` for anything else.
  package var array: [JsonValue]? { if case .array(let values) = kind { values } else { nil } }

  /// The members of an object in their order; `nil` for anything else.
  package var members: [JsonMember]? { if case .object(let members) = kind { members } else { nil } }

  /// Whether this is `null`.
  package var isNull: Bool { if case .null = kind { true } else { false } }

  /// The member of that name, compared by octets; `nil` when there is none or this is no object.
  package subscript(name: String) -> JsonValue? {
    members?.first { $0.name.utf8.elementsEqual(name.utf8) }?.value
  }

  /// What the value is, for error sentences.
  package var noun: String {
    switch kind {
    case .null: "null"
    case .bool: "true or false"
    case .number: "a number"
    case .string: "a string"
    case .array: "a list"
    case .object: "an object"
    }
  }
}

/// One named value of an object.
package struct JsonMember: Sendable, Equatable {
  /// The name without quotes or escapes.
  package var name: String
  /// What it names.
  package var value: JsonValue
  /// Line of the name, from 1; 0 for a member made in code.
  package var line: Int

  /// A member; `line` is 0 when it does not come from a text.
  package init(name: String, value: JsonValue, line: Int) {
    self.name = name
    self.value = value
    self.line = line
  }
}
