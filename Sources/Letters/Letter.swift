package import Mime

/// A letter as it is understood: what it is, who wants what, which papers came with it.
package struct Letter: Sendable {
  package var kind: LetterKind
  package var channel: Channel
  /// Whether the kind is beyond doubt; an uncertain letter goes to a person.
  package var confidence: Confidence = .certain
  /// Why it is this kind.
  package var reasons: [Evidence] = []
  /// The author; in a letter that staff passed on, the original author.
  package var from: Mailbox?
  package var subject = ""
  package var messageID: String?
  package var date: MailDate?
  package var inReplyTo: [String] = []
  package var references: [String] = []
  package var applicant = Applicant(type: .individual)
  /// Who acts for the applicant; `nil` when nobody does.
  package var proxy: Person?
  /// Whether the letter says that somebody acts by mandate, whoever that is.
  var isByMandate = false
  /// The information user where that is someone else.
  package var user: Person?
  /// What is asked, one entry an item.
  package var information: [String] = []
  package var purpose: String?
  package var obtain: String?
  package var delivery: String?
  package var objection: Objection?
  package var documents: [Document] = []
  package var hasSignature = false
  /// Whether an automatic answer is allowed (RFC 3834).
  package var answerable = true
  package var unanswerableReason: String?
  /// Answers to a survey by question; empty for any other letter.
  package var ratings: [Int: Int] = [:]
  /// Whether its author waits for word from the office: nobody does who advertises, invites or says thanks.
  package var expectsWord = true
  /// Case ids and numbers named anywhere in the letter, quoted text included.
  package var caseReferences: [CaseReference] = []
  /// What a delivery report says; `nil` when the mail is none.
  package var deliveryReport: DeliveryReport?
  /// Message-IDs that a delivery report speaks of.
  package var reportedMessageIDs: [String] { deliveryReport?.messageIDs ?? [] }
  /// What a person should look at, in Indonesian.
  package var warnings: [String] = []
  /// Where each value was found, by the contract's field name.
  package var evidence: [String: Evidence] = [:]
  /// Fields of paper that may be wrong, by the contract's field name (`objection.grounds`); empty for mail.
  package var doubts: [String: Doubt] = [:]

  init(kind: LetterKind, channel: Channel) {
    self.kind = kind
    self.channel = channel
  }
}

/// What a letter is.
package enum LetterKind: String, Sendable, CaseIterable {
  case request, objection, completion, withdrawal
  case autoReply = "auto-reply"
  case bounce, other
}

/// How a letter came.
package enum Channel: String, Sendable {
  case email, scan, form
}

package enum Confidence: String, Sendable {
  case certain, uncertain
}

/// Where something was found, and by which rule.
package struct Evidence: Hashable, Sendable {
  /// The part's path, `header:Subject`, or empty for plain text.
  package var part: String
  /// Octets from the start of that part's readable text.
  package var offset: Int
  /// The rule's name.
  package var rule: String

  package init(part: String, offset: Int, rule: String) {
    self.part = part
    self.offset = offset
    self.rule = rule
  }
}

/// What kind of applicant asks.
package enum ApplicantType: String, Sendable {
  case individual, group, organisation
}

/// Who asks.
package struct Applicant: Sendable, Equatable {
  package var type: ApplicantType
  package var name: String?
  /// Sixteen digits.
  package var nik: String?
  package var address: String?
  /// With the country's code, as in `+6281234567890`.
  package var phone: String?
  package var email: String?
  package var occupation: String?
  package var organisation: String?

  package init(type: ApplicantType) {
    self.type = type
  }
}

/// Somebody beside the applicant.
package struct Person: Sendable, Equatable {
  package var name: String?

  package init(name: String?) {
    self.name = name
  }
}

/// The grounds of an objection (UU 14/2008 Pasal 35 ayat (1)).
package enum Ground: String, Sendable, CaseIterable, Comparable {
  case a, b, c, d, e, f, g

  package static func < (x: Ground, y: Ground) -> Bool { x.rawValue < y.rawValue }
}

/// An objection's own part.
package struct Objection: Sendable, Equatable {
  /// The request's number as written.
  package var reference: String?
  package var grounds: [Ground]
  package var statement: String?

  package init(reference: String?, grounds: [Ground], statement: String?) {
    self.reference = reference
    self.grounds = grounds
    self.statement = statement
  }
}

/// What an enclosed document is, in the contract's words.
package enum DocumentKind: String, Sendable, CaseIterable {
  case ktp, akta
  case skBadanHukum = "sk-badan-hukum"
  case suratDomisili = "surat-domisili"
  case adArt = "ad-art"
  case suratKuasa = "surat-kuasa"
  case form, letter, other
}

/// Whose document it is.
package enum Holder: String, Sendable {
  case applicant, leader, user, proxy, giver, unknown
}

/// One enclosed document.
package struct Document: Sendable, Equatable {
  /// Path of its part; behind a slash its number in an archive, from 1.
  package var part: String
  /// Path of the part that holds it, an archive's where it lies in one.
  package var partPath: String { part.octets(0..<(part.firstOffset(of: "/") ?? part.utf8.count)) }
  /// The sender's file name.
  package var file: String?
  package var mediaType: String
  package var document: DocumentKind
  package var readable = true
  /// Why it cannot be read (Indonesian).
  package var reason: String?
  package var evidence: String
  package var holder = Holder.unknown
  /// The pages it stands on where its file holds several papers; `nil` when the file is this one paper, or was not
  /// read.
  package var pages: ClosedRange<Int>?

  /// What it says, where it was read.
  package var facts = PaperFacts.none

  /// Whether a look into the file may tell something: a file that names encryption may open all the same.
  package var isWorthALook: Bool { readable || reason == FileHealth.locked }

  /// A paper of a letter that is no mail: the letter's own file, or one dropped beside it.
  package init(part: String, file: String?, mediaType: String, document: DocumentKind, evidence: String) {
    self.part = part
    self.file = file
    self.mediaType = mediaType
    self.document = document
    self.evidence = evidence
  }
}

/// A number or case id that the letter names.
package struct CaseReference: Sendable, Equatable {
  package var text: String
  /// Whether it stands in quoted text.
  package var isQuoted: Bool

  package init(text: String, isQuoted: Bool) {
    self.text = text
    self.isQuoted = isQuoted
  }
}
