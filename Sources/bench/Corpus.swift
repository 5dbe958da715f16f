import Civil

/// Generated mails of the shapes and sizes that offices get: per hundred 8 plain 8bit, 10 quoted-printable, 14
/// alternative, 8 HTML only, 40 with one to three attachments of 50 to 400 kB, 14 mixed with an alternative inside,
/// 6 with an inline picture.
struct Corpus {
  private var random: UInt64
  /// 1 for real sizes; 0.01 makes the attachments small, to see the cost per mail without the octets.
  let factor: Double

  init(seed: UInt64, factor: Double) {
    random = seed
    self.factor = factor
  }

  /// The next number of a fixed series (splitmix64), so that every run has the same mails.
  private mutating func next(_ bound: Int) -> Int {
    random &+= 0x9E37_79B9_7F4A_7C15
    var z = random
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(bound))
  }

  /// One mail with CRLF line ends.
  mutating func mail(_ index: Int) -> [UInt8] {
    var text = head(index)
    let boundary = "b\(index)x"
    let body = letter(index)
    switch index % 100 {
    case 0..<8:
      text += "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n\(body)"
    case 8..<18:
      text += "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
      text += body.replacing("=", with: "=3D")
    case 18..<32: text += alternative(body, boundary)
    case 32..<40: text += "Content-Type: text/html; charset=utf-8\r\n\r\n\(html(body))"
    default:
      text += "Content-Type: multipart/mixed; boundary=\"\(boundary)\"\r\n\r\n--\(boundary)\r\n"
      text +=
        index % 100 < 80
        ? "Content-Type: text/plain; charset=utf-8\r\n\r\n\(body)" : alternative(body, boundary + "a")
      for paper in 0...next(index % 100 < 80 ? 3 : 1) {
        text += "\r\n--\(boundary)\r\n" + attachment(paper == 0 ? "ktp.jpg" : "lampiran-\(paper).jpg")
      }
      text += "\r\n--\(boundary)--\r\n"
    }
    return Array(text.utf8)
  }

  /// An objection to the request of a number, by whom wrote the mail of that index.
  func objection(_ index: Int, to number: String) -> [UInt8] {
    let body = """
      Dengan ini saya mengajukan keberatan kepada Atasan PPID.\r
      Nama: Warga Nomor \(index)\r
      Nomor pendaftaran permohonan: \(number)\r
      Alasan keberatan: permohonan informasi saya tidak ditanggapi.\r\n
      """
    let head = head(index).replacing("Subject: Permohonan informasi nomor", with: "Subject: Keberatan nomor")
      .replacing("<m\(index)@", with: "<k\(index)@")
    return Array((head + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + body).utf8)
  }

  private func head(_ index: Int) -> String {
    """
    Return-Path: <warga\(index)@example.org>\r
    Received: from mail.example.org by mx.example.go.id; Fri, 20 Nov 2026 08:\(10 + index % 50):00 +0700\r
    From: Warga Nomor \(index) <warga\(index)@example.org>\r
    To: ppid@example.go.id\r
    Subject: Permohonan informasi nomor \(index)\r
    Date: Fri, 20 Nov 2026 08:\(10 + index % 50):00 +0700\r
    Message-ID: <m\(index)@example.org>\r
    MIME-Version: 1.0\r\n
    """
  }

  private func letter(_ index: Int) -> String {
    """
    Dengan hormat,\r
    \r
    Saya mengajukan permohonan informasi publik.\r
    Nama: Warga Nomor \(index)\r
    NIK: 3171010101909\(100 + index % 900)\r
    Alamat: Jalan Contoh \(index), Jakarta\r
    Nomor Telepon: 0812\(1_000_000 + index)\r
    Informasi yang diminta: Laporan anggaran kegiatan nomor \(index) tahun 2025\r
    Tujuan penggunaan: penelitian\r
    Terlampir fotokopi KTP.\r
    \r
    Hormat saya,\r
    Warga Nomor \(index)\r\n
    """
  }

  private func html(_ body: String) -> String {
    "<html><body><p>" + body.replacing("\r\n", with: "<br>\r\n") + "</p></body></html>\r\n"
  }

  private func alternative(_ body: String, _ boundary: String) -> String {
    "Content-Type: multipart/alternative; boundary=\"\(boundary)\"\r\n\r\n--\(boundary)\r\n"
      + "Content-Type: text/plain; charset=utf-8\r\n\r\n\(body)\r\n--\(boundary)\r\n"
      + "Content-Type: text/html; charset=utf-8\r\n\r\n\(html(body))\r\n--\(boundary)--\r\n"
  }

  private mutating func attachment(_ name: String) -> String {
    let octets = Int(Double(50_000 + next(350_000)) * factor)
    let line = String(repeating: "/9j4AAQSkZJRgABAQAAAQABAAD", count: 3).prefix(76) + "\r\n"
    let lines = max(1, octets * 4 / 3 / 76)
    return "Content-Type: image/jpeg; name=\"\(name)\"\r\nContent-Transfer-Encoding: base64\r\n"
      + "Content-Disposition: attachment; filename=\"\(name)\"\r\n\r\n"
      + String(repeating: String(line), count: lines)
  }
}
