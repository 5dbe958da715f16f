package import Letters
import Mime
package import Records

/// What the register and the case folders hold about one letter's correspondent: the slice of the past that a
/// decision may look at.
package struct Dossier: Sendable {
  /// The sender's cases, oldest first.
  package var senderCases: [CaseID] = []
  /// Cases of the people a delivery report says were not reached; empty for any other letter.
  package var reportedCases: [CaseID] = []
  /// Cases of who seems to be the same person, oldest first: by NIK, telephone number, mail address or name.
  package var likelyCases: [CaseID] = []
  /// Of an objection: the earlier ones to the requests that it may be about, oldest first; empty for any other letter.
  package var objections: [CaseID] = []
  /// The personal data of the cases that the letter may concern.
  package var data: [CaseID: CaseData] = [:]
  /// Whether this sender was told within the last seven days that a mail was not a request (RFC 3834 section 2).
  package var wasRecentlyNotified = false

  package init() {}
}

/// How a letter is tied to a case.
package struct Thread: Sendable, Equatable {
  package var id: CaseID
  package var how: Tie

  /// The kinds of tie, strongest first.
  package enum Tie: Sendable, Equatable {
    /// It answers a letter of ours, by a Message-ID that only we can have made.
    case signed
    /// An officer has named the case: a person's decision, whatever the letter says.
    case officer
    /// It names the case's number and comes from a party of the case.
    case numberAndParty
    /// It names the number, but comes from somebody else: only proposed to an officer.
    case numberOnly
    /// It names nothing, but its sender has exactly one case that waits for something.
    case onlyOpenCase
  }
}

/// Finds the case that a letter belongs to.
package struct Threading: Sendable {
  private let keys: MessageKeys
  private let register: Register

  package init(keys: MessageKeys, register: Register) {
    self.keys = keys
    self.register = register
  }

  /// The case whose letter this one answers, by our signed Message-IDs.
  package func signed(_ letter: Letter) -> CaseID? {
    for id in letter.inReplyTo + letter.references.reversed() {
      if let key = keys.letterKey(in: id), let entry = register.letter(key: key) { return entry.id }
    }
    return nil
  }

  /// The cases whose number or id the letter names, in the order named.
  package func named(_ letter: Letter) -> [CaseID] {
    var found: [CaseID] = []
    for word in [letter.objection?.reference].compactMap({ $0 }) + letter.caseReferences.map(\.text) {
      let id = register.caseID(number: word) ?? CaseID(text: word).flatMap { register.case($0)?.id }
      if let id, !found.contains(id) { found.append(id) }
    }
    return found
  }

  /// Every case that may matter for the letter; their data goes into the dossier.
  package func candidates(_ letter: Letter, senderCases: [CaseID]) -> [CaseID] {
    var all = [signed(letter)].compactMap { $0 } + named(letter)
    all += senderCases.suffix(Self.senderCasesLooked)
    var unique: [CaseID] = []
    for id in all where !unique.contains(id) { unique.append(id) }
    return unique
  }

  /// How many of a sender's newest cases are looked at: enough for anyone who writes by hand, and a bound on the
  /// files read for a sender with thousands.
  static let senderCasesLooked = 20

  /// The case the letter belongs to and how strongly; `nil` when nothing ties it.
  package func thread(_ letter: Letter, dossier: Dossier) -> Thread? {
    if let id = signed(letter) { return Thread(id: id, how: .signed) }
    let named = named(letter)
    if let id = named.first(where: { isParty(letter, to: $0, dossier) }) {
      return Thread(id: id, how: .numberAndParty)
    }
    if let id = named.first { return Thread(id: id, how: .numberOnly) }
    let waiting = dossier.senderCases.filter { register.case($0)?.status == .incomplete }
    if let id = waiting.first, waiting.count == 1 { return Thread(id: id, how: .onlyOpenCase) }
    return nil
  }

  /// Whether somebody who names the number of this case is its applicant: a party of it, or the same by any one second
  /// sign. It ties an objection to its request; nothing of the case is told by it but what was asked.
  func isApplicant(_ letter: Letter, of id: CaseID, _ dossier: Dossier) -> Bool {
    if isParty(letter, to: id, dossier) { return true }
    guard let data = dossier.data[id] else { return false }
    return SecondSign.agrees(
      letter.applicant, data.applicant, senders: (letter.from?.address, data.sender))
  }

  /// Whether the sender is a party of the case: the same address, or the same NIK.
  func isParty(_ letter: Letter, to id: CaseID, _ dossier: Dossier) -> Bool {
    guard let data = dossier.data[id] else { return dossier.senderCases.contains(id) }
    if let nik = letter.applicant.nik, let known = data.applicant.nik, Array(nik.utf8) == Array(known.utf8) {
      return true
    }
    guard let address = letter.from?.address else { return false }
    let octets = Array(address.lowercased().utf8)
    return [data.sender, data.applicant.email].compactMap { $0 }
      .contains { Array($0.lowercased().utf8) == octets }
  }
}
