import Foundation
import Glibc

/// What lies in the users' folders, reached past IMAP. Folders are named as on the disk, in modified UTF-7.
extension DovecotServer {
  /// One message on the disk.
  package struct Stored: Sendable {
    package var octets: [UInt8]
    /// Maildir's flags in their order: `S` for seen, `T` for deleted, `a` to `z` for keywords.
    package var flags: String
    /// INTERNALDATE, in seconds since 1970.
    package var received: Int64
  }

  /// Puts octets into a user's folder as they are; the folder is made when it is missing.
  ///
  /// `received`: INTERNALDATE, in seconds since 1970.
  package func deliver(
    _ octets: [UInt8], to user: String, folder name: String = "INBOX", received: Int64 = 1_795_000_000
  ) throws {
    let at = try make(name, of: user)
    delivered += 1
    // Dovecot gives UIDs in the order of the names' time.
    let file = "\(1_700_000_000 + delivered).M\(delivered)P1.lab"
    let temporary = "\(at)/tmp/\(file)"
    let target = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard target >= 0 else { throw LabFault("a message cannot be delivered") }
    defer { close(target) }
    var sent = 0
    while sent < octets.count {
      let count = octets.withUnsafeBytes {
        write(target, $0.baseAddress?.advanced(by: sent), octets.count - sent)
      }
      guard count > 0 else { throw LabFault("a message cannot be delivered") }
      sent += count
    }
    let times = [timespec(tv_sec: Int(received), tv_nsec: 0), timespec(tv_sec: Int(received), tv_nsec: 0)]
    guard fchown(target, Self.ownerID, Self.ownerID) == 0, futimens(target, times) == 0,
      rename(temporary, "\(at)/new/\(file)") == 0
    else { throw LabFault("a message cannot be delivered") }
  }

  /// The messages of a user's folder, in the order in which they came; empty when there is no such folder.
  package func messages(of user: String, folder name: String = "INBOX") -> [Stored] {
    var found: [(name: String, stored: Stored)] = []
    for place in ["new", "cur"] {
      let at = "\(path(name, of: user))/\(place)"
      let files = (try? FileManager.default.contentsOfDirectory(atPath: at)) ?? []
      for file in files {
        guard let octets = FileManager.default.contents(atPath: "\(at)/\(file)") else { continue }
        var about = stat()
        stat("\(at)/\(file)", &about)
        let flags = file.split(separator: ",").last.map(String.init) ?? ""
        found.append(
          (
            file,
            Stored(
              octets: Array(octets), flags: file.contains(":2,") ? flags : "",
              received: Int64(about.st_mtim.tv_sec))
          ))
      }
    }
    return found.sorted { Self.delivered($0.name) < Self.delivered($1.name) }.map(\.stored)
  }

  /// Seconds and microseconds of a Maildir name (`1764540000.M95000P7.host`): as text, M95000 comes after M400000.
  private static func delivered(_ name: String) -> (Int, Int) {
    let parts = name.split(separator: ".", maxSplits: 2)
    let micros = parts.dropFirst().first?.dropFirst().prefix(while: \.isNumber) ?? ""
    return (parts.first.flatMap { Int($0) } ?? 0, Int(micros) ?? 0)
  }

  /// How many messages a user's folder holds.
  package func count(of user: String, folder name: String = "INBOX") -> Int {
    ["new", "cur"].reduce(0) { sum, place in
      let at = "\(path(name, of: user))/\(place)"
      return sum + ((try? FileManager.default.contentsOfDirectory(atPath: at))?.count ?? 0)
    }
  }

  /// Gives the folder another UIDVALIDITY.
  package func setValidity(_ validity: UInt32, of user: String, folder name: String = "INBOX") throws {
    try administer("mailbox", "update", "-u", user, "--uid-validity", "\(validity)", name)
  }

  /// Expunges a message as someone else at the same mailbox.
  package func expunge(_ uid: UInt32, of user: String, folder name: String = "INBOX") throws {
    try administer("expunge", "-u", user, "mailbox", name, "uid", "\(uid)")
  }

  /// Sets a flag as someone else at the same mailbox: `\Seen`, `\Deleted`.
  package func add(flag: String, to uid: UInt32, of user: String, folder name: String = "INBOX") throws {
    try administer("flags", "add", "-u", user, flag, "mailbox", name, "uid", "\(uid)")
  }

  /// Makes a message of a user's INBOX unreadable for the server.
  package func spoil(subject: String, of user: String) throws {
    for place in ["new", "cur"] {
      let at = "\(path("INBOX", of: user))/\(place)"
      for file in try FileManager.default.contentsOfDirectory(atPath: at) {
        let text = String(
          decoding: FileManager.default.contents(atPath: "\(at)/\(file)") ?? Data(), as: UTF8.self)
        guard text.contains("Subject: \(subject)\r\n") else { continue }
        guard chmod("\(at)/\(file)", 0) == 0 else { throw LabFault("rights cannot be taken") }
      }
    }
  }

  private func path(_ name: String, of user: String) -> String {
    let home = folder.file("mail/\(user)/Maildir")
    return name == "INBOX"
      ? home : home + "/." + name.replacingOccurrences(of: options.separator, with: ".")
  }

  private func make(_ name: String, of user: String) throws -> String {
    let at = path(name, of: user)
    guard access("\(at)/tmp", F_OK) != 0 else { return at }
    var made = "mail"
    let below = String(at.dropFirst(folder.file("mail/").utf8.count))
    for part in below.split(separator: "/") {
      made += "/\(part)"
      try folder.make(made, owner: Self.owner)
    }
    for place in ["tmp", "new", "cur"] { try folder.make("\(made)/\(place)", owner: Self.owner) }
    return at
  }
}
