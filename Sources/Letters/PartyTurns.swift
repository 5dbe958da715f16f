import Octets

/// Sentences after which the fields are somebody else's.
enum PartyTurns {
  /// Whose fields follow a line; `nil` when it changes nothing.
  static func party(after text: String) -> Party? {
    let words = Words(text)
    guard let last = phrases.hits(in: words).last else { return nil }
    return last.tag == .office && isRemark(text) ? nil : last.tag
  }

  /// `No. Pendaftaran (diisi petugas)`: said of this field alone.
  private static func isRemark(_ text: String) -> Bool {
    text.utf8.lastIndex(of: 0x28).map { text.utf8[..<$0].contains(where: \.isAlpha) } ?? false
  }

  private static let phrases = Phrases<Party>([
    (
      .giver,
      [
        "untuk dan atas nama", "selaku kuasa dari", "sebagai kuasa dari", "kuasa hukum dari", "kuasa dari",
        "bertindak untuk", "bertindak atas nama", "atas nama klien", "atas nama ibu|bapak|ayah|orang|pemberi",
        "mewakili klien|pemberi|saudara|ibu|bapak",
        "pemberi kuasa", "klien kami|saya", "menerima kuasa dari", "yang memberi kuasa", "selaku kuasa hukum",
        "sebagai kuasa hukum", "on behalf of", "dikuasakan oleh", "diberi kuasa oleh",
      ]
    ),
    (
      .proxy,
      [
        "memberi kuasa kepada", "memberikan kuasa kepada", "memberi kuasa penuh kepada",
        "memberikan kuasa penuh kepada", "menguasakan kepada", "dikuasakan kepada",
        "selanjutnya disebut pemberi kuasa", "penerima kuasa sebagai berikut",
      ]
    ),
    (
      .user,
      [
        "pengguna informasi adalah", "pengguna informasinya adalah",
        "pengguna informasi sebagai", "informasi akan digunakan oleh", "digunakan oleh",
      ]
    ),
    (.office, ["diisi oleh petugas", "diisi petugas"]),
  ])
}
