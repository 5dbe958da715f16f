import Civil
import Desk
import Digests
import Foundation
import Letters
import Procedures
import Records

/// Invented cases as forms about them are written.
struct DecisionFormSample {
  var office: Office
  var register = Register()
  static let today = CivilDate(dayNumber: 20_781)
  static let received = Instant(seconds: 1_795_140_000)
  static let day = CivilDate(dayNumber: 20_776)
  static let request = CaseID(year: 2026, kind: .request, sequence: 1)
  static let objection = CaseID(year: 2026, kind: .objection, sequence: 1)
  static let dispute = CaseID(year: 2026, kind: .dispute, sequence: 1)

  init() throws {
    office = try DeskSample().clerk.office
    office.officials = [
      Official(name: "Sri Rahayu, S.Sos.", role: .ppid, title: "PPID Contoh"),
      Official(name: "Budi Petugas", role: .officer), Official(name: "Drs. Hadi", role: .atasan),
      Official(name: "Lama Sekali", role: .ppid, until: CivilDate(dayNumber: 20_000)),
    ]
    office.units = [.init(name: "Bidang Anggaran", email: nil)]
    try add([
      .open(Opening(id: Self.request, received: Self.received, counted: Self.day)),
      .number(id: Self.request, number: "001/PPID/XI/2026"),
      .deadline(id: Self.request, Self.deadline("answer", due: 20_790)),
    ])
  }

  static func deadline(_ name: String, due: Int, from: CivilDate = day, days: Int = 10) -> Deadline {
    Deadline(
      name: name, from: from, days: days, unit: "working", due: CivilDate(dayNumber: due), provisional: false)
  }

  mutating func add(_ acts: [Act]) throws {
    try register.apply(
      JournalLine.make(
        after: register.head, at: Self.received, zone: .wib, cause: .station("outbox"), acts: acts))
  }

  /// A case as an act meets it.
  func matter(_ id: CaseID = request, rulings: [Ruling] = []) -> CaseMatter? {
    guard let record = register.case(id) else { return nil }
    var applicant = Applicant(type: .individual)
    applicant.name = "Raras Wilujeng"
    var data = CaseData(
      applicant: applicant, proxy: nil, user: nil,
      information: ["Salinan APBD 2026\nBerkas: 2026-P-0099", "Daftar aset"],
      purpose: "penelitian", obtain: nil, delivery: "email", objection: nil, documents: [],
      sender: "raras@example.id", subject: "Permohonan", messageID: nil, isSigned: true)
    if id.kind == .objection {
      data.objection = ObjectionData(reference: "001/PPID/XI/2026", grounds: ["a"], statement: "Ditolak.")
    }
    return CaseMatter(
      record: record, data: data, rulings: rulings, related: record.relates.flatMap { register.case($0) })
  }

  /// The blank form of a case; `nil` when it waits for nobody.
  func form(_ id: CaseID = request, rulings: [Ruling] = []) -> DecisionForm? {
    matter(id, rulings: rulings).flatMap {
      DecisionForm($0, office: office, today: Self.today, hasDispute: false)
    }
  }

  /// Its text with LF.
  func text(_ id: CaseID = request) -> String {
    let octets = form(id)?.octets() ?? []
    return String(decoding: octets.dropFirst(3), as: UTF8.self).replacing("\r\n", with: "\n")
  }

  mutating func becomes(_ status: CaseStatus, _ id: CaseID = request) throws {
    try add([.status(id: id, status: status, on: Self.today)])
  }

  mutating func addObjection() throws {
    try add([
      .open(
        Opening(
          id: Self.objection, relates: Self.request, received: Self.received, counted: Self.day,
          flags: ["prematur"])),
      .number(id: Self.objection, number: "001/K/XI/2026"),
      .deadline(id: Self.objection, Self.deadline("response", due: 20_800)),
    ])
  }

  mutating func addDispute() throws {
    try add([
      .open(Opening(id: Self.dispute, relates: Self.objection, received: Self.received, counted: Self.day))
    ])
  }
}
