/// What a document says, page by page.
package struct DocumentText: Sendable, Equatable {
  /// In the document's order; empty when nothing could be read. Pages left out for their number are not in
  /// it.
  package var pages: [PageText]
  /// What was not read, and why; empty when all was.
  package var troubles: [Trouble]

  /// A document by its parts.
  package init(pages: [PageText] = [], troubles: [Trouble] = []) {
    self.pages = pages
    self.troubles = troubles
  }

  /// Nothing but a trouble.
  init(_ trouble: Trouble) { self.init(troubles: [trouble]) }
}

/// The text of one page.
package struct PageText: Sendable, Equatable {
  /// From 1, as in the document.
  package var number: Int
  /// Lines end in LF; cells of a table are separated by tabs, ticked and open boxes are ☒ and ☐.
  package var text: String
  /// Where the text comes from.
  package var source: Source
  /// Mean confidence of the words that were recognised, 0...1 in thousandths; `nil` when every word was in
  /// the document as text. A digital page has one when a picture on it was read too.
  package var confidence: Double?
  /// Recognised words whose confidence is below one half.
  package var uncertainWords: Int
  /// Degrees clockwise by which the page had to be turned to be read: 0, 90, 180 or 270.
  package var rotation: Int
  /// Where the words stand of which the recogniser was not sure, as ranges of the text's UTF-8, in order.
  package var doubted: [Range<Int>]

  /// Where a page's text can come from; `none` when the page could not be read or is blank.
  package enum Source: String, Sendable {
    case digital, ocr, none
  }

  /// A page by its parts.
  package init(
    number: Int, text: String, source: Source, confidence: Double? = nil, uncertainWords: Int = 0,
    rotation: Int = 0, doubted: [Range<Int>] = []
  ) {
    self.number = number
    self.text = text
    self.source = source
    self.confidence = confidence
    self.uncertainWords = uncertainWords
    self.rotation = rotation
    self.doubted = doubted
  }

  /// A page without text.
  static func blank(_ number: Int) -> PageText { PageText(number: number, text: "", source: .none) }
}

/// The picture of one page, for a person to look at.
package struct PagePicture: Sendable, Equatable {
  /// From 1, as in the document.
  package var number: Int
  /// `image/jpeg` or `image/png`.
  package var mediaType: String
  /// The picture's file.
  package var octets: [UInt8]
}
