import Procedures
import Records

/// The applicant's time to object to a request, as objections use it up and give it back.
enum ObjectionWindow {
  /// The act that lets it run again where an objection is withdrawn that had used it: it may be renewed within the time
  /// (UU 14/2008 Pasal 36 ayat (1)). Empty where another objection to the same request stands.
  static func reopened(by objection: CaseRecord, _ register: Register) -> [Act] {
    settled(.open, where: .met, besides: objection, register)
  }

  /// The act that takes it as used again, where the withdrawal is taken back.
  static func used(by objection: CaseRecord, _ register: Register) -> [Act] {
    settled(.met, where: .open, besides: objection, register)
  }

  private static func settled(
    _ state: DeadlineState, where former: DeadlineState, besides objection: CaseRecord, _ register: Register
  ) -> [Act] {
    guard objection.kind == .objection, let request = objection.relates.flatMap({ register.case($0) }),
      request.deadlines.last(where: { $0.name == DeadlineName.objectionWindow.rawValue })?.state == former
    else { return [] }
    let others = register.cases(.objection, about: request.id).filter { other in
      other != objection.id && register.case(other)?.status != .withdrawn
    }
    guard others.isEmpty else { return [] }
    return [.settle(id: request.id, deadline: DeadlineName.objectionWindow.rawValue, state: state)]
  }
}
