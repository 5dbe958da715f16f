package import Records

/// A letter of the applicant's that joined its case and that nobody has read yet: our own letters invite replies, so
/// none may lie in its folder without a person's knowing.
package enum UnreadLetter {
  /// The mark of a case with such a letter; the next act of an officer on the case takes it away.
  package static let mark = "surat-belum-dibaca"

  /// Whether a case has one.
  package static func waits(_ record: CaseRecord) -> Bool {
    record.flags.contains { $0.utf8.elementsEqual(mark.utf8) }
  }

  /// What officers are told (Indonesian).
  static let words = "surat baru dari pemohon belum dibaca; bukalah di folder berkasnya"
}
