import Civil
import Letters
import Procedures
import Records

/// Whether an objection came in its time, measured against the request it is about.
struct ObjectionTiming {
  let office: Office
  let request: CaseRecord
  /// The day the objection arrived, in the office's zone.
  let arrival: CivilDate

  /// The marks for officers: `prematur`, `lewat-waktu`; empty where nothing is to be said.
  func flags(_ grounds: [String]) -> [String] {
    (isPremature(grounds) ? [Self.premature] : []) + (isLate ? [Self.late] : [])
  }

  /// Tells a letter what the marks of an objection mean for its applicant.
  func tell(_ flags: [String], _ view: inout LetterView) {
    if flags.contains(Self.premature) { view.awaited = awaited }
    if flags.contains(Self.late) { view.overdue = window?.due }
  }

  static let premature = "prematur"
  static let late = "lewat-waktu"

  /// The day up to which an answer is awaited: the one that letters have promised, where the calendar has moved the last
  /// day to a later one.
  ///
  /// `nil` where none is promised.
  var awaited: CivilDate? {
    guard let answer = request.deadlines.last(where: { $0.name == DeadlineName.answer.rawValue }) else {
      return nil
    }
    return min(answer.due, Recount.promised(answer.name, in: request) ?? answer.due)
  }

  /// Whether it complains of silence alone before the answer's last day has passed (UU 14/2008 Pasal 35 ayat (1) huruf c
  /// and g).
  private func isPremature(_ grounds: [String]) -> Bool {
    guard !grounds.isEmpty, grounds.allSatisfy({ $0 == "c" || $0 == "g" }), !isAnswered else { return false }
    guard let awaited else { return request.status == .incomplete }
    return arrival <= awaited
  }

  /// Whether the request was decided or had ended when the objection came.
  private var isAnswered: Bool {
    let decided = [CaseAct.grant, .grantPartly, .refuse, .answerNotHeld, .transfer, .deliver, .obey, .lapse]
      .map(\.rawValue)
    // A decision that was taken back is none: the request waits again.
    let waits = [CaseStatus.incomplete, .registered, .extended].contains(request.status)
    return request.status == .withdrawn
      || !waits && request.acts.contains { decided.contains($0.act) && $0.on <= arrival }
  }

  /// Whether it came after the latest day on which the applicant's time may be held to end (UU 14/2008 Pasal 36 ayat
  /// (1)); a person decides what follows.
  private var isLate: Bool {
    window.map { arrival > office.latest($0, in: request) } ?? false
  }

  /// The applicant's time to object, where it runs or ran.
  var window: Deadline? { request.deadlines.last { $0.name == DeadlineName.objectionWindow.rawValue } }
}
