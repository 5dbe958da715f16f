import Civil
import Desk
import Procedures
import Records

// The columns of the books that officers' acts fill (Lampiran register permohonan, columns 9 to 15; register keberatan,
// columns 8 to 11). An act that was taken back leaves its columns empty again.

extension Books {
  func fill(_ row: inout RequestRow, _ rulings: [Ruling]) {
    for ruling in CaseMatter.standing(rulings) {
      switch ruling.act.act {
      case .act(.grant): decide(&row, "Dikabulkan", ruling)
      case .act(.obey): obey(&row, ruling)
      case .act(.grantPartly):
        decide(&row, "Dikabulkan sebagian", ruling)
        row.refusal = Self.refusal(ruling)
      case .act(.refuse):
        decide(&row, "Ditolak", ruling)
        row.refusal = Self.refusal(ruling)
      case .act(.answerNotHeld):
        decide(&row, "Tidak dapat diberikan", ruling)
        row.isHeld = ""
        if ruling.act.days == nil {
          row.isHeldElsewhere = ruling.act.to ?? RegisterBook.tick
        } else {
          row.isUndocumented = RegisterBook.tick
        }
        row.refusal = ruling.act.reason ?? ""
      case .act(.transfer):
        decide(&row, "Dialihkan", ruling)
        row.isHeld = ""
        row.isHeldElsewhere = ruling.act.to ?? RegisterBook.tick
      case .act(.deliver):
        row.delivered = RegisterBook.day(ruling.on)
        forms(&row, ruling)
      default: break
      }
    }
  }

  func fill(_ row: inout ObjectionRow, _ rulings: [Ruling]) {
    for ruling in CaseMatter.standing(rulings) {
      switch ruling.act.act {
      case .responded(let response):
        row.decision = Self.words(response) + (ruling.letterNumber.map { " (\($0))" } ?? "")
        row.responded = RegisterBook.day(ruling.on)
        row.superior = ruling.official.name + ", " + ruling.official.position
      case .act(.close):
        row.reaction = ruling.act.satisfied.map { $0 ? "Menerima" : "Tidak menerima" } ?? ""
      case .disputed: row.reaction = "Tidak menerima; mengajukan sengketa informasi"
      default: break
      }
    }
  }

  /// What was decided before stays in the book: how far the order goes, only its own words say.
  private func obey(_ row: inout RequestRow, _ ruling: Ruling) {
    let (decision, answered, refusal) = (row.decision, row.answered, row.refusal)
    decide(&row, "", ruling)
    let given = "diberikan menurut perintah pada " + RegisterBook.day(ruling.on)
    row.decision = decision.isEmpty ? "D" + given.dropFirst() : decision + "; " + given
    row.refusal = refusal
    if !answered.isEmpty { row.answered = answered }
  }

  private func decide(_ row: inout RequestRow, _ decision: String, _ ruling: Ruling) {
    row.decision = decision
    row.answered = RegisterBook.day(ruling.on)
    row.isHeld = RegisterBook.tick
    row.cost = "\(ruling.act.total)"
    row.payment = ruling.act.payment ?? ""
    row.refusal = ""
    forms(&row, ruling)
  }

  private func forms(_ row: inout RequestRow, _ ruling: Ruling) {
    if ruling.act.forms.contains("softcopy") { row.softcopy = RegisterBook.tick }
    if ruling.act.forms.contains("hardcopy") { row.hardcopy = RegisterBook.tick }
  }

  private static func refusal(_ ruling: Ruling) -> String {
    [ruling.act.basis, ruling.act.consequence ?? ruling.act.reason].compactMap { $0 }.joined(separator: ": ")
  }

  private static func words(_ response: OfficerAct.Response) -> String {
    switch response {
    case .grant: "Mengabulkan seluruhnya"
    case .partly: "Mengabulkan sebagian"
    case .reject: "Menolak"
    }
  }
}
