import Json

/// A document's text as JSON and back.
enum ScanJson {
  static func value(_ text: DocumentText) -> JsonValue {
    .object([
      ("pages", .array(text.pages.map(page))),
      ("troubles", .array(text.troubles.map(trouble))),
    ])
  }

  static func text(_ value: JsonValue) throws(JsonFault) -> DocumentText {
    var fields = try JsonFields(value, path: "")
    var text = DocumentText()
    for var page in try fields.objects("pages") { text.pages.append(try self.page(&page)) }
    for var trouble in try fields.objects("troubles") { text.troubles.append(try self.trouble(&trouble)) }
    try fields.finish()
    return text
  }

  private static func page(_ page: PageText) -> JsonValue {
    .object([
      ("number", .int(page.number)), ("text", .string(page.text)), ("source", .string(page.source.rawValue)),
      // Thousandths: JSON's numbers are whole here, and a page's confidence has no more digits.
      ("confidence", page.confidence.map { .int(Int(($0 * 1000).rounded())) } ?? .null),
      ("uncertainWords", .int(page.uncertainWords)), ("rotation", .int(page.rotation)),
      ("doubted", .array(page.doubted.flatMap { [.int($0.lowerBound), .int($0.upperBound)] })),
    ])
  }

  private static func page(_ fields: inout JsonFields) throws(JsonFault) -> PageText {
    let source = try fields.word("source", among: ["digital", "ocr", "none"])
    let bounds = try fields.array("doubted").compactMap(\.int)
    let doubted = stride(from: 0, to: bounds.count - 1, by: 2).compactMap { at in
      bounds[at] >= 0 && bounds[at] <= bounds[at + 1] ? bounds[at]..<bounds[at + 1] : nil
    }
    return PageText(
      number: try fields.int("number"), text: try fields.string("text"),
      source: PageText.Source(rawValue: source) ?? .none,
      confidence: try fields.optionalInt("confidence").map { Double($0) / 1000 },
      uncertainWords: try fields.int("uncertainWords"), rotation: try fields.int("rotation"), doubted: doubted
    )
  }

  private static let words: [(String, Trouble)] = [
    ("encrypted", .encrypted), ("tooLarge", .tooLarge), ("ratioExceeded", .ratioExceeded),
    ("nestedTooDeep", .nestedTooDeep), ("timedOut", .timedOut),
  ]

  private static func trouble(_ trouble: Trouble) -> JsonValue {
    switch trouble {
    case .damaged(let what): .object([("kind", .string("damaged")), ("text", .string(what))])
    case .missingProgram(let name): .object([("kind", .string("missingProgram")), ("text", .string(name))])
    case .failedProgram(let name): .object([("kind", .string("failedProgram")), ("text", .string(name))])
    case .unsupported(let what): .object([("kind", .string("unsupported")), ("text", .string(what))])
    case .tooManyPages(let count): .object([("kind", .string("tooManyPages")), ("count", .int(count))])
    case .tooManyFiles(let count): .object([("kind", .string("tooManyFiles")), ("count", .int(count))])
    default:
      .object([("kind", .string(words.first { $0.1 == trouble }?.0 ?? "timedOut"))])
    }
  }

  private static func trouble(_ fields: inout JsonFields) throws(JsonFault) -> Trouble {
    let kind = try fields.word(
      "kind",
      among: words.map(\.0) + [
        "damaged", "missingProgram", "failedProgram", "unsupported", "tooManyPages", "tooManyFiles",
      ])
    switch kind {
    case "damaged": return .damaged(try fields.string("text"))
    case "missingProgram": return .missingProgram(try fields.string("text"))
    case "failedProgram": return .failedProgram(try fields.string("text"))
    case "unsupported": return .unsupported(try fields.string("text"))
    case "tooManyPages": return .tooManyPages(try fields.int("count"))
    case "tooManyFiles": return .tooManyFiles(try fields.int("count"))
    default: return words.first { $0.0 == kind }?.1 ?? .timedOut
    }
  }
}
