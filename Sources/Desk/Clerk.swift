package import Civil
import Letters
package import Records

/// The clerk: a letter, the register, the procedure and the hour in; a decision out. No effect, no state.
package struct Clerk: Sendable {
  package let office: Office
  package let templates: LetterTemplates
  package let keys: MessageKeys

  package init(office: Office, templates: LetterTemplates, keys: MessageKeys) {
    self.office = office
    self.templates = templates
    self.keys = keys
  }

  /// Decides about one letter.
  ///
  /// The letter's digest is not known to the register: the station has answered that question before it read the
  /// letter. Every letter ends in exactly one fate; what is not certain goes to a person.
  package func decide(_ intake: Intake, register: Register, dossier: Dossier, now: Instant) -> Decision {
    let desk = DeskWork(clerk: self, intake: intake, register: register, dossier: dossier, now: now)
    if let form = intake.form { return desk.filed(by: form) }
    if let copy = desk.ownCopy() { return copy }
    // Two letters to one dead address come back with the same words, so reports are never second copies by them.
    if intake.letter.kind == .bounce { return desk.bounce() ?? desk.foreignReport() }
    if let answered = desk.surveyAnswer() { return answered }
    if let known = register.fate(of: intake.content), desk.isSameLetter(known) {
      return desk.duplicate(of: known)
    }
    if intake.namedByOfficer != nil, desk.officersCase == nil {
      return desk.review(DeskWork.unknownNumber, nil)
    }
    let thread =
      desk.officersCase.map { Thread(id: $0.id, how: .officer) }
      ?? Threading(keys: keys, register: register).thread(intake.letter, dossier: dossier)
    let twin = thread?.how == .signed ? nil : desk.twin()
    switch intake.letter.kind {
    case .bounce: return desk.foreignReport()
    case .autoReply: return desk.automatic(thread)
    case _ where intake.letter.confidence == .uncertain:
      return desk.review("Jenis surat tidak pasti.", thread, same: twin)
    case _ where !intake.letter.unreadNeeds.isEmpty || !desk.unreadLacks.isEmpty:
      return desk.review(desk.unread, thread, same: twin)
    case _ where twin?.isCertain == true:
      return twin.map { desk.joined(to: $0) } ?? desk.request(thread)
    case _ where twin != nil:
      return desk.review(DeskWork.likeAnother, thread, same: twin)
    case .request: return desk.request(thread)
    case .completion: return desk.completion(thread)
    case .withdrawal: return desk.withdrawal(thread)
    case .objection: return desk.objection(thread)
    case .other: return desk.other(thread)
    }
  }
}

/// One letter on the desk while it is decided about.
struct DeskWork {
  let clerk: Clerk
  var intake: Intake
  let register: Register
  let dossier: Dossier
  let now: Instant

  var office: Office { clerk.office }
  var letter: Letter { intake.letter }

  /// The year a new case is numbered in: the one in which the letter was received, in the office's zone.
  var year: Int { intake.received.date(in: office.zone).year }

  /// The instant the clock counts from, by the office's calendar and hours.
  var receipt: DeemedReceipt { office.calendar.deemedReceipt(intake.received) }

  /// The journal's acts that say where the letter itself and its content lie.
  func keeping(_ path: String, in id: CaseID?) -> [Act] {
    [
      .keep(Kept(id: id, file: path, digest: intake.digest, role: "original", octets: intake.octets)),
      .keep(Kept(id: id, file: path, digest: intake.content, role: "content", octets: 0)),
    ]
  }
}
