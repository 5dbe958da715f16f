import Civil
import Desk
import Procedures
import Records
import Testing

/// Blank forms as they are: compared with `Golden/`, rewritten with RECORD=1 in the environment, which fails the run.
@Suite struct DecisionFormGoldenTests {
  static let cases = ["registered", "incomplete", "granted", "objection", "dispute"]

  static func sample(_ name: String) throws -> (DecisionFormSample, CaseID) {
    var sample = try DecisionFormSample()
    switch name {
    case "incomplete":
      try sample.add([
        .assess(id: DecisionFormSample.request, missing: ["ktp", "purpose"]),
        .status(id: DecisionFormSample.request, status: .incomplete, on: DecisionFormSample.today),
      ])
      return (sample, DecisionFormSample.request)
    case "granted":
      try sample.becomes(.granted)
      return (sample, DecisionFormSample.request)
    case "objection", "dispute":
      try sample.addObjection()
      if name == "objection" { return (sample, DecisionFormSample.objection) }
      try sample.addDispute()
      return (sample, DecisionFormSample.dispute)
    default: return (sample, DecisionFormSample.request)
    }
  }

  @Test(arguments: cases) func blankFormsReadAsTheyDid(name: String) throws {
    let (sample, id) = try Self.sample(name)
    let octets = try #require(sample.form(id)).octets()
    try GoldenFile.compare(String(decoding: octets, as: UTF8.self), with: "form-\(name).txt")
  }
}

@Suite struct DecisionFormTests {
  @Test func exactlyTheLegalActsAreOffered() throws {
    for status in RequestStatus.allCases {
      var sample = try DecisionFormSample()
      if status != .registered { try sample.becomes(try #require(CaseStatus(rawValue: status.rawValue))) }
      let matter = try #require(sample.matter())
      let legal = matter.record.state.allowed(under: matter.rules(of: sample.office))
      let offered = sample.form()?.choices.map(\.deed) ?? []
      if matter.record.status.isEnded {
        #expect(offered.isEmpty, "\(status): an ended case waits for nobody")
        continue
      }
      // A call changes no state, so the matrix has no word for it.
      for deed in offered where deed != .called {
        #expect(deed.matrix.map(legal.contains) == true, "\(status): \(deed)")
      }
      let notOffered: Set<CaseAct> = [.complete, .survey, .lapse, .waive, .supply]
      for act in legal where !notOffered.contains(act) {
        #expect(offered.contains { $0.matrix == act }, "\(status): \(act) is missing")
      }
    }
  }

  @Test func whatIsTooLateOrTooEarlyIsNotOffered() throws {
    var sample = try DecisionFormSample()
    try sample.add([
      .deadline(id: DecisionFormSample.request, DecisionFormSample.deadline("answer", due: 20_780))
    ])
    #expect(sample.form()?.choices.contains { $0.deed == .act(.extend) } == false)
    #expect(sample.text().replacing("\n#                 ", with: " ").contains("SUDAH LEWAT 1 hari kerja"))
    try sample.add([
      .assess(id: DecisionFormSample.request, missing: ["ktp"]),
      .status(id: DecisionFormSample.request, status: .incomplete, on: DecisionFormSample.today),
      .deadline(id: DecisionFormSample.request, DecisionFormSample.deadline("completion", due: 20_781)),
    ])
    #expect(sample.form()?.choices.contains { $0.deed == .act(.lapse) } == false)
    try sample.add([
      .deadline(
        id: DecisionFormSample.request,
        DecisionFormSample.deadline("completion", due: 20_770, from: CivilDate(dayNumber: 20_765), days: 3))
    ])
    #expect(sample.form()?.choices.contains { $0.deed == .act(.lapse) } == true)
  }

  @Test func disputesAreOfferedWhereTheyCanBeOpened() throws {
    var sample = try DecisionFormSample()
    try sample.addObjection()
    func opens(_ hasDispute: Bool) throws -> Bool {
      let matter = try #require(sample.matter(DecisionFormSample.objection))
      return matter.choices(of: sample.office, on: DecisionFormSample.today, hasDispute: hasDispute)
        .contains { $0.stage == .open }
    }
    #expect(try !opens(false))
    try sample.becomes(.responded, DecisionFormSample.objection)
    #expect(try opens(false))
    #expect(try !opens(true))
    var silent = try DecisionFormSample()
    try silent.addObjection()
    try silent.add([
      .deadline(id: DecisionFormSample.objection, DecisionFormSample.deadline("response", due: 20_780))
    ])
    #expect(silent.form(DecisionFormSample.objection)?.choices.contains { $0.stage == .open } == true)
  }

  @Test func aBlankFormAsksNothingAndIsUntouched() throws {
    for name in DecisionFormGoldenTests.cases {
      let (sample, id) = try DecisionFormGoldenTests.sample(name)
      let text = sample.text(id)
      #expect(FilledForm.isForm(text))
      #expect(FilledForm.isUntouched(text))
      #expect(FilledForm.isUntouched(text.replacing("\n", with: "\r\n")))
      #expect(FilledForm.isUntouched(text.replacing("\n", with: "  \n") + "\n\n"))
      #expect(!FilledForm.isUntouched(text.replacing("Catatan:", with: "Catatan: ya")))
      #expect(!FilledForm.isUntouched(text.replacing("Keadaan:", with: "Kedaan:")))
      let form = try FilledForm(text: text)
      #expect(!form.isChosen)
      #expect(form.signature == nil)
      #expect(form.caseWord == id.text, "what an applicant writes can be no line of the form")
      #expect(try form.state()?.standing == sample.matter(id).map { FormState.standing(of: $0.record) })
    }
  }

  @Test func lettersOfOursChangeNoStandingAndOfficersActsDo() throws {
    var sample = try DecisionFormSample()
    func standing() throws -> String { FormState.standing(of: try #require(sample.matter()).record) }
    let before = try standing()
    try sample.add([
      .letter(
        LetterEntry(
          key: "a", id: DecisionFormSample.request, template: "receipt", created: DecisionFormSample.received,
          state: .queued))
    ])
    try sample.add([.letterState(key: "a", state: .sent, detail: nil)])
    #expect(try standing() == before)
    try sample.add([.flag(id: DecisionFormSample.request, flag: "perintah-atasan")])
    #expect(try standing() != before)
  }

  @Test func nobodyOutOfOfficeIsNamed() throws {
    let text = try DecisionFormSample().text()
    #expect(text.contains("Sri Rahayu, S.Sos., PPID Contoh: "))
    #expect(!text.contains("Lama Sekali"))
    var sample = try DecisionFormSample()
    sample.office.officials = []
    #expect(sample.text().contains("Belum ada pejabat yang terdaftar"))
  }
}
