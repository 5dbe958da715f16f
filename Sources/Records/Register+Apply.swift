import Civil
import Digests

// How a journal line changes the register.

extension Register {
  /// Applies the next line: all of its acts, or none when one of them contradicts what is known.
  package mutating func apply(_ line: JournalLine) throws(ReplayFault) {
    guard line.sequence == head.sequence + 1, line.previous == head.hash else {
      throw ReplayFault(
        line: line.sequence, what: "line \(line.sequence) does not follow line \(head.sequence)")
    }
    try LineCheck(line, self).run()
    for act in line.acts { add(act, line) }
    noteFates(line)
    head = line.head
  }

  private mutating func add(_ act: Act, _ line: JournalLine) {
    switch act {
    case .open(let opening): open(opening, line)
    case .number(let id, let number): give(number, to: id, line)
    case .letter(let entry): write(entry, line)
    case .letterState(let key, let state, _): move(key, to: state, act, line)
    case .keep(let kept): chain(act, kept.id, line)
    case .file(_, let id): chain(act, id, line)
    case .assess(let id, _), .status(let id, _, _), .deadline(let id, _), .settle(let id, _, _),
      .flag(let id, _), .unflag(let id, _), .purge(let id, _), .done(let id, _):
      chain(act, id, line)
    case .link(let id, let other):
      chain(act, id, line)
      ties.tie(id, to: other)
    }
  }

  private mutating func open(_ opening: Opening, _ line: JournalLine) {
    var channel: String?
    if case .letter(let fact) = line.cause { channel = fact.channel }
    let event = StoredEvent(sequence: line.sequence, at: line.at, act: .open(opening), channel: channel)
    let place = store.add(event, after: nil)
    if let other = opening.relates { ties.tie(opening.id, to: other) }
    let mine = series.place(making: opening.id.kind, opening.id.year)
    series.all[mine].lasts.append(place)
    series.all[mine].isNumbered.append(false)
  }

  private mutating func give(_ number: String, to id: CaseID, _ line: JournalLine) {
    let folded = NumberFold.fold(number.utf8)
    let place = chain(.number(id: id, number: number), id, line)
    numbers.put(place, under: NumberFold.hash(folded, id.kind)) { _ in false }
    guard let mine = series.place(of: id) else { return }
    series.all[mine].numbers += 1
    series.all[mine].isNumbered[id.sequence - 1] = true
  }

  private mutating func write(_ entry: LetterEntry, _ line: JournalLine) {
    let place = chain(.letter(entry), entry.id, line)
    let isOut = entry.state == .sent || entry.state == .printed
    letterKeys.put(letters.count, under: OffsetTable.hash(entry.key.utf8)) { _ in false }
    underWay.move(letters.count, to: entry.state)
    if let number = entry.number, letter(numbered: number, year: entry.created.date(in: .wib).year) == nil {
      letterNumbers.put(letters.count, under: OffsetTable.hash(NumberFold.fold(number.utf8))) { _ in false }
    }
    letters.append(
      LetterSlot(written: place, changed: place, sent: isOut ? Int(line.at.seconds) : LetterSlot.notSent))
    lettersPerYear[entry.created.date(in: line.zone).year, default: 0] += 1
  }

  private mutating func move(_ key: String, to state: LetterState, _ act: Act, _ line: JournalLine) {
    guard let letter = letterPlace(key),
      let id = store.letterCase(at: letters[letter].written, key: key)
    else { return }
    letters[letter].changed = chain(act, id, line)
    underWay.move(letter, to: state)
    if letters[letter].sent == LetterSlot.notSent, state == .sent || state == .printed {
      letters[letter].sent = Int(line.at.seconds)
    }
  }

  /// Adds an act to its case's chain, or to that of the acts about no case; says where it stands.
  @discardableResult
  private mutating func chain(_ act: Act, _ id: CaseID?, _ line: JournalLine) -> Int {
    let event = StoredEvent(sequence: line.sequence, at: line.at, act: act, channel: nil)
    guard let id else {
      let place = store.add(event, after: lastStray)
      lastStray = place
      return place
    }
    let place = store.add(event, after: last(of: id))
    if let mine = series.place(of: id) { series.all[mine].lasts[id.sequence - 1] = place }
    return place
  }

  /// Remembers the letter that caused the line, and what senders sent, so that a second copy is known.
  private mutating func noteFates(_ line: JournalLine) {
    var fate: Fate?
    for act in line.acts {
      switch act {
      case .open(let opening): fate = Fate(id: opening.id, word: "filed")
      case .file(let word, let id): fate = Fate(id: id, word: word)
      default: continue
      }
      break
    }
    if case .letter(let fact) = line.cause { note(fate ?? Fate(id: nil, word: "noted"), of: fact.digest) }
    // A letter that lay in review is filed by a line whose cause is the officer's form.
    for case .keep(let kept) in line.acts where kept.role == "content" || kept.role == "original" {
      note(Fate(id: kept.id, word: fate?.word ?? "filed"), of: kept.digest)
    }
  }

  private mutating func note(_ fate: Fate, of digest: Digest) {
    let place = store.add(fate, of: digest)
    let store = store
    digests.put(place, under: digest.leadingWord) { store.holds(digest, at: $0) }
  }
}
