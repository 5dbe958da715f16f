import Octets

/// How letters end.
enum Closings {
  /// Whether a line begins the end of a letter.
  static func isClosing(_ plain: String) -> Bool { starts.contains(where: plain.begins) }

  private static let starts = [
    "demikian", "atas perhatian", "atas bantuan", "atas kerja", "hormat saya", "hormat kami", "hormat,",
    "terima kasih", "terimakasih", "terima ksh", "tarima kasih", "trims", "trimakasih", "tks", "thx",
    "salam hormat", "salam sejahtera", "salam,",
    "salam hangat", "salam takzim", "wassalam", "wasalam", "wassalamu", "ttd", "tertanda", "pemohon,",
    "pemohon informasi,", "yang mengajukan,", "regards", "best regards", "kind regards", "warm regards",
    "sincerely", "yours", "matur",
    "suksma", "om santi", "om shanti", "tembusan", "makasih", "thank you", "thanks", "with regards", "sekian",
    "mauliate", "nuhun", "hatur nuhun", "sebelumnya terima", "petugas pelayanan", "petugas informasi",
    "best,", "atas perhatiannya", "pengaju keberatan,", "kuasa hukum,", "yang menyatakan", "dicetak dari",
    "dicetak pada", "dicetak melalui", "dicetak oleh", "halaman 1 dari",
  ]

  /// Whether a line is a sign-off below which a name stands.
  static func isSignOff(_ plain: String) -> Bool {
    let text = plain.trimming(",.:! ")
    if signOffs.contains(text) { return true }
    return text.utf8.count < 70
      && (text.begins("wassalam") || text.begins("hormat ") || text.begins("salam ")
        || text.begins("terima kasih") || text.begins("atas perhatian"))
  }

  private static let signOffs: Set<String> = [
    "hormat", "salam", "ttd", "tertanda", "pemohon", "regards", "best regards", "sincerely",
    "yours sincerely", "yours faithfully", "kind regards", "warm regards", "pemohon informasi",
    "yang mengajukan", "terimakasih", "thanks", "thank you", "pengaju keberatan", "makasih", "best",
    "yang memohon", "pemohon keberatan", "kuasa pemohon", "kuasa hukum", "penerima kuasa", "rahayu", "suksma",
    "matur nuwun",
    "many thanks", "yang membuat permohonan", "yang bermohon", "pemohon informasi publik", "nuhun",
    "best wishes", "cheers", "respectfully", "yang menyatakan", "trims", "hormat", "mauliate", "matur suksma",
    "om shanti shanti shanti om", "thanks in advance", "thank you in advance", "thanks and regards",
    "yang mengajukan permohonan", "yang mengajukan keberatan",
  ]
}
