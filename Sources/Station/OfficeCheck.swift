import Civil
import Desk
import Disk
import Post
package import Json

/// `loket check`: everything an office needs, tried; every value with its default, printed.
package struct OfficeCheck {
  private let station: OfficeStation

  package init(_ station: OfficeStation) {
    self.station = station
  }

  /// What was found.
  package struct Findings: Sendable {
    /// Value lines: name and value as in force.
    package var values: [(name: String, value: String)] = []
    /// What works.
    package var good: [String] = []
    /// What should be looked at, but stops nothing.
    package var warnings: [String] = []
    /// What must be mended before letters are answered.
    package var faults: [String] = []

    package var isGood: Bool { faults.isEmpty }

    package var json: JsonValue {
      .object([
        ("ok", .bool(isGood)), ("values", .object(values.map { ($0.name, .string($0.value)) })),
        ("good", .array(good.map { .string($0) })), ("warnings", .array(warnings.map { .string($0) })),
        ("faults", .array(faults.map { .string($0) })),
      ])
    }

    package var text: String {
      let width = values.map(\.name.count).max() ?? 0
      var lines = values.map { $0.name + String(repeating: " ", count: width - $0.name.count + 2) + $0.value }
      lines.append("")
      lines +=
        good.map { "ok       \($0)" } + warnings.map { "look at  \($0)" } + faults.map { "mend     \($0)" }
      return lines.joined(separator: "\n")
    }
  }

  /// Tries everything; one fault does not hide the next.
  ///
  /// `mail`: whether mail servers are spoken with and a test mail is sent.
  package func run(mail: Bool = true) throws -> Findings {
    var findings = Findings()
    findings.values = values()
    attempt("templates, procedure and calendar are readable", &findings) {
      let clerk = try station.clerk()
      try clerk.rehearse()
    }
    for path in station.folder.folders { folder(path, &findings) }
    attempt("the journal is whole", &findings) { _ = try JournalReading(station.folder) }
    look(&findings)
    ProgramCheck().run(&findings)
    unread(&findings)
    ScannerCheck(station.settings).run(&findings)
    if mail {
      do {
        MailCheck(station, clerk: try station.clerk()).run(&findings)
      } catch {
        findings.faults.append(FaultReport(error).sentence)
      }
    }
    return findings
  }

  private func unread(_ findings: inout Findings) {
    do {
      if let warning = try UnreadCheck(station.folder).warning() { findings.warnings.append(warning) }
    } catch {
      findings.faults.append(FaultReport(error).sentence)
    }
  }

  private func attempt(_ what: String, _ findings: inout Findings, _ body: () throws -> Void) {
    do {
      try body()
      findings.good.append(what)
    } catch {
      findings.faults.append(FaultReport(error).sentence)
    }
  }

  private func folder(_ path: String, _ findings: inout Findings) {
    attempt("\(station.folder.shown(path)) can be written", &findings) {
      let probe = path + "/.loket-probe"
      try DiskFile.replace(probe, with: [], mode: 0o600, sync: false)
      try DiskFile.unlink(probe)
    }
  }

  private func look(_ findings: inout Findings) {
    let settings = station.settings
    if settings.office.email.hasSuffix("example.go.id") || settings.office.email.hasSuffix(".invalid") {
      findings.warnings.append(
        "office.email is still the example; letters would come from \(settings.office.email)")
    }
    if settings.office.address.isEmpty {
      findings.warnings.append("office.address is empty; letters carry no address")
    }
    if settings.commission.name.isEmpty {
      findings.warnings.append("commission.name is empty; letters speak of 'Komisi Informasi yang berwenang'")
    }
    let today = station.clock.now().date(in: settings.zone)
    attempt("the calendar covers the next sixty days", &findings) {
      let calendar = try station.calendar()
      guard calendar.covers(today.adding(days: 60)) else {
        throw StationFault.configuration(
          file: "holidays/", line: 0, what: "no holiday table for \(today.adding(days: 60).year)",
          mend: "add holidays/\(today.adding(days: 60).year).json5 in the office's folder when the SKB is out"
        )
      }
    }
  }

  private func values() -> [(name: String, value: String)] {
    let settings = station.settings
    let office = settings.office
    let calendar = settings.calendar
    return [
      ("office.name", office.name), ("office.body", office.body), ("office.address", office.address),
      ("office.phone", office.phone), ("office.email", office.email),
      ("office.aliases", office.aliases.joined(separator: ", ")), ("office.city", office.city),
      ("office.timeZone", office.zone.identifier), ("procedure", settings.procedure),
      ("numbering.request", settings.numbering.request),
      ("numbering.objection", settings.numbering.objection),
      ("numbering.letter", settings.numbering.letter),
      (
        "mailboxes",
        settings.mailboxes.map { mailbox in
          switch mailbox {
          case .maildir(let path, let filed): "maildir \(path) (filed letters in .\(filed))"
          case .imap(let setting): "imap \(setting.label) (filed letters in \(setting.filed))"
          }
        }.joined(separator: ", ")
      ),
      ("send", sending(settings.send)), ("poll.seconds", String(settings.pollSeconds)),
      ("poll.idle", settings.idle ? "true" : "false"),
      ("calendar.week", String(calendar.week)),
      ("calendar.cutiBersama", calendar.cutiBersamaOff ? "off" : "work"),
      (
        "calendar.hours",
        calendar.hours.map { "\($0.open.indonesian)-\($0.close.indonesian)" } ?? "not given"
      ),
      ("calendar.add", "\(calendar.added.count) days"), ("calendar.remove", "\(calendar.removed.count) days"),
      ("people", "\(settings.people.count)"), ("units", "\(settings.units.count)"),
      ("commission.name", settings.commission.name),
      ("virusScanner", settings.virusScanner?.address ?? "none (letters are not scanned for viruses)"),
      ("limits.lettersPerAddressAndHour", String(settings.limits.perAddressAndHour)),
      ("limits.lettersPerAddressAndDay", String(settings.limits.perAddressAndDay)),
      ("limits.lettersPerHour", String(settings.limits.perHour)),
      ("limits.lettersPerDay", String(settings.limits.perDay)),
      ("limits.tryingDays", String(settings.limits.tryingDays)),
    ]
  }

  private func sending(_ setting: SendSetting) -> String {
    switch setting {
    case .folder: "folder (letters end in outbox/)"
    case .smtp(let smtp):
      "smtp \(smtp.server.url), from \(smtp.from ?? station.settings.office.email), bounces to "
        + "\(smtp.bounces ?? smtp.from ?? station.settings.office.email)" + (smtp.copy ? ", with a copy" : "")
    }
  }
}
