import Civil

// Which words of a procedure file are which kind.

extension NumberMoment: ProcedureWord { static var noun: String { "moment" } }
extension ClockStart: ProcedureWord { static var noun: String { "moment" } }
extension DeadlineName: ProcedureWord { static var noun: String { "deadline" } }
extension DeadlineTrigger: ProcedureWord { static var noun: String { "trigger" } }
extension BoundParty: ProcedureWord { static var noun: String { "party" } }
extension ExtensionReason: ProcedureWord { static var noun: String { "reason" } }
extension RequirementLevel: ProcedureWord { static var noun: String { "level" } }
extension ApplicantKind: ProcedureWord { static var noun: String { "applicant type" } }
extension ApplicationChannel: ProcedureWord { static var noun: String { "channel" } }
extension DocumentWord: ProcedureWord { static var noun: String { "document word" } }
extension DocumentHolder: ProcedureWord { static var noun: String { "holder" } }
extension FieldName: ProcedureWord { static var noun: String { "field" } }
extension Duty: ProcedureWord { static var noun: String { "duty" } }
extension FormRole: ProcedureWord { static var noun: String { "form" } }
extension LetterName: ProcedureWord { static var noun: String { "letter" } }
extension Route: ProcedureWord { static var noun: String { "channel" } }
extension InformationFee: ProcedureWord { static var noun: String { "fee" } }
extension CopyingFee: ProcedureWord { static var noun: String { "fee" } }
extension DeliveryForm: ProcedureWord { static var noun: String { "form of delivery" } }
extension ExhibitKind: ProcedureWord { static var noun: String { "exhibit" } }

/// The units of days as a procedure file writes them.
enum DayUnitWord: String, ProcedureWord {
  case working, calendar

  static var noun: String { "unit" }

  var unit: DayUnit {
    switch self {
    case .working: .working
    case .calendar: .calendar
    }
  }
}
