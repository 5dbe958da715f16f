import Civil
import Digests
import Letters
import Procedures
package import Records

/// A form that Loket's own command line fills in, for the run that holds the office.
package enum CommandForm {
  /// The form of an act; `nil` for acts that no form has, and for one that nobody signs.
  package static func octets(_ act: OfficerAct, on id: CaseID) -> [UInt8]? {
    guard let choice = FormChoice.of(act), let signer = act.by?.nonEmpty else { return nil }
    var lines = ["# Ditulis oleh perintah loket.", "Berkas: \(id.text)", "Langkah: \(choice.words)"]
    func put(_ field: DecisionField, _ text: String?) {
      guard let text = text?.nonEmpty else { return }
      lines.append(field.label + ":")
      lines += FormText.lines(text).map { "| " + $0 }
    }
    put(.reason, act.reason)
    put(.basis, act.basis)
    put(.consequence, act.consequence)
    put(.period, act.period)
    put(
      .ratings,
      act.ratings.sorted { $0.key < $1.key }.map { "\($0.key) = \($0.value)" }.joined(separator: "\n"))
    put(.redaction, act.redaction)
    put(.ground, act.ground?.rawValue)
    put(.to, act.to)
    put(.due, act.due?.iso)
    put(.costs, act.costs.map { "\($0.what): \($0.count) x \($0.price)" }.joined(separator: "\n"))
    put(.payment, act.payment)
    put(.days, act.days.map(String.init))
    put(.forms, act.forms.joined(separator: ", "))
    put(.method, act.method)
    put(.recipient, act.recipient)
    put(.order, act.order)
    put(.advice, act.advice)
    put(.satisfied, act.satisfied.map { $0 ? "ya" : "tidak" })
    put(.waived, act.waived)
    put(.register, act.summons.register)
    put(.filed, act.summons.filed?.iso)
    put(.hearing, act.summons.day?.iso)
    put(.hour, act.summons.hour?.indonesian)
    put(.place, act.summons.place)
    put(.outcome, act.summons.outcome?.rawValue)
    put(.number, act.letterNumber)
    put(.copies, act.copies.joined(separator: "\n"))
    put(.note, act.note)
    put(.by, signer)
    lines.append(mark + sum(lines))
    return Array(lines.map { $0 + "\r\n" }.joined().utf8)
  }

  /// Whether a text ends with the line that only such a form has, and nothing of it lacks.
  package static func isWhole(_ text: String) -> Bool {
    var lines = TextSlices.lines(text)
    while lines.last?.isEmpty == true { lines.removeLast() }
    guard let last = lines.popLast(), last.utf8.starts(with: mark.utf8) else { return false }
    return String(last.dropFirst(mark.count)) == sum(lines)
  }

  private static let mark = "# Utuh: "

  private static func sum(_ lines: [String]) -> String {
    String(Digest(of: Array(lines.joined(separator: "\n").utf8)).hex.prefix(16))
  }
}
