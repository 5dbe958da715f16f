package import Letters
import Octets

/// The questions of the officers' form, in its order.
package enum DecisionField: String, Sendable, CaseIterable {
  case caseID, state, step, reason, basis, consequence, redaction, ground, to, due, costs, payment, days,
    forms,
    method, recipient, order, advice, satisfied, waived, number, copies, note, by
}

extension DecisionField: FormQuestion {
  /// The label as the form prints it, without its colon.
  package var label: String {
    switch self {
    case .caseID: "Berkas"
    case .state: "Keadaan"
    case .step: "Langkah (beri tanda x pada SATU langkah)"
    case .reason: "Alasan"
    case .basis: "Dasar hukum"
    case .consequence: "Konsekuensi"
    case .redaction: "Bagian yang dihitamkan"
    case .ground: "Jenis alasan perpanjangan"
    case .to: "Tujuan"
    case .due: "Tenggat untuk unit"
    case .costs: "Biaya (satu baris satu biaya)"
    case .payment: "Cara bayar"
    case .days: "Waktu penyediaan (hari kerja)"
    case .forms: "Bentuk"
    case .method: "Cara penyerahan"
    case .recipient: "Diterima oleh"
    case .order: "Perintah"
    case .advice: "Pertimbangan tim"
    case .satisfied: "Pemohon puas"
    case .waived: "Syarat yang dibebaskan"
    case .number: "Nomor surat"
    case .copies: "Tembusan (satu baris satu nama)"
    case .note: "Catatan"
    case .by: "Diputuskan oleh"
    }
  }

  /// Other words that officers write for it.
  private var others: [String] {
    switch self {
    case .caseID: ["nomor berkas", "no berkas"]
    case .state: []
    case .step: ["keputusan", "pilihan", "tindakan"]
    case .reason:
      ["alasan keputusan", "alasan penolakan", "alasan perpanjangan", "pertimbangan", "pertimbangan atasan"]
    case .basis: ["dasar", "dasar hukum penolakan", "dasar penolakan"]
    case .consequence: ["uji konsekuensi", "hasil uji konsekuensi", "konsekuensi bila dibuka"]
    case .redaction: ["penghitaman", "bagian yang tidak diberikan", "bagian yang ditolak"]
    case .ground: ["jenis alasan"]
    case .to: ["unit", "unit tujuan", "badan publik", "badan publik tujuan", "kepada"]
    case .due: ["tenggat", "tenggat unit"]
    case .costs: []
    case .payment: ["cara pembayaran", "pembayaran"]
    case .days: ["waktu"]
    case .forms: ["bentuk informasi", "bentuk salinan"]
    case .method: ["cara pengiriman", "cara menyerahkan", "penyerahan"]
    case .recipient: ["penerima"]
    case .order: ["perintah atasan", "perintah kepada ppid"]
    case .advice: ["pertimbangan tim pertimbangan", "pendapat tim"]
    case .satisfied: ["puas", "kepuasan pemohon", "apakah pemohon puas"]
    case .waived: ["syarat"]
    case .number: ["no surat", "nomor agenda"]
    case .copies: []
    case .note: []
    case .by: ["nama", "oleh", "ditetapkan oleh", "tanda tangan", "nama petugas", "nama pejabat"]
    }
  }

  /// Whether the answer is a text of several lines.
  var isText: Bool {
    switch self {
    case .reason, .basis, .consequence, .redaction, .order, .advice, .note: true
    default: false
    }
  }

  /// The question that a label asks; `nil` for no label of the form.
  package static func named(_ label: String) -> DecisionField? { table[FormLabel.folded(label)] }

  /// The question whose label, without its colon, a line begins with: `Diputuskan oleh Sri Rahayu`. Within a text only
  /// the signature's label cannot be part of it.
  package func lost(_ line: FormLine) -> DecisionField? {
    guard line.text.utf8.first(where: { !$0.isBlank })?.isAlpha == true else { return nil }
    let words = Array(FormLabel.folded(line.text).utf8)
    let able = isText || self == .costs || self == .copies ? [DecisionField.by] : Self.allCases
    return able.first { words.starts(with: FormLabel.folded($0.label).utf8 + [0x20]) }
  }

  /// Within a text only what looks much like a label is a mistake; elsewhere whatever reads like one.
  package func refuses(_ line: FormLine) -> Bool {
    guard line.looksLikeQuestion else { return false }
    if self == .costs, ActWords.cost(line.text) != nil { return false }
    guard isText || self == .costs else { return true }
    let head = FormLabel.folded(String(decoding: Array(line.text.utf8.prefix { $0 != 0x3A }), as: UTF8.self))
    guard let first = head.utf8.split(separator: 0x20).first.map(Array.init), first.count >= 4 else {
      return false
    }
    return Self.firstWords.contains { Self.isAlike(first, $0) }
  }

  /// The first words of all labels.
  private static let firstWords: Set<[UInt8]> = Set(
    allCases.compactMap { FormLabel.folded($0.label).utf8.split(separator: 0x20).first.map(Array.init) })

  /// Whether a word is another one with at most one letter (in long ones two) wrong, missing or too many, or begins
  /// with it.
  private static func isAlike(_ word: [UInt8], _ known: [UInt8]) -> Bool {
    if word.starts(with: known) { return true }
    let most = known.count > 6 ? 2 : 1
    guard abs(word.count - known.count) <= most else { return false }
    var row = Array(0...known.count)
    for (index, octet) in word.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for (place, other) in known.enumerated() {
        let changed = diagonal + (octet == other ? 0 : 1)
        diagonal = row[place + 1]
        row[place + 1] = min(changed, row[place] + 1, row[place + 1] + 1)
      }
    }
    return row[known.count] <= most
  }

  private static let table: [String: DecisionField] = {
    var table: [String: DecisionField] = [:]
    for field in allCases {
      for words in [FormLabel.folded(field.label)] + field.others { table[words] = field }
    }
    return table
  }()
}
