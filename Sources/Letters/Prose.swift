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
      "nama saya ", "diwakili oleh ", "diwakili ketua ", "nami kula ", "nami kulo ", "nepangkeun abdi ",
      "abdi ", "perkenalkan saya ", "sy ",
      "perkenalkan, saya ", "perkenalkan nama saya ",
      "perkenalkan, nama saya ", "saya yang bernama ", "my name is ", "saya bernama ",
      "yang bertanda tangan di bawah ini, ", "i am ", "saya, ", "saya ", "nama kulo ", "nama ambo ",
      "dengan saya ", "i, ", "aku ", "ulun ", "tiang ", "kulo ", "nama lengkap saya ",
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

  /// A name in a letter that is written in small letters throughout: the words after `saya` up to the next thing.
  var smallName: String? {
    guard
      !text.unicodeScalars.contains(where: { $0.properties.isUppercase })
        || text.unicodeScalars.count(where: { $0.properties.isUppercase }) < 4
    else { return nil }
    let stops: Set<String> = [
      "nik", "ktp", "alamat", "mau", "meminta", "ingin", "dari", "di", "warga", "no", "hp", "mohon",
      "memohon",
      "butuh", "yang", "tinggal", "sebagai", "mengajukan",
      "tidak", "sudah", "perlu", "untuk", "dan", "keberatan", "ini", "kirim", "lampirkan", "minta", "umur",
      "wa", "nomor", "telp", "bisa", "juga", "sangat", "punya",
    ]
    for (index, word) in words.all.enumerated() where word.text == "saya" || word.text == "nama" {
      let name = words.all[(index + 1)...].prefix(6).prefix {
        !stops.contains($0.text) && $0.text != "saya" && !$0.text.utf8.contains(where: \.isDigit)
      }
      if (2...5).contains(name.count) {
        return name.map { $0.text.prefix(1).uppercased() + $0.text.dropFirst() }.joined(separator: " ")
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

  /// A signature without the office that follows it: `Rina Tobing, S.H., kuasa hukum`.
  private static func withoutRole(_ line: String) -> String {
    for role in [
      ", kuasa hukum", ", kuasa pemohon", ", advokat", ", pengacara", ", ketua", ", direktur", " (kuasa)",
      ", selaku kuasa", ", penerima kuasa", ", mahasiswa",
    ] where line.lowercased().hasSuffix(role) {
      return String(line.dropLast(role.count))
    }
    return line
  }

  /// The name below the closing.
  static func signature(_ lines: [TextLine]) -> (name: String, offset: Int)? {
    for index in lines.indices.reversed() where Closings.isSignOff(lines[index].trimmed.lowercased()) {
      for line in lines[(index + 1)...].prefix(8) where !line.isBlank {
        let text = withoutRole(line.trimmed.trimming("()[]_*\" "))
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
    // A name alone on a line near the end, other details of the sender below it.
    let tail = Array(lines.filter { !$0.isBlank }.suffix(5))
    if lines.count > 2 {
      for (index, line) in tail.enumerated().dropFirst(tail.count == lines.count ? 1 : 0)
      where index + 3 >= tail.count - 1 {
        let text = withoutRole(line.trimmed)
        let place = [
          "desa ", "jl", "jalan ", "kota ", "kab", "kelurahan ", "kec", "dusun ", "gang ", "rt ", "perum",
          "komplek",
        ].contains { text.lowercased().hasPrefix($0) }
        if !place, text.split(separator: " ").count >= 2, !text.hasSuffix(","), PersonName.isPlausible(text),
          let name = PersonName.clean(text)
        {
          return (name, line.offset)
        }
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
      "address: ", "i live at ", "almt ", "rumah saya di ", "bertempat di ", "warga jl", "warga jalan",
      "alamat ",
      "living in ", "i live in ", "residing in ", "berkantor di ", "sekretariat di ",
    ] {
      guard let range = Self.wordStart(lower, trigger) else { continue }
      let offset =
        lower.utf8.distance(from: lower.startIndex, to: range.upperBound)
        - (trigger.hasPrefix("warga ") ? trigger.utf8.count - 6 : 0)
      let rest = String(text[text.utf8.index(text.startIndex, offsetBy: offset)...].prefix(240))
      if let cut = Self.addressEnd(rest), cut.utf8.count >= 6 { return cut }
    }
    return introducedPlace(lower)
  }

  /// A place right after a self-introduction: `saya Siti saking Dukuh Kalisoga RT 3`, `ulun Udin, di Desa Baruh`.
  private func introducedPlace(_ lower: String) -> String? {
    let speakers: Set<String> = [
      "saya", "ulun", "kula", "abdi", "tiang", "kami", "sy", "kulo", "perkumpulan", "yayasan", "lsm", "pt",
      "cv", "koperasi", "forum", "lembaga", "nik", "i", "am",
    ]
    for join in ["saking ", "ti ", "di ", "dari ", "asal ", "warga ", ", "] {
      for place in [
        "dukuh ", "desa ", "dusun ", "kp. ", "kampung ", "jl. ", "jl ", "jalan ", "gang ", "kelurahan ",
        "perum ", "perumahan ", "komplek ", "blok ",
      ] {
        guard
          let range = join == ", " ? lower.firstRange(of: join + place) : Self.wordStart(lower, join + place)
        else { continue }
        let start = lower.utf8.distance(from: lower.startIndex, to: range.lowerBound) + join.utf8.count
        let before = Words(String(decoding: Array(text.utf8.prefix(start)), as: UTF8.self)).all.suffix(9)
        guard before.contains(where: { speakers.contains($0.text) }) else { continue }
        let rest = String(text[text.utf8.index(text.startIndex, offsetBy: start)...].prefix(240))
        guard rest.unicodeScalars.first?.properties.isUppercase == true else { continue }
        if let cut = Self.addressEnd(rest), cut.utf8.count >= 6 { return cut }
      }
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
      ", and ", ", phone", ". phone", ", hp ", ", tlp", ", tel", ", nomer", ", handak", ", bade", ". kula",
      ". ulun", ", hp ", ", tlp", " wonten", ", tel", ", nomer", ", handak", ", bade",
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

  /// Where a trigger stands as a word of its own.
  static func wordStart(_ lower: String, _ trigger: String) -> Range<String.Index>? {
    var from = lower.startIndex
    while let range = lower[from...].firstRange(of: trigger) {
      if range.lowerBound == lower.startIndex
        || lower.utf8[..<range.lowerBound].last.map({ !$0.isAlpha }) == true
      {
        return range
      }
      from = range.upperBound
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
