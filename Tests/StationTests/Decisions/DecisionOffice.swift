import Civil
import Disk
import Foundation
import Records
import Testing

@testable import Station

/// An office with people and a unit, one request of an invented person in it, and its forms.
struct DecisionOffice {
  let office: ScratchOffice
  static let id = CaseID(year: 2026, kind: .request, sequence: 1)
  var folder: OfficeFolder { office.folder }
  var decisions: String { folder.decisions }

  private static let configuration = """
    { office: { name: "PPID Contoh", email: "ppid@example.go.id" }, procedure: "umum",
      people: [{ name: "Sri Rahayu, S.Sos.", role: "ppid" }, { name: "Budi Petugas", role: "officer" },
        { name: "Drs. Hadi", role: "atasan" }],
      units: [{ name: "Bidang Anggaran", email: "anggaran@example.go.id" }] }
    """

  private init(_ office: ScratchOffice) { self.office = office }

  /// An office whose one request is registered, or lacks its KTP.
  init(ktp: Bool = true) throws {
    office = try ScratchOffice(configuration: Self.configuration)
    try office.deliver(Letters.request(ktp: ktp, id: "permohonan"))
    _ = try run()
  }

  func copy() throws -> DecisionOffice { DecisionOffice(try office.copy()) }

  /// One round by itself.
  @discardableResult
  func run(
    at hour: String = "2026-11-24T09:00:00+07:00", step: (@Sendable (Round.Step) throws -> Void)? = nil
  )
    throws -> RoundReport
  {
    let round = try Round(office.station(at: hour), ledger: Ledger(folder, zone: .wib))
    round.step = step
    return try round.run(isOnce: true)
  }

  /// The blank form, with LF and without a byte order mark.
  func blank(_ name: String = "2026-P-0001.txt") throws -> String {
    let octets = try DiskFile.read(decisions + "/" + name, limit: 1 << 20)
    return PlainText.decode(octets).replacing("\r\n", with: "\n")
  }

  /// A form filled in for an act that needs nothing more.
  func filled(
    _ changes: [(String, String)] = [("[ ] kabulkan  ", "[x] kabulkan  ")], by name: String = "Sri Rahayu"
  )
    throws -> String
  {
    let signed = changes + [("Diputuskan oleh:", "Diputuskan oleh: " + name)]
    return try signed.reduce(blank()) { text, change in
      #expect(text.contains(change.0), "the form has no '\(change.0)'")
      return text.replacing(change.0, with: change.1)
    }
  }

  func save(_ text: String, _ name: String = "2026-P-0001.txt") throws { try save(Array(text.utf8), name) }

  func save(_ octets: [UInt8], _ name: String) throws {
    try DiskFile.replace(decisions + "/" + name, with: octets, mode: 0o600, sync: false)
  }

  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: decisions + "/" + name) }

  func names(_ sub: String = "") throws -> [String] { try DiskFile.list(decisions + sub).map(\.name) }

  func note(_ name: String = "2026-P-0001.reason.txt") throws -> String? {
    guard try DiskFile.info(decisions + "/" + name) != nil else { return nil }
    return PlainText.decode(try DiskFile.read(decisions + "/" + name, limit: 1 << 20))
  }

  func record(_ id: CaseID = id) throws -> CaseRecord {
    try #require(try JournalReading(folder).register.case(id))
  }

  var head: Int { get throws { try JournalReading(folder).register.head.sequence } }
}
