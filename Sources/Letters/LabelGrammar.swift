/// What label words mean. A label is a head that says the field and fillers that may stand with it; anything else in it
/// makes it no label. So `Nama Lengkap Pemohon (sesuai KTP)` needs no entry of its own.
enum LabelGrammar {
  /// The label that some folded words are; `nil` when they are none.
  static func label(_ words: [String]) -> Label? {
    guard let head = words.first, words.count <= 11 else { return nil }
    let joined = words.joined(separator: " ")
    if let fixed = LabelWords.fixed[joined] { return fixed }
    // `c   ☐ Permintaan …`: a letter that numbers an alternative.
    if words.allSatisfy({ $0.utf8.count == 1 }) { return nil }
    let set = Set(words)
    if let party = heading(words, set) { return Label(field: .heading, party: party) }
    if let label = name(head, set) ?? organisation(set) ?? reference(words, set) ?? contact(head, set) {
      return label
    }
    if let label = wish(words) { return label }
    if let label = identity(head, set) ?? address(words, set) ?? occupation(head, set) { return label }
    if let label = objection(head, set) ?? delivery(head, set) ?? purpose(words, set) { return label }
    return information(words, set) ?? category(set) ?? legal(set)
  }

  private static func party(_ set: Set<String>) -> Party? {
    if set.contains("pengguna") { return .user }
    if !set.isDisjoint(with: ["pemberi", "klien", "prinsipal"]) { return .giver }
    if !set.isDisjoint(with: ["kuasa", "penerima", "advokat"]) { return .proxy }
    if set.contains("petugas") { return .office }
    return nil
  }

  private static func heading(_ words: [String], _ set: Set<String>) -> Party? {
    guard set.isSubset(of: LabelWords.headingFill), let first = words.first,
      LabelWords.headingHeads.contains(first)
    else { return nil }
    if let party = party(set) { return party }
    if !set.isDisjoint(with: ["pemohon", "pengaju"]) { return .applicant }
    return nil
  }

  private static func name(_ head: String, _ set: Set<String>) -> Label? {
    guard head == "nama" || set.contains("nama") && head == "identitas", set.isSubset(of: LabelWords.nameFill)
    else { return nil }
    let isPerson = !set.isDisjoint(with: LabelWords.persons)
    if !isPerson, !set.isDisjoint(with: LabelWords.bodies) { return Label(field: .organisation) }
    return Label(field: .name, party: party(set))
  }

  private static func organisation(_ set: Set<String>) -> Label? {
    guard !set.isDisjoint(with: LabelWords.bodies), set.isSubset(of: LabelWords.organisationFill) else {
      return nil
    }
    return Label(field: .organisation)
  }

  private static func reference(_ words: [String], _ set: Set<String>) -> Label? {
    guard !set.isDisjoint(with: LabelWords.referenceMarks), set.isSubset(of: LabelWords.referenceFill) else {
      return nil
    }
    guard
      words[0] == "nomor" || words[0] == "kode" || words[0] == "id" || words[0] == "register"
        || words[0] == "registrasi"
    else { return nil }
    return Label(field: set.contains("keberatan") ? .other : .reference)
  }

  private static func contact(_ head: String, _ set: Set<String>) -> Label? {
    guard set.isSubset(of: LabelWords.contactFill) else { return nil }
    let isPhone = !set.isDisjoint(with: LabelWords.phones)
    let isEmail = set.contains("email") || set.contains("elektronik")
    if isPhone, isEmail { return Label(field: .contact, party: party(set)) }
    if isEmail { return Label(field: .email, party: party(set)) }
    if isPhone { return Label(field: .phone, party: party(set)) }
    return set.isDisjoint(with: LabelWords.contacts) ? nil : Label(field: .contact, party: party(set))
  }

  private static func identity(_ head: String, _ set: Set<String>) -> Label? {
    guard set.isSubset(of: LabelWords.nikFill) else { return nil }
    let says =
      set.contains("nik") || set.contains("ktp") || set.isSuperset(of: ["induk", "kependudukan"])
      || set.isSuperset(of: ["nomor", "identitas"]) || set.isSuperset(of: ["nomor", "pengenal"])
      || set.isSuperset(of: ["id", "number"])
      || set.isSuperset(of: ["identity", "number"])
    return says ? Label(field: .nik, party: party(set)) : nil
  }

  private static func address(_ words: [String], _ set: Set<String>) -> Label? {
    // `Waramat`: a scanner's reading of the first letters.
    if words.count == 1, words[0].ends("amat"), (5...8).contains(words[0].utf8.count),
      !["selamat", "keramat", "kiamat", "pengamat"].contains(words[0])
    {
      return Label(field: .address)
    }
    guard
      LabelWords.addressHeads.contains(words[0]) || words.starts(with: ["tempat", "tinggal"])
        || words.last == "address",
      set.isSubset(of: LabelWords.addressFill)
    else { return nil }
    return Label(field: .address, party: party(set))
  }

  private static func occupation(_ head: String, _ set: Set<String>) -> Label? {
    guard !set.isDisjoint(with: LabelWords.occupations), set.isSubset(of: LabelWords.occupationFill) else {
      return nil
    }
    return Label(field: .occupation, party: party(set))
  }

  private static func objection(_ head: String, _ set: Set<String>) -> Label? {
    if head == "alasan" || head == "dasar" {
      guard set.contains("keberatan") || set.contains("pengajuan"), set.isSubset(of: LabelWords.groundsFill)
      else { return nil }
      return Label(field: .grounds)
    }
    guard LabelWords.statementHeads.contains(head), set.isSubset(of: LabelWords.statementFill) else {
      return nil
    }
    return Label(field: .statement)
  }

  private static func delivery(_ head: String, _ set: Set<String>) -> Label? {
    guard set.isSubset(of: LabelWords.deliveryFill) else { return nil }
    let isSending = !set.isDisjoint(with: LabelWords.sendings)
    switch head {
    case "cara", "metode", "media", "mekanisme":
      if isSending || set.contains("salinan") { return Label(field: .delivery) }
      return set.count > 1 ? Label(field: .obtain) : nil
    case "bentuk", "format": return Label(field: .obtain)
    case "salinan" where !set.isDisjoint(with: ["bentuk", "format"]): return Label(field: .obtain)
    case "jenis": return set.contains("salinan") ? Label(field: .obtain) : nil
    case "mohon":
      return set.isDisjoint(with: ["dikirim", "dikirimkan", "kirim", "diterima"])
        ? nil : Label(field: .delivery)
    case "pengiriman", "penyampaian", "dikirim", "dikirimkan", "delivery": return Label(field: .delivery)
    default: return nil
    }
  }

  /// `Informasi tersebut saya kehendaki dalam bentuk`, `dengan cara`
  private static func wish(_ words: [String]) -> Label? {
    let isOwn =
      words.count <= 2
      || ["informasi", "salinan", "jawaban", "data", "dokumen"].contains(words[0]) && words.count <= 9
        && words.contains { ["kehendaki", "inginkan", "dikehendaki", "diinginkan", "harapkan"].contains($0) }
    guard isOwn, words.count >= 2 else { return nil }
    switch words.suffix(2).joined(separator: " ") {
    case "dalam bentuk", "berbentuk salinan": return Label(field: .obtain)
    case "dengan cara", "secara langsung melalui": return Label(field: .delivery)
    default: return nil
    }
  }

  private static func purpose(_ words: [String], _ set: Set<String>) -> Label? {
    let head = words[0] == "untuk" || words[0] == "adapun" ? words.dropFirst().first ?? "" : words[0]
    guard LabelWords.purposes.contains(head) || LabelWords.purposes.contains(words[0]),
      set.isSubset(of: LabelWords.purposeFill)
    else { return nil }
    if words[0] == "alasan", words.count == 1 { return Label(field: .reason) }
    return Label(field: .purpose)
  }

  private static func information(_ words: [String], _ set: Set<String>) -> Label? {
    guard set.isSubset(of: LabelWords.informationFill), !set.isDisjoint(with: LabelWords.informationThings)
    else { return nil }
    let says = !set.isDisjoint(with: LabelWords.informationSigns)
    return says ? Label(field: .information) : nil
  }

  private static func category(_ set: Set<String>) -> Label? {
    guard !set.isDisjoint(with: ["kategori", "jenis", "tipe", "status", "golongan", "klasifikasi"]),
      set.isSubset(of: LabelWords.categoryFill)
    else { return nil }
    return set.contains("pemohon") || set.contains("kategori") ? Label(field: .category) : nil
  }

  private static func legal(_ set: Set<String>) -> Label? {
    guard !set.isDisjoint(with: ["sk", "ahu", "akta", "pengesahan", "kemenkumham", "menkumham", "kumham"]),
      set.isSubset(of: LabelWords.legalFill)
    else { return nil }
    return Label(field: .legalNumber)
  }
}
