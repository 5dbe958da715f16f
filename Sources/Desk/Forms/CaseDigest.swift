import Civil
import Letters
import Procedures
import Records

/// What an officer's form says of its case: a few lines, without numbers of identity, telephones and addresses.
struct CaseDigest {
  private let form: DecisionForm
  private var record: CaseRecord { form.record }

  init(_ form: DecisionForm) { self.form = form }

  /// Where the values of the lines begin.
  static let column = 16

  /// The lines, without the sign of a remark.
  var lines: [String] {
    let data = form.matter.data
    var lines = ["----- BERKAS -----"]
    func put(_ label: String, _ text: String?) {
      guard let text, !text.isEmpty else { return }
      lines.append(
        label + String(repeating: " ", count: max(1, Self.column - 2 - label.utf8.count)) + ": " + text)
    }
    put("Nomor", record.number ?? "belum ada")
    put("Jenis", Self.kind(record.kind))
    put("Status", Self.status(record))
    put("Tentang", record.relates.map { relation($0) })
    put("Diterima", record.received.date(in: form.office.zone).indonesianWithWeekday)
    put("Pemohon", applicant)
    for (index, item) in data.information.enumerated() {
      put(index == 0 ? "Diminta" : "", "\(index + 1). \(Echo.line(item, limit: 400))")
    }
    put("Tujuan", data.purpose.map { Echo.line($0) })
    if let objection = data.objection {
      for ground in objection.grounds { put("Alasan", "\(ground). \(LegalCitations.ground(ground) ?? "")") }
      put("Kasus posisi", objection.statement.map { Echo.line($0, limit: 600) })
    }
    if let request = form.matter.related, record.kind == .objection {
      put("Permohonannya", Self.status(request))
    }
    put("Masih kurang", record.missing.map(MissingWords.indonesian).joined(separator: "; "))
    for deadline in record.deadlines where deadline.state == .open { put("Tenggat", self.deadline(deadline)) }
    for flag in record.flags { put("Perhatian", Self.flag(flag)) }
    for ruling in form.matter.rulings { put("Sudah", done(ruling)) }
    return lines
  }

  private var applicant: String {
    let data = form.matter.data
    let name = [data.applicant.name, data.applicant.organisation].compactMap { $0 }.joined(separator: ", ")
    return Echo.line(name.isEmpty ? "tidak diketahui" : name)
      + (data.proxy.map { ", melalui \(Echo.line($0))" } ?? "")
  }

  private func relation(_ id: CaseID) -> String {
    let number = form.matter.related?.number.map { " (\($0))" } ?? ""
    return "\(id.kind == .request ? "permohonan" : "keberatan") \(id.text)\(number)"
  }

  // MARK: - Periods

  private func deadline(_ deadline: Deadline) -> String {
    if deadline.name == HearingDay.name {
      return "\(Self.name(deadline)) pada \(deadline.due.indonesianWithWeekday), \(left(deadline.due))"
    }
    let strict = form.office.earliest(deadline)
    var words =
      "\(Self.name(deadline)) paling lambat \(deadline.due.indonesianWithWeekday), \(left(deadline.due))"
    if deadline.provisional { words += "; sementara, kalender tahun itu belum ada" }
    if strict < deadline.due, !Self.isApplicants(deadline) {
      words += "; menurut hitungan yang paling ketat \(strict.indonesian)"
    }
    return words
  }

  /// How many working days are left, or since how many it is over.
  private func left(_ due: CivilDate) -> String {
    if due == form.today { return "HARI INI" }
    let (from, to) = form.today < due ? (form.today, due) : (due, form.today)
    var days = 0
    var day = from
    while day < to, days < Self.most {
      day = day.adding(days: 1)
      if form.office.calendar.isWorkingDay(day) { days += 1 }
    }
    let count = days < Self.most ? "\(days)" : "lebih dari \(Self.most)"
    return form.today < due ? "sisa \(count) hari kerja" : "SUDAH LEWAT \(count) hari kerja"
  }

  /// Days that are counted: longer periods no procedure has.
  private static let most = 400

  private static func isApplicants(_ deadline: Deadline) -> Bool {
    [.completion, .objectionWindow, .disputeWindow].contains(DeadlineName(rawValue: deadline.name))
  }

  private static func name(_ deadline: Deadline) -> String {
    switch DeadlineName(rawValue: deadline.name) {
    case .completion: "kelengkapan dari pemohon"
    case .answer, .extension: "jawaban kepada pemohon"
    case .objectionWindow: "keberatan dari pemohon"
    case .response: "tanggapan Atasan PPID"
    case .disputeWindow: "sengketa dari pemohon"
    case nil:
      switch deadline.name {
      case UnitPeriod.name: "jawaban unit"
      case ProvisionPeriod.name: "penyerahan informasi yang dijanjikan"
      case OrderPeriod.name: "pelaksanaan perintah Atasan PPID"
      case HearingDay.name: "sidang atau mediasi di Komisi Informasi"
      default: deadline.name
      }
    }
  }

  // MARK: - Words

  static func kind(_ kind: CaseKind) -> String {
    switch kind {
    case .request: "permohonan informasi"
    case .objection: "keberatan"
    case .dispute: "sengketa informasi"
    }
  }

  /// Where a case stands, for an officer.
  static func status(_ record: CaseRecord) -> String {
    switch record.status {
    case .incomplete: "belum lengkap"
    case .registered:
      record.kind == .objection
        ? "terdaftar, menunggu tanggapan Atasan PPID" : "terdaftar, menunggu keputusan"
    case .extended: "diperpanjang, menunggu keputusan"
    case .granted: "dikabulkan, menunggu penyerahan"
    case .partlyGranted: "dikabulkan sebagian, menunggu penyerahan"
    case .refused: "ditolak atau tidak dikuasai"
    case .delivered: "sudah diserahkan"
    case .closed: "ditutup"
    case .lapsed: "tidak dapat diproses"
    case .withdrawn: "ditarik pemohon"
    case .transferred: "dialihkan"
    case .responded: "sudah ditanggapi Atasan PPID"
    case .open: "dibuka"
    case .mediation: "mediasi"
    case .adjudication: "ajudikasi"
    }
  }

  /// A mark of the case, in words where it has some.
  static func flag(_ flag: String) -> String {
    switch flag {
    case "prematur": return "prematur: keberatan ini datang sebelum alasannya ada"
    case "tanpa-permohonan": return "permohonan yang dikeberatkan belum diketahui"
    case "lewat-waktu": return "keberatan ini datang sesudah jangka waktunya (UU 14/2008 Pasal 36 ayat (1))"
    case LateCompletion.afterDue: return "kelengkapan datang sesudah batas waktunya"
    case LateCompletion.afterLapse:
      return "kelengkapan datang sesudah berkas ditutup; putuskan apakah berkas dibuka kembali"
    case UnreadLetter.mark: return UnreadLetter.words
    case ReceiptHour.unknown: return "jam penerimaannya tidak dicatat; hanya harinya"
    case "surat-kembali": return "surat kami kembali; alamat surel pemohon tidak dapat dipakai"
    case "diterima-dua-kali": return "surat yang sama diterima dua kali"
    case LateDispute.mark:
      return
        "sengketa ini diajukan sesudah jangka waktunya (UU 14/2008 Pasal 37 ayat (2)); Komisi Informasi yang memutuskannya"
    case OrderMark.superior: return "ada perintah Atasan PPID yang harus dilaksanakan"
    case OrderMark.commission:
      return
        "sengketanya selesai; bila putusannya memerintahkan pemberian informasi, pilih laksanakan perintah"
    default: break
    }
    if let words = ReadingDoubt.indonesian(flag) { return words }
    if let earlier = RepeatedObjection.earlier(flag) { return RepeatedObjection.words(earlier) }
    for (mark, words) in [("dibebaskan-", "dibebaskan: "), ("menyebut-", "surat ini menyebut ")]
    where flag.utf8.starts(with: mark.utf8) {
      return words + MissingWords.indonesian(String(flag.dropFirst(mark.count)))
    }
    return flag
  }

  private func done(_ ruling: Ruling) -> String {
    let choice = FormChoice.of(ruling.act)?.words ?? ruling.act.act.word
    let to = ruling.act.to.map { " (\(Echo.line($0)))" } ?? ""
    let told = ruling.act.summons
    let parts = [
      told.register.map { "register \(Echo.line($0))" }, told.words(form.office.zone).nonEmpty,
      told.outcome?.indonesian,
    ].compactMap { $0 }
    return
      "\(ruling.on.indonesian): \(choice)\(to)\(parts.isEmpty ? "" : " - " + parts.joined(separator: "; ")), "
      + "oleh \(Echo.line(ruling.official.name))"
  }
}
