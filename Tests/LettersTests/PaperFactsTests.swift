import Civil
import Letters
import Testing

@Suite("What cards and names say")
struct PaperFactsTests {
  @Test(
    "The name of a card and of a letter",
    arguments: [
      ("SRI WAHYUNINGSIH", "Sri Wahyuningsih", NameMatch.same),
      ("H. MUHAMMAD RIZKI, S.H., M.H.", "Moh. Rizki", .same), ("M. RIZKI", "Muhammad Rizki", .same),
      ("MUHAMMAD RIZKI", "M Rizki", .same), ("ABD. RAHMAN", "Abdul Rahman", .same),
      ("ST. AMINAH", "Siti Aminah", .same), ("DRS. SUPARDI", "Supardi", .same),
      ("RATNA DEWANTI, SE", "Ratna Dewanti", .same),
      ("DR. IR. FITRIA NENGSIH, M.SI", "Fitria Nengsih", .same),
      ("NI LUH PUTU AYU", "Ni Luh Putu Ayu, S.Pd.", .same), ("PRATOMO WAHYU", "Wahyu Pratomo", .same),
      ("NURHAYATI", "Nur Hayati", .same), ("SAEPULOH ASEP", "Asep Saepuloh", .same),
      ("AGU5 SETY0 NUGROHO", "Agus Setyo Nugroho", .same), ("BUD1 SANTOSO", "Budi Santoso", .same),
      ("HJ. SITI ROHMAH", "Ibu Siti Rohmah", .same), ("ACHMAD FAUZI", "Ahmad Fauzi", .same),
      ("WAHYU PRATOMO", "Wahyu Pratorno", .similar), ("BAMBANG PRIHANDONO", "Bambang Prihandana", .similar),
      ("SBAMBANG PRIHANDONO", "Bambang Prihandono", .similar),
      ("BUDI SANTOSO WIJAYA", "Budi Santoso", .similar),
      ("BUDI SANTOSO", "Budi S.", .similar), ("B. SANTOSO", "Budi Santoso", .similar),
      ("SUMARNO", "Sumarno Tirtowijoyo", .similar), ("ABDURRAHMAN WAHYUDI", "Abdur Rahman Wahyudi", .same),
      ("ABDURRAHMAN WAHYUDI", "Abdul Rahman Wahyudi", .similar),
      ("RINA HARAHAP", "Rini Harahap", .similar), ("SITI AMINAH HARAHAP", "Siti Aisyah Harahap", .different),
      ("ANI WIJAYA", "Adi Wijaya", .different), ("ANDI SANTOSO", "Budi Santoso", .different),
      ("MUHAMMAD RIZKI", "Muhammad Fauzi", .different), ("SLAMET RIYADI", "Joko Susilo", .different),
      ("ARNI HARAHAP", "Ami Harahap", .similar), ("", "Budi", .unknown), ("BUDI", " ", .unknown),
      ("DEWI KARTIKA SARI", "Dewa Kartika Sari", .similar), ("A. B. C.", "Andi Bagus Cahya", .different),
    ])
  func names(_ card: String, _ letter: String, _ match: NameMatch) {
    var identity = IdentityCard()
    identity.name = card.isEmpty ? nil : card
    #expect(identity.matches(name: letter) == match)
    // Whichever is the card's.
    identity.name = letter.isEmpty ? nil : letter
    #expect(identity.matches(name: card) == match)
  }

  @Test("Siblings who share a family's name are never the same")
  func siblings() {
    let firsts = [
      "RINA", "RINI", "RANI", "RONI", "DIAN", "DINA", "DINI", "ALI", "ADI", "ARI", "ILA", "LILA", "AMI",
      "ARNI",
    ]
    for first in firsts {
      for other in firsts where other != first {
        var card = IdentityCard()
        card.name = first + " SIREGAR"
        #expect(card.matches(name: other + " Siregar") != .same, "\(first) \(other)")
      }
    }
  }

  @Test(
    "A NIK is mended only where one reading is possible",
    arguments: [
      ("3310011708850002", "17-08-1985", "L", "3310011708850002"),
      ("33I00II7O885OOO2", "17-08-1985", "L", "3310011708850002"),
      ("331001I708850002", "17-08-1985", "L", "3310011708850002"),
      ("3310 0117 0885 0002", "17-08-1985", "L", "3310011708850002"),
      ("3310-0117-0885-0002", "17-08-1985", "L", "3310011708850002"),
      ("33100117088S0002", "17-08-1985", "L", "3310011708850002"),
      ("331001?708850002", "17-08-1985", "L", "3310011708850002"),
      ("3310014708850002", "17-08-1985", "L", "3310011708850002"),
      ("3310011108850002", "17-08-1985", "L", "-"),
      ("3310015708850002", "17-08-1985", "L", "3310011708850002"),
      ("3310015708850002", "17-08-1985", "P", "3310015708850002"),
      ("3310015708850002", "17-08-1985", "?", "3310015708850002"),
      ("331001170885002", "17-08-1985", "L", "-"), ("331001170850002", "17-08-1985", "L", "3310011708850002"),
      ("33100117088500023", "17-08-1985", "L", "-"), ("331001170988500021", "17-08-1985", "L", "-"),
      ("331001170B850002", "17-08-1985", "L", "3310011708850002"), ("3310", "17-08-1985", "L", "-"),
      ("3310011709950002", "17-08-1985", "L", "-"), ("3310011708850002", "??", "L", "3310011708850002"),
      ("3310019908850002", "??", "L", "-"), ("3310011708850002", "17-O8-l985", "L", "3310011708850002"),
      ("3310011708850002", "17-08-19g5", "L", "3310011708850002"),
      ("3310011708850002", "17-68-1985", "L", "3310011708850002"),
      // The province that the card names settles its first figures, where they are nobody's or letters.
      ("13310011708850002", "17-08-1985", "L", "3310011708850002"),
      ("1 3310011708850002", "17-08-1985", "L", "3310011708850002"),
      ("3910011708850002", "17-08-1985", "L", "3310011708850002"),
      ("B310011708850002", "17-08-1985", "L", "3310011708850002"),
      ("9910011708850002", "17-08-1985", "L", "-"),
      ("3510011708850002", "17-08-1985", "L", "3510011708850002"),
    ])
  func numbers(_ read: String, _ born: String, _ sex: String, _ nik: String) {
    let sexRow =
      sex == "?" ? "" : "Jenis kelamin : \(sex == "L" ? "LAKI-LAKI" : "PEREMPUAN") Gol. Darah : O\n"
    let text = """
      PROVINSI JAWA TENGAH
      KABUPATEN KLATEN
      NIK : \(read)
      Nama : BAMBANG PRIHANDONO
      Tempat/Tgl Lahir : KLATEN, \(born)
      \(sexRow)Kel/Desa : TONGGALAN
      Kecamatan : KLATEN TENGAH
      Agama : ISLAM
      Kewarganegaraan : WNI
      Berlaku Hingga : SEUMUR HIDUP
      """
    let finding = PaperSample.read([text]).first
    #expect(finding?.document == .ktp)
    #expect(finding?.said["nik"] ?? "-" == nik)
    // What says no date, or another one, is there for an officer to see.
    let isWhole = [16, 17].contains(read.utf8.count) && read.utf8.allSatisfy { (0x30...0x39).contains($0) }
    #expect(finding?.isLegible == (nik != "-" || isWhole))
  }

  @Test(
    "The date of a deed in figures and words",
    arguments: [
      ("Senin, tanggal 09-03-2020 (sembilan Maret dua ribu dua puluh)", "2020-03-09"),
      ("Senin tanggal dua belas Maret dua ribu dua puluh", "2020-03-12"),
      ("Kamis, tanggal tiga puluh satu Desember seribu sembilan ratus sembilan puluh delapan", "1998-12-31"),
      ("Jumat, tanggal sebelas Nopember tahun dua ribu sebelas", "2011-11-11"),
      ("Rabu, tanggal dua puluh satu bulan November tahun dua ribu delapan belas", "2018-11-21"),
      ("Senin, tanggal sepuluh Pebruari dua ribu tiga", "2003-02-10"),
      ("Selasa, tanggal 14-06-2022 (empat be1as Juni dua ribu dua pu1uh dua)", "2022-06-14"),
      // Figures and words disagree: the weekday settles it, or nothing does.
      ("Senin, tanggal 09-03-2020 (delapan Maret dua ribu dua puluh)", "2020-03-09"),
      ("Rabu, tanggal 09-03-2020 (delapan Maret dua ribu dua puluh)", "-"),
      ("Senin, tanggal dua xyzzy satu Maret dua ribu dua puluh", "-"),
      ("Senin, tanggal tiga puluh dua Maret dua ribu dua puluh", "-"), ("Senin", "-"),
    ])
  func deedDates(_ words: String, _ date: String) {
    let text = """
      AKTA PENDIRIAN YAYASAN
      YAYASAN CAHAYA PESISIR
      Nomor : 3.-
      -Pada hari ini, \(words), menghadap kepada saya, RATIH PRAMESTI, Sarjana Hukum, Notaris di Semarang
      """
    let finding = PaperSample.read([text]).first
    #expect(finding?.document == .akta)
    #expect(finding?.said["date"] ?? "-" == date)
  }

  @Test(
    "Numbers of the ministry's decrees",
    arguments: [
      ("AHU-0001234.AH.01.04.Tahun 2020", "AHU-0001234.AH.01.04.Tahun 2020", "yayasan", "ya"),
      ("AHU-0000643.AH.01.05. Tahun 2016", "AHU-0000643.AH.01.05.Tahun 2016", "yayasan", "ya"),
      ("AHU - 0004105 . AH . 01 . 07 . TAHUN 2018", "AHU-0004105.AH.01.07.Tahun 2018", "perkumpulan", "ya"),
      ("AHU-001271.AH.01.12", "AHU-001271.AH.01.12", "yayasan", "ya"),
      ("AHU-0019283-AH.01.01.2024", "AHU-0019283.AH.01.01.Tahun 2024", "PT", "ya"),
      ("AHU0001234.AH.01.26.TAHUN 2021", "AHU-0001234.AH.01.26.Tahun 2021", "koperasi", "ya"),
      ("4HU-OOO1234,AH,O1,O4 Tahun 2O20", "AHU-0001234.AH.01.04.Tahun 2020", "yayasan", "ya"),
      ("AHU-55.AH.01.04.TAHUN 2010", "AHU-55.AH.01.04.Tahun 2010", "yayasan", "ya"),
      ("C-123.HT.01.02.TH 2005", "C-123.HT.01.02.TH 2005", "yayasan", "ya"),
    ])
  func decreeNumbers(_ written: String, _ number: String, _ body: String, _ isLegal: String) {
    let text = """
      KEPUTUSAN MENTERI HUKUM DAN HAK ASASI MANUSIA REPUBLIK INDONESIA
      NOMOR \(written)
      TENTANG PENGESAHAN BADAN HUKUM
      YAYASAN CAHAYA PESISIR
      """
    let said = PaperSample.read([text]).first?.said
    #expect(said?["number"] == number)
    #expect(said?["body"] == body)
    #expect(said?["legal"] == isLegal)
  }

  @Test(
    "What can be seen of a stamp",
    arguments: [
      ("METERAI TEMPEL\n10000", "adhesive", "10000"),
      ("MATERAI TEMPEL SEPULUH RIBU RUPIAH", "adhesive", "10000"),
      ("SEPULUH RlBU RUPlAH", "adhesive", "10000"), ("METERAI\n10000", "adhesive", "10000"),
      ("Meterai Rp 10.000,-", "printed", "-"), ("(materai)", "printed", "-"),
      ("METERAI ELEKTRONIK", "electronic", "10000"), ("e-meterai", "electronic", "10000"),
      ("METERAI TEMPEL 6000", "adhesive", "6000"), ("ttd", "none", "-"),
    ])
  func stamps(_ stamp: String, _ seen: String, _ value: String) {
    let text = """
      SURAT KUASA
      Nama : SUPARDI
      memberikan kuasa kepada
      Nama : WAHYU PRATOMO
      Pemberi Kuasa
      \(stamp)
      SUPARDI
      """
    let said = PaperSample.read([text]).first?.said
    #expect(said?["stamp"] == seen)
    if seen != "printed" { #expect(said?["value"] ?? "-" == value) }
  }
}
