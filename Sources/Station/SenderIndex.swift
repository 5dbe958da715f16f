import Civil
package import Desk
import Disk
import Letters
package import Records

/// Which cases and notices belong to a sender, and which cases to a person (by NIK, telephone number, name): one small
/// file each below `state/senders/`, named by a token
/// that means nothing without the office's key.
///
/// Looking one sender up costs one file, however many cases the register holds. The index is a view: `state/` may
/// be deleted, and the next start builds it again from the case folders.
package struct SenderIndex: Sendable {
  private let folder: OfficeFolder
  private let keys: MessageKeys
  /// What this batch has added and not yet written.
  private var added: [String: [String]] = [:]
  /// Whether cases are added that are older than those that stand there.
  private var isReshaped = false

  package init(_ folder: OfficeFolder, keys: MessageKeys) {
    self.folder = folder
    self.keys = keys
  }

  /// What is known of a sender: case ids and keys of notices, oldest first.
  package func entries(of address: String) throws -> [String] {
    let token = keys.senderToken(address)
    let path = path(token)
    var lines: [String] = []
    if try DiskFile.info(path) != nil {
      let octets = try DiskFile.read(path, limit: Self.limit)
      lines = octets.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    }
    return lines + (added[token] ?? [])
  }

  /// Notes a case id or the key of a notice for a sender.
  package mutating func note(_ entry: String, of address: String) {
    added[keys.senderToken(address), default: []].append(entry)
  }

  /// Writes what was noted; not synced, since it is a view.
  ///
  /// `head`: the journal's last line that the index knows.
  package mutating func save(head: Int) throws {
    for (token, entries) in added.sorted(by: { $0.key < $1.key }) {
      let path = path(token)
      try DiskFile.makeFolder(folder.senders + "/" + String(token.prefix(2)))
      var lines: [UInt8] = try DiskFile.info(path) == nil ? [] : DiskFile.read(path, limit: Self.limit)
      for entry in entries { lines += Array(entry.utf8) + [0x0A] }
      if isReshaped { lines = Self.sorted(lines) }
      try DiskFile.replace(path, with: lines, mode: 0o600, sync: false)
    }
    added = [:]
    try mark.write(head)
  }

  /// Makes good what a cut or a deleted `state/` left out: the cases opened after the index's last line; all of them
  /// where the index was made by a program that noted less.
  package mutating func makeWhole(_ register: Register) throws {
    isReshaped = try mark.isOutdated()
    defer { isReshaped = false }
    let known = try mark.read()
    guard known < register.head.sequence else { return }
    let files = CaseFiles(folder)
    for record in register.cases where record.history.first.map({ $0.sequence > known }) ?? true {
      guard let data = try files.data(of: record) else { continue }
      for key in Self.keys(of: data)
      where try !entries(of: key).contains(record.id.text) { note(record.id.text, of: key) }
    }
    try save(head: register.head.sequence)
  }

  /// What a case is found by: its sender's address, and who asks in it.
  package static func keys(of data: CaseData) -> [String] {
    var keys = [data.sender?.lowercased()].compactMap { $0 }
    for key in PersonKeys.all(data.applicant) where !keys.contains(key) { keys.append(key) }
    return keys
  }

  /// A sender's entries are never more: a million cases of one address.
  private static let limit = 64 << 20

  private var mark: ViewMark { ViewMark(folder, "senders-known", shape: Self.shape) }

  /// 2: people are found by NIK, telephone number and name too, not by their addresses alone.
  private static let shape = 2

  /// The notices first, then the cases, oldest first.
  private static func sorted(_ octets: [UInt8]) -> [UInt8] {
    let lines = octets.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    let cases = lines.compactMap { CaseID(text: $0) }.sorted {
      ($0.year, $0.sequence) < ($1.year, $1.sequence)
    }
    return (lines.filter { CaseID(text: $0) == nil } + cases.map(\.text)).flatMap { Array($0.utf8) + [0x0A] }
  }

  private func path(_ token: String) -> String {
    "\(folder.senders)/\(token.prefix(2))/\(token.dropFirst(2))"
  }
}
