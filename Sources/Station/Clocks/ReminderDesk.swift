import Civil
import Desk
import Disk
import Mime
import Procedures
import Records

/// The daily reminders: to officers and the superior whose addresses `people` gives, to units with open referrals.
///
/// Written once a working day, in office hours; a letter's key names the day, so nothing is sent twice.
struct ReminderDesk {
  let station: OfficeStation
  let clerk: Clerk
  let ledger: Ledger

  private var zone: Zone { station.settings.zone }

  /// Writes the day's reminders when they are owed; gives how many letters were written.
  func run() throws -> Int {
    let now = station.clock.now()
    let today = now.date(in: zone)
    let opens = station.settings.calendar.hours?.open ?? ClockTime.opening
    guard now.time(in: zone) >= opens, clerk.office.calendar.isWorkingDay(today) else { return 0 }
    let mark = ViewMark(station.folder, "reminder-known")
    let known = try mark.read()
    guard known < today.dayNumber else { return 0 }
    let since = known > 0 ? CivilDate(dayNumber: known) : today.adding(days: -1)
    let lines = ViewMark(station.folder, "reminder-told")
    let head = ledger.register.head.sequence
    let (officers, superior, units) = try reminders(today, since: since, told: lines.read())
    try show(officers)
    let written = try write([officers, superior] + units, at: now)
    try lines.write(head)
    try mark.write(today.dayNumber)
    return written
  }

  // MARK: - What is told

  private func reminders(_ today: CivilDate, since: CivilDate, told: Int) throws -> (
    Reminder, Reminder, [Reminder]
  ) {
    var officers = Reminder(day: today, reader: .officers)
    var superior = Reminder(day: today, reader: .superior)
    var units: [String: Reminder] = [:]
    let files = CaseFiles(station.folder)
    for record in ledger.register.cases {
      clerk.office.remind(record, since: since, told: told, officers: &officers, superior: &superior)
      guard let due = record.deadlines.last(where: { $0.name == UnitPeriod.name }), !record.status.isEnded,
        due.state == .open || due.state == .missed,
        record.status == .registered || record.status == .extended,
        let unit = CaseMatter.standing(try files.rulings(of: record))
          .last(where: { $0.act.act == .act(.refer) })?.act.to
      else { continue }
      var reminder = units[unit] ?? Reminder(day: today, reader: .unit(unit))
      let line = Reminder.Line(
        id: record.id, number: record.number,
        what: "bahan jawaban paling lambat \(due.due.indonesianWithWeekday)")
      if today > due.due { reminder.overdue.append(line) } else { reminder.due.append(line) }
      units[unit] = reminder
    }
    officers.review = try count(station.folder.review, folders: true)
    officers.quarantined = try count(station.folder.quarantine, folders: false)
    officers.notes = notes(today)
    return (officers, superior, units.sorted { $0.key < $1.key }.map(\.value))
  }

  /// The calendar that runs out, and days that a new table would move.
  private func notes(_ today: CivilDate) -> [String] {
    var notes: [String] = []
    let calendar = clerk.office.calendar
    let horizon = calendar.due(from: today, days: 30, unit: .working)
    if horizon.provisional {
      notes.append(
        "Daftar hari libur belum mencakup tahun \(horizon.due.year); tenggat yang melewatinya masih sementara. "
          + "Minta administrator menambahkan tabelnya ke folder holidays.")
    }
    let moved = ledger.register.cases.flatMap(clerk.office.recounts).filter { $0.old.due != $0.new.due }
    if !moved.isEmpty {
      notes.append(
        "Hitungan hari libur berubah: \(moved.count) tenggat bergeser. Minta administrator menjalankan: loket recompute"
      )
    }
    return notes
  }

  private func count(_ folder: String, folders: Bool) throws -> Int {
    guard try DiskFile.info(folder) != nil else { return 0 }
    return try DiskFile.list(folder).count { entry in
      folders
        ? entry.kind == .folder && entry.name != "selesai" && !entry.name.hasPrefix(".")
        : entry.kind == .file && !entry.name.hasSuffix(".reason.txt")
    }
  }

  // MARK: - How it is told

  /// The officers' reminder as a file, for offices whose officers have no mail of their own.
  private func show(_ reminder: Reminder) throws {
    let letter = try clerk.templates.render(reminder, office: clerk.office)
    let path = station.folder.register + "/hari-ini.txt"
    try DiskFile.replace(path, with: Array(letter.text.utf8), mode: 0o600, sync: false)
  }

  private func receivers(of reminder: Reminder) -> [Mailbox] {
    let office = clerk.office
    func people(_ roles: [Official.Role]) -> [Mailbox] {
      office.officials.filter { roles.contains($0.role) && $0.isInOffice(on: reminder.day) }
        .compactMap { official in official.email.map { Mailbox(name: official.name, address: $0) } }
    }
    return switch reminder.reader {
    case .officers: people([.officer, .ppid])
    case .superior: people([.atasan])
    case .unit(let name):
      office.unit(named: name).flatMap { unit in unit.email.map { Mailbox(name: unit.name, address: $0) } }
        .map { [$0] }
        ?? []
    }
  }

  private func write(_ reminders: [Reminder], at now: Instant) throws -> Int {
    var acts: [Act] = []
    let home = station.folder.strays(year: now.date(in: zone).year)
    let files = CaseFiles(station.folder)
    for reminder in reminders where !reminder.isEmpty {
      for mailbox in receivers(of: reminder) where mailbox.isValid {
        let key = "H-\(reminder.day.iso).digest.\(acts.count + 1)"
        guard ledger.register.letter(key: key) == nil else { continue }
        let rendered = try clerk.templates.render(reminder, office: clerk.office)
        let draft = Draft(
          from: Mailbox(name: clerk.office.name, address: clerk.office.sender), to: mailbox, replyTo: nil,
          subject: rendered.subject, date: now, zone: zone, messageID: clerk.keys.messageID(of: key),
          marks: [.autoGenerated, .suppressReplies, .loop(key)], text: rendered.text, html: rendered.html)
        try files.write(
          OutgoingLetter(
            key: key, template: LetterTemplates.digest, path: "surat-keluar/\(key)", delivery: .email(draft),
            rendered: rendered), home: home)
        acts.append(
          .letter(
            LetterEntry(
              key: key, id: nil, template: LetterTemplates.digest, created: now, state: .queued, reason: nil))
        )
      }
    }
    guard !acts.isEmpty else { return 0 }
    try DiskFile.syncFileSystem(of: station.folder.root)
    try ledger.add(cause: .clock("digest"), acts: acts, at: now)
    try ledger.commit()
    return acts.count
  }
}

extension ClockTime {
  /// Half past seven, when offices open (Perpres 21/2023 Pasal 4).
  fileprivate static let opening = ClockTime("07:30") ?? .midnight
}
