import Civil
import Testing

@Test(arguments: [
  (0, "nol"), (1, "satu"), (3, "tiga"), (10, "sepuluh"), (11, "sebelas"), (12, "dua belas"),
  (14, "empat belas"),
  (17, "tujuh belas"), (20, "dua puluh"), (30, "tiga puluh"), (99, "sembilan puluh sembilan"),
  (100, "seratus"),
  (111, "seratus sebelas"), (200, "dua ratus"), (999, "sembilan ratus sembilan puluh sembilan"),
  (1000, "seribu"),
  (1001, "seribu satu"), (1999, "seribu sembilan ratus sembilan puluh sembilan"), (2000, "dua ribu"),
  (2026, "dua ribu dua puluh enam"), (11_000, "sebelas ribu"), (101_000, "seratus satu ribu"),
  (1_000_000, "satu juta"),
  (1_001_100, "satu juta seribu seratus"), (100_000_000, "seratus juta"),
  (
    999_999_999,
    "sembilan ratus sembilan puluh sembilan juta sembilan ratus sembilan puluh sembilan ribu sembilan ratus sembilan puluh sembilan"
  ), (1_000_000_000, "1000000000"), (-1, "-1"), (.min, "-9223372036854775808"),
])
func writesNumbersInWords(_ number: Int, _ words: String) { #expect(IndonesianNumber.words(number) == words) }
