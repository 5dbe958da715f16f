import Octets

/// NIK: sixteen digits that encode district, birth date and a serial (domain: PPKKCC DDMMYY SSSS).
enum KtpNumber {
  /// The digits of a NIK in a text, spaces, dots and hyphens left out; `nil` when there is no run of sixteen.
  static func find(_ text: String) -> String? {
    var digits: [UInt8] = []
    var gap = 0
    for octet in Array(text.utf8) + [0x41] {
      if octet.isDigit {
        digits.append(octet)
        gap = 0
      } else if !digits.isEmpty, octet == 0x20 || octet == 0x2E || octet == 0x2D, gap < 2 {
        gap += 1
      } else {
        if digits.count == 16 { return String(decoding: digits, as: UTF8.self) }
        digits = []
        gap = 0
      }
    }
    return nil
  }

  /// What is wrong with a NIK's structure (Indonesian); `nil` when it can be one. There is no check digit.
  static func defect(_ nik: String) -> String? {
    let octets = Array(nik.utf8)
    guard octets.count == 16, octets.allSatisfy(\.isDigit) else { return "NIK tidak terdiri atas 16 angka." }
    func number(_ from: Int) -> Int { Int(octets[from] - 0x30) * 10 + Int(octets[from + 1] - 0x30) }
    let day = number(6) > 40 ? number(6) - 40 : number(6)
    guard (11...96).contains(number(0)), (1...31).contains(day), (1...12).contains(number(8)) else {
      return "Susunan NIK tidak lazim; periksa dengan KTP."
    }
    return octets[12...].allSatisfy({ $0 == 0x30 }) ? "Susunan NIK tidak lazim; periksa dengan KTP." : nil
  }
}

/// Telephone numbers as people write them.
enum PhoneNumber {
  /// The first number in a text in the form `+62…`; `nil` when there is none.
  static func find(_ text: String) -> String? {
    var digits: [UInt8] = []
    var isPlus = false
    var previous: UInt8 = 0x20
    for octet in Array(text.utf8) + [0x0A] {
      if octet.isDigit {
        if digits.isEmpty { isPlus = previous == 0x2B || previous == 0x28 && false }
        digits.append(octet)
      } else if !digits.isEmpty, [0x20, 0x2D, 0x2E, 0x28, 0x29].contains(octet), digits.count < 15 {
        previous = octet
        continue
      } else {
        if let number = normal(digits, isPlus) { return number }
        digits = []
      }
      previous = octet
    }
    return nil
  }

  private static func normal(_ digits: [UInt8], _ isPlus: Bool) -> String? {
    guard (8...15).contains(digits.count) else { return nil }
    let text = String(decoding: digits, as: UTF8.self)
    if isPlus { return "+" + (text.hasPrefix("620") ? "62" + text.dropFirst(3) : text) }
    if text.hasPrefix("62"), digits.count >= 10 {
      return "+" + (text.hasPrefix("620") ? "62" + text.dropFirst(3) : text)
    }
    if text.hasPrefix("0") { return "+62" + text.dropFirst() }
    return text.hasPrefix("8") && digits.count >= 9 ? "+62" + text : nil
  }
}

/// Mail addresses inside text.
enum MailAddress {
  /// The first address in a text.
  static func find(_ text: String) -> String? {
    let octets = Array(text.utf8)
    for (index, octet) in octets.enumerated() where octet == 0x40 && index > 0 {
      var start = index
      while start > 0,
        octets[start - 1].isAtext && octets[start - 1] < 0x80 && octets[start - 1] != 0x2F
          || octets[start - 1] == 0x2E
      { start -= 1 }
      var end = index + 1
      while end < octets.count,
        octets[end].isAlpha || octets[end].isDigit || octets[end] == 0x2D || octets[end] == 0x2E
      { end += 1 }
      while end > index + 1, octets[end - 1] == 0x2E || octets[end - 1] == 0x2D { end -= 1 }
      if start < index, octets[(index + 1)..<end].contains(0x2E) {
        return String(decoding: octets[start..<end], as: UTF8.self)
      }
    }
    return nil
  }
}

/// Names of people and bodies.
enum PersonName {
  /// A name as an applicant writes it, without salutation and without what follows it on the line.
  static func clean(_ text: String) -> String? {
    var name = text.foldingBlanks
    for cut in [
      " NIK", " nik:", " (NIK", " No. KTP", " / ", " – ", " - ", " (", ", NIK", "; ", " Alamat", "\t", " dkk",
    ] {
      if let range = name.firstRange(of: cut), range.lowerBound > name.startIndex {
        name = String(name[..<range.lowerBound])
      }
    }
    var isChanged = true
    while isChanged {
      isChanged = false
      for title in [
        "Bapak ", "Ibu ", "Sdr. ", "Sdr ", "Sdri. ", "Sdri ", "Saudara ", "Saudari ", "Bpk. ", "Bpk ", "Tn. ",
        "Ny. ", "Nn. ", "Mr. ",
        "Mrs. ", "Ms. ", "Nyonya ", "Ketua ", "Pengurus ", "Umum ", "Adv. ", "Tuan ", "Nona ", "Mas ",
        "Mbak ", "Pak ", "Bu ", "a.n. ", "an. ",
        "saya ", "Saya ", "adalah ", "Sdr/i ",
      ] where name.hasPrefix(title) {
        name = String(name.dropFirst(title.count)).trimmingBlanks
        isChanged = true
      }
    }
    name = name.trimming(":;,()[]\"*_-/ ")
    if name.utf8.last == 0x2E, !endsInTitle(name) { name = String(name.dropLast()) }
    let letters = name.unicodeScalars.count { $0.properties.isAlphabetic }
    guard letters >= 2, name.utf8.count <= 120, !name.utf8.contains(0x40) else { return nil }
    return name
  }

  private static func endsInTitle(_ name: String) -> Bool {
    let last = name.split(separator: " ").last.map(String.init) ?? ""
    return last.utf8.count(where: { $0 == 0x2E }) >= 2 || last.utf8.count <= 3
  }

  /// Whether a line can be a signature: a few words that begin with capitals.
  static func isPlausible(_ line: String) -> Bool {
    let words = line.trimming("()[].,:_-*\" ").split(separator: " ")
    guard (1...6).contains(words.count), line.utf8.count <= 60, !line.utf8.contains(0x40),
      !line.utf8.contains(where: \.isDigit),
      !line.utf8.contains(0x3A)
    else { return false }
    let lower = line.lowercased()
    if Labels.match(line)?.rest.trimmingBlanks.isEmpty == true || Closings.isClosing(lower) { return false }
    if BodyName.isBody(line) { return false }
    let particles: Set<String> = [
      "bin", "binti", "al", "el", "van", "de", "dan", "s.h.", "m.h.", "i", "ni", "la", "wa",
    ]
    let stops: Set<String> = [
      "terima", "kasih", "ketua", "sekretaris", "direktur", "pemohon", "hormat", "salam", "kepada", "yth",
      "dari", "untuk", "saya", "kami",
      "mahasiswa", "lampiran", "tembusan", "materai", "meterai", "ttd", "tanda", "tangan", "permohonan",
      "informasi", "dengan", "mohon", "demikian", "regards", "email", "telp", "assalamualaikum", "selamat",
      "sekian",
    ]
    if words.contains(where: { stops.contains($0.lowercased().trimming(".,")) }) { return false }
    return words.allSatisfy { word in
      particles.contains(word.lowercased())
        || word.unicodeScalars.first.map { $0.properties.isUppercase } == true
    }
  }
}

/// Names of bodies: foundations, associations, companies.
enum BodyName {
  private static let starts: Set<String> = [
    "lsm", "yayasan", "perkumpulan", "pt", "pt.", "cv", "cv.", "ormas", "lembaga", "koperasi", "dpc", "dpd",
    "dpp", "dpw", "forum", "aliansi",
    "serikat", "himpunan", "partai", "persatuan", "perhimpunan", "asosiasi", "paguyuban", "komunitas",
    "jaringan", "gerakan",
    "lbh", "ikatan", "gabungan", "federasi", "foundation", "konsorsium", "koalisi", "ud", "ngo", "perusahaan",
    "firma", "pergerakan", "laskar", "solidaritas", "walhi", "pusat", "karang", "gmpr", "badan",
  ]

  /// Whether a name is that of a body.
  static func isBody(_ name: String) -> Bool {
    guard let first = name.split(separator: " ").first?.lowercased() else { return false }
    return starts.contains(first)
  }

  /// A body's name that follows one of some words in a text: `ketua LSM Cahaya`, `dari Yayasan Terang Desa`.
  static func find(_ text: String, after triggers: [String]) -> String? {
    let lower = text.lowercased()
    guard lower.utf8.count == text.utf8.count else { return nil }
    for trigger in triggers {
      var from = lower.startIndex
      while let range = lower[from...].firstRange(of: trigger) {
        from = range.upperBound
        let offset = lower.utf8.distance(from: lower.startIndex, to: range.upperBound)
        let rest = String(text[text.utf8.index(text.startIndex, offsetBy: offset)...])
        let name = capitalised(rest.trimmingBlanks)
        if isBody(name), name.split(separator: " ").count >= 2 { return name }
      }
    }
    return nil
  }

  /// The words at the start of a text that can be a name: capitals, abbreviations, small particles between.
  static func capitalised(_ text: String) -> String {
    var words: [Substring] = []
    let particles: Set<String> = ["dan", "untuk", "of", "and", "the", "di", "bin", "binti"]
    for word in text.split(separator: " ", omittingEmptySubsequences: true).prefix(9) {
      if word.utf8.contains(0x0A) {
        if let first = word.split(separator: "\n").first,
          first.unicodeScalars.first?.properties.isUppercase == true
        {
          words.append(first)
        }
        break
      }
      let isName =
        word.unicodeScalars.first.map { $0.properties.isUppercase || $0 == "\"" || $0 == "(" } ?? false
      guard isName || particles.contains(word.lowercased()) && !words.isEmpty else { break }
      words.append(word)
      if word.utf8.last == 0x2C || word.utf8.last == 0x3B || (word.utf8.last == 0x2E && word.utf8.count > 4) {
        break
      }
    }
    while let last = words.last, particles.contains(last.lowercased()) { words.removeLast() }
    return words.joined(separator: " ").trimming(",;:\"() ").trimmingDotEnd
  }
}

extension String {
  fileprivate var trimmingDotEnd: String { utf8.last == 0x2E && utf8.count > 5 ? String(dropLast()) : self }
}
