import Procedures
import Testing

private let every = TransitionRules(extensions: 1, advice: true, survey: true, isOrdered: true)
private let none = TransitionRules(extensions: 0, advice: false, survey: false)

/// What each act makes of each state: a status, or `-` where it is not allowed.
private let requests = """
  act               incomplete   registered      extended        granted    partly-granted  refused  delivered  closed   lapsed      withdrawn  transferred
  complete          registered   -               -               -          -               -        -          -        -           -          -
  waive             incomplete   -               -               -          -               -        -          -        -           -          -
  lapse             lapsed       -               -               -          -               -        -          -        -           -          -
  reopen            -            -               -               -          -               -        -          -        incomplete  -          -
  classify          -            registered      extended        -          -               -        -          -        -           -          -
  refer             -            registered      extended        granted    partly-granted  -        -          -        -           -          -
  supply            -            registered      extended        granted    partly-granted  -        -          -        -           -          -
  consequence-test  -            registered      extended        -          -               -        -          -        -           -          -
  extend            -            extended        -               -          -               -        -          -        -           -          -
  grant             -            granted         granted         -          -               -        -          -        -           -          -
  grant-partly      -            partly-granted  partly-granted  -          -               -        -          -        -           -          -
  refuse            -            refused         refused         -          -               -        -          -        -           -          -
  not-held          -            refused         refused         -          -               -        -          -        -           -          -
  deliver           -            -               -               delivered  delivered       -        delivered  -        -           -          -
  transfer          transferred  transferred     transferred     -          -               -        -          -        -           -          -
  obey              granted      granted         granted         granted    granted         granted  granted    granted  granted     -          granted
  advise            -            -               -               -          -               -        -          -        -           -          -
  settle            -            -               -               -          -               -        -          -        -           -          -
  respond           -            -               -               -          -               -        -          -        -           -          -
  archive           -            -               -               -          -               -        -          -        -           -          -
  mediate           -            -               -               -          -               -        -          -        -           -          -
  adjudicate        -            -               -               -          -               -        -          -        -           -          -
  assist            -            -               -               -          -               -        -          -        -           -          -
  survey            -            -               -               granted    partly-granted  refused  delivered  closed   -           -          -
  withdraw          withdrawn    withdrawn       withdrawn       withdrawn  withdrawn       -        -          -        -           -          -
  close             -            -               -               closed     closed          closed   closed     -        -           -          -
  """

private let objections = """
  act               incomplete  registered  responded  closed  withdrawn
  complete          registered  -           -          -       -
  waive             incomplete  -           -          -       -
  lapse             -           -           -          -       -
  reopen            -           -           -          -       -
  classify          -           -           -          -       -
  refer             -           registered  -          -       -
  supply            -           registered  -          -       -
  consequence-test  -           -           -          -       -
  extend            -           -           -          -       -
  grant             -           -           -          -       -
  grant-partly      -           -           -          -       -
  refuse            -           -           -          -       -
  not-held          -           -           -          -       -
  deliver           -           -           responded  -       -
  transfer          -           -           -          -       -
  obey              -           -           responded  closed  -
  advise            -           registered  -          -       -
  settle            -           registered  responded  -       -
  respond           -           responded   -          -       -
  archive           -           -           responded  closed  -
  mediate           -           -           -          -       -
  adjudicate        -           -           -          -       -
  assist            -           -           -          -       -
  survey            -           -           -          -       -
  withdraw          withdrawn   withdrawn   -          -       -
  close             -           -           closed     -       -
  """

private let disputes = """
  act               open          mediation     adjudication  closed
  complete          -             -             -             -
  waive             -             -             -             -
  lapse             -             -             -             -
  reopen            -             -             -             -
  classify          -             -             -             -
  refer             -             -             -             -
  supply            -             -             -             -
  consequence-test  -             -             -             -
  extend            -             -             -             -
  grant             -             -             -             -
  grant-partly      -             -             -             -
  refuse            -             -             -             -
  not-held          -             -             -             -
  deliver           -             -             -             -
  transfer          -             -             -             -
  obey              -             -             -             -
  advise            -             -             -             -
  settle            -             -             -             -
  respond           -             -             -             -
  archive           -             -             -             -
  mediate           mediation     -             -             -
  adjudicate        adjudication  adjudication  -             -
  assist            open          mediation     adjudication  -
  survey            -             -             -             -
  withdraw          -             -             -             -
  close             closed        closed        closed        -
  """

@Suite struct TransitionTests {
  @Test func requestsMoveAsTheMatrixSays() throws {
    try check(requests, RequestStatus.allCases.map(CaseState.request))
  }

  @Test func objectionsMoveAsTheMatrixSays() throws {
    try check(objections, ObjectionStatus.allCases.map(CaseState.objection))
  }

  @Test func disputesMoveAsTheMatrixSays() throws {
    try check(disputes, DisputeStatus.allCases.map(CaseState.dispute))
  }

  private func check(_ matrix: String, _ states: [CaseState]) throws {
    let rows = matrix.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    #expect(rows[0].dropFirst().sorted() == states.map(\.word).sorted())
    #expect(rows.dropFirst().map { $0[0] } == CaseAct.allCases.map(\.rawValue))
    for row in rows.dropFirst() {
      let act = try #require(CaseAct(rawValue: row[0]))
      for (column, word) in row.enumerated().dropFirst() {
        let state = try #require(states.first { $0.word == rows[0][column] })
        #expect(reached(from: state, act) == word, "\(act) from \(state.word)")
      }
    }
  }

  private func reached(from state: CaseState, _ act: CaseAct) -> String {
    do { return try state.after(act, under: every).word } catch {
      #expect(error.next == state.allowed(under: every))
      #expect(!error.next.contains(act))
      return "-"
    }
  }

  @Test(arguments: CaseState.all)
  func anActNeverChangesTheKindOfACase(_ state: CaseState) throws {
    for act in state.allowed(under: every) {
      switch (state, try state.after(act, under: every)) {
      case (.request, .request), (.objection, .objection), (.dispute, .dispute): break
      case (_, let other): Issue.record("\(act) leads to \(other)")
      }
    }
  }

  /// procedure | state | act | reason
  @Test(arguments: [
    (CaseState.request(.registered), CaseAct.extend, NotAllowed.Reason.noExtension),
    (.objection(.registered), .advise, .noAdvice), (.request(.delivered), .survey, .noSurvey),
  ])
  func theProcedureClosesWhatItDoesNotKnow(_ state: CaseState, _ act: CaseAct, _ reason: NotAllowed.Reason) {
    let refusal = #expect(throws: NotAllowed.self) { try state.after(act, under: none) }
    #expect(refusal?.reason == reason)
    #expect(throws: Never.self) { try state.after(act, under: every) }
  }

  @Test func theFilesDecideTheRules() throws {
    #expect(try ProcedureFiles.procedure("lombok-barat").transitions.advice)
    #expect(try !ProcedureFiles.procedure("balangan").transitions.advice)
    #expect(try ProcedureFiles.procedure("gelora").transitions.survey)
    #expect(try ProcedureFiles.procedure("umum").transitions.extensions == 1)
  }

  @Test(arguments: [
    (CaseState.request(.incomplete), CaseAct.grant, NotAllowed.Reason.incomplete),
    (.request(.extended), .extend, .alreadyExtended), (.request(.registered), .close, .notAnswered),
    (.request(.registered), .deliver, .notDecided), (.request(.refused), .deliver, .nothingToDeliver),
    (.request(.withdrawn), .grant, .ended),
    (.request(.registered), .respond, .otherKind), (.request(.closed), .reopen, .notLapsed),
    (.objection(.registered), .extend, .noExtension), (.objection(.responded), .respond, .alreadyAnswered),
    (.objection(.incomplete), .respond, .incomplete), (.dispute(.mediation), .mediate, .sameStage),
    (.dispute(.adjudication), .mediate, .mediationOver),
    (.dispute(.closed), .adjudicate, .ended), (.dispute(.mediation), .withdraw, .commissionEnds),
    (.objection(.registered), .deliver, .notAnswered),
  ])
  func aRefusalSaysWhy(_ state: CaseState, _ act: CaseAct, _ reason: NotAllowed.Reason) {
    let refusal = #expect(throws: NotAllowed.self) { try state.after(act, under: every) }
    #expect(refusal?.reason == reason)
  }

  @Test func nothingIsObeyedWithoutAnOrder() {
    for status in RequestStatus.allCases {
      let refusal = #expect(throws: NotAllowed.self) {
        try CaseState.request(status).after(.obey, under: none)
      }
      #expect(refusal?.reason == .notOrdered)
      #expect(!CaseState.request(status).allowed(under: none).contains(.obey))
    }
  }

  @Test func everyStepThatARefusalNamesIsACommand() {
    let refusal = #expect(throws: NotAllowed.self) {
      try CaseState.request(.incomplete).after(.grantPartly, under: none)
    }
    #expect(refusal?.english.contains("'decide partly' is not possible") == true)
    #expect(refusal?.english.contains("possible now: waive, lapse, decide transfer, withdraw") == true)
    let answered = #expect(throws: NotAllowed.self) {
      try CaseState.request(.granted).after(.extend, under: every)
    }
    #expect(answered?.english.contains("possible now: refer, supply, deliver, decide obey, survey,") == true)
    let ready = #expect(throws: NotAllowed.self) {
      try CaseState.request(.registered).after(.deliver, under: none)
    }
    #expect(ready?.english.contains("supply, test, decide grant") == true)
  }

  @Test func aRefusalNamesTheLegalSteps() {
    let refusal = #expect(throws: NotAllowed.self) {
      try CaseState.objection(.responded).after(.respond, under: every)
    }
    #expect(
      refusal?.english
        == "'respond grant|partly|reject' is not possible while the case is responded: it is answered; possible now: "
        + "deliver, decide obey, settle, archive, close")
    #expect(
      refusal?.indonesian
        == "Tidak dapat beri tanggapan atasan: berkas sudah dijawab. Yang dapat dilakukan sekarang: serahkan "
        + "informasi atau tanggapan, laksanakan perintah atasan atau putusan komisi, catat musyawarah, arsipkan "
        + "tanggapan, tutup.")
  }

  @Test func anUndoLeadsOnlyToWhereOneActCameFrom() {
    #expect(CaseState.request(.refused).canReturn(to: .request(.registered), under: every))
    #expect(CaseState.request(.refused).canReturn(to: .request(.extended), under: every))
    #expect(CaseState.request(.withdrawn).canReturn(to: .request(.incomplete), under: every))
    #expect(!CaseState.request(.refused).canReturn(to: .request(.incomplete), under: every))
    #expect(!CaseState.request(.refused).canReturn(to: .request(.refused), under: every))
    #expect(!CaseState.request(.extended).canReturn(to: .request(.registered), under: none))
    #expect(!CaseState.objection(.closed).canReturn(to: .request(.granted), under: every))
  }
}
