package import Civil
import Procedures
package import Templates

/// What a letter that a person signs says beside the case: the decision, its reasons, who signs.
///
/// Texts that came from a person are put in as they are and cleaned when they become placeholders. An empty text or
/// list means that there is nothing to print.
package struct RulingView: Sendable, Equatable {
  /// The act; `nil` in letters that no act brought about.
  package var act: OfficerAct?
  /// The letter's title in the office's own words.
  package var title = ""
  /// The annex of the office's rules the form stands in, as in `lampiran IV`.
  package var annex = ""
  /// The letter's number.
  package var number = ""
  /// Who signs: position, name, NIP.
  package var position = ""
  package var signer = ""
  package var nip = ""
  /// Names of the files that go with the letter.
  package var enclosures: [String] = []
  /// Title of the handover record in the office's own words.
  package var record = ""
  /// Papers of the applicant's that stay in the office, of a note to a unit.
  package var kept = 0
  /// Papers that would go to the unit and are too large for a mail.
  package var left = 0
  /// The day an earlier act names: the answer's old last day of an extension.
  package var formerDue: CivilDate?
  /// What a partly granted request does not get, in its handover record; empty otherwise.
  package var withheld = ""
  /// The earlier act that is taken back, as an officer reads it.
  package var undone = ""
  /// To whom the superior's response goes; the office's words for its superior.
  package var superior = ""
  /// The rupiah of copying are for the applicant (seed Disperpusip), or free.
  package var costNote = ""
  /// The zone in which the hour of a hearing is told.
  package var zone = Zone.wib
  /// What was advised on an objection.
  package var advices: [Advice] = []
  /// What was asked in the survey.
  package var questions: [String] = []

  package init() {}

  /// One advice to the superior.
  package struct Advice: Sendable, Equatable {
    /// Who advised, as in `tim pertimbangan`.
    package var by: String
    package var text: String

    package init(by: String, text: String) {
      self.by = by
      self.text = text
    }
  }

  /// The placeholders below `putusan`.
  package var values: TemplateValue {
    var table = head
    table.merge(outcome) { $1 }
    table.merge(reasons) { $1 }
    table.merge(costs) { $1 }
    table.merge(giving) { $1 }
    table.merge(dispute) { $1 }
    return .table(table)
  }

  private typealias Table = [String: TemplateValue]

  private var wanted: OfficerAct { act ?? OfficerAct(.act(.complete)) }

  /// Number, signatory, copies, annexes.
  private var head: Table {
    var table: Table = [:]
    table["judul"] = .text(title)
    table["judul_besar"] = .text(title.uppercased())
    table["lampiran_formulir"] = .text(annex)
    table["nomor_surat"] = .text(Echo.line(number))
    table["jabatan"] = .text(position)
    table["nama"] = .text(signer)
    table["nip"] = .text(nip)
    table["tembusan"] = Self.numbered(wanted.copies.map { Echo.line($0) })
    table["ada_tembusan"] = .flag(!wanted.copies.isEmpty)
    table["lampiran"] = Self.numbered(enclosures.map { Echo.line($0, limit: 120) })
    table["ada_lampiran"] = .flag(!enclosures.isEmpty)
    table["dokumen_disimpan"] = .text(kept > 0 ? "\(kept) (\(IndonesianNumber.words(kept)))" : "")
    table["lampiran_besar"] = .text(left > 0 ? "\(left) (\(IndonesianNumber.words(left)))" : "")
    table["jumlah_lampiran"] = .text(Self.files(enclosures.count))
    return table
  }

  /// Which way it went.
  private var outcome: Table {
    var table: Table = [:]
    func flag(_ name: String, _ deed: OfficerAct.Deed) { table[name] = .flag(act?.act == deed) }
    flag("dikabulkan", .act(.grant))
    flag("sebagian", .act(.grantPartly))
    flag("ditolak", .act(.refuse))
    flag("tidak_dikuasai", .act(.answerNotHeld))
    flag("dialihkan", .act(.transfer))
    flag("perintah_dilaksanakan", .act(.obey))
    flag("keberatan_dikabulkan", .responded(.grant))
    flag("keberatan_sebagian", .responded(.partly))
    flag("keberatan_ditolak", .responded(.reject))
    flag("ditarik", .act(.withdraw))
    flag("ditutup", .act(.close))
    table["diberikan"] = .flag([.act(.grant), .act(.grantPartly), .act(.obey)].contains(wanted.act))
    table["puas"] = .flag(wanted.satisfied == true)
    table["tidak_puas"] = .flag(wanted.satisfied == false)
    table["dibatalkan"] = .text(undone)
    return table
  }

  /// Why.
  private var reasons: Table {
    var table: Table = [:]
    table["alasan"] = .text(Self.paragraph(wanted.reason))
    table["dasar_hukum"] = .text(Self.paragraph(wanted.basis))
    table["konsekuensi"] = .text(Self.paragraph(wanted.consequence ?? wanted.reason))
    table["keterangan_lain"] = .text(wanted.consequence == nil ? "" : Self.paragraph(wanted.reason))
    table["tidak_diserahkan"] = .text(Self.paragraph(withheld.isEmpty ? nil : withheld))
    table["penghitaman"] = .text(Self.paragraph(wanted.redaction))
    table["tujuan"] = .text(Echo.line(wanted.to ?? ""))
    table["alasan_perpanjangan"] = .text(wanted.ground.map { Sentence.opened($0.indonesian) } ?? "")
    table["tenggat_lama"] = .text(formerDue?.indonesianWithWeekday ?? "")
    table["pertimbangan"] = .list(Self.considerations(wanted.reason))
    table["pertimbangan_tim"] = .text(
      Self.paragraph(advices.isEmpty ? wanted.advice : advices.map(\.text).joined(separator: " ")))
    let points = Self.points(wanted.reason).count
    table["pertimbangan_unit"] = .list(
      advices.enumerated().map { index, advice in
        .table([
          "huruf": .text(Self.letter(points + index)), "oleh": .text(Echo.line(advice.by)),
          "isi": .text(Self.paragraph(advice.text)),
        ])
      })
    table["jangka_pengecualian"] = .text(Self.paragraph(wanted.period))
    table["perintah"] = .text(Self.withoutEnd(Self.paragraph(wanted.order)))
    table["atasan"] = .text(superior)
    return table
  }

  /// What it costs.
  private var costs: Table {
    let total = wanted.total
    var table: Table = [:]
    table["biaya"] = .list(wanted.costs.enumerated().map(Self.cost))
    table["ada_biaya"] = .flag(total > 0)
    table["jumlah_biaya"] = .text(Rupiah.text(total))
    table["terbilang"] = .text(total > 0 ? IndonesianNumber.words(total) + " rupiah" : "")
    table["cara_bayar"] = .text(Self.paragraph(wanted.payment))
    table["catatan_biaya"] = .text(costNote)
    return table
  }

  /// When, in what form and how it is given.
  private var giving: Table {
    var table: Table = [:]
    table["waktu_penyediaan"] = .text(
      wanted.days.map { $0 == 0 ? "hari ini juga" : DayCountWords.words($0, .working) } ?? "")
    table["disurelkan"] = .flag(wanted.method == "email")
    table["dikirimkan"] = .flag(["post", "courier"].contains(wanted.method ?? ""))
    table["bentuk"] = .text(Self.forms(wanted.forms))
    table["cara"] = .text(wanted.method.map(Self.way) ?? "")
    table["penerima"] = .text(Echo.line(wanted.recipient ?? ""))
    table["berita_acara"] = .text(record)
    table["pertanyaan"] = Self.numbered(questions)
    return table
  }

  /// What the commission has told of a dispute.
  private var dispute: Table {
    let told = wanted.summons
    var table: Table = [:]
    table["register_komisi"] = .text(Echo.line(told.register ?? ""))
    table["didaftarkan"] = .text(told.filed?.indonesianWithWeekday ?? "")
    table["sidang"] = .text(told.words(zone))
    table["tahap"] = .text(wanted.stage.map(Self.stage) ?? "")
    table["sengketa_selesai"] = .flag(wanted.stage == .closed)
    table["hasil"] = .text(told.outcome?.indonesian ?? "")
    return table
  }

  /// What a stage of a dispute is called.
  static func stage(_ stage: DisputeStatus) -> String {
    switch stage {
    case .open: "pendaftaran"
    case .mediation: "mediasi"
    case .adjudication: "ajudikasi nonlitigasi"
    case .closed: "selesai"
    }
  }

  private static func cost(_ index: Int, _ cost: OfficerAct.Cost) -> TemplateValue {
    .table([
      "no": .text("\(index + 1)"), "isi": .text(Echo.line(cost.what)),
      "hitungan": .text(cost.count > 1 ? "\(cost.count) × \(Rupiah.text(cost.price)) = " : ""),
      "jumlah": .text(Rupiah.text(cost.sum)),
    ])
  }

  /// The points of a decision's reasons, one a line of what was written: b, c …; a is the objection itself.
  private static func considerations(_ text: String?) -> [TemplateValue] {
    points(text).enumerated().map { index, line in
      .table(["huruf": .text(letter(index)), "isi": .text(line)])
    }
  }

  private static func points(_ text: String?) -> [String] {
    let lines = (text ?? "").split(whereSeparator: \.isNewline).map { Echo.line(String($0), limit: 20_000) }
    return Array(lines.filter { !$0.isEmpty }.prefix(20))
  }

  /// The letter of a point by its place, from `b`; there are at most 20 points, and what was advised comes after them.
  private static func letter(_ place: Int) -> String {
    String(UnicodeScalar(UInt8(0x62 + min(max(place, 0), 24))))
  }

  /// A text that a sentence goes on after: without the mark at its own end.
  private static func withoutEnd(_ text: String) -> String {
    var text = text
    while let last = text.utf8.last, [0x2E, 0x3B, 0x2C, 0x20].contains(last) { text.removeLast() }
    return text
  }

  private static func numbered(_ items: [String]) -> TemplateValue {
    .list(items.enumerated().map { .table(["no": .text("\($0 + 1)"), "isi": .text($1)]) })
  }

  /// A text of a person, its lines joined; long enough for considerations of several pages.
  private static func paragraph(_ text: String?) -> String { Echo.line(text ?? "", limit: 20_000) }

  private static func files(_ count: Int) -> String {
    count == 0 ? "" : "\(count) (\(IndonesianNumber.words(count))) berkas"
  }

  private static func forms(_ forms: [String]) -> String {
    forms.map {
      switch $0 {
      case "softcopy": "salinan elektronik (softcopy)"
      case "hardcopy": "salinan tertulis (hardcopy)"
      default: Echo.line($0)
      }
    }.joined(separator: " dan ")
  }

  /// How a way of delivery is called.
  static func way(_ method: String) -> String {
    switch method {
    case "email": "surat elektronik (surel)"
    case "post": "pos"
    case "pickup": "diambil langsung"
    case "courier": "kurir"
    case "fax": "faksimili"
    default: Echo.line(method)
    }
  }
}

/// Amounts of money as letters write them: `Rp25.000`.
enum Rupiah {
  static func text(_ amount: Int) -> String {
    var digits = Array(String(amount).utf8)
    var index = digits.count - 3
    while index > 0 {
      digits.insert(0x2E, at: index)
      index -= 3
    }
    return "Rp" + String(decoding: digits, as: UTF8.self)
  }
}
