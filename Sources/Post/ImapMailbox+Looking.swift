import Imap

/// What else an account shows.
extension ImapMailbox {
  /// A folder of the account.
  package struct Folder: Sendable, Equatable {
    /// As people read and write it, in Unicode; a damaged name as the server gives it.
    package var name: String
    /// As the server writes them: `\Sent`, `\Noselect`.
    package var flags: [String]
  }

  /// Every folder the account shows.
  package func folders() throws(PostFault) -> [Folder] {
    var folders: [Folder] = []
    let status = try conversation.run(.list) { response in
      if case .list(let mailbox) = response {
        folders.append(Folder(name: mailbox.shown, flags: mailbox.flags))
      }
    }
    guard status.word == .ok else {
      throw ImapRefusalCode.fault(status, host: conversation.host, otherwise: .transient)
    }
    return folders
  }

  /// UIDs of the messages in this folder whose Message-ID is this one, ascending; empty when there is none.
  ///
  /// `messageID`: with its angle brackets; without them they are put on, since servers look for a part of the field.
  package func find(messageID: String) throws(PostFault) -> [UInt32] {
    let id = messageID.hasPrefix("<") ? messageID : "<\(messageID)>"
    var uids: Set<UInt32> = []
    let status = try conversation.run(.findMessageID(id)) { response in
      if case .search(let found) = response { uids.formUnion(found) }
    }
    guard status.word == .ok else {
      throw ImapRefusalCode.fault(status, host: conversation.host, otherwise: .transient)
    }
    return uids.sorted()
  }
}
