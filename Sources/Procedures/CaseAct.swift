/// What can be done to a case.
package enum CaseAct: String, CaseIterable, Sendable {
  /// What was missing has come, or was waived to the last item.
  case complete
  /// An officer lets one missing item pass, with a reason.
  case waive
  /// What was missing never came; an officer ends it.
  case lapse
  /// What was missing came after the lapse.
  case reopen
  /// The classification unit's finding, open or exempt.
  case classify
  /// To a unit of the office.
  case refer
  /// A unit's material for the answer has come.
  case supply
  /// The consequence test (UU 14/2008 Pasal 19), with its sheet.
  case consequenceTest = "consequence-test"
  /// More time for the answer, with reasons.
  case extend
  case grant
  case grantPartly = "grant-partly"
  case refuse
  /// The answer that the office does not hold the information, and who does.
  case answerNotHeld = "not-held"
  case deliver
  /// To another public body.
  case transfer
  /// The superior's or the commission's order to give what was not given.
  case obey
  /// The superior asks the board for advice.
  case advise
  /// An attempt to settle an objection amicably (UU 14/2008 Pasal 35 ayat (2)), and what came of it.
  case settle
  /// The superior's response to an objection.
  case respond
  /// The superior's response is copied and archived.
  case archive
  case mediate
  case adjudicate
  /// A unit stands by the superior before the commission.
  case assist
  /// The applicant's answers to the survey.
  case survey
  case withdraw
  case close

  /// The act as an officer reads it.
  package var indonesian: String {
    switch self {
    case .complete: "nyatakan lengkap"
    case .waive: "bebaskan satu syarat dengan alasan"
    case .lapse: "nyatakan tidak dapat diproses"
    case .reopen: "buka kembali"
    case .classify: "catat hasil klasifikasi"
    case .refer: "teruskan ke unit"
    case .supply: "catat bahan dari unit"
    case .consequenceTest: "catat uji konsekuensi"
    case .extend: "perpanjang waktu jawaban"
    case .grant: "kabulkan"
    case .grantPartly: "kabulkan sebagian"
    case .refuse: "tolak"
    case .answerNotHeld: "jawab bahwa informasi tidak dikuasai"
    case .deliver: "serahkan informasi atau tanggapan"
    case .transfer: "alihkan ke badan publik lain"
    case .obey: "laksanakan perintah atasan atau putusan komisi"
    case .advise: "catat pertimbangan tim"
    case .settle: "catat musyawarah"
    case .archive: "arsipkan tanggapan"
    case .assist: "catat pendampingan"
    case .respond: "beri tanggapan atasan"
    case .mediate: "catat tahap mediasi"
    case .adjudicate: "catat tahap ajudikasi"
    case .survey: "catat jawaban survei"
    case .withdraw: "catat penarikan oleh pemohon"
    case .close: "tutup"
    }
  }

  /// What an officer types to do it, without the case; `nil` for what no command does: letters and waivers do it.
  package var command: String? {
    switch self {
    case .complete: nil
    case .consequenceTest: "test"
    case .grant, .refuse, .answerNotHeld, .transfer, .obey: "decide " + rawValue
    case .grantPartly: "decide partly"
    case .respond: "respond grant|partly|reject"
    case .mediate: "dispute --stage mediation"
    case .adjudicate: "dispute --stage adjudication"
    case .waive, .lapse, .reopen, .classify, .refer, .supply, .extend, .deliver, .advise, .settle, .archive,
      .assist, .survey, .withdraw, .close:
      rawValue
    }
  }
}
