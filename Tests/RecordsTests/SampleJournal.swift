import Civil
import Digests
import Records

/// Journals of invented offices for the tests.
enum SampleJournal {
  static let start = Instant(seconds: 1_795_000_000)
  static let day = CivilDate(dayNumber: 20_777)

  static func id(_ sequence: Int, _ kind: CaseKind = .request, year: Int = 2026) -> CaseID {
    CaseID(year: year, kind: kind, sequence: sequence)
  }

  static func digest(_ text: String) -> Digest { Digest(of: Array(text.utf8)) }

  /// The acts of a complete request.
  static func opening(_ id: CaseID) -> [Act] {
    [
      .open(Opening(id: id, received: start, counted: day)),
      .keep(
        Kept(
          id: id, file: "surat-masuk-01.eml", digest: digest("m" + id.text), role: "original", octets: 328_100
        )),
      .keep(
        Kept(id: id, file: "surat-masuk-01.eml", digest: digest("c" + id.text), role: "content", octets: 0)),
      .keep(
        Kept(
          id: id, file: "lampiran/01-01-ktp.jpg", digest: digest("k" + id.text), role: "attachment",
          octets: 81_234)),
      .keep(
        Kept(
          id: id, file: "data/0123456789abcdef.json", digest: digest("d" + id.text), role: "data",
          octets: 1_402)),
      .number(id: id, number: "\(id.sequence)/PPID/XI/\(id.year)"),
      .status(id: id, status: .registered, on: day),
      .deadline(
        id: id,
        Deadline(
          name: "answer", from: day, days: 10, unit: "working", due: day.adding(days: 14), provisional: false)
      ),
      .letter(
        LetterEntry(
          key: "\(id.text).receipt.1", id: id, template: "receipt", created: start, state: .queued,
          reason: nil)),
    ]
  }

  static func letter(_ text: String, isScanned: Bool = false) -> Cause {
    .letter(
      LetterFact(
        digest: digest(text), octets: 328_100, channel: "email", source: "maildir", kind: "request",
        isScanned: isScanned))
  }

  /// Lines that follow each other: causes and acts in, lines out.
  static func lines(_ steps: [(Cause, [Act])], after head: Head = .empty) -> [JournalLine] {
    var head = head
    return steps.enumerated().map { index, step in
      let line = JournalLine.make(
        after: head, at: start.adding(seconds: Int64(index * 60)), zone: .wita, cause: step.0, acts: step.1)
      head = line.head
      return line
    }
  }

  /// So many cases, each opened by a letter; every second line says that its letter went.
  static func requests(_ count: Int) -> [JournalLine] {
    lines(
      (1...count).flatMap { number -> [(Cause, [Act])] in
        let id = id(number)
        return [
          (letter("m" + id.text), opening(id)),
          (.station("outbox"), [.letterState(key: "\(id.text).receipt.1", state: .sent, detail: nil)]),
        ]
      })
  }

  static func register(_ lines: [JournalLine]) throws -> Register {
    var register = Register()
    for line in lines { try register.apply(line) }
    return register
  }

  static func octets(_ lines: [JournalLine]) -> [UInt8] { lines.flatMap { $0.octets() } }

  /// One of each act and cause, with texts that need escapes.
  static let everything: [JournalLine] = {
    let first = id(1)
    let objection = id(1, .objection)
    let odd = "kutip \" garis \\ baris\nbaru \u{7}\u{2028} é 漢 👍"
    return lines([
      (letter("m1"), opening(first)),
      (
        letter("m2", isScanned: true),
        [
          .open(
            Opening(
              id: objection, relates: first, received: start.adding(seconds: -86_400), counted: day,
              missing: ["ktp", odd], flags: ["prematur"])),
          .status(id: objection, status: .incomplete, on: day),
        ]
      ),
      (
        .officer(act: odd),
        [
          .assess(id: objection, missing: []), .assess(id: objection, missing: ["name"]),
          .settle(id: first, deadline: "answer", state: .met), .flag(id: first, flag: odd),
          .unflag(id: first, flag: odd),
          .link(id: first, to: objection), .purge(id: first, file: "lampiran/01-01-ktp.jpg"),
        ]
      ),
      (.clock("lapse"), [.file(fate: "review", id: nil), .file(fate: "supplement", id: first)]),
      (
        .station("outbox"),
        [
          .letter(
            LetterEntry(
              key: "L-0123456789abcdef.not-a-request.1", id: nil, template: "not-a-request", created: start,
              state: .suppressed, reason: odd, number: odd)),
          .letterState(key: "2026-P-0001.receipt.1", state: .bounced, detail: odd),
          .keep(
            Kept(
              id: nil, file: "2026-11/0123456789abcdef.eml", digest: digest("s"), role: "original", octets: 0)
          ),
          .deadline(
            id: first,
            Deadline(name: "answer", from: day, days: -1, unit: "calendar", due: day, provisional: true)),
        ]
      ),
      (.station("nothing"), []),
    ])
  }()
}
