import Octets

/// The head of an office's form: its name, address, telephone and mail address, which are not the applicant's.
enum FormHead {
  /// The lines, those above a form's title that are its head made blank, so that places stay what they were.
  static func blanked(_ lines: [TextLine]) -> [TextLine] {
    var lines = lines
    for title in lines.indices where isTitle(lines[title]) && !isOwnHead(lines, title) {
      var at = title
      while at > 0, title - at < 12 {
        at -= 1
        if lines[at].isBlank { continue }
        guard isHead(lines[at].trimmed) else { break }
        lines[at].text = ""
      }
      // Below the title some offices print their address once more.
      for below in lines.indices.dropFirst(title + 1).prefix(4) where isAddress(lines[below].trimmed) {
        lines[below].text = ""
      }
    }
    return lines
  }

  /// `Perkumpulan Blora Terang`, its seat and telephone above `SURAT PERMOHONAN INFORMASI`: the applicant's own paper.
  private static func isOwnHead(_ lines: [TextLine], _ title: Int) -> Bool {
    let head = lines[max(0, title - 8)..<title]
    return head.contains { LineCells($0.text).cells.contains(where: BodyName.isBody) }
      && !LetterHead.isState(head)
      && !head.contains { Words($0.text).all.has(["ppid", "pemerintah", "dinas"]) }
  }

  private static func isTitle(_ line: TextLine) -> Bool {
    let words = Words(line.trimmed)
    guard words.all.count <= 10 else { return false }
    return titles.hits(in: words).contains { $0.range.lowerBound <= 1 }
      || isCapitals(line.trimmed) && capitals.hits(in: words).contains { $0.range.lowerBound == 0 }
  }

  /// Titles whose words also stand in a letter's subject.
  private static let capitals = Phrases([
    "surat permohonan|permintaan informasi|data", "permohonan|permintaan informasi publik",
    "surat keberatan", "pengajuan keberatan", "surat pernyataan|pengajuan keberatan", "permohonan keberatan",
    "lembar permohonan|permintaan", "blangko permohonan|permintaan", "formulir",
  ])

  private static let titles = Phrases([
    "formulir permohonan|permintaan informasi|data", "formulir pernyataan|pengajuan keberatan",
    "formulir keberatan", "formulir permohonan|permintaan", "pernyataan keberatan atas",
    "form permohonan|permintaan informasi|data", "form keberatan",
  ])

  private static func isHead(_ text: String) -> Bool {
    let words = Words(text).all
    if words.isEmpty || text.utf8.contains(0x40) && words.count <= 12 { return true }
    if let first = LabelReader.read(TextLine(text: text, part: "", offset: 0)).first, first.hasSeparator,
      [.name, .nik, .information, .purpose, .occupation].contains(first.label.field)
    {
      return false
    }
    return words.count <= 24 && words.has(marks) || isCapitals(text) || words.count <= 3
  }

  /// `Email: ppid@…`, `Jl. … Telp. …`: no form asks for these without a label of its own.
  private static func isAddress(_ text: String) -> Bool {
    guard let address = MailAddress.find(text)?.lowered else { return false }
    return address.begins("ppid@") || address.ends(".go.id") && text.lowered.begins("email")
  }

  private static func isCapitals(_ text: String) -> Bool {
    text.utf8.contains(where: \.isAlpha) && !text.utf8.contains { (0x61...0x7A).contains($0) }
  }

  private static let marks: Set<String> = [
    "pemerintah", "ppid", "pejabat", "dinas", "badan", "kabupaten", "kota", "kecamatan", "kelurahan",
    "provinsi",
    "sekretariat", "telepon", "fax", "faksimili", "jalan", "website", "email", "lampiran", "republik", "kode",
    "kementerian", "komisi", "rangkap", "gampong", "desa", "laman",
  ]
}
