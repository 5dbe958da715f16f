import Octets

/// A PDF in the work folder: its own text first, pictures of its pages where that does not do.
struct PdfDocument {
  /// Own text of a page, and what else must be known to decide about it.
  struct Page {
    var number: Int
    /// What the page holds as text, lines ending in LF.
    var text: String
    /// In points.
    var size: (width: Double, height: Double)
    /// How much of it pictures cover, 0...1.
    var coverage: Double
    /// Points an inch of the largest picture; 0 without one.
    var resolution: Int
  }

  let bench: Workbench
  /// Where it stands in the work folder.
  let path: String
  /// Pages of the document.
  let count: Int
  private let facts: PdfFacts

  /// Throws `encrypted` or `damaged` when it cannot be opened.
  init(_ octets: [UInt8], _ bench: Workbench) throws(Trouble) {
    self.bench = bench
    path = try bench.put(octets, ".pdf")
    // A PDF that opens without a password may still name encryption; one that does not open is told by the name.
    let output = try bench.run(
      "pdfinfo", ["-f", "1", "-l", "100000", path], until: bench.deadline.orSooner(seconds: 60),
      refusal: octets.place(of: "/Encrypt") != nil ? .encrypted : .damaged("PDF"))
    facts = PdfFacts(output)
    count = facts.pages
    guard count > 0 else {
      throw output.place(of: "Pages:") != nil ? .damaged("PDF") : .failedProgram("pdfinfo")
    }
  }

  /// The pages that are read: all, or of a long document the first and the last.
  var chosen: [Int] {
    let limits = bench.limits
    guard count > limits.pages else { return Array(1...count) }
    let head = min(count, limits.leadingPages)
    return Array(1...max(1, head)) + Array(max(head + 1, count - limits.trailingPages + 1)...count)
  }

  /// The own text of some of the chosen pages, without any picture read.
  func pages(_ chosen: [Int]) throws(Trouble) -> [Page] {
    var texts: [Int: String] = [:]
    var images = PdfImageList([])
    for range in Self.ranges(chosen) {
      for (offset, text) in try text(range).enumerated() { texts[range.lowerBound + offset] = text }
      let list = try bench.run(
        "pdfimages", ["-list", "-f", "\(range.lowerBound)", "-l", "\(range.upperBound)", path],
        until: bench.deadline.orSooner(seconds: 60))
      images.add(list)
    }
    return chosen.map { number in
      let size = facts.sizes[number] ?? (595, 842)
      return Page(
        number: number, text: texts[number] ?? "", size: size,
        coverage: images.coverage(of: number, size: size),
        resolution: images.largest(on: number)?.resolution ?? 0)
    }
  }

  /// A page as a picture to recognise. A scan is best at its own resolution; more dots than were scanned cost
  /// time and tell nothing.
  func source(_ page: Page) -> PageSource {
    let own = page.coverage > 0.4 ? page.resolution : 0
    let resolution = own == 0 || own > 300 ? 300 : (own >= 190 ? own : min(300, max(200, own * 2)))
    return PageSource(number: page.number) { [bench, path] deadline throws(Trouble) in
      try bench.render(path, page: page.number, size: page.size, resolution: resolution, until: deadline)
    }
  }

  private func text(_ range: ClosedRange<Int>) throws(Trouble) -> [String] {
    let output = try bench.run(
      "pdftotext",
      [
        "-layout", "-enc", "UTF-8", "-eol", "unix", "-f", "\(range.lowerBound)", "-l", "\(range.upperBound)",
        path,
        "-",
      ], until: bench.deadline.orSooner(seconds: 60),
      output: bench.limits.textOctets * (range.count + 1))
    return output.split(separator: 0x0C, omittingEmptySubsequences: false).prefix(range.count)
      .map { DigitalText.tidied($0.prefix(bench.limits.textOctets)) }
  }

  private static func ranges(_ numbers: [Int]) -> [ClosedRange<Int>] {
    var ranges: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = ranges.last, last.upperBound == number - 1 {
        ranges[ranges.count - 1] = last.lowerBound...number
      } else {
        ranges.append(number...number)
      }
    }
    return ranges
  }
}
