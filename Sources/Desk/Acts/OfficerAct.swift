package import Civil
package import Procedures

/// What an officer wants done to a case, as the command line or a form says it.
///
/// Texts are as typed; one that is empty is not given. What is not given stays `nil` and is asked for by the check.
package struct OfficerAct: Sendable, Equatable {
  package var act: Deed
  /// Who acts: a name of the office's people; `nil` for the only one who may.
  package var by: String?
  /// Why: for a refusal the consequence of opening, for a response the superior's considerations.
  package var reason: String?
  /// The articles it rests on.
  package var basis: String?
  /// What opening the information would bring about, where it is said apart from the reason.
  package var consequence: String?
  /// Why the answer needs more time.
  package var ground: ExtensionReason?
  /// The unit, the public body or the person that the act is about.
  package var to: String?
  /// The day a unit has to answer by; `nil` for the usual one.
  package var due: CivilDate?
  /// What is asked of the applicant for copies and sending; empty for nothing.
  package var costs: [Cost] = []
  /// How the cost is paid.
  package var payment: String?
  /// Working days in which the information is made ready, or an order carried out.
  package var days: Int?
  /// `softcopy`, `hardcopy` or both.
  package var forms: [String] = []
  /// How long exempt information stays exempt (UU 14/2008 Pasal 20), in words.
  package var period: String?
  /// The applicant's answers to the survey, by question.
  package var ratings: [Int: Int] = [:]
  /// Which parts are made unreadable, and why.
  package var redaction: String?
  /// How the information goes out: `email`, `post`, `pickup` ….
  package var method: String?
  /// Who took it.
  package var recipient: String?
  /// What the superior orders.
  package var order: String?
  /// What the board advised.
  package var advice: String?
  /// Whether the applicant is satisfied; `nil` when nobody said.
  package var satisfied: Bool?
  /// A remark for the file; never printed in letters.
  package var note: String?
  /// The letter's number from the office's own mail register; `nil` for the next of Loket's.
  package var letterNumber: String?
  /// Who gets a copy.
  package var copies: [String] = []
  /// The missing item that is let pass, by the contract's word.
  package var waived: String?
  /// The stage of a dispute; for a new one `open`.
  package var stage: DisputeStatus?
  /// What the commission has told of a dispute.
  package var summons = Summons()
  /// Files that go with it.
  package var enclosures: [Enclosed] = []

  package init(_ act: Deed) { self.act = act }

  /// What is done: an act of the matrix, a new dispute, or taking the last act back.
  package enum Deed: Sendable, Equatable {
    case act(CaseAct)
    /// The classification unit's finding.
    case classified(isExempt: Bool)
    /// The superior's response.
    case responded(Response)
    case disputed
    /// The applicant was told by telephone; changes nothing.
    case called
    /// An objection is tied to its request.
    case linked
    case undo

    /// The word of the journal and of file names.
    package var word: String {
      switch self {
      case .act(let act): act.rawValue
      case .classified(let isExempt): isExempt ? "classify-exempt" : "classify-open"
      case .responded(let response): "respond-\(response.rawValue)"
      case .disputed: "dispute"
      case .called: "call"
      case .linked: "link"
      case .undo: "undo"
      }
    }

    /// The act of the matrix; `nil` for a new dispute, for what changes no state, and for taking back.
    package var matrix: CaseAct? {
      switch self {
      case .act(let act): act
      case .classified: .classify
      case .responded: .respond
      case .disputed, .called, .linked, .undo: nil
      }
    }

    /// The deed of a word; `nil` for an unknown one.
    package init?(word: String) {
      switch word {
      case "classify-exempt": self = .classified(isExempt: true)
      case "classify-open": self = .classified(isExempt: false)
      case "dispute": self = .disputed
      case "call": self = .called
      case "link": self = .linked
      case "undo": self = .undo
      default:
        if word.hasPrefix("respond-"), let response = Response(rawValue: String(word.dropFirst(8))) {
          self = .responded(response)
        } else if let act = CaseAct(rawValue: word) {
          self = .act(act)
        } else {
          return nil
        }
      }
    }
  }

  /// How the superior decides an objection.
  package enum Response: String, Sendable, CaseIterable {
    case grant, partly, reject
  }

  /// One item of a cost.
  package struct Cost: Sendable, Equatable {
    /// What for, in Indonesian.
    package var what: String
    /// How many; 1 where it is not counted.
    package var count: Int
    /// Rupiah each.
    package var price: Int

    package init(what: String, count: Int = 1, price: Int) {
      self.what = what
      self.count = count
      self.price = price
    }

    /// Rupiah in all; bounded, never wrapped.
    package var sum: Int {
      let (sum, isOver) = count.multipliedReportingOverflow(by: price)
      return isOver ? Int.max : sum
    }
  }

  /// A file that goes with an act.
  package struct Enclosed: Sendable, Equatable {
    /// The officer's own name of it.
    package var name: String
    package var mediaType: String
    package var octets: [UInt8]

    package init(name: String, mediaType: String, octets: [UInt8]) {
      self.name = name
      self.mediaType = mediaType
      self.octets = octets
    }
  }

  /// Rupiah in all.
  package var total: Int {
    costs.reduce(0) { sum, cost in
      let (next, isOver) = sum.addingReportingOverflow(cost.sum)
      return isOver ? Int.max : next
    }
  }
}
