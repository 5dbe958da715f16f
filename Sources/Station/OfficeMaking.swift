import Civil
import Desk
import Digests
import Disk
import Json
import Procedures

/// Makes a new office.
package enum OfficeMaking {
  /// Makes an office folder that is ready to run with the embedded default: Maildir in, folder out.
  ///
  /// `configuration`: the text of `office.json5`; `nil` for the default one of the procedure.
  package static func make(_ folder: OfficeFolder, procedure: String, configuration: [UInt8]? = nil) throws {
    let title = try Supplies().procedure(procedure).title
    if let entry = try DiskFile.info(folder.root) {
      guard entry.kind == .folder, try DiskFile.list(folder.root).isEmpty else {
        throw StationFault.notEmpty(folder.root)
      }
    }
    try DiskFile.makeFolder(folder.root, parents: true)
    for path in folder.folders.dropFirst() { try DiskFile.makeFolder(path) }
    let text = configuration ?? Array(defaultConfiguration(procedure: procedure, title: title).utf8)
    try DiskFile.replace(folder.configuration, with: text, mode: 0o600, sync: true)
    if let guide = Supplies.embedded("templates/BACA-SAYA.txt") {
      try DiskFile.replace(
        folder.guide, with: NotepadText.octets(of: String(decoding: guide, as: UTF8.self)), mode: 0o600,
        sync: true)
    }
    do {
      try DiskFile.replace(folder.key, with: SecretKey.random().bytes, mode: 0o600, sync: true)
    } catch let fault as DiskFault {
      throw fault
    } catch {
      throw StationFault.secret("the system gives no random numbers; the office's key cannot be made")
    }
    try DiskFile.syncFileSystem(of: folder.root)
  }

  /// A first `office.json5`: every value an office must look at, with a comment each.
  private static func defaultConfiguration(procedure: String, title: String) -> String {
    let zone = ["balangan", "lombok-barat"].contains(procedure) ? "Asia/Makassar" : "Asia/Jakarta"
    return """
      // Pengaturan kantor. Baris yang diawali // adalah keterangan.
      // Setelah mengubah, periksa dengan: loket check
      {
        office: {
          name: "PPID",                      // nama PPID, misalnya "PPID Kabupaten Contoh"
          body: "",                          // nama badan publik
          address: "",                       // alamat kantor, dicetak pada kop surat
          phone: "",
          email: "ppid@example.go.id",       // alamat surel PPID
          city: "",                          // kota di depan tanggal surat
          timeZone: "\(zone)",          // WIB Asia/Jakarta, WITA Asia/Makassar, WIT Asia/Jayapura
        },
        procedure: "\(procedure)",            // \(title)
        numbering: {
          request: "{seq:3}/PPID/{month:roman}/{year}",
          objection: "{seq:3}/KEB/{month:roman}/{year}",
          letter: "{seq:3}/PPID-S/{year}",
        },
        // Kotak surat. Bawaan: folder mail/ di sini. Untuk kotak surat sungguhan ganti dengan, misalnya:
        //   mailboxes: [{ kind: "imap", url: "imaps://mail.example.go.id/INBOX", user: "ppid",
        //                 password: { file: "/etc/loket/imap" }, filed: "Loket" }],
        // Kata sandi tidak pernah ditulis di sini: simpan dalam berkas yang hanya dapat dibaca Loket (chmod 600),
        // { environment: "NAMA" }, { credential: "nama" } (systemd), atau { command: ["pass", "show", "ppid"] }.
        mailboxes: [{ kind: "maildir", path: "mail" }],
        // Surat keluar. Bawaan: berhenti di outbox/. Untuk mengirim sungguhan ganti dengan, misalnya:
        //   send: { kind: "smtp", url: "smtps://mail.example.go.id", user: "ppid",
        //           password: { file: "/etc/loket/imap" }, copy: true },   // copy: salinan ke alamat PPID sendiri
        send: { kind: "folder" },
        // Pemindai virus (ClamAV), bila ada: surat baru dibaca setelah dinyatakan bersih.
        //   virusScanner: { socket: "/run/clamav/clamd.ctl" },
        poll: { seconds: 300, idle: true },   // jeda antarputaran; idle: server memberi tahu surat baru
        calendar: {
          week: 5,                            // 5 atau 6 hari kerja seminggu
          cutiBersama: "off",                 // "off": cuti bersama libur; "work": tetap bekerja
          hours: { open: "07:30", close: "16:00" },
          add: [],                            // { date: "2026-12-31", name: "…", basis: "Keputusan …" }
          remove: [],                         // { date: "2026-12-24", basis: "Keputusan …" }
        },
        // Siapa yang berwenang, dan sejak kapan sampai kapan. Tanpa nama di sini tidak ada keputusan yang dapat dicatat.
        // { name: "…", role: "ppid" | "atasan" | "officer" | "classifier" | "settler" | "documentation" | "board",
        //   title: "…", nip: "…", from: "2026-01-01", until: null, email: "…" }   // email: penerima pengingat harian
        // settler: penyelesaian sengketa; documentation: pengolah data dan dokumentasi; board: tim pertimbangan
        people: [],
        units: [],                            // { name: "Bidang …", email: "…" }: penerima terusan
        commission: { name: "", address: "" },  // Komisi Informasi yang berwenang
      }

      """
  }
}
