import Civil
import Procedures
import Testing

@Suite struct FilesTests {
  @Test(arguments: ProcedureFiles.names)
  func everyFileLoadsUnderItsName(_ name: String) throws {
    let procedure = try ProcedureFiles.procedure(name)
    #expect(procedure.name == name)
    #expect(!procedure.title.isEmpty)
  }

  @Test(arguments: ProcedureFiles.names)
  func everyRuleHasASource(_ name: String) throws {
    let procedure = try ProcedureFiles.procedure(name)
    var citations = procedure.deadlines.map(\.citation) + procedure.letters.map(\.citation)
    citations += (procedure.requestRequirements + procedure.objectionRequirements).map(\.citation)
    citations += procedure.units.flatMap { $0.duties.map(\.citation) } + procedure.forms.map(\.citation)
    let channels = procedure.channels
    citations += (channels.request + channels.objection + channels.answer).map(\.citation)
    citations += procedure.disputeEvidence.map(\.citation)
    citations += [
      procedure.numberSource, procedure.clockSource, procedure.extending.citation,
      procedure.objection.citation,
      procedure.fees.citation, procedure.delivery.citation, procedure.commission.citation,
    ]
    #expect(citations.count > 50)
    for citation in citations { #expect(!citation.words.isEmpty) }
  }

  /// The law's own procedure quotes no office.
  @Test func theDefaultProcedureRestsOnNoPage() throws {
    let text = try ProcedureFiles.text("umum")
    #expect(!text.contains("seed: \""))
  }

  @Test(arguments: ProcedureFiles.names)
  func everyPeriodIsThere(_ name: String) throws {
    let procedure = try ProcedureFiles.procedure(name)
    for deadline in DeadlineName.allCases { #expect(procedure.rule(deadline) != nil, "\(deadline)") }
    #expect(procedure.rule(.answer)?.binds == .office)
    #expect(procedure.rule(.response)?.binds == .superior)
    #expect(procedure.rule(.disputeWindow)?.binds == .applicant)
  }

  /// name | number | clock | answer | response | response unit and trigger | dispute
  @Test(arguments: [
    "umum|receipt|received|10|30 working objection-received|14",
    "balangan|receipt|received|10|30 working objection-received|14",
    "lombok-barat|receipt|received|10|30 calendar objection-registered|14",
    "bengkalis|complete|complete|10|30 working objection-received|14",
    "disperpusip|receipt|received|10|30 working objection-received|14",
    "gelora|receipt|complete|10|30 working objection-registered|14",
  ])
  func momentsAndPeriodsAreAsRead(_ row: String) throws {
    let name = String(row.prefix { $0 != "|" })
    let procedure = try ProcedureFiles.procedure(name)
    let answer = try #require(procedure.rule(.answer))
    let response = try #require(procedure.rule(.response))
    let dispute = try #require(procedure.rule(.disputeWindow))
    let found = [
      name, procedure.numberGiven.rawValue, procedure.clockStart.rawValue, "\(answer.days)",
      "\(response.days) \(response.unit.rawValue) \(response.trigger.rawValue)", "\(dispute.days)",
    ]
    #expect(found.joined(separator: "|") == row)
    #expect(procedure.rule(.extension)?.days == 7)
    #expect(procedure.rule(.objectionWindow)?.days == 30)
    #expect(procedure.rule(.completion)?.days == 3)
  }

  @Test func theLawStandsBesideWhatDiffers() throws {
    let lawful = try #require(try ProcedureFiles.procedure("lombok-barat").rule(.response)?.lawful)
    #expect(lawful.days == 30)
    #expect(lawful.unit == .working)
    #expect(lawful.trigger == .objectionReceived)
    #expect(try ProcedureFiles.procedure("bengkalis").rule(.answer)?.lawful?.trigger == .received)
    #expect(try ProcedureFiles.procedure("umum").deadlines.allSatisfy { $0.lawful == nil })
  }

  @Test(arguments: ProcedureFiles.names)
  func noProcedureNamesAForeignOffice(_ name: String) throws {
    let procedure = try ProcedureFiles.procedure(name)
    var printed = [procedure.title, procedure.commission.name, procedure.objection.addressee]
    printed += procedure.letters.map(\.title) + procedure.units.map(\.name) + procedure.forms.map(\.title)
    for text in printed {
      for foreign in ["Lampulo", "Jawa Barat", "Bengkalis"] { #expect(!text.contains(foreign)) }
    }
  }

  @Test func customsAreTheOfficesOwn() throws {
    #expect(try ProcedureFiles.procedure("gelora").survey.isKept)
    #expect(try ProcedureFiles.procedure("gelora").letter(.survey) != nil)
    #expect(try !ProcedureFiles.procedure("umum").survey.isKept)
    #expect(try ProcedureFiles.procedure("umum").letter(.survey) == nil)
    #expect(try ProcedureFiles.procedure("disperpusip").guestBook.isKept)
    #expect(try ProcedureFiles.procedure("disperpusip").fees.copying == .applicantPays)
    #expect(try ProcedureFiles.procedure("bengkalis").fees.copying == .selfService)
    #expect(try ProcedureFiles.procedure("lombok-barat").objection.advice)
    #expect(try ProcedureFiles.procedure("lombok-barat").form(.requestRegister)?.annex == "lampiran 3")
    #expect(
      try ProcedureFiles.procedure("balangan").units(that: .classify).map(\.name) == ["Bidang Klarifikasi"])
    #expect(try ProcedureFiles.procedure("bengkalis").disputeEvidence.count == 5)
  }

  @Test(arguments: [
    ("bengkalis", 9), ("lombok-barat", 6), ("gelora", 8), ("disperpusip", 4), ("balangan", 3), ("umum", 2),
  ])
  func contradictionsAreWrittenDown(_ name: String, _ least: Int) throws {
    let contradictions = try ProcedureFiles.procedure(name).contradictions
    #expect(contradictions.count >= least)
    for entry in contradictions {
      for text in [entry.topic, entry.source, entry.other, entry.reading, entry.why] {
        #expect(!text.isEmpty)
      }
    }
  }
}
