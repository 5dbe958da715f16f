import Octets

/// Printed and appended words that are nobody's letter.
enum Boilerplate {
  /// The back of the official form: the applicant's rights, full of words that would decide wrongly.
  static func isBackPage(_ plain: String) -> Bool {
    let words = Words(plain).all.prefix(5).map(\.text)
    if words.starts(with: ["hak", "hak", "pemohon"]) || words.starts(with: ["hak", "pemohon", "informasi"]) {
      return true
    }
    guard let first = words.first, romans.contains(first) else { return false }
    let rest = Words(plain)
    return backPage.stand(in: rest)
  }

  /// Whether the back page is over: a form's title, or a filled field.
  static func endsBackPage(_ line: TextLine) -> Bool {
    let plain = line.trimmed.lowered
    if ["formulir permohonan informasi", "pernyataan keberatan", "formulir pernyataan keberatan"].contains(
      where: plain.begins)
    {
      return true
    }
    guard let first = LabelReader.read(line).first, first.hasSeparator, !first.value.isEmpty else {
      return false
    }
    return [.name, .nik, .address, .occupation, .information].contains(first.label.field)
  }

  private static let romans: Set<String> = ["i", "ii", "iii", "iv", "v", "vi"]

  private static let backPage = Phrases([
    "pemohon informasi berhak untuk meminta|mendapatkan", "pastikan anda mendapat",
    "apabila|jika pemohon informasi tidak puas",
    "biaya yang dikenakan bagi permintaan",
  ])

  /// One line that a program or device appends.
  static func isAppended(_ plain: String) -> Bool {
    if plain.begins("*"), plain.holds("diisi") || plain.holds("pilih salah satu") || plain.holds("coret yang")
    {
      return true
    }
    return appended.contains(where: plain.begins)
  }

  private static let appended = [
    "sent from my", "dikirim dari iphone", "dikirim dari ipad", "dikirim dari perangkat", "dikirim dari hp",
    "dikirim dari samsung",
    "dikirim dari ponsel", "dikirim dari yahoo", "dikirim dari android", "dikirim dari galaxy",
    "dikirim dari outlook", "dikirim dari xiaomi",
    "dikirim dari oppo", "dikirim dari vivo", "dikirim dari redmi", "dikirim dari mail", "dikirim dari gmail",
    "dikirim dari aplikasi",
    "dikirim dari smartphone", "dikirim dari telepon", "dikirim melalui perangkat",
    "sent from yahoo", "sent from mail for", "sent from outlook", "sent from gmail", "get outlook for",
    "dapatkan outlook untuk",
    "terkirim dari", "sent with proton", "virus-free", "bebas virus", "[cid:", "diisi oleh petugas",
    "pilih salah satu dengan",
    "coret yang tidak perlu", "download attachments", "yahoo mail: ", "powered by", "dikirim menggunakan",
  ]

  /// The beginning of a notice of secrecy: nothing below it is the letter.
  static func isDisclaimer(_ plain: String) -> Bool {
    disclaimers.contains(where: plain.trimming("*_- ").begins)
  }

  private static let disclaimers = [
    "this email and any", "this e-mail and any", "this message contains confidential",
    "this message is intended",
    "this email is intended", "this e-mail is intended", "the information contained in this",
    "this message (including",
    "pesan ini dan lampirannya", "pesan ini dan semua lampiran", "email ini dan lampiran",
    "e-mail ini dan lampiran", "surel ini dan lampiran",
    "email ini beserta lampiran", "email ini dan seluruh", "e-mail ini beserta", "pernyataan kerahasiaan",
    "pernyataan penyangkalan", "disclaimer",
    "confidentiality notice", "pesan ini bersifat rahasia", "informasi dalam email ini",
    "informasi yang terkandung dalam", "email ini bersifat rahasia",
    "isi email ini", "perhatian: email ini", "pemberitahuan kerahasiaan", "penafian",
    "surel ini bersifat rahasia", "surat elektronik ini dan",
    "isi surel ini", "e-mail ini bersifat", "informasi yang terdapat dalam e", "pesan elektronik ini",
    "sanggahan:", "peringatan kerahasiaan",
  ]
}
