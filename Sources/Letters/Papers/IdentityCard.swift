package import Civil

/// What a KTP says, as far as it could be read. Nothing of it is ever stored outside the case.
package struct IdentityCard: Sendable, Equatable {
  /// How the card was issued.
  package enum Form: Sendable, Equatable {
    /// KTP-el, the card with a chip.
    case electronic
    /// The paper card of before 2011, which does expire.
    case paper
    /// Identitas Kependudukan Digital, a telephone's screen.
    case digital
  }

  /// As the card has it, and as the day in a NIK says it.
  package enum Sex: Sendable, Equatable {
    case male, female
  }

  package var form = Form.electronic
  /// Sixteen digits, held against birth date and sex where those could be read; `nil` when no reading or more
  /// than one is possible.
  package var nik: String?
  /// In capitals as on the card, with the titles it bears.
  package var name: String?
  package var birthPlace: String?
  package var birthDate: CivilDate?
  package var sex: Sex?
  /// The line behind `Alamat`.
  package var address: String?
  /// RT and RW: `002/001`.
  package var neighbourhood: String?
  package var village: String?
  package var district: String?
  package var regency: String?
  package var province: String?
  package var occupation: String?
  /// `SEUMUR HIDUP`, or a date as `01-02-2017`.
  package var validUntil: String?
  /// Whether its holder is a citizen of another country.
  package var isForeigner = false
  /// What an officer should know, in Indonesian; `nil` when nothing is odd.
  package var note: String?

  /// Whether its NIK may be wrong: it could not be held against birth date and sex, or is no usual one.
  package var isUncertain = false

  package init() {}

  /// The address on one line, with what stands below it; `nil` when there is none.
  var place: String? {
    guard let address else { return nil }
    let rest = [
      neighbourhood.map { "RT/RW " + $0 }, village.map { "Kel/Desa " + $0 },
      district.map { "Kecamatan " + $0 },
      regency, province.map { "Provinsi " + $0 },
    ]
    return ([address] + rest.compactMap { $0 }).joined(separator: ", ")
  }

  /// How near the name of a letter is to the name on the card.
  package func matches(name: String) -> NameMatch {
    guard let own = self.name else { return .unknown }
    return NameMatch.compare(own, name)
  }
}
