extension Procedure {
  /// What the application lacks, in the procedure's order; a word stands once, with everyone whose copy is
  /// lacking.
  ///
  /// Both levels are in it: a case waits only for what is `wajib`.
  package func missing(from facts: ApplicationFacts) -> [Lack] {
    let all = facts.kind == .request ? requestRequirements : objectionRequirements
    let evaluation = Evaluation(facts: facts, requirements: all.filter { $0.condition.holds(for: facts) })
    return evaluation.lacks
  }
}

/// Judges facts by requirements: copies are dealt out first to the need that names their holder, then the
/// unknown ones to the needs still open, and a copy serves one need.
private struct Evaluation {
  let facts: ApplicationFacts
  let requirements: [Requirement]
  /// The needs for a person's own copy that got one, by position.
  private let served: Set<Int>

  init(facts: ApplicationFacts, requirements: [Requirement]) {
    self.facts = facts
    self.requirements = requirements
    served = Self.deal(facts.documents, to: requirements)
  }

  var lacks: [Lack] {
    var lacks: [Lack] = []
    for (position, requirement) in requirements.enumerated() where !isMet(requirement.need, at: position) {
      add(lack(for: requirement), to: &lacks)
    }
    let words = Set(lacks.filter { $0.level == .wajib }.map(\.item.word))
    return lacks.filter { $0.level == .wajib || !words.contains($0.item.word) }
  }

  private static func deal(_ documents: [DocumentFact], to requirements: [Requirement]) -> Set<Int> {
    var served: Set<Int> = []
    var left = documents
    for takesUnknown in [false, true] {
      for (position, requirement) in requirements.enumerated() where !served.contains(position) {
        guard case .document(let word, let holder?) = requirement.need else { continue }
        let fits = takesUnknown ? [.unknown] : holder.accepted
        guard let copy = left.firstIndex(where: { $0.kind == word.rawValue && fits.contains($0.holder) })
        else { continue }
        left.remove(at: copy)
        served.insert(position)
      }
    }
    return served
  }

  private func isMet(_ need: Need, at position: Int) -> Bool {
    switch need {
    case .document(let word, nil): has(word)
    case .document: served.contains(position)
    case .anyOf(let sets, _): sets.contains { $0.allSatisfy(has) }
    case .field(.ground): facts.fields.contains(.ground) || facts.fields.contains(.information)
    case .field(let field): facts.fields.contains(field)
    }
  }

  private func has(_ word: DocumentWord) -> Bool { facts.documents.contains { $0.kind == word.rawValue } }

  private func lack(for requirement: Requirement) -> Lack {
    let item: Item =
      switch requirement.need {
      case .document(let word, let holder): .document(word, of: holder.map { [$0] } ?? [])
      case .anyOf(let sets, let word): .anyOf(sets, says: word)
      case .field(let field): .field(field)
      }
    return Lack(
      item: item, level: requirement.level, citation: requirement.citation,
      reason: reason(for: requirement.need))
  }

  /// Why a copy that came does not serve the need.
  private func reason(for need: Need) -> String? {
    facts.unreadable.first { paper in
      switch need {
      case .document(let word, let holder):
        paper.kind == word.rawValue
          && (holder.map { paper.holder == .unknown || $0.accepted.contains(paper.holder) } ?? true)
      case .anyOf(let sets, _): sets.contains { $0.contains { $0.rawValue == paper.kind } }
      case .field: false
      }
    }?.reason
  }

  /// Adds a lack, or a further holder to the one that has its word already.
  private func add(_ lack: Lack, to lacks: inout [Lack]) {
    guard let known = lacks.firstIndex(where: { $0.item.word == lack.item.word && $0.level == lack.level })
    else {
      return lacks.append(lack)
    }
    guard case .document(let word, let holders) = lacks[known].item, case .document(_, let more) = lack.item
    else { return }
    lacks[known].item = .document(word, of: holders + more.filter { !holders.contains($0) })
    lacks[known].reason = lacks[known].reason ?? lack.reason
  }
}
