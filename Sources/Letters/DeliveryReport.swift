/// What a mail system reports about a letter that was sent (RFC 3464), in whatever form it reports it.
package struct DeliveryReport: Sendable, Equatable {
  /// What became of the letter.
  package var action: Action
  /// The status code; `nil` where the report names none.
  package var status: DeliveryStatus?
  /// Whether the mail system says that it has tried as long as it may, or held the letter for long enough
  /// to show it.
  package var hasGivenUp = false
  /// Message-IDs of the returned letter, with brackets: those in its header and in the report's text, then
  /// those the report answers. None of them is proof of anything until its code is verified.
  package var messageIDs: [String] = []
  /// Addresses that the report itself was sent to, by its envelope and then by its header; at most twenty.
  package var recipients: [String] = []
  /// Addresses that the report is about; at most twenty, empty where it names none in a field.
  package var finalRecipients: [String] = []
  /// What the letter's sender called its envelope (RFC 3461 section 4.4), xtext decoded; `nil` where it is
  /// not said.
  package var envelopeID: String?

  /// A report about something.
  init(_ action: Action, _ status: DeliveryStatus? = nil) {
    self.action = action
    self.status = status
  }

  /// Whether the letter did not arrive and nobody tries any more: it failed with a status that is
  /// permanent, without any status, or with one that might have healed and did not.
  package var isFinalFailure: Bool {
    guard action == .failed else { return false }
    return status.map { $0.isPermanent || hasGivenUp || $0.isFinalWhenFailed } ?? true
  }

  /// What became of a letter (RFC 3464 section 2.3.3).
  package enum Action: String, Sendable, CaseIterable {
    /// It was not delivered.
    case failed
    /// It was not delivered yet; the mail system goes on trying.
    case delayed
    /// It lies in the recipient's mailbox.
    case delivered
    /// It was handed to a system that sends no reports.
    case relayed
    /// It went on to the several addresses of a list.
    case expanded
    /// The report does not say.
    case unknown
  }
}

/// An enhanced status code (RFC 3463), as in `5.1.1`.
package struct DeliveryStatus: Hashable, Sendable {
  /// 2 success, 4 may heal, 5 permanent.
  package let kind: Int
  /// What it is about: 1 address, 2 mailbox, 3 mail system, 4 network, 5 protocol, 6 content, 7 policy, 0
  /// anything.
  package let subject: Int
  /// What it is more precisely; 0 where it is not said.
  package let detail: Int

  /// A code by its numbers.
  package init(_ kind: Int, _ subject: Int, _ detail: Int) {
    self.kind = kind
    self.subject = subject
    self.detail = detail
  }

  /// The code as it is written; never anything but digits and two dots.
  package var text: String { "\(kind).\(subject).\(detail)" }

  /// Whether sending again as it is must fail again.
  package var isPermanent: Bool { kind == 5 }

  /// Whether the same letter may still arrive.
  package var mayHeal: Bool { kind == 4 }

  /// Whether it says no more than its kind.
  var isBare: Bool { subject == 0 && detail == 0 }

  /// A full mailbox and a delivery time that is over: with a failed action these say themselves that trying
  /// has ended.
  var isFinalWhenFailed: Bool { self == Self(4, 2, 2) || self == Self(4, 4, 7) }
}
