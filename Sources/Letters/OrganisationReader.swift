import Octets

/// Which body asks, if one does, and whether it or only its member.
struct OrganisationReader: Sendable {
  /// The body's name; `nil` when none is named.
  private(set) var name: Found<String>?
  /// Whether the body itself is the applicant.
  private(set) var isApplicant = false

  /// Whether nothing but the words around the signature names it.
  var isFromSignature: Bool { name?.evidence.rule == "body in the signature" }

  private enum Link: Sendable { case leads, from, belongs }

  init(
    _ form: FormReader, _ prose: Prose, signature: SignatureReader.Signature?, display: String,
    hasProxy: Bool
  ) {
    if let entry = form.first(.organisation) ?? form.first(.organisation, of: [.giver]) {
      take(labelled: entry)
    }
    if name == nil || !isApplicant, let entry = form.first(.occupation) { take(occupation: entry) }
    if name == nil || !isApplicant, let entry = form.first(.name), BodyName.isBody(entry.text) {
      set(Self.head(entry), true, entry.at.evidence("name of a body"))
    }
    if name == nil || !isApplicant { take(prose) }
    if name == nil { take(subjectOf: prose) }
    // Beside a mandate's holder, names below the letter and in the sender are his firm's.
    if name == nil, !hasProxy, let signature { take(signature) }
    if name == nil, !hasProxy, !isOrdinary(form) { take(display: display) }
    if name != nil, !isApplicant, form.first(.legalNumber) != nil { isApplicant = true }
  }

  /// A body's name without the lines below it that say where it is and who speaks for it.
  private static func head(_ entry: Entry) -> String {
    let more = entry.lines.dropFirst().prefix { line in
      guard let first = Words(line).all.first else { return false }
      return !line.lowered.begins("d/a") && !PlaceWords.starts.contains(first.text)
        && !LabelWords.phones.contains(first.text)
        && !["diwakili", "alamat", "telepon", "email"].contains(first.text)
    }
    return (entry.lines.prefix(1) + more).joined(separator: " ").foldingBlanks.trimming(":=;,_|-")
  }

  /// Takes the name that is printed at the top of the writer's paper.
  mutating func take(head line: TextLine) { set(line.trimmed, true, line.evidence(ApplicantReader.headRule)) }

  /// Whether the writer names a job that leads no body.
  private func isOrdinary(_ form: FormReader) -> Bool {
    form.first(.occupation).map { !Words($0.text).all.has(Self.leaders) } ?? false
  }

  private mutating func set(_ text: String, _ applies: Bool, _ evidence: Evidence) {
    let plain = text.foldingBlanks.trimming(",;.()\"'")
    // `Lembaga Kajian Merdeka (LKM)`
    name = Found(value: plain.holds("(") && !plain.holds(")") ? plain + ")" : plain, evidence: evidence)
    isApplicant = applies
  }

  private mutating func take(labelled entry: Entry) {
    let text = entry.text
    // `Kantor: Jl. …`: where it is, not what it is called.
    if let first = Words(text).all.first, ["jalan", "gedung", "komplek", "kompleks"].contains(first.text) {
      return
    }
    // `Badan Hukum: AHU-0002219.AH.01.26`: its number, not its name.
    guard text.utf8.count(where: \.isDigit) * 3 < text.utf8.count, !text.begins("AHU") else { return }
    // `Instansi: dosen sejarah (secara pribadi)`
    guard !Words(text).all.has(["pribadi", "perorangan", "perseorangan"]) else { return }
    guard
      !["tidak ada", "diri sendiri", "sendiri", "perorangan", "pribadi", "n/a", "individu", "perseorangan"]
        .contains(text.lowered)
    else { return }
    set(text, !BodyName.isWorkplace(text) && !isState(text), entry.at.evidence("label organisation"))
  }

  /// `Jabatan : Ketua Ormas Laskar Bahari`
  private mutating func take(occupation entry: Entry) {
    let words = Words(entry.text)
    for at in words.all.indices {
      guard let span = BodyName.span(words, from: at) else { continue }
      set(words.slice(span), words.all[..<at].has(Self.leaders), entry.at.evidence("office in a body"))
      return
    }
  }

  private mutating func take(_ prose: Prose) {
    let words = prose.words
    for hit in Self.links.hits(in: words) {
      var from = hit.range.upperBound
      while from < words.all.count, from < hit.range.upperBound + 3,
        Self.fillers.contains(words.all[from].text)
      { from += 1 }
      guard from < words.all.count, words.gap(after: from - 1).count <= 4, isPlace(words, hit) else {
        continue
      }
      if let span = BodyName.span(words, from: from) {
        set(words.slice(span), hit.tag != .belongs, prose.evidence(span.lowerBound, hit.rule))
        return
      }
      if BodyName.workplaces.contains(words.all[from].text),
        let span = BodyName.span(words, from: from, anyStart: true), name == nil
      {
        set(words.slice(span), false, prose.evidence(span.lowerBound, hit.rule))
      }
    }
  }

  /// `Gerakan Peduli Rekaan (LSM) meminta salinan …`: the body is the sentence's subject.
  private mutating func take(subjectOf prose: Prose) {
    let words = prose.words
    for at in words.all.indices
    where at == 0 || words.all[at - 1].sentence != words.all[at].sentence
      || words.all[at - 1].text == "hormat" || words.gap(after: at - 1).first == 0x2C
    {
      // `redaksi Radio Komunitas Swara Lembah meminta …`
      let isEditors = words.all[at].text == "redaksi" && at + 1 < words.all.count
      guard
        let span = BodyName.span(words, from: at)
          ?? (isEditors && BodyName.workplaces.contains(words.all[at + 1].text)
            ? BodyName.span(words, from: at + 1, anyStart: true) : nil)
      else { continue }
      let next = words.after(span.upperBound - 1, 5)
      guard
        next.has([
          "meminta", "memohon", "mengajukan", "bermaksud", "beralamat", "diwakili", "berkedudukan",
          "menyampaikan", "mohon", "hereby", "requests", "request",
        ]),
        !next.prefix(2).has(["tahun", "yang"])
          || next.prefix(2).map(\.text) == ["yang", "diwakili"]
      else { continue }
      set(words.slice(span), true, prose.evidence(span.lowerBound, "body as subject"))
      return
    }
  }

  /// Links count near the letter's beginning or in its own voice, not inside what is asked.
  private func isPlace(_ words: Words, _ hit: Phrases<Link>.Hit) -> Bool {
    // `… tentang Keterbukaan Informasi Publik, kami Yayasan …`: a comma begins the writer's own words.
    var from = hit.range.lowerBound
    while from > max(0, hit.range.lowerBound - 7), !words.gap(after: from - 1).contains(0x2C) { from -= 1 }
    let before = words.before(hit.range.lowerBound, hit.range.lowerBound - from)
    return !before.has([
      "data", "daftar", "kontrak", "dokumen", "salinan", "informasi", "jumlah", "oleh", "hibah", "penerima",
      "kepada", "proyek", "laporan", "mengenai", "tentang",
    ])
  }

  private mutating func take(_ signature: SignatureReader.Signature) {
    for line in signature.around where !line.utf8.contains(0x3A) {
      let words = Words(line)
      for at in words.all.indices.prefix(4) {
        if let span = BodyName.span(words, from: at), !BodyName.isGeneric(words.slice(span)) {
          set(words.slice(span), true, signature.line.evidence("body in the signature"))
          return
        }
      }
    }
  }

  private mutating func take(display: String) {
    let words = Words(display)
    for at in words.all.indices.prefix(3)
    where at == 0
      || words.all[..<at].has(["sekretariat", "kantor", "admin", "sekretaris", "pengurus", "humas"])
    {
      if let span = BodyName.span(words, from: at) {
        set(words.slice(span), true, Evidence(part: "header:From", offset: 0, rule: "display name"))
        return
      }
    }
  }

  private func isState(_ text: String) -> Bool {
    Words(text).all.prefix(1).has([
      "dinas", "pemerintah", "kementerian", "kecamatan", "kelurahan", "polres", "polsek", "setda",
      "inspektorat", "puskesmas", "rsud",
    ])
  }

  static let leaders: Set<String> = [
    "ketua", "direktur", "pimpinan", "sekretaris", "koordinator", "manajer", "manager", "presiden",
    "bendahara", "kepala", "wakil", "pendiri", "pengurus", "perwakilan", "ketum", "sekjen", "penanggung",
    "pembina", "director", "chairman", "owner", "pemilik", "humas",
  ]

  private static let fillers: Set<String> = [
    "umum", "harian", "pengurus", "dari", "pada", "di", "utama", "eksekutif", "nama", "the", "of", "cabang",
    "wilayah", "daerah", "program", "dewan", "pimpinan",
  ]

  private static let links = Phrases<Link>([
    (
      .leads,
      [
        "ketua|direktur|pimpinan|sekretaris|koordinator|manajer|manager|presiden|bendahara|pengurus|perwakilan|pendiri|ketum|sekjen|pembina",
        "atas nama", "mewakili", "kuasa hukum|khusus", "kuasa dari", "bertindak untuk dan atas nama",
        "on behalf of", "director of",
        "chairman of", "dalam hal ini mewakili", "diwakili",
      ]
    ),
    (
      .from,
      [
        "bersama ini", "dengan ini", "melalui surat|email ini", "kami dari", "saya dari", "dari", "kami",
        "we are from", "we from", "from", "bersama ini kami",
      ]
    ),
    (
      .belongs,
      [
        "karyawan|pegawai|staf|anggota|mahasiswa|dosen|guru|peneliti|wartawan|jurnalis|reporter|mahasiswi|relawan|aktivis|kader",
        "bekerja di|pada", "student at|of", "working at|for",
      ]
    ),
  ])
}
