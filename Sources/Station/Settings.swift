package import Civil

/// An office's configuration, `office.json5`, with every default filled in.
package struct Settings: Sendable {
  package var office = OfficeIdentity()
  /// Name of the procedure.
  package var procedure = "umum"
  package var numbering = NumberingPatterns()
  package var mailboxes: [MailboxSetting] = [.maildir(path: "mail", filed: "Loket")]
  package var send = SendSetting.folder
  /// Seconds between two rounds of `run`.
  package var pollSeconds = 300
  /// Whether a mailbox is listened to (IDLE) between two polls.
  package var idle = true
  package var calendar = CalendarSetting()
  package var people: [PersonSetting] = []
  package var units: [UnitSetting] = []
  package var commission = CommissionSetting()
  package var limits = LetterLimits()
  /// `nil` where letters are read without being scanned for viruses.
  package var virusScanner: ScannerSetting?

  package init() {}

  package var zone: Zone { office.zone }
}

/// Who the office is.
package struct OfficeIdentity: Sendable {
  package var name = "PPID"
  package var body = ""
  package var address = ""
  package var phone = ""
  package var email = "ppid@localhost.invalid"
  /// Further addresses that are the office's own.
  package var aliases: [String] = []
  package var city = ""
  package var zone = Zone.wib

  package init() {}
}

/// The patterns of official numbers.
package struct NumberingPatterns: Sendable {
  package var request = "{seq:3}/PPID/{month:roman}/{year}"
  package var objection = "{seq:3}/KEB/{month:roman}/{year}"
  package var letter = "{seq:3}/PPID-S/{year}"

  package init() {}
}

/// One mailbox of the office.
package enum MailboxSetting: Sendable, Equatable {
  /// A Maildir; a relative path counts from the office's folder.
  case maildir(path: String, filed: String)
  /// A folder of an IMAP account.
  case imap(ImapSetting)
}

/// How letters go out.
package enum SendSetting: Sendable, Equatable {
  /// They end as `.eml` files in `outbox/`.
  case folder
  /// They are handed to a mail server.
  case smtp(SmtpSetting)
}

/// The office's own calendar.
package struct CalendarSetting: Sendable {
  /// Working days a week: 5 or 6.
  package var week = 5
  /// Whether joint leave (cuti bersama) is free, as it is for ASN offices.
  package var cutiBersamaOff = true
  package var hours: OfficeHours?
  package var added: [Holiday] = []
  package var removed: [Removal] = []

  package init() {}
}

/// Somebody who holds an office, and from when until when.
package struct PersonSetting: Sendable, Equatable {
  package var name: String
  /// `ppid`, `atasan`, `officer` ….
  package var role: String
  package var title: String
  package var nip: String?
  package var from: CivilDate?
  package var until: CivilDate?
  /// Where reminders go; `nil` for none.
  package var email: String?
}

/// A unit that cases can be passed to.
package struct UnitSetting: Sendable, Equatable {
  package var name: String
  package var email: String?
}

/// The commission that hears disputes about this office.
package struct CommissionSetting: Sendable, Equatable {
  package var name = ""
  package var address = ""

  package init() {}
}
