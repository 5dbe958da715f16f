import Civil
import Letters
import Testing

/// Pages of print as a character reader gives them, and what they are.
struct PaperSample: Sendable, CustomTestStringConvertible {
  var title: String
  /// The file's name; nothing is known by `scan.pdf`.
  var file = "scan.pdf"
  var pages: [String]
  var found: [Found]

  var testDescription: String { title }

  /// One document that is to be found.
  struct Found: Sendable {
    var kind: DocumentKind
    var pages: ClosedRange<Int>
    var isLegible = true
    /// What it says, by the names of `PaperFinding.said`; only those named here are compared, `-` is nothing.
    var says: [String: String]

    init(
      _ kind: DocumentKind, _ pages: ClosedRange<Int> = 1...1, legible: Bool = true,
      _ says: [String: String] = [:]
    ) {
      self.kind = kind
      self.pages = pages
      isLegible = legible
      self.says = says
    }

    /// A document of the first page.
    init(_ kind: DocumentKind, legible: Bool = true, _ says: [String: String]) {
      self.init(kind, 1...1, legible: legible, says)
    }
  }

  /// A sample of one page that is one document.
  init(_ title: String, _ file: String = "scan.pdf", _ found: Found, _ page: String) {
    self.title = title
    self.file = file
    pages = [page]
    self.found = [found]
  }

  init(_ title: String, _ file: String = "scan.pdf", pages: [String], _ found: [Found]) {
    self.title = title
    self.file = file
    self.pages = pages
    self.found = found
  }

  /// What is found in it.
  func read() -> [PaperFinding] { Self.read(pages, file) }

  static func read(_ pages: [String], _ file: String? = nil) -> [PaperFinding] {
    PaperReader.read(
      pages.enumerated().map { PaperPage(number: $0 + 1, text: $1, isDigital: false, confidence: 0.9) },
      name: file)
  }

  /// What differs from what is to be found, in words; empty when all is right.
  func faults(_ findings: [PaperFinding]) -> [String] {
    let kinds = findings.map { "\($0.document.rawValue) \($0.pages)" }
    guard kinds == found.map({ "\($0.kind.rawValue) \($0.pages)" }) else {
      return ["found \(kinds), evidence \(findings.map(\.evidence))"]
    }
    var faults: [String] = []
    for (finding, wanted) in zip(findings, found) {
      if finding.isLegible != wanted.isLegible {
        faults.append("\(wanted.kind) legible: \(finding.isLegible)")
      }
      let said = finding.said
      for (key, value) in wanted.says.sorted(by: { $0.key < $1.key }) {
        let read = said[key] ?? "-"
        let isRight = key == "foreign" ? read.contains(value) : read == value
        if !isRight { faults.append("\(wanted.kind) \(key): \(read), not \(value)") }
      }
    }
    return faults
  }
}

extension PaperFinding {
  /// The facts as text by name; what could not be read is left out.
  var said: [String: String] {
    var said: [String: String?] = [:]
    switch facts {
    case .none: break
    case .card(let card):
      said = [
        "nik": card.nik, "name": card.name, "place": card.birthPlace, "born": card.birthDate?.iso,
        "sex": card.sex.map { $0 == .male ? "L" : "P" }, "address": card.address, "rtrw": card.neighbourhood,
        "village": card.village, "district": card.district, "job": card.occupation, "until": card.validUntil,
        "province": card.province, "regency": card.regency, "form": "\(card.form)",
        "foreigner": card.isForeigner ? "ya" : nil, "note": card.note,
      ]
    case .deed(let deed):
      said = [
        "number": deed.number, "date": deed.date?.iso, "notary": deed.notary, "name": deed.name,
        "founding": deed.isFounding ? "ya" : "bukan",
      ]
    case .decree(let decree):
      said = [
        "number": decree.number, "date": decree.date?.iso, "name": decree.name,
        "body": decree.body.indonesian,
        "legal": decree.isLegalBody ? "ya" : "bukan",
      ]
    case .power(let power):
      said = [
        "giver": power.giver, "holder": power.holder, "date": power.date?.iso, "stamp": "\(power.stamp)",
        "value": power.stampValue.map { "\($0)" }, "signatures": "\(power.signatures)",
        "information": power.coversInformation ? "ya" : "bukan",
        "objection": power.coversObjection ? "ya" : "bukan", "scope": power.scope,
      ]
    case .domicile(let domicile):
      said = [
        "subject": domicile.subject, "place": domicile.place, "date": domicile.date?.iso,
        "number": domicile.number, "body": domicile.isBody ? "ya" : "bukan",
      ]
    case .foreign(let name): said = ["foreign": name]
    }
    return said.compactMapValues { $0 }
  }
}

extension PaperSample {
  /// Whether a reading of the sample through noise is as it should be: the same documents, the same numbers
  /// and dates; names may be a letter or two off. A card that cannot be read any more may say so, but nothing
  /// wrong.
  func isRight(_ findings: [PaperFinding]) -> Bool {
    guard
      findings.map(\.document) == found.map(\.kind), findings.map(\.pages) == found.map(\.pages)
    else { return false }
    return zip(findings, found).allSatisfy { finding, wanted in
      let said = finding.said
      return wanted.says.allSatisfy { key, value in
        switch key {
        case "nik", "born", "number", "date": value == "-" || said[key] == value
        default: true
        }
      }
    }
  }

  /// Whether a reading gives a NIK that is not the card's: worse than none.
  func isWrongNumber(_ findings: [PaperFinding]) -> Bool {
    let wanted = Set(found.compactMap { $0.says["nik"] })
    return findings.contains { finding in
      guard let nik = finding.said["nik"], !wanted.isEmpty else { return false }
      return !wanted.contains(nik)
    }
  }
}
