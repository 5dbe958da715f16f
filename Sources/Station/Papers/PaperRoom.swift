import Desk
import Letters
import Mime
import Scans
import Tools

/// Reads letters that are scans or documents: the file to pages of text, every page to what it is.
struct PaperRoom: Sendable {
  private let scanner: DocumentScanner

  init(scanner: DocumentScanner = DocumentScanner()) {
    self.scanner = scanner
  }

  /// A letter that is itself a scan or a document: its own pages are the letter, the others its papers.
  func read(scan octets: [UInt8], mediaType: String, name: String?) -> (letter: Letter, papers: [Paper]) {
    removeAbandoned()
    let look = look(octets, mediaType, name)
    let own = look.ownText
    var letter = LetterReader.read(text: own.text, channel: .scan, file: name)
    if let defect = look.defect {
      letter.warnings.append("Surat tidak terbaca: \(defect).")
      letter.confidence = .uncertain
    }
    letter.warnings += look.remarks
    if own.text.isEmpty || own.isDoubtful { letter.confidence = .uncertain }
    let paper = Paper(octets: octets)
    for finding in look.findings where finding.document != .letter && finding.document != .other {
      var document = Document(
        part: "", file: name, mediaType: mediaType, document: finding.document,
        evidence: "content: \(finding.evidence)")
      document.pages = finding.pages
      document.readable = finding.isLegible
      document.reason = finding.isLegible ? nil : "tulisan pada \(finding.document.indonesian) tidak terbaca"
      letter.documents.append(document)
    }
    letter.compare(with: look.cards)
    return (letter, letter.documents.map { _ in paper })
  }

  /// Pages that a killed run has left in the system's temporary folder show people's papers.
  private func removeAbandoned() {
    do {
      try WorkFolder.removeAbandoned()
    } catch {
      return  // ok: tried again with the next scan; this one is read all the same
    }
  }

  private func look(_ octets: [UInt8], _ mediaType: String, _ name: String?) -> PaperLook {
    let text = scanner.read(octets, mediaType: mediaType, name: name)
    let pages = text.pages.filter { !$0.text.isEmpty }.map {
      PaperPage(
        number: $0.number, text: $0.text, isDigital: $0.source == .digital, confidence: $0.confidence)
    }
    var defect: String?
    var remarks: [String] = []
    var wasRead = true
    for trouble in text.troubles {
      switch trouble {
      case .encrypted: defect = "berkas terkunci kata sandi; mohon dikirim ulang tanpa kata sandi"
      case .damaged(let what) where pages.isEmpty: defect = "berkas rusak atau terpotong (\(what))"
      case .missingProgram, .failedProgram, .unsupported, .timedOut, .tooLarge, .ratioExceeded:
        remarks.append(trouble.indonesian)
        if pages.isEmpty { wasRead = false }
      default: remarks.append(trouble.indonesian)
      }
    }
    return PaperLook(
      findings: PaperReader.read(pages, name: name), pages: pages, defect: defect, remarks: remarks,
      wasRead: wasRead)
  }
}

extension PaperLook {
  /// The identity cards that can be read.
  fileprivate var cards: [IdentityCard] {
    findings.compactMap { finding in
      if case .card(let card) = finding.facts, finding.isLegible { card } else { nil }
    }
  }

  /// The text of the pages that are the letter itself: form and letter pages, or all that are no other paper.
  fileprivate var ownText: (text: String, isDoubtful: Bool) {
    let named = findings.filter { $0.document == .form || $0.document == .letter }
    let others = findings.filter { $0.document != .form && $0.document != .letter && $0.document != .other }
    let own = pages.filter { page in
      named.isEmpty
        ? !others.contains { $0.pages.contains(page.number) }
        : named.contains { $0.pages.contains(page.number) }
    }
    let confidences = own.compactMap(\.confidence)
    let mean = confidences.isEmpty ? 1 : confidences.reduce(0, +) / Double(confidences.count)
    return (own.map(\.text).joined(separator: "\n"), mean < 0.6)
  }
}
