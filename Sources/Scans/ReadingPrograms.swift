package import Tools

/// The programs that reading documents needs: which of them are installed, and how to get the others.
package struct ReadingPrograms: Sendable {
  /// What is there: names of programs, tesseract with its languages.
  package private(set) var present: [String] = []
  /// What is not.
  package private(set) var lacks: [Lack] = []

  /// Something that is not there.
  package struct Lack: Sendable, Equatable {
    /// What it is, in a word or two.
    package var what: String
    /// What is not read without it (English).
    package var effect: String
    /// Debian's packages.
    package var packages: [String]
  }

  /// One of these programs does; the package brings the first.
  private struct Need {
    var names: [String]
    var package: String
    var effect: String
  }

  private static let needs = [
    Need(names: ["pdfinfo"], package: "poppler-utils", effect: "no PDF is read"),
    Need(names: ["pdftotext"], package: "poppler-utils", effect: "no PDF is read"),
    Need(names: ["pdfimages"], package: "poppler-utils", effect: "no PDF is read"),
    Need(names: ["pdftoppm"], package: "poppler-utils", effect: "no scan or photo is read"),
    Need(
      names: ["heif-convert"], package: "libheif-examples", effect: "photos of iPhones (HEIC) are not read"),
    Need(names: ["dwebp"], package: "webp", effect: "WEBP pictures are not read"),
    Need(
      names: ["catdoc", "antiword", "soffice"], package: "catdoc",
      effect: "documents of old Word (DOC) are not read"),
  ]

  /// Looks for them. `find`: how programs are found.
  package init(find: @escaping @Sendable (String) -> Program? = Program.find) {
    recognition(find)
    for need in Self.needs {
      if let name = need.names.first(where: { find($0) != nil }) {
        present.append(name)
      } else {
        lacks.append(Lack(what: need.names[0], effect: need.effect, packages: [need.package]))
      }
    }
  }

  /// One line that installs all that lacks; `nil` when nothing does.
  package var remedy: String? {
    var packages: [String] = []
    for package in lacks.flatMap(\.packages) where !packages.contains(package) { packages.append(package) }
    return packages.isEmpty ? nil : "apt install " + packages.joined(separator: " ")
  }

  /// Tesseract, and the languages it has.
  private mutating func recognition(_ find: @escaping @Sendable (String) -> Program?) {
    guard find("tesseract") != nil else {
      lacks.append(
        Lack(
          what: "tesseract", effect: "no scan or photo is read",
          packages: ["tesseract-ocr", "tesseract-ocr-ind"]))
      return
    }
    let languages: [String]
    do throws(Trouble) {
      let bench = try Workbench(limits: ScanLimits(), find: find)
      let output = try bench.run(
        "tesseract", ["--list-langs"], until: bench.deadline.orSooner(seconds: 20))
      languages = output.split(separator: 0x0A).dropFirst().map { String(decoding: $0, as: UTF8.self) }
    } catch {
      lacks.append(
        Lack(
          what: "tesseract", effect: "it is there but does not run, so that no scan or photo is read",
          packages: ["tesseract-ocr", "tesseract-ocr-ind"]))
      return
    }
    let wanted = [
      ("ind", "Indonesian scans are read badly"), ("eng", "scans are read worse"),
      ("osd", "scans that lie on their side are not read"),
    ]
    let found = wanted.map(\.0).filter(languages.contains)
    present.append("tesseract (\(found.joined(separator: ", ")))")
    for (language, effect) in wanted where !found.contains(language) {
      lacks.append(
        Lack(
          what: "tesseract's language \(language)", effect: effect, packages: ["tesseract-ocr-\(language)"]))
    }
  }
}
