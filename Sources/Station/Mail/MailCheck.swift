import Civil
import Desk
import Disk
import Mime
import Post

/// What `loket check` tries with mail servers: each mailbox opened, the sending server greeted, a test mail sent to
/// the office itself and waited for.
struct MailCheck {
  private let station: OfficeStation
  private let clerk: Clerk

  init(_ station: OfficeStation, clerk: Clerk) {
    self.station = station
    self.clerk = clerk
  }

  /// Seconds that a test mail may take.
  static let patience = 60

  /// Tries everything; one fault does not hide the next.
  func run(_ findings: inout OfficeCheck.Findings) {
    var places: [ImapSetting] = []
    for mailbox in station.settings.mailboxes {
      guard case .imap(let setting) = mailbox else { continue }
      warn(setting.server, setting.label, &findings)
      if look(station.placed(setting), &findings) { places.append(station.placed(setting)) }
    }
    guard case .smtp(let setting) = station.settings.send else { return }
    warn(setting.server, "send", &findings)
    if !setting.copy {
      findings.warnings.append(
        "send.copy is off: a letter whose handing over is cut off must be asked about by a person; with copy: true "
          + "it is found by itself")
    }
    send(station.placed(setting), places, &findings)
  }

  private func warn(_ server: ServerAddress, _ name: String, _ findings: inout OfficeCheck.Findings) {
    guard server.security == .none else { return }
    findings.warnings.append(
      "\(name): CLEAR TEXT, anyone on the way can read letters and password; use imaps/smtps or leave tls out"
    )
  }

  /// Opens a mailbox and says what is in it; false when it cannot be opened.
  private func look(_ setting: ImapSetting, _ findings: inout OfficeCheck.Findings) -> Bool {
    do {
      let mailbox = try open(setting, folder: setting.folder)
      defer { mailbox.close() }
      let waiting = try mailbox.survey().count
      let folders = try mailbox.folders()
      let names = folders.map(\.name)
      let shown = names.prefix(20).joined(separator: ", ") + (names.count > 20 ? ", …" : "")
      findings.good.append("\(setting.label): logged in; \(waiting) letters wait; folders: \(shown)")
      if !names.contains(setting.filed) {
        findings.warnings.append(
          "\(setting.label): the folder '\(setting.filed)' is not there yet; it is made with the first letter"
        )
      }
      if !mailbox.abilities.contains("MOVE"), !mailbox.abilities.contains("UIDPLUS") {
        findings.warnings.append(
          "\(setting.label): the server cannot move letters; filed ones stay and get a keyword")
      }
      if station.settings.idle, !mailbox.abilities.contains("IDLE") {
        findings.warnings.append(
          "\(setting.label): the server does not report new letters (IDLE); they are looked for every "
            + "\(station.settings.pollSeconds) seconds")
      }
      return true
    } catch {
      findings.faults.append("mailbox \(setting.folder): \(error.sentence)")
      return false
    }
  }

  private func open(_ setting: ImapSetting, folder: String) throws(PostFault) -> ImapMailbox {
    try ImapMailbox(
      setting.server, try station.login(setting.user, setting.login).credentials(), folder: folder,
      tagPrefix: "C" + String(UInt64.random(in: .min ... .max), radix: 36))
  }

  /// Sends the test mail and waits for it.
  private func send(_ setting: SmtpSetting, _ places: [ImapSetting], _ findings: inout OfficeCheck.Findings) {
    let own = station.settings.office.email
    guard let sender = EnvelopeAddress(setting.from ?? own), let recipient = EnvelopeAddress(own) else {
      findings.faults.append("office.email is no address that mail can go to")
      return
    }
    let id = clerk.keys.messageID(of: "check." + String(UInt64.random(in: .min ... .max), radix: 36))
    do {
      let session = try SmtpSession(
        setting.server, try station.login(setting.user, setting.login).credentials(), greeting: station.domain
      )
      try session.probe()
      findings.good.append("send: \(setting.server.url) accepts the login")
      let octets = try testMail(id).octets()
      switch try session.send(from: sender, to: recipient, octets) {
      case .sent: break
      case .deferred(let reply), .failed(let reply), .uncertain(let reply):
        findings.faults.append("send: the test mail was not accepted: \(reply)")
        return
      }
    } catch let fault as PostFault {
      findings.faults.append("send: \(fault.sentence)")
      return
    } catch {
      findings.faults.append("send: \(FaultReport(error).sentence)")
      return
    }
    wait(for: id, places, &findings)
  }

  private func testMail(_ id: String) throws -> Draft {
    let office = clerk.office
    return Draft(
      from: Mailbox(name: office.name, address: office.sender),
      to: Mailbox(name: office.name, address: office.email),
      subject: "Loket: uji surat", date: station.clock.now(), zone: office.zone, messageID: id,
      marks: [.autoReplied, .suppressReplies, .loop("check")],
      text: "Surat uji dari 'loket check'. Surat ini boleh dihapus.\n")
  }

  private func wait(for id: String, _ places: [ImapSetting], _ findings: inout OfficeCheck.Findings) {
    guard !places.isEmpty || !station.maildirs.isEmpty else {
      findings.warnings.append("send: the test mail was accepted; no mailbox can be looked into for it")
      return
    }
    let begun = Uptime.seconds()
    let pause = Monitor(false)
    while Uptime.seconds() - begun < Self.patience {
      if places.contains(where: { isThere(id, $0) }) || station.maildirs.contains(where: { isThere(id, $0) })
      {
        findings.good.append("send: the test mail came back after \(Uptime.seconds() - begun) seconds")
        return
      }
      pause.wait(seconds: 1) { $0 }
    }
    findings.faults.append(
      "send: the test mail was accepted but did not come back within \(Self.patience) seconds; see that mail to "
        + "office.email is delivered into one of the mailboxes")
  }

  /// Whether the test mail lies in a mailbox; if so it is moved out of the way.
  private func isThere(_ id: String, _ setting: ImapSetting) -> Bool {
    for folder in [setting.folder, setting.filed] {
      do {
        let mailbox = try open(setting, folder: folder)
        defer { mailbox.close() }
        let uids = try mailbox.find(messageID: id)
        guard !uids.isEmpty else { continue }
        if folder == setting.folder { try mailbox.file(uids, to: setting.filed) }
        return true
      } catch {
        continue  // ok: the filed folder need not exist, and a mailbox that fails has been reported
      }
    }
    return false
  }

  private func isThere(_ id: String, _ maildir: MaildirSource) -> Bool {
    do {
      for arrival in try maildir.waiting() where arrival.size < 65_536 {
        let message = Message.read(try DiskFile.read(arrival.path, limit: 65_536))
        guard message.field("Message-ID").map({ MessageIDs.list($0.body).contains(id) }) == true else {
          continue
        }
        try maildir.release(arrival)
        return true
      }
    } catch {
      return false  // ok: looked at again within a second, and reported when the patience ends
    }
    return false
  }
}
