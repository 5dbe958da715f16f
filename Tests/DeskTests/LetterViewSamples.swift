import Civil
import Desk
import Foundation

/// The letters' templates as they lie in the project.
enum LetterSources {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let golden = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

  static func all() throws -> [String: String] {
    let folder = root.appending(path: "templates")
    var sources: [String: String] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path)
    where name.hasSuffix(".mustache") {
      sources[name] = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }
    return sources
  }
}

/// Views of invented cases, each with the letter it goes into.
enum LetterViewSamples {
  static let all: [(name: String, letter: LetterTemplate, view: LetterView)] = [
    ("receipt-individual", .receipt, individual), ("receipt-provisional", .receipt, provisional),
    ("receipt-proxy", .receipt, proxy), ("completion-organisation", .completion, organisation),
    ("completion-unnumbered", .completion, unnumbered),
    ("completion-objection", .completion, lackingObjection),
    ("objection-receipt", .objectionReceipt, objection),
    ("objection-calendar", .objectionReceipt, calendarDays),
    ("date-change-answer", .dateChange, movedAnswer), ("date-change-window", .dateChange, movedWindow),
    ("dispute-right", .disputeRight, silence), ("dispute-right-calendar", .disputeRight, calendarSilence),
    ("not-a-request", .notARequest, stray), ("closing-request", .closing, withdrawn),
  ]

  static let individual: LetterView = {
    var view = request()
    view.applicant = "Budi Santoso"
    view.nik = "3201010101900001"
    view.information = [
      "Rencana Kerja dan Anggaran (RKA) Dinas Pekerjaan Umum tahun anggaran 2025 dan 2026, termasuk"
        + " rincian belanja modal untuk jalan kabupaten",
      "Salinan kontrak pemeliharaan jalan tahun 2025 (berkas Excel)",
    ]
    view.documents = [.init(word: "ktp", fileName: "ktp 3201010101900001.jpg", unreadable: nil)]
    view.terms = [term("answer", "2026-12-04", days: 10)]
    return view
  }()

  static let movedAnswer: LetterView = {
    var view = individual
    view.written = day("2026-11-27")
    view.terms = [term("answer", "2026-12-07", days: 10, skipped: [("2026-12-02", "Pilkades serentak")])]
    view.changes = [.init(name: "answer", former: day("2026-12-04"))]
    return view
  }()

  /// A holiday that was taken off the list.
  static let movedWindow: LetterView = {
    var view = individual
    view.written = day("2026-12-10")
    view.way = .scan
    view.isMailed = false
    view.terms = [term("objection-window", "2027-01-15", from: "2026-12-01", days: 30)]
    view.changes = [.init(name: "objection-window", former: day("2027-01-18"))]
    return view
  }()

  /// The superior has let thirty working days pass.
  static let silence: LetterView = {
    var view = objection
    view.terms += [term("dispute-window", "2027-01-26", from: "2027-01-06", days: 14)]
    view.written = day("2027-01-07")
    return view
  }()

  /// The office's thirty calendar days end before the law's working days, from which the window runs.
  static let calendarSilence: LetterView = {
    var view = calendarDays
    view.isMailed = false
    view.terms += [
      term(
        "dispute-window", "2027-01-27", from: "2027-01-06", days: 14, provisional: true,
        skipped: [("2027-01-22", "Hari libur contoh")])
    ]
    view.written = day("2027-01-07")
    return view
  }()

  static let provisional: LetterView = {
    var view = individual
    view.received = instant("2027-12-20T16:45:00+07:00")
    view.written = day("2027-12-20")
    view.receivedNote = "diterima setelah jam kerja; hari pertama dihitung sejak hari kerja berikutnya"
    view.terms = [
      term(
        "answer", "2028-01-03", from: "2027-12-20", days: 10, provisional: true,
        skipped: [("2027-12-25", "Hari Raya Natal"), ("2027-12-26", "Minggu")])
    ]
    return view
  }()

  static let proxy: LetterView = {
    var view = individual
    view.proxy = "Ratna Wulandari"
    view.way = .scan
    view.isMailed = false
    view.documents.append(.init(word: "surat-kuasa", fileName: "", unreadable: nil))
    view.terms = [term("answer", "2026-12-11", from: "2026-11-27", days: 10)]
    return view
  }()

  static let organisation: LetterView = {
    var view = request()
    view.applicant = "Siti Marlina"
    view.organisation = "Yayasan Lentera Contoh"
    view.information = (1...12).map { "Laporan realisasi anggaran triwulan ke-\($0)" }
    view.documents = [
      .init(word: "ktp", fileName: "ktp ketua.jpg", unreadable: "gambar terlalu kabur"),
      .init(word: "other", fileName: "<logo> & \"kop\".png", unreadable: nil),
    ]
    view.missing = [
      "salinan (fotokopi/pindaian) KTP pimpinan lembaga/organisasi (yang kami terima tidak dapat dibaca: gambar"
        + " terlalu kabur)",
      "salinan akta pendirian (akta notaris) lembaga/organisasi, atau salinan surat keputusan pengesahan badan"
        + " hukum atau pembentukan lembaga/organisasi",
      "tujuan penggunaan informasi",
    ]
    view.terms = [term("completion", "2026-11-25", days: 3)]
    return view
  }()

  static let unnumbered: LetterView = {
    var view = request()
    view.number = ""
    view.organisation = "Karang Taruna Contoh"
    view.isRepeated = true
    view.isMailed = false
    view.way = .form
    view.missing = ["alamat lengkap pemohon"]
    return view
  }()

  static let lackingObjection: LetterView = {
    var view = objection
    view.terms = [term("completion", "2026-11-25", days: 3)]
    view.missing = ["alasan dan uraian keberatan (kasus posisi)"]
    return view
  }()

  static let objection: LetterView = {
    var view = LetterView(
      office: bureau, commission: commission, matter: .objection, written: day("2026-11-20"),
      received: instant("2026-11-20T08:15:00+07:00"), zone: .wib)
    view.caseID = "2026-K-0001"
    view.number = "001/KEB/XI/2026"
    view.requestNumber = "014/PPID/X/2026"
    view.applicant = "Budi Santoso"
    view.information = ["Salinan kontrak pemeliharaan jalan tahun 2025"]
    view.grounds = ["c", "g", "z"]
    view.terms = [
      term(
        "response", "2027-01-06", days: 30,
        skipped: [
          ("2026-12-24", "Cuti bersama Natal"), ("2026-12-25", "Hari Raya Natal"), ("2026-12-26", "Sabtu"),
        ])
    ]
    return view
  }()

  static let calendarDays: LetterView = {
    var view = objection
    view.terms = [
      .init(
        name: "response", from: day("2026-11-20"), days: 30, unit: .calendar, due: day("2026-12-20"),
        provisional: false)
    ]
    view.commission = .init(name: "", address: "")
    return view
  }()

  static let stray: LetterView = {
    var view = LetterView(
      office: bureau, commission: commission, matter: .request, written: day("2026-11-20"),
      received: instant("2026-11-20T08:15:00+07:00"), zone: .wib)
    view.subject = "Penawaran kerja sama"
    view.requirements = ["salinan (fotokopi/pindaian) KTP pemohon"]
    return view
  }()

  static let withdrawn: LetterView = {
    var view = individual
    view.latest = instant("2026-11-23T10:02:00+07:00")
    view.written = day("2026-11-23")
    return view
  }()

  private static let bureau = LetterView.Bureau(
    name: "PPID Kabupaten Contoh", body: "Pemerintah Kabupaten Contoh",
    address: "Jl. Alun-Alun Utara No. 1, Kabupaten Contoh", phone: "(021) 0000 100",
    email: "ppid@contohkab.example", city: "Contoh")

  private static let commission = LetterView.Commission(
    name: "Komisi Informasi Provinsi Contoh", address: "Jl. Keterbukaan No. 14, Contoh")

  private static func request() -> LetterView {
    var view = LetterView(
      office: bureau, commission: commission, matter: .request, written: day("2026-11-20"),
      received: instant("2026-11-20T08:15:00+07:00"), zone: .wib)
    view.caseID = "2026-P-0001"
    view.number = "001/PPID/XI/2026"
    return view
  }

  private static func term(
    _ name: String, _ due: String, from: String = "2026-11-20", days: Int, provisional: Bool = false,
    skipped: [(String, String)] = []
  ) -> LetterView.Term {
    .init(
      name: name, from: day(from), days: days, unit: .working, due: day(due), provisional: provisional,
      skipped: skipped.map { .init(date: day($0.0), reason: $0.1) })
  }

  private static func day(_ iso: String) -> CivilDate { CivilDate(iso: iso) ?? CivilDate(dayNumber: 0) }

  private static func instant(_ text: String) -> Instant { Instant(rfc3339: text) ?? Instant(seconds: 0) }
}
