/// One page of an enclosed document, as text.
package struct PaperPage: Sendable {
  /// From 1.
  package var number: Int
  /// Lines end in LF; empty when the page bears no text that could be read.
  package var text: String
  /// Whether the text stood in the document itself and was not read from a picture.
  package var isDigital: Bool
  /// The mean of what the character reader thinks of its words, 0 to 1; `nil` when it does not say.
  package var confidence: Double?
  /// Where the words stand of which the character reader was not sure: ranges of the text's UTF-8.
  package var doubted: [Range<Int>]

  package init(
    number: Int, text: String, isDigital: Bool, confidence: Double? = nil, doubted: [Range<Int>] = []
  ) {
    self.number = number
    self.text = text
    self.isDigital = isDigital
    self.confidence = confidence
    self.doubted = doubted
  }
}

/// One document among the pages: what it is and what it says.
package struct PaperFinding: Sendable, Equatable {
  package var document: DocumentKind
  /// By the pages' numbers; two documents may share a page.
  package var pages: ClosedRange<Int>
  /// 0 to 1: how sure the kind is.
  package var certainty: Double
  /// The words that decided; never a name or a number from the page.
  package var evidence: String
  /// Whether what the document is asked for can be read: for a KTP the NIK and the name.
  package var isLegible: Bool
  package var facts: PaperFacts

  package init(
    document: DocumentKind, pages: ClosedRange<Int>, certainty: Double, evidence: String, isLegible: Bool,
    facts: PaperFacts
  ) {
    self.document = document
    self.pages = pages
    self.certainty = certainty
    self.evidence = evidence
    self.isLegible = isLegible
    self.facts = facts
  }
}

/// What a document says, by its kind.
package enum PaperFacts: Sendable, Equatable {
  case none
  case card(IdentityCard)
  case deed(Deed)
  /// Also of a paper that founds no legal body (CV, SKT): then the document is `other`.
  case decree(Decree)
  case power(PowerOfAttorney)
  case domicile(Domicile)
  /// What it is instead of a paper that is asked for, in Indonesian: `SIM`, `kuitansi`.
  case foreign(String)
}
