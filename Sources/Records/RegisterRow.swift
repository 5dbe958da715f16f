/// One row of the register of requests (buku register permohonan), as texts.
///
/// Dates are written with `RegisterBook.day`. Ticked columns hold `RegisterBook.tick` or nothing.
package struct RequestRow: Sendable, Equatable {
  /// The case; its text stands in the last column.
  package var id: CaseID
  /// 1 The official number; the case id while there is none.
  package var number: String
  /// 2
  package var received = ""
  /// 3
  package var name = ""
  /// 4
  package var address = ""
  /// 5
  package var contact = ""
  /// 6
  package var occupation = ""
  /// 7
  package var information = ""
  /// 8
  package var purpose = ""
  /// 9a The office holds the information: ticked.
  package var isHeld = ""
  /// 9a It does not: the body that does, where known, else ticked.
  package var isHeldElsewhere = ""
  /// 9b
  package var isUndocumented = ""
  /// 10
  package var softcopy = ""
  /// 10
  package var hardcopy = ""
  /// 11
  package var wantsToSee = ""
  /// 11
  package var wantsCopy = ""
  /// 12
  package var decision = ""
  /// 13
  package var refusal = ""
  /// 14a
  package var answered = ""
  /// 14b
  package var delivered = ""
  /// 15
  package var cost = ""
  /// 15
  package var payment = ""
  /// NIK, or the number of the decree that founded the body (Perki 1/2021).
  package var identity = ""
  /// Where the case stands.
  package var status = ""

  /// A row whose other cells are empty yet.
  package init(id: CaseID, number: String?) {
    self.id = id
    self.number = number ?? id.text
  }

  /// The cells in the order of `RegisterBook.requests.columns`.
  package var cells: [String] {
    [
      number, received, name, address, contact, occupation, information, purpose, isHeld, isHeldElsewhere,
      isUndocumented, softcopy, hardcopy, wantsToSee, wantsCopy, decision, refusal, answered, delivered, cost,
      payment, identity, status, id.text,
    ]
  }
}

/// One row of the register of objections (buku register keberatan), as texts.
package struct ObjectionRow: Sendable, Equatable {
  /// The case; its text stands in the last column.
  package var id: CaseID
  /// 1 The official number; the case id while there is none.
  package var number: String
  /// 2
  package var received = ""
  /// 3 The objector.
  package var name = ""
  /// 3 Who acts for the objector; empty when nobody does.
  package var proxy = ""
  /// 3
  package var address = ""
  /// 3
  package var contact = ""
  /// 3
  package var occupation = ""
  /// 4 The number of the request.
  package var request = ""
  /// 5
  package var information = ""
  /// 6
  package var purpose = ""
  /// 7 The grounds of UU 14/2008 Pasal 35 ayat (1), as letters `a` to `g`.
  package var grounds: [String] = []
  /// 8
  package var decision = ""
  /// 9
  package var responded = ""
  /// 10
  package var superior = ""
  /// 11
  package var reaction = ""
  /// Where the case stands.
  package var status = ""

  /// A row whose other cells are empty yet.
  package init(id: CaseID, number: String?) {
    self.id = id
    self.number = number ?? id.text
  }

  /// The cells in the order of `RegisterBook.objections.columns`.
  package var cells: [String] {
    let ticks = ["a", "b", "c", "d", "e", "f", "g"].map { grounds.contains($0) ? RegisterBook.tick : "" }
    return [number, received, name, proxy, address, contact, occupation, request, information, purpose]
      + ticks
      + [decision, responded, superior, reaction, status, id.text]
  }
}
