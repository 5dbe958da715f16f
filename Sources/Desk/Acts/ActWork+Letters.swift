import Civil
import Letters
import Mime
import Procedures
import Records
import Templates

// The letters that a person signs.

extension ActWork {
  /// Whoever acts on a case has its letters before him; taking the act back makes none of them new again.
  mutating func markRead() {
    guard UnreadLetter.waits(record) else { return }
    decision.acts.append(.unflag(id: id, flag: UnreadLetter.mark))
    decision.remarks.append(
      "Surat pemohon pada berkas \(id.text) yang belum dibaca kini ditandai sudah dibaca; bukalah di folder berkasnya."
    )
  }

  /// To whom a letter of an act goes.
  enum Receiver {
    case applicant
    case unit(Mailbox)
    case print
  }

  /// Where a unit's letters go: its address, or on paper.
  func receiver(unit name: String?) -> Receiver {
    let unit = office.unit(named: name ?? "")
    return unit?.email.map { .unit(Mailbox(name: unit?.name ?? "", address: $0)) } ?? .print
  }

  /// Writes a letter about the case as it stands after the act.
  mutating func write(
    _ template: LetterTemplate, to receiver: Receiver = .applicant,
    with change: (inout RulingView) -> Void = { _ in }
  ) {
    let number = standing.written[template.rawValue, default: 0] + 1
    standing.written[template.rawValue] = number
    let key = "\(id.text).\(template.rawValue).\(number)"
    var view = office.view(of: standing, written: today)
    view.way = LetterView.Way(rawValue: record.channel ?? "") ?? .email
    view.isAutomatic = false
    if record.kind == .dispute, let objection = matter.related { view.number = objection.number ?? "" }
    if let request = matter.related, record.kind == .objection {
      ObjectionTiming(office: office, request: request, arrival: record.received.date(in: office.zone))
        .tell(record.flags, &view)
    }
    view.ruling = ruling(template, change)
    view.isWhole = template == .referral
    let way = way(to: receiver)
    if case .print = way { view.isMailed = false }
    enter(template, key, view, way)
  }

  private mutating func enter(_ template: LetterTemplate, _ key: String, _ view: LetterView, _ way: Way) {
    let entry = LetterEntry(
      key: key, id: id, template: template.rawValue, created: now, state: .queued, reason: nil,
      number: view.ruling?.number.nonEmpty)
    var decision = decision
    clerk.enter(entry, view, &decision) { rendered in
      switch way {
      case .email(let recipient, let isReply):
        .email(draft(rendered, key: key, to: recipient, isReply: isReply))
      case .print: .print
      }
    }
    self.decision = decision
  }

  private func draft(_ rendered: RenderedLetter, key: String, to recipient: Mailbox, isReply: Bool) -> Draft {
    Draft(
      from: Mailbox(name: office.name, address: office.sender), to: recipient,
      replyTo: office.sender == office.email ? nil : Mailbox(name: office.name, address: office.email),
      subject: rendered.subject, date: now, zone: office.zone, messageID: clerk.keys.messageID(of: key),
      inReplyTo: isReply ? matter.data.messageID : nil, references: [], marks: [.loop(key)],
      text: rendered.text, html: rendered.html,
      attachments: travelling.map {
        .init(filename: $0.name, type: $0.mediaType, octets: $0.octets)
      })
  }

  /// The files that travel with the letter: what is handed over in another way does not.
  private var travelling: [OfficerAct.Enclosed] {
    act.act == .act(.deliver) && act.method != "email" ? [] : act.enclosures + passedOn
  }

  /// Of the applicant's enclosures those that go to a unit: as many as a mail takes beside the officer's own.
  private var passedOn: [OfficerAct.Enclosed] {
    guard act.act == .act(.refer) else { return [] }
    var room = ActCheck.mostOctets - act.enclosures.reduce(0) { $0 + $1.octets.count }
    return matter.shared.filter { file in
      guard file.octets.count <= room else { return false }
      room -= file.octets.count
      return true
    }
  }

  // MARK: - Ways

  private enum Way {
    case email(Mailbox, isReply: Bool)
    case print
  }

  private func way(to receiver: Receiver) -> Way {
    switch receiver {
    case .print: .print
    case .unit(let mailbox): mailbox.isValid ? .email(mailbox, isReply: false) : .print
    case .applicant: applicantWay
    }
  }

  /// By mail where the applicant can be reached so; else on paper.
  private var applicantWay: Way {
    // The record of what is handed over on paper is signed by who takes it (seed Bengkalis), or goes with the parcel.
    if act.act == .act(.deliver), let method = act.method, method != "email" { return .print }
    guard let mailbox = matter.mailbox else { return .print }
    return .email(mailbox, isReply: matter.data.sender != nil)
  }

  // MARK: - What it says

  private mutating func ruling(_ template: LetterTemplate, _ change: (inout RulingView) -> Void) -> RulingView
  {
    var view = RulingView()
    view.act = act
    let use = LetterName(rawValue: template.rawValue).flatMap { office.procedure.letter($0) }
    view.title = ownTitle(template) ?? use?.title ?? template.usualTitle
    view.annex = use?.annex ?? ""
    view.number = signedNumber(template)
    view.position = official.position
    view.signer = official.name
    view.nip = official.nip ?? ""
    view.enclosures = (act.enclosures + passedOn).map(\.name)
    view.kept = act.act == .act(.refer) ? matter.data.documents.count - matter.data.sharedDocuments.count : 0
    view.left = act.act == .act(.refer) ? matter.shared.count - passedOn.count : 0
    view.record = record.kind == .objection ? view.title : office.procedure.delivery.record
    view.superior = office.procedure.objection.addressee
    view.zone = office.zone
    view.costNote = Self.costNote(office.procedure.fees.copying)
    if act.act == .act(.transfer), let body = act.to?.nonEmpty, !act.copies.contains(body) {
      view.act?.copies = act.copies + [body]
    }
    if template == .handover { view.act?.forms = handedForms }
    if template == .survey { view.questions = Survey.questions }
    if template == .response { view.advices = advices }
    change(&view)
    return view
  }

  /// The forms of what is handed over: those of the answer where nothing else is said.
  private var handedForms: [String] {
    guard act.forms.isEmpty, record.kind == .request else { return act.forms }
    return matter.standing.last { !$0.act.forms.isEmpty }?.act.forms ?? []
  }

  /// What was advised on the objection, oldest first; those that were taken back left out.
  private var advices: [RulingView.Advice] {
    let former = matter.standing.filter { $0.act.act == .act(.advise) }.map(\.act)
    return (former + [act]).compactMap { act in
      act.advice?.nonEmpty.map { .init(by: act.to?.nonEmpty ?? "tim pertimbangan", text: $0) }
    }
  }

  /// What the letter is called where it is not what its template mostly is: of a withdrawal, which does not tell that the
  /// service was given, of handing over a response, and of a note taken back; `nil` for all others.
  private func ownTitle(_ template: LetterTemplate) -> String? {
    if act.act == .undo, template == .referral { return "Pencabutan Nota Penerusan" }
    if act.act == .undo, template == .disputeNotice { return "Pencabutan Nota Sengketa Informasi" }
    if template == .referral, record.kind == .objection { return "Nota Penerusan Keberatan" }
    if act.act == .act(.deliver), record.kind == .objection {
      return "Tanda Bukti Penyerahan Tanggapan atas Keberatan"
    }
    guard act.act == .act(.withdraw) else { return nil }
    return record.kind == .objection ? "Penarikan Keberatan" : "Penarikan Permohonan Informasi"
  }

  /// The number of a letter that is signed; those that only accompany it have none of their own.
  private mutating func signedNumber(_ template: LetterTemplate) -> String {
    let unnumbered: [LetterTemplate] = [
      .survey, .receipt, .objectionReceipt, .completion, .consequenceTest, .disputeNotice,
    ]
    guard !unnumbered.contains(template) else { return "" }
    if let letterNumber { return letterNumber }
    let number = act.letterNumber?.nonEmpty ?? nextNumber()
    if let number { numbered(number) }
    return number ?? ""
  }

  /// The next number of Loket's own that no letter has: an officer may have given it to one already.
  private func nextNumber() -> String? {
    guard let pattern = office.letterNumbers else { return nil }
    let first = register.nextLetterSequence(year: today.year)
    let numbers = (first...first + Self.mostTaken).lazy.map { pattern.number(sequence: $0, date: today) }
    return numbers.first { register.letter(numbered: $0, year: year) == nil }
  }

  /// Numbers that officers may have taken in a row; a pattern without its running number would look for ever.
  private static let mostTaken = 1000

  /// Two letters never bear one number.
  func checkNumber() throws(ActFault) {
    guard let number = act.letterNumber?.nonEmpty, let other = register.letter(numbered: number, year: year)
    else {
      return
    }
    throw ActFault(
      .incomplete, .number, english: "the number \(number) is that of the letter \(other.key) already",
      indonesian: "Nomor \(Echo.line(number)) sudah dipakai untuk surat \(other.key). Tulis nomor yang lain.")
  }

  /// The year of a letter's number, as the register keeps it.
  private var year: Int { now.date(in: .wib).year }

  private static func costNote(_ fee: CopyingFee) -> String {
    switch fee {
    case .free: "Salinan informasi ini tidak dipungut biaya."
    case .applicantPays: "Biaya penggandaan ditanggung oleh pemohon sesuai prosedur pelayanan kantor kami."
    case .selfService:
      "Penggandaan dapat dilakukan sendiri oleh pemohon, atau pemohon membawa media penyimpanan (flashdisk atau CD/DVD)."
    case .byDecree: ""
    }
  }
}

extension LetterTemplate {
  /// The letter's title where the office's procedure gives none.
  var usualTitle: String {
    switch self {
    case .receipt: "Tanda Bukti Penerimaan Permohonan Informasi Publik"
    case .completion: "Permintaan Kelengkapan"
    case .objectionReceipt: "Tanda Bukti Penerimaan Keberatan"
    case .notARequest: "Pemberitahuan"
    case .closing: "Pemberitahuan Selesainya Layanan Informasi"
    case .lapse: "Pemberitahuan Permohonan Tidak Dapat Diproses"
    case .extension: "Pemberitahuan Perpanjangan Waktu"
    case .answer: "Pemberitahuan Tertulis"
    case .refusal: "Surat Keputusan PPID tentang Penolakan Permohonan Informasi"
    case .referral: "Nota Penerusan Permohonan Informasi"
    case .handover: "Tanda Bukti Penyerahan Informasi Publik"
    case .response: "Tanggapan Atasan PPID atas Keberatan"
    case .settlement: "Catatan Musyawarah Penyelesaian Keberatan"
    case .consequenceTest: "Lembar Pengujian Konsekuensi"
    case .survey: "Survei Kepuasan Layanan Informasi"
    case .disputeNotice: "Nota Sengketa Informasi"
    case .disputeCover: "Penyampaian Berkas Sengketa Informasi"
    case .disputeRight: "Pemberitahuan Hak Mengajukan Sengketa Informasi"
    case .dateChange: "Pemberitahuan Perubahan Batas Waktu"
    case .correction: "Ralat dan Pencabutan Surat"
    }
  }
}
