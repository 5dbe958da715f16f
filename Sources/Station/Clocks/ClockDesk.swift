import Civil
import Desk
import Disk
import Records

/// What the days bring: periods that end, once a day.
struct ClockDesk {
  let station: OfficeStation
  let clerk: Clerk
  let ledger: Ledger

  /// What the days have brought.
  struct Outcome {
    /// The cases that changed.
    var changed: [CaseID] = []
    /// Letters written for it.
    var letters = 0
    /// Templates that stopped a letter.
    var faults: [String] = []
  }

  /// Journals what has ended since it was last looked, and writes to those whom the end gives a right.
  ///
  /// Looks at every case, so only once a day and zone; a deleted mark looks again and finds nothing new.
  func run() throws -> Outcome {
    var outcome = Outcome()
    let now = station.clock.now()
    let today = now.date(in: station.settings.zone)
    let mark = ViewMark(station.folder, "clock-known")
    guard try mark.read() < today.dayNumber else { return outcome }
    for record in ledger.register.cases {
      let acts = clerk.elapse(record, today: today)
      if !acts.isEmpty { try ledger.add(cause: .clock("elapsed"), acts: acts, at: now) }
      let isTold = try tellSilence(acts.isEmpty ? record : ledger.register.case(record.id), now, &outcome)
      if isTold || !acts.isEmpty { outcome.changed.append(record.id) }
    }
    if outcome.letters > 0 { try DiskFile.syncFileSystem(of: station.folder.root) }
    try ledger.commit()
    try mark.write(today.dayNumber)
    return outcome
  }

  /// Writes the letter that a superior's silence asks for, where it is owed; says whether the case has changed.
  private func tellSilence(_ record: CaseRecord?, _ now: Instant, _ outcome: inout Outcome) throws -> Bool {
    let files = CaseFiles(station.folder)
    guard let record, clerk.owesSilence(record, today: now.date(in: station.settings.zone)),
      let data = try files.data(of: record)
    else { return false }
    let matter = CaseMatter(record: record, data: data, rulings: [], related: nil)
    let decision = clerk.tellSilence(of: matter, now: now)
    let acts = try decision.acts + files.write(decision, home: station.folder.caseFolder(record.id))
    try ledger.add(cause: .clock("silence"), acts: acts, at: now)
    outcome.letters += decision.letters.count
    outcome.faults += decision.faults
    return true
  }
}
