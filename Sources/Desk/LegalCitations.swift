/// Every article of law that a letter names, in the one place where they are reviewed.
///
/// Only what is certain stands here: articles of UU 14/2008 whose text or several sources agree, and UU 27/2022 by
/// its name. What an office promises beyond them a letter calls the office's own procedure.
package enum LegalCitations {
  /// Short name of the freedom of information act.
  package static let act = "UU Nomor 14 Tahun 2008"
  /// The receipt and the number, also by electronic mail.
  package static let receipt = "Pasal 22 ayat (4) dan ayat (5) \(act)"
  /// The written notice, within ten working days of receipt.
  package static let answer = "Pasal 22 ayat (7) \(act)"
  /// The extension, seven working days.
  package static let extending = "Pasal 22 ayat (8) \(act)"
  /// The grounds of an objection.
  package static let grounds = "Pasal 35 ayat (1) \(act)"
  /// The grounds that may be settled amicably.
  package static let amicable = "Pasal 35 ayat (2) \(act)"
  /// The consequence test before a refusal.
  package static let test = "Pasal 19 \(act)"
  /// The act with its articles about objections, as a decision on one recites it.
  package static let recital =
    "Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik, khususnya Pasal 35 ayat (1) dan "
    + "Pasal 36 ayat (2) dan ayat (3)"
  /// The applicant's thirty working days to object.
  package static let objection = "Pasal 36 ayat (1) \(act)"
  /// The superior's thirty working days to respond.
  package static let response = "Pasal 36 ayat (2) \(act)"
  /// The applicant's fourteen working days to go to the commission.
  package static let dispute = "Pasal 37 ayat (2) \(act)"
  /// The personal data protection act.
  package static let privacy = "Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi"

  /// Working days of the written notice (Pasal 22 ayat (7)).
  package static let answerDays = 10
  /// Working days of its extension (Pasal 22 ayat (8)).
  package static let extensionDays = 7
  /// Working days to object (Pasal 36 ayat (1)).
  package static let objectionDays = 30
  /// Working days of the superior's response (Pasal 36 ayat (2)).
  package static let responseDays = 30
  /// Working days to go to the commission (Pasal 37 ayat (2)).
  package static let disputeDays = 14

  /// The ground of Pasal 35 ayat (1) with this letter, `a` to `g`, in the words of the official form; `nil` for any
  /// other letter.
  package static func ground(_ letter: String) -> String? {
    switch letter {
    case "a": "Permohonan informasi ditolak"
    case "b": "Informasi berkala tidak disediakan"
    case "c": "Permintaan informasi tidak ditanggapi"
    case "d": "Permintaan informasi ditanggapi tidak sebagaimana yang diminta"
    case "e": "Permintaan informasi tidak dipenuhi"
    case "f": "Biaya yang dikenakan tidak wajar"
    case "g": "Informasi disampaikan melebihi jangka waktu yang ditentukan"
    default: nil
    }
  }
}
