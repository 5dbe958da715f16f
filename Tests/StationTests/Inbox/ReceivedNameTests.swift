import Civil
import Testing

@testable import Station

@Suite("The day of receipt in a name") struct ReceivedNameTests {
  private static let today = CivilDate(year: 2026, month: 11, day: 24) ?? CivilDate(dayNumber: 0)

  private func read(_ name: String) -> ReceivedName { ReceivedName.read(name, today: Self.today) }

  @Test(arguments: [
    ("2026-11-20 surat.pdf", "2026-11-20", nil), ("2026-11-20.pdf", "2026-11-20", nil),
    ("2026-11-20_14.30_permohonan.pdf", "2026-11-20", "14.30"),
    ("2026-11-20 14-30 surat.pdf", "2026-11-20", "14.30"),
    ("2026-11-20 pukul 9.05 surat.pdf", "2026-11-20", "09.05"), ("20261120-surat.pdf", "2026-11-20", nil),
    ("20261120T1430 surat.pdf", "2026-11-20", "14.30"), ("20-11-2026 surat.jpg", "2026-11-20", nil),
    ("20.11.2026 surat.jpg", "2026-11-20", nil), ("20_11_2026 surat.jpg", "2026-11-20", nil),
    ("3-9-2026 surat.jpg", "2026-09-03", nil), ("20 November 2026 surat.pdf", "2026-11-20", nil),
    ("20-Nop-2026 surat.pdf", "2026-11-20", nil), ("20nov2026 surat.pdf", "2026-11-20", nil),
    ("surat masuk 20-11-2026.pdf", "2026-11-20", nil), ("surat Budi 2026-11-20.pdf", "2026-11-20", nil),
    ("diterima tgl 20-11-2026 surat tanggal 2-11-2026.pdf", "2026-11-20", nil),
    ("2026-11-20 surat tanggal 2-11-2026.pdf", "2026-11-20", nil),
    ("2026-11-20 scan surat.pdf", "2026-11-20", nil),
    ("01_2026-11-20 surat.pdf", "2026-11-20", nil), ("2026-11-24 hari ini.pdf", "2026-11-24", nil),
    ("2026-11-20", "2026-11-20", nil), ("2026-11-20 14.30", "2026-11-20", "14.30"),
    ("20.11.2026", "2026-11-20", nil),
    ("2026-11-20_0001.pdf", "2026-11-20", nil), ("2024-11-24 lama.pdf", "2024-11-24", nil),
  ])
  func officerSaysTheDay(name: String, day: String, time: String?) {
    let found = read(name)
    #expect(found.received?.date.iso == day)
    #expect(found.received?.time?.indonesian == time)
    #expect(found.received?.origin == .name)
    #expect(found.remarks == [])
  }

  @Test(arguments: [
    "surat.pdf", "IMG_20261120_143015.jpg", "IMG_20261120.jpg", "IMG20261120.jpg", "20261120_143015.jpg",
    "20261120143015.pdf", "Scan 2026-11-20.pdf", "Scan_20261120.pdf", "scan0001.pdf",
    "CamScanner 11-16-2026 09.12.pdf", "WhatsApp Image 2026-11-20 at 08.15.22.jpeg",
    "IMG-20261120-WA0003.jpg",
    "PXL_20261120_081522123.jpg", "Screenshot_2026-11-20-08-15-22.png", "2026_11_20 9_12 AM Office Lens.pdf",
    "Adobe Scan 20 Nov 2026.pdf", "Pindaian 20-11-2026.pdf", "foto KTP 2026-11-20.jpg",
    "2026-11-20-14-30-05.pdf",
    "photo_2026-11-20_14-30-05.jpg", "surat tanggal 20-11-2026.pdf", "surat tgl. 20 November 2026.pdf",
    "akta 12-03-2026.pdf", "lahir 20-11-1990.pdf", "3171012011199001.pdf", "surat 045-12-11-2026.pdf",
    "New Doc 2026-11-20 09.12.pdf", "99999999.pdf", "surat 20-11-26.pdf", "2026.pdf", "20261399.pdf",
  ])
  func namesThatSayNoDayOfReceipt(name: String) { #expect(read(name) == ReceivedName()) }

  @Test(arguments: [
    ("2026-13-45 surat.pdf", "tidak ada dalam kalender"),
    ("31-02-2026 surat.pdf", "tidak ada dalam kalender"),
    ("11-16-2026 surat.pdf", "tidak ada dalam kalender"),
    ("2026-11-25 surat.pdf", "25 November 2026) belum tiba"),
    ("2062-11-20 surat.pdf", "belum tiba"), ("2023-11-20 surat.pdf", "lebih dari dua tahun"),
    ("surat 20-11-2026 dan 21-11-2026.pdf", "lebih dari satu tanggal"),
  ])
  func impossibleDayIsSaidAndNotTaken(name: String, words: String) {
    let found = read(name)
    #expect(found.received == nil)
    #expect(found.remarks.count == 1)
    #expect(found.remarks.first?.contains(words) == true, "\(found.remarks)")
  }

  @Test func noNameHarms() {
    for name in [
      "", ".", "-", "--", "2026-", "2026-11-", "9999999999-99-99", "\u{202E}2026-11-20", "٢٠٢٦-١١-٢٠",
      "2026-11-20T",
    ] {
      _ = read(name)
    }
  }

  @Test func dayWithoutATimeIsTheMorningAndNeverTheFuture() {
    let date = ReceivedDate(date: Self.today, time: nil, origin: .name)
    let early = Instant(date: Self.today, time: .midnight, zone: .wib)
    #expect(date.instant(in: .wib, now: early) == early)
    let late = early.adding(seconds: 86_400)
    #expect(date.instant(in: .wib, now: late).rfc3339(in: .wib) == "2026-11-24T08:00:00+07:00")
  }
}
