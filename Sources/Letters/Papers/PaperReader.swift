import Octets

/// Tells what documents some pages are and what they say. The words decide; the file's name is a hint that
/// alone proves nothing.
package enum PaperReader {
  /// The documents in page order, neighbouring pages of one joined; several cards of one page left before
  /// right, from the top. One finding at least for one page or more.
  ///
  /// `name`: the file's name, if it has one.
  package static func read(_ pages: [PaperPage], name: String?) -> [PaperFinding] {
    let views = pages.map { PageView($0) }
    guard !views.isEmpty else { return [] }
    let kinds = name.map { DocumentNames.kinds(of: FileName($0)) } ?? []
    let judge = PageJudge(hints: Set(kinds.compactMap { PaperSort($0) }))
    var joiner = PageJoiner()
    for (at, view) in views.enumerated() { joiner.take(judge.parts(view), view, at: at) }
    guard !joiner.isEmpty else { return [empty(pages, kinds)] }
    return joiner.runs.map { finding($0, Array(views[$0.pages])) }
  }

  /// What a picture without a word is called.
  static let wordless = "foto tanpa tulisan"

  /// Pages without a word: a photograph, whatever its name says.
  private static func empty(_ pages: [PaperPage], _ kinds: [DocumentKind]) -> PaperFinding {
    let hint = kinds.first.flatMap { $0 == .other ? nil : "; nama berkas menyebut \($0.indonesian)" } ?? ""
    return PaperFinding(
      document: .other, pages: (pages.first?.number ?? 1)...(pages.last?.number ?? 1), certainty: 0.5,
      evidence: "tidak ada tulisan yang terbaca" + hint, isLegible: false,
      facts: .foreign(wordless))
  }

  private static func finding(_ run: PageJoiner.Run, _ views: [PageView]) -> PaperFinding {
    let pages = (views.first?.page.number ?? 1)...(views.last?.page.number ?? 1)
    var finding = PaperFinding(
      document: run.part.sort?.document ?? .other, pages: pages, certainty: certainty(run.part, views),
      evidence: evidence(run.part), isLegible: run.part.isLegible, facts: .none)
    switch run.part.sort {
    case .card: finding.facts = run.part.card.map { .card($0) } ?? .none
    case .deed: finding.facts = .deed(DeedReader.read(whole(views)))
    case .decree: take(DecreeReader.read(whole(views)), &finding)
    case .domicile: finding.facts = .domicile(DomicileReader.read(whole(views)))
    case .power: finding.facts = .power(PowerReader(whole(views)).read())
    case .foreign(.registration): take(DecreeReader.read(whole(views)), &finding)
    case .foreign(let paper): finding.facts = .foreign(paper.rawValue)
    case .articles, .form, .letter, nil: break
    }
    return finding
  }

  /// A decree that founds no legal body says so, and is not filed as one where the ministry only registers.
  private static func take(_ decree: Decree, _ finding: inout PaperFinding) {
    finding.facts = .decree(decree)
    if decree.isLegalBody, finding.document == .skBadanHukum { return }
    if decree.body == .partnership {
      finding.document = .other
      finding.evidence += "; CV bukan badan hukum"
    } else if finding.document == .other {
      finding.evidence += "; surat keterangan terdaftar bukan pengesahan badan hukum"
    } else {
      finding.evidence += "; keputusan organisasi sendiri, bukan pengesahan badan hukum"
    }
  }

  /// The first pages in one, as far as facts are looked for.
  private static func whole(_ views: [PageView]) -> PageView {
    guard views.count > 1, let first = views.first else { return views[0] }
    var rows: [[UInt8]] = []
    for view in views.prefix(4) { rows += view.rows }
    if views.count > 4, let last = views.last { rows += last.rows }
    return PageView(first.page, rows: rows)
  }

  private static func evidence(_ part: PagePart) -> String {
    part.evidence.isEmpty ? "tidak ada tanda yang dikenal" : part.evidence.prefix(8).joined(separator: ", ")
  }

  private static func certainty(_ part: PagePart, _ views: [PageView]) -> Double {
    guard let sort = part.sort else { return 0.3 }
    let full = sort == .card ? 16.0 : 11.0
    let sure = min(0.99, 0.3 + 0.7 * part.score / full)
    // What the character reader doubts is doubted here too.
    let confidence = views.compactMap(\.page.confidence).min() ?? 1
    let share = confidence.isFinite ? min(max(confidence, 0), 1) : 0
    return (sure * (0.7 + 0.3 * share) * 100).rounded() / 100
  }
}
