import Imap

/// Messages moved out of the way once they are ours.
extension ImapMailbox {
  /// What became of messages that were to be moved.
  package struct Filing: Sendable, Equatable {
    /// UIDs that still lie in this folder; empty when all were moved, or are gone.
    package var remaining: [UInt32] = []
    /// Why some remain; `nil` when none do.
    package var reason: PostFault?

    /// All moved.
    package init() {}
  }

  /// What marks filed messages where nothing can be moved.
  package static let filedKeyword = "$LoketFiled"

  /// Moves messages to another folder: by MOVE, else by COPY with \Deleted and UID EXPUNGE, else only marks them.
  ///
  /// The folder is made when it is missing. Nothing is ever expunged that was not copied first, and nothing without
  /// UIDPLUS, since a plain EXPUNGE would take other people's deleted messages with it. What the server refuses is in
  /// the answer; only a lost connection is thrown.
  @discardableResult
  package func file(_ uids: [UInt32], to folder: String) throws(PostFault) -> Filing {
    var filing = Filing()
    let name = MailboxName.encode(folder)
    var rest = Set(uids).sorted()[...]
    while !rest.isEmpty {
      // Five hundred UIDs of ten digits stay below the 8,000 octets of a line that servers must take.
      let piece = Array(rest.prefix(500))
      rest = rest.dropFirst(piece.count)
      var outcome = try file(piece: piece, to: name)
      // Dovecot moves nothing at all when one of the messages is gone; then the others are tried again.
      if !outcome.remaining.isEmpty, outcome.remaining.count < piece.count {
        outcome = try file(piece: outcome.remaining, to: name)
      }
      filing.remaining += outcome.remaining
      filing.reason = filing.reason ?? outcome.reason
    }
    return filing
  }

  private func file(piece: [UInt32], to name: String) throws(PostFault) -> Filing {
    if abilities.contains("MOVE") { return try move(piece, to: name) }
    if abilities.contains("UIDPLUS") { return try copy(piece, to: name) }
    let status = try conversation.run(.keyword(piece, Self.filedKeyword), expecting: piece.count)
    var filing = Filing()
    filing.remaining = try present(piece)
    if !filing.remaining.isEmpty {
      filing.reason =
        status.word == .ok
        ? PostFault(
          .permanent, "\(conversation.host) can move nothing (no MOVE, no UIDPLUS); letters are only marked")
        : refusal(status)
    }
    return filing
  }

  private func move(_ piece: [UInt32], to name: String) throws(PostFault) -> Filing {
    let (status, moved) = try transfer(.move(piece, to: name), piece.count, to: name)
    let doubtful = piece.filter { !moved.contains($0) }
    return try filing(doubtful.isEmpty ? [] : try present(doubtful), status)
  }

  private func copy(_ piece: [UInt32], to name: String) throws(PostFault) -> Filing {
    let (status, told) = try transfer(.copy(piece, to: name), piece.count, to: name)
    guard status.word == .ok else { return try filing(try present(piece), status) }
    // Without COPYUID an OK stands for all: COPY copies everything or nothing (RFC 3501 section 6.4.7).
    let copied = told.isEmpty ? piece : piece.filter { told.contains($0) }
    guard !copied.isEmpty else { return try filing(try present(piece), status) }
    let marked = try conversation.run(.markDeleted(copied), expecting: copied.count)
    guard marked.word == .ok else { return try filing(try present(piece), marked) }
    let expunged = try conversation.run(.expunge(copied), expecting: copied.count)
    let doubtful = expunged.word == .ok ? piece.filter { !copied.contains($0) } : piece
    return try filing(doubtful.isEmpty ? [] : try present(doubtful), expunged)
  }

  private func filing(_ remaining: [UInt32], _ status: ImapStatus) throws(PostFault) -> Filing {
    var filing = Filing()
    filing.remaining = remaining
    guard !remaining.isEmpty else { return filing }
    filing.reason =
      status.word == .ok
      ? PostFault(.transient, "\(conversation.host) says that it has moved messages, and has not")
      : refusal(status)
    return filing
  }

  /// Runs a COPY or MOVE, making the folder first where the server says that it is missing.
  private func transfer(
    _ command: ImapCommand, _ count: Int, to name: String
  ) throws(PostFault) -> (status: ImapStatus, copied: CopiedSources) {
    var copied = CopiedSources()
    func note(_ response: ImapResponse) { if case .status(let status) = response { copied.note(status) } }
    var status = try conversation.run(command, expecting: count, note)
    if status.word == .no, status.code == nil || status.code == "TRYCREATE" || status.code == "NONEXISTENT" {
      let made = try conversation.run(.create(name))
      if made.word == .ok { status = try conversation.run(command, expecting: count, note) }
    }
    copied.note(status)
    return (status, copied)
  }

  /// Those of the messages that lie in the folder and are not marked as deleted.
  private func present(_ uids: [UInt32]) throws(PostFault) -> [UInt32] {
    guard let first = uids.min(), let last = uids.max() else { return [] }
    let found = Set(try survey(UidRange(first: first, last: last)).filter { !$0.isDeleted }.map(\.uid))
    return uids.filter(found.contains)
  }

  private func refusal(_ status: ImapStatus) -> PostFault {
    ImapRefusalCode.fault(
      status, host: conversation.host, otherwise: .transient,
      advice: " to move letters; check the filing folder's name, rights and quota")
  }
}

/// The messages that a server says it has copied (COPYUID, RFC 4315).
private struct CopiedSources {
  private var ranges: [ClosedRange<UInt32>] = []

  var isEmpty: Bool { ranges.isEmpty }

  func contains(_ uid: UInt32) -> Bool { ranges.contains { $0.contains(uid) } }

  /// Takes the set of sources out of `COPYUID 38505 304,319:320 3956:3958`; a damaged one says nothing.
  mutating func note(_ status: ImapStatus) {
    let words = status.arguments.utf8.split(separator: 0x20)
    guard status.code == "COPYUID", words.count == 3 else { return }
    for part in words[1].split(separator: 0x2C) {
      let ends = part.split(separator: 0x3A).map { UInt32(String(decoding: $0, as: UTF8.self)) }
      guard let one = ends.first ?? nil, let other = ends.last ?? nil, ends.count <= 2 else { continue }
      ranges.append(min(one, other)...max(one, other))
    }
  }
}
