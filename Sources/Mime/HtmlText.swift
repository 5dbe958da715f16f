/// Turns HTML letters into readable text.
package enum HtmlText {
  /// The text a reader of the page would see, line by line.
  ///
  /// Blocks become lines, paragraphs are set off by one blank line, table rows become `cell<TAB>cell` (further lines
  /// of a row's last cell follow with a TAB before them), list items carry `- ` or their number, quoted mail is
  /// prefixed with `> ` as in plain text. Styles, scripts, comments, hidden elements and pictures leave nothing.
  /// Takes and gives Unicode, LF line ends, no trailing blank lines; never fails, and takes linear time.
  package static func readable(_ html: String, limits: HtmlLimits = .init()) -> String {
    let octets = Array(html.utf8.prefix(limits.octets))
    var tokens = HtmlTextTokens(octets)
    var page = HtmlTextPage(limits: limits)
    while let token = tokens.next() { page.take(token, in: octets) }
    return page.finish()
  }
}

/// What one HTML letter may cost.
package struct HtmlLimits: Sendable {
  /// Octets of HTML that are looked at; protects against a letter that is one huge page.
  package var octets = 16 * 1024 * 1024
  /// Octets of text that are made; quoting and indenting could multiply the input.
  package var textOctets = 8 * 1024 * 1024
  /// Tables within tables that are laid out as rows; rows further in become plain lines.
  package var tableDepth = 12
  /// Quotation marks before a line, and list levels that are indented.
  package var quoteDepth = 20

  package init() {}
}
