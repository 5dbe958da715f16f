/// How words are written short, joined and wrong, and what they mean.
enum Spellings {
  /// The word that is meant.
  static func mend(_ word: String) -> String {
    if let full = abbreviations[word] { return full }
    // `dikasih2`, `data2`: a word said twice.
    if word.utf8.last == 0x32, word.utf8.count > 4,
      word.utf8.dropLast().allSatisfy({ (0x61...0x7A).contains($0) })
    {
      return mend(word.octets(0..<(word.utf8.count - 1)))
    }
    if word.utf8.first == 0x6B, isObjection(word) { return "keberatan" + (word.ends("nya") ? "nya" : "") }
    return word
  }

  /// The word without an ending that does not change what it says.
  static func base(_ word: String) -> String {
    for ending in ["nya", "lah", "kah"] where word.utf8.count > ending.utf8.count + 2 && word.ends(ending) {
      return String(decoding: Array(word.utf8.dropLast(ending.utf8.count)), as: UTF8.self)
    }
    return word
  }

  /// `keberatan` with one letter wrong, missing, doubled or changed with its neighbour.
  static func isObjection(_ word: String) -> Bool {
    let octets = Array(word.utf8)
    let wanted = Array("keberatan".utf8)
    if octets.starts(with: wanted) { return octets.count == wanted.count || word == "keberatannya" }
    guard (8...10).contains(octets.count), octets.starts(with: Array("keb".utf8)) else { return false }
    return EditDistance.isAtMostOne(octets, wanted)
  }

  /// Words after which a full stop ends no sentence.
  static let pointed: Set<String> = [
    "jalan", "jl", "jln", "dk", "kav", "kpg", "lk", "dkh", "ling", "pd", "gp", "perumh", "skep", "ssi",
    "nomor", "kec", "kab", "kel", "ds", "dsn", "gg", "rt", "rw", "prov", "blok",
    "perum", "komp", "dr",
    "drs", "dra", "ir", "hj", "moh", "muh", "st", "yth", "saudara", "saudari", "bapak", "tanggal", "tahun",
    "hlm", "pt", "cv",
    "tbk", "an", "up", "cq", "dll", "dkk", "dst", "pasal", "lt", "km", "telepon", "wr", "wb", "prof", "mr",
    "mrs", "ms", "ny",
    "nn", "tn", "lingk", "kp", "sdr", "bpk", "no", "sdri", "telp", "hp", "jend",
    "jenderal", "kol", "ayat",
    "alm", "almh", "tgk", "tk", "link", "spd", "sh", "mh", "skom", "lr", "lrg", "psr", "gd", "kpl", "sek",
  ]

  private static let abbreviations: [String: String] = [
    "yg": "yang", "dgn": "dengan", "dg": "dengan", "dng": "dengan", "utk": "untuk", "untk": "untuk",
    "u": "untuk", "mhn": "mohon",
    "mohn": "mohon", "sdr": "saudara", "sdri": "saudari", "ybs": "bersangkutan", "tgl": "tanggal",
    "tggl": "tanggal", "thn": "tahun",
    "th": "tahun", "bpk": "bapak", "kpd": "kepada", "kpda": "kepada", "dr": "dari", "dri": "dari",
    "krn": "karena", "karna": "karena",
    "krna": "karena", "tdk": "tidak", "gak": "tidak", "ga": "tidak", "nggak": "tidak", "ngga": "tidak",
    "gk": "tidak", "gada": "nihil", "gaada": "nihil", "ngak": "tidak", "engga": "tidak", "enggak": "tidak",
    "tak": "tidak",
    "kada": "tidak", "ndak": "tidak", "ora": "tidak", "blm": "belum", "belom": "belum", "sdh": "sudah",
    "udah": "sudah", "udh": "sudah",
    "tlg": "tolong", "tlong": "tolong", "sy": "saya", "aku": "saya", "gue": "saya", "ulun": "saya",
    "tiang": "saya", "kulo": "saya",
    "kula": "saya", "ambo": "saya", "ttg": "tentang", "ttng": "tentang", "sbg": "sebagai", "spt": "seperti",
    "sprti": "seperti",
    "jg": "juga", "jga": "juga", "bs": "bisa", "bsa": "bisa", "kmrn": "kemarin", "kmren": "kemarin",
    "skrg": "sekarang", "pd": "pada",
    "dlm": "dalam", "tsb": "tersebut", "tersbut": "tersebut", "info": "informasi", "infonya": "informasinya",
    "informsi": "informasi",
    "informasii": "informasi", "infomasi": "informasi", "hrp": "harap", "kopi": "salinan", "copy": "salinan",
    "copi": "salinan",
    "kopian": "salinan", "copyan": "salinan", "fotocopy": "fotokopi", "fotocopi": "fotokopi",
    "photocopy": "fotokopi",
    "fotokopian": "fotokopi", "fotocopyan": "fotokopi", "fc": "fotokopi", "foto copy": "fotokopi",
    "ektp": "ktp", "permhonan": "permohonan",
    "permohonann": "permohonan", "pemohonan": "permohonan", "permohona": "permohonan",
    "permohonn": "permohonan", "prmohonan": "permohonan",
    "permintan": "permintaan", "minta": "meminta", "mnta": "meminta", "memintak": "meminta",
    "memonon": "memohon", "memohn": "memohon", "memohonkan": "memohon",
    "cabut": "mencabut", "batalkan": "membatalkan", "batalin": "membatalkan", "lampiran2": "lampiran",
    "dok": "dokumen", "dokumen2": "dokumen",
    "data2": "data", "no": "nomor", "jl": "jalan", "jln": "jalan", "telp": "telepon", "tlp": "telepon",
    "telpon": "telepon",
    "dpt": "dapat", "dpat": "dapat", "mengjukan": "mengajukan", "ajuin": "ajukan", "kuasanya": "kuasa",
    "keberanian": "keberanian",
    "aj": "saja", "aja": "saja", "sja": "saja", "lg": "lagi", "lgi": "lagi", "bgt": "sekali", "klo": "kalau",
    "kalo": "kalau", "kl": "kalau",
    "emailnya": "email", "surel": "email", "imel": "email", "handak": "ingin", "pengen": "ingin",
    "pingin": "ingin", "mau": "ingin",
    "handphone": "hp", "ponsel": "hp", "whatsapp": "wa", "abdi": "saya", "kuring": "saya",
    "nyuhunkeun": "meminta", "menta": "meminta", "bade": "ingin", "badhe": "ingin", "kanggo": "untuk",
    "kangge": "untuk", "gasan": "untuk", "untuak": "untuk", "ti": "dari", "saking": "dari",
    "dilampirkeun": "dilampirkan",
    "nomer": "nomor", "br": "banjar", "almt": "alamat", "nmr": "nomor", "taun": "tahun",
    "nepangkeun": "perkenalkan", "dalem": "saya",
    "lon": "saya", "lakee": "meminta", "mintak": "meminta", "awak": "saya", "nedha": "meminta",
    "nedi": "meminta", "tangled": "tanya", "batakun": "bertanya", "sareng": "dengan", "lawan": "dengan",
    "ngajukeun": "mengajukan",
    "nyuwun": "meminta", "mimta": "meminta",
    "akte": "akta",
    "lampirkn": "lampirkan", "jawabanya": "jawabannya", "respons": "respon", "dibales": "dibalas",
    "bales": "balas", "makasih": "terimakasih",
  ]
}

/// How near two spellings are.
enum EditDistance {
  /// Whether one change makes them equal: a letter changed, left out, put in, or two neighbours exchanged.
  static func isAtMostOne(_ x: [UInt8], _ y: [UInt8]) -> Bool {
    if x == y { return true }
    let long = x.count >= y.count ? x : y
    let short = x.count >= y.count ? y : x
    guard long.count - short.count <= 1,
      let at = short.indices.first(where: { short[$0] != long[$0] })
        ?? (long.count > short.count ? short.count : nil)
    else { return false }
    if long.count > short.count { return long[(at + 1)...].elementsEqual(short[at...]) }
    if long[(at + 1)...].elementsEqual(short[(at + 1)...]) { return true }
    return at + 1 < long.count && long[at] == short[at + 1] && long[at + 1] == short[at]
      && long[(at + 2)...].elementsEqual(short[(at + 2)...])
  }
}
