import Desk
import Letters
import Mime
import Scans
import Synchronization

/// Reads what letters enclose, and letters that are scans or documents: the file to pages of text, every page to what
/// it is.
struct PaperRoom: Sendable {
  private let scanner: DocumentScanner
  private let cache: ScanCache?
  /// How many files were looked at so far: a long letter makes progress.
  let steps = StepCount()
  /// Keeps the pages that are read, for one who wants to see them; `nil` keeps none.
  private let pages: PagesRead?

  /// Pages of a document longer than any that is asked for, beside its last ones.
  private static let leadingPages = 12

  /// `cache`: keeps what was read of letters that are not filed yet, so that a cut costs no second reading; `nil` keeps
  /// nothing.
  init(cache: ScanCache? = nil, pages: PagesRead? = nil) {
    self.cache = cache
    self.pages = pages
    var limits = ScanLimits()
    limits.documentSeconds = PaperRounds.seconds
    limits.leadingPages = Self.leadingPages
    limits.pageSeconds = 60
    scanner = DocumentScanner(limits: limits, cache: cache)
  }

  init(scanner: DocumentScanner) {
    self.scanner = scanner
    (cache, pages) = (nil, nil)
  }

  /// Forgets what was read: the letters are filed, and nothing of them stays outside their cases.
  func forget() {
    cache?.clear()
    scanner.refresh()
  }

  /// A mail with its papers known by what they say; each document with its octets, in one order.
  ///
  /// `own`: the office's own addresses in lower case. `scans`: papers that lie beside it.
  func read(
    _ message: Message, own: Set<String>, with scans: [Scan] = []
  ) -> (letter: Letter, papers: [Paper]) {
    // Mail that is no person's has no documents, and costs no reading.
    let first = LetterReader.read(message, own: own)
    var files = PaperFiles()
    var parts: [Scan] = []
    var seen: Set<String> = []
    for document in first.documents where seen.insert(document.part).inserted {
      let octets = message.octets(at: document.part)
      files.add(octets, at: document.part)
      guard document.isWorthALook, Self.isPaper(document.mediaType) else { continue }
      parts.append(
        Scan(part: document.part, octets: octets, mediaType: document.mediaType, name: document.file))
    }
    let all = scanned(parts + scans, &files)
    let opened = Dictionary(all.prefix(parts.count).map { ($0.part, $0.opened) }) { first, _ in first }
    var letter = opened.isEmpty ? first : LetterReader.read(message, own: own, opened: opened)
    if !scans.isEmpty { letter.enclose(Array(all.dropFirst(parts.count))) }
    return (letter, letter.documents.map { files[$0.part] })
  }

  /// A letter that is itself a scan, a document or an archive of them: pages of a form or a letter are the letter, the
  /// others its papers.
  ///
  /// `kind`: what a person says it is; `nil` when its words are to tell.
  func read(
    scan octets: [UInt8], mediaType: String, name: String?, as kind: LetterKind? = nil
  ) -> (letter: Letter, papers: [Paper]) {
    read([Scan(part: "", octets: octets, mediaType: mediaType, name: name)], text: nil, as: kind)
  }

  /// A letter of several files; its words are `text` where that was written, else those of its scans.
  func read(_ scans: [Scan], text: String?, as kind: LetterKind?) -> (letter: Letter, papers: [Paper]) {
    var files = PaperFiles()
    let read = scanned(scans, &files)
    guard let text else {
      let letter = LetterReader.read(scans: read, as: kind)
      return (letter, letter.documents.map { files[$0.part] })
    }
    var letter = LetterReader.read(text: text, channel: .form, file: nil, as: kind)
    letter.enclose(read)
    return (letter, letter.documents.map { files[$0.part] })
  }

  /// What some files are that lie beside a letter, each paper with its octets.
  func papers(_ scans: [Scan]) -> [(document: Document, paper: Paper)] {
    var files = PaperFiles()
    var letter = LetterReader.read(text: "", channel: .form, file: nil)
    letter.enclose(scanned(scans, &files))
    return letter.documents.map { ($0, files[$0.part]) }
  }

  /// One file of a letter on paper.
  struct Scan {
    /// Where its octets are found again: empty for a letter of one file.
    var part: String
    var octets: [UInt8]
    var mediaType: String
    var name: String?
  }

  /// Files of a letter, opened and read together so that none waits for another's last page.
  private func scanned(_ scans: [Scan], _ files: inout PaperFiles) -> [ScannedFile] {
    let archives = scans.map { Unpacking.unpack($0.octets, mediaType: $0.mediaType, name: $0.name) }
    let papers = zip(scans, archives).flatMap { scan, archive in
      archive.map { $0.files.map(\.octets) } ?? [scan.octets]
    }
    var outcomes = PaperRounds(scanner: scanner, steps: steps).read(papers)[...]
    return zip(scans, archives).map { scan, archive in
      files.add(scan.octets, at: scan.part)
      var opened: OpenedPart
      if let archive {
        let enclosed = archive.files.enumerated().map { index, file in
          let path = "\(scan.part)/\(index + 1)"
          files.add(file.octets, at: path)
          return EnclosedFile(
            part: path, name: file.name, mediaType: file.mediaType,
            look: look(outcomes.removeFirst(), file.octets.count, file.name))
        }
        opened = .archive(
          enclosed, remarks: archive.troubles.map(\.indonesian),
          defect: enclosed.isEmpty ? archive.troubles.first.map(Self.defect) : nil)
      } else {
        opened = .file(look(outcomes.removeFirst(), scan.octets.count, scan.name))
      }
      return ScannedFile(part: scan.part, name: scan.name, mediaType: scan.mediaType, opened: opened)
    }
  }

  /// Texts are read with the mail; messages and calendars enclosed are no papers to be read as pictures.
  private static func isPaper(_ mediaType: String) -> Bool {
    !mediaType.hasPrefix("text/") && !mediaType.hasPrefix("message/") && !mediaType.hasPrefix("multipart/")
      && mediaType != "application/pkcs7-signature"
  }

  private func look(_ outcome: PaperRounds.Outcome, _ octets: Int, _ name: String?) -> PaperLook {
    let text = outcome.text
    self.pages?.add(text.pages, of: name)
    let pages = text.pages.filter { !$0.text.isEmpty }.map(PaperPage.init)
    var look = PaperLook(
      findings: PaperReader.read(pages, name: name), pages: pages,
      blankPages: text.pages.filter(\.text.isEmpty).map(\.number), defect: nil, remarks: [], wasRead: true,
      octets: octets)
    if let first = outcome.left.first, let last = outcome.left.last {
      let numbers = first == last ? "\(first)" : "\(first) sampai \(last)"
      look.remarks.append("Halaman \(numbers) belum dibaca otomatis karena waktunya habis; mohon diperiksa.")
    }
    for trouble in text.troubles {
      switch trouble {
      case .encrypted: look.defect = Self.defect(trouble)
      case .tooLarge where pages.isEmpty, .ratioExceeded where pages.isEmpty:
        look.defect = Self.defect(trouble)
      case .damaged where pages.isEmpty && !look.isSlight: look.defect = Self.defect(trouble)
      case .missingProgram, .failedProgram, .unsupported, .timedOut, .tooLarge, .ratioExceeded, .damaged:
        look.remarks.append(trouble.indonesian)
        if pages.isEmpty { (look.wasRead, look.unread) = (false, Self.unread(trouble)) }
      default: look.remarks.append(trouble.indonesian)
      }
    }
    return look
  }

  /// Why nobody has read a file yet.
  private static func unread(_ trouble: Trouble) -> String? {
    switch trouble {
    case .missingProgram: "program pembaca tidak terpasang"
    case .failedProgram: "program pembaca gagal"
    case .timedOut: "waktu pembacaan habis"
    case .unsupported: "jenis berkas ini tidak dibaca otomatis"
    default: nil
    }
  }

  /// A trouble's sentence as the reason why something cannot be read.
  private static func defect(_ trouble: Trouble) -> String {
    switch trouble {
    case .encrypted: "terkunci kata sandi; mohon dikirim ulang tanpa kata sandi"
    case .damaged(let what): "berkas rusak atau terpotong (\(what))"
    case .ratioExceeded: "isi arsipnya mengembang tidak wajar"
    case .nestedTooDeep: "arsip di dalam arsip terlalu dalam"
    case .tooManyFiles(let count): "arsipnya berisi lebih dari \(count) berkas"
    case .tooLarge: "gambar atau berkasnya terlalu besar; mohon dikirim ulang dengan ukuran wajar"
    default: "isinya tidak dapat dibuka"
    }
  }
}

/// The octets of a letter's papers by their part; papers of one part share them.
private struct PaperFiles {
  private var papers: [String: Paper] = [:]

  mutating func add(_ octets: [UInt8], at part: String) {
    if papers[part] == nil { papers[part] = Paper(octets: octets) }
  }

  subscript(part: String) -> Paper { papers[part] ?? Paper(octets: []) }
}

/// Steps that several threads have made.
final class StepCount: Sendable {
  private let count = Mutex(0)

  var value: Int { count.withLock { $0 } }

  func increase() { count.withLock { $0 &+= 1 } }
}
