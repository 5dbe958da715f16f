/// Something an application lacks.
package struct Lack: Hashable, Sendable {
  /// What is lacking.
  package var item: Item
  /// Whether the case waits for it.
  package var level: RequirementLevel
  /// What asks for it.
  package var citation: Citation
  /// Why a copy that came does not count, in Indonesian; `nil` when none came.
  package var reason: String?

  /// A lack, with the reason where a copy came that does not count.
  package init(item: Item, level: RequirementLevel, citation: Citation, reason: String? = nil) {
    self.item = item
    self.level = level
    self.citation = citation
    self.reason = reason
  }

  /// The words or the article it is asked by.
  package var source: String { citation.words }

  /// The line of a letter: the item, and why a copy that came does not count.
  package var indonesian: String {
    guard let reason else { return item.indonesian }
    return "\(item.indonesian) (yang kami terima tidak dapat dibaca: \(reason))"
  }
}

/// What is lacking.
package enum Item: Hashable, Sendable {
  /// A document, and whose; several holders when copies of several persons are lacking, empty when it is
  /// nobody's own.
  case document(DocumentWord, of: [DocumentHolder])
  /// Any one of these sets of documents; `says` is the word for all of them.
  case anyOf([[DocumentWord]], says: DocumentWord)
  case field(FieldName)

  /// The word of the contract, as in `ktp` or `name`.
  package var word: String {
    switch self {
    case .document(let word, _), .anyOf(_, let word): word.rawValue
    case .field(.ground): FieldName.information.rawValue
    case .field(let field): field.rawValue
    }
  }

  /// What a letter calls it.
  package var indonesian: String {
    switch self {
    case .document(.ktp, let holders):
      "salinan (fotokopi/pindaian) "
        + (holders.isEmpty ? [.applicant] : holders).map(\.ktp).joined(separator: " dan ")
    case .document(let word, _): word.indonesian
    case .anyOf(let sets, _):
      Item.shortest(sets).map { $0.map(\.indonesian).joined(separator: " beserta ") }.joined(
        separator: ", atau ")
    case .field(let field): field.indonesian
    }
  }

  /// Without the sets that ask for more than another one does.
  private static func shortest(_ sets: [[DocumentWord]]) -> [[DocumentWord]] {
    sets.filter { set in !sets.contains { $0 != set && Set($0).isSubset(of: set) } }
  }
}

extension DocumentWord {
  /// What a letter calls the document, when it is nobody's own.
  package var indonesian: String {
    switch self {
    case .ktp: "salinan (fotokopi/pindaian) KTP pemohon"
    case .akta: "salinan akta pendirian (akta notaris) lembaga/organisasi"
    case .skBadanHukum: "salinan surat keputusan pengesahan badan hukum atau pembentukan lembaga/organisasi"
    case .suratDomisili: "salinan surat keterangan domisili lembaga/organisasi"
    case .adArt: "salinan anggaran dasar dan anggaran rumah tangga lembaga/organisasi"
    case .suratKuasa: "surat kuasa dari pemohon kepada penerima kuasa"
    case .form: "formulir yang telah diisi"
    }
  }
}

extension DocumentHolder {
  fileprivate var ktp: String {
    switch self {
    case .applicant, .unknown: "KTP pemohon"
    case .leader: "KTP pimpinan lembaga/organisasi"
    case .user: "KTP pengguna informasi"
    case .proxy: "KTP penerima kuasa"
    case .giver: "KTP pemberi kuasa"
    }
  }
}

extension FieldName {
  /// What a letter calls it.
  package var indonesian: String {
    switch self {
    case .name: "nama lengkap pemohon"
    case .address: "alamat lengkap pemohon"
    case .contact: "nomor telepon atau alamat surel yang dapat dihubungi"
    case .information: "rincian informasi yang diminta"
    case .purpose: "tujuan penggunaan informasi"
    case .signature: "tanda tangan pemohon"
    case .ground: "alasan dan uraian keberatan (kasus posisi)"
    }
  }
}
