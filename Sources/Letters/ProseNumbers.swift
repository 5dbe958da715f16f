import Octets

/// NIK said in a sentence: `NIK 3201…`, `(KTP no. 3201…)`.
enum ProseNik {
  static func find(_ prose: Prose) -> Found<String>? {
    for (at, word) in prose.words.all.enumerated() where ["nik", "ktp", "kependudukan"].contains(word.text) {
      let from = word.range.upperBound
      let text = String(decoding: prose.words.octets[from...].prefix(48), as: UTF8.self)
      guard let run = DigitRun.all(in: text).first, run.digits.count == 16, run.range.lowerBound <= 24 else {
        continue
      }
      let between = Words(text.octets(0..<run.range.lowerBound)).all
      if between.has(["kk", "npwp", "keluarga"]) { continue }
      return Found(value: run.text, evidence: prose.evidence(at, "nik in a sentence"))
    }
    return alone(prose)
  }

  /// A bare number of sixteen digits counts when it can be a NIK and no other number's word stands before it.
  private static func alone(_ prose: Prose) -> Found<String>? {
    for (at, word) in prose.words.all.enumerated()
    where word.range.count == 16 && prose.words.octets[word.range].allSatisfy(\.isDigit) {
      let number = prose.words.slice(at..<(at + 1))
      let before = prose.words.before(at, 4)
      if KtpNumber.defect(number) == nil, !before.has(["kk", "npwp", "keluarga", "rekening", "nib", "pajak"])
      {
        return Found(value: number, evidence: prose.evidence(at, "sixteen digits"))
      }
    }
    return nil
  }
}

/// Telephone numbers in sentences and signatures.
enum ProsePhone {
  /// `isForProxy`: whether the writer acts for somebody; numbers below his name are then his.
  static func find(_ prose: Prose, below: [TextLine], isForProxy: Bool) -> Found<String>? {
    let words = prose.words
    for (at, word) in words.all.enumerated()
    where LabelWords.phones.contains(word.text)
      || ["hubungi", "dihubungi", "kontak", "nomor", "call"].contains(word.text) || isMark(words, at)
    {
      let text = String(decoding: words.octets[word.range.upperBound...].prefix(60), as: UTF8.self)
      let line = firstLine(text)
      guard let run = DigitRun.all(in: line).first(where: { $0.digits.count >= 9 && $0.digits.count <= 15 }),
        run.range.lowerBound <= 32
      else { continue }
      if isForProxy, word.range.lowerBound > words.octets.count * 3 / 4 { continue }
      if let number = PhoneNumber.find(line) {
        return Found(value: number, evidence: prose.evidence(at, "phone in a sentence"))
      }
    }
    guard !isForProxy else { return nil }
    return mobile(prose)
      ?? below.lazy.compactMap { line in
        PhoneNumber.find(line.text).map { Found(value: $0, evidence: line.evidence("signature mark")) }
      }.first
  }

  /// `T: 0541 4110 558`, `T. (021) 5091 7734`
  private static func isMark(_ words: Words, _ at: Int) -> Bool {
    ["t", "p", "tlp"].contains(words.all[at].text) && at + 1 < words.all.count
      && words.gap(after: at).first.map { $0 == 0x2E || $0 == 0x3A } == true
      && words.octets[words.all[at + 1].range].first == 0x30
  }

  /// A text up to its line's end; a number that the end breaks goes on.
  private static func firstLine(_ text: String) -> String {
    var octets = Array(text.utf8)
    guard let end = octets.firstIndex(of: 0x0A) else { return text }
    let next = octets[(end + 1)...].firstIndex { !$0.isBlank } ?? octets.endIndex
    if end > 0, octets[end - 1].isDigit || octets[end - 1] == 0x2D, next < octets.count, octets[next].isDigit
    {
      octets.replaceSubrange(end..<next, with: octets[end - 1].isDigit ? [0x20] : [])
      return String(decoding: octets.prefix { $0 != 0x0A }, as: UTF8.self)
    }
    return String(decoding: octets[..<end], as: UTF8.self)
  }

  /// A bare mobile number: `0812…`, `+62812…`.
  private static func mobile(_ prose: Prose) -> Found<String>? {
    let text = String(decoding: prose.words.octets, as: UTF8.self)
    for run in DigitRun.all(in: text) where (10...14).contains(run.digits.count) {
      guard run.text.begins("08") || run.text.begins("628") else { continue }
      let word = prose.words.all.firstIndex { $0.range.lowerBound >= run.range.lowerBound } ?? 0
      if let number = PhoneNumber.find(run.text) {
        return Found(value: number, evidence: prose.evidence(word, "mobile number"))
      }
    }
    return nil
  }
}

/// Mail addresses in the sentences of a letter on paper.
enum ProseMail {
  /// The first address that is not the office's own.
  static func find(_ prose: Prose) -> Found<String>? {
    let text = String(decoding: prose.words.octets, as: UTF8.self)
    var offset = 0
    for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      defer { offset += line.count + 1 }
      guard line.contains(0x40),
        let address = MailAddress.find(String(decoding: Array(line), as: UTF8.self)),
        !address.lowered.begins("ppid"), !address.lowered.ends(".go.id")
      else { continue }
      let word = prose.words.all.firstIndex { $0.range.lowerBound >= offset } ?? 0
      return Found(value: address, evidence: prose.evidence(word, "mail address in a sentence"))
    }
    return nil
  }
}
