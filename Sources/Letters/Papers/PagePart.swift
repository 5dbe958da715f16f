/// What was found on one page, or on a part of it.
struct PagePart: Sendable {
  /// `nil` when nothing tells what it is.
  var sort: PaperSort?
  /// The weight of what was found; 6 is a title alone.
  var score: Double
  /// The words that decided.
  var evidence: [String]
  /// Whether it bears the paper's title, so that a new paper begins.
  var isTitled = false
  /// Whether the paper may end here.
  var isEnd = false
  /// The card, when it is one.
  var card: IdentityCard?
  var isLegible = true

  /// A page that bears text and no mark.
  static let unknown = PagePart(sort: nil, score: 0, evidence: [])
}
