import Civil

/// Looks whether a line may follow what the register holds, before anything is changed.
///
/// What the line itself opens, numbers and writes counts for its later acts.
struct LineCheck {
  private let line: JournalLine
  private let register: Register
  private var opened: [CaseID] = []
  private var numbered: [CaseID] = []
  private var numbers: [[UInt8]] = []
  private var keys: [[UInt8]] = []

  init(_ line: JournalLine, _ register: Register) {
    self.line = line
    self.register = register
  }

  /// Throws what the first wrong act is.
  consuming func run() throws(ReplayFault) {
    for act in line.acts { try check(act) }
  }

  private mutating func check(_ act: Act) throws(ReplayFault) {
    switch act {
    case .open(let opening): try check(opening)
    case .number(let id, let number): try check(number, of: id)
    case .letter(let entry): try check(entry)
    case .letterState(let key, _, _):
      if !keys.contains(where: { $0.elementsEqual(key.utf8) }), register.letterPlace(key) == nil {
        throw fault("there is no letter \(key)")
      }
    case .link(let id, let other):
      try exists(id)
      try exists(other)
    default:
      if let id = act.caseID { try exists(id) }
    }
  }

  private mutating func check(_ opening: Opening) throws(ReplayFault) {
    let id = opening.id
    let before = opened.count { $0.year == id.year && $0.kind == id.kind }
    let next = register.nextSequence(id.kind, year: id.year) + before
    if id.sequence < next { throw fault("case \(id.text) is opened twice") }
    guard id.sequence == next else {
      throw fault("case \(id.text) leaves a gap: the next of its series is number \(next)")
    }
    if let other = opening.relates { try exists(other) }
    opened.append(id)
  }

  private mutating func check(_ number: String, of id: CaseID) throws(ReplayFault) {
    try exists(id)
    if numbered.contains(id) || register.isNumbered(id) {
      throw fault("case \(id.text) has an official number already")
    }
    let folded = NumberFold.fold(number.utf8)
    if let other = register.numbered(folded, id.kind) {
      throw fault("number \(number) is given to \(id.text) and belongs to \(other.text)")
    }
    if numbers.contains(folded + [id.kind.letter]) { throw fault("number \(number) is given twice") }
    numbers.append(folded + [id.kind.letter])
    numbered.append(id)
  }

  private mutating func check(_ entry: LetterEntry) throws(ReplayFault) {
    if let id = entry.id { try exists(id) }
    let key = Array(entry.key.utf8)
    if keys.contains(key) || register.letterPlace(entry.key) != nil {
      throw fault("letter \(entry.key) is written twice")
    }
    keys.append(key)
  }

  private func exists(_ id: CaseID) throws(ReplayFault) {
    guard opened.contains(id) || register.holds(id) else { throw fault("there is no case \(id.text)") }
  }

  private func fault(_ what: String) -> ReplayFault { ReplayFault(line: line.sequence, what: what) }
}
