package import Digests
package import Records
package import Civil

/// The cases that belong together before the commission: a request, the objections to it, the disputes about them.
package enum CaseChain {
  /// What a case rests on and what rests on it, requests before objections before disputes, each kind in the order of
  /// its ids.
  ///
  /// From an objection: its request and its disputes, not the other objections to the same request.
  package static func of(_ id: CaseID, _ register: Register) -> [CaseID] {
    var chain: Set<CaseID> = [id]
    var above = register.case(id)?.relates
    // A dispute rests on an objection, that on a request; a circle would end here too.
    while let next = above, chain.insert(next).inserted { above = register.case(next)?.relates }
    var below = [id]
    while let last = below.popLast() {
      for kind in CaseKind.allCases where kind > last.kind {
        for found in register.cases(kind, about: last) where chain.insert(found).inserted {
          below.append(found)
        }
      }
    }
    return chain.sorted { ($0.kind, $0) < ($1.kind, $1) }
  }
}

/// One case of a dispute file: what the journal, the case folder and its officers say of it.
package struct ChainCase: Sendable {
  package var record: CaseRecord
  /// `nil` when the personal data was erased or its file is damaged.
  package var data: CaseData?
  /// What officers decided, by the path of the file in the case folder; one that cannot be read is left out.
  package var rulings: [String: Ruling]
  /// Paths of the files in the case folder's `surat-keluar/`.
  package var letters: Set<String>
  /// Of a letter that came as a folder: the files kept beside the list that stands for it, in order, by the list's path
  /// without its ending (`surat-masuk-01`).
  package var enclosed: [String: [String]]

  package init(
    record: CaseRecord, data: CaseData?, rulings: [String: Ruling], letters: Set<String>,
    enclosed: [String: [String]] = [:]
  ) {
    self.record = record
    self.data = data
    self.rulings = rulings
    self.letters = letters
    self.enclosed = enclosed
  }

  var id: CaseID { record.id }
}

/// A line of the journal, as far as it is about the cases of a dispute file.
package struct ChainLine: Sendable, Equatable {
  /// The line's number.
  package var sequence: Int
  package var at: Instant
  package var hash: Digest
  package var cause: Cause
  /// The acts about these cases alone, in the line's order.
  package var acts: [Act]

  /// The part of a line that is about some cases and their letters; `nil` when none of it is.
  ///
  /// `keys`: the letters of these cases that earlier lines named; those of this line are added.
  package init?(_ line: JournalLine, about ids: Set<CaseID>, keys: inout Set<String>) {
    acts = line.acts.filter { act in
      switch act {
      case .letterState(let key, _, _): return keys.contains(key)
      case .letter(let entry):
        guard let id = entry.id, ids.contains(id) else { return false }
        keys.insert(entry.key)
        return true
      case .link(let id, let other): return ids.contains(id) || ids.contains(other)
      default: return act.caseID.map(ids.contains) ?? false
      }
    }
    guard !acts.isEmpty else { return nil }
    sequence = line.sequence
    at = line.at
    hash = line.hash
    cause = line.cause
  }

  /// The acts about one case; those about a letter's state by the case in its key.
  func acts(about id: CaseID) -> [Act] {
    acts.filter { act in
      if case .letterState(let key, _, _) = act { return key.hasPrefix(id.text + ".") }
      return act.caseID == id
    }
  }

  /// The cases the acts are about, in the order in which they are named.
  var ids: [CaseID] {
    var ids: [CaseID] = []
    for act in acts {
      let id: CaseID?
      if case .letterState(let key, _, _) = act {
        id = key.utf8.firstIndex(of: 0x2E).flatMap { CaseID(text: String(key[..<$0])) }
      } else {
        id = act.caseID
      }
      if let id, !ids.contains(id) { ids.append(id) }
    }
    return ids
  }

  /// The word of the officer's act that the line tells; `nil` where none acted.
  var deed: String? {
    for case .done(_, let done) in acts { return done.act }
    return nil
  }
}

/// The journal as a dispute file states it.
package struct ChainJournal: Sendable {
  /// Its last line.
  package var head: Head
  /// When that line was written: the hour up to which the file tells.
  package var at: Instant
  /// What is about the cases, oldest first.
  package var lines: [ChainLine]

  package init(head: Head, at: Instant, lines: [ChainLine]) {
    self.head = head
    self.at = at
    self.lines = lines
  }
}
