/// Which messages of a mailbox became which of another one (COPYUID, RFC 4315 section 3).
package struct CopiedUids: Sendable, Equatable {
  /// The UIDVALIDITY of the mailbox they were copied to.
  package let validity: UInt32
  /// The messages that were copied.
  package let sources: UidSet
  /// The copies, in the order of `sources`; as many as these.
  package let copies: UidSet

  /// Reads `38505 304,319:320 3956:3958`; `nil` when it is damaged, or the two sets differ in size.
  init?(_ arguments: some Collection<UInt8>) {
    let words = arguments.split(separator: 0x20)
    guard words.count == 3, let validity = Digits.readUid(words[0]), let sources = UidSet(written: words[1]),
      let copies = UidSet(written: words[2]), sources.count == copies.count
    else { return nil }
    self.validity = validity
    self.sources = sources
    self.copies = copies
  }

  /// The copy of a message; `nil` when it was not copied.
  package func copy(of uid: UInt32) -> UInt32? {
    var place: UInt64 = 0
    for range in sources.ranges {
      if range.contains(uid) { return copies.uid(at: place + UInt64(uid - range.lowerBound)) }
      place += UInt64(range.upperBound - range.lowerBound) + 1
    }
    return nil
  }
}
