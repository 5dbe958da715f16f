/// A day on which offices are closed.
package struct Holiday: Hashable, Sendable {
  /// The day.
  package var date: CivilDate
  /// Its Indonesian name, as skipped days are explained with it.
  package var name: String
  /// Who closes the office.
  package var kind: Kind
  /// The decree it rests on.
  package var basis: String
  /// Whether day and basis were seen in the decree itself or in sources that agree; `false` when the day or the
  /// decree's number rests on one source and is to be compared with the decree.
  package var certain: Bool

  /// National holiday, joint leave, or a region's or office's own day.
  package enum Kind: String, Sendable {
    case libur
    case cutiBersama = "cuti-bersama"
    case daerah
  }

  /// A day off with its Indonesian name and what it rests on.
  package init(date: CivilDate, name: String, kind: Kind, basis: String, certain: Bool = true) {
    self.date = date
    self.name = name
    self.kind = kind
    self.basis = basis
    self.certain = certain
  }
}

/// A day on which an office works although the table or the week says otherwise, with its basis.
package struct Removal: Hashable, Sendable {
  /// The day; also a Saturday or Sunday.
  package var date: CivilDate
  /// The decision it rests on.
  package var basis: String

  /// A day worked after all.
  package init(date: CivilDate, basis: String) {
    self.date = date
    self.basis = basis
  }
}
