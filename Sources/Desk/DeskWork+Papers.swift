import Digests
import Letters
import Records

// Where a letter and its papers lie in the case folder, and what the case's data says of them.

extension DeskWork {
  /// How many letters from outside the case holds already.
  func letterCount(of id: CaseID) -> Int {
    register.case(id)?.files.count { $0.role == "original" } ?? 0
  }

  /// The name of the n-th letter of a case.
  func originalPath(number: Int) -> String {
    "surat-masuk-\(pad(number)).\(intake.fileExtension)"
  }

  /// The letter's papers as the case keeps them, named by us. Papers of one file share it; a letter that is itself a
  /// scan holds its papers.
  func storedDocuments(letterNumber: Int) -> [StoredDocument] {
    let paths = paperPaths(letterNumber: letterNumber)
    return zip(letter.documents, intake.papers).enumerated().map { index, pair in
      let (document, paper) = pair
      var stored = StoredDocument(
        document: document.document.rawValue, file: paths[index], name: document.file,
        mediaType: document.mediaType, size: paper.octets.count, sha256: paper.digest.hex,
        isReadable: document.readable, reason: document.reason, holder: document.holder.rawValue,
        evidence: document.evidence)
      stored.pages = document.pages
      stored.note = document.facts.indonesian
      return stored
    }
  }

  /// The files of the letter and its papers.
  func files(letterNumber: Int) -> [Decision.File] {
    [.init(path: originalPath(number: letterNumber), content: .original)]
      + ownFiles(letterNumber: letterNumber).map { .init(path: $0.path, content: .paper($0.index)) }
  }

  /// The journal's acts for the letter and its papers.
  func keepingAll(letterNumber: Int, in id: CaseID) -> [Act] {
    keeping(originalPath(number: letterNumber), in: id)
      + ownFiles(letterNumber: letterNumber).map { path, index in
        let paper = intake.papers[index]
        return .keep(
          Kept(id: id, file: path, digest: paper.digest, role: "attachment", octets: paper.octets.count))
      }
  }

  /// The files beside the letter, each once, with a paper that holds its octets.
  private func ownFiles(letterNumber: Int) -> [(path: String, index: Int)] {
    var files: [(path: String, index: Int)] = []
    for (index, path) in paperPaths(letterNumber: letterNumber).enumerated()
    where !letter.documents[index].part.isEmpty && !files.contains(where: { $0.path == path }) {
      files.append((path, index))
    }
    return files
  }

  /// For each paper the path of its file.
  private func paperPaths(letterNumber: Int) -> [String] {
    var paths: [String: String] = [:]
    return letter.documents.enumerated().map { index, document in
      if document.part.isEmpty { return originalPath(number: letterNumber) }
      if let path = paths[document.part] { return path }
      let suffix = FileKind.fileExtension(
        mediaType: document.mediaType, octets: intake.papers[index].octets)
      let kinds = Set(letter.documents.filter { $0.part == document.part }.map(\.document))
      let word = kinds.count > 1 ? "berkas" : document.document.rawValue
      let path = "lampiran/\(pad(letterNumber))-\(pad(paths.count + 1))-\(word).\(suffix)"
      paths[document.part] = path
      return path
    }
  }

  private func pad(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}

/// File name endings by what the octets are.
enum FileKind {
  /// The ending for a paper: by its first octets, else by its media type, else `bin`; never by the sender's name.
  static func fileExtension(mediaType: String, octets: [UInt8]) -> String {
    for (magic, suffix) in magics where octets.starts(with: magic) { return suffix }
    return types[mediaType] ?? "bin"
  }

  private static let magics: [([UInt8], String)] = [
    (Array("%PDF".utf8), "pdf"), ([0xFF, 0xD8, 0xFF], "jpg"), ([0x89, 0x50, 0x4E, 0x47], "png"),
    (Array("II*\0".utf8), "tif"), (Array("MM\0*".utf8), "tif"), (Array("GIF8".utf8), "gif"),
  ]

  /// HTML is kept as text so that no browser runs what a stranger wrote.
  private static let types = [
    "application/pdf": "pdf", "image/jpeg": "jpg", "image/png": "png", "image/tiff": "tif",
    "image/heic": "heic", "image/webp": "webp", "text/plain": "txt", "text/html": "txt",
    "message/rfc822": "eml", "application/zip": "zip", "application/msword": "doc", "application/rtf": "rtf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
    "application/vnd.oasis.opendocument.text": "odt",
  ]
}
