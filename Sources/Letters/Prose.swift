import Octets

/// What a letter says in sentences instead of fields.
struct Prose {
  let text: String
  let words: Words

  init(_ text: String, _ words: Words) {
    self.text = text
    self.words = words
  }

  /// A name introduced in a sentence: `Perkenalkan saya Siti Marlina`, `saya, Budi Santoso, …`.
  var name: String? {
    let lower = text.lowercased()
    guard lower.utf8.count == text.utf8.count else { return nil }
    let triggers = [
      "nama saya ", "perkenalkan saya ", "perkenalkan, saya ", "perkenalkan nama saya ",
      "perkenalkan, nama saya ", "saya yang bernama ", "my name is ", "saya bernama ",
      "yang bertanda tangan di bawah ini, ", "i am ", "saya, ", "saya ", "nama kulo ", "nama ambo ",
      "dengan saya ", "nama: ", "i, ", "aku ", "ulun ", "tiang ", "kulo ", "nama lengkap saya ",
      "saya adalah ", "this is ",
    ]
    for trigger in triggers {
      var from = lower.startIndex
      while let range = lower[from...].firstRange(of: trigger) {
        from = range.upperBound
        let offset = lower.utf8.distance(from: lower.startIndex, to: range.lowerBound)
        if offset > 0, let before = lower.utf8[..<range.lowerBound].last, before.isAlpha { continue }
        let end = lower.utf8.distance(from: lower.startIndex, to: range.upperBound)
        let rest = String(text[text.utf8.index(text.startIndex, offsetBy: end)...].prefix(100))
        let line = rest.split(separator: "\n", omittingEmptySubsequences: false).first.map(String.init) ?? ""
        let name = Self.personName(line)
        if name.split(separator: " ").count >= (trigger.contains("nama") || trigger.contains("name") ? 1 : 2)
          || trigger.hasPrefix("perkenalkan") && !name.isEmpty
        {
          if let clean = PersonName.clean(name), !BodyName.isBody(clean) { return clean }
        }
      }
    }
    return nil
  }

  /// Capitalised words up to a comma or a word in small letters.
  private static func personName(_ line: String) -> String {
    var words: [Substring] = []
    let particles: Set<String> = ["bin", "binti", "al"]
    let stops: Set<String> = [
      "Jl", "Jl.", "Jalan", "NIK", "Desa", "Kelurahan", "Kecamatan", "Kabupaten", "Kota", "Universitas",
      "Mahasiswa", "Wartawan", "Ketua", "PPID", "Bapak", "Ibu", "LSM", "Yayasan", "Warga", "Pemohon",
      "Perkumpulan", "Direktur", "Sekretaris", "Bermaksud", "Ingin",
    ]
    for word in line.split(separator: " ").prefix(7) {
      let isName = word.unicodeScalars.first.map { $0.properties.isUppercase } ?? false
      guard
        isName && !stops.contains(String(word).trimming(",;:"))
          || particles.contains(word.lowercased()) && !words.isEmpty
      else { break }
      words.append(word)
      if word.utf8.last == 0x2C {
        // An academic title may follow the comma.
        continue
      }
      if word.utf8.last == 0x3B || word.utf8.last == 0x3A || word.hasPrefix("(") { break }
      if word.utf8.last == 0x2E, word.utf8.count > 5 { break }
    }
    // What follows a comma stays only where it is a title: S.H., M.Si, S.Pd.
    var kept: [Substring] = []
    for (index, word) in words.enumerated() {
      if index > 0, words[index - 1].utf8.last == 0x2C, !word.dropLast().utf8.contains(0x2E) { break }
      kept.append(word)
    }
    return kept.joined(separator: " ").trimming(",;: ")
  }

  /// The name below the closing.
  static func signature(_ lines: [TextLine]) -> (name: String, offset: Int)? {
    for index in lines.indices.reversed() where Closings.isSignOff(lines[index].trimmed.lowercased()) {
      for line in lines[(index + 1)...].prefix(8) where !line.isBlank {
        let text = line.trimmed.trimming("()[]_*\" ")
        if text.isEmpty || FieldReader.withoutDots(text).isEmpty { continue }
        if ["ttd", "ttd.", "(ttd)", "tanda tangan", "materai", "meterai", "cap", "ttd,"].contains(
          text.lowercased())
        {
          continue
        }
        if PersonName.isPlausible(text), let name = PersonName.clean(text) { return (name, line.offset) }
        if BodyName.isBody(text) || Labels.match(text) != nil || text.hasSuffix(",") { continue }
        break
      }
    }
    // A last line that is only a name.
    if let last = lines.last(where: { !$0.isBlank }), lines.count > 2, PersonName.isPlausible(last.trimmed),
      last.trimmed.contains(" "),
      let name = PersonName.clean(last.trimmed)
    {
      return (name, last.offset)
    }
    return nil
  }

  /// An address inside a sentence: `beralamat di Jl. …`, `warga Desa …`.
  var address: String? {
    let lower = text.lowercased()
    guard lower.utf8.count == text.utf8.count else { return nil }
    for trigger in [
      "beralamat di ", "beralamat di: ", "alamat saya di ", "alamat saya ", "alamat kami di ",
      "bertempat tinggal di ", "tinggal di ", "berdomisili di ", "alamat: ", "alamat di ", "beralamatkan di ",
      "beralamat ", "berkedudukan di ", "domisili di ", "residing at ", "living at ", "my address is ",
      "address: ", "i live at ", "rumah saya di ", "bertempat di ", "warga jl", "warga jalan", "alamat ",
      "living in ", "i live in ", "residing in ", "berkantor di ", "sekretariat di ",
    ] {
      guard let range = lower.firstRange(of: trigger) else { continue }
      let isStreet = trigger.hasPrefix("warga ")
      let offset =
        lower.utf8.distance(from: lower.startIndex, to: range.upperBound)
        - (isStreet ? trigger.utf8.count - 6 : 0)
      let rest = String(text[text.utf8.index(text.startIndex, offsetBy: offset)...].prefix(240))
      if let cut = Self.addressEnd(rest), cut.utf8.count >= 6 { return cut }
    }
    return nil
  }

  private static func addressEnd(_ rest: String) -> String? {
    var text = rest.replacing("\n", with: " ").foldingBlanks
    let lower = text.lowercased()
    var end = lower.utf8.count
    for mark in [
      ", ingin", ", dengan ini", ", bermaksud", ", mengajukan", ", memohon", " dengan ini", " ingin ",
      " bermaksud", " memohon", " mengajukan", ", mohon", ", meminta", " meminta", ", nomor", ", no. hp",
      ", no hp", ", hp", ", telepon", ", telp", ", nik", " nik ", ", email", " email ", "; ", ". saya",
      ". kami", ". dengan", ". mohon", ". untuk", ". adapun", ". no ", ". hp", ", selaku", ", selanjutnya",
      ", pekerjaan", ". nomor", " (nik", ", dapat dihubungi", " dapat dihubungi", ", hereby", ", would",
      ". i ", ", i would", ", yang", ", wa ", ". bersama", ". sehubungan", ", butuh", ", minta", " no hp",
      " hp ", ". telp", ". email", ", kontak", ". kontak", ", selaku", ". nik", ", request", ". please",
      ", and ", ", phone", ". phone",
    ] {
      if let range = lower.firstRange(of: mark) {
        end = min(end, lower.utf8.distance(from: lower.startIndex, to: range.lowerBound))
      }
    }
    guard end <= text.utf8.count else { return nil }
    text = String(text.utf8.prefix(end)) ?? ""
    // A sentence's end: a full stop before a space and a capital, but not the dots of Jl., No., Kec.
    let octets = Array(text.utf8)
    for index in octets.indices
    where octets[index] == 0x2E && index + 2 < octets.count && octets[index + 1] == 0x20 && index > 6 {
      let word = octets[..<index].split { $0 == 0x20 }.last ?? []
      if word.count > 4 || word.allSatisfy(\.isDigit) {
        return String(decoding: octets[..<index], as: UTF8.self).trimming(",;. ")
      }
    }
    return text.trimming(",;. ")
  }

  /// Why it is asked, said in a sentence.
  var purpose: String? {
    let lower = text.lowercased()
    guard lower.utf8.count == text.utf8.count else { return nil }
    for trigger in [
      "untuk keperluan ", "guna keperluan ", "untuk kepentingan ", "akan digunakan untuk ",
      "akan kami gunakan untuk ", "akan saya gunakan untuk ", "digunakan untuk ", "dipergunakan untuk ",
      "gunakan untuk ", "dipakai untuk ", "tujuan saya ", "tujuannya untuk ", "tujuannya ",
      "tujuan penggunaan informasi adalah ", "tujuan permohonan ini adalah ", "tujuan kami adalah ",
      "tujuan penggunaannya adalah ", "untuk penyusunan ", "dalam rangka ", "sebagai bahan ",
      "for the purpose of ", "to be used for ", "for my ", "for use in ", "will be used for ",
      "untuk skripsi", "untuk tesis", "untuk penelitian", "untuk tugas", "untuk riset", "untuk bahan ",
      "untuk liputan", "untuk kajian", "untuk mengawasi", "untuk pengawasan", "untuk menulis", "untuk karya",
      "untuk dijadikan", "guna ", "untuk mengetahui", "untuk memantau", "untuk advokasi", "untuk disertasi",
      "untuk pembelajaran", "untuk analisis", "untuk membandingkan", "untuk memastikan", "untuk dipelajari",
      "untuk kontrol", "untuk bukti", "untuk laporan", "untuk sosialisasi", "for research", "for a ",
      "maksudnya untuk ", "keperluannya untuk ", "keperluan: ", "purpose is ", "for academic", "for journal",
      "kangge ", "gasan ",
    ] {
      guard let range = lower.firstRange(of: trigger) else { continue }
      let isNoun =
        trigger.hasPrefix("untuk ") && trigger.last != " "
        || ["untuk penyusunan ", "untuk bahan "].contains(trigger) || trigger == "for research"
        || trigger == "for academic" || trigger == "for journal"
      let offset = lower.utf8.distance(
        from: lower.startIndex, to: isNoun ? range.lowerBound : range.upperBound)
      let rest = String(text[text.utf8.index(text.startIndex, offsetBy: offset)...].prefix(300))
      let sentence = Self.sentence(isNoun && trigger.hasPrefix("untuk ") ? String(rest.dropFirst(6)) : rest)
      if sentence.utf8.count >= 4 { return sentence }
    }
    return nil
  }

  /// What is asked, said in a sentence or in a list after it.
  func information(_ lines: [TextLine]) -> [String] {
    if let list = listAfterIntro(lines), !list.isEmpty { return list }
    let lower = text.lowercased()
    guard lower.utf8.count == text.utf8.count else { return [] }
    var best: (at: Int, text: String)?
    for trigger in Self.asking {
      var from = lower.startIndex
      while let range = lower[from...].firstRange(of: trigger) {
        from = range.upperBound
        let start = lower.utf8.distance(from: lower.startIndex, to: range.lowerBound)
        if start > 0, let before = lower.utf8[..<range.lowerBound].last, before.isAlpha { continue }
        // The object's own word belongs to what is asked: "salinan DPA", "data UMKM".
        let keep = Self.kept.first { trigger.hasSuffix($0 + " ") }.map { $0.utf8.count + 1 } ?? 0
        let offset = lower.utf8.distance(from: lower.startIndex, to: range.upperBound) - keep
        let rest = String(text[text.utf8.index(text.startIndex, offsetBy: offset)...].prefix(600))
        let sentence = Self.withoutPurpose(Self.sentence(rest))
        guard sentence.utf8.count >= 6, !Self.isEmptyPhrase(sentence) else { continue }
        if best == nil { best = (start, sentence) }
        break
      }
      if best != nil { break }
    }
    return best.map { [Items.clean($0.text)] } ?? []
  }

  private static let kept = [
    "salinan", "data", "dokumen", "laporan", "rincian", "daftar", "softcopy", "copy", "copies", "fotokopi",
    "soft copy", "hasil", "notulen", "kontrak", "realisasi",
  ]

  private static let asking = [
    "informasi yang kami mohonkan adalah ", "informasi yang saya mohonkan adalah ",
    "informasi yang saya minta adalah ", "informasi yang kami minta adalah ", "informasi publik berupa ",
    "informasi berupa ", "dokumen berupa ", "data berupa ",
    "informasi publik mengenai ", "informasi mengenai ", "informasi tentang ", "informasi terkait ",
    "informasi publik terkait ", "informasi publik tentang ", "informasi perihal ",
    "informasi publik perihal ", "informasi seputar ", "informasi soal ",
    "mohon salinan ", "memohon salinan ", "meminta salinan ", "minta salinan ", "mendapatkan salinan ",
    "memperoleh salinan ", "permohonan salinan ", "mohon data ", "memohon data ", "meminta data ",
    "minta data ", "mendapatkan data ", "memperoleh data ", "permohonan data ", "butuh data ",
    "membutuhkan data ", "memerlukan data ", "perlu data ", "permintaan data ", "mohon dokumen ",
    "memohon dokumen ", "meminta dokumen ", "minta dokumen ", "permintaan dokumen ", "butuh dokumen ",
    "membutuhkan dokumen ", "memperoleh dokumen ", "mendapatkan dokumen ", "mohon laporan ",
    "memohon laporan ", "meminta laporan ", "minta laporan ", "meminta rincian ", "minta rincian ",
    "memohon rincian ", "mohon rincian ", "butuh rincian ", "meminta daftar ", "minta daftar ",
    "memohon daftar ", "mohon daftar ", "minta copy ", "meminta copy ", "minta softcopy ",
    "meminta softcopy ", "minta fotokopi ", "meminta fotokopi ", "mohon fotokopi ", "memohon fotokopi ",
    "butuh salinan ", "membutuhkan salinan ", "memerlukan salinan ", "butuh laporan ", "permintaan salinan ",
    "mohon diberikan salinan ", "mohon diberikan data ", "mohon dikirim data ", "mohon dikirimkan data ",
    "mohon dikirim salinan ", "mohon dikirimkan salinan ", "minta tolong data ", "minta hasil ",
    "meminta hasil ", "memohon hasil ", "mohon notulen ", "meminta notulen ", "minta realisasi ", "kontrak ",
    "request copies ", "request a copy of ", "request for ", "requesting ", "request ",
    "i would like to obtain ", "would like to receive ", "copies of ", "copy of ", "access to ",
    "provide me with ", "provide us with ", "i am seeking ", "would like to have ", "information about ",
    "information on ", "mohon informasi ", "memohon informasi ", "meminta informasi ", "minta informasi ",
    "minta info ", "mohon info ", "ingin meminta ", "mau minta ", "ingin memperoleh ", "ingin mendapatkan ",
    "bisa minta ", "boleh minta ", "memohon ", "meminta ", "minta ", "mohon diberikan ", "butuh ",
    "membutuhkan ", "nyuwun ", "mohon dikirimkan ", "mohon dikirim ",
  ]

  /// A numbered list after "sebagai berikut", "berupa:", "yaitu:".
  private func listAfterIntro(_ lines: [TextLine]) -> [String]? {
    for (index, line) in lines.enumerated() {
      let lower = line.trimmed.lowercased()
      let isIntro =
        lower.hasSuffix(":")
        && ([
          "berikut", "berupa", "yaitu", "meliputi", "antara lain", "adalah", "informasi", "data", "dokumen",
          "following", "salinan", "yakni", "tentang", "mengenai", "terkait", "items", "documents",
          "copies of", "records", "minta", "diminta",
        ].contains { lower.contains($0) })
        || lower.hasSuffix("sebagai berikut") || lower.hasSuffix("sebagai berikut.")
      guard isIntro, Labels.match(line.text) == nil || lower.contains("berikut") else { continue }
      var items: [String] = []
      for next in lines[(index + 1)...] {
        if next.isBlank {
          continue
        }
        if let item = Items.marker(next.text) {
          if Labels.match(next.text).map({ $0.rest.trimmingBlanks.hasPrefix(":") }) == true { break }
          items.append(item)
        } else if items.isEmpty || Closings.isClosing(next.trimmed.lowercased())
          || !next.text.hasPrefix(" ") && !next.text.hasPrefix("\t") && Self.startsSentence(next.trimmed)
        {
          break
        } else {
          items[items.count - 1] += " " + next.trimmed
        }
      }
      if !items.isEmpty { return items.map(Items.clean).filter { !$0.isEmpty } }
    }
    // A list without an introduction, in a letter that has nothing else in lists.
    let marked = lines.filter { Items.marker($0.text) != nil && Labels.match($0.text) == nil }
    return marked.count >= 2
      ? marked.compactMap { Items.marker($0.text) }.map(Items.clean).filter { !$0.isEmpty } : nil
  }

  private static func startsSentence(_ line: String) -> Bool {
    line.unicodeScalars.first.map { $0.properties.isUppercase } ?? false
  }

  private static func isEmptyPhrase(_ text: String) -> Bool {
    let lower = text.lowercased()
    let words = Words(lower).all.map(\.text)
    let empty: Set<String> = [
      "informasi", "publik", "data", "sebagai", "berikut", "dokumen", "salinan", "tersebut", "ini", "dengan",
      "rincian", "adalah", "yang", "kami", "saya", "di", "bawah", "hal", "maaf", "bantuan", "bantuannya",
      "perhatian", "petunjuk", "atas", "dimaksud", "sesuai", "sebagaimana", "berupa", "kepada", "bapak",
      "ibu", "ppid", "agar", "kiranya", "tanggapan", "segera",
    ]
    return words.allSatisfy { empty.contains($0) } || lower.hasPrefix("maaf")
      || lower.hasPrefix("sesuai dengan undang")
  }

  /// The text up to its sentence's end.
  static func sentence(_ rest: String) -> String {
    let octets = Array(rest.utf8)
    var end = octets.count
    for index in octets.indices {
      let octet = octets[index]
      let next = index + 1 < octets.count ? octets[index + 1] : 0x0A
      if octet == 0x0A, next == 0x0A || Self.breaksLine(octets[(index + 1)...]) {
        end = index
        break
      }
      if octet == 0x3F || octet == 0x21 || octet == 0x3B {
        end = index
        break
      }
      if octet == 0x2E, next.isBlank {
        let word = octets[..<index].split { $0.isBlank }.last ?? []
        if word.count > 3 || word.allSatisfy(\.isDigit) {
          end = index
          break
        }
      }
    }
    return String(decoding: octets[..<end], as: UTF8.self).foldingBlanks.trimming(":,;. ")
  }

  /// Whether the line that follows is a new thought: a label, a closing, a list.
  private static func breaksLine(_ rest: ArraySlice<UInt8>) -> Bool {
    let line = String(decoding: rest.prefix { $0 != 0x0A }, as: UTF8.self)
    return line.trimmingBlanks.isEmpty || Closings.isClosing(line.trimmingBlanks.lowercased())
      || Items.marker(line) != nil
      || Labels.match(line).map { $0.rest.trimmingBlanks.hasPrefix(":") } == true
  }

  private static func withoutPurpose(_ sentence: String) -> String {
    let lower = sentence.lowercased()
    guard lower.utf8.count == sentence.utf8.count else { return sentence }
    var end = lower.utf8.count
    for mark in [
      " untuk keperluan", " guna ", " untuk skripsi", " untuk tesis", " untuk penelitian", " untuk tugas",
      " untuk riset", " untuk kepentingan", " untuk bahan", " dalam rangka", ", untuk ", " bisa dikirim",
      " mohon dikirim", " dikirim ke", " dikirimkan ke", " for my ", " for research", " for the purpose",
      " yang akan digunakan", " yang akan saya gunakan", " untuk liputan", ", guna", " untuk kajian",
      ", bisa ", " bisa ", ", mohon", " untuk disertasi", " untuk advokasi", " kepada ppid", " to be used",
      " melalui email", " via email", " dalam bentuk", " dalam format", ", yang akan", " apakah bisa",
      ", apakah", " apakah", " by email", " kangge ", " untuk mengawasi", " untuk pengawasan",
      ", terima kasih", " terima kasih", " makasih", " gasan ", " untuk mengetahui",
    ] {
      if let range = lower.firstRange(of: mark) {
        let at = lower.utf8.distance(from: lower.startIndex, to: range.lowerBound)
        if at >= 6 { end = min(end, at) }
      }
    }
    return (String(sentence.utf8.prefix(end)) ?? sentence).trimming(",;. ")
  }
}
