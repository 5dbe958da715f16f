/// An act that a case's state does not allow, why, and what can be done instead.
package struct NotAllowed: Error, Hashable, Sendable {
  /// Where the case stands.
  package var state: CaseState
  /// What was to be done.
  package var act: CaseAct
  /// Why it cannot be done.
  package var reason: Reason
  /// The acts that are legal now; empty when nothing more can happen but an undo.
  package var next: [CaseAct]

  /// A refusal; `next` are the acts that are legal in that state.
  package init(state: CaseState, act: CaseAct, reason: Reason, next: [CaseAct]) {
    self.state = state
    self.act = act
    self.reason = reason
    self.next = next
  }

  /// Why an act is refused.
  package enum Reason: String, CaseIterable, Sendable {
    /// Something is missing: it must come, or be waived, first.
    case incomplete
    case alreadyComplete
    /// Nothing is decided yet.
    case notDecided
    case alreadyDecided
    case alreadyExtended
    case noExtension
    case nothingToDeliver
    case notAnswered
    case alreadyAnswered
    case noAdvice
    case noSurvey
    case surveyTooEarly
    case notOrdered
    /// The superior has ordered otherwise.
    case bound
    case notLapsed
    case noLapse
    case ended
    case sameStage
    /// A dispute does not go back from adjudication to mediation.
    case mediationOver
    /// A dispute ends at the commission.
    case commissionEnds
    /// The act belongs to another kind of case.
    case otherKind

    /// The reason for the administrator.
    package var english: String { words.english }
    /// The reason for an officer.
    package var indonesian: String { words.indonesian }
  }

  /// One sentence for the command line: what, why, and what can be done.
  package var english: String {
    let steps = next.compactMap(\.command)
    let words =
      steps.isEmpty
      ? "nothing more can be done to it" : "possible now: \(steps.joined(separator: ", "))"
    return
      "'\(act.command ?? act.rawValue)' is not possible while the case is \(state.word): \(reason.english); \(words)"
  }

  /// One sentence for an officer.
  package var indonesian: String {
    let steps = next.filter { $0.command != nil }
    let words =
      steps.isEmpty
      ? "Tidak ada langkah lain untuk berkas ini."
      : "Yang dapat dilakukan sekarang: \(steps.map(\.indonesian).joined(separator: ", "))."
    return "Tidak dapat \(act.indonesian): \(reason.indonesian). \(words)"
  }
}

extension NotAllowed.Reason {
  private var words: (english: String, indonesian: String) {
    switch self {
    case .incomplete:
      (
        "something is missing and must come, or be waived, first",
        "berkas belum lengkap; lengkapi atau bebaskan dahulu syaratnya"
      )
    case .alreadyComplete: ("nothing is missing", "berkas sudah lengkap")
    case .notDecided: ("the request is not decided yet", "permohonan belum diputus")
    case .alreadyDecided: ("the request is decided", "permohonan sudah diputus")
    case .alreadyExtended:
      (
        "it was extended and cannot be extended again",
        "waktu sudah diperpanjang dan tidak dapat diperpanjang lagi"
      )
    case .noExtension: ("the procedure knows no extension", "prosedur kantor ini tidak mengenal perpanjangan")
    case .nothingToDeliver: ("nothing was granted", "tidak ada informasi yang dikabulkan untuk diserahkan")
    case .notAnswered: ("it is not answered yet", "berkas belum dijawab")
    case .alreadyAnswered: ("it is answered", "berkas sudah dijawab")
    case .noAdvice:
      ("the procedure knows no board of advice", "prosedur kantor ini tidak mengenal tim pertimbangan")
    case .noSurvey: ("the procedure knows no survey", "prosedur kantor ini tidak mengenal survei")
    case .surveyTooEarly:
      ("the survey stands at the end of the service", "survei dilakukan pada akhir layanan")
    case .notOrdered:
      (
        "no order stands that could be carried out: neither the superior's, nor an ended dispute's",
        "tidak ada perintah Atasan PPID atau sengketa yang selesai untuk dilaksanakan"
      )
    case .bound:
      (
        "the superior has ordered to give; carry the order out (decide obey)",
        "ada perintah Atasan PPID untuk memberikan informasi yang belum dilaksanakan; pilih laksanakan perintah"
      )
    case .noLapse:
      (
        "an objection does not lapse; let what is missing pass (waive), so that the superior answers it",
        "keberatan tidak menjadi gugur karena belum lengkap; bebaskan syaratnya agar Atasan PPID dapat menanggapi"
      )
    case .notLapsed:
      (
        "only a lapsed request is reopened",
        "hanya permohonan yang dinyatakan tidak dapat diproses yang dibuka kembali"
      )
    case .ended: ("the case has ended", "berkas sudah berakhir")
    case .sameStage: ("it is at that stage already", "berkas sudah pada tahap itu")
    case .mediationOver:
      (
        "mediation comes before adjudication; undo the stage if it was noted by mistake, or note a further hearing with "
          + "its day at the stage it is at",
        "mediasi mendahului ajudikasi; batalkan langkah terakhir bila tahapnya keliru dicatat, atau catat sidang "
          + "berikutnya dengan jadwalnya pada tahap yang sama"
      )
    case .commissionEnds:
      (
        "an application to the commission is taken back there; record its end with 'loket dispute CASE --stage "
          + "closed --note …'",
        "permohonan sengketa ditarik oleh pemohon di Komisi Informasi; catat berakhirnya sebagai sengketa selesai"
      )
    case .otherKind: ("the act belongs to another kind of case", "langkah ini untuk jenis berkas yang lain")
    }
  }
}
