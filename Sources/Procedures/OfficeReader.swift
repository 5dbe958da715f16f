import Json

// Reads the office's units, papers and ways.

extension ProcedureReader {
  static func units(_ fields: inout JsonFields) throws(JsonFault) -> [OfficeUnit] {
    var seen: Set<String> = []
    return try list("units", &fields) { (inner, path, line) throws(JsonFault) in
      let unit = OfficeUnit(
        id: try inner.string("id"), name: try inner.string("name"), also: try inner.strings("also"),
        duties: try list("duties", &inner) { (duty, path, line) throws(JsonFault) in
          UnitDuty(
            does: try duty.choice("does", Duty.self), citation: try duty.citation(line: line, path: path))
        })
      guard seen.insert(unit.id).inserted else {
        throw JsonFault(
          line: line, what: "\(path): the unit '\(unit.id)' stands twice", mend: "keep one of the two")
      }
      return unit
    }
  }

  static func objection(_ fields: inout JsonFields) throws(JsonFault) -> ObjectionRoute {
    try object("objection", &fields) { (inner, path, line) throws(JsonFault) in
      ObjectionRoute(
        addressee: try inner.string("addressee"), through: try inner.string("through"),
        advice: try inner.optionalBool("advice") ?? false,
        citation: try inner.citation(line: line, path: path))
    }
  }

  static func forms(_ fields: inout JsonFields) throws(JsonFault) -> [OfficeForm] {
    try list("forms", &fields) { (inner, path, line) throws(JsonFault) in
      OfficeForm(
        role: try inner.choice("role", FormRole.self), title: try inner.string("title"),
        annex: try inner.optionalString("annex"), citation: try inner.citation(line: line, path: path))
    }
  }

  static func formFields(_ fields: inout JsonFields) throws(JsonFault) -> [FormField] {
    try list("formFields", &fields) { (inner, _, _) throws(JsonFault) in
      FormField(
        label: try inner.string("label"),
        field: inner.value("field") == nil ? nil : try inner.choice("field", FieldName.self))
    }
  }

  static func letters(_ fields: inout JsonFields) throws(JsonFault) -> [LetterUse] {
    var seen: Set<LetterName> = []
    return try list("letters", &fields) { (inner, path, line) throws(JsonFault) in
      let letter = LetterUse(
        template: try inner.choice("template", LetterName.self), title: try inner.string("title"),
        annex: try inner.optionalString("annex"), citation: try inner.citation(line: line, path: path))
      guard seen.insert(letter.template).inserted else {
        throw JsonFault(
          line: line, what: "\(path): the letter '\(letter.template.rawValue)' stands twice",
          mend: "keep one of the two")
      }
      return letter
    }
  }

  static func channels(_ fields: inout JsonFields) throws(JsonFault) -> Channels {
    try object("channels", &fields) { (inner, _, _) throws(JsonFault) in
      Channels(
        request: try list("request", &inner, channel), objection: try list("objection", &inner, channel),
        answer: try list("answer", &inner, channel))
    }
  }

  private static func channel(
    _ fields: inout JsonFields, _ path: String, _ line: Int
  ) throws(JsonFault) -> ChannelUse {
    ChannelUse(by: try fields.choice("by", Route.self), citation: try fields.citation(line: line, path: path))
  }

  static func contradictions(_ fields: inout JsonFields) throws(JsonFault) -> [Contradiction] {
    try list("contradictions", &fields) { (inner, _, _) throws(JsonFault) in
      Contradiction(
        topic: try inner.string("topic"), source: try inner.string("source"),
        other: try inner.string("other"),
        reading: try inner.string("reading"), why: try inner.string("why"))
    }
  }
}
