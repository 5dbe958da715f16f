/// What a file's name says a document is.
enum DocumentNames {
  /// The documents a name speaks of, most telling first; empty when it says nothing.
  static func kinds(of name: FileName) -> [DocumentKind] {
    if let other = foreign(name) { return other }
    var kinds: [DocumentKind] = []
    if isMandate(name) { kinds.append(.suratKuasa) }
    if isCard(name),
      kinds.isEmpty || name.joins("dan ktp", "ktp dan", "kuasa ktp", "ktp surat kuasa", "kuasa beserta ktp")
    {
      kinds.append(.ktp)
    }
    if name.has("akta", "akte", "aktanotaris", "aktapendirian")
      || name.joins("notarial deed", "deed of establishment")
    {
      kinds.append(.akta)
    }
    if isDecree(name) { kinds.append(.skBadanHukum) }
    if name.has("domisili", "skdp", "sktu", "sitpd") || name.joins("surat domisili") {
      kinds.append(.suratDomisili)
    }
    if name.has("adart", "ad_art") || name.joins("ad art", "anggaran dasar", "anggaran rumah tangga") {
      kinds.append(.adArt)
    }
    if !kinds.isEmpty { return kinds }
    return letterOrForm(name)
  }

  /// Papers that carry the words of others: a licence, a receipt, a card of another kind.
  private static func foreign(_ name: FileName) -> [DocumentKind]? {
    let isMoney = name.has(
      "kwitansi", "kuitansi", "invoice", "transfer", "struk", "nota", "pembayaran", "bayar", "receipt",
      "resi", "tagihan")
    let isOther =
      name.has(
        "sim", "stnk", "bpkb", "npwp", "ktm", "kta", "kk", "bpjs", "skck", "ijazah", "cv", "nib", "pers",
        "presscard", "paspor", "passport", "skt", "undangan", "brosur", "ktp2", "logo", "rekening", "kis",
        "kia", "sertifikat", "bas")
      || name.joins(
        "kartu keluarga", "id card", "kartu mahasiswa", "kartu pelajar", "akta kelahiran", "akta nikah",
        "akta lahir", "akta kematian", "akta cerai", "akta jual", "akte kelahiran", "akta tanah",
        "surat tugas", "surat pengantar", "surat izin", "surat nikah", "kartu anggota", "press card",
        "student card", "surat keterangan terdaftar", "surat keterangan sehat", "berita acara sumpah",
        "akte lahir", "akte nikah", "kuasa pengguna anggaran", "permohonan ktp", "pembuatan ktp",
        "syarat ktp", "surat keterangan kehilangan", "akta perkawinan", "birth certificate")
    guard isMoney || isOther else { return nil }
    // `KTP & KTM.pdf`, `KTP dan KK.pdf` hold a card beside another paper.
    let holdsCard =
      name.has("ktp", "ektp") && !isMoney && !name.joins("permohonan ktp", "pembuatan ktp", "syarat ktp")
      && !name.has("bukan", "pengganti", "logo")
    if holdsCard { return [.ktp] }
    if isMoney
      || name.joins(
        "akta kelahiran", "akta nikah", "akta lahir", "akta kematian", "akta cerai", "akta jual",
        "akte kelahiran", "akta perkawinan")
    {
      return [.other]
    }
    // `akta pendirian + NPWP.pdf`
    let others = [
      isMandate(name) ? DocumentKind.suratKuasa : nil, name.has("akta", "akte") ? .akta : nil,
      isDecree(name) ? .skBadanHukum : nil, name.has("domisili") ? .suratDomisili : nil,
    ].compactMap { $0 }
    return others.isEmpty ? [.other] : others
  }

  private static func isMandate(_ name: FileName) -> Bool {
    name.has("suratkuasa", "skk") || name.joins("power of attorney", "letter of authority")
      || name.has("kuasa")
        && (name.joins(
          "surat kuasa", "sk kuasa", "kuasa khusus", "kuasa substitusi", "kuasa hukum", "srt kuasa")
          || !name.has("ktp", "ektp", "pemberi", "penerima", "anggaran"))
  }

  private static func isCard(_ name: FileName) -> Bool {
    name.has(
      "ktp", "ektp", "ktpel", "ikd", "ktpku", "fotoktp", "scanktp", "ktpelektronik", "ktpketua", "ktppemohon")
      || name.joins(
        "kartu tanda penduduk", "identity card", "kartu identitas", "national id", "identitas kependudukan")
      || name.words.contains { $0.begins("ktp") && $0.utf8.count > 4 && $0.utf8.count < 14 }
      || name.joins("id pemohon", "identitas pemohon")
  }

  private static func isDecree(_ name: FileName) -> Bool {
    name.has(
      "ahu", "kemenkumham", "menkumham", "kumham", "pengesahan", "skkemenkumham", "skmenkumham", "skahu")
      || name.joins(
        "badan hukum", "sk pendirian", "sk pembentukan", "sk organisasi", "sk lembaga",
        "surat keputusan pembentukan", "sk pengurus", "sk kepengurusan", "sk yayasan", "sk perkumpulan",
        "sk menteri", "surat keputusan menteri", "sk komunitas", "sk ormas", "sk pembentukan lembaga")
  }

  private static func letterOrForm(_ name: FileName) -> [DocumentKind] {
    if name.has("form", "formulir", "blanko", "borang", "formulirpermohonan", "frm") { return [.form] }
    if name.has(
      "surat", "letter", "permohonan", "keberatan", "permintaan", "pernyataan", "request", "objection",
      "suratpermohonan", "srt")
    {
      return [.letter]
    }
    return []
  }

  /// Whose document a name says it is.
  static func holder(of name: FileName, kind: DocumentKind) -> Holder {
    if name.has(
      "ketua", "pimpinan", "direktur", "pengurus", "ketum", "leader", "penanggung", "koordinator", "ktpketua")
    {
      return .leader
    }
    if name.has("pengguna") { return .user }
    if name.has("pemberi", "klien", "prinsipal", "client") { return .giver }
    if name.has("penerima", "advokat", "pengacara", "lawyer") || name.has("kuasa") && kind == .ktp {
      return .proxy
    }
    return name.has("pemohon", "saya", "ktppemohon") ? .applicant : .unknown
  }
}
