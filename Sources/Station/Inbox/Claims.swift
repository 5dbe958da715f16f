import Disk

/// Letters that were taken out of the drop folder and are being filed: an officer who saves again does not
/// change them.
///
/// Each lies in a folder of its own: `N/surat/NAME`, with its side file as `N/catatan/NAME`. The side file is
/// moved first, so that a letter never lies here without it. A letter that is done with is renamed to
/// `selesai-N` before its octets are removed, so that a half-removed one is never read again. Nothing here
/// may be deleted by hand: it is not in `state/`.
struct Claims {
  /// The drop folder.
  let inbox: String
  /// Where claims lie: beside the office's folders, and where the drop folder is on another disk, hidden in
  /// it.
  let places: [String]

  /// `home`: the first place.
  init(inbox: String, home: String) {
    self.inbox = inbox
    places = [home, inbox + "/" + Self.hidden]
  }

  /// The hidden folder of claims in a drop folder on another disk.
  static let hidden = ".loket-diambil"
  private static let done = "selesai-"

  /// One claimed letter.
  struct Claim: Equatable {
    /// Its folder.
    var home: String
    /// The letter's own name.
    var name: String
    /// The side file's name; `nil` when there is none.
    var note: String?

    var path: String { home + "/surat/" + name }
    var notePath: String? { note.map { home + "/catatan/" + $0 } }
  }

  /// What lies claimed, oldest first; a side file whose letter was not moved any more goes back.
  ///
  /// `fault`: called for each claim that cannot be looked at; the others are given all the same.
  func waiting(fault: (DiskFault) -> Void) -> [Claim] {
    var claims: [Claim] = []
    for place in places {
      do throws(DiskFault) {
        guard try DiskFile.info(place)?.kind == .folder else { continue }
        for entry in try DiskFile.list(place) where entry.kind == .folder {
          do throws(DiskFault) {
            if let claim = try look(at: place + "/" + entry.name, entry.name) { claims.append(claim) }
          } catch {
            fault(error)
          }
        }
      } catch {
        fault(error)
      }
    }
    return claims.sorted { NaturalOrder.precedes($0.home, $1.home) }
  }

  private func look(at home: String, _ name: String) throws(DiskFault) -> Claim? {
    if name.utf8.starts(with: Self.done.utf8) {
      try remove(home)
      return nil
    }
    let note = try only(home + "/catatan")
    if let letter = try only(home + "/surat") { return Claim(home: home, name: letter, note: note) }
    if let note { try putBack(home + "/catatan/" + note, note) }
    try fold(home)
    return nil
  }

  /// Moves a letter and its side file out of the drop folder; on a fault both are where they were.
  ///
  /// `between`: called when the side file has been moved and the letter not yet.
  func claim(_ name: String, note: String?, between: () throws -> Void) throws -> Claim {
    do {
      return try claim(name, note: note, in: places[0], between: between)
    } catch let fault as DiskFault where fault.isOtherDisk {
      return try claim(name, note: note, in: places[1], between: between)
    }
  }

  private func claim(_ name: String, note: String?, in place: String, between: () throws -> Void) throws
    -> Claim
  {
    let claim = Claim(home: try freeHome(in: place), name: name, note: note)
    do {
      for folder in ["", "/surat", "/catatan"] { try DiskFile.makeFolder(claim.home + folder) }
      if let note, let path = claim.notePath {
        // Nothing else has a name in a folder just made; some network disks know no renaming that looks.
        try DiskFile.rename(inbox + "/" + note, to: path, replacing: true)
        try between()
      }
      try DiskFile.rename(inbox + "/" + name, to: claim.path, replacing: true)
    } catch let fault as DiskFault {
      try giveBack(claim)
      throw fault
    }
    return claim
  }

  /// Puts a claimed letter back into the drop folder, under another name where its own is taken meanwhile.
  func giveBack(_ claim: Claim) throws(DiskFault) {
    // The letter goes first: a cut in between leaves a side file alone, which goes back by itself.
    if try DiskFile.info(claim.path) != nil { try putBack(claim.path, claim.name) }
    if let note = claim.note, let path = claim.notePath, try DiskFile.info(path) != nil {
      try putBack(path, note)
    }
    try fold(claim.home)
  }

  /// The letter is filed: its claim goes. `between`: called when it can no longer be read again, and is still
  /// there.
  func end(_ claim: Claim, between: () throws -> Void) throws {
    let number = claim.home.split(separator: "/").last ?? ""
    let ended = CaseFiles.parent(claim.home) + "/" + Self.done + number
    try DiskFile.rename(claim.home, to: ended, replacing: true)
    try between()
    try remove(ended)
  }

  // MARK: - Steps

  /// A number that no claim has, in a place that is made when it is needed.
  private func freeHome(in place: String) throws(DiskFault) -> String {
    try DiskFile.makeFolder(place)
    var last = 0
    for entry in try DiskFile.list(place) {
      last = max(last, entry.name.split(separator: "-").last.flatMap { Int($0) } ?? 0)
    }
    return place + "/\(last + 1)"
  }

  private func putBack(_ path: String, _ name: String) throws(DiskFault) {
    var target = inbox + "/" + name
    var copy = 1
    while try DiskFile.info(target) != nil {
      copy += 1
      target = inbox + "/" + Self.numbered(name, copy)
    }
    try DiskFile.rename(path, to: target, replacing: false)
  }

  /// `surat (2).pdf`; a name that would grow too long loses its end.
  private static func numbered(_ name: String, _ copy: Int) -> String {
    let octets = Array(name.utf8)
    let stem = FileName(name).stem.count
    var head = octets[..<min(stem, 200)]
    while !head.isEmpty, String(validating: head, as: UTF8.self) == nil { head.removeLast() }
    return String(decoding: head + Array(" (\(copy))".utf8) + octets[stem...], as: UTF8.self)
  }

  /// The one name in a folder; `nil` when the folder is empty or missing.
  private func only(_ folder: String) throws(DiskFault) -> String? {
    guard try DiskFile.info(folder) != nil else { return nil }
    return try DiskFile.list(folder).first?.name
  }

  /// Removes the folder of a claim that holds nothing any more; one that does stays, with a fault.
  private func fold(_ home: String) throws(DiskFault) {
    for part in ["/surat", "/catatan", ""] where try DiskFile.info(home + part) != nil {
      try DiskFile.removeFolder(home + part)
    }
  }

  /// Removes an ended claim with all it holds: at most a folder in a folder.
  private func remove(_ home: String) throws(DiskFault) {
    for part in try DiskFile.list(home) {
      let folder = home + "/" + part.name
      for entry in try DiskFile.list(folder) {
        let path = folder + "/" + entry.name
        if entry.kind == .folder {
          for member in try DiskFile.list(path) { try DiskFile.unlink(path + "/" + member.name) }
          try DiskFile.removeFolder(path)
        } else {
          try DiskFile.unlink(path)
        }
      }
      try DiskFile.removeFolder(folder)
    }
    try DiskFile.removeFolder(home)
  }
}
