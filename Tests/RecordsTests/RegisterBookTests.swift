import Civil
import Records
import Testing

@Suite struct RegisterBookTests {
  private func row(_ sequence: Int, name: String = "Budi \"Santoso\", S.H.") -> RequestRow {
    var row = RequestRow(
      id: SampleJournal.id(sequence), number: sequence % 3 == 0 ? nil : "\(sequence)/PPID/XI/2026")
    row.received = RegisterBook.day(SampleJournal.day)
    row.name = name
    row.address = "Jalan Mawar 5\nJakarta"
    row.contact = "081234567890"
    row.information = "=Anggaran 2025"
    row.softcopy = RegisterBook.tick
    row.identity = "3171011201909001"
    row.status = "registered"
    return row
  }

  private func ids(_ octets: [UInt8]) throws -> [String] {
    try #require(CsvReader.rows(octets)).dropFirst().compactMap(\.last)
  }

  @Test func requestBookHasTheOfficialColumnsInOrder() throws {
    let rows = try #require(CsvReader.rows(RegisterBook.requests.csv(rows: [row(1).cells, row(3).cells])))
    #expect(rows[0] == RegisterBook.requests.columns)
    #expect(rows.allSatisfy { $0.count == RegisterBook.requests.columns.count })
    #expect(rows[1].first == "1/PPID/XI/2026")
    #expect(rows[2].first == "2026-P-0003")
    #expect(rows[1].last == "2026-P-0001")
    #expect(rows[1][4] == "'081234567890")
    #expect(rows[1][6] == "'=Anggaran 2025")
    #expect(rows[1][21] == "'3171011201909001")
    #expect(rows[1][1] == "Jumat, 20 November 2026")
  }

  @Test func objectionBookTicksItsGrounds() throws {
    var row = ObjectionRow(id: SampleJournal.id(1, .objection), number: "1/KEB/XI/2026")
    row.grounds = ["b", "g"]
    let cells = row.cells
    #expect(cells.count == RegisterBook.objections.columns.count)
    #expect(Array(cells[10...16]) == ["", "√", "", "", "", "", "√"])
  }

  @Test func bookIsUtf8WithMarkAndCrlf() {
    let octets = RegisterBook.requests.csv(rows: [row(1).cells])
    #expect(octets.starts(with: [0xEF, 0xBB, 0xBF, 0x22]))
    #expect(octets.suffix(3) == [0x22, 0x0D, 0x0A])
  }

  @Test func splicedBookIsTheBookMadeAnew() throws {
    var rows = (1...10_000).map { row($0) }
    let old = RegisterBook.requests.csv(rows: rows.map(\.cells))
    var changed: [CaseID: [String]] = [:]
    for sequence in [1, 2, 500, 9_999, 10_000] {
      rows[sequence - 1] = row(sequence, name: "Siti, yang \"baru\"\r\ndan panjang sekali namanya")
      changed[rows[sequence - 1].id] = rows[sequence - 1].cells
    }
    for sequence in 10_001...10_003 {
      rows.append(row(sequence))
      changed[SampleJournal.id(sequence)] = row(sequence).cells
    }
    let spliced = try #require(RegisterBook.requests.replacing(changed, in: old))
    #expect(spliced == RegisterBook.requests.csv(rows: rows.map(\.cells)))
  }

  @Test func rowsThatWereMissingStandInTheirPlace() throws {
    let book = RegisterBook.requests
    let old = book.csv(rows: [row(2).cells, row(5).cells])
    let new = try #require(
      book.replacing([1, 3, 4, 5, 7].reduce(into: [:]) { $0[SampleJournal.id($1)] = row($1).cells }, in: old))
    #expect(new == book.csv(rows: [1, 2, 3, 4, 5, 7].map { row($0).cells }))
    #expect(book.replacing([:], in: old) == old)
    #expect(
      book.replacing([SampleJournal.id(1): row(1).cells], in: book.head) == book.csv(rows: [row(1).cells]))
  }

  @Test func damagedOrForeignBookIsMadeAnew() {
    let book = RegisterBook.requests
    let old = book.csv(rows: [row(1).cells, row(2).cells])
    let new = [SampleJournal.id(3): row(3).cells]
    let lf = old.filter { $0 != 0x0D }
    let bare = old.filter { $0 != 0x22 }
    let twice = old + RegisterBook.line(row(2).cells)
    for damaged in [
      [], lf, bare, twice, Array(old.dropLast(1)), Array(old.dropLast(40)), old + [0x22, 0x0D, 0x0A],
    ] {
      #expect(book.replacing(new, in: damaged) == nil)
    }
    #expect(RegisterBook.objections.replacing(new, in: old) == nil)
    #expect(book.replacing([SampleJournal.id(3): ["x"]], in: old) == nil)
  }
}
