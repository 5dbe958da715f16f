import Digests
import Procedures
import Records

// What is not as the commission expects it; never passed over in silence.

extension DisputeFile {
  /// What is missing, altered or erased, in the order of the exhibits; empty when all is there.
  package var warnings: [BundleWarning] {
    exhibits.flatMap(warnings) + lacking + cases.flatMap(warnings)
  }

  private func warnings(_ exhibit: CaseExhibit) -> [BundleWarning] {
    exhibit.files.compactMap { file in
      let path = ExhibitPlan.shown(exhibit.id, file.path)
      let digits = file.recorded.map(\.hex)
      switch file.state {
      case .missing:
        return BundleWarning(
          english: "\(exhibit.mark): \(path) is missing; restore it from the backup",
          indonesian: "\(exhibit.mark) (\(exhibit.title)): berkas \(path) tidak ada"
            + (digits.map { "; sidik jari menurut jurnal \($0)" } ?? "") + ".")
      case .purged:
        return BundleWarning(
          english: "\(exhibit.mark): \(path) was erased on demand; only its digest is left",
          indonesian: "\(exhibit.mark) (\(exhibit.title)): isi berkas \(path) telah dihapus berdasarkan "
            + "\(LegalCitations.privacy); sidik jari menurut jurnal \(digits ?? "tidak tercatat").")
      case .found(let found, _):
        guard file.differs else { return nil }
        return BundleWarning(
          english:
            "\(exhibit.mark): \(path) has not the octets that the journal names; restore it from the backup",
          indonesian:
            "\(exhibit.mark) (\(exhibit.title)): isi berkas \(path) berbeda dari yang dicatat jurnal. "
            + "Sidik jari berkas \(found.hex); menurut jurnal \(digits ?? "").")
      }
    }
  }

  /// The papers that the commission asks for in any case, and the file has not.
  private var lacking: [BundleWarning] {
    var warnings: [BundleWarning] = []
    if let objection = item(.objection), item(.request) == nil, objection.data?.objection?.grounds != ["b"] {
      warnings.append(
        BundleWarning(
          english:
            "\(objection.id.text) is tied to no request; name it with 'loket link', then make the bundle again",
          indonesian:
            "Keberatan \(objection.id.text) belum dihubungkan dengan permohonannya: permohonan, tanda bukti, dan "
            + "jawabannya tidak ada dalam berkas ini."))
    }
    func need(_ ranks: [ExhibitRank], _ english: String, _ indonesian: String) {
      let isThere = exhibits.contains { exhibit in
        ranks.contains(exhibit.rank) && exhibit.files.contains { $0.digest != nil }
      }
      guard !isThere else { return }
      warnings.append(
        BundleWarning(
          english: "no exhibit shows \(english)", indonesian: "Tidak ada bukti berupa \(indonesian)."))
    }
    for kind in required {
      switch kind {
      case .requestAndReceipt where item(.request) != nil:
        need([.request], "the request", "surat permohonan")
        need([.requestReceipt], "the receipt of the request", "tanda bukti penerimaan permohonan")
      case .objectionAndReceipt where item(.objection) != nil:
        need([.objection], "the objection", "surat keberatan")
        need([.objectionReceipt], "the receipt of the objection", "tanda bukti penerimaan keberatan")
      case .answerAndReceipt where item(.request) != nil:
        need([.answer], "the answer", "jawaban atas permohonan")
      case .responseAndReceipt where item(.objection) != nil:
        need([.response], "the superior's response", "tanggapan Atasan PPID")
      case .identity where !isIdentityInLetter:
        need([.identity, .deed], "who the applicant is", "identitas pemohon")
      case .requestAndReceipt, .objectionAndReceipt, .answerAndReceipt, .responseAndReceipt, .identity:
        continue
      }
    }
    return warnings
  }

  /// What is needed in any case: the procedure's list; without one, both letters and their receipts.
  private var required: [ExhibitKind] {
    let listed = office.procedure.disputeEvidence
    return listed.isEmpty
      ? [.requestAndReceipt, .objectionAndReceipt] : listed.filter(\.isRequired).map(\.what)
  }

  /// Whether a paper that tells who asks stands on the pages of a letter that was scanned whole.
  private var isIdentityInLetter: Bool {
    cases.contains { item in
      (item.data?.documents ?? []).contains { paper in
        guard let rank = EnclosedPaper.kind(paper.document).rank, rank != .mandate else { return false }
        return exhibits.contains { exhibit in
          exhibit.id == item.id
            && exhibit.files.contains { $0.path.utf8.elementsEqual(paper.file.utf8) && $0.digest != nil }
        }
      }
    }
  }

  private func warnings(_ item: ChainCase) -> [BundleWarning] {
    var warnings: [BundleWarning] = []
    if item.data == nil {
      warnings.append(
        BundleWarning(
          english:
            "\(item.id.text): the data of the case was erased or is damaged; 'loket verify' says which",
          indonesian: "Data berkas \(item.id.text) telah dihapus atau tidak dapat dibaca."))
    }
    for done in item.record.acts where item.rulings[done.file] == nil {
      let path = ExhibitPlan.shown(item.id, done.file)
      warnings.append(
        BundleWarning(
          english:
            "\(path) is missing or has not the octets that the journal names; what was decided is not told",
          indonesian:
            "Berkas keputusan \(path) tidak ada atau berbeda dari yang dicatat jurnal; isinya tidak dikutip."
        ))
    }
    return warnings
  }
}
