import Civil
import Desk
import Disk
import Mime
import Records

/// The copies of our letters in the case folders, and the places they are laid out at: `outbox/` for the folder
/// transport, `print/` for the post.
struct Outbox {
  private let folder: OfficeFolder

  init(_ folder: OfficeFolder) {
    self.folder = folder
  }

  /// A letter's copy, in the form it leaves in.
  enum Copy {
    /// A mail, `.eml`.
    case mail(String)
    /// A letter on paper, `.txt` with `.html` beside it.
    case paper(String)
  }

  /// The copy of a letter in its case folder, or among the letters without a case; `nil` when it is gone.
  func copy(of entry: LetterEntry) throws -> Copy? {
    for year in Set([entry.created.date(in: .wib).year, entry.created.date(in: .wit).year]).sorted() {
      let home = entry.id.map { folder.caseFolder($0) } ?? folder.strays(year: year)
      let stem = "\(home)/surat-keluar/\(entry.key)"
      if try DiskFile.info(stem + ".eml") != nil { return .mail(stem + ".eml") }
      if try DiskFile.info(stem + ".txt") != nil { return .paper(stem + ".txt") }
    }
    return nil
  }

  /// The address a mail goes to; `nil` when it has none.
  static func recipient(_ path: String) throws -> String? {
    Message.read(try DiskFile.read(path, limit: Batch.letterLimit)).to.first?.address
  }

  /// Lays a mail into `outbox/`.
  func layMail(_ path: String, _ key: String) throws {
    try lay(path, at: "\(folder.outbox)/\(key).eml")
  }

  /// Lays a letter on paper into `print/`.
  func layPaper(_ path: String, _ key: String) throws {
    try lay(path, at: "\(folder.print)/\(key).txt")
    let html = String(path.dropLast(4)) + ".html"
    if try DiskFile.info(html) != nil { try lay(html, at: "\(folder.print)/\(key).html") }
  }

  /// Lays a mail that did not arrive into `print/`, as letter and as page, with a note for the officer beside it.
  ///
  /// `why`: Indonesian, for the officer alone; it may hold the mail server's words.
  func layReturned(_ entry: LetterEntry, why: String) throws {
    switch try copy(of: entry) {
    case .paper(let path): try layPaper(path, entry.key)
    case .mail(let path):
      let message = Message.read(try DiskFile.read(path, limit: Batch.letterLimit))
      for part in message.parts where part.type == "text/plain" || part.type == "text/html" {
        let suffix = part.type == "text/html" ? "html" : "txt"
        let target = "\(folder.print)/\(entry.key).\(suffix)"
        guard try DiskFile.info(target) == nil else { continue }
        try DiskFile.replace(target, with: Array(message.octets(at: part.path)), mode: 0o600, sync: false)
      }
    case nil: break
    }
    let text =
      "Surat \(entry.key) tidak sampai lewat surat elektronik.\n\(why)\n\n"
      + "Cetak surat di samping catatan ini dan kirimkan lewat pos, atau hubungi pemohon lewat telepon.\n"
      + "Alamat pemohon ada di berkas" + (entry.id.map { " \($0.text)" } ?? "") + ".\n"
    try DiskFile.replace(
      "\(folder.print)/\(entry.key).catatan.txt", with: Array(text.utf8), mode: 0o600, sync: false)
  }

  private func lay(_ source: String, at target: String) throws {
    if try DiskFile.info(target) == nil { try DiskFile.link(source, to: target) }
  }
}
