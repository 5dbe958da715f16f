package import Civil
import Imap

/// One folder of an IMAP account, opened: what waits in it, fetched without a trace, filed when it is ours.
///
/// The to-do list is what lies in the folder; flags are decoration. Messages are named by UID under the folder's
/// UIDVALIDITY, never by sequence number. After a fault the connection is of no more use.
package final class ImapMailbox {
  let conversation: ImapConversation
  /// Whether the server offers IDLE and refuses it.
  var isIdleRefused = false
  let times: PostTimes
  /// What the server says it can do, in upper case: `MOVE`, `IDLE` ….
  package let abilities: Set<String>
  /// The folder's UIDVALIDITY; a changed one means that every UID is new.
  package let validity: UInt32

  /// Connects, logs in and selects the folder.
  ///
  /// `folder`: as people write it, in Unicode, with the server's own delimiter between levels; `tagPrefix`: see
  /// `ImapDialogue`. A login refused, a certificate that does not verify or a folder that is missing is a permanent
  /// fault, anything of the network a transient one.
  package init(
    _ server: ServerAddress, _ credentials: Credentials, folder: String, tagPrefix: String,
    times: PostTimes = .init()
  ) throws(PostFault) {
    let channel = try MailChannel(server, credentials, times, schemes: "imap,imaps")
    let conversation = ImapConversation(channel, tagPrefix: tagPrefix, times: times)
    self.conversation = conversation
    self.times = times
    var abilities: Set<String> = []
    let told = try conversation.run(.capability) { response in
      if case .capability(let found) = response { abilities.formUnion(found) }
    }
    guard told.word == .ok else {
      throw ImapRefusalCode.fault(told, host: conversation.host, otherwise: .transient)
    }
    self.abilities = abilities
    let selected = try conversation.run(.select(MailboxName.encode(folder)))
    guard selected.word == .ok else {
      throw ImapRefusalCode.fault(
        selected, host: conversation.host, otherwise: .permanent,
        advice: " to open the folder; check its name, and the account's rights")
    }
    guard let validity = conversation.validity else {
      throw PostFault(
        .permanent, "\(conversation.host): the folder has no UIDVALIDITY; it cannot be read safely")
    }
    self.validity = validity
  }

  /// One message that waits.
  package struct Waiting: Sendable, Equatable {
    package var uid: UInt32
    /// The server's word; a fetch counts for itself.
    package var size: Int
    /// INTERNALDATE: when the server received it; `nil` where the server gives none that can be read.
    package var received: Instant?
    /// As the server writes them; empty when there are none.
    package var flags: [String]

    /// Whether somebody has marked it as deleted.
    var isDeleted: Bool { flags.contains { $0.lowercased() == "\\deleted" } }
  }

  /// The most messages that one folder may hold; more are a server that counts without end.
  package static let most = 1_000_000

  /// What lies in the folder from a UID on, ascending by UID; also what somebody has marked as deleted and is still
  /// there, since a letter that has arrived has arrived.
  ///
  /// `withSizes`: false where a message that the server cannot open ended an earlier session; then every size is 0.
  package func survey(from first: UInt32 = 1, withSizes: Bool = true) throws(PostFault) -> [Waiting] {
    // What comes in while the server answers need not be in its answer, so it counts as news afterwards.
    conversation.hasGrown = false
    return try survey(UidRange(first: max(1, first), last: nil), withSizes: withSizes)
  }

  /// The same for a range; news is left alone.
  func survey(_ range: UidRange, withSizes: Bool = true) throws(PostFault) -> [Waiting] {
    var found: [UInt32: Waiting] = [:]
    let command: ImapCommand = withSizes ? .survey(range) : .surveyWithoutSizes(range)
    let status = try conversation.run(command, expecting: Self.most) { response in
      guard case .fetch(let fetch) = response, let uid = fetch.uid,
        let size = fetch.size ?? (withSizes ? nil : 0)
      else { return }
      // `7:*` names the last message even when its UID is below 7.
      guard uid >= range.first, uid <= range.last ?? .max, size >= 0 else { return }
      found[uid] = Waiting(
        uid: uid, size: size, received: fetch.internalDate.flatMap(InternalDate.read), flags: fetch.flags)
    }
    guard status.word == .ok || status.code == "EXPUNGEISSUED" else {
      throw ImapRefusalCode.fault(status, host: conversation.host, otherwise: .transient)
    }
    return found.values.sorted { $0.uid < $1.uid }
  }

  /// Says goodbye; a server that is gone already is no fault.
  package func close() { conversation.sayGoodbye() }
}
