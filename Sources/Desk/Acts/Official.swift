package import Civil
package import Procedures

/// Somebody who holds an office, and from when until when: who may decide and sign.
package struct Official: Sendable, Equatable {
  /// The name as it stands below letters.
  package var name: String
  package var role: Role
  /// What stands above the name, as in `Pejabat Pengelola Informasi dan Dokumentasi`; empty for the role's own words.
  package var title: String
  /// The civil servant's number; `nil` when not given.
  package var nip: String?
  /// First and last day in office; `nil` where the tenure is open to that side.
  package var from: CivilDate?
  package var until: CivilDate?
  /// Where reminders go; `nil` for nobody to remind.
  package var email: String?

  package init(
    name: String, role: Role, title: String = "", nip: String? = nil, from: CivilDate? = nil,
    until: CivilDate? = nil, email: String? = nil
  ) {
    self.name = name
    self.role = role
    self.title = title
    self.nip = nip
    self.from = from
    self.until = until
    self.email = email
  }

  /// What somebody may do.
  package enum Role: String, Sendable, CaseIterable {
    /// Decides requests (UU 14/2008 Pasal 13, Pasal 22).
    case ppid
    /// Responds to objections (Pasal 36).
    case atasan
    /// Does what needs no decision: passes on, hands over, closes.
    case officer
    /// Finds whether information is exempt.
    case classifier
    /// Settles disputes, archives responses, stands by the superior (seeds Balangan, Lombok Barat).
    case settler
    /// Prepares the material of answers (seeds Balangan, Lombok Barat).
    case documentation
    /// The board that advises the superior (seed Lombok Barat).
    case board
    /// Anybody else the office names; may sign nothing.
    case other

    /// The role that a word of `office.json5` means.
    package init(word: String) {
      switch word.lowercased() {
      case "ppid": self = .ppid
      case "atasan", "atasan-ppid", "superior": self = .atasan
      case "officer", "petugas": self = .officer
      case "classifier", "klasifikasi", "klarifikasi": self = .classifier
      case "settler", "sengketa", "penyelesaian-sengketa", "penyelesaian sengketa": self = .settler
      case "documentation", "dokumentasi", "pengolah-data", "pengelola-data", "pengolah data",
        "pengelola data":
        self = .documentation
      case "board", "tim-pertimbangan", "tim pertimbangan": self = .board
      default: self = .other
      }
    }

    /// What a letter calls the role where the office gives no title.
    package var indonesian: String {
      switch self {
      case .ppid: "Pejabat Pengelola Informasi dan Dokumentasi"
      case .atasan: "Atasan PPID"
      case .officer: "Petugas Layanan Informasi"
      case .classifier: "Bidang Klasifikasi Informasi"
      case .settler: "Bidang Penyelesaian Sengketa"
      case .documentation: "Bidang Pengolah Data dan Dokumentasi"
      case .board: "Tim Pertimbangan"
      case .other: "Pegawai"
      }
    }
  }

  /// Whether the tenure holds on a day.
  package func isInOffice(on day: CivilDate) -> Bool {
    (from.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
  }

  /// What stands above the name in a signatory block.
  package var position: String { title.isEmpty ? role.indonesian : title }

  /// Whether a name as somebody writes it is this one: case, blanks and dots do not matter, titles behind a comma and
  /// the office may be left out. Anything else behind it makes it no signature: `Sri Rahayu, S.Sos. (belum disetujui)`.
  package func isNamed(_ text: String) -> Bool {
    let wanted = Self.folded(text)
    let bare = name.utf8.firstIndex(of: 0x2C).map { String(name[..<$0]) } ?? name
    return !wanted.isEmpty
      && [name, bare].contains { Self.folded($0) == wanted || Self.folded("\($0), \(position)") == wanted }
  }

  private static func folded(_ text: String) -> [UInt8] {
    var octets = text.lowercased().utf8.filter { $0 > 0x20 && $0 != 0x2E }
    while octets.last == 0x2C { octets.removeLast() }
    return octets
  }
}

extension CaseAct {
  /// The roles that may do the act; the first is the one it usually falls to.
  package var roles: [Official.Role] {
    switch self {
    case .extend, .grant, .grantPartly, .refuse, .answerNotHeld, .transfer, .obey: [.ppid]
    case .respond: [.atasan]
    case .advise: [.board, .documentation, .classifier, .atasan, .ppid, .officer]
    case .classify: [.classifier, .ppid, .officer]
    case .consequenceTest: [.ppid, .classifier]
    case .supply: [.documentation, .classifier, .officer, .ppid]
    case .settle, .archive, .assist: [.settler, .officer, .ppid]
    case .mediate, .adjudicate: [.officer, .settler, .ppid, .atasan]
    case .complete, .waive, .lapse, .reopen, .refer, .deliver, .survey, .withdraw, .close:
      [.officer, .ppid]
    }
  }
}
