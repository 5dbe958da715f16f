/// A page for the commission as a value: written once, set as HTML and as plain text.
///
/// Texts are put in as they are; the settings escape what needs it.
package struct Sheet: Sendable {
  package var title: String
  /// The line below the title; empty for none.
  package var subtitle: String
  package var blocks: [Block]

  package init(title: String, subtitle: String, blocks: [Block] = []) {
    self.title = title
    self.subtitle = subtitle
    self.blocks = blocks
  }

  /// A piece of a page.
  package enum Block: Sendable {
    case heading(String)
    case paragraph(String)
    /// Names and what they are.
    case facts([(String, String)])
    case table(Table)
    case list([String])
    /// What the reader must not miss.
    case notice(String, [String])
    /// Lines that are copied, letter by letter.
    case code([String])
    /// Room for a signature: place and date, position, name, number.
    case signature(place: String, position: String, name: String, nip: String)
  }

  /// Rows under headings; each row has as many cells as there are headings.
  package struct Table: Sendable {
    package var headings: [String]
    /// Widths of the columns in percent; of as many columns as there are headings.
    package var widths: [Int]
    package var rows: [[[Line]]]

    package init(_ headings: [String], widths: [Int], rows: [[[Line]]]) {
      self.headings = headings
      self.widths = widths
      self.rows = rows
    }
  }

  /// A line of a cell.
  package enum Line: Sendable {
    case text(String)
    case bold(String)
    /// A digest, a path.
    case code(String)

    var string: String {
      switch self {
      case .text(let text), .bold(let text), .code(let text): text
      }
    }
  }
}
