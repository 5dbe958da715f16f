package import Letters
import Octets

/// The questions of the officers' form, in its order.
package enum DecisionField: String, Sendable, CaseIterable {
  case caseID, state, step, reason, basis, consequence, period, redaction, ground, to, due, costs, payment,
    days,
    forms,
    method, recipient, order, advice, satisfied, ratings, waived, register, filed,
    hearing, hour, place, outcome, number, copies, note, by
}

extension DecisionField: FormQuestion {
  package static var endsAtRemark: Bool { true }

  /// The label as the form prints it, without its colon.
  package var label: String {
    switch self {
    case .caseID: "Berkas"
    case .state: "Keadaan"
    case .step: "Langkah (beri tanda x pada SATU langkah)"
    case .reason: "Alasan"
    case .basis: "Dasar hukum"
    case .consequence: "Konsekuensi"
    case .period: "Jangka waktu pengecualian"
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
    case .ratings: "Jawaban survei (satu baris satu jawaban)"
    case .waived: "Syarat yang dibebaskan"
    case .register: "Register Komisi Informasi"
    case .filed: "Didaftarkan di Komisi Informasi"
    case .hearing: "Jadwal hari"
    case .hour: "Jadwal jam"
    case .place: "Jadwal tempat"
    case .outcome: "Berakhir dengan"
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
    case .period: ["jangka waktu", "masa pengecualian"]
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
    case .ratings: ["jawaban survei", "survei"]
    case .waived: ["syarat"]
    case .register: ["nomor register komisi informasi", "no register komisi informasi", "nomor register ki"]
    case .filed: ["hari pendaftaran sengketa"]
    case .hearing: ["hari sidang", "hari mediasi", "jadwal sidang", "jadwal mediasi"]
    case .hour: ["jam sidang", "jam mediasi"]
    case .place: ["tempat sidang", "tempat mediasi"]
    case .outcome: ["hasil sengketa"]
    case .number: ["no surat", "nomor agenda"]
    case .copies: []
    case .note: []
    case .by: ["nama", "oleh", "ditetapkan oleh", "tanda tangan", "nama petugas", "nama pejabat"]
    }
  }

  /// Whether the answer is a text of several lines.
  var isText: Bool {
    switch self {
    case .reason, .basis, .consequence, .period, .redaction, .order, .advice, .ratings, .note: true
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
    guard let first = Self.firstWord(head), first.utf8.count >= 4 else { return false }
    return Self.firstWords.contains { first.utf8.starts(with: $0.utf8) || FormLabel.isNear(first, $0) }
  }

  /// The first words of all labels.
  private static let firstWords = Set(allCases.compactMap { firstWord(FormLabel.folded($0.label)) })

  private static func firstWord(_ words: String) -> String? {
    words.utf8.split(separator: 0x20).first.map { String(decoding: Array($0), as: UTF8.self) }
  }

  private static let table: [String: DecisionField] = {
    var table: [String: DecisionField] = [:]
    for field in allCases {
      for words in [FormLabel.folded(field.label)] + field.others { table[words] = field }
    }
    return table
  }()
}
