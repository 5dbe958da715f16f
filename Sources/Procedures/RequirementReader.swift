import Json

// Reads what requests and objections must bring.

extension ProcedureReader {
  static func requirements(
    _ fields: inout JsonFields
  ) throws(JsonFault) -> (request: [Requirement], objection: [Requirement]) {
    try object("requirements", &fields) { (inner, path, line) throws(JsonFault) in
      let request = try list("request", &inner, requirement)
      let objection = try list("objection", &inner, requirement)
      try demand([.name, .information], in: request, path: "\(path).request", line: line)
      try demand([.name, .ground], in: objection, path: "\(path).objection", line: line)
      return (request, objection)
    }
  }

  private static func requirement(
    _ fields: inout JsonFields, _ path: String, _ line: Int
  ) throws(JsonFault) -> Requirement {
    Requirement(
      need: try need(&fields, path, line), condition: try condition(&fields),
      level: try fields.choice("level", RequirementLevel.self),
      citation: try fields.citation(line: line, path: path))
  }

  private static func need(_ fields: inout JsonFields, _ path: String, _ line: Int) throws(JsonFault) -> Need
  {
    let (document, sets, field) = (fields.value("document"), fields.value("anyOf"), fields.value("field"))
    switch (document, sets, field) {
    case (let value?, nil, nil):
      let word = try DocumentWord.read(value, path: "\(path).document")
      let holder = fields.value("of") == nil ? nil : try fields.choice("of", DocumentHolder.self)
      return .document(word, of: holder)
    case (nil, .some, nil): return try alternatives(&fields, path)
    case (nil, nil, let value?): return .field(try FieldName.read(value, path: "\(path).field"))
    default:
      throw JsonFault(
        line: line, what: "\(path) does not say what is needed",
        mend: "write one of document, anyOf and field")
    }
  }

  private static func alternatives(_ fields: inout JsonFields, _ path: String) throws(JsonFault) -> Need {
    var sets: [[DocumentWord]] = []
    for (index, value) in try fields.array("anyOf").enumerated() {
      let path = "\(path).anyOf[\(index)]"
      guard let values = value.array, !values.isEmpty else {
        throw JsonFault(
          line: value.line, what: "\(path) is \(value.noun)", mend: "write a list of document words")
      }
      var set: [DocumentWord] = []
      for value in values { set.append(try DocumentWord.read(value, path: path)) }
      sets.append(set)
    }
    let says = try fields.choice("says", DocumentWord.self)
    guard sets.contains(where: { $0.contains(says) }) else {
      throw JsonFault(
        line: fields.value("says")?.line ?? 0,
        what: "\(path).says names '\(says.rawValue)', which no set has",
        mend: "name a document of anyOf")
    }
    return .anyOf(sets, says: says)
  }

  private static func condition(_ fields: inout JsonFields) throws(JsonFault) -> Condition {
    var condition = Condition()
    guard fields.value("when") != nil else { return condition }
    return try object("when", &fields) { (inner, _, _) throws(JsonFault) in
      condition.types = Set(try inner.choices("type", ApplicantKind.self))
      condition.proxy = try inner.optionalBool("proxy")
      condition.user = try inner.optionalBool("user")
      condition.channels = Set(try inner.choices("channel", ApplicationChannel.self))
      return condition
    }
  }

  /// Nothing can be filed without a name and what it is about, whatever an office writes.
  private static func demand(
    _ names: [FieldName], in requirements: [Requirement], path: String, line: Int
  ) throws(JsonFault) {
    for name in names
    where !requirements.contains(where: {
      $0.need == .field(name) && $0.level == .wajib && $0.condition == Condition()
    }) {
      throw JsonFault(
        line: line, what: "\(path) does not ask for the field '\(name.rawValue)'",
        mend: "add { field: \"\(name.rawValue)\", level: \"wajib\", … } without a condition")
    }
  }
}
