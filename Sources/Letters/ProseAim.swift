import Octets

/// Aims and reasons that a request gives in a clause of its own: `agar pedagang tidak resah`, `karena nama saya hilang`.
enum ProseAim {
  /// Words such a clause begins with.
  static let openers = ["agar", "supaya", "biar", "karena", "sebab", "lantaran"]

  /// Whether the clause behind an opener says what for. `isAsked`: whether its sentence asks or stands on its own line.
  ///
  /// `agar segera dikirim` says what is to be done with the letter, `Karena itu` points back.
  static func says(_ words: Words, _ opener: Range<Int>, isAsked: Bool) -> Bool {
    let at = opener.lowerBound
    let isReason = ["karena", "sebab", "lantaran"].contains(words.all[at].text)
    let isFirst = words.before(at, 1).isEmpty
    let next = words.after(at, 4)
    guard next.count >= 3, !next.has(handling), !next.prefix(1).has(["itu", "hal", "nya", "tersebut"]) else {
      return false
    }
    if isReason { return isAsked && !isFirst && !words.before(at, 1).has(["oleh"]) }
    // `Supaya kami tidak salah masuk lagi.` behind what was asked, `Agar siaran berimbang, kami meminta …`
    return isAsked || isFirst
  }

  /// What an office does with a request.
  private static let handling: Set<String> = [
    "dikirim", "dikirimkan", "diberikan", "diproses", "ditindaklanjuti", "dijawab", "dibalas", "disampaikan",
    "mengirim", "mengirimkan", "menjawab", "diterima", "dikabulkan", "dipenuhi",
    "dibuka", "kiranya", "berkenan", "bapak", "ibu", "ppid", "segera", "diberi", "informasi", "data",
    "dokumen", "salinan", "jawaban", "mendapat", "mendapatkan", "memperoleh", "sudi", "dibantu", "membantu",
    "permohonan", "surat", "diprint", "dicetak", "dibaca", "dihubungi", "menghubungi", "dimaklumi",
    "menanggapi", "ditanggapi", "pihak", "petugas", "dibuatkan", "difotokopi", "dikasih",
  ]
}
