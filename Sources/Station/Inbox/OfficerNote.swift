package import Letters

/// What the officer who dropped a letter says of it: in a side file, or by the name of the file.
package struct OfficerNote: Sendable, Equatable {
  /// When the office received the letter; `nil` when nobody says: then the time of the file counts.
  package var received: ReceivedDate?
  /// Who sent it.
  package var sender = Sender()
  /// What the letter is; `nil` when it is left to Loket.
  package var kind: LetterKind?
  /// The number or case id that the letter belongs to, as written.
  package var caseNumber: String?
  /// Values that stand in place of what is read from the letter.
  package var corrections = Corrections()
  /// Whether the file is to be taken although it looks damaged.
  package var acceptsDamaged = false
  /// What a person should know of the note itself (Indonesian), such as a date in the name that was not
  /// taken.
  package var remarks: [String] = []
  /// The side file as it was written; empty when there is none.
  package var octets: [UInt8] = []

  package init() {}

  /// Whether nothing is said at all.
  package var isEmpty: Bool { self == OfficerNote() }

  /// Who sent a letter; what the officer does not say is `nil`.
  package struct Sender: Sendable, Equatable {
    package var name: String?
    package var email: String?
    package var address: String?
    package var phone: String?
    /// Sixteen digits.
    package var nik: String?

    package init() {}
  }

  /// Corrections by the contract's field names; what is right as it stands is `nil`.
  package struct Corrections: Sendable, Equatable {
    package var name: String?
    package var address: String?
    package var phone: String?
    package var email: String?
    /// Sixteen digits.
    package var nik: String?
    /// What is asked, one entry an item; never empty.
    package var information: [String]?
    package var purpose: String?
    package var obtain: String?
    package var delivery: String?
    package var organisation: String?

    package init() {}
  }
}
