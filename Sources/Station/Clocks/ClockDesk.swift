import Civil
import Desk
import Records

/// What the days bring: periods that end, once a day.
struct ClockDesk {
  let station: OfficeStation
  let clerk: Clerk
  let ledger: Ledger

  /// Journals what has ended since it was last looked; gives the cases that changed.
  ///
  /// Looks at every case, so only once a day and zone; a deleted mark looks again and finds nothing new.
  func run() throws -> [CaseID] {
    let now = station.clock.now()
    let today = now.date(in: station.settings.zone)
    let mark = ViewMark(station.folder, "clock-known")
    guard try mark.read() < today.dayNumber else { return [] }
    var changed: [CaseID] = []
    for record in ledger.register.cases {
      let acts = clerk.elapse(record, today: today)
      guard !acts.isEmpty else { continue }
      try ledger.add(cause: .clock("elapsed"), acts: acts, at: now)
      changed.append(record.id)
    }
    try ledger.commit()
    try mark.write(today.dayNumber)
    return changed
  }
}
