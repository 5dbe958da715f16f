import Imap

/// Messages fetched without setting \Seen.
extension ImapMailbox {
  /// Messages that a fetch did not bring.
  package struct Absent: Sendable, Equatable {
    /// They lie in the folder no longer.
    package var gone: [UInt32] = []
    /// They may lie there, but the server does not give them.
    package var refused: [UInt32] = []

    /// None absent.
    package init() {}
  }

  /// How many messages one command asks for; two such commands are under way at a time.
  static let window = 20

  /// Fetches whole messages and hands each over once, as it comes, which is in no order that counts.
  ///
  /// While the server answers one command the next is with it already. A message that is gone by now does not harm
  /// the others; neither does one that the server cannot read.
  @discardableResult
  package func fetch(_ uids: [UInt32], each: (UInt32, [UInt8]) -> Void) throws(PostFault) -> Absent {
    var awaited = Set(uids)
    var withheld: Set<UInt32> = []
    func hand(_ response: ImapResponse) {
      guard case .fetch(let fetch) = response, let uid = fetch.uid else { return }
      if fetch.isBodyNil { withheld.insert(uid) }
      guard let body = fetch.body, fetch.bodyOffset == nil else { return }
      if awaited.remove(uid) != nil { each(uid, body) }
    }
    var rest = Array(awaited).sorted()[...]
    var under: [(tag: String, uids: [UInt32])] = []
    var doubtful: [UInt32] = []
    var absent = Absent()
    while !rest.isEmpty || !under.isEmpty {
      while under.count < 2, !rest.isEmpty {
        let window = Array(rest.prefix(Self.window))
        rest = rest.dropFirst(window.count)
        under.append((try conversation.issue(.bodies(window)), window))
      }
      let first = under.removeFirst()
      let status = try conversation.finish(first.tag, expecting: first.uids.count, hand)
      let missing = first.uids.filter(awaited.contains)
      if status.word == .ok || status.code == "EXPUNGEISSUED" {
        absent.gone += missing.filter { !withheld.contains($0) }
        absent.refused += missing.filter(withheld.contains)
      } else {
        try check(status)
        doubtful += missing
      }
    }
    // One message that the server cannot read must not hold up its neighbours.
    for uid in doubtful {
      let status = try conversation.run(.bodies([uid]), expecting: 1, hand)
      guard awaited.contains(uid) else { continue }
      if status.word == .ok || status.code == "EXPUNGEISSUED" {
        if withheld.contains(uid) { absent.refused.append(uid) } else { absent.gone.append(uid) }
      } else {
        try check(status)
        absent.refused.append(uid)
      }
    }
    return try settled(absent, withheld)
  }

  /// Some servers answer NIL for what somebody has expunged meanwhile, others for what they cannot read: the folder
  /// itself tells which it is.
  private func settled(_ given: Absent, _ withheld: Set<UInt32>) throws(PostFault) -> Absent {
    var absent = given
    let doubtful = absent.refused.filter(withheld.contains)
    guard let first = doubtful.min(), let last = doubtful.max() else { return absent }
    let status = try conversation.run(.noop)
    guard status.word == .ok else {
      throw ImapRefusalCode.fault(status, host: conversation.host, otherwise: .transient)
    }
    let present = Set(try survey(UidRange(first: first, last: last), withSizes: false).map(\.uid))
    absent.refused.removeAll { withheld.contains($0) && !present.contains($0) }
    absent.gone += doubtful.filter { !present.contains($0) }
    return absent
  }

  /// Fetches one large message slice by slice, so that no more than a slice is in memory; `each` gets the slices in
  /// order. False when the message is gone, also when it went in the middle: what was handed over is no whole letter.
  package func fetchSliced(
    _ uid: UInt32, slice: Int = 1 << 20, each: ([UInt8]) -> Void
  ) throws(PostFault) -> Bool {
    var offset = 0
    while true {
      var got: [UInt8]?
      let status = try conversation.run(.slice(uid: uid, offset: offset, count: slice), expecting: 1) {
        response in
        if case .fetch(let fetch) = response, fetch.uid == uid, let body = fetch.body { got = body }
      }
      guard status.word == .ok || status.code == "EXPUNGEISSUED" else {
        throw ImapRefusalCode.fault(status, host: conversation.host, otherwise: .transient)
      }
      guard let got else { return false }
      guard got.count <= slice else {
        throw PostFault(.transient, "\(conversation.host) gives more of a message than it was asked for")
      }
      if !got.isEmpty { each(got) }
      offset += got.count
      if got.count < slice { return true }
    }
  }

  /// Throws unless a refusal may be for one message alone.
  private func check(_ status: ImapStatus) throws(PostFault) {
    guard status.word == .no, status.code.map(ImapRefusalCode.isTransient) != true else {
      throw ImapRefusalCode.fault(status, host: conversation.host, otherwise: .transient)
    }
  }
}
