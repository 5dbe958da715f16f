import Mime
import Testing

@Test(arguments: [
  ("satu \ndua\ntiga", false, "satu dua\ntiga"),
  ("satu \r\ndua\r\n", false, "satu dua\n"),
  ("satu \ndua", true, "satudua"),
  ("> satu \n> dua\ntiga", false, "> satu dua\ntiga"),
  (">> a \n>> b \n> c\nd", false, ">> a b\n> c\nd"),
  (" From sini\n  dua", false, "From sini\n dua"),
  (" > bukan kutipan", false, " > bukan kutipan"),
  ("isi \n-- \nBudi", false, "isi\n-- \nBudi"),
  ("> -- \n> Budi", false, "> -- \n> Budi"),
  ("a\n\nb", false, "a\n\nb"),
  ("a \n", false, "a"),
  ("Nama: Budi\nAlamat: Jalan \nMawar", false, "Nama: Budi\nAlamat: Jalan Mawar"),
  (">\n> a", false, ">\n> a"),
  ("", false, ""),
])
func `flowed text becomes paragraphs`(text: String, delSp: Bool, expected: String) {
  #expect(FlowedText.unwrap(text, delSp: delSp) == expected)
}
