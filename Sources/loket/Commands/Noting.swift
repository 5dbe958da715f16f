import Desk
import Procedures

// What officers note of the work of units, of the parties and of the applicant; the case stays where it is.

extension Command {
  private static let what = Arguments.Option(name: "reason", value: "TEXT", help: "what was done, and when")

  /// `loket supply`.
  static let supply = Command(
    name: "supply", operands: "CASE", summary: "notes that a unit's material for the answer has come",
    options: [
      .init(name: "reason", value: "TEXT", help: "what the unit answered, unless it is attached"),
      .init(name: "to", value: "UNIT", help: "the unit it came from"),
    ] + acting,
    examples: ["loket supply 2026-P-0001 --to 'Bidang Dokumentasi' --attach bahan.pdf"]
  ) { context in try perform(context, .act(.supply)) }

  /// `loket test`.
  static let test = Command(
    name: "test", operands: "CASE",
    summary: "the consequence test (UU 14/2008 Pasal 19); lays its sheet into print/",
    details: ["Every text is people's judgement, which Loket never writes."],
    options: [
      .init(name: "basis", value: "TEXT", help: "the article the exemption rests on"),
      .init(name: "consequence", value: "TEXT", help: "what opening the information would bring about"),
      .init(name: "reason", value: "TEXT", help: "what keeping it closed protects"),
      .init(name: "period", value: "TEXT", help: "how long it stays exempt"),
    ] + acting,
    examples: [
      "loket test 2026-P-0001 --basis 'Pasal 17 huruf a UU 14/2008' --consequence '…' --reason '…' --period '5 tahun'"
    ]
  ) { context in try perform(context, .act(.consequenceTest)) }

  /// `loket settle`.
  static let settle = Command(
    name: "settle", operands: "CASE",
    summary: "an attempt to settle an objection amicably, and what came of it; writes to the applicant",
    options: [what] + acting,
    examples: ["loket settle 2026-K-0001 --reason 'Pertemuan 9 Desember 2026: …'"]
  ) { context in try perform(context, .act(.settle)) }

  /// `loket archive`.
  static let archive = Command(
    name: "archive", operands: "CASE", summary: "notes where the superior's response is archived",
    options: [
      .init(name: "reason", value: "TEXT", help: "where it is archived"),
      .init(name: "to", value: "UNIT", help: "the unit that a copy was handed on to"),
    ] + acting,
    examples: ["loket archive 2026-K-0001 --reason 'Lemari arsip B3' --to 'Bidang Pelayanan Informasi'"]
  ) { context in try perform(context, .act(.archive)) }

  /// `loket assist`.
  static let assist = Command(
    name: "assist", operands: "CASE",
    summary: "notes what was done for the superior in a dispute before the commission",
    options: [what] + acting,
    examples: ["loket assist 2026-S-0001 --reason 'Sidang pertama 12 Februari 2027: …'"]
  ) { context in try perform(context, .act(.assist)) }

  /// `loket survey`.
  static let survey = Command(
    name: "survey", operands: "CASE", summary: "the applicant's answers to the survey that came on paper",
    options: [.init(name: "ratings", value: "LIST", help: "question=rating from 1 to 4, as in '1=4, 2=3'")]
      + acting,
    examples: ["loket survey 2026-P-0001 --ratings '1=4, 2=3, 3=4, 4=4'"]
  ) { context in try perform(context, .act(.survey)) }
}
