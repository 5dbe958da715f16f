package import Civil
package import Procedures
package import Records

/// Whether the newest act on a case can be taken back; where it cannot, why, and what can be done instead.
package enum TakingBack: Sendable {
  case possible(Ruling)
  case impossible(Obstacle)

  /// Why, for the command line and for officers: each a clause, then what can be done.
  package struct Obstacle: Sendable, Equatable {
    package var english: String
    package var indonesian: String
  }

  /// The act that can be taken back; `nil` where none can.
  package var ruling: Ruling? {
    if case .possible(let ruling) = self { ruling } else { nil }
  }
}

extension CaseMatter {
  /// The acts that hold, oldest first: without those that were taken back, and without what changes nothing.
  package var standing: [Ruling] { Self.standing(rulings) }

  /// The same of a case's acts, oldest first.
  package static func standing(_ rulings: [Ruling]) -> [Ruling] {
    var held: [Ruling] = []
    for ruling in rulings {
      switch ruling.act.act {
      case .undo: _ = held.popLast()
      case .called, .act(.survey): continue
      default: held.append(ruling)
      }
    }
    return held
  }

  /// Whether the newest act that holds can be taken back on a day; each taking back reaches one act further.
  package func takingBack(_ office: Office, on today: CivilDate) -> TakingBack {
    guard let last = standing.last else {
      return .impossible(
        .init(
          english: "nothing was done to it that could be taken back",
          indonesian: "belum ada langkah petugas yang dapat dibatalkan"))
    }
    return obstacle(to: last, office, today).map { .impossible($0) } ?? .possible(last)
  }

  /// What left the office cannot be called back, what came in was not the officer's doing, and a day that has passed does
  /// not come again.
  private func obstacle(to last: Ruling, _ office: Office, _ today: CivilDate) -> TakingBack.Obstacle? {
    switch last.act.act {
    case .classified, .responded, .linked: return nil
    case .called, .undo: return nil
    case .disputed:
      guard record.kind != .dispute else { return nil }
      return .init(
        english: "the dispute it opened is a case of its own; end that one: dispute CASE --stage closed",
        indonesian:
          "sengketa yang dibuka adalah berkas tersendiri; catat \"sengketa selesai\" pada berkas sengketa itu"
      )
    case .act(let kind): return obstacle(kind, last, office, today)
    }
  }

  private func obstacle(
    _ kind: CaseAct, _ last: Ruling, _ office: Office, _ today: CivilDate
  ) -> TakingBack.Obstacle? {
    switch kind {
    case .deliver where last.act.method == "email" && record.kind == .objection:
      return .init(
        english:
          "the response went out by mail on \(last.on.iso) and cannot be called back; hand it over once more, or tell "
          + "the applicant (call)",
        indonesian:
          "tanggapannya sudah terkirim lewat surel pada \(last.on.indonesian) dan tidak dapat ditarik; serahkan sekali "
          + "lagi, atau beri tahu pemohon lewat telepon")
    case .deliver where last.act.method == "email":
      return .init(
        english:
          "the information went out by mail on \(last.on.iso) and cannot be called back; deliver the right files, or "
          + "tell the applicant (call)",
        indonesian:
          "informasinya sudah terkirim lewat surel pada \(last.on.indonesian) dan tidak dapat ditarik; serahkan "
          + "berkas yang benar, atau beri tahu pemohon lewat telepon")
    case .waive where record.status != .incomplete:
      return .init(
        english:
          "the case was complete with it, and its receipt with the last day has gone out; answer the case, or ask "
          + "the applicant (call)",
        indonesian:
          "dengan itu berkas menjadi lengkap dan tanda buktinya sudah dikirim; jawab berkasnya, atau hubungi pemohon "
          + "lewat telepon")
    case .extend:
      guard let first = firstAnswerDay(office), today > first else { return nil }
      return .init(
        english:
          "the time before the extension ended on \(first.iso); without it the answer would be late. Answer the "
          + "request now",
        indonesian:
          "jangka waktu sebelum perpanjangan sudah berakhir pada \(first.indonesian), sehingga jawaban menjadi "
          + "terlambat; segera jawab permohonannya")
    case .reopen:
      return .init(
        english: "end the case again instead: lapse CASE",
        indonesian: "tutup kembali dengan \"nyatakan tidak dapat diproses\"")
    case .complete, .classify, .respond, .survey, .mediate, .adjudicate, .deliver, .waive, .lapse, .refer,
      .supply, .consequenceTest, .grant, .grantPartly, .refuse, .answerNotHeld, .transfer, .obey, .advise,
      .settle, .archive, .assist, .withdraw, .close:
      return nil
    }
  }

  /// The answer's last day as it was before any extension.
  private func firstAnswerDay(_ office: Office) -> CivilDate? {
    let complete = record.registered ?? record.counted
    return office.deadline(
      .answer, from: office.start(of: .answer, counted: record.counted, complete: complete))?.due
  }

  /// Whether an order to give stands: the superior's, or a dispute that has ended, whose outcome an officer knows.
  package var isOrdered: Bool {
    OrderMark.all.contains { OrderMark.stands($0, on: record) }
  }

  /// What the procedure and the case's own past change about its transitions.
  package func rules(of office: Office) -> TransitionRules {
    var rules = office.procedure.transitions
    rules.isOrdered = isOrdered
    rules.isBound = record.kind == .request && OrderMark.stands(OrderMark.superior, on: record)
    rules.isPromised =
      record.deadlines.last { $0.name == ProvisionPeriod.name }.map {
        $0.state == .open || $0.state == .missed
      } ?? false
    return rules
  }
}

/// The marks of a request whose answer somebody above the PPID has decided about.
package enum OrderMark {
  /// The superior has ordered the PPID to give (UU 14/2008 Pasal 36).
  package static let superior = "perintah-atasan"
  /// A dispute about it has ended before the commission.
  package static let commission = "sengketa-selesai"
  static let all = [superior, commission]

  /// Whether a mark stands and was set after the last order that was carried out: journals of before marks could be taken
  /// away keep it for good.
  package static func stands(_ mark: String, on record: CaseRecord) -> Bool {
    guard record.flags.contains(where: { $0.utf8.elementsEqual(mark.utf8) }) else { return false }
    func last(_ words: String) -> Int {
      record.history.last { $0.words.utf8.elementsEqual(words.utf8) }?.sequence ?? 0
    }
    return last("flag " + mark) > last("act: " + CaseAct.obey.rawValue)
      || record.history.allSatisfy { !$0.words.utf8.elementsEqual("act: obey".utf8) }
  }
}
