import Json

// Reads what the service costs, how it ends and where disputes go.

extension ProcedureReader {
  /// A custom that needs a source only where it is kept.
  static func custom(_ name: String, flag: String, _ fields: inout JsonFields) throws(JsonFault) -> Custom {
    guard fields.value(name) != nil else { return Custom(isKept: false, citation: Citation()) }
    return try object(name, &fields) { (inner, path, line) throws(JsonFault) in
      let isKept = try inner.optionalBool(flag) ?? false
      return Custom(
        isKept: isKept, citation: isKept ? try inner.citation(line: line, path: path) : Citation())
    }
  }

  static func fees(_ fields: inout JsonFields) throws(JsonFault) -> Fees {
    try object("fees", &fields) { (inner, path, line) throws(JsonFault) in
      Fees(
        information: try inner.choice("information", InformationFee.self),
        copying: try inner.choice("copying", CopyingFee.self),
        citation: try inner.citation(line: line, path: path))
    }
  }

  static func delivery(_ fields: inout JsonFields) throws(JsonFault) -> Delivery {
    try object("delivery", &fields) { (inner, path, line) throws(JsonFault) in
      Delivery(
        forms: try inner.choices("forms", DeliveryForm.self), record: try inner.string("record"),
        citation: try inner.citation(line: line, path: path))
    }
  }

  static func commission(_ fields: inout JsonFields) throws(JsonFault) -> CommissionRule {
    try object("commission", &fields) { (inner, path, line) throws(JsonFault) in
      CommissionRule(name: try inner.string("name"), citation: try inner.citation(line: line, path: path))
    }
  }

  static func exhibits(_ fields: inout JsonFields) throws(JsonFault) -> [Exhibit] {
    try list("disputeEvidence", &fields) { (inner, path, line) throws(JsonFault) in
      Exhibit(
        what: try inner.choice("what", ExhibitKind.self),
        isRequired: try inner.optionalBool("required") ?? true,
        citation: try inner.citation(line: line, path: path))
    }
  }
}
