package import Civil

/// What a letter to an applicant is filled with, as plain values.
///
/// Texts that came from outside are put in as they are: what a letter prints of them is cleaned, shortened and
/// masked when the view is turned into placeholders, so no caller can forget it. An empty text or list means that
/// there is nothing to print.
package struct LetterView: Sendable, Equatable {
  /// The office the letter comes from.
  package var office: Bureau
  /// The commission that hears the office's disputes; an empty name prints a general one.
  package var commission: Commission
  /// What the case is about.
  package var matter: Matter
  /// The day the letter is written.
  package var written: CivilDate
  /// The arrival of the case's first letter; for a mail that is no request, of that mail.
  package var received: Instant
  /// The zone in which hours are told.
  package var zone: Zone
  /// Whether the hour of arrival is known; only the day is printed otherwise.
  package var isHourKnown = true

  /// The case's id, as in `2026-P-0001`; empty when there is no case.
  package var caseID = ""
  /// The official number; empty while none is given.
  package var number = ""
  /// The number or id of the request an objection is about; empty when there is none.
  package var requestNumber = ""
  /// What is to be said of the hour of arrival, as `WorkCalendar.deemedReceipt` notes it; empty in office hours.
  package var receivedNote = ""
  /// The arrival of the letter that is being answered, where it is a later one; `nil` otherwise.
  package var latest: Instant?
  /// The way the first letter came.
  package var way = Way.email
  /// Subject of the mail; empty when it had none.
  package var subject = ""

  /// The applicant's name; empty when unknown.
  package var applicant = ""
  /// The applicant's postal address, occupation, and telephone or mail address, as the official forms of notices and
  /// refusals have them; empty when unknown.
  package var address = ""
  package var occupation = ""
  package var contact = ""
  /// The applicant's organisation; empty for individuals.
  package var organisation = ""
  /// The full NIK; a letter prints it masked. Empty when unknown.
  package var nik = ""
  /// Name of the person who acts for the applicant; empty when nobody does.
  package var proxy = ""
  /// Name of the information user where that is someone else; empty otherwise.
  package var user = ""

  /// What is asked, one entry an item.
  package var information: [String] = []
  /// The documents that came.
  package var documents: [Paper] = []
  /// What is missing, as `Lack.indonesian` words it.
  package var missing: [String] = []
  /// Documents an applicant has to enclose, for the notice that a mail is no request; same wording.
  package var requirements: [String] = []
  /// The letters `a` to `g` of an objection's grounds.
  package var grounds: [String] = []
  /// The promised dates of the case.
  package var terms: [Term] = []
  /// Of these the ones that the calendar has moved since a letter has promised them, with the day it promised.
  package var changes: [Change] = []

  /// What an officer decided, for the letters that a person signs; `nil` for the automatic ones.
  package var ruling: RulingView?

  /// Of an objection that came before its ground: the day up to which the request's answer is awaited; `nil` otherwise.
  package var awaited: CivilDate?
  /// Of an objection that came after its time: the last day of that time; `nil` otherwise.
  package var overdue: CivilDate?
  /// Whether the applicant has been asked before for what is missing.
  package var isRepeated = false
  /// Whether the letter goes by mail and can be answered by mail.
  package var isMailed = true
  /// Whether what is asked is repeated to the last word, as for a unit that has nothing else to read.
  package var isWhole = false
  /// The case as the applicant of an objection tells it; empty when there is none.
  package var statement = ""
  /// Who receives letters for the office, as automatic letters name them: position, name, NIP; the two last are empty
  /// where the office names nobody, or several.
  package var officer = Receiver(position: Official.Role.officer.indonesian, name: "", nip: "")
  /// Whether no person has seen the letter before it goes.
  package var isAutomatic = true

  /// A view with what every letter needs; everything else is set on it.
  package init(
    office: Bureau, commission: Commission, matter: Matter, written: CivilDate, received: Instant, zone: Zone
  ) {
    self.office = office
    self.commission = commission
    self.matter = matter
    self.written = written
    self.received = received
    self.zone = zone
  }

  /// The head of the letter. Name and mail address are required by the letters that ship with Loket.
  package struct Bureau: Sendable, Equatable {
    /// The information office, as in `PPID Kabupaten Contoh`.
    package var name: String
    /// The public body it belongs to; empty when not given.
    package var body: String
    /// Postal address; empty when not given.
    package var address: String
    /// Telephone; empty when not given.
    package var phone: String
    /// Mail address of the office.
    package var email: String
    /// Place beside the date; empty when not given.
    package var city: String

    /// A letterhead.
    package init(name: String, body: String, address: String, phone: String, email: String, city: String) {
      self.name = name
      self.body = body
      self.address = address
      self.phone = phone
      self.email = email
      self.city = city
    }
  }

  /// Who receives letters for the office.
  package struct Receiver: Sendable, Equatable {
    package var position: String
    package var name: String
    package var nip: String

    /// A receiver; name and NIP are empty where none is to be named.
    package init(position: String, name: String, nip: String) {
      self.position = position
      self.name = name
      self.nip = nip
    }
  }

  /// A Komisi Informasi.
  package struct Commission: Sendable, Equatable {
    /// Its name; empty prints `Komisi Informasi yang berwenang`.
    package var name: String
    /// Its address; empty when not given.
    package var address: String

    /// A commission.
    package init(name: String, address: String) {
      self.name = name
      self.address = address
    }
  }

  /// What a case is.
  package enum Matter: Sendable, Equatable {
    case request
    case objection
  }

  /// The ways a letter comes in, by the contract's words.
  package enum Way: String, Sendable, Equatable {
    case email
    case scan
    case form
  }

  /// A document that came with a letter.
  package struct Paper: Sendable, Equatable {
    /// The contract's word: `ktp`, `akta`, … `other`.
    package var word: String
    /// The sender's file name; empty when it had none.
    package var fileName: String
    /// Why it cannot be read, in Indonesian; `nil` when it can.
    package var unreadable: String?
    /// Whether it was read without doubt; what a person must still look at is only said to be here.
    package var isRead: Bool
    /// What a document of no known kind seems to be, in Indonesian: `SIM`; `nil` when nothing tells.
    package var seems: String?

    /// A document.
    package init(
      word: String, fileName: String, unreadable: String?, isRead: Bool = true, seems: String? = nil
    ) {
      self.word = word
      self.fileName = fileName
      self.unreadable = unreadable
      self.isRead = isRead
      self.seems = seems
    }
  }

  /// A promised date.
  package struct Term: Sendable, Equatable {
    /// The contract's word: `completion`, `answer` or `response`; others are not printed by these letters.
    package var name: String
    /// Day 0.
    package var from: CivilDate
    package var days: Int
    package var unit: DayUnit
    package var due: CivilDate
    /// Whether the date may move, because the calendar does not reach so far.
    package var provisional: Bool
    /// The law's last day where it is later than the office's own; `nil` otherwise.
    package var lawful: CivilDate?
    /// The days that were not counted; weekends may be left out, a letter does not print them.
    package var skipped: [Skip]

    /// A promised date.
    package init(
      name: String, from: CivilDate, days: Int, unit: DayUnit, due: CivilDate, provisional: Bool,
      skipped: [Skip] = []
    ) {
      self.name = name
      self.from = from
      self.days = days
      self.unit = unit
      self.due = due
      self.provisional = provisional
      self.skipped = skipped
    }

    /// A promised date as the calendar counted it.
    package init(name: String, due: DueDate) {
      self.init(
        name: name, from: due.from, days: due.days, unit: due.unit, due: due.due,
        provisional: due.provisional, skipped: due.skipped.map { Skip(date: $0.date, reason: $0.reason) })
    }
  }

  /// A promised date that has moved.
  package struct Change: Sendable, Equatable {
    /// The name of the term that says the new day.
    package var name: String
    /// The day that was promised.
    package var former: CivilDate

    /// A change.
    package init(name: String, former: CivilDate) {
      self.name = name
      self.former = former
    }
  }

  /// A day that was not counted.
  package struct Skip: Sendable, Equatable {
    package var date: CivilDate
    /// Its weekday or the holiday's name, in Indonesian.
    package var reason: String

    /// A day off.
    package init(date: CivilDate, reason: String) {
      self.date = date
      self.reason = reason
    }
  }
}
