import Civil
package import Digests

// What may be asked of the register.

extension Register {
  /// A case as its acts tell it; `nil` when there is none of that id.
  package func `case`(_ id: CaseID) -> CaseRecord? {
    last(of: id).flatMap { store.chain(endingAt: $0) }.flatMap { CaseRecord(events: $0) }
  }

  /// Every case, in the order of the ids.
  package var cases: [CaseRecord] { caseIDs.compactMap { self.case($0) } }

  /// Every case's id, in order.
  package var caseIDs: [CaseID] {
    series.all.sorted(by: CaseSeries.precedes).flatMap { series in
      series.lasts.indices.map { CaseID(year: series.year, kind: series.kind, sequence: $0 + 1) }
    }
  }

  /// The cases of a kind that are about another case, in order.
  package func cases(_ kind: CaseKind, about id: CaseID) -> [CaseID] {
    ties.about(id).filter { $0.kind == kind }
  }

  /// The cases of a kind that are about any of some cases, in order.
  package func cases(_ kind: CaseKind, aboutAny ids: Set<CaseID>) -> [CaseID] {
    ids.flatMap { cases(kind, about: $0) }.sorted()
  }

  /// How many cases there are.
  package var caseCount: Int { series.all.reduce(0) { $0 + $1.lasts.count } }

  /// Whether there is a case of that id.
  package func holds(_ id: CaseID) -> Bool { last(of: id) != nil }

  /// What became of a letter, by the digest of its octets or of its content; `nil` for one not known.
  package func fate(of digest: Digest) -> Fate? {
    digests.place(digest.leadingWord) { store.holds(digest, at: $0) }.flatMap { store.fate(at: $0) }
  }

  /// The letter, or what a sender sent, whose digest begins with these sixteen hexadecimal digits, and what became of
  /// it; `nil` when none is known.
  package func letter(beginning digits: String) -> (digest: Digest, fate: Fate)? {
    guard digits.utf8.count == 16, let word = UInt64(digits, radix: 16) else { return nil }
    var found: Digest?
    let place = digests.place(word) { place in
      guard let digest = store.digest(at: place), digest.leadingWord == word else { return false }
      found = digest
      return true
    }
    guard let place, let found, let fate = store.fate(at: place) else { return nil }
    return (found, fate)
  }

  /// The sequence that the next case of a year and kind gets, from 1.
  package func nextSequence(_ kind: CaseKind, year: Int) -> Int {
    (series.place(kind, year).map { series.all[$0].lasts.count } ?? 0) + 1
  }

  /// The running number that the next official number of a year and kind gets, from 1.
  package func nextNumber(_ kind: CaseKind, year: Int) -> Int {
    (series.place(kind, year).map { series.all[$0].numbers } ?? 0) + 1
  }

  /// The running number that the next letter of ours written in a year gets, from 1.
  package func nextLetterSequence(year: Int) -> Int { (lettersPerYear[year] ?? 0) + 1 }

  /// The case that has an official number, however its case, spaces and O for 0 are written; a request before an
  /// objection before a dispute where an office uses one pattern for several.
  package func caseID(number: String) -> CaseID? {
    let folded = NumberFold.fold(number.utf8)
    for kind in CaseKind.allCases {
      if let id = self.numbered(folded, kind) { return id }
    }
    return nil
  }

  /// The case that somebody writes by its id or its official number; `nil` for none.
  package func caseID(written word: String) -> CaseID? {
    CaseID(text: word).flatMap { holds($0) ? $0 : nil } ?? caseID(number: word)
  }

  /// A letter of ours by its key; `nil` when none has it.
  package func letter(key: String) -> LetterEntry? {
    letterPlace(key).flatMap { entry(letters[$0]) }
  }

  /// The letter of ours that got a number first in a year (of Jakarta's time), however its case and spaces are written; `nil` when none did.
  ///
  /// Letters of journals older than this note of their numbers are not known by them.
  package func letter(numbered number: String, year: Int) -> LetterEntry? {
    let folded = NumberFold.fold(number.utf8)
    var found: LetterEntry?
    _ = letterNumbers.place(OffsetTable.hash(folded)) { place in
      guard letters.indices.contains(place), let entry = entry(letters[place]),
        entry.created.date(in: .wib).year == year, let known = entry.number,
        NumberFold.fold(known.utf8) == folded
      else { return false }
      found = entry
      return true
    }
    return found
  }

  /// The letters that stand in a state from which they go on (queued, sending, uncertain), in the order in which
  /// they were written; each is read only when it is asked for.
  package func letters(_ state: LetterState) -> some Sequence<LetterUnderWay> {
    underWay.places(state).lazy.compactMap { place in
      guard let entry = entry(letters[place]), let changed = store.event(at: letters[place].changed) else {
        return nil
      }
      return LetterUnderWay(entry: entry, since: changed.event.at)
    }
  }

  /// How many letters stand in such a state.
  package func letterCount(_ state: LetterState) -> Int { underWay.places(state).count }

  /// How many letters of ours there are.
  package var letterCount: Int { letters.count }

  /// Files that belong to no case, in the order in which they were kept.
  package var strays: [Kept] {
    let events = lastStray.flatMap { store.chain(endingAt: $0) } ?? []
    return events.compactMap {
      if case .keep(let kept) = $0.act, kept.role != "content" { kept } else { nil }
    }
  }

  // MARK: - Places

  func last(of id: CaseID) -> Int? {
    guard let mine = series.place(of: id), id.sequence > 0, id.sequence <= series.all[mine].lasts.count else {
      return nil
    }
    return series.all[mine].lasts[id.sequence - 1]
  }

  /// Whether a case has its official number.
  func isNumbered(_ id: CaseID) -> Bool {
    guard let mine = series.place(of: id), id.sequence > 0, id.sequence <= series.all[mine].lasts.count else {
      return false
    }
    return series.all[mine].isNumbered[id.sequence - 1]
  }

  func numbered(_ folded: [UInt8], _ kind: CaseKind) -> CaseID? {
    var found: CaseID?
    _ = numbers.place(NumberFold.hash(folded, kind)) { place in
      guard case .number(let id, let number) = store.event(at: place)?.event.act, id.kind == kind,
        NumberFold.fold(number.utf8) == folded
      else { return false }
      found = id
      return true
    }
    return found
  }

  func letterPlace(_ key: String) -> Int? {
    letterKeys.place(OffsetTable.hash(key.utf8)) { place in
      letters.indices.contains(place) && store.letterCase(at: letters[place].written, key: key) != nil
    }
  }

  func entry(_ slot: LetterSlot) -> LetterEntry? {
    guard case .letter(var entry) = store.event(at: slot.written)?.event.act else { return nil }
    if case .letterState(_, let state, let detail) = store.event(at: slot.changed)?.event.act {
      entry.state = state
      entry.reason = detail
    }
    entry.sent = slot.sent == LetterSlot.notSent ? nil : Instant(seconds: Int64(slot.sent))
    return entry
  }
}

/// Official numbers without what people change in them.
enum NumberFold {
  /// Upper case, without spaces, the letter O as zero.
  static func fold(_ octets: some Sequence<UInt8>) -> [UInt8] {
    var folded: [UInt8] = []
    for octet in octets {
      switch octet {
      case 0...0x20: continue
      case 0x4F, 0x6F: folded.append(0x30)
      case 0x61...0x7A: folded.append(octet & 0xDF)
      default: folded.append(octet)
      }
    }
    return folded
  }

  static func hash(_ folded: [UInt8], _ kind: CaseKind) -> UInt64 {
    OffsetTable.hash(folded) ^ UInt64(kind.letter) &* 0x9E37_79B9_7F4A_7C15
  }
}
