import Civil
package import Templates

extension LetterView {
  /// The placeholders of the letters: every name is always there, so that an unknown one is a mistake in a template.
  package var values: TemplateValue {
    .table([
      "kantor": bureau, "komisi": commissionValue, "hak": Self.rights, "dasar": Self.law,
      "petugas": .table([
        "jabatan": .text(officer.position), "nama": .text(Echo.line(officer.name)),
        "nip": .text(officer.nip),
      ]),
      "tanggal_surat": .text(written.indonesian), "sapaan": .text(salutation),
      "nomor": .text(number), "id_berkas": .text(caseID), "nomor_permohonan": .text(Echo.line(requestNumber)),
      "diterima": .text(isHourKnown ? hour(received) : received.date(in: zone).indonesianWithWeekday),
      "catatan_waktu": .text(Sentence.opened(receivedNote)),
      "surat_terakhir": .text(latest.map(hour) ?? ""), "kanal": .text(way.indonesian),
      "perihal_asal": .text(Echo.line(subject)), "pemohon": person,
      "ada_informasi": .flag(!information.isEmpty), "informasi": Self.numbered(shown, as: "isi"),
      "informasi_lain": .text(moreInformation),
      "ada_dokumen": .flag(!documents.isEmpty), "dokumen": papers,
      "kekurangan": Self.numbered(missing.map { Sentence.opened(Echo.line($0, limit: 400)) }, as: "nama"),
      "ada_kekurangan": .flag(!missing.isEmpty), "ada_syarat": .flag(!requirements.isEmpty),
      "syarat": Self.numbered(requirements.map(Sentence.opened), as: "nama"),
      "ada_alasan": .flag(!groundValues.isEmpty), "alasan": .list(groundValues),
      "tenggat": .table([
        "kelengkapan": term("completion"), "jawaban": term("answer"), "tanggapan": term("response"),
        "keberatan": term("objection-window"), "sengketa": term("dispute-window"), "unit": term("referral"),
      ]),
      "jawaban_lewat": .flag(terms.last { $0.name == "answer" }.map { $0.due < written } ?? false),
      "batas_undang": .text(
        terms.last { $0.name == "response" }?.lawful.map(\.indonesianWithWeekday) ?? ""),
      "perubahan": .list(changes.compactMap(change)),
      "kasus_posisi": .text(Echo.line(statement, limit: 20_000)),
      "permohonan": .flag(matter == .request), "keberatan": .flag(matter == .objection),
      "prematur": Self.days(awaited), "terlambat": Self.days(overdue),
      "putusan": (ruling ?? RulingView()).values,
      "susulan": .flag(isRepeated), "lewat_surel": .flag(isMailed), "otomatis": .flag(isAutomatic),
    ])
  }

  /// How many items of a request a receipt repeats: it is brief (RFC 3834 section 3.2), the letter itself is kept.
  static let itemsShown = 10

  private var shown: [String] {
    information.prefix(isWhole ? information.count : Self.itemsShown)
      .map { Echo.line($0, limit: isWhole ? 20_000 : 300) }.filter { !$0.isEmpty }
  }

  private var moreInformation: String {
    let more = information.count - Self.itemsShown
    return !isWhole && more > 0 ? "dan \(more) rincian lain sebagaimana tertulis dalam surat Bapak/Ibu" : ""
  }

  private var bureau: TemplateValue {
    .table([
      "nama": .text(office.name), "badan": .text(office.body), "alamat": .text(office.address),
      "telepon": .text(office.phone), "surel": .text(office.email), "kota": .text(office.city),
    ])
  }

  private var commissionValue: TemplateValue {
    .table([
      "nama": .text(commission.name.isEmpty ? "Komisi Informasi yang berwenang" : commission.name),
      "alamat": .text(commission.address),
    ])
  }

  private var person: TemplateValue {
    .table([
      "nama": .text(Echo.line(applicant)), "lembaga": .text(Echo.line(organisation)),
      "nik": .text(Echo.masked(nik: nik)), "kuasa": .text(Echo.line(proxy)),
      "pengguna": .text(Echo.line(user)), "alamat": .text(Echo.line(address, limit: 400)),
      "pekerjaan": .text(Echo.line(occupation)), "kontak": .text(Echo.line(contact)),
    ])
  }

  private var papers: TemplateValue {
    .list(
      documents.prefix(Self.papersShown).enumerated().map { index, paper in
        .table([
          "no": .text("\(index + 1)"), "nama": .text(paper.indonesian), "keadaan": .text(paper.state),
        ])
      })
  }

  /// How many documents a receipt names.
  static let papersShown = 30

  private var groundValues: [TemplateValue] {
    grounds.compactMap { letter in
      LegalCitations.ground(letter).map { .table(["huruf": .text(letter), "isi": .text($0)]) }
    }
  }

  private static func numbered(_ items: [String], as name: String) -> TemplateValue {
    .list(items.enumerated().map { .table(["no": .text("\($0 + 1)"), name: .text($1)]) })
  }

  private func hour(_ instant: Instant) -> String {
    "\(instant.date(in: zone).indonesianWithWeekday) pukul \(instant.time(in: zone).indonesian) \(zone.name)"
  }

  /// A day and the one after it; false where there is none.
  private static func days(_ last: CivilDate?) -> TemplateValue {
    guard let last else { return .flag(false) }
    return .table([
      "tanggal": .text(last.indonesianWithWeekday),
      "berikut": .text(last.adding(days: 1).indonesianWithWeekday),
    ])
  }

  private static let rights = TemplateValue.table([
    "jawaban": days(LegalCitations.answerDays), "perpanjangan": days(LegalCitations.extensionDays),
    "keberatan": days(LegalCitations.objectionDays), "tanggapan": days(LegalCitations.responseDays),
    "sengketa": days(LegalCitations.disputeDays),
  ])

  private static func days(_ number: Int) -> TemplateValue {
    .text(DayCountWords.words(number, .working))
  }

  private static let law = TemplateValue.table([
    "undang": .text(LegalCitations.act), "tanda_bukti": .text(LegalCitations.receipt),
    "jawaban": .text(LegalCitations.answer),
    "perpanjangan": .text(LegalCitations.extending), "alasan": .text(LegalCitations.grounds),
    "keberatan": .text(LegalCitations.objection), "tanggapan": .text(LegalCitations.response),
    "sengketa": .text(LegalCitations.dispute), "data_pribadi": .text(LegalCitations.privacy),
    "mengingat": .text(LegalCitations.recital), "musyawarah": .text(LegalCitations.amicable),
    "pengujian": .text(LegalCitations.test),
  ])
}
