import Procedures
import Records

/// The books an office keeps.
package enum Volume: Hashable, Sendable, CaseIterable {
  case requests
  case objections
  /// Visitors and letters on paper, where the procedure keeps a guest book.
  case guests
  /// Who is told by telephone, where the procedure answers by telephone.
  case calls

  /// The name of its files before the year.
  package var name: String {
    switch self {
    case .requests: "permohonan"
    case .objections: "keberatan"
    case .guests: "buku-tamu"
    case .calls: "daftar-telepon"
    }
  }

  /// Its columns.
  var form: RegisterBook {
    switch self {
    case .requests: .requests
    case .objections: .objections
    case .guests: .guests
    case .calls: .calls
    }
  }

  /// Whether cases of a kind may stand in it.
  func holds(_ kind: CaseKind) -> Bool {
    switch (self, kind) {
    case (.requests, .request), (.objections, .objection): true
    case (.guests, .request), (.guests, .objection), (.calls, .request), (.calls, .objection): true
    default: false
    }
  }

  /// Whether an office of a procedure keeps it.
  func isKept(by procedure: Procedure) -> Bool {
    switch self {
    case .requests, .objections: true
    case .guests: procedure.guestBook.isKept
    case .calls: procedure.channels.answer.contains { $0.by == .phone }
    }
  }
}
