import Octets

/// What a file's name or a letter's words say a document is: a hint, never proof.
enum DocumentNames {
  /// The documents a name speaks of, most telling first; empty when it says nothing.
  static func kinds(of name: String) -> [DocumentKind] {
    let words = Self.words(name)
    let set = Set(words)
    func has(_ any: String...) -> Bool { any.contains { set.contains($0) } }
    func joined(_ any: String...) -> Bool {
      let text = " " + words.joined(separator: " ") + " "
      return any.contains { text.contains(" \($0) ") }
    }
    // Papers that carry the words of others.
    if has(
      "sim", "stnk", "bpkb", "npwp", "ktm", "kta", "kk", "bpjs", "kwitansi", "kuitansi", "invoice",
      "transfer", "struk", "nota")
      || joined(
        "kartu keluarga", "kartu pers", "id card", "kartu mahasiswa", "kartu pelajar", "bukti transfer",
        "akta kelahiran", "akta nikah", "surat tugas", "surat pengantar", "surat izin")
    {
      return has("ktp", "ektp") && !has("transfer", "kwitansi", "kuitansi", "struk", "invoice", "nota")
        ? [.ktp] : [.other]
    }
    var kinds: [DocumentKind] = []
    if has("kuasa", "suratkuasa", "sk_kuasa") || joined("power of attorney") { kinds.append(.suratKuasa) }
    if has("ktp", "ektp", "ktpel", "ikd")
      || joined("kartu tanda penduduk", "e ktp", "identity card", "kartu identitas")
    {
      if !kinds.contains(.suratKuasa) || joined("dan ktp", "ktp dan", "surat kuasa ktp", "kuasa ktp") {
        kinds.append(.ktp)
      } else if has("pemberi", "penerima") {
        kinds = [.ktp]
      }
    }
    if has("akta", "akte", "aktanotaris", "aktapendirian") { kinds.append(.akta) }
    if has("domisili", "skdp", "sktu") { kinds.append(.suratDomisili) }
    if joined("ad art", "adart", "anggaran dasar", "anggaran rumah tangga") || has("adart") {
      kinds.append(.adArt)
    }
    if has("ahu", "kemenkumham", "menkumham", "pengesahan", "skkemenkumham")
      || joined(
        "badan hukum", "sk pendirian", "sk pembentukan", "sk organisasi", "sk lembaga",
        "surat keputusan pembentukan", "sk pengurus", "sk kepengurusan", "sk kumham")
    {
      kinds.append(.skBadanHukum)
    }
    if !kinds.isEmpty { return kinds }
    if has("form", "formulir", "blanko", "borang", "formulirpermohonan") { return [.form] }
    if joined(
      "surat permohonan", "surat keberatan", "surat permintaan", "permohonan informasi",
      "permintaan informasi", "surat pencabutan", "surat kelengkapan", "request letter", "cover letter",
      "pernyataan keberatan")
      || has("surat", "letter", "permohonan", "keberatan")
    {
      return [.letter]
    }
    return []
  }

  /// Whose document a name says it is.
  static func holder(of name: String, kind: DocumentKind) -> Holder {
    let set = Set(words(name))
    if !set.isDisjoint(with: ["ketua", "pimpinan", "direktur", "pengurus", "ketum", "leader"]) {
      return .leader
    }
    if set.contains("pengguna") { return .user }
    if set.contains("pemberi") || set.contains("klien") { return .giver }
    if set.contains("penerima") || set.contains("advokat") || set.contains("pengacara") { return .proxy }
    if set.contains("kuasa"), !set.contains("surat"), kind == .ktp { return .proxy }
    if set.contains("pemohon") || set.contains("saya") { return .applicant }
    return .unknown
  }

  /// Names that cameras, scanners and chat programs give: they say nothing.
  static func isGeneric(_ name: String) -> Bool {
    let lower = name.lowercased()
    let starts = [
      "img", "image", "whatsapp image", "wa0", "photo", "foto", "scan", "camscanner", "adobe scan",
      "dok baru", "new doc", "doc-", "doc0", "dsc",
      "screenshot", "untitled", "noname", "document", "dokumen", "file", "lampiran", "attachment", "pic",
      "20", "pxl", "berkas", "picture", "unnamed", "tangkapan layar",
    ]
    return starts.contains { lower.hasPrefix($0) } || lower.utf8.first?.isDigit == true
      || Self.words(name).isEmpty
  }

  /// Documents that a letter says it encloses.
  static func announced(in words: Words) -> [DocumentKind] {
    let triggers: Set<String> = [
      "terlampir", "lampiran", "lampirkan", "melampirkan", "dilampirkan", "sertakan", "disertakan",
      "menyertakan", "berikut", "attached", "enclosed",
      "attach", "kirimkan", "kirim", "mengirimkan", "mengirim", "susulkan", "menyusulkan", "bersama",
      "lengkapi", "melengkapi", "sampaikan", "ini", "serahkan",
    ]
    var kinds: [DocumentKind] = []
    let papers: [(Set<String>, DocumentKind)] = [
      (["ktp"], .ktp), (["akta", "akte"], .akta), (["kuasa"], .suratKuasa), (["domisili"], .suratDomisili),
      (["ahu", "kemenkumham", "pengesahan"], .skBadanHukum),
    ]
    for (names, kind) in papers
    where words.near(triggers, names, within: 12) != nil
      || words.near(names, ["terlampir", "attached", "dilampirkan"], within: 6) != nil
    {
      if kind == .suratKuasa, !words.has("surat kuasa"), !words.has("surat * kuasa") { continue }
      if kind == .ktp,
        words.hasAny(["tidak melampirkan", "belum melampirkan", "tanpa ktp", "belum ada ktp", "menyusul"])
      {
        continue
      }
      kinds.append(kind)
    }
    return kinds
  }

  /// The words of a file name, its ending left off, camel case and digits cut.
  private static func words(_ name: String) -> [String] {
    var stem = Array(name.utf8)
    if let dot = stem.lastIndex(of: 0x2E), stem.count - dot <= 6, dot > 0 { stem = Array(stem[..<dot]) }
    var words: [[UInt8]] = [[]]
    var previous: UInt8 = 0x20
    for octet in stem {
      if octet.isAlpha || octet >= 0x80 {
        if previous.isDigit || (previous & 0x20 != 0 && previous.isAlpha && octet & 0x20 == 0 && octet < 0x80)
        {
          words.append([])
        }
        words[words.count - 1].append(octet.lowercased)
      } else if octet.isDigit {
        if !previous.isDigit { words.append([]) }
      } else {
        words.append([])
      }
      previous = octet
    }
    return words.filter { !$0.isEmpty }.map { String(decoding: $0, as: UTF8.self) }
  }
}
