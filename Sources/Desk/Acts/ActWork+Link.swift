import Civil
import Digests
import Json
import Procedures
import Records

// An objection that an officer ties to its request.

extension ActWork {
  /// Ties the objection to the request that the officer names, as if its letter had named it: the marks, the request's
  /// time to object, what was asked, and an order that the superior has given meanwhile.
  mutating func link() throws(ActFault) {
    let request = try named()
    decision.acts.append(.link(id: id, to: request.record.id))
    for mark in record.flags where Self.isDoubt(mark) { lift(mark) }
    let timing = ObjectionTiming(
      office: office, request: request.record, arrival: record.received.date(in: office.zone))
    let grounds = matter.data.objection?.grounds ?? []
    for mark in timing.flags(grounds) + RepeatedObjection.flags(grounds, after: request.objections) {
      decision.acts.append(.flag(id: id, flag: mark))
    }
    if timing.window?.state == .open {
      decision.acts.append(
        .settle(id: request.record.id, deadline: DeadlineName.objectionWindow.rawValue, state: .met))
    }
    passOrder(to: request.record.id)
    fill(from: request.data)
  }

  /// Cuts the tie that `link` made.
  mutating func unlink(_ ruling: Ruling) {
    decision.acts.append(.link(id: id, to: id))
    for mark in record.flags
    where [ObjectionTiming.premature, ObjectionTiming.late].contains(mark)
      || RepeatedObjection.earlier(mark) != nil
    {
      decision.acts.append(.unflag(id: id, flag: mark))
    }
    decision.acts += ObjectionWindow.reopened(by: record, register)
    if let request = matter.related,
      let period = request.deadlines.last(where: { $0.name == OrderPeriod.name }),
      period.state == .open
    {
      decision.acts.append(.deadline(id: id, period))
    }
    takeOrderBack()
    var data = matter.data
    for field in ruling.filled {
      switch field {
      case .information: data.information = []
      case .purpose: data.purpose = nil
      }
    }
    if !ruling.filled.isEmpty { keep(data) }
  }

  /// An order that the superior has given while nobody knew the request goes over to it, with its period.
  private mutating func passOrder(to request: CaseID) {
    guard OrderMark.stands(OrderMark.superior, on: record) else { return }
    lift(OrderMark.superior)
    decision.acts.append(.flag(id: request, flag: OrderMark.superior))
    guard let period = record.deadlines.last(where: { $0.name == OrderPeriod.name }), period.state == .open
    else {
      return
    }
    decision.acts.append(.settle(id: id, deadline: OrderPeriod.name, state: .void))
    decision.acts.append(.deadline(id: request, period))
  }

  /// The superior's order no longer stands.
  mutating func takeOrderBack() {
    let target = matter.related ?? record
    guard target.flags.contains(where: { $0.utf8.elementsEqual(OrderMark.superior.utf8) }) else { return }
    decision.acts.append(.unflag(id: target.id, flag: OrderMark.superior))
    if target.deadlines.last(where: { $0.name == OrderPeriod.name })?.state == .open {
      decision.acts.append(.settle(id: target.id, deadline: OrderPeriod.name, state: .void))
    }
  }

  /// Marks that say that the request is not known.
  private static func isDoubt(_ mark: String) -> Bool {
    mark.utf8.elementsEqual(DeskWork.withoutRequest.utf8) || mark.utf8.starts(with: "menyebut-".utf8)
  }

  private func named() throws(ActFault) -> NamedRequest {
    guard record.kind == .objection else {
      throw ActFault(
        .notAllowed, english: "only an objection is tied to a request; \(id.text) is none",
        indonesian: "Hanya keberatan yang dihubungkan dengan permohonan; \(id.text) bukan keberatan.")
    }
    if let other = record.relates {
      throw ActFault(
        .notAllowed, english: "\(id.text) is tied to \(other.text) already",
        indonesian: "Keberatan \(id.text) sudah dihubungkan dengan \(other.text).")
    }
    let word = act.to ?? ""
    guard let request = matter.named else {
      throw ActFault(
        .incomplete, .to, english: "there is no request '\(word)' in the register",
        indonesian: "Permohonan \"\(Echo.line(word))\" tidak ada dalam register.")
    }
    guard request.record.kind == .request else {
      throw ActFault(
        .incomplete, .to, english: "\(request.record.id.text) is no request",
        indonesian: "\(request.record.id.text) bukan permohonan; tulis nomor permohonan yang dikeberatkan.")
    }
    return request
  }

  /// What an objection seldom repeats: what was asked, and for what.
  private mutating func fill(from request: CaseData) {
    var data = matter.data
    if data.information.isEmpty, !request.information.isEmpty {
      data.information = request.information
      filled.append(.information)
    }
    if data.purpose == nil, request.purpose != nil {
      data.purpose = request.purpose
      filled.append(.purpose)
    }
    if !filled.isEmpty { keep(data) }
  }

  private mutating func keep(_ data: CaseData) {
    let octets = JsonWriter.pretty(data.json)
    let digest = Digest(of: octets)
    let path = "data/\(digest.hex.prefix(16)).json"
    decision.data = data
    decision.files.append(.init(path: path, content: .octets(octets)))
    decision.acts.append(.keep(Kept(id: id, file: path, digest: digest, role: "data", octets: octets.count)))
  }
}
