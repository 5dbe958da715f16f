package import Records

/// The hour at which a letter on paper was received, which an officer need not say.
package enum ReceiptHour {
  /// The mark of a case of which only the day of receipt is known; its instant is the morning of that day.
  package static let unknown = "jam-tidak-dicatat"

  /// Whether a case's hour of receipt is known: what is not known is not printed in a proof of receipt.
  package static func isKnown(_ record: CaseRecord) -> Bool {
    !record.flags.contains { $0.utf8.elementsEqual(unknown.utf8) }
  }
}
