import Testing

@testable import Letters

struct ScannedAddressesTests {
  @Test(arguments: [
    ("Email : budi santoso77@mail.example", "Email : budi_santoso77@mail.example"),
    ("Alamat Email : maria tukan77 @surel.example", "Alamat Email :  maria_tukan77@surel.example"),
    ("Email -: Indah _permata77 @yahoo.example", "Email -:   Indah_permata77@yahoo.example"),
    ("Email : budi_santoso77@mail.example", "Email : budi_santoso77@mail.example"),
    ("Surel: budi77 @mail.example", "Surel:  budi77@mail.example"),
    ("Telepon/Email : 0812 0000 0001 budi@mail.example", "Telepon/Email : 0812 0000 0001 budi@mail.example"),
    ("Email : melalui budi@mail.example", "Email : melalui budi@mail.example"),
    ("Hubungi : Pak budi@mail.example", "Hubungi : Pak budi@mail.example"),
    ("Kirim: ke alamat budi@mail.example saja", "Kirim: ke alamat budi@mail.example saja"),
    ("tulis ke budi santoso@mail.example", "tulis ke budi santoso@mail.example"),
  ])
  func aLowLineReadAsABlank(_ line: String, _ mended: String) {
    let text = "Nama : Budi\n\(line)\nPekerjaan : guru"
    #expect(ScannedAddresses.mended(text) == "Nama : Budi\n\(mended)\nPekerjaan : guru")
  }

  @Test func suchAnAddressIsDoubted() {
    let letter = LetterReader.read(
      text: """
        PERMOHONAN INFORMASI PUBLIK
        Nama : Budi Santoso
        Alamat : Jalan Contoh 1, Contohan
        Email : budi santoso77@mail.example
        Informasi yang diminta : Salinan APBD tahun 2025
        Tujuan penggunaan : penelitian
        """, channel: .scan, file: nil)
    #expect(letter.applicant.email == "budi_santoso77@mail.example")
    #expect(letter.doubts["email"] != nil)
  }
}
