import Octets

/// What stands between two commas of an address list.
struct MailboxEntry {
  /// Words before the angle brackets.
  private var words: [MailboxWord] = []
  /// The addr-spec in angle brackets; `nil` when there were none.
  var angle: [UInt8]?
  var comments: [[UInt8]] = []
  /// Words after the angle brackets.
  private var tail: [MailboxWord] = []

  mutating func add(_ word: MailboxWord) {
    if angle == nil { words.append(word) } else { tail.append(word) }
  }

  /// Gives the words after the brackets to an entry of their own.
  mutating func takeTail() -> MailboxEntry {
    var next = MailboxEntry()
    swap(&next.words, &tail)
    return next
  }

  /// `name:` opens a group, `mailto:` says nothing; either way the words before are no part of an address.
  mutating func openGroup() {
    if angle == nil, !words.contains(where: \.hasAt) { words = [] }
  }

  /// `a@b>` without its opening bracket reads as if it had one.
  mutating func closeUnopened() {
    guard angle == nil, let address = words.last, address.hasAt else { return }
    angle = address.raw
    words.removeLast()
  }

  /// The mailboxes of the entry: mostly one, several where commas are missing, none where nothing stands.
  func mailboxes() -> [Mailbox] {
    guard let angle else { return bare() }
    var name = Self.name(words)
    if name.isEmpty { name = Self.name(tail) }
    if name.isEmpty { name = comment }
    return [Self.mailbox(name, angle)]
  }

  /// Addresses without brackets.
  private func bare() -> [Mailbox] {
    let groups = Self.joined(words)
    let addresses = groups.filter(\.hasAt)
    if addresses.isEmpty {
      if words.isEmpty { return [] }
      let isNaked =
        words.count == 1 && !words[0].isQuoted && words[0].raw.allSatisfy { $0.isAtext || $0 == 0x2E }
        && !words[0].raw.starts(with: [0x3D, 0x3F])
      return [isNaked ? Self.mailbox(comment, words[0].raw) : Self.mailbox(Self.name(words), [])]
    }
    var name = Self.name(groups.filter { !$0.hasAt })
    if name.isEmpty { name = comment }
    return addresses.enumerated().map { Self.mailbox($0.offset == 0 ? name : "", $0.element.raw) }
  }

  /// Joins `a @ b`, `a . b @ c` and `"a b"@c` to one word each.
  private static func joined(_ words: [MailboxWord]) -> [MailboxWord] {
    guard words.contains(where: \.hasAt) else { return words }
    var groups: [MailboxWord] = []
    for word in words {
      let links = word.links.first || groups.last?.links.last == true
      let touches = !word.isSpaced && !word.isQuoted && groups.last?.isQuoted == false
      if let last = groups.last, links || touches {
        groups[groups.count - 1] = MailboxWord(
          text: last.text + word.text, raw: last.raw + word.raw, isQuoted: false, isSpaced: last.isSpaced)
      } else {
        groups.append(word)
      }
    }
    return groups
  }

  private static func mailbox(_ name: String, _ address: [UInt8]) -> Mailbox {
    var address = address[...]
    // QUIRK: Outlook puts addresses into apostrophes.
    if address.count > 2, address.first == 0x27, address.last == 0x27 {
      address = address.dropFirst().dropLast()
    }
    return Mailbox(name: name, address: String(decoding: address, as: UTF8.self))
  }
}

// MARK: Names

extension MailboxEntry {
  private var comment: String {
    comments.lazy.map { Self.tidy(EncodedWords.decode($0[...])) }.first { !$0.isEmpty } ?? ""
  }

  /// The words as a display name; neighbouring encoded words are decoded together.
  private static func name(_ words: [MailboxWord]) -> String {
    var name = ""
    var run: [UInt8] = []
    for word in words {
      if word.isQuoted {
        name += EncodedWords.decode(run[...])
        run = []
        if word.isSpaced { name += " " }
        name += EncodedWords.decode(word.text[...])
      } else {
        if word.isSpaced { run.append(0x20) }
        run += word.text
      }
    }
    return tidy(name + EncodedWords.decode(run[...]))
  }

  /// One line, single blanks, no quotes around the whole, no more than a line of mail holds.
  private static func tidy(_ text: String) -> String {
    var octets: [UInt8] = []
    for octet in EncodedWords.oneLine(text).utf8 where octet != 0x20 || octets.last != 0x20 {
      octets.append(octet)
    }
    var name = octets[...].trimmed
    while name.count > 2, let first = name.first, first == name.last, first == 0x22 || first == 0x27 {
      name = name.dropFirst().dropLast()
    }
    if name.count > longest {
      var end = name.startIndex + longest
      while end > name.startIndex, name[end] & 0xC0 == 0x80 { end -= 1 }
      name = name[..<end]
    }
    return String(decoding: name, as: UTF8.self)
  }

  private static let longest = 998
}

extension MailboxWord {
  /// Whether an unquoted `@` stands in it.
  fileprivate var hasAt: Bool {
    guard isQuoted || raw.first == 0x22 else { return raw.contains(0x40) }
    return !isQuoted && raw.contains(0x40)
  }

  /// Whether it begins and ends with what holds an address together.
  fileprivate var links: (first: Bool, last: Bool) {
    if isQuoted { return (false, false) }
    return (
      raw.first == 0x40 || raw.first == 0x2E,
      raw.last == 0x40 || raw.last == 0x2E && (hasAt || raw.count == 1)
    )
  }
}
