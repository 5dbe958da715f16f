package import Letters
package import Procedures
import Records

// What of a letter on paper was read without certainty: a person looks before the applicant is asked for what may well
// stand in the letter, and the case bears a mark for the rest.

/// The mark of a case whose letter has fields that may have been read wrongly.
enum ReadingDoubt {
  private static let mark = "periksa-bacaan-"

  /// The fields by the contract's names, and the officers' words for them.
  private static let words: [(field: String, word: String)] = [
    ("name", "nama"), ("nik", "NIK"), ("address", "alamat"), ("phone", "telepon"), ("email", "surel"),
    ("occupation", "pekerjaan"), ("organisation", "badan"), ("proxy", "kuasa"), ("user", "pengguna"),
    ("information", "informasi"), ("purpose", "tujuan"), ("obtain", "bentuk"), ("delivery", "pengiriman"),
    ("objection.reference", "nomor"), ("objection.grounds", "alasan"), ("objection.statement", "uraian"),
  ]

  /// The mark for doubtful fields; `nil` where there is none.
  static func flag(_ doubts: [String: Doubt]) -> String? {
    let named = words.filter { doubts[$0.field] != nil }.map(\.word)
    return named.isEmpty ? nil : mark + named.joined(separator: "-").lowercased()
  }

  /// A mark in the officers' words; `nil` for other marks.
  static func indonesian(_ flag: String) -> String? {
    guard flag.utf8.starts(with: mark.utf8) else { return nil }
    let named = flag.utf8.dropFirst(mark.utf8.count).split(separator: 0x2D).map {
      $0.elementsEqual("nik".utf8) ? "NIK" : String(decoding: Array($0), as: UTF8.self)
    }
    return "bandingkan dengan suratnya, bacaannya kurang pasti: \(named.joined(separator: ", "))"
  }
}

extension Letter {
  /// Of what a case with this letter lacks that for which something stands in the letter which nobody could read for
  /// certain; in the words of a note to the officer, empty where a person need not look.
  package func unread(among lacks: [Lack]) -> [String] {
    guard channel != .form, !doubts.isEmpty else { return [] }
    return lacks.compactMap { lack in
      guard case .field(let field) = lack.item, lack.level == .wajib else { return nil }
      switch field {
      case .address: return doubts["address"] == nil ? nil : "alamat"
      case .contact: return doubts["phone"] == nil && doubts["email"] == nil ? nil : "telepon atau surel"
      case .purpose: return doubts["purpose"] == nil ? nil : "tujuan penggunaan informasi"
      case .name, .information, .ground, .signature: return nil
      }
    }
  }
}

extension Letter {
  /// Whether a person looks at it before it is filed: its kind is uncertain, or a field is that it needs or, with these
  /// lacks, seems to lack.
  package func needsPerson(lacking lacks: [Lack]) -> Bool {
    confidence == .uncertain || !unreadNeeds.isEmpty || !unread(among: lacks).isEmpty
  }
}

extension DeskWork {
  /// The mark of a new case for what of its letter was not read for certain; `nil` where a person has filled in a form.
  var doubtFlag: String? { intake.form == nil ? ReadingDoubt.flag(letter.doubts) : nil }

  /// What a request or an objection seems to lack because it could not be read.
  var unreadLacks: [String] {
    guard intake.form == nil, letter.kind == .request || letter.kind == .objection else { return [] }
    let data = CaseData(letter, documents: storedDocuments(letterNumber: 1))
    return letter.unread(among: lacks(data, letter.kind == .objection ? .objection : .request))
  }
}
