package import Civil
import Letters
import Procedures
package import Records

/// Everything that the pages of a dispute file say, gathered: a value from which index and chronology are written.
package struct DisputeFile: Sendable {
  /// The case that was asked for.
  package var id: CaseID
  package var office: Office
  package var cases: [ChainCase]
  package var journal: ChainJournal
  /// Numbered, with what the case folders have of them.
  package var exhibits: [CaseExhibit]
  package var calendar: CalendarFacts
  /// Whether the office's inner papers are in it.
  package var isWhole: Bool
  /// Names of the files beside the exhibits: `kutipan-jurnal.jsonl`, `sidik-jari.sha256`.
  package var excerptName: String
  package var digestsName: String

  package init(
    id: CaseID, office: Office, cases: [ChainCase], journal: ChainJournal, exhibits: [CaseExhibit],
    calendar: CalendarFacts, isWhole: Bool, excerptName: String, digestsName: String
  ) {
    self.id = id
    self.office = office
    self.cases = cases
    self.journal = journal
    self.exhibits = exhibits
    self.calendar = calendar
    self.isWhole = isWhole
    self.excerptName = excerptName
    self.digestsName = digestsName
  }

  /// The calendar by which the office counts, as `office.json5` and the holiday tables have it.
  package struct CalendarFacts: Sendable {
    /// Working days a week.
    package var week: Int
    package var isJointLeaveOff: Bool
    package var tables: [HolidayTable]
    /// The office's own days off.
    package var added: [Holiday]
    /// Days worked all the same.
    package var removed: [Removal]
    /// `nil` when the office has not said.
    package var hours: OfficeHours?

    package init(
      week: Int, isJointLeaveOff: Bool, tables: [HolidayTable], added: [Holiday], removed: [Removal],
      hours: OfficeHours?
    ) {
      self.week = week
      self.isJointLeaveOff = isJointLeaveOff
      self.tables = tables
      self.added = added
      self.removed = removed
      self.hours = hours
    }
  }

  var zone: Zone { office.zone }

  /// The case of a kind that the file is mostly about: the first of its chain.
  func item(_ kind: CaseKind) -> ChainCase? { cases.first { $0.record.kind == kind } }

  /// Who asks, without number and address of the person.
  var applicant: String {
    guard let data = cases.lazy.compactMap(\.data).first else { return "(data pribadi telah dihapus)" }
    let names = [data.applicant.name, data.applicant.organisation].compactMap { $0?.nonEmpty }.map {
      Echo.line($0)
    }
    let base = names.isEmpty ? "(nama tidak terbaca)" : names.joined(separator: ", ")
    return base + (data.proxy.map { "; kuasa: \(Echo.line($0))" } ?? "")
  }

  /// What both pages begin with.
  var heading: [(String, String)] {
    var facts = [("Termohon", ([office.name, office.body].filter { !$0.isEmpty }).joined(separator: ", "))]
    if !office.address.isEmpty { facts.append(("Alamat Termohon", office.address)) }
    facts.append(("Pemohon", applicant))
    if !office.commission.isEmpty { facts.append(("Komisi Informasi", office.commission)) }
    for item in cases {
      let name =
        switch item.record.kind {
        case .request: "Permohonan"
        case .objection: "Keberatan"
        case .dispute: "Sengketa"
        }
      facts.append(
        (name, item.record.number.map { "nomor \($0) (berkas \(item.id.text))" } ?? "berkas \(item.id.text)"))
    }
    facts.append(
      ("Keadaan berkas", "sampai baris jurnal ke-\(journal.head.sequence), \(Moment.words(journal.at, zone))")
    )
    return facts
  }

  /// Room for the signature of the officer who hands the file in.
  var signature: Sheet.Block {
    let day = journal.at.date(in: zone)
    let officials = office.officials.filter { $0.role == .ppid && $0.isInOffice(on: day) }
    let one = officials.count == 1 ? officials[0] : nil
    return .signature(
      place: (office.city.isEmpty ? "" : office.city + ", ") + "…………………………",
      position: one?.position ?? Official.Role.ppid.indonesian, name: one?.name ?? "…………………………",
      nip: one?.nip ?? "")
  }
}
