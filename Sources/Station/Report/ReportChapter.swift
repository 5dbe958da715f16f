package import Letters

/// What an annual report tells beside its figures, as officers write it (Perki 1/2010 Pasal 36; contents of the reports
/// of PPID offices): Loket asks, and never writes the answers itself.
package enum ReportChapter: String, FormQuestion {
  case policy, facilities, staff, budget, enforcement, rulings, lawsuits
  case innerObstacles = "inner-obstacles"
  case outerObstacles = "outer-obstacles"
  case recommendations

  /// The chapters in a report's order, each with the heading it stands below.
  static let groups: [(heading: String, chapters: [ReportChapter])] = [
    ("Gambaran umum kebijakan pelayanan informasi publik", [.policy]),
    ("Sarana, sumber daya manusia, dan anggaran", [.facilities, .staff, .budget]),
    ("Pelaksanaan tanggapan dan hasil sengketa", [.enforcement, .rulings, .lawsuits]),
    ("Kendala", [.innerObstacles, .outerObstacles]),
    ("Rekomendasi dan rencana tindak lanjut", [.recommendations]),
  ]

  package var label: String {
    switch self {
    case .policy: "Kebijakan pelayanan informasi"
    case .facilities: "Sarana dan prasarana pelayanan"
    case .staff: "Sumber daya manusia pelayanan"
    case .budget: "Anggaran pelayanan dan penggunaannya"
    case .enforcement: "Pelaksanaan tanggapan atas keberatan"
    case .rulings: "Hasil mediasi dan ajudikasi serta pelaksanaannya"
    case .lawsuits: "Gugatan ke pengadilan dan hasilnya"
    case .innerObstacles: "Kendala internal pelayanan"
    case .outerObstacles: "Kendala eksternal pelayanan"
    case .recommendations: "Rekomendasi dan rencana tindak lanjut"
    }
  }

  /// What the blank form explains above the question.
  var hint: String {
    switch self {
    case .policy: "Dasar penunjukan PPID, standar layanan, perubahan kebijakan dalam tahun ini."
    case .facilities: "Ruang dan meja layanan, perangkat, laman, layanan bagi penyandang disabilitas."
    case .staff: "Berapa petugas, kualifikasinya, dan pelatihan yang diikuti."
    case .budget: "Anggaran yang disediakan, penggunaannya, dan sumbernya, dalam rupiah."
    case .enforcement: "Perintah Atasan PPID: mana yang sudah dan belum dilaksanakan."
    case .rulings:
      "Kesepakatan mediasi atau putusan Komisi Informasi, dan pelaksanaannya. Tulis nihil bila tidak ada."
    case .lawsuits:
      "Perkara di pengadilan mengenai informasi publik, dan hasilnya. Tulis nihil bila tidak ada."
    case .innerObstacles: "Kendala di dalam badan publik."
    case .outerObstacles: "Kendala dari luar badan publik."
    case .recommendations: "Apa yang akan diperbaiki, oleh siapa, dan kapan."
    }
  }

  package static func named(_ label: String) -> ReportChapter? {
    let words = FormLabel.folded(label)
    return allCases.first { FormLabel.folded($0.label) == words }
  }

  /// An answer is free text: only a whole label with its colon ends it.
  package func lost(_: FormLine) -> ReportChapter? { nil }
  package func refuses(_: FormLine) -> Bool { false }
}
