extension LetterView {
  /// The line that greets the reader.
  var salutation: String {
    let (name, body, proxy) = (Echo.line(applicant), Echo.line(organisation), Echo.line(proxy))
    let principal = name.isEmpty ? body : name
    if !proxy.isEmpty {
      return principal.isEmpty
        ? "Yth. Bapak/Ibu \(proxy)" : "Yth. Bapak/Ibu \(proxy), selaku kuasa \(principal)"
    }
    if !name.isEmpty { return "Yth. Bapak/Ibu \(name)" + (body.isEmpty ? "" : ", \(body)") }
    if !body.isEmpty { return "Yth. Pengurus \(body)" }
    return caseID.isEmpty ? "Yth. Bapak/Ibu pengirim surat" : "Yth. Bapak/Ibu pemohon informasi"
  }
}

extension LetterView.Way {
  /// What a letter calls the way.
  var indonesian: String {
    switch self {
    case .email: "surat elektronik (surel)"
    case .scan: "surat tertulis (dipindai oleh petugas)"
    case .form: "formulir"
    }
  }
}

extension LetterView.Paper {
  /// What a letter calls the document, with the sender's file name.
  var indonesian: String {
    let file = Echo.line(fileName, limit: 80)
    return file.isEmpty ? kind : "\(kind), berkas \(file)"
  }

  /// Whether it can be used.
  var state: String {
    guard let unreadable else { return isRead ? "terbaca" : "diterima" }
    let reason = Echo.line(unreadable)
    return reason.isEmpty ? "tidak dapat dibaca" : "tidak dapat dibaca, \(reason)"
  }

  private var kind: String {
    switch word {
    case "ktp": "Kartu Tanda Penduduk (KTP)"
    case "akta": "Akta pendirian"
    case "sk-badan-hukum": "Surat keputusan pengesahan badan hukum atau pembentukan lembaga"
    case "surat-domisili": "Surat keterangan domisili"
    case "ad-art": "Anggaran dasar dan anggaran rumah tangga"
    case "surat-kuasa": "Surat kuasa"
    case "form": "Formulir"
    case "letter": "Surat"
    default: seems.map { "Lampiran yang tampaknya \($0)" } ?? "Lampiran"
    }
  }
}

/// Sentence starts.
enum Sentence {
  /// The text with a capital where it begins with a small Latin letter.
  static func opened(_ text: String) -> String {
    guard let first = text.utf8.first, (0x61...0x7A).contains(first) else { return text }
    return String(decoding: [first & 0xDF] + text.utf8.dropFirst(), as: UTF8.self)
  }
}

/// Texts of others as a letter of ours repeats them: one line, nothing that moves a cursor or turns the direction of
/// reading, no number that could be a NIK, cut at a length.
enum Echo {
  /// The text on one line; more octets than the limit end in `…`.
  static func line(_ text: String, limit: Int = 200) -> String {
    var out = String.UnicodeScalarView()
    var octets = 0
    var gap = false
    for scalar in text.unicodeScalars {
      if isInvisible(scalar) { continue }
      if isBlank(scalar) {
        gap = !out.isEmpty
        continue
      }
      octets += scalar.utf8.count + (gap ? 1 : 0)
      if octets > limit {
        out.append("…")
        break
      }
      if gap { out.append(" ") }
      gap = false
      out.append(scalar)
    }
    return masked(String(out))
  }

  /// A NIK as a letter may print it: `3524********0003`; empty for anything too short to be masked.
  static func masked(nik: String) -> String {
    let digits = nik.utf8.filter { (0x30...0x39).contains($0) }
    guard digits.count >= 12 else { return "" }
    return String(decoding: digits.prefix(4), as: UTF8.self) + "********"
      + String(decoding: digits.suffix(4), as: UTF8.self)
  }

  /// Masks every run of sixteen or more digits.
  private static func masked(_ text: String) -> String {
    var out: [UInt8] = []
    var run: [UInt8] = []
    func flush() {
      out += run.count < 16 ? run : run.prefix(4) + Array("********".utf8) + run.suffix(4)
      run = []
    }
    for octet in text.utf8 {
      if (0x30...0x39).contains(octet) {
        run.append(octet)
      } else {
        flush()
        out.append(octet)
      }
    }
    flush()
    return String(decoding: out, as: UTF8.self)
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value <= 0x20 || (0x7F...0xA0).contains(scalar.value) || scalar.properties.isWhitespace
  }

  /// Directions, joiners, tags and other scalars that show nothing but change what is shown.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00AD, 0x061C, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB,
      0xE0000...0xE007F:
      true
    default: false
    }
  }
}
