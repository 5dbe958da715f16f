import Civil
import Digests
import Json
import Letters
import Procedures
import Records

// Letters that open a case or complete one.

extension DeskWork {
  /// A request: a new case, unless it answers our question about an incomplete one.
  func request(_ thread: Thread?) -> Decision {
    guard let thread, let record = register.case(thread.id) else { return open(.request) }
    if record.status == .incomplete, joins(thread, record) { return supplement(record) }
    var decision = open(.request)
    if thread.how != .onlyOpenCase, let id = decision.id {
      decision.acts.append(.flag(id: id, flag: "menyebut-\(thread.id.text)"))
    }
    return decision
  }

  /// A letter that only supplies what an earlier one lacked.
  func completion(_ thread: Thread?) -> Decision {
    guard let thread, let record = register.case(thread.id), thread.how != .numberOnly else {
      return review("Kelengkapan tanpa berkas yang pasti.", thread)
    }
    return completed(record)
  }

  /// A letter that supplies what a case lacked: an open one is judged again, a lapsed one waits for an officer.
  func completed(_ record: CaseRecord) -> Decision {
    let isOver = record.status.isEnded
    if isOver, record.status != .lapsed || dossier.data[record.id] == nil {
      return attached(to: record.id, remark: "Berkas \(record.id.text) sudah berakhir; ada surat tambahan.")
    }
    var decision = supplement(record)
    if isOver {
      // The notice of the lapse has promised that somebody looks whether the case can be opened again.
      decision.acts.append(.flag(id: record.id, flag: LateCompletion.afterLapse))
      decision.remarks = [
        "Kelengkapan untuk berkas \(record.id.text) datang sesudah berkas ditutup; putuskan apakah dibuka kembali."
      ]
    }
    return decision
  }

  /// Opens a case: number, deadlines, and the one letter that tells the applicant how it stands.
  func open(_ kind: CaseKind, relates: CaseID? = nil, flags: [String] = []) -> Decision {
    let id = CaseID(year: year, kind: kind, sequence: register.nextSequence(kind, year: year))
    let data = CaseData(letter, documents: storedDocuments(letterNumber: 1))
    let lacks = lacks(data, kind)
    let flags = flags + (doubtFlag.map { [$0] } ?? []) + (intake.isHourKnown ? [] : [ReceiptHour.unknown])
    var decision = Decision(fate: lacks.isEmpty ? .filed : .incomplete, id: id)
    decision.data = data
    decision.acts = [
      .open(
        Opening(
          id: id, relates: relates, received: intake.received, counted: receipt.counted,
          missing: lacks.map(\.item.word), flags: flags))
    ]
    decision.acts += keepingAll(letterNumber: 1, in: id)
    decision.files = files(letterNumber: 1)
    keep(data, in: id, &decision)
    var standing = Standing(id: id, kind: kind, received: intake.received, data: data, lacks: lacks)
    standing.timing = timing(of: relates, intake.received)
    standing.flags = flags
    standing.isHourKnown = intake.isHourKnown
    if lacks.isEmpty || office.procedure.numberGiven == .atReceipt { assignNumber(&standing, &decision) }
    if lacks.isEmpty {
      register(&standing, &decision)
    } else {
      decision.acts.append(.status(id: id, status: .incomplete, on: receipt.counted))
      promise(.completion, from: today, &standing, &decision)
      // The superior's time runs since the objection came in writing, whatever it lacks (UU 14/2008 Pasal 36 ayat (2)).
      if kind == .objection, office.procedure.rule(.response)?.trigger == .objectionReceived {
        promise(.response, from: receipt.counted, &standing, &decision)
      }
    }
    write(lacks.isEmpty ? Self.receipt(for: kind) : .completion, standing, &decision)
    return decision
  }

  /// A further letter of a case: the papers join it, what was missing is judged again.
  func supplement(_ record: CaseRecord) -> Decision {
    guard let old = dossier.data[record.id] else {
      return review("Data berkas \(record.id.text) tidak dapat dibaca.", nil)
    }
    let number = letterCount(of: record.id) + 1
    let data = old.supplemented(by: letter, documents: storedDocuments(letterNumber: number))
    let lacks = lacks(data, record.kind).filter { !Waiver.covers($0.item.word, record) }
    let completes = record.status == .incomplete && lacks.isEmpty
    var decision = Decision(fate: completes ? .completed : .attached, id: record.id)
    decision.data = data
    decision.acts =
      keepingAll(letterNumber: number, in: record.id) + [.file(fate: "supplement", id: record.id)]
    decision.files = files(letterNumber: number)
    keep(data, in: record.id, &decision)
    guard record.status == .incomplete else {
      decision.remarks = ["Surat tambahan pada berkas \(record.id.text) perlu dibaca."]
      // What came after a lapse is told by a mark of its own.
      if record.status != .lapsed { markUnread(record.id, &decision) }
      return decision
    }
    decision.acts.append(.assess(id: record.id, missing: lacks.map(\.item.word)))
    var standing = Standing(record, data: data, lacks: lacks)
    standing.timing = timing(of: record.relates, record.received)
    standing.flags = record.flags
    if completes {
      if let deadline = record.deadlines.last(where: { $0.name == DeadlineName.completion.rawValue }) {
        let isLate = intake.received.date(in: office.zone) > deadline.due
        decision.acts.append(
          .settle(id: record.id, deadline: deadline.name, state: isLate ? .missed : .met))
        if isLate { decision.acts.append(.flag(id: record.id, flag: LateCompletion.afterDue)) }
      }
      if standing.number == nil { assignNumber(&standing, &decision) }
      register(&standing, &decision)
      write(Self.receipt(for: record.kind), standing, &decision)
    } else if record.letters.count(where: { $0.template == LetterTemplate.completion.rawValue }) < Self.asks {
      write(.completion, standing, &decision)
    } else {
      decision.remarks = ["Berkas \(record.id.text) masih belum lengkap setelah \(Self.asks) pemberitahuan."]
      markUnread(record.id, &decision)
    }
    return decision
  }

  private func timing(of request: CaseID?, _ received: Instant) -> ObjectionTiming? {
    request.flatMap { register.case($0) }.map {
      ObjectionTiming(office: office, request: $0, arrival: received.date(in: office.zone))
    }
  }

  /// How often Loket asks by itself for what is missing; then a person speaks to the applicant.
  static let asks = 3

  /// The day it is in the office.
  var today: CivilDate { now.date(in: office.zone) }

  private static func receipt(for kind: CaseKind) -> LetterTemplate {
    kind == .objection ? .objectionReceipt : .receipt
  }

  /// What the procedure requires and the case lacks.
  func lacks(_ data: CaseData, _ kind: CaseKind) -> [Lack] {
    Checklist.missing(data, kind: kind == .objection ? .objection : .request, by: office.procedure)
      .filter { $0.level == .wajib }
  }

  /// Whether a letter that reads like a request is the answer to our question about this case.
  private func joins(_ thread: Thread, _ record: CaseRecord) -> Bool {
    switch thread.how {
    case .signed, .officer, .numberAndParty: true
    case .numberOnly: false
    case .onlyOpenCase:
      dossier.data[record.id].map { folded($0.information) == folded(letter.information) } ?? false
    }
  }

  /// Items asked, without what an e-mail client changes: case and white space.
  private func folded(_ items: [String]) -> [[UInt8]] {
    items.map { $0.lowercased().utf8.filter { $0 > 0x20 } }
  }

  /// Keeps the case's personal data as a file named by its digest.
  func keep(_ data: CaseData, in id: CaseID, _ decision: inout Decision) {
    let octets = JsonWriter.pretty(data.json)
    let digest = Digest(of: octets)
    let path = "data/\(digest.hex.prefix(16)).json"
    decision.files.append(.init(path: path, content: .octets(octets)))
    decision.acts.append(.keep(Kept(id: id, file: path, digest: digest, role: "data", octets: octets.count)))
  }

  /// Gives the official number.
  private func assignNumber(_ standing: inout Standing, _ decision: inout Decision) {
    let number = office.number(for: standing.id, received: intake.received, register: register)
    standing.number = number
    decision.acts.append(.number(id: standing.id, number: number))
  }

  /// The case is complete: it is registered and the office's clock runs.
  private func register(_ standing: inout Standing, _ decision: inout Decision) {
    decision.acts.append(.status(id: standing.id, status: .registered, on: receipt.counted))
    let isObjection = standing.id.kind == .objection
    let name = isObjection ? DeadlineName.response : .answer
    let start = office.start(of: name, counted: counted(standing), complete: receipt.counted)
    promise(name, from: start, &standing, &decision)
  }

  /// The day the case's first letter counts from.
  private func counted(_ standing: Standing) -> CivilDate {
    office.calendar.deemedReceipt(standing.received).counted
  }

  /// Promises a deadline, where the procedure has one.
  private func promise(
    _ name: DeadlineName, from: CivilDate, _ standing: inout Standing, _ decision: inout Decision
  ) {
    guard let deadline = office.deadline(name, from: from) else { return }
    standing.deadlines.append(deadline)
    decision.acts.append(.deadline(id: standing.id, deadline))
  }
}

/// The marks of a case whose papers came late.
enum LateCompletion {
  /// After the last day, while the case was still open: it is handled all the same.
  static let afterDue = "kelengkapan-terlambat"
  /// After the case had lapsed: a person decides whether it is opened again.
  static let afterLapse = "kelengkapan-menyusul"
}

/// How a case stands when a letter about it is written.
struct Standing {
  var id: CaseID
  var kind: CaseKind
  var number: String?
  var received: Instant
  var data: CaseData
  var lacks: [Lack]
  var deadlines: [Deadline] = []
  /// Of an objection to a known request: how its arrival stands to the request's days; its marks.
  var timing: ObjectionTiming?
  var flags: [String] = []
  /// Whether the hour of `received` is known, and not the day alone.
  var isHourKnown = true
  /// Letters written so far, by template, for the next key.
  var written: [String: Int] = [:]

  init(id: CaseID, kind: CaseKind, received: Instant, data: CaseData, lacks: [Lack]) {
    self.id = id
    self.kind = kind
    self.received = received
    self.data = data
    self.lacks = lacks
  }

  init(_ record: CaseRecord, data: CaseData, lacks: [Lack]) {
    self.init(id: record.id, kind: record.kind, received: record.received, data: data, lacks: lacks)
    number = record.number
    isHourKnown = ReceiptHour.isKnown(record)
    deadlines = record.deadlines.filter { $0.name != DeadlineName.completion.rawValue || !lacks.isEmpty }
    for entry in record.letters { written[entry.template, default: 0] += 1 }
  }
}
