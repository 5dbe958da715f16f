import Desk
import Json
import Station

extension Command {
  /// `loket bundle`.
  static let bundle = Command(
    name: "bundle", operands: "CASE",
    summary: "the evidence file for the Komisi Informasi: folder and ZIP",
    details: [
      "CASE is a request, an objection or a dispute, by id or official number; what it rests on and what rests on it",
      "is taken with it. The exhibits T-1, T-2 … are the original octets; daftar-bukti is the index, kronologi the",
      "chronology with every day count. It is laid into print/ of the office, with personal data inside, for the",
      "commission. The same office gives the same octets. Status 1 when an exhibit is missing, altered or erased.",
    ],
    options: [
      .init(name: "out", value: "DIR", help: "lay it into this folder instead of print/"),
      .init(name: "all", value: nil, help: "with the office's inner papers: notes to units, officers' forms"),
    ],
    examples: ["loket bundle 2026-K-0001", "loket bundle 2026-S-0001 --out /media/usb --json"]
  ) { context in
    guard let word = context.operands.first, context.operands.count == 1 else {
      throw Arguments.Misuse(sentence: "bundle needs one CASE, as in 2026-K-0001")
    }
    let outcome = try CaseBundle(context.station()).make(
      word, out: context.arguments.value("out"), isWhole: context.arguments.has("all"))
    for warning in outcome.warnings { Terminal.complain(Terminal.harmless(warning.english)) }
    if context.wantsJson {
      Terminal.say(JsonWriter.pretty(outcome.json))
    } else {
      Terminal.say(outcome.lines.map(Terminal.harmless).joined(separator: "\n"))
    }
    return outcome.warnings.isEmpty ? .done : .attention
  }
}
