import Civil
import Desk
import Foundation
import Procedures
import Station
import Testing

/// An office in which one request has gone all the way to the commission: received, extended, refused, objected to,
/// answered by the superior, disputed.
struct DisputeLife {
  let office: ScratchOffice

  /// The life as it was told once, in an office of the caller's own.
  init() throws {
    office = try Self.told.get().office.copy()
  }

  private static let told = Result { try DisputeLife(procedure: "umum") }

  private init(procedure: String) throws {
    office = try ScratchOffice(procedure: procedure, configuration: Self.configuration(procedure))
    try office.deliver(Letters.request(id: "permohonan"))
    _ = try office.station(at: "2026-11-20T09:00:00+07:00").runOnce()
    try act(.act(.refer), "2026-P-0001", "2026-11-23T09:00:00+07:00") { $0.to = "Bidang Data" }
    try act(.act(.extend), "2026-P-0001", "2026-12-04T10:00:00+07:00") {
      $0.ground = .notHeld
      $0.reason = "Dokumen masih dikumpulkan"
    }
    try act(.act(.refuse), "2026-P-0001", "2026-12-14T10:00:00+07:00") {
      $0.basis = "Pasal 17 huruf h UU Nomor 14 Tahun 2008"
      $0.reason = "Membuka rahasia pribadi <warga>"
    }
    try office.deliver(Self.objection)
    _ = try office.station(at: "2026-12-21T10:00:00+07:00").runOnce()
    try act(.responded(.reject), "2026-K-0001", "2027-02-11T10:00:00+07:00") {
      $0.reason = "Penolakan sudah tepat"
      $0.enclosures = [
        .init(name: "uji.pdf", mediaType: "application/pdf", octets: Array("%PDF-1.4 uji".utf8))
      ]
    }
    try act(.disputed, "2026-K-0001", "2027-02-18T10:00:00+07:00") {
      $0.stage = .open
      $0.note = "Register KI 012/II/2027"
    }
  }

  /// The bundle of a case, made at an hour.
  func bundle(
    _ word: String = "2026-K-0001", at hour: String = "2027-03-01T09:00:00+07:00", out: String? = nil,
    isWhole: Bool = false
  ) throws -> CaseBundle.Outcome {
    try Self.bundle(office, word, at: hour, out: out, isWhole: isWhole)
  }

  static func bundle(
    _ office: ScratchOffice, _ word: String, at hour: String = "2027-03-01T09:00:00+07:00",
    out: String? = nil,
    isWhole: Bool = false
  ) throws -> CaseBundle.Outcome {
    try CaseBundle(office.station(at: hour)).make(word, out: out, isWhole: isWhole)
  }

  private func act(
    _ deed: OfficerAct.Deed, _ word: String, _ hour: String, _ change: (inout OfficerAct) -> Void
  ) throws {
    var act = OfficerAct(deed)
    change(&act)
    _ = try office.station(at: hour).act(act, on: word)
  }

  static let objection = Letters.mail(
    from: "budi@example.org", name: "Budi Santoso", subject: "Keberatan atas permohonan 001/PPID/XI/2026",
    body: """
      Yth. Atasan PPID,

      Saya mengajukan keberatan karena permohonan informasi saya nomor 001/PPID/XI/2026 ditolak.
      Nama: Budi Santoso
      NIK: 3171011201909001
      Alamat: Jalan Contoh 12, Jakarta
      Nomor Telepon: 081234567890

      Hormat saya,
      Budi Santoso

      """, id: "keberatan", ktp: true, received: "Mon, 21 Dec 2026 08:15:00 +0700")

  static func configuration(_ procedure: String) -> String {
    """
    {
      office: { name: "PPID Contoh", body: "Pemerintah Kabupaten Contoh", address: "Jalan Contoh 1",
        email: "ppid@example.go.id", city: "Contoh", timeZone: "Asia/Jakarta" },
      procedure: "\(procedure)",
      calendar: { week: 5, cutiBersama: "off", hours: { open: "07:30", close: "16:00" },
        add: [{ date: "2026-11-27", name: "Hari Jadi Kabupaten Contoh", basis: "Keputusan Bupati 1/2026" }],
        remove: [{ date: "2026-12-24", basis: "Surat Edaran Bupati 2/2026" }] },
      people: [
        { name: "Sari Widyaningrum", role: "ppid", title: "PPID Kabupaten Contoh", nip: "198001012005012001",
          from: "2026-01-01", until: "2026-12-31" },
        { name: "Hendra Wiratama", role: "atasan", title: "Sekretaris Daerah", from: "2025-06-01" },
        { name: "Tuti Handayani", role: "officer", title: "Petugas", from: "2025-01-01" },
      ],
      units: [{ name: "Bidang Data" }],
      commission: { name: "Komisi Informasi Provinsi Contoh", address: "Jalan Contoh 2" },
    }
    """
  }
}
