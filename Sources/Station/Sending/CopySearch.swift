import Post

/// Looks for letters of ours in the mailboxes where a copy would lie if the server has taken them: the folder of
/// sent letters, the folder letters arrive in, the folder of filed ones.
struct CopySearch {
  let places: [Courier.ImapPlace]

  /// What was found of each letter.
  ///
  /// `letters`: Message-IDs by key.
  func look(for letters: [String: String]) -> [String: Courier.Finding] {
    var findings = letters.mapValues { _ in Courier.Finding.absent }
    for place in places {
      do {
        for folder in try folders(place) {
          let missing = letters.filter { findings[$0.key] != .found }
          guard !missing.isEmpty else { return findings }
          for key in try found(missing, in: folder, at: place) { findings[key] = .found }
        }
      } catch {
        for (key, finding) in findings where finding == .absent { findings[key] = .unknown }
      }
    }
    return findings
  }

  /// The folders of an account in which a copy may lie.
  private func folders(_ place: Courier.ImapPlace) throws(PostFault) -> [String] {
    let mailbox = try open(place, folder: place.setting.folder)
    defer { mailbox.close() }
    let known = try mailbox.folders()
    let sent = place.setting.sent ?? known.first { $0.flags.contains { $0.lowercased() == "\\sent" } }?.name
    let wanted = [sent, place.setting.folder, place.setting.filed].compactMap { $0 }
    return wanted.filter { name in known.contains { $0.name == name } || name == place.setting.folder }
  }

  private func found(_ letters: [String: String], in folder: String, at place: Courier.ImapPlace)
    throws(PostFault) -> [String]
  {
    let mailbox = try open(place, folder: folder)
    defer { mailbox.close() }
    var keys: [String] = []
    for (key, id) in letters {
      if try !mailbox.find(messageID: id).isEmpty { keys.append(key) }
    }
    return keys
  }

  private func open(_ place: Courier.ImapPlace, folder: String) throws(PostFault) -> ImapMailbox {
    try ImapMailbox(
      place.setting.server, try place.login.credentials(), folder: folder,
      tagPrefix: "S" + String(UInt64.random(in: .min ... .max), radix: 36))
  }
}
