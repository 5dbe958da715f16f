/// One file of a letter on paper: a scan, a photo, a document, or an archive of them.
package struct ScannedFile: Sendable {
  /// Where its octets are found again: empty for a letter of one file, else its number from 1.
  package var part: String
  package var name: String?
  package var mediaType: String
  package var opened: OpenedPart

  package init(part: String, name: String?, mediaType: String, opened: OpenedPart) {
    self.part = part
    self.name = name
    self.mediaType = mediaType
    self.opened = opened
  }
}

extension LetterReader {
  /// Reads a letter on paper: pages of a form or a letter are the letter, the others its papers.
  ///
  /// A letter of one file has no document for its own pages. Where hardly anything could be read it is uncertain, and
  /// so a person's.
  ///
  /// `kind`: what a person says it is; `nil` when its words are to tell.
  package static func read(scans: [ScannedFile], as kind: LetterKind? = nil) -> Letter {
    let files = scans.flatMap(\.files)
    let looks = files.map { (part: $0.part, look: $0.look) }
    let enclosed = EnclosedLetter.all(in: looks, as: kind)
    var letter = enclosed.first?.letter ?? loose(looks.map(\.look), as: kind)
    for other in enclosed.dropFirst() { letter.absorb(other) }
    if Self.areSeveral(enclosed.map(\.letter)) {
      letter.confidence = .uncertain
      letter.warnings.append("Berkas ini memuat surat dari lebih dari satu pemohon; pisahkan dahulu.")
    }
    for scan in scans { letter.list(scan, isAlone: scans.count == 1) }
    letter.compare(with: files.flatMap(\.look.findings))
    if isDoubtful(looks.map(\.look), hasLetter: !enclosed.isEmpty) { letter.confidence = .uncertain }
    return letter
  }

  /// Whether letters that ask for something come from people with different names and numbers.
  private static func areSeveral(_ letters: [Letter]) -> Bool {
    let asking = letters.filter { ($0.kind == .request || $0.kind == .objection) && $0.proxy == nil }
    let names = Set(asking.compactMap { $0.applicant.name?.lowered })
    return names.count > 1 && Set(asking.compactMap(\.applicant.nik)).count > 1
  }

  /// The letter that pages are which nobody took for one.
  private static func loose(_ looks: [PaperLook], as kind: LetterKind?) -> Letter {
    let text = rest(looks)
    var doubted = DoubtedLines()
    for look in looks { doubted.add(look.pages) }
    var letter = read(text: text, channel: .scan, file: nil, as: kind)
    letter.doubt(words: doubted.places(in: text), of: text)
    return letter
  }

  /// The text of pages that are no other paper.
  private static func rest(_ looks: [PaperLook]) -> String {
    looks.flatMap { look in
      let papers = look.findings.filter { $0.document != .other }
      return look.pages.filter { page in !papers.contains { $0.pages.contains(page.number) } }
    }.map(\.text).joined(separator: "\n")
  }

  /// Whether the words of the letter itself are missing or badly recognised.
  private static func isDoubtful(_ looks: [PaperLook], hasLetter: Bool) -> Bool {
    let own = looks.flatMap { look in
      let letters = look.findings.filter { $0.document == .form || $0.document == .letter }
      let papers = look.findings.filter { $0.document != .other }
      return look.pages.filter { page in
        hasLetter
          ? letters.contains { $0.pages.contains(page.number) }
          : !papers.contains { $0.pages.contains(page.number) }
      }
    }
    // Of a form that could not be read to its end its values are missing or wrong.
    let isCut = looks.contains { look in
      look.isCut && (!hasLetter || look.findings.contains { $0.document == .form || $0.document == .letter })
    }
    if isCut { return true }
    let confidences = own.compactMap(\.confidence)
    let mean = confidences.isEmpty ? 1 : confidences.reduce(0, +) / Double(confidences.count)
    return own.isEmpty || mean < 0.6
  }
}

extension ScannedFile {
  /// Itself, or the files of an archive.
  fileprivate var files: [EnclosedFile] {
    switch opened {
    case .file(let look): [EnclosedFile(part: part, name: name, mediaType: mediaType, look: look)]
    case .archive(let files, _, _): files
    }
  }
}

extension Letter {
  /// Takes in the files that lie beside it as its papers.
  package mutating func enclose(_ scans: [ScannedFile]) {
    let files = scans.flatMap(\.files)
    for enclosed in EnclosedLetter.all(in: files.map { ($0.part, $0.look) }) { absorb(enclosed) }
    for scan in scans { list(scan, isAlone: false) }
    compare(with: files.flatMap(\.look.findings))
  }

  /// Lists the papers of a file of it.
  fileprivate mutating func list(_ scan: ScannedFile, isAlone: Bool) {
    if case .archive(let files, let remarks, let defect) = scan.opened {
      warn(remarks)
      if files.isEmpty {
        var document = Document(
          part: scan.part, file: scan.name, mediaType: scan.mediaType, document: .other,
          evidence: "nothing known")
        document.readable = defect == nil
        document.reason = defect
        documents.append(document)
      }
    }
    let isOwn = isAlone && scan.files.count == 1
    for file in scan.files {
      let verdict = PaperVerdict(isOwn ? [file.plain] : DocumentReader.named(file), file.look)
      warn(verdict.warnings)
      if let defect = file.look.defect, isOwn { warn(["Surat tidak terbaca: \(defect)."]) }
      documents += verdict.documents.filter { !isOwn || $0.document != .letter && $0.document != .other }
    }
    for document in documents where document.document != .other {
      guard let reason = document.reason else { continue }
      let label = document.document.indonesian
      warn([
        document.readable
          ? "Lampiran \(label) perlu diperiksa: \(reason)." : "Lampiran \(label) tidak terbaca: \(reason)."
      ])
    }
  }

  private mutating func warn(_ sentences: [String]) {
    for sentence in sentences where !warnings.contains(sentence) { warnings.append(sentence) }
  }
}

extension EnclosedFile {
  /// The file without what its name says.
  fileprivate var plain: Document {
    Document(part: part, file: name, mediaType: mediaType, document: .other, evidence: "nothing known")
  }
}
