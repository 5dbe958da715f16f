import Civil
import Json

extension Procedure {
  /// Reads a procedure file; a wrong one is refused with file, line, what is wrong and how to mend it.
  ///
  /// The octets are JSON5 in UTF-8; the file's name is for the fault alone.
  package static func read(_ octets: [UInt8], file: String) throws(ProcedureFault) -> Procedure {
    do {
      let root = try JsonReader.read(octets)
      return try ProcedureReader.procedure(root)
    } catch {
      throw ProcedureFault(file: file, line: max(error.line, 1), what: error.what, mend: error.mend)
    }
  }
}

/// The file from top to bottom; each part has a reader of its own.
enum ProcedureReader {
  static func procedure(_ root: JsonValue) throws(JsonFault) -> Procedure {
    var fields = try JsonFields(root, path: "")
    let (number, numberSource) = try moment("numberGiven", NumberMoment.self, &fields)
    let (clock, clockSource) = try moment("clockStart", ClockStart.self, &fields)
    let (forRequest, forObjection) = try requirements(&fields)
    let procedure = Procedure(
      name: try fields.string("name"), title: try fields.string("title"), zone: try zone(&fields),
      numberGiven: number, clockStart: clock, requestRequirements: forRequest,
      objectionRequirements: forObjection,
      deadlines: try deadlines(&fields), extending: try extending(&fields), channels: try channels(&fields),
      units: try units(&fields), objection: try objection(&fields), forms: try forms(&fields),
      formFields: try formFields(&fields), letters: try letters(&fields),
      survey: try custom("survey", flag: "asked", &fields),
      guestBook: try custom("guestBook", flag: "kept", &fields),
      fees: try fees(&fields), delivery: try delivery(&fields), commission: try commission(&fields),
      disputeEvidence: try exhibits(&fields), contradictions: try contradictions(&fields),
      numberSource: numberSource, clockSource: clockSource)
    try fields.finish()
    try agree(procedure, root)
    return procedure
  }

  /// Each object of a list, with its path and line; the reader must ask for every member.
  static func list<Element>(
    _ name: String, _ fields: inout JsonFields,
    _ read: (inout JsonFields, String, Int) throws(JsonFault) -> Element
  ) throws(JsonFault) -> [Element] {
    var elements: [Element] = []
    for (index, value) in try fields.array(name).enumerated() {
      let path = "\(fields.path(of: name))[\(index)]"
      var inner = try JsonFields(value, path: path)
      elements.append(try read(&inner, path, value.line))
      try inner.finish()
    }
    return elements
  }

  /// The object under a name.
  static func object<Element>(
    _ name: String, _ fields: inout JsonFields,
    _ read: (inout JsonFields, String, Int) throws(JsonFault) -> Element
  ) throws(JsonFault) -> Element {
    let value = try fields.required(name)
    let path = fields.path(of: name)
    var inner = try JsonFields(value, path: path)
    let element = try read(&inner, path, value.line)
    try inner.finish()
    return element
  }

  private static func moment<Moment: ProcedureWord>(
    _ name: String, _ type: Moment.Type, _ fields: inout JsonFields
  ) throws(JsonFault) -> (Moment, Citation) {
    try object(name, &fields) { (inner, path, line) throws(JsonFault) in
      (try inner.choice("at", type), try inner.citation(line: line, path: path))
    }
  }

  private static func zone(_ fields: inout JsonFields) throws(JsonFault) -> Zone {
    let value = try fields.required("timeZone")
    guard let text = value.string, let zone = Zone(identifier: text) else {
      throw JsonFault(
        line: value.line, what: "timeZone is no zone of Indonesia",
        mend: "write Asia/Jakarta, Asia/Makassar or Asia/Jayapura")
    }
    return zone
  }
}
