import Civil
import Testing

@Test(arguments: [
  "13 Maret 2026", "13-03-2026", "13/3/26", "2026-03-13", "13 maret 2026", "13 MARET 2026", "13 Mar 2026",
  "13.3.2026",
  "13 . 03 . 2026", "13/03/2026", "13-Mar-26", "13 Maret '26", "13-III-2026", "13 III 2026", "March 13, 2026",
  "13 March 2026",
  "Jumat, 13 Maret 2026", "Jum'at, 13 Maret 2026", "Paringin, 13 Maret 2026", "tanggal 13 Maret 2026",
  "Tgl. 13-03-2026",
  "1. 13 Maret 2026", "pada 13 Maret 2026 pukul 10.30 WITA", "2026-03-13T10:00:00+07:00", "2026/3/13",
  "13\u{A0}Maret\u{A0}2026",
  "13 Maret 2026 (13/3/2026)", "13 - 03 - 2026", "13 – 3 – 2026", "13Maret2026",
  "No. 001/PPID/III/2026 tanggal 13 Maret 2026",
  "(13 Maret 2026)", "13 Maret 2026.", "13, Maret, 2026",
])
func readsDatesAsPeopleWriteThem(_ text: String) {
  #expect(CivilDate.read(indonesian: text)?.iso == "2026-03-13")
}

@Test(arguments: [
  ("13 Pebruari 2026", "2026-02-13"), ("tanggal 2 Nopember 2026", "2026-11-02"),
  ("1 Agust 2026", "2026-08-01"),
  ("29 Feb 2024", "2024-02-29"), ("4/5/2026", "2026-05-04"), ("05-11-69", "2069-11-05"),
  ("05-11-70", "1970-11-05"),
  ("Ahad, 22 Nov 2026", "2026-11-22"),
])
func readsOldNamesAndShortYears(_ text: String, _ iso: String) {
  #expect(CivilDate.read(indonesian: text)?.iso == iso)
}

@Test(arguments: [
  // no date
  "", "besok", "13 Maret", "Maret 2026", "2026", "3201011303260001", "08.12.30", "1 2 3", "1.2.3",
  "3 lembar 2026",
  "001/XI/2026", "12/13/3/2026", "13 Maret 10 orang", "13 Mar 26", "tanggal13 Maret 2026", "13 Maret 2026an",
  // impossible
  "31 Februari 2026", "29 Februari 2026", "03/13/2026", "2026-13-03", "0 Maret 2026", "13 Maret 0206",
  "13-03-3026", "13-0-2026",
  // more than one day, or contradictory
  "13 Maret 2026 atau 14 Maret 2026", "13-15 Maret 2026", "13 s.d. 15 Maret 2026",
  "13 Maret s/d 15 April 2026",
  "13 dan 14 Maret 2026", "2026-03-13 - 2026-03-15", "Senin, 13 Maret 2026", "Kamis, 13-03-2026",
  "1-2-3-2026",
])
func readsNoDateThatIsAbsentImpossibleOrAmbiguous(_ text: String) {
  #expect(CivilDate.read(indonesian: text) == nil)
}

/// Every octet in every place gives a date or none, and never a trap.
@Test func survivesAnyText() {
  let seed = Array("Jum'at, 13 Maret 2026 s.d. 15-03-26".utf8)
  for place in seed.indices {
    for octet in UInt8.min...UInt8.max {
      var damaged = seed
      damaged[place] = octet
      #expect((CivilDate.read(indonesian: String(decoding: damaged, as: UTF8.self))?.year ?? 1900) >= 1900)
    }
  }
}
