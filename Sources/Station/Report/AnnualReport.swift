import Civil
import Desk
import Disk
import Json
import Letters
import Procedures
package import Records

/// What an office must announce of a year (UU 14/2008 Pasal 12): how many requests came, how long each took, how many
/// were granted and refused, and why; then objections, disputes and the survey. No personal data.
package struct AnnualReport: Sendable, Equatable {
  package let year: Int
  /// Requests received.
  package private(set) var requests = 0
  /// Requests by where they stand, by the status word.
  package private(set) var statuses: [String: Int] = [:]
  /// Decisions on requests, by the act's word: `grant`, `grant-partly`, `refuse`, `not-held`, `transfer`.
  package private(set) var decisions: [String: Int] = [:]
  /// Requests by the way they came.
  package private(set) var channels: [String: Int] = [:]
  /// Requests by the kind of applicant.
  package private(set) var applicants: [String: Int] = [:]
  /// Requests by the month of receipt, 1 to 12.
  package private(set) var months = [Int](repeating: 0, count: 12)
  /// Each answered request with the working days it took.
  package private(set) var times: [Time] = []
  /// Requests answered after their last day, and those not answered although it has passed.
  package private(set) var late = 0
  /// The legal bases of refusals, whole and in part, with how often.
  package private(set) var reasons: [String: Int] = [:]
  package private(set) var extensions = 0
  package private(set) var objections = 0
  /// Responses by their word: `grant`, `partly`, `reject`.
  package private(set) var responses: [String: Int] = [:]
  /// Objections by the letters of their grounds.
  package private(set) var grounds: [String: Int] = [:]
  package private(set) var disputes = 0
  /// Answers to the survey.
  package private(set) var surveys = 0
  /// The index of satisfaction in hundredths of a percent; `nil` without answers.
  package private(set) var satisfaction: Int?

  /// What officers wrote for the year's chapters; a chapter that is not in it is still to be written.
  package private(set) var chapters: [ReportChapter: String] = [:]

  /// One answered request.
  package struct Time: Sendable, Equatable {
    package var id: CaseID
    /// The official number; the id while none is given.
    package var number: String
    /// Working days from the day of receipt to that of the answer.
    package var days: Int
  }

  /// Counts a year: the cases received in it, and what has become of them by now; reads what officers wrote about it.
  ///
  /// Throws `StationFault.formRefused` where their form cannot be read.
  package init(_ station: OfficeStation, year: Int) throws {
    self.year = year
    let office = try station.office()
    let files = CaseFiles(station.folder)
    let register = try JournalReading(station.folder).register
    var answers: [[Int: Int]] = []
    for id in register.caseIDs where id.year == year {
      guard let record = register.case(id) else { continue }
      let rulings = CaseMatter.standing(try files.rulings(of: record))
      let data = try files.data(of: record)
      switch id.kind {
      case .request: count(record, rulings, data, office)
      case .objection:
        objections += 1
        for ruling in rulings {
          if case .responded(let response) = ruling.act.act { responses[response.rawValue, default: 0] += 1 }
        }
        for ground in data?.objection?.grounds ?? [] { grounds[ground, default: 0] += 1 }
      case .dispute: disputes += 1
      }
      if let answer = try files.survey(of: record) { answers.append(answer) }
    }
    surveys = answers.count
    satisfaction = Survey.index(answers)
    chapters = try ReportForm(station.folder, year: year).answers
  }

  private mutating func count(_ record: CaseRecord, _ rulings: [Ruling], _ data: CaseData?, _ office: Office)
  {
    requests += 1
    statuses[record.status.rawValue, default: 0] += 1
    channels[record.channel ?? "form", default: 0] += 1
    if let type = data?.applicant.type.rawValue { applicants[type, default: 0] += 1 }
    let received = record.received.date(in: office.zone)
    months[received.month - 1] += 1
    extensions += rulings.count { $0.act.act == .act(.extend) }
    let answer = rulings.first { ruling in
      [.act(.grant), .act(.grantPartly), .act(.refuse), .act(.answerNotHeld), .act(.transfer)].contains(
        ruling.act.act)
    }
    if record.deadlines.contains(where: { $0.name == DeadlineName.answer.rawValue && $0.state == .missed }) {
      late += 1
    }
    guard let answer else { return }
    decisions[answer.act.act.word, default: 0] += 1
    times.append(
      Time(
        id: record.id, number: record.number ?? record.id.text,
        days: office.workingDays(from: record.counted, to: answer.on)))
    if let basis = answer.act.basis, answer.act.act != .act(.grant) { reasons[basis, default: 0] += 1 }
  }

  /// The average of the working days in tenths; `nil` where nothing was answered.
  package var averageTenths: Int? {
    times.isEmpty ? nil : times.reduce(0) { $0 + $1.days } * 10 / times.count
  }

  /// The longest; `nil` where nothing was answered.
  package var longest: Int? { times.map(\.days).max() }
}

extension CaseFiles {
  /// The ratings of the newest answer to the survey about a case; `nil` when none came or it cannot be read.
  func survey(of record: CaseRecord) throws -> [Int: Int]? {
    guard let kept = record.files.last(where: { $0.role == "survey" }) else { return nil }
    let path = folder.caseFolder(record.id) + "/" + kept.file
    guard try DiskFile.info(path) != nil else { return nil }
    do {
      return Survey.ratings(try JsonReader.read(try DiskFile.read(path, limit: Supplies.limit), json5: false))
    } catch let fault as DiskFault {
      throw fault
    } catch {
      return nil  // ok: `verify` names the damaged file
    }
  }
}

extension OfficeStation {
  /// Writes a report beside the register books, and a blank form for its chapters where none lies there; gives the paths.
  package func write(_ report: AnnualReport) throws -> [String] {
    let stem = "\(folder.register)/laporan-\(report.year)"
    try DiskFile.makeFolder(folder.register)
    let files = [
      ("\(stem).html", report.page(office: settings.office.name)),
      ("\(stem).txt", report.text(office: settings.office.name)),
    ]
    for (path, text) in files {
      try DiskFile.replace(path, with: Array(text.utf8), mode: 0o600, sync: false)
    }
    return files.map(\.0) + (try ReportForm.lay(folder, year: report.year).map { [$0] } ?? [])
  }
}
