import Civil
import Procedures
import Records

// What the commission's summons and hearings must say.

extension ActCheck {
  /// What the commission told fits the stage and the day.
  func summons() throws(ActFault) {
    let told = act.summons
    if told.outcome != nil, act.stage != .closed {
      throw ActFault(
        .incomplete, .outcome, english: "only a dispute that has ended has an outcome (--stage closed)",
        indonesian: "Hasil sengketa hanya diisi bila sengketanya selesai.")
    }
    if told.day != nil, act.stage == .closed {
      throw ActFault(
        .incomplete, .date, english: "a dispute that has ended has no further hearing",
        indonesian: "Sengketa yang selesai tidak mempunyai jadwal sidang lagi.")
    }
    if told.day == nil, told.hour != nil || told.place != nil {
      throw missing(.date, "say the day of the hearing", "Hari sidang atau mediasi")
    }
    if let day = told.day, day < today || day > today.adding(days: Self.farthest) {
      throw ActFault(
        .incomplete, .date,
        english: "the hearing's day \(day.iso) has passed, or lies more than a year ahead",
        indonesian: "Hari sidang \(day.indonesian) sudah lewat, atau lebih dari satu tahun lagi.")
    }
    if let filed = told.filed, filed > today || record.kind == .objection && filed < record.counted {
      throw ActFault(
        .incomplete, .filed,
        english:
          "the day \(filed.iso) on which the dispute was filed lies before the objection, or has not come",
        indonesian:
          "Hari pendaftaran sengketa \(filed.indonesian) lebih awal daripada keberatannya, atau belum tiba.")
    }
  }

  /// Days ahead within which a commission summons.
  private static let farthest = 366
}
