package import Letters

/// The personal half of a case: who asks, for what, with which papers.
///
/// It lives in the case folder as one JSON file that the journal names by digest, never in the journal itself, so
/// that it can be erased (UU 27/2022 Pasal 43-44) without breaking the chain. A completing letter writes a new
/// file; the older ones stay.
package struct CaseData: Sendable, Equatable {
  /// Who asks; for a proxy the person represented.
  package var applicant: Applicant
  /// Name of the person who acts for the applicant; `nil` when nobody does.
  package var proxy: String?
  /// Name of the information user where that is someone else; `nil` otherwise (seed Bengkalis).
  package var user: String?
  /// What is asked, one entry an item, in the applicant's words.
  package var information: [String]
  /// Why it is asked; `nil` when the letter does not say.
  package var purpose: String?
  /// The manner of obtaining chosen on the form, in the applicant's words; `nil` when not said.
  package var obtain: String?
  /// How copies are to be delivered: `email`, `post`, `pickup` …; `nil` when not said.
  package var delivery: String?
  /// The objection's own part; `nil` for requests.
  package var objection: ObjectionData?
  /// The papers that came with the letters of this case, oldest first.
  package var documents: [StoredDocument]
  /// The sender's address; `nil` for paper.
  package var sender: String?
  /// The subject of the first letter.
  package var subject: String
  /// The Message-ID of the newest letter from the applicant, for In-Reply-To; `nil` when it had none.
  package var messageID: String?
  /// Whether a letter of the case bears a signature or a typed name in its place.
  package var isSigned: Bool
  /// What a person should look at, as Indonesian sentences; empty when nothing was odd.
  package var remarks: [String] = []

  package init(
    applicant: Applicant, proxy: String?, user: String?, information: [String], purpose: String?,
    obtain: String?, delivery: String?, objection: ObjectionData?, documents: [StoredDocument],
    sender: String?, subject: String, messageID: String?, isSigned: Bool
  ) {
    self.applicant = applicant
    self.proxy = proxy
    self.user = user
    self.information = information
    self.purpose = purpose
    self.obtain = obtain
    self.delivery = delivery
    self.objection = objection
    self.documents = documents
    self.sender = sender
    self.subject = subject
    self.messageID = messageID
    self.isSigned = isSigned
  }
}

/// What an objection says.
package struct ObjectionData: Sendable, Equatable {
  /// The request's number or case id as written; `nil` when none is named (ground b needs none).
  package var reference: String?
  /// The grounds of Pasal 35 ayat (1) as their letters `a` to `g`, in order.
  package var grounds: [String]
  /// The case as the applicant tells it (kasus posisi); `nil` when empty.
  package var statement: String?

  package init(reference: String?, grounds: [String], statement: String?) {
    self.reference = reference
    self.grounds = grounds
    self.statement = statement
  }
}

/// One paper of a case.
package struct StoredDocument: Sendable, Equatable {
  /// The contract's word: `ktp`, `akta`, … `other`.
  package var document: String
  /// Path in the case folder, named by us: senders' file names may carry a person's name.
  package var file: String
  /// The sender's own file name; `nil` when it had none.
  package var name: String?
  package var mediaType: String
  /// Octets after transfer decoding.
  package var size: Int
  /// SHA-256 of those octets, in hexadecimal.
  package var sha256: String
  /// Whether it can be read; an unreadable document counts as missing.
  package var isReadable: Bool
  /// Why it cannot be read, in Indonesian; `nil` when it can.
  package var reason: String?
  /// Whose paper it is: `applicant`, `leader`, `user`, `proxy`, `giver` or `unknown`.
  package var holder: String
  /// What the classification rests on.
  package var evidence: String
  /// The pages of the file it stands on, from 1; `nil` when the file is this one paper, or was not read.
  package var pages: ClosedRange<Int>?
  /// What it says, for officers (Indonesian): a deed's number, date and body; `nil` when nothing was read.
  package var note: String?

  package init(
    document: String, file: String, name: String?, mediaType: String, size: Int, sha256: String,
    isReadable: Bool, reason: String?, holder: String, evidence: String
  ) {
    self.document = document
    self.file = file
    self.name = name
    self.mediaType = mediaType
    self.size = size
    self.sha256 = sha256
    self.isReadable = isReadable
    self.reason = reason
    self.holder = holder
    self.evidence = evidence
  }
}
