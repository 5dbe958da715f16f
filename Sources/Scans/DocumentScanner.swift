package import Tools

/// Reads documents: text where they hold text, recognised words where they hold pictures.
package struct DocumentScanner: Sendable {
  private let limits: ScanLimits
  private let find: @Sendable (String) -> Program?

  /// `limits`: how much of a document is read.
  package init(limits: ScanLimits = .init()) {
    self.init(limits: limits, find: Program.find)
  }

  /// `find`: how programs are found, for machines that lack some.
  package init(limits: ScanLimits, find: @escaping @Sendable (String) -> Program?) {
    self.limits = limits
    self.find = find
  }

  /// The text of a document. Never fails: what could not be read is told in its troubles.
  ///
  /// What it is is told by its octets; `mediaType` and `name` are hints where these say nothing.
  package func read(_ octets: [UInt8], mediaType: String, name: String?) -> DocumentText {
    guard octets.count <= limits.octets else { return DocumentText(.tooLarge) }
    guard !octets.isEmpty else { return DocumentText(.damaged("kosong")) }
    do throws(Trouble) {
      return try readThrowing(octets, ContentFormat.of(octets))
    } catch {
      return DocumentText(error)
    }
  }

  private func readThrowing(_ octets: [UInt8], _ format: ContentFormat) throws(Trouble) -> DocumentText {
    switch format {
    case .pdf: return try pdf(octets)
    case .jpeg, .png, .tiff, .gif, .bmp, .webp, .heic: return try picture(octets, format)
    default: throw .unsupported(format.indonesian)
    }
  }

  private func picture(_ octets: [UInt8], _ format: ContentFormat) throws(Trouble) -> DocumentText {
    let bench = try Workbench(limits: limits, find: find)
    let (sheets, troubles) = try Pictures(bench: bench).pages(octets, format)
    let reader = PageReader(tesseract: try Tesseract(bench))
    let sources = sheets.enumerated().map { index, sheet in
      PageSource(number: index + 1) { deadline throws(Trouble) in
        try bench.render(sheet, scale: Pictures.scale(sheet, limits: bench.limits), until: deadline)
      }
    }
    let outcomes = Parallel.map(sources) { Self.outcome($0, reader) }
    return Self.joined(outcomes, troubles)
  }

  private func pdf(_ octets: [UInt8]) throws(Trouble) -> DocumentText {
    let bench = try Workbench(limits: limits, find: find)
    let document = try PdfDocument(octets, bench)
    let pages = try document.pages()
    var troubles: [Trouble] = document.count > pages.count ? [.tooManyPages(document.count)] : []
    let verdicts = pages.map { DigitalText.judge($0.text, coverage: $0.coverage) }
    var reader: PageReader?
    if verdicts.contains(where: { $0 != .enough }) {
      do throws(Trouble) {
        reader = PageReader(tesseract: try Tesseract(bench))
      } catch {
        troubles.append(error)
      }
    }
    let outcomes = Parallel.map(Array(zip(pages, verdicts))) { [reader] page, verdict in
      let own = PageText(
        number: page.number, text: page.text, source: page.text.isEmpty ? .none : .digital)
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
