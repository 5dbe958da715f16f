package import Civil

/// An official register book as CSV (RFC 4180): UTF-8 with a byte order mark, so that a spreadsheet reads it right,
/// every cell quoted, CRLF line ends.
///
/// A view: it is made from the journal and the case folders, and a changed row is spliced into what stands there.
package struct RegisterBook: Sendable, Equatable {
  /// The headings, in order.
  package let columns: [String]

  /// The register of requests: the columns of the national form in their order (its sub-columns named after the
  /// column they stand under), then what newer rules add, and the case id.
  package static let requests = RegisterBook(columns: [
    "No.", "Tgl.", "Nama", "Alamat", "Nomor Kontak", "Pekerjaan", "Informasi Yang Diminta",
    "Tujuan Penggunaan Informasi", "Status Informasi: Di Bawah Penguasaan, Ya",
    "Status Informasi: Di Bawah Penguasaan, Tidak", "Status Informasi: Belum Didokumentasikan",
    "Bentuk Informasi Yang Dikuasai: Softcopy", "Bentuk Informasi Yang Dikuasai: Hardcopy",
    "Jenis Permohonan: Melihat/Mengetahui", "Jenis Permohonan: Meminta Salinan", "Keputusan",
    "Alasan Penolakan",
    "Hari dan Tanggal: Pemberitahuan Tertulis", "Hari dan Tanggal: Pemberian Informasi", "Biaya",
    "Cara Pembayaran", "NIK / No. SK Badan Hukum", "Status Berkas", "ID Berkas",
  ])

  /// The register of objections; the grounds a to g are those of UU 14/2008 Pasal 35 ayat (1).
  package static let objections = RegisterBook(columns: [
    "No. Registrasi Keberatan", "Tgl. Diterimanya Keberatan", "Nama", "Nama Kuasa", "Alamat", "Nomor Kontak",
    "Pekerjaan", "No. Pendaftaran Permohonan", "Informasi Yang Diminta", "Tujuan Penggunaan Informasi",
    "Alasan Pengajuan Keberatan: a", "Alasan Pengajuan Keberatan: b", "Alasan Pengajuan Keberatan: c",
    "Alasan Pengajuan Keberatan: d", "Alasan Pengajuan Keberatan: e", "Alasan Pengajuan Keberatan: f",
    "Alasan Pengajuan Keberatan: g", "Keputusan Atasan PPID", "Hari dan Tanggal Pemberian Tanggapan",
    "Nama dan Posisi Atasan PPID", "Tanggapan Pemohon Informasi", "Status Berkas", "ID Berkas",
  ])

  /// The guest book (buku tamu) of offices that keep one.
  package static let guests = RegisterBook(columns: [
    "Hari dan Tanggal", "Jam", "Nama", "Alamat", "Pekerjaan", "Maksud dan Tujuan", "No. Pendaftaran",
    "ID Berkas",
  ])

  /// Who is to be told by telephone, and the outcome.
  package static let calls = RegisterBook(columns: [
    "Hari dan Tanggal Surat", "Nama", "Nomor Telepon", "Surat", "Hari dan Tanggal Telepon", "Hasil",
    "Petugas",
    "No. Pendaftaran", "ID Berkas",
  ])

  /// The mark of a ticked column.
  package static let tick = "√"

  /// A day as the books write it: `Jumat, 20 November 2026`.
  ///
  /// The form's own columns ask for day and date. With the month spelt out no reader can take the day for the month,
  /// and with the weekday in front no spreadsheet takes it for a date of its own and shows it in another form, as
  /// they do with `20-11-2026` and, in some languages, with `20 November 2026`.
  package static func day(_ date: CivilDate) -> String { date.indonesianWithWeekday }

  /// The octets before the first row.
  package var head: [UInt8] { [0xEF, 0xBB, 0xBF] + Self.line(columns) }

  /// A whole book; each row has as many cells as the book has columns.
  package func csv(rows: [[String]]) -> [UInt8] {
    var octets = head
    for row in rows { Self.append(row, to: &octets) }
    return octets
  }

  /// One row with its line end.
  package static func line(_ cells: [String]) -> [UInt8] {
    var octets: [UInt8] = []
    append(cells, to: &octets)
    return octets
  }

  /// An existing book with some rows changed or added, the others' octets untouched.
  ///
  /// Rows are found by the case id in the last column and stand in the order of the ids. `nil` when the octets are
  /// not a book of this form, or a row has not this book's cells: the caller then makes the book anew.
  package func replacing(_ rows: [CaseID: [String]], in old: [UInt8]) -> [UInt8]? {
    let head = head
    guard old.starts(with: head), rows.values.allSatisfy({ $0.count == columns.count }) else { return nil }
    var splice = BookSplice(old, from: head.count, rows: rows)
    return splice.run()
  }

  /// The case of a book's last row; `nil` for a book without rows.
  package func last(in octets: [UInt8]) -> CaseID? {
    octets.count > head.count ? BookSplice(octets, from: head.count, rows: [:]).lastID() : nil
  }

  static func append(_ cells: [String], to octets: inout [UInt8]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { octets.append(0x2C) }
      CsvCell.append(cell, to: &octets)
    }
    octets += [0x0D, 0x0A]
  }
}
