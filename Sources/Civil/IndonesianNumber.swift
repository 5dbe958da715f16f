/// Numbers in words, as letters repeat them: `10 (sepuluh)`.
package enum IndonesianNumber {
  /// The number in words, from 0 to 999 999 999; larger ones as digits.
  package static func words(_ number: Int) -> String {
    switch number {
    case 0...11:
      [
        "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh",
        "sebelas",
      ][number]
    case 12...19: words(number - 10) + " belas"
    case 20...99: words(number / 10) + " puluh" + rest(number % 10)
    case 100...199: "seratus" + rest(number - 100)
    case 200...999: words(number / 100) + " ratus" + rest(number % 100)
    case 1000...1999: "seribu" + rest(number - 1000)
    case 2000...999_999: words(number / 1000) + " ribu" + rest(number % 1000)
    case 1_000_000...999_999_999: words(number / 1_000_000) + " juta" + rest(number % 1_000_000)
    default: String(number)
    }
  }

  private static func rest(_ number: Int) -> String { number == 0 ? "" : " " + words(number) }
}
