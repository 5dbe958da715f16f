/// Letters whose author waits for no word: thanks, invitations, advertisements, traps.
enum Unawaited {
  static func expectsWord(_ facts: KindReader.Facts) -> Bool {
    if facts.isBulk || facts.prose.words.all.isEmpty { return false }
    if traps.stand(in: facts.subject) || traps.stand(in: facts.prose.words) { return false }
    return !thanks.stand(in: facts.prose.words) || asks(facts.prose.words)
  }

  private static func asks(_ words: Words) -> Bool {
    words.octets.contains(0x3F) || questions.stand(in: words)
  }

  private static let questions = Phrases([
    "mohon", "memohon", "tolong", "kapan", "apakah", "bagaimana", "ingin tanya|bertanya|menanyakan", "tanya",
  ])

  private static let thanks = Phrases([
    "terima kasih", "terimakasih", "thank you", "thanks", "matur nuwun", "sudah saya|kami terima",
    "sudah diterima", "noted",
    "selamat ulang|hari|atas", "tidak apa apa",
  ])

  private static let traps = Phrases([
    "unsubscribe", "berhenti berlangganan", "newsletter", "buletin", "webinar", "diskon", "promo",
    "special offer", "invoice", "tagihan",
    "faktur", "jatuh tempo", "purchase order", "penawaran", "menawarkan", "daftar harga", "verifikasi akun",
    "kuota mailbox", "kata sandi",
    "klik tautan|link|di", "click here", "verify your account", "your password|account", "akun anda|email",
    "hadiah", "menangkan|memenangkan",
    "you have won", "undangan", "mengundang", "invitation", "transfer dana", "mailbox is", "kotak surat anda",
  ])
}
