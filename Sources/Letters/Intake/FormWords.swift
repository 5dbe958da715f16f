import Octets

/// The words of the form's choices and lists.
enum FormWords {
  /// Kinds of letter in the form's order.
  static let kinds: [(kind: LetterKind, words: String)] = [
    (.request, "permohonan"), (.objection, "keberatan"), (.completion, "kelengkapan"),
    (.withdrawal, "pencabutan"), (.other, "bukan untuk register"),
  ]

  /// The kind that a choice names; `nil` when it names none.
  static func kind(_ choice: String) -> LetterKind? {
    let words = Words(choice).all
    if words.has(["bukan", "lain", "lainnya"]) { return .other }
    if words.has(["keberatan"]) { return .objection }
    if words.has(["kelengkapan", "pelengkap", "melengkapi"]) { return .completion }
    if words.has(["pencabutan", "penarikan", "dicabut"]) { return .withdrawal }
    return words.has(["permohonan", "permintaan"]) ? .request : nil
  }

  static let types: [(type: ApplicantType, words: String)] = [
    (.individual, "perorangan"), (.group, "kelompok orang"), (.organisation, "lembaga"),
  ]

  static func type(_ choice: String) -> ApplicantType? {
    let words = Words(choice).all
    if words.has(["kelompok"]) { return .group }
    if words.has(["lembaga", "organisasi", "badan", "yayasan"]) { return .organisation }
    return words.has(["perorangan", "perseorangan", "pribadi", "individu"]) ? .individual : nil
  }

  /// The grounds as the official form prints them (UU 14/2008 Pasal 35 ayat (1)).
  static let grounds: [(ground: Ground, words: String)] = [
    (.a, "Permohonan informasi ditolak"), (.b, "Informasi berkala tidak disediakan"),
    (.c, "Permintaan informasi tidak ditanggapi"),
    (.d, "Permintaan informasi ditanggapi tidak sebagaimana yang diminta"),
    (.e, "Permintaan informasi tidak dipenuhi"), (.f, "Biaya yang dikenakan tidak wajar"),
    (.g, "Informasi disampaikan melebihi jangka waktu yang ditentukan"),
  ]

  static let papers: [(kind: DocumentKind, words: String)] = [
    (.ktp, "KTP"), (.akta, "akta pendirian"), (.skBadanHukum, "SK badan hukum"),
    (.suratDomisili, "surat domisili"), (.adArt, "AD/ART"), (.suratKuasa, "surat kuasa"),
    (.form, "formulir"), (.letter, "surat"), (.other, "lain-lain"),
  ]

  static let holders: [(holder: Holder, words: String)] = [
    (.leader, "pimpinan"), (.user, "pengguna informasi"), (.giver, "pemberi kuasa"),
    (.proxy, "penerima kuasa"), (.applicant, "pemohon"),
  ]

  /// The paper that some words name, and whose it is; `nil` when they name none.
  static func paper(_ text: String) -> (kind: DocumentKind, holder: Holder)? {
    let words = Words(text).all
    guard let kind = paperKind(words) else { return nil }
    let holder: Holder =
      if words.has(["pimpinan", "ketua", "direktur"]) { .leader } else if words.has(["pengguna"]) {
        .user
      } else if words.has(["pemberi"]) { .giver } else if words.has(["penerima"]) {
        .proxy
      } else if words.has(["pemohon"]) { .applicant } else { .unknown }
    return (kind, holder)
  }

  private static func paperKind(_ words: [Word]) -> DocumentKind? {
    if words.has(["ktp", "ektp"]) { return .ktp }
    if words.has(["akta", "akte"]) { return .akta }
    if words.has(["domisili"]) { return .suratDomisili }
    if words.has(["anggaran", "adart"]) || words.has(["ad"]) && words.has(["art"]) { return .adArt }
    if words.has(["pengesahan", "kemenkumham"]) || words.has(["badan"]) && words.has(["hukum"]) {
      return .skBadanHukum
    }
    if words.has(["kuasa"]) { return .suratKuasa }
    if words.has(["formulir"]) { return .form }
    if words.has(["lain", "lainnya"]) { return .other }
    if words.has(["sk", "keputusan"]) { return .skBadanHukum }
    return words.has(["surat"]) ? .letter : nil
  }

  /// Ways of sending by the contract's words.
  static let ways: [(way: String, words: String)] = [
    ("email", "surel"), ("post", "pos"), ("pickup", "diambil langsung"), ("courier", "kurir"),
    ("fax", "faksimili"), ("whatsapp", "WhatsApp"),
  ]
}
