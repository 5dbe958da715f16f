import Procedures
import Records

extension OfficerAct.Deed {
  /// The roles that may do it; for taking back those of any act.
  package var roles: [Official.Role] {
    switch self {
    case .act(let act): act.roles
    case .classified: CaseAct.classify.roles
    case .responded: CaseAct.respond.roles
    case .disputed: CaseAct.mediate.roles
    case .called, .linked: CaseAct.refer.roles
    case .undo: [.ppid, .officer, .atasan]
    }
  }
}
