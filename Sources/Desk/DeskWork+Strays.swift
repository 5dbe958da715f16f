import Civil
import Digests
import Letters
import Mime
import Records

// Letters that open no case of their own.

extension DeskWork {
  /// Whether a letter of the same content that is known already makes this one a second copy.
  ///
  /// A case that has ended does not swallow a letter: the same words may be a new request.
  func isSameLetter(_ known: Register.Fate) -> Bool {
    guard let id = known.id, let record = register.case(id) else { return true }
    return !record.status.isEnded
  }

  /// The second copy of a letter: kept beside the first, not answered.
  func duplicate(of known: Register.Fate) -> Decision {
    kept(.duplicate, id: known.id, remark: nil)
  }

  /// An automatic reply: kept with the case whose letter it answers, never answered.
  func automatic(_ thread: Thread?) -> Decision {
    kept(.autoReply, id: thread.flatMap { $0.how == .numberOnly ? nil : $0.id }, remark: nil)
  }

  /// A letter that only a person can place: kept in `review/`, nothing is sent.
  func review(_ why: String, _ thread: Thread?, same: Twin? = nil) -> Decision {
    var decision = Decision(fate: .review, id: nil)
    var remark = why
    if let thread { remark += " Mungkin berkaitan dengan berkas \(thread.id.text)." }
    decision.remarks = [remark]
    decision.likely = thread?.id
    decision.same = same?.record.id
    decision.acts = keeping("surat.\(intake.fileExtension)", in: nil) + [.file(fate: "review", id: nil)]
    decision.files = [.init(path: "surat.\(intake.fileExtension)", content: .original)]
    return decision
  }

  /// A letter that is neither request nor objection.
  func other(_ thread: Thread?) -> Decision {
    if let thread, [.signed, .officer, .numberAndParty].contains(thread.how) {
      return attached(to: thread.id, remark: "Surat tambahan pada berkas \(thread.id.text) perlu dibaca.")
    }
    if isDropped, !intake.isSortedByOfficer { return review(Self.noLetter, thread) }
    var decision = kept(.other, id: nil, remark: nil)
    if letter.answerable, letter.expectsWord, letter.from?.isValid == true, !dossier.wasRecentlyNotified,
      !isDropped
    {
      writeNotice(&decision)
    }
    return decision
  }

  /// Whether an officer laid it into the drop folder: on purpose, so that nothing of it goes by without a word.
  private var isDropped: Bool { intake.source == "inbox" }

  private static let noLetter =
    "Berkas ini tidak tampak seperti permohonan atau keberatan. Bila memang permohonan atau keberatan, isi "
    + "formulirnya; bila bukan, pilih [x] bukan untuk register."

  /// A letter that joins a case as it is.
  ///
  /// `isToBeRead`: whether a person has to read it; answers to the survey are counted without one.
  func attached(to id: CaseID, remark: String?, isToBeRead: Bool = true) -> Decision {
    var decision = kept(.attached, id: id, remark: remark)
    if isToBeRead { markUnread(id, &decision) }
    return decision
  }

  /// Notes that a letter of a case waits for a reader.
  func markUnread(_ id: CaseID, _ decision: inout Decision) {
    guard let record = register.case(id), !UnreadLetter.waits(record) else { return }
    decision.acts.append(.flag(id: id, flag: UnreadLetter.mark))
  }

  /// Keeps a letter with a case, or among the letters without one.
  func kept(_ fate: Decision.Fate, id: CaseID?, remark: String?) -> Decision {
    var decision = Decision(fate: fate, id: id)
    let path = id.map { originalPath(number: letterCount(of: $0) + 1) } ?? strayPath
    decision.acts = keeping(path, in: id) + [.file(fate: fate.rawValue, id: id)]
    decision.files = [.init(path: path, content: .original)]
    decision.remarks = [remark].compactMap { $0 }
    return decision
  }

  /// Where a letter without a case lies: by month, named by its digest.
  private var strayPath: String {
    let date = intake.received.date(in: office.zone)
    return "\(date.iso.prefix(7))/\(intake.digest.hex.prefix(16)).\(intake.fileExtension)"
  }
}
