/// Who is the applicant, who acts for him, who uses the information.
struct PartyReader {
  private(set) var applicant: Found<String>?
  private(set) var proxy: String?
  private(set) var user: String?
  /// Where the mandate's giver is named in a sentence: what is told of a person behind it is told of him.
  private(set) var giverAt: Evidence?
  /// Whether the applicant writes himself, and only names who acts for him.
  private(set) var isOwnLetter = false
  /// Whose labelled fields are the applicant's, the surest first.
  private(set) var parties: [Party] = FormReader.asking

  /// `together`: who speaks for several people that a list names.
  init(
    _ form: FormReader, _ prose: Prose, signature: SignatureReader.Signature?, together: Found<String>? = nil
  ) {
    let writer = Self.named(form, [.writer, .applicant])
    let giver = Self.named(form, [.giver]) ?? ProseName.after(Self.givers, prose)
    let spoken = ProseName.writer(prose)
    user = Self.named(form, [.user])?.value ?? ProseName.after(Self.users, prose)?.value
    let named = Self.named(form, [.proxy])?.value ?? ProseName.after(Self.holders, prose)?.value
    if let giver, giver.value != spoken?.value || form.first(.name, of: [.giver]) != nil {
      applicant = giver
      if form.first(.name, of: [.giver]) == nil { giverAt = giver.evidence }
      proxy = named ?? writer?.value ?? spoken?.value ?? signature?.name
      if form.entries.contains(where: { $0.party == .giver && !$0.text.isEmpty }) {
        parties = [.giver, .applicant]
      } else {
        parties = [.applicant, .writer]
      }
      if form.entries.contains(where: { $0.party == .giver && $0.field == .name }),
        form.first(.name, of: [.applicant]) != nil
      {
        parties = [.giver]
      }
    } else if Self.bodies(prose) || Self.isCounsel(prose) {
      proxy = named ?? writer?.value ?? spoken?.value ?? signature?.name
    } else {
      applicant = together ?? writer ?? spoken
      proxy = together == nil ? named : nil
      isOwnLetter = spoken != nil && proxy != nil && form.first(.name, of: [.proxy]) == nil
      // `Saya Bayu, mewakili beliau … Data pemohon: Nama: Wiryo`
      if proxy == nil, let spoken, let name = Self.named(form, [.applicant]),
        name.value.lowered != spoken.value.lowered,
        Self.acting.stand(in: prose.words)
      {
        applicant = name
        proxy = spoken.value
      } else if proxy == nil, let spoken, let writer, !spoken.value.lowered.begins(writer.value.lowered),
        Self.isForClient(prose)
      {
        // `Kami yang bertanda tangan di bawah ini, Jonatan Wirawan, S.H., advokat …`, below it his client's fields.
        proxy = spoken.value
      }
    }
    if let name = applicant?.value, proxy?.lowered == name.lowered { proxy = nil }
  }

  private static let acting = Phrases([
    "mewakili", "kuasa dari|untuk", "surat kuasa", "atas nama beliau|ibu|bapak|ayah|orang",
  ])

  /// Whether somebody acts for a body by mandate: `selaku kuasa hukum PT Rekaan Abadi`.
  /// Whether who speaks says that he acts for a client by a mandate.
  private static func isForClient(_ prose: Prose) -> Bool {
    isByMandate(prose) && clients.stand(in: prose.words)
  }

  private static let clients = Phrases([
    "bertindak untuk dan atas nama", "klien kami|saya", "selaku|sebagai kuasa",
  ])

  private static func bodies(_ prose: Prose) -> Bool {
    mandates.hits(in: prose.words).contains { BodyName.span(prose.words, from: $0.range.upperBound) != nil }
  }

  /// Whether a text says that its writer acts by mandate.
  static func isByMandate(_ prose: Prose) -> Bool { acted.stand(in: prose.words) }

  private static let acted = Phrases([
    "kuasa pemohon", "selaku|sebagai kuasa", "penerima kuasa", "klien kami|saya", "kuasa hukum",
    "surat kuasa khusus", "bertindak untuk dan atas nama",
  ])

  private static let mandates = Phrases([
    "selaku|sebagai kuasa hukum", "selaku|sebagai kuasa hukum dari", "kuasa hukum dari",
    "selaku|sebagai kuasa dari", "kuasa dari",
  ])

  /// `Advokat …, bertindak berdasarkan surat kuasa … untuk dan atas nama Koperasi …`
  private static func isCounsel(_ prose: Prose) -> Bool {
    counsel.hits(in: prose.words).contains { hit in
      BodyName.span(prose.words, from: hit.range.upperBound) != nil
        && prose.words.all[prose.words.sentence(around: hit.range.lowerBound)].has([
          "advokat", "kuasa", "pengacara", "penasihat",
        ])
    }
  }

  private static let counsel = Phrases(["untuk dan atas nama", "bertindak atas nama", "mewakili"])

  private static func named(_ form: FormReader, _ parties: [Party]) -> Found<String>? {
    for entry in form.all(.name, of: parties) {
      // `Pemberi kuasa,   Penerima kuasa,`: two signatures side by side.
      if BodyName.isBody(entry.text) || PersonName.isRole(Words(entry.text))
        || LabelGrammar.label(LabelScan.words(entry.text)) != nil
      {
        continue
      }
      if let name = PersonName.clean(entry.text) {
        return Found(value: name, evidence: entry.at.evidence("label name"))
      }
    }
    return nil
  }

  private static let givers = Phrases([
    "selaku|sebagai kuasa dari", "selaku|sebagai kuasa hukum dari", "selaku|sebagai kuasa hukum",
    "kuasa hukum dari", "kuasa dari", "bertindak untuk dan atas nama", "untuk dan atas nama",
    "atas nama klien kami|saya", "mewakili klien kami|saya", "mewakili", "pemberi kuasa yaitu|adalah",
    "on behalf of",
    "untuk kepentingan hukum", "kepentingan hukum klien kami|saya", "diberi kuasa oleh",
    "mendapat|mendapatkan|menerima kuasa dari", "dikuasakan oleh",
    "selaku penerima kuasa dari", "klien kami|saya yaitu", "klien kami|saya", "my client", "our client",
  ])

  private static let holders = Phrases([
    "memberi|memberikan kuasa kepada", "memberi|memberikan kuasa penuh kepada", "menguasakan kepada",
    "kami kuasakan kepada", "saya kuasakan kepada", "dikuasakan kepada", "kuasa hukum saya|kami",
    "memberi|memberikan kuasa khusus kepada", "diwakili oleh kuasa", "diwakili kuasa hukum",
    "diwakili oleh kuasa hukumnya",
  ])

  private static let users = Phrases([
    "pengguna informasi adalah|yaitu", "pengguna informasinya adalah|yaitu",
    "informasi ini akan digunakan oleh", "informasi tersebut akan digunakan oleh", "akan digunakan oleh",
    "pengguna informasi", "digunakan oleh",
  ])
}

/// Whether one person asks, several, or a body.
enum TypeReader {
  /// The form's own answer; `nil` when it gives none.
  static func category(_ form: FormReader, _ lines: [TextLine]) -> ApplicantType? {
    // The alternatives stand in one row of boxes, whatever became of their label.
    let boxed = lines.filter { isPrinted($0.text) && TickBox.isTicked($0.text) }.map { [$0.text] }
    for entry in form.all(.category).map(\.lines) + boxed {
      let whole = entry.joined(separator: " ")
      let text = TickBox.chosen(entry)?.joined(separator: " ") ?? (options(whole) > 1 ? "" : whole)
      let words = Words(text).all
      // The ticked word was not read, but it is none of the others.
      if !text.isEmpty, !words.has(kinds), Words(whole).all.has(["kelompok"]),
        TickBox.chosen(entry) != nil
      {
        return .individual
      }
      if words.has(["kelompok"]) { return .group }
      if words.has([
        "badan", "lembaga", "organisasi", "lsm", "ormas", "yayasan", "perkumpulan", "perusahaan", "partai",
        "hukum",
      ]) {
        return .organisation
      }
      if words.has([
        "perorangan", "perseorangan", "individu", "mahasiswa", "pribadi", "warga", "pelajar", "umum",
      ]) {
        return .individual
      }
    }
    return nil
  }

  /// Whether a line holds a form's printed alternatives.
  private static func isPrinted(_ line: String) -> Bool {
    let words = Words(line).all
    return words.has(["perorangan", "perseorangan", "individu"]) && words.has(["kelompok"])
      && words.has(["badan", "lembaga", "organisasi"])
  }

  private static let kinds: Set<String> = [
    "kelompok", "badan", "lembaga", "organisasi", "lsm", "ormas", "yayasan", "perkumpulan", "perusahaan",
    "partai",
    "hukum", "perorangan", "perseorangan", "individu", "pribadi",
  ]

  private static func options(_ text: String) -> Int {
    text.utf8.count { $0 == 0x2F } + 1
  }

  static func isGroup(_ prose: Prose, _ form: FormReader) -> Bool {
    if form.first(.organisation).map({ Words($0.text).all.prefix(1).has(["kelompok"]) }) == true {
      return true
    }
    return groups.hits(in: prose.words).contains { hit in
      // A form's alternatives are nobody's words.
      let line = prose.line(of: hit.range.lowerBound)
      if form.entries.contains(where: { $0.field == .category && $0.rows.contains(line) }) { return false }
      if isPrinted(prose.text(ofLine: line)) { return false }
      // `fotokopi KTP kami berdua`
      if prose.words.before(hit.range.lowerBound, 2).has(["ktp"]) { return false }
      // `data kelompok tani` is what is asked, `kami kelompok tani` is who asks.
      return !prose.words.before(hit.range.lowerBound, 3).has([
        "data", "daftar", "jumlah", "penerima", "informasi", "salinan", "dokumen", "untuk", "bantuan",
        "tentang", "mengenai", "dari",
      ])
    }
  }

  private static let groups = Phrases([
    "kami kelompok warga|masyarakat|tani|nelayan|orang", "kelompok orang", "kami warga .. bersama sama",
    "kami sekelompok", "kami para warga", "secara bersama sama mengajukan|memohon|meminta",
    "bersama sama mengajukan|memohon|meminta", "atas nama kelompok warga|masyarakat|orang",
    "mewakili kelompok warga|masyarakat|orang|tani|nelayan", "atas nama kelompok",
    "perwakilan kelompok warga|masyarakat", "a group of", "kami bertiga|berempat|berlima|berdua",
    "mewakili warga", "atas nama warga", "perwakilan warga", "mewakili * warga", "para pemohon",
    "kami dari kelompok", "kami kelompok",
    "kelompok tani|wanita|nelayan|ternak .. yang berkedudukan|beralamat",
    "kelompok tani|wanita|nelayan|ternak .. dengan ini memohon|mengajukan|meminta",
    "kami warga .. .. tergabung dalam", "kami warga .. .. dalam hal ini diwakili",
    "adalah kelompok warga|masyarakat|orang|tani|nelayan", "juru bicara kelompok",
  ])
}
