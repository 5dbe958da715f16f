import Octets

/// The recogniser, by its program.
struct Tesseract: Sendable {
  let bench: Workbench
  /// Languages joined by `+`.
  let languages: String
  /// Whether it can tell which way is up.
  let hasOrientation: Bool

  /// Asks the program which languages it has: Indonesian with English where it can, else what there is.
  /// Throws when it is not installed.
  init(_ bench: Workbench) throws(Trouble) {
    self.bench = bench
    let output = try bench.run(
      "tesseract", ["--list-langs"], until: bench.deadline.orSooner(seconds: ProgramHealth.patience),
      isWork: false)
    let installed = output.split(separator: 0x0A).dropFirst().map { String(decoding: $0, as: UTF8.self) }
    let wanted = ["ind", "eng"].filter(installed.contains)
    hasOrientation = installed.contains("osd")
    guard let first = wanted.first ?? installed.first(where: { $0 != "osd" && $0 != "equ" }) else {
      throw .missingProgram("tesseract-ocr-ind")
    }
    languages = wanted.isEmpty ? first : wanted.joined(separator: "+")
  }

  /// How the page's parts are found (`--psm`).
  enum Layout: Int {
    case automatic = 3
    case block = 6
    case line = 7
    case sparse = 11
  }

  /// Reads a picture. `isUneven`: for light that is not the same everywhere, each point is judged by those
  /// around it (Sauvola). `isNumber`: nothing but digits stands there.
  func read(
    _ raster: Raster, _ layout: Layout = .automatic, isUneven: Bool = false,
    isNumber: Bool = false, rotation: Int = 0, until deadline: Deadline
  ) throws(Trouble) -> Reading {
    var arguments = [raster.path, "-", "-l", languages, "--oem", "1", "--psm", "\(layout.rawValue)"]
    if isUneven { arguments += ["-c", "thresholding_method=2"] }
    if isNumber { arguments += ["-c", "tessedit_char_whitelist=0123456789"] }
    let output = try bench.run("tesseract", arguments + ["tsv"], until: deadline)
    // The names of the columns come first, whatever is on the page.
    guard output.starts(with: "level\t".utf8) else { throw .failedProgram("tesseract") }
    return Reading(words: Self.words(output), rotation: rotation, width: raster.width)
  }

  /// Reads a picture of one line in the language whose model knows figures and mail addresses best. `isNumber`: nothing
  /// but digits stands there.
  func line(_ raster: Raster, isNumber: Bool = false, until deadline: Deadline) throws(Trouble) -> String {
    let language = languages.utf8.contains(0x2B) ? "eng" : languages
    let output = try bench.run(
      "tesseract",
      [raster.path, "-", "-l", language, "--oem", "1", "--psm", "\(Layout.line.rawValue)"]
        + (isNumber ? ["-c", "tessedit_char_whitelist=0123456789"] : []), until: deadline)
    return String(decoding: output, as: UTF8.self)
  }

  /// A picture of one line, stored at a height in points; three times its own at most, never smaller.
  func stored(_ line: GreyPicture, height: Double) throws(Trouble) -> Raster {
    try bench.store(line.turned(by: 0, scale: min(3, max(1, height / Double(max(1, line.height))))))
  }

  /// Degrees clockwise by which a picture must be turned to stand upright, and how sure that is (above 1 is
  /// likely); `nil` when there are too few letters to tell.
  func orientation(_ raster: Raster, until deadline: Deadline) throws(Trouble) -> (
    degrees: Int, sureness: Double
  )? {
    guard hasOrientation else { return nil }
    let output: [UInt8]
    do throws(Trouble) {
      output = try bench.run("tesseract", [raster.path, "-", "--psm", "0"], until: deadline)
    } catch .failedProgram {
      return nil  // ok: it fails when the picture has too few letters
    }
    var degrees: Int?
    var sureness = 0.0
    for line in output.split(separator: 0x0A) {
      guard let colon = line.firstIndex(of: 0x3A) else { continue }
      let value = String(decoding: line[(colon + 1)...].trimmed, as: UTF8.self)
      if line.starts(with: "Rotate".utf8) { degrees = Int(value) }
      if line.starts(with: "Orientation confidence".utf8) { sureness = Double(value) ?? 0 }
    }
    guard let degrees, [0, 90, 180, 270].contains(degrees) else { return nil }
    return (degrees, sureness)
  }

  /// The rows of level 5: level page block par line word left top width height conf text.
  static func words(_ output: [UInt8]) -> [OcrWord] {
    var words: [OcrWord] = []
    var lastLine: [Int] = []
    var line = -1
    var paragraph = -1
    for row in output.split(separator: 0x0A) {
      let cells = row.split(separator: 0x09, maxSplits: 11, omittingEmptySubsequences: false)
      guard cells.count == 12, cells[0].elementsEqual("5".utf8) else { continue }
      let numbers = cells[1..<10].compactMap { Int(String(decoding: $0, as: UTF8.self)) }
      let text = String(decoding: cells[11].trimmed, as: UTF8.self)
      guard numbers.count == 9, let confidence = Double(String(decoding: cells[10], as: UTF8.self)),
        !text.isEmpty
      else { continue }
      let place = Array(numbers[1...3])
      if place != lastLine {
        line += 1
        if lastLine.isEmpty || place[..<2] != lastLine[..<2] { paragraph += 1 }
        lastLine = place
      }
      words.append(
        OcrWord(
          text: WordSense.plain(text), confidence: min(1, max(0, confidence / 100)), left: numbers[5],
          top: numbers[6], width: numbers[7], height: numbers[8], line: line, paragraph: paragraph))
    }
    return words
  }
}
