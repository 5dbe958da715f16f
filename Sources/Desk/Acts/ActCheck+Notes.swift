import Procedures
import Records

// What is noted of units' work and of what is handed over.

extension ActCheck {
  /// What a unit, the board or the applicant did: it says what.
  func noting(_ kind: CaseAct) throws(ActFault) {
    switch kind {
    case .supply:
      if act.reason?.nonEmpty == nil, act.enclosures.isEmpty {
        throw missing(.reason, "say what the unit answered, or attach its material", "Isi bahan dari unit")
      }
    case .consequenceTest: try testing()
    case .settle: try settling()
    case .archive:
      try need(act.reason, .reason, "say where the response is archived", "Tempat pengarsipan tanggapan")
    case .assist:
      try need(
        act.reason, .reason, "say what was done for the superior, and when",
        "Kegiatan pendampingan dan waktunya")
    case .survey:
      if act.ratings.isEmpty {
        throw missing(.ratings, "say the ratings, as in '1=4 2=3'", "Jawaban survei, misalnya 1 = 4")
      }
    default: break
    }
  }

  /// The sheet of a consequence test: by which article, what opening would bring about, what keeping it closed protects,
  /// and until when (UU 14/2008 Pasal 19 and 20).
  private func testing() throws(ActFault) {
    try need(act.basis, .basis, "the test names the article it is about", "Dasar hukum pengecualian")
    try article()
    try need(
      act.consequence, .consequence, "say what opening the information would bring about",
      "Konsekuensi bila informasi dibuka")
    try need(
      act.reason, .reason, "say what keeping it closed protects", "Kepentingan yang dilindungi bila ditutup")
    try need(
      act.period, .period, "say how long it stays exempt; no exemption is for ever (Pasal 20)",
      "Jangka waktu pengecualian (tidak ada pengecualian yang permanen)")
  }

  /// What the law lets the parties settle amicably: every ground but the refusal itself (UU 14/2008 Pasal 35 ayat (2)).
  private func settling() throws(ActFault) {
    try need(act.reason, .reason, "say what came of the attempt", "Hasil musyawarah")
    guard grounds == ["a"] else { return }
    throw ActFault(
      .notAllowed,
      english:
        "an objection to a refusal alone is not settled amicably (UU 14/2008 Pasal 35 ayat (2)); the superior "
        + "responds to it",
      indonesian:
        "Keberatan atas penolakan (huruf a) tidak diselesaikan secara musyawarah (Pasal 35 ayat (2) UU "
        + "Nomor 14 Tahun 2008); keberatan itu ditanggapi oleh Atasan PPID.")
  }

  func delivering() throws(ActFault) {
    guard let method = act.method?.nonEmpty else {
      throw missing(.method, "say how it goes out: email, post or pickup", "Cara penyerahan")
    }
    // The superior's response has gone out by itself; handing it over once more needs no file.
    if method == "email", record.kind == .request, act.enclosures.isEmpty {
      throw missing(
        .attach, "delivery by mail needs the files", "Berkas informasi yang diserahkan")
    }
    if ["post", "courier"].contains(method), !hasAddress, act.recipient?.nonEmpty == nil {
      throw missing(
        .recipient, "the case has no postal address; say to whom and where it goes (--recipient)",
        "Nama dan alamat penerima")
    }
    if method == "pickup", act.recipient?.nonEmpty == nil {
      throw missing(.recipient, "say who took it", "Nama yang menerima")
    }
  }
}
