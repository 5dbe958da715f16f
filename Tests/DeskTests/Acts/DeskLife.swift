import Civil
import Desk
import Digests
import Foundation
import Json
import Letters
import Procedures
import Records

/// Cases of an invented office as officers take them from step to step; nothing is written to a disk.
struct DeskLife {
  static let request = CaseID(year: 2026, kind: .request, sequence: 1)
  static let objection = CaseID(year: 2026, kind: .objection, sequence: 1)
  static let dispute = CaseID(year: 2026, kind: .dispute, sequence: 1)

  let clerk: Clerk
  private(set) var register = Register()
  private(set) var rulings: [CaseID: [Ruling]] = [:]
  var data: [CaseID: CaseData] = [:]
  /// The letters of the newest act.
  private(set) var letters: [OutgoingLetter] = []
  private let zone: Zone

  /// An office that works by a procedure of the project.
  init(_ procedure: String) throws {
    clerk = Clerk(
      office: try Self.office(procedure), templates: try LetterTemplates(sources: LetterSources.all()),
      keys: DeskSample.keys)
    zone = clerk.office.zone
  }

  private static func office(_ name: String) throws -> Office {
    let path = LetterSources.root.appending(path: "config/procedures/\(name).json5")
    let procedure = try Procedure.read(Array(try Data(contentsOf: path)), file: "\(name).json5")
    let tables = try (2026...2027).map { year in
      let file = LetterSources.root.appending(path: "config/holidays/\(year).json5")
      return try HolidayTable.read(Array(try Data(contentsOf: file)), file: "\(year).json5")
    }
    let zone: Zone = ["balangan", "lombok-barat"].contains(name) ? .wita : .wib
    let (head, body) = names[name] ?? ("PPID Kabupaten Contoh", "Pemerintah Kabupaten Contoh")
    var office = Office(
      name: head, body: body, address: "Jalan Alun-Alun Utara Nomor 1, Contoh", phone: "(021) 0000 100",
      email: "ppid@contoh.example", city: "Contoh", zone: zone, procedure: procedure,
      calendar: WorkCalendar(
        tables: tables, week: 5, cutiBersamaOff: true, added: [], removed: [], hours: nil, zone: zone),
      requestNumbers: try Numbering(pattern: "{seq:3}/PPID/{month:roman}/{year}"),
      objectionNumbers: try Numbering(pattern: "{seq:3}/KEB/{month:roman}/{year}"),
      commission: "Komisi Informasi Provinsi Contoh",
      commissionAddress: "Jalan Keterbukaan Nomor 14, Contoh", ownAddresses: ["ppid@contoh.example"])
    office.letterNumbers = try Numbering(pattern: "{seq:3}/PPID-S/{year}")
    office.officials = [
      Official(
        name: "Sri Rahayu, S.Sos.", role: .ppid, title: "Pejabat Pengelola Informasi dan Dokumentasi",
        nip: "197001012000012001"),
      Official(
        name: "Drs. Bambang Hadi", role: .atasan, title: "Sekretaris Daerah selaku Atasan PPID",
        nip: "196501011990031001"),
      Official(name: "Rina Marlina", role: .officer),
    ]
    office.units = [
      .init(name: "Bidang Klarifikasi", email: "klarifikasi@contoh.example"),
      .init(name: "Bidang Penyelesaian Sengketa", email: "sengketa@contoh.example"),
    ]
    return office
  }

  private static let names = [
    "gelora": ("PPID Kelurahan Contoh", "Pemerintah Provinsi Contoh"),
    "disperpusip": ("PPID Dinas Perpustakaan dan Kearsipan", "Pemerintah Provinsi Contoh"),
  ]

  // MARK: - What comes in

  /// A request of Friday, 20 November 2026.
  mutating func receive(
    missing: [String] = [], _ change: (inout CaseData) -> Void = { _ in }
  ) throws {
    var letter = Self.requestData
    change(&letter)
    data[Self.request] = letter
    let day = try day("2026-11-20")
    var acts: [Act] = [
      .open(
        Opening(id: Self.request, received: try hour("2026-11-20T08:15"), counted: day, missing: missing)),
      .number(id: Self.request, number: "001/PPID/XI/2026"),
    ]
    let period: DeadlineName = missing.isEmpty ? .answer : .completion
    if let deadline = clerk.office.deadline(period, from: day) {
      acts.append(.deadline(id: Self.request, deadline))
    }
    try add(acts, at: try hour("2026-11-20T08:15"), cause: Self.letterCause("request"))
  }

  /// An objection to what became of it.
  mutating func object(on iso: String, grounds: [String] = ["a"]) throws {
    var letter = data[Self.request] ?? Self.requestData
    letter.documents = []
    letter.objection = ObjectionData(
      reference: "001/PPID/XI/2026", grounds: grounds,
      statement: "Anggaran yang sudah ditetapkan bukan informasi yang dikecualikan.")
    data[Self.objection] = letter
    var acts: [Act] = [
      .open(
        Opening(
          id: Self.objection, relates: Self.request, received: try hour(iso + "T09:30"),
          counted: try day(iso))),
      .number(id: Self.objection, number: "001/KEB/XII/2026"),
    ]
    if let deadline = clerk.office.deadline(.response, from: try day(iso)) {
      acts.append(.deadline(id: Self.objection, deadline))
    }
    try add(acts, at: try hour(iso + "T09:30"), cause: Self.letterCause("objection"))
  }

  static let requestData: CaseData = {
    var applicant = Applicant(type: .individual)
    applicant.name = "Budi Santoso"
    applicant.nik = "3201010101900001"
    applicant.address = "Jalan Melati Nomor 5, Contoh"
    applicant.email = "budi@warga.example"
    var data = CaseData(
      applicant: applicant, proxy: nil, user: nil,
      information: [
        "Rencana Kerja dan Anggaran (RKA) Dinas Pekerjaan Umum tahun anggaran 2026",
        "Salinan kontrak pemeliharaan jalan tahun 2025",
      ],
      purpose: "penelitian", obtain: nil, delivery: "email", objection: nil, documents: [],
      sender: "budi@warga.example", subject: "Permohonan informasi", messageID: "<1@warga.example>",
      isSigned: true)
    data.documents = [
      StoredDocument(
        document: "ktp", file: "lampiran-01-1.jpg", name: "ktp.jpg", mediaType: "image/jpeg", size: 100,
        sha256: "00", isReadable: true, reason: nil, holder: "applicant", evidence: "file name")
    ]
    return data
  }()

  /// Puts a mark on a case, as a letter of a day does.
  mutating func flag(_ id: CaseID, _ mark: String, on iso: String) throws {
    try add([.flag(id: id, flag: mark)], at: try hour(iso + "T08:00"), cause: Self.letterCause(mark))
  }

  // MARK: - What officers do

  /// Does an act at ten o'clock of a day; its letters are `letters` then.
  @discardableResult
  mutating func act(
    _ deed: OfficerAct.Deed, _ id: CaseID = request, on iso: String,
    _ change: (inout OfficerAct) -> Void = { _ in }
  ) throws -> Decision {
    var act = OfficerAct(deed)
    change(&act)
    let now = try hour(iso + "T10:00")
    let decision = try clerk.perform(act, on: try matter(id), register: register, now: now)
    try add(decision.acts, at: now, cause: .officer(act: act.act.word))
    for file in decision.files where file.path.hasSuffix(".json") && file.path.hasPrefix("keputusan/") {
      guard case .octets(let octets) = file.content,
        let ruling = Ruling(json: try JsonReader.read(octets, json5: false))
      else { continue }
      rulings[id, default: []].append(ruling)
    }
    if let opened = decision.opened { data[opened.id] = data[id] }
    letters = decision.letters
    return decision
  }

  /// What the days up to one have done to a case.
  mutating func pass(to day: CivilDate, _ id: CaseID = request) throws {
    let acts = clerk.elapse(try matter(id).record, today: day)
    guard !acts.isEmpty else { return }
    try add(acts, at: try hour(day.iso + "T07:30"), cause: .clock("elapsed"))
  }

  /// A case as an act meets it.
  func matter(_ id: CaseID = request) throws -> CaseMatter {
    guard let record = register.case(id), let data = data[id] else { throw Missing(what: id.text) }
    return CaseMatter(
      record: record, data: data, rulings: rulings[id] ?? [],
      related: record.relates.flatMap { register.case($0) })
  }

  /// The newest act's letter of a template.
  func letter(_ template: LetterTemplate) throws -> RenderedLetter {
    guard let letter = letters.first(where: { $0.template == template.rawValue }) else {
      throw Missing(what: template.rawValue)
    }
    return letter.rendered
  }

  /// What is not there.
  struct Missing: Error {
    var what: String
  }

  /// Writes the letter that the superior's silence asks for.
  mutating func tellSilence(on iso: String) throws {
    let now = try hour(iso + "T07:30")
    let decision = clerk.tellSilence(of: try matter(Self.objection), now: now)
    try add(decision.acts, at: now, cause: .clock("silence"))
    letters = decision.letters
  }

  private mutating func add(_ acts: [Act], at: Instant, cause: Cause) throws {
    try register.apply(JournalLine.make(after: register.head, at: at, zone: zone, cause: cause, acts: acts))
  }

  private static func letterCause(_ kind: String) -> Cause {
    .letter(
      LetterFact(
        digest: Digest(of: Array(kind.utf8)), octets: 1, channel: "email", source: "maildir", kind: kind))
  }

  /// A day as a value.
  func day(_ iso: String) throws -> CivilDate {
    guard let day = CivilDate(iso: iso) else { throw Missing(what: iso) }
    return day
  }

  /// `2026-11-20T08:15` in the office's zone.
  func hour(_ text: String) throws -> Instant {
    guard let hour = Instant(rfc3339: text + (zone == .wita ? ":00+08:00" : ":00+07:00")) else {
      throw Missing(what: text)
    }
    return hour
  }
}
