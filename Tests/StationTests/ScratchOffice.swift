import Civil
import Disk
import Foundation
import Json
import Station
import Testing

/// An office in a temporary folder that is gone with the value.
final class ScratchOffice: Sendable {
  let folder: OfficeFolder
  private let home: String

  init(procedure: String = "umum", configuration: String? = nil) throws {
    home = FileManager.default.temporaryDirectory.path() + "/loket-test-\(UUID().uuidString)"
    try DiskFile.makeFolder(home)
    folder = OfficeFolder(root: home + "/office")
    try OfficeMaking.make(
      folder, procedure: procedure, configuration: configuration.map { Array($0.utf8) })
  }

  deinit {
    // ok: a scratch folder that cannot be removed harms no later test
    try? FileManager.default.removeItem(atPath: home)
  }

  /// The office at an hour.
  func station(at hour: String = "2026-11-24T09:00:00+07:00") throws -> OfficeStation {
    let now = try #require(Instant(rfc3339: hour))
    return try OfficeStation(folder, clock: Clock(now: { now }, isPinned: true))
  }

  /// Lays a mail into the Maildir.
  func deliver(_ mail: String, name: String = UUID().uuidString) throws {
    try DiskFile.replace(folder.mail + "/new/" + name, with: Array(mail.utf8), mode: 0o600, sync: false)
  }

  /// Drops a file into the inbox.
  func drop(_ text: String, name: String) throws {
    try DiskFile.replace(folder.inbox + "/" + name, with: Array(text.utf8), mode: 0o600, sync: false)
  }

  /// A copy of the whole office elsewhere, for cutting the same round in several places.
  func copy() throws -> ScratchOffice {
    try ScratchOffice(copying: self)
  }

  private init(copying other: ScratchOffice) throws {
    home = FileManager.default.temporaryDirectory.path() + "/loket-test-\(UUID().uuidString)"
    try DiskFile.makeFolder(home)
    folder = OfficeFolder(root: home + "/office")
    try FileManager.default.copyItem(atPath: other.folder.root, toPath: folder.root)
  }

  /// Every file below a folder of the office with its octets, by path.
  func files(below path: String) throws -> [String: [UInt8]] {
    var found: [String: [UInt8]] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: path) {
      guard let entry = try DiskFile.info(path + "/" + name), entry.kind == .file else { continue }
      found[name] = try DiskFile.read(path + "/" + name, limit: 1 << 30)
    }
    return found
  }
}

/// Letters of invented people.
enum Letters {
  static func request(
    from: String = "budi@example.org", name: String = "Budi Santoso", ktp: Bool = true, purpose: Bool = true,
    asks: String = "Salinan APBD tahun 2025", id: String = UUID().uuidString, extra: String = "",
    subject: String = "Permohonan Informasi Publik"
  ) -> String {
    let body = """
      Dengan hormat,

      Saya mengajukan permohonan informasi publik.
      Nama: \(name)
      NIK: 3171011201909001
      Alamat: Jalan Contoh 12, Jakarta
      Nomor Telepon: 081234567890
      Informasi yang diminta: \(asks)
      \(purpose ? "Tujuan penggunaan: penelitian skripsi" : "")

      Hormat saya,
      \(name)

      """
    return mail(from: from, name: name, subject: subject, body: body, id: id, ktp: ktp, extra: extra)
  }

  static func mail(
    from: String, name: String, subject: String, body: String, id: String = UUID().uuidString, ktp: Bool,
    extra: String = "", received: String = "Fri, 20 Nov 2026 08:15:00 +0700"
  ) -> String {
    let head = """
      Return-Path: <\(from)>
      Received: from mail.example.org by mx.example.go.id; \(received)
      From: \(name) <\(from)>
      To: ppid@example.go.id
      Subject: \(subject)
      Date: \(received)
      Message-ID: <\(id)@example.org>
      MIME-Version: 1.0
      \(extra)
      """.split(separator: "\n", omittingEmptySubsequences: true).joined(separator: "\n")
    guard ktp else { return head + "\nContent-Type: text/plain; charset=utf-8\n\n" + body }
    return head + """

      Content-Type: multipart/mixed; boundary="batas"

      --batas
      Content-Type: text/plain; charset=utf-8

      \(body)
      --batas
      Content-Type: image/png; name="KTP.png"
      Content-Disposition: attachment; filename="KTP.png"
      Content-Transfer-Encoding: base64

      iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==
      --batas--

      """
  }
}
