package import Civil
package import Desk
import Digests
import Disk
import Foundation
import Post
import Procedures
import Records

/// One office made ready to work: its folder, its settings, its clock.
package struct OfficeStation: Sendable {
  package let folder: OfficeFolder
  package let settings: Settings
  package let clock: Clock
  package let supplies: Supplies

  /// Reads the office's configuration; a wrong one throws with file, line and mend.
  package init(_ folder: OfficeFolder, clock: Clock) throws {
    self.folder = folder
    self.clock = clock
    supplies = Supplies(folder: folder)
    guard try DiskFile.info(folder.configuration) != nil else { throw StationFault.noOffice(folder.root) }
    let octets = try DiskFile.read(folder.configuration, limit: Supplies.limit)
    settings = try SettingsReader.read(octets, file: "office.json5")
  }

  /// The office as the clerk knows it: procedure, calendar, numbers.
  package func office() throws -> Office {
    let identity = settings.office
    var own = [identity.email] + identity.aliases
    var sender = identity.email
    if case .smtp(let setting) = settings.send {
      sender = setting.from ?? sender
      own += [setting.from, setting.bounces].compactMap { $0 }
    }
    var office = Office(
      name: identity.name, body: identity.body, address: identity.address, phone: identity.phone,
      email: identity.email, sender: sender, city: identity.city, zone: identity.zone,
      procedure: try supplies.procedure(settings.procedure), calendar: try calendar(),
      requestNumbers: try numbering(settings.numbering.request, "numbering.request"),
      objectionNumbers: try numbering(settings.numbering.objection, "numbering.objection"),
      commission: settings.commission.name, commissionAddress: settings.commission.address,
      ownAddresses: Set(own.map { $0.lowercased() }))
    office.strictCalendar = try calendar(isStrict: true)
    office.letterNumbers = try numbering(settings.numbering.letter, "numbering.letter")
    office.units = settings.units.map { .init(name: $0.name, email: $0.email) }
    office.officials = settings.people.map {
      Official(
        name: $0.name, role: Official.Role(word: $0.role), title: $0.title, nip: $0.nip, from: $0.from,
        until: $0.until, email: $0.email)
    }
    return office
  }

  /// The office's working days.
  ///
  /// `isStrict`: joint leave counts as worked, the earliest that any reading can end a period.
  package func calendar(isStrict: Bool = false) throws -> WorkCalendar {
    let setting = settings.calendar
    return WorkCalendar(
      tables: try supplies.holidays(), week: setting.week,
      cutiBersamaOff: setting.cutiBersamaOff && !isStrict,
      added: setting.added, removed: setting.removed, hours: setting.hours, zone: settings.zone)
  }

  /// The clerk of this office.
  package func clerk() throws -> Clerk {
    Clerk(
      office: try office(), templates: try LetterTemplates(sources: supplies.templates()),
      keys: MessageKeys(key: try key(), domain: domain))
  }

  /// The Maildirs among the mailboxes.
  var maildirs: [MaildirSource] {
    settings.mailboxes.compactMap { setting in
      switch setting {
      case .maildir(let path, let filed): MaildirSource(path: placed(path), filed: filed)
      case .imap: nil
      }
    }
  }

  /// The Maildir that an arrival lies in.
  func maildir(holding arrival: Arrival) -> MaildirSource {
    let home = CaseFiles.parent(CaseFiles.parent(arrival.path))
    return maildirs.first { $0.path == home } ?? MaildirSource(path: home)
  }

  /// A path of the configuration: a relative one counts from the office's folder.
  func placed(_ path: String) -> String { path.hasPrefix("/") ? path : folder.root + "/" + path }

  /// A mailbox with its paths made whole.
  func placed(_ setting: ImapSetting) -> ImapSetting {
    var setting = setting
    setting.server.authorities = setting.server.authorities.map(placed)
    return setting
  }

  /// A server with its paths made whole.
  func placed(_ setting: SmtpSetting) -> SmtpSetting {
    var setting = setting
    setting.server.authorities = setting.server.authorities.map(placed)
    return setting
  }

  /// How an account of the configuration logs in.
  func login(_ user: String, _ source: CredentialSource) -> CredentialReader {
    let name = Digest.of([Array(user.utf8)]).hex.prefix(16)
    let file = TokenFile(path: folder.root + "/.loket-token-\(name)") { (path, octets) throws(PostFault) in
      do throws(DiskFault) {
        try DiskFile.replace(path, with: octets, mode: 0o600, sync: true)
      } catch {
        throw PostFault(.transient, error.sentence)
      }
    }
    var source = source
    if case .oauth(let account) = source { source = .oauth(account.placed(placed)) }
    return CredentialReader(
      source, user: user, base: folder.root, environment: ProcessInfo.processInfo.environment, file: file,
      clock: clock.now)
  }

  /// The domain of the office's Message-IDs, and what it greets mail servers with.
  var domain: String {
    settings.office.email.utf8.lastIndex(of: 0x40)
      .map { String(settings.office.email[settings.office.email.utf8.index(after: $0)...]) }
      ?? "loket.invalid"
  }

  private func numbering(_ pattern: String, _ field: String) throws -> Numbering {
    do {
      return try Numbering(pattern: pattern)
    } catch {
      throw StationFault.configuration(
        file: "office.json5", line: 0, what: "\(field): \(error.what)", mend: error.mend)
    }
  }

  /// The office's secret key; made at the first run where `init` did not.
  private func key() throws -> SecretKey {
    guard try DiskFile.info(folder.key) != nil else {
      let key: SecretKey
      do {
        key = try SecretKey.random()
      } catch {
        throw StationFault.secret("the system gives no random numbers; the office's key cannot be made")
      }
      try DiskFile.replace(folder.key, with: key.bytes, mode: 0o600, sync: true)
      return key
    }
    let octets = try DiskFile.read(folder.key, limit: 4096)
    guard octets.count == 32 else {
      throw StationFault.secret(".loket-key: not 32 octets; restore it from the backup of this office")
    }
    return SecretKey(bytes: octets)
  }
}
