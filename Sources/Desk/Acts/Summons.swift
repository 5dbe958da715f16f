package import Civil
import Json
package import Procedures
import Records

/// What the commission has told the office of a dispute: nothing of it is the office's own decision.
package struct Summons: Sendable, Equatable {
  /// The dispute's number in the commission's register.
  package var register: String?
  /// The day the applicant went to the commission.
  package var filed: CivilDate?
  /// Day, hour and place of the next hearing or mediation.
  package var day: CivilDate?
  package var hour: ClockTime?
  package var place: String?
  /// How the dispute ended.
  package var outcome: DisputeOutcome?

  package init() {}

  /// Whether nothing was told.
  package var isEmpty: Bool { self == Summons() }

  /// The hearing in words, as in `Senin, 1 Februari 2027 pukul 09.30 WIB, bertempat di …`; empty where no day is known.
  func words(_ zone: Zone) -> String {
    guard let day else { return "" }
    return day.indonesianWithWeekday + (hour.map { " pukul \($0.indonesian) \(zone.name)" } ?? "")
      + (place.map { ", bertempat di \(Echo.line($0))" } ?? "")
  }

  /// As the file of an act has it; members that are not known are left out.
  var json: [(String, JsonValue)] {
    let texts: [(String, String?)] = [
      ("register", register), ("filed", filed?.iso), ("day", day?.iso), ("hour", hour?.indonesian),
      ("place", place), ("outcome", outcome?.rawValue),
    ]
    return texts.compactMap { name, text in text.map { (name, .string($0)) } }
  }

  /// Reads what `json` wrote.
  init(json: JsonValue?) {
    register = json?["register"]?.string
    filed = json?["filed"]?.string.flatMap(CivilDate.init(iso:))
    day = json?["day"]?.string.flatMap(CivilDate.init(iso:))
    hour = json?["hour"]?.string.flatMap(ClockTime.init(_:))
    place = json?["place"]?.string
    outcome = json?["outcome"]?.string.flatMap(DisputeOutcome.init(rawValue:))
  }
}

/// The day of the next hearing before the commission: it stands among the deadlines of the dispute, so that officers are
/// reminded of it, and no calendar of ours moves it.
package enum HearingDay {
  /// Its name among the deadlines.
  package static let name = "hearing"
}

/// The mark of a dispute that came to the commission after the applicant's time (UU 14/2008 Pasal 37 ayat (2)).
enum LateDispute {
  static let mark = "sengketa-lewat-waktu"
}
