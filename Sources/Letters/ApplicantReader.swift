import Mime
import Octets

/// Who asks, for whom, and with which data.
struct ApplicantReader {
  let form: FormReader
  let prose: Prose
  let lines: [TextLine]
  /// Lines below a signature mark.
  let below: [TextLine]
  let from: Mailbox?
  let subject: String

  private(set) var applicant = Applicant(type: .individual)
  private(set) var proxy: Person?
  private(set) var user: Person?
  /// Whether something stood in a form's place for a proxy that can be no name.
  private(set) var lostProxy = false
  private(set) var hasSignature = false
  private(set) var evidence: [String: Evidence] = [:]
  private(set) var warnings: [String] = []
  /// Who signs.
  private var signed: SignatureReader.Signature?
  /// Whether the applicant writes himself, and only names who acts for him.
  private var isOwnLetter = false
  /// Where the mandate's giver is named, if a sentence names him.
  private var giverAt: Evidence?

  init(form: FormReader, prose: Prose, lines: [TextLine], below: [TextLine], from: Mailbox?, subject: String)
  {
    self.form = form
    self.prose = prose
    self.lines = lines
    self.below = below
    self.from = from
    self.subject = subject
    read()
  }

  private mutating func read() {
    let signature = SignatureReader.find(lines, used: form.used)
    signed = signature
    hasSignature =
      signature != nil
      || lines.contains { ["ttd", "ttd.", "(ttd)", "tertanda"].contains($0.trimmed.lowered) }
    let together = ListedPeople.spokesman(lines, prose)
    let parties = PartyReader(form, prose, signature: signature, together: together)
    proxy = parties.proxy.map { Person(name: $0) }
    user = parties.user.map { Person(name: $0) }
    var organisation = OrganisationReader(
      form, prose, signature: signature, display: from?.name ?? "", hasProxy: proxy != nil)
    names(parties, signature, organisation)
    if organisation.name == nil, proxy == nil, let head = bodyOfHead {
      organisation.take(head: head)
    } else if organisation.isFromSignature, let head = bodyOfHead,
      head.trimmed.utf8.count > (organisation.name?.value.utf8.count ?? 0)
    {
      // `DPP LSM SURAM` below, `LSM SUARA RAKYAT MANDAU (SURAM)` at the top.
      organisation.take(head: head)
    }
    if let name = organisation.name {
      applicant.organisation = name.value
      evidence["organisation"] = name.evidence
    }
    type(organisation, areMany: together != nil)
    // Whom a group sends speaks for it.
    if applicant.type == .group, applicant.name == nil, let holder = proxy?.name { applicant.name = holder }
    giverAt = parties.giverAt
    isOwnLetter = parties.isOwnLetter
    data(parties.parties)
    if from == nil, let name = applicant.name,
      form.illegible.contains(.name) || !Legibility.isName(name)
    {
      // Handwriting that was guessed is worse than no name.
      let signed = signature.flatMap {
        Legibility.isName($0.name) && ($0.name != name || form.illegible.contains(.name)) ? $0.name : nil
      }
      applicant.name = signed
      if signed == nil {
        evidence["name"] = nil
        warnings.append("Nama pemohon tidak terbaca; periksa gambarnya.")
      }
    }
    // A scrap between two labels is nobody's name.
    if from == nil, let name = proxy?.name,
      !Legibility.isName(name)
        || name.utf8.first.map({ (0x61...0x7A).contains($0) }) == true && !name.utf8.contains(0x20)
    {
      proxy = nil
    }
    // What was read of the dots or the dash in a form's empty part.
    if from == nil, let name = proxy?.name, isScrap(name) {
      proxy = nil
      lostProxy = true
    }
    if let name = applicant.name, user?.name.map({ $0.lowered == name.lowered }) == true { user = nil }
  }

  /// Whether a proxy's name is one short word in a part of a form that holds nothing else.
  private func isScrap(_ name: String) -> Bool {
    guard !name.utf8.contains(0x20), name.utf8.count <= 7, form.first(.name, of: [.proxy]) != nil else {
      return false
    }
    return !form.entries.contains { entry in
      entry.party == .proxy && entry.field != .name
        && (entry.text.utf8.count(where: \.isDigit) >= 6 || entry.text.utf8.count(where: \.isAlpha) >= 8)
    }
  }

  /// What is told of a name that only the sender's address has.
  static let fromSender = "Nama pemohon diambil dari alamat pengirim; periksa dengan KTP."

  private mutating func names(
    _ parties: PartyReader, _ signature: SignatureReader.Signature?, _ organisation: OrganisationReader
  ) {
    if let name = parties.applicant {
      applicant.name = name.value
      evidence["name"] = name.evidence
    } else if let signature, proxy == nil, !isPlace(signature.name),
      !Self.isPart(signature.name, of: organisation.name?.value)
    {
      applicant.name = fuller(signature.name) ?? signature.name
      evidence["name"] = signature.line.evidence("signature")
    } else if proxy == nil, let name = below.lazy.compactMap({ SignatureReader.name($0.trimmed) }).first,
      !Self.isOffice(name)
    {
      applicant.name = name
      evidence["name"] = Evidence(
        part: below.first?.part ?? "", offset: below.first?.offset ?? 0, rule: "signature mark")
    } else if proxy == nil, let display = from?.name, let name = PersonName.clean(display),
      !BodyName.isBody(name), organisation.name?.value != name, !Self.isOffice(name)
    {
      applicant.name = name
      evidence["name"] = Evidence(part: "header:From", offset: 0, rule: "display name")
      warnings.append(Self.fromSender)
    }
  }

  /// `Bangkinang, 23 November 2026`: where the letter was written.
  private func isPlace(_ name: String) -> Bool {
    let plain = name.lowered
    guard !plain.utf8.contains(0x20) else { return false }
    return lines.contains { line in
      let text = line.trimmed.lowered
      return text.begins(plain + ", ")
        && text.utf8.dropFirst(plain.utf8.count + 2).first.map(\.isDigit) == true
    }
  }

  /// `erkumpulan Pemerhati Pantai Barat`: the body's own name above a signature, its first letter under the stamp.
  private static func isPart(_ name: String, of body: String?) -> Bool {
    guard let body else { return false }
    let own = Set(Words(body).all.map(\.text))
    let words = Words(name).all.map(\.text)
    if words.count == 1, words[0].utf8.count >= 4 { return own.contains { $0.begins(words[0]) } }
    return words.count >= 2 && words.dropFirst().allSatisfy(own.contains)
      && (own.contains(words[0]) || own.contains { $0.ends(words[0]) })
  }

  /// Who signs with his first name only is named in full by his address.
  private func fuller(_ short: String) -> String? {
    guard let display = from?.name, let name = PersonName.clean(display), !BodyName.isBody(name) else {
      return nil
    }
    let words = Words(name).all.map(\.text)
    let signed = Words(short).all.map(\.text)
    return signed.count == 1 && words.count > 1 && words.contains(signed[0]) ? name : nil
  }

  /// Display names that are a desk's, not a person's.
  private static func isOffice(_ name: String) -> Bool {
    Words(name).all.prefix(2).has([
      "kantor", "redaksi", "sekretariat", "admin", "staf", "humas", "info", "bagian", "dinas", "warga", "pt",
      "cv", "tim", "panitia",
    ])
  }

  private mutating func type(_ organisation: OrganisationReader, areMany: Bool) {
    if let chosen = TypeReader.category(form, lines) {
      applicant.type = chosen
    } else if TypeReader.isGroup(prose, form) || areMany && organisation.name == nil {
      applicant.type = .group
    } else if organisation.isApplicant {
      applicant.type = .organisation
    }
    if applicant.type == .individual, form.first(.organisation) == nil, let name = applicant.organisation,
      organisation.isApplicant == false, BodyName.isWorkplace(name) == false, name.utf8.count < 3
    {
      applicant.organisation = nil
    }
  }

  /// The name at the top of a body's paper, where the letter speaks for a body without naming it: `perusahaan kami`.
  private var bodyOfHead: TextLine? {
    let head = lines[..<LetterHead.printedEnd(lines)]
    guard !LetterHead.isState(head), Self.speaking.stand(in: prose.words) || speaksForHead(head) else {
      return nil
    }
    let rows = head.filter { !$0.isBlank }
    for (at, line) in rows.enumerated() {
      guard let cell = LineCells(line.text).cells.first(where: BodyName.isBody) else { continue }
      // `WILAYAH HUTAN KITA`, below it `Perkumpulan berbadan hukum, SK …`
      if at > 0, Words(cell).all.has(["berbadan", "terdaftar"]) { return rows[at - 1] }
      // `LEMBAGA SWADAYA MASYARAKAT`, below it `GARDA RAKYAT PEDULI ANGGARAN`
      if BodyName.isGeneric(cell), at + 1 < rows.count,
        !rows[at + 1].text.utf8.contains(where: { $0.isDigit || $0 == 0x3A })
      {
        return TextLine(text: cell + " " + rows[at + 1].trimmed, part: line.part, offset: line.offset)
      }
      return TextLine(text: cell, part: line.part, offset: line.offset)
    }
    return nil
  }

  /// Whether a numbered letter below a body's head says `kami`, and never `saya`.
  private func speaksForHead(_ head: ArraySlice<TextLine>) -> Bool {
    let rest = lines[head.endIndex...].prefix(3)
    let isNumbered = (head.suffix(3) + rest).contains { line in
      let plain = line.trimmed.lowered.foldingBlanks
      return ["nomor", "no.", "no :"].contains(where: plain.begins)
        && plain.utf8.contains(0x2F)
    }
    let words = prose.words.all[...]
    return isNumbered && words.has(["kami"]) && !words.has(["saya"])
  }

  private static let speaking = Phrases([
    "perusahaan|lembaga|organisasi|yayasan|perkumpulan|koperasi|badan|forum|komunitas kami",
    "pengurus|pimpinan|ketua perusahaan|lembaga|organisasi|yayasan|perkumpulan|koperasi|forum|komunitas",
    "atas nama perusahaan|lembaga|organisasi|yayasan|perkumpulan|koperasi|forum|komunitas",
    "kami selaku|sebagai perusahaan|lembaga|organisasi|yayasan|perkumpulan|koperasi",
  ])

  /// The letter's sentences without the head of a body's paper.
  private var body: (prose: Prose, lines: [TextLine]) {
    let end = LetterHead.printedEnd(lines)
    guard end > 0 else { return (prose, lines) }
    let body = Array(lines[end...])
    return (Prose(body), body)
  }

  /// The sentences from where the mandate's giver is named: his holder's number and address stand before it.
  private var giver: Prose? {
    guard let giverAt,
      let at = lines.firstIndex(where: { line in
        line.part == giverAt.part && line.offset <= giverAt.offset
          && giverAt.offset < line.offset + max(1, line.text.utf8.count)
      })
    else { return nil }
    var rest = Array(lines[at...])
    rest[0].text = rest[0].text.octets((giverAt.offset - rest[0].offset)..<rest[0].text.utf8.count)
    return Prose(rest)
  }

  /// A body writes its address and numbers at the top of its paper only.
  private mutating func takeHead() {
    let head = lines[..<LetterHead.printedEnd(lines)]
    // Who acts for somebody is reached at his own office.
    let isHolders = proxy != nil && applicant.phone == nil && applicant.email == nil
    guard applicant.type == .organisation || isHolders, !LetterHead.isState(head) else { return }
    for line in head {
      func found(_ field: String) { evidence[field] = line.evidence(Self.headRule) }
      if applicant.phone == nil, Self.namesPhone(line.text),
        let number = PhoneNumber.find(line.text, isField: true)
      {
        applicant.phone = number
        found("phone")
      }
      if applicant.email == nil, let address = MailAddress.find(line.text) {
        applicant.email = address.lowered
        found("email")
      }
      if applicant.address == nil, applicant.type == .organisation, let place = HeadAddress.find(line.trimmed)
      {
        applicant.address = place
        found("address")
      }
    }
  }

  /// `Telp. 0370-622145`, `T. 0341-480210`, or a mobile number at the line's beginning.
  private static func namesPhone(_ text: String) -> Bool {
    let words = Words(text)
    return words.all.has(LabelWords.phones) || text.trimmingBlanks.begins("08")
      // `Jl. Kutisari No. 15, Surabaya * 0813…`
      || words.all.contains {
        $0.range.count >= 10 && $0.text.begins("08") && $0.text.utf8.allSatisfy(\.isDigit)
      }
      // `Jl. Bantan No. 77 | 081276338855 | …`
      || text.utf8.split(separator: 0x7C).dropFirst().contains { cell in
        let plain = String(decoding: Array(cell), as: UTF8.self).trimmingBlanks
        return plain.begins("0") && PhoneNumber.isAlone(plain)
      }
      || words.all.indices.dropLast().contains { at in
        ["t", "p", "ph", "tlp"].contains(words.all[at].text)
          && words.gap(after: at).first.map { $0 == 0x2E || $0 == 0x3A } == true
          && words.octets[words.all[at + 1].range].first == 0x30
      }
  }

  /// The rule of values that only a body's paper says.
  static let headRule = "head of the paper"

  private mutating func data(_ parties: [Party]) {
    let (whole, lines) = body
    let prose = giver ?? whole
    number(parties, prose)
    if let entry = form.first(.address, of: parties)
      ?? (applicant.type == .organisation && proxy == nil ? form.first(.address, of: [.giver]) : nil)
    {
      applicant.address = entry.text
      evidence["address"] = entry.at.evidence("label address")
    } else if let found = ProseAddress.find(prose) {
      applicant.address = found.value
      evidence["address"] = found.evidence
    } else if proxy == nil, let line = SignatureAddress.find(lines + below, used: form.used) {
      applicant.address = line.trimmed
      evidence["address"] = line.evidence("address by itself")
    } else if proxy == nil, let signed, let line = SignatureAddress.beside(signed.name, signed.line) {
      applicant.address = line.trimmed
      evidence["address"] = line.evidence("address beside the signature")
    }
    if let entry = form.all(.occupation, of: parties).first(where: { !Self.isProgress($0.text) }) {
      applicant.occupation = entry.text
      evidence["occupation"] = entry.at.evidence("label occupation")
    } else if let found = ProseOccupation.find(prose) {
      applicant.occupation = found.value
      evidence["occupation"] = found.evidence
    }
    contacts(parties, prose)
    takeHead()
  }

  /// `Status: Menunggu verifikasi`: how far a request on the web has come, and nobody's work.
  private static func isProgress(_ text: String) -> Bool {
    Words(text).all.has([
      "menunggu", "verifikasi", "diverifikasi", "diproses", "selesai", "terkirim", "diterima", "ditolak",
      "baru",
      "submitted", "pending",
    ])
  }

  private mutating func number(_ parties: [Party], _ prose: Prose) {
    // `Nama/NIK: Budi / 3201…` holds the number in the name's field.
    let entries =
      form.all(.nik, of: parties)
      + form.all(.name, of: parties).filter { $0.text.utf8.contains(where: \.isDigit) }
    for entry in entries {
      let found = KtpNumber.read(from == nil ? KtpNumber.mended(entry.text) : entry.text)
      if let number = found.number {
        applicant.nik = applicant.nik ?? number
        evidence["nik"] = evidence["nik"] ?? entry.at.evidence("label nik")
      }
      if let defect = found.defect, entry.field == .nik { warnings.append(defect) }
      if applicant.nik != nil { return }
    }
    if let found = ProseNik.find(prose) {
      applicant.nik = found.value
      evidence["nik"] = found.evidence
      if let defect = KtpNumber.defect(found.value) { warnings.append(defect) }
    }
  }

  private mutating func contacts(_ parties: [Party], _ prose: Prose) {
    let isPaper = from == nil
    let labelled = form.all(.phone, of: parties) + form.all(.contact, of: parties)
    if let (entry, number) = labelled.lazy.compactMap({ entry in
      // One line of it may be squares that nobody could read.
      (isPaper && !PhoneNumber.isWhole(entry.text) ? entry.lines.filter(PhoneNumber.isAlone) : [entry.text])
        .lazy
        .compactMap { PhoneNumber.find($0, isField: true) }.first.map { (entry, $0) }
    }).first {
      applicant.phone = number
      evidence["phone"] = entry.at.evidence("label phone")
    } else if isPaper, !labelled.isEmpty {
      warnings.append("Nomor telepon tidak terbaca; periksa gambarnya.")
    } else if let found = ProsePhone.find(
      prose, below: below, isForProxy: proxy != nil && parties == [.giver])
    {
      applicant.phone = found.value
      evidence["phone"] = found.evidence
    }
    let mails =
      form.all(.email, of: parties) + form.all(.contact, of: parties) + form.all(.phone, of: parties)
    if let (entry, address) = mails.lazy.compactMap({ entry in
      MailAddress.find(entry.text).map { (entry, $0) }
    }).first {
      // On paper a capital is the recogniser's.
      applicant.email = from == nil ? address.lowered : address
      evidence["email"] = entry.at.evidence("label email")
    } else if let from, from.address.utf8.contains(0x40) {
      applicant.email = from.address
      evidence["email"] = Evidence(part: "header:From", offset: 0, rule: "sender")
    } else if from == nil, proxy == nil || giver != nil || isOwnLetter, let found = ProseMail.find(prose) {
      applicant.email = found.value
      evidence["email"] = found.evidence
    }
  }
}
