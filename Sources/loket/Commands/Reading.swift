import Desk
import Json
import Station

extension Command {
  /// `loket parse`.
  static let parse = Command(
    name: "parse", operands: "FILE…",
    summary: "show how a letter is understood; files nothing",
    details: [
      "Takes mails (.eml), texts, scans and photos (.pdf, .jpg, .png, .tif, .heic …), documents (.docx, .odt …), .zip,",
      "and a folder as one letter with its papers; what a file is, its octets tell. '-' reads a mail from standard",
      "input. Several files give one object a line.",
    ],
    options: [
      .init(
        name: "procedure", value: "NAME", help: "judge by this procedure (default: the office's, else umum)"),
      .init(name: "evidence", value: nil, help: "add where each value was found and by which rule"),
      .init(name: "text", value: nil, help: "add the lines that were read on each page of scans and papers"),
    ],
    examples: ["loket parse letter.eml", "loket parse --json --procedure gelora *.eml"]
  ) { context in
    guard !context.operands.isEmpty else { throw Arguments.Misuse(sentence: "parse needs at least one FILE") }
    let reader = try LetterInspection(
      folder: context.folder, procedure: context.arguments.value("procedure"), clock: context.clock)
    return try inspect(context) { path in
      try reader.inspect(
        path, withEvidence: context.arguments.has("evidence"), withText: context.arguments.has("text"))
    }
  }

  /// `loket mime`.
  static let mime = Command(
    name: "mime", operands: "FILE",
    summary: "the MIME structure of a message: headers, parts, digests",
    details: ["size and sha256 are of the octets after transfer decoding. '-' reads standard input."],
    examples: ["loket mime letter.eml", "loket mime --json *.eml"]
  ) { context in
    guard !context.operands.isEmpty else { throw Arguments.Misuse(sentence: "mime needs at least one FILE") }
    return try inspect(context) { try MessageInspection.inspect($0) }
  }

  /// Prints one object a file; a file that cannot be opened gives its error and status 1.
  private static func inspect(_ context: Context, _ look: (String) throws -> JsonValue) throws -> ExitStatus {
    var status = ExitStatus.done
    let many = context.operands.count > 1
    for path in context.operands {
      do {
        let value = try look(path)
        Terminal.say(many && context.wantsJson ? JsonWriter.compact(value) : JsonWriter.pretty(value))
      } catch {
        let report = FaultReport(error)
        guard context.wantsJson else {
          Terminal.complain(report.sentence)
          status = .attention
          continue
        }
        let failure = JsonValue.object([("file", .string(path)), ("error", .string(report.sentence))])
        Terminal.say(JsonWriter.compact(failure))
        status = .attention
      }
    }
    return status
  }
}
