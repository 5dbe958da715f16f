import Imap

/// Waiting for new messages.
extension ImapMailbox {
  /// Waits until the folder grows or the time is over: by IDLE where the server has it, else by asking every
  /// half minute. True when something new may lie in the folder, at once when it came since the last survey.
  ///
  /// Returns within about a second once `shouldStop` is true. IDLE is ended and begun anew by the caller well before
  /// the 29 minutes of RFC 2177.
  package func idle(seconds: Int, shouldStop: () -> Bool) throws(PostFault) -> Bool {
    let deadline = Deadline(seconds: seconds)
    while !conversation.hasGrown, !deadline.isOver, !shouldStop() {
      if abilities.contains("IDLE"), !isIdleRefused {
        try listen(until: deadline, shouldStop)
      } else {
        try ask(until: deadline, shouldStop)
      }
    }
    return conversation.hasGrown
  }

  /// How often `shouldStop` is looked at, in milliseconds.
  private static let step = 500

  private func listen(until deadline: Deadline, _ shouldStop: () -> Bool) throws(PostFault) {
    let tag = try conversation.issue(.idle)
    while !conversation.hasGrown, !deadline.isOver, !conversation.isOver(tag), !shouldStop() {
      try conversation.listen(until: Deadline(milliseconds: Self.step, notAfter: deadline))
    }
    // Who wants to stop does not wait for a server that hangs.
    let silence = shouldStop() ? min(2, times.progress) : times.progress
    if !conversation.isOver(tag) {
      // DONE before the server's `+` would be taken for a command.
      let patience = Deadline(seconds: silence)
      while !conversation.isContinued, !conversation.isOver(tag) {
        guard !patience.isOver else {
          throw PostFault(.transient, "\(conversation.host) does not answer in time")
        }
        try conversation.listen(until: patience)
      }
      if !conversation.isOver(tag) { try conversation.sayDone() }
    }
    let status = try conversation.finish(tag, silence: silence)
    // Asked every half minute it can still be; a new session would only be refused again.
    if status.word != .ok { isIdleRefused = true }
  }

  private func ask(until deadline: Deadline, _ shouldStop: () -> Bool) throws(PostFault) {
    let next = Deadline(seconds: 30)
    while !conversation.hasGrown, !deadline.isOver, !next.isOver, !shouldStop() {
      try conversation.listen(until: Deadline(milliseconds: Self.step, notAfter: deadline))
    }
    guard !shouldStop() else { return }
    let status = try conversation.run(.noop)
    guard status.word == .ok else {
      throw ImapRefusalCode.fault(status, host: conversation.host, otherwise: .transient)
    }
  }
}
