import Civil
import Desk
import Letters
import Procedures

/// The letters that officers sign, each with the life that leads to it; over the procedures, because titles differ.
struct SignedLetterSample: Sendable {
  /// The name of its files in `Golden/`, after `signed-`.
  var name: String
  var procedure: String
  var template: LetterTemplate
  /// What happens; the newest act writes the letter.
  var life: @Sendable (inout DeskLife) throws -> Void

  init(
    _ name: String, _ procedure: String, _ template: LetterTemplate,
    _ life: @escaping @Sendable (inout DeskLife) throws -> Void
  ) {
    self.name = name
    self.procedure = procedure
    self.template = template
    self.life = life
  }

  static let all = answers + refusals + periods + handing + responses + disputes + endings

  private static let answers: [SignedLetterSample] = [
    .init("answer-granted-umum", "umum", .answer) { life in
      try life.receive()
      try life.act(.act(.grant), on: "2026-11-27") {
        $0.forms = ["softcopy", "hardcopy"]
        $0.method = "post"
        $0.costs = [
          .init(what: "Penyalinan", count: 120, price: 300), .init(what: "Pengiriman", price: 18_000),
        ]
        $0.payment = "transfer ke rekening kas daerah"
        $0.days = 3
        $0.copies = ["Kepala Dinas Pekerjaan Umum"]
      }
    },
    .init("answer-granted-bengkalis", "bengkalis", .answer) { life in
      try life.receive()
      try life.act(.act(.grant), on: "2026-11-27") {
        $0.forms = ["softcopy"]
        $0.method = "pickup"
      }
    },
    .init("answer-granted-disperpusip", "disperpusip", .answer) { life in
      try life.receive()
      try life.act(.act(.grant), on: "2026-11-27") {
        $0.reason = "Salinan dapat diambil pada jam layanan."
        $0.costs = [.init(what: "Fotokopi", count: 40, price: 500)]
        $0.payment = "tunai di meja layanan"
      }
    },
    .init("answer-partly-lombok-barat", "lombok-barat", .answer) { life in
      try life.receive()
      try life.act(.act(.grantPartly), on: "2026-11-27") {
        $0.forms = ["softcopy"]
        $0.method = "email"
        $0.basis = "Pasal 17 huruf h UU Nomor 14 Tahun 2008"
        $0.consequence = "Nomor rekening pelaksana pekerjaan diketahui umum dan dapat disalahgunakan."
        $0.redaction = "Nomor rekening dan nomor telepon pribadi pada salinan kontrak"
      }
    },
    .init("answer-not-held-gelora", "gelora", .answer) { life in
      try life.receive()
      try life.act(.act(.answerNotHeld), on: "2026-11-27") {
        $0.reason = "Kelurahan tidak menyusun dan tidak menyimpan kontrak pemeliharaan jalan."
        $0.to = "Dinas Bina Marga Provinsi Contoh"
      }
    },
    .init("answer-undocumented-umum", "umum", .answer) { life in
      try life.receive()
      try life.act(.act(.answerNotHeld), on: "2026-11-27") {
        $0.reason = "Dokumen masih berupa data mentah pada unit pengelola."
        $0.days = 14
      }
    },
    .init("answer-transfer-balangan", "balangan", .answer) { life in
      try life.receive()
      try life.act(.act(.transfer), on: "2026-11-25") { $0.to = "PPID Provinsi Contoh" }
    },
    .init("answer-obey-umum", "umum", .answer) { life in
      try refused(&life)
      try life.act(.responded(.grant), DeskLife.objection, on: "2026-12-14") {
        $0.reason = "Anggaran yang telah ditetapkan wajib tersedia setiap saat."
        $0.order = "memberikan salinan RKA Dinas Pekerjaan Umum tahun anggaran 2026"
        $0.days = 5
      }
      try life.act(.act(.obey), on: "2026-12-16") {
        $0.reason = "Keputusan Atasan PPID Nomor 002/PPID-S/2026 tanggal 14 Desember 2026"
        $0.forms = ["softcopy"]
        $0.method = "email"
      }
    },
  ]

  private static let refusals: [SignedLetterSample] = [
    .init("refusal-umum", "umum", .refusal) { life in
      try life.receive()
      try life.act(.act(.refuse), on: "2026-11-27", refusal)
    },
    .init("refusal-lombok-barat", "lombok-barat", .refusal) { life in
      try life.receive {
        $0.proxy = "Ratna Wulandari"
        $0.sender = nil
        $0.applicant.email = nil
      }
      try life.act(.act(.refuse), on: "2026-11-27") {
        refusal(&$0)
        $0.reason = "Informasi dapat dibuka kembali setelah proses hukumnya selesai."
        $0.copies = ["Inspektur Kabupaten", "Bidang penyelesaian Sengketa"]
      }
    },
  ]

  private static let periods: [SignedLetterSample] = [
    .init("extension-lombok-barat", "lombok-barat", .extension) { life in
      try life.receive()
      try life.act(.act(.extend), on: "2026-12-04") {
        $0.reason = "Dokumen tersebar pada tiga bidang dan masih dihimpun."
        $0.ground = .notHeld
      }
    },
    .init("extension-gelora", "gelora", .extension) { life in
      try life.receive()
      try life.act(.act(.extend), on: "2026-12-04") { $0.reason = "Dokumen masih dihimpun dari arsip." }
    },
    .init("lapse-gelora", "gelora", .lapse) { life in
      try life.receive(missing: ["ktp", "purpose"]) {
        $0.documents = []
        $0.purpose = nil
      }
      try life.act(.act(.lapse), on: "2026-11-30")
    },
  ]

  private static let handing: [SignedLetterSample] = [
    .init("referral-balangan", "balangan", .referral) { life in
      try life.receive()
      try life.act(.act(.refer), on: "2026-11-23") {
        $0.to = "Bidang Klarifikasi"
        $0.reason = "Mohon diperiksa apakah nomor rekening termasuk yang dikecualikan."
      }
    },
    .init("referral-objection-lombok-barat", "lombok-barat", .referral) { life in
      try refused(&life)
      try life.act(.act(.refer), DeskLife.objection, on: "2026-12-08") { $0.to = "Bidang Klarifikasi" }
    },
    .init("referral-taken-back-balangan", "balangan", .referral) { life in
      try life.receive()
      try life.act(.act(.refer), on: "2026-11-23") { $0.to = "Bidang Klarifikasi" }
      try life.act(.undo, on: "2026-11-24") { $0.reason = "Unit yang dituju keliru." }
    },
    .init("test-balangan", "balangan", .consequenceTest) { life in
      try life.receive()
      try life.act(.act(.consequenceTest), on: "2026-11-25") {
        $0.basis = "Pasal 17 huruf a UU Nomor 14 Tahun 2008"
        $0.consequence = "Proses penyidikan atas pekerjaan tersebut terhambat."
        $0.reason = "Kelancaran dan kerahasiaan penyidikan terlindungi."
        $0.period = "Sampai penyidikan selesai, paling lama 2 (dua) tahun."
      }
    },
    .init("handover-email-umum", "umum", .handover) { life in
      try granted(&life)
      try life.act(.act(.deliver), on: "2026-12-01") {
        $0.method = "email"
        $0.forms = ["softcopy"]
        $0.enclosures = [
          .init(name: "RKA 2026.pdf", mediaType: "application/pdf", octets: Array("%PDF-1".utf8)),
          .init(name: "kontrak.pdf", mediaType: "application/pdf", octets: Array("%PDF-1".utf8)),
        ]
      }
    },
    .init("handover-post-lombok-barat", "lombok-barat", .handover) { life in
      try granted(&life)
      try life.act(.act(.deliver), on: "2026-12-01") {
        $0.method = "post"
        $0.forms = ["hardcopy"]
        $0.reason = "Resi pos 0012345."
      }
    },
    .init("handover-pickup-bengkalis", "bengkalis", .handover) { life in
      try life.receive {
        $0.sender = nil
        $0.applicant.email = nil
      }
      try life.act(.act(.grant), on: "2026-11-27")
      try life.act(.act(.deliver), on: "2026-12-01") {
        $0.method = "pickup"
        $0.forms = ["hardcopy"]
        $0.recipient = "Budi Santoso"
      }
    },
  ]

  private static let responses: [SignedLetterSample] = [
    .init("response-grant-lombok-barat", "lombok-barat", .response) { life in
      try refused(&life)
      try life.act(.act(.advise), DeskLife.objection, on: "2026-12-09") {
        $0.advice = "Tim berpendapat anggaran yang sudah ditetapkan bersifat terbuka."
      }
      try life.act(.act(.advise), DeskLife.objection, on: "2026-12-10") {
        $0.advice = "Bidang berpendapat kontraknya dapat diberikan tanpa nomor rekening."
        $0.to = "Bidang Pengelola Data dan Klasifikasi Informasi"
      }
      try life.act(.responded(.grant), DeskLife.objection, on: "2026-12-14") {
        $0.reason =
          "bahwa anggaran telah ditetapkan dengan peraturan daerah;\n"
          + "bahwa informasi itu wajib tersedia setiap saat;"
        $0.order = "memberikan salinan RKA Dinas Pekerjaan Umum tahun anggaran 2026"
        $0.days = 5
      }
    },
    .init("handover-response-lombok-barat", "lombok-barat", .handover) { life in
      try refused(&life)
      try life.act(.responded(.reject), DeskLife.objection, on: "2026-12-14") { $0.reason = "bahwa …;" }
      try life.act(.act(.deliver), DeskLife.objection, on: "2026-12-17") {
        $0.method = "pickup"
        $0.recipient = "Budi Santoso"
      }
    },
    .init("settlement-balangan", "balangan", .settlement) { life in
      try life.receive()
      try life.object(on: "2026-12-07", grounds: ["c", "e"])
      try life.act(.act(.settle), DeskLife.objection, on: "2026-12-09") {
        $0.reason = "Pertemuan 9 Desember 2026 di ruang PPID: salinan kontrak diserahkan 16 Desember 2026."
      }
    },
    .init("response-partly-umum", "umum", .response) { life in
      try refused(&life)
      try life.act(.responded(.partly), DeskLife.objection, on: "2026-12-14") {
        $0.reason = "bahwa kontrak memuat data pribadi, sedangkan anggarannya terbuka;"
        $0.basis = "Peraturan Pemerintah Nomor 61 Tahun 2010"
        $0.order = "memberikan salinan RKA tanpa lampiran kontrak."
      }
    },
    .init("response-reject-disperpusip", "disperpusip", .response) { life in
      try refused(&life)
      try life.act(.responded(.reject), DeskLife.objection, on: "2026-12-14") {
        $0.reason = "bahwa pemeriksaan oleh penegak hukum masih berlangsung;"
      }
    },
  ]

  private static let disputes: [SignedLetterSample] = [
    .init("dispute-notice-lombok-barat", "lombok-barat", .disputeNotice) { life in
      try disputed(&life)
      let hearing = try life.day("2027-02-01")
      try life.act(.disputed, DeskLife.dispute, on: "2027-01-18") {
        $0.stage = .mediation
        $0.summons.day = hearing
        $0.summons.hour = .init("09.30")
        $0.summons.place = "Ruang Mediasi Komisi Informasi, Jalan Keterbukaan Nomor 14"
        $0.reason = "Mediator meminta Atasan PPID hadir sendiri."
      }
    },
    .init("dispute-notice-closed-umum", "umum", .disputeNotice) { life in
      try disputed(&life)
      try life.act(.disputed, DeskLife.dispute, on: "2027-03-01") {
        $0.stage = .closed
        $0.summons.outcome = .partly
        $0.reason = "Putusan Nomor 012/II/KI-Contoh-PS-A/2027 tanggal 26 Februari 2027."
      }
    },
    .init("dispute-notice-taken-back-balangan", "balangan", .disputeNotice) { life in
      try disputed(&life)
      try life.act(.disputed, DeskLife.dispute, on: "2027-01-18") { $0.stage = .adjudication }
      try life.act(.undo, DeskLife.dispute, on: "2027-01-19") { $0.reason = "Tahapnya mediasi." }
    },
    .init("dispute-cover-gelora", "gelora", .disputeCover) { life in
      try disputed(&life, by: "Sri Rahayu, S.Sos.")
    },
  ]

  private static func disputed(_ life: inout DeskLife, by name: String? = nil) throws {
    try refused(&life)
    try life.act(.responded(.reject), DeskLife.objection, on: "2026-12-14") { $0.reason = "Sudah tepat." }
    let filed = try life.day("2026-12-21")
    try life.act(.disputed, DeskLife.objection, on: "2026-12-23") {
      $0.by = name
      $0.stage = .open
      $0.summons.register = "012/REG-PSI/XII/2026"
      $0.summons.filed = filed
    }
  }

  private static let endings: [SignedLetterSample] = [
    .init("closing-satisfied-balangan", "balangan", .closing) { life in
      try delivered(&life)
      try life.act(.act(.close), on: "2026-12-08") { $0.satisfied = true }
    },
    .init("closing-dissatisfied-umum", "umum", .closing) { life in
      try delivered(&life)
      try life.act(.act(.close), on: "2026-12-08") { $0.satisfied = false }
    },
    .init("closing-objection-umum", "umum", .closing) { life in
      try refused(&life)
      try life.act(.responded(.reject), DeskLife.objection, on: "2026-12-14") { $0.reason = "bahwa …;" }
      try life.act(.act(.close), DeskLife.objection, on: "2026-12-21") { $0.satisfied = false }
    },
    .init("closing-withdrawn-gelora", "gelora", .closing) { life in
      try life.receive()
      try life.act(.act(.withdraw), on: "2026-11-24") {
        $0.reason = "Pemohon menelepon pada 24 November 2026 pukul 09.10 WIB."
      }
    },
    .init("closing-withdrawn-objection-umum", "umum", .closing) { life in
      try refused(&life)
      try life.act(.act(.withdraw), DeskLife.objection, on: "2026-12-09") {
        $0.reason = "Pemohon menyampaikan di meja layanan pada 9 Desember 2026."
      }
    },
    .init("survey-gelora", "gelora", .survey) { life in
      try delivered(&life)
      try life.act(.act(.close), on: "2026-12-08") { $0.satisfied = true }
    },
    .init("survey-paper-gelora", "gelora", .survey) { life in
      try life.receive {
        $0.sender = nil
        $0.applicant.email = nil
      }
      try life.act(.act(.grant), on: "2026-11-27")
      try life.act(.act(.deliver), on: "2026-12-01") { $0.method = "post" }
      try life.act(.act(.close), on: "2026-12-08") { $0.satisfied = true }
    },
    .init("correction-refusal-umum", "umum", .correction) { life in
      try life.receive()
      try life.act(.act(.refuse), on: "2026-11-27", refusal)
      try life.act(.undo, on: "2026-11-30") { $0.reason = "Surat ditujukan pada berkas yang keliru." }
    },
    .init("correction-response-umum", "umum", .correction) { life in
      try refused(&life)
      try life.act(.responded(.reject), DeskLife.objection, on: "2026-12-14") { $0.reason = "bahwa …;" }
      try life.act(.undo, DeskLife.objection, on: "2026-12-15") {
        $0.reason = "Konsep surat terkirim sebelum ditandatangani"
      }
    },
  ]

  // MARK: - Lives

  private static let refusal: @Sendable (inout OfficerAct) -> Void = {
    $0.basis = "Pasal 17 huruf a UU Nomor 14 Tahun 2008"
    $0.consequence = "Proses penyidikan atas pekerjaan tersebut terhambat."
  }

  private static func granted(_ life: inout DeskLife) throws {
    try life.receive()
    try life.act(.act(.grant), on: "2026-11-27")
  }

  private static func delivered(_ life: inout DeskLife) throws {
    try granted(&life)
    try life.act(.act(.deliver), on: "2026-12-01") {
      $0.method = "post"
      $0.forms = ["hardcopy"]
    }
  }

  private static func refused(_ life: inout DeskLife) throws {
    try life.receive()
    try life.act(.act(.refuse), on: "2026-11-27", refusal)
    try life.object(on: "2026-12-07")
  }
}
