import Digests
import Mime
package import Tools

/// Reads documents: text where they hold text, recognised words where they hold pictures.
package struct DocumentScanner: Sendable {
  private let limits: ScanLimits
  private let cache: ScanCache?
  private let find: @Sendable (String) -> Program?
  private let health = ProgramHealth()

  /// `limits`: how much of a document is read. `cache`: where results are kept; `nil` keeps none.
  package init(limits: ScanLimits = .init(), cache: ScanCache? = nil) {
    self.init(limits: limits, cache: cache, find: Program.find)
  }

  /// `find`: how programs are found, for machines that lack some.
  package init(
    limits: ScanLimits = .init(), cache: ScanCache? = nil,
    find: @escaping @Sendable (String) -> Program?
  ) {
    self.limits = limits
    self.cache = cache
    self.find = find
  }

  /// The text of a document. Never fails: what could not be read is told in its troubles.
  ///
  /// What it is is told by its octets; `mediaType` and `name` are hints where these say nothing.
  package func read(_ octets: [UInt8], mediaType: String, name: String?) -> DocumentText {
    begin(octets, pages: .max, seconds: .max).text
  }

  /// The text of a document's first pages, and the numbers of those that are left for `goOn`; none are when all was
  /// read, or nothing can be. Only a document that is read in one is kept by the cache.
  ///
  /// `pages`: how many are read. `seconds`: the time for it, where that is less than the limit.
  package func begin(_ octets: [UInt8], pages: Int, seconds: Int) -> (text: DocumentText, left: [Int]) {
    guard octets.count <= limits.octets else { return (DocumentText(.tooLarge), []) }
    guard !octets.isEmpty else { return (DocumentText(.damaged("kosong")), []) }
    let digest = cache.map { _ in Digest(of: octets) }
    if let digest, let known = cache?.result(of: digest, limits: limits) { return (known, []) }
    let (text, left) = part(octets, .first(pages), seconds)
    if let digest, left.isEmpty { cache?.keep(text, of: digest, limits: limits) }
    return (text, left)
  }

  /// The text of some more pages of a document, by their numbers.
  package func goOn(_ octets: [UInt8], pages: [Int], seconds: Int) -> DocumentText {
    part(octets, .these(Set(pages)), seconds).text
  }

  /// Keeps what was read of a document part by part, so that it is not read again.
  package func keep(_ text: DocumentText, of octets: [UInt8]) {
    cache?.keep(text, of: Digest(of: octets), limits: limits)
  }

  /// Forgets which programs did not work: a new round tries them again.
  package func refresh() { health.forget() }

  /// Which pages are read.
  private enum Choice {
    case first(Int)
    case these(Set<Int>)

    /// Those of some pages that are read, and those that are left.
    func split(_ numbers: [Int]) -> (now: [Int], left: [Int]) {
      switch self {
      case .first(let count): (Array(numbers.prefix(count)), Array(numbers.dropFirst(count)))
      case .these(let chosen): (numbers.filter(chosen.contains), [])
      }
    }
  }

  private func part(_ octets: [UInt8], _ choice: Choice, _ seconds: Int) -> (text: DocumentText, left: [Int])
  {
    var left: [Int] = []
    do throws(Trouble) {
      return (try readThrowing(octets, ContentFormat.of(octets), choice, seconds, &left), left)
    } catch {
      return (DocumentText(error), [])
    }
  }

  private func bench(_ seconds: Int = .max) throws(Trouble) -> Workbench {
    var limits = self.limits
    limits.documentSeconds = min(seconds, limits.documentSeconds)
    return try Workbench(limits: limits, health: health, find: find)
  }

  /// Pictures of a document's pages, for a person to look at: JPEG, upright where the document says which way
  /// up it is, at most `ScanLimits.pictures`. Empty for documents without pages to picture, and when they
  /// cannot be made.
  package func pictures(_ octets: [UInt8], mediaType: String) -> [PagePicture] {
    guard octets.count <= limits.octets else { return [] }
    do throws(Trouble) {
      return try PagePictures(bench: bench()).make(octets, ContentFormat.of(octets))
    } catch {
      return []  // ok: the same trouble is told when the document is read
    }
  }

  private func readThrowing(
    _ octets: [UInt8], _ format: ContentFormat, _ choice: Choice, _ seconds: Int, _ left: inout [Int]
  ) throws(Trouble) -> DocumentText {
    switch format {
    case .pdf: return try pdf(octets, choice, seconds, &left)
    case .jpeg, .png, .tiff, .gif, .bmp, .webp, .heic:
      return try picture(octets, format, choice, seconds, &left)
    case .docx, .odt: return try office(octets, format, seconds)
    case .rtf: return digital(RtfReader.pages(octets, limit: limits.textOctets * 8))
    case .ole: return digital(try LegacyWord.pages(octets, try bench(seconds)))
    case .text, .message, .xml: return digital([plain(Charset.text(octets, label: nil))])
    case .html: return digital([plain(HtmlText.readable(Charset.text(octets, label: nil, isMarkup: true)))])
    case .zip:
      guard ZipDirectory.names(octets, limit: .max) != nil else { throw .damaged("ZIP") }
      throw .unsupported("arsip ZIP")
    default: throw .unsupported(format.indonesian)
    }
  }

  private func plain(_ text: String) -> String {
    DigitalText.tidied(Array(text.utf8.prefix(limits.textOctets * 8))[...])
  }

  private func digital(_ pages: [String]) -> DocumentText {
    DocumentText(
      pages: pages.enumerated().filter { !$0.element.isEmpty }.map {
        PageText(number: $0.offset + 1, text: $0.element, source: .digital)
      })
  }

  /// Pictures in a document become pages behind its own.
  private func office(
    _ octets: [UInt8], _ format: ContentFormat, _ seconds: Int
  ) throws(Trouble) -> DocumentText {
    let document = try OfficeDocument(octets, format, limits: limits)
    var text = digital(document.pages)
    for picture in document.pictures {
      do throws(Trouble) {
        var left: [Int] = []
        let read = try self.picture(picture, ContentFormat.of(picture), .first(.max), seconds, &left)
        for var page in read.pages where page.source == .ocr {
          page.number = (text.pages.last?.number ?? 0) + 1
          text.pages.append(page)
        }
        text.troubles += read.troubles.filter { !text.troubles.contains($0) }
      } catch {
        if !text.troubles.contains(error) { text.troubles.append(error) }
      }
    }
    return text
  }

  private func picture(
    _ octets: [UInt8], _ format: ContentFormat, _ choice: Choice, _ seconds: Int, _ left: inout [Int]
  ) throws(Trouble) -> DocumentText {
    let bench = try bench(seconds)
    let (sheets, troubles) = try Pictures(bench: bench).pages(octets, format)
    let reader = PageReader(tesseract: try Tesseract(bench))
    let numbers = choice.split(Array(sheets.indices.map { $0 + 1 }))
    left = numbers.left
    let sources = numbers.now.map { number in
      let sheet = sheets[number - 1]
      return PageSource(number: number) { deadline throws(Trouble) in
        try bench.render(sheet, scale: Pictures.scale(sheet, limits: bench.limits), until: deadline)
      }
    }
    let outcomes = Parallel.map(sources) { Self.outcome($0, reader) }
    return Self.joined(outcomes, troubles)
  }

  private func pdf(
    _ octets: [UInt8], _ choice: Choice, _ seconds: Int, _ left: inout [Int]
  ) throws(Trouble) -> DocumentText {
    let bench = try bench(seconds)
    let document = try PdfDocument(octets, bench)
    let numbers = choice.split(document.chosen)
    let pages = try document.pages(numbers.now)
    left = numbers.left
    var troubles: [Trouble] = document.count > document.chosen.count ? [.tooManyPages(document.count)] : []
    let verdicts = pages.map { DigitalText.judge($0.text, coverage: $0.coverage) }
    var reader: PageReader?
    let drawn = pages.map { DigitalMarks.areMissing(in: $0.text) }
    if verdicts.contains(where: { $0 != .enough }) || drawn.contains(true) {
      do throws(Trouble) {
        reader = PageReader(tesseract: try Tesseract(bench))
      } catch {
        troubles.append(error)
      }
    }
    let work = zip(zip(pages, verdicts), drawn).map { ($0.0.0, $0.0.1, $0.1) }
    let outcomes = Parallel.map(work) { [reader] page, verdict, isDrawn in
      let own = PageText(
        number: page.number, text: page.text, source: page.text.isEmpty ? .none : .digital)
      if verdict == .enough, isDrawn, let reader {
        var marked = own
        let read = Self.outcome(document.source(page), reader).text
        marked.text = DigitalMarks.transferred(from: read.text, to: own.text)
        return PageOutcome(text: marked)
      }
      guard verdict != .enough, let reader else { return PageOutcome(text: own) }
      var outcome = Self.outcome(document.source(page), reader)
      outcome.text = Self.better(own, outcome.text, verdict)
      return outcome
    }
    return Self.joined(outcomes, troubles)
  }

  /// Of a page's own text and its recognised one.
  private static func better(_ own: PageText, _ read: PageText, _ verdict: DigitalText.Verdict) -> PageText {
    if read.source == .none { return own }
    if verdict == .pictureToo { return DigitalText.supplemented(own, by: read) }
    let words = (WordSense.wordCount(own.text), WordSense.wordCount(read.text))
    return words.1 >= words.0 ? read : own
  }

  private static func outcome(_ source: PageSource, _ reader: PageReader) -> PageOutcome {
    do throws(Trouble) {
      let (text, trouble) = try reader.read(source)
      return PageOutcome(text: text, trouble: trouble)
    } catch {
      return PageOutcome(text: .blank(source.number), trouble: error)
    }
  }

  private static func joined(_ outcomes: [PageOutcome], _ troubles: [Trouble]) -> DocumentText {
    var troubles = troubles
    for case let trouble? in outcomes.map(\.trouble) where !troubles.contains(trouble) {
      troubles.append(trouble)
    }
    return DocumentText(pages: outcomes.map(\.text), troubles: troubles)
  }
}
