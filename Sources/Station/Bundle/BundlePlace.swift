import Digests
import Disk

/// Where a dispute file is laid: a folder, and a ZIP of it beside it. Both appear whole or not at all.
struct BundlePlace {
  let folder: String
  let zip: String
  /// The names of both without a path.
  let name: String
  /// Where the folder grows before it is whole.
  let staging: String
  let zipStaging: String
  private let old: String

  init(in folder: String, name: String) {
    self.name = name
    self.folder = "\(folder)/\(name)"
    zip = "\(folder)/\(name).zip"
    staging = "\(folder)/.\(name).baru"
    zipStaging = "\(folder)/.\(name).zip.baru"
    old = "\(folder)/.\(name).lama"
  }

  /// Makes an empty folder to write into; refuses where the folder to be replaced holds anything that is not Loket's
  /// own work, so that nothing an officer added or changed is lost.
  func begin() throws {
    try DiskFile.makeFolder(CaseFiles.parent(folder), parents: true)
    if try DiskFile.info(old) != nil {
      // A cut between the two renames has left it.
      if try DiskFile.info(folder) == nil {
        try DiskFile.rename(old, to: folder, replacing: false)
      } else {
        try clear(old)
      }
    }
    try refuseForeign()
    if try DiskFile.info(staging) != nil { try clear(staging) }
    if try DiskFile.info(zipStaging) != nil { try DiskFile.unlink(zipStaging) }
    try DiskFile.makeFolder(staging)
  }

  /// Puts both in place.
  func finish() throws {
    try DiskFile.syncFileSystem(of: CaseFiles.parent(folder))
    if try DiskFile.info(folder) != nil { try DiskFile.rename(folder, to: old, replacing: false) }
    try DiskFile.rename(staging, to: folder, replacing: false)
    try DiskFile.rename(zipStaging, to: zip, replacing: true)
    try DiskFile.syncFolder(CaseFiles.parent(folder))
    if try DiskFile.info(old) != nil { try clear(old) }
  }

  /// Takes back what was begun.
  func abandon() throws {
    if try DiskFile.info(staging) != nil { try clear(staging) }
    if try DiskFile.info(zipStaging) != nil { try DiskFile.unlink(zipStaging) }
  }

  /// Removes a folder of files; one with folders in it stays, and the call throws.
  private func clear(_ path: String) throws {
    for entry in try DiskFile.list(path) { try DiskFile.unlink("\(path)/\(entry.name)") }
    try DiskFile.removeFolder(path)
  }

  /// The folder's own list of digests tells whether every file in it is as Loket wrote it.
  private func refuseForeign() throws {
    guard let entry = try DiskFile.info(folder) else { return }
    guard entry.kind == .folder else { throw StationFault.foreignBundle(folder) }
    let list = "\(folder)/\(CaseBundle.digestsName)"
    var known: [String: String] = [:]
    if try DiskFile.info(list) != nil {
      for line in try DiskFile.read(list, limit: 1 << 22).split(separator: 0x0A) where line.count > 66 {
        known[String(decoding: line.dropFirst(66), as: UTF8.self)] = String(
          decoding: line.prefix(64), as: UTF8.self)
      }
    }
    for file in try DiskFile.list(folder) where file.name != CaseBundle.digestsName {
      let path = "\(folder)/\(file.name)"
      guard file.kind == .file, let digits = known[file.name] else { throw StationFault.foreignBundle(path) }
      guard try Self.digest(of: path).hex == digits else { throw StationFault.foreignBundle(path) }
    }
  }

  private static func digest(of path: String) throws -> Digest {
    guard let running = RunningDigest() else { throw CaseBundle.noMemory(path) }
    try DiskFile.stream(path) { running.add($0) }
    return running.finish()
  }
}
