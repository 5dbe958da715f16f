import Octets

/// The printed head of a letter: a body's name, seat, telephone and mail address above its first words.
enum LetterHead {
  /// Lines that may stand above a letter's first words.
  private static let most = 16

  /// The index of the line where the letter itself begins: its date's and addressee's lines or its salutation; 0 when
  /// none stands near the top.
  static func end(_ lines: [TextLine]) -> Int {
    let filled = lines.indices.filter { !lines[$0].isBlank }.prefix(most)
    return filled.first { isStart(lines[$0].trimmed.lowered) } ?? 0
  }

  /// Where the head of a body's paper ends: `end`, where the lines above it name a body and no person's fields; else 0.
  static func printedEnd(_ lines: [TextLine]) -> Int {
    let end = end(lines)
    let head = lines[..<end].filter { !$0.isBlank }
    // A logo beside the name may have been read as a letter.
    guard
      head.prefix(4).contains(where: {
        isBody($0.trimmed) || LineCells($0.text).cells.contains(where: BodyName.isBody)
      }) || isSeated(head)
    else { return 0 }
    let isPersonal = head.contains {
      LabelReader.read($0).first.map { $0.hasSeparator && [.name, .nik].contains($0.label.field) } ?? false
    }
    return isPersonal ? 0 : end
  }

  /// Whether the head is that of the office asked or of another one of the state.
  static func isState(_ head: ArraySlice<TextLine>) -> Bool {
    head.contains { isOffice(Words($0.trimmed).all) }
  }

  /// `BERAU HIJAU LESTARI`, below it `Sekretariat : Jl. … | HP …`: a name in capitals with its seat and number.
  private static func isSeated(_ head: [TextLine]) -> Bool {
    guard let name = head.first?.trimmed, head.count >= 2, name.utf8.contains(where: \.isAlpha),
      !name.utf8.contains(where: { (0x61...0x7A).contains($0) || $0.isDigit })
    else { return false }
    return head.dropFirst().prefix(3).contains { line in
      Words(line.trimmed).all.prefix(1).has(["sekretariat", "jalan", "alamat", "kantor"])
        && (PhoneNumber.find(line.text) != nil || line.text.utf8.contains(0x40))
    }
  }

  private static func isBody(_ text: String) -> Bool {
    let words = Words(text).all
    return BodyName.isBody(text) || BodyName.isWorkplace(text) || isOffice(words)
  }

  private static func isOffice(_ words: [Word]) -> Bool {
    // An association has a `sekretariat` as well.
    words.prefix(3).has(offices)
      || words.count > 1 && words[0].text == "sekretariat"
        && ["daerah", "dprd", "jenderal", "kabinet", "negara"].contains(words[1].text)
  }

  private static let offices: Set<String> = [
    "pemerintah", "dinas", "kementerian", "kelurahan", "kecamatan", "ppid", "republik",
  ]

  private static func isStart(_ plain: String) -> Bool {
    starts.contains(where: plain.foldingBlanks.begins)
  }

  private static let starts = [
    "kepada", "yth", "dengan hormat", "yang bertanda tangan", "saya yang bertanda", "kami yang bertanda",
    "perihal", "hal ", "hal:", "nomor :", "nomor:", "no. :", "no.:", "no :", "assalamu", "attn", "ref. no",
    "ref no", "subject", "re:", "re :", "to:",
  ]
}

/// The address in the head of a body's paper: `Jl. Udayana No. 30 Mataram Telp. 0370-622145`.
enum HeadAddress {
  /// What stands before the telephone and mail address of a line that begins like an address.
  static func find(_ text: String) -> String? {
    let words = Words(text)
    let start = words.all.first.map { ["sekretariat", "alamat", "kantor"].contains($0.text) } == true ? 1 : 0
    let end =
      words.all.indices.first { at in
        let word = words.all[at]
        // `… Malang 65142 | T. 0341-480210`
        return LabelWords.phones.contains(word.text) || ["email", "website", "surel"].contains(word.text)
          || at > 0 && words.gap(after: at - 1).contains(0x7C)
      }
      ?? words.all.count
    // A telephone behind it tells an address too, whatever became of its first letters.
    // `Menara Cakrawala Lt. 17, Jl. M.H. Thamrin Kav. 9`
    let isStreet = words.all.indices.prefix(end).dropFirst().contains { at in
      words.all[at].text == "jalan" && words.gap(after: at - 1).contains(0x2C)
    }
    guard start < words.all.count,
      PlaceWords.starts.contains(words.all[start].text) || end < words.all.count || isStreet || start == 1
    else {
      return nil
    }
    guard end - start >= 3 else { return nil }
    return words.slice(start..<end).trimming(",;.|-( ")
  }
}
