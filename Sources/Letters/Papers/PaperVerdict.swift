/// What one enclosed file is: by what it says, and by its name only where it says nothing.
struct PaperVerdict {
  /// One for each paper in the file.
  private(set) var documents: [Document] = []
  /// Sentences for the officer.
  private(set) var warnings: [String] = []

  /// `named`: the file as its name has it, a document for each paper the name speaks of, one at least.
  init(_ named: [Document], _ look: PaperLook) {
    documents = named
    guard let first = named.first, first.readable else { return }
    warnings = look.remarks
    if let defect = look.defect {
      for index in documents.indices {
        documents[index].readable = false
        documents[index].reason = defect
      }
      return
    }
    guard look.wasRead else {
      // A file that is cut off shows nobody anything, whatever its name says.
      if look.isDamaged {
        for index in documents.indices {
          documents[index].readable = false
          documents[index].reason = "berkas rusak atau terpotong"
        }
        return
      }
      let reason = Self.unread + (look.unread.map { ": \($0)" } ?? "")
      for index in documents.indices where documents[index].reason == nil {
        documents[index].reason = reason
      }
      return
    }
    let papers = look.findings.filter { $0.document != .other }
    if !papers.isEmpty {
      documents = papers.map { Self.found(first, $0) } + Self.hidden(named, papers, look)
    } else if let what = look.foreign, !isBlurred(named, look) {
      documents = [foreign(first, what)]
    } else {
      documents = named.map { unrecognised($0, look) }
    }
  }

  /// Begins the reason why a paper that nobody has read is taken as what its name says, for a person to look at.
  static let unread = "belum dibaca"

  /// Whether nothing can be read on what is named a paper that must be legible: a blurred one looks like a photograph.
  private func isBlurred(_ named: [Document], _ look: PaperLook) -> Bool {
    look.wordCount < 5 && !look.isSlight && named.contains { $0.document == .ktp }
      && look.findings.allSatisfy { $0.facts == .foreign(PaperReader.wordless) }
  }

  private static func found(_ named: Document, _ finding: PaperFinding) -> Document {
    var document = named
    document.document = finding.document
    document.evidence = "content: \(finding.evidence)"
    document.pages = finding.pages
    document.facts = finding.facts
    document.readable = finding.isLegible
    if !finding.isLegible {
      document.reason = "tulisan pada \(finding.document.indonesian) tidak terbaca"
    } else if finding.certainty < 0.6 {
      document.reason = "jenisnya dikenali dengan ragu"
    }
    if finding.document != named.document { document.holder = .unknown }
    return document
  }

  /// Papers that the name speaks of and that may stand on pages nobody could read.
  private static func hidden(_ named: [Document], _ papers: [PaperFinding], _ look: PaperLook) -> [Document] {
    guard !look.blankPages.isEmpty else { return [] }
    return named.filter { document in
      document.document != .other && !papers.contains { $0.document == document.document }
    }.map { document in
      var document = document
      document.readable = false
      document.reason = "halamannya tidak terbaca"
      return document
    }
  }

  private mutating func foreign(_ named: Document, _ what: String) -> Document {
    var document = named
    if document.document != .other {
      let label = document.document.indonesian
      warnings.append("Lampiran bernama \(label) tampaknya bukan \(label), melainkan \(what).")
    }
    document.document = .other
    document.evidence = "content: \(what)"
    document.facts = .foreign(what)
    document.reason = nil
    document.holder = .unknown
    return document
  }

  /// A file whose words tell nothing: a KTP must be legible, another paper may still be what its name says.
  private mutating func unrecognised(_ named: Document, _ look: PaperLook) -> Document {
    var document = named
    switch named.document {
    case .other, .letter, .form: return document
    case _ where look.isSlight:
      document.reason = "berkasnya terlalu kecil untuk diperiksa isinya"
    case .ktp where look.wordCount >= 40 || look.isClear:
      return foreign(named, "tulisan lain")
    case .ktp:
      document.readable = false
      document.reason = "tulisan pada KTP tidak terbaca"
    case _ where look.wordCount < 5:
      document.readable = false
      document.reason = "tidak ada tulisan yang terbaca"
    default:
      document.reason = "jenisnya diketahui dari nama berkas saja"
    }
    return document
  }
}

extension PaperLook {
  /// What it is instead of a paper that is asked for; `nil` when nothing says so.
  fileprivate var foreign: String? {
    for case .foreign(let what) in findings.map(\.facts) { return what }
    return nil
  }
}
