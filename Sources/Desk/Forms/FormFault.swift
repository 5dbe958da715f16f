import Letters

/// Why a filled form is not carried out: why, where, how to mend it, in Indonesian; nothing has changed.
package struct FormFault: Error, Sendable, Equatable {
  package var why: String
  /// The question, by its label; `nil` where it is none.
  package var field: String?
  /// The line of the form, from 1; `nil` where there is none.
  package var line: Int?
  package var mend: String

  package init(_ why: String, field: String? = nil, line: Int? = nil, mend: String) {
    self.why = why
    self.field = field
    self.line = line
    self.mend = mend
  }

  /// Where it is: `kolom "Dasar hukum", baris 34`; `nil` where there is no place.
  package var place: String? {
    let parts = [field.map { "kolom \"\($0)\"" }, line.map { "baris \($0)" }].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// Lines that cannot be told apart.
  init(_ fault: FormGrammarFault) {
    self.init(fault.sentences.why, line: fault.line, mend: fault.sentences.mend)
  }

  /// An act that is illegal, unauthorised or incomplete, at its place in the form.
  package init(_ fault: ActFault, in form: FilledForm) {
    let field = fault.field.flatMap(DecisionField.init)
    let mend =
      switch fault.kind {
      case .incomplete where fault.field == .attach:
        "Letakkan berkasnya di folder lampiran di samping formulir ini."
      case .incomplete: "Lengkapi atau perbaiki kolom itu, lalu simpan."
      case .notAllowed: "Pilih langkah lain lalu simpan, atau hapus formulir ini: Loket menulis yang baru."
      case .unauthorised: "Tulis nama pejabat yang berwenang pada baris \"Diputuskan oleh\", lalu simpan."
      case .configuration: "Setelah itu simpan formulir ini sekali lagi."
      }
    self.init(
      fault.indonesian, field: fault.field == .attach ? "lampiran" : field?.shown,
      line: field.flatMap { form.line(of: $0) }, mend: mend)
  }
}

extension DecisionField {
  /// The question behind a field of an act; `nil` for enclosures and stages, which are none.
  init?(_ field: ActFault.Field) {
    switch field {
    case .by: self = .by
    case .reason: self = .reason
    case .basis: self = .basis
    case .consequence: self = .consequence
    case .ground: self = .ground
    case .to: self = .to
    case .due: self = .due
    case .cost: self = .costs
    case .payment: self = .payment
    case .days: self = .days
    case .form: self = .forms
    case .redaction: self = .redaction
    case .method: self = .method
    case .recipient: self = .recipient
    case .order: self = .order
    case .advice: self = .advice
    case .satisfied: self = .satisfied
    case .note: self = .note
    case .number: self = .number
    case .waive: self = .waived
    case .stage: self = .step
    case .period: self = .period
    case .ratings: self = .ratings
    case .register: self = .register
    case .filed: self = .filed
    case .date: self = .hearing
    case .hour: self = .hour
    case .place: self = .place
    case .outcome: self = .outcome
    case .attach: return nil
    }
  }
}
