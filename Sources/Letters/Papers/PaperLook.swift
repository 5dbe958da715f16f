/// What reading one enclosed file has shown, beside the name it came under.
package struct PaperLook: Sendable {
  /// What its pages are; empty when nothing was found, or nothing could be read.
  package var findings: [PaperFinding]
  /// The text of its pages, blank ones left out.
  package var pages: [PaperPage]
  /// Numbers of the pages on which nothing could be read, from 1.
  package var blankPages: [Int]
  /// Why it cannot be read at all (Indonesian, no full stop): locked, damaged; `nil` when it could.
  package var defect: String?
  /// What a person should know, as Indonesian sentences: pages left out, a program that is missing.
  package var remarks: [String]
  /// Whether the file was really looked at; false where a program is missing or the kind of file is unknown.
  package var wasRead: Bool
  /// Why it was not looked at (Indonesian, no full stop); `nil` when it was, or nothing says why.
  package var unread: String?
  /// Whether its time was over before its pages were read as well as they can be.
  package var isCut = false
  /// Whether it is too small to show a paper: no photo and no scan of one has so few octets.
  package var isSlight: Bool

  /// A look by its parts; `octets` is the file's size.
  package init(
    findings: [PaperFinding], pages: [PaperPage], blankPages: [Int] = [], defect: String?, remarks: [String],
    wasRead: Bool, octets: Int
  ) {
    self.findings = findings
    self.pages = pages
    self.blankPages = blankPages
    self.defect = defect
    self.remarks = remarks
    self.wasRead = wasRead
    isSlight = octets < 4000
  }

  /// Whether nothing of it could be shown because its octets are damaged or cut off.
  var isDamaged: Bool { pages.isEmpty && remarks.contains { $0.hasPrefix("Berkas rusak atau terpotong") } }

  /// Words of at least three letters on its pages: what tells a page of text from a picture.
  var wordCount: Int {
    pages.reduce(0) { sum, page in
      sum + page.text.split(whereSeparator: { !$0.isLetter }).count { $0.utf8.count >= 3 }
    }
  }

  /// Whether a card's worth of words was read without doubt, so that a KTP would have shown itself.
  var isClear: Bool {
    let numbers = pages.compactMap(\.confidence)
    return wordCount >= 6 && numbers.count == pages.count && numbers.allSatisfy { $0 >= 0.85 }
      && pages.allSatisfy { page in
        PageView(page).cardHits.allSatisfy { [.name, .address, .occupation, .regency].contains($0.meaning) }
      }
  }

  /// The text of some of its pages.
  func text(of numbers: ClosedRange<Int>) -> String {
    pages.filter { numbers.contains($0.number) }.map { PageFurniture.without($0.text) }.joined(
      separator: "\n")
  }
}

/// One file that a letter encloses: itself, or one of those in an archive.
package struct EnclosedFile: Sendable {
  /// The path of its part; behind a slash its number in an archive, from 1.
  package var part: String
  /// The sender's name for it; `nil` when it has none.
  package var name: String?
  package var mediaType: String
  package var look: PaperLook

  package init(part: String, name: String?, mediaType: String, look: PaperLook) {
    self.part = part
    self.name = name
    self.mediaType = mediaType
    self.look = look
  }
}

/// What lies in one part of a mail.
package enum OpenedPart: Sendable {
  case file(PaperLook)
  /// The files in an archive, and what of it could not be taken out: a sentence for each (Indonesian). `defect` says
  /// why nothing could (no full stop).
  case archive([EnclosedFile], remarks: [String], defect: String?)

  /// Whether nothing kept it from being looked into.
  var wasOpened: Bool {
    switch self {
    case .file(let look): look.wasRead && look.defect == nil
    case .archive(let files, _, let defect): !files.isEmpty && defect == nil
    }
  }

  /// Every file's look.
  var looks: [PaperLook] {
    switch self {
    case .file(let look): [look]
    case .archive(let files, _, _): files.map(\.look)
    }
  }
}
