package import Letters
import Mime

extension CaseData {
  /// The data of a case opened by a letter, with its papers as the case folder keeps them.
  package init(_ letter: Letter, documents: [StoredDocument]) {
    self.init(
      applicant: letter.applicant, proxy: letter.proxy?.name, user: letter.user?.name,
      information: letter.information, purpose: letter.purpose, obtain: letter.obtain,
      delivery: letter.delivery, objection: letter.objection.map { ObjectionData($0, of: letter) },
      documents: documents, sender: letter.from?.address, subject: letter.subject,
      messageID: letter.messageID, isSigned: letter.hasSignature)
    remarks = letter.warnings
  }

  /// The data after a further letter of the same case: what was missing is filled in, nothing known is replaced.
  ///
  /// A correction of what is known is a person's decision, so it is not taken from a letter.
  func supplemented(by letter: Letter, documents new: [StoredDocument]) -> CaseData {
    var merged = self
    merged.applicant.fillIn(from: letter.applicant)
    merged.proxy = proxy ?? letter.proxy?.name
    merged.user = user ?? letter.user?.name
    if information.isEmpty { merged.information = letter.information }
    merged.purpose = purpose ?? letter.purpose
    merged.obtain = obtain ?? letter.obtain
    merged.delivery = delivery ?? letter.delivery
    if let more = letter.objection.map({ ObjectionData($0, of: letter) }), var known = objection {
      known.reference = known.reference ?? more.reference
      known.statement = known.statement ?? more.statement
      if known.grounds.isEmpty { known.grounds = more.grounds }
      merged.objection = known
    }
    merged.documents += new
    merged.messageID = letter.messageID ?? messageID
    merged.isSigned = isSigned || letter.hasSignature
    merged.remarks += letter.warnings.filter { warning in
      !remarks.contains(warning)
        && (applicant.name == nil || !warning.utf8.elementsEqual(Letter.nameFromSender.utf8))
    }
    merged.dropSettledRemarks(by: new)
    return merged
  }

  /// What was said of papers that lacked is no longer so once the case holds them, nor what was said of one that could
  /// not be read once a readable one came.
  private mutating func dropSettledRemarks(by new: [StoredDocument]) {
    for kind in DocumentKind.allCases where ![.other, .letter, .form].contains(kind) {
      if Self.hold(documents, kind) { remarks.removeAll { $0.utf8.elementsEqual(kind.announcedOnly.utf8) } }
      if Self.hold(new, kind) { remarks.removeAll { $0.utf8.starts(with: kind.unreadable.utf8) } }
    }
  }

  private static func hold(_ documents: [StoredDocument], _ kind: DocumentKind) -> Bool {
    documents.contains { $0.isReadable && $0.document.utf8.elementsEqual(kind.rawValue.utf8) }
  }

  /// The person our letters speak to: the proxy where there is one, else the applicant.
  var addressee: String? {
    proxy ?? applicant.name ?? applicant.organisation
  }
}

extension ObjectionData {
  /// What a letter objects to; the line with which it is signed is no part of the case it tells.
  init(_ objection: Objection, of letter: Letter) {
    let names = [letter.applicant.name, letter.proxy?.name].compactMap { $0 }
    self.init(
      reference: objection.reference, grounds: objection.grounds.map(\.rawValue),
      statement: objection.statement.flatMap { Self.withoutSignature($0, names) })
  }

  /// A text without the signer's name at its end, where that stands for itself: after the end of a sentence or a closing
  /// line.
  package static func withoutSignature(_ text: String, _ names: [String]) -> String? {
    for name in names.compactMap(\.nonEmpty) {
      let (octets, last) = (Array(text.utf8), Array(name.lowercased().utf8))
      guard Array(text.lowercased().utf8).count == octets.count, octets.count >= last.count,
        Array(text.lowercased().utf8).suffix(last.count).elementsEqual(last)
      else { continue }
      var rest = String(decoding: octets.dropLast(last.count), as: UTF8.self).nonEmpty ?? ""
      guard !rest.isEmpty else { return nil }
      guard let mark = rest.utf8.last, [0x2E, 0x21, 0x3F, 0x2C, 0x3B, 0x3A].contains(mark) else { continue }
      for closing in closings where rest.lowercased().utf8.reversed().starts(with: closing.utf8.reversed()) {
        rest = String(decoding: Array(rest.utf8).dropLast(closing.utf8.count), as: UTF8.self).nonEmpty ?? ""
      }
      return rest.nonEmpty
    }
    return text
  }

  private static let closings = ["hormat saya,", "hormat kami,", "salam,", "pemohon,", "pengaju keberatan,"]
}

extension Applicant {
  /// Fills what is unknown from another reading of the same person.
  fileprivate mutating func fillIn(from other: Applicant) {
    name = name ?? other.name
    nik = nik ?? other.nik
    address = address ?? other.address
    phone = phone ?? other.phone
    email = email ?? other.email
    occupation = occupation ?? other.occupation
    organisation = organisation ?? other.organisation
  }
}
