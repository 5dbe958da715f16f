/// Why a letter lies in `quarantine/`.
enum Reason: Sendable, Equatable {
  /// It has stopped the program again and again.
  case poison
  /// The virus scanner finds this in it; printable ASCII.
  case virus(String)
  /// It is larger than the virus scanner takes.
  case tooLarge
  /// The virus scanner works, but has given no verdict on this letter however often it was asked.
  case unscannable

  /// What happened, in sentences for the officer (Indonesian).
  var indonesian: String {
    switch self {
    case .poison:
      "Surat ini berulang kali menghentikan program saat dibaca. Bacalah sendiri dan catat dengan tangan."
    case .virus(let name):
      "Pemindai virus menemukan tanda bahaya dalam surat ini: \(name).\nJANGAN DIBUKA. " + Self.unread
    case .tooLarge: "Surat ini terlalu besar untuk pemindai virus. " + Self.unread
    case .unscannable: "Pemindai virus berulang kali gagal memeriksa surat ini. " + Self.unread
    }
  }

  /// What the officer can do (Indonesian).
  var advice: String {
    switch self {
    case .poison: "Setelah Loket diperbarui: " + Self.again
    case .virus:
      """
      Bila surat ini memang ditunggu, hubungi pengirimnya dan mohon dikirim ulang dalam bentuk lain.
      Bila menurut administrator peringatan ini keliru, setelah data pemindai diperbarui: \(Self.again)
      """
    case .tooLarge:
      "Mohon administrator menaikkan StreamMaxLength dalam clamd.conf, lalu memulai ulang clamd. Setelah itu: "
        + Self.again
    case .unscannable: "Mohon administrator memeriksa catatan (log) clamd. Setelah itu: " + Self.again
    }
  }

  /// What the log says behind the letter's digest; English.
  var word: String {
    switch self {
    case .poison: "it stopped the program"
    case .virus(let name): "virus \(name)"
    case .tooLarge: "too large for the virus scanner: raise StreamMaxLength in clamd.conf"
    case .unscannable: "the virus scanner gives no verdict on it"
    }
  }

  private static let unread =
    "Loket belum membaca dan belum mencatatnya; pengirim belum mendapat jawaban."
  private static let again =
    "PINDAHKAN (jangan disalin) berkas surat ini ke folder inbox/. Loket memeriksanya sekali lagi, lalu "
    + "membaca dan mencatatnya seperti surat lain."
}
