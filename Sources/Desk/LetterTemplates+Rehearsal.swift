import Civil
package import Templates

extension LetterTemplates {
  /// Writes every letter for a full and for a bare invented case, so that a template's mistake is found before an
  /// applicant's letter stops on it.
  package func rehearse() throws(TemplateFault) {
    for template in LetterTemplate.allCases {
      for matter in [LetterView.Matter.request, .objection] {
        for isFull in [true, false] { _ = try render(template, Self.invented(matter, isFull: isFull)) }
      }
    }
  }

  private static func invented(_ matter: LetterView.Matter, isFull: Bool) -> LetterView {
    let day = CivilDate(dayNumber: 20_777)
    var view = LetterView(
      office: .init(
        name: "PPID Contoh", body: isFull ? "Badan Contoh" : "", address: isFull ? "Jalan Contoh 1" : "",
        phone: isFull ? "021" : "", email: "ppid@example.go.id", city: isFull ? "Contoh" : ""),
      commission: .init(name: isFull ? "Komisi Informasi" : "", address: ""), matter: matter, written: day,
      received: Instant(seconds: 1_795_000_000), zone: .wib)
    view.caseID = "2026-P-0001"
    view.missing = ["salinan KTP pemohon"]
    view.terms = ["completion", "answer", "response"].map {
      .init(name: $0, from: day, days: 10, unit: .working, due: day.adding(days: 14), provisional: isFull)
    }
    guard isFull else { return view }
    view.number = "001/PPID/XI/2026"
    view.requestNumber = "001/PPID/XI/2026"
    view.subject = "Permohonan"
    view.applicant = "Nama Contoh"
    view.organisation = "Lembaga Contoh"
    view.proxy = "Kuasa Contoh"
    view.information = ["Dokumen contoh"]
    view.documents = [.init(word: "ktp", fileName: "ktp.jpg", unreadable: nil)]
    view.requirements = ["salinan KTP pemohon"]
    view.grounds = ["a", "c"]
    return view
  }
}
