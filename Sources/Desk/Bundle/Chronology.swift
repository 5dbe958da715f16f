package import Civil
import Records

/// What happened in the cases, day by day, as the journal and the officers' rulings tell it.
package struct Chronology {
  /// One event.
  package struct Entry: Sendable, Equatable {
    package var day: CivilDate
    /// `nil` where only the day is known.
    package var time: ClockTime?
    /// Whole sentences.
    package var sentences: [String]
    /// Numbers of the exhibits that show it; empty for none.
    package var exhibits: [Int]
    /// The journal's line.
    package var sequence: Int
  }

  let office: Office
  let cases: [ChainCase]
  let lines: [ChainLine]
  /// Exhibit numbers by case and path.
  private let marks: [String: Int]

  /// The events in the order of their days; events of one day in the order of the journal.
  package static func entries(
    _ cases: [ChainCase], _ journal: ChainJournal, _ exhibits: [CaseExhibit], office: Office
  ) -> [Entry] {
    let chronology = Chronology(office, cases, journal.lines, exhibits)
    let entries = journal.lines.flatMap(chronology.entries)
    return entries.enumerated().sorted { a, b in
      (a.element.day, a.element.sequence, a.offset) < (b.element.day, b.element.sequence, b.offset)
    }.map(\.element)
  }

  private init(_ office: Office, _ cases: [ChainCase], _ lines: [ChainLine], _ exhibits: [CaseExhibit]) {
    self.office = office
    self.cases = cases
    self.lines = lines
    var marks: [String: Int] = [:]
    for exhibit in exhibits {
      for file in exhibit.files {
        marks[ExhibitPlan.shown(exhibit.id, file.path)] = exhibit.number
        for other in file.also { marks[other] = exhibit.number }
      }
    }
    self.marks = marks
  }

  /// The events of one line: one for each case it is about.
  private func entries(_ line: ChainLine) -> [Entry] {
    line.ids.compactMap { id in
      guard let item = cases.first(where: { $0.id == id }) else { return nil }
      return entry(line, item)
    }
  }

  private func entry(_ line: ChainLine, _ item: ChainCase) -> Entry? {
    let acts = line.acts(about: item.id)
    var moment = line.at
    var sentences: [String] = []
    var exhibits: [Int] = []
    let hasOpened = acts.contains { if case .open = $0 { true } else { false } }
    if !hasOpened, case .letter = line.cause, let arrived = arrival(line, item) { sentences.append(arrived) }
    for act in acts {
      if case .open(let opening) = act { moment = opening.received }
      if let text = sentence(act, line, item) { sentences.append(text) }
      for path in paths(act, item) {
        if let number = marks[ExhibitPlan.shown(item.id, path)], !exhibits.contains(number) {
          exhibits.append(number)
        }
      }
    }
    guard !sentences.isEmpty else { return nil }
    return Entry(
      day: moment.date(in: office.zone), time: moment.time(in: office.zone), sentences: sentences,
      exhibits: exhibits.sorted(), sequence: line.sequence)
  }

  /// A letter that joined a case.
  private func arrival(_ line: ChainLine, _ item: ChainCase) -> String? {
    let acts = line.acts(about: item.id)
    guard acts.contains(where: { if case .keep(let kept) = $0 { kept.role == "original" } else { false } })
    else { return nil }
    let arrived = ArrivedLetter(line, item.id)
    return "\(arrived.title) (\(item.id.text))" + (arrived.remarks.first.map { ", \($0)" } ?? "") + "."
  }

  private func paths(_ act: Act, _ item: ChainCase) -> [String] {
    switch act {
    case .keep(let kept): [kept.file]
    case .letter(let entry): Self.paths(entry.key)
    case .letterState(let key, _, _): Self.paths(key)
    case .open, .number, .assess, .status, .deadline, .settle, .flag, .unflag, .link, .file, .purge, .done: []
    }
  }

  private static func paths(_ key: String) -> [String] {
    [".eml", ".html", ".txt"].map { "surat-keluar/\(key)\($0)" }
  }
}
