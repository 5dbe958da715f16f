import Civil
import Procedures
import Records

// What officers decided, in the words of their rulings.

extension Chronology {
  /// An officer's act: who, in which position, what and why.
  func decided(_ done: DoneAct, _ item: ChainCase) -> String {
    guard let ruling = item.rulings[done.file] else {
      return
        "Langkah petugas (\(Self.deed(OfficerAct.Deed(word: done.act), nil))) pada \(done.on.indonesian); "
        + "berkas keputusannya tidak dapat dibaca."
    }
    let who = "\(ruling.official.position) (\(Echo.line(ruling.official.name)))"
    var text = "\(who) \(Self.deed(ruling.act.act, ruling.act))"
    if let number = ruling.letterNumber { text += ", dengan surat nomor \(Echo.line(number, limit: 80))" }
    text += "."
    for (label, words) in Self.reasons(ruling.act, office.zone) {
      text += " \(label): \(Echo.line(words, limit: 20_000))" + "."
    }
    return text
  }

  /// What was done, in a word or two, without who and why.
  static func step(_ act: OfficerAct.Deed) -> String { Sentence.opened(deed(act, nil)) }

  /// What was done, as the predicate of a sentence.
  private static func deed(_ deed: OfficerAct.Deed?, _ act: OfficerAct?) -> String {
    func to(_ lead: String) -> String { act?.to.map { " \(lead) \(Echo.line($0))" } ?? "" }
    switch deed {
    case nil: return "bertindak atas berkas"
    case .undo: return "membatalkan langkah terakhir"
    case .linked: return "menghubungkan keberatan dengan permohonan" + to("nomor")
    case .called: return "menyampaikan pemberitahuan kepada pemohon melalui telepon"
    case .disputed: return "mencatat tahap sengketa" + (act?.stage.map { " \(stage($0))" } ?? "")
    case .classified(let isExempt):
      return isExempt
        ? "menyatakan informasi yang diminta termasuk informasi yang dikecualikan"
        : "menyatakan informasi yang diminta terbuka"
    case .responded(let response):
      switch response {
      case .grant: return "menanggapi keberatan: keberatan dikabulkan"
      case .partly: return "menanggapi keberatan: keberatan dikabulkan sebagian"
      case .reject: return "menanggapi keberatan: keberatan ditolak"
      }
    case .act(let kind):
      switch kind {
      case .complete: return "menyatakan berkas lengkap"
      case .waive: return "membebaskan satu syarat" + (act?.waived.map { " (\(lacks([$0])))" } ?? "")
      case .lapse: return "menyatakan berkas tidak dapat diproses karena tidak dilengkapi"
      case .reopen: return "membuka kembali berkas"
      case .classify: return "mencatat hasil klasifikasi"
      case .refer: return "meneruskan berkas untuk ditindaklanjuti" + to("kepada")
      case .supply: return "mencatat bahan jawaban" + to("dari")
      case .consequenceTest: return "melakukan pengujian konsekuensi atas informasi yang diminta"
      case .extend: return "memperpanjang jangka waktu pemberitahuan tertulis"
      case .grant: return "mengabulkan permohonan"
      case .grantPartly: return "mengabulkan sebagian permohonan"
      case .refuse: return "menolak permohonan"
      case .answerNotHeld: return "memberitahukan bahwa informasi tidak dikuasai atau belum didokumentasikan"
      case .deliver:
        return "menyerahkan kepada pemohon" + (act?.method.map { " melalui \(RulingView.way($0))" } ?? "")
          + (act?.recipient.map { ", diterima oleh \(Echo.line($0))" } ?? "")
      case .transfer: return "memberitahukan badan publik yang menguasai informasi," + to("yaitu")
      case .obey: return "melaksanakan perintah untuk memberikan informasi"
      case .advise: return "mencatat pertimbangan kepada Atasan PPID" + to("dari")
      case .settle: return "mencatat upaya penyelesaian keberatan secara musyawarah"
      case .archive: return "mengarsipkan tanggapan Atasan PPID" + to("dan menyerahkannya kepada")
      case .assist: return "mendampingi Atasan PPID dalam sengketa di Komisi Informasi"
      case .respond: return "menanggapi keberatan"
      case .mediate: return "mencatat tahap mediasi"
      case .adjudicate: return "mencatat tahap ajudikasi nonlitigasi"
      case .survey: return "mencatat jawaban survei"
      case .withdraw: return "mencatat penarikan oleh pemohon"
      case .close:
        let mood = act?.satisfied.map { $0 ? "; pemohon menyatakan puas" : "; pemohon menyatakan tidak puas" }
        return "menutup berkas" + (mood ?? "")
      }
    }
  }

  private static func stage(_ stage: DisputeStatus) -> String {
    switch stage {
    case .open: "(sengketa dibuka)"
    case .mediation: "(mediasi)"
    case .adjudication: "(ajudikasi nonlitigasi)"
    case .closed: "(selesai)"
    }
  }

  /// What a ruling says of its reasons. Officers' remarks stay out, but for a dispute, whose stages they tell.
  private static func reasons(_ act: OfficerAct, _ zone: Zone) -> [(String, String)] {
    var reasons: [(String, String)] = []
    func put(_ label: String, _ text: String?) {
      if let text = text?.nonEmpty { reasons.append((label, ended(text))) }
    }
    put("Alasan perpanjangan", act.ground?.indonesian)
    put("Dasar hukum", act.basis)
    put("Alasan", act.reason)
    put("Konsekuensi bila informasi dibuka", act.consequence)
    put("Jangka waktu pengecualian", act.period)
    put("Bagian yang tidak diberikan", act.redaction)
    put("Perintah Atasan PPID", act.order)
    put("Pertimbangan", act.advice)
    put("Jangka waktu pelaksanaan", act.days.map { DayCountWords.words($0, .working) })
    if act.total > 0 { put("Biaya", Rupiah.text(act.total)) }
    if act.act == .disputed {
      put("Nomor register Komisi Informasi", act.summons.register)
      put("Didaftarkan di Komisi Informasi pada", act.summons.filed?.indonesianWithWeekday)
      put("Jadwal", act.summons.words(zone))
      put("Berakhir dengan", act.summons.outcome?.indonesian)
      put("Keterangan", act.note)
    }
    return reasons
  }

  /// Without the stop at its end, which the sentence sets.
  private static func ended(_ text: String) -> String {
    var text = text
    while text.utf8.last == 0x2E { text.removeLast() }
    return text
  }
}
