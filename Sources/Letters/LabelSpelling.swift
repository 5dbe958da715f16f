import Octets

/// Words of labels with one letter misread: `tnformasi`, `Iduntitas`.
enum LabelSpelling {
  /// Long words of labels; short ones are near too many others.
  private static let known: [Int: [String]] = Dictionary(
    grouping: [
      "informasi", "memperoleh", "mendapatkan", "identitas", "pekerjaan", "penggunaan", "permohonan",
      "permintaan", "dibutuhkan", "telepon", "salinan", "rincian", "pendaftaran", "pengajuan", "keberatan",
      "pemohon", "mengirimkan", "kependudukan", "lengkap",
    ], by: \.utf8.count)

  /// Two words of a label whose blank was not seen: `Alamatrumah`, `Namalengkap`; else the one word.
  static func parted(_ word: String) -> [String] {
    for head in ["alamat", "nama", "nomor", "tujuan", "rincian"] where word.begins(head) {
      let rest = word.octets(head.utf8.count..<word.utf8.count)
      if tails.contains(rest) { return [head, rest] }
    }
    return glued(word) ?? [word]
  }

  /// `tujuanpenggunaaninformasi`: a row of a label's words whose blanks a justified line lost; `nil` for any other word.
  private static func glued(_ word: String) -> [String]? {
    var rest = word
    guard word.utf8.count >= 14 else { return nil }
    var parts: [String] = []
    while !rest.isEmpty {
      guard let part = pieces.first(where: rest.begins), parts.count < 6 else { return nil }
      parts.append(part)
      rest = rest.octets(part.utf8.count..<rest.utf8.count)
    }
    return parts.count > 1 ? parts : nil
  }

  /// The longest first.
  private static let pieces = [
    "kependudukan", "mendapatkan", "penggunaan", "dibutuhkan", "diperlukan", "memperoleh", "permohonan",
    "permintaan", "informasi", "identitas", "pekerjaan", "dimohon", "diminta", "rincian", "salinan",
    "pemohon",
    "lengkap", "telepon", "publik", "tujuan", "alasan", "alamat", "nomor", "rumah", "induk", "email", "cara",
    "nama",
    "yang", "dan", "ktp", "nik", "hp",
  ]

  private static let tails: Set<String> = [
    "rumah", "lengkap", "pemohon", "kantor", "surat", "email", "telepon", "telp", "hp", "ktp", "wa", "nik",
    "identitas", "domisili", "sekarang", "penggunaan", "informasi", "jelas",
  ]

  /// The word that is meant, the same where it is near none.
  static func mended(_ word: String) -> String {
    let octets = Array(word.utf8)
    guard octets.count >= 7 else { return word }
    for count in (octets.count - 1)...(octets.count + 1) {
      guard let words = known[count] else { continue }
      if words.contains(word) { return word }
      if let near = words.first(where: { EditDistance.isAtMostOne(octets, Array($0.utf8)) }) { return near }
    }
    return word
  }
}
