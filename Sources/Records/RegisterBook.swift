/// An official register book as CSV (RFC 4180): UTF-8 with a byte order mark, so that a spreadsheet reads it right,
/// every cell quoted, CRLF line ends.
package struct RegisterBook: Sendable {
  package let columns: [String]

  /// Buku register permohonan: the columns of the national form in their order, then what newer rules add, and the
  /// case id in the last column.
  package static let requests = RegisterBook(columns: [
    "No. Pendaftaran", "Tanggal Permohonan Diterima", "Nama", "Alamat", "Nomor Kontak", "Pekerjaan",
    "Informasi Yang Diminta", "Tujuan Penggunaan Informasi", "Status Informasi: Di Bawah Penguasaan",
    "Status Informasi: Belum Didokumentasikan", "Bentuk Informasi Yang Dikuasai", "Jenis Permohonan", "Keputusan",
    "Alasan Penolakan", "Hari dan Tanggal Pemberitahuan Tertulis", "Hari dan Tanggal Pemberian Informasi", "Biaya",
    "Cara Pembayaran", "NIK / No. SK Badan Hukum", "Status Berkas", "ID Berkas",
  ])

  /// Buku register keberatan.
  package static let objections = RegisterBook(columns: [
    "No. Registrasi Keberatan", "Tanggal Diterimanya Keberatan", "Nama Pemohon", "Nama Kuasa", "Alamat",
    "Nomor Kontak", "Pekerjaan", "No. Pendaftaran Permohonan", "Informasi Yang Diminta",
    "Tujuan Penggunaan Informasi", "Alasan a", "Alasan b", "Alasan c", "Alasan d", "Alasan e", "Alasan f", "Alasan g",
    "Keputusan Atasan PPID", "Hari dan Tanggal Pemberian Tanggapan", "Nama dan Posisi Atasan PPID",
    "Tanggapan Pemohon Informasi", "Status Berkas", "ID Berkas",
  ])

  init(columns: [String]) {
    self.columns = columns
  }

  /// The octets before the first row.
  package var head: [UInt8] { [0xEF, 0xBB, 0xBF] + Self.line(columns) }

  /// A whole book.
  package func csv(rows: [[String]]) -> [UInt8] { head + rows.flatMap(Self.line) }

  /// One row with its line end.
  package static func line(_ cells: [String]) -> [UInt8] {
    var octets: [UInt8] = []
    for (index, cell) in cells.enumerated() {
      if index > 0 { octets.append(0x2C) }
      octets.append(0x22)
      if needsGuard(cell) { octets.append(0x27) }
      for octet in cell.utf8 {
        switch octet {
        case 0x22: octets += [0x22, 0x22]
        case 0x0D: break
        case 0x0A: octets.append(0x0A)
        case 0..<0x20: octets.append(0x20)
        default: octets.append(octet)
        }
      }
      octets.append(0x22)
    }
    return octets + [0x0D, 0x0A]
  }

  /// Whether a spreadsheet would not show a cell as it was written: as a formula (after blanks, quotes and
  /// invisible scalars, also in full-width forms), or, from eight digits on, as a number that loses digits or a
  /// leading zero. Such a cell gets an apostrophe in front, the spreadsheet's own mark for text.
  static func needsGuard(_ cell: String) -> Bool {
    let visible = cell.unicodeScalars.drop { scalar in
      switch scalar.value {
      case 0...0x20, 0x22, 0x27, 0x85, 0xA0, 0xAD, 0x300...0x36F, 0x1680, 0x180E, 0x2000...0x200F, 0x2028...0x202F,
        0x205F...0x2069, 0x3000, 0xFE00...0xFE0F, 0xFEFF, 0xE0000...0xE007F:
        true
      default: false
      }
    }
    guard let first = visible.first else { return cell.utf8.contains { $0 == 0x09 || $0 == 0x0D } }
    if ["=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}", "\u{2212}"].contains(first) { return true }
    if let lead = cell.utf8.first, lead == 0x09 || lead == 0x0D || lead == 0x0A { return true }
    let digits = cell.utf8.count { (0x30...0x39).contains($0) }
    return digits >= 8 && digits == cell.utf8.count || digits > 1 && digits == cell.utf8.count && first == "0"
  }

  /// An existing book with some rows changed or added, the others' octets untouched; `nil` when the book is not one
  /// of this form.
  ///
  /// - Parameter rows: by the case id in the last column; rows that are new are added in the order of the ids.
  package func replacing(_ rows: [CaseID: [String]], in old: [UInt8]) -> [UInt8]? {
    guard old.starts(with: head) else { return nil }
    var out = head
    out.reserveCapacity(old.count + rows.count * 512)
    var pending = rows
    var start = head.count
    while start < old.count {
      guard let end = Self.endOfRow(old, from: start), let id = Self.id(old[start..<end]) else { return nil }
      if let row = pending.removeValue(forKey: id) {
        out += Self.line(row)
      } else {
        out += old[start..<end]
      }
      start = end
    }
    for (_, row) in pending.sorted(by: { $0.key < $1.key }) { out += Self.line(row) }
    return out
  }

  /// Where a row ends: after the first line end outside quotes.
  private static func endOfRow(_ octets: [UInt8], from start: Int) -> Int? {
    var isQuoted = false
    for index in start..<octets.count {
      if octets[index] == 0x22 { isQuoted.toggle() }
      if octets[index] == 0x0A, !isQuoted { return index + 1 }
    }
    return nil
  }

  /// The case id in a row's last cell.
  private static func id(_ row: ArraySlice<UInt8>) -> CaseID? {
    let cell = row.dropLast(3)  // the closing quote and the line end
    guard let open = cell.lastIndex(of: 0x22) else { return nil }
    return CaseID(text: String(decoding: cell[(open + 1)...], as: UTF8.self))
  }
}
