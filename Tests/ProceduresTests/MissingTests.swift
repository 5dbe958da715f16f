import Procedures
import Testing

/// What came, in a shorthand, and the words that must come out as missing.
struct MissingCase: CustomTestStringConvertible, Sendable {
  let procedure: String
  /// `individual`, `group` or `organisation`, then `+proxy`, `+user`, `+objection`.
  let who: String
  /// Documents, as in `ktp:leader akta`.
  let came: String
  /// Fields: `n`ame, `a`ddress, `c`ontact, `i`nformation, `p`urpose, `g`round.
  let fields: String
  let missing: String

  init(_ procedure: String, _ who: String, _ came: String, _ fields: String, _ missing: String) {
    self.procedure = procedure
    self.who = who
    self.came = came
    self.fields = fields
    self.missing = missing
  }

  var testDescription: String { "\(procedure) \(who) [\(came)] \(fields) → \(missing)" }

  var facts: ApplicationFacts {
    let words = who.split(separator: "+").map(String.init)
    return ApplicationFacts(
      kind: words.contains("objection") ? .objection : .request,
      applicantType: ApplicantKind(rawValue: words[0]) ?? .individual,
      hasProxy: words.contains("proxy"), hasUser: words.contains("user"),
      documents: came.split(separator: " ").map(Self.document), fields: Set(fields.compactMap(Self.field)))
  }

  private static func document(_ text: Substring) -> DocumentFact {
    let parts = text.split(separator: ":").map(String.init)
    return DocumentFact(
      kind: parts[0], holder: parts.count > 1 ? DocumentHolder(rawValue: parts[1]) ?? .unknown : .unknown)
  }

  private static func field(_ letter: Character) -> FieldName? {
    let names: [Character: FieldName] = [
      "n": .name, "a": .address, "c": .contact, "i": .information, "p": .purpose, "g": .ground,
      "s": .signature,
    ]
    return names[letter]
  }
}

private let all = "nacip"

private let umum: [MissingCase] = [
  .init("umum", "individual", "ktp", all, ""),
  .init("umum", "individual", "", all, "ktp"),
  .init("umum", "individual", "ktp:applicant", all, ""),
  .init("umum", "individual", "ktp:user", all, "ktp"),
  .init("umum", "individual", "ktp:proxy", all, "ktp"),
  .init("umum", "individual", "ktp letter form other", all, ""),
  .init("umum", "individual", "other", all, "ktp"),
  .init("umum", "individual", "ktp", "acip", "name"),
  .init("umum", "individual", "ktp", "ncip", "address"),
  .init("umum", "individual", "ktp", "naip", "contact"),
  .init("umum", "individual", "ktp", "nacp", "information"),
  .init("umum", "individual", "ktp", "naci", "purpose"),
  .init("umum", "individual", "", "c", "ktp name address information purpose"),
  .init("umum", "individual+user", "ktp", all, ""),
  .init("umum", "individual+proxy", "ktp", all, "surat-kuasa"),
  .init("umum", "individual+proxy", "ktp surat-kuasa", all, ""),
  .init("umum", "individual+proxy", "ktp:proxy surat-kuasa", all, "ktp"),
  .init("umum", "individual+proxy", "ktp:proxy ktp:giver surat-kuasa", all, ""),
  .init("umum", "individual+proxy", "", all, "ktp surat-kuasa"),
  .init("umum", "group", "ktp surat-kuasa", all, ""),
  .init("umum", "group", "ktp", all, "surat-kuasa"),
  .init("umum", "group", "surat-kuasa", all, "ktp"),
  .init("umum", "group+proxy", "ktp:giver", all, "surat-kuasa"),
  .init("umum", "group", "", all, "ktp surat-kuasa"),
  .init("umum", "organisation", "ktp akta", all, ""),
  .init("umum", "organisation", "ktp:leader akta", all, ""),
  .init("umum", "organisation", "ktp sk-badan-hukum", all, ""),
  .init("umum", "organisation", "ktp ad-art sk-badan-hukum", all, ""),
  .init("umum", "organisation", "ktp ad-art", all, "akta"),
  .init("umum", "organisation", "ktp", all, "akta"),
  .init("umum", "organisation", "ktp surat-domisili", all, "akta"),
  .init("umum", "organisation", "akta sk-badan-hukum ad-art", all, "ktp"),
  .init("umum", "organisation", "", all, "ktp akta"),
  .init("umum", "organisation+proxy", "ktp akta", all, "surat-kuasa"),
  .init("umum", "individual+objection", "", "ncg", ""),
  .init("umum", "individual+objection", "", "nci", ""),
  .init("umum", "individual+objection", "", "nc", "information"),
  .init("umum", "individual+objection+proxy", "", "ncg", "surat-kuasa"),
  .init("umum", "organisation+objection+proxy", "surat-kuasa", "ncg", ""),
  .init("umum", "individual+objection", "", "", "name contact information"),
]

private let pages: [MissingCase] = [
  .init("balangan", "individual", "", "naci", ""),
  .init("balangan", "individual", "", "nac", "information"),
  .init("balangan", "individual", "", "nci", "address"),
  .init("balangan", "organisation", "", "naci", ""),
  .init("balangan", "group", "", "naci", ""),
  .init("balangan", "individual+proxy", "", "naci", ""),
  .init("balangan", "individual", "ktp", "i", "name address contact"),
  .init("balangan", "individual+objection", "", "ncg", ""),
  .init("balangan", "individual+objection+proxy", "", "ncg", "surat-kuasa"),
  .init("lombok-barat", "individual", "", all, ""),
  .init("lombok-barat", "individual", "", "naci", "purpose"),
  .init("lombok-barat", "organisation", "", all, ""),
  .init("lombok-barat", "group", "", "ip", "name address contact"),
  .init("lombok-barat", "individual+proxy", "", all, ""),
  .init("lombok-barat", "individual+objection+proxy", "", "ncg", "surat-kuasa"),
  .init("lombok-barat", "organisation+objection", "", "cg", "name"),
  .init("bengkalis", "individual", "ktp", "nci", ""),
  .init("bengkalis", "individual", "", "nci", "ktp"),
  .init("bengkalis", "group", "", "nci", "ktp"),
  .init("bengkalis", "individual+user", "ktp", "nci", "ktp"),
  .init("bengkalis", "individual+user", "ktp ktp", "nci", ""),
  .init("bengkalis", "individual+user", "ktp:applicant ktp:applicant", "nci", "ktp"),
  .init("bengkalis", "individual+user", "ktp:user ktp", "nci", ""),
  .init("bengkalis", "individual+user", "ktp ktp:user", "nci", ""),
  .init("bengkalis", "individual+user", "ktp:user", "nci", "ktp"),
  .init("bengkalis", "individual+user", "", "nci", "ktp"),
  .init("bengkalis", "organisation", "ktp akta surat-domisili", "nci", ""),
  .init("bengkalis", "organisation", "ktp akta", "nci", "surat-domisili"),
  .init("bengkalis", "organisation", "ktp sk-badan-hukum surat-domisili", "nci", "akta"),
  .init("bengkalis", "organisation", "ktp", "nci", "akta surat-domisili"),
  .init("bengkalis", "organisation+user", "ktp:leader akta surat-domisili", "nci", "ktp"),
  .init("bengkalis", "organisation", "", "", "ktp akta surat-domisili name contact information"),
  .init("bengkalis", "individual+proxy", "ktp", "nci", ""),
  .init("bengkalis", "individual+objection", "ktp", "ncg", ""),
  .init("bengkalis", "individual+objection", "", "ncg", "ktp"),
  .init("bengkalis", "individual+objection+proxy", "ktp", "ncg", "surat-kuasa"),
  .init("bengkalis", "organisation+objection", "", "ncg", "sk-badan-hukum"),
  .init("bengkalis", "organisation+objection", "akta", "ncg", ""),
  .init("bengkalis", "organisation+objection", "sk-badan-hukum", "ncg", ""),
  .init("bengkalis", "organisation+objection+proxy", "akta", "nc", "surat-kuasa information"),
  .init("disperpusip", "individual", "ktp", "ncip", ""),
  .init("disperpusip", "individual", "", "ncip", "ktp"),
  .init("disperpusip", "organisation", "ktp", "ncip", ""),
  .init("disperpusip", "organisation", "akta", "ncip", "ktp"),
  .init("disperpusip", "group", "ktp", "nci", "purpose"),
  .init("disperpusip", "individual+proxy", "ktp", "ncip", ""),
  .init("disperpusip", "individual+objection", "", "ncg", ""),
  .init("disperpusip", "individual+objection+proxy", "", "ncg", "surat-kuasa"),
  .init("gelora", "individual", "ktp", "nci", ""),
  .init("gelora", "individual", "", "nci", "ktp"),
  .init("gelora", "group", "", "nci", "ktp"),
  .init("gelora", "organisation", "ktp akta", "nci", ""),
  .init("gelora", "organisation", "ktp sk-badan-hukum", "nci", ""),
  .init("gelora", "organisation", "ktp ad-art", "nci", "akta"),
  .init("gelora", "organisation", "", "nci", "ktp akta"),
  .init("gelora", "organisation", "akta ktp:user", "nci", "ktp"),
  .init("gelora", "individual+proxy", "ktp", "nci", ""),
  .init("gelora", "individual+objection", "", "nc", "information"),
  .init("gelora", "organisation+objection+proxy", "surat-kuasa", "ncg", ""),
]

@Suite struct MissingTests {
  @Test(arguments: umum + pages)
  func exactlyWhatTheProcedureAsksIsMissing(_ row: MissingCase) throws {
    let lacks = try ProcedureFiles.procedure(row.procedure).missing(from: row.facts)
    let words = lacks.filter { $0.level == .wajib }.map(\.item.word)
    #expect(words.joined(separator: " ") == row.missing)
    for lack in lacks { #expect(!lack.source.isEmpty) }
  }

  @Test(arguments: umum + pages)
  func aWordStandsOnce(_ row: MissingCase) throws {
    let words = try ProcedureFiles.procedure(row.procedure).missing(from: row.facts).map(\.item.word)
    #expect(Set(words).count == words.count)
  }

  @Test(arguments: ["balangan", "lombok-barat", "bengkalis", "disperpusip", "gelora"])
  func aPowerOfAttorneyIsOnlyAdvisedWhereThePageNamesNone(_ name: String) throws {
    let facts = MissingCase(name, "individual+proxy", "ktp", all, "").facts
    let lacks = try ProcedureFiles.procedure(name).missing(from: facts)
    #expect(lacks.map(\.item.word) == ["surat-kuasa"])
    #expect(lacks.map(\.level) == [.disarankan])
  }

  @Test func aSignatureIsAdvisedOnlyOnPaper() throws {
    let procedure = try ProcedureFiles.procedure("bengkalis")
    var facts = MissingCase("bengkalis", "individual", "ktp", all, "").facts
    #expect(procedure.missing(from: facts).isEmpty)
    facts.channel = .scan
    #expect(procedure.missing(from: facts).map(\.item) == [.field(.signature)])
  }

  @Test func anUnreadableCopyIsMissingWithItsReason() throws {
    let procedure = try ProcedureFiles.procedure("umum")
    var facts = MissingCase("umum", "organisation", "", all, "").facts
    facts.unreadable = [
      UnreadableDocument(kind: "ktp", reason: "berkas kosong"),
      UnreadableDocument(kind: "sk-badan-hukum", reason: "berkas rusak"),
    ]
    let lacks = procedure.missing(from: facts)
    #expect(lacks.map(\.reason) == ["berkas kosong", "berkas rusak"])
    #expect(
      lacks[0].indonesian
        == "salinan (fotokopi/pindaian) KTP pimpinan lembaga/organisasi (yang kami terima tidak dapat dibaca: berkas kosong)"
    )
  }

  @Test func anotherPersonsUnreadableCopyIsNoReason() throws {
    let procedure = try ProcedureFiles.procedure("umum")
    var facts = MissingCase("umum", "individual", "", all, "").facts
    facts.unreadable = [UnreadableDocument(kind: "ktp", holder: .user, reason: "berkas kosong")]
    #expect(procedure.missing(from: facts).map(\.reason) == [nil])
  }
}
