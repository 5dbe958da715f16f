package import Civil
package import Desk
import Disk
import Letters
package import Records

/// The official register books, one a kind and year: views that can be made anew at any time.
package struct Books: Sendable {
  private let folder: OfficeFolder
  private let zone: Zone
  private let files: CaseFiles

  package init(_ folder: OfficeFolder, zone: Zone) {
    self.folder = folder
    self.zone = zone
    files = CaseFiles(folder)
  }

  /// Writes the rows of the cases that changed into their books; the other rows are not made again.
  ///
  /// `touched`: the cases, each with its data where it is at hand.
  package func update(_ touched: [CaseID: CaseData?], register: Register) throws {
    // Disputes have no book.
    let booked = touched.keys.filter { $0.kind != .dispute }
    for (book, ids) in Dictionary(grouping: booked, by: Self.book) {
      var rows: [CaseID: [String]] = [:]
      for id in ids {
        guard let record = register.case(id) else { continue }
        rows[id] = cells(record, try touched[id].flatMap { $0 } ?? files.data(of: record), register)
      }
      let path = folder.book(book.kind, year: book.year)
      let old =
        try DiskFile.info(path) == nil ? Self.book(book.kind).head : DiskFile.read(path, limit: Self.limit)
      if let new = Self.book(book.kind).replacing(rows, in: old) {
        try DiskFile.replace(path, with: new, mode: 0o600, sync: false)
      } else {
        // Somebody has changed the view; the journal is the truth.
        try write(book, register)
      }
    }
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
    return try Set(register.caseIDs.map(Self.book)).sorted { ($0.year, $0.kind) < ($1.year, $1.kind) }
      .filter { $0.kind != .dispute }
      .map { book in
        try write(book, register)
        return folder.book(book.kind, year: book.year)
      }
  }

  /// The books that are not what the journal and the case folders give.
  func differences(_ register: Register) throws -> [String] {
    try Set(register.caseIDs.map(Self.book)).filter { $0.kind != .dispute }.compactMap { book in
      let path = folder.book(book.kind, year: book.year)
      guard try DiskFile.info(path) != nil else { return path }
      return try DiskFile.read(path, limit: Self.limit) == csv(book, register) ? nil : path
    }.sorted()
  }

  private struct Book: Hashable {
    var kind: CaseKind
    var year: Int
  }

  /// A year's book is never larger: a hundred thousand rows of a kilobyte.
  private static let limit = 1 << 30

  private static func book(_ id: CaseID) -> Book { Book(kind: id.kind, year: id.year) }

  private static func book(_ kind: CaseKind) -> RegisterBook { kind == .objection ? .objections : .requests }

  private func write(_ book: Book, _ register: Register) throws {
    try DiskFile.replace(
      folder.book(book.kind, year: book.year), with: csv(book, register), mode: 0o600, sync: false)
  }

  private func csv(_ book: Book, _ register: Register) throws -> [UInt8] {
    let ids = register.caseIDs.filter { Self.book($0) == book }
    let rows = try ids.compactMap { register.case($0) }.map { cells($0, try files.data(of: $0), register) }
    return Self.book(book.kind).csv(rows: rows)
  }

  private func cells(_ record: CaseRecord, _ data: CaseData?, _ register: Register) -> [String] {
    record.kind == .objection ? objection(record, data, register) : request(record, data)
  }

  private func request(_ record: CaseRecord, _ data: CaseData?) -> [String] {
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
    row.identity = data.applicant.nik ?? ""
    let obtain = (data.obtain ?? "").lowercased()
    if ["lihat", "baca", "catat", "dengar"].contains(where: { obtain.contains($0) }) {
      row.wantsToSee = RegisterBook.tick
    } else if !obtain.isEmpty {
      row.wantsCopy = RegisterBook.tick
    }
    return row.cells
  }

  private func objection(_ record: CaseRecord, _ data: CaseData?, _ register: Register) -> [String] {
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
