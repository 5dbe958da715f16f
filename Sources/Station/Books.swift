import Civil
package import Desk
import Disk
import Letters
import Procedures
package import Records

/// The office's books, one a volume and year: views that can be made anew at any time.
package struct Books: Sendable {
  private let folder: OfficeFolder
  private let zone: Zone
  let files: CaseFiles
  private let volumes: [Volume]
  private let known: BookMemory

  /// The books that the office's procedure keeps.
  package init(_ station: OfficeStation) throws {
    self.init(station, procedure: try station.supplies.procedure(station.settings.procedure))
  }

  /// The books that a procedure keeps.
  ///
  /// `known`: what the program remembers of them.
  init(_ station: OfficeStation, procedure: Procedure, known: BookMemory = BookMemory()) {
    self.known = known
    folder = station.folder
    zone = station.settings.zone
    files = CaseFiles(station.folder)
    volumes = Volume.allCases.filter { $0.isKept(by: procedure) }
  }

  /// Writes the rows of the cases that changed into their books; the other rows are not made again.
  ///
  /// `touched`: the cases, each with its data where it is at hand.
  package func update(_ touched: [CaseID: CaseData?], register: Register) throws {
    for (book, ids) in books(of: touched.keys) {
      var rows: [CaseID: [String]] = [:]
      for id in ids {
        guard let record = register.case(id) else { continue }
        rows[id] = try cells(
          book.volume, record, touched[id].flatMap { $0 } ?? files.data(of: record), register)
      }
      let path = folder.book(book.volume, year: book.year)
      let entry = try DiskFile.info(path)
      if rows.isEmpty, entry == nil { continue }
      if let entry, let fresh = known.fresh(rows, path, entry) {
        if fresh.isEmpty { continue }
        if known.isBehind(fresh, path), try append(fresh, to: path, length: entry.size) { continue }
      } else {
        known.forget(path)
      }
      let old = entry != nil ? try DiskFile.read(path, limit: Self.limit) : book.volume.form.head
      if let new = book.volume.form.replacing(rows, in: old) {
        let isAsItWas = entry != nil && new == old
        let written =
          isAsItWas ? entry : try DiskFile.replace(path, with: new, mode: 0o600, sync: false)
        if let written { known.note(path, written, rows, last: book.volume.form.last(in: new)) }
      } else {
        // Somebody has changed the view; the journal is the truth.
        known.forget(path)
        try write(book, register)
      }
    }
  }

  /// Puts new rows behind the others; `false` where the book has changed meanwhile. What a cut leaves of a row the next
  /// start finds, and makes the book anew; synced, since the mark that tells how far the book knows comes after it.
  private func append(_ rows: [CaseID: [String]], to path: String, length: Int) throws -> Bool {
    let lines = rows.sorted { $0.key < $1.key }.flatMap { RegisterBook.line($0.value) }
    let file = try AppendFile(path, mode: 0o600)
    guard file.length == length else { return false }
    try file.append(lines)
    if let entry = try DiskFile.info(path), entry.size == length + lines.count {
      known.note(path, entry, rows, last: nil)
    } else {
      known.forget(path)
    }
    return true
  }

  /// The cases that changed after the books were last written: what a cut left behind.
  func behind(_ register: Register) throws -> [CaseID] {
    let known = try mark.read()
    guard known < register.head.sequence else { return [] }
    return register.cases.filter { ($0.history.last?.sequence ?? 0) > known }.map(\.id)
  }

  /// Notes that the books are as the register is now.
  func mark(_ register: Register) throws { try mark.write(register.head.sequence) }

  private var mark: ViewMark { ViewMark(folder, "books-known") }

  /// Writes every book anew; gives their paths.
  package func rebuild() throws -> [String] {
    let register = try JournalReading(folder).register
    return try books(of: register.caseIDs).keys.sorted {
      ($0.year, $0.volume.name) < ($1.year, $1.volume.name)
    }
    .compactMap { book in
      let path = folder.book(book.volume, year: book.year)
      let octets = try csv(book, register)
      if octets == book.volume.form.head, try DiskFile.info(path) == nil { return nil }
      try DiskFile.replace(path, with: octets, mode: 0o600, sync: false)
      return path
    }
  }

  /// The books that are not what the journal and the case folders give.
  func differences(_ register: Register) throws -> [String] {
    try books(of: register.caseIDs).keys.compactMap { book in
      let path = folder.book(book.volume, year: book.year)
      let octets = try csv(book, register)
      guard try DiskFile.info(path) != nil else { return octets == book.volume.form.head ? nil : path }
      return try DiskFile.read(path, limit: Self.limit) == octets ? nil : path
    }.sorted()
  }

  private struct Book: Hashable {
    var volume: Volume
    var year: Int
  }

  /// A year's book is never larger: a hundred thousand rows of a kilobyte.
  private static let limit = 1 << 30

  /// The books that cases stand in, with their cases.
  private func books(of ids: some Sequence<CaseID>) -> [Book: [CaseID]] {
    var found: [Book: [CaseID]] = [:]
    for id in ids {
      for volume in volumes where volume.holds(id.kind) {
        found[Book(volume: volume, year: id.year), default: []].append(id)
      }
    }
    return found
  }

  private func write(_ book: Book, _ register: Register) throws {
    try DiskFile.replace(
      folder.book(book.volume, year: book.year), with: csv(book, register), mode: 0o600, sync: false)
  }

  private func csv(_ book: Book, _ register: Register) throws -> [UInt8] {
    let ids = register.caseIDs.filter { book.volume.holds($0.kind) && $0.year == book.year }
    let rows = try ids.compactMap { register.case($0) }
      .compactMap { try cells(book.volume, $0, files.data(of: $0), register) }
    return book.volume.form.csv(rows: rows)
  }

  /// The row of a case; `nil` where the volume does not list it.
  private func cells(
    _ volume: Volume, _ record: CaseRecord, _ data: CaseData?, _ register: Register
  ) throws -> [String]? {
    switch volume {
    case .requests: try request(record, data)
    case .objections: try objection(record, data, register)
    case .guests: guest(record, data)
    case .calls: try call(record, data)
    }
  }

  /// Who came to the desk or wrote on paper (seed Disperpusip, buku tamu).
  private func guest(_ record: CaseRecord, _ data: CaseData?) -> [String]? {
    guard record.channel != "email" else { return nil }
    return [
      RegisterBook.day(record.received.date(in: zone)),
      ReceiptHour.isKnown(record) ? record.received.time(in: zone).indonesian : "",
      data.map(Self.name) ?? "", data?.applicant.address ?? "", data?.applicant.occupation ?? "",
      data?.purpose ?? "", record.number ?? record.id.text, record.id.text,
    ]
  }

  /// Who is to be told by telephone, and what came of it (seed Disperpusip: „melalui telfon ataupun surat“).
  private func call(_ record: CaseRecord, _ data: CaseData?) throws -> [String]? {
    let told = record.letters.last { ["answer", "refusal", "response", "handover"].contains($0.template) }
    guard let told, let phone = data?.applicant.phone else { return nil }
    let calls = try files.rulings(of: record).filter { $0.act.act == .called }
    func column(_ text: (Ruling) -> String) -> String { Self.list(calls.map(text)) }
    return [
      RegisterBook.day(told.created.date(in: zone)), data.map(Self.name) ?? "", phone, told.key,
      column { RegisterBook.day($0.on) }, column { $0.act.reason ?? "" }, column { $0.official.name },
      record.number ?? record.id.text, record.id.text,
    ]
  }

  private func request(_ record: CaseRecord, _ data: CaseData?) throws -> [String] {
    var row = RequestRow(id: record.id, number: record.number)
    row.received = RegisterBook.day(record.received.date(in: zone))
    row.status = record.status.rawValue
    guard let data else { return row.cells }
    row.name = Self.name(data)
    row.address = data.applicant.address ?? ""
    row.contact = Self.contact(data)
    row.occupation = data.applicant.occupation ?? ""
    row.information = Self.list(data.information)
    row.purpose = data.purpose ?? ""
    fill(&row, try files.rulings(of: record))
    row.identity = data.applicant.nik ?? ""
    let obtain = (data.obtain ?? "").lowercased()
    if ["lihat", "baca", "catat", "dengar"].contains(where: { obtain.contains($0) }) {
      row.wantsToSee = RegisterBook.tick
    } else if !obtain.isEmpty {
      row.wantsCopy = RegisterBook.tick
    }
    return row.cells
  }

  private func objection(_ record: CaseRecord, _ data: CaseData?, _ register: Register) throws -> [String] {
    var row = ObjectionRow(id: record.id, number: record.number)
    row.received = RegisterBook.day(record.received.date(in: zone))
    row.status = record.status.rawValue
    let related = record.relates.flatMap { register.case($0) }
    row.request = related?.number ?? related?.id.text ?? ""
    guard let data else { return row.cells }
    row.name = Self.name(data)
    row.proxy = data.proxy ?? ""
    row.address = data.applicant.address ?? ""
    row.contact = Self.contact(data)
    row.occupation = data.applicant.occupation ?? ""
    row.information = Self.list(data.information)
    row.purpose = data.purpose ?? ""
    row.grounds = data.objection?.grounds ?? []
    fill(&row, try files.rulings(of: record))
    if row.request.isEmpty { row.request = data.objection?.reference ?? "" }
    return row.cells
  }

  private static func name(_ data: CaseData) -> String {
    [data.applicant.name, data.applicant.organisation].compactMap { $0 }.joined(separator: " — ")
  }

  private static func contact(_ data: CaseData) -> String {
    [data.applicant.phone, data.applicant.email ?? data.sender].compactMap { $0 }.joined(separator: "; ")
  }

  private static func list(_ items: [String]) -> String {
    items.count < 2
      ? items.first ?? ""
      : items.enumerated().map { "\($0.offset + 1). \($0.element)" }.joined(separator: "\n")
  }
}
