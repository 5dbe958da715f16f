import Desk
import Testing

struct ArticleOfLawTests {
  @Test(arguments: [
    ("Pasal 17 huruf h UU 14/2008", ArticleOfLaw.Finding.found),
    ("pasal 17 ayat (1) huruf c UU KIP", .found), ("Pasal 17h", .found), ("Ps. 17 huruf j", .found),
    ("Pasal 6 ayat (3) UU Nomor 14 Tahun 2008", .found), ("UU 43/2009 Pasal 66", .found),
    ("Pasal 17 UU Nomor 43 Tahun 2009 tentang Kearsipan", .found),
    ("Pasal 17", .withoutLetter), ("Pasal 17 UU 14/2008", .withoutLetter),
    ("Pasal 17 huruf z", .withoutLetter),
    ("Pasal 17 dan Pasal 19", .withoutLetter), ("Pasal 17 huruf h dan Pasal 19", .found),
    ("Pasal 999 UU Nomor 14 Tahun 2008", .noGround), ("Pasal 18 UU KIP", .noGround), ("Pasal 66", .noGround),
    ("Pasal 6 ayat (3) huruf e UU KIP", .notHeld), ("Pasal 6 ayat (3) huruf c", .found),
    ("Pasal 322 KUHP", .found), ("Pasal 3 Peraturan Menteri Kesehatan", .found),
    ("Pasal 40 Undang-Undang Perbankan", .found), ("Pasal 2 Undang-Undang Nomor 14 Tahun 2008", .noGround),
    ("rahasia instansi", .none), ("", .none), ("pasal", .none),
    ("Pasal tujuh belas huruf h", .none), ("sesuai pasal yang berlaku", .none),
  ])
  func findsTheArticle(_ text: String, _ finding: ArticleOfLaw.Finding) {
    #expect(ArticleOfLaw.find(text) == finding)
  }
}
