/// How much of a document is read. Every limit keeps one letter from holding up the others.
package struct ScanLimits: Sendable, Equatable {
  /// Octets of a document; mail servers seldom pass more than 50 MB.
  package var octets = 128 << 20
  /// Pages that are all read; an akta of 40 pages with its decree passes.
  package var pages = 60
  /// Of a document with more pages, so many from its front: the deed with its heads.
  package var leadingPages = 40
  /// Of a document with more pages, so many from its end: signatures and copies of cards.
  package var trailingPages = 5
  /// Points of a picture as its header tells them; a page of A3 at 600 dpi has 70 million.
  package var pixels = 100_000_000
  /// Points of the longer side that recognition is given; A4 at 300 dpi has 3508.
  package var longSide = 3600
  /// Octets of text of one page; a page of law in small print has ten thousand.
  package var textOctets = 200 << 10
  /// Seconds for a whole document by the clock; sixty pages take three minutes on two cores.
  package var documentSeconds = 600
  /// Seconds for one page by the clock, with all that is tried on it.
  package var pageSeconds = 90
  /// Pictures of pages made for review.
  package var pictures = 10
  /// Octets of one XML part of a DOCX or ODT, unpacked.
  package var partOctets = 50 << 20

  /// What archives may do, office documents among them.
  package var archive = ArchiveLimits()

  /// The limits as they are above.
  package init() {}
}
