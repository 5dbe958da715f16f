import Mime

/// Who asks, who acts for them, who will use the information.
struct PartyReader {
  let fields: FieldReader
  let lines: [TextLine]
  let text: String
  let words: Words
  let from: Mailbox?

  /// Fills the people of a letter.
  func fill(_ letter: inout Letter) {
    let prose = Prose(text, words)
    let signature = Prose.signature(lines)
    letter.hasSignature = signature != nil || letter.channel != .email
    var applicant = Applicant(type: .individual)
    var evidence: [String: Evidence] = [:]
    let named = fields.values.filter { $0.field == .name }.compactMap { value in
      PersonName.clean(value.text).map { ($0, value.offset) }
    }
    var name = named.first { !BodyName.isBody($0.0) }?.0
    if let first = named.first { evidence["name"] = Evidence(part: "", offset: first.1, rule: "label") }
    applicant.organisation = organisation(named.map(\.0), prose)
    if name == nil { name = prose.name ?? prose.smallName }
    if name == nil, let signature {
      name = signature.name
      evidence["name"] = Evidence(part: "", offset: signature.offset, rule: "signature")
    }
    if let proxy = proxy(name: name, signature: signature?.name, prose) {
      letter.proxy = Person(name: proxy.holder)
      name = proxy.giver ?? name.flatMap { $0 == proxy.holder ? nil : $0 }
    }
    if name == nil, letter.proxy == nil, let display = from.flatMap({ PersonName.clean($0.name) }),
      !BodyName.isBody(display),
      display.split(separator: " ").count >= 2
    {
      name = display
      letter.warnings.append("Nama pemohon hanya diketahui dari alamat surelnya.")
      evidence["name"] = Evidence(part: "header:From", offset: 0, rule: "display name")
    }
    applicant.name = name
    applicant.nik = nik(&letter)
    applicant.address = fields.first(.address).map { Self.address($0.text) } ?? prose.address
    applicant.phone = phone
    applicant.email = email
    applicant.occupation =
      fields.first(.occupation).map { $0.text }.flatMap { $0.utf8.count < 100 ? $0 : nil } ?? proseOccupation
    applicant.type = type(applicant)
    if let user = fields.first(.userName).flatMap({ PersonName.clean($0.text) }),
      user.lowercased() != (name ?? "").lowercased(),
      !["sama", "diri sendiri", "pemohon", "sendiri", "sama dengan pemohon", "saya sendiri"].contains(
        user.lowercased())
    {
      letter.user = Person(name: user)
    } else if let user = proseUser {
      letter.user = Person(name: user)
    }
    letter.applicant = applicant
    letter.evidence.merge(evidence) { $1 }
  }

  // MARK: - Numbers

  private func nik(_ letter: inout Letter) -> String? {
    var found: String?
    if let value = fields.values.first(where: { $0.field == .nik && !$0.text.isEmpty }) {
      found = KtpNumber.find(value.text)
      if found == nil, value.text.utf8.count(where: { (0x30...0x39).contains($0) }) >= 10 {
        letter.warnings.append("NIK tidak terdiri atas 16 angka.")
      }
    }
    if found == nil {
      // In prose a number counts only with its name.
      for at in words.positions("nik") + words.positions("ktp") {
        let offset = words.all[at].offset
        let tail = String(decoding: Array(text.utf8.dropFirst(offset).prefix(60)), as: UTF8.self)
        if let number = KtpNumber.find(tail), KtpNumber.defect(number) == nil {
          found = number
          break
        }
      }
    }
    if let found, let defect = KtpNumber.defect(found) { letter.warnings.append(defect) }
    return found
  }

  private var phone: String? {
    for field in [Field.phone, .contact] {
      for value in fields.values where value.field == field {
        if let number = PhoneNumber.find(value.text) { return number }
      }
    }
    for phrase in [
      "hp", "wa", "telepon", "telp", "whatsapp", "handphone", "hubungi", "dihubungi", "phone", "kontak",
      "tlp", "nomor", "ponsel", "call", "telpon", "hape",
    ] {
      for at in words.positions(phrase) {
        let tail = String(
          decoding: Array(text.utf8.dropFirst(words.all[at].offset).prefix(50)), as: UTF8.self)
        let line = tail.split(separator: "\n").first.map(String.init) ?? ""
        if let number = PhoneNumber.find(line), number.utf8.count <= 16 { return number }
      }
    }
    // A mobile number anywhere in the letter's own words.
    for piece in text.split(whereSeparator: { "\n,();/".contains($0) }) {
      let trimmed = String(piece).trimmingBlanks
      if trimmed.hasPrefix("08") || trimmed.hasPrefix("+62"), let number = PhoneNumber.find(trimmed),
        number.utf8.count >= 11
      {
        return number
      }
    }
    return nil
  }

  private var email: String? {
    for field in [Field.email, .contact, .phone, .delivery] {
      for value in fields.values where value.field == field {
        if let address = MailAddress.find(value.text) { return address }
      }
    }
    return from?.address
  }

  private static func address(_ text: String) -> String {
    text.trimming(",;. ").replacing(" ,", with: ",")
  }

  private var proseOccupation: String? {
    if let at = words.positions("pekerjaan").first {
      let tail = String(
        decoding: Array(text.utf8.dropFirst(words.all[at].offset + 9).prefix(60)), as: UTF8.self)
      let word = String(tail.prefix { !",.;\n".contains($0) }).trimming(": ")
      if (3...40).contains(word.utf8.count), word.split(separator: " ").count <= 4 { return word }
    }
    for phrase in [
      "mahasiswa", "mahasiswi", "wartawan", "jurnalis", "guru", "dosen", "petani", "nelayan", "peneliti",
      "karyawan swasta", "ibu rumah tangga", "wiraswasta", "pedagang", "buruh", "advokat", "pengacara",
      "pensiunan", "student", "journalist", "researcher", "lecturer", "teacher",
    ]
    where words.has("saya * \(phrase)") || words.has("saya * * \(phrase)") || words.has("saya \(phrase)")
      || words.has("seorang \(phrase)") || words.has("saya * * * \(phrase)") || words.has("i am a \(phrase)")
      || words.has("sebagai \(phrase)") || words.has("pekerjaan \(phrase)")
    {
      return phrase
    }
    return nil
  }

  // MARK: - Bodies

  private func organisation(_ names: [String], _ prose: Prose) -> String? {
    if let value = fields.first(.organisation)?.text, value.utf8.count < 120, !value.isEmpty, value != "-" {
      return value
    }
    if let body = names.first(where: BodyName.isBody) { return body }
    // A letterhead names the body after its branch: DEWAN PIMPINAN CABANG LSM GARDA NUSA.
    for line in lines.prefix(6) {
      let pieces = line.trimmed.split(separator: " ")
      guard let at = pieces.firstIndex(where: { ["LSM", "YAYASAN", "PERKUMPULAN", "ORMAS"].contains($0) }),
        at > 0, pieces.count > at + 1,
        line.trimmed == line.trimmed.uppercased()
      else { continue }
      return pieces[at...].joined(separator: " ")
    }
    if let opening = lines.lazy.map(\.trimmed).first(where: { line in
      BodyName.isBody(line)
        && [
          "dengan ini", "mengajukan", "memohon", "meminta", "keberatan", "hereby", "requests", "menyampaikan",
          "bermaksud",
        ].contains { line.lowercased().contains($0) }
    }) {
      let name = BodyName.capitalised(opening)
      if name.split(separator: " ").count >= 2 { return name }
    }
    return BodyName.find(
      text,
      after: [
        "bertindak untuk dan atas nama ", "untuk dan atas nama ", "selaku ketua umum ", "selaku ketua ",
        "selaku direktur ", "sebagai ketua ", "sebagai direktur ", "atas nama ", "mewakili ", "kami dari ",
        "selaku pimpinan ",
        "saya dari ", "ketua umum ", "direktur eksekutif ", "direktur ", "ketua ", "pengurus ",
        "on behalf of ", "kami, ", "selaku pengurus ", "selaku sekretaris ", "sekretaris ", "kami ",
        "pimpinan ", "representing ", "dari ", "dengan hormat, ", "dengan ini ", "bersama ini ",
        "koordinator ", "director of ", "chair of ", "the ",
        "selaku koordinator ", "selaku sekretaris jenderal ", "manajer ",
      ])
  }

  private func type(_ applicant: Applicant) -> ApplicantType {
    if let category = fields.first(.category) {
      let chosen = TickBox.chosen(category.lines).joined(separator: " ").lowercased()
      if chosen.contains("kelompok") { return .group }
      if chosen.contains("badan hukum") || chosen.contains("lembaga") || chosen.contains("organisasi")
        || chosen.contains("lsm") || chosen.contains("ormas") || chosen.contains("yayasan")
        || chosen.contains("perusahaan")
      {
        return .organisation
      }
      if chosen.contains("orang") || chosen.contains("individu") || chosen.contains("pribadi")
        || chosen.contains("mahasiswa")
      {
        return .individual
      }
    }
    if fields.first(.legalNumber) != nil { return .organisation }
    if let organisation = applicant.organisation {
      let lower = organisation.lowercased()
      let isSchool = [
        "universitas", "fakultas", "institut", "politeknik", "sekolah", "kampus", "university", "smk", "sma",
        "uin", "iain", "stai", "stie",
      ].contains { lower.hasPrefix($0) || lower.contains(" \($0)") }
      if lower.hasPrefix("kelompok") || lower.hasPrefix("warga") || lower.hasPrefix("paguyuban warga") {
        return .group
      }
      if !isSchool, BodyName.isBody(organisation) { return .organisation }
    }
    if words.hasAny([
      "sekelompok warga|orang|ibu|petani|nelayan", "kelompok orang", "kelompok masyarakat", "kelompok warga",
      "mewakili warga", "atas nama warga",
      "kami warga", "bersama sama warga", "group of residents|citizens",
      "kelompok ibu|pemuda", "perwakilan warga", "atas nama kelompok", "kami para warga", "mewakili kelompok",
      "kami bertiga|berempat|berlima|berenam",
    ]) {
      return .group
    }
    return .individual
  }

  // MARK: - Others

  /// Who acts for whom.
  private func proxy(name: String?, signature: String?, _ prose: Prose) -> (holder: String?, giver: String?)?
  {
    let holder = fields.first(.proxyName).flatMap { PersonName.clean($0.text) }.flatMap {
      $0.lowercased().hasPrefix("tidak") || $0 == "-" ? nil : $0
    }
    let giver = fields.first(.giverName).flatMap { PersonName.clean($0.text) }
    let acts = words.hasAny([
      "mewakili suami|istri|ayah|ibu|bapak|anak|kakak|adik|klien|orang|paman|nenek|kakek",
      "untuk dan atas nama ibu|ayah|bapak|suami|istri|anak|kakak|adik|orang|klien|saudara", "selaku kuasa",
      "selaku kuasa hukum", "sebagai kuasa", "sebagai penerima kuasa",
      "selaku penerima kuasa", "kuasa hukum dari", "berdasarkan surat kuasa",
      "bertindak berdasarkan surat kuasa", "klien kami|saya", "diberi kuasa", "menerima kuasa",
      "dikuasakan kepada", "mendapat kuasa", "kuasa khusus tertanggal|tanggal|nomor", "power of attorney",
      "on behalf of my client", "our client|clients", "my client",

    ])
    guard holder != nil || giver != nil || acts else { return nil }
    if words.hasAny(["kuasa pengguna anggaran"]), holder == nil, giver == nil,
      !words.hasAny(["surat kuasa", "penerima kuasa", "kuasa hukum"])
    {
      return nil
    }
    // A labelled name that is not the one who writes and signs is the person represented.
    let writer = prose.name ?? signature
    if holder == nil, giver == nil, let labelled = name, let writer, fields.first(.name) != nil,
      !Self.same(writer, labelled)
    {
      return (writer, labelled)
    }
    let client = giver ?? clientName()
    let isOther = client.map { client in name.map { !Self.same($0, client) } ?? false } ?? true
    let actor = holder ?? (isOther ? name : writer) ?? writer ?? from.flatMap { PersonName.clean($0.name) }
    if actor == nil, client == nil { return nil }
    return (actor, client ?? (holder != nil ? name : nil))
  }

  /// Whether two spellings are one name: the same first words, titles aside.
  private static func same(_ a: String, _ b: String) -> Bool {
    let (x, y) = (Words(a).all.map(\.text), Words(b).all.map(\.text))
    return !x.isEmpty && !y.isEmpty && (x.starts(with: y) || y.starts(with: x) || x.prefix(2) == y.prefix(2))
  }

  /// The person represented, named after the words that say so.
  private func clientName() -> String? {
    let lower = text.lowercased()
    guard lower.utf8.count == text.utf8.count else { return nil }
    for trigger in [
      "untuk dan atas nama ", "kuasa hukum dari ", "kuasa khusus dari ", "kuasa dari ", "klien kami, ",
      "klien kami ", "klien saya, ", "klien saya ", "bertindak atas nama ", "atas nama ", "mewakili ",
      "on behalf of my client, ", "on behalf of ", "our client, ", "our client ", "my client ",
      "selaku kuasa ",
    ] {
      guard let range = lower.firstRange(of: trigger) else { continue }
      let offset = lower.utf8.distance(from: lower.startIndex, to: range.upperBound)
      let rest = String(text[text.utf8.index(text.startIndex, offsetBy: offset)...].prefix(120)).replacing(
        "\n", with: " ")
      let stripped = [
        "Sdr. ", "Sdri. ", "Bapak ", "Ibu ", "Saudara ", "Saudari ", "Sdr ", "klien kami ", "klien saya ",
        "Bpk. ",
      ].reduce(rest) { $0.hasPrefix($1) ? String($0.dropFirst($1.count)) : $0 }
      let name = BodyName.capitalised(stripped)
      if let clean = PersonName.clean(name), name.split(separator: " ").count >= 1, clean.utf8.count >= 3,
        !["PPID", "Klien"].contains(clean)
      {
        return clean
      }
    }
    return nil
  }

  private var proseUser: String? {
    let lower = text.lowercased()
    guard lower.utf8.count == text.utf8.count else { return nil }
    for trigger in [
      "pengguna informasi adalah ", "informasi akan digunakan oleh ", "akan digunakan oleh ",
      "yang akan menggunakan informasi ini adalah ", "pengguna informasinya ", "pengguna informasi: ",
      "akan dipakai oleh ", "pengguna informasinya adalah ", "pengguna informasi yaitu ",
    ] {
      guard let range = lower.firstRange(of: trigger) else { continue }
      let offset = lower.utf8.distance(from: lower.startIndex, to: range.upperBound)
      let rest = String(text[text.utf8.index(text.startIndex, offsetBy: offset)...].prefix(100))
      let stripped = [
        "Sdr. ", "Sdri. ", "Bapak ", "Ibu ", "adik saya, ", "anak saya, ", "atasan saya, ", "kakak saya, ",
        "adik saya ", "anak saya ", "rekan saya, ", "rekan saya ", "suami saya, ", "istri saya, ",
      ].reduce(rest) { $0.hasPrefix($1) ? String($0.dropFirst($1.count)) : $0 }
      if let name = PersonName.clean(BodyName.capitalised(stripped)), name.utf8.count >= 3 { return name }
    }
    return nil
  }
}
